package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.runtime.KeptPlaces.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private final Random random = new Random(4711);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private static Node actor(String id, String name) {
        return new Node(id, name, ActorKind.SERVICE, null, List.of(), null, false, null, false, List.of());
    }

    private static Node platform(String id, String name) {
        return new Node(id, name, null, null, List.of(), null, false, PlatformType.INTERDISCIPLINARY, false, List.of());
    }

    /** Platforms with actors, some of them in none. */
    private void network(int platforms, int actors) {
        IntStream.range(0, platforms).forEach(at -> nodes.add(platform("p" + at, "Pracovní skupina číslo " + at)));
        IntStream.range(0, actors).forEach(at -> {
            nodes.add(actor("a" + at, "Středisko výchovné péče " + "x".repeat(at % 9) + " " + at));
            for (var link = 0; link < at % 4; link++) {
                links.add(new Link("a" + at, "p" + random.nextInt(platforms), Link.Kind.TAKES_PART, 1));
            }
        });
    }

    private Map<String, Room> rooms() {
        var rooms = new HashMap<String, Room>();
        nodes.forEach(node -> rooms.put(node.id(), Room.of(node, true)));
        return rooms;
    }

    private static void assertApart(Map<String, Place> places, Map<String, Room> rooms) {
        var ids = places.keySet().stream().sorted().toList();
        for (var one = 0; one < ids.size(); one++) {
            for (var other = one + 1; other < ids.size(); other++) {
                var first = Objects.requireNonNull(places.get(ids.get(one)));
                var second = Objects.requireNonNull(places.get(ids.get(other)));
                var room = Objects.requireNonNull(rooms.get(ids.get(one)));
                var its = Objects.requireNonNull(rooms.get(ids.get(other)));
                var isBeside =
                        room.right(first.x()) <= its.left(second.x()) || its.right(second.x()) <= room.left(first.x());
                var isBelow =
                        room.bottom(first.y()) <= its.top(second.y()) || its.bottom(second.y()) <= room.top(first.y());
                assertThat(isBeside || isBelow)
                        .as("%s at %s and %s at %s", ids.get(one), first, ids.get(other), second)
                        .isTrue();
            }
        }
    }

    @Test
    void every_node_has_a_place_and_no_name_lies_on_another_one() {
        network(9, 50);

        var places = Layout.of(rooms(), links, true);

        assertThat(places).hasSize(nodes.size());
        assertApart(places, rooms());
    }

    @Test
    void the_same_graph_gets_the_same_places_in_whatever_order_it_is_told() {
        network(5, 30);
        var places = Layout.of(rooms(), links, true);

        assertThat(Layout.of(rooms(), links, true)).isEqualTo(places);
        assertThat(Layout.of(rooms(), List.copyOf(links.reversed()), true)).isEqualTo(places);
    }

    @Test
    void linked_nodes_stand_nearer_to_each_other_than_others() {
        for (var group = 0; group < 4; group++) {
            nodes.add(platform("p" + group, "Tým " + group));
            for (var member = 0; member < 6; member++) {
                nodes.add(actor("a" + group + member, "Služba " + group + member));
                links.add(new Link("a" + group + member, "p" + group, Link.Kind.TAKES_PART, 1));
            }
        }
        links.add(new Link("a00", "p1", Link.Kind.TAKES_PART, 1));
        links.add(new Link("a10", "p2", Link.Kind.TAKES_PART, 1));
        links.add(new Link("a20", "p3", Link.Kind.TAKES_PART, 1));

        var places = Layout.of(rooms(), links, true);

        var linked = links.stream()
                .mapToDouble(link -> distance(places, link.from(), link.to()))
                .average()
                .orElseThrow();
        var all = nodes.stream()
                .filter(node -> !node.isPlatform())
                .flatMapToDouble(
                        node -> IntStream.range(0, 4).mapToDouble(group -> distance(places, node.id(), "p" + group)))
                .average()
                .orElseThrow();
        assertThat(linked).isLessThan(all * 0.6);
    }

    private static double distance(Map<String, Place> places, String one, String other) {
        var first = Objects.requireNonNull(places.get(one));
        var second = Objects.requireNonNull(places.get(other));
        return Math.hypot(first.x() - second.x(), first.y() - second.y());
    }

    @Test
    void newcomers_stand_near_their_neighbours_where_there_is_room_and_move_nobody() {
        network(6, 40);
        var before = Layout.of(rooms(), links, true);
        nodes.add(actor("new", "Nová služba pro rodiny"));
        nodes.add(actor("alone", "Nikde nezapojená služba"));
        links.add(new Link("new", "p2", Link.Kind.TAKES_PART, 1));

        var after = new HashMap<>(before);
        Layout.join(List.of("new", "alone"), after, rooms(), links);

        assertThat(after).containsAllEntriesOf(before).containsKeys("new", "alone");
        assertApart(after, rooms());
        var all = before.keySet().stream()
                .mapToDouble(id -> distance(after, "new", id))
                .average()
                .orElseThrow();
        assertThat(distance(after, "new", "p2")).isLessThan(all);
    }

    @Test
    void a_region_of_a_thousand_is_placed() {
        network(100, 900);

        assertThat(Layout.of(rooms(), links, false)).hasSize(1000);
    }
}
