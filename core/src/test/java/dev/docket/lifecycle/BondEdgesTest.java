package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static dev.docket.lifecycle.TogetherStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.RequesterFile;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Child;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Outcome;
import dev.docket.request.PublicToken;
import dev.docket.request.Referral;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Edges at which requests among others once went wrong: each stays right from here on. */
class BondEdgesTest {

    private static Scorecard figures(RequestStory story, String local) {
        return Scorecard.builder(PROGRAMME.calendar(), at(local))
                .add(story.request.id(), story.history)
                .build();
    }

    @Nested
    class Clocks {

        @Test
        void R49_mergingFulfilsNothing() {
            RequestStory a = raised("A", WANG, false);
            RequestStory b = of("B").answered().then("09-28T10:00", satisfied());
            merge(b, a, "09-28T11:00");
            assertEquals(
                    0, figures(b, "09-28T12:00").rule(StandardRules.CLOSING).onTime());

            unmerge(b, a, "09-28T13:00");

            assertEquals(
                    1, figures(b, "09-28T14:00").rule(StandardRules.CLOSING).running());
            assertEquals(
                    0, figures(b, "09-28T14:00").rule(StandardRules.CLOSING).cancelled());
            b.then("09-28T15:00", close());
            assertEquals(
                    1, figures(b, "09-28T16:00").rule(StandardRules.CLOSING).onTime());
        }

        /** B's clock stands since 22 September: it has no date that could be earlier than A's of 14 October. */
        @Test
        void R18_aDateWhoseClockStandsIsNone() {
            RequestStory a = assigned("A", WANG, "09-29T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00")
                    .then(
                            "09-22T10:00",
                            new RequestCommand.Suspend(OFFICE, SuspensionReason.FORCE_MAJEURE, date("10-30"), "rain"));
            Optional<Instant> before = due(a, StandardRules.ANSWER);

            merge(b, a, "10-13T10:00");

            assertEquals(before, due(a, StandardRules.ANSWER));
        }

        @Test
        void R49_anExtensionStaysWithTheDateThatItExtends() {
            RequestStory a = assigned("A", WANG, "09-22T10:00")
                    .then("09-22T11:00", new RequestCommand.RequestExtension(HOUSING, Period.workingDays(3), "rain"))
                    .then("09-22T12:00", new RequestCommand.DecideExtension(OFFICE, true, "granted"));
            RequestStory b = assigned("B", TANG, "09-21T10:00");
            Optional<Instant> earlier = due(b, StandardRules.ANSWER);
            merge(b, a, "09-23T10:00");
            assertEquals(earlier, due(a, StandardRules.ANSWER));

            a.then("09-24T10:00", submit()).then("09-24T10:00", new RequestCommand.SendBack(OFFICE, "which?"));

            assertEquals(earlier, due(a, StandardRules.ANSWER));
        }

        @Test
        void KQ_12_whatRecursGoesByItsOwnMonths() {
            RequestStory a = assigned("A", WANG, "09-21T10:00").then("10-08T09:10", record(OFFICE, Acts.MONTHLY_CHECK));
            RequestStory b = assigned("B", TANG, "09-21T10:00");
            Optional<Instant> november = due(a, StandardRules.MONTHLY_CHECK);
            b.time("10-08T09:20");

            merge(b, a, "10-08T09:20");

            assertEquals(november, due(a, StandardRules.MONTHLY_CHECK));
        }

        @Test
        void R49_theRequestersOwnTimeIsNotShortened() {
            RequestStory a = assigned("A", WANG, "09-22T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00")
                    .then("09-21T11:00", new RequestCommand.AskSupplement(OFFICE, "a map"));
            a.then("10-08T09:00", new RequestCommand.AskSupplement(OFFICE, "a plan"));
            Optional<Instant> promised = due(a, StandardRules.SUPPLEMENT);

            merge(b, a, "10-08T10:00");

            assertEquals(promised, due(a, StandardRules.SUPPLEMENT));
        }

        @Test
        void L51_whoIsFartherGoesOn() {
            RequestStory a = raised("A", WANG, false);
            RequestStory b = assigned("B", TANG, "09-21T10:00");

            Together done = a.workflow.merge(b.request, a.request, OFFICE, "the same", at("09-21T11:00"));

            assertTrue(done.refusal().orElseThrow().reason().contains(Guard.NOT_BEHIND.words()));
        }

        @Test
        void L11_whatIsPromisedIsNotMergedAway() {
            RequestStory b = assigned("B", TANG, "09-21T10:00")
                    .then("09-21T11:00", Commands.commit(Commands.HOUSING_HEAD, "C-1", "10-20"));

            assertEquals(
                    List.of(Guard.NO_COMMITMENT_OPEN),
                    b.guards("09-21T12:00", new RequestCommand.Merge(OFFICE, RequestId.of("A"), "the same")));
        }
    }

    @Nested
    class Parts {

        private final RequestStory whole = raised("A", WANG, false);

        private RequestCommand note(int episode, Optional<Ending> ending, Optional<Outcome> confirmed) {
            return new RequestCommand.NoteChild(OFFICE, new Child(P, episode, ending, confirmed));
        }

        @Test
        void L11_noEndingWhileAPartIsOpen() {
            split(whole, Piece.Origin.NOW, "09-21T10:00");

            assertEquals(
                    List.of(Guard.CHILDREN_DONE),
                    whole.guards("09-21T11:00", new RequestCommand.Refer(OFFICE, new Referral("the court", "no. 1"))));
            assertEquals(
                    List.of(Guard.CHILDREN_DONE),
                    whole.guards("09-21T11:00", Commands.withdraw(REQUESTER, Optional.empty())));
        }

        @Test
        void whatWasKnownBeforeIsNoNews() {
            split(whole, Piece.Origin.NOW, "09-21T10:00");
            RequestCommand closed = note(0, Optional.of(Ending.CONFIRMED), Optional.of(Outcome.RESOLVED));
            whole.then("09-22T10:00", closed).then("09-23T10:00", note(1, Optional.empty(), Optional.empty()));

            assertEquals(List.of(Guard.CHILD_NEWS), whole.guards("09-23T11:00", closed));
        }

        @Test
        void L54_theOutcomeIsTheSameWhoeverIsHeardFirst() {
            whole.then("09-21T10:00", letter());
            split(whole, Piece.Origin.NOW, "09-21T10:30");
            whole.then("09-22T10:00", submit()).then("09-22T11:00", approve()).then("09-23T10:00", satisfied());
            assertEquals(Optional.empty(), whole.request.confirmedOutcome());
            assertEquals(0, figures(whole, "09-23T11:00").count(Count.CONFIRMED_SOLVED));

            whole.then("09-23T12:00", note(0, Optional.of(Ending.CONFIRMED), Optional.of(Outcome.PARTLY_RESOLVED)));

            assertEquals(Optional.of(Outcome.PARTLY_RESOLVED), whole.request.confirmedOutcome());
            assertEquals(1, figures(whole, "09-23T13:00").count(Count.CONFIRMED_SOLVED));
        }

        /** From Tuesday 13 October, outside sessions, three working days: 14, 15, 16 October. */
        @Test
        void R50_fromNowIsFromNow() {
            RequestStory part = of("P");
            part.request = split(whole, Piece.Origin.NOW, "10-13T10:00").of(P).state();

            assertEquals(Optional.of(at("10-16T17:00")), due(part, StandardRules.ADMISSION));
        }

        @Test
        void L58_eachPartHasATokenOfItsOwn() {
            Intake.Builder intake = intake().anonymous(true).token(PublicToken.of("T-77"));
            RequestStory unknown = of("W").then("09-18T15:10", new RequestCommand.Raise(OFFICE, intake.build()));

            Request part = split(unknown, Piece.Origin.NOW, "09-21T10:00").of(P).state();

            assertEquals(Optional.of(PublicToken.of("P")), part.publicToken());
        }

        @Test
        void L23_aPartOfWhatIsSealedIsSealed() {
            whole.then("09-21T09:00", new RequestCommand.Seal(OFFICE, "they fear reprisals"));

            Request part = split(whole, Piece.Origin.NOW, "09-21T10:00").of(P).state();

            assertTrue(part.sealed());
        }
    }

    @Nested
    class Parties {

        @Test
        void L23_whoIsHiddenStaysHiddenWhenTheMergingIsUndone() {
            RequestStory a = raised("A", WANG, false);
            RequestStory b = raised("B", TANG, true);
            merge(b, a, "09-21T11:00");
            unmerge(b, a, "09-21T12:00");

            assertEquals(
                    "party 1 of A",
                    a.request.asSeenBy(Roles.LEAD).bonds().parties().get(0).value());
        }

        @Test
        void L23_aSealedRequestOfTheSameRequesterIsNotNamedEither() {
            RequestStory a = raised("A", TANG, false);
            RequestStory b = raised("B", TANG, true);
            merge(b, a, "09-21T11:00");
            Request seen = a.request.asSeenBy(Roles.LEAD);

            assertEquals(
                    Optional.of(RequesterId.of("requester of B")),
                    seen.bonds().absorbed().get(0).requester());
            assertEquals(
                    "requester of A",
                    a.request
                            .asSeenBy(Roles.LEAD, Actor.of(Roles.REQUESTER, "tang-steel", "mr tang"))
                            .unit()
                            .value());
        }

        @Test
        void L59_wholeChainsOfPartiesAreTold() {
            RequestStory a = raised("A", WANG, false);
            RequestStory b = raised("B", RequesterId.of("bao-paper"), false)
                    .then("09-18T16:00", new RequestCommand.Join(OFFICE, RequesterId.of("deng-tea")));
            RequestStory c = raised("C", TANG, false);
            merge(c, b, "09-21T11:00");
            merge(b, a, "09-21T12:00");

            assertEquals(
                    List.of("bao-paper", "deng-tea", "tang-steel"),
                    a.request.bonds().parties().stream().map(RequesterId::value).toList());
        }

        @Test
        void whoJoinedMayAppealAgainstAFinalExplanation() {
            RequestStory a = of("A").assigned()
                    .then("09-21T12:00", new RequestCommand.Join(OFFICE, TANG))
                    .then("09-22T10:00", explain(Optional.empty()))
                    .then("09-23T10:00", satisfied())
                    .then(
                            "09-23T11:00",
                            new RequestCommand.RecordFollowUp(
                                    AGENT,
                                    FollowUp.builder()
                                            .party(TANG)
                                            .reached(true)
                                            .accepted(false)
                                            .result(Satisfaction.DISSATISFIED)
                                            .build()));

            assertTrue(due(a, StandardRules.APPEAL_OFFER).isPresent());
            assertTrue(a.request.obligations().of(StandardRules.CLOSING).get(0).isPaused());
            a.then("09-23T12:00", new RequestCommand.Appeal(OFFICE, "they do not accept it"));
            assertTrue(a.request.isIn(Stage.EXPLAINED));
        }

        @Test
        void KQ_20_nothingComesBeforeItself() {
            RequestStory a = of("A");
            assertEquals(
                    List.of(Guard.ANOTHER_REQUEST),
                    a.guards(
                            "09-18T15:10",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().recurrenceOf(RequestId.of("A")).build())));
            RequestStory b = of("B").then("09-18T15:10", citing("C"));
            RequestStory c = of("C").then("09-18T15:20", citing("B"));

            RequesterFile file = RequesterFile.of(b.request.intake().requester(), List.of(b.request, c.request));

            assertEquals(List.of(c.request), file.earlier(RequestId.of("B")));
        }

        private RequestCommand citing(String key) {
            return new RequestCommand.Raise(
                    OFFICE, intake().recurrenceOf(RequestId.of(key)).build());
        }
    }
}
