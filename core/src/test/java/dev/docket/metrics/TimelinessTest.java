package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.programme.StandardRules;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What was in time. A letter of Monday 7 September 2026 asks for the answer within 7 working days: by Wednesday 16 September, 17:00.
 */
class TimelinessTest {

    private static final String ASOF = "2026-10-15T00:00";

    private static Told dispatched(String id) {
        return Told.watched(id).raised("2026-09-04T10:00").dispatched("2026-09-07T10:00");
    }

    private static Timeliness of(String asOf, Told... several) {
        return Told.cardOf(asOf, several).timeliness();
    }

    @Nested
    class Answers {

        @Test
        void anExtensionCountsInTheSecondFigureOnly() {
            Told extended =
                    dispatched("extended").extended("2026-09-15T10:00", 5).submitted("2026-09-18T10:00");

            assertEquals(
                    "on time 0.00 % (0 of 1)",
                    of(ASOF, extended.approved("2026-09-18T11:00")).answers().toString());
            assertEquals(
                    "on time, extensions included 100.00 % (1 of 1)",
                    of(ASOF, extended).answersAsExtended().toString());
        }

        @Test
        void whileTheExtensionRunsItIsMissedByTheFirstFigureAndNotYetDueByTheSecond() {
            Told extended = dispatched("extended").extended("2026-09-15T10:00", 5);

            assertEquals(
                    "undefined (0 of 0; excluded: not yet due 1)",
                    of("2026-09-16T17:00", extended).answers().text());
            assertEquals(
                    "0.00 % (0 of 1)",
                    of("2026-09-16T17:01", extended).answers().text());
            assertEquals(
                    "undefined (0 of 0; excluded: not yet due 1)",
                    of("2026-09-16T17:01", extended).answersAsExtended().text());
        }

        /** Three closes of business lie in the suspension: due on Sunday the 20th, a working day, by either figure. */
        @Test
        void aSuspensionIsCreditedInBoth() {
            Told suspended = dispatched("suspended")
                    .suspended("2026-09-14T10:00", "2026-09-18")
                    .resumed("2026-09-17T10:00")
                    .submitted("2026-09-20T16:00")
                    .approved("2026-09-21T09:30");

            assertEquals("100.00 % (1 of 1)", of(ASOF, suspended).answers().text());
            assertEquals(
                    "100.00 % (1 of 1)", of(ASOF, suspended).answersAsExtended().text());
        }

        /** Due on the 20th as before, on the 25th as extended: once it was resumed, the first date passes again. */
        @Test
        void afterASuspensionTheOriginalDatePassesToo() {
            Told told = dispatched("both")
                    .suspended("2026-09-14T10:00", "2026-09-18")
                    .resumed("2026-09-17T10:00")
                    .extended("2026-09-18T10:00", 5);

            assertEquals(
                    "0.00 % (0 of 1)", of("2026-09-21T10:00", told).answers().text());
            assertEquals(
                    "undefined (0 of 0; excluded: not yet due 1)",
                    of("2026-09-21T10:00", told).answersAsExtended().text());
        }

        /** Whatever the office takes for its look: the clock stands from the submission on. */
        @Test
        void submittedInTimeItIsNotMissedWhileTheOfficeLooks() {
            Told looked = dispatched("looked at").submitted("2026-09-16T16:00");

            assertEquals(
                    "undefined (0 of 0; excluded: not yet due 1)",
                    of("2026-09-22T10:00", looked).answers().text());
            assertEquals(
                    "100.00 % (1 of 1)",
                    of(ASOF, looked.approved("2026-09-22T11:00")).answers().text());
        }

        @Test
        void withoutExtensionsTheTwoAgree() {
            Timeliness both = of(
                    ASOF,
                    dispatched("in time").submitted("2026-09-16T17:00").approved("2026-09-17T11:00"),
                    dispatched("late").submitted("2026-09-16T17:01").approved("2026-09-17T11:00"),
                    dispatched("never"),
                    dispatched("withdrawn").withdrawn("2026-09-08T10:00"),
                    dispatched("withdrawn late").withdrawn("2026-09-18T10:00"));

            String text = "25.00 % (1 of 4; excluded: owed no more 1)";
            assertEquals(text, both.answers().text());
            assertEquals(text, both.answersAsExtended().text());
        }

        @Test
        void ofAFlowAreThoseThatWereDueInIt() {
            List<Told> several = List.of(
                    dispatched("in time").submitted("2026-09-09T10:00").approved("2026-09-09T11:00"),
                    dispatched("extended").extended("2026-09-15T10:00", 5));
            Timeliness first = Told.cardOf(Told.flow("2026-09-01T00:00", "2026-09-17T00:00"), ASOF, several)
                    .timeliness();
            Timeliness second = Told.cardOf(Told.flow("2026-09-17T00:00", "2026-10-01T00:00"), ASOF, several)
                    .timeliness();

            assertEquals("50.00 % (1 of 2)", first.answers().text());
            assertEquals("100.00 % (1 of 1)", first.answersAsExtended().text());
            assertEquals("undefined (0 of 0)", second.answers().text());
            assertEquals("0.00 % (0 of 1)", second.answersAsExtended().text());
        }
    }

    /** Receipt is due on Tuesday 8 September at 17:00 of each department that the letter names; then it counts as received. */
    @Test
    void aReceiptThatTimeGaveIsNoneInTime() {
        Told told = Told.watched("two units")
                .raised("2026-09-04T10:00")
                .dispatchedTo("2026-09-07T10:00", "housing", "water", "roads")
                .receipted("2026-09-07T11:00", "housing")
                .receipted("2026-09-08T17:00", "water");

        assertEquals(
                "receipt on time 66.67 % (2 of 3)", of(ASOF, told).receipt().toString());
        assertEquals(
                "100.00 % (2 of 2; excluded: not yet due 1)",
                of("2026-09-08T17:00", told).receipt().text());
    }

    @Test
    void dispatchIsLateAfterTheThirdWorkingDay() {
        Told late = Told.watched("late").raised("2026-09-04T10:00").dispatched("2026-09-10T10:00");

        assertEquals(
                "dispatch on time 50.00 % (1 of 2)",
                of(ASOF, late, dispatched("in time")).dispatch().toString());
    }

    /** Of an open assignment of 7 September: none in September's first fortnight, then the last working day of each month. */
    @Test
    void L50_eachMonthHasItsReportOrOneBreach() {
        Told told = dispatched("long").reported("2026-09-28T10:00");

        Scorecard card = Told.cardOf("2026-12-01T00:00", told);
        assertEquals(
                "reports on time 33.33 % (1 of 3; excluded: not yet due 1)",
                card.timeliness().reports().toString());
        assertEquals(2, card.rule(StandardRules.MONTHLY_REPORT).breached());
    }

    @Test
    void aPromiseIsKeptByItsDateOrNot() {
        Told told = dispatched("promised")
                .promised("2026-09-08T10:00", "C-1", "2026-09-15")
                .promised("2026-09-08T10:00", "C-2", "2026-09-15")
                .promised("2026-09-08T10:00", "C-3", "2026-12-15")
                .kept("2026-09-15T16:00", "C-1")
                .kept("2026-09-16T16:00", "C-2");

        assertEquals(
                "promises kept 50.00 % (1 of 2; excluded: not yet due 1)",
                of(ASOF, told).commitments().toString());
    }
}
