package dev.docket.examples.runner.report;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What holds of every page, and what a page must never do. */
class ReportPageTest {

    private static final String NASTY = "</script><script>alert(1)</script><!-- \"'&\u2028\u2029 {0}";
    private static final String SESSION = "session,1,2022-07-01,09:00,12:00,main-leader-1,Knitting";

    static List<String> names() {
        return Report.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWellFormed(String name) {
        Report report = Report.bundled(name);

        Parser strict = Parser.htmlParser().setTrackErrors(10);
        strict.parseInput(report.html(), "");

        assertEquals(List.of(), strict.getErrors());
        assertEquals("en", report.page().select("html").attr("lang"));
        List<String> ids = report.page().select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().toList(), ids);
        report.page()
                .select("[aria-labelledby]")
                .forEach(element ->
                        assertTrue(ids.contains(element.attr("aria-labelledby")), element.attr("aria-labelledby")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForNothingAndMayNot(String name) {
        Report report = Report.bundled(name);

        assertEquals(
                0,
                report.page()
                        .select("[src], link, img, iframe, object, embed, base, form")
                        .size());
        report.page()
                .select("[href]")
                .forEach(link -> assertTrue(link.attr("href").startsWith("#"), link.outerHtml()));
        report.page().select("style").forEach(style -> {
            assertFalse(style.data().contains("url("));
            assertFalse(style.data().contains("@import"));
        });
        assertTrue(report.page()
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none';"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysEverythingInBothLanguages(String name) {
        for (Element english : Report.bundled(name).page().select(".en")) {
            Element chinese = english.nextElementSibling();
            assertTrue(chinese != null && chinese.hasClass("zh"), english::outerHtml);
            assertEquals(english.text().isBlank(), chinese.text().isBlank(), english::outerHtml);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFiguresAreThoseThatRunPrints(String name) {
        Report report = Report.bundled(name);
        String printed = docket("run", name).out();

        Matcher sum = Pattern.compile("raised \\d+ = open \\d+ \\+ closed \\d+").matcher(printed);
        assertTrue(sum.find());
        assertEquals(sum.group(), report.english("#rates .note"));
        List<String> rates = printed.lines()
                .dropWhile(line -> !line.contains("Rates, each with what it is a share of"))
                .skip(2)
                .takeWhile(line -> !line.isBlank())
                .map(ReportPageTest::rate)
                .toList();
        assertTrue(rates.size() >= 8, rates::toString);
        assertEquals(
                rates,
                report.rows("rates").stream()
                        .map(row -> row.get(1) + " " + row.get(2))
                        .toList());
    }

    /** Such as {@code 95.08 % 735 of 773}. */
    private static String rate(String line) {
        Matcher rate = Pattern.compile(" (undefined|[0-9.]+) +(\\d+ of \\d+)").matcher(line);
        assertTrue(rate.find(), line);
        String share = rate.group(1);
        return (share.equals("undefined") ? share : share + " %") + " " + rate.group(2);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theLedgerHasEveryRequestAndEachItsStory(String name) {
        JsonNode rows = Report.bundled(name).json("data").path("rows");
        JsonNode stories = Report.bundled(name).json("stories").path("stories");

        assertTrue(rows.size() >= 35);
        assertEquals(rows.size(), stories.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i + 1, rows.get(i).get(0).asInt());
            assertTrue(stories.get(i).size() >= 4 && stories.get(i).size() % 4 == 0, rows.get(i)::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEventIsToldInChineseAndEveryDateIsReasonedInChinese(String name) {
        JsonNode stories = Report.bundled(name).json("stories");
        JsonNode texts = stories.path("texts");
        int reasons = 0;
        for (JsonNode story : stories.path("stories")) {
            for (int i = 0; i < story.size(); i += 4) {
                assertTrue(
                        isChinese(texts.get(story.get(i + 2).asInt())),
                        texts.get(story.get(i + 2).asInt())::toString);
                if (story.get(i + 3).asInt() >= 0) {
                    JsonNode why = texts.get(story.get(i + 3).asInt());
                    assertTrue(isChinese(why), why::toString);
                    assertFalse(why.path("zh").asString().contains("working day"), why::toString);
                    reasons++;
                }
            }
        }
        assertTrue(reasons > stories.path("stories").size());
    }

    private static boolean isChinese(JsonNode text) {
        return text.path("zh")
                        .asString()
                        .chars()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && !text.path("zh").asString().equals(text.path("en").asString());
    }

    @Test
    void nothingOfNothingIsUndefined() {
        List<List<String>> rates = Report.bundled("reception-day").rows("rates");

        assertEquals(
                List.of("undefined", "0 of 0"),
                rates.stream()
                        .filter(row -> row.get(0).equals("Solved, as the requester says"))
                        .findFirst()
                        .orElseThrow()
                        .subList(1, 3));
    }

    @Test
    void nastyTitlesStayText(@TempDir Path folder) {
        String quoted = "\"" + NASTY.replace("\"", "\"\"") + "\"";
        List<String> rows =
                List.of(SESSION, "item,FF-1,1,lanxi,problem,land," + quoted + ",raise 09:10", "end,2022-07-05");

        Report report = Report.of("face-to-face", folder, rows);

        assertEquals(
                Report.bundled("face-to-face").page().select("script").size(),
                report.page().select("script").size());
        assertFalse(report.html().contains("<script>alert(1)"));
        report.page()
                .select("script")
                .forEach(script ->
                        assertFalse(script.data().contains("\u2028\u2029"), "in a script a line would end here"));
        report.page()
                .select("script[type=application/json]")
                .forEach(script -> assertFalse(script.data().matches("(?s).*[<>&].*"), "nothing may end the element"));
        assertEquals(NASTY, report.json("data").path("rows").get(0).get(2).asString());
        assertTrue(StreamSupport.stream(report.json("stories").path("texts").spliterator(), false)
                .anyMatch(text -> text.path("en").asString().contains(NASTY)));
        assertTrue(report.page().select(".acts .matter").text().contains("</script><script>alert(1)</script>"));
    }

    @Test
    void whoeverIsSealedIsNowhereInThePage(@TempDir Path folder) {
        String item =
                "item,FF-1,1,knitters-of-lanxi,problem,land,Boundary not settled,raise 09:10; letter 07-04 10:00 housing leader-a";
        String other = "item,FF-2,1,hemu-curtains,problem,land,Another boundary,raise 09:20";

        Report open = Report.of("face-to-face", folder, List.of(SESSION, item, other, "end,2022-07-08"));
        Report sealed =
                Report.of("face-to-face", folder, List.of(SESSION, item + "; seal 11:00", other, "end,2022-07-08"));

        assertTrue(open.html().contains("knitters-of-lanxi"));
        assertTrue(open.html().contains("owner-of-knitters-of-lanxi"));
        assertFalse(sealed.html().contains("lanxi"));
        assertTrue(sealed.html().contains("owner-of-hemu-curtains"));
        assertTrue(sealed.html().contains("Boundary not settled"));
    }

    @Test
    void theChartLibraryKeepsItsNoticeAndItsLicence() {
        String html = Report.bundled("reception-day").html();

        assertTrue(html.contains("This product includes software developed at\nThe Apache Software Foundation"));
        assertTrue(html.contains("Licensed to the Apache Software Foundation (ASF) under one"));
    }

    @Test
    void opensInChineseWhenAsked() {
        assertEquals(
                "zh-CN",
                Report.of("reception-day", "--language", "zh")
                        .page()
                        .select("html")
                        .attr("lang"));
    }
}
