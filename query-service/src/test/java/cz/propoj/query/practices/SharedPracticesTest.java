package cz.propoj.query.practices;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.Sharing;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the practices of other networks people learn what is meant to be shared, and nothing else. */
class SharedPracticesTest {
    private static final Served SERVED = new Served();
    private static final NetworkId HERE = new NetworkId("orp-2301");
    private static final NetworkId NEAR = new NetworkId("orp-2302");
    private static final NetworkId FAR = new NetworkId("orp-2303");

    @SuppressWarnings("TimeInStaticInitializer") // what is shared is shared today
    private static final LocalDate TODAY = LocalDate.now(Meta.ZONE);

    private static final LocalDate BEGINNING = TODAY.minusYears(1);
    private static final PracticeId REGIONAL = id("regional");
    private static final PracticeId NAMED = id("named");
    private static final PracticeId OPEN = id("open");
    private static final PracticeId OWN = id("own");
    private static final PracticeId UNSHARED = id("unshared");
    private static final PracticeId WITHDRAWN = id("withdrawn");
    private static final PracticeId LATER = id("later");
    private static final PracticeId TAKEN = id("taken");

    private static Served.Person coordinator;
    private static Served.Person reader;
    private static Served.Person near;
    private static Served.Person nearReader;
    private static Served.Person far;

    private static PracticeId id(String name) {
        return new PracticeId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @BeforeAll
    static void tell() {
        SERVED.network(HERE, null).established("Síť doma", "CZ051").on(BEGINNING);
        SERVED.network(NEAR, null).established("Síť vedle", "CZ051").on(BEGINNING);
        SERVED.network(FAR, null).established("Síť daleko", "CZ052").on(BEGINNING);
        coordinator = SERVED.person("Koordinátorka 2301", HERE, Role.COORDINATOR);
        reader = SERVED.person("Čtenář 2301", HERE, Role.READER);
        near = SERVED.person("Koordinátor 2302", NEAR, Role.COORDINATOR);
        nearReader = SERVED.person("Čtenářka 2302", NEAR, Role.READER);
        far = SERVED.person("Koordinátor 2303", FAR, Role.COORDINATOR);
        var club = SERVED.network(HERE, coordinator).actor("Tajný klub").on(BEGINNING);
        told(HERE, REGIONAL, "krajska", club, null, share(REGIONAL, PracticeAudience.REGION, false));
        told(HERE, NAMED, "jmenovana", null, null, share(NAMED, PracticeAudience.REGION, true));
        told(HERE, OPEN, "otevrena", null, null, share(OPEN, PracticeAudience.EVERYBODY, false));
        told(HERE, OWN, "vlastni", null, null);
        told(
                HERE,
                UNSHARED,
                "odvolana",
                null,
                null,
                share(UNSHARED, PracticeAudience.EVERYBODY, true),
                new PracticeEvent.PracticeShared(UNSHARED, Sharing.NONE));
        told(
                HERE,
                WITHDRAWN,
                "stazena",
                null,
                null,
                share(WITHDRAWN, PracticeAudience.EVERYBODY, true),
                new PracticeEvent.PracticeWithdrawn(WITHDRAWN, null));
        told(HERE, LATER, "budouci", null, null);
        SERVED.append(HERE, LATER, TODAY.plusDays(3), coordinator, share(LATER, PracticeAudience.EVERYBODY, true));
        told(NEAR, TAKEN, "prevzata", null, new PracticeSource(HERE, UNSHARED));
        SERVED.ask(near, "/api/networks/%s/practices?after=%s", NEAR, SERVED.head());
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static PracticeEvent share(PracticeId practice, PracticeAudience audience, boolean withContact) {
        return new PracticeEvent.PracticeShared(practice, new Sharing(audience, withContact));
    }

    private static void told(
            NetworkId where,
            PracticeId id,
            String word,
            @Nullable ActorId actor,
            @Nullable PracticeSource source,
            PracticeEvent... events) {
        var profile = new PracticeProfile(
                "nazev" + word,
                "popis" + word,
                "misto" + word,
                "puvod" + word,
                "kdo" + word,
                actor == null ? List.of() : List.of(actor),
                List.of(),
                List.of(),
                List.of());
        SERVED.append(
                where, id, BEGINNING, coordinator, new PracticeEvent.PracticeRecorded(id, where, profile, source));
        for (var event : events) {
            SERVED.append(where, id, BEGINNING.plusMonths(1), coordinator, event);
        }
    }

    private static List<String> titles(Served.Person who, NetworkId network) {
        var titles = new ArrayList<String>();
        SERVED.ask(who, "/api/networks/%s/practices/shared", network)
                .<List<Map<String, Object>>>has(
                        "$.items", items -> items.forEach(item -> titles.add(String.valueOf(item.get("title")))));
        return titles;
    }

    private static String said(Served.Person who, NetworkId network) {
        return SERVED.ask(who, "/api/networks/%s/practices/shared", network).text()
                + SERVED.ask(who, "/site/%s/praxe/odjinud", network).text();
    }

    @Test
    void the_region_sees_what_is_for_the_region_and_everybody_what_is_for_all() {
        assertThat(titles(near, NEAR)).containsExactly("nazevjmenovana", "nazevkrajska", "nazevotevrena");
        assertThat(titles(nearReader, NEAR)).isEqualTo(titles(near, NEAR));
        assertThat(titles(far, FAR)).containsExactly("nazevotevrena");
        assertThat(titles(coordinator, HERE))
                .as("its own are not from elsewhere")
                .isEmpty();
    }

    @Test
    void what_is_not_shared_not_any_more_or_not_yet_is_told_to_nobody() {
        for (var said : List.of(said(near, NEAR), said(nearReader, NEAR), said(far, FAR))) {
            assertThat(said)
                    .doesNotContain("vlastni")
                    .doesNotContain("odvolana")
                    .doesNotContain("stazena")
                    .doesNotContain("budouci");
        }
    }

    @Test
    void whom_to_ask_is_told_only_where_that_was_meant_and_linked_records_never() {
        var said = said(near, NEAR);
        assertThat(said)
                .contains("kdojmenovana", "popiskrajska", "mistokrajska", "puvodkrajska", "Síť doma")
                .doesNotContain("kdokrajska")
                .doesNotContain("kdootevrena")
                .doesNotContain("Tajný klub");
    }

    @Test
    void the_practice_itself_stays_out_of_reach() {
        SERVED.get(near, "/api/networks/%s/practices/%s", HERE, REGIONAL)
                .expectStatus()
                .isNotFound();
        SERVED.get(near, "/api/networks/%s/practices/%s", NEAR, REGIONAL)
                .expectStatus()
                .isNotFound();
        SERVED.get(far, "/api/networks/%s/practices/shared", NEAR)
                .expectStatus()
                .isNotFound();
        SERVED.get(far, "/site/%s/praxe/nova?z=%s&praxe=%s", FAR, HERE, REGIONAL)
                .expectStatus()
                .isNotFound();
        SERVED.get(near, "/site/%s/praxe/nova?z=%s&praxe=%s", NEAR, HERE, REGIONAL)
                .expectStatus()
                .isOk();
    }

    @Test
    void whoever_took_it_over_keeps_their_record_and_the_origin_names_their_network() {
        assertThat(SERVED.ask(near, "/site/%s/praxe/%s", NEAR, TAKEN).text())
                .contains("Síť doma")
                .contains("Původní síť ji už nesdílí")
                .doesNotContain("nazevodvolana");
        assertThat(SERVED.ask(coordinator, "/site/%s/praxe/%s", HERE, UNSHARED).text())
                .contains("Síť vedle")
                .doesNotContain("prevzata");
        SERVED.ask(coordinator, "/api/networks/%s/practices/shared", HERE)
                .is("$.takenOver[0].id", UNSHARED.toString())
                .is("$.takenOver[0].networks[0]", "Síť vedle");
    }

    @Test
    void readers_of_the_own_network_do_not_learn_whom_to_ask_not_even_from_the_history() {
        assertThat(SERVED.ask(coordinator, "/api/networks/%s/practices/%s", HERE, OWN)
                        .text())
                .contains("kdovlastni");
        for (var path : List.of(
                "/api/networks/%s/practices/" + OWN,
                "/api/networks/%s/practices/" + OWN + "/history",
                "/api/networks/%s/practices?q=kdovlastni",
                "/api/networks/%s/comparison?from=" + BEGINNING.minusDays(1),
                "/site/%s/praxe/" + OWN,
                "/site/%s/praxe.csv")) {
            assertThat(SERVED.ask(reader, path, HERE).text())
                    .as(path)
                    .doesNotContain(">kdovlastni")
                    .doesNotContain("\"kdovlastni")
                    .doesNotContain(";kdovlastni");
        }
    }

    @Test
    void on_another_day_nobody_is_told_what_is_shared_now() {
        assertThat(SERVED.ask(near, "/site/%s/praxe/odjinud?stav=%s", NEAR, TODAY.minusDays(2))
                        .text())
                .doesNotContain("nazev")
                .contains("jen k dnešku");
    }
}
