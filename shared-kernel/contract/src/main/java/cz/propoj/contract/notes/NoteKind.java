package cz.propoj.contract.notes;

import cz.propoj.contract.CodeList;

/** What a note is about. */
public enum NoteKind implements CodeList {
    NEEDS("co potřebuje", "what it needs"),
    WELCOMES("co by uvítal", "what it would welcome"),
    OFFERS("co nabízí", "what it offers"),
    OBSERVATION("poznatek", "observation");

    private final String czech;
    private final String english;

    NoteKind(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
