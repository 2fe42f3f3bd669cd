package cz.propoj.contract.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Makes a text readable that was pasted from a word processor: its bullets become points of a list, signs that nobody sees go,
 * signs that look like others become those. No word is lost.
 */
public final class PastedText {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011\\u001E]");
    /** Soft hyphens, joiners, marks of direction, objects, and control characters but line and tabulator. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFFC\\uFFFE\\uFFFF&&[^\\n]]"
                    + "|[\\p{Cntrl}&&[^\\n\\t]]");
    /** What is left of changes that were followed, of fields and of comments. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|</?(?:[wmov]:\\w+|ins|del|span|font|p|div|b|i|u)(?:\\s[^<>]*)?/?>", Pattern.DOTALL);
    /** A second level is an empty circle or square, an "o" before a tabulator, or set in. */
    private static final Pattern BULLET =
            Pattern.compile("^([ \\t]*)(?:([•●▪■‣⁃·\\uF0B7\\uF0A7\\u2022\\uF0D8])|([◦○▫□]|o(?=\\t)))[ \\t]*(?=\\S)");

    private static final Pattern DASH = Pattern.compile("^([ \\t]*)(?:[–—-])\\t[ \\t]*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^([ \\t]*\\d{1,3}[.)])\\t[ \\t]*(?=\\S)");
    private static final Pattern POINT = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)]) +\\S.*");
    private static final Pattern SYMBOL = Pattern.compile("[\\uE000-\\uF8FF]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PastedText() {}

    public static String tidied(String pasted) {
        var text = LINE_ENDS.matcher(wellFormed(pasted)).replaceAll("\n");
        text = SPACES.matcher(text).replaceAll(" ");
        text = HYPHENS.matcher(text).replaceAll("-");
        text = MARKUP.matcher(text).replaceAll("");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return EMPTY_LINES.matcher(lines(text)).replaceAll("\n\n").strip();
    }

    private static String lines(String text) {
        var lines = new ArrayList<String>();
        var inList = false;
        for (var line : text.split("\n", -1)) {
            var tidied = line(line);
            var isPoint = POINT.matcher(tidied).matches();
            // What follows a list is not part of its last point.
            if (inList && !isPoint && !tidied.isEmpty() && !Character.isWhitespace(tidied.charAt(0))) {
                lines.add("");
            }
            inList = isPoint || (inList && !tidied.isEmpty() && Character.isWhitespace(tidied.charAt(0)));
            lines.add(tidied);
        }
        return String.join("\n", lines);
    }

    private static String line(String line) {
        var bullet = BULLET.matcher(line);
        var tidied = line;
        if (bullet.find()) {
            var isBelow = bullet.group(3) != null
                    || bullet.group(1).contains("\t")
                    || bullet.group(1).length() > 1;
            tidied = (isBelow ? "  - " : "- ") + line.substring(bullet.end());
        } else {
            tidied = NUMBER.matcher(DASH.matcher(line).replaceFirst("$1- ")).replaceFirst("$1 ");
        }
        tidied = SYMBOL.matcher(tidied).replaceAll("•").replace("\t", " ").stripTrailing();
        return tidied;
    }

    /** Halves of characters, which no file can hold, as the sign for what cannot be read. */
    private static String wellFormed(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
