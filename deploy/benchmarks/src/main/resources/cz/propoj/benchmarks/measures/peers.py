"""The measures by networkx and igraph. Reads: number of nodes, then one link per line. Writes seconds and values."""
import sys
import time

import igraph
import networkx

with open(sys.argv[1]) as lines:
    count = int(next(lines))
    links = [tuple(map(int, line.split())) for line in lines]

graph = networkx.Graph()
graph.add_nodes_from(range(count))
graph.add_edges_from(links)
other = igraph.Graph(n=count, edges=links)


def tell(library, measure, work, values):
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    print(library, measure, seconds, *(repr(float(value)) for value in values(result)), flush=True)


def by_node(result):
    return [result[node] for node in range(count)]


def marks(nodes):
    chosen = set(nodes)
    return [1.0 if node in chosen else 0.0 for node in range(count)]


def closeness_of_components():
    """As networkx defines it: igraph looks at each component by itself."""
    sizes = {}
    members = other.connected_components().membership
    for part in members:
        sizes[part] = sizes.get(part, 0) + 1
    own = other.closeness(normalized=True)
    return [0.0 if sizes[part] == 1 else value * (sizes[part] - 1) / (count - 1) for value, part in zip(own, members)]


pairs = (count - 1) * (count - 2) / 2
tell("igraph", "betweenness", other.betweenness, lambda result: [value / pairs for value in result])
tell("igraph", "closeness", closeness_of_components, lambda result: result)
tell("igraph", "core", other.coreness, lambda result: result)
tell("igraph", "cut", other.articulation_points, marks)
tell("igraph", "components", lambda: len(other.connected_components()), lambda result: [result])
tell("igraph", "density", other.density, lambda result: [result])
tell("networkx", "closeness", lambda: networkx.closeness_centrality(graph), by_node)
tell("networkx", "core", lambda: networkx.core_number(graph), by_node)
tell("networkx", "cut", lambda: list(networkx.articulation_points(graph)), marks)
tell("networkx", "components", lambda: networkx.number_connected_components(graph), lambda result: [result])
tell("networkx", "density", lambda: networkx.density(graph), lambda result: [result])
tell("networkx", "betweenness", lambda: networkx.betweenness_centrality(graph), by_node)
