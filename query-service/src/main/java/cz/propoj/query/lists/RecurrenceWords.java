package cz.propoj.query.lists;

import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.time.WeekdayOfMonth;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** How often something comes again, in words that stand within a sentence. */
public final class RecurrenceWords {
    /** What goes with a day, by its gender and by which of the month it is; the last word is that of the last one. */
    private static final List<String> NEUTER = List.of("první", "druhé", "třetí", "čtvrté", "páté", "poslední");

    private static final List<String> MASCULINE = List.of("první", "druhý", "třetí", "čtvrtý", "pátý", "poslední");
    private static final List<String> FEMININE = List.of("první", "druhou", "třetí", "čtvrtou", "pátou", "poslední");
    private static final List<String> ENGLISH = List.of("first", "second", "third", "fourth", "fifth", "last");
    private static final int FEW = 4;

    private RecurrenceWords() {}

    /** Such as „každé druhé úterý v měsíci“. */
    public static String of(Recurrence recurrence, Locale locale) {
        var czech = Words.isCzech(locale);
        var weekday = recurrence.weekday();
        if (weekday != null) {
            return czech ? czech(weekday) : english(weekday);
        }
        var months = recurrence.everyMonths();
        if (months != null) {
            return czech ? czechMonths(months) : englishMonths(months);
        }
        var times = recurrence.timesPerYear() == null ? 1 : recurrence.timesPerYear();
        return czech
                ? times == 1 ? "jednou ročně" : times + "× ročně"
                : times == 1 ? "once a year" : times + " times a year";
    }

    /** The recurrence with its hour and its end. */
    public static String of(MeetingPlan plan, Locale locale) {
        var czech = Words.isCzech(locale);
        var said = new StringBuilder(of(plan.recurrence(), locale));
        if (plan.at() != null) {
            said.append(czech ? " od " : " at ").append(plan.at());
        }
        said.append(czech ? ", počínaje " : ", from ").append(Words.of(plan.from(), locale));
        if (plan.until() != null) {
            said.append(czech ? ", nejpozději " : ", until ").append(Words.of(plan.until(), locale));
        }
        return said.toString();
    }

    private static String czech(WeekdayOfMonth weekday) {
        var day = accusative(weekday.day());
        var which = words(weekday.day()).get(place(weekday));
        var months = weekday.everyMonths();
        return months == null || months == 1
                ? every(weekday.day()) + " " + which + " " + day + " v měsíci"
                : which + " " + day + " v měsíci, " + czechMonths(months);
    }

    private static String english(WeekdayOfMonth weekday) {
        var day = ENGLISH.get(place(weekday)) + " " + weekday.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var months = weekday.everyMonths();
        return months == null || months == 1
                ? "every " + day + " of the month"
                : day + " of the month, " + englishMonths(months);
    }

    private static String czechMonths(int months) {
        return months == 1 ? "každý měsíc" : "jednou za " + months + (months <= FEW ? " měsíce" : " měsíců");
    }

    private static String englishMonths(int months) {
        return months == 1 ? "every month" : "every " + months + " months";
    }

    private static int place(WeekdayOfMonth weekday) {
        return weekday.which() == WeekdayOfMonth.LAST ? ENGLISH.size() - 1 : weekday.which() - 1;
    }

    private static String every(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY -> "každé";
            case THURSDAY, FRIDAY -> "každý";
            case WEDNESDAY, SATURDAY, SUNDAY -> "každou";
        };
    }

    private static List<String> words(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY -> NEUTER;
            case THURSDAY, FRIDAY -> MASCULINE;
            case WEDNESDAY, SATURDAY, SUNDAY -> FEMININE;
        };
    }

    private static String accusative(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "pondělí";
            case TUESDAY -> "úterý";
            case WEDNESDAY -> "středu";
            case THURSDAY -> "čtvrtek";
            case FRIDAY -> "pátek";
            case SATURDAY -> "sobotu";
            case SUNDAY -> "neděli";
        };
    }
}
