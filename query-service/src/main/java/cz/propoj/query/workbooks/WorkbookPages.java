package cz.propoj.query.workbooks;

import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The page on which workbooks come in and go out. The take-over itself is a process of the command service. */
@Controller
final class WorkbookPages {
    /** As the command service takes them. */
    private static final int LIMIT_MEGABYTES = 20;

    /** Words that the page's script fills in. */
    private static final List<String> WORDS = List.of(
            "uploading",
            "reading",
            "storing",
            "remaining",
            "almostDone",
            "removeFile",
            "tooLarge",
            "failed",
            "expired",
            "offline",
            "forbidden",
            "leftOut",
            "leftOut.text",
            "leftOut.only",
            "noDifference",
            "noDifference.text",
            "asOf",
            "asOf.proposed",
            "asOf.change",
            "added",
            "changed",
            "changedByBoth",
            "changedByBoth.help",
            "missing",
            "missing.help",
            "problems",
            "hints",
            "nothing",
            "retireAll",
            "field",
            "before",
            "after",
            "place",
            "choose",
            "searchActors",
            "save",
            "back",
            "saved",
            "saved.text",
            "refused",
            "moreSame",
            "showMap",
            "another",
            "undo",
            "item.ACTOR",
            "item.CONTACT",
            "item.PLATFORM",
            "item.MEMBER",
            "item.MEETING",
            "item.NEED",
            "item.FORM",
            "item.ACTIVITY",
            "item.CHARACTERISTIC",
            "item.NOTE",
            "recheck",
            "severity.ERROR",
            "severity.WARNING",
            "severity.HINT");

    private final Pages pages;

    WorkbookPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/site/{network}/sesity", "/site/{network}/sesity/{job}"})
    Rendering workbooks(Site site, @PathVariable(required = false) @Nullable String job) {
        return pages.show(
                site,
                "workbooks",
                new Pages.Content("workbooks", Map.of())
                        .and("mayEdit", site.map().mayEdit())
                        .and("job", job)
                        .and("limitMegabytes", LIMIT_MEGABYTES)
                        .and("wordKeys", WORDS)
                        .and("imports", site.map().takeOvers())
                        .and(
                                "templates",
                                Arrays.stream(Template.values())
                                        .map(Template::czech)
                                        .toList()));
    }
}
