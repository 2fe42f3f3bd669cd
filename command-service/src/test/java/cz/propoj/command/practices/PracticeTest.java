package cz.propoj.command.practices;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.practices.PracticeCommand.*;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeEvent.*;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.Sharing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private static final PracticeId ID = new PracticeId(new UUID(0, 1));
    private static final ActorId CLUB = new ActorId(new UUID(0, 2));
    private static final PracticeProfile MORNINGS = profile("Ranní klub", null, CLUB);
    private static final PracticeRecorded RECORDED = new PracticeRecorded(ID, NETWORK, MORNINGS, null);
    private static final PracticeTried TRIED = new PracticeTried(ID);
    private static final PracticeAdopted ADOPTED = new PracticeAdopted(ID);
    private static final PracticeDropped DROPPED = new PracticeDropped(ID, "nikdo nechodil");
    private static final PracticeWithdrawn WITHDRAWN = new PracticeWithdrawn(ID, null);
    private static final Sharing REGION = new Sharing(PracticeAudience.REGION, false);

    private final FixtureConfiguration<Practice> fixture = Fixtures.of(Practice.class);

    private static PracticeProfile profile(String title, @Nullable String what, ActorId... actors) {
        return new PracticeProfile(title, what, null, null, null, List.of(actors), List.of(), List.of(), List.of());
    }

    private ResultValidator<Practice> when(PracticeCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<Practice> recorded(@Nullable PracticeSource source, PracticeStage stage) {
        return fixture.givenNoPriorActivity().when(new RecordPractice(ID, NETWORK, MORNINGS, source, stage), asked());
    }

    @Test
    void is_recorded_once_at_its_stage_and_with_its_source() {
        recorded(null, PracticeStage.PROPOSED).expectEvents(RECORDED);
        var source = new PracticeSource(OTHER_NETWORK, new PracticeId(new UUID(0, 9)));
        recorded(source, PracticeStage.ADOPTED)
                .expectEvents(new PracticeRecorded(ID, NETWORK, MORNINGS, source), ADOPTED);
        when(new RecordPractice(ID, NETWORK, MORNINGS, null, PracticeStage.TRIED), RECORDED, TRIED)
                .expectNoEvents();
        when(new RecordPractice(ID, NETWORK, profile("Jiná", null), null, PracticeStage.PROPOSED), RECORDED)
                .expectException(broken("already-there"));
    }

    @Test
    void an_actor_takes_part_once() {
        fixture.givenNoPriorActivity()
                .when(
                        new RecordPractice(
                                ID, NETWORK, profile("Klub", null, CLUB, CLUB), null, PracticeStage.PROPOSED),
                        asked())
                .expectException(broken("listed-twice"));
    }

    @Test
    void is_proposed_tried_and_adopted() {
        when(new TryPractice(ID), RECORDED).expectEvents(TRIED);
        when(new TryPractice(ID), RECORDED, TRIED).expectNoEvents();
        when(new AdoptPractice(ID), RECORDED, TRIED).expectEvents(ADOPTED);
        when(new AdoptPractice(ID), RECORDED).expectEvents(ADOPTED);
        when(new TryPractice(ID), RECORDED, ADOPTED).expectException(broken("practice.adopted"));
    }

    @Test
    void dropping_needs_a_reason_and_leads_back_to_where_it_was() {
        when(new DropPractice(ID, " "), RECORDED).expectException(broken("required"));
        when(new DropPractice(ID, "nikdo nechodil"), RECORDED, TRIED).expectEvents(DROPPED);
        when(new AdoptPractice(ID), RECORDED, DROPPED).expectException(broken("practice.dropped"));
        when(new TakeBackStage(ID, PracticeStage.DROPPED), RECORDED, TRIED, DROPPED)
                .expectEvents(new PracticeReturned(ID, PracticeStage.TRIED));
    }

    @Test
    void only_the_stage_at_which_it_is_can_be_taken_back() {
        when(new TakeBackStage(ID, PracticeStage.ADOPTED), RECORDED, TRIED, ADOPTED)
                .expectEvents(new PracticeReturned(ID, PracticeStage.TRIED));
        when(new TakeBackStage(ID, PracticeStage.TRIED), RECORDED, TRIED, ADOPTED)
                .expectNoEvents();
        when(new TakeBackStage(ID, PracticeStage.TRIED), RECORDED, TRIED)
                .expectEvents(new PracticeReturned(ID, PracticeStage.PROPOSED));
    }

    @Test
    void is_shared_and_unshared_but_not_while_it_is_withdrawn() {
        when(new SharePractice(ID, REGION), RECORDED).expectEvents(new PracticeShared(ID, REGION));
        when(new SharePractice(ID, REGION), RECORDED, new PracticeShared(ID, REGION))
                .expectNoEvents();
        when(new SharePractice(ID, Sharing.NONE), RECORDED).expectNoEvents();
        when(new SharePractice(ID, REGION), RECORDED, WITHDRAWN).expectException(broken("practice.withdrawn"));
    }

    @Test
    void what_is_left_out_stays() {
        var renamed = profile("Klub před školou", null, CLUB);
        when(new AmendPractice(ID, new Sent.Given<>(profile("Klub před školou", "x"), Set.of("title"))), RECORDED)
                .expectEvents(new PracticeAmended(ID, renamed));
        when(new AmendPractice(ID, new Sent.Given<>(MORNINGS, Set.of("title", "actors"))), RECORDED)
                .expectNoEvents();
    }

    @Test
    void texts_are_erased_where_there_are_any() {
        when(new ErasePracticeText(ID), RECORDED).expectNoEvents();
        when(
                        new ErasePracticeText(ID),
                        new PracticeRecorded(ID, NETWORK, profile("Klub", "Otevřeno od sedmi."), null),
                        WITHDRAWN)
                .expectEvents(new PracticeTextErased(ID));
    }
}
