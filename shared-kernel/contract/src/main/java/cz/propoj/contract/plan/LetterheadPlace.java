package cz.propoj.contract.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is put where in a Word file that a town hands in as its letterhead. A place is a paragraph that consists of nothing but
 * this name in braces; that of the foot may stand in the middle of a paragraph, also of a header or footer.
 */
public enum LetterheadPlace {
    TITLE("{nazev}"),
    /** The lines below the title. */
    COVER("{titulni-list}"),
    CONTENTS("{obsah}"),
    /** The document itself: the only one that must be there. */
    DOCUMENT("{plan}"),
    /** The day and the state of the revision. */
    FOOTER("{zapati}");

    private final String text;

    LetterheadPlace(String text) {
        this.text = text;
    }

    /** As it stands in a file, in braces. */
    public String text() {
        return text;
    }

    /** Names of all places, as they are told to whoever makes a letterhead. */
    public static List<String> texts() {
        return Stream.of(values()).map(LetterheadPlace::text).toList();
    }
}
