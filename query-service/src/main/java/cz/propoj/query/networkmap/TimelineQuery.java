package cz.propoj.query.networkmap;

import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.networkmap.rows.Kinds;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is asked for; an empty set: everything.
 *
 * @param kinds of records, see {@link Kinds}
 * @param records by id
 * @param accounts of those who made the change, by id
 * @param imports take-overs of workbooks with which the change came, by id; after {@link Timeline#BACK} those which it
 *     took back
 * @param from first day on which the change was written down; null: since the beginning
 * @param to last day; null: up to the end
 */
public record TimelineQuery(
        Set<String> kinds,
        Set<String> records,
        Set<String> accounts,
        Set<String> imports,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final TimelineQuery ALL = new TimelineQuery(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    boolean matches(String kind, String record, @Nullable String group, Fact<?> fact) {
        return isAmong(kinds, kind)
                && isAmong(records, record)
                && isAmong(accounts, String.valueOf(fact.origin().account()))
                && isAmong(imports, String.valueOf(group))
                && isInTime(fact);
    }

    private static boolean isAmong(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private boolean isInTime(Fact<?> fact) {
        if (from == null && to == null) {
            return true;
        }
        var day = LocalDate.ofInstant(fact.recordedAt(), Meta.ZONE);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
