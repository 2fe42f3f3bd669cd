package cz.propoj.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as tests read it: how its template was wrapped inside of a tag says nothing. */
public final class TagsInLine {
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");

    private TagsInLine() {}

    /** Every tag in one line, with one space between its attributes. */
    public static String of(String html) {
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group().replaceAll("\\s+", " ").replace(" >", ">")));
    }
}
