package cz.propoj.query.plan;

import cz.propoj.contract.time.Meta;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a plan shows, on the map as everybody may see it who may read the network: a plan says the same whoever
 * makes it, and nothing that is for some only.
 *
 * @param revision that signed exactly this state; null: it is a working paper
 */
record PlanMoment(VisibleMap map, @Nullable ClosedRevision revision) {
    /** Of a map that somebody looks at. */
    static PlanMoment of(VisibleMap map) {
        return new PlanMoment(map.asEverybody(), null);
    }

    /** What was signed. */
    static PlanMoment signed(NetworkMaps maps, VisibleMap map, ClosedRevision revision) {
        return new PlanMoment(maps.signed(map, revision.signature()).asEverybody(), revision);
    }

    /**
     * A revision by its id or its year, as they are known on the map.
     *
     * @return nothing: there is none, or it is not closed
     */
    static Optional<PlanMoment> signed(NetworkMaps maps, VisibleMap map, String revision) {
        return map.yearToYear().closed().stream()
                .filter(one -> one.id().toString().equals(revision)
                        || String.valueOf(one.year()).equals(revision))
                .findFirst()
                .map(one -> signed(maps, map, one));
    }

    ResolvedPointInTime side() {
        return revision == null
                ? new ResolvedPointInTime(map.day(), map.knownAt())
                : ResolvedPointInTime.of(revision.signature());
    }

    int year() {
        return revision == null ? map.day().getYear() : revision.year();
    }

    /** What a file of it says it was made at: the same for the same plan. */
    Instant instant() {
        if (revision != null) {
            return revision.closedAt();
        }
        return Objects.requireNonNullElseGet(
                map.knownAt(), () -> map.day().atStartOfDay(Meta.ZONE).toInstant());
    }
}
