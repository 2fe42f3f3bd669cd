package cz.propoj.contract.actors;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorEvent.ActorMerged;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.actors.ActorEvent.ActorReinstated;
import cz.propoj.contract.actors.ActorEvent.ActorRetired;
import cz.propoj.contract.actors.ActorEvent.ActorUnmerged;
import cz.propoj.contract.networks.NetworkId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergesTest {
    private final Map<ActorId, ActorState> states = new HashMap<>();
    private final ActorId first = registered();
    private final ActorId second = registered();
    private final ActorId third = registered();

    private ActorId registered() {
        var actor = new ActorId(UUID.randomUUID());
        var profile = ActorProfile.of(new Identity("Aktér", null, ActorKind.ORGANISATION, null));
        happened(new ActorRegistered(actor, new NetworkId("orp-3215"), profile));
        return actor;
    }

    private void happened(ActorEvent event) {
        states.compute(event.actor(), (_, state) -> ActorState.evolve(state, event));
    }

    private ActorId standing(ActorId actor) {
        return Merges.standing(actor, states::get);
    }

    @Test
    void an_actor_stands_for_itself_until_it_is_merged() {
        assertThat(standing(first)).isEqualTo(first);
        happened(new ActorRetired(first, null));
        assertThat(standing(first)).isEqualTo(first);
        happened(new ActorReinstated(first, null));
        happened(new ActorMerged(first, second));
        assertThat(standing(first)).isEqualTo(second);
        assertThat(standing(second)).isEqualTo(second);
    }

    @Test
    void a_chain_leads_to_its_end_and_only_so_far_as_it_still_holds() {
        happened(new ActorMerged(first, second));
        happened(new ActorMerged(second, third));
        assertThat(standing(first)).isEqualTo(third);
        happened(new ActorUnmerged(second));
        assertThat(standing(first)).isEqualTo(second);
        happened(new ActorUnmerged(first));
        assertThat(standing(first)).isEqualTo(first);
    }

    @Test
    void a_long_chain_leads_to_its_end_too() {
        var last = first;
        for (var i = 0; i < 200; i++) {
            var next = registered();
            happened(new ActorMerged(last, next));
            last = next;
        }
        assertThat(standing(first)).isEqualTo(last);
    }

    @Test
    void a_retired_record_stands_for_what_was_merged_into_it() {
        happened(new ActorMerged(first, second));
        happened(new ActorRetired(second, null));
        assertThat(standing(first)).isEqualTo(second);
    }

    @Test
    void in_a_circle_each_stands_for_itself() {
        happened(new ActorMerged(first, second));
        happened(new ActorMerged(second, third));
        happened(new ActorMerged(third, second));
        assertThat(standing(second)).isEqualTo(second);
        assertThat(standing(third)).isEqualTo(third);
        assertThat(standing(first)).isEqualTo(first);
    }

    @Test
    void what_is_not_known_at_the_moment_leads_nowhere_further() {
        happened(new ActorMerged(first, second));
        states.remove(second);
        assertThat(standing(first)).isEqualTo(second);
    }
}
