package cz.propoj.command.revisions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.revisions.RevisionCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionEvent.*;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.contract.revisions.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The revision of one network for one calendar year. */
@Aggregate
final class Revision extends Recorded<RevisionState, RevisionEvent> {
    private static final int FIRST_YEAR = 2000;
    private static final int MOST_RECORDS = 10_000;

    @AggregateIdentifier
    private RevisionId id;

    Revision() {
        super(RevisionState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenRevision wish, Asked asked) {
        Check.of()
                .number("/year", wish.year(), FIRST_YEAR, asked.day().getYear() + 1)
                .done();
        var opened = new RevisionOpened(wish.revision(), wish.network(), wish.year(), wish.platform());
        if (facts().isEmpty() ? begins(opened, wish.network(), asked) : mayBeginAnew(asked)) {
            apply(opened);
        }
    }

    @CommandHandler
    void handle(ChooseRevisionPlatform wish, Asked asked) {
        if (!Objects.equals(wish.platform(), open(asked).platform())) {
            apply(new RevisionPlatformChosen(id, wish.platform()));
        }
    }

    @CommandHandler
    void handle(ReviewRecords wish, Asked asked) {
        var known = open(asked);
        Check.of()
                .that(!wish.records().isEmpty(), "/records", "required")
                .that(wish.records().size() <= MOST_RECORDS, "/records", "too-many", MOST_RECORDS)
                .that(wish.outcome() != ReviewState.RETIRED, "/state", "revision.retire-the-record")
                .done();
        var wanted = wish.outcome() == ReviewState.TO_REVIEW ? null : wish.outcome();
        var others = wish.records().stream()
                .distinct()
                .filter(record -> known.mark(record.id()) != wanted)
                .toList();
        if (!others.isEmpty()) {
            apply(wanted == null ? new ReviewTakenBack(id, others) : new RecordsReviewed(id, wanted, others));
        }
    }

    /** What was recognised is written down first, so that the closed revision says of every record where it stood. */
    @CommandHandler
    void handle(CloseRevision wish, Asked asked) {
        var known = open(asked);
        var why = wish.reason();
        Check.of()
                .optionalText("/reason", why)
                .that(
                        wish.unreviewed().isEmpty() || (why != null && !why.isBlank()),
                        "/reason",
                        "revision.unreviewed",
                        wish.unreviewed().size())
                .done();
        var by = asked.account();
        if (by == null) {
            throw new RuleBroken("revision.without-signatory");
        }
        recognise(known, ReviewState.CHANGED, wish.changed());
        recognise(known, ReviewState.RETIRED, wish.retired());
        apply(new RevisionClosed(id, new Signature(by, asked.day(), wish.position(), wish.hash()), wish.unreviewed()));
    }

    @CommandHandler
    void handle(AbandonRevision wish, Asked asked) {
        var known = known(asked);
        switch (known.phase()) {
            case OPEN -> apply(new RevisionAbandoned(id));
            case CLOSED -> throw closed(known);
            case ABANDONED -> {}
        }
    }

    @EventSourcingHandler
    void on(RevisionEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.revision();
        remember(event, sequence, at, meta);
    }

    @Override
    protected @Nullable NetworkId networkOf(RevisionState state) {
        return state.network();
    }

    private void recognise(RevisionState known, ReviewState outcome, List<ReviewedRecord> records) {
        var others = records.stream()
                .filter(record -> known.mark(record.id()) != outcome)
                .toList();
        if (!others.isEmpty()) {
            apply(new RecordsReviewed(id, outcome, others));
        }
    }

    private boolean mayBeginAnew(Asked asked) {
        var known = known(asked);
        return switch (known.phase()) {
            case OPEN -> throw new RuleBroken("revision.open-already", String.valueOf(known.year()));
            case CLOSED -> throw closed(known);
            case ABANDONED -> true;
        };
    }

    private RevisionState open(Asked asked) {
        var known = known(asked);
        return switch (known.phase()) {
            case OPEN -> known;
            case CLOSED -> throw closed(known);
            case ABANDONED -> throw new RuleBroken("revision.abandoned", String.valueOf(known.year()));
        };
    }

    private static RuleBroken closed(RevisionState known) {
        return new RuleBroken("revision.closed", String.valueOf(known.year()));
    }
}
