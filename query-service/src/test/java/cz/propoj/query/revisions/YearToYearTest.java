package cz.propoj.query.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.Answer;
import cz.propoj.query.Served;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The annual revision as it is read, over the whole service. Each test has a network of its own. */
class YearToYearTest {
    private static final Served SERVED = new Served();
    private static final String HASH = "0123abcd".repeat(8);
    private final LocalDate today = LocalDate.now(Meta.ZONE);
    private final LocalDate lastYear = today.minusYears(1);

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    /** A network with a school, a service, an association, a platform and a need. */
    private final class Net {
        final NetworkId id;
        final Served.Person coordinator;
        final ActorId school = new ActorId(UUID.randomUUID());
        final ActorId service = new ActorId(UUID.randomUUID());
        final ActorId association = new ActorId(UUID.randomUUID());
        final PlatformId platform = new PlatformId(UUID.randomUUID());
        final NeedId need = new NeedId(UUID.randomUUID());
        final RevisionId revision;
        final TestNetwork told;
        final String api;
        final String site;
        private long position;

        Net(String code) {
            id = new NetworkId(code);
            coordinator = SERVED.person("Koordinátorka " + code, id, Role.COORDINATOR);
            revision = RevisionId.of(id, today.getYear());
            api = "/api/networks/" + code;
            site = "/site/" + code;
            told = SERVED.network(id, coordinator);
            told.established("Síť " + code).on(lastYear);
            register(school, "Škola");
            register(service, "Služba");
            register(association, "Spolek");
            told.platform(platform, "Tým")
                    .coordinators(school)
                    .frequency("4× ročně")
                    .on(lastYear);
            told.need(need, NeedArea.SAFETY, "Bezpečí").on(lastYear);
            position = SERVED.head();
        }

        void register(ActorId actor, String name) {
            told.actor(actor, name).organisation().on(lastYear);
            position = SERVED.head();
        }

        void say(Object record, @Nullable LocalDate since, Object... events) {
            position = SERVED.append(id, record, since, coordinator, events);
        }

        void revise(RevisionEvent... events) {
            say(revision, null, (Object[]) events);
        }

        void open() {
            revise(new RevisionEvent.RevisionOpened(revision, id, today.getYear(), platform));
        }

        void close(ReviewedRecord... unreviewed) {
            var signature = new Signature(coordinator.account(), today, position, HASH);
            revise(new RevisionEvent.RevisionClosed(revision, signature, List.of(unreviewed)));
        }

        Answer ask(Served.Person who, String path) {
            return SERVED.ask(who, path + (path.contains("?") ? "&" : "?") + "after=" + position);
        }

        Answer json(String path) {
            return ask(coordinator, api + path);
        }

        String page(String path) {
            return ask(coordinator, site + path).text();
        }

        String one() {
            return "/revisions/" + revision;
        }
    }

    private static ReviewedRecord actor(ActorId id) {
        return new ReviewedRecord(RevisedKind.ACTOR, id.value());
    }

    @Test
    void what_changed_left_or_came_since_the_opening_is_recognised_and_the_rest_waits() {
        var net = new Net("orp-1001");
        net.say(net.service, null, new ActorEvent.CapacityReported(net.service, new Capacity(1, 1, lastYear)));
        net.open();
        net.revise(new RevisionEvent.RecordsReviewed(
                net.revision, ReviewState.CONFIRMED, List.of(actor(net.school), actor(net.service))));
        net.say(net.service, null, new ActorEvent.CapacityReported(net.service, new Capacity(9, 1, today)));
        net.say(net.association, null, new ActorEvent.ActorRetired(net.association, "zánik"));
        var fresh = new ActorId(UUID.randomUUID());
        net.register(fresh, "Nová poradna");
        net.say(net.need, null, new NeedEvent.NeedAnnotated(net.need, null, null, new NoteId(UUID.randomUUID())));

        net.json(net.one())
                .is("$.phase", "OPEN")
                .is("$.platform.name", "Tým")
                .is("$.templates[0].records", 4)
                .is("$.templates[0].confirmed", 1)
                .is("$.templates[0].changed", 2)
                .is("$.templates[0].retired", 1)
                .is("$.templates[2].toReview", 1)
                .is("$.mayEdit", true);
        net.json(net.one() + "/records?state=TO_REVIEW").is("$.total", 2);
        net.json(net.one() + "/records?kind=NEED").is("$.items[0].name", "Bezpečí");
        net.json(net.one() + "/records/" + net.service).is("$.state", "CHANGED").is("$.version", 1);
        net.json("/revisions").is("$.missing", false);
    }

    @Test
    void a_record_is_gone_through_beside_the_list_with_what_changed_since_the_year_before() {
        var net = new Net("orp-1014");
        net.say(net.service, lastYear, new ActorEvent.CapacityReported(net.service, new Capacity(20, 1, lastYear)));
        net.say(
                net.service,
                today.minusDays(30),
                new ActorEvent.CapacityReported(net.service, new Capacity(25, 1, null)));
        net.say(
                net.service,
                today.minusDays(20),
                new ActorEvent.CapacityReported(net.service, new Capacity(33, 1, null)));
        net.open();

        var page = net.page("/revize/" + today.getYear() + "?zaznam=" + net.service + "&after=" + net.position);

        assertThat(page)
                .contains(
                        "Beze změny, další",
                        "data-record=\"" + net.service,
                        "/akteri/" + net.service + "/upravit",
                        "/akteri/" + net.service + "/ukonceni",
                        "<span class=\"old\">20</span>",
                        "<span class=\"new\">33</span>")
                .doesNotContain("<span class=\"new\">25</span>");
        var next = page.replaceFirst("(?s).*data-next=\"([^\"]*)\".*", "$1");
        assertThat(UUID.fromString(next)).isNotEqualTo(net.service.value());
        assertThat(net.page("/revize/" + today.getYear() + "?zaznam=" + UUID.randomUUID()))
                .contains("Projít jeden po druhém")
                .doesNotContain("Beze změny, další");
    }

    @Test
    void what_was_confirmed_in_bulk_is_told_as_such_also_beside_the_signature() {
        var net = new Net("orp-1015");
        net.open();
        net.revise(new RevisionEvent.RecordsReviewed(
                net.revision,
                ReviewState.CONFIRMED,
                List.of(actor(net.school), actor(net.service), actor(net.association))));
        net.revise(new RevisionEvent.ReviewTakenBack(net.revision, List.of(actor(net.school))));
        net.revise(new RevisionEvent.RecordsReviewed(net.revision, ReviewState.CONFIRMED, List.of(actor(net.school))));
        var path = "/revize/" + today.getYear() + "?after=";

        assertThat(net.page(path + net.position)).contains("je potvrzeno 2 z 3 potvrzených záznamů");
        net.close(new ReviewedRecord(RevisedKind.NEED, net.need.value()));
        assertThat(net.page(path + net.position)).contains("Potvrzeno hromadně", "2 z 3 potvrzených záznamů");
    }

    @Test
    void verified_is_another_day_than_changed_and_stands_in_the_lists() {
        var net = new Net("orp-1002");
        net.open();
        net.revise(new RevisionEvent.RecordsReviewed(
                net.revision,
                ReviewState.CONFIRMED,
                List.of(
                        actor(net.school),
                        actor(net.service),
                        new ReviewedRecord(RevisedKind.PLATFORM, net.platform.value()))));
        net.revise(new RevisionEvent.ReviewTakenBack(net.revision, List.of(actor(net.service))));

        net.json("/actors?q=skola")
                .is("$.items[0].verifiedOn", today.toString())
                .is("$.items[0].changedOn", lastYear.toString());
        net.json("/actors?verifiedOn=-").is("$.total", 2);
        net.json("/platforms").is("$.items[0].verifiedOn", today.toString());
        net.json("/actors/" + net.school + "?asOf=" + today.minusDays(1)).isMissing("$.verifiedOn");
        assertThat(net.page("/akteri/" + net.school)).contains("Ověřeno");
    }

    @Test
    void a_closed_revision_reads_the_same_to_the_byte_after_a_thousand_later_changes() {
        var seed = 20_251_215L;
        var random = new Random(seed);
        var net = new Net("orp-1003");
        var actors = new ArrayList<>(List.of(net.school, net.service, net.association));
        for (var i = 0; i < 20; i++) {
            var actor = new ActorId(UUID.randomUUID());
            actors.add(actor);
            net.register(actor, "Aktér " + i);
        }
        net.open();
        net.revise(new RevisionEvent.RecordsReviewed(
                net.revision,
                ReviewState.CONFIRMED,
                actors.stream().limit(15).map(YearToYearTest::actor).toList()));
        net.close(new ReviewedRecord(RevisedKind.NEED, net.need.value()));
        var before = net.json(net.one() + "/rendering").text();

        for (var i = 0; i < 1000; i++) {
            change(net, actors, random);
        }

        var after = net.json(net.one() + "/rendering").text();
        assertThat(after).as("seed %s", seed).isEqualTo(before).contains("Aktér 7", HASH, "TO_REVIEW");
        assertThat(net.page("/revize/" + today.getYear())).contains("Pozdní opravy", "0123abcd");
    }

    /** What stands on paper: everything but the frame, which counts changes on. */
    private static String content(Net net, String path) {
        var page = net.page(path);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void last_years_pages_are_reproduced_exactly_whatever_is_entered_late() {
        var seed = 20_251_231L;
        var random = new Random(seed);
        var net = new Net("orp-1010");
        var then = today.minusDays(20);
        var moment = "stav=" + then;
        var known = Instant.now();
        // Whatever comes is stored later than this.
        while (!Instant.now().isAfter(known.plusMillis(2))) {
            Thread.onSpinWait();
        }
        var paths = Stream.of(
                        "",
                        "/akteri",
                        "/akteri/" + net.school,
                        "/akteri.csv",
                        "/platformy",
                        "/platformy/" + net.platform,
                        "/setkani",
                        "/potreby",
                        "/potreby/" + net.need,
                        "/mapa",
                        "/mapa?mode=meetings",
                        "/ukazatele",
                        "/porovnani?od=" + lastYear.minusDays(1) + "&do=" + then,
                        "/casova-osa")
                .map(path -> path + (path.contains("?") ? "&" : "?") + moment)
                .toList();
        var printed = new LinkedHashMap<String, String>();
        paths.forEach(path -> printed.put(path, printed(net, path + "&znamo=" + known)));
        var asKnownNow = printed(net, paths.getFirst());

        var actors = List.of(net.school, net.service, net.association);
        for (var i = 0; i < 60; i++) {
            change(net, actors, random);
        }

        printed.forEach((path, text) -> assertThat(printed(net, path + "&znamo=" + known))
                .as("seed %s, %s", seed, path)
                .isEqualTo(text));
        assertThat(printed(net, paths.getFirst())).as("as it is known now").isNotEqualTo(asKnownNow);
    }

    private static String printed(Net net, String path) {
        return path.contains(".csv") ? net.page(path) : content(net, path);
    }

    private void change(Net net, List<ActorId> actors, Random random) {
        var actor = actors.get(random.nextInt(actors.size()));
        var since =
                switch (random.nextInt(3)) {
                    case 0 -> null;
                    case 1 -> today.minusDays(random.nextInt(300));
                    default -> today.plusDays(random.nextInt(300));
                };
        switch (random.nextInt(9)) {
            case 0 -> net.say(actor, since, new ActorEvent.ActorRetired(actor, "končí"));
            case 1 -> net.say(actor, since, new ActorEvent.ActorReinstated(actor, null));
            case 2 ->
                net.say(
                        actor,
                        since,
                        new ActorEvent.ActorIdentified(
                                actor, new Identity("Jinak " + random.nextInt(99), null, ActorKind.SERVICE, null)));
            case 3 -> net.say(net.platform, since, new PlatformEvent.MemberJoined(net.platform, actor, "člen"));
            case 4 -> net.say(net.platform, since, new PlatformEvent.MemberLeft(net.platform, actor));
            case 5 -> net.say(net.need, since, new NeedEvent.NeedRenamed(net.need, NeedArea.HEALTH, "Jinak"));
            case 6 -> net.register(new ActorId(UUID.randomUUID()), "Přišel později");
            case 7 -> net.say(net.platform, since, new PlatformEvent.PlatformSuspended(net.platform, null));
            default ->
                net.say(
                        actor,
                        since,
                        new ActorEvent.CapacityReported(actor, new Capacity(random.nextInt(90), 0, today)));
        }
    }

    @Test
    void what_is_corrected_after_the_signature_for_a_day_before_it_shows_as_late() {
        var net = new Net("orp-1004");
        net.open();
        net.close();
        net.say(net.school, null, new ActorEvent.CapacityReported(net.school, new Capacity(2, 0, today)));
        net.say(
                net.school,
                today.minusDays(40),
                new ActorEvent.CapacityReported(net.school, new Capacity(7, 0, today.minusDays(40))));

        net.json(net.one())
                .is("$.phase", "CLOSED")
                .is("$.mayEdit", false)
                .is("$.signature.hash", HASH)
                .is("$.lateCorrections.length()", 1)
                .is("$.lateCorrections[0].effectiveOn", today.minusDays(40).toString());
        assertThat(net.page("/revize/" + today.getYear()))
                .contains("Uzavřeno a podepsáno", "Koordinátorka orp-1004", "Nahlášena kapacita", "stav=" + today)
                .doesNotContain("data-close-dialog", "Potvrdit vybrané");
    }

    @Test
    void a_network_without_a_revision_in_the_calendar_year_is_reminded() {
        var net = new Net("orp-1005");

        assertThat(net.page("")).contains("Letos ještě nezačala", "Začít s revizí");
        assertThat(net.page("/revize")).contains("tato síť revizi ještě nemá", "Otevřít revizi");
        net.json("/revisions").is("$.missing", true);

        net.open();
        assertThat(net.page("")).doesNotContain("Letos ještě nezačala").contains("Pokračovat v revizi");
        var page = net.page("/revize/" + today.getYear());
        assertThat(page).contains("Potvrdit vybrané", "Uzavřít a podepsat", "closing-reason", "Škola");
        assertThat(net.page("/revize/" + today.getYear() + "?faze=CONFIRMED&sablona=ACTOR"))
                .contains("Takové záznamy tu nejsou");

        net.revise(new RevisionEvent.RevisionAbandoned(net.revision));
        assertThat(net.page("")).contains("Letos ještě nezačala");
    }

    @Test
    void others_do_not_see_it_and_bad_questions_are_refused() {
        var net = new Net("orp-1006");
        net.open();
        var stranger = new Net("orp-1007").coordinator;
        var reader = SERVED.person("Čtenář 1006", net.id, Role.READER);
        net.json(net.one());

        SERVED.get(stranger, net.api + "/revisions").expectStatus().isNotFound();
        SERVED.get(stranger, net.site + "/revize").expectStatus().isNotFound();
        SERVED.get(net.coordinator, net.api + "/revisions/nic").expectStatus().isNotFound();
        SERVED.get(net.coordinator, net.api + net.one() + "/rendering")
                .expectStatus()
                .isNotFound();
        SERVED.refused(net.coordinator, net.api + net.one() + "/records?state=NIC");
        SERVED.get(net.coordinator, net.api + net.one() + "/records/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        SERVED.get(net.coordinator, net.site + "/revize/1999").expectStatus().isNotFound();
        SERVED.get(net.coordinator, net.site + "/revize/letos").expectStatus().isNotFound();
        assertThat(net.ask(reader, net.site + "/revize/" + today.getYear()).text())
                .contains("Škola")
                .doesNotContain("Potvrdit vybrané", "data-close-dialog");
    }
}
