package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.undoing.Line.Reason;
import cz.propoj.contract.time.Fact;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which records that came with the take-over stay, because somebody has worked on them since, has named them elsewhere, or
 * because what stays names them.
 */
final class RetainedRecords {
    /** Why a record stays. */
    record Because(Reason reason, Fact<?> fact) {}

    private final Map<String, Because> kept = new HashMap<>();
    private final Map<String, Because> named = new HashMap<>();

    /**
     * Finds them.
     *
     * @param since facts that others have recorded since the take-over began, with the record each belongs to
     * @param hidden facts that count for nothing, because whoever asks may not know of them
     */
    static RetainedRecords of(
            Collection<AffectedRecord<?, ?>> lives, Map<Fact<?>, String> since, Collection<Fact<?>> hidden) {
        var found = new RetainedRecords();
        since.forEach((fact, record) -> {
            if (References.isUse(fact.event()) && !hidden.contains(fact)) {
                References.of(fact.event()).stream()
                        .filter(id -> !id.equals(record))
                        .forEach(id -> found.named.put(id, new Because(Reason.USED, fact)));
            }
        });
        found.spread(lives, hidden);
        return found;
    }

    private void spread(Collection<AffectedRecord<?, ?>> lives, Collection<Fact<?>> hidden) {
        Deque<Named> names = new ArrayDeque<>();
        lives.forEach(life -> begin(life, hidden, names));
        var byRecord = new HashMap<String, AffectedRecord<?, ?>>();
        lives.forEach(life -> byRecord.put(life.record(), life));
        while (!names.isEmpty()) {
            var next = names.remove();
            named.putIfAbsent(next.id(), next.because());
            var life = byRecord.get(next.id());
            if (life != null && life.beginning().isPresent() && !kept.containsKey(next.id())) {
                keep(life, new Because(Reason.USED, next.because().fact()), hidden, names);
            }
        }
    }

    private record Named(String id, Because because) {}

    private <S, E> void begin(AffectedRecord<S, E> life, Collection<Fact<?>> hidden, Deque<Named> names) {
        var beginning = life.beginning();
        if (beginning.isPresent()) {
            var touch = life.touched(beginning.get().position(), fact -> !hidden.contains(fact));
            var because = touch.<Because>map(fact -> new Because(Reason.CHANGED, fact))
                    .orElse(named.get(life.record()));
            if (because != null && !kept.containsKey(life.record())) {
                keep(life, because, hidden, names);
            }
            return;
        }
        nameWhatRests(life, hidden, names);
    }

    /** What stays of a record that was there before names others. */
    private static <S, E> void nameWhatRests(
            AffectedRecord<S, E> life, Collection<Fact<?>> hidden, Deque<Named> names) {
        for (var fact : life.brought()) {
            var facet = life.kind().facet(fact.event());
            touch(life, facet, fact.position(), hidden)
                    .filter(touch -> restsOnIt(life, facet, touch))
                    .ifPresent(touch -> name(fact, new Because(Reason.CHANGED, touch), names));
        }
    }

    private <S, E> void keep(
            AffectedRecord<S, E> life, Because because, Collection<Fact<?>> hidden, Deque<Named> names) {
        kept.put(life.record(), because);
        life.cameAlong().forEach(fact -> name(fact, because, names));
        if (life.carrier().isPresent()) {
            nameWhatRests(life, hidden, names);
        }
    }

    private static void name(Fact<?> fact, Because because, Deque<Named> names) {
        References.of(fact.event()).forEach(id -> names.add(new Named(id, because)));
    }

    /** What somebody else has recorded of the facet, or inside it, since. */
    static <S, E> Optional<Fact<E>> touch(
            AffectedRecord<S, E> life, Facet facet, long after, Collection<Fact<?>> hidden) {
        return life.touched(
                after,
                fact -> !hidden.contains(fact)
                        && (life.kind().facet(fact.event()).equals(facet)
                                || life.kind().around(fact.event(), life.with()).contains(facet)));
    }

    /**
     * Whether what somebody has said since says something only together with what the import said, such as an activity of a
     * form that came with it; a value that was said anew stands without it. Of texts in the vault it is not known.
     */
    static <S, E> boolean restsOnIt(AffectedRecord<S, E> life, Facet facet, Fact<E> touch) {
        return switch (facet.part()) {
            case LIFE,
                    IDENTITY,
                    CLASSIFICATION,
                    CLIENTELE,
                    SERVICE_AREA,
                    AVAILABILITY,
                    ORIENTATION,
                    CRISIS,
                    CAPACITY,
                    CHARACTERISTIC,
                    STANDING,
                    CHARTER,
                    EVALUATION,
                    PLATFORM,
                    AGENDA,
                    ATTENDANCE,
                    NEED,
                    FILING -> false;
            case PERSONAL_NAME, CONTACT, TEXT -> true;
            case LINK, MEMBER, SUBGROUP, FORM, ASSESSMENT, ACTIVITY, PRACTICE, INVOLVED, DEFINITION, OTHER ->
                life.kind().value(life.without(), touch.effectiveOn(), facet) == null;
        };
    }

    Optional<Because> because(String record) {
        return Optional.ofNullable(kept.get(record));
    }

    /** Who has named it since, or what stays and names it. */
    Optional<Because> named(String id) {
        return Optional.ofNullable(named.get(id));
    }
}
