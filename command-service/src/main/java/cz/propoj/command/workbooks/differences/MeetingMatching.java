package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.MeetingColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the meetings that rows speak of: by id, then by platform, day and topic, then by platform and day alone. */
final class MeetingMatching {
    /** A row that is understood so far; without a platform it is a meeting outside any. */
    record Row(Draft draft, @Nullable PlatformId platform, LocalDate date) {}

    private final KnownNetwork network;
    private final Map<LocalDate, List<MeetingState>> byDay = new HashMap<>();
    private final Set<MeetingId> matched = new HashSet<>();
    private final IdentityHashMap<Row, MeetingState> known = new IdentityHashMap<>();

    MeetingMatching(KnownNetwork network) {
        this.network = network;
        network.meetings().values().forEach(state -> byDay.computeIfAbsent(
                        state.agenda().date(), _ -> new ArrayList<>())
                .add(state));
    }

    IdentityHashMap<Row, MeetingState> match(List<Row> rows) {
        rows.forEach(this::byId);
        rows.forEach(row -> byDay(
                row,
                state -> isOfSamePlatform(row, state)
                        && Said.isSame(
                                row.draft().text(MeetingColumn.TOPIC),
                                state.agenda().topic())));
        rows.forEach(row -> byDay(row, state -> isOfSamePlatform(row, state)));
        return known;
    }

    boolean isMatched(MeetingId meeting) {
        return matched.contains(meeting);
    }

    private void byId(Row row) {
        var id = row.draft().id();
        var state = id == null ? null : network.meetings().get(new MeetingId(id));
        if (state != null && matched.add(state.meeting())) {
            known.put(row, state);
        }
    }

    /** One that was held before one that was cancelled. */
    private void byDay(Row row, Predicate<MeetingState> fits) {
        if (known.containsKey(row)) {
            return;
        }
        byDay.getOrDefault(row.date(), List.of()).stream()
                .filter(state -> !matched.contains(state.meeting()) && fits.test(state))
                .min(Comparator.comparing(MeetingState::cancelled))
                .ifPresent(state -> {
                    matched.add(state.meeting());
                    known.put(row, state);
                });
    }

    private static boolean isOfSamePlatform(Row row, MeetingState state) {
        return Objects.equals(row.platform(), state.platform());
    }
}
