package cz.propoj.query.sentences;

import cz.propoj.contract.needs.Focus;
import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.Node;
import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.measures.MeasuresBetween.Turn;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the measures say of the whole network and of those who hold it together. */
final class MeasureRules {
    private MeasureRules() {}

    static List<Change> noMoreTheOnlyLink(Rule rule, Moments moments) {
        return links(rule, moments, Turn.CEASED_CUT_POINT);
    }

    static List<Change> newlyTheOnlyLink(Rule rule, Moments moments) {
        return links(rule, moments, Turn.BECAME_CUT_POINT);
    }

    /** A sentence for each actor, the one that joined most first; whom it joined is said of the day on which it did. */
    private static List<Change> links(Rule rule, Moments moments, Turn turn) {
        var graphs = graphs(moments, turn);
        return turned(moments, turn).stream()
                .filter(node -> !node.isPlatform())
                .map(node -> new Change.OfOne(
                        rule,
                        named(moments, node),
                        MeasuresBetween.joinedBy(node, graphs, Mode.PLATFORMS).stream()
                                .map(other -> joined(moments, other, turn))
                                .toList(),
                        basis(moments, Set.of(node.id()))))
                .sorted(Comparator.comparingInt(
                                (Change.OfOne one) -> one.others().size())
                        .reversed())
                .<Change>map(one -> one)
                .toList();
    }

    static List<Change> platformsNoMoreTheOnlyLink(Rule rule, Moments moments) {
        return platforms(rule, moments, Turn.CEASED_CUT_POINT);
    }

    static List<Change> platformsNewlyTheOnlyLink(Rule rule, Moments moments) {
        return platforms(rule, moments, Turn.BECAME_CUT_POINT);
    }

    /** Platforms are told of together: each that has a member of its own is such a link. */
    private static List<Change> platforms(Rule rule, Moments moments, Turn turn) {
        var nodes = turned(moments, turn).stream().filter(Node::isPlatform).toList();
        return Moments.several(
                rule,
                nodes.stream().map(node -> named(moments, node)).toList(),
                basis(moments, nodes.stream().map(Node::id).collect(Collectors.toSet())));
    }

    /** Those that are there at both moments: who came or went is told of already. */
    private static List<Node> turned(Moments moments, Turn turn) {
        var there = ids(graphs(moments, turn == Turn.CEASED_CUT_POINT ? Turn.BECAME_CUT_POINT : Turn.CEASED_CUT_POINT));
        return moments.measures().graphs().getFirst().turned(turn).stream()
                .map(MeasuresBetween.Turned::node)
                .filter(node -> there.contains(node.id()))
                .toList();
    }

    private static Graphs graphs(Moments moments, Turn turn) {
        return turn == Turn.CEASED_CUT_POINT ? moments.graphsBefore() : moments.graphsAfter();
    }

    private static Set<String> ids(Graphs graphs) {
        return graphs.on(Mode.PLATFORMS).nodes().stream().map(Node::id).collect(Collectors.toSet());
    }

    private static Named joined(Moments moments, Node node, Turn turn) {
        var named = named(moments, node);
        return turn == Turn.CEASED_CUT_POINT ? named.before() : named;
    }

    /** In the graph of a region the node knows which networks keep it. */
    private static Named named(Moments moments, Node node) {
        var kind = node.isPlatform() ? Kinds.PLATFORMS : Kinds.ACTORS;
        return node.records().isEmpty()
                ? new Named(moments.network(), kind.name(), node.id(), node.name(), null, false)
                : new Named(
                        node.records().getFirst().network(),
                        kind.name(),
                        node.records().getFirst().id(),
                        node.name(),
                        null,
                        false);
    }

    /** Who joined or left: what makes links, or ends them, is memberships, attendance and the lives of both. */
    private static List<Change.Basis> basis(Moments moments, Set<String> nodes) {
        var touched = moments.between().members().stream()
                .filter(member -> nodes.contains(member.actor().toString())
                        || nodes.contains(member.platform().toString()))
                .flatMap(member -> Stream.of(member.platform().toString()))
                .collect(Collectors.toSet());
        var all = new ArrayList<>(moments.of(
                Kinds.PLATFORMS,
                id -> touched.contains(id) || nodes.contains(id),
                event -> PlatformRules.isOfLinks(event)));
        all.addAll(moments.of(Kinds.ACTORS, nodes::contains, ActorRules::isOfLife));
        return all;
    }

    static List<Change> withoutPlatform(Rule rule, Moments moments) {
        return numbers(
                rule,
                alone(moments.after()),
                active(moments.after()).size(),
                alone(moments.before()),
                active(moments.before()).size());
    }

    private static long alone(VisibleMap map) {
        return active(map).stream().filter(row -> row.platforms().isEmpty()).count();
    }

    private static List<ActorRow> active(VisibleMap map) {
        return map.actors().stream().filter(row -> row.state().isActive()).toList();
    }

    static List<Change> prevention(Rule rule, Moments moments) {
        return focus(rule, moments, Focus.PREVENTION);
    }

    static List<Change> intervention(Rule rule, Moments moments) {
        return focus(rule, moments, Focus.INTERVENTION);
    }

    /** Of the actors of which it is said. */
    private static List<Change> focus(Rule rule, Moments moments, Focus wanted) {
        var after = said(moments.after());
        var before = said(moments.before());
        return numbers(rule, count(after, wanted), after.size(), count(before, wanted), before.size());
    }

    private static List<Focus> said(VisibleMap map) {
        return active(map).stream()
                .map(row -> row.profile().orientation().focus())
                .filter(Objects::nonNull)
                .toList();
    }

    private static long count(List<Focus> said, Focus wanted) {
        return said.stream()
                .filter(focus -> focus == wanted || focus == Focus.BOTH)
                .count();
    }

    /** Nothing when there is nothing to compare with, or nothing differs. */
    private static List<Change> numbers(Rule rule, long after, long ofAfter, long before, long ofBefore) {
        return ofAfter == 0 || ofBefore == 0 || (after == before && ofAfter == ofBefore)
                ? List.of()
                : List.of(new Change.OfNumbers(rule, after, ofAfter, before, ofBefore));
    }
}
