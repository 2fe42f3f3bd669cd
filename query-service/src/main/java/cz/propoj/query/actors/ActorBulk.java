package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.records.Attribute;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.Forms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed in several actors at once.
 *
 * @param api where the network's records are changed
 * @param attributes of each group, which is sent whole: {@code group:key,key group:key}
 * @param query what is chosen in the list, as part of an address of the interface
 */
public record ActorBulk(
        String api,
        String query,
        String attributes,
        List<Choice> sectors,
        List<Choice> areas,
        List<String> groups,
        List<Characteristic> characteristics) {

    /** Null for those who may not change the network, and on an earlier date. */
    static @Nullable ActorBulk of(Site site) {
        if (!site.map().mayEdit() || !site.map().isNow()) {
            return null;
        }
        var say = site.say();
        var network = site.map().network();
        var used = Forms.offers(site.map().actors(), row -> row.profile().clientele().groups().stream());
        return new ActorBulk(
                Forms.api(site),
                query(site),
                ActorType.TYPE.groups().stream()
                        .map(group -> group.key() + ":"
                                + group.attributes().stream()
                                        .map(Attribute::key)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(" ")),
                Choice.of(Sector.values(), say),
                Arrays.stream(NeedArea.values())
                        .map(area -> new Choice(area.name(), say.area(area)))
                        .toList(),
                Stream.concat(network.map(NetworkState::targetGroups).orElse(List.of()).stream(), used.stream())
                        .distinct()
                        .toList(),
                network.map(state -> List.copyOf(state.characteristics().values()))
                        .orElse(List.of()));
    }

    private static String query(Site site) {
        var chosen = new LinkedHashMap<>(site.address().parameters());
        List.of("page", "size", "columns", "density").forEach(chosen::remove);
        var address = ListAddress.of("", chosen).href();
        return address.isEmpty() ? "" : address.substring(1);
    }
}
