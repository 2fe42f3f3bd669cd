package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import java.time.LocalDate;
import java.util.Map;

/**
 * The network as of a day, as known now.
 *
 * @param beginnings since when each record of the network is followed, by its id
 * @param positions in the log since which each record is there, and each contact person, form and activity by its id, each
 *     member by {@link #member}
 * @param later names of the actors that are followed only since a later day
 * @param laterPlatforms names of the platforms that are followed only since a later day
 * @param endings of platforms that are known to end after the day
 * @param erasures the position in the log at which texts were erased last, by the id of the contact person, or of the record
 *     whose texts they were, or that they were about
 */
public record KnownNetwork(
        NetworkState network,
        LocalDate day,
        Map<ActorId, KnownActor> actors,
        Map<PlatformId, PlatformState> platforms,
        Map<MeetingId, MeetingState> meetings,
        Map<NeedId, NeedState> needs,
        Map<String, LocalDate> beginnings,
        Map<String, Long> positions,
        Map<ActorId, String> later,
        Map<PlatformId, String> laterPlatforms,
        Map<PlatformId, LocalDate> endings,
        Map<String, Long> erasures) {

    /** Whether the record was there already for whoever made the workbook. */
    boolean wasKnown(Object id, ExportScope exportScope) {
        return positions.getOrDefault(id.toString(), 0L) <= exportScope.position();
    }

    /** The key of somebody's membership. */
    static String member(PlatformId platform, ActorId actor) {
        return platform + " " + actor;
    }
}
