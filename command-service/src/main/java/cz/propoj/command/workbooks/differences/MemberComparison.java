package cz.propoj.command.workbooks.differences;

import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.ChangeMemberRole;
import cz.propoj.command.platforms.PlatformCommand.ReleaseMember;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Seen;
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
    private final Register register;
    private final Platforms platforms;
    private final PlatformComparison compared;
    private final Problems problems;
    private final Outcome outcome;
    private final Map<Member, Draft> listed = new LinkedHashMap<>();

    MemberComparison(
            KnownNetwork network,
            Register register,
            Platforms platforms,
            PlatformComparison compared,
            Problems problems,
            Outcome outcome) {
        this.network = network;
        this.register = register;
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
    void compare(List<Draft> drafts, boolean onlyListed, Seen seen) {
        for (var draft : drafts) {
            var platform =
                    platforms.find(text(draft, CompositionColumn.PLATFORM), draft.place(CompositionColumn.PLATFORM));
            var actor = register.find(text(draft, CompositionColumn.ACTOR), draft.place(CompositionColumn.ACTOR));
            if (platform == null || actor == null) {
                continue;
            }
            var first = listed.putIfAbsent(new Member(platform, actor), draft);
            if (first == null) {
                compare(draft, platform, actor);
            } else {
                problems.add(
                        Trouble.ROW_TWICE_DIFFERENT,
                        draft.place(CompositionColumn.ACTOR),
                        text(draft, CompositionColumn.ACTOR),
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
                            && network.wasKnown(KnownNetwork.member(id, actor), seen))
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

    private static String text(Draft draft, CompositionColumn column) {
        return Objects.requireNonNullElse(draft.text(column), "");
    }

    private void compare(Draft draft, PlatformId platform, ActorId actor) {
        var known = network.platforms().get(platform);
        var role = known == null ? null : known.members().get(actor);
        if (known != null && known.lifeCycle() == PlatformLifeCycle.DISSOLVED && compared.isEnded(platform)) {
            if (role == null) {
                problems.add(Trouble.PLATFORM_ENDED, draft.place(), platforms.name(platform));
            }
            return;
        }
        var fields = new Fields();
        var after = draft.text(CompositionColumn.ROLE);
        if (role == null) {
            fields.note(CompositionColumn.ACTOR.heading(), null, register.name(actor));
            fields.compare(CompositionColumn.ROLE.heading(), null, after);
        } else if (draft.says(CompositionColumn.ROLE)) {
            fields.compare(CompositionColumn.ROLE.heading(), role, after);
        }
        if (fields.isEmpty()) {
            outcome.unchanged(Item.MEMBER);
            return;
        }
        outcome.add(
                Item.MEMBER,
                Ids.difference(Item.MEMBER, KnownNetwork.member(platform, actor)),
                role == null ? Change.ADDED : Change.CHANGED,
                title(platform, actor),
                fields,
                draft.place(),
                compared.isAdded(platform) ? List.of(Ids.difference(Item.PLATFORM, platform)) : List.of(),
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
        return platforms.name(platform) + " – " + register.name(actor);
    }

    private void missing(PlatformId platform, ActorId actor) {
        outcome.add(
                Item.MEMBER,
                Ids.missing(Item.MEMBER, KnownNetwork.member(platform, actor)),
                Change.MISSING,
                title(platform, actor),
                new Fields(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.PLATFORMS, platform.value(), new ReleaseMember(platform, actor))));
    }
}
