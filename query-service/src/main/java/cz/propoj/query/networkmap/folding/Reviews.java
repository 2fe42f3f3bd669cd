package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.revisions.Review;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The annual revisions of a map, and where each record stands in them. */
public final class Reviews {
    private final NetworkMap map;
    private final MapRows face;
    private final Map<RevisionId, List<ReviewRow>> records = new LinkedHashMap<>();
    private final List<RevisionRow> rows = new ArrayList<>();

    Reviews(NetworkMap map, MapRows face) {
        this.map = map;
        this.face = face;
        map.rows().of(Kinds.REVISIONS).values().forEach(this::add);
        rows.sort(Comparator.comparingInt(RevisionRow::year).reversed());
    }

    /** The last year first; abandoned ones, too. */
    public List<RevisionRow> rows() {
        return rows;
    }

    /** Template by template: actors and platforms in Czech order, needs in the order of the template. */
    public List<ReviewRow> records(RevisionId revision) {
        return records.getOrDefault(revision, List.of());
    }

    private void add(Row<RevisionState, RevisionEvent> row) {
        var state = row.on(map.day(), map.knownAt());
        if (state == null) {
            return;
        }
        var visible = row.facts().stream()
                .filter(fact -> Row.isVisible(fact, map.day(), map.knownAt()))
                .toList();
        var opened = last(visible, RevisionEvent.RevisionOpened.class).orElseThrow();
        var closed = last(visible, RevisionEvent.RevisionClosed.class);
        var together = together(visible);
        var list =
                switch (state.phase()) {
                    case OPEN -> underWay(state, opened.position(), together);
                    case CLOSED -> signed(state, together);
                    case ABANDONED -> List.<ReviewRow>of();
                };
        records.put(state.revision(), list);
        var platform = state.platform();
        rows.add(new RevisionRow(
                state,
                platform == null ? null : face.ref(platform),
                opened.position(),
                opened.effectiveOn(),
                state.isClosed() ? closed.map(Fact::recordedAt).orElse(null) : null,
                state.isClosed() ? closed.map(fact -> fact.origin().reason()).orElse(null) : null,
                (int) list.stream().filter(ReviewRow::together).count(),
                counts(list),
                map.info(Kinds.REVISIONS, row.id())));
    }

    private static Optional<Fact<RevisionEvent>> last(
            List<Fact<RevisionEvent>> facts, Class<? extends RevisionEvent> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.event()))
                .max(Comparator.comparingLong(Fact::position));
    }

    private static Map<RevisedKind, Map<ReviewState, Integer>> counts(List<ReviewRow> list) {
        var counts = new EnumMap<RevisedKind, Map<ReviewState, Integer>>(RevisedKind.class);
        for (var kind : RevisedKind.values()) {
            var byState = new EnumMap<ReviewState, Integer>(ReviewState.class);
            for (var state : ReviewState.values()) {
                byState.put(state, 0);
            }
            counts.put(kind, byState);
        }
        list.forEach(
                row -> Objects.requireNonNull(counts.get(row.record().kind())).merge(row.state(), 1, Integer::sum));
        return counts;
    }

    /** Records that were last confirmed in one go with others. */
    private static Set<UUID> together(List<Fact<RevisionEvent>> facts) {
        var together = new HashSet<UUID>();
        facts.stream().sorted(Comparator.comparingLong(Fact::position)).forEach(fact -> {
            switch (fact.event()) {
                case RevisionEvent.RecordsReviewed e -> {
                    ids(e.records()).forEach(together::remove);
                    if (e.outcome() == ReviewState.CONFIRMED && e.records().size() > 1) {
                        ids(e.records()).forEach(together::add);
                    }
                }
                case RevisionEvent.ReviewTakenBack e -> ids(e.records()).forEach(together::remove);
                case RevisionEvent.RevisionOpened _ -> together.clear();
                case RevisionEvent.RevisionAbandoned _ -> together.clear();
                case RevisionEvent.RevisionPlatformChosen _ -> {}
                case RevisionEvent.RevisionClosed _ -> {}
            }
        });
        return together;
    }

    private static Stream<UUID> ids(List<ReviewedRecord> records) {
        return records.stream().map(ReviewedRecord::id);
    }

    private List<ReviewRow> underWay(RevisionState revision, long opened, Set<UUID> together) {
        var list = new ArrayList<ReviewRow>();
        for (var actor : face.actors().values()) {
            var id = actor.id().value();
            where(Kinds.ACTORS, id, facts -> Review.ofActor(facts, opened, map.day(), revision.mark(id)))
                    .ifPresent(
                            state -> list.add(row(RevisedKind.ACTOR, id, actor.name(), state, actor.info(), together)));
        }
        for (var platform : face.platforms().values()) {
            var id = platform.id().value();
            where(Kinds.PLATFORMS, id, facts -> Review.ofPlatform(facts, opened, map.day(), revision.mark(id)))
                    .ifPresent(state ->
                            list.add(row(RevisedKind.PLATFORM, id, platform.name(), state, platform.info(), together)));
        }
        for (var need : face.needs().values()) {
            var id = need.id().value();
            where(Kinds.NEEDS, id, facts -> Review.ofNeed(facts, opened, map.day(), revision.mark(id)))
                    .ifPresent(state -> list.add(row(RevisedKind.NEED, id, need.name(), state, need.info(), together)));
        }
        for (var recommendation : face.recommendations().values()) {
            var id = recommendation.id().value();
            where(
                            Kinds.RECOMMENDATIONS,
                            id,
                            facts -> Review.ofRecommendation(facts, opened, map.day(), revision.mark(id)))
                    .ifPresent(state -> list.add(row(
                            RevisedKind.RECOMMENDATION,
                            id,
                            recommendation.guidance().title(),
                            state,
                            recommendation.info(),
                            together)));
        }
        return List.copyOf(list);
    }

    private <S, E> Optional<ReviewState> where(
            RowKind<S, E> kind, UUID id, Function<List<Fact<E>>, Optional<ReviewState>> rule) {
        var row = Objects.requireNonNull(map.rows().row(kind, id.toString()));
        var knownAt = map.knownAt();
        return rule.apply(
                knownAt == null
                        ? row.facts()
                        : row.facts().stream()
                                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                                .toList());
    }

    private static ReviewRow row(
            RevisedKind kind, UUID id, String name, ReviewState state, RowInfo info, Set<UUID> together) {
        return new ReviewRow(
                new ReviewedRecord(kind, id),
                name,
                state,
                info.effectiveOn(),
                info.verifiedOn(),
                state == ReviewState.CONFIRMED && together.contains(id));
    }

    /** What a signature vouches for is read from the revision itself, never worked out anew. */
    private List<ReviewRow> signed(RevisionState revision, Set<UUID> together) {
        var places = new HashMap<UUID, Integer>();
        Stream.of(
                        face.actors().keySet().stream().map(ActorId::value),
                        face.platforms().keySet().stream().map(PlatformId::value),
                        face.needs().keySet().stream().map(NeedId::value),
                        face.recommendations().keySet().stream().map(RecommendationId::value))
                .flatMap(ids -> ids)
                .forEach(id -> places.put(id, places.size()));
        var list = new ArrayList<ReviewRow>();
        revision.marks()
                .forEach((id, mark) -> list.add(named(new ReviewedRecord(mark.kind(), id), mark.outcome(), together)));
        revision.unreviewed().forEach(record -> list.add(named(record, ReviewState.TO_REVIEW, together)));
        list.sort(Comparator.comparing((ReviewRow row) -> row.record().kind())
                .thenComparing(row -> places.getOrDefault(row.id(), Integer.MAX_VALUE))
                .thenComparing(ReviewRow::id));
        return List.copyOf(list);
    }

    private ReviewRow named(ReviewedRecord record, ReviewState state, Set<UUID> together) {
        var id = record.id();
        return switch (record.kind()) {
            case ACTOR -> {
                var actor = face.actors().get(new ActorId(id));
                yield actor == null
                        ? unknown(record, state, together)
                        : row(record.kind(), id, actor.name(), state, actor.info(), together);
            }
            case PLATFORM -> {
                var platform = face.platforms().get(new PlatformId(id));
                yield platform == null
                        ? unknown(record, state, together)
                        : row(record.kind(), id, platform.name(), state, platform.info(), together);
            }
            case NEED -> {
                var need = face.needs().get(new NeedId(id));
                yield need == null
                        ? unknown(record, state, together)
                        : row(record.kind(), id, need.name(), state, need.info(), together);
            }
            case RECOMMENDATION -> {
                var recommendation = face.recommendations().get(new RecommendationId(id));
                yield recommendation == null
                        ? unknown(record, state, together)
                        : row(
                                record.kind(),
                                id,
                                recommendation.guidance().title(),
                                state,
                                recommendation.info(),
                                together);
            }
        };
    }

    private static ReviewRow unknown(ReviewedRecord record, ReviewState state, Set<UUID> together) {
        return new ReviewRow(
                record,
                record.id().toString(),
                state,
                null,
                null,
                state == ReviewState.CONFIRMED && together.contains(record.id()));
    }

    /** By record, the last day on which somebody said that what is written of it holds. */
    static Map<String, LocalDate> verified(NetworkRows rows, LocalDate day, java.time.@Nullable Instant knownAt) {
        var verified = new HashMap<String, LocalDate>();
        for (var row : rows.of(Kinds.REVISIONS).values()) {
            var here = new HashMap<UUID, LocalDate>();
            for (var fact : row.facts()) {
                if (Row.isVisible(fact, day, knownAt)) {
                    verify(fact, here);
                }
            }
            here.forEach((id, on) -> verified.merge(id.toString(), on, (a, b) -> a.isAfter(b) ? a : b));
        }
        return verified;
    }

    private static void verify(Fact<RevisionEvent> fact, Map<UUID, LocalDate> verified) {
        switch (fact.event()) {
            case RevisionEvent.RecordsReviewed e -> {
                if (!e.outcome().isEnd()) {
                    e.records().forEach(record -> verified.put(record.id(), fact.effectiveOn()));
                }
            }
            case RevisionEvent.ReviewTakenBack e -> e.records().forEach(record -> verified.remove(record.id()));
            case RevisionEvent.RevisionAbandoned _ -> verified.clear();
            case RevisionEvent.RevisionOpened _ -> {}
            case RevisionEvent.RevisionPlatformChosen _ -> {}
            case RevisionEvent.RevisionClosed _ -> {}
        }
    }
}
