package cz.propoj.query.comparison;

import cz.propoj.query.history.Difference;
import cz.propoj.query.lists.CzechOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs.
 *
 * @param kind of the record whose page tells more, see {@link cz.propoj.query.networkmap.rows.Kinds}
 * @param record its id
 * @param part id of the part that differs, such as an activity of a need; else the record's
 * @param day of a meeting, which stands by it; null: it has none
 * @param differences field by field; empty when the whole thing appeared or vanished
 * @param causes the facts behind it
 */
record Item(
        ChangeKind how,
        String kind,
        String record,
        String part,
        String name,
        @Nullable LocalDate day,
        List<Difference> differences,
        List<Cause> causes) {
    /** With one more difference and its causes. */
    Item with(Difference difference, List<Cause> behind) {
        return new Item(
                how,
                kind,
                record,
                part,
                name,
                day,
                Stream.concat(differences.stream(), Stream.of(difference)).toList(),
                Stream.concat(causes.stream(), behind.stream()).toList());
    }

    /** What appeared first, then what vanished, then what changed; meetings by their day, others by name within. */
    static final Comparator<Item> ORDER = Comparator.comparing(Item::how)
            .thenComparing(Item::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CzechOrder.by(Item::name))
            .thenComparing(Item::part);

    /**
     * Facts of one record.
     *
     * @param positions in the log
     */
    record Cause(String kind, String record, Set<Long> positions) {}
}
