package cz.propoj.query.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.Languages;
import cz.propoj.query.Served;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The weekly e-mail, with a mail server that runs in the test. */
class DigestTest {
    private static final Served SERVED = new Served();
    private static final NetworkId HERE = new NetworkId("orp-2301");

    @SuppressWarnings("TimeInStaticInitializer") // what is due follows from today
    private static final LocalDate TODAY = LocalDate.now(Meta.ZONE);

    private static final int NOBODY_LISTENS = 1;

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final DigestSubscriptions subscriptions = SERVED.bean(DigestSubscriptions.class);
    private Served.Person coordinator;

    @BeforeEach
    void begin() {
        mail.start();
        if (SERVED.head() < 0) {
            SERVED.network(HERE, null).established("Síť tady", "CZ041").on(TODAY.minusYears(2));
            SERVED.network(HERE, null)
                    .actor("Azylový dům")
                    .capacity(20, 2, TODAY.minusDays(100))
                    .on(TODAY.minusDays(100));
        }
        coordinator = SERVED.person("Koordinátorka " + System.nanoTime(), HERE, Role.COORDINATOR);
        SERVED.ask(coordinator, "/api/networks/%s?after=%s", HERE, SERVED.head());
        subscriptions.subscribe(coordinator.account(), "koordinatorka@example.org", Languages.CZECH);
    }

    @AfterEach
    void end() {
        subscriptions.unsubscribe(coordinator.account());
        mail.stop();
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private DigestSender sender(Instant now) {
        return sender(now, mail.getSmtp().getPort());
    }

    private DigestSender sender(Instant now, int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        return new DigestSender(
                subscriptions,
                SERVED.bean(Digest.class),
                server,
                "propoj@example.org",
                "https://propoj.example.org/",
                Clock.fixed(now, Meta.ZONE));
    }

    private static Instant monday(int hour) {
        return TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(hour, 0)
                .atZone(Meta.ZONE)
                .toInstant();
    }

    @Test
    void says_what_the_page_says() throws Exception {
        sender(monday(7)).send();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).startsWith("Propoj: ").contains("termín");
        assertThat(letter.getAllRecipients()[0]).hasToString("koordinatorka@example.org");
        var text = String.valueOf(letter.getContent());
        assertThat(text)
                .contains("Po termínu", "Obnovit údaj o kapacitě: Azylový dům (Síť tady)")
                .contains("https://propoj.example.org/site/orp-2301/akteri/");
        assertThat(SERVED.ask(coordinator, "/ucet/terminy").text()).contains("Azylový dům", "Síť tady");
        assertThat(GreenMailUtil.getHeaders(letter)).contains("propoj@example.org");
    }

    @Test
    void comes_once_a_week_whatever_is_restarted_and_however_many_send() {
        var senders = IntStream.range(0, 8).mapToObj(_ -> sender(monday(7))).toList();
        senders.parallelStream().forEach(DigestSender::send);
        sender(monday(23)).send();
        assertThat(mail.getReceivedMessages()).hasSize(1);

        sender(monday(7).plusSeconds(7 * 24 * 3600)).send();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void does_not_come_before_the_morning_nor_to_whom_may_read_nothing_any_more() {
        sender(monday(5)).send();
        assertThat(mail.getReceivedMessages()).isEmpty();

        SERVED.bean(Accounts.class).update(coordinator.account(), List.of(), false);
        sender(monday(7)).send();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void does_not_come_to_a_closed_account_nor_after_it_was_switched_off() {
        SERVED.bean(Accounts.class)
                .update(coordinator.account(), List.of(new Grant(Role.COORDINATOR, HERE, null)), true);
        sender(monday(7)).send();
        assertThat(mail.getReceivedMessages()).isEmpty();

        SERVED.bean(Accounts.class)
                .update(coordinator.account(), List.of(new Grant(Role.COORDINATOR, HERE, null)), false);
        subscriptions.unsubscribe(coordinator.account());
        assertThat(subscriptions.email(coordinator.account())).isEmpty();
        sender(monday(7)).send();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void is_lost_and_not_sent_twice_when_the_mail_server_refuses() {
        sender(monday(7), NOBODY_LISTENS).send();
        sender(monday(8)).send();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }
}
