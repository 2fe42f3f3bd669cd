package cz.propoj.query.networkmap;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.memory.NetworkCache;
import cz.propoj.query.runtime.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people of a network may know of the practices of other networks, as they are on a day. Whoever asks need not be one who
 * may look into those networks: of them comes out what is meant to be shared, and nothing else.
 */
public final class SharedPractices {
    private final NetworkCache networks;
    private final NetworkId here;
    private final LocalDate day;

    SharedPractices(NetworkCache networks, NetworkId here, LocalDate day) {
        this.networks = networks;
        this.here = here;
        this.day = day;
    }

    /**
     * A practice that another network shares.
     *
     * @param networkName what the network is called now
     * @param whomToAsk null: nobody is named, or that is not shared
     * @param stage how far its own network is with it
     */
    public record SharedPractice(
            NetworkId network,
            String networkName,
            PracticeId practice,
            String title,
            @Nullable String what,
            @Nullable String place,
            @Nullable String origin,
            @Nullable String whomToAsk,
            PracticeStage stage) {
        public PracticeSource source() {
            return new PracticeSource(network, practice);
        }
    }

    /** Those that are shared with the network, in Czech order. */
    public List<SharedPractice> all() {
        return states().filter(this::isSharedWithHere)
                .flatMap(state -> told(state).stream())
                .sorted(CzechOrder.by(SharedPractice::title))
                .toList();
    }

    /** One that is shared with the network. */
    public Optional<SharedPractice> find(PracticeSource source) {
        return states().filter(state -> state.practice().equals(source.practice())
                        && state.network().equals(source.network())
                        && isSharedWithHere(state))
                .findFirst()
                .flatMap(this::told);
    }

    /** The names of the networks that took over a practice of this network, in Czech order. */
    public List<String> takenOverBy(PracticeId practice) {
        var source = new PracticeSource(here, practice);
        return states().filter(state -> source.equals(state.source()) && !state.withdrawn())
                .flatMap(state -> Stream.ofNullable(networks.network(state.network())))
                .map(NetworkState::name)
                .distinct()
                .sorted(CzechOrder.by(name -> name))
                .toList();
    }

    private Stream<PracticeState> states() {
        return networks.practices().stream().flatMap(row -> Stream.ofNullable(on(row)));
    }

    private @Nullable PracticeState on(Row<PracticeState, PracticeEvent> row) {
        return row.on(day, null);
    }

    private boolean isSharedWithHere(PracticeState state) {
        var own = networks.network(state.network());
        var other = networks.network(here);
        return own != null
                && other != null
                && !state.network().equals(here)
                && state.isSharedWith(own.territory(), other.territory());
    }

    private Optional<SharedPractice> told(PracticeState state) {
        var profile = state.profile();
        return Optional.ofNullable(networks.network(state.network()))
                .map(own -> new SharedPractice(
                        state.network(),
                        own.name(),
                        state.practice(),
                        profile.title(),
                        profile.what(),
                        profile.place(),
                        profile.origin(),
                        state.sharing().withContact() ? profile.whomToAsk() : null,
                        state.stage()));
    }
}
