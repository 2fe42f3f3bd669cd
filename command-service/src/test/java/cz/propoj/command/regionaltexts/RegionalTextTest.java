package cz.propoj.command.regionaltexts;

import static cz.propoj.command.runtime.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.regionaltexts.RegionalTextCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.*;
import cz.propoj.contract.regionaltexts.RegionalTextEvent.*;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegionalTextTest {
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final RegionalTextId ID = new RegionalTextId(new UUID(0, 1));
    private static final RegionalTextId COPY = ID.copyIn(NETWORK);
    private static final RegionalWording FIRST = wording("Svolává OSPOD.");
    private static final RegionalWording SECOND = wording("Svolává OSPOD nebo škola.");
    private static final RegionalTextWritten WRITTEN = new RegionalTextWritten(ID, REGION, FIRST, null);
    private static final RegionalTextPublished PUBLISHED = new RegionalTextPublished(ID, 1, FIRST, null);
    private static final RegionalTextTakenOver TAKEN =
            new RegionalTextTakenOver(COPY, NETWORK, REGION, "Plzeňský kraj", ID, 1, FIRST, null);
    private static final PublishedText VERSION_ONE = new PublishedText(REGION, "Plzeňský kraj", ID, 1, FIRST);
    private static final PublishedText VERSION_TWO = new PublishedText(REGION, "Plzeňský kraj", ID, 2, SECOND);

    private final FixtureConfiguration<RegionalText> fixture = Fixtures.of(RegionalText.class);

    private static RegionalWording wording(@Nullable String body) {
        return new RegionalWording(RegionalTextKind.PRACTICE, RecommendationField.CASE_WORK, "Konference", body);
    }

    private static Map<String, Object> inRegion() {
        return asked(CommandMetadata.of(REGION, AUTHOR));
    }

    /** As it is stored: each text is the first of its field in the vault. */
    private static Object kept(RegionalTextEvent.Saying event) {
        var versions = event.texts().keySet().stream().collect(Collectors.toMap(field -> field, _ -> 1));
        return event.keptAs(TextsInMemory.kept(event.owner(), versions));
    }

    private ResultValidator<RegionalText> when(RegionalTextCommand command, Object... given) {
        return fixture.given(given).when(command, inRegion());
    }

    private ResultValidator<RegionalText> ofCopy(RegionalTextCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private static Sent<RegionalWording> saying(@Nullable String body) {
        return new Sent.Given<>(wording(body), Set.of("body"));
    }

    @Nested
    class InTheRegion {
        @Test
        void a_draft_is_written_once_and_only_by_a_region() {
            when(new WriteRegionalText(ID, REGION, FIRST)).expectEvents(kept(WRITTEN));
            when(new WriteRegionalText(ID, REGION, FIRST), WRITTEN).expectNoEvents();
            fixture.givenNoPriorActivity()
                    .when(new WriteRegionalText(ID, NETWORK, FIRST), asked())
                    .expectException(broken("regional-text.only-region"));
        }

        @Test
        void a_title_is_needed_a_body_only_to_publish() {
            var nameless = new RegionalWording(RegionalTextKind.PRACTICE, RecommendationField.GENERAL, "", null);
            when(new WriteRegionalText(ID, REGION, nameless)).expectException(broken("required"));
            var empty = new RegionalTextWritten(ID, REGION, wording(null), null);
            when(new WriteRegionalText(ID, REGION, wording(null))).expectEvents(empty);
            when(new PublishRegionalText(ID), empty).expectException(broken("regional-text.nothing-to-publish"));
        }

        @Test
        void each_publishing_is_the_next_version_and_nothing_changed_is_none() {
            when(new PublishRegionalText(ID), WRITTEN).expectEvents(kept(PUBLISHED));
            when(new PublishRegionalText(ID), WRITTEN, PUBLISHED).expectNoEvents();
            when(new PublishRegionalText(ID), WRITTEN, PUBLISHED, new RegionalTextRewritten(ID, SECOND, null))
                    .expectEvents(kept(new RegionalTextPublished(ID, 2, SECOND, null)));
        }

        @Test
        void a_version_is_not_published_before_the_one_before() {
            fixture.given(WRITTEN, PUBLISHED, new RegionalTextRewritten(ID, SECOND, null))
                    .when(
                            new PublishRegionalText(ID),
                            asked(CommandMetadata.of(REGION, AUTHOR)
                                    .on(LocalDate.now(cz.propoj.contract.time.Meta.ZONE)
                                            .minusDays(3))))
                    .expectException(broken("before-beginning"));
        }

        @Test
        void what_is_left_out_stays_and_what_is_the_same_is_no_change() {
            when(new RewriteRegionalText(ID, saying("Jinak.")), WRITTEN)
                    .expectEvents(kept(new RegionalTextRewritten(ID, wording("Jinak."), null)));
            when(new RewriteRegionalText(ID, saying(FIRST.body())), WRITTEN).expectNoEvents();
        }

        @Test
        void a_withdrawn_one_comes_back_before_anything_else_happens_to_it() {
            var withdrawn = new RegionalTextWithdrawn(ID, null);
            when(new WithdrawRegionalText(ID, null), WRITTEN).expectEvents(withdrawn);
            when(new WithdrawRegionalText(ID, null), WRITTEN, withdrawn).expectNoEvents();
            when(new PublishRegionalText(ID), WRITTEN, withdrawn).expectException(broken("regional-text.withdrawn"));
            when(new RestoreRegionalText(ID), WRITTEN, withdrawn).expectEvents(new RegionalTextRestored(ID));
            when(new RestoreRegionalText(ID), WRITTEN).expectNoEvents();
        }

        @Test
        void nobody_of_another_network_reaches_it() {
            fixture.given(WRITTEN).when(new PublishRegionalText(ID), asked()).expectException(notThere());
        }
    }

    @Nested
    class InANetwork {
        @Test
        void a_text_is_taken_over_once() {
            ofCopy(new TakeOverRegionalText(COPY, NETWORK, VERSION_ONE)).expectEvents(kept(TAKEN));
            ofCopy(new TakeOverRegionalText(COPY, NETWORK, VERSION_ONE), TAKEN).expectNoEvents();
            ofCopy(new TakeOverRegionalText(COPY, NETWORK, VERSION_TWO), TAKEN).expectNoEvents();
            ofCopy(new TakeOverRegionalText(COPY, NETWORK, VERSION_TWO), TAKEN, new RegionalTextWithdrawn(COPY, null))
                    .expectException(broken("regional-text.copy-withdrawn"));
        }

        @Test
        void a_copy_says_what_the_network_wants_where_the_region_wants() {
            ofCopy(new RewriteRegionalText(COPY, saying("U nás jinak.")), TAKEN)
                    .expectEvents(kept(new RegionalTextRewritten(COPY, wording("U nás jinak."), null)));
            var elsewhere =
                    new RegionalWording(RegionalTextKind.FINDINGS, RecommendationField.GENERAL, "Konference", null);
            ofCopy(new RewriteRegionalText(COPY, new Sent.Given<>(elsewhere, Set.of("field", "kind"))), TAKEN)
                    .expectException(broken("regional-text.region-says", "regional-text.region-says"));
        }

        @Test
        void a_copy_is_not_published() {
            ofCopy(new PublishRegionalText(COPY), TAKEN).expectException(broken("regional-text.only-region"));
        }

        @Test
        void a_newer_version_is_taken_in_as_far_as_it_is_wanted() {
            var merged = wording("Svolává OSPOD nebo škola. U nás i město.");
            var takenIn = new RegionalVersionTakenIn(COPY, 2, SECOND, merged, null);
            ofCopy(new TakeInNewerVersion(COPY, VERSION_TWO, Sent.leftOut(), Sent.of(merged.body())), TAKEN)
                    .expectEvents(kept(takenIn));
            ofCopy(new TakeInNewerVersion(COPY, VERSION_TWO, Sent.leftOut(), Sent.of(merged.body())), TAKEN, takenIn)
                    .expectNoEvents();
            ofCopy(new TakeInNewerVersion(COPY, VERSION_TWO, Sent.leftOut(), Sent.leftOut()), TAKEN)
                    .expectEvents(kept(new RegionalVersionTakenIn(COPY, 2, SECOND, FIRST, null)));
            ofCopy(new TakeInNewerVersion(COPY, VERSION_TWO, Sent.cleared(), Sent.leftOut()), TAKEN)
                    .expectException(broken("required"));
        }

        @Test
        void a_version_is_declined_once_and_another_one_again() {
            var declined = new RegionalVersionDeclined(COPY, 2);
            ofCopy(new DeclineNewerVersion(COPY, VERSION_TWO), TAKEN).expectEvents(declined);
            ofCopy(new DeclineNewerVersion(COPY, VERSION_TWO), TAKEN, declined).expectNoEvents();
            ofCopy(new DeclineNewerVersion(COPY, VERSION_ONE), TAKEN).expectNoEvents();
            var third = new PublishedText(REGION, "Plzeňský kraj", ID, 3, SECOND);
            ofCopy(new DeclineNewerVersion(COPY, third), TAKEN, declined)
                    .expectEvents(new RegionalVersionDeclined(COPY, 3));
        }

        @Test
        void what_was_declined_can_still_be_taken_in() {
            ofCopy(
                            new TakeInNewerVersion(COPY, VERSION_TWO, Sent.leftOut(), Sent.of(SECOND.body())),
                            TAKEN,
                            new RegionalVersionDeclined(COPY, 2))
                    .expectEvents(kept(new RegionalVersionTakenIn(COPY, 2, SECOND, SECOND, null)));
        }
    }

    @Nested
    class State {
        private static RegionalTextState after(RegionalTextEvent... events) {
            @Nullable RegionalTextState state = null;
            for (var event : events) {
                state = RegionalTextState.evolve(state, event);
            }
            return Objects.requireNonNull(state);
        }

        private static RegionalTextRewritten copySays(String body) {
            return new RegionalTextRewritten(COPY, wording(body), null);
        }

        @Test
        void who_sees_only_what_is_published_sees_nothing_of_what_is_being_worked_on() {
            assertThat(after(WRITTEN).asPublished()).isNull();
            var revised = after(WRITTEN, PUBLISHED, new RegionalTextRewritten(ID, SECOND, null));
            assertThat(revised.hasUnpublishedChange()).isTrue();
            assertThat(revised.asPublished()).isEqualTo(after(WRITTEN, PUBLISHED));
        }

        @Test
        void a_copy_is_changed_when_it_says_something_else_and_not_by_spaces() {
            assertThat(after(TAKEN, copySays(" Svolává  OSPOD.\n")).isChangedHere())
                    .isFalse();
            assertThat(after(TAKEN, copySays("Svolává škola.")).isChangedHere()).isTrue();
        }
    }
}
