package dev.docket.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.CommandKind;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Programme FACE_TO_FACE = Presets.faceToFace(ChinaWorkdays.calendar());

    private static Programme.Builder copy() {
        Programme.Builder builder = Programme.builder();
        builder.from(FACE_TO_FACE);
        return builder;
    }

    private static Programme.Builder changing(RuleCode code, UnaryOperator<ObligationRule.Builder> change) {
        ArrayList<ObligationRule> rules = new ArrayList<>();
        for (ObligationRule rule : FACE_TO_FACE.rules()) {
            ObligationRule.Builder builder = ObligationRule.builder();
            builder.from(rule);
            rules.add(rule.code().equals(code) ? change.apply(builder).build() : rule);
        }
        return copy().rules(rules);
    }

    private static List<String> defects(Programme.Builder builder) {
        return builder.validate()
                .fold(found -> found.map(ProgrammeDefect::toString).toJavaList(), sound -> List.of());
    }

    @Nested
    class FaceToFace {

        @Test
        void KQ11_12_13_owesWhatItsTextSays() {
            assertEquals(
                    List.of(
                            "dispatch",
                            "admission",
                            "receipt",
                            "return-window",
                            "return-ruling",
                            "answer",
                            "redo",
                            "cooperation",
                            "extension-ruling",
                            "approval",
                            "follow-up",
                            "follow-up-retry",
                            "closing",
                            "review",
                            "commitment",
                            "supplement",
                            "suspension",
                            "decision",
                            "appeal-offer",
                            "appeal",
                            "reopen-window",
                            "revisit",
                            "weekly-reminder",
                            "monthly-check",
                            "notice-response",
                            "warning-plan"),
                    FACE_TO_FACE.rules().stream()
                            .map(rule -> rule.code().value())
                            .toList());
            assertEquals("face-to-face v1", FACE_TO_FACE.ref().toString());
        }

        @Test
        void redoIsHalfOfTheAnswerRoundedUp() {
            ObligationRule redo =
                    FACE_TO_FACE.rulebook().rule(StandardRules.REDO).orElseThrow();

            assertEquals(
                    Period.workingDays(4),
                    ((DueRule.Within) redo.due()).periods().fallback());
            assertEquals(Period.workingDays(3), StandardRules.half(Period.workingDays(1)));
            assertEquals(Period.calendarDays(8), StandardRules.half(Period.calendarDays(15)));
            assertEquals(Period.calendarMonths(2), StandardRules.half(Period.calendarMonths(3)));
            assertEquals(Period.workingHours(2), StandardRules.half(Period.workingHours(4)));
            assertEquals(
                    Period.elapsed(Duration.ofMinutes(30)), StandardRules.half(Period.elapsed(Duration.ofHours(1))));
        }
    }

    @Nested
    class Defects {

        @Test
        void areAllReportedAtOnce() {
            Programme.Builder builder = changing(
                            StandardRules.ANSWER,
                            rule -> rule.cancelledBy(List.of())
                                    .ladder(List.of(
                                            new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of()),
                                            new LadderStep(Period.workingDays(0), SupervisionLevel.WARNING, List.of())))
                                    .addWarnings(Period.workingDays(30)))
                    .authority(Authority.standard().with(CommandKind.CLOSE, List.of()))
                    .version(0);

            assertEquals(
                    List.of(
                            "version: is 0; count versions from 1",
                            "rule answer: closing neither ends nor arms it; let Closed cancel it",
                            "rule answer: the ladder goes from CRITICAL to WARNING; let each step rise",
                            "rule answer: the ladder's step at 0 working days comes before its predecessor; put it later",
                            "rule answer: it warns 30 working days before a due date that is only 7 working days away; warn later",
                            "authority: nobody may close; name a role for it"),
                    defects(builder));
        }

        @Test
        void sessionsAndResidenciesOfAnotherScheme() {
            Programme other = Presets.roundtableLedger(ChinaWorkdays.calendar());
            assertEquals(
                    List.of(
                            "sessions: are those of roundtable-ledger; make them for face-to-face",
                            "residencies: are those of roundtable-ledger; make them for face-to-face"),
                    defects(copy().sessions(other.sessions()).residencies(other.residencies())));
        }

        @Test
        void buildThrowsWithAllOfThem() {
            Programme.Builder builder =
                    copy().version(0).authority(Authority.standard().with(CommandKind.CLOSE, List.of()));

            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, builder::build);

            assertEquals(
                    "the programme has 2 defects:\n  version: is 0; count versions from 1\n"
                            + "  authority: nobody may close; name a role for it",
                    e.getMessage());
        }

        @Test
        void K8_aRuleThatClosingDoesNotEnd() {
            assertEquals(
                    List.of("rule own: closing neither ends nor arms it; let Closed cancel it"),
                    defects(copy().addRules(own(Period.workingDays(1)).build())));
        }

        @Test
        void aRuleThatTimeArmsWithNothingToWaitFor() {
            assertEquals(
                    List.of("rule own: time can arm it and its period is zero; give it a period above zero"),
                    defects(copy().addRules(own(Period.workingHours(0))
                            .armedBy(List.of(EventKinds.supervision(SupervisionLevel.WARNING)))
                            .addCancelledBy(EventKinds.CLOSED)
                            .build())));
        }

        @Test
        void aRecurringRuleMayPauseForItThenLeavesOutItsDays() {
            assertEquals(
                    List.of(),
                    defects(changing(
                            StandardRules.MONTHLY_CHECK,
                            rule -> rule.addPauses(new Pause(
                                    "asleep",
                                    List.of(EventKinds.DEFERRED),
                                    List.of(EventKinds.RESUMED_TO_ASSIGNED))))));
        }

        @Test
        void aRuleThatItsOwnBreachArms() {
            assertEquals(
                    List.of("rule answer: its own breach arms it; use a recurring due date instead"),
                    defects(changing(StandardRules.ANSWER, rule -> rule.addArmedBy(EventKind.of("Breached:answer")))));
        }

        @Test
        void twoRulesOfOneCode() {
            assertEquals(
                    List.of("rule dispatch: another rule has this code; rename one"),
                    defects(copy().addRules(FACE_TO_FACE.rules().get(0))));
        }

        @Test
        void anUnknownCalendar() {
            assertEquals(
                    List.of("rule dispatch: names the calendar moon, known are ["
                            + FACE_TO_FACE.calendar().id() + "]; add that calendar"),
                    defects(changing(StandardRules.DISPATCH, rule -> rule.calendar("moon"))));
        }

        @Test
        void anActThatTimeCannotDo() {
            List<String> defects =
                    defects(changing(StandardRules.RECEIPT, rule -> rule.actsAtLapse(EventKind.of("rain"))));

            assertEquals(1, defects.size());
            assertTrue(defects.get(0).startsWith("rule receipt: time cannot do rain"), defects.toString());
        }

        private ObligationRule.Builder own(Period period) {
            return ObligationRule.builder()
                    .code(RuleCode.of("own"))
                    .debtor(Roles.OFFICE)
                    .addArmedBy(EventKinds.ADMITTED)
                    .due(new DueRule.Within(Anchor.EVENT, Periods.of(period), CountingRule.CIVIL, false))
                    .addDischargedBy(EventKind.of("own act"));
        }
    }

    @Nested
    class Fingerprints {

        @Test
        void R58_followTheContentAndNotTheName() {
            String before = FACE_TO_FACE.ref().fingerprint();

            assertEquals(before, copy().name("another name").build().ref().fingerprint());
            assertNotEquals(
                    before,
                    copy().addOtherCalendars(ChinaWorkdays.calendar("night shift", Hours.parse("18:00-22:00")))
                            .build()
                            .ref()
                            .fingerprint());
            assertNotEquals(
                    before,
                    changing(StandardRules.ANSWER, rule -> rule.warnings(List.of()))
                            .build()
                            .ref()
                            .fingerprint());
            assertNotEquals(
                    before,
                    copy().limits(Limits.builder().reopenings(3).build())
                            .build()
                            .ref()
                            .fingerprint());
            assertNotEquals(
                    before,
                    Presets.faceToFace(ChinaWorkdays.calendar(
                                    FACE_TO_FACE.calendar().id(),
                                    Hours.parse("08:30-12:00"),
                                    Hours.parse("13:30-17:00")))
                            .ref()
                            .fingerprint());
        }
    }

    @Test
    void anActIsRecordedByWhoeverOwesIt() {
        assertEquals(
                List.of(Roles.OFFICE),
                FACE_TO_FACE.act(EventKind.of("monthly check")).orElseThrow().by());
        assertEquals(
                List.of(Roles.HOST),
                FACE_TO_FACE.act(EventKind.of("decision")).orElseThrow().by());
        assertEquals(
                List.of(Roles.OFFICE),
                FACE_TO_FACE.act(EventKind.of("written notice")).orElseThrow().by());
        assertEquals(Optional.empty(), FACE_TO_FACE.act(EventKind.of("rain dance")));
        assertEquals(Optional.empty(), FACE_TO_FACE.act(EventKinds.CLOSED));
    }

    @Test
    void limitsRefuseNonsense() {
        for (UnaryOperator<Limits.Builder> wrong : List.<UnaryOperator<Limits.Builder>>of(
                limits -> limits.supplements(-1),
                limits -> limits.returns(-1),
                limits -> limits.extensions(-1),
                limits -> limits.suspensionInCalendarDays(0),
                limits -> limits.nudgeEveryCalendarDays(-1),
                limits -> limits.ratedWithinCalendarDays(-1),
                limits -> limits.reopenings(-1),
                limits -> limits.continuations(-1),
                limits -> limits.deferralInCalendarDays(0),
                limits -> limits.followUpAttempts(0))) {
            Limits.Builder builder = wrong.apply(Limits.builder());
            assertThrows(IllegalArgumentException.class, builder::build);
        }
        Limits least = Limits.builder()
                .supplements(0)
                .returns(0)
                .extensions(0)
                .suspensionInCalendarDays(1)
                .nudgeEveryCalendarDays(0)
                .ratedWithinCalendarDays(0)
                .reopenings(0)
                .continuations(0)
                .deferralInCalendarDays(1)
                .followUpAttempts(1)
                .build();
        assertEquals(0, least.supplements());
        assertEquals(2, Limits.builder().build().reopenings());
    }
}
