package dev.docket.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the engine does where several owe the same, where rules are no longer there, and where what is given makes no sense. */
class RulebookEdgesTest extends RulebookFixture {

    private static final Subject A = Subject.of("a");
    private static final Subject B = Subject.of("b");
    private static final Condition OPEN = Condition.of("open");

    private List<String> owing() {
        return running.open().stream()
                .map(one -> one.subject().map(Subject::value).orElse("-"))
                .toList();
    }

    private static ObligationRule.Builder monthly(DueRule.Window window) {
        return rule(Period.workingDays(1))
                .due(new DueRule.Recurring(Cadence.firstWorkingDayOfMonth(), 14, window, CountingRule.CIVIL));
    }

    private static ObligationRule.Builder monthly() {
        return monthly(DueRule.Window.SINCE_ARMED);
    }

    @Nested
    class OfSeveralUnits {

        private final Rulebook each = book(rule(Period.workingDays(3))
                .addArmedBy(AGAIN)
                .addPerUnitIn(CLERK)
                .addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));

        OfSeveralUnits() {
            matter.units = List.of(A, B);
        }

        @Test
        void whoOwesAlreadyIsNotAskedTwice() {
            matter.units = List.of(A);
            happens(each, BEGIN, "09-07T10:00");
            matter.units = List.of(A, B);

            assertEquals(1, happens(each, AGAIN, "09-08T10:00").size());
            assertEquals(List.of("a", "b"), owing());
        }

        @Test
        void onesPauseIsNotTheOthers() {
            happens(each, BEGIN, "09-07T10:00");
            happens(each, STOP, "09-07T12:00", Optional.of(A));
            assertEquals(
                    List.of(true, false),
                    running.open().stream().map(Obligation::isPaused).toList());

            assertEquals(List.of(), happens(each, GO, "09-08T12:00", Optional.of(B)));
            happens(each, GO, "09-08T13:00", Optional.of(A));
            assertEquals(
                    List.of(false, false),
                    running.open().stream().map(Obligation::isPaused).toList());
        }

        @Test
        void whatEndsForOneGoesOnForTheOther() {
            happens(each, BEGIN, "09-07T10:00");

            happens(each, END, "09-07T12:00", Optional.of(A));

            assertEquals(List.of("b"), owing());
        }

        @Test
        void whatMayRunNoMoreEndsForAllWhoeverIsNamed() {
            matter.conditions = List.of(OPEN);
            Rulebook whileOpen =
                    book(rule(Period.workingDays(3)).addPerUnitIn(CLERK).addRunsWhile(OPEN));
            happens(whileOpen, BEGIN, "09-07T10:00");
            matter.conditions = List.of();

            List<ObligationEvent> events = happens(whileOpen, DONE, "09-07T12:00", Optional.of(A));

            assertTrue(events.get(0) instanceof ObligationEvent.Met, events::toString);
            assertTrue(events.get(1) instanceof ObligationEvent.Cancelled, events::toString);
            assertEquals(List.of(), owing());
        }

        @Test
        void ofARecurringActOnesSilenceIsNotTheOthers() {
            Rulebook monthlyEach = book(monthly(DueRule.Window.MONTH_OF_DUE).addPerUnitIn(CLERK));
            happens(monthlyEach, BEGIN, "09-07T10:00");
            lapsesUntil(monthlyEach, "10-02T00:00");
            happens(monthlyEach, DONE, "10-08T10:00", Optional.of(A));

            assertEquals(
                    List.of("Breached", "Armed", "Breached", "Cancelled", "Armed"),
                    lapsesUntil(monthlyEach, "11-03T00:00").stream()
                            .map(lapse -> lapse.replace(" 11-02T17:00", ""))
                            .toList());
            assertEquals(List.of("a", "a", "b", "b"), owing().stream().sorted().toList());
        }
    }

    @Nested
    class OfWhatRecurs {

        @Test
        void isNotArmedAgainWhenItMayRunNoMore() {
            matter.conditions = List.of(OPEN);
            Rulebook book = book(monthly().addRunsWhile(OPEN));
            happens(book, BEGIN, "09-07T10:00");
            matter.conditions = List.of();

            assertEquals(1, happens(book, DONE, "09-20T10:00").size());
            assertEquals(List.of(), running.open());
        }

        @Test
        void isNotArmedAgainWhenItsMatterAdmitsItNoMore() {
            happens(book(monthly()), BEGIN, "09-07T10:00");
            matter.admits = false;

            assertEquals(1, happens(book(monthly()), DONE, "09-20T10:00").size());
            assertEquals(List.of(), running.open());
        }

        @Test
        void isMissedForTheLastTimeWhenItsMatterAdmitsItNoMore() {
            happens(book(monthly()), BEGIN, "09-07T10:00");
            matter.admits = false;

            assertEquals(List.of("Breached 10-01T17:00"), lapsesUntil(book(monthly()), "12-31T00:00"));
        }

        @Test
        void anActCountsFromTheArmingAfterAPauseToo() {
            Rulebook book = book(monthly().addPauses(new Pause("waiting", List.of(STOP), List.of(GO))));
            happens(book, BEGIN, "09-07T10:00");
            happens(book, STOP, "09-08T10:00");
            happens(book, GO, "09-09T10:00");

            assertEquals(Optional.of(at("09-07T10:00")), running.open().get(0).notBefore());
            assertTrue(happens(book, DONE, "09-10T10:00").get(0) instanceof ObligationEvent.Met);
        }
    }

    @Nested
    class OfAnotherBook {

        private final Rulebook ours = book(rule(Period.workingDays(3))
                .addPauses(new Pause("waiting", List.of(STOP), List.of(GO)))
                .remainderOn(List.of(AGAIN)));
        private final ObligationRule strange =
                rule(Period.workingDays(1)).code(RuleCode.of("strange")).build();
        private final Rulebook theirs = new Rulebook(List.of(strange), STD, List.of());

        @Test
        void leavesAloneWhatItHasNoRuleFor() {
            happens(ours, BEGIN, "09-07T10:00");
            Obligation owed = running.open().get(0);

            for (EventKind kind : List.of(STOP, GO, DONE, END)) {
                assertEquals(List.of(), happens(theirs, kind, "09-08T10:00"));
            }
            assertEquals(List.of(owed), running.open());
            assertEquals(Optional.empty(), theirs.explain(owed));
            assertEquals(Optional.empty(), theirs.reading(owed, at("09-08T10:00")));
            assertFalse(theirs.has(owed.rule(), owed.order()));
            assertTrue(assertThrows(IllegalStateException.class, () -> theirs.lapse(running, matter))
                    .toString()
                    .contains("act"));
        }

        @Test
        void findsItsRuleWhereverItStandsNow() {
            happens(ours, BEGIN, "09-07T10:00");
            RuleCode act = running.open().get(0).rule();
            Rulebook moved =
                    new Rulebook(List.of(strange, rule(Period.workingDays(3)).build()), STD, List.of());

            assertTrue(moved.has(act, 0));
            assertTrue(moved.has(act, 1));
            assertTrue(moved.has(act, -1));
            assertTrue(moved.has(act, 7));
            happens(moved, DONE, "09-08T10:00");
            assertEquals(List.of(), running.open());
        }

        @Test
        void findsItsRuleThoughItStandsBeyondTheEnd() {
            Rulebook two =
                    new Rulebook(List.of(strange, rule(Period.workingDays(3)).build()), STD, List.of());
            happens(two, BEGIN, "09-07T10:00");
            assertEquals(2, running.open().size());

            happens(book(rule(Period.workingDays(3))), DONE, "09-08T10:00");

            assertEquals(
                    List.of(RuleCode.of("strange")),
                    running.open().stream().map(Obligation::rule).toList());
        }

        @Test
        void nothingPlannedIsNoLapse() {
            assertThrows(IllegalStateException.class, () -> ours.lapse(Obligations.none(), matter));
        }
    }

    @Nested
    class OfWhatOnlyReminds {

        private final Rulebook weekly = book(rule(Period.workingDays(1))
                .due(new DueRule.Never())
                .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                .addArmedBy(AGAIN)
                .addRemainderOn(AGAIN));

        @Test
        void hasNoDateToExplainAndNothingLeftOfAPeriod() {
            happens(weekly, BEGIN, "09-09T10:00");
            assertEquals(Optional.empty(), weekly.explain(running.open().get(0)));
            assertEquals(Optional.empty(), weekly.reading(running.open().get(0), at("09-10T10:00")));

            ObligationEvent.Met met =
                    (ObligationEvent.Met) happens(weekly, DONE, "09-10T10:00").get(0);

            assertEquals(Optional.empty(), met.left());
            happens(weekly, AGAIN, "09-11T10:00");
            assertEquals(Optional.of(at("09-18T10:00")), running.nextDue());
        }
    }

    @Test
    void aPauseLastsDuringAConditionOrFromEventToEvent() {
        List<EventKind> some = List.of(STOP);
        List<EventKind> none = List.of();
        Optional<Condition> open = Optional.of(OPEN);

        assertEquals(open, Pause.during("away", OPEN).during());
        assertEquals(none, new Pause("for ever", some, none).ends());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Pause("both", some, some, open))
                .toString()
                .contains("both"));
        assertThrows(IllegalArgumentException.class, () -> new Pause("both", some, none, open));
        assertThrows(IllegalArgumentException.class, () -> new Pause("ends only", none, some, open));
        assertThrows(IllegalArgumentException.class, () -> new Pause("ends only", none, some));
        assertThrows(IllegalArgumentException.class, () -> new Pause("neither", none, none));
    }

    @Test
    void refusesALeadThatIsNegative() {
        Cadence monthly = Cadence.firstWorkingDayOfMonth();
        DueRule.Window any = DueRule.Window.SINCE_ARMED;

        assertEquals(0, new DueRule.Recurring(monthly, 0, any, CountingRule.CIVIL).leadDays());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new DueRule.Recurring(monthly, -1, any, CountingRule.CIVIL))
                .toString()
                .contains("-1"));
    }

    @Test
    void codesOfOneHashAreTold() {
        // "Aa" and "BB" have the same hash.
        assertNotEquals(RuleCode.of("Aa"), RuleCode.of("BB"));
        assertEquals(RuleCode.of("Aa").hashCode(), RuleCode.of("BB").hashCode());
        assertFalse(RuleCode.of("Aa").equals((Object) "Aa"));
        assertTrue(RuleCode.of("Aa").compareTo(RuleCode.of("BB")) < 0);
    }
}
