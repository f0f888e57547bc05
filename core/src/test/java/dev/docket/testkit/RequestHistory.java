package dev.docket.testkit;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
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
    }

    private final String law;
    private final RequestLife life;
    private final Run<Request, RequestCommand, RequestEvent, RequestRefusal> run;
    private final List<Scene> scenes;

    private RequestHistory(String law, RequestLife life, Polling polling) {
        this.law = law;
        this.life = life;
        this.run = life.run(polling);
        ArrayList<Scene> all = new ArrayList<>();
        Request request = RequestLife.UNRAISED;
        for (RequestEvent event : run.events()) {
            Request after = life.workflow().evolve(request, event);
            all.add(new Scene(all.size(), request, event, after));
            request = after;
        }
        this.scenes = List.copyOf(all);
    }

    /** Checks a law on a life whose host asks rarely. */
    static void law(String law, RequestLife life, Consumer<RequestHistory> check) {
        check.accept(new RequestHistory(law, life, Polling.RARELY));
    }

    RequestWorkflow workflow() {
        return life.workflow();
    }

    Run<Request, RequestCommand, RequestEvent, RequestRefusal> run() {
        return run;
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** The programme of the life; every request is pinned to one once it is raised. */
    Programme programme() {
        return workflow()
                .programmeOf(run.end())
                .orElseGet(() -> workflow().programmes().get(0));
    }

    /** The scenes of the episode in which a scene lies, up to and without it. */
    List<Scene> episodeBefore(Scene scene) {
        return scenes.subList(0, scene.index()).stream()
                .filter(earlier -> earlier.after().episode() == scene.before().episode())
                .toList();
    }

    void require(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(
                    law + " is broken: " + what.get() + "\nThe story, under " + programme() + ":\n" + run);
        }
    }
}
