package cz.propoj.contract.noticeboard;

import org.jspecify.annotations.Nullable;

/**
 * What is said by a notice, to whom and how long.
 *
 * @param wording null: the vault has forgotten it
 */
public record Announcement(
        NoticeKind kind, Audience audience, @Nullable Wording wording, Validity validity) {}
