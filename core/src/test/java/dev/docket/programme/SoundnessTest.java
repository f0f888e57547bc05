package dev.docket.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.ProgrammeFinding.Kind;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that is wrong with a rule, alone, and what only looks like it. */
class SoundnessTest {

    private static final Programme FACE_TO_FACE = Presets.faceToFace(ChinaWorkdays.calendar());

    private static Programme.Builder copy() {
        Programme.Builder builder = Programme.builder();
        builder.from(FACE_TO_FACE);
        return builder;
    }

    private static List<String> defects(Programme.Builder builder) {
        return builder.validate()
                .fold(found -> found.map(ProgrammeDefect::toString).toJavaList(), sound -> List.of());
    }

    private static List<String> defects(ObligationRule.Builder rule) {
        return defects(copy().addRules(rule.build()));
    }

    private static List<Kind> findings(ObligationRule.Builder rule) {
        return copy().addRules(rule.build()).build().lint().stream()
                .map(ProgrammeFinding::kind)
                .toList();
    }

    private static DueRule within(Anchor anchor, Period period) {
        return new DueRule.Within(anchor, Periods.of(period), CountingRule.CIVIL, false);
    }

    /** A sound one: five working days from the letter to the progress. */
    private static ObligationRule.Builder own() {
        return ObligationRule.builder()
                .code(RuleCode.of("own"))
                .debtor(Roles.LEAD)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .due(within(Anchor.EVENT, Period.workingDays(5)))
                .addDischargedBy(EventKinds.PROGRESS_REPORTED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    private static ObligationRule.Builder reminding() {
        return own().due(new DueRule.Never()).reminders(Cadence.every(1, Cadence.Unit.DAYS));
    }

    @Nested
    class Defects {

        @Test
        void aSoundRuleHasNone() {
            assertEquals(List.of(), defects(own()));
            assertEquals(List.of(), findings(own()));
            assertEquals(List.of(), defects(reminding()));
            assertEquals(List.of(), findings(reminding()));
        }

        @Test
        void twoCalendarsOfOneName() {
            assertEquals(
                    List.of("calendars: two have the id "
                            + FACE_TO_FACE.calendar().id() + "; rename one"),
                    defects(copy().addOtherCalendars(FACE_TO_FACE.calendar())));
        }

        @Test
        void aCapThatIsNoRuleBeforeIt() {
            for (String cap : List.of("own", "moon")) {
                assertEquals(
                        List.of("rule own: must not lie after " + cap
                                + ", which no rule before it has as its code; put that rule before it"),
                        defects(own().addNotAfter(RuleCode.of(cap))));
            }
            assertEquals(List.of(), defects(own().addNotAfter(StandardRules.ANSWER)));
        }

        @Test
        void nothingArmsIt() {
            assertEquals(
                    List.of("rule own: nothing arms it; name the kinds of event that arm it"),
                    defects(own().armedBy(List.of())));
        }

        @Test
        void nothingDischargesIt() {
            assertEquals(
                    List.of("rule own: nothing discharges it; name the kinds of event that fulfil it"),
                    defects(own().dischargedBy(List.of())));
            assertEquals(List.of(), defects(reminding().dischargedBy(List.of())));
        }

        @Test
        void noDueDateAndWhatNeedsOne() {
            String defect = "rule own: it has warnings or a ladder without a due date;"
                    + " give it a due date, or leave them out";

            assertEquals(List.of(defect), defects(reminding().addWarnings(Period.workingDays(1))));
            assertEquals(
                    List.of(defect),
                    defects(reminding()
                            .addLadder(new LadderStep(
                                    Period.workingDays(1), SupervisionLevel.WARNING, List.of(Roles.LEAD)))));
            assertEquals(
                    List.of("rule own: it has neither a due date nor reminders; give it one of them"),
                    defects(own().due(new DueRule.Never())));
        }

        @Test
        void aPauseThatNothingEnds() {
            Pause endless = new Pause("asleep", List.of(EventKinds.DEFERRED), List.of());

            assertEquals(
                    List.of("rule own: nothing ends the pause asleep; name the kinds of event that end it"),
                    defects(own().addPauses(endless)));
            assertEquals(List.of(), defects(own().addPauses(Pause.during("asleep", Conditions.PUT_OFF))));
        }

        @Test
        void namesThatNobodyKnows() {
            EventKind rain = EventKind.of("rain");
            String event = "rule own: no event and no act is called rain; correct it, or add the act";
            Condition wet = Condition.of("weather=wet");
            String condition = "rule own: no request knows the condition weather=wet; correct it";

            assertEquals(List.of(event), defects(own().addArmedBy(rain)));
            assertEquals(List.of(event), defects(own().addCancelledBy(rain)));
            assertEquals(
                    List.of(event, event), defects(own().addPauses(new Pause("wet", List.of(rain), List.of(rain)))));
            assertEquals(List.of(condition), defects(own().addArmedWhen(wet)));
            assertEquals(List.of(condition), defects(own().addRunsWhile(wet)));
            assertEquals(List.of(condition), defects(own().addPauses(Pause.during("wet", wet))));
            assertEquals(
                    List.of(condition),
                    defects(own().due(new DueRule.Within(
                            Anchor.EVENT,
                            Periods.of(Period.workingDays(5)).when(wet, Period.workingDays(6)),
                            CountingRule.CIVIL,
                            false))));
        }

        @Test
        void closingArmsItAndItNeverEnds() {
            String defect = "rule own: closing arms it and it never ends;"
                    + " give it one due date, and no reminders unless time acts";

            assertEquals(
                    List.of(), defects(own().armedBy(List.of(EventKinds.CLOSED)).cancelledBy(List.of())));
            assertEquals(List.of(defect), defects(reminding().armedBy(List.of(EventKinds.CLOSED))));
            assertEquals(
                    List.of(defect),
                    defects(own().armedBy(List.of(EventKinds.CLOSED)).reminders(Cadence.every(1, Cadence.Unit.DAYS))));
        }

        @Test
        void timeArmsItAndItCountsFromElsewhereOrFromNowhere() {
            String anchor = "rule own: time can arm it and it counts from RAISED; count from the event";
            for (EventKind kind : List.of(
                    EventKind.of("Breached:answer"),
                    EventKinds.supervision(SupervisionLevel.NOTICE),
                    EventKinds.RECEIPT_DEEMED)) {
                assertEquals(
                        List.of(anchor),
                        defects(own().addArmedBy(kind).due(within(Anchor.RAISED, Period.workingDays(5)))));
                assertEquals(List.of(), defects(own().addArmedBy(kind)));
            }
            assertEquals(List.of(), defects(own().due(within(Anchor.RAISED, Period.workingDays(5)))));
            assertEquals(List.of(), defects(own().due(within(Anchor.EVENT, Period.workingDays(0)))));
            assertEquals(
                    List.of("rule own: time can arm it and its period is zero; give it a period above zero"),
                    defects(own().addArmedBy(EventKind.of("Breached:answer"))
                            .due(new DueRule.Within(
                                    Anchor.EVENT,
                                    Periods.of(Period.workingDays(5))
                                            .when(Conditions.FIRST_EPISODE, Period.workingDays(0)),
                                    CountingRule.CIVIL,
                                    false))));
        }

        @Test
        void aStepOfTheLadderThatDoesNotRise() {
            LadderStep notice = new LadderStep(Period.workingDays(1), SupervisionLevel.NOTICE, List.of(Roles.LEAD));

            assertEquals(
                    List.of("rule own: the ladder goes from NOTICE to NOTICE; let each step rise"),
                    defects(own().addLadder(notice, notice)));
        }

        @Test
        void whatIsLongerIsTakenRoughly() {
            assertTrue(RuleSoundness.isLonger(Period.calendarDays(31), Period.calendarMonths(1)));
            assertFalse(RuleSoundness.isLonger(Period.calendarDays(30), Period.calendarMonths(1)));
            assertTrue(RuleSoundness.isLonger(Period.workingDays(6), Period.calendarDays(8)));
            assertFalse(RuleSoundness.isLonger(Period.workingDays(5), Period.calendarDays(7)));
            assertTrue(RuleSoundness.isLonger(Period.workingHours(9), Period.calendarDays(1)));
            assertFalse(RuleSoundness.isLonger(Period.workingHours(8), Period.calendarDays(1)));
            assertFalse(RuleSoundness.isLonger(Period.workingDays(1), Period.workingDays(0)));
        }

        @Test
        void oneIsToldInTheSingular() {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, copy().version(0)::build);

            assertEquals("the programme has 1 defect:\n  version: is 0; count versions from 1", e.getMessage());
        }
    }

    @Nested
    class Findings {

        @Test
        void R33_aConditionOfTheStartThatNeverHoldsThen() {
            assertEquals(List.of(Kind.NEVER_ARMED), findings(own().addArmedWhen(Conditions.stage(Stage.RAISED))));
            assertEquals(List.of(), findings(own().addArmedWhen(Conditions.stage(Stage.ASSIGNED))));
        }

        @Test
        void R33_onlyClosingStopsTheReminders() {
            ObligationRule.Builder endless = reminding().dischargedBy(List.of());

            assertEquals(List.of(Kind.REMINDED_WITHOUT_STOP), findings(endless));
            assertEquals(List.of(), findings(endless.addRunsWhile(Conditions.stage(Stage.ASSIGNED))));
        }

        @Test
        void R33_whoIsToldOfAStep() {
            assertEquals(List.of(), findings(own().addLadder(step(SupervisionLevel.CRITICAL))));
            assertEquals(List.of(Kind.NOBODY_TOLD), findings(own().addLadder(step(SupervisionLevel.TRANSFERRED))));
            assertEquals(
                    List.of(),
                    findings(own().addLadder(new LadderStep(
                            Period.workingDays(1), SupervisionLevel.TRANSFERRED, List.of(Roles.OFFICE)))));
        }

        @Test
        void R33_whomNoLetterHasNamedYet() {
            ObligationRule.Builder early =
                    own().armedBy(List.of(EventKinds.ADMITTED)).addRunsWhile(Conditions.stage(Stage.RAISED));

            assertEquals(List.of(), findings(early.ladder(List.of(step(SupervisionLevel.WARNING)))));
            assertEquals(
                    List.of(Kind.NOBODY_TOLD),
                    findings(early.ladder(List.of(new LadderStep(
                            Period.workingDays(1), SupervisionLevel.WARNING, List.of(Roles.LEAD, Roles.LIAISON))))));
            assertEquals(
                    List.of(),
                    findings(early.ladder(List.of(new LadderStep(
                            Period.workingDays(1), SupervisionLevel.WARNING, List.of(Roles.LEAD, Roles.OFFICE))))));
        }

        private LadderStep step(SupervisionLevel level) {
            return new LadderStep(Period.workingDays(1), level, List.of());
        }
    }

    @Nested
    class Overlapping {

        @Test
        void nothingHasTwoValuesOfOneName() {
            assertFalse(Overlap.canMeet(Conditions.category("water"), Conditions.category("air")));
            assertTrue(Overlap.canMeet(Conditions.category("water"), Conditions.category("water")));
            assertTrue(Overlap.canMeet(Conditions.category("water"), Conditions.kind(RequestKind.PROBLEM)));
            assertFalse(Overlap.canMeet(Conditions.stage(Stage.RAISED), Conditions.stage(Stage.ASSIGNED)));
            assertTrue(Overlap.canMeet(Conditions.stage(Stage.RAISED), Conditions.stage(Stage.RAISED)));
        }

        static Stream<List<Condition>> apart() {
            return Stream.of(
                    List.of(Conditions.FIRST_EPISODE, Conditions.LATER_EPISODE),
                    List.of(Conditions.ACKNOWLEDGED, Conditions.NOT_ACKNOWLEDGED),
                    List.of(Conditions.EXPLAINED_FOR_NOW, Conditions.EXPLAINED_FINALLY),
                    List.of(Conditions.UNANSWERED, Conditions.EXPLAINED_FINALLY),
                    List.of(Conditions.PUT_OFF, Conditions.EXPLAINED_FINALLY),
                    List.of(Conditions.SETTLED, Conditions.UNANSWERED),
                    List.of(Conditions.ANSWER_PENDING, Conditions.FOLLOW_UP_DUE));
        }

        @ParameterizedTest
        @MethodSource("apart")
        void someNeverHoldTogether(List<Condition> pair) {
            assertFalse(Overlap.canMeet(pair.get(0), pair.get(1)));
            assertFalse(Overlap.canMeet(pair.get(1), pair.get(0)));
            assertTrue(Overlap.canMeet(pair.get(0), pair.get(0)));
            assertTrue(Overlap.canMeet(pair.get(0), Conditions.category("water")));
        }

        @Test
        void someHoldWheneverOthersDo() {
            assertTrue(Overlap.implies(Conditions.SUSPENDED, Conditions.SUSPENDED));
            assertTrue(Overlap.implies(Conditions.stage(Stage.DEFERRED), Conditions.PUT_OFF));
            assertTrue(Overlap.implies(Conditions.EXPLAINED_FOR_NOW, Conditions.PUT_OFF));
            assertTrue(Overlap.implies(Conditions.ANSWER_PENDING, Conditions.stage(Stage.ASSIGNED)));
            assertFalse(Overlap.implies(Conditions.stage(Stage.ASSIGNED), Conditions.PUT_OFF));
            assertFalse(Overlap.implies(Conditions.ANSWER_PENDING, Conditions.stage(Stage.RAISED)));
            assertFalse(Overlap.implies(Conditions.stage(Stage.DEFERRED), Conditions.SUSPENDED));
            assertFalse(Overlap.implies(Conditions.ANSWER_PENDING, Conditions.RETURN_PENDING));
        }
    }
}
