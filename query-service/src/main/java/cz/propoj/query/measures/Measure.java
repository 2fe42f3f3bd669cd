package cz.propoj.query.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is measured of a network or a region as a whole. Names are those of the interface; the words of each
 * measure, what it says and what it cannot say stand under its key.
 */
public enum Measure {
    ACTORS(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.actors())),
    PLATFORMS(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.platforms())),
    PLATFORMS_FUNCTIONING(Unit.COUNT, new Way.OfEach(Counting::functioning)),
    MEMBERSHIPS(Unit.COUNT, new Way.OfEach(Counting::memberships)),
    MEETINGS(Unit.MEAN, new Way.OverTime(Counting::meetings)),
    LINKS(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.links())),
    DENSITY(Unit.PER_CENT, new Way.OfFigures(Figures::density)),
    USED_PARTICIPATION(Unit.PER_CENT, new Way.OfFigures(Figures::usedParticipation)),
    MEAN_DEGREE(Unit.MEAN, new Way.OfFigures(Figures::meanDegree)),
    ISOLATED(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.isolated())),
    COMPONENTS(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.components())),
    LARGEST_SHARE(Unit.PER_CENT, new Way.OfFigures(Figures::largestShare)),
    CUT_POINTS(Unit.COUNT, new Way.OfFigures(figures -> (double) figures.cutPoints())),
    ACTOR_BALANCE(
            Unit.BALANCE, new Way.OfFigures(figures -> figures.actorBalance().value())),
    ACTIVITY_BALANCE(
            Unit.BALANCE, new Way.OfFigures(figures -> figures.activityBalance().value())),
    ACTIVITIES_WITH_ACTOR(Unit.COUNT, new Way.OfEach(Counting::activitiesWithActor)),
    NEEDS_WITHOUT_ACTIVITY(Unit.COUNT, new Way.OfEach(Counting::needsWithoutActivity)),
    /**
     * Says less than {@link #ACTIVITY_BALANCE}, which tells those for both from those for prevention alone and stands among
     * the measures of the network; so people are offered the balance, and this stays for programs that read it.
     */
    PREVENTION_SHARE(Unit.PER_CENT, new Way.OfFigures(figures -> figures.activityBalance()
            .preventionShare()));

    /** Which people can choose, in the order in which they are shown. */
    public static final List<Measure> OFFERED = Arrays.stream(values())
            .filter(measure -> measure != PREVENTION_SHARE)
            .toList();

    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing but functions that hold nothing
    private final Way way;

    Measure(Unit unit, Way way) {
        this.unit = unit;
        this.way = way;
    }

    /** Nothing for any other name. */
    public static Optional<Measure> of(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    public Unit unit() {
        return unit;
    }

    /** Under which its words stand: {@code MEAN_DEGREE} has {@code measures.meanDegree}. */
    public String key() {
        var words = Arrays.stream(name().toLowerCase(Locale.ROOT).split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether it is counted over a time instead of on a day. */
    public boolean isOverTime() {
        return way instanceof Way.OverTime;
    }

    Way way() {
        return way;
    }

    /** Null: there is nothing to take a share of, or it does not follow from figures. */
    @Nullable
    Double of(Figures figures) {
        return way instanceof Way.OfFigures(var value) ? value.apply(figures) : null;
    }
}
