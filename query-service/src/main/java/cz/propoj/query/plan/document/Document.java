package cz.propoj.query.plan.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A document of one moment; the same one always gives the same file.
 *
 * @param cover lines of the first page below the title, from top to bottom
 * @param language of all its texts
 * @param moment that it shows, which is also written into the file as the day of its making
 * @param footer what stands at the foot of each page beside its number: the day, and the state of the revision
 */
public record Document(
        String title, List<String> cover, Locale language, Instant moment, String footer, List<Block> blocks) {}
