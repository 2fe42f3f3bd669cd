package cz.propoj.query.regionaltexts;

import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.query.lists.Field;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RegionalTexts.TakenOver;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which networks have taken over which texts of their region, for whoever runs the region. */
final class TakeOvers {
    static final List<Field<Taker>> FIELDS = List.of(
            Field.of("title", "regionalTexts.title", TEXT, one -> one.original().title()),
            Field.of(
                    "network", "regionalTexts.network", TEXT, one -> one.taken().name()),
            Field.of("edition", "regionalTexts.edition", NUMBER, one -> one.taken()
                    .version()),
            Field.of(
                    "newest",
                    "regionalTexts.newest",
                    NUMBER,
                    one -> Objects.requireNonNull(one.original().version())),
            Field.of("changedHere", "regionalTexts.changedHere", YES_NO, one -> one.taken()
                    .isChanged()));

    private TakeOvers() {}

    /** A network that has a copy of a text. */
    record Taker(TakenOver taken, RegionalTextRow original) {
        public boolean hasNewest() {
            return Objects.equals(taken.version(), original.version());
        }
    }

    /** Text by text in the order of the plan, network by network. Blocks. */
    static List<Taker> of(VisibleMap map, NetworkMaps maps) {
        var taken = maps.regionalTexts().takenOver(map);
        return taken.isEmpty()
                ? List.of()
                : map.regionalTexts().stream()
                        .flatMap(row -> taken.stream()
                                .filter(one -> one.original().equals(row.id()))
                                .map(one -> new Taker(one, row)))
                        .toList();
    }

    static List<Taker> of(RegionalTextId original, List<Taker> all) {
        return all.stream().filter(one -> one.original().id().equals(original)).toList();
    }

    /** Of texts that nobody has taken over there is nothing. */
    static long networks(List<Taker> all) {
        return all.stream().map(one -> one.taken().network()).distinct().count();
    }

    static Stream<Taker> behind(List<Taker> all) {
        return all.stream().filter(one -> !one.hasNewest());
    }
}
