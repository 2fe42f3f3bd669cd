package cz.propoj.query.regionaltexts;

import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.regionaltexts.RegionalTextState.TakenFrom;
import cz.propoj.query.networkmap.RegionalTexts.Published;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the newest version of a region differs from the one that a copy stands on, and from what the network made of it.
 *
 * @param version the newest one
 * @param of the version that the copy stands on
 * @param title parts of the title: a title is one sentence
 * @param body parts of the body
 */
record Differences(int version, int of, List<ThreeWay.Part> title, List<ThreeWay.Part> body) {

    /** Whether the region has a newer version than the copy stands on, which can be taken in. */
    static boolean areThere(RegionalTextState copy, Published original) {
        var origin = copy.origin();
        return origin != null
                && !copy.withdrawn()
                && !original.withdrawn()
                && !original.isErased()
                && original.version() > origin.version();
    }

    /** Whether the network has not decided yet to do without it. */
    static boolean areOffered(RegionalTextRow copy, Published original) {
        var origin = copy.state().origin();
        return origin != null && areThere(copy.state(), original) && original.version() > origin.declined();
    }

    static Differences of(RegionalTextState copy, Published original) {
        TakenFrom origin = Objects.requireNonNull(copy.origin());
        var base = origin.base();
        var ours = copy.wording();
        var theirs = original.newest().wording();
        return new Differences(
                original.version(),
                origin.version(),
                ThreeWay.of(ThreeWay.one(base.title()), ThreeWay.one(ours.title()), ThreeWay.one(theirs.title())),
                ThreeWay.of(Sentences.of(base.body()), Sentences.of(ours.body()), Sentences.of(theirs.body())));
    }

    /** How many parts both have changed, so that somebody has to decide. */
    public long conflicts() {
        return count(ThreeWay.Changed.CONFLICT);
    }

    /** How many parts only the region has changed. */
    public long ofRegion() {
        return count(ThreeWay.Changed.THEIRS);
    }

    /** What the title says when everything is taken in that only the region has changed. */
    public String usualTitle() {
        return usual(title);
    }

    /** As {@link #usualTitle}, of the body. */
    public String usualBody() {
        return usual(body);
    }

    private static String usual(List<ThreeWay.Part> parts) {
        return Sentences.text(ThreeWay.merged(parts, at -> parts.get(at).usual()));
    }

    private long count(ThreeWay.Changed changed) {
        return Stream.concat(title.stream(), body.stream())
                .filter(part -> part.changed() == changed)
                .count();
    }
}
