package cz.propoj.query.networkmap;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.ChapterState;
import cz.propoj.contract.plan.LetterheadState;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.ChapterRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chapters of the plan of a {@link VisibleMap}; everybody who may read the network reads them. */
public final class VisiblePlan {
    private final NetworkMap map;

    VisiblePlan(NetworkMap map) {
        this.map = map;
    }

    /**
     * What a chapter said since a day.
     *
     * @param number from 1, in the order in which they were stored
     * @param text null: it was erased
     * @param account who wrote it
     */
    public record Version(
            int number,
            @Nullable String text,
            LocalDate effectiveOn,
            Instant recordedAt,
            long position,
            @Nullable String account) {}

    /**
     * The file onto which the plan is written.
     *
     * @param version that a change of it has to send
     * @param mayBeErased whether any file is there, of whatever day
     */
    public record Letterhead(LetterheadState state, long version, boolean mayBeErased) {
        private static final int KILOBYTE = 1_000;

        public int kilobytes() {
            return (state.size() + KILOBYTE - 1) / KILOBYTE;
        }
    }

    /** Nothing: there never was one. */
    public Optional<Letterhead> letterhead() {
        return map.letterhead().map(state -> {
            var id = state.letterhead().toString();
            var row = Objects.requireNonNull(map.rows().row(Kinds.LETTERHEADS, id));
            return new Letterhead(state, map.info(Kinds.LETTERHEADS, id).version(), hasTexts(row.facts().stream()));
        });
    }

    private static boolean hasTexts(Stream<? extends Fact<?>> facts) {
        return facts.anyMatch(fact ->
                fact.event() instanceof WithTexts event && !event.texts().isEmpty());
    }

    /** Nothing: nobody wrote it yet. */
    public Optional<ChapterRow> chapter(Chapter part) {
        return Optional.ofNullable(map.chapters().get(part)).map(this::row);
    }

    public Optional<ChapterRow> written(ChapterId id) {
        return map.chapters().values().stream()
                .filter(state -> state.chapter().equals(id))
                .findFirst()
                .map(this::row);
    }

    /** What a change of the chapter has to send. */
    public long version(Chapter part) {
        return chapter(part).map(row -> row.info().version()).orElse(0L);
    }

    /** What a chapter said up to the day, the last stored first. */
    public List<Version> versions(Chapter part) {
        var state = map.chapters().get(part);
        if (state == null) {
            return List.of();
        }
        var facts = facts(state)
                .filter(fact -> fact.event() instanceof PlanEvent.ChapterWritten
                        && Row.isVisible(fact, map.day(), map.knownAt()))
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
        return Stream.iterate(facts.size(), number -> number > 0, number -> number - 1)
                .map(number -> version(number, facts.get(number - 1)))
                .toList();
    }

    private static Version version(int number, Fact<PlanEvent> fact) {
        return new Version(
                number,
                fact.event() instanceof PlanEvent.ChapterWritten written ? written.text() : null,
                fact.effectiveOn(),
                fact.recordedAt(),
                fact.position(),
                fact.origin().account());
    }

    private ChapterRow row(ChapterState state) {
        return new ChapterRow(
                state,
                hasTexts(facts(state)),
                map.info(Kinds.CHAPTERS, state.chapter().toString()));
    }

    private Stream<Fact<PlanEvent>> facts(ChapterState state) {
        return Objects.requireNonNull(
                map.rows().row(Kinds.CHAPTERS, state.chapter().toString()))
                .facts()
                .stream();
    }
}
