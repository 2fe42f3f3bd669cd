package cz.propoj.command.workbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.propoj.command.workbooks.Job.Result;
import cz.propoj.command.workbooks.differences.Difference.FieldChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is sent.
 *
 * @param state reading, checked, accepted, storing, done or failed
 * @param asOf the day for which the differences hold
 * @param dateIsKnown false: {@code asOf} is a proposal and has to be confirmed when accepting
 * @param noDifference whether the network has everything already as the files say it
 * @param groups of differences, in the order in which they are shown
 * @param unchanged how many records are the same, by kind
 * @param result null until it is being stored
 */
record JobView(
        String id,
        String state,
        Instant createdAt,
        @Nullable LocalDate asOf,
        boolean dateIsKnown,
        @Nullable Boolean noDifference,
        List<FileView> files,
        List<GroupView> groups,
        Map<String, Integer> unchanged,
        List<ProblemView> problems,
        ProgressView progress,
        @Nullable Result result) {
    record FileView(String name, List<String> templates) {}

    /**
     * Records of one kind that are new, changed or missing in the files.
     *
     * @param key names the group when accepting, such as {@code actor.added}
     * @param template akteri, platformy or potreby
     * @param accepted whether it is taken over unless the user decides otherwise
     * @param total of which the items are a page
     */
    record GroupView(
            String key,
            String template,
            String item,
            String change,
            boolean accepted,
            int total,
            List<ItemView> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String id,
            String title,
            List<FieldChange> fields,
            @Nullable String file,
            @Nullable String sheet,
            @Nullable String cell,
            List<String> needs) {}

    /**
     * Something found in the files.
     *
     * @param severity error, warning or hint
     * @param message in the user's language, with what can be done
     * @param cells the places in the sheet, the first twenty
     * @param count in how many places
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemView(
            String id,
            String code,
            String severity,
            String message,
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            List<String> cells,
            int count,
            List<ChoiceView> choices) {}

    record ChoiceView(String value, String label) {}

    /** Also what is sent as it goes on. */
    record ProgressView(String state, int done, int total, @Nullable Long remainingSeconds) {}
}
