package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.docket.programme.Programme;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.Faults;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests with one fault each: every law finds the fault that it is there for. */
class FaultyRequestsTest {

    private static final int JOURNEYS = 1_000;
    private static final int LEGS = 40;
    private static final int WORDS = 30;
    private static final Instant BEGIN = Instant.parse("2020-01-10T02:00:00Z");
    private static final WorkingCalendar BERLIN = WorkingCalendar.builder("berlin")
            .zone(ZoneId.of("Europe/Berlin"))
            .weekdays(Hours.parse("08:00-12:00"), Hours.parse("13:30-18:00"))
            .build();

    /** Each life is gone once, however many faults it is lived with. */
    private static final ArrayList<RequestLife> LIVES = new ArrayList<>();

    @FunctionalInterface
    private interface LawOf extends Consumer<RequestLife> {}

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "K9 refuses what it permits",
                        Faults.REFUSES_WHAT_IT_PERMITS,
                        PermissionLaws::k9PermittedTellsTheTruth),
                fault("K13 closes with a window", Faults.CLOSES_WITH_A_WINDOW, RequestLaws::k13OneTable),
                fault("L1 forgets what is owed", Faults.FORGETS_WHAT_IS_OWED, RequestLaws::l1ClosedOrOwed),
                fault("L6 forgets what is owed", Faults.FORGETS_WHAT_IS_OWED, RequestLaws::l6NothingWaitsForEver),
                fault(
                        "L8 settles what nobody followed up",
                        Faults.overlooking(Guard.FOLLOWED_UP),
                        RequestLaws::l8NoSettlingWithoutAFollowUp),
                fault(
                        "L10 lets a department approve itself",
                        Faults.APPROVES_ITSELF,
                        RequestLaws::l10WhoJudgesDidNotHandle),
                fault(
                        "L12 settles what failed",
                        Faults.overlooking(Guard.FOLLOW_UP_PASSES),
                        RequestLaws::l12AFailedFollowUpSettlesNothing),
                fault("L16 forgets the lead", FaultyRequests.forgettingTheLead(), AssignmentLaws::l16OneLead),
                fault(
                        "L18 gives cooperators longer than the lead",
                        FaultyRequests.armingCooperationLate(),
                        AssignmentLaws::l18CooperatorsBeforeTheLead),
                fault(
                        "L19 answers without the cooperators",
                        Faults.overlooking(Guard.COOPERATORS_DONE),
                        AssignmentLaws::l19NoAnswerWithoutTheCooperators),
                fault(
                        "L20 takes a return after a ruling",
                        Faults.overlooking(Guard.NOT_RULED_BEFORE),
                        AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
                fault(
                        "L20 takes more returns than are allowed",
                        Faults.overlooking(Guard.RETURNS_LEFT),
                        AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
                fault(
                        "L21 rules where no return waits",
                        Faults.overlooking(Guard.RETURN_PENDING),
                        AssignmentLaws::l21EveryReturnEndsOnce),
                fault(
                        "L22 restarts the clock with a letter",
                        Faults.RESTARTS_THE_CLOCK_WITH_A_LETTER,
                        AssignmentLaws::l22RedispatchGivesNoTime),
                fault("L23 forgets that it is sealed", Faults.FORGETS_THE_SEAL, ProtectionLaws::l23SealedIsSealed),
                fault(
                        "L23 says in a refusal who asked",
                        FaultyRequests.refusingByName(),
                        ProtectionLaws::l23SealedIsSealed),
                fault(
                        "L23 lets the subject lead",
                        Faults.overlooking(Guard.NOT_COMPLAINED_OF),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L23 lets the subject decide",
                        Faults.overlooking(Guard.NOT_THE_SUBJECT),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L23 lets the subject answer for it",
                        Faults.overlooking(Guard.NOBODY_COMPLAINED_OF),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L24 issues what nobody signed",
                        Faults.overlooking(Guard.LETTER_SIGNED),
                        AssignmentLaws::l24EachAssignmentHasItsLetter),
                fault(
                        "L25 gives the office longer",
                        Faults.GIVES_THE_OFFICE_LONGER,
                        ObligationLaws::l25TheLetterInTimeOrOneBreach),
                fault("L26 tells nicer instants", Faults.PRETTIFIES, ObligationLaws::l26InTimeMeansNoBreach),
                fault(
                        "L27 forgets breaches",
                        FaultyRequests.forgettingBreachesWithARecord(),
                        ObligationLaws::l27BreachesStay),
                fault(
                        "L33 suspends beyond the cap",
                        Faults.overlooking(Guard.SUSPENSION_WITHIN_CAP),
                        ClockLaws::l33CreditIsTheUnionWithinTheCap),
                fault(
                        "L34 takes an extension that is asked for too late",
                        Faults.overlooking(Guard.ASKED_IN_TIME),
                        ClockLaws::l34ExtensionsInTimeAndWithinTheCap),
                fault(
                        "L35 forgets what stood still",
                        Faults.FORGETS_CREDIT_WITH_THE_CLASS,
                        ClockLaws::l35AChangeOfClassDiscardsNothing),
                fault(
                        "L36 begins anew with a reopening",
                        Faults.BEGINS_ANEW_WITH_A_REOPENING,
                        ClockLaws::l36TheTotalClockGoesOn),
                fault(
                        "L38 reminds of what is submitted",
                        Faults.REMINDS_OF_WHAT_IS_SUBMITTED,
                        ObligationLaws::l38NoReminderOfWhatIsDone),
                fault(
                        "L46 calms down by itself",
                        FaultyRequests.calmingDownWithARecord(),
                        ObligationLaws::l46SupervisionRisesOnce),
                fault("L48 reopens by itself", Faults.REOPENS_BY_ITSELF, ObligationLaws::l48MessagesChangeNothing),
                fault(
                        "L55 turns away without a word",
                        Faults.TURNS_AWAY_WITHOUT_A_WORD,
                        ProtectionLaws::l55WhoIsTurnedAwayLearnsWhyAndWhereTo),
                fault(
                        "L56 believes whoever says that it is taken back",
                        Faults.overlooking(Guard.WITHDRAWAL_VERIFIED),
                        ProtectionLaws::l56OnlyTheRequesterTakesItBack),
                fault(
                        "L56 lets a department verify for itself",
                        Faults.overlooking(Guard.INDEPENDENT),
                        ProtectionLaws::l56OnlyTheRequesterTakesItBack),
                fault(
                        "L58 speaks to whom nobody knows",
                        Faults.overlooking(Guard.REQUESTER_KNOWN),
                        ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
                fault(
                        "L58 asks whom nobody knows",
                        Faults.overlooking(Guard.FOLLOW_UP_FITS),
                        ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
                fault(
                        "L57 puts off for too long",
                        Faults.overlooking(Guard.REVIEW_DATE_AHEAD),
                        ClockLaws::l57WhatIsPutOffIsReviewed),
                fault(
                        "S6.11 vacates nothing",
                        Faults.VACATES_NOTHING,
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 judges by the entering",
                        Faults.JUDGES_BY_THE_ENTERING,
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 takes what has not happened yet",
                        Faults.overlooking(Guard.OCCURRED_BY_NOW),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 takes an answer of before its letter",
                        Faults.overlooking(Guard.OCCURRED_SINCE_OWED),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened));
    }

    private static Arguments fault(
            String name,
            Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> fault,
            LawOf law) {
        return arguments(name, fault, law);
    }

    private static RequestLife life(int seed) {
        while (LIVES.size() <= seed) {
            LIVES.add(newLife(LIVES.size()));
        }
        return LIVES.get(seed);
    }

    private static RequestLife newLife(int seed) {
        Dice dice = new Dice(
                new SplittableRandom(seed).longs(WORDS, 0, Long.MAX_VALUE).toArray());
        Programme first = Programmes.programme(BERLIN, dice);
        return RequestLife.of(
                RequestWorkflow.of(first, Programmes.next(first, dice)), BEGIN, Journeys.seeded(seed, LEGS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultIsFoundByItsLaw(
            String name,
            Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> fault,
            LawOf law) {
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> IntStream.range(0, JOURNEYS)
                        .mapToObj(FaultyRequestsTest::life)
                        .forEach(life -> law.accept(life.livedBy(fault))));

        String id = name.substring(0, name.indexOf(' ') + 1);
        assertTrue(
                String.valueOf(found.getMessage()).startsWith(id),
                () -> name + " was found by another law: " + found.getMessage());
    }
}
