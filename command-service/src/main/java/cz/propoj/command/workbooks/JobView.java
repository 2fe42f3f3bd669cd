package cz.propoj.command.workbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.propoj.command.workbooks.ImportJob.Result;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.differences.Difference.FieldChange;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as JSON.
 *
 * @param asOf the day for which the differences hold
 * @param dateIsKnown false: {@code asOf} is a proposal and has to be confirmed when accepting
 * @param noDifference whether the network already has everything that the files say; null while not checked
 * @param leftOut how many values of the files are not imported unless their problem is solved
 * @param groups how many differences of each kind there are, and whether they are imported by default
 * @param unchanged how many records are the same, by kind
 * @param resolutions what was chosen for problems so far, by their ids
 * @param result null until it is being stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        String id,
        State state,
        Instant createdAt,
        @Nullable LocalDate asOf,
        boolean dateIsKnown,
        @Nullable Boolean noDifference,
        int leftOut,
        List<FileView> files,
        List<GroupView> groups,
        List<DifferenceView> differences,
        Map<RecordKind, Integer> unchanged,
        List<ProblemView> problems,
        Map<String, String> resolutions,
        ProgressView progress,
        @Nullable Result result) {
    /** A file with the templates found in it: akteri, platformy, potreby. */
    record FileView(String name, List<String> templates) {}

    /**
     * Records of one kind that are new, changed or missing in the files.
     *
     * @param key names the group when accepting, such as {@code actor.added}
     */
    record GroupView(
            String key, String template, RecordKind item, DifferenceKind change, boolean accepted, int total) {}

    /** A difference; where a group is long, its later ones come without their fields unless they are asked for by page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceView(
            String id,
            RecordKind item,
            DifferenceKind change,
            String group,
            boolean accepted,
            String title,
            List<FieldChange> fields,
            @Nullable Place place,
            List<String> needs) {}

    /**
     * Something found in the files.
     *
     * @param code stays the same whatever the language
     * @param message in the user's language, with what can be done
     * @param places the first twenty
     * @param count in how many places it stands
     * @param anyActor whether the id of any actor of the network may be chosen too
     */
    record ProblemView(
            String id,
            String code,
            Severity severity,
            String message,
            List<Place> places,
            int count,
            List<Choice> choices,
            boolean anyActor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressView(int done, int total, @Nullable Long remainingSeconds) {}

    /** The state of a running job, for the event stream. */
    record StateView(String id, State state, ProgressView progress) {}
}
