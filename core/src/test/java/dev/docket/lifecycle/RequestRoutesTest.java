package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.obligation.RuleCode;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.Move;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Routes;
import dev.docket.testkit.Routes.Route;
import dev.docket.testkit.Routes.Transition;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestRoutes;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A request by every way that its table knows: under {@code face-to-face}, and under another programme where that excludes one. */
class RequestRoutesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    private static final Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> ROUTES =
            RequestRoutes.of(WORKFLOW, BEGIN);

    /** Silence closes, cooperators have a return window too, and there is a second version. */
    private static Programme other(int version) {
        Period window = Period.workingDays(1);
        return Programme.builder()
                .from(Presets.faceToFace(ChinaWorkdays.calendar()))
                .version(version)
                .addRules(
                        StandardRules.tacitClosure(Period.workingDays(10)).build(),
                        StandardRules.returnWindow(window)
                                .code(RuleCode.of("cooperators-window"))
                                .perUnitIn(List.of(Roles.COOPERATOR))
                                .build())
                .build();
    }

    /** What leads to where the other programme differs. */
    private static final Set<CommandKind> DIFFERING = EnumSet.of(
            CommandKind.RESOLVE_ON_SITE,
            CommandKind.EXPLAIN,
            CommandKind.DEFER,
            CommandKind.ISSUE_LETTER,
            CommandKind.REQUEST_RETURN,
            CommandKind.RULE_RETURN,
            CommandKind.SUBMIT_ANSWER,
            CommandKind.APPROVE_ANSWER,
            CommandKind.RECORD_FOLLOW_UP,
            CommandKind.RECORD,
            CommandKind.COMMIT,
            CommandKind.ADOPT_PROGRAMME_VERSION);

    private static final RequestWorkflow OTHER_WORKFLOW = RequestWorkflow.of(other(1), other(2));

    private static final Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> OTHER =
            RequestRoutes.of(OTHER_WORKFLOW, BEGIN, DIFFERING::contains);

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
        return lawsOn(WORKFLOW, routes);
    }

    private static Stream<DynamicTest> lawsOn(RequestWorkflow workflow, Stream<Route<RequestCommand>> routes) {
        return DynamicTest.stream(
                routes,
                Route::name,
                route -> new RequestLife(workflow, route.story()).laws().all(route.story()));
    }

    @Test
    void reachesEveryStage() {
        assertEquals(List.of(Stage.values()), endOf(ROUTES.toEachStage()));
    }

    /** The preset closes nothing by silence. */
    @Test
    void reachesEveryEndingButOneAndThatUnderTheOther() {
        EnumSet<Ending> endings = EnumSet.noneOf(Ending.class);
        for (Route<RequestCommand> route : ROUTES.toEachEnding()) {
            endings.add(life(route).run(Polling.RARELY).end().ending().orElseThrow());
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Ending.TACIT)), endings);
        assertEquals(
                List.of("to TACIT"),
                OTHER.toEachEnding().stream().map(Route::name).toList());
    }

    /** The rule acts, and the closing follows: one transition. Where the gate stands against it, the same rule acts and closes nothing. */
    @Test
    void K13_silenceThatClosesIsOneTransition() {
        List<String> taken = OTHER.taken(OTHER.toEachEnding().get(0).story()).stream()
                .filter(one -> one.by() == TimedAct.CLOSE_TACITLY)
                .map(Transition::toString)
                .toList();

        assertEquals(List.of("RESOLVED_ON_SITE x CLOSE_TACITLY -> CLOSED"), taken);
    }

    @Test
    void K13_takesNothingThatTheTableDoesNotHave() {
        assertFalse(ROUTES.isCutOff());
        assertEquals(List.of(), ROUTES.outsideTheTable());
        assertEquals(List.of(), OTHER.outsideTheTable());
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
                "751 states: 251 transitions in 46 stories; the main road, 59 states: 21 pairs in 10 stories, around due dates 42",
                ROUTES.states() + " states: " + taken + " transitions in "
                        + ROUTES.everyTransition().size() + " stories; the main road, " + ROAD.states()
                        + " states: " + pairs.size() + " pairs in "
                        + ROAD.everyPair().size()
                        + " stories, around due dates " + ROAD.aroundEachDue().size());
    }

    /**
     * The preset has no closing by silence, there is one version of it, and it gives a return window to the lead alone, whom RAISED has none
     * of.
     */
    @Test
    void whatThePresetExcludesIsNamed() {
        assertEquals(
                List.of(
                        "RAISED x CLOSE_RETURN_WINDOW -> RAISED",
                        "RESOLVED_ON_SITE x CLOSE_TACITLY -> RESOLVED_ON_SITE",
                        "RESOLVED_ON_SITE x CLOSE_TACITLY -> CLOSED",
                        "ANSWERED x CLOSE_TACITLY -> ANSWERED",
                        "ANSWERED x CLOSE_TACITLY -> CLOSED",
                        "EXPLAINED x CLOSE_TACITLY -> EXPLAINED",
                        "EXPLAINED x CLOSE_TACITLY -> CLOSED",
                        "RAISED x adopt programme version -> RAISED",
                        "ASSIGNED x adopt programme version -> ASSIGNED",
                        "RESOLVED_ON_SITE x adopt programme version -> RESOLVED_ON_SITE",
                        "ANSWERED x adopt programme version -> ANSWERED",
                        "DEFERRED x adopt programme version -> DEFERRED",
                        "EXPLAINED x adopt programme version -> EXPLAINED"),
                ROUTES.unreached().stream().map(Transition::toString).toList());
    }

    @Test
    void everyTransitionOfTheTableIsTaken() {
        ArrayList<Transition<Stage, Move>> left = new ArrayList<>(ROUTES.unreached());
        left.retainAll(OTHER.unreached());

        assertEquals(List.of(), left);
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyTransitionKeepsTheLaws() {
        return lawsOn(Stream.of(ROUTES.toEachStage(), ROUTES.toEachEnding(), ROUTES.everyTransition())
                .flatMap(List::stream));
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyTransitionOfTheOtherKeepsTheLaws() {
        return lawsOn(OTHER_WORKFLOW, OTHER.everyTransition().stream());
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
