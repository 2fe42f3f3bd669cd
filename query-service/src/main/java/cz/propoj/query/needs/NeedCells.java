package cz.propoj.query.needs;

import cz.propoj.contract.needs.FieldInstructions;
import cz.propoj.contract.needs.Focus;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells of the list of needs that hold one value: how far a form is reached, and what is said of an activity. */
final class NeedCells implements Editing<NeedLine> {
    @Override
    public boolean offers(NeedLine line, String field, Site site) {
        if (!site.map().mayEdit()
                || site.map().id().isRegion()
                || line.need().state().retired()) {
            return false;
        }
        return switch (field) {
            case "level", "risks" -> line.form() != null;
            case "phase", "practice" -> line.activity() != null;
            default -> false;
        };
    }

    @Override
    public long version(NeedLine line) {
        return line.need().info().version();
    }

    @Override
    public CellForm form(NeedLine line, String field, Site site) {
        return switch (field) {
            case "level", "risks" -> assessment(line, field, site);
            default -> activity(line, field, site);
        };
    }

    private CellForm assessment(NeedLine line, String field, Site site) {
        var form = Objects.requireNonNull(line.form());
        var known = form.assessment();
        var before = new LinkedHashMap<String, @Nullable Object>();
        before.put("form", form.form());
        before.put("level", known.level());
        before.put("risks", known.risks());
        var change = CellForm.to(
                NeedFormPages.api(site, line.need().id(), "assessment"), version(line), "/" + field, before);
        return field.equals("level") ? change.level(known.level(), levels(site.say())) : change.lines(known.risks());
    }

    private CellForm activity(NeedLine line, String field, Site site) {
        var activity = Objects.requireNonNull(line.activity()).activity();
        var address = NeedFormPages.api(site, line.need().id(), "activities", activity.activity());
        return field.equals("phase")
                ? CellForm.to(address, version(line), "/phase", activity.plan())
                        .choice(activity.plan().phase(), Choice.of(Focus.values(), site.say()))
                : CellForm.to(
                                address + "/practice",
                                version(line),
                                "/practice",
                                Collections.singletonMap("practice", activity.practice()))
                        .lines(activity.practice());
    }

    static List<Choice> levels(Wording say) {
        return FieldInstructions.general().levels().stream()
                .map(level -> new Choice(
                        String.valueOf(level.value()),
                        level.value() + " – " + level.name().in(say.locale()),
                        level.meaning().in(say.locale())))
                .toList();
    }
}
