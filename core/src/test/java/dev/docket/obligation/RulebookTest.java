package dev.docket.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationRule.Repeat;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the engine does with one small rule, each thing by itself. One file, as it is one engine. */
class RulebookTest extends RulebookFixture {

    @Nested
    class Arming {

        @Test
        void countsThePeriodFromTheEvent() {
            happens(book(rule(Period.workingDays(3))), BEGIN, "09-07T10:00");

            assertEquals("09-10T17:00", due());
        }

        @Test
        void DA11_aNamedDateGoesBeforeThePeriodAndRollsToAWorkingDay() {
            matter.named = Optional.of(LocalDate.of(2026, 9, 12));

            happens(book(rule(Period.workingDays(3))), BEGIN, "09-07T10:00");

            assertEquals("09-14T17:00", due());
        }

        @Test
        void takesTheFirstCaseWhoseConditionHolds() {
            Condition hard = Condition.of("hard");
            matter.conditions = List.of(hard);
            Periods periods = Periods.of(Period.workingDays(1))
                    .when(hard, Period.workingDays(5))
                    .when(hard, Period.workingDays(9));
            ObligationRule.Builder rule = rule(Period.workingDays(1))
                    .due(new DueRule.Within(Anchor.EVENT, periods, CountingRule.CIVIL, false));

            happens(book(rule), BEGIN, "09-07T10:00");

            assertEquals("09-14T17:00", due());
        }

        @Test
        void aSecondArmingOfAnOpenRuleChangesNothing() {
            Rulebook book = book(rule(Period.workingDays(3)));
            happens(book, BEGIN, "09-07T10:00");

            assertEquals(List.of(), happens(book, BEGIN, "09-08T10:00"));
        }

        @Test
        void onceMeansOnceForEver() {
            Rulebook book = book(rule(Period.workingDays(3)).repeat(Repeat.ONCE));
            happens(book, BEGIN, "09-07T10:00");
            happens(book, DONE, "09-07T11:00");
            matter.episode = 1;

            assertEquals(List.of(), happens(book, BEGIN, "09-08T10:00"));
        }

        @Test
        void oncePerEpisodeArmsAgainInTheNext() {
            Rulebook book = book(rule(Period.workingDays(3)).repeat(Repeat.ONCE_PER_EPISODE));
            happens(book, BEGIN, "09-07T10:00");
            happens(book, DONE, "09-07T11:00");

            assertEquals(List.of(), happens(book, BEGIN, "09-08T10:00"));
            matter.episode = 1;
            happens(book, BEGIN, "09-08T10:00");
            assertEquals(
                    new ObligationRef(RuleCode.of("act"), 1, 2),
                    running.open().get(0).ref());
        }

        @Test
        void runsOncePerUnitAndIsDischargedUnitByUnit() {
            Subject a = Subject.of("a");
            Subject b = Subject.of("b");
            matter.units = List.of(a, b);
            Rulebook book = book(rule(Period.workingDays(3)).addPerUnitIn(CLERK));
            happens(book, BEGIN, "09-07T10:00");

            happens(book, DONE, "09-08T10:00", Optional.of(a));

            assertEquals(
                    List.of(Optional.of(b)),
                    running.open().stream().map(Obligation::subject).toList());
        }

        @Test
        void R64_givesOnlyWhatWasLeftWhenTheRuleSaysSo() {
            Rulebook book = book(rule(Period.workingDays(3)).addArmedBy(AGAIN).addRemainderOn(AGAIN));
            happens(book, BEGIN, "09-07T10:00");
            happens(book, DONE, "09-09T10:00");

            happens(book, AGAIN, "09-11T10:00");

            assertEquals("09-14T17:00", due());
        }

        @Test
        void isCancelledWhenNoneOfItsConditionsHoldsAnyMore() {
            Condition open = Condition.of("open");
            matter.conditions = List.of(open);
            Rulebook book = book(rule(Period.workingDays(3)).addRunsWhile(open));
            happens(book, BEGIN, "09-07T10:00");
            matter.conditions = List.of();

            happens(book, GO, "09-08T10:00");

            assertEquals(List.of(), running.open());
            assertTrue(history.get(1) instanceof ObligationEvent.Cancelled);
        }

        @Test
        void L37_anArmedDateStandsWhateverTheCalendarBecomes() {
            happens(book(rule(Period.workingDays(3))), BEGIN, "09-07T10:00");
            Obligations before = running;
            WorkingCalendar changed = STD.toBuilder()
                    .holiday(LocalDate.of(2026, 9, 9), "new holiday")
                    .build();
            Rulebook other = new Rulebook(List.of(rule(Period.workingDays(3)).build()), changed, List.of());

            assertEquals(
                    List.of(), other.follow(running, new Trigger(GO, at("09-08T10:00"), Optional.empty()), matter));
            assertEquals(before, running);
        }
    }

    @Nested
    class Ladders {

        private final Rulebook book = book(rule(Period.workingDays(3))
                .addWarnings(Period.workingDays(1))
                .addLadder(
                        new LadderStep(Period.workingDays(0), SupervisionLevel.WARNING, List.of()),
                        new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of())));

        @Test
        void R35_warnsBreachesAndRisesOnceEach() {
            happens(book, BEGIN, "09-07T10:00");

            assertEquals(
                    List.of(
                            "Warned 09-09T17:00",
                            "Breached 09-10T17:00",
                            "Escalated 09-10T17:00",
                            "Escalated 09-17T17:00"),
                    lapsesUntil(book, "12-31T00:00"));
            assertEquals(Optional.empty(), running.nextDue());
            assertTrue(running.open().get(0).isBreached());
        }

        @Test
        void L26_anActAtTheDueInstantIsInTime() {
            happens(book, BEGIN, "09-07T10:00");
            lapsesUntil(book, "09-10T17:00");

            happens(book, DONE, "09-10T17:00");

            assertTrue(history.stream().noneMatch(e -> e instanceof ObligationEvent.Breached));
        }

        @Test
        void L27_aLateActCuresAndTheBreachStays() {
            happens(book, BEGIN, "09-07T10:00");
            lapsesUntil(book, "09-15T00:00");

            List<ObligationEvent> events = happens(book, DONE, "09-15T10:00");

            assertTrue(((ObligationEvent.Met) events.get(0)).cured());
            assertEquals(1, running.tally(RuleCode.of("act")).breaches());
            assertEquals(List.of(), running.open());
        }

        @Test
        void L46_aStepThatFiredInTheEpisodeIsMarkedAsRepeated() {
            happens(book, BEGIN, "09-07T10:00");
            lapsesUntil(book, "09-11T00:00");
            happens(book, DONE, "09-11T10:00");
            happens(book, BEGIN, "09-11T11:00");

            lapsesUntil(book, "09-30T00:00");

            List<Boolean> repeated = history.stream()
                    .filter(e -> e instanceof ObligationEvent.Escalated)
                    .map(e -> ((ObligationEvent.Escalated) e).repeated())
                    .toList();
            assertEquals(List.of(false, true, false), repeated);
        }

        @Test
        void aWarningThatWouldLieBeforeTheArmingIsLeftOut() {
            matter.named = Optional.of(LocalDate.of(2026, 9, 8));

            happens(book, BEGIN, "09-07T18:00");

            assertEquals(List.of("Breached 09-08T17:00", "Escalated 09-08T17:00"), lapsesUntil(book, "09-09T00:00"));
        }
    }

    /** Armed in one episode, missed in the next: the memory of what has fired is that of the episode in which it fired. */
    @Test
    void L46_aStepRaisesOnceInTheEpisodeInWhichItFires() {
        Rulebook book = book(rule(Period.workingDays(1))
                .addLadder(new LadderStep(Period.workingDays(0), SupervisionLevel.WARNING, List.of())));
        happens(book, BEGIN, "09-07T10:00");
        matter.episode = 1;
        lapsesUntil(book, "09-09T09:00");
        happens(book, DONE, "09-09T10:00");
        happens(book, BEGIN, "09-09T11:00");
        lapsesUntil(book, "09-11T09:00");

        assertEquals(
                List.of(false, true),
                history.stream()
                        .filter(ObligationEvent.Escalated.class::isInstance)
                        .map(event -> ((ObligationEvent.Escalated) event).repeated())
                        .toList());
    }

    /** Missed in one episode, missed again in the next: there it raises anew. */
    @Test
    void L46_aStepRaisesAgainInTheNextEpisode() {
        Rulebook book = book(rule(Period.workingDays(1))
                .addLadder(new LadderStep(Period.workingDays(0), SupervisionLevel.WARNING, List.of())));
        happens(book, BEGIN, "09-07T10:00");
        lapsesUntil(book, "09-09T09:00");
        happens(book, DONE, "09-09T10:00");
        matter.episode = 1;
        happens(book, BEGIN, "09-09T11:00");
        lapsesUntil(book, "09-11T09:00");

        assertEquals(
                List.of(false, false),
                history.stream()
                        .filter(ObligationEvent.Escalated.class::isInstance)
                        .map(event -> ((ObligationEvent.Escalated) event).repeated())
                        .toList());
    }

    @Nested
    class PeriodsByCondition {

        @Test
        void everyRuleTakesPeriodsByConditionWithAFallback() {
            Condition urgent = Condition.of("urgent");
            ObligationRule rule = rule(Period.workingDays(3))
                    .build()
                    .within(Periods.of(Period.workingDays(5)).when(urgent, Period.workingDays(1)));
            Rulebook book = new Rulebook(List.of(rule), STD, List.of());

            happens(book, BEGIN, "09-07T10:00"); // Monday; 5 working days are the next Monday
            assertEquals("09-14T17:00", due());

            running = Obligations.none();
            matter.conditions = List.of(urgent);
            happens(book, BEGIN, "09-07T10:00");
            assertEquals("09-08T17:00", due());
            ObligationEvent.Armed armed = (ObligationEvent.Armed) history.get(1);
            assertEquals(Optional.of(urgent), armed.chosenBy());
        }

        @Test
        void aRuleWithoutAPeriodTakesNone() {
            ObligationRule reminds = rule(Period.workingDays(3))
                    .due(new DueRule.Never())
                    .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                    .build();

            assertThrows(IllegalArgumentException.class, () -> reminds.within(Periods.of(Period.workingDays(1))));
        }
    }

    @Nested
    class Pausing {

        private final Rulebook hours = book(rule(Period.workingHours(8))
                .addPauses(
                        new Pause("waiting", List.of(STOP), List.of(GO)),
                        new Pause("held", List.of(HOLD), List.of(UNHOLD))));

        @Test
        void R15_onlyWorkingTimeIsCredited() {
            Rulebook ten =
                    book(rule(Period.workingHours(10)).addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(ten, BEGIN, "09-07T09:00");
            happens(ten, STOP, "09-07T17:00");
            happens(ten, GO, "09-08T09:00");

            assertEquals("09-08T11:00", due());
        }

        @Test
        void R16_aWeekendPauseCreditsFridayAfternoonAndMondayMorning() {
            happens(hours, BEGIN, "09-04T10:00");
            happens(hours, STOP, "09-04T16:00");
            happens(hours, GO, "09-07T09:30");

            assertEquals("09-07T11:30", due());
        }

        @Test
        void R18_pausedIsNotBreached() {
            Rulebook three =
                    book(rule(Period.workingHours(3)).addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(three, BEGIN, "09-07T09:00");
            happens(three, STOP, "09-07T11:00");

            assertEquals(List.of(), lapsesUntil(three, "09-07T13:00"));
            happens(three, GO, "09-07T13:00");
            assertEquals("09-07T14:00", due());
        }

        @Test
        void R22_overlappingReasonsAreAUnion() {
            happens(hours, BEGIN, "09-07T09:00");
            happens(hours, STOP, "09-07T10:00");
            happens(hours, HOLD, "09-07T11:00");
            happens(hours, GO, "09-07T12:00");
            assertTrue(running.open().get(0).isPaused());
            happens(hours, UNHOLD, "09-07T13:00");

            assertEquals("09-08T12:00", due());
            assertFalse(running.open().get(0).isPaused());
        }

        @Test
        void R23_manyShortPausesLoseNothing() {
            Rulebook one =
                    book(rule(Period.workingHours(1)).addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(one, BEGIN, "09-07T09:00");
            for (int minute = 1; minute <= 20; minute++) {
                happens(one, STOP, "09-07T09:%02d:00".formatted(minute));
                happens(one, GO, "09-07T09:%02d:30".formatted(minute));
            }

            assertEquals("09-07T10:10", due());
        }

        @Test
        void countsWorkingDaysByTheClosesOfBusinessInThePause() {
            Rulebook days =
                    book(rule(Period.workingDays(3)).addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(days, BEGIN, "09-07T10:00");
            happens(days, STOP, "09-08T10:00");
            happens(days, GO, "09-10T10:00");

            assertEquals("09-14T17:00", due());
            assertEquals(
                    "09-10T17:00",
                    LocalDateTime.ofInstant(running.open().get(0).originalDue().orElseThrow(), ZONE)
                            .toString()
                            .substring(5));
            assertEquals(1, running.open().get(0).revision());
        }

        @Test
        void anActDuringAPauseIsJudgedByThePausesBeginning() {
            happens(hours, BEGIN, "09-07T09:00");
            happens(hours, STOP, "09-07T16:00");

            ObligationEvent.Met met =
                    (ObligationEvent.Met) happens(hours, DONE, "09-30T10:00").get(0);

            assertEquals(at("09-07T16:00"), met.asOf());
            assertFalse(met.cured());
        }

        @Test
        void aBreachedDateStaysAndTheLadderMoves() {
            Rulebook ladder = book(rule(Period.workingDays(1))
                    .addPauses(new Pause("waiting", List.of(STOP), List.of(GO)))
                    .addLadder(new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of())));
            happens(ladder, BEGIN, "09-07T10:00");
            lapsesUntil(ladder, "09-09T00:00");
            happens(ladder, STOP, "09-09T10:00");
            happens(ladder, GO, "09-11T10:00");

            assertEquals("09-08T17:00", due());
            assertEquals(List.of("Escalated 09-17T17:00"), lapsesUntil(ladder, "12-31T00:00"));
        }
    }

    @Nested
    class Recurring {

        private final Rulebook monthly = book(rule(Period.workingDays(1))
                .due(new DueRule.Recurring(
                        Cadence.firstWorkingDayOfMonth(), 14, DueRule.Window.MONTH_OF_DUE, CountingRule.CIVIL))
                .reminders(Cadence.firstWorkingDayOfMonth()));

        @Test
        void KQ12_theFirstIsAtLeastFourteenDaysLater() {
            happens(monthly, BEGIN, "09-20T10:00");

            assertEquals("11-02T17:00", due());
        }

        @Test
        void KQ12_remindsAtTheOpeningOfItsDueDayAndMissesOnceAMonth() {
            happens(monthly, BEGIN, "09-07T10:00");

            assertEquals(
                    List.of(
                            "Reminded 10-01T09:00",
                            "Breached 10-01T17:00",
                            "Armed 10-01T17:00",
                            "Reminded 11-02T09:00",
                            "Breached 11-02T17:00",
                            "Cancelled 11-02T17:00",
                            "Armed 11-02T17:00"),
                    lapsesUntil(monthly, "11-30T00:00"));
        }

        @Test
        void anActBeforeItsMonthDoesNotCount() {
            happens(monthly, BEGIN, "09-07T10:00");

            assertEquals(List.of(), happens(monthly, DONE, "09-30T10:00"));
        }

        @Test
        void anActInItsMonthMeetsItAndArmsTheNext() {
            happens(monthly, BEGIN, "09-07T10:00");
            happens(monthly, DONE, "10-01T10:00");

            assertEquals("11-02T17:00", due());
            assertEquals(0, running.tally(RuleCode.of("act")).breaches());
        }

        @Test
        void R45_anActThatComesEarlyDoesNotMoveTheCadence() {
            Rulebook note = book(rule(Period.workingDays(1))
                    .due(new DueRule.Recurring(
                            Cadence.every(2, Cadence.Unit.WEEKS), 0, DueRule.Window.SINCE_ARMED, CountingRule.CIVIL)));
            happens(note, BEGIN, "09-07T10:00");
            assertEquals("09-21T17:00", due());
            happens(note, DONE, "09-10T10:00");
            assertEquals("10-05T17:00", due());
            lapsesUntil(note, "10-06T00:00");

            happens(note, DONE, "10-14T10:00");

            assertEquals("11-02T17:00", due());
        }

        @Test
        void aLateActCuresTheMissedOneOnly() {
            happens(monthly, BEGIN, "09-07T10:00");
            lapsesUntil(monthly, "10-02T00:00");

            happens(monthly, DONE, "10-05T10:00");

            assertEquals("11-02T17:00", due());
            assertEquals(1, running.open().size());
        }
    }

    /** A recurring rule whose day time itself acts on, and from when an act counts for it. */
    @Nested
    class RecurringActsOfTime {

        private ObligationRule.Builder each(Cadence cadence, DueRule.Window window) {
            return rule(Period.workingDays(1))
                    .due(new DueRule.Recurring(cadence, 0, window, CountingRule.CIVIL))
                    .actsAtLapse(HOLD);
        }

        @Test
        void L49_actsOnEachDayThatPassesAndGoesOn() {
            Rulebook monthly = book(each(Cadence.lastWorkingDayOfMonth(), DueRule.Window.MONTH_OF_DUE));
            happens(monthly, BEGIN, "09-07T10:00");

            assertEquals(
                    List.of("Acted 09-30T17:00", "Armed 09-30T17:00", "Acted 10-30T17:00", "Armed 10-30T17:00"),
                    lapsesUntil(monthly, "11-29T00:00"));
            happens(monthly, DONE, "11-30T10:00");
            assertEquals("12-31T17:00", due());
            happens(monthly, END, "12-01T10:00");

            assertEquals(List.of(), lapsesUntil(monthly, "12-31T23:00"));
        }

        @Test
        void L49_theMonthOfADayIsTheOneThatTheCadenceNames() {
            Rulebook monthly = book(each(Cadence.dayOfMonth(31), DueRule.Window.MONTH_OF_DUE));
            happens(monthly, BEGIN, "10-05T10:00");
            assertEquals("11-02T17:00", due()); // the 31st is a Saturday

            happens(monthly, DONE, "10-20T10:00");

            assertEquals("11-30T17:00", due());
        }

        @Test
        void anActSinceTheLastDueDateCountsOnce() {
            Rulebook weekly = book(each(Cadence.every(1, Cadence.Unit.WEEKS), DueRule.Window.SINCE_LAST_DUE));
            happens(weekly, BEGIN, "09-07T10:00");
            happens(weekly, DONE, "09-08T10:00");
            assertEquals("09-21T17:00", due());
            assertEquals(List.of(), happens(weekly, DONE, "09-09T10:00"));

            happens(weekly, DONE, "09-14T17:00");

            assertEquals("09-28T17:00", due());
        }
    }

    @Test
    void anAnchorMovesForWhomItConcerns() {
        ObligationRule.Builder each = rule(Period.workingDays(1))
                .due(new DueRule.Within(
                        Anchor.SESSION_END, Periods.of(Period.workingDays(1)), CountingRule.CIVIL, false))
                .perSubject(true);
        Rulebook book = book(each);
        happens(book, BEGIN, "09-07T10:00", Optional.of(Subject.of("one")));
        happens(book, BEGIN, "09-07T10:00", Optional.of(Subject.of("other")));
        Trigger ended = new Trigger(GO, at("09-08T10:00"), Optional.of(Subject.of("other")));

        List<ObligationEvent> moved =
                book.reanchor(running, Anchor.SESSION_END, at("09-07T10:00"), at("09-08T09:00"), ended);

        assertEquals(1, moved.size());
        assertEquals(
                Optional.of(Subject.of("other")),
                running.find(moved.get(0).ref()).flatMap(Obligation::subject));
    }

    /** What happened before it was entered. */
    @Nested
    class EnteredLate {

        private final Rulebook days = book(rule(Period.workingDays(1))
                .addLadder(new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of())));
        private final Rulebook hours = book(rule(Period.workingHours(8))
                .addPauses(
                        new Pause("waiting", List.of(STOP), List.of(GO)),
                        new Pause("held", List.of(HOLD), List.of(UNHOLD))));

        private List<ObligationEvent> entered(Rulebook book, EventKind kind, String local, String occurred) {
            Trigger trigger = new Trigger(kind, at(local), Optional.empty(), at(occurred));
            List<ObligationEvent> events = book.follow(running, trigger, matter);
            events.forEach(RulebookTest.this::take);
            return events;
        }

        /** Armed on Monday 7 September, due on Tuesday at the close, escalated five working days later. */
        private ObligationRef missed() {
            happens(days, BEGIN, "09-07T10:00");
            ObligationRef ref = running.open().get(0).ref();
            assertEquals(List.of("Breached 09-08T17:00", "Escalated 09-15T17:00"), lapsesUntil(days, "09-21T00:00"));
            return ref;
        }

        @Test
        void L26_whatHappenedByItsDueInstantVacatesTheBreach() {
            ObligationRef ref = missed();

            List<ObligationEvent> events = entered(days, DONE, "09-21T10:00", "09-08T17:00");

            Instant now = at("09-21T10:00");
            Instant due = at("09-08T17:00");
            assertEquals(
                    List.of(
                            new ObligationEvent.Vacated(now, ref, DONE, due, List.of(1)),
                            new ObligationEvent.Met(now, ref, DONE, due, false, Optional.of(due), Optional.empty())),
                    events);
            Tally tally = running.tally(RuleCode.of("act"));
            assertEquals(1, tally.breaches());
            assertEquals(1, tally.vacated());
            assertEquals(List.of(), tally.fired());
        }

        @Test
        void L27_whatHappenedAfterItLeavesTheBreach() {
            ObligationRef ref = missed();

            List<ObligationEvent> events = entered(days, DONE, "09-21T10:00", "09-08T17:00:00.000000001");

            assertEquals(
                    List.of(
                            // The step of the ladder came later still.
                            new ObligationEvent.RisesVacated(at("09-21T10:00"), ref, DONE, List.of(1)),
                            new ObligationEvent.Met(
                                    at("09-21T10:00"),
                                    ref,
                                    DONE,
                                    at("09-08T17:00:00.000000001"),
                                    true,
                                    Optional.of(at("09-08T17:00")),
                                    Optional.empty())),
                    events);
            assertEquals(0, running.tally(RuleCode.of("act")).vacated());
            assertEquals(List.of(), running.tally(RuleCode.of("act")).fired());
        }

        @Test
        void S611_aStepIsJudgedByWhenItFiredAndNotByWhenItWouldHave() {
            Rulebook stopped = book(rule(Period.workingDays(1))
                    .addLadder(new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of()))
                    .addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(stopped, BEGIN, "09-07T10:00");
            lapsesUntil(stopped, "09-10T10:00");
            happens(stopped, STOP, "09-10T10:00");
            happens(stopped, GO, "09-14T10:00");
            assertEquals(List.of("Escalated 09-17T17:00"), lapsesUntil(stopped, "09-21T00:00"));

            List<ObligationEvent> events = entered(stopped, DONE, "09-21T10:00", "09-16T10:00");

            assertEquals(
                    List.of(1),
                    events.stream()
                            .filter(ObligationEvent.RisesVacated.class::isInstance)
                            .flatMap(event -> ((ObligationEvent.RisesVacated) event).rises().stream())
                            .toList());
        }

        @Test
        void S611_whatOneUnitVacatesLeavesTheRiseThatAnotherBrought() {
            Rulebook each = book(rule(Period.workingDays(1))
                    .addPerUnitIn(CLERK)
                    .addLadder(new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of())));
            matter.units = List.of(Subject.of("first"), Subject.of("second"));
            happens(each, BEGIN, "09-07T10:00");
            lapsesUntil(each, "09-21T00:00");

            Trigger late = new Trigger(DONE, at("09-21T10:00"), Optional.of(Subject.of("second")), at("09-08T10:00"));
            List<ObligationEvent> events = each.follow(running, late, matter);
            events.forEach(RulebookTest.this::take);

            assertEquals(List.of(1), ((ObligationEvent.Vacated) events.get(0)).rises());
            assertEquals(List.of(1), running.tally(RuleCode.of("act")).fired());
        }

        @Test
        void beforeTheDueDateItIsJudgedByWhenItHappened() {
            happens(days, BEGIN, "09-07T10:00");

            ObligationEvent.Met met = (ObligationEvent.Met)
                    entered(days, DONE, "09-08T10:00", "09-07T11:00").get(0);

            assertEquals(at("09-07T11:00"), met.asOf());
            assertFalse(met.cured());
        }

        @Test
        void whatWasArmedOnlyAfterItIsJudgedByItsArming() {
            missed();

            ObligationEvent.Met met = (ObligationEvent.Met)
                    entered(days, DONE, "09-21T10:00", "09-04T10:00").get(1);

            assertEquals(at("09-07T10:00"), met.asOf());
            assertFalse(met.cured());
        }

        @Test
        void aClockStandsStillFromWhenItWasStoppedAndNotFromTheEntering() {
            happens(hours, BEGIN, "09-07T09:00");
            lapsesUntil(hours, "09-08T09:00");
            ObligationRef ref = running.open().get(0).ref();

            List<ObligationEvent> events = entered(hours, STOP, "09-08T10:00", "09-07T16:00");

            assertEquals(
                    List.of(
                            new ObligationEvent.Vacated(at("09-08T10:00"), ref, STOP, at("09-07T17:00"), List.of()),
                            new ObligationEvent.Paused(at("09-08T10:00"), ref, "waiting", at("09-07T16:00"))),
                    events);
            happens(hours, GO, "09-08T11:00");
            // One of the eight hours was left.
            assertEquals("09-08T12:00", due());
            assertEquals(List.of("Breached 09-08T12:00"), lapsesUntil(hours, "09-09T00:00"));
            assertEquals(2, running.tally(RuleCode.of("act")).breaches());
        }

        @Test
        void aClockThatWasStoppedAfterTheDueDateLeavesTheBreach() {
            happens(hours, BEGIN, "09-07T09:00");
            lapsesUntil(hours, "09-09T09:00");

            assertEquals(1, entered(hours, STOP, "09-09T10:00", "09-08T09:30").size());
            assertTrue(running.open().get(0).isBreached());
            assertEquals(Optional.of(at("09-08T09:30")), running.open().get(0).pausedSince());
        }

        @Test
        void ofTwoReasonsTheEarlierCounts() {
            happens(hours, BEGIN, "09-07T09:00");
            happens(hours, HOLD, "09-07T11:00");

            entered(hours, STOP, "09-07T12:00", "09-07T10:00");

            assertEquals(Optional.of(at("09-07T10:00")), running.open().get(0).pausedSince());
        }

        @Test
        void R22_whatReachesBackIntoAnotherStandstillIsCreditedOnce() {
            happens(hours, BEGIN, "09-07T09:00");
            happens(hours, HOLD, "09-07T10:00");
            happens(hours, UNHOLD, "09-07T11:00");
            entered(hours, STOP, "09-07T12:00", "09-07T10:30");
            happens(hours, GO, "09-07T13:00");

            // From ten to one: three hours after 17:00, so 12:00 on the next day.
            assertEquals("09-08T12:00", due());
            assertEquals(
                    List.of(new Suspension(at("09-07T10:00"), at("09-07T13:00"))),
                    running.open().get(0).suspensions());
        }

        @Test
        void anActIsCountedForTheMonthInWhichItHappened() {
            Rulebook monthly = book(rule(Period.workingDays(1))
                    .due(new DueRule.Recurring(
                            Cadence.firstWorkingDayOfMonth(), 0, DueRule.Window.MONTH_OF_DUE, CountingRule.CIVIL)));
            happens(monthly, BEGIN, "09-07T10:00");
            lapsesUntil(monthly, "10-05T00:00");
            // Thursday 1 October was missed, Monday 2 November is owed.
            assertEquals(2, running.open().size());

            assertEquals(List.of(), entered(monthly, DONE, "10-05T10:00", "09-30T10:00"));
            assertEquals(
                    List.of("Vacated", "Met"),
                    entered(monthly, DONE, "10-05T11:00", "10-01T10:00").stream()
                            .map(event -> event.getClass().getSimpleName())
                            .toList());
            assertEquals("11-02T17:00", due());
            assertEquals(1, running.open().size());
        }

        @Test
        void nothingHappensAfterItIsEntered() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Trigger(DONE, at("09-07T10:00"), Optional.empty(), at("09-07T10:01")));
        }
    }

    @Nested
    class Reminding {

        private final Rulebook weekly = book(rule(Period.workingDays(1))
                .due(new DueRule.Never())
                .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                .addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));

        @Test
        void R45_remindsEachWeekFromTheAnchor() {
            happens(weekly, BEGIN, "09-09T10:00");

            assertEquals(
                    List.of("Reminded 09-16T10:00", "Reminded 09-23T10:00", "Reminded 09-30T10:00"),
                    lapsesUntil(weekly, "10-01T00:00"));
        }

        @Test
        void L38_whatFallsInAPauseIsLeftOutAndNotSavedUp() {
            happens(weekly, BEGIN, "09-09T10:00");
            happens(weekly, STOP, "09-15T10:00");
            assertEquals(List.of(), lapsesUntil(weekly, "09-25T00:00"));
            happens(weekly, GO, "09-25T10:00");

            assertEquals(List.of("Reminded 09-30T10:00"), lapsesUntil(weekly, "10-01T00:00"));
        }

        /** Reminded each day, of what is due within working days that count from a session's end. */
        @Nested
        class CountedFromElsewhere {

            private final Rulebook daily = book(rule(Period.workingDays(8))
                    .due(new DueRule.Within(
                            Anchor.SESSION_END, Periods.of(Period.workingDays(8)), CountingRule.CIVIL, false))
                    .reminders(Cadence.every(1, Cadence.Unit.DAYS))
                    .addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));

            private void countsFrom(String before, String instant, String now) {
                daily.reanchor(
                                running,
                                Anchor.SESSION_END,
                                at(before),
                                at(instant),
                                new Trigger(HOLD, at(now), Optional.empty()))
                        .forEach(RulebookTest.this::take);
            }

            private void adopts(Rulebook book, String now) {
                book.adopt(daily, running, new Trigger(HOLD, at(now), Optional.empty()), matter)
                        .forEach(RulebookTest.this::take);
            }

            @Test
            void L39_remindsOnceADayThoughWhatItCountsFromMovesTwice() {
                happens(daily, BEGIN, "09-07T10:00");
                assertEquals(List.of("Reminded 09-08T10:00"), lapsesUntil(daily, "09-08T11:00"));

                countsFrom("09-07T10:00", "09-07T12:00", "09-08T11:00");
                countsFrom("09-07T12:00", "09-07T16:00", "09-08T11:30");

                assertEquals(List.of("Reminded 09-09T16:00"), lapsesUntil(daily, "09-10T09:00"));
            }

            @Test
            void L39_remindsOnceADayThoughAnotherBookIsAdoptedAfterwards() {
                happens(daily, BEGIN, "09-07T10:00");
                lapsesUntil(daily, "09-08T11:00");
                countsFrom("09-07T10:00", "09-07T16:00", "09-08T11:00");

                adopts(
                        book(rule(Period.workingDays(5))
                                .due(new DueRule.Within(
                                        Anchor.SESSION_END,
                                        Periods.of(Period.workingDays(5)),
                                        CountingRule.CIVIL,
                                        false))
                                .reminders(Cadence.every(1, Cadence.Unit.DAYS))),
                        "09-08T12:00");

                assertEquals(List.of("Reminded 09-09T16:00"), lapsesUntil(daily, "09-10T09:00"));
            }

            @Test
            void L39_remindsOnceADayThoughTheClockStoodStillInBetween() {
                happens(daily, BEGIN, "09-07T10:00");
                lapsesUntil(daily, "09-08T11:00");
                countsFrom("09-07T10:00", "09-07T16:00", "09-08T11:00");

                happens(daily, STOP, "09-08T12:00");
                happens(daily, GO, "09-08T13:00");

                assertEquals(List.of("Reminded 09-09T16:00"), lapsesUntil(daily, "09-10T09:00"));
            }

            @Test
            void L39_remindsTodayWhereItHasNotYet() {
                happens(daily, BEGIN, "09-07T10:00");

                countsFrom("09-07T10:00", "09-07T16:00", "09-08T09:30");

                assertEquals(List.of("Reminded 09-08T16:00"), lapsesUntil(daily, "09-09T09:00"));
            }
        }

        @Test
        void isSilentOnceDischarged() {
            happens(weekly, BEGIN, "09-09T10:00");
            happens(weekly, DONE, "09-10T10:00");

            assertEquals(Optional.empty(), running.nextDue());
        }
    }

    @Nested
    class Acting {

        @Test
        void timeDoesTheActInsteadOfABreach() {
            EventKind act = EventKind.of("deemed");
            Rulebook book = book(rule(Period.workingDays(1)).actsAtLapse(act));
            happens(book, BEGIN, "09-07T10:00");

            assertEquals(List.of("Acted 09-08T17:00"), lapsesUntil(book, "09-30T00:00"));
            assertEquals(List.of(), running.open());
        }
    }

    @Test
    void refusesTwoRulesOfOneCode() {
        ObligationRule rule = rule(Period.workingDays(1)).build();

        assertThrows(IllegalArgumentException.class, () -> new Rulebook(List.of(rule, rule), STD, List.of()));
    }

    @Test
    void refusesARuleOfAnUnknownCalendar() {
        ObligationRule rule = rule(Period.workingDays(1)).calendar("moon").build();

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Rulebook(List.of(rule), STD, List.of()));
        assertTrue(e.toString().contains("moon"), e.toString());
    }
}
