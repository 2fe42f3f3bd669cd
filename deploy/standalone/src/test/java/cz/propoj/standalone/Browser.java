package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium as it stands on the machine, without a window. Requests to any other host than the service are refused. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private static Path program() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("PROPOJ_CHROMIUM")).map(Path::of).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                                .map(Path::of))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found; install it (Debian: apt-get install chromium) or set PROPOJ_CHROMIUM"));
    }

    /** A window of its own, with nothing remembered. */
    Page open(String address, ColorScheme scheme) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("cs-CZ")
                .setTimezoneId("Europe/Prague")
                .setColorScheme(scheme)
                .setViewportSize(1280, 900));
        window.route(url -> !url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:"), route -> {
            route.abort();
            throw new AssertionError(
                    "the page asks an outside host: " + route.request().url());
        });
        return window.newPage();
    }

    static void signIn(Page page, String login, String password) {
        page.navigate("/prihlaseni");
        page.getByLabel("Přihlašovací jméno").fill(login);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Přihlásit se"))
                .click();
        page.waitForURL("**/site/**");
    }

    /** WCAG 2.1 A and AA as far as a program can tell. */
    static void assertAccessible(Page page) {
        assertNone(page, new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")));
    }

    /** Of everything only the colours of texts. */
    static void assertContrast(Page page) {
        assertNone(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void assertNone(Page page, AxeBuilder rules) {
        var found = rules.analyze().getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
