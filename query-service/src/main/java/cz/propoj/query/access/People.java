package cz.propoj.query.access;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts in words, as pages show them. */
@Component
public final class People {
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final NetworkMaps maps;

    People(Accounts accounts, OneTimeLinks links, NetworkMaps maps) {
        this.accounts = accounts;
        this.links = links;
        this.maps = maps;
    }

    /**
     * A role as it is shown, with what a form has to send to take it away.
     *
     * @param words with the territory, such as “koordinátor sítě – Tachov”
     * @param term the role alone
     * @param givenInANetwork whether whoever runs the network may give and take it
     */
    public record RoleLine(
            String words,
            String term,
            String role,
            boolean givenInANetwork,
            @Nullable String network,
            @Nullable String actor) {}

    /**
     * An account.
     *
     * @param invitedUntil until when a link waits to be used; null: none does
     * @param usable whether there is any way to sign in
     */
    public record Person(
            String id,
            String name,
            String login,
            boolean closed,
            boolean usable,
            boolean linked,
            @Nullable Instant invitedUntil,
            List<RoleLine> roles) {
        /** The roles in one line. */
        public String joined() {
            return roles.stream().map(RoleLine::words).collect(Collectors.joining(", "));
        }
    }

    List<Person> all(Wording say) {
        return accounts.everybody().stream()
                .map(account -> person(account, say, _ -> true))
                .sorted(CzechOrder.by(Person::name))
                .toList();
    }

    /** Those of one network, with their roles in it. */
    List<Person> in(NetworkId network, Wording say) {
        return accounts.in(network).stream()
                .filter(account -> !account.closed())
                .map(account -> person(account, say, grant -> network.equals(grant.network())))
                .sorted(CzechOrder.by(Person::name))
                .toList();
    }

    Person person(Accounts.Stored account, Wording say, Predicate<Grant> shown) {
        var id = account.account();
        return new Person(
                id.toString(),
                name(id, say),
                accounts.login(id),
                account.closed(),
                accounts.hasPassword(id) || accounts.isLinked(id),
                accounts.isLinked(id),
                links.waiting(id).map(OneTimeLinks.Good::expires).orElse(null),
                account.grants().stream()
                        .filter(shown)
                        .sorted(Comparator.comparing(Grant::role))
                        .map(grant -> line(grant, say))
                        .toList());
    }

    String name(@Nullable AccountId account, Wording say) {
        if (account == null) {
            return "";
        }
        var name = accounts.displayName(account);
        return name.isEmpty() ? say.text("access.nameless") : name;
    }

    String role(Grant grant, Wording say) {
        var network = grant.network();
        return network == null ? say.term(grant.role()) : say.term(grant.role()) + " – " + place(network);
    }

    /** What a network is called; the name of the territory where there is none. */
    String place(NetworkId network) {
        return maps.name(network)
                .or(() -> Territories.of(network).map(territory -> territory.name()))
                .orElse(network.value());
    }

    private RoleLine line(Grant grant, Wording say) {
        return new RoleLine(
                role(grant, say),
                say.term(grant.role()),
                grant.role().name(),
                AccessPolicy.isGivenInANetwork(grant.role()),
                grant.network() == null ? null : grant.network().value(),
                grant.actor() == null ? null : grant.actor().toString());
    }
}
