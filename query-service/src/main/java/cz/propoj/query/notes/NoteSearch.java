package cz.propoj.query.notes;

import cz.propoj.contract.Texts;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import org.springframework.stereotype.Component;

/** Findings by their words and themes: those that the asking person may read, and no trace of the others. */
@Component
final class NoteSearch implements SearchableArea {
    private static final int FIRST = 8;
    private static final int EXCERPT = 140;

    @Override
    public int place() {
        return 6;
    }

    @Override
    public Found find(Site site, String words) {
        var wanted = List.of(Texts.folded(words).split(" ", -1));
        var found = site.map().notes().stream()
                .filter(note -> {
                    var themes = String.join("\n", note.state().classification().themes());
                    var text = Texts.folded(note.text() + "\n" + themes);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
        return new Found(
                "notes",
                found.size(),
                found.stream().limit(FIRST).map(note -> hit(site, note)).toList(),
                site.list(Site.FINDINGS, "q", words));
    }

    private static Hit hit(Site site, NoteRow note) {
        var text = note.text() == null ? "" : note.text();
        return new Hit(
                text.length() > EXCERPT ? text.substring(0, EXCERPT).strip() + "…" : text,
                site.href(Site.FINDINGS, note.id()),
                site.say().finding(note) + " · " + site.say().date(note.foundOn()));
    }
}
