package cz.propoj.query.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule finds what it is for, in a small network in which just that happens. */
class YearInSentencesTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3215");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2024, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 5, 5);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final Viewer COORDINATOR = person(Role.COORDINATOR);
    private static final PageWords WORDS = new PageWords();

    private final SampleMaps sample = new SampleMaps(NETWORK, NOW);
    private final TestNetwork network = sample.network();
    private final ActorId school;
    private final ActorId ospod;
    private final ActorId shelter;
    private final ActorId alone;
    private final PlatformId team;
    private final PlatformId table;
    private final NeedId need;
    private final FormId form = new FormId(new UUID(1, 1));
    private final ActivityId done = new ActivityId(new UUID(1, 2));
    private final ActivityId undone = new ActivityId(new UUID(1, 3));

    /** The team of school and OSPOD, the table of OSPOD and shelter: without OSPOD the two would fall apart. */
    YearInSentencesTest() {
        network.established("ORP Tachov").on(START);
        school = network.actor("Základní škola")
                .sector(Sector.EDUCATION)
                .focus(Focus.PREVENTION)
                .capacity(40, 4)
                .on(START);
        ospod = network.actor("OSPOD")
                .sector(Sector.SOCIAL_AFFAIRS)
                .focus(Focus.INTERVENTION)
                .capacity(10, 0)
                .on(START);
        shelter = network.actor("Azylový dům")
                .sector(Sector.SOCIAL_AFFAIRS)
                .focus(Focus.INTERVENTION)
                .on(START);
        alone = network.actor("Knihovna").sector(Sector.EDUCATION).on(START);
        team = network.platform("Tým pro mládež")
                .coordinators(ospod)
                .frequency("4× ročně")
                .members(school, ospod)
                .on(START);
        table = network.platform("Kulatý stůl").members(ospod, shelter).on(START);
        need = network.need(NeedArea.SAFETY, "Bezpečný domov")
                .form(form, "Doma není násilí")
                .assessed(2, null)
                .activity(done, "Krizová pomoc", Focus.INTERVENTION)
                .by(shelter)
                .activity(undone, "Doprovázení", Focus.PREVENTION)
                .on(START);
    }

    private static Viewer person(Role role) {
        return new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(role, NETWORK, null)));
    }

    private static Wording in(String language) {
        return Wording.in(Locale.forLanguageTag(language), WORDS);
    }

    private YearInSentences year(Viewer viewer, ResolvedPointInTime from, ResolvedPointInTime to, String language) {
        var maps = sample.maps();
        return YearInSentences.of(maps, maps.visible(viewer, NETWORK, PointInTime.NOW), from, to, in(language));
    }

    private YearInSentences year(String language) {
        return year(COORDINATOR, day(FROM), day(TO), language);
    }

    private static ResolvedPointInTime day(LocalDate day) {
        return new ResolvedPointInTime(day, null);
    }

    private static List<String> texts(List<ChangeSentence> sentences) {
        return sentences.stream().map(ChangeSentence::text).toList();
    }

    private List<ChangeSentence> of(Rule rule, String language) {
        return year(language).all().stream()
                .filter(one -> one.rule().equals(rule.key()))
                .toList();
    }

    private void happens(PlatformId platform, Object event) {
        network.change(platform).and(event).on(LATER);
    }

    private void happens(NeedEvent event) {
        sample.happened(LATER, event);
    }

    private void intervention(@Nullable String name, LocalDate from, @Nullable LocalDate to) {
        var id = new InterventionId(new UUID(3, from.toEpochDay()));
        sample.happened(
                from,
                new InterventionEvent.InterventionRecorded(
                        id,
                        NETWORK,
                        new Undertaking(name, InterventionKind.TRAINING, from, to, List.of(), List.of(), List.of()),
                        1));
    }

    /** Something of the kind that the rule is for. Exhaustive: a new rule has to be tried here. */
    private void happens(Rule rule) {
        switch (rule) {
            case REVISION_CLOSED -> {
                var id = RevisionId.of(NETWORK, 2025);
                sample.happened(LATER, new RevisionEvent.RevisionOpened(id, NETWORK, 2025, null));
                sample.happened(
                        LATER,
                        new RevisionEvent.RevisionClosed(
                                id, new Signature(COORDINATOR.account(), LATER, 3, "ab".repeat(32)), List.of()));
            }
            case ACTORS_CAME -> {
                network.actor("Poradna").on(LATER);
                network.actor("Nízkoprahový klub").on(LATER);
                network.actor("Charita").on(LATER);
            }
            case ACTORS_LEFT -> network.change(alone).retired("zánik").on(LATER);
            case ACTORS_BACK -> {
                network.change(alone).retired("přerušení").on(START.plusDays(9));
                network.change(alone)
                        .and(new ActorEvent.ActorReinstated(alone, null))
                        .on(LATER);
            }
            case ACTOR_MERGED -> network.change(alone).mergedInto(school).on(LATER);
            case ACTOR_RENAMED ->
                network.change(alone).renamed("Městská knihovna").on(LATER);
            case FREE_AGAIN -> network.change(ospod).capacity(10, 3).on(LATER);
            case FULL -> network.change(school).capacity(40, 0).on(LATER);
            case CAPACITY_CHANGED -> network.change(school).capacity(50, 4).on(LATER);
            case PLATFORMS_FOUNDED -> network.platform("Minitým Bor").on(LATER);
            case PLATFORMS_SUSPENDED -> happens(table, new PlatformEvent.PlatformSuspended(table, null));
            case PLATFORMS_RESUMED -> {
                network.change(table)
                        .and(new PlatformEvent.PlatformSuspended(table, null))
                        .on(START.plusDays(9));
                happens(table, new PlatformEvent.PlatformResumed(table));
            }
            case PLATFORMS_DISSOLVED -> network.change(table).dissolved(LATER).on(LATER);
            case PLATFORMS_FUNCTION ->
                network.change(table)
                        .members(school)
                        .and(new PlatformEvent.CharterChanged(
                                table, new Charter(List.of(ospod), "měsíčně", List.of(), null, null)))
                        .on(LATER);
            case PLATFORMS_LOST_MARK ->
                happens(
                        team,
                        new PlatformEvent.CharterChanged(
                                team, new Charter(List.of(), "4× ročně", List.of(), null, null)));
            case PLATFORM_RENAMED ->
                happens(
                        team,
                        new PlatformEvent.PlatformReclassified(
                                team, new PlatformIdentity("Tým pro rodiny", PlatformType.MINI_TEAM, null, null)));
            case MEMBERS_JOINED -> network.change(table).members(school, alone).on(LATER);
            case MEMBERS_LEFT -> happens(table, new PlatformEvent.MemberLeft(table, shelter));
            case LINK_NO_MORE -> network.change(table).members(school).on(LATER);
            case LINK_NEW ->
                network.platform("Minitým Bor").members(school, alone).on(LATER);
            case PLATFORMS_LINK_NO_MORE -> network.change(table).members(school).on(LATER);
            case PLATFORMS_LINK_NEW -> {
                var club = network.platform("Klub").members(ospod).on(START);
                network.change(club).members(alone).on(LATER);
            }
            case MEETINGS_HELD, MEETINGS_WITH -> {
                network.meeting(LATER, team).came(school, ospod).held();
                network.meeting(LATER.plusDays(30), team).came(ospod).held();
                network.meeting(LATER.plusDays(60), table).came(ospod, shelter).held();
                network.meeting(FROM, table).came(shelter).held();
            }
            case INTERVENTIONS_DONE -> {
                intervention("Školení o úzkostech", LATER, LATER.plusDays(20));
                intervention(null, LATER.plusDays(1), null);
                intervention("Předloni", FROM.minusDays(9), null);
            }
            case INTERVENTIONS_BEGUN -> intervention("Terénní program", LATER, TO.plusDays(40));
            case WITHOUT_PLATFORM -> network.change(team).members(alone).on(LATER);
            case PREVENTION ->
                network.actor("Svaz mládeže").focus(Focus.PREVENTION).on(LATER);
            case INTERVENTION ->
                network.actor("Krizové centrum").focus(Focus.INTERVENTION).on(LATER);
            case NEEDS_FOUND ->
                network.need(NeedArea.SAFETY, "Bezpečná cesta do školy").on(LATER);
            case NEEDS_RETIRED -> happens(new NeedEvent.NeedRetired(need, null));
            case ACTIVITIES_UNCOVERED -> network.change(shelter).retired(null).on(LATER);
            case ACTIVITIES_COVERED -> happens(new NeedEvent.ActorsInvolved(need, undone, List.of(school)));
            case ACTIVITIES_WITHOUT_ACTOR ->
                happens(new NeedEvent.ActivityAdded(
                        need,
                        form,
                        new ActivityId(new UUID(1, 9)),
                        new ActivityPlan("Krizové bydlení", null, List.of())));
            case LEVEL_UP -> happens(new NeedEvent.FulfilmentAssessed(need, form, new Assessment(4, null)));
            case LEVEL_DOWN -> happens(new NeedEvent.FulfilmentAssessed(need, form, new Assessment(1, null)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_happened_is_told_and_rests_on_records_and_events(Rule rule) {
        assertThat(of(rule, "cs").stream().filter(one -> !one.text().startsWith("Neuskutečnilo")))
                .as("nothing has happened yet")
                .isEmpty();
        happens(rule);

        var sentences = of(rule, "cs");
        Approved.compare(
                "rules/" + rule.key() + ".txt",
                texts(sentences).stream().collect(Collectors.joining("\n", "", "\n"))
                        + texts(of(rule, "en")).stream().collect(Collectors.joining("\n", "", "\n")));
        assertThat(sentences).isNotEmpty().allSatisfy(one -> {
            if (one.source() == null) {
                assertThat(one.records()).isNotEmpty();
                assertThat(year("cs").events(one)).isNotEmpty();
                assertThat(one.timeline()).startsWith("/site/orp-3215/casova-osa?zaznam=");
            }
        });
    }

    @Test
    void the_weightiest_come_first_and_one_rule_does_not_hide_the_others() {
        Arrays.stream(Rule.values())
                .filter(rule -> rule != Rule.NEEDS_RETIRED && rule != Rule.PLATFORMS_DISSOLVED)
                .forEach(this::happens);
        for (var i = 0; i < 9; i++) {
            network.platform("Minitým " + i).members(school, ospod).on(LATER);
        }

        var year = year("cs");
        var all = year.all();
        var first = year.first(YearInSentences.SHORT);

        assertThat(all).hasSize(year.size()).hasSizeGreaterThan(30);
        assertThat(all.stream().map(ChangeSentence::rule).toList())
                .isSortedAccordingTo((one, other) -> Integer.compare(place(one), place(other)));
        assertThat(first).hasSize(YearInSentences.SHORT);
        assertThat(first.getFirst().text()).isEqualTo("Uzavřela se revize za rok 2025.");
        assertThat(all.stream().filter(one -> one.rule().equals("membersJoined")))
                .hasSizeGreaterThan(8);
        assertThat(year.first(100).stream().filter(one -> one.rule().equals("membersJoined")))
                .hasSize(2);
    }

    private static int place(String key) {
        return Arrays.stream(Rule.values()).map(Rule::key).toList().indexOf(key);
    }

    @Test
    void long_lists_are_cut_in_the_short_form_only() {
        for (var i = 1; i <= 9; i++) {
            network.actor("Nový " + i).on(LATER);
        }

        assertThat(texts(year("cs").first(3)))
                .contains("V síti přibylo 9 aktérů: Nový 1, Nový 2, Nový 3, Nový 4, Nový 5 a 4 další.");
        assertThat(texts(year("cs").all()).getFirst()).endsWith("Nový 7, Nový 8 a Nový 9.");
    }

    @Test
    void a_day_beside_itself_tells_nothing() {
        happens(Rule.ACTORS_CAME);

        assertThat(year(COORDINATOR, day(LATER), day(LATER), "cs").all()).isEmpty();
    }

    @Test
    void whoever_may_not_see_the_name_of_a_person_reads_the_kind_of_service_alone() {
        network.person("Jana MARKER").service("psycholožka").on(LATER);

        assertThat(texts(year("cs").all())).contains("V síti přibyl 1 aktér: Jana MARKER.");
        assertThat(texts(year(person(Role.READER), day(FROM), day(TO), "cs").all()))
                .contains("V síti přibyl 1 aktér: psycholožka.");
    }

    @Test
    void what_was_not_known_then_is_not_told() {
        sample.happened(
                Instant.parse("2026-02-01T00:00:00Z"),
                LATER,
                network.actor("Pozdě zapsaný").registered());
        var thenKnown = new ResolvedPointInTime(TO, Instant.parse("2026-01-15T00:00:00Z"));

        assertThat(texts(year("cs").all())).contains("V síti přibyl 1 aktér: Pozdě zapsaný.");
        assertThat(texts(year(COORDINATOR, day(FROM), thenKnown, "cs").all()))
                .noneMatch(text -> text.contains("Pozdě zapsaný"));
    }

    @Test
    void a_signed_revision_tells_what_stood_in_the_log_when_it_was_signed() {
        network.actor("Včas zapsaný").on(LATER);
        var signature = new Signature(COORDINATOR.account(), TO, position(), "ab".repeat(32));
        network.actor("Po podpisu").on(LATER);

        assertThat(texts(year(COORDINATOR, day(FROM), ResolvedPointInTime.of(signature), "cs")
                        .all()))
                .contains("V síti přibyl 1 aktér: Včas zapsaný.");
        assertThat(texts(year(COORDINATOR, ResolvedPointInTime.of(signature), day(TO), "cs")
                        .all()))
                .contains("V síti přibyl 1 aktér: Po podpisu.");
    }

    private long position() {
        return sample.maps().position();
    }

    @Test
    void the_revision_that_the_comparison_begins_with_is_no_news() {
        happens(Rule.REVISION_CLOSED);

        assertThat(texts(year(COORDINATOR, day(LATER), day(TO), "cs").all()))
                .noneMatch(text -> text.contains("revize"));
        assertThat(texts(year(COORDINATOR, day(LATER.minusDays(1)), day(TO), "cs")
                        .all()))
                .contains("Uzavřela se revize za rok 2025.");
    }
}
