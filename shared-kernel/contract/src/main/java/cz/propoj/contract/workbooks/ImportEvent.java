package cz.propoj.contract.workbooks;

import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a take-over of workbooks. */
public sealed interface ImportEvent {
    ImportId takeOver();

    /** A person accepted the differences; from here on it is carried through. */
    record WorkbooksAccepted(ImportId takeOver, NetworkId network, LocalDate asOf, List<Template> templates)
            implements ImportEvent {}

    /**
     * Everything accepted is stored.
     *
     * @param added records that are new
     * @param changed records that were changed
     * @param retired records that were retired because the workbook no longer lists them
     */
    record WorkbooksTakenOver(ImportId takeOver, int added, int changed, int retired) implements ImportEvent {}
}
