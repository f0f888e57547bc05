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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** What is left is in the period's own unit; Monday 7 September, 09:00 to Tuesday, 10:00, is one working day or nine hours. */
    @Nested
    class OfWhatIsLeft {

        private Optional<Period> left(Period period) {
            Rulebook book = book(rule(period).addArmedBy(AGAIN).addRemainderOn(AGAIN));
            running = Obligations.none();
            happens(book, BEGIN, "09-07T09:00");
            ObligationEvent.Met met =
                    (ObligationEvent.Met) happens(book, DONE, "09-08T10:00").get(0);
            happens(book, AGAIN, "09-21T09:00");
            assertEquals(met.left(), running.open().get(0).period());
            return met.left();
        }

        @Test
        void R64_isOfItsOwnUnit() {
            assertEquals(Optional.of(Period.workingDays(2)), left(Period.workingDays(3)));
            assertEquals(Optional.of(Period.workingHours(31)), left(Period.workingHours(40)));
            assertEquals(Optional.of(Period.elapsed(Duration.ofHours(5))), left(Period.elapsed(Duration.ofHours(30))));
            assertEquals(Optional.of(Period.calendarDays(2)), left(Period.calendarDays(3)));
        }

        @Test
        void R64_ofDaysIsOneAtLeast() {
            assertEquals(Optional.of(Period.workingDays(1)), left(Period.workingDays(1)));
            assertEquals(Optional.of(Period.calendarDays(1)), left(Period.calendarDays(1)));
            assertEquals(Optional.of(Period.workingHours(0)), left(Period.workingHours(9)));
        }
    }

    @Nested
    class OfWhatIsNotOpen {

        private final Rulebook book = book(rule(Period.workingDays(3)));
        private final ObligationRef ended = new ObligationRef(RuleCode.of("act"), 0, 7);
        private final Instant now = at("09-08T10:00");

        /** What happens to one that has ended changes nothing of what is open. */
        @Test
        void anEventLeavesTheOthersAlone() {
            happens(book, BEGIN, "09-07T10:00");
            List<Obligation> open = running.open();
            Obligation other = Obligation.builder().from(open.get(0)).ref(ended).build();
            for (ObligationEvent event : List.of(
                    new ObligationEvent.Warned(now, ended, 1, 0, false),
                    new ObligationEvent.Breached(now, ended),
                    new ObligationEvent.Escalated(now, ended, 1, SupervisionLevel.WARNING, 0, false),
                    new ObligationEvent.Reminded(now, ended, 1, Optional.empty()),
                    new ObligationEvent.Acted(now, ended, DONE),
                    new ObligationEvent.Met(now, ended, DONE, now, false, Optional.empty(), Optional.empty()),
                    new ObligationEvent.Cancelled(now, ended, DONE),
                    new ObligationEvent.Paused(now, ended, "waiting", now),
                    new ObligationEvent.Resumed(
                            now,
                            ended,
                            "waiting",
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()),
                    new ObligationEvent.Moved(
                            now,
                            ended,
                            DONE,
                            Optional.empty(),
                            Optional.of(now),
                            Optional.of(now),
                            Optional.empty(),
                            0,
                            now,
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            List.of()),
                    new ObligationEvent.RisesVacated(now, ended, DONE, List.of(1)),
                    new ObligationEvent.Vacated(now, ended, DONE, now, List.of()))) {
                assertEquals(open, running.apply(event).open(), event::toString);
            }
            assertEquals(
                    2,
                    running.apply(new ObligationEvent.Restored(now, other))
                            .open()
                            .size());
        }

        @Test
        void theTallyRemembersItThough() {
            happens(book, BEGIN, "09-07T10:00");

            Obligations breached = running.apply(new ObligationEvent.Breached(now, ended));

            assertEquals(1, breached.tally(ended.rule()).breaches());
            assertEquals(
                    1,
                    breached.apply(new ObligationEvent.Vacated(now, ended, DONE, now, List.of()))
                            .tally(ended.rule())
                            .vacated());
        }
    }

    @Nested
    class OfAnotherVersion {

        private ObligationRule.Builder laddered(int steps) {
            List<LadderStep> ladder = List.of(
                    new LadderStep(Period.workingDays(5), SupervisionLevel.WARNING, List.of()),
                    new LadderStep(Period.workingDays(9), SupervisionLevel.CRITICAL, List.of()));
            return rule(Period.workingDays(1)).ladder(ladder.subList(0, steps));
        }

        private void adopt(Rulebook before, Rulebook after, String local) {
            after.adopt(before, running, new Trigger(GO, at(local), Optional.empty()), matter)
                    .forEach(RulebookEdgesTest.this::take);
        }

        @Test
        void aStepThatTheLadderNoLongerHasIsNotClimbed() {
            Rulebook two = book(laddered(2));
            Rulebook one = book(laddered(1));
            happens(two, BEGIN, "09-07T10:00");
            lapsesUntil(two, "09-09T00:00");

            adopt(two, one, "09-09T10:00");

            assertEquals(List.of("Escalated 09-15T17:00"), lapsesUntil(one, "12-31T00:00"));
        }

        @Test
        void aStepThatItHasIsClimbedWhenItWasDue() {
            Rulebook two = book(laddered(2));
            happens(two, BEGIN, "09-07T10:00");
            lapsesUntil(two, "09-09T00:00");

            adopt(two, book(laddered(2).debtor(CLERK)), "09-09T10:00");

            assertEquals(List.of("Escalated 09-15T17:00", "Escalated 09-21T17:00"), lapsesUntil(two, "12-31T00:00"));
        }

        @Test
        void aDateBeyondTheHorizonIsProvisionalWhenItMoves() {
            Rulebook days = new Rulebook(
                    List.of(rule(Period.workingDays(3)).extendable(true).build()),
                    STD.toBuilder().horizon(LocalDate.of(2026, 9, 14)).build(),
                    List.of());
            happens(days, BEGIN, "09-07T10:00");
            assertFalse(running.open().get(0).provisional());

            days.extend(
                            running,
                            running.open().get(0),
                            Period.workingDays(2),
                            new Trigger(GO, at("09-08T10:00"), Optional.empty()))
                    .forEach(RulebookEdgesTest.this::take);
            assertFalse(running.open().get(0).provisional(), "to the very horizon");

            days.extend(
                            running,
                            running.open().get(0),
                            Period.workingDays(1),
                            new Trigger(GO, at("09-08T11:00"), Optional.empty()))
                    .forEach(RulebookEdgesTest.this::take);
            assertTrue(running.open().get(0).provisional());
            assertEquals("09-15T17:00", due());
        }
    }

    @Test
    void aSampleTakesWhatIsInItOnly() {
        matter.sampled = false;

        assertEquals(List.of(), happens(book(rule(Period.workingDays(1)).samplePerMille(999)), BEGIN, "09-07T10:00"));
        assertEquals(
                1,
                happens(book(rule(Period.workingDays(1)).samplePerMille(1_000)), BEGIN, "09-07T10:00")
                        .size());
    }

    @Test
    void aBookKnowsWhatItHeeds() {
        ObligationRule rule = rule(Period.workingDays(1))
                .addPauses(new Pause("waiting", List.of(STOP), List.of(GO)))
                .build();
        Rulebook book = new Rulebook(List.of(rule), STD, List.of());

        assertEquals(List.of(rule), book.rules());
        for (EventKind kind : List.of(BEGIN, DONE, END, STOP, GO)) {
            assertTrue(book.heeds(kind), kind::name);
        }
        assertFalse(book.heeds(HOLD));
    }

    @Test
    void whyADateByNameIsWhatItIs() {
        Rulebook days = book(rule(Period.workingDays(3)));
        matter.named = Optional.of(LocalDate.of(2026, 9, 12));
        happens(days, BEGIN, "09-07T10:00");

        assertEquals(
                at("09-14T17:00"),
                days.explain(running.open().get(0)).orElseThrow().due().at());
        assertTrue(days.explain(running.open().get(0))
                .orElseThrow()
                .text(Locale.ENGLISH)
                .startsWith("from Mon 14 Sep 2026 00:00"));
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
