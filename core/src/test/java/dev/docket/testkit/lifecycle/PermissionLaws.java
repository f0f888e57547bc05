package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.Permission;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.CommandKind;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run.Turn;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The law of what is permitted, for requests under any programme. */
public final class PermissionLaws {

    /** How many actors knock at each point of a story. */
    private static final int ACTORS = 3;

    private static final List<Duration> LATER =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofDays(12));
    private static final List<String> OUTSIDE = List.of("office", "bureau");

    private PermissionLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        k9PermittedTellsTheTruth(life);
    }

    /**
     * K9: a kind of command that {@code permitted} refuses is refused with every payload; for one that it allows, a witness, whose
     * payload is made from the state, is accepted. Tried at every point of the story, by several actors, at once and some time later.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int k9PermittedTellsTheTruth(RequestLife life) {
        return RequestHistory.law("K9 permitted tells the truth", life, history -> {
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                turn.command()
                        .filter(command -> turn.before().isRaised())
                        .ifPresent(command ->
                                history
                                        .workflow()
                                        .permitted(
                                                turn.before(),
                                                command.by(),
                                                turn.step().askedAt())
                                        .stream()
                                        .filter(permission -> permission.command() == command.kind())
                                        .forEach(permission -> history.require(
                                                permission.isAllowed()
                                                        || turn.step().isRefused(),
                                                () -> command + " was accepted, though not permitted: " + permission)));
            }
            knocks(life).forEach(knock -> knock.check(history));
        });
    }

    /**
     * The kinds of command that are permitted somewhere in a life, so that K9 gives their witness.
     *
     * @param life the life
     * @return the kinds
     */
    public static Set<CommandKind> witnessed(RequestLife life) {
        EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
        for (Knock knock : knocks(life)) {
            knock.permissions().stream()
                    .filter(Permission::isAllowed)
                    .map(Permission::command)
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static List<Knock> knocks(RequestLife life) {
        ArrayList<Knock> knocks = new ArrayList<>();
        int number = 0;
        for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                life.run(Polling.RARELY).turns()) {
            Request request = turn.step().state();
            if (request.isRaised()) {
                for (int i = 0; i < ACTORS; i++) {
                    Dice dice = new Dice(31L * request.version() + 7_919L * number++);
                    Actor actor = actor(life.workflow(), request, dice);
                    Instant now = turn.step().askedAt().plus(dice.oneOf(LATER));
                    knocks.add(new Knock(life, request, actor, now, number));
                }
            }
        }
        return knocks;
    }

    /** Somebody of any role that may do anything, often of a unit that has a part in it. */
    private static Actor actor(RequestWorkflow workflow, Request request, Dice dice) {
        Programme programme = workflow.programmeOf(request).orElseThrow();
        TreeSet<Role> roles = new TreeSet<>();
        for (CommandKind kind : CommandKind.values()) {
            roles.addAll(programme.authority().allowed(kind));
        }
        ArrayList<String> units = new ArrayList<>(OUTSIDE);
        request.assignments().stream()
                .filter(Assignment::isLive)
                .map(a -> a.unit().value())
                .forEach(units::add);
        request.lead().ifPresent(lead -> units.add(lead.unit().value()));
        return Actor.of(dice.oneOf(List.copyOf(roles)), dice.oneOf(units), "witness");
    }

    /** Somebody who asks what they may do, and does it. */
    private record Knock(RequestLife life, Request request, Actor actor, Instant now, int number) {

        List<Permission> permissions() {
            return life.workflow().permitted(request, actor, now);
        }

        void check(RequestHistory history) {
            RequestWorkflow workflow = life.workflow();
            Request awake = workflow.advance(request, now).state();
            RequestJourneys journeys = RequestJourneys.of(workflow);
            for (Permission permission : permissions()) {
                RequestCommand witness = Witnesses.of(workflow, awake, permission.command(), actor, now);
                Step<Request, RequestEvent, RequestRefusal> step = Kernel.handle(life.lived(), awake, witness, now);
                history.require(
                        permission.isAllowed() != step.isRefused(),
                        () -> permission + ", but of " + witness + " at " + now + " came " + step.outcome() + "\non "
                                + awake);
                if (!permission.isAllowed()) {
                    RequestCommand any =
                            journeys.anyOf(permission.command(), actor, awake, now, new Dice(104_729L * number));
                    history.require(
                            !any.by().equals(actor)
                                    || Kernel.handle(life.lived(), awake, any, now)
                                            .isRefused(),
                            () -> permission + ", but " + any + " at " + now + " was accepted");
                }
            }
        }
    }
}
