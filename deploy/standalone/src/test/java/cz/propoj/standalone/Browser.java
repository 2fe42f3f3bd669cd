package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium as it stands on the machine, without a window. Requests to any other host than the service are refused. */
final class Browser implements AutoCloseable {
    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(String address) {
        this.address = address;
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
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
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
    Page open(ColorScheme scheme) {
        return open(new NewContextOptions().setColorScheme(scheme));
    }

    /**
     * A window of its own.
     *
     * @param remembered what another window had stored
     */
    Page open(ColorScheme scheme, String remembered) {
        return open(new NewContextOptions().setColorScheme(scheme).setStorageState(remembered));
    }

    /** Requests are watched, not routed: what is routed never comes from the browser's cache. */
    private Page open(NewContextOptions options) {
        var window = chromium.newContext(options.setBaseURL(address)
                .setLocale("cs-CZ")
                .setTimezoneId("Europe/Prague")
                .setViewportSize(1280, 900));
        window.onRequest(request -> {
            var url = request.url();
            if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                throw new AssertionError("the page asks an outside host: " + url);
            }
        });
        return window.newPage();
    }

    void closeWindows() {
        chromium.contexts().forEach(BrowserContext::close);
    }

    static void signIn(Page page, String login, String password) {
        page.navigate("/prihlaseni");
        page.getByLabel("Přihlašovací jméno").fill(login);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Přihlásit se"))
                .click();
        page.waitForURL(address -> !address.endsWith("/prihlaseni"));
    }

    /** WCAG 2.1 A and AA as far as a program can tell. */
    static void assertAccessible(Page page) {
        assertThat(Axe.wcag(page)).as(page.url()).isEmpty();
    }

    /** The same in light and in the dark, of a page opened in light. */
    static void assertAccessibleInBothSchemes(Page page) {
        assertThat(Axe.wcag(page)).as("%s in light", page.url()).isEmpty();
        show(page, ColorScheme.DARK);
        assertThat(Axe.wcag(page)).as("%s in the dark", page.url()).isEmpty();
        show(page, ColorScheme.LIGHT);
    }

    /** Changes the colours under the open page, at once: what would glide to its new colour is there. */
    static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        PlaywrightAssertions.assertThat(page.locator("html"))
                .hasAttribute("data-bs-theme", scheme.name().toLowerCase(Locale.ROOT));
        page.evaluate("""
                () => {
                  const gliding = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
                  for (let round = 0; gliding().length > 0; round++) {
                    if (round === 50) throw new Error('colours keep changing');
                    gliding().forEach((one) => one.finish());
                  }
                }
                """);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
