package cz.propoj.query.access;

import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to access, from both places where it stands: the events of accounts, which stay for good, and the log of
 * what is no event (signing in, links, tokens, who looked). Ids only.
 */
@Component
public final class AccessHistory {
    private final Projections projections;
    private final AccessLog log;

    AccessHistory(Projections projections, AccessLog log) {
        this.projections = projections;
        this.log = log;
    }

    /**
     * One line.
     *
     * @param what name of the event or of the log's kind
     * @param by who did it; null: nobody who had signed in
     * @param account whose access; null: nobody's
     * @param grant the role that was given or taken
     * @param times how often, of what is counted together
     */
    public record Line(
            Instant at,
            String what,
            @Nullable AccountId by,
            @Nullable AccountId account,
            @Nullable Grant grant,
            @Nullable NetworkId network,
            int times) {}

    /**
     * What somebody wants to see.
     *
     * @param about null: everything
     * @param account by or about whom; null: anybody
     * @param before only what happened before
     */
    public record Wanted(
            @Nullable AccessTopic about, @Nullable AccountId account, Instant before, int most) {}

    /** Who was named coordinator of a network or is it no more. */
    public record Naming(
            Instant at,
            LocalDate effectiveOn,
            String what,
            AccountId account,
            @Nullable AccountId by) {}

    /**
     * Who runs a network.
     *
     * @param version what a change has to send as If-Match
     * @param history the last recorded first
     */
    public record Coordinators(
            long version, @Nullable AccountId responsible, List<AccountId> others, List<Naming> history) {}

    /** The latest first. */
    public List<Line> latest(Wanted wanted) {
        var events = projections.store(Kinds.ACCOUNTS).all().stream()
                .flatMap(row -> row.facts().stream())
                .map(AccessHistory::line)
                .filter(line -> line.at().isBefore(wanted.before()))
                .filter(line ->
                        wanted.about() == null || wanted.about().events().contains(line.what()))
                .filter(line -> wanted.account() == null
                        || wanted.account().equals(line.account())
                        || wanted.account().equals(line.by()));
        var kinds = wanted.about() == null
                ? List.<AccessLog.Kind>of()
                : wanted.about().kinds();
        var entries = wanted.about() != null && kinds.isEmpty()
                ? Stream.<Line>empty()
                : log.latest(wanted.account(), kinds, wanted.before(), wanted.most()).stream()
                        .map(entry -> new Line(
                                entry.at(),
                                entry.kind().name(),
                                entry.by(),
                                entry.account(),
                                null,
                                entry.network(),
                                entry.times()));
        return Stream.concat(events, entries)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(wanted.most())
                .toList();
    }

    /** Also for administrators, who do not look into the network. */
    public Optional<Coordinators> coordinators(NetworkId network) {
        return projections.store(Kinds.NETWORKS).of(network).stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.latest())
                        .map(state -> new Coordinators(
                                row.version(),
                                state.responsible(),
                                others(state.coordinators(), state.responsible()),
                                namings(row.facts().stream()))));
    }

    static List<AccountId> others(List<AccountId> coordinators, @Nullable AccountId responsible) {
        return coordinators.stream()
                .filter(account -> !account.equals(responsible))
                .toList();
    }

    private static List<Naming> namings(Stream<Fact<NetworkEvent>> facts) {
        return facts.flatMap(fact -> Stream.ofNullable(named(fact.event()))
                        .map(account -> new Naming(
                                fact.recordedAt(),
                                fact.effectiveOn(),
                                fact.event().getClass().getSimpleName(),
                                account,
                                id(fact.origin().account()))))
                .sorted(Comparator.comparing(Naming::at).reversed())
                .toList();
    }

    private static @Nullable AccountId named(NetworkEvent event) {
        if (event instanceof NetworkEvent.ResponsibleCoordinatorAppointed e) {
            return e.coordinator();
        }
        if (event instanceof NetworkEvent.CoordinatorAdded e) {
            return e.coordinator();
        }
        return event instanceof NetworkEvent.CoordinatorRemoved e ? e.coordinator() : null;
    }

    private static Line line(Fact<AccountEvent> fact) {
        var event = fact.event();
        @Nullable
        Grant grant =
                switch (event) {
                    case AccountEvent.RoleGranted e -> e.grant();
                    case AccountEvent.RoleRevoked e -> e.grant();
                    case AccountEvent.AccountOpened _,
                            AccountEvent.PasswordChanged _,
                            AccountEvent.AccountClosed _,
                            AccountEvent.AccountReopened _ -> null;
                };
        return new Line(
                fact.recordedAt(),
                event.getClass().getSimpleName(),
                id(fact.origin().account()),
                event.account(),
                grant,
                grant == null ? null : grant.network(),
                1);
    }

    private static @Nullable AccountId id(@Nullable String account) {
        return account == null ? null : AccountId.of(account);
    }
}
