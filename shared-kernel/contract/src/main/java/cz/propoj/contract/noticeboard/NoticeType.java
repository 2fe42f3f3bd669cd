package cz.propoj.contract.noticeboard;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.text;
import static cz.propoj.contract.records.Attribute.webAddress;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a notice. By hand beside it: on whose behalf it was posted, which is a link; the capacity, which is the
 * actor's; how the wording stands in the vault; how long it may hold; its card on the board.
 */
public final class NoticeType {
    public static final RecordType<Announcement> TYPE = RecordType.<Announcement>named("notices")
            .group(
                    "",
                    Announcement.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    choice("kind", NoticeKind.values(), Announcement::kind)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    choice("audience", Audience.values(), Announcement::audience)
                            .asRequired()
                            .asFacet())
            .group(
                    "",
                    Wording.class,
                    Announcement::wording,
                    (known, changed) -> new Announcement(known.kind(), known.audience(), changed, known.validity()),
                    line("title", Wording::title).asRequired().asShown(),
                    text("text", 6, Wording::text).asRequired(),
                    line("place", Wording::place).asShown(),
                    webAddress("link", Wording::link))
            .group(
                    "validity",
                    Validity.class,
                    Announcement::validity,
                    (known, changed) -> new Announcement(known.kind(), known.audience(), known.wording(), changed),
                    day("from", Validity::from).asRequired().asShown(),
                    day("until", (Validity validity) -> validity.until())
                            .asRequired()
                            .asShown())
            .inOrder("kind", "title", "text", "place", "link", "from", "until", "audience");

    private NoticeType() {}
}
