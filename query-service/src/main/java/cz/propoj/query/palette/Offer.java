package cz.propoj.query.palette;

import org.jspecify.annotations.Nullable;

/**
 * A line of the palette: it leads to a page, or stores a change at once.
 *
 * @param icon of its kind
 * @param detail what kind of thing it is, or by what it is told from others
 * @param href of the page; null: it stores a change
 * @param change null: it leads to a page
 */
record Offer(
        String icon,
        String label,
        String detail,
        @Nullable String href,
        @Nullable Change change) {

    /**
     * A change of a record.
     *
     * @param action address of the interface that takes it by PUT
     * @param version of the record, sent as {@code If-Match}
     * @param body what is sent
     * @param undo what takes it back
     */
    record Change(String action, long version, String body, String undo) {}

    static Offer page(String icon, String label, String detail, String href) {
        return new Offer(icon, label, detail, href, null);
    }
}
