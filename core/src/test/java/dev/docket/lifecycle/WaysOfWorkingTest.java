package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.PROGRAMME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which ways a request comes in and is handled at once. */
class WaysOfWorkingTest {

    private static final Actor LEADER = Actor.of(Roles.HOST, "leaders", "ann");

    private static Programme atOnce() {
        Programme.Builder programme = Programme.builder();
        programme.from(PROGRAMME);
        return programme
                .version(1)
                .gates(Gates.builder().sessionOnSite(false).build())
                .build();
    }

    private static RequestCommand raise(Actor by, Optional<SessionId> session) {
        return new RequestCommand.Raise(
                by,
                Intake.builder()
                        .programme(PROGRAMME.id())
                        .programmeVersion(1)
                        .requester(RequesterId.of("lotus-textiles"))
                        .title("the road to the mill floods")
                        .session(session)
                        .sessionEnd(session.map(any -> RequestStory.at("09-18T11:00")))
                        .build());
    }

    private static RequestCommand solve() {
        return new RequestCommand.ResolveOnSite(LEADER, "the drain was opened");
    }

    @Test
    void FS8_anAssociationRaisesForItsMemberAndTheRequestIsTheMembers() {
        Actor association = Actor.of(Roles.LIAISON, "private-enterprise association", "chair");
        RequestStory story = new RequestStory().then("09-18T10:00", raise(association, Optional.empty()));

        assertEquals(RequesterId.of("lotus-textiles"), story.request.intake().requester());
        assertEquals(
                PersonId.of("chair"),
                story.events(RequestEvent.Raised.class).get(0).by().person());
    }

    @Test
    void FS10_onTheRoundItIsHandledInTheVisit() {
        RequestStory story = new RequestStory()
                .then("09-18T10:00", raise(RequestStory.OFFICE, Optional.of(SessionId.of("visit"))))
                .then("09-18T10:20", solve());

        assertEquals(Stage.RESOLVED_ON_SITE, story.request.stage());
        assertEquals(Optional.empty(), story.due(StandardRules.DISPATCH));
    }

    @Test
    void FS10_atOnceItIsHandledWithoutASessionWhereTheSchemeAllowsIt() {
        RequestStory strict = new RequestStory().then("09-18T10:00", raise(RequestStory.OFFICE, Optional.empty()));
        strict.refuses("09-18T10:20", solve(), Guard.SESSION_NAMED);

        RequestStory story = new RequestStory(atOnce())
                .then("09-18T10:00", raise(RequestStory.OFFICE, Optional.empty()))
                .then("09-18T10:20", solve());
        assertEquals(Stage.RESOLVED_ON_SITE, story.request.stage());
    }
}
