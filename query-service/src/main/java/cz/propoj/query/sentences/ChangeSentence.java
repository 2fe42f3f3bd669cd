package cz.propoj.query.sentences;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about what happened between two moments, in one language.
 *
 * @param rule it comes from, such as {@code actorsCame}
 * @param pieces the sentence, piece by piece; the names of records are pieces that lead to them
 * @param records of which it speaks
 * @param basis the facts it rests on
 * @param timeline where all that happened to the records it rests on is read; null: it rests on counts alone
 * @param source where what it counts is listed; null: the records say it
 */
public record ChangeSentence(
        String rule,
        List<Piece> pieces,
        List<Link> records,
        List<Fact> basis,
        @Nullable String timeline,
        @Nullable String source) {

    /**
     * A part of a sentence.
     *
     * @param href null: it leads nowhere
     */
    public record Piece(String text, @Nullable String href) {}

    /** A record that is named. */
    public record Link(String network, String kind, String id, String name, String href) {}

    /** What stands in the log: the position, and the record that it happened to. */
    public record Fact(String kind, String record, long position) {}

    /** The whole sentence. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
