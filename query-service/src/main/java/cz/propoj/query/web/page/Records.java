package cz.propoj.query.web.page;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every record shows besides its own facts: notes and history. */
@Component
public final class Records {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Histories histories;
    private final Accounts accounts;

    Records(Histories histories, Accounts accounts) {
        this.histories = histories;
        this.accounts = accounts;
    }

    /** What those who wrote something are called now. */
    public record Authors(Accounts accounts, Wording say) {
        /** Somebody whose account has no name any more is called so. */
        public String name(AccountId author) {
            var name = accounts.displayName(author);
            return name.isEmpty() ? say.text("history.formerAccount") : name;
        }
    }

    public Pages.Content with(Pages.Content content, Site site, SubjectKind kind, String id) {
        var mayWrite = site.map().isNow() && site.map().maySeeContacts();
        return content.and("notes", site.map().notes(kind, id))
                .and("authors", new Authors(accounts, site.say()))
                .and("noteHref", mayWrite ? site.root() + "/poznamky/nova?o=" + kind + "&id=" + id : null)
                .and("mayEraseNotes", site.map().mayEdit())
                .and("mayEraseTexts", site.map().mayEdit() && site.map().hasTexts(kind, id))
                .and("history", histories.of(site.map(), kind, id, site.say().locale()));
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

    /** The list as it is seen, as a workbook. */
    public static <T> ResponseEntity<byte[]> workbook(Table<T> table, Site site) {
        return file(table, site, XLSX, ".xlsx").body(Pages.workbook(table, site));
    }

    private static ResponseEntity.BodyBuilder file(Table<?> table, Site site, MediaType type, String ending) {
        var name = table.folder() + "-" + site.map().id() + "-" + site.map().day() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
