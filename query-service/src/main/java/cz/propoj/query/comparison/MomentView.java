package cz.propoj.query.comparison;

import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.PagePointInTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An end of a comparison as the page shows it.
 *
 * @param heading of a column
 * @param inLead as it stands in the sentence that says what is compared
 * @param knownDay for the field of the form; null: nothing was said
 * @param known what was said, in words; null: nothing
 * @param choices revisions to choose from instead of a day
 */
public record MomentView(
        String heading,
        String inLead,
        LocalDate day,
        @Nullable LocalDate knownDay,
        @Nullable String known,
        List<Choice> choices) {
    /** A revision to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    public static MomentView of(ComparedMoment end, List<ClosedRevision> closed, Wording say) {
        var revision = end.revision();
        var knownAt = new PagePointInTime(null, end.knownAt());
        return new MomentView(
                revision == null
                        ? say.date(end.day())
                        : say.text("comparison.revision.short", Integer.toString(revision.year())),
                revision == null ? say.date(end.day()) : words("comparison.revision.lead", revision, say),
                end.day(),
                knownAt.knownDay(),
                end.knownAt() == null
                        ? null
                        : knownAt.isEvening() ? say.date(knownAt.knownDay()) : say.moment(end.knownAt()),
                closed.stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                words("comparison.revision", one, say),
                                revision != null && revision.id().equals(one.id())))
                        .toList());
    }

    private static String words(String key, ClosedRevision revision, Wording say) {
        return say.text(
                key,
                Integer.toString(revision.year()),
                say.date(revision.signature().on()));
    }
}
