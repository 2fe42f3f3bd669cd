package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.Texts;
import java.util.regex.Pattern;

/** How names of records are compared. */
final class NameKeys {
    private static final Pattern DASHES = Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212]+\\s*");
    private static final Pattern QUOTES = Pattern.compile("[\"'„“”‚‘’«»]");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "[\\s,]+(o\\.?\\s?p\\.?\\s?s|z\\.?\\s?s|z\\.?\\s?u|s\\.?\\s?r\\.?\\s?o|spol\\.?\\s?s\\s?r\\.?\\s?o|a\\.?\\s?s"
                    + "|p\\.?\\s?o|o\\.?\\s?s|v\\.?\\s?o\\.?\\s?s|k\\.?\\s?s|s\\.?\\s?p|prispevkova organizace"
                    + "|zapsany spolek|zapsany ustav|obecne prospesna spolecnost)\\.?$");

    private NameKeys() {}

    /** The same name: only case, diacritics, spaces, dashes and quotation marks may differ. */
    static String key(String name) {
        var plain = QUOTES.matcher(Texts.folded(name)).replaceAll("");
        return DASHES.matcher(plain).replaceAll("-").strip();
    }

    /** Without the legal form and punctuation too. */
    static String core(String name) {
        var key = LEGAL_FORM.matcher(key(name)).replaceFirst("");
        return key.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
