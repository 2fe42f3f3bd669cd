package cz.propoj.query.needs;

import cz.propoj.contract.Texts;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.lists.Linked;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.reading.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the networks of a region stand with each need of the general template: an orientation for the region, which edits
 * nothing there. Only networks that the person may read are told of.
 *
 * @param networks whose needs are counted, by name
 * @param lines in the order of the template
 */
record RegionNeeds(List<Network> networks, List<TemplateNeed> lines) {
    static final int LEVELS = 5;

    /**
     * A network of the region.
     *
     * @param beyond needs of its own that the template does not have
     */
    record Network(String id, String name, int beyond) implements Linked {}

    /**
     * A need of the template.
     *
     * @param levels how many forms of fulfilment, over all networks, are assessed as 1, 2, 3, 4, 5
     * @param notAssessed how many forms of fulfilment nobody has assessed
     * @param covered networks where somebody carries out an activity for it
     * @param uncovered networks that have the need, and nobody who does anything for it
     * @param without networks that do not have the need
     */
    record TemplateNeed(
            NeedArea area,
            String key,
            String name,
            List<Integer> levels,
            int notAssessed,
            List<Network> covered,
            List<Network> uncovered,
            List<Network> without) {
        public TemplateNeed {
            levels = List.copyOf(levels);
            covered = List.copyOf(covered);
            uncovered = List.copyOf(uncovered);
            without = List.copyOf(without);
        }

        Map<String, Object> json() {
            return Json.object(
                    "area", area,
                    "key", key,
                    "name", name,
                    "levels", levels,
                    "notAssessed", notAssessed,
                    "covered", covered.stream().map(Json::link).toList(),
                    "uncovered", uncovered.stream().map(Json::link).toList(),
                    "without", without.stream().map(Json::link).toList());
        }
    }

    /** The needs of a network, by the key of the template's need that they follow or have the name of. */
    private record NetworkNeeds(NetworkState network, Map<String, List<NeedRow>> byKey, int beyond) {
        Network asLinked() {
            return new Network(network.network().value(), network.name(), beyond);
        }
    }

    /** Null: the map is not that of a region. May wait for the database. */
    static @Nullable RegionNeeds of(NetworkMaps maps, VisibleMap region, Locale locale) {
        if (!region.id().isRegion()) {
            return null;
        }
        var moment = region.asKnown(region.day());
        var told = maps.inRegion(region).readable().stream()
                .filter(one -> !one.network().equals(region.id()))
                .map(one -> told(one, maps.visible(region.viewer(), one.network(), moment)))
                .toList();
        var lines = NeedsTemplate.general().areas().stream()
                .flatMap(area -> area.needs().stream().map(need -> line(area.area(), need, told, locale)))
                .toList();
        return new RegionNeeds(told.stream().map(NetworkNeeds::asLinked).toList(), lines);
    }

    private static NetworkNeeds told(NetworkState network, VisibleMap map) {
        var keys = new LinkedHashMap<String, String>();
        NeedsTemplate.general().areas().forEach(area -> area.needs()
                .forEach(need -> Stream.of(need.name().czech(), need.name().english())
                        .forEach(name -> keys.put(Texts.folded(name), need.key()))));
        var byKey = new LinkedHashMap<String, List<NeedRow>>();
        var beyond = 0;
        for (var need : map.needs()) {
            if (need.state().retired()) {
                continue;
            }
            var origin = need.state().template();
            var key = origin == null ? keys.get(Texts.folded(need.name())) : origin.key();
            if (key == null) {
                beyond++;
            } else {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(need);
            }
        }
        return new NetworkNeeds(network, byKey, beyond);
    }

    private static TemplateNeed line(NeedArea area, NeedsTemplate.Need entry, List<NetworkNeeds> told, Locale locale) {
        var levels = new int[LEVELS + 1];
        var covered = new ArrayList<Network>();
        var uncovered = new ArrayList<Network>();
        var without = new ArrayList<Network>();
        for (var network : told) {
            var needs = network.byKey().getOrDefault(entry.key(), List.of());
            needs.stream().flatMap(need -> need.state().forms().stream()).forEach(form -> {
                var level = form.assessment().level();
                levels[level == null ? 0 : level]++;
            });
            var place =
                    needs.isEmpty() ? without : needs.stream().anyMatch(RegionNeeds::isCovered) ? covered : uncovered;
            place.add(network.asLinked());
        }
        return new TemplateNeed(
                area,
                entry.key(),
                entry.name().in(locale),
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(level -> levels[level])
                        .toList(),
                levels[0],
                covered,
                uncovered,
                without);
    }

    private static boolean isCovered(NeedRow need) {
        return need.forms().stream()
                .flatMap(form -> form.activities().stream())
                .anyMatch(NeedRow.ActivityNode::isCovered);
    }

    Map<String, Object> json() {
        return Json.object(
                "networks",
                networks.stream()
                        .map(network -> Json.object(
                                "id", network.id(), "name", network.name(), "needsBeyondTemplate", network.beyond()))
                        .toList(),
                "needs",
                lines.stream().map(TemplateNeed::json).toList());
    }
}
