package dev.docket.examples.runner.explain;

import static dev.docket.examples.runner.explain.Explain.explain;
import static dev.docket.examples.runner.explain.Explain.file;
import static dev.docket.examples.runner.explain.Explain.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The due dates that {@code docket explain} tells. */
class ExplainDueDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R01 | 2026-09-07T09:00 | 3 working days | plain | day after anchor | Thu 2026-09-10 17:00",
                "R01 | 2026-09-05T09:00 | 1 working day | plain | day after anchor | Mon 2026-09-07 17:00",
                "R01 | 2026-09-05T09:00 | 1 working day | plain | roll then count | Tue 2026-09-08 17:00",
                "R02 | 2026-09-07T15:29 | 1 working day | plain | day after anchor, cut-off 15:30 | Tue 2026-09-08 17:00",
                "R02 | 2026-09-07T15:30 | 1 working day | plain | day after anchor, cut-off 15:30 | Wed 2026-09-09 17:00",
                "R04 | 2026-09-18T10:00 | 3 working days | china | day after anchor | Tue 2026-09-22 17:00",
                "R04 | 2026-09-18T10:00 | 3 working days | plain | day after anchor | Wed 2026-09-23 17:00",
                "R05 | 2026-09-07T09:00 | 24 working hours | plain | day after anchor | Wed 2026-09-09 17:00",
                "R12 | 2026-01-23T16:30 | 1 working hour | plain | day after anchor | Mon 2026-01-26 09:30",
                "R13 | 2026-09-07T09:00 | 8 working hours | plain | day after anchor | Mon 2026-09-07 17:00",
                "R68 | 2026-08-27T09:00 | 30 calendar days | plain | day after anchor | Mon 2026-09-28 17:00",
            })
    void ofTheCasesAreTheirs(String id, String from, String period, String calendar, String counting, String due) {
        CommandLineFixture run = explain(
                "--from",
                from,
                "--period",
                period,
                "--calendar",
                calendar,
                "--rule",
                counting + ", close of business, roll forward");

        assertEquals(due, line(run, "due"), id);
        assertTrue(run.out().contains("; due " + due + "\n"), run.out());
    }

    @Test
    void R03_endWithTheDayWhereTheRuleSaysSo() {
        assertEquals(
                "Thu 2026-09-10 24:00",
                line(
                        explain(
                                "--from",
                                "2026-09-07T09:00",
                                "--period",
                                "3 working days",
                                "--calendar",
                                "plain",
                                "--rule",
                                "day after anchor, end of day, roll forward"),
                        "due"));
    }

    @Test
    void R10_beyondTheHorizonAreProvisional() {
        CommandLineFixture run =
                explain("--from", "2026-12-30T09:00", "--period", "3 working days", "--calendar", file("shop.csv"));

        assertEquals("Mon 2027-01-04 17:00", line(run, "due"));
        assertEquals("2026-12-31", line(run, "known to"));
        assertTrue(run.out().contains("Provisional: holidays are known to 2026-12-31"), run.out());
    }

    @Test
    void beforeTheFirstYearThatIsKnownSaySo() {
        String warning = "are not known here, so the plain week was counted.";

        for (String calendar : List.of("china", file("shop.csv"))) {
            assertTrue(explain("--from", "2017-12-29T09:00", "--period", "1 working day", "--calendar", calendar)
                    .out()
                    .contains(warning));
            assertFalse(explain("--from", "2026-01-05T09:00", "--period", "1 working day", "--calendar", calendar)
                    .out()
                    .contains(warning));
        }
    }

    @Test
    void movedBeyondTheHorizonAreProvisionalToo() {
        CommandLineFixture run = explain(
                "--from",
                "2026-12-22T09:00",
                "--period",
                "1 working day",
                "--suspended",
                "2026-12-22T10:00/2026-12-30T10:00");

        assertEquals("Wed 2026-12-30 17:00", line(run, "due"));
        assertEquals("Wed 2026-12-23 17:00", line(run, "instead of"));
        assertTrue(run.out().contains("Provisional: holidays are known to 2026-12-28"), run.out());
    }

    @Test
    void R22_areMovedByTheUnionOfWhatStoodStill() {
        CommandLineFixture run = explain(
                "--from",
                "2026-09-07T09:00",
                "--period",
                "8 working hours",
                "--calendar",
                "plain",
                "--suspended",
                "2026-09-07T10:00/2026-09-07T12:00",
                "--suspended",
                "2026-09-07T11:00/2026-09-07T13:00");

        assertEquals("Tue 2026-09-08 12:00", line(run, "due"));
        assertTrue(
                run.out().contains("suspended Mon 7 Sep 10:00 – Mon 7 Sep 13:00, worth 3 h of working time"),
                run.out());
    }

    @Test
    void R15_stayWhereOnlyClosedTimeStoodStill() {
        CommandLineFixture run = explain(
                "--from",
                "2026-09-07T09:00",
                "--period",
                "10 working hours",
                "--calendar",
                "plain",
                "--suspended",
                "2026-09-07T17:00/2026-09-08T09:00");

        assertEquals("Tue 2026-09-08 11:00", line(run, "due"));
        assertTrue(run.out().contains("so it stays"), run.out());
    }

    @Test
    void ofDaysTooManyToListAreToldAlone() {
        CommandLineFixture run =
                explain("--from", "2026-09-07T09:00", "--period", "50000 working days", "--calendar", "plain");

        assertEquals("Mon 2218-05-04 17:00", line(run, "due"));
        assertTrue(run.out().contains("too many to be listed"), run.out());
    }

    @Test
    void areThoseOfTheCalendarHoweverItsNameIsWritten() {
        assertEquals(
                "Tue 2026-09-22 17:00",
                line(
                        explain("--from", "2026-09-18T10:00", "--period", "3 working days", "--calendar", "China"),
                        "due"));
    }

    @Test
    void readTimesOnTheWallOfTheCalendarOrWithAnOffset() {
        String wall = explain("--from", "2026-09-18T15:10", "--period", "4 working hours")
                .out();

        assertEquals(
                wall,
                explain("--from", "2026-09-18T07:10Z", "--period", "4 working hours")
                        .out());
        assertEquals(
                wall,
                explain("--from", "2026-09-18 09:10:00+02:00", "--period", "4 working hours")
                        .out());
    }
}
