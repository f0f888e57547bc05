package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Assignment;
import dev.docket.request.Explanation;
import dev.docket.request.Guard;
import dev.docket.request.PersonId;
import dev.docket.request.Rejection;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is judged of each thing that a command names, and what happens to one of several and not to the others. */
class LettersAndOthersTest {

    private final RequestStory story = new RequestStory();

    private RequestStory withCooperators() {
        return story.then("09-18T15:10", raise()).then("09-21T10:00", letter("water", "greening"));
    }

    private List<String> parts() {
        return story.request.assignments().stream()
                .map(part -> part.unit() + " " + part.state())
                .toList();
    }

    @Nested
    class OneOfSeveral {

        @Test
        void aReturnThatIsAskedForAndDeniedIsOneUnitsAlone() {
            withCooperators().then("09-21T11:00", giveBack(HOUSING_HEAD, "roads"));
            assertEquals(
                    List.of("housing RETURN_REQUESTED", "water PENDING_RECEIPT", "greening PENDING_RECEIPT"), parts());

            story.then("09-21T14:00", deny());
            assertEquals(List.of("housing WORKING", "water PENDING_RECEIPT", "greening PENDING_RECEIPT"), parts());
        }

        @Test
        void aPartThatIsWaivedIsOneUnitsAlone() {
            withCooperators().then("09-22T10:00", waive("water"));

            assertEquals(List.of("housing PENDING_RECEIPT", "water WAIVED", "greening PENDING_RECEIPT"), parts());
        }

        @Test
        void anAnswerThatIsSentBackIsTheLeadsAlone() {
            withCooperators()
                    .then("09-22T10:00", contribute(WATER))
                    .then("09-22T11:00", waive("greening"))
                    .then("09-23T10:00", submit())
                    .then("09-23T11:00", new RequestCommand.SendBack(OFFICE, "by when?"));

            assertEquals(List.of("housing WORKING", "water DONE", "greening WAIVED"), parts());
            assertEquals(
                    Assignment.State.WORKING,
                    story.request.liveLead().orElseThrow().state());
        }
    }

    @Nested
    class OfALetter {

        @Test
        void R64_aDayInThePastIsNoneForTheCooperatorsEither() {
            story.then("09-18T15:10", raise());

            story.refuses(
                    "09-21T10:00",
                    issue(letterTo("L-1", "housing", "water").contributeBy(date("09-20"))),
                    Guard.ANSWER_DATE_AHEAD);
        }

        @Test
        void L56_whoIsComplainedOfDoesNotSign() {
            PersonId ho = PersonId.of("ho");
            story.then(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE, intake().addComplainedOfPersons(ho).build()));

            story.refuses("09-21T10:00", issue(letterTo("L-1", "housing").signedBy(ho)), Guard.NOBODY_COMPLAINED_OF);
        }
    }

    @Nested
    class OfADecision {

        @Test
        void anExplanationIsOnTheLeadsProposalToo() {
            story.assigned();

            story.refuses(
                    "09-22T10:00",
                    new RequestCommand.Explain(LEADER, Explanation.forGood("the law")),
                    Guard.PROPOSED_BY_THE_LEAD);
            story.refuses(
                    "09-22T10:00",
                    new RequestCommand.Explain(
                            LEADER, Explanation.forGood("the law").proposedBy(UnitId.of("water"))),
                    Guard.PROPOSED_BY_THE_LEAD);
            story.then(
                    "09-22T10:00",
                    new RequestCommand.Explain(
                            LEADER, Explanation.forGood("the law").proposedBy(UnitId.of("housing"))));
            assertEquals(Stage.EXPLAINED, story.request.stage());
        }

        @Test
        void aRejectionDoesNotCiteTheRequestItself() {
            story.then("09-18T15:10", raiseOutsideSessions());
            List<RequestId> cited = List.of(RequestId.of("KQ-0"), story.request.id());

            story.refuses(
                    "09-21T10:00",
                    new RequestCommand.Reject(
                            OFFICE, Rejection.answeredBefore("as told twice", "ask the district", cited)),
                    Guard.ANOTHER_REQUEST);
        }

        @Test
        void whatIsCountedFromBeforeIsNotCountedFromLater() {
            story.refuses(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().countedFrom(at("09-18T15:10").plusNanos(1)).build()),
                    Guard.COUNTED_FROM_BEFORE);
            story.refuses(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().session(Optional.empty())
                                    .sessionEnd(Optional.empty())
                                    .countedFrom(at("09-18T15:10").minus(Duration.ofDays(9_000)))
                                    .build()),
                    Guard.COUNTED_FROM_BEFORE);
        }
    }

    @Nested
    class OfSealing {

        private RequestCommand unseal(Optional<RequesterId> party) {
            return new RequestCommand.Unseal(OFFICE, "they want it", Optional.of("by letter"), party);
        }

        @Test
        void L23_onlyWhatIsSealedIsUnsealedAndOnlyOfWhoHasAPart() {
            RequesterId tang = RequesterId.of("tang-steel");
            story.assigned().then("09-22T10:00", new RequestCommand.Join(OFFICE, tang));

            story.refuses("09-22T11:00", unseal(Optional.empty()), Guard.SEALED);
            story.then(
                    "09-22T11:00", new RequestCommand.Seal(OFFICE, "they fear for their licence", Optional.of(tang)));
            story.refuses(
                    "09-22T12:00", unseal(Optional.of(RequesterId.of("nobody"))), Guard.PARTY_KNOWN, Guard.SEALED);
            story.refuses("09-22T12:00", unseal(Optional.empty()), Guard.SEALED);
            story.then("09-22T12:00", unseal(Optional.of(tang)));
            assertTrue(story.request.bonds().hidden().isEmpty());
        }
    }

    @Test
    void R53_theCauseOfAReopeningIsWhoAskedForIt() {
        story.closed().then("09-29T10:00", new RequestCommand.Reopen(REQUESTER, "it floods again"));

        assertEquals(
                List.of(RequestEvent.ReopenCause.ASKED),
                story.events(RequestEvent.Reopened.class).stream()
                        .map(RequestEvent.Reopened::cause)
                        .toList());
    }
}
