package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the pages look: what can be measured is, and pictures of the rest are left in {@code target/screenshots}. */
class LooksTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsWiderThanTheScreen() throws IOException {
        Path page = Pages.of(folder, "face-to-face");
        try (Browser browser = new Browser()) {
            for (int width : new int[] {1440, 1024, 768, 390, 320}) {
                browser.size(width, 900);
                browser.open(page);
                for (String language : new String[] {"en", "zh-CN"}) {
                    browser.click("[data-language=" + language + "]");
                    assertEquals(
                            width,
                            Math.max(width, browser.number("document.documentElement.scrollWidth")),
                            language + " at " + width);
                }
            }
            pictures(browser, page);
            browser.assertQuiet();
        }
    }

    private static void pictures(Browser browser, Path page) throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.system(scheme);
            for (int width : new int[] {1440, 390}) {
                browser.size(width, 1000);
                browser.open(page);
                for (String part : new String[] {"morning", "figures", "charts", "ledger"}) {
                    browser.script("document.getElementById('" + part + "').scrollIntoView()");
                    browser.picture(scheme + "-" + width + "-" + part);
                }
                browser.click("#rows tr:not(.gap) td.matter");
                browser.picture(scheme + "-" + width + "-story");
                browser.click("#story-close");
            }
        }
        browser.system("light");
        browser.size(1440, 1000);
        browser.click("[data-language=zh-CN]");
        browser.script("document.getElementById('charts').scrollIntoView()");
        browser.picture("chinese-charts");
        browser.click("#rows tr:not(.gap) td.matter");
        browser.picture("chinese-story");
        browser.click("#story-close");
        Files.write(Path.of("target", "screenshots", "printed.pdf"), browser.printed());
        assertTrue(Files.size(Path.of("target", "screenshots", "printed.pdf")) > 0);
    }
}
