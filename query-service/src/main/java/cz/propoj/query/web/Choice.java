package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.needs.NeedArea;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose from in a form.
 *
 * @param value that is sent
 * @param explained what choosing it means, shown below the field; null: needs no word
 */
public record Choice(String value, String label, @Nullable String explained) {
    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** All terms of a code list, in its order. */
    public static <T extends CodeList> List<Choice> of(T[] terms, Wording say) {
        return Arrays.stream(terms)
                .map(term -> new Choice(term.name(), say.capital(say.term(term))))
                .toList();
    }

    /** As {@link #of(CodeList[], Say)}; of areas of needs, which are written in capitals, in running text. */
    public static List<Choice> of(List<CodeList> terms, Wording say) {
        return terms.stream()
                .map(term -> new Choice(
                        term.name(), term instanceof NeedArea area ? say.area(area) : say.capital(say.term(term))))
                .toList();
    }

    /** Texts that stand for themselves. */
    public static List<Choice> of(Collection<String> texts) {
        return texts.stream().map(text -> new Choice(text, text)).toList();
    }
}
