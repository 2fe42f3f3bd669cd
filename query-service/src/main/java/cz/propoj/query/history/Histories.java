package cz.propoj.query.history;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.reading.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what happened into words. Names of those who did it are looked up as they are now. */
@Component
public final class Histories {
    private final MessageSource messages;
    private final Accounts accounts;

    Histories(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** The history of a record, the last recorded first. */
    public List<HistoryEntry> of(VisibleMap map, SubjectKind kind, String id, Locale locale) {
        return of(map, map.history(kind, id), locale);
    }

    /** The history of a notice, the last recorded first. */
    public List<HistoryEntry> of(VisibleMap map, NoticeId notice, Locale locale) {
        return of(map, map.history(notice), locale);
    }

    /** These steps in words, the last recorded first. */
    public List<HistoryEntry> of(VisibleMap map, List<RecordedStep> history, Locale locale) {
        var speaker = new Speaker(map, locale, messages, accounts);
        return history.stream()
                .map(happening -> entry(happening, speaker))
                .toList()
                .reversed();
    }

    /** One line of the timeline. */
    public HistoryEntry entry(VisibleMap map, RecordedStep happening, Locale locale) {
        return entry(happening, new Speaker(map, locale, messages, accounts));
    }

    /** Old and new values of a record of that kind in words. */
    public List<HistoryEntry.Change> changes(VisibleMap map, String kind, List<Difference> differences, Locale locale) {
        return new Speaker(map, locale, messages, accounts).changes(kind, differences);
    }

    private static HistoryEntry entry(RecordedStep happening, Speaker speaker) {
        var fact = happening.fact();
        var origin = fact.origin();
        var account = origin.account();
        return new HistoryEntry(
                fact.position(),
                happening.kind(),
                happening.record(),
                fact.event().getClass().getSimpleName(),
                speaker.sentence(happening),
                speaker.changes(happening),
                fact.recordedAt(),
                fact.effectiveOn(),
                account,
                account == null ? null : speaker.words(AccountId.of(account)),
                origin.reason(),
                origin.importId(),
                origin.takesBack());
    }

    /** The history of a record as JSON: {@code items}, the last recorded first. */
    public Map<String, Object> json(VisibleMap map, List<RecordedStep> history, Locale locale) {
        return Json.object(
                "items", of(map, history, locale).stream().map(Histories::json).toList(), "position", map.position());
    }

    /** One line as JSON. */
    public Map<String, Object> json(VisibleMap map, RecordedStep happening, Locale locale) {
        return json(entry(map, happening, locale));
    }

    /** A changed value as JSON. */
    public static Map<String, Object> json(HistoryEntry.Change change) {
        return Json.object(
                "field", change.field(),
                "label", change.label(),
                "before", change.before(),
                "after", change.after());
    }

    /** A line of a history as JSON. */
    public static Map<String, Object> json(HistoryEntry entry) {
        return Json.object(
                "position", entry.position(),
                "kind", entry.kind(),
                "record", entry.record(),
                "event", entry.event(),
                "sentence", entry.sentence(),
                "changes", entry.changes().stream().map(Histories::json).toList(),
                "recordedAt", entry.recordedAt().toString(),
                "effectiveOn", entry.effectiveOn(),
                "account", entry.account(),
                "who", entry.who(),
                "reason", entry.reason(),
                "import", entry.importId(),
                "takesBack", entry.takesBack());
    }
}
