package cz.propoj.query.workbooks;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.SeveralValues;
import cz.propoj.query.networkmap.Ref;
import cz.propoj.query.networkmap.VisibleMap;
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

    /** The first line of a sheet; the import reads the day from it. */
    static String title(String words, VisibleMap map) {
        var name = map.networkName();
        return words + " – " + name + " – k " + day(map.day());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
