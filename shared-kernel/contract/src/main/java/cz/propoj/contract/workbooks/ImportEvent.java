package cz.propoj.contract.workbooks;

import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;

/**
 * The events of an import of workbooks. The log has stored them since the time when an import was called a take-over, so
 * their names and fields stay.
 */
public sealed interface ImportEvent {
    ImportId takeOver();

    /** A person accepted the differences; the import is now carried out, also after a restart. */
    record WorkbooksAccepted(ImportId takeOver, NetworkId network, LocalDate asOf, List<Template> templates)
            implements ImportEvent {}

    /**
     * Everything that was accepted is stored.
     *
     * @param added records that are new
     * @param changed records that were changed
     * @param retired records that were retired because the workbook no longer lists them
     */
    record WorkbooksTakenOver(ImportId takeOver, int added, int changed, int retired) implements ImportEvent {}

    /** A person asked to undo the whole import; the undo is now carried out, also after a restart. */
    record TakingBackBegun(ImportId takeOver) implements ImportEvent {}

    /**
     * The import is undone: what nobody has changed since is as it was before.
     *
     * @param withdrawn records that the import had added and that left the network again
     * @param restored records whose earlier values were restored
     * @param left values that stay because somebody has changed them since, or because they can't be restored
     */
    record WorkbooksTakenBack(ImportId takeOver, int withdrawn, int restored, int left) implements ImportEvent {}
}
