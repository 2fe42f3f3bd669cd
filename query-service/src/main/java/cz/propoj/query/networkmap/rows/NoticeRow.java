package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.noticeboard.Announcement;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.noticeboard.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that the asking person may see.
 *
 * @param wording null when the vault has forgotten it
 * @param actor on whose behalf it was posted; null: the coordinators'
 * @param capacity of that actor as it is known on the day; null: not known
 * @param mayChange whether the person may amend and withdraw it
 * @param postedAt when it came onto the board
 */
public record NoticeRow(
        NoticeState state,
        @Nullable Wording wording,
        @Nullable Ref actor,
        @Nullable Capacity capacity,
        Standing standing,
        boolean mayChange,
        Instant postedAt,
        RowInfo info) {

    /** Where a notice stands on a day. */
    public enum Standing implements CodeList {
        CURRENT("platí", "current"),
        AHEAD("chystá se", "coming"),
        OVER("skončilo", "over"),
        WITHDRAWN("staženo", "withdrawn");

        private final String czech;
        private final String english;

        Standing(String czech, String english) {
            this.czech = czech;
            this.english = english;
        }

        public static Standing of(NoticeState notice, LocalDate day) {
            if (notice.withdrawn()) {
                return WITHDRAWN;
            }
            if (notice.validity().isOver(day)) {
                return OVER;
            }
            return notice.validity().isAhead(day) ? AHEAD : CURRENT;
        }

        @Override
        public String czech() {
            return czech;
        }

        @Override
        public String english() {
            return english;
        }
    }

    public NoticeId id() {
        return state.notice();
    }

    public Announcement announcement() {
        return new Announcement(state.kind(), state.audience(), wording, state.validity());
    }

    /** Empty when the vault has forgotten it. */
    public String title() {
        return wording == null ? "" : wording.title();
    }

    public boolean isArchived() {
        return standing == Standing.OVER || standing == Standing.WITHDRAWN;
    }
}
