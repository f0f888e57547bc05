package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.Piece;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.lifecycle.Together;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Actor;
import dev.docket.request.Child;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Ending;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SolutionId;
import dev.docket.testkit.Dice;
import dev.docket.workflow.Step;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A random ledger of many requests that have to do with each other: merged and unmerged, split, classed, matched, each living its own
 * life in between. Remembers every step with the request before it. The same seed makes the same ledger.
 */
// Over 400 lines because the acts of a ledger share its requests, its clock and its dice.
public final class LedgerLife {

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "bureau", "o");
    private static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "w");
    private static final Actor REVIEWER = Actor.of(Roles.REVIEWER, "law", "fan");
    private static final List<ClassId> CLASSES = List.of(ClassId.of("floods"), ClassId.of("permits"));
    private static final int WORDS = 6;

    /** How the names of all requesters begin: no text may hold it. */
    static final String IDENTITY = "IDENTITY-";

    private static final int ROW = 4;

    private final RequestWorkflow workflow;
    private final SplittableRandom random;
    private final RequestJourneys journeys;
    private final LinkedHashMap<RequestId, Request> requests = new LinkedHashMap<>();
    private final ArrayList<Turn> turns = new ArrayList<>();
    private final ArrayList<Instant> instants = new ArrayList<>();
    private final TreeMap<String, Integer> paths = new TreeMap<>();
    private final Function<RequestEvent, Optional<RequestEvent>> storing;
    private Instant now;
    private int acts;
    private int parts;
    private int solutions;

    private LedgerLife(
            RequestWorkflow workflow,
            Instant begin,
            long seed,
            Function<RequestEvent, Optional<RequestEvent>> storing) {
        this.workflow = workflow;
        this.storing = storing;
        this.random = new SplittableRandom(seed);
        this.journeys = RequestJourneys.of(workflow);
        this.now = begin;
    }

    /**
     * One step of one request.
     *
     * @param before the request before it
     * @param step the step
     * @param act the number of the act on several requests to which it belongs; empty for a command of its own
     */
    public record Turn(Request before, Step<Request, RequestEvent, RequestRefusal> step, OptionalInt act) {

        /**
         * The request.
         *
         * @return its key
         */
        public RequestId id() {
            return before.id();
        }
    }

    /**
     * Lives a ledger.
     *
     * @param workflow the workflow
     * @param begin when it begins
     * @param seed from where all choices come
     * @param size how many requests are raised at least
     * @param acts how many acts are tried after that
     * @return the ledger at its end
     */
    public static LedgerLife of(RequestWorkflow workflow, Instant begin, long seed, int size, int acts) {
        return of(workflow, begin, seed, size, acts, Optional::of);
    }

    /**
     * Lives a ledger whose host, or whose workflow, is at fault: what comes of an act is not what is stored.
     *
     * @param workflow the workflow
     * @param begin when it begins
     * @param seed from where all choices come
     * @param size how many requests are raised at least
     * @param acts how many acts are tried after that
     * @param storing what becomes of each event: another, or none
     * @return the ledger at its end
     */
    public static LedgerLife of(
            RequestWorkflow workflow,
            Instant begin,
            long seed,
            int size,
            int acts,
            Function<RequestEvent, Optional<RequestEvent>> storing) {
        LedgerLife life = new LedgerLife(workflow, begin, seed, storing);
        for (int i = 0; i < size; i++) {
            life.passes(60 * 6);
            life.raise(RequestId.of("R-" + i));
        }
        for (int i = 0; i < acts; i++) {
            life.passes(life.random.nextInt(20) == 0 ? 60 * 24 * 8 : 60 * 3);
            life.act();
        }
        return life;
    }

    private void passes(int mostMinutes) {
        now = now.plus(Duration.ofMinutes(random.nextInt(mostMinutes)));
        instants.add(now);
    }

    private Dice dice() {
        return new Dice(random.longs(WORDS, 0, Long.MAX_VALUE).toArray());
    }

    // ---- acts

    private void raise(RequestId id) {
        requests.put(id, Request.unraised(id));
        for (int tries = 0; tries < 20 && !isRaised(id); tries++) {
            RequestCommand command = journeys.choose(request(id), now, dice());
            if (command instanceof RequestCommand.Raise raise) {
                Intake.Builder intake = Intake.builder();
                intake.from(raise.intake()).requester(RequesterId.of(IDENTITY + random.nextInt(12)));
                one(id, new RequestCommand.Raise(raise.by(), intake.build()));
            }
        }
        if (!isRaised(id)) {
            requests.remove(id);
        }
    }

    private boolean isRaised(RequestId id) {
        return request(id).isRaised();
    }

    private void act() {
        RequestId id = any();
        switch (random.nextInt(15)) {
            case 0 -> merge(id);
            case 1 -> seldom(this::unmerge);
            case 2 -> split(id);
            case 3 -> joinClass(id);
            case 4 -> offerToClass();
            case 7 -> match(id, any());
            case 5 -> reopenAPart();
            case 6 -> one(id, new RequestCommand.Join(OFFICE, RequesterId.of(IDENTITY + random.nextInt(12))));
            default -> goOn(id);
        }
    }

    /** Some acts in a row, so that lives get deep. */
    private void goOn(RequestId id) {
        for (int i = 0; i < ROW; i++) {
            choose(id);
            passes(60 * 8);
        }
    }

    /** So that some stay merged for long. */
    private void seldom(Runnable act) {
        if (random.nextInt(12) == 0) {
            act.run();
        }
    }

    private void choose(RequestId id) {
        Request awake = workflow.advance(request(id), now).state();
        if (awake.appealPending() && random.nextBoolean()) {
            one(id, new RequestCommand.DecideAppeal(REVIEWER, random.nextBoolean(), "looked at again"));
            return;
        }
        RequestCommand command = journeys.choose(awake, now, dice());
        // What concerns two requests is given to both; a part is told of as it is.
        switch (command.kind()) {
            case MERGE, ABSORB -> merge(id);
            case UNMERGE, RELEASE -> seldom(this::unmerge);
            case SPLIT -> split(id);
            case MATCH -> match(id, any());
            case SEAL -> seal(id);
            case NOTE_CHILD -> noteChildren(id);
            default -> one(id, command);
        }
    }

    private void merge(RequestId duplicate) {
        RequestId survivor = any();
        together("merge", () -> workflow.merge(request(duplicate), request(survivor), OFFICE, "the same matter", now));
    }

    private void unmerge() {
        List<Request> merged = requests.values().stream()
                .filter(request -> request.mergedInto().isPresent())
                .toList();
        RequestId duplicate = merged.isEmpty()
                ? any()
                : merged.get(random.nextInt(merged.size())).id();
        RequestId survivor = request(duplicate).mergedInto().orElseGet(this::any);
        together(
                "unmerge",
                () -> workflow.unmerge(request(duplicate), request(survivor), OFFICE, "another matter", now));
    }

    private void split(RequestId whole) {
        ArrayList<Piece> pieces = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            RequestId id = RequestId.of("P-" + parts++);
            Piece.Origin origin = random.nextBoolean() ? Piece.Origin.WHOLE : Piece.Origin.NOW;
            pieces.add(new Piece(id, request(whole).intake(), origin));
        }
        together("split", () -> workflow.split(request(whole), pieces, OFFICE, "several matters", now));
    }

    private void match(RequestId one, RequestId other) {
        together("match", () -> workflow.match(request(one), request(other), OFFICE, "a supplier and a buyer", now));
    }

    /** With its parts, and in those into which it was merged. */
    private void seal(RequestId id) {
        Request request = request(id);
        ArrayList<Request> others = new ArrayList<>();
        requests.values().stream()
                .filter(other -> other.parent().filter(id::equals).isPresent())
                .forEach(others::add);
        Optional<RequestId> into = request.mergedInto();
        while (into.isPresent()) {
            others.add(request(into.get()));
            into = request(into.get()).mergedInto();
        }
        together("seal", () -> workflow.seal(request, others, OFFICE, "they fear reprisals", now));
    }

    private void joinClass(RequestId id) {
        one(id, new RequestCommand.JoinClass(OFFICE, CLASSES.get(random.nextInt(CLASSES.size()))));
    }

    private void offerToClass() {
        ClassId classId = CLASSES.get(random.nextInt(CLASSES.size()));
        ClassSolution solution = ClassSolution.of(SolutionId.of("S-" + solutions++), classId, "one key");
        for (RequestId id : List.copyOf(requests.keySet())) {
            if (request(id).isOpen()
                    && request(id).bonds().classId().filter(classId::equals).isPresent()) {
                one(id, new RequestCommand.OfferClassSolution(OFFICE, solution));
            }
        }
    }

    /** Of one that is settled, which then is at work again too. */
    private void reopenAPart() {
        requests.values().stream()
                .filter(whole -> whole.ending().filter(Ending::isSettled).isPresent())
                .flatMap(whole -> whole.bonds().children().stream())
                .filter(Child::isFinished)
                .findFirst()
                .ifPresent(part -> {
                    counted("a part of what is settled reopened", false);
                    one(part.id(), new RequestCommand.Reopen(INSPECTOR, "it was not finished"));
                });
    }

    private void noteChildren(RequestId whole) {
        for (Child child : request(whole).bonds().children()) {
            note(request(child.id()));
        }
    }

    // ---- what a host does

    private void one(RequestId id, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request(id), command, now);
        counted(command.kind().words(), step.isRefused());
        if (command.occurredAt().isPresent()) {
            counted("entered late", step.isRefused());
        }
        if (command instanceof RequestCommand.RecordFollowUp said
                && said.followUp().party().isPresent()) {
            counted("said by a party", step.isRefused());
        }
        take(new Turn(request(id), step, OptionalInt.empty()));
    }

    private void together(String name, Act act) {
        Together done = act.done();
        acts++;
        counted(name + " together", done.isRefused());
        if (done.isRefused()) {
            counted(
                    name + " refused as "
                            + done.refusal()
                                    .map(r -> r.getClass().getSimpleName())
                                    .orElse("?"),
                    true);
        }
        for (Step<Request, RequestEvent, RequestRefusal> step : done.steps()) {
            RequestId id = step.state().id();
            if (step.state().isRaised()) {
                Request before = requests.getOrDefault(id, Request.unraised(id));
                take(new Turn(before, step, OptionalInt.of(acts)));
            }
        }
    }

    private Turn stored(Turn turn) {
        Step<Request, RequestEvent, RequestRefusal> step = turn.step();
        Seq<RequestEvent> lapses = step.lapses().flatMap(event -> Option.ofOptional(storing.apply(event)));
        Seq<RequestEvent> facts = step.facts().flatMap(event -> Option.ofOptional(storing.apply(event)));
        if (lapses.equals(step.lapses()) && facts.equals(step.facts())) {
            return turn;
        }
        Request state = lapses.appendAll(facts).foldLeft(turn.before(), workflow::evolve);
        return new Turn(
                turn.before(),
                new Step<>(step.askedAt(), lapses, step.outcome().map(unused -> facts), state),
                turn.act());
    }

    /** Stores a step; the whole is told of a part that has closed, or is open again. */
    private void take(Turn came) {
        Turn turn = stored(came);
        turns.add(turn);
        for (RequestEvent fact : turn.step().facts()) {
            if (fact instanceof RequestEvent.OfObligation of
                    && (of.event() instanceof ObligationEvent.Vacated
                            || of.event() instanceof ObligationEvent.RisesVacated)) {
                counted("vacated", false);
            } else if (fact instanceof RequestEvent.Absorbed absorbed
                    && !absorbed.duplicate().hidden().isEmpty()) {
                counted("a sealed one merged", false);
            }
        }
        requests.put(turn.id(), turn.step().state());
        note(turn.step().state());
    }

    private void note(Request part) {
        Optional<Request> whole = part.parent().map(requests::get);
        if (whole.isEmpty()) {
            return;
        }
        Child standing = Child.of(part);
        boolean isNew = whole.get()
                .bonds()
                .child(part.id())
                .filter(known -> !known.equals(standing))
                .isPresent();
        if (isNew) {
            one(whole.get().id(), new RequestCommand.NoteChild(OFFICE, standing));
        }
    }

    private void counted(String path, boolean refused) {
        paths.merge(path + (refused ? ": refused" : ": accepted"), 1, Integer::sum);
    }

    private interface Act {
        Together done();
    }

    private RequestId any() {
        List<RequestId> ids = new ArrayList<>(requests.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private Request request(RequestId id) {
        return requests.getOrDefault(id, Request.unraised(id));
    }

    // ---- how it went

    /**
     * The workflow.
     *
     * @return the value
     */
    public RequestWorkflow workflow() {
        return workflow;
    }

    /**
     * The requests at the end, in the order of their raising.
     *
     * @return the value
     */
    public List<Request> requests() {
        return List.copyOf(requests.values());
    }

    /**
     * A request at the end.
     *
     * @param id its key
     * @return the request, or empty when it is not in this ledger
     */
    public Optional<Request> find(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /**
     * Every step, in the order in which they came.
     *
     * @return the value
     */
    public List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }

    /**
     * The events of a request.
     *
     * @param id its key
     * @return the events, in their order
     */
    public List<RequestEvent> history(RequestId id) {
        ArrayList<RequestEvent> history = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.id().equals(id)) {
                turn.step().events().forEach(history::add);
            }
        }
        return history;
    }

    /**
     * When the last act was.
     *
     * @return the value
     */
    public Instant end() {
        return now;
    }

    /**
     * How often each path was taken.
     *
     * @return the counts, by command and outcome
     */
    public Map<String, Integer> paths() {
        return Collections.unmodifiableMap(paths);
    }
}
