package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.PROGRAMME;

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
import dev.docket.testkit.lifecycle.RequestGiven;
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

        RequestGiven.of(RequestWorkflow.of(PROGRAMME))
                .at("2026-09-18T10:00")
                .when(raise(association, Optional.empty()))
                .thenState(request -> request.intake().requester(), RequesterId.of("lotus-textiles"))
                .thenFact(RequestEvent.Raised.class, raised -> raised.by().person(), PersonId.of("chair"));
    }

    @Test
    void FS10_onTheRoundItIsHandledInTheVisit() {
        RequestGiven.of(RequestWorkflow.of(PROGRAMME))
                .given("2026-09-18T10:00", raise(RequestStory.OFFICE, Optional.of(SessionId.of("visit"))))
                .at("2026-09-18T10:20")
                .when(solve())
                .thenFactsOf(RequestEvent.ResolvedOnSite.class)
                .thenStage(Stage.RESOLVED_ON_SITE)
                .thenOwesNot(StandardRules.DISPATCH);
    }

    @Test
    void FS10_atOnceItIsHandledWithoutASessionWhereTheSchemeAllowsIt() {
        RequestGiven.of(RequestWorkflow.of(PROGRAMME))
                .given("2026-09-18T10:00", raise(RequestStory.OFFICE, Optional.empty()))
                .at("2026-09-18T10:20")
                .when(solve())
                .thenUnmet(Guard.SESSION_NAMED);

        RequestGiven.of(RequestWorkflow.of(atOnce()))
                .given("2026-09-18T10:00", raise(RequestStory.OFFICE, Optional.empty()))
                .at("2026-09-18T10:20")
                .when(solve())
                .thenStage(Stage.RESOLVED_ON_SITE);
    }
}
