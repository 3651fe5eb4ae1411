# needs: more_itertools
"""Grouping, windows, combinatorics, look-ahead and zipping on long streams."""
import itertools
import operator

import more_itertools as mi

numbers = list(range(1, 200))
print(list(mi.chunked(numbers[:11], 4)), list(mi.windowed("abcde", 3)), list(mi.sliding_window(range(5), 2)))
print(sum(a * b for a, b in mi.pairwise(numbers)), mi.nth_or_last(numbers, 500), mi.ilen(mi.sieve(5000)))
p = mi.peekable(iter(numbers))
print(p.peek(), p[3], next(p), bool(p))
p.prepend("x", "y")
print(list(itertools.islice(p, 4)))
s = mi.seekable(str(n) for n in range(20))
list(itertools.islice(s, 15))
s.seek(10)
print(next(s), list(s)[-1])
print({k: len(v) for k, v in mi.map_reduce(numbers, lambda n: n % 7).items()})
print([(k, "".join(v)) for k, v in mi.groupby_transform("aabbbcA", str.lower, str.upper)])
print(list(mi.collapse([1, [2, (3, [4, "five"])], {6}])), list(mi.interleave_longest([1, 2, 3], "ab")))
print(list(mi.split_when([1, 2, 4, 5, 9], lambda a, b: b - a > 1)), [list(g) for g in mi.consecutive_groups([1, 2, 4, 5, 9])])
print(len(list(mi.distinct_permutations("mississippi"[:8]))), len(list(mi.set_partitions(range(6), 3))))
print(list(mi.powerset([1, 2, 3])), mi.nth_combination(range(30), 5, 1000), mi.nth_product(500, "abc", range(99), "xyz"))
print(mi.polynomial_eval([3, 2, -1], 11), mi.polynomial_from_roots([1, 2, 3]), list(mi.factor(1234567890)))
print(list(mi.run_length.encode("aaabccdd")), "".join(mi.run_length.decode([("z", 3), ("y", 2)])))
buckets = mi.bucket((n * n % 31 for n in numbers), key=lambda n: n % 3)
print(sorted(buckets), [sum(itertools.islice(buckets[k], 10)) for k in sorted(buckets)])
print(mi.one(["only"]), mi.first([], "none"), mi.minmax([5, 1, 9]), mi.all_unique(numbers), mi.exactly_n([1, 0, 1], 2))
for bad in (lambda: mi.one([1, 2]), lambda: mi.only([1, 2]), lambda: mi.strictly_n([1], 2), lambda: mi.last([])):
    try:
        bad()
    except ValueError as error:
        print(type(error).__name__, str(error)[:60])


@mi.consumer
def averager():
    total = count = 0
    while True:
        total += yield (total / count if count else None)
        count += 1


a = averager()
print([a.send(n) for n in (10, 20, 60)], list(mi.difference([1, 2, 6, 24], operator.truediv)))
with mi.callback_iter(lambda callback=None: [callback(n) for n in range(5)]) as results:
    print(list(results), results.done, results.result)
print(list(mi.locate([0, 1, 1, 0, 1])), list(mi.side_effect(lambda x: None, "ab")), list(mi.roundrobin("abc", "d", "ef")))
