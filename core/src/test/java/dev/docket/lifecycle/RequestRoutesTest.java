package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.programme.Presets;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.Move;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Routes;
import dev.docket.testkit.Routes.Route;
import dev.docket.testkit.Routes.Transition;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestRoutes;
import dev.docket.time.ChinaWorkdays;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A request under {@code face-to-face} by every way that its table knows. */
class RequestRoutesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    private static final Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> ROUTES =
            RequestRoutes.of(WORKFLOW, BEGIN);

    /** The main road: the pairs of all kinds would be thousands. */
    private static final Set<CommandKind> MAIN = EnumSet.of(
            CommandKind.REJECT,
            CommandKind.ISSUE_LETTER,
            CommandKind.CONFIRM_RECEIPT,
            CommandKind.SUBMIT_ANSWER,
            CommandKind.APPROVE_ANSWER,
            CommandKind.RECORD_FOLLOW_UP,
            CommandKind.CLOSE);

    private static final Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> ROAD =
            RequestRoutes.of(WORKFLOW, BEGIN, MAIN::contains);

    private static List<Stage> endOf(List<Route<RequestCommand>> routes) {
        return routes.stream()
                .map(route -> life(route).run(Polling.RARELY).end().stage())
                .toList();
    }

    private static RequestLife life(Route<RequestCommand> route) {
        return new RequestLife(WORKFLOW, route.story());
    }

    private static Stream<DynamicTest> lawsOn(Stream<Route<RequestCommand>> routes) {
        return DynamicTest.stream(
                routes, Route::name, route -> life(route).laws().all(route.story()));
    }

    @Test
    void reachesEveryStage() {
        assertEquals(List.of(Stage.values()), endOf(ROUTES.toEachStage()));
    }

    /** Nobody is anonymous here, and the preset closes nothing by silence; that nobody is reached lies beyond what these routes tell apart. */
    @Test
    void reachesSevenEndings() {
        EnumSet<Ending> endings = EnumSet.noneOf(Ending.class);
        for (Route<RequestCommand> route : ROUTES.toEachEnding()) {
            endings.add(life(route).run(Polling.RARELY).end().ending().orElseThrow());
        }
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Ending.TACIT, Ending.ANONYMOUS_VERIFIED, Ending.UNREACHABLE)), endings);
    }

    @Test
    void K13_takesNothingThatTheTableDoesNotHave() {
        assertFalse(ROUTES.isCutOff());
        assertEquals(List.of(), ROUTES.outsideTheTable());
    }

    @Test
    void takesWhatItReachesInFewStories() {
        int taken = (int) ROUTES.everyTransition().stream()
                .flatMap(route -> ROUTES.taken(route.story()).stream())
                .distinct()
                .count();
        TreeSet<String> pairs = new TreeSet<>();
        for (Route<RequestCommand> route : ROAD.everyPair()) {
            List<Transition<Stage, Move>> one = ROAD.taken(route.story());
            for (int i = 1; i < one.size(); i++) {
                pairs.add(one.get(i - 1) + ", " + one.get(i));
            }
        }

        assertEquals(
                "291 states: 232 transitions in 38 stories; the main road, 26 states: 21 pairs in 10 stories, around due dates 32",
                ROUTES.states() + " states: " + taken + " transitions in "
                        + ROUTES.everyTransition().size() + " stories; the main road, " + ROAD.states()
                        + " states: " + pairs.size() + " pairs in "
                        + ROAD.everyPair().size()
                        + " stories, around due dates " + ROAD.aroundEachDue().size());
    }

    /** What the preset does not have is left out; the rest lies beyond what these routes try and tell apart. */
    @Test
    void whatIsLeftOfTheTableIsNamed() {
        assertEquals(
                List.of(
                        "DEFERRED x GO_ON_WITHOUT_SUPPLEMENT -> DEFERRED",
                        "EXPLAINED x GO_ON_WITHOUT_SUPPLEMENT -> EXPLAINED",
                        "RAISED x sign letter -> RAISED",
                        "ASSIGNED x sign letter -> ASSIGNED",
                        "RAISED x confirm receipt -> RAISED",
                        "RAISED x contribute -> RAISED",
                        "RAISED x waive contribution -> RAISED",
                        "RAISED x DEEM_RECEIVED -> RAISED",
                        "RAISED x CLOSE_RETURN_WINDOW -> RAISED",
                        "RAISED x resume -> RAISED",
                        "RAISED x END_SUSPENSION -> RAISED",
                        "RESOLVED_ON_SITE x appeal -> RESOLVED_ON_SITE",
                        "ANSWERED x appeal -> ANSWERED",
                        "RESOLVED_ON_SITE x decide appeal -> RAISED",
                        "RESOLVED_ON_SITE x decide appeal -> RESOLVED_ON_SITE",
                        "ANSWERED x decide appeal -> ASSIGNED",
                        "ANSWERED x decide appeal -> ANSWERED",
                        "ANSWERED x note child -> ANSWERED",
                        "RAISED x discharge commitment -> RAISED",
                        "RESOLVED_ON_SITE x discharge commitment -> RESOLVED_ON_SITE"),
                ROUTES.unreached().stream()
                        // The preset has no closing by silence, there is one version of it, and the session's end is
                        // known.
                        .filter(one -> one.by() != TimedAct.CLOSE_TACITLY
                                && one.by() != CommandKind.ADOPT_PROGRAMME_VERSION
                                && one.by() != CommandKind.NOTE_SESSION_END)
                        .map(Transition::toString)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyTransitionKeepsTheLaws() {
        return lawsOn(Stream.of(ROUTES.toEachStage(), ROUTES.toEachEnding(), ROUTES.everyTransition())
                .flatMap(List::stream));
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyPairKeepsTheLaws() {
        return lawsOn(ROAD.everyPair().stream());
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyDueDateKeepsTheLaws() {
        return lawsOn(ROAD.aroundEachDue().stream().flatMap(around -> around.routes().stream()));
    }

    @Test
    void K2_whatIsDoneAtTheDueDateIsInTime() {
        ROAD.aroundEachDue().forEach(ROAD::isInTimeAtTheDue);
    }
}
