package cz.propoj.query.duedates;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a record.
 *
 * @param name of the record; null: it has none
 * @param called what one without a name is called by
 * @param folder where the record stands among the pages of its network
 * @param record its place there
 * @param actors whom it concerns, by id
 * @param owner whose it is beside that; null: nobody's
 */
public record DueDate(
        NetworkId network,
        DueKind kind,
        LocalDate day,
        @Nullable String name,
        @Nullable CodeList called,
        String folder,
        String record,
        List<String> actors,
        @Nullable AccountId owner) {
    /** The longest overdue first. */
    static final Comparator<DueDate> ORDER = Comparator.comparing(DueDate::day)
            .thenComparing(DueDate::kind)
            .thenComparing(DueDate::network, Comparator.comparing(NetworkId::value))
            .thenComparing(DueDate::record);

    public DueDate {
        actors = List.copyOf(actors);
    }

    /** Of a record with a name. */
    public static DueDate of(
            NetworkId network,
            DueKind kind,
            LocalDate day,
            String name,
            String folder,
            Object record,
            Stream<String> actors) {
        return new DueDate(network, kind, day, name, null, folder, record.toString(), actors.toList(), null);
    }

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate today) {
        return kind.isTask() && day.isBefore(today);
    }

    /** The same as long as the record has the day for the same reason; calendars know an entry by it. */
    public String key() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + record.replace('/', '-')
                + (kind == DueKind.MEETING || kind == DueKind.REVISION ? "-" + day : "");
    }

    public String href() {
        return "/site/" + network + "/" + folder + "/" + record;
    }
}
