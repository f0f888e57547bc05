package dev.docket.examples.benchmarks.life;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Deferral;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life that is measured, under "face to face": raised in a session on Friday 18 September 2026, assigned on Monday to a lead with
 * two cooperators, received by all three, put off until Tuesday, then answered, followed up and closed on Wednesday. Everything is done
 * before it is due, so time does nothing in between.
 */
public final class Lives {

    /** How many events the life leaves. */
    static final int EVENTS = 52;

    private static final int ARMED = 15;

    /** This command is refused by a guard: two contributions are missing. */
    static final int TOO_EARLY = 7;
    /** This command is refused by the closure gate: nobody has followed up yet. */
    static final int NOT_FOLLOWED_UP = 12;

    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "sun");
    private static final Actor POWER = Actor.of(Roles.COOPERATOR, "power", "li");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");

    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "district", "fang");

    private static final Intake INTAKE = Intake.builder()
            .programme(Presets.FACE_TO_FACE)
            .programmeVersion(1)
            .requester(RequesterId.of("lotus-textiles"))
            .title("the road to the mill floods")
            .session(SessionId.of("S-1"))
            .sessionEnd(at("18T17:00"))
            .build();

    private static final Letter LETTER = Letter.builder()
            .number(LetterNumber.of("L-1"))
            .lead(UnitId.of("housing"))
            .addCooperators(UnitId.of("water"), UnitId.of("power"))
            .supervisingLeader(PersonId.of("fang"))
            .build();

    private static final Deferral DEFERRAL = new Deferral(
                    "wait for the budget", PersonId.of("fang"), LocalDate.parse("2026-09-22"))
            .proposedBy(UnitId.of("housing"));

    private static final RequestCommand RESUME =
            new RequestCommand.Review(LEADER, Verdict.RESUME, Optional.empty(), "the budget is there");

    private static final RequestCommand ANSWER =
            new RequestCommand.SubmitAnswer(HOUSING, Answer.of(Outcome.RESOLVED, "the culvert was widened"));

    private static final FollowUp SATISFIED = FollowUp.builder()
            .reached(true)
            .accepted(true)
            .result(Satisfaction.SATISFIED)
            .build();

    /** What is wanted, when, whether it is granted, and where the request stands then. */
    private record Act(String at, RequestCommand command, boolean accepted, LifeStage stage) {}

    private static final List<Act> ACTS = List.of(
            new Act("18T15:10", new RequestCommand.Raise(OFFICE, INTAKE), true, LifeStage.RAISED),
            new Act("21T10:00", new RequestCommand.IssueLetter(OFFICE, LETTER), true, LifeStage.ASSIGNED),
            new Act("21T10:20", new RequestCommand.ConfirmReceipt(liaison("housing")), true, LifeStage.ASSIGNED),
            new Act("21T10:40", new RequestCommand.ConfirmReceipt(liaison("water")), true, LifeStage.ASSIGNED),
            new Act("21T11:00", new RequestCommand.ConfirmReceipt(liaison("power")), true, LifeStage.ASSIGNED),
            new Act("21T15:00", new RequestCommand.Defer(LEADER, DEFERRAL), true, LifeStage.DEFERRED),
            new Act("22T09:30", RESUME, true, LifeStage.ASSIGNED),
            new Act("22T10:00", ANSWER, false, LifeStage.ASSIGNED),
            new Act("22T10:30", new RequestCommand.Contribute(WATER, "no objection"), true, LifeStage.ASSIGNED),
            new Act("22T11:00", new RequestCommand.Contribute(POWER, "no objection"), true, LifeStage.ASSIGNED),
            new Act("22T14:30", ANSWER, true, LifeStage.SUBMITTED),
            new Act("22T15:00", new RequestCommand.ApproveAnswer(OFFICE), true, LifeStage.ANSWERED),
            new Act("22T15:30", new RequestCommand.Close(OFFICE, "slip 7"), false, LifeStage.ANSWERED),
            new Act("23T10:00", new RequestCommand.RecordFollowUp(AGENT, SATISFIED), true, LifeStage.ANSWERED),
            new Act("23T11:00", new RequestCommand.Close(OFFICE, "slip 7"), true, LifeStage.CLOSED));

    static final RequestCommand[] COMMANDS = ACTS.stream().map(Act::command).toArray(RequestCommand[]::new);
    /** The same for the other contenders. */
    static final LifeCommand[] LIFE_COMMANDS = ACTS.stream()
            .map(act -> LifeCommand.valueOf(act.command().kind().name()))
            .toArray(LifeCommand[]::new);

    static final Instant[] INSTANTS = ACTS.stream().map(act -> at(act.at())).toArray(Instant[]::new);

    /** These two are given once or more often in a life. */
    private static final int PUT_OFF = 5;

    private static final int RESUMED = 6;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Lives() {}

    private static Actor liaison(String unit) {
        return Actor.of(Roles.LIAISON, unit, "chen");
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-09-" + dayAndTime + ":00+08:00");
    }

    static RequestWorkflow workflow() {
        return WORKFLOW;
    }

    static Request unraised() {
        return Request.unraised(RequestId.of("KQ-1"));
    }

    /** The request after the first so many commands. */
    static Request after(int commands) {
        Request request = unraised();
        for (int i = 0; i < commands; i++) {
            request = WORKFLOW.handle(request, COMMANDS[i], INSTANTS[i]).state();
        }
        return request;
    }

    /** The life with the request put off and resumed so many times, a minute apart; fails if it ends otherwise than closed. */
    static List<Timed<RequestCommand>> reviewed(int times) {
        List<Timed<RequestCommand>> commands = new ArrayList<>();
        for (int i = 0; i < PUT_OFF; i++) {
            commands.add(new Timed<>(INSTANTS[i], COMMANDS[i]));
        }
        Instant at = INSTANTS[PUT_OFF];
        for (int i = 0; i < times; i++) {
            commands.add(new Timed<>(at, COMMANDS[PUT_OFF]));
            commands.add(new Timed<>(at.plus(A_MINUTE), COMMANDS[RESUMED]));
            at = at.plus(A_MINUTE).plus(A_MINUTE);
        }
        for (int i = RESUMED + 1; i < COMMANDS.length; i++) {
            commands.add(new Timed<>(INSTANTS[i], COMMANDS[i]));
        }
        Request request = unraised();
        for (Timed<RequestCommand> timed : commands) {
            request = WORKFLOW.handle(request, timed.command(), timed.at()).state();
        }
        Disagreement.check("Docket, stage", times, LifeStage.CLOSED, stageOf(request));
        return commands;
    }

    /** What a host has stored of the life; fails if the life is not as it is meant to be. */
    static List<RequestEvent> history() {
        List<RequestEvent> history = new ArrayList<>();
        Request request = unraised();
        for (int i = 0; i < COMMANDS.length; i++) {
            Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, COMMANDS[i], INSTANTS[i]);
            Disagreement.check(
                    "Docket, accepted", COMMANDS[i].kind(), ACTS.get(i).accepted(), !step.isRefused());
            step.events().forEach(history::add);
            request = step.state();
            Disagreement.check("Docket, stage", COMMANDS[i].kind(), ACTS.get(i).stage(), stageOf(request));
        }
        Disagreement.check("Docket, events", request.id(), EVENTS, history.size());
        Disagreement.check(
                "Docket, replay",
                request.id(),
                request,
                WORKFLOW.replay(request.id(), history).getOrElse(unraised()));
        checkObligations(request, history);
        return history;
    }

    private static LifeStage stageOf(Request request) {
        return request.submittedAt().isPresent()
                ? LifeStage.SUBMITTED
                : LifeStage.valueOf(request.stage().name());
    }

    /** Lives the life by another contender; fails if a command is answered otherwise or leads elsewhere. */
    static void check(String who, Life life) {
        for (int i = 0; i < COMMANDS.length; i++) {
            Act act = ACTS.get(i);
            int before = life.history().size();
            life.give(LIFE_COMMANDS[i], INSTANTS[i]);
            Disagreement.check(
                    who + ", accepted",
                    COMMANDS[i].kind(),
                    act.accepted(),
                    life.history().size() > before);
            Disagreement.check(who + ", stage", COMMANDS[i].kind(), act.stage(), life.stage());
        }
    }

    /** What was armed was met, or cancelled with the stage; what is left is the window to reopen, which nobody owes. */
    private static void checkObligations(Request closed, List<RequestEvent> history) {
        List<Obligation> open = closed.obligations().open();
        Disagreement.check(
                "Docket, open at the end",
                closed.id(),
                List.of(StandardRules.REOPEN_WINDOW),
                open.stream().map(obligation -> obligation.ref().rule()).toList());
        Set<ObligationRef> armed = refs(history, ObligationEvent.Armed.class);
        Set<ObligationRef> over = refs(history, ObligationEvent.Met.class);
        over.addAll(refs(history, ObligationEvent.Cancelled.class));
        open.forEach(obligation -> over.add(obligation.ref()));
        Disagreement.check("Docket, armed", closed.id(), ARMED, armed.size());
        Disagreement.check("Docket, discharged", closed.id(), armed, over);
    }

    private static Set<ObligationRef> refs(List<RequestEvent> history, Class<? extends ObligationEvent> fate) {
        return history.stream()
                .filter(RequestEvent.OfObligation.class::isInstance)
                .map(event -> ((RequestEvent.OfObligation) event).event())
                .filter(fate::isInstance)
                .map(ObligationEvent::ref)
                .collect(Collectors.toSet());
    }
}
