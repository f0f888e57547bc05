package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Run.Turn;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A life, event by event, and how a law that it breaks is told. */
final class RequestHistory {

    /** One event, with the request before and after it. */
    record Scene(int index, Request before, RequestEvent event, Request after) {

        /** What happened to an obligation, if that is what happened. */
        Optional<ObligationEvent> ofObligation() {
            return event instanceof RequestEvent.OfObligation of ? Optional.of(of.event()) : Optional.empty();
        }

        /** What happened to an obligation, if it is of this kind. */
        <T extends ObligationEvent> Optional<T> of(Class<T> kind) {
            return ofObligation().filter(kind::isInstance).map(kind::cast);
        }

        Instant at() {
            return event.at();
        }

        boolean isLapse() {
            return event.origin() == Origin.LAPSE;
        }
    }

    /** A command that was accepted, on the request as time had left it, and what came of it. */
    record Deed(RequestCommand command, Instant at, Request before, List<Scene> facts, Request after) {

        boolean has(Class<? extends RequestEvent> kind) {
            return facts.stream().anyMatch(scene -> kind.isInstance(scene.event()));
        }
    }

    private static final int LONGEST_FINDING = 600;

    private final String law;
    private final RequestLife life;
    private final Run<Request, RequestCommand, RequestEvent, RequestRefusal> run;
    private final List<Scene> scenes;
    private int asked;

    private RequestHistory(String law, RequestLife life) {
        this.law = law;
        this.life = life;
        this.run = life.run(Polling.RARELY);
        this.scenes = life.scenes();
    }

    /** Checks a law on a life whose host asks rarely; gives how often the law had something to say. */
    static int law(String law, RequestLife life, Consumer<RequestHistory> check) {
        RequestHistory history = new RequestHistory(law, life);
        check.accept(history);
        return history.asked;
    }

    static List<Scene> scenes(RequestLife life) {
        ArrayList<Scene> all = new ArrayList<>();
        Request request = RequestLife.UNRAISED;
        for (RequestEvent event : life.run(Polling.RARELY).events()) {
            Request after = life.lived().evolve(request, event);
            all.add(new Scene(all.size(), request, event, after));
            request = after;
        }
        return List.copyOf(all);
    }

    RequestWorkflow workflow() {
        return life.workflow();
    }

    /** What time does, by the functions by which the life is lived. */
    Request advance(Request before, Instant now) {
        return Kernel.advance(life.lived(), before, now).state();
    }

    /** What a command does, by the functions by which the life is lived. */
    Step<Request, RequestEvent, RequestRefusal> handle(Request before, RequestCommand command, Instant now) {
        return Kernel.handle(life.lived(), before, command, now);
    }

    RequestLife life() {
        return life;
    }

    Run<Request, RequestCommand, RequestEvent, RequestRefusal> run() {
        return run;
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** The commands that were accepted, in order. */
    List<Deed> deeds() {
        ArrayList<Deed> deeds = new ArrayList<>();
        int next = 0;
        for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn : run.turns()) {
            int from = next + turn.step().lapses().size();
            int to = from + turn.step().facts().size();
            next = to;
            if (to > from && turn.command().isPresent()) {
                List<Scene> facts = scenes.subList(from, to);
                deeds.add(new Deed(
                        turn.command().get(),
                        turn.step().askedAt(),
                        facts.get(0).before(),
                        facts,
                        turn.step().state()));
            }
        }
        return deeds;
    }

    /** The programme that a raised request is pinned to. */
    Programme programmeOf(Request request) {
        return workflow().programmeOf(request).orElseThrow();
    }

    /** The programme under which an event came. */
    Programme programmeAt(Scene scene) {
        return programmeOf(scene.before().isRaised() ? scene.before() : scene.after());
    }

    /** The scenes of the episode in which a scene lies, up to and without it. */
    List<Scene> episodeBefore(Scene scene) {
        return scenes.subList(0, scene.index()).stream()
                .filter(earlier -> earlier.after().episode() == scene.before().episode())
                .toList();
    }

    /** The last scene of each instant: what stands when all that follows at once has followed. */
    List<Scene> lastOfEachInstant() {
        ArrayList<Scene> last = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            if (i + 1 == scenes.size() || !scenes.get(i + 1).at().equals(scene.at())) {
                last.add(scene);
            }
        }
        return last;
    }

    /** What a law says of a life that breaks it: what was found, the story, and the clauses of the programme that it is about. */
    static BrokenLaw broken(String law, String found, RequestLife life) {
        RequestTale tale = RequestTale.of(life);
        return new BrokenLaw(
                law,
                abridged(tale.readable(found)),
                "The story, " + tale + Clauses.of(law, found, tale.programme(), tale.lately()));
    }

    /** A state is long, and the story says how it came about. */
    private static String abridged(String found) {
        return found.length() <= LONGEST_FINDING ? found : found.substring(0, LONGEST_FINDING) + " ...";
    }

    void require(boolean holds, Supplier<String> what) {
        asked++;
        if (!holds) {
            throw broken(law, what.get(), life);
        }
    }
}
