package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeCells;
import cz.propoj.query.web.form.Forms;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Cells of the list of platforms that hold one value of the platform itself. */
final class PlatformCells implements Editing<PlatformRow> {
    private static final AttributeCells<PlatformRow, PlatformState> DESCRIBED = new AttributeCells<>(
            PlatformRecordType.TYPE, PlatformRow::state, site -> site.map().platforms());

    /** Every platform has a type, so the cell only offers other ones. */
    private static final String TYPE = "type";

    @Override
    public boolean offers(PlatformRow row, String field, Site site) {
        return (field.equals(TYPE) || DESCRIBED.isOneValue(field))
                && row.state().isActive()
                && site.map().mayEdit();
    }

    @Override
    public long version(PlatformRow row) {
        return row.info().version();
    }

    /** Members and sub-groups are not said, so they stay as they are. */
    @Override
    public CellForm form(PlatformRow row, String field, Site site) {
        var before = new LinkedHashMap<String, @Nullable Object>();
        before.put("standing", row.standing());
        before.put("charter", row.charter());
        before.put("evaluation", row.state().evaluation());
        var form = CellForm.to(
                Forms.api(site, "platforms", row.id()), version(row), PlatformRecordType.TYPE.pointer(field), before);
        return DESCRIBED.typed(form, row, field, site);
    }
}
