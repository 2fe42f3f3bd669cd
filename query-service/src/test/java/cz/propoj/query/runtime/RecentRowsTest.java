package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.query.networkmap.rows.Kinds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentRowsTest {
    private final RecentRows<ActorState, ActorEvent> recent = new RecentRows<>(5);

    private static Row<ActorState, ActorEvent> row(long id, long... positions) {
        var actor = new ActorId(new UUID(0, id));
        return Row.of(
                Kinds.ACTORS,
                actor.toString(),
                null,
                LongStream.of(positions)
                        .mapToObj(position -> new Fact<ActorEvent>(
                                position,
                                Instant.EPOCH,
                                LocalDate.EPOCH,
                                new Origin(null, null, null, null),
                                new ActorEvent.CrisisReadinessDeclared(actor, true)))
                        .toList());
    }

    @Test
    void who_has_come_to_a_position_gets_what_was_written_after_it_in_its_newest_form() {
        recent.add(row(1, 3));
        recent.add(row(2, 4));
        recent.add(row(1, 3, 5));

        assertThat(recent.after(4)).singleElement().satisfies(row -> assertThat(row.facts())
                .hasSize(2));
        assertThat(recent.after(5)).isEqualTo(List.of());
    }

    @Test
    void who_is_behind_what_another_one_has_asked_for_is_told_that_not_all_of_it_is_known() {
        recent.add(row(1, 3));
        recent.add(row(2, 4));

        assertThat(recent.after(3)).hasSize(1);
        assertThat(recent.after(2)).isNull();
    }

    @Test
    void what_would_be_too_much_is_forgotten_and_so_told() {
        recent.add(row(1, 1, 2, 3));
        recent.add(row(2, 4, 5, 6));

        assertThat(recent.after(5)).isNull();
        assertThat(recent.after(6)).isEqualTo(List.of());
        recent.add(row(2, 4, 5, 6, 7));
        assertThat(recent.after(6)).hasSize(1);
    }
}
