package cz.propoj.query.sentences;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What is worth a sentence, the weightiest first. Each rule finds its changes by itself; its words stand under
 * {@code sentence.} and its name.
 */
enum Rule {
    REVISION_CLOSED(YearRules::revisions),
    ACTORS_CAME(ActorRules::came),
    ACTORS_LEFT(ActorRules::left),
    ACTORS_BACK(ActorRules::back),
    PLATFORMS_FOUNDED(PlatformRules::founded),
    PLATFORMS_DISSOLVED(PlatformRules::dissolved),
    PLATFORMS_SUSPENDED(PlatformRules::suspended),
    PLATFORMS_RESUMED(PlatformRules::resumed),
    PLATFORMS_FUNCTION(PlatformRules::function),
    PLATFORMS_LOST_MARK(PlatformRules::lostMark),
    LINK_NO_MORE(MeasureRules::noMoreTheOnlyLink),
    LINK_NEW(MeasureRules::newlyTheOnlyLink),
    ACTIVITIES_UNCOVERED(NeedRules::uncovered),
    ACTIVITIES_COVERED(NeedRules::covered),
    MEETINGS_HELD(MeetingRules::held),
    MEETINGS_WITH(MeetingRules::with),
    INTERVENTIONS_DONE(YearRules::interventionsDone),
    INTERVENTIONS_BEGUN(YearRules::interventionsBegun),
    WITHOUT_PLATFORM(MeasureRules::withoutPlatform),
    FREE_AGAIN(ActorRules::free),
    FULL(ActorRules::full),
    PREVENTION(MeasureRules::prevention),
    INTERVENTION(MeasureRules::intervention),
    NEEDS_FOUND(NeedRules::found),
    NEEDS_RETIRED(NeedRules::retired),
    ACTIVITIES_WITHOUT_ACTOR(NeedRules::withoutActor),
    LEVEL_UP(NeedRules::better),
    LEVEL_DOWN(NeedRules::worse),
    MEMBERS_JOINED(PlatformRules::joined),
    MEMBERS_LEFT(PlatformRules::left),
    CAPACITY_CHANGED(ActorRules::capacity),
    PLATFORMS_LINK_NO_MORE(MeasureRules::platformsNoMoreTheOnlyLink),
    PLATFORMS_LINK_NEW(MeasureRules::platformsNewlyTheOnlyLink),
    ACTOR_MERGED(ActorRules::merged),
    ACTOR_RENAMED(ActorRules::renamed),
    PLATFORM_RENAMED(PlatformRules::renamed);

    @SuppressWarnings("ImmutableEnumChecker") // functions that hold nothing
    private final BiFunction<Rule, Moments, List<? extends Change>> finder;

    Rule(BiFunction<Rule, Moments, List<? extends Change>> finder) {
        this.finder = finder;
    }

    /** What there is to say; empty: nothing of the kind happened. */
    List<? extends Change> find(Moments moments) {
        return finder.apply(this, moments);
    }

    /** In JSON and in the names of words: {@code actorsCame}. */
    String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var key = new StringBuilder(words[0]);
        for (var at = 1; at < words.length; at++) {
            key.append(Character.toUpperCase(words[at].charAt(0))).append(words[at], 1, words[at].length());
        }
        return key.toString();
    }
}
