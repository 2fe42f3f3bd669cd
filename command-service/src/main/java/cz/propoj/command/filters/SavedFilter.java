package cz.propoj.command.filters;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.filters.FilterCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.filters.FilterEvent.*;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.FilterState;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One saved filter. To whom it does not belong and who has no part in it, it is not there. */
@Aggregate
final class SavedFilter extends HistoryAggregate<FilterState, FilterEvent> {
    private static final int NAME = 60;
    private static final int QUERY = 2_000;
    private static final int PARAMETERS = 100;
    /** A name and an encoded value; a value may be anything that an address can carry. */
    private static final Pattern PARAMETER =
            Pattern.compile("[A-Za-z0-9._%-]++=(?:[^&=#<>\"\\s%]++|%[0-9A-Fa-f]{2})++");
    /** Words that are searched may name a person; the others belong to a moment, not to a choice. */
    private static final Set<String> NOT_KEPT = Set.of("q", "page", "after", "asOf", "knownAt", "lang", "vzhled");

    private static final Set<Role> OUTSIDE = Set.of(Role.ADMINISTRATOR);

    @AggregateIdentifier
    private FilterId id;

    SavedFilter() {
        super(FilterState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveFilter command, CommandContext asked) {
        var saved = new FilterSaved(
                command.filter(), command.network(), command.viewer().account(), command.list(), command.choice());
        if (begins(saved, command.network(), asked)) {
            check(command.choice()).done();
            sharing(command.choice(), null, command.viewer(), command.network());
            apply(saved);
        }
    }

    @CommandHandler
    void handle(ReviseFilter command, CommandContext asked) {
        var known = changeable(command, asked);
        var choice = new FilterChoice(
                command.name().onto(known.choice().name(), ""),
                command.query().onto(known.choice().query(), ""),
                command.sharedWith().onto(known.choice().sharedWith(), List.of()));
        check(choice).done();
        sharing(choice, known, command.viewer(), known.network());
        if (!choice.equals(known.choice())) {
            apply(new FilterRevised(id, choice));
        }
    }

    @CommandHandler
    void handle(DropFilter command, CommandContext asked) {
        if (!owned(command, asked).dropped()) {
            apply(new FilterDropped(id));
        }
    }

    @CommandHandler
    void handle(RestoreFilter command, CommandContext asked) {
        var known = owned(command, asked);
        if (known.dropped()) {
            apply(new FilterRevised(id, known.choice()));
        }
    }

    @EventSourcingHandler
    void on(FilterEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.filter();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(FilterState state) {
        return state.network();
    }

    private FilterState changeable(FilterCommand command, CommandContext asked) {
        var known = owned(command, asked);
        if (known.dropped()) {
            throw new RecordNotFound();
        }
        return known;
    }

    private FilterState owned(FilterCommand command, CommandContext asked) {
        return known(asked, known -> {
            if (!AccessPolicy.mayChangeFilter(command.viewer(), known.network(), known)) {
                throw new RecordNotFound();
            }
        });
    }

    /** Who may not change the network keeps filters for themselves only. */
    private static void sharing(
            FilterChoice choice,
            @org.jspecify.annotations.Nullable FilterState known,
            Viewer viewer,
            NetworkId network) {
        var wanted = new HashSet<>(choice.sharedWith());
        var before = known == null ? Set.<Role>of() : new HashSet<>(known.sharedWith());
        if (!wanted.equals(before) && !AccessPolicy.mayEdit(viewer, network)) {
            throw RuleBroken.at("/sharedWith", "filter.not-shared");
        }
    }

    private static Check check(FilterChoice choice) {
        var query = choice.query();
        return Check.of()
                .line("/name", choice.name())
                .that(choice.name().length() <= NAME, "/name", "too-long", NAME)
                .that(query.length() <= QUERY, "/query", "too-long", QUERY)
                .that(
                        query.length() > QUERY
                                || query.isEmpty()
                                || parameters(query).allMatch(SavedFilter::mayBeKept),
                        "/query",
                        "filter.query")
                .that(
                        query.length() > QUERY || parameters(query).count() <= PARAMETERS,
                        "/query",
                        "filter.too-many-values",
                        PARAMETERS)
                .that(choice.sharedWith().stream().noneMatch(OUTSIDE::contains), "/sharedWith", "filter.role")
                .that(
                        new HashSet<>(choice.sharedWith()).size()
                                == choice.sharedWith().size(),
                        "/sharedWith",
                        "listed-twice");
    }

    /** One by one, so that no number of them is too much for the stack. */
    private static Stream<String> parameters(String query) {
        return Stream.of(query.split("&", -1));
    }

    private static boolean mayBeKept(String parameter) {
        return PARAMETER.matcher(parameter).matches()
                && !NOT_KEPT.contains(parameter.substring(0, parameter.indexOf('=')));
    }
}
