package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.Membership;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.time.PlausibleDay;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values a platform may have. */
final class PlatformChecks {
    private static final int MOST_MEMBERS = 1000;

    private PlatformChecks() {}

    static Check standing(PlatformIdentity standing) {
        return described(PlatformIdentity.class, standing);
    }

    static Check charter(Charter charter) {
        return Check.of()
                .count("/coordinators", charter.coordinators())
                .that(isDistinct(charter.coordinators()), "/coordinators", "listed-twice")
                .under("", described(Charter.class, charter));
    }

    private static <G> Check described(Class<G> group, G value) {
        return AttributeChecks.of(PlatformRecordType.TYPE.group(group), value);
    }

    static Check members(@Nullable List<Membership> members) {
        var check = Check.of();
        if (members == null) {
            return check;
        }
        check.that(members.size() <= MOST_MEMBERS, "/members", "too-many", MOST_MEMBERS);
        var seen = new HashSet<>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member == null) {
                check.there("/members/" + i, null);
                continue;
            }
            check.there("/members/" + i + "/actor", member.actor())
                    .that(seen.add(member.actor()), "/members/" + i + "/actor", "listed-twice")
                    .optionalLine("/members/" + i + "/role", member.role());
        }
        return check;
    }

    static Check subgroups(PlatformId platform, @Nullable List<PlatformId> subgroups) {
        return subgroups == null
                ? Check.of()
                : Check.of()
                        .count("/subgroups", subgroups)
                        .that(isDistinct(subgroups), "/subgroups", "listed-twice")
                        .that(!subgroups.contains(platform), "/subgroups", "platform.own-subgroup");
    }

    static Check plan(MeetingPlan plan) {
        var isValid = plan.recurrence().isValid();
        var until = plan.until();
        var check = Check.of()
                .that(isValid, "/recurrence", "recurrence.one")
                .date("/from", plan.from())
                .date("/until", until)
                .that(until == null || !until.isBefore(plan.from()), "/until", "recurrence.ends-before-beginning");
        // Days that nobody can mean are refused above, not reckoned with.
        var mayReckon = isValid
                && PlausibleDay.isPlausible(plan.from())
                && until != null
                && PlausibleDay.isPlausible(until)
                && !until.isBefore(plan.from());
        return check.that(!mayReckon || plan.comes(), "/until", "recurrence.never");
    }

    private static boolean isDistinct(List<?> items) {
        return new LinkedHashSet<>(items).size() == items.size();
    }
}
