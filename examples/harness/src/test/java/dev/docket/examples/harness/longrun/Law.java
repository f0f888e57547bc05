package dev.docket.examples.harness.longrun;

import dev.docket.examples.harness.longrun.Worlds.Lived;
import dev.docket.notice.Directory;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.NoticeLaws;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * A law as the long run checks it.
 *
 * @param name the method of the test kit that it is
 * @param every on every so manieth life; dear laws are checked on a share
 * @param counts whether it tells how often it had something to say
 * @param check checks it
 */
record Law(String name, int every, boolean counts, ToIntFunction<Lived> check) {

    private static final int ALL = 1;
    private static final int SOME = 10;
    private static final int FEW = 200;
    private static final int RARE = 1_000;

    /** Every law of the test kit that holds for one request. */
    static final List<Law> ALL_LAWS = List.of(
            kernel("k1TimeComposes", FEW, WorkflowLaws::k1TimeComposes),
            kernel("k2NothingEarly", FEW, WorkflowLaws::k2NothingEarly),
            kernel("k3LapsesTellTheTruth", FEW, WorkflowLaws::k3LapsesTellTheTruth),
            kernel("k4ReplayIsLive", FEW, WorkflowLaws::k4ReplayIsLive),
            kernel("k5RefusalsAreInert", FEW, WorkflowLaws::k5RefusalsAreInert),
            kernel("k6NoSurprise", FEW, WorkflowLaws::k6NoSurprise),
            kernel("k7Order", FEW, WorkflowLaws::k7Order),
            kernel("k8TheEndIsQuiet", FEW, WorkflowLaws::k8TheEndIsQuiet),
            told(
                    "k11EvolveIsBlindToPolicy",
                    FEW,
                    lived -> lived.life()
                            .laws()
                            .underAnotherPolicy(lived.world().other())
                            .k11EvolveIsBlindToPolicy(lived.life().story())),
            kernel("k12FactsAndLapsesPart", FEW, WorkflowLaws::k12FactsAndLapsesPart),
            kernel("k15OneMeaning", FEW, WorkflowLaws::k15OneMeaning),
            request("k8OnlyWhatClosingArmsIsOpen", ALL, RequestLaws::k8OnlyWhatClosingArmsIsOpen),
            request("k9PermittedTellsTheTruth", RARE, PermissionLaws::k9PermittedTellsTheTruth),
            told("k10KeysAreForEver", RARE, lived -> NoticeLaws.k10KeysAreForEver(lived.life(), everybody(lived))),
            request("k13OneTable", ALL, RequestLaws::k13OneTable),
            request("l1ClosedOrOwed", SOME, RequestLaws::l1ClosedOrOwed),
            request("l2AfterClosing", ALL, RequestLaws::l2AfterClosing),
            request("l3ReplayIsLive", SOME, RequestLaws::l3ReplayIsLive),
            request("l4RefusalsChangeNothing", ALL, RequestLaws::l4RefusalsChangeNothing),
            request("l5NoGaps", ALL, RequestLaws::l5NoGaps),
            request("l6NothingWaitsForEver", ALL, RequestLaws::l6NothingWaitsForEver),
            request("l7NoSettlingWithoutAnAnswer", ALL, RequestLaws::l7NoSettlingWithoutAnAnswer),
            request("l8NoSettlingWithoutAFollowUp", ALL, RequestLaws::l8NoSettlingWithoutAFollowUp),
            request("l9FollowUpComesAfterTheAnswer", ALL, RequestLaws::l9FollowUpComesAfterTheAnswer),
            request("l10WhoJudgesDidNotHandle", ALL, RequestLaws::l10WhoJudgesDidNotHandle),
            request("l11NothingLiveWhenClosed", ALL, RequestLaws::l11NothingLiveWhenClosed),
            request("l12AFailedFollowUpSettlesNothing", ALL, RequestLaws::l12AFailedFollowUpSettlesNothing),
            request("l13AClaimResolvesNothing", SOME, RequestLaws::l13AClaimResolvesNothing),
            request("l16OneLead", ALL, AssignmentLaws::l16OneLead),
            request("l17OneAssignmentOfAUnit", ALL, AssignmentLaws::l17OneAssignmentOfAUnit),
            request("l18CooperatorsBeforeTheLead", SOME, AssignmentLaws::l18CooperatorsBeforeTheLead),
            request("l19NoAnswerWithoutTheCooperators", ALL, AssignmentLaws::l19NoAnswerWithoutTheCooperators),
            request("l20ReturnsAreLimitedAndRulingsFinal", ALL, AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
            request("l21EveryReturnEndsOnce", ALL, AssignmentLaws::l21EveryReturnEndsOnce),
            request("l22RedispatchGivesNoTime", ALL, AssignmentLaws::l22RedispatchGivesNoTime),
            request("l23SealedIsSealed", RARE, ProtectionLaws::l23SealedIsSealed),
            request("l23TheSubjectHasNoPart", ALL, ProtectionLaws::l23TheSubjectHasNoPart),
            request("l24EachAssignmentHasItsLetter", ALL, AssignmentLaws::l24EachAssignmentHasItsLetter),
            request("l25TheLetterInTimeOrOneBreach", ALL, ObligationLaws::l25TheLetterInTimeOrOneBreach),
            request("l26InTimeMeansNoBreach", ALL, ObligationLaws::l26InTimeMeansNoBreach),
            request("l27BreachesStay", SOME, ObligationLaws::l27BreachesStay),
            request("l33CreditIsTheUnionWithinTheCap", SOME, ClockLaws::l33CreditIsTheUnionWithinTheCap),
            request("l34ExtensionsInTimeAndWithinTheCap", ALL, ClockLaws::l34ExtensionsInTimeAndWithinTheCap),
            request("l35AChangeOfClassDiscardsNothing", ALL, ClockLaws::l35AChangeOfClassDiscardsNothing),
            request("l36TheTotalClockGoesOn", ALL, ClockLaws::l36TheTotalClockGoesOn),
            request("l37ANewVersionAloneMovesNothing", FEW, ClockLaws::l37ANewVersionAloneMovesNothing),
            request("l38NoReminderOfWhatIsDone", ALL, ObligationLaws::l38NoReminderOfWhatIsDone),
            request("l39OneReminderADay", ALL, ObligationLaws::l39OneReminderADay),
            request("l41PathIndependence", FEW, ObligationLaws::l41PathIndependence),
            told(
                    "l42OneNoticeForARuleAndRecipient",
                    SOME,
                    lived -> NoticeLaws.l42OneNoticeForARuleAndRecipient(lived.life(), everybody(lived))),
            request("l43AskingTwiceIsAskingOnce", SOME, ObligationLaws::l43AskingTwiceIsAskingOnce),
            request("l44Order", ALL, ObligationLaws::l44Order),
            request("l46SupervisionRisesOnce", ALL, ObligationLaws::l46SupervisionRisesOnce),
            request("l47NoEscalationOfWhatWasInTime", ALL, ObligationLaws::l47NoEscalationOfWhatWasInTime),
            request("l48MessagesChangeNothing", SOME, ObligationLaws::l48MessagesChangeNothing),
            request(
                    "l55WhoIsTurnedAwayLearnsWhyAndWhereTo",
                    ALL,
                    ProtectionLaws::l55WhoIsTurnedAwayLearnsWhyAndWhereTo),
            request("l56OnlyTheRequesterTakesItBack", ALL, ProtectionLaws::l56OnlyTheRequesterTakesItBack),
            request("l57WhatIsPutOffIsReviewed", ALL, ClockLaws::l57WhatIsPutOffIsReviewed),
            request(
                    "l58AnonymousIsNeitherContactedNorSatisfied",
                    SOME,
                    ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
            request(
                    "s611LateFactsAreJudgedByWhenTheyHappened",
                    ALL,
                    LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
            request("s611TheRestStands", SOME, LateFactLaws::s611TheRestStands));

    /** What a life breaks of it, if it does. */
    Optional<Throwable> broken(Lived lived) {
        try {
            int unused = check.applyAsInt(lived);
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    /** What is broken by the shortest part of a journey that still breaks it: without any one of its legs it no longer would. */
    Throwable shortest(Lived lived) {
        Lived shorter = lived;
        for (int i = 0; i < shorter.journey().legs().size(); ) {
            ArrayList<Journey.Leg> legs = new ArrayList<>(shorter.journey().legs());
            legs.remove(i);
            Lived without = shorter.on(new Journey(legs));
            boolean still = broken(without).isPresent();
            shorter = still ? without : shorter;
            i = still ? 0 : i + 1;
        }
        return broken(shorter).orElseThrow();
    }

    private static Law request(String name, int every, ToIntFunction<RequestLife> law) {
        return new Law(name, every, true, lived -> law.applyAsInt(lived.life()));
    }

    private static Law kernel(
            String name,
            int every,
            BiConsumer<WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal>, Story<RequestCommand>>
                    law) {
        return told(
                name,
                every,
                lived -> law.accept(lived.life().laws(), lived.life().story()));
    }

    private static Law told(String name, int every, java.util.function.Consumer<Lived> law) {
        return new Law(name, every, false, lived -> {
            law.accept(lived);
            return 0;
        });
    }

    private static Directory everybody(Lived lived) {
        return NoticeLaws.everybody(lived.life().workflow().programmes().get(0).calendar());
    }
}
