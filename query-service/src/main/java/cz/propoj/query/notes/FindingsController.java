package cz.propoj.query.notes;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.records.RecordsController;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings as data: a list of all notes that the asking person may see, and no trace of the others. */
@RestController
@RequestMapping("/api/networks/{network}/findings")
class FindingsController extends RecordsController<FindingRow> {
    FindingsController(ListAnswers lists, Histories histories, Findings findings) {
        super(
                lists,
                histories,
                new Kind<>(
                        findings::of,
                        _ -> _ -> Stream.empty(),
                        row -> row.note().info(),
                        (map, id) -> findings.find(map, new NoteId(id)),
                        (_, row) -> Findings.json(row),
                        (map, row) -> map.history(Kinds.NOTES.name(), row.id())));
    }
}
