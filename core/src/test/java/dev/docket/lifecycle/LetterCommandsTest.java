package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Gates;
import dev.docket.programme.StandardRules;
import dev.docket.request.Assignment;
import dev.docket.request.Guard;
import dev.docket.request.Letter;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The letter: drafted, signed, issued, and another one in its place. */
class LetterCommandsTest {

    /** Face to face where a letter has effect only when the host has signed it. */
    private final RequestStory signing =
            under(builder -> builder.gates(Gates.builder().signedLetter(true).build())
                    .addRules(StandardRules.signature(Period.workingDays(1)).build()));

    private final RequestStory story = new RequestStory();

    private RequestStory signingRaised() {
        return signing.then("09-18T15:10", raise());
    }

    @Nested
    class Drafting {

        @Test
        void NX8_theHostOwesTheSignatureWithinAWorkingDay() {
            signingRaised();

            assertEquals(
                    facts("letter drafted", "owed: signature by 09-22 17:00"),
                    signing.gives("09-21T10:00", draft(letterTo("L-1", "housing"))));
            assertEquals(Stage.RAISED, signing.request.stage());
        }

        @Test
        void aNewDraftTakesThePlaceOfTheLastAndTheDateStays() {
            signingRaised().then("09-21T10:00", draft(letterTo("L-1", "housing")));

            assertEquals(facts("letter drafted"), signing.gives("09-22T10:00", draft(letterTo("L-2", "greening"))));

            assertEquals(Optional.of("09-22T17:00"), signing.due(StandardRules.SIGNATURE));
            signing.refuses("09-22T11:00", sign("L-1"), Guard.DRAFT_MATCHES);
        }

        @Test
        void goesThroughTheLetterGateButForTheSignature() {
            signing.then(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().addComplainedOf(UnitId.of("housing")).build()));

            signing.refuses(
                    "09-21T10:00",
                    draft(letterTo("L-1", "housing").supervisingLeader(Optional.empty())),
                    Guard.LEADER_NAMED,
                    Guard.NOT_COMPLAINED_OF);
        }

        @Test
        void isRefusedWhereNoLetterIsWanted() {
            signingRaised().then("09-18T16:00", explain(Optional.empty()));

            signing.refusesInThisStage("09-18T16:01", draft(letterTo("L-1", "housing")));
        }
    }

    @Nested
    class Dated {

        private final RequestStory dated = gated(gates -> gates.datedLetter(true));

        @Test
        void DA11_DA18_withoutADayItCountsForNothing() {
            dated.then("09-18T15:10", raise());

            dated.refuses("09-21T10:00", letter("water"), Guard.LETTER_DATED);
            dated.refuses("09-21T10:00", draft(letterTo("L-1", "housing")), Guard.LETTER_DATED);
            assertEquals(Stage.RAISED, dated.request.stage());
        }

        @Test
        void DA11_namesWhoLeadsWhoHelpsAndUntilWhen() {
            dated.then("09-18T15:10", raise())
                    .then(
                            "09-21T10:00",
                            issue(letterTo("L-1", "housing", "water").answerBy(date("10-15"))));

            assertEquals(Stage.ASSIGNED, dated.request.stage());
            assertEquals(Optional.of("10-15T17:00"), dated.due(StandardRules.ANSWER));
            assertTrue(dated.owed().contains("cooperation"), () -> dated.owed().toString());
        }
    }

    @Nested
    class Signing {

        @Test
        void fulfilsTheSignature() {
            signingRaised().then("09-21T10:00", draft(letterTo("L-1", "housing")));

            assertEquals(facts("letter signed", "met: signature"), signing.gives("09-22T17:00", sign("L-1")));
            assertEquals(Optional.of(PersonId.of("he")), signing.request.draft().flatMap(Letter::signedBy));
        }

        @Test
        void needsADraftThatIsNotSigned() {
            signingRaised().refuses("09-21T09:00", sign("L-1"), Guard.DRAFT_PENDING, Guard.DRAFT_MATCHES);

            signing.then("09-21T10:00", draft(letterTo("L-1", "housing"))).then("09-21T11:00", sign("L-1"));

            signing.refuses("09-21T12:00", sign("L-1"), Guard.DRAFT_PENDING);
            signing.refusesThisActor(
                    "09-21T12:00",
                    new RequestCommand.SignLetter(
                            OFFICE, letterTo("L-1", "housing").build().number()));
        }

        @Test
        void aDraftAfterTheSignatureIsSignedAnew() {
            signingRaised()
                    .then("09-21T10:00", draft(letterTo("L-1", "housing")))
                    .then("09-21T11:00", sign("L-1"));

            assertEquals(
                    facts("letter drafted", "owed: signature by 09-22 17:00"),
                    signing.gives("09-21T12:00", draft(letterTo("L-1", "greening"))));
            signing.refuses("09-21T13:00", issue(letterTo("L-1", "greening")), Guard.LETTER_SIGNED);
        }
    }

    @Nested
    class Issuing {

        @Test
        void L24_takesTheSignatureOfItsDraft() {
            signingRaised()
                    .then("09-21T10:00", draft(letterTo("L-1", "housing")))
                    .then("09-21T11:00", sign("L-1"));

            // Receipt and window: Tuesday 22. Answer: 22, 23, 24, 28, 29, 30 September, 8 October; the first check: 14
            // days
            // after 21 September is 5 October, the first working day of October Thursday the 8th.
            assertEquals(
                    facts(
                            "letter issued L-1 to housing",
                            "met: dispatch",
                            "owed: receipt/housing by 09-22 17:00",
                            "owed: return-window/housing by 09-22 17:00",
                            "owed: answer by 10-08 17:00",
                            "owed: weekly-reminder/housing",
                            "owed: monthly-check by 10-08 17:00"),
                    signing.gives("09-21T12:00", issue(letterTo("L-1", "housing"))));

            assertEquals(Stage.ASSIGNED, signing.request.stage());
            assertEquals(Optional.empty(), signing.request.draft());
        }

        @Test
        void anUnsignedDraftHasNoEffectAndEndsWithALetterThatBearsASignature() {
            signingRaised().then("09-21T10:00", draft(letterTo("L-1", "housing")));
            signing.refuses("09-21T11:00", issue(letterTo("L-1", "housing")), Guard.LETTER_SIGNED);

            List<String> facts = signing.gives(
                    "09-21T12:00", issue(letterTo("L-1", "housing").signedBy(PersonId.of("he"))));

            assertTrue(facts.contains("void: signature"), facts.toString());
        }

        @Test
        void theGateNamesEveryGuardThatFailsOfAFirstLetter() {
            signing.then(
                            "09-18T15:10",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().addComplainedOf(UnitId.of("water")).build()))
                    .then("09-21T10:00", draft(letterTo("L-1", "housing")));

            signing.refuses(
                    "09-21T11:00",
                    issue(letterTo("L-1", "housing", "water")
                            .supervisingLeader(Optional.empty())
                            .answerBy(date("09-20"))
                            .contributeBy(date("09-24"))),
                    Guard.LETTER_SIGNED,
                    Guard.DRAFT_MATCHES,
                    Guard.LEADER_NAMED,
                    Guard.NOT_COMPLAINED_OF,
                    Guard.ANSWER_DATE_AHEAD,
                    Guard.COOPERATORS_NOT_LATER);
        }

        @Test
        void theGateNamesEveryGuardThatFailsOfALaterLetter() {
            signing.then(
                            "09-18T15:10",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().addComplainedOf(UnitId.of("roads")).build()))
                    .then(
                            "09-21T10:00",
                            issue(letterTo("L-1", "housing", "water").signedBy(PersonId.of("he"))))
                    .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"))
                    .then("09-21T12:00", grant("greening"));

            signing.refuses(
                    "09-21T13:00",
                    issue(letterTo("L-1", "roads", "water")
                            .answerBy(date("09-20"))
                            .contributeBy(date("09-24"))),
                    Guard.LETTER_SIGNED,
                    Guard.LETTER_NEW,
                    Guard.GOES_WHERE_RULED,
                    Guard.UNITS_FREE,
                    Guard.NOT_COMPLAINED_OF,
                    Guard.ANSWER_DATE_AHEAD,
                    Guard.COOPERATORS_NOT_LATER);
        }

        @Test
        void NX7_aLetterNamesASupervisingLeaderUnlessOneIsNamed() {
            RequestCommand leaderless = issue(letterTo("L-1", "housing").supervisingLeader(Optional.empty()));
            story.then("09-18T15:10", raise()).refuses("09-21T10:00", leaderless, Guard.LEADER_NAMED);

            story.then(
                            "09-21T10:00",
                            new RequestCommand.Name(OFFICE, NamedRole.SUPERVISING_LEADER, PersonId.of("fang")))
                    .then("09-21T11:00", leaderless);

            assertEquals(Optional.of(PersonId.of("fang")), story.request.supervisingLeader());
        }

        @Test
        void theDatesOfALetterAreNamedForLeadAndCooperators() {
            story.then("09-18T15:10", raise())
                    .then(
                            "09-21T10:00",
                            issue(letterTo("L-1", "housing", "water")
                                    .answerBy(date("10-15"))
                                    .contributeBy(date("10-11"))));

            assertEquals(Optional.of("10-15T17:00"), story.due(StandardRules.ANSWER));
            // Sunday 11 October is not worked: it rolls to Monday.
            assertEquals(Optional.of("10-12T17:00"), story.due(StandardRules.COOPERATION));
        }
    }

    @Nested
    class Reassigning {

        @Test
        void L22_theRequestsClocksGoOnAndTheDepartmentsStartAnew() {
            story.assigned();

            assertEquals(
                    facts(
                            "assignment ended of housing reassigned",
                            "void: return-window/housing",
                            "void: weekly-reminder/housing",
                            "letter issued L-2 to greening",
                            "owed: receipt/greening by 09-23 17:00",
                            "owed: return-window/greening by 09-23 17:00",
                            "owed: weekly-reminder/greening"),
                    story.gives("09-22T10:00", reassign(letterTo("L-2", "greening"))));

            // As they were from the first letter of Monday 21 September.
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.MONTHLY_CHECK));
            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(
                    List.of(Assignment.State.CANCELLED, Assignment.State.PENDING_RECEIPT),
                    story.request.assignments().stream().map(Assignment::state).toList());
        }

        @Test
        void theWeeklyReminderCountsFromTheNewLetter() {
            story.assigned().then("09-24T14:00", reassign(letterTo("L-2", "greening")));
            story.then("09-24T15:00", new RequestCommand.ConfirmReceipt(GREENING_HEAD))
                    .time("10-17T00:00");

            // Every Thursday 14:00 from 24 September. 1 October moves to Thursday 8 October 09:00, the working day of
            // the next,
            // and is left out.
            assertEquals(List.of("10-08 14:00", "10-15 14:00"), story.reminders(StandardRules.WEEKLY_REMINDER));
        }

        @Test
        void theOldLeadMayHelpUnderTheNewLetter() {
            story.assigned().then("09-22T10:00", reassign(letterTo("L-2", "greening", "housing")));

            assertEquals(Optional.of("09-23T17:00"), story.due(StandardRules.RECEIPT, "housing"));
            // Wednesday 23, Thursday 24, Monday 28 September.
            assertEquals(Optional.of("09-28T17:00"), story.due(StandardRules.COOPERATION, "housing"));
        }

        @Test
        void anExtensionThatWasAskedForEndsWithItsLead() {
            story.assigned().then("09-22T10:00", extend(Period.workingDays(2)));

            List<String> facts = story.gives("09-22T11:00", reassign(letterTo("L-2", "greening")));

            assertTrue(facts.contains("void: extension-ruling"), facts.toString());
            story.refuses("09-22T12:00", decideExtension(OFFICE, true), Guard.EXTENSION_PENDING);
        }

        @Test
        void isRefusedWhileSomethingWaitsForADecisionAndToALetterThatExists() {
            story.assigned();
            story.refuses("09-22T10:00", reassign(letterTo("L-1", "greening")), Guard.LETTER_NEW);
            story.then("09-22T11:00", giveBack(HOUSING_HEAD, "greening"));
            story.refuses("09-22T12:00", reassign(letterTo("L-2", "greening")), Guard.NO_RETURN_PENDING);
            story.then("09-22T13:00", deny()).then("09-22T14:00", submit());

            story.refuses("09-22T15:00", reassign(letterTo("L-2", "greening")), Guard.NO_ANSWER_PENDING);
        }

        @Test
        void beforeALetterIsOutThereIsNothingToReassign() {
            story.then("09-18T15:10", raise()).refusesInThisStage("09-21T10:00", reassign(letterTo("L-1", "housing")));
        }
    }
}
