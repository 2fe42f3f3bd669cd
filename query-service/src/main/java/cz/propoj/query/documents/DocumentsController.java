package cz.propoj.query.documents;

import cz.propoj.contract.documents.DocumentId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.records.RecordsController;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents as data. */
@RestController
@RequestMapping("/api/networks/{network}/documents")
class DocumentsController extends RecordsController<DocumentRow> {
    DocumentsController(ListAnswers lists, Histories histories) {
        super(
                lists,
                histories,
                new Kind<>(
                        DocumentListing::of,
                        _ -> _ -> Stream.empty(),
                        DocumentRow::info,
                        (map, id) -> map.documents().find(new DocumentId(id)),
                        DocumentsController::detail,
                        (map, row) -> map.history("documents", row.id().toString())));
    }

    private static Map<String, Object> detail(VisibleMap map, DocumentRow row) {
        return Json.item(DocumentListing.of(map).listing(), row, row.info());
    }
}
