package dev.docket.session;

import static dev.docket.session.Diary.OFFICE;
import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.at;
import static dev.docket.session.Diary.begun;
import static dev.docket.session.Diary.id;
import static dev.docket.session.Diary.monthly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.metrics.Rate;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is owed of a series: that a session is held, opened, announced and minuted. */
class HoldTest {

    @Nested
    class EachMonth {

        @Test
        void L49_aHostWhoAsksOnceAYearFindsOneMissForEachMonth() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.holds("march", "2026-03-10T09:00");

            diary.until("2027-01-01T00:00");

            assertEquals(
                    List.of(
                            "2026-01-30",
                            "2026-02-27",
                            "2026-04-30",
                            "2026-05-29",
                            "2026-06-30",
                            "2026-07-31",
                            "2026-08-31",
                            "2026-09-30",
                            "2026-10-30",
                            "2026-11-30",
                            "2026-12-31"),
                    diary.missed());
            diary.assertStored();
        }

        @Test
        void L49_aSessionThatWasPlannedAndNeverOpenedLeavesOneMiss() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            diary.until("2026-02-01T00:00");

            assertEquals(List.of("2026-01-30"), diary.missed());
            assertEquals(SessionStatus.MISSED, diary.status("s"));
        }

        @Test
        void L49_aSessionPlannedForTheLastDayIsMissedWithIt() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-30T18:00"), "2026-01-05T09:00");
            diary.until("2026-01-31T00:00");

            assertEquals(List.of("2026-01-30"), diary.missed());
            assertEquals(SessionStatus.MISSED, diary.status("s"));
        }

        @Test
        void L49_aSessionThatWasCancelledLeavesOneMiss() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            diary.does(new SessionCommand.Cancel(OFFICE, id("s"), "flood"), "2026-01-19T09:00");
            diary.until("2026-02-01T00:00");

            assertEquals(List.of("2026-01-30"), diary.missed());
            assertEquals(SessionStatus.CANCELLED, diary.status("s"));
        }

        @Test
        void L49_aSecondSessionOfAMonthIsNotTheNextMonths() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.holds("one", "2026-01-20T09:00");
            diary.holds("two", "2026-01-31T09:00"); // a Saturday, after the month's last working day
            diary.until("2026-03-01T00:00");

            assertEquals(List.of("2026-02-27"), diary.missed());
        }

        @Test
        void L49_aSessionInTheEveningOfTheLastDayIsInTime() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.holds("late", "2026-01-30T21:00");
            diary.until("2026-02-01T00:00");

            assertEquals(List.of(), diary.missed());
        }

        @Test
        void L49_aDayThatRollsIntoTheNextMonthIsStillOfItsOwn() {
            Diary diary = begun(asNeeded().cadence(Cadence.dayOfMonth(31)), "2026-01-05T09:00");
            diary.holds("january", "2026-01-20T09:00"); // due on Monday 2 February, since the 31st is a Saturday
            diary.until("2026-02-27T00:00");
            assertEquals(List.of(), diary.missed());

            diary.until("2026-03-31T00:00");

            assertEquals(List.of("2026-03-02"), diary.missed()); // the 28th of February is a Saturday too
        }

        @Test
        void L49_theBeginningIsNotADayOfTheCadenceThatIsPast() {
            Diary diary = begun(asNeeded().cadence(Cadence.dayOfMonth(22)), "2026-01-23T09:00");

            assertEquals(Optional.of("2026-02-23T23:59:59.999999999"), diary.due("hold"));
        }

        @Test
        void L49_afterTheEndOfTheSeriesNothingIsMissed() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.does(new SessionCommand.Conclude(OFFICE, "the term is over"), "2026-01-20T09:00");
            diary.until("2027-01-01T00:00");

            assertEquals(List.of(), diary.missed());
            assertEquals(Optional.empty(), diary.series.nextDue());
        }
    }

    @Test
    void aWeekIsKeptByASessionSinceTheDayBefore() {
        Diary diary = begun(asNeeded().cadence(Cadence.every(1, Cadence.Unit.WEEKS)), "2026-03-02T09:00");
        diary.holds("first", "2026-03-03T09:00");
        diary.holds("again", "2026-03-04T09:00"); // of the same week
        diary.until("2026-03-17T00:00");
        assertEquals(List.of("2026-03-16"), diary.missed());

        diary.holds("next month", "2026-03-30T20:00");
        diary.holds("before the month's border", "2026-03-31T09:00"); // due on 6 April
        diary.until("2026-04-07T00:00");

        assertEquals(List.of("2026-03-16", "2026-03-23"), diary.missed());
    }

    @Nested
    class FiveYears {

        /** From December 2018 to November 2023 every month but nine, in the calendar of those years. */
        private Diary fiveYears() {
            List<String> leftOut = List.of(
                    "2020-02", "2020-03", "2020-04", "2021-02", "2022-01", "2022-04", "2022-12", "2023-01", "2023-02");
            Diary diary = begun(monthly().calendar(ChinaWorkdays.calendar()), "2018-12-01T09:00");
            for (LocalDate month = LocalDate.of(2018, 12, 1);
                    month.getYear() < 2023 || month.getMonthValue() < 12;
                    month = month.plusMonths(1)) {
                if (!leftOut.contains(month.toString().substring(0, 7))) {
                    diary.holds(month.toString(), month.withDayOfMonth(15) + "T14:00");
                }
            }
            diary.until("2023-12-01T00:00");
            return diary;
        }

        @Test
        void KQ1_fiftyOneSessionsInSixtyMonthsAreEightyFivePercent() {
            Diary diary = fiveYears();

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2023-12-01T00:00"));
            assertEquals(60, figures.due());
            assertEquals(51, figures.kept());
            assertEquals(51, figures.held());
            assertEquals(9, diary.missed().size());
            assertEquals(0.85, figures.cadenceAdherence().getAsDouble());
            assertEquals(
                    "85.00",
                    Rate.of("cadence adherence", figures.kept(), figures.due())
                            .percent()
                            .orElseThrow()
                            .toPlainString());
            assertEquals(51, diary.series.sessions().get(50).number().getAsInt());
            assertEquals(0, figures.rotationBalance(diary.rules.hosts()).getAsInt());
            diary.assertStored();
        }

        @Test
        void L65_theBooksOfAnEarlierDayAreTheSameWheneverTheyAreClosed() {
            Series series = fiveYears().series;

            SeriesFigures figures = SeriesFigures.of(series, at("2020-06-30T23:59"));

            assertEquals(List.of(19L, 16L, 16L), List.of(figures.due(), figures.kept(), figures.held()));
        }
    }

    @Test
    void L61_nothingDueIsUndefined() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");

        SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-01-06T00:00"));

        assertTrue(figures.cadenceAdherence().isEmpty());
        assertTrue(figures.rotationBalance(List.of()).isEmpty());
        assertEquals(SeriesFigures.NONE, figures);
    }

    @Nested
    class OfASession {

        @Test
        void theAnnouncementIsOwedItsLeadTimeBeforeTheStart() {
            Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00"); // a Tuesday

            assertEquals(Optional.of("2026-01-15T17:00"), diary.due("announce"));
            diary.announces("s", "2026-01-15T17:00");
            diary.until("2026-01-16T00:00");

            assertEquals(Optional.empty(), diary.due("announce"));
            assertEquals(0, breaches(diary));
        }

        @Test
        void aMissedAnnouncementIsABreachAndTheSessionCannotBeOpenedBeforeIt() {
            Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");

            SessionCommand open = new SessionCommand.Open(OFFICE, id("s"));
            assertEquals(List.of(SessionGuard.ANNOUNCED_BEFORE), diary.unmet(open, "2026-01-20T09:00"));
            assertTrue(diary.isBreached("announce"));
            diary.announces("s", "2026-01-20T09:00");
            diary.opens("s", "2026-01-20T09:00");

            assertEquals(1, breaches(diary));
        }

        @Test
        void whatIsPlannedTooLateForItsAnnouncementOwesItAtOnce() {
            Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-19T09:00");

            assertEquals(Optional.of("2026-01-19T09:00"), diary.due("announce"));
        }

        @Test
        void aLeadTimeThatBeginsOnAWeekendEndsBeforeIt() {
            Diary diary = begun(monthly().announcement(Period.calendarDays(2)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00"); // two days before is a Sunday

            assertEquals(Optional.of("2026-01-16T17:00"), diary.due("announce"));
        }

        @Test
        void anotherPlanIsAnnouncedAnewByItsOwnDate() {
            Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            diary.announces("s", "2026-01-06T09:00");
            diary.plans("s", Diary.plan(SessionKind.ROUNDTABLE, Diary.ANN, "2026-01-27T09:00"), "2026-01-07T09:00");

            assertEquals(SessionStatus.PLANNED, diary.status("s"));
            assertEquals(Optional.of("2026-01-22T17:00"), diary.due("announce"));
            assertEquals(Optional.of("2026-01-27T23:59:59.999999999"), diary.due("open"));
            diary.until("2026-01-22T00:00");

            assertEquals(SessionStatus.PLANNED, diary.status("s"));
        }

        @Test
        void aMissedSessionOwesNoAnnouncement() {
            Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
            diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            diary.until("2026-01-21T00:00");

            assertEquals(SessionStatus.MISSED, diary.status("s"));
            assertEquals(Optional.empty(), diary.due("announce"));
        }

        @Test
        void theMinutesAreOwedFromThePlannedEndUntilTheRealOneIsKnown() {
            Diary diary = begun(asNeeded(), "2026-01-05T09:00");
            diary.plans("one", diary.plan("2026-01-20T15:00"), "2026-01-05T09:00");
            diary.plans("two", diary.plan("2026-01-20T15:00"), "2026-01-05T09:00");
            diary.opens("one", "2026-01-20T15:00");
            diary.opens("two", "2026-01-20T15:00");
            assertEquals(Optional.of("2026-01-21T17:00"), diary.due("minute"));

            diary.does(new SessionCommand.End(OFFICE, id("two"), at("2026-01-21T01:00")), "2026-01-21T09:00");

            assertEquals(Optional.of("2026-01-21T17:00"), diary.due("minute"));
            diary.does(new SessionCommand.End(OFFICE, id("one"), at("2026-01-20T17:30")), "2026-01-21T09:00");
            diary.minutes("one", "2026-01-21T09:00");
            assertEquals(Optional.of("2026-01-22T17:00"), diary.due("minute"));
        }

        private long breaches(Diary diary) {
            return diary.history.stream()
                    .filter(event -> event.kind().name().startsWith("Breached:"))
                    .count();
        }
    }
}
