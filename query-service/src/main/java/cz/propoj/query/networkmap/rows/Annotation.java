package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import org.jspecify.annotations.Nullable;

/**
 * A note of a need that the asking person may see, and its place in the need.
 *
 * @param form null when it is about the whole need, or about an activity alone
 */
public record Annotation(
        NoteRow note, @Nullable FormId form, @Nullable ActivityId activity) {}
