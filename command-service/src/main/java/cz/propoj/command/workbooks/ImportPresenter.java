package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.JobView.DifferenceView;
import cz.propoj.command.workbooks.JobView.FileView;
import cz.propoj.command.workbooks.JobView.GroupView;
import cz.propoj.command.workbooks.JobView.ProblemView;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.JobView.StateView;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Severity;
import cz.propoj.contract.workbooks.Template;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Turns a job into its JSON form, in the language of the user. */
final class ImportPresenter {
    private static final int MAX_WITH_FIELDS = 500;
    private static final Map<String, String> SPECIAL_CHOICES = Map.of(
            Problem.LEAVE_OUT, "workbooks.choice.leave-out",
            Problem.AS_NEW, "workbooks.choice.as-new",
            Problem.NEW_RECORD, "workbooks.choice.new-record",
            Problem.NEW_ORGANISATION, "workbooks.choice.new-organisation",
            Problem.NEW_PERSON, "workbooks.choice.new-person",
            Problem.OUTSIDE, "workbooks.choice.no-platform");

    /** Problems for which the user may choose any actor of the network, not only a proposed one. */
    private static final Set<ProblemType> ACTOR_PROBLEMS =
            EnumSet.of(ProblemType.UNKNOWN_ACTOR, ProblemType.SEVERAL_ACTORS, ProblemType.SIMILAR_ACTOR);

    private final MessageSource messages;
    private final Clock clock;

    ImportPresenter(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Which part of each group of differences; pages from 0. */
    record Page(int number, int size) {
        /** All differences, those far down a long group without their fields. */
        static final Page ALL = new Page(0, Integer.MAX_VALUE);

        static final Page NONE = new Page(0, 0);
    }

    JobView job(ImportJob job, @Nullable ImportReport found, Page page, Locale locale) {
        var report = found == null ? new ImportReport(List.of(), List.of(), Map.of(), List.of(), Map.of()) : found;
        var groups = groups(report.differences());
        return new JobView(
                job.id().toString(),
                job.state(),
                job.createdAt(),
                job.asOf(),
                job.dateIsKnown(),
                found == null ? null : report.differences().isEmpty() && isUnderstood(report),
                leftOut(report),
                report.files().stream().map(ImportPresenter::file).toList(),
                groups.entrySet().stream().map(ImportPresenter::group).toList(),
                groups.values().stream()
                        .flatMap(group -> page(group, page).stream())
                        .toList(),
                report.unchanged(),
                report.problems().stream()
                        .map(problem -> problem(problem, locale))
                        .toList(),
                report.resolutions(),
                progress(job),
                job.result());
    }

    /** Unreadable or left-out values produce no difference either, but not because the network has them already. */
    private static boolean isUnderstood(ImportReport report) {
        return report.files().stream().allMatch(file -> !file.templates().isEmpty()) && leftOut(report) == 0;
    }

    private static int leftOut(ImportReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() != Severity.HINT)
                .mapToInt(Problem::count)
                .sum();
    }

    StateView state(ImportJob job) {
        return new StateView(job.id().toString(), job.state(), progress(job));
    }

    private ProgressView progress(ImportJob job) {
        var progress = job.progress();
        var remaining = job.state() == State.STORING ? progress.remainingSeconds(clock.instant()) : null;
        return new ProgressView(progress.done(), progress.total(), remaining);
    }

    private static FileView file(ImportReport.File file) {
        return new FileView(
                file.name(), file.templates().stream().map(Template::czech).toList());
    }

    private static Map<String, List<Difference>> groups(List<Difference> differences) {
        var groups = new LinkedHashMap<String, List<Difference>>();
        differences.stream()
                .sorted(Comparator.comparing(Difference::item).thenComparing(Difference::change))
                .forEach(difference -> groups.computeIfAbsent(Acceptance.group(difference), _ -> new ArrayList<>())
                        .add(difference));
        return groups;
    }

    private static GroupView group(Map.Entry<String, List<Difference>> group) {
        var first = group.getValue().getFirst();
        return new GroupView(
                group.getKey(),
                first.item().template().czech(),
                first.item(),
                first.change(),
                first.isAcceptedByDefault(),
                group.getValue().size());
    }

    private static List<DifferenceView> page(List<Difference> group, Page page) {
        var first = (long) page.number() * page.size();
        var views = new ArrayList<DifferenceView>();
        for (var at = first; at < Math.min(group.size(), first + page.size()); at++) {
            var withFields = !page.equals(Page.ALL) || at < MAX_WITH_FIELDS;
            views.add(view(group.get((int) at), withFields));
        }
        return views;
    }

    private static DifferenceView view(Difference difference, boolean withFields) {
        return new DifferenceView(
                difference.id(),
                difference.item(),
                difference.change(),
                Acceptance.group(difference),
                difference.isAcceptedByDefault(),
                difference.title(),
                withFields ? difference.fields() : List.of(),
                difference.place(),
                difference.needs());
    }

    private ProblemView problem(Problem problem, Locale locale) {
        return new ProblemView(
                problem.id(),
                problem.trouble().name(),
                problem.severity(),
                say("workbooks.problem." + problem.trouble().name(), problem.details(), locale),
                problem.places(),
                problem.count(),
                problem.choices().stream().map(choice -> choice(choice, locale)).toList(),
                ACTOR_PROBLEMS.contains(problem.trouble()));
    }

    private Problem.Choice choice(Problem.Choice choice, Locale locale) {
        var special = SPECIAL_CHOICES.get(choice.label());
        return special == null ? choice : new Problem.Choice(choice.value(), say(special, List.of(), locale));
    }

    private String say(String code, List<String> details, Locale locale) {
        @Nullable String text = messages.getMessage(code, details.toArray(), code, locale);
        return text == null ? code : text;
    }
}
