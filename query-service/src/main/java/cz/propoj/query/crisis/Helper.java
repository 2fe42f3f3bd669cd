package cz.propoj.query.crisis;

import cz.propoj.contract.actors.Capacity;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ContactRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor that may help.
 *
 * @param ready whether it is part of the crisis network; null: not known
 * @param hours how it is with opening now
 * @param place how it fits the place that was wished for; {@code YES} when none was
 * @param toAsk what is not known of it though it was wished for: keys of words
 * @param contacts urgent ones first; none for those who may not see any
 */
record Helper(
        ActorRow actor,
        @Nullable Boolean ready,
        Hours hours,
        Fit place,
        List<String> toAsk,
        List<ContactRow> contacts) {
    /** For how many days a reported free capacity is believed. */
    static final int FRESH_DAYS = 60;

    /**
     * Opening hours at a moment.
     *
     * @param typed as somebody typed them; null: not given
     * @param state null: the page shows a past day, or the text can't be understood
     * @param closes until when it is open; null: not open, or always
     * @param opens when it opens next; null: open, or not known
     * @param nonstop whether somebody is there day and night
     */
    record Hours(
            @Nullable String typed,
            OpeningHours.@Nullable Now state,
            @Nullable LocalTime closes,
            @Nullable LocalDateTime opens,
            boolean nonstop) {
        static final Hours NONE = new Hours(null, null, null, null, false);

        static Hours of(@Nullable String typed, @Nullable LocalDateTime now) {
            if (typed == null) {
                return NONE;
            }
            var read = OpeningHours.read(typed);
            if (read.isEmpty() || now == null) {
                return new Hours(typed, null, null, null, false);
            }
            var hours = read.get();
            return new Hours(
                    typed,
                    hours.at(now),
                    hours.closes(now).orElse(null),
                    hours.opens(now).orElse(null),
                    hours.isNonstop());
        }

        Fit fit() {
            return state == null || state == OpeningHours.Now.HOLIDAY
                    ? Fit.UNKNOWN
                    : Fit.of(state == OpeningHours.Now.OPEN);
        }
    }

    public @Nullable Capacity capacity() {
        return actor.state().capacity();
    }

    /**
     * Whether there is a place free on that day. A figure older than {@link #FRESH_DAYS} days, or of an unknown day, tells
     * nothing of tonight: one has to ask.
     */
    Fit free(LocalDate day) {
        var capacity = capacity();
        var free = capacity == null ? null : capacity.free();
        return free == null || !isFresh(day) ? Fit.UNKNOWN : Fit.of(free > 0);
    }

    /** Whether the capacity was reported so lately that it still tells something on that day. */
    public boolean isFresh(LocalDate day) {
        var capacity = capacity();
        var asOf = capacity == null ? null : capacity.asOf();
        return asOf != null && !asOf.isBefore(day.minusDays(FRESH_DAYS));
    }

    public boolean isReady() {
        return Boolean.TRUE.equals(ready);
    }
}
