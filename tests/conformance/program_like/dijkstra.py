# Shortest paths: dijkstra with a heap, bellman-ford, floyd-warshall and path recovery agree.
import heapq
from collections import defaultdict
from math import inf


class Graph:
    def __init__(self):
        self.adj = defaultdict(dict)

    def edge(self, a, b, w, both=True):
        self.adj[a][b] = w
        if both:
            self.adj[b][a] = w
        else:
            self.adj[b]
        return self

    def dijkstra(self, src):
        dist, prev = {src: 0}, {}
        heap, done = [(0, src)], set()
        while heap:
            d, u = heapq.heappop(heap)
            if u in done:
                continue
            done.add(u)
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist.get(v, inf):
                    dist[v], prev[v] = nd, u
                    heapq.heappush(heap, (nd, v))
        return dist, prev

    def path(self, src, dst):
        dist, prev = self.dijkstra(src)
        if dst not in dist:
            return None
        out = [dst]
        while out[-1] != src:
            out.append(prev[out[-1]])
        return dist[dst], out[::-1]

    def bellman_ford(self, src):
        dist = dict.fromkeys(self.adj, inf)
        dist[src] = 0
        edges = [(u, v, w) for u, vs in self.adj.items() for v, w in vs.items()]
        for i in range(len(self.adj)):
            changed = False
            for u, v, w in edges:
                if dist[u] + w < dist[v]:
                    dist[v] = dist[u] + w
                    changed = True
            if not changed:
                return dist
        raise ValueError("negative cycle")

    def floyd(self):
        ns = sorted(self.adj)
        d = {a: {b: 0 if a == b else self.adj[a].get(b, inf) for b in ns} for a in ns}
        for k in ns:
            dk = d[k]
            for a in ns:
                da = d[a]
                ak = da[k]
                if ak == inf:
                    continue
                for b in ns:
                    if ak + dk[b] < da[b]:
                        da[b] = ak + dk[b]
        return d


g = Graph()
for a, b, w in (("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("E", "F", 3)):
    g.edge(a, b, w)
g.edge("X", "Y", 1)
print(g.path("A", "F"), g.path("A", "X"), sorted(g.dijkstra("A")[0].items()))
grid = Graph()
seed = 12345
for r in range(12):
    for c in range(12):
        for dr, dc in ((0, 1), (1, 0)):
            if r + dr < 12 and c + dc < 12:
                seed = (seed * 1103515245 + 12345) % 2 ** 31
                grid.edge((r, c), (r + dr, c + dc), seed % 9 + 1)
d, p = grid.path((0, 0), (11, 11))
print(d, len(p), p[:4])
bf = grid.bellman_ford((0, 0))
dj = grid.dijkstra((0, 0))[0]
print(bf == dj, sum(dj.values()))
fl = g.floyd()
print(all(fl["A"][k] == v for k, v in g.dijkstra("A")[0].items()), fl["A"]["X"])
neg = Graph().edge(1, 2, 4, False).edge(2, 3, -7, False).edge(3, 1, 2, False)
try:
    neg.bellman_ford(1)
except ValueError as e:
    print(e)
print(Graph().edge(1, 2, 4, False).edge(2, 3, -2, False).bellman_ford(1))
