package cz.propoj.command.topics;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.topics.TopicCommand.*;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicEvent.*;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicStage;
import cz.propoj.contract.topics.TopicState;
import java.time.Instant;
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

/** One topic with its goals. */
@Aggregate
final class Topic extends HistoryAggregate<TopicState, TopicEvent> {
    @AggregateIdentifier
    private TopicId id;

    Topic() {
        super(TopicState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeTopic command, CommandContext asked) {
        var proposed = new TopicProposed(command.topic(), command.network(), command.brief(), command.rank());
        if (begins(proposed, command.network(), asked)) {
            TopicChecks.brief(command.brief())
                    .count("/findings", command.findings())
                    .done();
            apply(confided(proposed, asked));
            command.findings().stream().distinct().forEach(note -> apply(new FindingLinked(id, note)));
        }
    }

    @CommandHandler
    void handle(DescribeTopic command, CommandContext asked) {
        var known = held(asked);
        var brief = command.brief().onto(known.brief(), known.brief());
        TopicChecks.brief(brief).done();
        if (!brief.equals(known.brief())) {
            apply(confided(new TopicDescribed(id, brief), asked));
        }
    }

    @CommandHandler
    void handle(LinkFinding command, CommandContext asked) {
        var known = held(asked);
        if (!known.findings().contains(command.note())) {
            Check.of().count("/findings", known.findings()).done();
            apply(new FindingLinked(id, command.note()));
        }
    }

    @CommandHandler
    void handle(UnlinkFinding command, CommandContext asked) {
        if (held(asked).findings().contains(command.note())) {
            apply(new FindingUnlinked(id, command.note()));
        }
    }

    @CommandHandler
    void handle(PlaceTopic command, CommandContext asked) {
        var known = held(asked);
        if (!Ranks.isBetween(known.rank(), command.after(), command.before())) {
            apply(new TopicPlaced(id, Ranks.between(command.after(), command.before(), id)));
        }
    }

    @CommandHandler
    void handle(ChooseTopic command, CommandContext asked) {
        if (open(asked).stage() != TopicStage.CHOSEN) {
            apply(new TopicChosen(id));
        }
    }

    @CommandHandler
    void handle(SetTopicAside command, CommandContext asked) {
        if (open(asked).stage() != TopicStage.PROPOSED) {
            apply(new TopicSetAside(id));
        }
    }

    @CommandHandler
    void handle(BeginTopic command, CommandContext asked) {
        if (open(asked).stage() != TopicStage.WORKED_ON) {
            apply(new TopicBegun(id));
        }
    }

    /** Also of a closed one, whose result is worded anew. */
    @CommandHandler
    void handle(CloseTopic command, CommandContext asked) {
        var known = held(asked);
        Check.of().text("/result", command.result()).done();
        if (known.stage() != TopicStage.CLOSED || !Objects.equals(command.result(), known.result())) {
            apply(confided(new TopicClosed(id, command.result()), asked));
        }
    }

    @CommandHandler
    void handle(ReopenTopic command, CommandContext asked) {
        if (held(asked).stage() == TopicStage.CLOSED) {
            apply(new TopicReopened(id));
        }
    }

    @CommandHandler
    void handle(WithdrawTopic command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new TopicWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreTopic command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new TopicRestored(id));
        }
    }

    /** Also of a withdrawn one: whoever is named in it may ask for it. */
    @CommandHandler
    void handle(EraseTopicText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new TopicTextErased(id));
        }
    }

    @CommandHandler
    void handle(SetGoal command, CommandContext asked) {
        var known = open(asked);
        var target = dated(command.target(), asked);
        TopicChecks.goal(command.wording(), target).count("", known.goals()).done();
        if (known.goal(command.goal()).isEmpty()) {
            apply(confided(new GoalSet(id, command.goal(), command.wording(), target), asked));
        }
    }

    @CommandHandler
    void handle(AmendGoal command, CommandContext asked) {
        var known = goal(held(asked), command.goal());
        var wording = command.wording().onto(known.wording());
        var target = dated(command.target().onto(known.target()), asked);
        TopicChecks.goal(wording, target).done();
        if (!Objects.equals(wording, known.wording()) || !Objects.equals(target, known.target())) {
            apply(confided(new GoalAmended(id, command.goal(), wording, target), asked));
        }
    }

    @CommandHandler
    void handle(PlaceGoal command, CommandContext asked) {
        var known = held(asked);
        var _ = goal(known, command.goal());
        if (!known.placed(command.goal(), command.after()).equals(known.goals())) {
            apply(new GoalPlaced(id, command.goal(), command.after()));
        }
    }

    @CommandHandler
    void handle(WithdrawGoal command, CommandContext asked) {
        if (!goal(held(asked), command.goal()).withdrawn()) {
            apply(new GoalWithdrawn(id, command.goal()));
        }
    }

    @CommandHandler
    void handle(RestoreGoal command, CommandContext asked) {
        if (goal(held(asked), command.goal()).withdrawn()) {
            apply(new GoalRestored(id, command.goal()));
        }
    }

    @EventSourcingHandler
    void on(TopicEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.topic();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(TopicState state) {
        return state.network();
    }

    private TopicState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("topic.withdrawn");
        }
        return known;
    }

    private TopicState open(CommandContext asked) {
        var known = held(asked);
        if (known.stage() == TopicStage.CLOSED) {
            throw new RuleBroken("topic.closed");
        }
        return known;
    }

    private static Goal goal(TopicState known, GoalId goal) {
        return known.goal(goal).orElseThrow(RecordNotFound::new);
    }

    private static @Nullable Target dated(@Nullable Target target, CommandContext asked) {
        return target == null || target.setOn() != null
                ? target
                : new Target(target.measure(), asked.day(), target.wished(), target.by());
    }
}
