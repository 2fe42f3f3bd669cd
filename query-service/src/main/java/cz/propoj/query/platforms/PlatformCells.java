package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.PlatformRow;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Forms;
import cz.propoj.query.web.Site;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells of the list of platforms that hold one value of the platform itself. */
final class PlatformCells implements Editing<PlatformRow> {
    private static final Set<String> ONE_VALUE =
            Set.of("type", "level", "foundedOn", "frequency", "goals", "outputs", "evaluation");

    @Override
    public boolean offers(PlatformRow row, String field, Site site) {
        return ONE_VALUE.contains(field) && row.state().isActive() && site.map().mayEdit();
    }

    @Override
    public long version(PlatformRow row) {
        return row.info().version();
    }

    @Override
    public CellForm form(PlatformRow row, String field, Site site) {
        var say = site.say();
        var standing = row.standing();
        var charter = row.charter();
        return switch (field) {
            case "type" ->
                to(row, "/standing/type", site).choice(standing.type(), Choice.of(PlatformType.values(), say));
            case "level" ->
                to(row, "/standing/level", site).choice(standing.level(), Choice.of(PlatformLevel.values(), say));
            case "foundedOn" -> to(row, "/standing/foundedOn", site).date(standing.foundedOn());
            case "frequency" ->
                to(row, "/charter/frequency", site)
                        .line(
                                charter.frequency(),
                                Forms.offers(
                                        site.map().platforms(),
                                        platform -> Stream.ofNullable(
                                                platform.charter().frequency())));
            case "goals" -> to(row, "/charter/goals", site).lines(charter.goals());
            case "outputs" -> to(row, "/charter/outputs", site).lines(charter.outputs());
            default -> to(row, "/evaluation", site).lines(row.state().evaluation());
        };
    }

    /** Members and sub-groups are not said, so they stay as they are. */
    private CellForm to(PlatformRow row, String pointer, Site site) {
        var before = new LinkedHashMap<String, @Nullable Object>();
        before.put("standing", row.standing());
        before.put("charter", row.charter());
        before.put("evaluation", row.state().evaluation());
        return CellForm.to(Forms.api(site, "platforms", row.id()), version(row), pointer, before);
    }
}
