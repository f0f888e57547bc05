package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The four answers. Raised on Friday 1 July 2022 in a session until 12:00, a request wants its letter within three working days: by
 * Wednesday 6 July 17:00.
 */
class MorningTest {

    private static final List<String> TWO = List.of(
            "session,1,2022-07-01,09:00,12:00,main-leader-1,Knitting",
            "item,FF-1,1,lanxi,problem,land,Boundary,raise 09:10",
            "item,FF-2,1,hemu,problem,land,Another one,raise 09:20; letter 07-04 10:00 housing leader-a; receipt 10:30 all",
            "end,2022-07-29");

    @TempDir
    private Path folder = Path.of("");

    private Report asOf(String date) {
        return Report.of("face-to-face", folder, TWO, "--as-of", date);
    }

    @Test
    void whatIsDueInTheMorningAfterTheBooksWereClosedIsDueToday() {
        Report report = asOf("2022-07-05");

        assertEquals("1", report.english("#answer-today"));
        assertEquals("0", report.english("#answer-overdue"));
        assertEquals(List.of(List.of("2022-07-06 17:00 today", "dispatch", "office", "FF-1 Boundary")), acts(report));
        assertEquals("office 1 today", report.english(".whom li"));
    }

    @Test
    void aDayLaterItIsOverdue() {
        Report report = asOf("2022-07-06");

        assertEquals("1", report.english("#answer-overdue"));
        assertTrue(acts(report).contains(List.of("2022-07-06 17:00 overdue", "dispatch", "office", "FF-1 Boundary")));
        assertEquals("the oldest: 2022-07-06", report.english(".answers .card:nth-child(2) .note"));
    }

    @Test
    void theDayAfterAFridayIsMonday() {
        Report report = asOf("2022-07-08");

        assertEquals("Mon 2022-07-11", report.english(".answers .card:nth-child(1) .note"));
    }

    private static List<List<String>> acts(Report report) {
        return report.rows("morning");
    }

    @Test
    void theSameActOfTheSameDebtorStandsInOneRow() {
        List<List<String>> acts = acts(Report.bundled("face-to-face"));

        assertEquals(
                1,
                acts.stream().filter(act -> act.get(1).equals("monthly check")).count());
        assertTrue(acts.stream().anyMatch(act -> act.get(3).endsWith("and 22 more")), acts::toString);
    }

    @Test
    void whereNothingIsOwedItSaysSo() {
        Report report = Report.bundled("roundtable-ledger");

        assertEquals("0", report.english("#answer-today"));
        assertEquals("nothing has been missed", report.english(".answers .card:nth-child(2) .note"));
        assertEquals("Nobody owes anything by today.", report.english(".answers .whom .note"));
    }

    @Test
    void ofFewAnswersTheTrendSaysThatTheyAreFew() {
        Report report = Report.bundled("face-to-face");

        assertEquals("▲ 9.1 points", report.english("#answer-trend"));
        assertEquals(
                "answers on time in 2023-11: 1 of 1; in 2023-10: 90.91 %, 10 of 11. Few cases: read it with care",
                report.english(".answers .card:nth-child(3) .note"));
        assertTrue(report.page().select("#answer-trend").hasClass("even"));
    }

    @Test
    void ofEnoughTheTrendIsGoodOrBad() {
        Report report = Report.of("face-to-face", "--as-of", "2019-04-30");

        assertEquals("▼ 27.4 points", report.english("#answer-trend"));
        assertTrue(report.page().select("#answer-trend").hasClass("bad"));
    }

    @Test
    void whereThereIsNothingToCompareItSaysSo() {
        Report report = asOf("2022-07-08");

        assertEquals("undefined", report.english("#answer-trend"));
    }
}
