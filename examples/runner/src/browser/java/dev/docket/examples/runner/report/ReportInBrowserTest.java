package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What somebody does with the page. Each test ends with a look at the console and at the network. */
class ReportInBrowserTest {

    private static final String ROW = "#rows tr:not(.gap)";

    @TempDir
    private static Path folder = Path.of("");

    private static Path page = Path.of("");
    private static Browser browser;

    @BeforeAll
    static void write() {
        page = Pages.of(folder, "face-to-face");
        browser = new Browser();
    }

    @BeforeEach
    void open() {
        browser.system("light");
        browser.size(1440, 1000);
        browser.open(page);
    }

    @AfterEach
    void isQuiet() {
        browser.assertQuiet();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void opensWithItsAnswersItsChartsAndItsLedger() {
        assertTrue(Integer.parseInt(browser.find("#answer-today").getText()) > 0);
        assertEquals(4, browser.number("document.querySelectorAll('.chart svg').length"));
        assertTrue(browser.number("document.querySelectorAll('#chart-flow svg path').length") > 10);
        assertEquals("773 of 773 requests", browser.find("#shown").getText());
    }

    @Test
    void onlyTheRowsInSightAreInThePageAndScrollingBringsTheOthers() {
        assertTrue(browser.number("document.querySelectorAll('" + ROW + "').length") < 60);

        browser.script("document.getElementById('scroll').scrollTop = 1e9");

        browser.until("[...document.querySelectorAll('#rows .request')].some(td => td.textContent === 'KQ-773')");
        assertTrue(browser.number("document.querySelectorAll('" + ROW + "').length") < 60);
    }

    @Test
    void searchesKeysMattersDepartmentsAndStagesInBothLanguages() {
        search("kq-768");
        assertEquals(List.of("KQ-768"), browser.texts(ROW + " .request"));

        search("street lamps");
        List<String> matters = browser.texts(ROW + " td.matter");
        assertTrue(matters.stream().allMatch(matter -> matter.startsWith("Street lamps")), matters::toString);

        search("办结销号");
        assertEquals("735 of 773 requests", browser.find("#shown").getText());

        search("nothing is like this");
        assertTrue(browser.find("#empty").isDisplayed());
    }

    private void search(String words) {
        browser.find("#search").clear();
        browser.find("#search").sendKeys(words);
        browser.script("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void sortsByEveryColumnBothWaysAndSaysSo() {
        for (String column :
                List.of("number", "request", "matter", "department", "session", "stage", "due", "watched")) {
            browser.click("th." + column + " button");
            boolean alreadyUp = column.equals("number");
            assertEquals(alreadyUp ? "descending" : "ascending", sorted(column));
            browser.click("th." + column + " button");
            assertEquals(alreadyUp ? "ascending" : "descending", sorted(column));
            assertEquals(1, browser.number("document.querySelectorAll('#register th[aria-sort]').length"));
        }
        browser.click("th.matter button");
        assertEquals(
                "2 skilled dyers wanted",
                browser.texts(ROW + " td.matter .clip").get(0),
                "numbers as numbers");

        search("street lamps");
        browser.click("th.request button");
        List<String> up = browser.texts(ROW + " .request");
        browser.click("th.request button");
        List<String> down = new ArrayList<>(browser.texts(ROW + " .request"));
        Collections.reverse(down);
        assertTrue(up.size() > 2);
        assertEquals(up, down);
    }

    private static String sorted(String column) {
        return String.valueOf(browser.find("th." + column).getDomAttribute("aria-sort"));
    }

    @Test
    void whatIsDueTodayComesFirstByDueDate() {
        browser.click("#filters [data-filter=open]");
        browser.click("th.due button");

        assertEquals("KQ-768", browser.texts(ROW + " .request").get(0));
        assertTrue(browser.texts(ROW + " td.due").get(0).startsWith("2023-11-30"));
    }

    @Test
    void filtersByStateAndByDepartment() {
        browser.click("#filters [data-filter=overdue]");
        assertEquals(List.of("KQ-768"), browser.texts(ROW + " .request"));
        assertEquals(
                browser.find("#answer-overdue").getText(),
                browser.find("#filters [data-filter=overdue] b").getText());

        browser.click("#filters [data-filter=all]");
        browser.find("#department").sendKeys("commerce");
        browser.until(
                "[...document.querySelectorAll('#rows td.department')].every(td => td.textContent === 'commerce')");
    }

    @Test
    void switchesTheLanguageOfAllOfIt() {
        browser.click("[data-language=zh-CN]");

        assertEquals("zh-CN", browser.find("html").getDomAttribute("lang"));
        assertEquals("今日要务", browser.find("#h-morning").getText());
        assertEquals("773件中的773件", browser.find("#shown").getText());
        assertTrue(browser.texts(ROW + " td.stage").contains("办结销号"));
        assertTrue(String.valueOf(browser.script("return document.getElementById('chart-flow').textContent"))
                .contains("已交办"));
        assertEquals("true", browser.find("[data-language=zh-CN]").getDomAttribute("aria-pressed"));

        browser.click("[data-language=en]");
        assertEquals("This morning", browser.find("#h-morning").getText());
    }

    @Test
    void tellsARequestWithTheReasonOfEachDateWhenItsRowIsClicked() {
        search("KQ-768");
        browser.click(ROW + " td.matter");

        assertTrue(browser.find("#story").isDisplayed());
        assertEquals("KQ-768", browser.find("#story-key").getText());
        String story = browser.find("#story-lines").getText();
        assertTrue(story.contains("Why: "), story);
        assertTrue(story.contains("close of business"), story);
        assertTrue(browser.find("#story-owes").getText().contains("human-resources"));

        browser.click("#story-close");
        browser.click("[data-language=zh-CN]");
        browser.click(ROW + " td.matter");
        assertTrue(browser.find("#story-lines").getText().contains("缘由"), story);
        assertTrue(browser.find("#story-lines").getText().contains("下班时间"), story);
    }

    @Test
    void needsNoMouse() {
        search("KQ-768");
        browser.find("#scroll").sendKeys(Keys.TAB);
        browser.find(ROW + " .request button").sendKeys(Keys.ENTER);
        assertTrue(browser.find("#story").isDisplayed());

        browser.find("#story-close").sendKeys(Keys.ESCAPE);
        browser.until("!document.getElementById('story').open");

        browser.find("th.stage button").sendKeys(Keys.SPACE);
        assertEquals("ascending", sorted("stage"));
    }

    @Test
    void isLightOrDarkAsTheSystemIsUntilSomebodySaysOtherwise() {
        assertEquals("light", browser.find("html").getDomAttribute("data-theme"));

        browser.system("dark");
        browser.until("document.documentElement.dataset.theme === 'dark'");

        browser.click("#theme");
        assertEquals("light", browser.find("html").getDomAttribute("data-theme"));
        browser.click("#theme");
        assertEquals("dark", browser.find("html").getDomAttribute("data-theme"));
    }

    @Test
    void printsTheFiguresAndTheLedgerOnPaper() {
        byte[] pdf = browser.printed();

        assertTrue(pdf.length > 100_000, () -> pdf.length + " bytes");
        browser.until("document.querySelectorAll('" + ROW + "').length < 60");
        assertFalse(
                Boolean.parseBoolean(String.valueOf(browser.script("return document.getElementById('story').open"))));
    }
}
