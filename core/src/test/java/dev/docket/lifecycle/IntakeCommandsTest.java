package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.StandardRules;
import dev.docket.request.Assignment;
import dev.docket.request.Ending;
import dev.docket.request.Guard;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestCommand;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may be wanted of a request before anybody works on it. */
class IntakeCommandsTest {

    private static final RequestCommand ACKNOWLEDGE = new RequestCommand.Acknowledge(OFFICE);
    private static final RequestCommand REJECT = new RequestCommand.Reject(
            OFFICE, Rejection.of(RejectionReason.NOT_REASONABLE, "the mill floods its own road", "an expert's report"));
    private static final RequestCommand REFER =
            new RequestCommand.Refer(OFFICE, new Referral("the water bureau of the province", "receipt 12"));
    private static final RequestCommand ASK = new RequestCommand.AskSupplement(OFFICE, "a plan of the culvert");
    private static final RequestCommand SUPPLEMENT = new RequestCommand.Supplement(REQUESTER, "the plan");

    private final RequestStory story = new RequestStory();

    private RequestStory raised() {
        return story.then("09-18T15:10", raise());
    }

    private RequestStory raisedOutside() {
        return story.then("09-18T15:10", raiseOutsideSessions());
    }

    @Nested
    class Acknowledging {

        private final RequestStory owing = under(builder -> builder.addRules(
                StandardRules.acknowledge(Period.workingDays(1)).build()));

        @Test
        void isOwedWithinAWorkingDayAndFulfilsThat() {
            owing.then("09-18T15:10", raise());
            // Sunday 20 September is worked.
            assertEquals(Optional.of("09-20T17:00"), owing.due(StandardRules.ACKNOWLEDGE));

            assertEquals(facts("acknowledged", "met: acknowledge"), owing.gives("09-18T16:00", ACKNOWLEDGE));

            assertTrue(owing.request.acknowledged());
            assertEquals(Stage.RAISED, owing.request.stage());
        }

        @Test
        void aDispositionAcknowledgesAndAdmitsToo() {
            owing.then("09-18T15:10", raise()).then("09-20T17:00", letter());

            assertEquals(0, owing.breaches(StandardRules.ACKNOWLEDGE));
            assertTrue(owing.request.acknowledged());
            assertTrue(owing.request.admitted());
            owing.refusesInThisStage("09-21T10:00", ACKNOWLEDGE);
        }

        @Test
        void isRefusedTwiceAndToAnybodyElse() {
            raised().then("09-18T16:00", ACKNOWLEDGE);

            story.refuses("09-18T16:01", ACKNOWLEDGE, Guard.NOT_YET_ACKNOWLEDGED);
            story.refusesThisActor("09-18T16:01", new RequestCommand.Acknowledge(HOST));
        }
    }

    @Nested
    class Rejecting {

        @Test
        void L55_closesAsRejectedAndTheRequesterMayReopen() {
            raisedOutside();
            // Sunday 20, Monday 21, Tuesday 22 September.
            assertEquals(Optional.of("09-22T17:00"), story.due(StandardRules.ADMISSION));

            // 30 calendar days from Monday 21 September: Wednesday 21 October.
            assertEquals(
                    facts("rejected", "met: admission", "closed as rejected", "owed: reopen-window by 10-21 17:00"),
                    story.gives("09-21T10:00", REJECT));

            assertEquals(Optional.of(Ending.REJECTED), story.request.ending());
            assertFalse(story.request.admitted());
        }

        @Test
        void whatWasRaisedInASessionMayBeRejectedToo() {
            raised();

            assertEquals(
                    facts("rejected", "closed as rejected", "void: dispatch", "owed: reopen-window by 10-21 17:00"),
                    story.gives("09-21T10:00", REJECT));
        }

        @Test
        void isRefusedOnceAdmittedOrDisposedOf() {
            raisedOutside().then("09-18T16:00", new RequestCommand.Admit(OFFICE));

            story.refuses("09-21T10:00", REJECT, Guard.NOT_YET_ADMITTED);
            story.refuses("09-21T10:00", new RequestCommand.Admit(OFFICE), Guard.NOT_YET_ADMITTED);
            story.then("09-21T11:00", letter()).refusesInThisStage("09-21T12:00", REJECT);
        }
    }

    @Nested
    class Referring {

        @Test
        void closesAsReferred() {
            raised();

            assertEquals(
                    facts("referred", "closed as referred", "void: dispatch", "owed: reopen-window by 10-21 17:00"),
                    story.gives("09-21T10:00", REFER));

            assertEquals(Optional.of(Ending.REFERRED), story.request.ending());
        }

        @Test
        void whatIsAdmittedMayStillBeReferredButNothingThatIsOut() {
            raisedOutside().then("09-18T16:00", new RequestCommand.Admit(OFFICE));
            new RequestStory()
                    .then("09-18T15:10", raise())
                    .then("09-21T10:00", letter())
                    .refusesInThisStage("09-21T11:00", REFER);

            story.then("09-21T10:00", REFER);
        }

        @Test
        void theOfficeReopensItWhenItBouncesAndNothingElse() {
            raised().then("09-21T10:00", REFER);

            // The whole dispatch from the reopening: Thursday 24, Monday 28, Tuesday 29; a plan in two: Thursday 24,
            // Monday 28.
            assertEquals(
                    facts(
                            "reopened to raised",
                            "void: reopen-window",
                            "owed: dispatch by 09-29 17:00",
                            "supervision warning (reopening 1)",
                            "owed: warning-plan by 09-28 17:00"),
                    story.gives("09-23T10:00", reopen(OFFICE)));

            new RequestStory().closed().refuses("09-29T10:00", reopen(OFFICE), Guard.REOPENED_BY_WHOM);
        }
    }

    @Nested
    class AskingForASupplement {

        @Test
        void stopsTheClockUntilItComes() {
            raised();

            // Ten working days from Monday 21 September: 22, 23, 24, 28, 29, 30 September, 8, 9, 10, 12 October.
            assertEquals(
                    facts("supplement asked", "stopped: dispatch", "owed: supplement by 10-12 17:00"),
                    story.gives("09-21T10:00", ASK));
            // The closes of Monday 21 and Tuesday 22 lie in between: two working days after Tuesday 22 September.
            assertEquals(
                    facts("supplemented", "met: supplement", "goes on: dispatch by 09-24 17:00"),
                    story.gives("09-23T10:00", SUPPLEMENT));

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(0, story.breaches(StandardRules.DISPATCH));
        }

        @Test
        void whenItDoesNotComeTheClockRunsOnByItself() {
            raised().then("09-21T10:00", ASK).time("10-12T17:00:01");

            assertEquals(Optional.empty(), story.request.supplementPendingSince());
            // One of three days had passed; the other two follow the close of Monday 12 October: 13 and 14.
            assertEquals(Optional.of("10-14T17:00"), story.due(StandardRules.DISPATCH));
            assertEquals(List.of("dispatch"), story.owed());
        }

        @Test
        void isAskedForTwiceAtMostAndOnceAtATime() {
            raised().then("09-21T10:00", ASK);
            story.refuses("09-21T11:00", ASK, Guard.NO_SUPPLEMENT_PENDING);

            story.then("09-21T12:00", SUPPLEMENT).then("09-21T13:00", ASK);
            story.refuses("09-21T14:00", ASK, Guard.NO_SUPPLEMENT_PENDING, Guard.SUPPLEMENTS_LEFT);

            story.then("09-21T15:00", SUPPLEMENT);
            story.refuses("09-21T16:00", ASK, Guard.SUPPLEMENTS_LEFT);
            story.refuses("09-21T16:00", SUPPLEMENT, Guard.SUPPLEMENT_PENDING);
        }

        @Test
        void stopsTheDepartmentsToo() {
            story.assigned();

            assertEquals(
                    facts(
                            "supplement asked",
                            "stopped: return-window/housing",
                            "stopped: answer",
                            "stopped: weekly-reminder/housing",
                            "owed: supplement by 10-12 17:00"),
                    story.gives("09-21T12:00", ASK));
        }

        @Test
        void isRefusedWhileAnAnswerWaitsOrNobodyWorksOnIt() {
            story.assigned().then("09-24T10:00", submit());
            story.refuses("09-24T11:00", ASK, Guard.NO_ANSWER_PENDING);

            story.then("09-24T12:00", approve()).refusesInThisStage("09-24T13:00", ASK);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void closesAsWithdrawnAndEndsAllThatIsOwed() {
            story.assigned();

            assertEquals(
                    facts(
                            "withdrawn",
                            "closed as withdrawn",
                            "void: return-window/housing",
                            "void: answer",
                            "void: weekly-reminder/housing",
                            "void: monthly-check",
                            "owed: reopen-window by 10-22 17:00"),
                    story.gives("09-22T10:00", withdraw(REQUESTER, Optional.empty())));

            assertEquals(Optional.of(Ending.WITHDRAWN), story.request.ending());
            assertEquals(
                    List.of(Assignment.State.CANCELLED),
                    story.request.assignments().stream().map(Assignment::state).toList());
        }

        @Test
        void L56_passedOnByTheOfficeOnlyWhenVerified() {
            raised().refuses("09-21T10:00", withdraw(OFFICE, Optional.empty()), Guard.WITHDRAWAL_VERIFIED);

            story.then("09-21T10:00", withdraw(OFFICE, Optional.of("they said so by telephone")));
        }

        @Test
        void isRefusedWhenItIsClosedAndToADepartment() {
            raised().refusesThisActor("09-18T16:00", withdraw(HOUSING, Optional.empty()));

            story.then("09-21T10:00", withdraw(REQUESTER, Optional.empty()))
                    .refusesInThisStage("09-21T11:00", withdraw(REQUESTER, Optional.empty()));
        }
    }

    @Nested
    class NotingTheSessionsEnd {

        private RequestCommand ended(String local) {
            return new RequestCommand.NoteSessionEnd(HOST, at(local));
        }

        @Test
        void KQ11_laterMovesDispatchLater() {
            raised();

            // Monday 21, Tuesday 22, Wednesday 23 September.
            assertEquals(
                    facts("session end noted", "moved: dispatch from 09-22 17:00 to 09-23 17:00"),
                    story.gives("09-20T13:00", ended("09-20T12:00")));
            assertEquals(Optional.of(at("09-20T12:00")), story.request.sessionEnd());
        }

        @Test
        void earlierMovesItEarlierButNeverToBeforeItIsSaid() {
            raised();

            // Friday 18, Sunday 20, Monday 21 September.
            assertEquals(
                    facts("session end noted", "moved: dispatch from 09-22 17:00 to 09-21 17:00"),
                    story.gives("09-18T16:00", ended("09-17T17:00")));
            // It would be Tuesday 15 September.
            assertEquals(
                    facts("session end noted", "moved: dispatch from 09-21 17:00 to 09-21 10:00"),
                    story.gives("09-21T10:00", ended("09-10T17:00")));
        }

        /** An end that leaves the date as it is counts as what the next one is a correction of. */
        @Test
        void L25_whatMovesNothingIsRememberedAsWhereItIsCountedFrom() {
            raised();
            story.gives("09-18T16:00", ended("09-18T12:00"));
            assertEquals(Optional.of("09-22T17:00"), story.due(StandardRules.DISPATCH));

            story.gives("09-20T13:00", ended("09-20T12:00"));

            assertEquals(Optional.of("09-23T17:00"), story.due(StandardRules.DISPATCH));
        }

        @Test
        void L27_undoesNoBreach() {
            raised();

            assertEquals(facts("session end noted"), story.gives("09-23T10:00", ended("09-20T12:00")));
            assertEquals(1, story.breaches(StandardRules.DISPATCH));
        }

        @Test
        void needsASessionAndADayWithinAYear() {
            raisedOutside();
            story.refuses("09-18T16:00", ended("09-18T15:00"), Guard.SESSION_NAMED);
            RequestCommand farOff =
                    new RequestCommand.NoteSessionEnd(HOST, at("09-18T16:00").plus(Duration.ofDays(367)));
            story.refuses("09-18T16:00", farOff, Guard.SESSION_NAMED, Guard.SESSION_END_NEAR);
        }

        @Test
        void aSessionIsNamedWithItsEndWhenRaised() {
            story.refuses(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().session(SessionId.of("S-1"))
                                    .sessionEnd(Optional.empty())
                                    .build()),
                    Guard.SESSION_END_NAMED);
        }
    }
}
