package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that meet: what stops a clock twice, what moves a date twice, what comes while something else lasts. */
class InterplayTest {

    private final RequestStory story = new RequestStory();

    @Test
    void aDateDoesNotDependOnTheOrderOfWhatMovedIt() {
        // The closes of 28 and 29 September are credited: two working days after 8 October are 9, 10; five more 12 to
        // 16 October.
        story.assigned()
                .then("09-22T10:00", extend(Period.workingDays(5)))
                .then("09-22T11:00", decideExtension(OFFICE, true))
                .then("09-28T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "10-09"))
                .then("09-30T10:00", resume(SuspensionReason.FORCE_MAJEURE));
        RequestStory otherwise = new RequestStory()
                .assigned()
                .then("09-28T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "10-09"))
                .then("09-30T10:00", resume(SuspensionReason.FORCE_MAJEURE))
                .then("09-30T11:00", extend(Period.workingDays(5)))
                .then("09-30T12:00", decideExtension(OFFICE, true));

        assertEquals(Optional.of("10-16T17:00"), story.due(StandardRules.ANSWER));
        assertEquals(Optional.of("10-16T17:00"), otherwise.due(StandardRules.ANSWER));
    }

    @Test
    void R22_anAnswerThatIsLookedAtWhileTheClocksAreSuspendedIsCreditedOnce() {
        story.assigned()
                .then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"))
                .then("09-24T10:00", submit())
                .time("09-28T17:00:01");
        assertTrue(story.request.obligations().of(StandardRules.ANSWER).get(0).isPaused());

        story.then("09-29T10:00", new RequestCommand.SendBack(OFFICE, "no photograph"));

        // It stood from 22 September 10:00 to 29 September 10:00: the closes of 22, 23, 24, 28. After 8 October: 9, 10,
        // 12, 13.
        assertEquals(Optional.of("10-13T17:00"), story.due(StandardRules.ANSWER));
    }

    @Test
    void aLetterThatIsIssuedWhileTheClocksAreSuspendedStandsStillFromItsFirstInstant() {
        story.assigned().then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "10-09"));

        List<String> facts = story.gives("09-23T10:00", reassign(letterTo("L-2", "greening")));

        assertTrue(
                facts.containsAll(List.of(
                        "stopped: receipt/greening",
                        "stopped: return-window/greening",
                        "stopped: weekly-reminder/greening")),
                facts.toString());
        story.time("10-09T17:00");
        assertEquals(0, story.events(RequestEvent.ReceiptDeemed.class).size());
    }

    @Test
    void aDeferralOutlastsTheSuspensionThatItMeets() {
        story.assigned()
                .then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"))
                .then("09-24T10:00", defer("11-02"))
                .time("09-28T17:00:01");
        assertEquals(false, story.request.isSuspended());
        assertTrue(story.request.obligations().of(StandardRules.ANSWER).get(0).isPaused());

        story.then("09-30T10:00", review(Verdict.RESUME, Optional.empty()));

        // From 22 September 10:00 to 30 September 10:00: the closes of 22, 23, 24, 28, 29. After 8 October: 9, 10, 12,
        // 13, 14.
        assertEquals(Optional.of("10-14T17:00"), story.due(StandardRules.ANSWER));
    }

    @Test
    void aReturnIsAskedForInTimeHoweverLongTheClocksStood() {
        story.then("09-18T15:10", raise())
                .then("09-21T10:00", letter())
                .then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "10-09"));

        // The window of Tuesday 22 September has not closed while it stood.
        story.then("09-30T10:00", giveBack(HOUSING_HEAD, "greening")).then("09-30T11:00", grant("greening"));

        assertEquals(Stage.RAISED, story.request.stage());
        // One working day was left of dispatch, which no suspension stops: after 30 September, Thursday 8 October.
        assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.DISPATCH));
    }

    @Test
    void R18_overdueItStandsStillWithItsLadderWhileTheOfficeLooks() {
        story.assigned().time("10-09T10:00");
        assertEquals(SupervisionLevel.WARNING, story.request.supervision());

        // CRITICAL would come five working days after 8 October: 9, 10, 12, 13, 14. It is looked at from the 12th to
        // the 15th.
        story.then("10-12T10:00", submit()).time("10-15T10:00");
        assertEquals(SupervisionLevel.WARNING, story.request.supervision());

        // The closes of 12, 13, 14 are credited: 15, 16, 19 October.
        story.then("10-15T11:00", new RequestCommand.SendBack(OFFICE, "no photograph"))
                .time("10-19T17:00");
        assertEquals(SupervisionLevel.WARNING, story.request.supervision());
        story.time("10-19T17:00:00.000000001");
        assertEquals(SupervisionLevel.CRITICAL, story.request.supervision());
        assertEquals(1, story.breaches(StandardRules.ANSWER));
    }

    @Test
    void L36_aReopenedMatterKeepsItsPromiseAndItsCountOfReturns() {
        story.then("09-18T15:10", raise())
                .then("09-21T10:00", letter())
                .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"))
                .then("09-21T12:00", grant("greening"))
                .then("09-21T13:00", issue(letterTo("L-2", "greening")))
                .then("09-22T10:00", commit(GREENING_HEAD, "C-1", "11-02"))
                .then("09-24T10:00", submitBy(GREENING))
                .then("09-24T15:00", approve())
                .then("09-28T10:00", dissatisfied());

        assertEquals(1, story.request.episode());
        assertEquals(1, story.request.returnsGranted());
        assertEquals(Optional.of("11-02T17:00"), story.due(StandardRules.COMMITMENT));
        assertEquals(
                List.of("greening"),
                story.request.liveLead().stream()
                        .map(lead -> lead.unit().value())
                        .toList());
    }

    @Test
    void aSupplementThatIsAskedForWhileItIsSuspendedAddsNothingTwice() {
        story.assigned()
                .then("09-22T10:00", suspend(SuspensionReason.REQUESTER_ASKED, "09-28"))
                .then("09-23T10:00", new RequestCommand.AskSupplement(OFFICE, "a plan"))
                .then("09-24T10:00", new RequestCommand.Supplement(REQUESTER, "the plan"))
                .then("09-28T10:00", resume(SuspensionReason.REQUESTER_ASKED));

        // The closes of 22, 23, 24 September: after 8 October 9, 10, 12.
        assertEquals(Optional.of("10-12T17:00"), story.due(StandardRules.ANSWER));
    }
}
