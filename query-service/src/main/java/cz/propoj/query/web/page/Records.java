package cz.propoj.query.web.page;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every record shows besides its own facts: what is to be seen of it at first, notes and history. */
@Component
public final class Records {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Histories histories;
    private final Accounts accounts;

    private final DatedRecords dated;

    Records(Histories histories, Accounts accounts, DatedRecords dated) {
        this.histories = histories;
        this.accounts = accounts;
        this.dated = dated;
    }

    /** What those who wrote something are called now. */
    public record Authors(Accounts accounts, Wording say) {
        /** Somebody whose account has no name any more is called so. */
        public String name(AccountId author) {
            var name = accounts.displayName(author);
            return name.isEmpty() ? say.text("history.formerAccount") : name;
        }
    }

    /**
     * What is to be seen of a record at first.
     *
     * @param due the next days that it has, {@value #MOST_DUE} at most
     * @param more how many days it has besides
     * @param latest what happened to it last
     */
    public record Glance(
            List<DatedRecords.Due> due, int more, @Nullable HistoryEntry latest) {
        private static final int MOST_DUE = 2;

        static Glance of(List<DatedRecords.Due> due, List<HistoryEntry> history) {
            return new Glance(
                    due.stream().limit(MOST_DUE).toList(),
                    Math.max(0, due.size() - MOST_DUE),
                    history.isEmpty() ? null : history.getFirst());
        }
    }

    public Pages.Content with(Pages.Content content, Site site, SubjectKind kind, String id) {
        var mayWrite = site.map().isNow() && site.map().maySeeContacts();
        var history = histories.of(site.map(), kind, id, site.say().locale());
        var due = site.map().isNow() ? dated.of(site, kind, id) : List.<DatedRecords.Due>of();
        return content.and("notes", site.map().notes(kind, id))
                .and("glance", Glance.of(due, history))
                .and("authors", new Authors(accounts, site.say()))
                .and("noteHref", mayWrite ? site.root() + "/poznamky/nova?o=" + kind + "&id=" + id : null)
                .and("mayEraseNotes", site.map().mayEdit())
                .and("mayEraseTexts", site.map().mayEdit() && site.map().hasTexts(kind, id))
                .and("history", history);
    }

    /** The id in an address; what is no id stands for no record. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Pages.notFound();
        }
    }

    /** The list as a file. */
    public static <T> ResponseEntity<String> download(Table<T> table, Site site) {
        return file(table, site, CSV, ".csv").body(Pages.csv(table, site));
    }

    /** Something else than a list, as a file. */
    public static ResponseEntity<String> csv(String name, Site site, String text) {
        return file(name, site, CSV, ".csv").body(text);
    }

    /** The list as it is seen, as a workbook. */
    public static <T> ResponseEntity<byte[]> workbook(Table<T> table, Site site) {
        return file(table, site, XLSX, ".xlsx").body(Pages.workbook(table, site));
    }

    private static ResponseEntity.BodyBuilder file(Table<?> table, Site site, MediaType type, String ending) {
        return file(table.folder(), site, type, ending);
    }

    private static ResponseEntity.BodyBuilder file(String of, Site site, MediaType type, String ending) {
        var name = of + "-" + site.map().id() + "-" + site.map().day() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
