# A trie with insertion, prefix search, deletion, wildcard matching and longest common prefix.
class Trie:
    __slots__ = ("kids", "end", "count")

    def __init__(self):
        self.kids, self.end, self.count = {}, False, 0

    def add(self, word):
        if word in self:
            return False
        node = self
        node.count += 1
        for ch in word:
            node = node.kids.setdefault(ch, Trie())
            node.count += 1
        node.end = True
        return True

    def _find(self, prefix):
        node = self
        for ch in prefix:
            if (node := node.kids.get(ch)) is None:
                return None
        return node

    def __contains__(self, word):
        n = self._find(word)
        return n is not None and n.end

    def __len__(self):
        return self.count

    def __iter__(self):
        return self.words("")

    def words(self, prefix):
        n = self._find(prefix)
        if n is not None:
            yield from n._walk(prefix)

    def _walk(self, prefix):
        if self.end:
            yield prefix
        for ch in sorted(self.kids):
            yield from self.kids[ch]._walk(prefix + ch)

    def remove(self, word):
        if word not in self:
            raise KeyError(word)
        node = self
        node.count -= 1
        for ch in word:
            child = node.kids[ch]
            child.count -= 1
            if not child.count:
                del node.kids[ch]
                return
            node = child
        node.end = False

    def match(self, pattern, prefix=""):
        if not pattern:
            return [prefix] if self.end else []
        head, rest = pattern[0], pattern[1:]
        if head == "*":
            out = self.match(rest, prefix)
            for ch, kid in sorted(self.kids.items()):
                out += kid.match(pattern, prefix + ch)
            return sorted(set(out))
        return [w for ch, kid in sorted(self.kids.items()) if head in ("?", ch) for w in kid.match(rest, prefix + ch)]

    def lcp(self):
        node, out = self, ""
        while len(node.kids) == 1 and not node.end:
            (ch, node), = node.kids.items()
            out += ch
        return out

    def size(self):
        return 1 + sum(k.size() for k in self.kids.values())


t = Trie()
words = "car card care cart carbon cat dog do done dot".split()
print([t.add(w) for w in words + ["car"]].count(True), len(t), t.size())
print(list(t), list(t.words("car")), list(t.words("x")))
print("car" in t, "ca" in t, "" in t, t.match("ca?"), t.match("*t"), t.match("d*"), t.match("c*r*"))
t.remove("car")
t.remove("carbon")
print("car" in t, "card" in t, len(t), t.size(), list(t.words("ca")))
try:
    t.remove("zebra")
except KeyError as e:
    print("KeyError", e)
u = Trie()
for w in ("interview", "internet", "interval"):
    u.add(w)
print(u.lcp())
big = Trie()
for i in range(2000):
    big.add(str(i * 37 % 5000))
print(len(big), big.size(), sum(1 for _ in big.words("12")), big.match("4?9")[:4])
for w in list(big):
    big.remove(w)
print(len(big), big.size())
