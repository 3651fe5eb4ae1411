# i91: gain: containers changed by compare functions
import heapq, bisect
x = []
class Evil:
    def __lt__(self, other):
        x.clear()
        x.extend([1] * 100)
        return True
for action in (x.sort, lambda: heapq.heapify(x), lambda: heapq.heappop(x), lambda: heapq.heappush(x, Evil()), lambda: bisect.insort(x, Evil()),
               lambda: max(x), lambda: min(x), lambda: sorted(x), lambda: heapq.heapreplace(x, Evil()), lambda: heapq.nlargest(3, x)):
    x[:] = [Evil() for _ in range(40)]
    attempt(action)
print("alive")
