package cz.propoj.query.plan;

import cz.propoj.contract.actors.Clientele;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three filled templates at the end of a plan. */
final class PlanAnnexes {
    private static final int LEVEL = 2;

    private final VisibleMap map;
    private final PlanBlocks out;
    private final Wording say;

    PlanAnnexes(VisibleMap map, PlanBlocks out) {
        this.map = map;
        this.out = out;
        this.say = out.say();
    }

    void write() {
        out.heading(1, "annexes", "", say.text("plan.annexes"));
        annex("actors");
        out.table(
                say.text("plan.annex.actors"),
                true,
                List.of(
                        out.text("plan.column.actor", 5),
                        out.text("plan.column.kind", 4),
                        out.text("plan.column.founder", 3),
                        out.text("plan.column.sector", 3),
                        out.text("plan.column.clientele", 4),
                        out.text("plan.column.places", 3),
                        out.text("plan.column.areas", 4),
                        out.text("plan.column.focus", 2),
                        out.text("plan.column.crisis", 2),
                        out.number("plan.column.capacity", 2),
                        out.text("plan.column.participation", 5)),
                map.actors().stream()
                        .filter(row -> row.state().isActive())
                        .map(this::row)
                        .toList());
        annex("platforms");
        out.table(
                say.text("plan.annex.platforms"),
                true,
                List.of(
                        out.text("plan.column.platform", 4),
                        out.text("plan.column.platformType", 3),
                        out.text("plan.column.coordinator", 3),
                        out.text("plan.column.frequency", 2),
                        out.text("plan.column.composition", 6),
                        out.text("plan.column.platformTopics", 4),
                        out.text("plan.column.platformGoals", 4),
                        out.text("plan.column.evaluation", 4),
                        out.text("plan.column.outputs", 3)),
                map.platforms().stream()
                        .filter(row -> row.state().isActive())
                        .map(this::row)
                        .toList());
        annex("needs");
        out.table(
                say.text("plan.annex.needs"),
                true,
                List.of(
                        out.text("plan.column.area", 2),
                        out.text("plan.column.need", 3),
                        out.text("plan.column.form", 4),
                        out.text("plan.column.level", 1),
                        out.text("plan.column.risks", 3),
                        out.text("plan.column.activity", 4),
                        out.text("plan.column.possible", 3),
                        out.text("plan.column.localPractice", 4),
                        out.text("plan.column.involved", 4)),
                map.needLines().stream()
                        .filter(line -> !line.need().state().retired())
                        .map(this::row)
                        .toList());
    }

    private void annex(String key) {
        out.heading(LEVEL, "annex-" + key, "", say.text("plan.annex." + key));
        var isEmpty =
                switch (key) {
                    case "actors" ->
                        map.actors().stream().noneMatch(row -> row.state().isActive());
                    case "platforms" ->
                        map.platforms().stream().noneMatch(row -> row.state().isActive());
                    default -> map.needLines().isEmpty();
                };
        if (isEmpty) {
            out.paragraph(say.text("plan.annex.empty"));
        }
    }

    private List<String> row(ActorRow row) {
        var profile = row.profile();
        var classification = profile.classification();
        var capacity = row.state().capacity();
        var total = capacity == null ? null : capacity.total();
        var areas = Stream.concat(
                        Stream.ofNullable(profile.orientation().primaryNeedArea()),
                        profile.orientation().otherNeedAreas().stream())
                .map(say::area)
                .toList();
        return cells(
                row.name(),
                classification.kindOfService(),
                classification.founder(),
                say.term(classification.sector()),
                clientele(profile.clientele()),
                String.join(", ", profile.serviceArea().places()),
                String.join(", ", areas),
                say.term(profile.orientation().focus()),
                say.yesNo(row.state().inCrisisNetwork()),
                total == null ? "" : say.number(total),
                PlanTables.names(row.platforms(), Ref::name));
    }

    private String clientele(Clientele clientele) {
        var parts = new ArrayList<>(clientele.groups());
        var ages = say.ages(clientele.ageFrom(), clientele.ageTo());
        if (!ages.isEmpty()) {
            parts.add(ages);
        }
        parts.addAll(clientele.situations());
        return String.join(", ", parts);
    }

    private List<String> row(PlatformRow row) {
        var charter = row.charter();
        return cells(
                row.name(),
                say.term(row.standing().type()),
                PlanTables.names(row.coordinators(), Ref::name),
                charter.frequency(),
                PlanTables.names(row.members(), member -> member.actor().name()),
                String.join(", ", charter.topics()),
                charter.goals(),
                row.state().evaluation(),
                charter.outputs());
    }

    private List<String> row(NeedLine line) {
        var form = line.form();
        var activity = line.activity();
        var level = form == null ? null : form.assessment().level();
        return cells(
                say.area(line.need().area()),
                line.need().name(),
                form == null ? null : form.name(),
                level == null ? null : say.number(level),
                form == null ? null : form.assessment().risks(),
                activity == null ? null : activity.activity().plan().name(),
                activity == null
                        ? null
                        : String.join(", ", activity.activity().plan().possibleActors()),
                activity == null ? null : activity.activity().practice(),
                activity == null ? null : PlanTables.names(activity.actors(), Ref::name));
    }

    private static List<String> cells(@Nullable String... values) {
        return Stream.of(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }
}
