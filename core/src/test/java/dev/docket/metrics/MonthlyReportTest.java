package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.notice.Words;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Satisfaction;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyReportTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private static Told raised(String id) {
        return Told.watched(id).raised("2026-09-04T10:00");
    }

    private static Told settled() {
        return raised("settled")
                .dispatchedTo("2026-09-07T10:00", "tax")
                .submittedBy("2026-09-09T10:00", "tax")
                .approved("2026-09-09T11:00")
                .followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                .closed("2026-09-10T11:00");
    }

    private static Told silent() {
        return raised("silent").dispatchedTo("2026-09-07T10:00", "housing");
    }

    private static Told reporting() {
        return raised("reporting").dispatchedTo("2026-09-07T10:00", "housing").reported("2026-09-28T10:00");
    }

    private static MonthlyReport report(YearMonth month, Slicing by, String asOf, Told... several) {
        MonthlyReport.Builder report = MonthlyReport.builder(month, by, Told.PROGRAMME.calendar(), Told.at(asOf));
        for (Told told : several) {
            report.add(told.id(), told.advancedTo(asOf).history());
        }
        return report.build();
    }

    @Test
    void DA10_saysOfEachDepartmentWhatWasAssignedSettledOverdueRemindedAndReported() {
        MonthlyReport report =
                report(SEPTEMBER, Slicing.LEAD, "2026-10-01T00:00", settled(), silent(), reporting(), raised("fresh"));

        assertEquals(SEPTEMBER, report.month());
        assertEquals(Told.at("2026-10-01T00:00"), report.asOf());
        assertEquals(
                List.of(Slice.of("housing"), Slice.of("tax"), Slice.rest("with the office")),
                report.rows().stream().map(MonthlyReport.Row::slice).toList());
        MonthlyReport.Row tax = report.rows().get(1);
        assertEquals(List.of(1L, 1L, 0L, 0L), List.of(tax.assigned(), tax.settled(), tax.open(), tax.overdue()));
        assertEquals(
                "undefined (0 of 0; excluded: owed no more 1)", tax.reports().text());
        MonthlyReport.Row housing = report.rows().get(0);
        assertEquals(
                List.of(2L, 0L, 2L, 2L),
                List.of(housing.assigned(), housing.settled(), housing.open(), housing.overdue()));
        assertEquals(6, housing.reminders(), "on the 14th, 21st and 28th of each");
        assertEquals(2, housing.raisedTo(SupervisionLevel.CRITICAL));
        assertEquals("50.00 % (1 of 2)", housing.reports().text());
        assertEquals(0, report.rows().get(2).assigned());
    }

    @Test
    void countsOnlyWhatCameUpInTheMonth() {
        MonthlyReport october = report(YearMonth.of(2026, 10), Slicing.LEAD, "2026-11-01T00:00", settled(), silent());
        MonthlyReport.Row housing = october.rows().get(0);

        assertEquals(0, housing.assigned());
        assertEquals(1, housing.overdue(), "it still is");
        assertEquals(5, housing.reminders(), "four a week apart, and that of the monthly check");
        assertEquals("0.00 % (0 of 1)", housing.reports().text());
        assertEquals(0, october.rows().get(1).settled());
        assertEquals(Slice.of("tax"), october.rows().get(1).slice());
    }

    @Test
    void isWrittenInBothLanguages() {
        MonthlyReport report = report(SEPTEMBER, Slicing.LEAD, "2026-10-01T00:00", reporting(), raised("fresh"));

        assertEquals("""
                Monthly report for 2026-09, as of 2026-10-01 00:00.
                housing: assigned 1, settled 0, open 1, overdue 1, reminders 3, rises to WARNING 1 and to CRITICAL 1; monthly reports in time 100.00 % (1 of 1, left out 0).
                (none): assigned 0, settled 0, open 1, overdue 1, reminders 0, rises to WARNING 1 and to CRITICAL 1; monthly reports in time undefined (0 of 0, left out 0).""", report.text(Words.english()));
        assertEquals("""
                2026-09月报（截至2026-10-01 00:00）
                housing：交办1件，办结0件，在办1件，超时1件，提醒3次，升至黄色1次、红色1次；月度报告按时率100.00%（1/1，不计0）。
                （未归属）：交办0件，办结0件，在办1件，超时1件，提醒0次，升至黄色1次、红色1次；月度报告按时率无（0/0，不计0）。""", report.text(Words.chinese()));
    }

    @Test
    void isOfNoMonthThatHasNotBegun() {
        assertThrows(
                IllegalArgumentException.class,
                () -> MonthlyReport.builder(
                        SEPTEMBER, Slicing.LEAD, Told.PROGRAMME.calendar(), Told.at("2026-08-31T23:59")));
    }
}
