package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The rules of accessibility, asked within the page. {@link AxeBuilder} asks for every page in a window of its own and keeps
 * silent when a rule breaks down; pages of this service have no frames, so that one run in the page says the same.
 */
final class Axe {
    private static final String RULES = "() => { " + AxeBuilder.getAxeScript() + " }";

    private Axe() {}

    /** WCAG 2.1 A and AA as far as a program can tell. */
    static List<String> wcag(Page page) {
        return broken(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"));
    }

    /** Of everything only the colours of texts. */
    static List<String> contrast(Page page) {
        return broken(page, "rule", List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> broken(Page page, String kind, List<String> wanted) {
        assertThat(page.frames())
                .as("frames of %s, of which only the outermost is looked at", page.url())
                .hasSize(1);
        if (Boolean.TRUE.equals(page.evaluate("!window.axe"))) {
            page.evaluate(RULES);
        }
        return (List<String>) page.evaluate("""
                async (runOnly) => {
                  const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
                  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(', ')}`);
                }
                """, Map.of("type", kind, "values", wanted));
    }
}
