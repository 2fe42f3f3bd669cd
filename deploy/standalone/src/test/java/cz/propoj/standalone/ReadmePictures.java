package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the README from the demonstration: {@code deploy/pictures}. No test of its own. */
@ExtendWith(WithDemonstration.class)
@EnabledIfSystemProperty(named = ReadmePictures.FOLDER, matches = ".+")
class ReadmePictures {
    static final String FOLDER = "propoj.pictures";
    private static final String TACHOV = "/site/orp-3215";

    private final SharedDemonstration demonstration;

    ReadmePictures(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Test
    void overview() {
        var page = demonstration.signedIn();
        page.navigate(TACHOV);
        take(page, "overview");
    }

    @Test
    void map() {
        var page = demonstration.signedIn();
        page.navigate(TACHOV + "/mapa");
        assertThat(page.locator("[data-module=map][data-ready]")).hasCount(1);
        page.waitForFunction("() => document.querySelector('[data-module=map] canvas') !== null");
        take(page, "map");
    }

    @Test
    void comparison() {
        var page = demonstration.signedIn();
        page.navigate(TACHOV + "/porovnani?od=2024-12-31&do=2025-12-31");
        take(page, "comparison");
    }

    private static void take(Page page, String name) {
        page.waitForLoadState();
        var folder = Path.of(Objects.requireNonNull(System.getProperty(FOLDER)));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
