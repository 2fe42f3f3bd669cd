package cz.propoj.query.plan;

import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.networkmap.rows.TopicRow;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables in which a plan counts and lists what the map shows. */
final class PlanTables {
    private final VisibleMap map;
    private final PlanNumbers numbers;
    private final PlanBlocks out;
    private final Wording say;

    PlanTables(VisibleMap map, PlanNumbers numbers, PlanBlocks out) {
        this.map = map;
        this.numbers = numbers;
        this.out = out;
        this.say = out.say();
    }

    void inNumbers() {
        out.table(
                say.text("plan.table.numbers", say.date(map.day())),
                false,
                List.of(out.text("plan.column.what", 4), out.number("plan.column.count", 1)),
                Arrays.stream(PlanNumbers.Count.values())
                        .map(count -> List.of(say.text("plan.number." + count.key()), say.number(numbers.of(count))))
                        .toList());
    }

    void sectors() {
        var bySector = actors().collect(Collectors.groupingBy(
                row -> say.term(row.profile().classification().sector()), Collectors.counting()));
        var order = Stream.concat(Arrays.stream(Sector.values()).map(say::term), Stream.of(""))
                .filter(bySector::containsKey)
                .toList();
        counts("plan.table.sectors", "plan.column.sector", order, bySector);
    }

    void kindsOfService() {
        var byKind = actors().collect(Collectors.groupingBy(
                row -> {
                    var kind = row.profile().classification().kindOfService();
                    return kind == null ? "" : kind;
                },
                Collectors.counting()));
        var order = byKind.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(CzechOrder.by(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .toList();
        counts("plan.table.kinds", "plan.column.kind", order, byKind);
    }

    private void counts(String caption, String column, List<String> order, Map<String, Long> counts) {
        out.table(
                say.text(caption),
                false,
                List.of(out.text(column, 4), out.number("plan.column.actors", 1)),
                order.stream()
                        .map(key -> List.of(
                                key.isEmpty() ? say.text("plan.unsaid") : say.capital(key),
                                say.number(counts.getOrDefault(key, 0L))))
                        .toList());
    }

    void platforms() {
        out.table(
                say.text("plan.table.platforms"),
                false,
                List.of(
                        out.text("plan.column.platformType", 4),
                        out.number("plan.column.platforms", 1),
                        out.number("plan.column.functioning", 1)),
                Arrays.stream(PlatformType.values())
                        .map(type -> List.of(
                                say.capital(say.term(type)),
                                say.number(platforms(type).count()),
                                say.number(platforms(type)
                                        .filter(row -> row.missing().isEmpty())
                                        .count())))
                        .toList());
    }

    private Stream<PlatformRow> platforms(PlatformType type) {
        return map.platforms().stream()
                .filter(row -> row.state().isActive() && row.standing().type() == type);
    }

    /** By area of needs. */
    void coverage() {
        if (numbers.needs().isEmpty()) {
            return;
        }
        out.table(
                say.text("plan.table.coverage"),
                false,
                List.of(
                        out.text("plan.column.area", 3),
                        out.number("plan.column.needs", 1),
                        out.number("plan.column.activities", 1),
                        out.number("plan.column.covered", 1)),
                Arrays.stream(NeedArea.values()).map(this::covered).toList());
    }

    private List<String> covered(NeedArea area) {
        var needs = numbers.needs().stream().filter(need -> need.area() == area).toList();
        return List.of(
                say.area(area),
                say.number(needs.size()),
                say.number(needs.stream().mapToLong(PlanNumbers::activities).sum()),
                say.number(
                        needs.stream().mapToLong(PlanNumbers::coveredActivities).sum()));
    }

    /** Topics in their order, each with its goals and the steps that lead there. */
    void topics() {
        var steps = map.steps().all().stream()
                .filter(step -> !step.state().withdrawn())
                .toList();
        var rows = new ArrayList<List<String>>();
        map.topics().all().stream()
                .filter(topic -> !topic.state().withdrawn())
                .forEach(topic -> rows.add(row(topic, steps)));
        out.table(
                say.text("plan.table.topics"),
                false,
                List.of(
                        out.text("plan.column.topic", 3),
                        out.text("plan.column.stage", 1),
                        out.text("plan.column.goals", 4),
                        out.text("plan.column.topicSteps", 4)),
                rows);
    }

    private List<String> row(TopicRow topic, List<StepRow> steps) {
        var goals = topic.goals().stream()
                .flatMap(goal -> Stream.ofNullable(goal.wording()))
                .collect(Collectors.joining("\n"));
        var own = steps.stream()
                .filter(step -> step.topic() != null
                        && step.topic().id().equals(topic.id().toString()))
                .map(this::step)
                .collect(Collectors.joining("\n"));
        return List.of(topic.brief().title(), say.term(topic.state().stage()), goals, own);
    }

    /** What is to be done, by when or how often, and where it stands. */
    String step(StepRow step) {
        var task = step.task();
        var when = task.until() != null
                ? say.text("recommendations.until", say.date(task.until()))
                : say.recurrence(task.recurrence());
        var stage = say.term(step.state().stage());
        return task.title() + (when.isEmpty() ? " (" + stage + ")" : " (" + when + ", " + stage + ")");
    }

    /** Steps that belong to no topic, those of recommendations stand with them. */
    void otherSteps() {
        var rows = map.steps().all().stream()
                .filter(step -> !step.state().withdrawn() && step.topic() == null && step.recommendation() == null)
                .map(step -> List.of(step(step), names(step.actors(), ref -> ref.name())))
                .toList();
        out.table(
                say.text("plan.table.steps"),
                false,
                List.of(out.text("plan.column.step", 3), out.text("plan.column.who", 2)),
                rows);
    }

    static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }

    private Stream<ActorRow> actors() {
        return map.actors().stream().filter(row -> row.state().isActive()).sorted(Comparator.comparing(row -> row.id()
                .value()));
    }
}
