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

    /** A person asked for the whole take-over to be taken back; from here on it is carried through. */
    record TakingBackBegun(ImportId takeOver) implements ImportEvent {}

    /**
     * What nobody has changed since is as it was before the take-over.
     *
     * @param withdrawn records that came with it and are out of the network again
     * @param restored records in which earlier values hold again
     * @param left places that stay because somebody has worked on them since, or because they can't be taken back
     */
    record WorkbooksTakenBack(ImportId takeOver, int withdrawn, int restored, int left) implements ImportEvent {}
}
