package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.noticeboard.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice that has changed.
 *
 * @param position of its last change in the log
 * @param now as the person may see it now; null: not any more
 */
public record NoticeNews(
        NoticeId id, long position, @Nullable NoticeRow now) {}
