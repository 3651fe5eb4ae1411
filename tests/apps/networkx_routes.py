# needs: networkx
"""A street net: shortest ways, flows, components, centrality, colouring, trees, matching, DAG order, generators."""
import networkx as nx

city = nx.grid_2d_graph(12, 9)
for n, (u, v) in enumerate(sorted(city.edges)):
    city.edges[u, v]["weight"] = n * 7919 % 13 + 1
way = nx.dijkstra_path(city, (0, 0), (11, 8))
print(len(way), nx.path_weight(city, way, "weight"), way[:4])
print(nx.astar_path_length(city, (0, 0), (11, 8), lambda a, b: abs(a[0] - b[0]) + abs(a[1] - b[1])))
tree = nx.minimum_spanning_tree(city)
print(tree.number_of_edges(), int(tree.size("weight")), nx.is_tree(tree), nx.diameter(city))

pipes = nx.DiGraph()
for a, b, c in [("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 6), ("b", "t", 12), ("a", "c", 4), ("c", "t", 9)]:
    pipes.add_edge(a, b, capacity=c)
value, flow = nx.maximum_flow(pipes, "s", "t")
print(value, {a: dict(sorted(b.items())) for a, b in sorted(flow.items())}, sorted(nx.minimum_cut(pipes, "s", "t")[1][0]))

club = nx.karate_club_graph()
print({n: round(c, 4) for n, c in sorted(nx.betweenness_centrality(club).items())[:6]})
print([sorted(c) for c in nx.biconnected_components(club)][:2], round(nx.average_clustering(club), 6))
print([len(c) for c in nx.community.greedy_modularity_communities(club)], nx.transitivity(club).__round__(6))
print(max(nx.greedy_color(club, strategy="largest_first").values()), len(nx.max_weight_matching(club)), nx.core_number(club)[0])

tasks = nx.DiGraph([("wake", "wash"), ("wash", "dress"), ("wake", "coffee"), ("coffee", "leave"), ("dress", "leave")])
print(list(nx.lexicographical_topological_sort(tasks)), nx.dag_longest_path(tasks), sorted(nx.ancestors(tasks, "leave")))
tasks.add_edge("leave", "wake")
print(nx.is_directed_acyclic_graph(tasks), len(list(nx.simple_cycles(tasks))), len(list(nx.strongly_connected_components(tasks))))
try:
    list(nx.topological_sort(tasks))
except nx.NetworkXUnfeasible as error:
    print(type(error).__name__, error)
sparse = nx.gnm_random_graph(60, 70, seed=5)
print(nx.number_connected_components(sparse), sorted(d for _, d in sparse.degree)[-3:], len(list(nx.find_cliques(sparse))))
print(nx.is_isomorphic(nx.cycle_graph(7), nx.relabel_nodes(nx.cycle_graph(7), str)), nx.is_eulerian(nx.complete_graph(5)))
print("\n".join(nx.generate_gml(nx.path_graph(2))))
