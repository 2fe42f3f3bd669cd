package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.differences.ActorMatching.Matched;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.Participation;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Participation is derived from members and meetings; a column that says something else is pointed out, never taken. */
final class ParticipationCheck {
    private final KnownNetwork network;
    private final PlatformDirectory platforms;
    private final PlatformComparison compared;
    private final Problems problems;

    ParticipationCheck(
            KnownNetwork network, PlatformDirectory platforms, PlatformComparison compared, Problems problems) {
        this.network = network;
        this.platforms = platforms;
        this.compared = compared;
        this.problems = problems;
    }

    /**
     * Points out what differs.
     *
     * @param members by the sheet of members; null when there is none and the network's count
     * @param listed meetings as the workbook has them
     */
    void check(
            List<Matched> actors,
            @Nullable Map<PlatformId, Map<ActorId, String>> members,
            Collection<PlatformId> all,
            List<MeetingState> listed) {
        var states = new ArrayList<PlatformState>();
        all.forEach(id -> states.add(state(id, members)));
        var meetings = new LinkedHashMap<>(network.meetings());
        listed.forEach(meeting -> meetings.put(meeting.meeting(), meeting));
        var derived = Participation.on(network.day(), states, meetings.values());
        for (var actor : actors) {
            var row = actor.parsedRow();
            if (row.hasColumn(ActorColumn.PARTICIPATION)) {
                var names = new TreeSet<String>();
                derived.getOrDefault(actor.id(), Set.of()).forEach(id -> names.add(platforms.name(id)));
                if (!keys(names).equals(keys(row.texts(ActorColumn.PARTICIPATION)))) {
                    problems.add(
                            ProblemType.PARTICIPATION_DIFFERS,
                            row.place(ActorColumn.PARTICIPATION),
                            String.valueOf(row.text(ActorColumn.NAME)),
                            String.join(Column.SEPARATOR, names));
                }
            }
        }
    }

    private static Set<String> keys(Collection<String> names) {
        var keys = new HashSet<String>();
        names.forEach(name -> keys.add(NameKeys.key(name)));
        return keys;
    }

    private PlatformState state(PlatformId id, @Nullable Map<PlatformId, Map<ActorId, String>> members) {
        var known = network.platforms().get(id);
        Map<ActorId, String> ofPlatform =
                members != null ? members.getOrDefault(id, Map.of()) : known == null ? Map.of() : known.members();
        return new PlatformState(
                id,
                network.network().network(),
                new PlatformIdentity(platforms.name(id), PlatformType.INTERDISCIPLINARY, null, null),
                Charter.NONE,
                null,
                ofPlatform,
                List.of(),
                compared.isEnded(id) ? PlatformLifeCycle.DISSOLVED : PlatformLifeCycle.ACTIVE,
                null,
                null,
                null);
    }
}
