package cz.propoj.standalone.demonstration;

import cz.propoj.command.revisions.RevisionCommand.CloseRevision;
import cz.propoj.command.revisions.RevisionCommand.OpenRevision;
import cz.propoj.command.revisions.RevisionCommand.ReviewRecords;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionPhase;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.eventlog.EventLog;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The revision of one year, made at the community planning of ORP Tachov. */
final class AnnualRevision {
    /** How many of ten records have been gone through in the revision that goes on. */
    private static final int OF_TEN = 4;

    private final ExampleNetwork example;
    private final EventStore store;
    private final EventLog log;

    AnnualRevision(ExampleNetwork example, EventStore store, EventLog log) {
        this.example = example;
        this.store = store;
        this.log = log;
    }

    /** Every record confirmed but the recommendations that were over, signed in December of the year. */
    void close(int year, Recommended recommended) {
        var revision = RevisionId.of(example.network(), year);
        var state = state(revision);
        if (state != null && state.phase() == RevisionPhase.CLOSED) {
            return;
        }
        var opened = LocalDate.of(year, 12, 4);
        open(revision, year, opened);
        var ends = recommended.reviewed(year);
        example.send(
                DemonstrationAccount.COORDINATOR.account(),
                opened,
                new ReviewRecords(revision, ReviewState.CONFIRMED, records(recommended.open(year))));
        var end = log.checkpoint();
        example.send(
                DemonstrationAccount.COORDINATOR.account(),
                LocalDate.of(year, 12, 18),
                new CloseRevision(
                        revision,
                        end.position(),
                        end.hash(),
                        List.of(),
                        List.of(),
                        ends.getOrDefault(ReviewState.FULFILLED, List.of()),
                        ends.getOrDefault(ReviewState.DROPPED, List.of()),
                        List.of(),
                        null));
    }

    /** Opened on that day and partly gone through. */
    void begin(int year, LocalDate opened) {
        var revision = RevisionId.of(example.network(), year);
        if (state(revision) != null) {
            return;
        }
        open(revision, year, opened);
        var records = records(List.of());
        example.send(
                DemonstrationAccount.COORDINATOR.account(),
                opened.plusDays(6),
                new ReviewRecords(revision, ReviewState.CONFIRMED, records.subList(0, records.size() * OF_TEN / 10)));
    }

    private void open(RevisionId revision, int year, LocalDate day) {
        if (state(revision) == null) {
            example.send(
                    DemonstrationAccount.COORDINATOR.account(),
                    day,
                    new OpenRevision(
                            revision, example.network(), year, example.platform(TachovNames.COMMUNITY_PLANNING)));
        }
    }

    private @Nullable RevisionState state(RevisionId revision) {
        @Nullable RevisionState state = null;
        for (var events = store.readEvents(revision.toString()); events.hasNext(); ) {
            if (events.next().getPayload() instanceof RevisionEvent event) {
                state = RevisionState.evolve(state, event);
            }
        }
        return state;
    }

    private List<ReviewedRecord> records(List<ReviewedRecord> recommendations) {
        return Stream.of(
                        example.actors().values().stream().map(id -> new ReviewedRecord(RevisedKind.ACTOR, id.value())),
                        example.platforms().values().stream()
                                .map(id -> new ReviewedRecord(RevisedKind.PLATFORM, id.value())),
                        example.needs().values().stream().map(id -> new ReviewedRecord(RevisedKind.NEED, id.value())),
                        recommendations.stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparing(ReviewedRecord::id))
                .toList();
    }
}
