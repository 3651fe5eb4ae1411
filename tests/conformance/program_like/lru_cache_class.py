# An LRU cache with a doubly linked list, a hit counter and a decorator front end.
class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRU:
    def __init__(self, size):
        self.size = size
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = self.evicted = 0

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _push(self, n):
        n.next, n.prev = self.head.next, self.head
        self.head.next.prev = n
        self.head.next = n

    def __getitem__(self, key):
        try:
            n = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(n)
        self._push(n)
        return n.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        elif len(self.map) >= self.size:
            old = self.tail.prev
            self._unlink(old)
            del self.map[old.key]
            self.evicted += 1
        n = self.map[key] = Node(key, value)
        self._push(n)

    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key
            n = n.next

    def __repr__(self):
        return f"LRU({', '.join(map(str, self))})"


def cached(size):
    def deco(f):
        cache = LRU(size)

        def inner(*args):
            try:
                return cache[args]
            except KeyError:
                cache[args] = r = f(*args)
                return r
        inner.cache = cache
        return inner
    return deco


@cached(50)
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(max((collatz(n), n) for n in range(1, 300)))
c = collatz.cache
print(c.hits, c.misses, c.evicted, len(c.map))
lru = LRU(3)
for k in "abcadaeb":
    try:
        lru[k]
    except KeyError:
        lru[k] = k.upper()
print(lru, lru.hits, lru.misses, lru.evicted)
