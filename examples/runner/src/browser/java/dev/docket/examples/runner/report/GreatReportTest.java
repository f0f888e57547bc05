package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A page of ten thousand requests. */
class GreatReportTest {

    private static final long THREE_SECONDS = 3_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tenThousandRequestsOpenWithinThreeSecondsAndCanBeSearched(TestReporter reporter) {
        Path page = Pages.of(folder, "roundtable-ledger", "--requests", "10000", "--as-of", "2022-11-04");
        try (Browser browser = new Browser()) {
            browser.size(1440, 1000);
            long begun = System.nanoTime();
            browser.open(page);
            long opened = (System.nanoTime() - begun) / 1_000_000;
            long painted = browser.number("Math.round(performance.now())");

            assertTrue(opened <= THREE_SECONDS, "opened in " + opened + " ms, by the page's own clock " + painted);
            assertEquals(
                    browser.number("document.querySelectorAll('#rows tr').length < 60 ? 1 : 0"), 1, "rows in the page");

            long before = System.nanoTime();
            browser.find("#search").sendKeys("~100");
            browser.until(
                    "document.querySelectorAll('#rows tr:not(.gap)').length > 0"
                            + " && [...document.querySelectorAll('#rows .request')].every(td => td.textContent.includes('~100'))");
            browser.click("#rows tr:not(.gap) td.matter");
            browser.until("document.querySelectorAll('#story-lines .why').length > 0");
            long told = (System.nanoTime() - before) / 1_000_000;
            assertTrue(told <= THREE_SECONDS, "searched and told in " + told + " ms");
            reporter.publishEntry("10,000 requests opened in " + opened + " ms, searched and told in " + told + " ms");
            browser.assertQuiet();
        }
    }
}
