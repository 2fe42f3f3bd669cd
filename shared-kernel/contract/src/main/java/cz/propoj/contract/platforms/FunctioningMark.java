package cz.propoj.contract.platforms;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three marks of a functioning platform: somebody coordinates it, it meets repeatedly, and several actors take part
 * which are not all social services.
 */
public enum FunctioningMark implements CodeList {
    COORDINATED("je koordinována jedním či více aktéry", "is coordinated by one or more actors"),
    MEETS_REPEATEDLY("schází se opakovaně", "meets repeatedly"),
    SEVERAL_ACTORS(
            "účastní se více aktérů, nejen sociální služby", "several actors take part, not only social services");

    /** Words by which a stated frequency says that a platform meets more than once; "1×" alone says the opposite. */
    private static final Pattern REPEATED =
            Pattern.compile("(?<!\\d)([2-9]|[1-9]\\d+)\\s*[x×]|(?<!\\bjeden|\\b1|\\b1 )krat"
                    + "|tydn|mesic|ctvrtlet|pololet|rocn|do roka|za rok|\\d+\\s*(dni|dnu|denn)|pravideln|opakovan");

    private static final int SEVERAL = 2;

    /** For how long meetings show that a platform meets repeatedly: it may meet once a year and miss a date. */
    private static final int YEARS_OF_REPETITION = 2;

    private final String czech;
    private final String english;

    FunctioningMark(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }

    /**
     * The marks that a platform does not show on a day.
     *
     * @param held the days on which it met, up to that day
     * @param sectors of those who take part; null where an actor has none
     */
    public static List<FunctioningMark> missing(
            Charter charter, LocalDate day, Collection<LocalDate> held, Collection<@Nullable Sector> sectors) {
        var missing = new ArrayList<FunctioningMark>();
        if (charter.coordinators().isEmpty()) {
            missing.add(COORDINATED);
        }
        var since = day.minusYears(YEARS_OF_REPETITION);
        if (held.stream().filter(date -> date.isAfter(since)).count() < SEVERAL
                && !saysRepeatedly(charter.frequency())) {
            missing.add(MEETS_REPEATEDLY);
        }
        if (sectors.size() < SEVERAL
                || sectors.stream().allMatch(sector -> sector == null || sector == Sector.SOCIAL_AFFAIRS)) {
            missing.add(SEVERAL_ACTORS);
        }
        return List.copyOf(missing);
    }

    /** Whether a stated frequency, such as "4× ročně", means more than one meeting. */
    public static boolean saysRepeatedly(@Nullable String frequency) {
        var words = Texts.folded(frequency);
        return !words.contains("jednoraz") && REPEATED.matcher(words).find();
    }
}
