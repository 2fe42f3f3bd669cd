package cz.propoj.query.lists;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.time.Recurrence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats values of fields for people. */
public final class Words {
    private static final DateTimeFormatter CZECH_DAY = DateTimeFormatter.ofPattern("d. M. uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    public static boolean isCzech(Locale locale) {
        return "cs".equals(locale.getLanguage());
    }

    /** One value. */
    public static String of(Object value, Locale locale) {
        var czech = isCzech(locale);
        return switch (value) {
            case CodeList code -> czech ? code.czech() : code.english();
            case LocalDate day -> (czech ? CZECH_DAY : ENGLISH_DAY).format(day);
            case Boolean yes -> czech ? yes ? "ano" : "ne" : yes ? "yes" : "no";
            case BigDecimal number -> czech ? number.toPlainString().replace('.', ',') : number.toPlainString();
            case Linked link -> link.name();
            case Recurrence recurrence -> RecurrenceWords.of(recurrence, locale);
            case MeetingPlan plan -> RecurrenceWords.of(plan, locale);
            default -> value.toString();
        };
    }

    /** All values of a field, with semicolons between them. */
    public static <T> String of(Field<T> field, T row, Locale locale) {
        return of(field.values(row), locale);
    }

    public static String of(List<?> values, Locale locale) {
        return values.stream().map(value -> of(value, locale)).collect(Collectors.joining("; "));
    }

    /**
     * The value of a characteristic as what its type says it is, so that it is compared and told as such. Null for what was
     * set while the characteristic was of another type and does not fit this one.
     */
    public static @Nullable Object typed(CharacteristicType type, String value) {
        try {
            return switch (type) {
                case TEXT, CHOICE, CHOICES -> value;
                case NUMBER -> new BigDecimal(value);
                case DATE -> LocalDate.parse(value);
                case YES_NO -> Boolean.valueOf(value);
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
