package cz.propoj.query.plan.docx;

/**
 * The few words of a file that are not in the document, in its language.
 *
 * @param contents heading of the table of contents
 * @param page before the number of a page
 * @param of between the number of a page and that of all
 */
public record FileWords(String contents, String table, String picture, String page, String of) {}
