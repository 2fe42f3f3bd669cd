package cz.propoj.query.plan;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plan counts, each number once: for its tables, for placeholders in its texts, and to see whether texts agree. */
final class PlanNumbers {
    private final VisibleMap map;
    private final int year;
    private final List<NeedRow> needs;

    PlanNumbers(PlanMoment moment) {
        this.map = moment.map();
        this.year = moment.year();
        this.needs =
                map.needs().stream().filter(need -> !need.state().retired()).toList();
    }

    /** Something that is counted; its words stand under {@code plan.count.<key>}. */
    enum Count {
        ACTORS("actors"),
        PLATFORMS("platforms"),
        FUNCTIONING("functioningPlatforms"),
        OUTSIDE("actorsOutside"),
        MEETINGS("meetings"),
        PEOPLE("attendances"),
        NEEDS("needs"),
        COVERED_NEEDS("coveredNeeds"),
        ACTIVITIES("activities"),
        COVERED_ACTIVITIES("coveredActivities"),
        TOPICS("topics"),
        RECOMMENDATIONS("recommendations"),
        FULFILLED("fulfilledRecommendations"),
        STEPS("steps");

        private final String key;

        Count(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    long of(Count what) {
        return switch (what) {
            case ACTORS -> actors().count();
            case PLATFORMS -> platforms().count();
            case FUNCTIONING ->
                platforms().filter(row -> row.missing().isEmpty()).count();
            case OUTSIDE -> actors().filter(row -> row.platforms().isEmpty()).count();
            case MEETINGS -> meetings().count();
            case PEOPLE -> meetings().mapToLong(row -> row.people()).sum();
            case NEEDS -> needs.size();
            case COVERED_NEEDS -> needs.stream().filter(PlanNumbers::isCovered).count();
            case ACTIVITIES -> needs.stream().mapToLong(PlanNumbers::activities).sum();
            case COVERED_ACTIVITIES ->
                needs.stream().mapToLong(PlanNumbers::coveredActivities).sum();
            case TOPICS ->
                map.topics().all().stream().filter(row -> row.state().isOpen()).count();
            case RECOMMENDATIONS ->
                map.recommendations().stream()
                        .filter(row -> row.state().isOpen())
                        .count();
            case FULFILLED ->
                map.recommendations().stream()
                        .filter(row -> !row.state().withdrawn() && !row.state().isOpen())
                        .filter(row -> row.state().reason() == null)
                        .count();
            case STEPS ->
                map.steps().all().stream().filter(row -> row.state().isOpen()).count();
        };
    }

    List<NeedRow> needs() {
        return needs;
    }

    static boolean isCovered(NeedRow need) {
        return coveredActivities(need) > 0;
    }

    static long activities(NeedRow need) {
        return need.forms().stream().mapToLong(form -> form.activities().size()).sum();
    }

    static long coveredActivities(NeedRow need) {
        return need.forms().stream()
                .flatMap(form -> form.activities().stream())
                .filter(NeedRow.ActivityNode::isCovered)
                .count();
    }

    /** What stands for a placeholder such as {@code actors}; nothing: there is no such one. */
    Optional<String> placeholder(String key, Wording say) {
        return switch (key) {
            case "name" -> Optional.of(map.networkName());
            case "day" -> Optional.of(say.date(map.day()));
            case "year" -> Optional.of(String.valueOf(year));
            default -> count(key).map(count -> say.text("plan.count." + key, of(count)));
        };
    }

    static Optional<Count> count(String key) {
        return Stream.of(Count.values())
                .filter(count -> count.key().equals(key))
                .findFirst();
    }

    /** All placeholders that there are, in the order in which they are offered. */
    static List<String> placeholders() {
        return Stream.concat(
                        Stream.of("name", "day", "year"),
                        Stream.of(Count.values()).map(Count::key))
                .toList();
    }

    private Stream<ActorRow> actors() {
        return map.actors().stream().filter(row -> row.state().isActive());
    }

    private Stream<PlatformRow> platforms() {
        return map.platforms().stream().filter(row -> row.state().isActive());
    }

    /** Held in the twelve months up to the day. */
    Stream<MeetingRow> meetings() {
        LocalDate after = map.day().minusYears(1);
        return map.meetings().stream()
                .filter(row -> !row.state().cancelled())
                .filter(row -> row.agenda().date().isAfter(after)
                        && !row.agenda().date().isAfter(map.day()));
    }
}
