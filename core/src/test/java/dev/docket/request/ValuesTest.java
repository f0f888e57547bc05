package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Condition;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {

    @Test
    void anIdentifierNeedsAVisibleCharacter() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> RequestId.of(" "));

        assertEquals(
                "RequestId.value must contain a visible character, but was \" \"; pass the name people know it by",
                e.getMessage());
    }

    @Test
    void aLetterNamesADepartmentOnce() {
        Letter.Builder letter = Letter.builder().number(LetterNumber.of("L-1")).lead(UnitId.of("a"));

        assertThrows(
                IllegalArgumentException.class,
                () -> letter.addCooperators(UnitId.of("a")).build());
        Letter.Builder twice = Letter.builder()
                .number(LetterNumber.of("L-1"))
                .lead(UnitId.of("a"))
                .addCooperators(UnitId.of("b"), UnitId.of("b"));
        assertThrows(IllegalArgumentException.class, twice::build);
    }

    @Test
    void aFollowUpThatReachedNobodySaysNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FollowUp.builder().reached(false).accepted(true).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> FollowUp.builder()
                        .reached(false)
                        .result(Satisfaction.SATISFIED)
                        .build());
    }

    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void aFollowUpPassesByTheResultAloneAndOnlyWhenAccepted(Satisfaction result) {
        FollowUp.Builder followUp =
                FollowUp.builder().reached(true).accepted(true).result(result).manner(Satisfaction.VERY_DISSATISFIED);
        boolean bad = result == Satisfaction.DISSATISFIED || result == Satisfaction.VERY_DISSATISFIED;

        assertEquals(!bad, followUp.build().passes());
        assertFalse(followUp.accepted(false).build().passes());
    }

    @Test
    void L13_aFollowUpConfirmsWhatTheRequesterSaysElseWhatWasClaimed() {
        FollowUp silent = FollowUp.builder().reached(true).accepted(true).build();
        FollowUp partly = FollowUp.builder()
                .reached(true)
                .accepted(true)
                .confirmed(Outcome.PARTLY_RESOLVED)
                .build();
        FollowUp failed = FollowUp.builder()
                .reached(true)
                .confirmed(Outcome.PARTLY_RESOLVED)
                .build();
        Optional<Outcome> resolved = Optional.of(Outcome.RESOLVED);
        Optional<Outcome> notPossible = Optional.of(Outcome.NOT_POSSIBLE);

        assertEquals(resolved, silent.confirms(resolved, false));
        assertEquals(Optional.of(Outcome.PARTLY_RESOLVED), partly.confirms(resolved, false));
        assertEquals(Optional.empty(), failed.confirms(resolved, false));
        assertEquals(notPossible, partly.confirms(notPossible, true));
    }

    @Test
    void aSessionsEndNeedsItsSession() {
        Intake.Builder intake = Intake.builder()
                .programme(ProgrammeId.of("p"))
                .programmeVersion(1)
                .requester(RequesterId.of("r"))
                .title("t")
                .sessionEnd(Instant.EPOCH);

        assertThrows(IllegalArgumentException.class, intake::build);
    }

    @Test
    void anExplanationWithoutAReviewDateIsFinal() {
        assertTrue(Explanation.forGood("the law").isFinal());
        assertThrows(IllegalArgumentException.class, () -> Explanation.forGood(" "));
    }

    @Test
    void everyOutcomeAndEndingSaysWhatItCountsAs() {
        assertTrue(Outcome.MATCHED.solves());
        assertFalse(Outcome.NOT_POSSIBLE_NOW.solves());
        assertTrue(Ending.TACIT.isSettled());
    }

    @Test
    void aVerificationAsksNobodyAndRatesNothing() {
        FollowUp.Builder verified =
                FollowUp.builder().reached(false).verification(true).accepted(true);

        assertTrue(verified.build().passes());
        assertThrows(
                IllegalArgumentException.class, () -> verified.reached(true).build());
        verified.reached(false);
        assertThrows(
                IllegalArgumentException.class,
                () -> verified.result(Satisfaction.SATISFIED).build());
        verified.result(Satisfaction.NOT_RATED);
        assertThrows(
                IllegalArgumentException.class,
                () -> verified.manner(Satisfaction.SATISFIED).build());
    }

    @Test
    void L13_whatWasExplainedForGoodIsNeverConfirmedAsSolved() {
        FollowUp solved = FollowUp.builder()
                .reached(true)
                .accepted(true)
                .confirmed(Outcome.RESOLVED)
                .build();
        FollowUp refused =
                FollowUp.builder().reached(true).confirmed(Outcome.NOT_POSSIBLE).build();
        Optional<Outcome> claimed = Optional.of(Outcome.NOT_SUBSTANTIATED);

        assertEquals(claimed, solved.confirms(claimed, true));
        assertEquals(Optional.of(Outcome.RESOLVED), solved.confirms(claimed, false));
        assertEquals(Optional.of(Outcome.NOT_POSSIBLE), refused.confirms(claimed, false));
    }

    @Test
    void anExplanationForNowSaysWhatWouldChangeItAndWhenThatIsLookedAt() {
        LocalDate day = LocalDate.of(2026, 9, 30);
        Explanation forNow = Explanation.forNow("no budget", "a budget", day);

        assertFalse(forNow.isFinal());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Explanation("no budget", Optional.of("a budget"), Optional.empty(), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Explanation("no budget", Optional.empty(), Optional.of(day), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> Explanation.forNow("no budget", " ", day));
    }

    @Test
    void aMilestoneOfADeferralSaysWhatIsReached() {
        LocalDate day = LocalDate.of(2026, 9, 30);

        assertEquals("funded", new Deferral.Milestone(day, "funded").text());
        assertThrows(IllegalArgumentException.class, () -> new Deferral.Milestone(day, " "));
    }

    @Test
    void theWorseOfTwoOutcomesSolvesLess() {
        List<Outcome> fromBest =
                List.of(Outcome.RESOLVED, Outcome.PARTLY_RESOLVED, Outcome.NOT_POSSIBLE_NOW, Outcome.NOT_POSSIBLE);

        for (Outcome one : fromBest) {
            for (Outcome other : fromBest) {
                boolean worse = fromBest.indexOf(other) > fromBest.indexOf(one);
                assertEquals(worse ? other : one, one.worseOf(other));
            }
        }
        assertEquals(Outcome.ADOPTED, Outcome.ADOPTED.worseOf(Outcome.RESOLVED));
        assertEquals(Outcome.NOT_SUBSTANTIATED, Outcome.NOT_SUBSTANTIATED.worseOf(Outcome.NOT_POSSIBLE));
    }

    @Test
    void aConditionIsKnownWhenItsValueIsThere() {
        for (Condition known : List.of(
                Conditions.SETTLED,
                Conditions.category("water"),
                Conditions.lead(UnitId.of("housing")),
                Conditions.stage(Stage.RAISED),
                Conditions.kind(RequestKind.PROBLEM),
                Conditions.priority(Priority.URGENT))) {
            assertTrue(Conditions.isKnown(known), known::toString);
        }
        for (String unknown : List.of(
                "category= ",
                "lead= ",
                "stage=URGENT",
                "kind=RAISED",
                "priority=PROBLEM",
                "weather=RAISED",
                "settled=perhaps")) {
            assertFalse(Conditions.isKnown(Condition.of(unknown)), unknown);
        }
    }

    @Test
    void noActMayBearTheNameOfAnEvent() {
        for (String taken : List.of("Closed", "Breached:answer", "SupervisionCritical")) {
            assertTrue(EventKinds.isOfAnEvent(EventKind.of(taken)), taken);
        }
        for (String free : List.of("rain dance", ":answer", "Breached", "rain:answer")) {
            assertFalse(EventKinds.isOfAnEvent(EventKind.of(free)), free);
        }
    }

    @Test
    void commandsAndReferencesRefuseWhatCannotBe() {
        Actor office = Actor.of(Roles.OFFICE, "office", "lin");
        Optional<UnitId> housing = Optional.of(UnitId.of("housing"));

        assertThrows(IllegalArgumentException.class, () -> new ProgrammeRef(ProgrammeId.of("p"), 0, "f"));
        assertThrows(IllegalArgumentException.class, () -> new RequestCommand.AdoptProgrammeVersion(office, 0));
        assertThrows(IllegalArgumentException.class, () -> new RequestCommand.Split(office, List.of(), "two matters"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RequestCommand.RequestExtension(office, Period.workingDays(0), "more time"));
        assertThrows(IllegalArgumentException.class, () -> new RequestCommand.RuleReturn(office, false, housing, "r"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RequestCommand.RuleReturn(office, true, Optional.empty(), "r"));
    }

    @Test
    void anAssignmentDiffersByEachOfItsParts() {
        Assignment one = assignment("housing", Assignment.Part.LEAD, "L-1", 0, Assignment.State.WORKING, true);

        assertEquals(one, assignment("housing", Assignment.Part.LEAD, "L-1", 0, Assignment.State.WORKING, true));
        assertEquals(
                one.hashCode(),
                assignment("housing", Assignment.Part.LEAD, "L-1", 0, Assignment.State.WORKING, true)
                        .hashCode());
        assertNotEquals(one, (Object) "housing");
        for (Assignment other : List.of(
                assignment("water", Assignment.Part.LEAD, "L-1", 0, Assignment.State.WORKING, true),
                assignment("housing", Assignment.Part.COOPERATING, "L-1", 0, Assignment.State.WORKING, true),
                assignment("housing", Assignment.Part.LEAD, "L-2", 0, Assignment.State.WORKING, true),
                assignment("housing", Assignment.Part.LEAD, "L-1", 1, Assignment.State.WORKING, true),
                one.in(Assignment.State.DONE),
                one.kept())) {
            assertNotEquals(one, other);
        }
    }

    private static Assignment assignment(
            String unit, Assignment.Part part, String letter, long at, Assignment.State state, boolean returnable) {
        return new Assignment(
                UnitId.of(unit), part, LetterNumber.of(letter), Instant.ofEpochSecond(at), state, returnable);
    }

    /** Who was relieved, or whose letter was withdrawn, has no part in it any more; who is told of it is the host's to say. */
    @Test
    void onlyWhoseAssignmentStandsFillsARoleOfTheRequest() {
        Request.Builder request = Request.unraised(RequestId.of("KQ-1")).toBuilder();
        for (Assignment.State state : Assignment.State.values()) {
            request.addAssignments(assignment("c-" + state, Assignment.Part.COOPERATING, "L-1", 0, state, true));
        }
        request.addAssignments(assignment("housing", Assignment.Part.LEAD, "L-1", 0, Assignment.State.CANCELLED, true));

        List<UnitId> helping = request.build().unitsIn(Roles.COOPERATOR);
        assertEquals(Assignment.State.values().length - 2, helping.size());
        assertFalse(helping.contains(UnitId.of("c-RETURNED")));
        assertFalse(helping.contains(UnitId.of("c-CANCELLED")));
        assertEquals(List.of(UnitId.of("housing")), request.build().unitsIn(Roles.LEAD));
        assertEquals(List.of(), request.build().unitsIn(Roles.LIAISON));
        assertEquals(Optional.empty(), request.build().liveLead());
    }

    @Test
    void aMatterIsAsOldAsTheEarliestOfWhatItWasCountedFrom() {
        Instant raised = Instant.parse("2026-09-07T04:00:00Z");
        Intake.Builder intake = Intake.builder()
                .programme(ProgrammeId.of("p"))
                .programmeVersion(1)
                .requester(RequesterId.of("r"))
                .title("t");
        Request.Builder request =
                Request.unraised(RequestId.of("KQ-1")).toBuilder().raisedAtIfRaised(raised);

        assertEquals(raised, request.intakeIfRaised(intake.build()).build().firstRaisedAt());
        for (long seconds : List.of(-1L, 0L, 1L)) {
            Instant counted = raised.plusSeconds(seconds);
            assertEquals(
                    seconds < 0 ? counted : raised,
                    request.intakeIfRaised(intake.parent(RequestId.of("KQ-0"))
                                    .countedFrom(counted)
                                    .build())
                            .build()
                            .firstRaisedAt());
        }
    }
}
