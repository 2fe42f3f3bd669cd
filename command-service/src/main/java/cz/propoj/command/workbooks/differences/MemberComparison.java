package cz.propoj.command.workbooks.differences;

import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.ChangeMemberRole;
import cz.propoj.command.platforms.PlatformCommand.ReleaseMember;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.workbooks.CompositionColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the sheet of members with the members of the platforms. */
final class MemberComparison {
    private record Member(PlatformId platform, ActorId actor) {}

    private final KnownNetwork network;
    private final ActorDirectory actorDirectory;
    private final PlatformDirectory platforms;
    private final PlatformComparison compared;
    private final Problems problems;
    private final ComparisonResult outcome;
    private final Map<Member, ParsedRow> listed = new LinkedHashMap<>();

    MemberComparison(
            KnownNetwork network,
            ActorDirectory actorDirectory,
            PlatformDirectory platforms,
            PlatformComparison compared,
            Problems problems,
            ComparisonResult outcome) {
        this.network = network;
        this.actorDirectory = actorDirectory;
        this.platforms = platforms;
        this.compared = compared;
        this.problems = problems;
        this.outcome = outcome;
    }

    /**
     * Compares all rows.
     *
     * @param onlyListed leave members of platforms alone that are not in the sheet of platforms
     */
    void compare(List<ParsedRow> rows, boolean onlyListed, ExportScope exportScope) {
        for (var row : rows) {
            var platform = platforms.find(text(row, CompositionColumn.PLATFORM), row.place(CompositionColumn.PLATFORM));
            var actor = actorDirectory.find(text(row, CompositionColumn.ACTOR), row.place(CompositionColumn.ACTOR));
            if (platform == null || actor == null) {
                continue;
            }
            var first = listed.putIfAbsent(new Member(platform, actor), row);
            if (first == null) {
                compare(row, platform, actor);
            } else {
                problems.add(
                        ProblemType.ROW_TWICE_DIFFERENT,
                        row.place(CompositionColumn.ACTOR),
                        text(row, CompositionColumn.ACTOR),
                        String.valueOf(first.place().cell()));
            }
        }
        for (var state : network.platforms().values()) {
            var id = state.platform();
            if (state.lifeCycle() == PlatformLifeCycle.DISSOLVED
                    || compared.isEnded(id)
                    || (onlyListed && !compared.isListed(id))) {
                continue;
            }
            state.members().keySet().stream()
                    .filter(actor -> !listed.containsKey(new Member(id, actor))
                            && network.wasKnown(KnownNetwork.member(id, actor), exportScope))
                    .forEach(actor -> missing(id, actor));
        }
    }

    /** Who is a member by the sheet, by platform. */
    Map<PlatformId, Map<ActorId, String>> members() {
        var result = new LinkedHashMap<PlatformId, Map<ActorId, String>>();
        listed.keySet().forEach(member -> result.computeIfAbsent(member.platform(), _ -> new LinkedHashMap<>())
                .put(member.actor(), ""));
        return result;
    }

    private static String text(ParsedRow row, CompositionColumn column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    private void compare(ParsedRow row, PlatformId platform, ActorId actor) {
        var known = network.platforms().get(platform);
        var role = known == null ? null : known.members().get(actor);
        if (known != null && known.lifeCycle() == PlatformLifeCycle.DISSOLVED && compared.isEnded(platform)) {
            if (role == null) {
                problems.add(ProblemType.PLATFORM_ENDED, row.place(), platforms.name(platform));
            }
            return;
        }
        var fields = new FieldChanges();
        var after = row.text(CompositionColumn.ROLE);
        if (role == null) {
            fields.note(CompositionColumn.ACTOR.heading(), null, actorDirectory.name(actor));
            fields.compare(CompositionColumn.ROLE.heading(), null, after);
        } else if (row.hasColumn(CompositionColumn.ROLE)) {
            fields.compare(CompositionColumn.ROLE.heading(), role, after);
        }
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.MEMBER);
            return;
        }
        outcome.add(
                RecordKind.MEMBER,
                StableIds.difference(RecordKind.MEMBER, KnownNetwork.member(platform, actor)),
                role == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                title(platform, actor),
                fields,
                row.place(),
                compared.isAdded(platform) ? List.of(StableIds.difference(RecordKind.PLATFORM, platform)) : List.of(),
                scope -> scope.actor().test(actor) ? List.of(step(platform, actor, role, after)) : List.of());
    }

    private static Step step(PlatformId platform, ActorId actor, @Nullable String before, @Nullable String after) {
        return Step.of(
                Step.PLATFORMS,
                platform.value(),
                before == null
                        ? new AdmitMember(platform, actor, after)
                        : new ChangeMemberRole(platform, actor, after));
    }

    private String title(PlatformId platform, ActorId actor) {
        return platforms.name(platform) + " – " + actorDirectory.name(actor);
    }

    private void missing(PlatformId platform, ActorId actor) {
        outcome.add(
                RecordKind.MEMBER,
                StableIds.missing(RecordKind.MEMBER, KnownNetwork.member(platform, actor)),
                DifferenceKind.MISSING,
                title(platform, actor),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.PLATFORMS, platform.value(), new ReleaseMember(platform, actor))));
    }
}
