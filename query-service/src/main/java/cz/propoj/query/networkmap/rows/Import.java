package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A take-over of workbooks.
 *
 * @param asOf the day of which the workbooks tell
 * @param complete whether everything accepted is stored; the counts are 0 until then
 * @param takenBack whether somebody asked for it to be taken back
 */
public record Import(
        ImportId takeOver,
        NetworkId network,
        LocalDate asOf,
        List<Template> templates,
        boolean complete,
        int added,
        int changed,
        int retired,
        boolean takenBack) {
    public Import {
        templates = Copies.of(templates);
    }

    public static @Nullable Import evolve(@Nullable Import state, ImportEvent event) {
        return switch (event) {
            case ImportEvent.WorkbooksAccepted e ->
                new Import(e.takeOver(), e.network(), e.asOf(), e.templates(), false, 0, 0, 0, false);
            case ImportEvent.WorkbooksTakenOver e ->
                state == null
                        ? null
                        : new Import(
                                state.takeOver,
                                state.network,
                                state.asOf,
                                state.templates,
                                true,
                                e.added(),
                                e.changed(),
                                e.retired(),
                                state.takenBack);
            case ImportEvent.TakingBackBegun _ -> state == null ? null : state.back();
            case ImportEvent.WorkbooksTakenBack _ -> state;
        };
    }

    private Import back() {
        return new Import(takeOver, network, asOf, templates, complete, added, changed, retired, true);
    }
}
