package dev.docket.examples.benchmarks.replay;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a host has stored of many requests of one year, ten events each on average: made by living them. Keys and instants are each
 * request's own, what people say and who they are is shared by all.
 */
public final class Histories {

    private static final List<Script> SCRIPTS = List.of(
            Script.RAISED,
            Script.ASSIGNED,
            Script.RESOLVED_ON_SITE,
            Script.RAISED,
            Script.CLOSED,
            Script.RAISED,
            Script.ASSIGNED,
            Script.RAISED);
    private static final Instant FIRST_DAY = Instant.parse("2025-09-01T00:00:00+08:00");
    private static final List<RequestCommand> ISSUING =
            Script.ASSIGNED.acts().stream().map(act -> act.on(FIRST_DAY)).toList();
    private static final int DAYS = 364;
    private static final int SECONDS = 3_600;
    private static final long NANOS_APART = 1_000;
    private static final int FIRST_KEY = 10_000_000;
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    private final History[] all;

    private Histories(History[] all) {
        this.all = all;
    }

    /**
     * What is stored of one request.
     *
     * @param id its key
     * @param events what happened, in order
     */
    public record History(RequestId id, List<RequestEvent> events) {

        /** Keeps what cannot change. */
        public History {
            events = List.copyOf(events);
        }
    }

    /** The workflow under which they live. */
    public static RequestWorkflow workflow() {
        return WORKFLOW;
    }

    /**
     * Lives so many requests; fails if a command is refused.
     *
     * @param requests how many
     * @return their histories
     */
    public static Histories of(int requests) {
        History[] all = new History[requests];
        for (int i = 0; i < requests; i++) {
            all[i] = live(i);
        }
        return new Histories(all);
    }

    private static RequestId id(int number) {
        return RequestId.of("KQ-" + (FIRST_KEY + number));
    }

    private static History live(int number) {
        List<RequestEvent> events = new ArrayList<>();
        for (Stepped stepped : steps(number)) {
            stepped.step().events().forEach(events::add);
        }
        return new History(id(number), events);
    }

    /**
     * A step that a request took.
     *
     * @param before the request before it
     * @param step the step
     */
    public record Stepped(Request before, Step<Request, RequestEvent, RequestRefusal> step) {}

    /**
     * Lives one request; fails if a command is refused.
     *
     * @param number which, zero or more
     * @return its steps
     */
    public static List<Stepped> steps(int number) {
        Request request = Request.unraised(id(number));
        Instant day = FIRST_DAY.plus(Duration.ofDays(number % DAYS)).plusSeconds(number / DAYS % SECONDS);
        List<Stepped> steps = new ArrayList<>();
        for (Script.Act act : SCRIPTS.get(number % SCRIPTS.size()).acts()) {
            Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, act.on(day), act.at(day));
            Disagreement.check(
                    "Docket, outcome",
                    request.id(),
                    "granted",
                    step.outcome().fold(Object::toString, facts -> "granted"));
            steps.add(new Stepped(request, step));
            request = step.state();
        }
        return steps;
    }

    /**
     * An open request of which a letter is out to a lead and two cooperators; those share what is said.
     *
     * @param number which, zero or more
     * @return the request, with a key and instants of its own
     */
    public static Request assigned(int number) {
        Request request = Request.unraised(id(number));
        Duration after = Duration.ofNanos(NANOS_APART * number);
        for (int i = 0; i < ISSUING.size(); i++) {
            Instant at = Script.ASSIGNED.acts().get(i).at(FIRST_DAY).plus(after);
            request = WORKFLOW.handle(request, ISSUING.get(i), at).state();
        }
        return request;
    }

    /** How many requests. */
    public int size() {
        return all.length;
    }

    /**
     * One request's.
     *
     * @param index which, from zero
     * @return its history
     */
    public History get(int index) {
        return all[index];
    }

    /** All of them, in order. */
    public List<History> all() {
        return Arrays.asList(all);
    }
}
