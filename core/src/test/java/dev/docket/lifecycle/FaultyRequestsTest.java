package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.docket.lifecycle.FaultyRequests.Fault;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Guard;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.Consumer;
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
                        FaultyRequests.refusingNudges(),
                        PermissionLaws::k9PermittedTellsTheTruth),
                fault(
                        "K13 closes with a window",
                        FaultyRequests.closingWithTheReturnWindow(),
                        RequestLaws::k13OneTable),
                fault(
                        "L1 forgets what is owed",
                        FaultyRequests.forgettingWhatIsOwedOnceAdmitted(),
                        RequestLaws::l1ClosedOrOwed),
                fault(
                        "L6 forgets what is owed",
                        FaultyRequests.forgettingWhatIsOwedOnceAdmitted(),
                        RequestLaws::l6NothingWaitsForEver),
                fault(
                        "L8 settles what nobody followed up",
                        FaultyRequests.overlooking(Guard.FOLLOWED_UP),
                        RequestLaws::l8NoSettlingWithoutAFollowUp),
                fault(
                        "L10 lets a department approve itself",
                        FaultyRequests.approvingOneself(),
                        RequestLaws::l10WhoJudgesDidNotHandle),
                fault(
                        "L12 settles what failed",
                        FaultyRequests.overlooking(Guard.FOLLOW_UP_PASSES),
                        RequestLaws::l12AFailedFollowUpSettlesNothing),
                fault("L16 forgets the lead", FaultyRequests.forgettingTheLead(), AssignmentLaws::l16OneLead),
                fault(
                        "L18 gives cooperators longer than the lead",
                        FaultyRequests.armingLate(StandardRules.COOPERATION),
                        AssignmentLaws::l18CooperatorsBeforeTheLead),
                fault(
                        "L19 answers without the cooperators",
                        FaultyRequests.overlooking(Guard.COOPERATORS_DONE),
                        AssignmentLaws::l19NoAnswerWithoutTheCooperators),
                fault(
                        "L20 takes a return after a ruling",
                        FaultyRequests.overlooking(Guard.NOT_RULED_BEFORE),
                        AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
                fault(
                        "L20 takes more returns than are allowed",
                        FaultyRequests.overlooking(Guard.RETURNS_LEFT),
                        AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
                fault(
                        "L21 rules where no return waits",
                        FaultyRequests.overlooking(Guard.RETURN_PENDING),
                        AssignmentLaws::l21EveryReturnEndsOnce),
                fault(
                        "L22 restarts the clock with a letter",
                        FaultyRequests.restartingTheClockWithALetter(),
                        AssignmentLaws::l22RedispatchGivesNoTime),
                fault(
                        "L23 forgets that it is sealed",
                        FaultyRequests.forgettingTheSeal(),
                        ProtectionLaws::l23SealedIsSealed),
                fault(
                        "L23 says in a refusal who asked",
                        FaultyRequests.refusingByName(),
                        ProtectionLaws::l23SealedIsSealed),
                fault(
                        "L23 lets the subject lead",
                        FaultyRequests.overlooking(Guard.NOT_COMPLAINED_OF),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L23 lets the subject decide",
                        FaultyRequests.overlooking(Guard.NOT_THE_SUBJECT),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L23 lets the subject answer for it",
                        FaultyRequests.overlooking(Guard.NOBODY_COMPLAINED_OF),
                        ProtectionLaws::l23TheSubjectHasNoPart),
                fault(
                        "L24 issues what nobody signed",
                        FaultyRequests.overlooking(Guard.LETTER_SIGNED),
                        AssignmentLaws::l24EachAssignmentHasItsLetter),
                fault(
                        "L25 gives the office longer",
                        FaultyRequests.armingLate(StandardRules.DISPATCH),
                        ObligationLaws::l25TheLetterInTimeOrOneBreach),
                fault("L26 tells nicer instants", FaultyRequests.prettifying(), ObligationLaws::l26InTimeMeansNoBreach),
                fault(
                        "L27 forgets breaches",
                        FaultyRequests.forgettingBreachesWithARecord(),
                        ObligationLaws::l27BreachesStay),
                fault(
                        "L33 suspends beyond the cap",
                        FaultyRequests.overlooking(Guard.SUSPENSION_WITHIN_CAP),
                        ClockLaws::l33CreditIsTheUnionWithinTheCap),
                fault(
                        "L34 takes an extension that is asked for too late",
                        FaultyRequests.overlooking(Guard.ASKED_IN_TIME),
                        ClockLaws::l34ExtensionsInTimeAndWithinTheCap),
                fault(
                        "L35 forgets what stood still",
                        FaultyRequests.forgettingCreditWithTheClass(),
                        ClockLaws::l35AChangeOfClassDiscardsNothing),
                fault(
                        "L36 begins anew with a reopening",
                        FaultyRequests.beginningAnewWithAReopening(),
                        ClockLaws::l36TheTotalClockGoesOn),
                fault(
                        "L38 reminds of what is submitted",
                        FaultyRequests.remindingOfWhatIsSubmitted(),
                        ObligationLaws::l38NoReminderOfWhatIsDone),
                fault(
                        "L46 calms down by itself",
                        FaultyRequests.calmingDownWithARecord(),
                        ObligationLaws::l46SupervisionRisesOnce),
                fault(
                        "L48 reopens by itself",
                        FaultyRequests.reopeningByItself(),
                        ObligationLaws::l48MessagesChangeNothing),
                fault(
                        "L55 turns away without a word",
                        FaultyRequests.turningAwayWithoutAWord(),
                        ProtectionLaws::l55WhoIsTurnedAwayLearnsWhyAndWhereTo),
                fault(
                        "L56 believes whoever says that it is taken back",
                        FaultyRequests.overlooking(Guard.WITHDRAWAL_VERIFIED),
                        ProtectionLaws::l56OnlyTheRequesterTakesItBack),
                fault(
                        "L56 lets a department verify for itself",
                        FaultyRequests.overlooking(Guard.INDEPENDENT),
                        ProtectionLaws::l56OnlyTheRequesterTakesItBack),
                fault(
                        "L58 speaks to whom nobody knows",
                        FaultyRequests.overlooking(Guard.REQUESTER_KNOWN),
                        ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
                fault(
                        "L58 asks whom nobody knows",
                        FaultyRequests.overlooking(Guard.FOLLOW_UP_FITS),
                        ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
                fault(
                        "L57 puts off for too long",
                        FaultyRequests.overlooking(Guard.REVIEW_DATE_AHEAD),
                        ClockLaws::l57WhatIsPutOffIsReviewed),
                fault(
                        "S6.11 vacates nothing",
                        FaultyRequests.vacatingNothing(),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 judges by the entering",
                        FaultyRequests.judgingByTheEntering(),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 takes what has not happened yet",
                        FaultyRequests.overlooking(Guard.OCCURRED_BY_NOW),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
                fault(
                        "S6.11 takes an answer of before its letter",
                        FaultyRequests.overlooking(Guard.OCCURRED_SINCE_OWED),
                        LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened));
    }

    private static Arguments fault(String name, Fault fault, LawOf law) {
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
    void everyFaultIsFoundByItsLaw(String name, Fault fault, LawOf law) {
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> IntStream.range(0, JOURNEYS)
                        .mapToObj(FaultyRequestsTest::life)
                        .forEach(life -> law.accept(life.livedBy(fault.in(life.workflow())))));

        String id = name.substring(0, name.indexOf(' ') + 1);
        assertTrue(
                String.valueOf(found.getMessage()).startsWith(id),
                () -> name + " was found by another law: " + found.getMessage());
    }
}
