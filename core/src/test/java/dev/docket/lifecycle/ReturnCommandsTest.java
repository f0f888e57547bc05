package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Limits;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Guard;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** "Not ours": asking, ruling, and what becomes of the clocks. */
class ReturnCommandsTest {

    private static final Actor ROADS_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "roads", "tang");

    private final RequestStory story = new RequestStory();

    /** A letter of Monday 21 September 10:00 to housing, not receipted. */
    private RequestStory lettered() {
        return lettered(story);
    }

    private static RequestStory lettered(RequestStory any) {
        return any.then("09-18T15:10", raise()).then("09-21T10:00", letter());
    }

    @Nested
    class AskingToGiveItBack {

        @Test
        void countsAsReceiptAndOwesTheRulingOnTheSameDay() {
            lettered();

            assertEquals(
                    facts(
                            "return requested",
                            "met: receipt/housing",
                            "met: return-window/housing",
                            "owed: return-ruling by 09-22 17:00"),
                    story.gives("09-22T11:00", giveBack(HOUSING_HEAD, "greening")));

            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(
                    Assignment.State.RETURN_REQUESTED,
                    story.request.liveLead().orElseThrow().state());
            // A return in flight still owes the answer.
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void afterHoursItCountsAsReceivedAtTheNextOpening() {
            lettered().then("09-21T19:00", giveBack(HOUSING_HEAD, "greening"));

            assertEquals(Optional.of("09-22T17:00"), story.due(StandardRules.RETURN_RULING));
        }

        @Test
        void onTheLastMomentOfItsWindowAndNoLater() {
            lettered();
            story.refuses("09-22T17:00:00.000000001", giveBack(HOUSING_HEAD, "greening"), Guard.RETURN_WINDOW_OPEN);

            story.then("09-22T17:00", giveBack(HOUSING_HEAD, "greening"));
        }

        @Test
        void namesAllThatStandsInItsWay() {
            lettered().then("09-21T11:00", submit());

            story.refuses(
                    "09-21T12:00",
                    giveBack(GREENING_HEAD, "roads"),
                    Guard.IS_LEAD,
                    Guard.NO_ANSWER_PENDING,
                    Guard.RETURN_WINDOW_OPEN);
        }

        @Test
        void isAskedOnceAtATimeAndNeverAgainAfterARuling() {
            lettered().then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"));
            story.refuses("09-21T12:00", giveBack(HOUSING_HEAD, "greening"), Guard.NO_RETURN_PENDING);

            story.then("09-21T13:00", deny());

            story.refuses("09-21T14:00", giveBack(HOUSING_HEAD, "greening"), Guard.NOT_RULED_BEFORE);
        }

        @Test
        void L20_noMoreThanTheProgrammeAllows() {
            RequestStory none =
                    under(builder -> builder.limits(Limits.builder().returns(0).build()));

            lettered(none).refuses("09-21T11:00", giveBack(HOUSING_HEAD, "greening"), Guard.RETURNS_LEFT);
        }

        @Test
        void whereNobodyWorksThereIsNothingToGiveBack() {
            story.then("09-18T15:10", raise()).refusesInThisStage("09-18T16:00", giveBack(HOUSING_HEAD, "greening"));
        }
    }

    @Nested
    class Ruling {

        private RequestStory asked() {
            return lettered().then("09-22T11:00", giveBack(HOUSING_HEAD, "greening"));
        }

        @Test
        void R64_grantedItGoesBackToTheOfficeWithWhatWasLeftOfDispatch() {
            asked();

            // Dispatch was due on Tuesday 22 September and fulfilled on Monday 21: one working day was left.
            assertEquals(
                    facts(
                            "return granted",
                            "met: return-ruling",
                            "void: weekly-reminder/housing",
                            "void: monthly-check",
                            "owed: dispatch by 09-23 17:00",
                            "assignment ended of housing returned"),
                    story.gives("09-22T16:00", grant("greening")));

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(Optional.of(UnitId.of("greening")), story.request.nextLead());
            assertEquals(1, story.request.returnsGranted());
        }

        /** Whoever was relieved works on it no more, so nobody is there to whom it could go back. */
        @Test
        void whatIsSolvedOnSiteAfterItIsReopenedToTheOffice() {
            asked().then("09-22T16:00", grant("greening"))
                    .then("09-23T09:00", new RequestCommand.ResolveOnSite(HOST, "the gate was opened"))
                    .then("09-24T10:00", dissatisfied());

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(Optional.empty(), story.request.lead());
        }

        @Test
        void L22_theNextLettersDepartmentStartsAnewAndTheRequestsClockGoesOn() {
            asked().then("09-22T16:00", grant("greening"));
            story.refuses("09-23T09:00", issue(letterTo("L-2", "roads")), Guard.GOES_WHERE_RULED);

            assertEquals(
                    facts(
                            "letter issued L-2 to greening",
                            "met: dispatch",
                            "owed: receipt/greening by 09-24 17:00",
                            "owed: return-window/greening by 09-24 17:00",
                            "owed: weekly-reminder/greening",
                            "owed: monthly-check by 10-08 17:00"),
                    story.gives("09-23T09:30", issue(letterTo("L-2", "greening"))));

            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
            assertEquals(0, story.breaches(StandardRules.DISPATCH));
        }

        @Test
        void aRulingStillSaysWhereTheLetterGoesWhenItWasPutOffMeanwhile() {
            asked().then("09-22T16:00", grant("greening"))
                    .then("09-23T10:00", defer("11-02", Optional.empty()))
                    .then("09-28T10:00", review(RequestCommand.Verdict.RESUME, Optional.empty()));
            assertEquals(Stage.RAISED, story.request.stage());

            story.refuses("09-28T11:00", issue(letterTo("L-2", "roads")), Guard.GOES_WHERE_RULED);
            story.then("09-28T11:00", issue(letterTo("L-2", "greening")));
        }

        @Test
        void deniedItStaysAndSupervisionTakesNotice() {
            asked();

            assertEquals(
                    facts(
                            "return denied",
                            "met: return-ruling",
                            "supervision notice (a return was denied)",
                            "owed: notice-response by 09-23 17:00"),
                    story.gives("09-22T16:00", deny()));

            assertEquals(
                    Assignment.State.WORKING,
                    story.request.liveLead().orElseThrow().state());
            assertEquals(SupervisionLevel.NOTICE, story.request.supervision());
        }

        @Test
        void L46_aSecondDenialInAnEpisodeRaisesNothing() {
            asked().then("09-22T16:00", deny())
                    .then("09-22T16:10", new RequestCommand.LiftSupervision(OFFICE, "settled"))
                    .then("09-22T16:20", reassign(letterTo("L-2", "greening")))
                    .then("09-22T16:30", giveBack(GREENING_HEAD, "roads"));

            assertEquals(facts("return denied", "met: return-ruling"), story.gives("09-22T16:40", deny()));
            assertEquals(SupervisionLevel.NONE, story.request.supervision());
        }

        @Test
        void L21_aRulingNotGivenInTimeIsOneBreach() {
            asked().time("09-30T10:00");

            assertEquals(1, story.breaches(StandardRules.RETURN_RULING));
            assertEquals(
                    facts(
                            "return denied",
                            "met: return-ruling late",
                            "supervision notice (a return was denied)",
                            "owed: notice-response by 10-08 17:00"),
                    story.gives("09-30T10:00", deny()));
        }

        @Test
        void isNotForAParty() {
            asked();
            for (String party : List.of("housing", "greening")) {
                story.refuses(
                        "09-22T12:00",
                        new RequestCommand.RuleReturn(
                                Actor.of(Roles.RULING_AUTHORITY, party, "shen"), false, Optional.empty(), "ours"),
                        Guard.NOT_A_PARTY);
            }
            story.refusesThisActor("09-22T12:00", new RequestCommand.RuleReturn(OFFICE, false, Optional.empty(), "no"));
        }

        @Test
        void needsAReturnThatWaits() {
            lettered().refuses("09-22T12:00", deny(), Guard.RETURN_PENDING);
        }

        @Test
        void theNextLeadIsNeitherRelievedNorComplainedOf() {
            story.then(
                            "09-18T15:10",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().addComplainedOf(UnitId.of("roads")).build()))
                    .then("09-21T10:00", letter())
                    .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"));

            story.refuses("09-21T12:00", grant("housing"), Guard.NEXT_LEAD_FREE);
            story.refuses("09-21T12:00", grant("roads"), Guard.NOT_COMPLAINED_OF);
        }
    }

    @Nested
    class TheLastAllowedReturn {

        private RequestStory returnedTwice(RequestStory any, String lastLead) {
            return lettered(any)
                    .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"))
                    .then("09-21T12:00", grant("greening"))
                    .then("09-21T13:00", issue(letterTo("L-2", "greening")))
                    .then("09-21T14:00", giveBack(GREENING_HEAD, "roads"))
                    .then("09-21T15:00", grant(lastLead))
                    .then("09-21T16:00", issue(letterTo("L-3", lastLead)));
        }

        @Test
        void R64_namesTheNextLeadAndAThirdIsRefused() {
            returnedTwice(story, "roads");

            story.refuses("09-21T17:00", giveBack(ROADS_HEAD, "housing"), Guard.RETURNS_LEFT);
            assertEquals(2, story.request.returnsGranted());
        }

        @Test
        void R64_orTheFallbackDepartmentThoughItWasRelieved() {
            RequestStory fallback = under(builder -> builder.fallbackDepartment(UnitId.of("housing")));
            returnedTwice(fallback, "housing");

            assertEquals(HOUSING_UNIT, fallback.request.liveLead().orElseThrow().unit());
            fallback.refuses(
                    "09-21T17:00", giveBack(HOUSING_HEAD, "roads"), Guard.NOT_RULED_BEFORE, Guard.RETURNS_LEFT);
        }
    }

    @Nested
    class WhoIsResponsible {

        private void is(String unit) {
            assertEquals(Optional.of(UnitId.of(unit)), story.request.responsible());
        }

        @Test
        void theFirstDepartmentReachedUntilAnotherReceiptsItsLetter() {
            story.then("09-18T15:10", raise());
            assertEquals(Optional.empty(), story.request.responsible());

            story.then("09-21T10:00", letter());
            is("housing");
            story.then("09-21T11:00", giveBack(HOUSING_HEAD, "greening")).then("09-21T12:00", grant("greening"));
            is("housing");
            story.then("09-21T13:00", issue(letterTo("L-2", "greening")));
            is("housing");
            story.then("09-21T14:00", new RequestCommand.ConfirmReceipt(GREENING_HEAD));
            is("greening");
        }

        @Test
        void oneThatNeverReceiptedDoesNotBecomeItByLosingIt() {
            story.assigned()
                    .then("09-22T10:00", reassign(letterTo("L-2", "greening")))
                    .then("09-22T11:00", reassign(letterTo("L-3", "roads")));

            is("housing");
        }

        @Test
        void oneThatIsDeemedToHaveReceivedItIsIt() {
            story.assigned()
                    .then("09-22T10:00", reassign(letterTo("L-2", "greening")))
                    .time("09-23T17:00:01");

            assertEquals(1, story.events(RequestEvent.ReceiptDeemed.class).size());
            is("greening");
        }

        @Test
        void aCooperatorNeverIs() {
            story.then("09-18T15:10", raise())
                    .then("09-21T10:00", letter("water"))
                    .then("09-21T11:00", new RequestCommand.ConfirmReceipt(WATER_HEAD));

            is("housing");
        }
    }
}
