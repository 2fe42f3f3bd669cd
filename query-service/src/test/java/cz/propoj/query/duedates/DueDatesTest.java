package cz.propoj.query.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.networks.DueLimits;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.time.WeekdayOfMonth;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.query.Served;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** Everything that has a day, over the whole service. */
class DueDatesTest {
    private static final Served SERVED = new Served();
    private static final NetworkId HERE = new NetworkId("orp-2201");
    private static final NetworkId NEAR = new NetworkId("orp-2202");
    private static final NetworkId REGION = new NetworkId("kraj-CZ041");

    @SuppressWarnings("TimeInStaticInitializer") // what is due follows from today
    private static final LocalDate TODAY = LocalDate.now(Meta.ZONE);

    private static final LocalDate BEGINNING = TODAY.minusYears(3);

    private static Served.Person coordinator;
    private static Served.Person reader;
    private static Served.Person planner;
    private static Served.Person owner;
    private static ActorId shelter;
    private static PlatformId team;
    private static PlatformId planned;
    private static long position;

    @BeforeAll
    static void tell() {
        SERVED.network(HERE, null).established("Síť tady", "CZ041").on(BEGINNING);
        SERVED.network(NEAR, null).established("Síť blízko", "CZ041").on(BEGINNING);
        SERVED.network(REGION, null).established("Síť kraje", "CZ041").on(BEGINNING);
        coordinator = SERVED.person("Koordinátorka 2201", HERE, Role.COORDINATOR);
        reader = SERVED.person("Čtenář 2201", HERE, Role.READER);
        planner = SERVED.person("Plánovačka 041", REGION, Role.REGIONAL_PLANNER);
        var here = SERVED.network(HERE, coordinator);
        shelter = here.actor("Azylový dům")
                .capacity(20, 2, TODAY.minusDays(100))
                .contact(new ContactId(UUID.randomUUID()), "vedoucí", Map.of(ContactPerson.NAME, "jméno"))
                .on(TODAY.minusMonths(8));
        var school = here.actor("Škola").capacity(300, 10, TODAY.minusDays(10)).on(TODAY.minusDays(10));
        team = here.platform("Tým pro mládež")
                .frequency("4× ročně")
                .members(shelter)
                .on(TODAY.minusMonths(10));
        here.meeting(TODAY.minusMonths(5), team).topic("minulé").came(school).on(TODAY.minusMonths(5));
        planned = here.platform("Kulatý stůl").members(school).on(TODAY.minusDays(1));
        here.change(planned)
                .and(new PlatformEvent.MeetingsPlanned(
                        planned,
                        new MeetingPlan(
                                Recurrence.on(new WeekdayOfMonth(2, DayOfWeek.TUESDAY)),
                                TODAY,
                                TODAY.plusMonths(6),
                                LocalTime.of(15, 0))))
                .on(TODAY);
        here.meeting(TODAY.plusDays(9), null).topic("chystané").on(TODAY);
        here.meeting(TODAY.minusDays(3), null).topic("bez účasti").on(TODAY.minusDays(20));
        here.meeting(TODAY.plusDays(4), null).topic("odvolané").cancelled(null).on(TODAY);
        intervene(TODAY.plusDays(30), "Školení");
        intervene(TODAY.minusDays(1), "Skončené školení");
        post(Audience.NETWORK, "Jen pro síť");
        post(Audience.PUBLIC, "Pro všechny");
        SERVED.network(NEAR, null)
                .actor("Poradna vedle")
                .capacity(5, 1, TODAY.minusDays(300))
                .on(TODAY.minusDays(300));
        owner = SERVED.person("Aktérka 2201", new Grant(Role.ACTOR, HERE, shelter));
        position = SERVED.head();
        SERVED.ask(coordinator, "/api/networks/%s/due-dates?after=%s", HERE, position);
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static void intervene(LocalDate to, String name) {
        var id = new InterventionId(UUID.randomUUID());
        SERVED.append(
                HERE,
                id,
                TODAY.minusMonths(3),
                coordinator,
                new InterventionEvent.InterventionRecorded(
                        id,
                        HERE,
                        new Undertaking(
                                name,
                                InterventionKind.TRAINING,
                                TODAY.minusMonths(3),
                                to,
                                List.of(),
                                List.of(),
                                List.of()),
                        1));
    }

    private static void post(Audience audience, String title) {
        var id = new NoticeId(UUID.randomUUID());
        SERVED.vault()
                .put(id.value(), NoticeEvent.WORDING_IN_VAULT, new Wording(title, "text", null, null).inOneText());
        SERVED.append(
                HERE,
                id,
                TODAY,
                coordinator,
                new NoticeEvent.NoticePosted(
                        id,
                        HERE,
                        NoticeKind.EVENT,
                        audience,
                        null,
                        coordinator.account(),
                        new Validity(TODAY, TODAY.plusDays(7)),
                        1));
    }

    private static List<String> names(Served.Person who, NetworkId network, String query) {
        var names = new java.util.ArrayList<String>();
        SERVED.ask(who, "/api/networks/%s/due-dates?size=500&" + query, network)
                .<List<Map<String, Object>>>has(
                        "$.items", items -> items.forEach(item -> names.add(item.get("day") + " " + item.get("name"))));
        return names;
    }

    @Test
    void a_capacity_is_due_when_it_is_older_than_the_network_takes_for_true() {
        assertThat(names(coordinator, HERE, "kind=capacity"))
                .containsExactly(TODAY.minusDays(10) + " Azylový dům", TODAY.plusDays(80) + " Škola");
        SERVED.ask(coordinator, "/api/networks/%s/due-dates?kind=capacity", HERE)
                .is("$.items[0].overdue", true)
                .is("$.items[1].overdue", false)
                .is("$.overdue", 1);
    }

    @Test
    void the_limits_are_those_of_the_network() {
        var other = new NetworkId("orp-2203");
        SERVED.network(other, null).established("Síť s lhůtou", "CZ042").on(BEGINNING);
        SERVED.network(other, null)
                .actor("Poradna")
                .capacity(5, 1, TODAY.minusDays(40))
                .on(TODAY.minusDays(40));
        SERVED.append(other, other, TODAY, null, new NetworkEvent.DueLimitsSet(other, new DueLimits(30, 1, 6)));
        var who = SERVED.person("Koordinátor 2203", other, Role.COORDINATOR);
        SERVED.ask(who, "/api/networks/%s/due-dates?after=%s", other, SERVED.head());

        assertThat(names(who, other, "kind=capacity")).containsExactly(TODAY.minusDays(10) + " Poradna");
        assertThat(names(who, other, "kind=verification"))
                .containsExactly(TODAY.minusDays(40).plusMonths(1) + " Poradna");
        SERVED.ask(who, "/api/networks/%s", other).is("$.dueLimits.capacityDays", 30);
    }

    @Test
    void a_platform_that_meets_less_often_than_it_says_is_late() {
        assertThat(names(coordinator, HERE, "kind=next_meeting"))
                .containsExactly(TODAY.minusMonths(5).plusMonths(3) + " Tým pro mládež");
    }

    @Test
    void meetings_ahead_are_those_that_are_written_down_and_those_of_plans() {
        var meetings = names(coordinator, HERE, "kind=meeting");
        assertThat(meetings).contains(TODAY.plusDays(9) + " chystané").noneMatch(name -> name.contains("odvolané"));
        assertThat(meetings.stream()
                        .filter(name -> name.endsWith("Kulatý stůl"))
                        .toList())
                .hasSizeBetween(5, 7)
                .allSatisfy(name -> {
                    var day = LocalDate.parse(name.substring(0, 10));
                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
                    assertThat(day.getDayOfMonth()).isBetween(8, 14);
                });
    }

    @Test
    void a_planned_meeting_that_was_held_takes_the_place_of_the_plan() {
        var other = new NetworkId("orp-2204");
        SERVED.network(other, null).established("Síť s plánem", "CZ042").on(BEGINNING);
        var tells = SERVED.network(other, null);
        var id = tells.platform("Kulatý stůl").on(TODAY.minusDays(1));
        var plan = new MeetingPlan(Recurrence.everyMonths(1), TODAY.plusDays(5), null, null);
        tells.change(id).and(new PlatformEvent.MeetingsPlanned(id, plan)).on(TODAY);
        tells.meeting(TODAY.plusDays(5), id).topic("společné").on(TODAY);
        var who = SERVED.person("Koordinátor 2204", other, Role.COORDINATOR);
        SERVED.ask(who, "/api/networks/%s/due-dates?after=%s", other, SERVED.head());

        assertThat(names(who, other, "kind=meeting&to=" + TODAY.plusDays(20)))
                .containsExactly(TODAY.plusDays(5) + " Kulatý stůl – společné");
    }

    @Test
    void after_its_day_a_planned_meeting_waits_for_who_came() {
        assertThat(names(coordinator, HERE, "kind=attendance")).containsExactly(TODAY.minusDays(3) + " bez účasti");
    }

    @Test
    void what_has_ended_is_due_no_more() {
        assertThat(names(coordinator, HERE, "kind=intervention")).containsExactly(TODAY.plusDays(30) + " Školení");
    }

    @Test
    void the_revision_is_due_at_the_end_of_each_year_until_it_is_closed() {
        assertThat(names(coordinator, HERE, "kind=revision"))
                .containsExactly(
                        (TODAY.getYear() - 1) + "-12-31 " + (TODAY.getYear() - 1),
                        TODAY.getYear() + "-12-31 " + TODAY.getYear());
    }

    @Test
    void readers_learn_nothing_of_contacts_and_of_notices_that_are_not_for_them() {
        assertThat(names(coordinator, HERE, "kind=urgent_contact")).hasSize(1);
        assertThat(names(coordinator, HERE, "kind=notice")).hasSize(2);
        assertThat(names(reader, HERE, "kind=urgent_contact")).isEmpty();
        assertThat(names(reader, HERE, "kind=notice")).containsExactly(TODAY.plusDays(7) + " Pro všechny");
        assertThat(names(planner, HERE, "kind=urgent_contact")).isEmpty();
    }

    @Test
    void what_is_someones_own_follows_from_the_role() {
        assertThat(names(coordinator, HERE, "scope=mine")).isEqualTo(names(coordinator, HERE, "scope=network"));
        assertThat(names(reader, HERE, "scope=mine")).isEmpty();
        assertThat(names(owner, HERE, "scope=mine"))
                .contains(TODAY.minusDays(10) + " Azylový dům")
                .noneMatch(name -> name.contains("Škola") || name.contains("Kulatý"));
    }

    @Test
    void a_region_shows_what_is_due_in_all_networks_that_the_person_may_read() {
        var region = names(planner, REGION, "scope=region&kind=capacity");
        assertThat(region).hasSize(3).anyMatch(name -> name.endsWith("Poradna vedle"));
        assertThat(names(planner, REGION, "scope=mine&kind=capacity")).isEqualTo(region);
        assertThat(names(planner, REGION, "kind=capacity")).isEmpty();
        SERVED.refused(coordinator, "/api/networks/%s/due-dates?scope=region", HERE);
        SERVED.refused(coordinator, "/api/networks/%s/due-dates?kind=birthday", HERE);
    }

    @Test
    void the_page_shows_the_overdue_first_and_the_file_says_the_same() {
        var page = SERVED.ask(coordinator, "/site/%s/terminy", HERE).text();
        assertThat(page).contains("Po termínu", "10 dní po termínu", "Azylový dům");
        assertThat(page.indexOf("Po termínu")).isLessThan(page.indexOf("Později"));
        assertThat(SERVED.ask(coordinator, "/site/%s/terminy.csv?kind=capacity", HERE)
                        .text()
                        .lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("obnovit údaj o kapacitě;Azylový dům;Síť tady;ano"));
        assertThat(SERVED.ask(owner, "/site/%s", HERE).text()).contains("Co na mě čeká", "po termínu");
    }

    @Test
    void a_calendar_gives_what_is_the_accounts_own_until_its_address_is_revoked() {
        var addresses = SERVED.bean(CalendarAddresses.class);
        var secret = addresses.renew(owner.account());
        var first = calendar(secret, 200);
        assertThat(first)
                .contains(
                        "BEGIN:VCALENDAR",
                        "DTSTART;VALUE=DATE:" + TODAY.minusDays(10).toString().replace("-", ""))
                .contains("SUMMARY:Obnovit údaj o kapacitě: Azylový dům")
                .contains("UID:capacity-" + shelter + "@" + HERE + ".propoj")
                .doesNotContain("Škola");
        assertThat(calendar(secret, 200)).isEqualTo(first);

        var renewed = addresses.renew(owner.account());
        calendar(secret, 404);
        calendar(renewed, 200);

        SERVED.bean(Accounts.class).update(owner.account(), List.of(), false);
        calendar(renewed, 404);
        SERVED.bean(Accounts.class).update(owner.account(), List.of(new Grant(Role.ACTOR, HERE, shelter)), true);
        calendar(renewed, 404);
        SERVED.bean(Accounts.class).update(owner.account(), List.of(new Grant(Role.ACTOR, HERE, shelter)), false);
        calendar(renewed, 200);
        addresses.revoke(owner.account());
        calendar(renewed, 404);
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_sent_again() {
        var secret = SERVED.bean(CalendarAddresses.class).renew(coordinator.account());
        var tag = SERVED.client()
                .get()
                .uri("/public/calendars/" + secret + ".ics")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        SERVED.client()
                .get()
                .uri("/public/calendars/" + secret + ".ics")
                .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private static String calendar(String secret, int status) {
        var body = SERVED.client()
                .get()
                .uri("/public/calendars/" + secret + ".ics")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body.replace("\r\n ", "");
    }
}
