package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.Job.State;
import cz.propoj.command.workbooks.JobView.ChoiceView;
import cz.propoj.command.workbooks.JobView.FileView;
import cz.propoj.command.workbooks.JobView.GroupView;
import cz.propoj.command.workbooks.JobView.ItemView;
import cz.propoj.command.workbooks.JobView.ProblemView;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.contract.workbooks.Template;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Shows a job in the user's language. */
final class JobPresenter {
    private final MessageSource messages;
    private final Clock clock;

    JobPresenter(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Which part of each group of differences: pages from 0. */
    record Page(int number, int size) {}

    JobView job(Job job, @Nullable Report report, Page page, Locale locale) {
        var unchanged = new TreeMap<String, Integer>();
        if (report != null) {
            report.unchanged().forEach((item, count) -> unchanged.put(word(item), count));
        }
        return new JobView(
                job.id().toString(),
                word(job.state()),
                job.createdAt(),
                job.asOf(),
                job.dateIsKnown(),
                report == null ? null : report.differences().isEmpty() && isUnderstood(report),
                report == null ? List.of() : report.files().stream().map(JobPresenter::file).toList(),
                report == null ? List.of() : groups(report.differences(), page),
                unchanged,
                report == null
                        ? List.of()
                        : report.problems().stream()
                                .map(problem -> problem(problem, locale))
                                .toList(),
                progress(job),
                job.result());
    }

    /** A file of which nothing can be read makes no difference, but not because the network has it already. */
    private static boolean isUnderstood(Report report) {
        return report.files().stream().anyMatch(file -> !file.templates().isEmpty());
    }

    ProgressView progress(Job job) {
        var progress = job.progress();
        var remaining = job.state() == State.STORING ? progress.remainingSeconds(clock.instant()) : null;
        return new ProgressView(word(job.state()), progress.done(), progress.total(), remaining);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static FileView file(Report.File file) {
        return new FileView(
                file.name(), file.templates().stream().map(Template::czech).toList());
    }

    private static List<GroupView> groups(List<Difference> differences, Page page) {
        var groups = new LinkedHashMap<String, List<Difference>>();
        differences.stream()
                .sorted(Comparator.comparing(Difference::item).thenComparing(Difference::change))
                .forEach(difference -> groups.computeIfAbsent(Acceptance.group(difference), _ -> new ArrayList<>())
                        .add(difference));
        return groups.entrySet().stream()
                .map(group -> {
                    var first = group.getValue().getFirst();
                    return new GroupView(
                            group.getKey(),
                            first.item().template().czech(),
                            word(first.item()),
                            word(first.change()),
                            first.isAcceptedByDefault(),
                            group.getValue().size(),
                            group.getValue().stream()
                                    .skip((long) page.number() * page.size())
                                    .limit(page.size())
                                    .map(JobPresenter::item)
                                    .toList());
                })
                .toList();
    }

    private static ItemView item(Difference difference) {
        var place = difference.place();
        return new ItemView(
                difference.id(),
                difference.title(),
                difference.fields(),
                place == null ? null : place.file(),
                place == null ? null : place.sheet(),
                place == null ? null : place.cell(),
                difference.needs());
    }

    ProblemView problem(Problem problem, Locale locale) {
        var first = problem.places().isEmpty()
                ? Place.file("")
                : problem.places().getFirst();
        return new ProblemView(
                problem.id(),
                word(problem.trouble()).replace('_', '-'),
                word(problem.severity()),
                say("workbooks.problem." + problem.trouble().name(), problem.details(), locale),
                first.file(),
                first.sheet(),
                first.cell(),
                problem.places().stream()
                        .map(Place::cell)
                        .filter(Objects::nonNull)
                        .toList(),
                problem.count(),
                problem.choices().stream().map(choice -> choice(choice, locale)).toList());
    }

    private static final Map<String, String> SPECIAL = Map.of(
            Problem.LEAVE_OUT, "workbooks.choice.leave-out",
            Problem.AS_NEW, "workbooks.choice.as-new",
            "", "workbooks.choice.no-platform");

    private ChoiceView choice(Problem.Choice choice, Locale locale) {
        var special = SPECIAL.get(choice.value());
        return new ChoiceView(choice.value(), special == null ? choice.label() : say(special, List.of(), locale));
    }

    private String say(String code, List<String> details, Locale locale) {
        @Nullable String text = messages.getMessage(code, details.toArray(), code, locale);
        return text == null ? code : text;
    }
}
