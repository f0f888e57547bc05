package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.StandardRules;
import dev.docket.request.Ending;
import dev.docket.request.Outcome;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    /** Friday: raised. Monday: dispatched. Wednesday: answered. Thursday: confirmed. Friday: closed. */
    private static Told settledInAWeek() {
        return new Told("KQ-1")
                .raised("2026-09-04T10:00")
                .dispatched("2026-09-07T10:00")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00")
                .followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                .closed("2026-09-11T10:00");
    }

    @Nested
    class AsOf {

        @Test
        void R72_givesWhatWasTrueThen() {
            Told told = settledInAWeek();

            assertEquals(0, told.card("2026-09-04T09:59").count(Count.RAISED));
            assertEquals(1, told.card("2026-09-04T10:00").standingIn(Stage.RAISED));
            assertEquals(1, told.card("2026-09-07T10:00").standingIn(Stage.ASSIGNED));
            assertEquals(1, told.card("2026-09-09T11:00").standingIn(Stage.ANSWERED));
            assertEquals(1, told.card("2026-09-11T10:00").count(Count.SETTLED));
            assertEquals(1, told.card("2026-09-11T10:00").endedBy(Ending.CONFIRMED));
        }

        @Test
        void L65_countsAnActAtTheInstantButNoLapse() {
            Told late = new Told("KQ-1").raised("2026-09-04T10:00").advancedTo("2026-09-20T00:00");
            Instant due = late.history().stream()
                    .filter(event -> event.kind().name().equals("Breached:dispatch"))
                    .findFirst()
                    .orElseThrow()
                    .at();

            WorkingCalendar calendar = Told.PROGRAMME.calendar();
            assertEquals(
                    0,
                    Scorecard.builder(calendar, due)
                            .add(late.id(), late.history())
                            .build()
                            .count(Count.BREACHES));
            assertEquals(
                    1,
                    Scorecard.builder(calendar, due.plusNanos(1))
                            .add(late.id(), late.history())
                            .build()
                            .count(Count.BREACHES));
        }

        @Test
        void L66_reopeningLowersSettledAndResolvedAsOfThenAndNotBefore() {
            Told told = settledInAWeek().reopenedByTheInspector("2026-09-15T10:00");

            Scorecard before = told.card("2026-09-15T09:59");
            Scorecard after = told.card("2026-09-15T10:00");
            assertEquals(1, before.count(Count.SETTLED));
            assertEquals(1, before.count(Count.RESOLVED));
            assertEquals(0, after.count(Count.SETTLED));
            assertEquals(0, after.count(Count.RESOLVED));
            assertEquals(1, after.count(Count.ANSWERED));
            assertEquals(
                    "reopened 100.00 % (1 of 1)", after.closures().reopening().toString());
            assertEquals(
                    "resolution 0.00 % (0 of 1)", after.followUps().resolution().toString());
            assertEquals(
                    "satisfaction, basically included undefined (0 of 0; excluded: reopened since 1)",
                    after.followUps().satisfaction().toString());
        }
    }

    @Nested
    class Rates {

        @Test
        void L13_aClaimedOutcomeAloneNeverRaisesTheResolved() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .submitted("2026-09-09T10:00")
                    .approved("2026-09-09T11:00")
                    .card("2026-09-09T12:00");

            assertEquals(1, card.count(Count.ANSWERED));
            assertEquals(0, card.count(Count.RESOLVED));
            assertEquals(
                    "undefined (0 of 0; excluded: not followed up 1)",
                    card.followUps().resolution().text());
        }

        @Test
        void L13_norDoesItWhenTheRequestIsClosedWithoutTheRequestersWord() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .submitted("2026-09-09T10:00")
                    .approved("2026-09-09T11:00")
                    .notReached("2026-09-10T10:00")
                    .notReached("2026-09-11T10:00")
                    .notReached("2026-09-14T10:00")
                    .toldInWriting("2026-09-14T11:00")
                    .closed("2026-09-14T12:00")
                    .card("2026-09-15T00:00");

            assertEquals(1, card.endedBy(Ending.UNREACHABLE));
            assertEquals(1, card.count(Count.SETTLED));
            assertEquals(0, card.count(Count.RESOLVED));
            assertEquals(
                    "undefined (0 of 0; excluded: not reached 1)",
                    card.followUps().resolution().text());
        }

        @Test
        void L13_theRequestersWordDecidesAgainstTheClaim() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .submitted("2026-09-09T10:00")
                    .approved("2026-09-09T11:00")
                    .confirmedAs("2026-09-10T10:00", Outcome.NOT_POSSIBLE)
                    .closed("2026-09-11T12:00")
                    .card("2026-09-15T00:00");

            assertEquals(1, card.endedBy(Ending.CONFIRMED));
            assertEquals(0, card.count(Count.RESOLVED));
            assertEquals("0.00 % (0 of 1)", card.followUps().resolution().text());
        }

        @Test
        void aFailedFollowUpCountsAgainstResolutionAndSatisfactionAfterItsReopening() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .submitted("2026-09-09T10:00")
                    .approved("2026-09-09T11:00")
                    .followedUp("2026-09-10T10:00", false, Satisfaction.DISSATISFIED)
                    .card("2026-09-10T12:00");

            assertEquals(1, card.standingIn(Stage.ASSIGNED));
            assertEquals(1, card.count(Count.REOPENINGS));
            assertEquals("0.00 % (0 of 1)", card.followUps().resolution().text());
            assertEquals("0.00 % (0 of 1)", card.followUps().satisfaction().text());
            assertEquals(1, card.rated(Satisfaction.DISSATISFIED));
        }

        @Test
        void whoWasNotReachedIsLeftOutAndCounted() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .solvedOnSite("2026-09-04T10:30")
                    .notReached("2026-09-07T10:00")
                    .card("2026-09-08T00:00");

            assertEquals(1, card.count(Count.ON_SITE));
            assertEquals(1, card.count(Count.FOLLOW_UPS_UNREACHED));
            assertEquals(
                    "undefined (0 of 0; excluded: not reached 1)",
                    card.followUps().resolution().text());
            assertEquals(
                    "undefined (0 of 0; excluded: not reached 1)",
                    card.followUps().satisfaction().text());
            assertEquals("0.00 % (0 of 1)", card.outcomes().onSite().text());
        }

        /** Nobody was asked, so that neither rate may count it; what the verifier found is a confirmed outcome all the same. */
        @Test
        void L61_whatWasVerifiedWithoutContactIsResolvedButNobodyWasReached() {
            Scorecard card = new Told("KQ-1")
                    .raisedAnonymously("2026-09-04T10:00")
                    .solvedOnSite("2026-09-04T10:30")
                    .verified("2026-09-07T10:00")
                    .closed("2026-09-07T11:00")
                    .card("2026-09-08T00:00");

            assertEquals(1, card.endedBy(Ending.ANONYMOUS_VERIFIED));
            assertEquals(1, card.count(Count.RESOLVED));
            assertEquals(0, card.count(Count.REACHED));
            assertEquals(
                    "undefined (0 of 0; excluded: verified without contact 1)",
                    card.followUps().resolution().text());
            assertEquals(
                    "undefined (0 of 0; excluded: verified without contact 1)",
                    card.followUps().satisfaction().text());
        }

        @Test
        void solvedOnSiteAndConfirmedRaisesTheOnSiteRate() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .solvedOnSite("2026-09-04T10:30")
                    .followedUp("2026-09-07T10:00", true, Satisfaction.NOT_RATED)
                    .card("2026-09-08T00:00");

            assertEquals("100.00 % (1 of 1)", card.outcomes().onSite().text());
            assertEquals(
                    "undefined (0 of 0; excluded: not rated 1)",
                    card.followUps().satisfaction().text());
        }

        @Test
        void anAnswerIsOnTimeByItsSubmissionAndLateAfterItsDue() {
            Told onTime = settledInAWeek();
            Told late = new Told("KQ-2")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .submitted("2026-09-25T10:00")
                    .approved("2026-09-25T11:00");
            Scorecard card = onTime.card("2026-09-30T00:00").merge(late.card("2026-09-30T00:00"));

            assertEquals("50.00 % (1 of 2)", card.timeliness().answers().text());
            assertEquals("100.00 % (2 of 2)", card.timeliness().dispatch().text());
            assertEquals(1, card.rule(StandardRules.ANSWER).late());
            assertEquals(1, card.rule(StandardRules.ANSWER).breached());
            assertTrue(card.count(Count.REMINDERS) >= 2, () -> "weekly, but was " + card.count(Count.REMINDERS));
        }

        @Test
        void ofNothingAllAreUndefined() {
            Scorecard none =
                    Scorecard.builder(Told.PROGRAMME.calendar(), Instant.EPOCH).build();

            none.rates().forEach(rate -> assertEquals("undefined (0 of 0)", rate.text(), rate.name()));
            assertEquals(
                    "raised to last closing, working days: undefined (n 0, still open 0)",
                    none.handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS).text());
        }
    }

    @Nested
    class Times {

        @Test
        void namesTheClockAndCountsWorkingDaysAfterTheFirstUpToTheLast() {
            Scorecard card = settledInAWeek().card("2026-09-30T00:00");

            assertEquals(
                    "raised to last closing, working days: mean 5.00, median 5.00, p90 5.00, p95 5.00, min 5.00, max 5.00"
                            + " (n 1, still open 0)",
                    card.handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS).text());
            assertEquals(
                    "first letter issued to first approved answer, calendar days, elapsed: mean 2.04, median 2.04, p90 2.04,"
                            + " p95 2.04, min 2.04, max 2.04 (n 1, still open 0)",
                    card.handling(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, Measure.ELAPSED_DAYS)
                            .text());
        }

        @Test
        void L36_theWholeClockRunsOnAfterAReopening() {
            Told told = settledInAWeek()
                    .reopenedByTheInspector("2026-09-15T10:00")
                    .submitted("2026-09-16T10:00")
                    .approved("2026-09-16T11:00")
                    .followedUp("2026-09-17T10:00", true, Satisfaction.SATISFIED);

            Handling running = told.card("2026-09-17T11:00").handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS);
            assertEquals(0, running.n());
            assertEquals(1, running.censored());
            told.closed("2026-09-18T10:00");
            Scorecard card = told.card("2026-09-18T12:00");
            assertEquals(
                    "10.000000",
                    card.handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS)
                            .spread()
                            .orElseThrow()
                            .max()
                            .toPlainString());
            assertEquals(
                    "3.000000",
                    card.handling(Clock.RAISED_TO_FIRST_REPLY, Measure.WORKING_DAYS)
                            .spread()
                            .orElseThrow()
                            .max()
                            .toPlainString());
        }

        @Test
        void R73_whatIsSolvedOutsideHoursTakesNoWorkingDayAndIsThere() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-05T22:00")
                    .solvedOnSite("2026-09-05T22:00")
                    .card("2026-09-06T00:00");

            Handling handling = card.handling(Clock.RAISED_TO_FIRST_REPLY, Measure.WORKING_DAYS);
            assertEquals(1, handling.n());
            assertEquals(0, handling.spread().orElseThrow().max().signum());
            assertEquals(1, card.rule(StandardRules.DISPATCH).onTime());
            assertEquals(
                    "100.00 % (1 of 1)",
                    card.within(Clock.RAISED_TO_FIRST_REPLY, 0).text());
        }

        @Test
        void aClosedRequestWithoutAnAnswerIsNeitherMeasuredNorStillOpen() {
            Scorecard card = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .solvedOnSite("2026-09-04T10:30")
                    .followedUp("2026-09-07T10:00", true, Satisfaction.SATISFIED)
                    .closed("2026-09-07T11:00")
                    .card("2026-09-08T00:00");

            Handling handling = card.handling(Clock.RAISED_TO_FIRST_APPROVED_ANSWER, Measure.WORKING_DAYS);
            assertEquals(0, handling.n());
            assertEquals(0, handling.censored());
            assertEquals(1, handling.withoutStop());
        }

        @Test
        void theWallClockDiffersFromTheStopwatchAcrossAShift() {
            WorkingCalendar rome = WorkingCalendar.mondayToFriday(
                    "rome", ZoneId.of("Europe/Rome"), LocalTime.of(9, 0), LocalTime.of(17, 0));
            Told told = new Told("KQ-1").raised("2026-10-23T15:00").solvedOnSite("2026-10-26T16:00");

            // In Rome from Friday 09:00 to Monday 09:00; the clock was put back on Sunday.
            Scorecard card = Scorecard.builder(rome, Told.at("2026-10-27T00:00"))
                    .add(told.id(), told.history())
                    .build();
            assertEquals("3.041667", mean(card, Measure.ELAPSED_DAYS));
            assertEquals("3.000000", mean(card, Measure.WALL_CLOCK_DAYS));
            assertEquals("1.000000", mean(card, Measure.WORKING_DAYS));
        }

        private static String mean(Scorecard card, Measure measure) {
            return card.handling(Clock.RAISED_TO_FIRST_REPLY, measure)
                    .spread()
                    .orElseThrow()
                    .mean()
                    .toPlainString();
        }
    }

    @Nested
    class Merging {

        @Test
        void refusesAnotherInstantOrCalendar() {
            Scorecard one = settledInAWeek().card("2026-09-30T00:00");
            Scorecard later = settledInAWeek().card("2026-09-30T00:01");
            Scorecard elsewhere = Scorecard.builder(
                            WorkingCalendar.alwaysOpen("always", ZoneId.of("UTC")), Told.at("2026-09-30T00:00"))
                    .build();

            assertThrows(IllegalArgumentException.class, () -> one.merge(later));
            assertThrows(IllegalArgumentException.class, () -> one.merge(elsewhere));
        }

        @Test
        void differsWhenAnyFigureDiffers() {
            Scorecard one = settledInAWeek().card("2026-09-30T00:00");

            assertEquals(one, settledInAWeek().card("2026-09-30T00:00"));
            assertNotEquals(one, one.merge(one));
        }
    }
}
