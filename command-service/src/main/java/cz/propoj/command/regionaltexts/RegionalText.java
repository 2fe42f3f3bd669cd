package cz.propoj.command.regionaltexts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.regionaltexts.RegionalTextCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextEvent.*;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.regionaltexts.RegionalTextState.TakenFrom;
import cz.propoj.contract.regionaltexts.RegionalTextType;
import cz.propoj.contract.regionaltexts.RegionalWording;
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

/** One text of a region with its versions, or one copy of it in a network. */
@Aggregate
final class RegionalText extends HistoryAggregate<RegionalTextState, RegionalTextEvent> {
    @AggregateIdentifier
    private RegionalTextId id;

    RegionalText() {
        super(RegionalTextState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteRegionalText command, CommandContext asked) {
        if (!command.network().isRegion()) {
            throw new RuleBroken("regional-text.only-region");
        }
        wording(command.wording()).done();
        var written = new RegionalTextWritten(command.text(), command.network(), command.wording(), null);
        if (begins(written, command.network(), asked)) {
            apply(confided(written, asked));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeOverRegionalText command, CommandContext asked) {
        var from = command.published();
        if (!facts().isEmpty()) {
            var known = known(asked);
            if (known.withdrawn()) {
                throw new RuleBroken("regional-text.copy-withdrawn");
            }
            // Whoever asks again has what was asked for.
            if (!isCopyOf(known, from)) {
                throw new RuleBroken("already-there");
            }
            return;
        }
        var taken = new RegionalTextTakenOver(
                command.text(),
                command.network(),
                from.region(),
                from.regionName(),
                from.original(),
                from.version(),
                from.wording(),
                null);
        if (begins(taken, command.network(), asked)) {
            apply(confided(taken, asked));
        }
    }

    @CommandHandler
    void handle(RewriteRegionalText command, CommandContext asked) {
        var known = held(asked);
        var wished = Objects.requireNonNull(command.wording().onto(known.wording()));
        wording(wished)
                .that(
                        !known.isCopy() || wished.field() == known.wording().field(),
                        "/field",
                        "regional-text.region-says")
                .that(!known.isCopy() || wished.kind() == known.wording().kind(), "/kind", "regional-text.region-says")
                .done();
        if (!wished.equals(known.wording())) {
            apply(confided(new RegionalTextRewritten(id, wished, null), asked));
        }
    }

    @CommandHandler
    void handle(PublishRegionalText command, CommandContext asked) {
        var known = held(asked);
        if (known.isCopy()) {
            throw new RuleBroken("regional-text.only-region");
        }
        if (known.wording().body() == null) {
            throw RuleBroken.at("/body", "regional-text.nothing-to-publish");
        }
        var last = facts().stream()
                .filter(fact -> fact.event() instanceof RegionalTextPublished)
                .reduce((_, later) -> later)
                .orElse(null);
        // Versions follow one another by their days too, so that on any day the newest one is the one with the highest
        // number.
        if (last != null && last.effectiveOn().isAfter(asked.day())) {
            throw RuleBroken.at("/effectiveOn", "regional-text.published-later", last.effectiveOn());
        }
        var version = last != null && last.event() instanceof RegionalTextPublished published ? published.version() : 0;
        if (version == 0 || known.hasUnpublishedChange()) {
            apply(confided(new RegionalTextPublished(id, version + 1, known.wording(), null), asked));
        }
    }

    @CommandHandler
    void handle(TakeInNewerVersion command, CommandContext asked) {
        var known = held(asked);
        var newer = command.newer();
        var origin = standingOn(known, newer);
        var own = known.wording();
        var title = Objects.requireNonNullElse(command.title().onto(own.title()), "");
        var wording = newer.wording().saying(title, command.body().onto(own.body()));
        wording(wording).done();
        if (origin.version() < newer.version()) {
            apply(confided(new RegionalVersionTakenIn(id, newer.version(), newer.wording(), wording, null), asked));
        }
    }

    @CommandHandler
    void handle(DeclineNewerVersion command, CommandContext asked) {
        var newer = command.newer();
        var origin = standingOn(held(asked), newer);
        if (Math.max(origin.version(), origin.declined()) < newer.version()) {
            apply(new RegionalVersionDeclined(id, newer.version()));
        }
    }

    @CommandHandler
    void handle(WithdrawRegionalText command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new RegionalTextWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreRegionalText command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new RegionalTextRestored(id));
        }
    }

    /** Also of a withdrawn one. */
    @CommandHandler
    void handle(EraseRegionalText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new RegionalTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(RegionalTextEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.text();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(RegionalTextState state) {
        return state.network();
    }

    private RegionalTextState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("regional-text.withdrawn");
        }
        return known;
    }

    private static TakenFrom standingOn(RegionalTextState known, PublishedText newer) {
        var origin = known.origin();
        if (origin == null || !isCopyOf(known, newer)) {
            throw new RuleBroken("regional-text.no-copy");
        }
        return origin;
    }

    private static boolean isCopyOf(RegionalTextState known, PublishedText one) {
        var origin = known.origin();
        return origin != null && origin.original().equals(one.original());
    }

    static Check wording(RegionalWording wanted) {
        return AttributeChecks.of(RegionalTextType.TYPE.group(RegionalWording.class), wanted);
    }
}
