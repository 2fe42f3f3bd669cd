package cz.propoj.query.palette;

import cz.propoj.contract.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether what somebody has typed means something: each typed word has to begin one of its words. */
record Match(List<String> typed) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** By its name it comes first, then by other words for it. */
    static final int BY_NAME = 0;

    static final int BY_OTHER_WORDS = 1;
    static final int NONE = 2;

    static Match of(String typed) {
        return new Match(words(typed));
    }

    int of(String name, String otherWords) {
        var named = words(name);
        if (fits(named)) {
            return BY_NAME;
        }
        return fits(words(name + " " + otherWords)) ? BY_OTHER_WORDS : NONE;
    }

    private boolean fits(List<String> words) {
        return typed.stream().allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)));
    }

    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(Texts.folded(text), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
