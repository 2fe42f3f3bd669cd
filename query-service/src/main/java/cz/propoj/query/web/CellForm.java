package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one cell of a list is changed: {@code cell.html} draws it, {@code cell.js} puts it into the cell and sends it.
 *
 * @param input one of: line, text (of several lines), number, date, choice
 * @param as what is sent; one of: text, number, yesno
 * @param value as it stands, in the form of the input; empty: there is none
 * @param choices of a choice, without the empty one
 * @param offers what others typed into the same field
 * @param action address of the interface that takes the change by PUT
 * @param version of the record, sent as {@code If-Match}
 * @param pointer where the value stands in what is sent
 * @param before everything that is sent together, as it stands; sent again it takes the change back
 * @param along what is true with any change of this cell
 * @param listed whether the value is sent as a list of one; an empty one is deleted
 */
public record CellForm(
        String input,
        String as,
        String value,
        List<Choice> choices,
        List<String> offers,
        String action,
        long version,
        String pointer,
        Object before,
        Map<String, Object> along,
        boolean listed) {
    private static final String TEXT = "text";
    private static final String LINE = "line";

    public CellForm {
        choices = List.copyOf(choices);
        offers = List.copyOf(offers);
        along = Map.copyOf(along);
    }

    /** A change whose input has yet to be told. */
    public static CellForm to(String action, long version, String pointer, Object before) {
        return new CellForm(LINE, TEXT, "", List.of(), List.of(), action, version, pointer, before, Map.of(), false);
    }

    public CellForm line(@Nullable String text, List<String> known) {
        return with(LINE, TEXT, text, List.of(), known);
    }

    public CellForm lines(@Nullable String text) {
        return with(TEXT, TEXT, text, List.of(), List.of());
    }

    public CellForm number(@Nullable Integer number) {
        return with("number", "number", number, List.of(), List.of());
    }

    public CellForm date(@Nullable LocalDate day) {
        return with("date", TEXT, day, List.of(), List.of());
    }

    /** As {@link #date}, of a day that is written as text. */
    public CellForm day(@Nullable String iso) {
        return with("date", TEXT, iso, List.of(), List.of());
    }

    public CellForm choice(@Nullable CodeList term, List<Choice> terms) {
        return with("choice", TEXT, term == null ? null : term.name(), terms, List.of());
    }

    /** One of several numbers, each with its meaning. */
    public CellForm level(@Nullable Integer level, List<Choice> levels) {
        return with("choice", "number", level, levels, List.of());
    }

    public CellForm yesNo(@Nullable Boolean value, Wording say) {
        return with(
                "choice",
                "yesno",
                value,
                List.of(new Choice("true", say.yesNo(true)), new Choice("false", say.yesNo(false))),
                List.of());
    }

    /** Sent as a text in a list of one. */
    public CellForm inAList() {
        return new CellForm(input, TEXT, value, choices, offers, action, version, pointer, before, along, true);
    }

    /** With something else that is true when this cell changes. */
    public CellForm along(String name, Object said) {
        return new CellForm(
                input, as, value, choices, offers, action, version, pointer, before, Map.of(name, said), listed);
    }

    private CellForm with(String other, String kind, @Nullable Object stands, List<Choice> terms, List<String> known) {
        return new CellForm(
                other,
                kind,
                stands == null ? "" : stands.toString(),
                terms,
                known,
                action,
                version,
                pointer,
                before,
                along,
                listed);
    }
}
