package cz.propoj.command.documents;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.documents.DocumentCommand.*;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.documents.DocumentEvent.*;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentKind;
import cz.propoj.contract.documents.DocumentProfile;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final DocumentId ID = new DocumentId(new UUID(0, 1));
    private static final ActorId TOWN = new ActorId(new UUID(0, 2));
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
    private static final DocumentProfile PLAN = profile(null, LEAP_DAY.minusYears(1), LEAP_DAY, null);
    private static final DocumentRecorded RECORDED = new DocumentRecorded(ID, NETWORK, PLAN);
    private static final DocumentWithdrawn WITHDRAWN = new DocumentWithdrawn(ID, "neplatí");

    private final FixtureConfiguration<NetworkDocument> fixture = Fixtures.of(NetworkDocument.class);

    private static DocumentProfile profile(
            @Nullable ActorId actor, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String link) {
        return new DocumentProfile("Komunitní plán", DocumentKind.COMMUNITY_PLAN, actor, null, from, to, link, null);
    }

    private static DocumentProfile owned(@Nullable ActorId actor, @Nullable String owner) {
        return new DocumentProfile("Plán", DocumentKind.STRATEGY, actor, owner, null, null, null, null);
    }

    private ResultValidator<NetworkDocument> when(DocumentCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<NetworkDocument> recorded(DocumentProfile profile) {
        return fixture.givenNoPriorActivity().when(new RecordDocument(ID, NETWORK, profile), asked());
    }

    @Test
    void is_recorded_once() {
        recorded(PLAN).expectEvents(RECORDED);
        when(new RecordDocument(ID, NETWORK, PLAN), RECORDED).expectNoEvents();
        when(new RecordDocument(ID, NETWORK, owned(TOWN, null)), RECORDED).expectException(broken("already-there"));
    }

    @Test
    void may_hold_for_one_day_only_but_never_end_before_it_begins() {
        var oneDay = profile(null, LEAP_DAY, LEAP_DAY, null);
        recorded(oneDay).expectEvents(new DocumentRecorded(ID, NETWORK, oneDay));
        recorded(profile(null, LEAP_DAY, LEAP_DAY.minusDays(1), null))
                .expectException(broken("document.ends-before-begins"));
        var shortened = new Sent.Given<>(profile(null, null, LEAP_DAY.minusYears(2), null), Set.of("validTo"));
        when(new AmendDocument(ID, shortened), RECORDED).expectException(broken("document.ends-before-begins"));
    }

    @Test
    void leads_only_where_a_browser_may_follow() {
        recorded(profile(null, null, null, "javascript:alert(1)")).expectException(broken("web"));
        recorded(profile(null, null, null, "ftp://example.org/plan")).expectException(broken("web"));
        var good = profile(null, null, null, "https://example.org/plan.pdf");
        recorded(good).expectEvents(new DocumentRecorded(ID, NETWORK, good));
    }

    @Test
    void is_an_actors_or_somebody_elses() {
        recorded(owned(TOWN, "Plzeňský kraj")).expectException(broken("document.two-owners"));
        recorded(owned(TOWN, null)).expectEvents(new DocumentRecorded(ID, NETWORK, owned(TOWN, null)));
    }

    @Test
    void what_is_left_out_stays_and_the_same_is_no_event() {
        var prolonged = new Sent.Given<>(profile(null, null, LEAP_DAY.plusYears(1), null), Set.of("validTo"));
        when(new AmendDocument(ID, prolonged), RECORDED)
                .expectEvents(
                        new DocumentAmended(ID, profile(null, LEAP_DAY.minusYears(1), LEAP_DAY.plusYears(1), null)));
        when(new AmendDocument(ID, new Sent.Given<>(PLAN, Set.of("title", "validTo"))), RECORDED)
                .expectNoEvents();
    }

    @Test
    void a_withdrawn_one_changes_only_after_it_was_restored() {
        when(new WithdrawDocument(ID, "neplatí"), RECORDED).expectEvents(WITHDRAWN);
        when(new WithdrawDocument(ID, "neplatí"), RECORDED, WITHDRAWN).expectNoEvents();
        when(new AmendDocument(ID, new Sent.Given<>(PLAN, Set.of("title"))), RECORDED, WITHDRAWN)
                .expectException(broken("document.withdrawn"));
        when(new RestoreDocument(ID), RECORDED, WITHDRAWN).expectEvents(new DocumentRestored(ID));
    }

    @Test
    void texts_are_erased_where_there_are_any() {
        when(new EraseDocumentText(ID), RECORDED).expectNoEvents();
        when(new EraseDocumentText(ID), new DocumentRecorded(ID, NETWORK, owned(null, "paní ředitelka")), WITHDRAWN)
                .expectEvents(new DocumentTextErased(ID));
    }
}
