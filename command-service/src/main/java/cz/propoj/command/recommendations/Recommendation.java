package cz.propoj.command.recommendations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.recommendations.RecommendationCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationEvent.*;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationStanding;
import cz.propoj.contract.recommendations.RecommendationState;
import cz.propoj.contract.recommendations.RecommendationType;
import java.time.Instant;
import java.util.HashSet;
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

/** One recommendation: what is to be done, by whom, and what became of it. */
@Aggregate
final class Recommendation extends HistoryAggregate<RecommendationState, RecommendationEvent> {
    private static final int MOST_POINTS = 50;
    private static final int LONGEST_POINT = 2000;

    @AggregateIdentifier
    private RecommendationId id;

    Recommendation() {
        super(RecommendationState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRecommendation command, CommandContext asked) {
        var wished = command.guidance();
        guidance(wished).done();
        var guidance = numbered(wished, command.numbers(), given());
        var recorded = new RecommendationRecorded(command.recommendation(), command.network(), guidance);
        if (begins(recorded, command.network(), asked)) {
            apply(confided(recorded, asked));
            if (command.adopted()) {
                apply(new RecommendationAdopted(id));
            }
        }
    }

    @CommandHandler
    void handle(AmendRecommendation command, CommandContext asked) {
        var known = held(asked).guidance();
        var wished = Objects.requireNonNull(command.guidance().onto(known));
        guidance(wished).done();
        var moved = wished.field() != known.field() && !saysNumber(command.guidance());
        var guidance = moved
                ? wished.numbered(command.numbers().next(wished.field()))
                : numbered(wished, command.numbers(), null);
        if (!guidance.equals(known)) {
            apply(confided(new RecommendationAmended(id, guidance), asked));
        }
    }

    @CommandHandler
    void handle(AdoptRecommendation command, CommandContext asked) {
        if (open(asked).standing() == RecommendationStanding.PROPOSED) {
            apply(new RecommendationAdopted(id));
        }
    }

    @CommandHandler
    void handle(TakeBackAdoption command, CommandContext asked) {
        if (open(asked).standing() == RecommendationStanding.HOLDS) {
            apply(new RecommendationReopened(id, RecommendationStanding.PROPOSED));
        }
    }

    @CommandHandler
    void handle(FulfilRecommendation command, CommandContext asked) {
        if (held(asked).standing() != RecommendationStanding.FULFILLED) {
            var _ = open(asked);
            apply(new RecommendationFulfilled(id));
        }
    }

    @CommandHandler
    void handle(DropRecommendation command, CommandContext asked) {
        Check.of().text("/reason", command.reason()).done();
        if (held(asked).standing() != RecommendationStanding.DROPPED) {
            var _ = open(asked);
            apply(new RecommendationDropped(id, Objects.requireNonNull(command.reason())));
        }
    }

    @CommandHandler
    void handle(ReopenRecommendation command, CommandContext asked) {
        var known = held(asked);
        if (!known.standing().isOpen()) {
            apply(new RecommendationReopened(id, known.openAs()));
        }
    }

    @CommandHandler
    void handle(WithdrawRecommendation command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new RecommendationWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreRecommendation command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new RecommendationRestored(id));
        }
    }

    /** Also of a withdrawn one. */
    @CommandHandler
    void handle(EraseRecommendationText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new RecommendationTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(RecommendationEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.recommendation();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(RecommendationState state) {
        return state.network();
    }

    private RecommendationState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("recommendation.withdrawn");
        }
        return known;
    }

    private RecommendationState open(CommandContext asked) {
        var known = held(asked);
        if (!known.standing().isOpen()) {
            throw new RuleBroken("recommendation.over");
        }
        return known;
    }

    private static boolean saysNumber(Sent<Guidance> sent) {
        return sent instanceof Sent.Given<Guidance> given && given.says("number");
    }

    /** The number that it got when it was recorded, so that a repeat says the same; null: it is only recorded now. */
    private @Nullable Integer given() {
        return facts().stream()
                .map(fact -> fact.event() instanceof RecommendationRecorded e
                        ? e.guidance().number()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Guidance numbered(Guidance wished, NumbersInUse numbers, @Nullable Integer given) {
        var number = wished.number();
        if (number == null) {
            return wished.numbered(given == null ? numbers.next(wished.field()) : given);
        }
        Check.of()
                .that(
                        !numbers.has(wished.field(), number),
                        "/number",
                        "recommendation.number-taken",
                        number,
                        numbers.next(wished.field()))
                .done();
        return wished;
    }

    private static Check points(List<String> points) {
        var check = Check.of().that(points.size() <= MOST_POINTS, "/points", "too-many", MOST_POINTS);
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var pointer = "/points/" + i;
            check.text(pointer, point)
                    .that(point.length() <= LONGEST_POINT, pointer, "too-long", LONGEST_POINT)
                    .that(point.lines().count() <= 1, pointer, "one-line");
        }
        return check;
    }

    static Check guidance(Guidance wanted) {
        return AttributeChecks.of(RecommendationType.TYPE.group(Guidance.class), wanted)
                .that(
                        wanted.level() == null || wanted.field() == RecommendationField.PARTICIPATION,
                        "/level",
                        "recommendation.level-elsewhere")
                .that(
                        wanted.level() != null || wanted.field() != RecommendationField.PARTICIPATION,
                        "/level",
                        "recommendation.level-missing")
                .that(wanted.hasOneTiming(), "/day", "recommendation.two-timings")
                .under("", points(wanted.points()))
                .count("/actors", wanted.actors())
                .that(new HashSet<>(wanted.actors()).size() == wanted.actors().size(), "/actors", "listed-twice");
    }
}
