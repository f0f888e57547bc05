package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static dev.docket.lifecycle.TogetherStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose identity stays hidden where requests have to do with each other. */
class BondIdentityTest {

    private static final RequestCommand SEAL = new RequestCommand.Seal(OFFICE, "they fear reprisals");

    private static RequestCommand seal(RequesterId party) {
        return new RequestCommand.Seal(OFFICE, "they fear reprisals", Optional.of(party));
    }

    private static RequestCommand unseal(Optional<RequesterId> party) {
        return new RequestCommand.Unseal(OFFICE, "it is in the newspaper", Optional.of("letter of May"), party);
    }

    private static List<String> partiesSeenBy(Request request) {
        return request.asSeenBy(Roles.LEAD).bonds().parties().stream()
                .map(RequesterId::value)
                .toList();
    }

    @Test
    void L23_whoJoinedMayBeHiddenAndShownAgain() {
        RequestStory a = raised("A", WANG, false).then("09-21T10:00", new RequestCommand.Join(OFFICE, TANG));
        assertEquals(List.of("tang-steel"), partiesSeenBy(a.request));

        a.then("09-21T11:00", seal(TANG));
        assertEquals(List.of("party 1 of A"), partiesSeenBy(a.request));
        assertFalse(a.request.sealed());
        a.refuses("09-21T12:00", seal(TANG), Guard.NOT_SEALED);

        a.then("09-21T13:00", unseal(Optional.of(TANG)));
        assertEquals(List.of("tang-steel"), partiesSeenBy(a.request));
        a.refuses("09-21T14:00", unseal(Optional.of(TANG)), Guard.SEALED);
    }

    @Test
    void L23_onlyAPartyIsHidden() {
        raised("A", WANG, false).refuses("09-21T10:00", seal(TANG), Guard.PARTY_KNOWN);
    }

    @Test
    void L23_whoseSealedRequestWasMergedMayBeShownInTheSurvivor() {
        RequestStory a = raised("A", WANG, false);
        merge(raised("B", TANG, true), a, "09-21T11:00");
        assertEquals(List.of("party 1 of A"), partiesSeenBy(a.request));

        a.then("09-21T12:00", unseal(Optional.of(TANG)));

        assertEquals(List.of("tang-steel"), partiesSeenBy(a.request));
    }

    @Test
    void L23_theRequesterHiddenByAnotherRequestOfTheirsMayBeShown() {
        RequestStory a = raised("A", TANG, false);
        merge(raised("B", TANG, true), a, "09-21T11:00");

        a.then("09-21T12:00", unseal(Optional.empty()));

        assertEquals(List.of(), a.request.bonds().hidden());
    }

    @Test
    void L23_whatIsClosedMayBeSealed() {
        RequestStory a = of("A").closed().then("10-20T10:00", SEAL);

        assertEquals(
                "requester of A",
                a.request.asSeenBy(Roles.LEAD).intake().requester().value());
    }

    @Test
    void L23_whatIsSealedWhileItIsMergedStaysSealedAlone() {
        RequestStory a = raised("A", WANG, false);
        RequestStory b = raised("B", TANG, false);
        merge(b, a, "09-21T11:00");
        b.then("09-21T12:00", SEAL);
        Request seen = b.request.asSeenBy(Roles.LEAD);
        assertEquals(
                "requester of B",
                seen.bonds()
                        .merging()
                        .orElseThrow()
                        .before()
                        .intake()
                        .requester()
                        .value());

        unmerge(b, a, "09-21T13:00");

        assertTrue(b.request.sealed());
    }

    @Test
    void L23_aRequestIsSealedWithItsPartsAndInTheOneIntoWhichItWasMerged() {
        RequestStory whole = raised("W", TANG, false);
        Request part = split(whole, Piece.Origin.NOW, "09-21T10:00").of(P).state();

        Together sealed =
                whole.workflow.seal(whole.request, List.of(part), OFFICE, "they fear reprisals", at("09-21T11:00"));

        assertFalse(sealed.isRefused());
        assertTrue(sealed.of(whole.request.id()).state().sealed());
        assertTrue(sealed.of(P).state().sealed());

        RequestStory a = raised("A", WANG, false);
        RequestStory b = raised("B", TANG, false);
        merge(b, a, "09-21T11:00");
        Together both =
                a.workflow.seal(b.request, List.of(a.request), OFFICE, "they fear reprisals", at("09-21T12:00"));

        assertTrue(both.of(b.request.id()).state().sealed());
        assertEquals(
                List.of("party 1 of A"), partiesSeenBy(both.of(a.request.id()).state()));
        assertFalse(both.of(a.request.id()).state().sealed());
    }

    @Test
    void L23_whatIsSealedAlreadyDoesNotHinderTheRest() {
        RequestStory whole = raised("W", TANG, false);
        Request part = split(whole, Piece.Origin.NOW, "09-21T10:00").of(P).state();
        whole.then("09-21T11:00", SEAL);

        Together sealed = whole.workflow.seal(whole.request, List.of(part), OFFICE, "reprisals", at("09-21T12:00"));

        assertFalse(sealed.isRefused());
        assertTrue(sealed.of(P).state().sealed());
    }

    @Test
    void whatIsNotRaisedIsRefused() {
        RequestStory a = raised("A", WANG, false);
        Request nothing = Request.unraised(RequestId.of("X"));

        assertTrue(a.workflow
                .seal(nothing, List.of(a.request), OFFICE, "reprisals", at("09-21T10:00"))
                .isRefused());
    }

    @Test
    void L23_theSurvivorOfTheSameRequesterIsSealedAsTheirs() {
        RequestStory a = raised("A", TANG, false);
        RequestStory b = raised("B", TANG, false);
        merge(b, a, "09-21T11:00");

        Together sealed = a.workflow.seal(b.request, List.of(a.request), OFFICE, "reprisals", at("09-21T12:00"));

        assertTrue(sealed.of(RequestId.of("A")).state().sealed());
    }

    @Test
    void L23_soAreThePartsOfParts() {
        RequestStory whole = raised("W", TANG, false);
        Request part = split(whole, Piece.Origin.NOW, "09-21T10:00").of(P).state();
        RequestId deeper = RequestId.of("Q");
        Together again = whole.workflow.split(
                part,
                List.of(new Piece(deeper, part.intake(), Piece.Origin.NOW)),
                OFFICE,
                "two matters",
                at("09-21T10:30"));

        Together sealed = whole.workflow.seal(
                whole.request,
                List.of(again.of(P).state(), again.of(deeper).state()),
                OFFICE,
                "reprisals",
                at("09-21T12:00"));

        assertFalse(sealed.isRefused());
        assertTrue(sealed.of(deeper).state().sealed());
    }

    @Test
    void whatIsNamedTwiceIsSealedOnce() {
        RequestStory a = raised("A", WANG, false);
        RequestStory b = raised("B", TANG, false);
        merge(b, a, "09-21T11:00");

        Together sealed = a.workflow.seal(
                b.request, List.of(a.request, b.request, a.request), OFFICE, "reprisals", at("09-21T12:00"));

        assertFalse(sealed.isRefused());
        assertEquals(2, sealed.steps().size());
    }
}
