"""The measures by networkx and igraph of an exported graph (GraphML). Writes seconds, and values in the order of the nodes."""
import sys
import time

import igraph
import networkx

graph = networkx.read_graphml(sys.argv[1])
nodes = list(graph)
count = len(nodes)
other = igraph.Graph.Read_GraphML(sys.argv[1])
if other.vs["id"] != nodes or other.is_directed() or graph.is_directed():
    sys.exit("the two libraries read different graphs")


def tell(library, measure, work, values):
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    print(library, measure, seconds, *(repr(float(value)) for value in values(result)), flush=True)


def by_node(result):
    return [result[node] for node in nodes]


def marks(keys):
    def of(found):
        chosen = set(found)
        return [1.0 if key in chosen else 0.0 for key in keys]

    return of


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
tell("igraph", "cut", other.articulation_points, marks(range(count)))
tell("igraph", "components", lambda: len(other.connected_components()), lambda result: [result])
tell("igraph", "density", other.density, lambda result: [result])
tell("networkx", "closeness", lambda: networkx.closeness_centrality(graph), by_node)
tell("networkx", "core", lambda: networkx.core_number(graph), by_node)
tell("networkx", "cut", lambda: list(networkx.articulation_points(graph)), marks(nodes))
tell("networkx", "components", lambda: networkx.number_connected_components(graph), lambda result: [result])
tell("networkx", "density", lambda: networkx.density(graph), lambda result: [result])
tell("networkx", "betweenness", lambda: networkx.betweenness_centrality(graph), by_node)
