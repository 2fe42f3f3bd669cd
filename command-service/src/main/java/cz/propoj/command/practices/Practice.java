package cz.propoj.command.practices;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.practices.PracticeCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeEvent.*;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.practices.PracticeType;
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

/** One good practice: what it is, how far the network is with it, and who else may read of it. */
@Aggregate
final class Practice extends HistoryAggregate<PracticeState, PracticeEvent> {
    @AggregateIdentifier
    private PracticeId id;

    Practice() {
        super(PracticeState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPractice command, CommandContext asked) {
        profile(command.profile()).done();
        var recorded = new PracticeRecorded(command.practice(), command.network(), command.profile(), command.source());
        if (begins(recorded, command.network(), asked)) {
            apply(confided(recorded, asked));
            switch (command.stage()) {
                case TRIED -> apply(new PracticeTried(id));
                case ADOPTED -> apply(new PracticeAdopted(id));
                case PROPOSED, DROPPED -> {}
            }
        }
    }

    @CommandHandler
    void handle(AmendPractice command, CommandContext asked) {
        var known = held(asked).profile();
        var wished = Objects.requireNonNull(command.profile().onto(known));
        profile(wished).done();
        if (!wished.equals(known)) {
            apply(confided(new PracticeAmended(id, wished), asked));
        }
    }

    @CommandHandler
    void handle(TryPractice command, CommandContext asked) {
        var known = open(asked);
        if (known.stage() == PracticeStage.ADOPTED) {
            throw new RuleBroken("practice.adopted");
        }
        if (known.stage() != PracticeStage.TRIED) {
            apply(new PracticeTried(id));
        }
    }

    @CommandHandler
    void handle(AdoptPractice command, CommandContext asked) {
        if (open(asked).stage() != PracticeStage.ADOPTED) {
            apply(new PracticeAdopted(id));
        }
    }

    @CommandHandler
    void handle(DropPractice command, CommandContext asked) {
        Check.of().text("/reason", command.reason()).done();
        if (held(asked).stage() != PracticeStage.DROPPED) {
            apply(new PracticeDropped(id, Objects.requireNonNull(command.reason())));
        }
    }

    @CommandHandler
    void handle(TakeBackStage command, CommandContext asked) {
        var known = held(asked);
        if (known.stage() == command.stage() && known.stage() != PracticeStage.PROPOSED) {
            apply(new PracticeReturned(id, known.before()));
        }
    }

    @CommandHandler
    void handle(SharePractice command, CommandContext asked) {
        if (!held(asked).sharing().equals(command.sharing())) {
            apply(new PracticeShared(id, command.sharing()));
        }
    }

    @CommandHandler
    void handle(WithdrawPractice command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new PracticeWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestorePractice command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new PracticeRestored(id));
        }
    }

    /** Also of a withdrawn one: whoever is named in it may ask for it. */
    @CommandHandler
    void handle(ErasePracticeText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new PracticeTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(PracticeEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.practice();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(PracticeState state) {
        return state.network();
    }

    private PracticeState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("practice.withdrawn");
        }
        return known;
    }

    private PracticeState open(CommandContext asked) {
        var known = held(asked);
        if (known.stage() == PracticeStage.DROPPED) {
            throw new RuleBroken("practice.dropped");
        }
        return known;
    }

    static Check profile(PracticeProfile wanted) {
        return AttributeChecks.of(PracticeType.TYPE.group(PracticeProfile.class), wanted)
                .under("", list("/actors", wanted.actors()))
                .under("", list("/platforms", wanted.platforms()))
                .under("", list("/needs", wanted.needs()))
                .under("", list("/topics", wanted.topics()));
    }

    private static Check list(String pointer, List<?> items) {
        return Check.of()
                .count(pointer, items)
                .that(new HashSet<>(items).size() == items.size(), pointer, "listed-twice");
    }
}
