package cz.propoj.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.plan.PlanCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.ChapterState;
import cz.propoj.contract.plan.PastedText;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.plan.PlanEvent.*;
import java.time.Instant;
import java.util.Map;
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

/**
 * One chapter of the plan of a network. Before anybody writes it nothing is recorded of it, and its version is 0; so that the
 * two can be told apart, the first text comes with a second event.
 */
@Aggregate
final class PlanChapter extends HistoryAggregate<ChapterState, PlanEvent> {
    /** Characters of a chapter: some twenty pages. */
    static final int LONGEST = 60_000;

    private static final long UNWRITTEN = 0;

    @AggregateIdentifier
    private ChapterId id;

    PlanChapter() {
        super(ChapterState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteChapter command, CommandContext asked) {
        write(command.chapter(), command.network(), command.part(), command.text(), asked);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResetChapter command, CommandContext asked) {
        write(command.chapter(), command.network(), command.part(), Sent.cleared(), asked);
    }

    @CommandHandler
    void handle(EraseChapterText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new ChapterTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(PlanEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.chapter();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(ChapterState state) {
        return state.network();
    }

    private void write(ChapterId chapter, NetworkId network, Chapter part, Sent<String> sent, CommandContext asked) {
        var isNew = facts().isEmpty();
        @Nullable
        String before =
                isNew ? unwritten(chapter, network, part, asked) : known(asked).text();
        var wished = sent.onto(before);
        var text = wished == null ? null : PastedText.tidied(wished);
        check(network, part, text);
        if (isNew && text == null) {
            throw new RuleBroken("plan.worded-for-everybody");
        }
        if (Objects.equals(text, before)) {
            return;
        }
        if (isNew) {
            apply(new ChapterBegun(chapter, network, part));
        }
        apply(text == null ? new ChapterReset(id) : confided(new ChapterWritten(id, text), asked));
    }

    private @Nullable String unwritten(ChapterId chapter, NetworkId network, Chapter part, CommandContext asked) {
        var _ = begins(new ChapterBegun(chapter, network, part), network, asked);
        var expected = asked.expectedVersion();
        if (expected != null && expected != UNWRITTEN) {
            throw new VersionConflict(UNWRITTEN, Map.of("part", part));
        }
        return null;
    }

    private static void check(NetworkId network, Chapter part, @Nullable String text) {
        if (!part.isIn(network)) {
            throw new RuleBroken("plan.not-in-network");
        }
        Check.of()
                .that(text == null || !text.isEmpty(), "/text", "plan.nothing-readable")
                .that(text == null || text.length() <= LONGEST, "/text", "plan.too-long", LONGEST, length(text))
                .done();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
