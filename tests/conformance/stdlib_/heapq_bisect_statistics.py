# heapq, bisect with keys, statistics, random with a seed, math helpers.
import bisect
import heapq
import math
import random
import statistics as st

h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
print([heapq.heappop(h) for _ in range(5)], heapq.nlargest(2, [4, 9, 1]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", key=lambda c: -ord(c))))


class Task:
    def __init__(self, p, n):
        self.p, self.n = p, n

    def __lt__(self, o):
        return self.p < o.p


tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
heapq.heapify(tasks)
print([heapq.heappop(tasks).n for _ in range(3)], heapq.heappushpop([2, 5], 1), heapq.heapreplace([2, 5], 9))
m = []
for x in (3, 1, 2):
    heapq.heappush_max(m, x)
print(heapq.heappop_max(m))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
xs = [1, 3, 3, 5]
print(bisect.bisect(xs, 3), bisect.bisect_left(xs, 3), bisect.bisect_left([("a", 1), ("b", 2)], 2, key=lambda t: t[1]))
bisect.insort(xs, 4)
print(xs)
print(st.mean([1, 2, 4]), st.median([3, 1, 2, 10]), st.mode("aab"), round(st.stdev([1, 2, 3, 4]), 6), st.quantiles(range(1, 9), n=4), st.multimode([1, 1, 2, 2]))
try:
    st.mean([])
except st.StatisticsError as e:
    print(e)
r = random.Random(42)
a = [r.random() for _ in range(3)]
r.seed(42)
print(a == [r.random() for _ in range(3)], random.Random(1).randint(1, 10) in range(1, 11), sorted(random.Random(3).sample(range(100), 100)) == list(range(100)))
print(math.gcd(12, 18, 30), math.lcm(4, 6), math.comb(50, 25), math.perm(5, 2), math.isqrt(10 ** 20), math.prod(range(1, 8)), math.hypot(3, 4), math.dist([0, 0], [1, 1]) ** 2, math.frexp(8.5))
out = []
for i in range(2000):
    heapq.heappush(out, (i * 7919) % 1009)
    if len(out) > 5:
        heapq.heappop(out)
print(sorted(out))
