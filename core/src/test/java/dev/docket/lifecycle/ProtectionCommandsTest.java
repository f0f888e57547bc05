package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Authority;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.Deferral;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose identity is sealed, of whom is complained, who wants to stay unknown, in whose name it is taken back. */
class ProtectionCommandsTest {

    private static final RequestCommand SEAL = new RequestCommand.Seal(OFFICE, "they fear for their licence");

    private final RequestStory story = new RequestStory();

    private static RequestCommand unseal(String... consent) {
        return new RequestCommand.Unseal(
                OFFICE, "the hearing is public", consent.length == 0 ? Optional.empty() : Optional.of(consent[0]));
    }

    private static RequestCommand raisedSo(dev.docket.request.Intake.Builder intake) {
        return new RequestCommand.Raise(OFFICE, intake.build());
    }

    @Nested
    class Sealing {

        @Test
        void makesTheIdentityTheOfficesAlone() {
            story.assigned();

            assertEquals(facts("sealed"), story.gives("09-22T10:00", SEAL));
            assertTrue(story.request.sealed());
            assertEquals(
                    "requester of KQ-1",
                    story.request.asSeenBy(Roles.LEAD).intake().requester().value());
        }

        @Test
        void isForTheOfficeOnceAndAlsoWhenItIsClosed() {
            story.assigned().then("09-22T10:00", SEAL).refuses("09-22T11:00", SEAL, Guard.NOT_SEALED);
            story.refusesThisActor("09-22T11:00", new RequestCommand.Seal(HOUSING, "r"));
            assertTrue(new RequestStory()
                    .closed()
                    .then("09-29T10:00", SEAL)
                    .request
                    .sealed());
        }

        @Test
        void happensWithTheRaisingWhereTheIntakeSaysSo() {
            story.then("09-18T15:10", raisedSo(intake().sealed(true))).refuses("09-18T15:11", SEAL, Guard.NOT_SEALED);

            assertTrue(story.request.sealed());
        }
    }

    @Nested
    class Unsealing {

        @Test
        void L23_needsTheRequestersConsent() {
            story.assigned().then("09-22T10:00", SEAL);
            story.refuses("09-22T11:00", unseal(), Guard.CONSENT_RECORDED);
            story.refuses("09-22T11:00", unseal(" "), Guard.CONSENT_RECORDED);

            assertEquals(facts("unsealed"), story.gives("09-22T11:00", unseal("letter of 21 September")));
            assertFalse(story.request.sealed());
        }

        @Test
        void allThatIsWrongIsNamed() {
            story.assigned().refuses("09-22T10:00", unseal(), Guard.SEALED, Guard.CONSENT_RECORDED);
        }
    }

    /** A complaint of the housing department, and of Fang, who is in charge of it. */
    @Nested
    class OfWhomIsComplained {

        private final Actor housing = Actor.of(Roles.OFFICE, "housing", "zhou");

        private RequestStory complaint() {
            return story.then(
                    "09-18T15:10",
                    raisedSo(intake().addComplainedOf(HOUSING_UNIT).addComplainedOfPersons(PersonId.of("fang"))));
        }

        private RequestStory assigned() {
            return complaint()
                    .then(
                            "09-21T10:00",
                            issue(letterTo("L-1", "greening", "water").supervisingLeader(PersonId.of("he"))));
        }

        @Test
        void L23_neitherLeadsNorHelpsNorSupervisesNorSigns() {
            complaint();

            story.refuses(
                    "09-21T10:00",
                    issue(letterTo("L-1", "housing")),
                    Guard.NOT_COMPLAINED_OF,
                    Guard.NOBODY_COMPLAINED_OF);
            story.refuses(
                    "09-21T10:00",
                    draft(letterTo("L-1", "greening", "housing").signedBy(PersonId.of("fang"))),
                    Guard.NOT_COMPLAINED_OF,
                    Guard.NOBODY_COMPLAINED_OF);
            story.refuses(
                    "09-21T10:00",
                    new RequestCommand.Name(OFFICE, NamedRole.SUPERVISING_LEADER, PersonId.of("fang")),
                    Guard.NOBODY_COMPLAINED_OF);
            story.then("09-21T10:00", new RequestCommand.Name(OFFICE, NamedRole.CONTACT, PersonId.of("fang")));
        }

        @Test
        void L23_isNamedOnceWithItsReason() {
            complaint();

            assertEquals(
                    Either.left(new RequestRefusal.Unmet(
                            CommandKind.ADMIT, List.of(new Failed(Guard.NOT_THE_SUBJECT, "it complains of housing")))),
                    story.workflow
                            .handle(story.request, new RequestCommand.Admit(housing), at("09-18T16:00"))
                            .outcome());
            story.refuses(
                    "09-18T16:00",
                    new RequestCommand.Explain(LEADER, dev.docket.request.Explanation.forGood("the plan")),
                    Guard.NOT_THE_SUBJECT);
        }

        @Test
        void L23_decidesNothing() {
            assigned()
                    .refuses(
                            "09-22T10:00",
                            reassign(letterTo("L-2", "housing").supervisingLeader(PersonId.of("he"))),
                            Guard.NOT_COMPLAINED_OF);
            story.refuses(
                    "09-22T10:00",
                    new RequestCommand.Defer(
                            Actor.of(Roles.SUPERVISING_LEADER, "district", "he"),
                            new Deferral("next year", PersonId.of("fang"), date("10-20"))
                                    .proposedBy(UnitId.of("greening"))),
                    Guard.NOBODY_COMPLAINED_OF);
            story.then("09-22T11:00", contribute(Actor.of(Roles.COOPERATOR, "water", "sun")))
                    .then("09-23T09:00", submitBy(GREENING))
                    .refuses("09-23T10:00", new RequestCommand.ApproveAnswer(housing), Guard.NOT_THE_SUBJECT);
            story.refuses("09-23T10:00", new RequestCommand.SendBack(housing, "r"), Guard.NOT_THE_SUBJECT);
            story.then("09-23T11:00", approve());
            story.refuses(
                    "09-28T10:00",
                    new RequestCommand.RecordFollowUp(
                            Actor.of(Roles.FOLLOW_UP_AGENT, "housing", "zhou"),
                            FollowUp.builder().reached(true).accepted(true).build()),
                    Guard.NOT_THE_SUBJECT);
            story.then("09-28T10:00", satisfied())
                    .refuses(
                            "09-28T11:00",
                            new RequestCommand.Close(
                                    OFFICE, "slip 7", Optional.of(Actor.of(Roles.HOST, "housing", "zhou"))),
                            Guard.NOT_THE_SUBJECT);
            story.then("09-28T11:00", close());
        }

        @Test
        void L23_neitherRulesNorIsRuledCompetent() {
            assigned().then("09-21T11:00", giveBack(GREENING_HEAD, "water"));

            story.refuses(
                    "09-21T12:00",
                    new RequestCommand.RuleReturn(
                            Actor.of(Roles.RULING_AUTHORITY, "housing", "zhou"), false, Optional.empty(), "r"),
                    Guard.NOT_THE_SUBJECT);
            story.refuses("09-21T12:00", grant("housing"), Guard.NOT_COMPLAINED_OF);
        }

        @Test
        void theRequesterMayBeOfTheUnitThatTheyComplainOf() {
            complaint()
                    .then(
                            "09-19T10:00",
                            new RequestCommand.Nudge(Actor.of(Roles.REQUESTER, "housing", "clerk"), "well?"));
        }
    }

    @Nested
    class OfAnAnonymousRequest {

        private RequestStory anonymous() {
            return story.then("09-18T15:10", raisedSo(intake().anonymous(true))).then("09-21T10:00", letter());
        }

        @Test
        void L58_nobodyIsContactedNorContacts() {
            anonymous();

            story.refuses("09-22T10:00", new RequestCommand.Nudge(REQUESTER, "well?"), Guard.REQUESTER_KNOWN);
            story.refuses("09-22T10:00", new RequestCommand.RecordContact(HOUSING, "n"), Guard.REQUESTER_KNOWN);
            story.refuses("09-22T10:00", record(OFFICE, Acts.WRITTEN_NOTICE), Guard.REQUESTER_KNOWN);
            story.refuses(
                    "09-22T10:00",
                    new RequestCommand.Name(OFFICE, NamedRole.CONTACT, PersonId.of("feng")),
                    Guard.REQUESTER_KNOWN);
            assertFalse(story.owed().contains("first-contact"), story.owed().toString());
        }

        @Test
        void L58_aFollowUpIsAVerificationWithoutContact() {
            anonymous().then("09-24T10:00", submit()).then("09-24T15:00", approve());

            story.refuses("09-28T10:00", unreached(), Guard.FOLLOW_UP_FITS);
            story.refuses("09-28T10:00", satisfied(), Guard.FOLLOW_UP_FITS);
        }
    }

    @Nested
    class TakingBack {

        private final RequestStory handedOn = under(builder -> builder.authority(Authority.standard()
                .allowing(CommandKind.WITHDRAW, Roles.DEPARTMENT_HEAD)
                .allowing(CommandKind.WITHDRAW, Roles.RESIDENT_OFFICER)));

        @Test
        void L56_aHandlingDepartmentDoesNotVerifyItself() {
            handedOn.assigned()
                    .refuses(
                            "09-22T10:00",
                            withdraw(HOUSING_HEAD, Optional.empty()),
                            Guard.INDEPENDENT,
                            Guard.WITHDRAWAL_VERIFIED);
            handedOn.refuses("09-22T10:00", withdraw(HOUSING_HEAD, Optional.of("by phone")), Guard.INDEPENDENT);

            handedOn.then("09-22T11:00", withdraw(OFFICE, Optional.of("by phone, to the requester")));
            assertEquals(Optional.of(Ending.WITHDRAWN), handedOn.request.ending());
        }

        @Test
        void L56_whoSitsInTheEnterpriseIsNotTheRequester() {
            Actor officer = Actor.of(Roles.RESIDENT_OFFICER, "lotus-textiles", "tang");

            handedOn.assigned().refuses("09-22T10:00", withdraw(officer, Optional.of(" ")), Guard.WITHDRAWAL_VERIFIED);
            handedOn.then("09-22T10:00", withdraw(officer, Optional.of("letter of 21 September")));
        }
    }
}
