package cz.propoj.query.crisis;

import cz.propoj.contract.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the usual Czech forms of opening hours ("Po–Pá 8–16", "Po, St 9:00–12:00, 13–17", "nonstop"). One word that
 * it does not know, and it understands nothing: a guess could send somebody to a closed door.
 */
final class OpeningHoursReader {
    private static final int LONGEST = 300;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<always>nonstop|non-stop|nepretrzite|24\\s*/\\s*7|24\\s*(?:h|hod|hodin)\\.?\\s*denne|24\\s*hodin)"
            + "|(?<noholiday>(?:mimo|krome|ne o|vyjma)\\s+(?:statnich(?:\\s+a\\s+\\w+)?\\s+)?svatk[uy]|ne o svatcich)"
            + "|(?<daily>denne|kazdy den|cely tyden)"
            + "|(?<workdays>(?:v|ve)?\\s*(?:pracovni|vsedni|pracovnich|vsednich)\\s+(?:dny|dnech))"
            + "|(?<weekend>(?:o\\s+)?vikend(?:u|y|ech)?)"
            + "|(?<closed>zavreno|zavrene|neni|ne)(?=[\\s,;.]|$)"
            + "|(?<day>pondeli|utery|streda|stredu|ctvrtek|patek|sobota|sobotu|nedele|nedeli|po|ut|st|ct|pa|so|ne)\\.?(?![a-z])"
            + "|(?<range>[-\u2013\u2014\u2212]|(?:az|do)(?![a-z]))"
            + "|(?<time>\\d{1,2}(?:[:.]\\d{2})?)(?:\\s*(?:hodin|hod|h)(?![a-z])\\.?)?(?![\\d:])"
            + "|(?<from>(?:od|v|ve)(?![a-z]))"
            + "|(?<and>[,;:|/&+]|a(?![a-z])|i(?![a-z]))"
            + ")\\s*");
    private static final int DAY = 24 * 60;

    /** What stands in the text, in its order. */
    private enum Kind {
        DAYS,
        DAY,
        RANGE,
        TIME,
        AND,
        CLOSED
    }

    private record Token(Kind kind, Set<DayOfWeek> days, int minute) {
        static Token of(Kind kind) {
            return new Token(kind, Set.of(), 0);
        }
    }

    private final List<Token> tokens;
    private final Map<DayOfWeek, Boolean> said = new EnumMap<>(DayOfWeek.class);
    private final List<OpeningHours.Stretch> stretches = new ArrayList<>();
    private int at;

    private OpeningHoursReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Optional<OpeningHours> read(@Nullable String typed) {
        var text = Texts.folded(typed).replace(". ", " ").replaceFirst("\\.$", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        var always = false;
        var closedOnHolidays = false;
        var position = 0;
        while (position < text.length()) {
            if (!matcher.region(position, text.length()).lookingAt() || matcher.end() == position) {
                return Optional.empty();
            }
            position = matcher.end();
            if (matcher.group("always") != null) {
                always = true;
            } else if (matcher.group("noholiday") != null) {
                closedOnHolidays = true;
            } else if (matcher.group("from") == null) {
                var token = token(matcher);
                if (token == null) {
                    return Optional.empty();
                }
                tokens.add(token);
            }
        }
        return always ? nonstop(tokens) : new OpeningHoursReader(tokens).hours(closedOnHolidays);
    }

    /** Nonstop alone, or said of all days; together with hours it is no clear statement. */
    private static Optional<OpeningHours> nonstop(List<Token> tokens) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var token : tokens) {
            if (token.kind() == Kind.TIME || token.kind() == Kind.CLOSED || token.kind() == Kind.DAY) {
                return Optional.empty();
            }
            days.addAll(token.days());
        }
        if (!days.isEmpty() && days.size() < DayOfWeek.values().length) {
            return Optional.empty();
        }
        return Optional.of(OpeningHours.of(List.of(always()), false));
    }

    private static OpeningHours.Stretch always() {
        return new OpeningHours.Stretch(0, DayOfWeek.values().length * DAY);
    }

    private static @Nullable Token token(Matcher found) {
        if (found.group("daily") != null) {
            return new Token(Kind.DAYS, EnumSet.allOf(DayOfWeek.class), 0);
        }
        if (found.group("workdays") != null) {
            return new Token(Kind.DAYS, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 0);
        }
        if (found.group("weekend") != null) {
            return new Token(Kind.DAYS, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 0);
        }
        // "ne" is Sunday, unless it stands where a day can't: then it would be a guess.
        var day = found.group("day");
        if (found.group("closed") != null && !"ne".equals(found.group("closed"))) {
            return Token.of(Kind.CLOSED);
        }
        if (day != null || "ne".equals(found.group("closed"))) {
            return new Token(Kind.DAY, Set.of(dayOfWeek(day == null ? "ne" : day)), 0);
        }
        if (found.group("range") != null) {
            return Token.of(Kind.RANGE);
        }
        return found.group("and") == null ? time(found.group("time")) : Token.of(Kind.AND);
    }

    private static DayOfWeek dayOfWeek(String word) {
        return switch (word.substring(0, 2)) {
            case "po" -> DayOfWeek.MONDAY;
            case "ut" -> DayOfWeek.TUESDAY;
            case "st" -> DayOfWeek.WEDNESDAY;
            case "ct" -> DayOfWeek.THURSDAY;
            case "pa" -> DayOfWeek.FRIDAY;
            case "so" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }

    private static @Nullable Token time(String typed) {
        var parts = typed.split("[:.]", -1);
        var hour = Integer.parseInt(parts[0]);
        var minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0)
                ? null
                : new Token(Kind.TIME, Set.of(), hour * 60 + minute);
    }

    /** Days and their hours, again and again, to the end. */
    private Optional<OpeningHours> hours(boolean closedOnHolidays) {
        skip(Kind.AND);
        while (at < tokens.size()) {
            var days = days();
            if (days.isEmpty() || !times(days)) {
                return Optional.empty();
            }
            skip(Kind.AND);
        }
        return stretches.isEmpty() ? Optional.empty() : Optional.of(OpeningHours.of(stretches, closedOnHolidays));
    }

    private Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        while (is(Kind.DAY) || is(Kind.DAYS)) {
            var first = tokens.get(at++);
            if (first.kind() == Kind.DAYS) {
                days.addAll(first.days());
            } else if (is(Kind.RANGE) && is(Kind.DAY, 1)) {
                days.addAll(through(first, tokens.get(at + 1)));
                at += 2;
            } else {
                days.addAll(first.days());
            }
            skip(Kind.AND);
        }
        return days;
    }

    private static Set<DayOfWeek> through(Token first, Token last) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        var day = first.days().iterator().next();
        var end = last.days().iterator().next();
        for (; day != end; day = day.plus(1)) {
            days.add(day);
        }
        days.add(end);
        return days;
    }

    /** One stretch or several, or that it is closed; a day for which both is said is a contradiction. */
    private boolean times(Set<DayOfWeek> days) {
        if (is(Kind.CLOSED)) {
            at++;
            return days.stream().noneMatch(day -> Boolean.TRUE.equals(said.put(day, false)));
        }
        if (days.stream().anyMatch(day -> Boolean.FALSE.equals(said.put(day, true)))) {
            return false;
        }
        var some = false;
        while (is(Kind.TIME) && is(Kind.RANGE, 1) && is(Kind.TIME, 2)) {
            var from = tokens.get(at).minute();
            var until = tokens.get(at + 2).minute();
            if (from == until || from == DAY) {
                return false;
            }
            days.forEach(day -> stretches.add(OpeningHours.stretch(day, from, until)));
            at += 3;
            some = true;
            skip(Kind.AND);
        }
        return some && !is(Kind.TIME);
    }

    private void skip(Kind kind) {
        while (is(kind)) {
            at++;
        }
    }

    private boolean is(Kind kind) {
        return is(kind, 0);
    }

    private boolean is(Kind kind, int ahead) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).kind() == kind;
    }
}
