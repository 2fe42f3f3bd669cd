package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.NoticeNews;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.runtime.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notice board for one person. */
final class NoticeVisibility {
    /** What is over stands behind what is not; there the last one first. */
    private static final Comparator<NoticeRow> ORDER = Comparator.comparing(NoticeRow::isArchived)
            .thenComparing((one, other) -> one.isArchived()
                    ? other.state()
                            .validity()
                            .until()
                            .compareTo(one.state().validity().until())
                    : one.state()
                            .validity()
                            .until()
                            .compareTo(other.state().validity().until()))
            .thenComparing(row -> -row.info().position());

    private final NetworkMap map;
    private final MapRows face;
    private final Viewer viewer;
    private final boolean today;

    /** @param today whether the map is that of today, as it is known now */
    NoticeVisibility(NetworkMap map, MapRows face, Viewer viewer, boolean today) {
        this.map = map;
        this.face = face;
        this.viewer = viewer;
        this.today = today;
    }

    /**
     * On every day: what was withdrawn or is for fewer people since is hidden from the others also on the days before. On the
     * map of today nothing has come since; what is only planned has not been done yet.
     */
    boolean maySee(NoticeState notice) {
        return maySeeThen(notice) && (today || maySeeSince(notice));
    }

    private boolean maySeeThen(NoticeState notice) {
        return isFor(notice.audience()) && (!notice.withdrawn() || mayChange(notice));
    }

    private boolean maySeeSince(NoticeState notice) {
        var id = notice.notice().toString();
        var latest = Objects.requireNonNull(map.rows().whole().row(Kinds.NOTICES, id))
                .latest();
        return (latest == null || !latest.withdrawn() || mayChange(latest))
                && map.decidedSince(Kinds.NOTICES, id, fact -> audience(fact) != null)
                        .flatMap(fact -> Stream.ofNullable(audience(fact)))
                        .allMatch(this::isFor);
    }

    private static @Nullable Audience audience(Fact<NoticeEvent> fact) {
        return switch (fact.event()) {
            case NoticeEvent.NoticePosted e -> e.audience();
            case NoticeEvent.NoticeRefiled e -> e.audience();
            case NoticeEvent.NoticeReworded _,
                    NoticeEvent.NoticeRescheduled _,
                    NoticeEvent.NoticeExtended _,
                    NoticeEvent.NoticeWithdrawn _,
                    NoticeEvent.NoticeRestored _,
                    NoticeEvent.NoticeErased _ -> null;
        };
    }

    private boolean isFor(Audience audience) {
        return AccessPolicy.maySeeNotice(viewer, map.id(), audience);
    }

    private boolean mayChange(NoticeState notice) {
        return AccessPolicy.mayPost(viewer, map.id(), notice.actor());
    }

    List<NoticeRow> notices() {
        return map.notices().values().stream()
                .filter(this::maySee)
                .map(this::row)
                .sorted(ORDER)
                .toList();
    }

    Optional<NoticeRow> notice(NoticeId id) {
        return Optional.ofNullable(map.notices().get(id)).filter(this::maySee).map(this::row);
    }

    /** Notices with facts after that position that the person may see or could see once, the first changed first. */
    List<NoticeNews> news(long after) {
        return map.rows().of(Kinds.NOTICES).values().stream()
                .filter(row -> row.position() > after)
                .sorted(Comparator.comparingLong(Row::position))
                .flatMap(row -> {
                    var id = NoticeId.of(row.id());
                    var now = notice(id);
                    return now.isPresent() || couldEverSee(row)
                            ? Stream.of(new NoticeNews(id, row.position(), now.orElse(null)))
                            : Stream.empty();
                })
                .toList();
    }

    /** A reader may have been told of it at any time, so any time counts. */
    private boolean couldEverSee(Row<NoticeState, NoticeEvent> row) {
        @Nullable NoticeState state = null;
        for (var fact : row.facts()) {
            if (Row.isVisible(fact, map.day(), map.knownAt())) {
                state = NoticeState.evolve(state, fact.event());
                if (state != null && maySeeThen(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private NoticeRow row(NoticeState notice) {
        var id = notice.notice().toString();
        var secret = map.secrets().get(NetworkMap.key(notice));
        var row = Objects.requireNonNull(map.rows().row(Kinds.NOTICES, id));
        var actor = notice.actor();
        var standing = actor == null ? null : map.actors().get(map.links().standing(actor));
        return new NoticeRow(
                notice,
                secret == null ? null : Wording.of(secret.text()),
                actor == null ? null : face.ref(actor),
                standing == null ? null : standing.capacity(),
                NoticeRow.Standing.of(notice, map.day()),
                mayChange(notice),
                row.facts().getFirst().recordedAt(),
                map.info(Kinds.NOTICES, id));
    }
}
