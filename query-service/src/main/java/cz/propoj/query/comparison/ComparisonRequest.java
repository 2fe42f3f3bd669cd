package cz.propoj.query.comparison;

import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.YearToYear;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.web.page.PagePointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is compared. */
public record ComparisonRequest(ComparedMoment from, ComparedMoment to) {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /**
     * Names of the parameters.
     *
     * @param from first day, or id of a closed revision
     * @param to last day, or id of a closed revision
     * @param fromRevision goes before the first day when it is given: a form without scripts sends both fields
     * @param toRevision goes before the last day when it is given
     */
    public record Names(
            String from, String to, String knownFrom, String knownTo, String fromRevision, String toRevision) {}

    public static final Names OF_PAGES = new Names("od", "do", "odZnamo", "doZnamo", "odRevize", "doRevize");
    public static final Names OF_INTERFACE = new Names("from", "to", "knownAtFrom", "knownAtTo", "from", "to");

    /**
     * What an address asks for. Without ends: since the last revision that was signed before, else since the end of the
     * year before, up to the day of the page. What was known when is said of days only; a revision says it itself.
     *
     * @throws BadQuery for what is no day and no closed revision of the network, lies in the future, or is in the wrong
     *     order
     */
    public static ComparisonRequest of(
            Names names, Map<String, List<String>> parameters, VisibleMap map, NetworkMaps maps) {
        var reading = new Reading(
                parameters,
                map,
                maps.visible(map.viewer(), map.id(), PointInTime.NOW).yearToYear(),
                maps.today());
        var asked = reading.end(names.to(), names.toRevision(), names.knownTo());
        var to = asked == null ? ComparedMoment.of(map.day(), reading.known(names.knownTo())) : asked;
        var start = reading.end(names.from(), names.fromRevision(), names.knownFrom());
        var from = start == null ? reading.usual(to, names.knownFrom()) : start;
        if (to.isBefore(from)) {
            throw new BadQuery(names.to(), "query.order", from.day());
        }
        return new ComparisonRequest(from, to);
    }

    private record Reading(Map<String, List<String>> parameters, VisibleMap map, YearToYear years, LocalDate today) {
        @Nullable
        ComparedMoment end(String dayName, String revisionName, String knownName) {
            var chosen = first(revisionName);
            var name = chosen == null ? dayName : revisionName;
            var said = chosen == null ? first(dayName) : chosen;
            if (said != null && ID.matcher(said).matches()) {
                return ComparedMoment.of(revision(name, RevisionId.of(said)));
            }
            var day = PagePointInTime.day(name, said, today);
            return day == null ? null : ComparedMoment.of(day, known(knownName));
        }

        private ClosedRevision revision(String name, RevisionId id) {
            return years.closed().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> years.state(id)
                            .filter(state -> state.isOpen())
                            .map(open -> new BadQuery(name, "query.open-revision", Integer.toString(open.year())))
                            .orElseGet(() -> new BadQuery(
                                    name, map.id().isRegion() ? "query.no-revision-of-region" : "query.no-revision")));
        }

        /** Coordinators follow what has changed since the last revision; what is known at another time, days say. */
        ComparedMoment usual(ComparedMoment to, String knownName) {
            var known = known(knownName);
            return years.closed().stream()
                    .filter(one -> known == null && one.signature().on().isBefore(to.day()))
                    .findFirst()
                    .map(ComparedMoment::of)
                    .orElseGet(() -> ComparedMoment.of(LocalDate.of(to.day().getYear() - 1, 12, 31), known));
        }

        @Nullable
        Instant known(String name) {
            var known = PagePointInTime.known(name, first(name), today);
            return known == null ? map.knownAt() : known;
        }

        private @Nullable String first(String name) {
            var values = parameters.getOrDefault(name, List.of());
            return values.isEmpty() || values.getFirst().isBlank()
                    ? null
                    : values.getFirst().strip();
        }
    }

    /** As query parameters. */
    public Map<String, List<String>> parameters(Names names) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(names.from(), List.of(from.value()));
        parameters.put(names.to(), List.of(to.value()));
        parameters.put(names.knownFrom(), text(from.knownAt()));
        parameters.put(names.knownTo(), text(to.knownAt()));
        return parameters;
    }

    private static List<String> text(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
