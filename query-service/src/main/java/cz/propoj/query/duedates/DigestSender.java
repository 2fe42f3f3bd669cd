package cz.propoj.query.duedates;

import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.DigestSubscriptions.Subscriber;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Sends the digest once a week from Monday morning on. Each letter is claimed before it is sent, so that nobody gets a week
 * twice; one that the mail server refuses is lost, and the next one comes in a week.
 */
final class DigestSender {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final Logger LOG = LoggerFactory.getLogger(DigestSender.class);

    private final DigestSubscriptions subscriptions;
    private final Digest digest;
    private final MailSender mail;
    private final String from;
    private final String root;
    private final Clock clock;

    /**
     * Sends by that server.
     *
     * @param from whose letters they are
     * @param root address of the service; empty: nobody knows it
     */
    DigestSender(
            DigestSubscriptions subscriptions, Digest digest, MailSender mail, String from, String root, Clock clock) {
        this.subscriptions = subscriptions;
        this.digest = digest;
        this.mail = mail;
        this.from = from;
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.clock = clock;
    }

    /** Asked often; does what is left to do in this week. */
    void send() {
        period().ifPresent(period -> subscriptions.all().stream()
                .filter(subscriber -> subscriptions.claim(subscriber.viewer().account(), period))
                .forEach(this::send));
    }

    /** The week by its number; nothing before its first morning. */
    private Optional<String> period() {
        var now = ZonedDateTime.now(clock.withZone(Meta.ZONE));
        var begin = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(MORNING)
                .atZone(Meta.ZONE);
        return now.isBefore(begin)
                ? Optional.empty()
                : Optional.of(now.get(IsoFields.WEEK_BASED_YEAR) + "-W" + now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private void send(Subscriber to) {
        try {
            var content = digest.of(to.viewer(), to.language());
            if (content.total() == 0) {
                return;
            }
            var letter = new SimpleMailMessage();
            letter.setFrom(from);
            letter.setTo(to.email());
            letter.setSubject(digest.subject(content, to.language()));
            letter.setText(digest.text(content, to.language(), root));
            mail.send(letter);
        } catch (MailException e) {
            // Its message may hold the address.
            LOG.warn(
                    "A digest of due dates could not be sent ({})", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.warn(
                    "A digest of due dates could not be made ({})", e.getClass().getSimpleName());
        }
    }
}
