package cz.propoj.query.notes;

import cz.propoj.contract.Texts;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes by their words: those that the asking person may read, and no trace of the others. */
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
                    var text = Texts.folded(note.text());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
        return new Found(
                "notes",
                found.size(),
                found.stream().limit(FIRST).map(note -> hit(site, note)).toList(),
                site.list(Site.ACTORS, "q", words));
    }

    /** It opens where the note stands: with the record that it is about. */
    private static Hit hit(Site site, NoteRow note) {
        var subject = note.subject();
        var text = note.text() == null ? "" : note.text();
        var say = site.say();
        var about = subject == null ? "" : " · " + subject.name();
        return new Hit(
                text.length() > EXCERPT ? text.substring(0, EXCERPT).strip() + "…" : text,
                href(site, note.state().subject().kind(), note.state().subject().id()),
                say.capital(say.term(note.state().kind())) + about + " · " + say.date(note.writtenOn()));
    }

    private static String href(Site site, SubjectKind kind, String id) {
        return switch (kind) {
            case ACTOR -> site.href(Site.ACTORS, id) + "#poznamky";
            case PLATFORM -> site.href(Site.PLATFORMS, id) + "#poznamky";
            case MEETING -> site.href(Site.MEETINGS, id) + "#poznamky";
            case NEED -> site.href(Site.NEEDS, id) + "#poznamky";
            case NETWORK -> site.root();
        };
    }
}
