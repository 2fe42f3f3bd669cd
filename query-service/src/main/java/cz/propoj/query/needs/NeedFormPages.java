package cz.propoj.query.needs;

import cz.propoj.contract.needs.FieldInstructions;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Shared by the forms of needs: access, help texts of the fields, addresses. */
@Component
final class NeedFormPages {
    private static final String SECTION = "needs";

    private final Pages pages;

    NeedFormPages(Pages pages) {
        this.pages = pages;
    }

    /** Refused for regions, which have no needs of their own. */
    static void require(Site site) {
        Forms.require(site.map().mayEdit() && !site.map().id().isRegion(), site);
    }

    /** The need that a form is for. */
    static NeedRow found(Site site, String id) {
        require(site);
        return site.map().need(new NeedId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    /** A form beside the list. */
    Rendering show(Site site, Pages.Content content) {
        return pages.show(site, SECTION, content);
    }

    static Pages.Content content(Site site, @Nullable NeedRow need, String template, FormView form) {
        var open = need == null ? null : need.id().toString();
        return Forms.beside(Pages.list(NeedTable.TABLE, site, open), template, form)
                .and("instructions", instructions(site.say()));
    }

    static FormView change(Site site, NeedRow need, String title, String about, Object... path) {
        return FormView.change(
                site.say().text(title),
                about,
                api(site, under(need.id(), path)),
                need.info().version(),
                site.href(Site.NEEDS, need.id()),
                site.say().text("form.save"));
    }

    static String api(Site site, Object... path) {
        return Forms.api(site, under("needs", path));
    }

    static Object[] under(Object first, Object... rest) {
        var path = new Object[rest.length + 1];
        path[0] = first;
        System.arraycopy(rest, 0, path, 1, rest.length);
        return path;
    }

    private static Map<String, String> instructions(Wording say) {
        var texts = new HashMap<String, String>();
        for (var column : NeedColumn.values()) {
            texts.put(column.name(), FieldInstructions.general().of(column).in(say.locale()));
        }
        return texts;
    }
}
