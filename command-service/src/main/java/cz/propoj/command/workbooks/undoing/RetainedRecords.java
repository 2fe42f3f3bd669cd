package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Reason;
import cz.propoj.contract.time.Fact;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the records that the import added and that must stay: somebody has changed them since or refers to them elsewhere,
 * or a record that stays refers to them.
 */
final class RetainedRecords {
    /** Why a record stays. */
    record Cause(Reason reason, Fact<?> fact) {}

    private final Map<String, Cause> retained = new HashMap<>();
    private final Map<String, Cause> referenced = new HashMap<>();

    /**
     * Finds the records that must stay.
     *
     * @param since facts that others have recorded since the import started, with the id of the record of each
     * @param hidden facts that are ignored, because the user may not know of them
     */
    static RetainedRecords of(
            Collection<AffectedRecord<?, ?>> records, Map<Fact<?>, String> since, Collection<Fact<?>> hidden) {
        var result = new RetainedRecords();
        since.forEach((fact, owner) -> {
            if (References.countsAsUse(fact.event()) && !hidden.contains(fact)) {
                References.of(fact.event()).stream()
                        .filter(id -> !id.equals(owner))
                        .forEach(id -> result.referenced.put(id, new Cause(Reason.USED, fact)));
            }
        });
        result.propagate(records, hidden);
        return result;
    }

    private void propagate(Collection<AffectedRecord<?, ?>> records, Collection<Fact<?>> hidden) {
        Deque<Reference> references = new ArrayDeque<>();
        records.forEach(record -> examine(record, hidden, references));
        var byId = new HashMap<String, AffectedRecord<?, ?>>();
        records.forEach(record -> byId.put(record.id(), record));
        while (!references.isEmpty()) {
            var next = references.remove();
            referenced.putIfAbsent(next.id(), next.cause());
            var record = byId.get(next.id());
            if (record != null && record.creation().isPresent() && !retained.containsKey(next.id())) {
                retain(record, new Cause(Reason.USED, next.cause().fact()), hidden, references);
            }
        }
    }

    private record Reference(String id, Cause cause) {}

    private <S, E> void examine(AffectedRecord<S, E> record, Collection<Fact<?>> hidden, Deque<Reference> references) {
        var creation = record.creation();
        if (creation.isPresent()) {
            var lastChange = record.lastChangeAfter(creation.get().position(), fact -> !hidden.contains(fact));
            var cause = lastChange
                    .<Cause>map(fact -> new Cause(Reason.CHANGED, fact))
                    .orElse(referenced.get(record.id()));
            if (cause != null && !retained.containsKey(record.id())) {
                retain(record, cause, hidden, references);
            }
            return;
        }
        followReferences(record, hidden, references);
    }

    /** Follows the references of those imported values of an older record that must stay. */
    private static <S, E> void followReferences(
            AffectedRecord<S, E> record, Collection<Fact<?>> hidden, Deque<Reference> references) {
        for (var fact : record.imported()) {
            var facet = record.undo().facet(fact.event());
            lastChange(record, facet, fact.position(), hidden)
                    .filter(lastChange -> dependsOnImport(record, facet, lastChange))
                    .ifPresent(lastChange -> addReferences(fact, new Cause(Reason.CHANGED, lastChange), references));
        }
    }

    private <S, E> void retain(
            AffectedRecord<S, E> record, Cause cause, Collection<Fact<?>> hidden, Deque<Reference> references) {
        retained.put(record.id(), cause);
        record.importedTogether().forEach(fact -> addReferences(fact, cause, references));
        if (record.creatingImport().isPresent()) {
            followReferences(record, hidden, references);
        }
    }

    private static void addReferences(Fact<?> fact, Cause cause, Deque<Reference> references) {
        References.of(fact.event()).forEach(id -> references.add(new Reference(id, cause)));
    }

    /** The last change that somebody else has made to the facet, or to something inside it, since. */
    static <S, E> Optional<Fact<E>> lastChange(
            AffectedRecord<S, E> record, Facet facet, long after, Collection<Fact<?>> hidden) {
        return record.lastChangeAfter(
                after,
                fact -> !hidden.contains(fact)
                        && (record.undo().facet(fact.event()).equals(facet)
                                || record.undo()
                                        .enclosing(fact.event(), record.with())
                                        .contains(facet)));
    }

    /**
     * Whether a later change depends on what the import has set, such as an activity of a form that the import added. A value
     * that was set again does not depend on it. For texts in the vault this is not known, so they are taken to depend.
     */
    static <S, E> boolean dependsOnImport(AffectedRecord<S, E> record, Facet facet, Fact<E> lastChange) {
        return switch (facet.kind()) {
            case LIFE_CYCLE,
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
                record.undo().value(record.without(), lastChange.effectiveOn(), facet) == null;
        };
    }

    Optional<Cause> cause(String id) {
        return Optional.ofNullable(retained.get(id));
    }

    /** Who has referred to it since, or which retained record refers to it. */
    Optional<Cause> referenced(String id) {
        return Optional.ofNullable(referenced.get(id));
    }
}
