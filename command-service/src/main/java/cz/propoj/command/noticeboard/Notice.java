package cz.propoj.command.noticeboard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.noticeboard.NoticeCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeEvent.*;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.noticeboard.NoticeType;
import cz.propoj.contract.noticeboard.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
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

/** One notice, without its wording. */
@Aggregate
final class Notice extends HistoryAggregate<NoticeState, NoticeEvent> {
    /** What holds longer is no notice but a fact about the actor. */
    static final Period LONGEST = Period.ofYears(1);

    @AggregateIdentifier
    private NoticeId id;

    Notice() {
        super(NoticeState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PostNotice command, CommandContext asked) {
        var author = asked.account();
        if (author == null) {
            throw new RuleBroken("notice.without-author");
        }
        var posted = new NoticePosted(
                command.notice(),
                command.network(),
                command.kind(),
                command.audience(),
                command.actor(),
                author,
                command.validity(),
                command.version());
        if (begins(posted, command.network(), asked)) {
            postable(command.validity(), asked.day()).done();
            apply(posted);
        }
    }

    @CommandHandler
    void handle(AmendNotice command, CommandContext asked) {
        var known = onBoard(asked, command.whose());
        var kind = command.kind().onto(known.kind());
        var audience = command.audience().onto(known.audience());
        var validity = command.validity().onto(known.validity());
        Check.of()
                .there("/kind", kind)
                .there("/audience", audience)
                .under("/validity", AttributeChecks.of(NoticeType.TYPE.group(Validity.class), validity))
                .done();
        var days = Objects.requireNonNull(validity);
        if (!days.equals(known.validity())) {
            held(days).done();
        }
        if (kind != known.kind() || audience != known.audience()) {
            apply(new NoticeRefiled(id, Objects.requireNonNull(kind), Objects.requireNonNull(audience)));
        }
        if (!days.equals(known.validity())) {
            apply(new NoticeRescheduled(id, days));
        }
        if (command.version() > known.version()) {
            apply(new NoticeReworded(id, command.version()));
        }
    }

    @CommandHandler
    void handle(ExtendNotice command, CommandContext asked) {
        var known = onBoard(asked, command.whose());
        var longer = known.validity().until(command.until());
        if (longer.equals(known.validity())) {
            return;
        }
        Check.of()
                .that(command.until().isAfter(known.validity().until()), "/until", "notice.not-longer")
                .that(!command.until().isAfter(last(asked.day())), "/until", "notice.too-long", last(asked.day()))
                .date("/until", command.until())
                .done();
        apply(new NoticeExtended(id, command.until()));
    }

    @CommandHandler
    void handle(WithdrawNotice command, CommandContext asked) {
        if (!own(asked, command.whose()).withdrawn()) {
            apply(new NoticeWithdrawn(id));
        }
    }

    @CommandHandler
    void handle(RestoreNotice command, CommandContext asked) {
        var known = own(asked, command.whose());
        if (known.erased()) {
            throw new RuleBroken("erased");
        }
        if (known.withdrawn()) {
            apply(new NoticeRestored(id));
        }
    }

    @CommandHandler
    void handle(EraseNotice command, CommandContext asked) {
        if (!own(asked, command.whose()).erased()) {
            apply(new NoticeErased(id));
        }
    }

    @EventSourcingHandler
    void on(NoticeEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.notice();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(NoticeState state) {
        return state.network();
    }

    private NoticeState own(CommandContext asked, Whose whose) {
        return known(asked, known -> {
            if (!whose.includes(known.actor())) {
                throw new RuleBroken("notice.of-another");
            }
        });
    }

    private NoticeState onBoard(CommandContext asked, Whose whose) {
        var known = own(asked, whose);
        if (known.withdrawn()) {
            throw new RuleBroken("notice.withdrawn");
        }
        return known;
    }

    /** Whether a notice may be posted on that day for that time. */
    static Check postable(Validity validity, LocalDate day) {
        return held(validity).that(!validity.isOver(day), "/validity/until", "notice.over");
    }

    private static Check held(Validity validity) {
        var last = last(validity.from());
        return Check.of()
                .under("/validity", AttributeChecks.of(NoticeType.TYPE.group(Validity.class), validity))
                .that(!validity.until().isBefore(validity.from()), "/validity/until", "notice.order")
                .that(!validity.until().isAfter(last), "/validity/until", "notice.too-long", last);
    }

    private static LocalDate last(LocalDate from) {
        return from.plus(LONGEST);
    }
}
