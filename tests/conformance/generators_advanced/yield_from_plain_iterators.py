# yield from over lists, strings, dicts, custom iterators: send and throw without support.
class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("ret")
        return self.n


class Full(It):
    def send(self, v):
        print("send", v)
        return ("sent", v)

    def throw(self, *a):
        print("throw", a)
        return "thrown"

    def close(self):
        print("close")


def d(x):
    r = yield from x
    print("result", r)


for x in ([1, 2], "ab", {"k": 1}, range(2), It(2), map(str, [1]), (c for c in "z")):
    print(list(d(x)))
it = d([1, 2])
next(it)
try:
    it.send(5)
except AttributeError as e:
    print(e)
it = d([1, 2])
next(it)
try:
    it.throw(ValueError("no throw"))
except ValueError as e:
    print(e)
it = d(Full(3))
print(next(it), it.send("hello"), it.throw(ValueError("t")), next(it))
it.close()
for bad in (None, 3, object):
    try:
        list(d(bad))
    except TypeError as e:
        print(e)
