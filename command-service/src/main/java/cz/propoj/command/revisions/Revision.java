package cz.propoj.command.revisions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.revisions.RevisionCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
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
final class Revision extends HistoryAggregate<RevisionState, RevisionEvent> {
    private static final int FIRST_YEAR = 2000;
    private static final int MOST_RECORDS = 10_000;

    @AggregateIdentifier
    private RevisionId id;

    Revision() {
        super(RevisionState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenRevision command, CommandContext asked) {
        Check.of()
                .number("/year", command.year(), FIRST_YEAR, asked.day().getYear() + 1)
                .done();
        var opened = new RevisionOpened(command.revision(), command.network(), command.year(), command.platform());
        if (facts().isEmpty() ? begins(opened, command.network(), asked) : mayBeginAnew(asked)) {
            apply(opened);
        }
    }

    @CommandHandler
    void handle(ChooseRevisionPlatform command, CommandContext asked) {
        var known = open(asked).platform();
        var wished = command.platform().onto(known);
        if (!Objects.equals(wished, known)) {
            apply(new RevisionPlatformChosen(id, wished));
        }
    }

    @CommandHandler
    void handle(ReviewRecords command, CommandContext asked) {
        var known = open(asked);
        Check.of()
                .that(!command.records().isEmpty(), "/records", "required")
                .that(command.records().size() <= MOST_RECORDS, "/records", "too-many", MOST_RECORDS)
                .that(!command.outcome().isEnd(), "/state", "revision.retire-the-record")
                .done();
        var wanted = command.outcome() == ReviewState.TO_REVIEW ? null : command.outcome();
        var others = command.records().stream()
                .distinct()
                .filter(record -> known.mark(record.id()) != wanted)
                .toList();
        if (!others.isEmpty()) {
            apply(wanted == null ? new ReviewTakenBack(id, others) : new RecordsReviewed(id, wanted, others));
        }
    }

    /** What was recognised is written down first, so that the closed revision says of every record where it stood. */
    @CommandHandler
    void handle(CloseRevision command, CommandContext asked) {
        var known = open(asked);
        var why = command.reason();
        Check.of()
                .optionalText("/reason", why)
                .that(
                        command.unreviewed().isEmpty() || (why != null && !why.isBlank()),
                        "/reason",
                        "revision.unreviewed",
                        command.unreviewed().size())
                .done();
        var by = asked.account();
        if (by == null) {
            throw new RuleBroken("revision.without-signatory");
        }
        recognise(known, ReviewState.CHANGED, command.changed());
        recognise(known, ReviewState.RETIRED, command.retired());
        recognise(known, ReviewState.FULFILLED, command.fulfilled());
        recognise(known, ReviewState.DROPPED, command.dropped());
        apply(new RevisionClosed(
                id, new Signature(by, asked.day(), command.position(), command.hash()), command.unreviewed()));
    }

    @CommandHandler
    void handle(AbandonRevision command, CommandContext asked) {
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

    private boolean mayBeginAnew(CommandContext asked) {
        var known = known(asked);
        return switch (known.phase()) {
            case OPEN -> throw new RuleBroken("revision.open-already", String.valueOf(known.year()));
            case CLOSED -> throw closed(known);
            case ABANDONED -> true;
        };
    }

    private RevisionState open(CommandContext asked) {
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
