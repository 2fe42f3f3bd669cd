package cz.propoj.query.web.page;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.List;

/** Knows what is to be done about a record, and by when. */
public interface DatedRecords {
    /**
     * A day of a record.
     *
     * @param what is to be done, such as "Obnovit údaj o kapacitě"; with the name of the other record where it is one that
     *     only concerns this one
     * @param late days since it was due; 0: it is not overdue
     */
    record Due(LocalDate day, String what, String href, long late) {}

    /** The longest overdue first. */
    List<Due> of(Site site, SubjectKind kind, String id);
}
