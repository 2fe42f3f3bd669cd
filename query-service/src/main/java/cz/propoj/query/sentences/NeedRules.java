package cz.propoj.query.sentences;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.NeedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What children and families need, who sees to it, and how well. */
final class NeedRules {
    private NeedRules() {}

    static List<Change> found(Rule rule, Moments moments) {
        return needs(rule, moments, true);
    }

    static List<Change> retired(Rule rule, Moments moments) {
        return needs(rule, moments, false);
    }

    private static List<Change> needs(Rule rule, Moments moments, boolean begun) {
        return moments.several(
                rule,
                Kinds.NEEDS,
                change -> {
                    var was = (NeedState) change.before();
                    var is = (NeedState) change.after();
                    var here = begun ? is : was;
                    if (here == null || isIn(was) == begun || isIn(is) != begun) {
                        return null;
                    }
                    var named = Named.need(moments.network(), change.record(), here.name());
                    return begun ? named : named.before();
                },
                event -> event instanceof NeedEvent.NeedIdentified
                        || event instanceof NeedEvent.NeedRetired
                        || event instanceof NeedEvent.NeedReinstated);
    }

    private static boolean isIn(@Nullable NeedState need) {
        return need != null && !need.retired();
    }

    /** Activities that somebody sees to now, and nobody did. */
    static List<Change> covered(Rule rule, Moments moments) {
        return covers(rule, moments, true);
    }

    /** Activities that are still planned and that nobody sees to any more. */
    static List<Change> uncovered(Rule rule, Moments moments) {
        return covers(rule, moments, false);
    }

    private static List<Change> covers(Rule rule, Moments moments, boolean gained) {
        var found = new ArrayList<Named>();
        var basis = new ArrayList<Change.Basis>();
        for (var cover : moments.between().covers()) {
            var need = moments.between().needAfter(cover.need());
            if (cover.gained() == gained && need != null && !need.retired()) {
                need.activity(cover.activity()).ifPresent(activity -> {
                    found.add(Named.need(
                                    moments.network(),
                                    cover.need().toString(),
                                    activity.plan().name())
                            .with(Named.Detail.of("need", need.name())));
                    basis.addAll(basis(moments, cover));
                });
            }
        }
        return Moments.several(rule, found, basis);
    }

    /** Of the activity in its need, and of its actors, who may have begun or ended. */
    private static List<Change.Basis> basis(Moments moments, Between.Cover cover) {
        var id = cover.activity().toString();
        var covering = moments.between().covering(cover).stream()
                .map(ActorId::toString)
                .collect(Collectors.toSet());
        var all = new ArrayList<>(moments.of(Kinds.NEEDS, cover.need().toString()::equals, event -> event.toString()
                .contains(id)));
        all.addAll(moments.of(Kinds.ACTORS, covering::contains, ActorRules::isOfLife));
        return all;
    }

    /** Activities that have come and that nobody has taken on yet. */
    static List<Change> withoutActor(Rule rule, Moments moments) {
        var before = moments.before().needLines().stream()
                .filter(line -> !line.need().state().retired())
                .map(NeedLine::activity)
                .filter(Objects::nonNull)
                .map(node -> node.activity().activity())
                .collect(Collectors.toSet());
        var found = new ArrayList<Named>();
        var basis = new ArrayList<Change.Basis>();
        for (var line : moments.after().needLines()) {
            var node = line.activity();
            if (node != null && !line.need().state().retired() && !node.isCovered() && !before.contains(id(node))) {
                var need = line.need();
                found.add(Named.need(
                                moments.network(),
                                need.id().toString(),
                                node.activity().plan().name())
                        .with(Named.Detail.of("need", need.name())));
                basis.addAll(moments.of(Kinds.NEEDS, need.id().toString()::equals, event -> event.toString()
                        .contains(id(node).toString())));
            }
        }
        return Moments.several(rule, found, basis);
    }

    private static ActivityId id(NeedRow.ActivityNode node) {
        return node.activity().activity();
    }

    static List<Change> better(Rule rule, Moments moments) {
        return levels(rule, moments, difference -> difference > 0);
    }

    static List<Change> worse(Rule rule, Moments moments) {
        return levels(rule, moments, difference -> difference < 0);
    }

    private static List<Change> levels(Rule rule, Moments moments, IntPredicate how) {
        var found = new ArrayList<Named>();
        var basis = new ArrayList<Change.Basis>();
        for (var change : moments.between().changes(Kinds.NEEDS)) {
            if (change.before() instanceof NeedState was
                    && change.after() instanceof NeedState is
                    && isIn(was)
                    && isIn(is)) {
                for (var form : is.forms()) {
                    var before = was.form(form.form())
                            .map(one -> one.assessment().level())
                            .orElse(null);
                    var after = form.assessment().level();
                    if (before != null && after != null && how.test(after - before)) {
                        found.add(Named.need(moments.network(), change.record(), form.name())
                                .with(Named.Detail.fromTo(before, after)));
                        basis.add(Moments.basis(
                                change,
                                event -> event instanceof NeedEvent.FulfilmentAssessed e
                                        && e.form().equals(form.form())));
                    }
                }
            }
        }
        return Moments.several(rule, found, basis);
    }
}
