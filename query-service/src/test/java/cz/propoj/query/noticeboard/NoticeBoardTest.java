package cz.propoj.query.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.Sessions;
import cz.propoj.query.Answer;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;

class NoticeBoardTest extends OnTheScene {
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> MESSAGE =
            new ParameterizedTypeReference<>() {};
    private static final String ATOM = "/public/networks/orp-3215/notices.atom";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalDate today = LocalDate.now(Meta.ZONE);

    private NoticeId post(String title, Audience audience, @Nullable ActorId actor, LocalDate from, LocalDate until) {
        var notice = new NoticeId(UUID.randomUUID());
        served.vault()
                .put(
                        notice.value(),
                        NoticeEvent.WORDING_IN_VAULT,
                        new Wording(title, "text <b>& MARKER-TEXT</b>", "Tachov", "www.example.org").inOneText());
        served.append(
                TACHOV,
                notice,
                null,
                coordinator,
                new NoticeEvent.NoticePosted(
                        notice,
                        TACHOV,
                        NoticeKind.EVENT,
                        audience,
                        actor,
                        coordinator.account(),
                        new Validity(from, until),
                        1));
        return notice;
    }

    private long happens(NoticeId notice, NoticeEvent event) {
        return served.append(TACHOV, notice, null, coordinator, event);
    }

    private String list(Served.Person who, String more) {
        return body(who, NET + "/notices?after=" + head() + more);
    }

    private long head() {
        return served.bean(cz.propoj.eventlog.EventLog.class).head();
    }

    private String atom() {
        served.ask(coordinator, NET + "/notices?after=" + head());
        var answer = served.client().get().uri(ATOM).exchange();
        answer.expectHeader().contentTypeCompatibleWith("application/atom+xml");
        return new Answer(answer, 200).text();
    }

    @Test
    void what_is_for_the_network_is_seen_by_those_who_work_in_it() {
        post("Setkání MARKER-SIT", Audience.NETWORK, school, today, today.plusDays(5));
        post("Den otevřených dveří MARKER-VEREJNE", Audience.PUBLIC, null, today, today.plusDays(5));

        for (var who : List.of(coordinator, colleague, caseManager)) {
            assertThat(list(who, "")).contains("MARKER-SIT").contains("MARKER-VEREJNE");
        }
        assertThat(list(reader, "")).doesNotContain("MARKER-SIT").contains("MARKER-VEREJNE");
        assertThat(body(reader, NET + "/timeline?kind=notices")).doesNotContain("MARKER");
        served.get(stranger, NET + "/notices").expectStatus().isNotFound();
        served.get(administrator, NET + "/notices/feed").expectStatus().isNotFound();
        served.client().get().uri(NET + "/notices").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void a_reader_learns_nothing_of_the_history_of_what_is_not_for_the_public() {
        var notice = post("Porada", Audience.NETWORK, null, today, today);

        assertThat(body(coordinator, NET + "/notices/%s/history?after=" + head(), notice))
                .contains("Vyvěšeno na nástěnku: jednorázová akce");
        served.get(reader, NET + "/notices/%s/history", notice).expectStatus().isNotFound();
        served.get(reader, NET + "/notices/%s", notice).expectStatus().isNotFound();
        assertThat(body(reader, NET + "/timeline?record=" + notice)).doesNotContain("NoticePosted");
        assertThat(body(coordinator, NET + "/timeline?record=" + notice)).contains("NoticePosted");
    }

    @Test
    void what_is_over_or_withdrawn_is_found_in_the_archive_only() {
        var over = post("Loni MARKER-LONI", Audience.PUBLIC, null, today.minusDays(9), today.minusDays(1));
        var withdrawn = post("Omyl MARKER-OMYL", Audience.PUBLIC, null, today, today.plusDays(5));
        happens(withdrawn, new NoticeEvent.NoticeWithdrawn(withdrawn));

        assertThat(list(coordinator, "")).doesNotContain("MARKER-LONI").doesNotContain("MARKER-OMYL");
        assertThat(list(coordinator, "&standing=OVER")).contains("MARKER-LONI");
        assertThat(list(coordinator, "&standing=WITHDRAWN")).contains("MARKER-OMYL");
        assertThat(list(caseManager, "&standing=*")).contains("MARKER-LONI").doesNotContain("MARKER-OMYL");
        assertThat(atom()).doesNotContain("MARKER-LONI").doesNotContain("MARKER-OMYL");
        happens(over, new NoticeEvent.NoticeExtended(over, today.plusDays(1)));
        assertThat(list(coordinator, "")).contains("MARKER-LONI");
    }

    @Test
    void an_earlier_wording_is_shown_as_it_was() {
        var notice = post("Původní nadpis", Audience.NETWORK, null, today, today.plusDays(5));
        var before = Instant.now();
        served.vault()
                .put(
                        notice.value(),
                        NoticeEvent.WORDING_IN_VAULT,
                        new Wording("Nový nadpis", "t", null, null).inOneText());
        var position = happens(notice, new NoticeEvent.NoticeReworded(notice, 2));

        assertThat(body(coordinator, NET + "/notices/%s?after=" + position, notice))
                .contains("Nový nadpis")
                .contains("\"version\":1");
        assertThat(body(coordinator, NET + "/notices/%s?knownAt=" + before, notice))
                .contains("Původní nadpis");
    }

    @Test
    void the_public_feed_is_valid_atom_without_the_names_of_persons() throws Exception {
        var person = post("Akce & <soudkyně>", Audience.PUBLIC, judge, today, today.plusDays(3));
        post("Uvnitř MARKER-UVNITR", Audience.NETWORK, school, today, today.plusDays(3));
        var text = atom();

        var factory = DocumentBuilderFactory.newNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (var name : List.of("id", "title", "updated", "author", "link")) {
            assertThat(feed.getElementsByTagNameNS("*", name).getLength())
                    .as(name)
                    .isPositive();
        }
        var entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isPositive();
        var ids = new ArrayList<String>();
        for (var i = 0; i < entries.getLength(); i++) {
            var entry = (org.w3c.dom.Element) entries.item(i);
            ids.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
            var updated = entry.getElementsByTagNameNS("*", "updated").item(0).getTextContent();
            assertThat(OffsetDateTime.parse(updated)).isNotNull();
            assertThat(entry.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                    .isNotBlank();
        }
        assertThat(ids).doesNotHaveDuplicates().contains("urn:uuid:" + person);
        assertThat(text)
                .contains("Akce &amp; &lt;soudkyně&gt;")
                .doesNotContain("MARKER-JMENO")
                .doesNotContain("MARKER-UVNITR");
    }

    @Test
    void the_public_feed_need_not_be_sent_twice() {
        post("Stálá", Audience.PUBLIC, null, today, today.plusDays(3));
        atom();
        var tag = Objects.requireNonNull(served.client()
                .get()
                .uri(ATOM)
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());

        served.client()
                .get()
                .uri(ATOM)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isEqualTo(304);
        served.client()
                .get()
                .uri("/public/networks/orp-9999/notices.atom")
                .exchange()
                .expectStatus()
                .isNotFound();
        served.client()
                .get()
                .uri("/public/networks/x/notices.atom")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void erased_wording_is_gone_everywhere() {
        var notice = post("Jméno MARKER-SMAZANO", Audience.PUBLIC, null, today, today.plusDays(3));
        assertThat(atom()).contains("MARKER-SMAZANO");
        served.vault().erase(notice.value());
        happens(notice, new NoticeEvent.NoticeErased(notice));

        assertThat(atom()).doesNotContain("MARKER-SMAZANO");
        assertThat(list(coordinator, "&standing=*")).doesNotContain("MARKER-SMAZANO");
    }

    @Test
    void the_pages_show_the_board_a_notice_and_its_forms() {
        var title = "Burza & <b>bazar</b> " + UUID.randomUUID();
        var notice = post(title, Audience.PUBLIC, school, today.plusDays(1), today.plusDays(2));
        var after = "?after=" + head();
        var escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        var board = body(coordinator, "/site/orp-3215/nastenka" + after).replace("\u00a0", " ");
        assertThat(board)
                .contains(escaped)
                .doesNotContain("<b>bazar")
                .contains("Chystá se")
                .contains("href=\"https://www.example.org\"")
                .contains("/nastenka/nove");
        var alone = body(coordinator, "/site/orp-3215/nastenka/" + notice + after);
        assertThat(alone).contains("Vyvěšeno na nástěnku").contains("/upravit").contains("/stahnout");
        for (var form : List.of("upravit", "prodlouzit", "stahnout", "vymazat")) {
            assertThat(body(coordinator, "/site/orp-3215/nastenka/" + notice + "/" + form))
                    .contains("data-module=\"form\"");
        }
        assertThat(body(coordinator, "/site/orp-3215/nastenka/" + notice + "/upravit"))
                .doesNotContain("data-pointer=\"/actor\"");
        assertThat(body(caseManager, "/site/orp-3215/nastenka")).doesNotContain("/nastenka/nove");
        served.get(caseManager, "/site/orp-3215/nastenka/nove").expectStatus().isForbidden();
        served.get(caseManager, "/site/orp-3215/nastenka/" + notice + "/upravit")
                .expectStatus()
                .isForbidden();
        assertThat(body(coordinator, "/site/orp-3215/hledat?q=BAZAR")).contains("/nastenka/" + notice);
        assertThat(body(coordinator, "/site/orp-3215")).contains("/nastenka/" + notice);
    }

    private final class Listener implements AutoCloseable {
        private final List<ServerSentEvent<Map<String, Object>>> messages = new CopyOnWriteArrayList<>();
        private final Disposable connection;
        private volatile boolean ended;

        Listener(Served.Person who, String query, String... headers) {
            var request = served.client()
                    .get()
                    .uri(NET + "/notices/feed" + query)
                    .cookie(Sessions.COOKIE, who.token())
                    .accept(MediaType.TEXT_EVENT_STREAM);
            for (var i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            connection = request.exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(MESSAGE)
                    .getResponseBody()
                    .doFinally(_ -> ended = true)
                    .subscribe(messages::add);
        }

        ServerSentEvent<Map<String, Object>> awaits(NoticeId notice, String event) {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> messages.stream()
                                    .filter(message -> event.equals(message.event()) && isAbout(notice, message))
                                    .findFirst()
                                    .orElse(null),
                            Objects::nonNull);
        }

        boolean has(NoticeId notice) {
            return messages.stream().anyMatch(message -> isAbout(notice, message));
        }

        private static boolean isAbout(NoticeId notice, ServerSentEvent<Map<String, Object>> message) {
            var data = message.data();
            return data != null && notice.toString().equals(data.get("id"));
        }

        @Override
        public void close() {
            connection.dispose();
        }
    }

    @Test
    void a_new_notice_comes_to_those_who_may_see_it_and_to_nobody_else() {
        try (var works = new Listener(caseManager, "");
                var reads = new Listener(reader, "")) {
            var inside = post("Uvnitř", Audience.NETWORK, null, today, today.plusDays(1));
            var outside = post("Pro všechny", Audience.PUBLIC, null, today, today.plusDays(1));

            assertThat(works.awaits(inside, "notice").data()).containsEntry("title", "Uvnitř");
            works.awaits(outside, "notice");
            reads.awaits(outside, "notice");
            assertThat(reads.has(inside)).isFalse();

            happens(outside, new NoticeEvent.NoticeRefiled(outside, NoticeKind.EVENT, Audience.NETWORK));
            var gone = reads.awaits(outside, "gone");
            assertThat(gone.data()).containsOnlyKeys("id");
        }
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing() {
        String last;
        try (var first = new Listener(coordinator, "")) {
            var seen = post("První", Audience.NETWORK, null, today, today.plusDays(1));
            last = Objects.requireNonNull(first.awaits(seen, "notice").id());
        }
        var missed = new ArrayList<NoticeId>();
        for (var i = 0; i < 5; i++) {
            missed.add(post("Mezitím " + i, Audience.NETWORK, null, today, today.plusDays(1)));
        }
        try (var again = new Listener(coordinator, "", "Last-Event-ID", last)) {
            missed.forEach(notice -> again.awaits(notice, "notice"));
        }
    }

    @Test
    void the_feed_ends_with_the_session() {
        var leaving = served.person("Odcházející", TACHOV, Role.CASE_MANAGER);
        var sessions = served.bean(Sessions.class);
        try (var listener = new Listener(leaving, "")) {
            var seen = post("Ještě", Audience.NETWORK, null, today, today.plusDays(1));
            listener.awaits(seen, "notice");
            sessions.endAll(leaving.account());
            var unseen = post("Už ne", Audience.NETWORK, null, today, today.plusDays(1));

            Awaitility.await().atMost(PATIENCE).until(() -> listener.ended);
            assertThat(listener.has(unseen)).isFalse();
        }
    }

    @Test
    void bad_resume_ids_are_refused_by_name() {
        served.client()
                .get()
                .uri(NET + "/notices/feed")
                .cookie(Sessions.COOKIE, coordinator.token())
                .header("Last-Event-ID", "nesmysl")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }
}
