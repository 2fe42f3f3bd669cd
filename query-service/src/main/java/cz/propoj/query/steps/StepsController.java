package cz.propoj.query.steps;

import cz.propoj.contract.steps.StepId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.records.RecordsController;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps as JSON and CSV. */
@RestController
@RequestMapping("/api/networks/{network}/steps")
class StepsController extends RecordsController<StepRow> {
    StepsController(ListAnswers lists, Histories histories) {
        super(
                lists,
                histories,
                new Kind<>(
                        StepListing::of,
                        _ -> _ -> Stream.empty(),
                        StepRow::info,
                        (map, id) -> map.steps().find(new StepId(id)),
                        (_, row) -> StepListing.json(row),
                        (map, row) -> map.history(row.id())));
    }
}
