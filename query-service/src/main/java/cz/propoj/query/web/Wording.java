package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.query.lists.RecurrenceWords;
import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.networkmap.rows.NoteRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are written for people in one language. */
public final class Wording {
    public static final Locale CZECH = Locale.forLanguageTag("cs");

    private static final Map<Locale, Wording> ALL = new ConcurrentHashMap<>();
    private static final Pattern AFTER_SHORT_WORD =
            Pattern.compile("(?<=(?:^|[\\s(\\u00A0„])[kosuvzaiKOSUVZAI]) (?=\\S)");
    private static final char FIXED_SPACE = '\u00A0';

    private final Locale locale;
    private final PageWords words;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    private Wording(Locale locale, PageWords words) {
        this.locale = locale;
        this.words = words;
        this.days =
                DateTimeFormatter.ofPattern(isCzech(locale) ? "d.\u00A0M.\u00A0uuuu" : "d\u00A0MMM\u00A0uuuu", locale);
        this.moments = DateTimeFormatter.ofPattern(
                        isCzech(locale) ? "d.\u00A0M.\u00A0uuuu H:mm" : "d\u00A0MMM\u00A0uuuu, HH:mm", locale)
                .withZone(Meta.ZONE);
    }

    /** Of which there is one for each language. */
    public static Wording in(Locale locale, PageWords words) {
        return ALL.computeIfAbsent(locale, language -> new Wording(language, words));
    }

    public Locale locale() {
        return locale;
    }

    /** Whether the bundles have such a text. */
    public boolean has(String key) {
        return words.has(locale, key);
    }

    /** A text of the bundles. */
    public String text(String key, Object... values) {
        return words.text(locale, key, values);
    }

    /** Czech {@code 12. 3. 2024}, English {@code 12 Mar 2024}; empty for no date. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : days.format(day);
    }

    /** Date and time in Czechia. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moments.format((TemporalAccessor) moment);
    }

    public String term(@Nullable CodeList term) {
        if (term == null) {
            return "";
        }
        return isCzech(locale) ? term.czech() : term.english();
    }

    public String terms(Collection<? extends CodeList> terms) {
        return String.join(", ", terms.stream().map(this::term).toList());
    }

    /** The area with one capital letter: the templates write it in capitals, running text should not shout. */
    public String area(@Nullable NeedArea area) {
        return capital(term(area).toLowerCase(locale));
    }

    /** Day and topic; without a topic what kind of meeting it was. */
    public String meeting(Agenda agenda) {
        var topic = agenda.topic();
        return date(agenda.date()) + " – " + (topic == null ? term(agenda.kind()) : topic);
    }

    /** Name and first day. */
    public String intervention(Undertaking undertaking) {
        return name(undertaking) + ", " + date(undertaking.from());
    }

    /** What it says, and of what. */
    public String finding(NoteRow note) {
        var subject = note.subject();
        return capital(term(note.state().kind())) + " – "
                + (subject == null ? text("findings.network") : subject.name());
    }

    /** One without a name is called by its kind. */
    public String name(Undertaking undertaking) {
        var name = undertaking.name();
        return name == null ? capital(term(undertaking.kind())) : name;
    }

    /** How often something comes again, such as „každé druhé úterý v měsíci“; empty when it is not said. */
    public String recurrence(@Nullable Recurrence recurrence) {
        return recurrence == null ? "" : RecurrenceWords.of(recurrence, locale);
    }

    /** When a platform means to meet. */
    public String plan(MeetingPlan plan) {
        return RecurrenceWords.of(plan, locale);
    }

    /**
     * What became of recommendations in a sentence, such as: of 14 recommendations of 2025, 5 are fulfilled, 3 have no step.
     *
     * @param which such as "of 2025"
     */
    public String outcome(RecommendationOutcome outcome, String which) {
        var fulfilled = outcome.fulfilled();
        var dropped = outcome.dropped();
        var without = outcome.withoutStep();
        if (outcome.total() > 1) {
            return text("recommendations.sentence", outcome.total(), which, fulfilled, dropped, without);
        }
        if (outcome.total() == 0) {
            return text("recommendations.sentence.none", which);
        }
        var key = fulfilled == 1 ? "fulfilled" : dropped == 1 ? "dropped" : without == 1 ? "idle" : "open";
        return text("recommendations.sentence.only." + key, which);
    }

    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    public String yesNo(@Nullable Boolean value) {
        return value == null ? "" : text(value ? "value.yes" : "value.no");
    }

    public String number(@Nullable Number value) {
        return value == null ? "" : NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number with its decimal places. */
    public String decimal(BigDecimal value) {
        var text = value.toPlainString();
        return isCzech(locale) ? text.replace('.', ',') : text;
    }

    /** From–to in years; empty when neither is given. */
    public String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? "" : text("value.ageTo", to);
        }
        return to == null ? text("value.ageFrom", from) : text("value.ages", from, to);
    }

    /** Czech one-letter prepositions and conjunctions do not stay alone at the end of a line. */
    public String typeset(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return isCzech(locale) ? AFTER_SHORT_WORD.matcher(text).replaceAll(String.valueOf(FIXED_SPACE)) : text;
    }

    private static boolean isCzech(Locale locale) {
        return locale.getLanguage().equals(CZECH.getLanguage());
    }
}
