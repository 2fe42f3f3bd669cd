package cz.propoj.query.workbooks;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.SeveralValues;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.workbooks.TemplateSheet.Several;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as the templates write them: Czech words, several values with semicolons between them. */
final class Cells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. M. uuuu", Locale.ROOT);
    private static final List<String> YES_OR_NO = List.of("ano", "ne");

    private Cells() {}

    static @Nullable String code(@Nullable CodeList code) {
        return code == null ? null : code.czech();
    }

    static @Nullable String yesNo(@Nullable Boolean yes) {
        return yes == null ? null : YES_OR_NO.get(yes ? 0 : 1);
    }

    static Several codes(Collection<? extends CodeList> codes) {
        return texts(codes.stream().map(CodeList::czech).toList());
    }

    static Several names(Collection<Ref> refs) {
        return texts(refs.stream().map(Ref::name).toList());
    }

    static Several texts(Collection<String> texts) {
        return new Several(texts.stream().map(SeveralValues::written).toList(), Column.SEPARATOR);
    }

    static List<String> words(CodeList[] codes) {
        return Stream.of(codes).map(CodeList::czech).toList();
    }

    static List<String> yesOrNo() {
        return YES_OR_NO;
    }

    /** The value of an attribute. */
    static <R> @Nullable Object of(AttributeColumn<R> column, R record) {
        var value = column.attribute().value().apply(record);
        return switch (column.type()) {
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _,
                    AttributeType.WholeNumber _,
                    AttributeType.Day _ -> value;
            case AttributeType.YesNo _ -> yesNo((Boolean) value);
            case AttributeType.Choice _ -> code((CodeList) value);
            case AttributeType.Lines _ ->
                texts(several(value).stream().map(String.class::cast).toList());
            case AttributeType.Choices _ ->
                codes(several(value).stream().map(CodeList.class::cast).toList());
        };
    }

    private static Collection<?> several(@Nullable Object value) {
        return value == null ? List.of() : (Collection<?>) value;
    }

    /** In characters, of a column with such values. */
    static int width(AttributeType type) {
        return switch (type) {
            case AttributeType.WholeNumber _, AttributeType.YesNo _ -> 12;
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Lines _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _,
                    AttributeType.Day _,
                    AttributeType.Choice _,
                    AttributeType.Choices _ -> 22;
        };
    }

    /** What a cell with such a value may be; empty: nothing is offered. */
    static List<String> choices(AttributeType type) {
        return switch (type) {
            case AttributeType.Choice choice ->
                choice.terms().stream().map(CodeList::czech).toList();
            case AttributeType.YesNo _ -> yesOrNo();
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Lines _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _,
                    AttributeType.WholeNumber _,
                    AttributeType.Day _,
                    AttributeType.Choices _ -> List.of();
        };
    }

    /** The first line of a sheet; the import reads the day from it. */
    static String title(String words, VisibleMap map) {
        var name = map.networkName();
        return words + " – " + name + " – k " + day(map.day());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
