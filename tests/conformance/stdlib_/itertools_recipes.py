# itertools functions and recipes over lists, generators and infinite counters.
import itertools as it
import operator

print(list(it.accumulate([1, 2, 3, 4], operator.mul)), list(it.accumulate([1, 2], initial=10)))
print(list(it.chain.from_iterable(["ab", "c"])), list(it.compress("abcd", [1, 0, 1, 1])))
print([(k, list(g)) for k, g in it.groupby("aabbbca")])
print(list(it.islice(it.count(10, 3), 2, 8, 2)), list(it.takewhile(lambda x: x < 3, it.count())))
print(list(it.dropwhile(str.isalpha, "ab1c")), list(it.filterfalse(None, [0, 1, "", 2])))
print(list(it.product("ab", repeat=2)), list(it.permutations("abc", 2))[:4], list(it.combinations(range(4), 2)))
print(list(it.combinations_with_replacement("ab", 2)), list(it.pairwise([1, 2, 3])), list(it.batched("abcdefg", 3)))
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", [1], fillvalue="-")), list(it.repeat("x", 2)))
a, b = it.tee(iter("xyz"))
print(next(a), list(b), list(a))
cyc = it.cycle("ab")
print([next(cyc) for _ in range(5)])


def roundrobin(*its):
    nexts = it.cycle(iter(i).__next__ for i in its)
    for n in range(len(its), 0, -1):
        try:
            for nx in nexts:
                yield nx()
        except StopIteration:
            nexts = it.cycle(it.islice(nexts, n - 1))


def sieve(n):
    data = bytearray([1]) * n
    data[:2] = b"\0\0"
    for p in it.count(2):
        if p * p >= n:
            break
        if data[p]:
            data[p * p::p] = bytes(len(range(p * p, n, p)))
    return list(it.compress(range(n), data))


def powerset(s):
    return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1))


print(list(roundrobin("ABC", "D", "EF")), sieve(60), len(list(powerset(range(8)))))
for bad in (lambda: list(it.batched("ab", 0)), lambda: it.islice([], -1), lambda: list(it.zip_longest(3)), lambda: list(it.batched("abc", 2, strict=True))):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
print(sum(1 for _ in it.filterfalse(lambda x: x % 3, range(2000))))
