package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Child;
import dev.docket.request.CommandKind;
import dev.docket.request.Deferral;
import dev.docket.request.Ending;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Move;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.request.UnitId;
import dev.docket.testkit.Routes;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Routes of one request over the lifecycle's table, under the first programme of a workflow: every kind of command
 * by one who may give it, with a payload that is made from the request, and with the other verdict where a command has one.
 *
 * <pre>{@code
 * static final RequestWorkflow WORKFLOW = RequestWorkflow.of(ours);
 *
 * @TestFactory
 * Stream<DynamicTest> everyTransitionKeepsTheLaws() {
 *   return DynamicTest.stream(
 *       RequestRoutes.of(WORKFLOW, begin).everyTransition().stream(),
 *       Routes.Route::name,
 *       route -> new RequestLife(WORKFLOW, route.story()).laws().all(route.story()));
 * }
 * }</pre>
 *
 * <p>Cut off: what two of these bring about at once: a seal, supervision, an acknowledgement, a supplement, a promise, a suspension, a
 * draft, an absorbed duplicate, parts, a class, an unknown requester; and what one of them brings about after a reopening. With one of
 * them, and after a reopening, only the stage is told apart, and what is begun and waits for somebody. Explored are 3,000 states at
 * most; {@code face-to-face} has 751. {@link Routes#unreached} says what is left of the table. Long because what is seen of a request and
 * what is tried on it belong together.
 *
 * @since 0.1.0
 */
public final class RequestRoutes {

    private RequestRoutes() {}

    /**
     * Routes with every kind of command.
     *
     * @param workflow the workflow; requests are raised under its first programme
     * @param begin when the stories begin, best in working hours
     * @return the routes
     */
    public static Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> of(
            RequestWorkflow workflow, Instant begin) {
        return of(workflow, begin, kind -> true);
    }

    /**
     * Routes with some kinds of command, so that there are fewer.
     *
     * @param workflow the workflow; requests are raised under its first programme
     * @param begin when the stories begin, best in working hours
     * @param tried which kinds are given, beside the raising; transitions by others stay unreached
     * @return the routes
     */
    public static Routes<Request, RequestCommand, RequestEvent, RequestRefusal, Stage, Move> of(
            RequestWorkflow workflow, Instant begin, Predicate<CommandKind> tried) {
        return Routes.of(
                workflow, RequestWorkflow.table(), RequestLife.UNRAISED, begin, new RequestTerrain(workflow, tried));
    }

    /** What is seen and tried of a request. */
    private record RequestTerrain(RequestWorkflow workflow, Predicate<CommandKind> tried)
            implements Routes.Terrain<Request, RequestCommand, RequestEvent, Stage, Move> {

        /** Kinds that roles give to different effect; of the others one who may give them stands for all. */
        private static final Set<CommandKind> ROLE_MATTERS =
                EnumSet.of(CommandKind.REOPEN, CommandKind.RECORD, CommandKind.DISCHARGE_COMMITMENT);

        private static final List<Role> OF_DEPARTMENTS =
                List.of(Roles.LEAD, Roles.DEPARTMENT_HEAD, Roles.LIAISON, Roles.COOPERATOR);

        private static final String TEXT = "otherwise";

        RequestTerrain {
            Objects.requireNonNull(workflow, "workflow");
            Objects.requireNonNull(tried, "tried");
        }

        @Override
        public Optional<Stage> stage(Request request) {
            return request.stageIfRaised();
        }

        @Override
        public Optional<Ending> ending(Request request) {
            return request.ending();
        }

        @Override
        public Move trigger(RequestCommand command) {
            return command.kind();
        }

        @Override
        public Optional<Move> act(RequestEvent lapse) {
            EventKind kind =
                    lapse instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Acted acted
                            ? acted.act()
                            : lapse.kind();
            return Stream.<Move>of(TimedAct.values())
                    .filter(act -> act instanceof TimedAct timed && timed.kind().equals(kind))
                    .findFirst();
        }

        @Override
        public boolean isWithin(Request request) {
            return !request.isRaised()
                    || (request.episode() <= programme(request).limits().reopenings()
                            && aside(request).size() < (request.episode() == 0 ? 2 : 1));
        }

        private Programme programme(Request request) {
            return workflow.programmeOf(request).orElseThrow();
        }

        @Override
        public int mostStates() {
            return 3_000;
        }

        /** What lies beside the stages; every reopening raises supervision, so that it tells nothing apart then. */
        private static Set<String> aside(Request request) {
            LinkedHashSet<String> aside = new LinkedHashSet<>();
            flag(aside, "sealed", request.sealed());
            flag(aside, "unknown", request.intake().anonymous());
            flag(
                    aside,
                    "supervised",
                    request.supervision() != SupervisionLevel.NONE
                            && request.attempts() == 0
                            && request.episode() == 0);
            flag(aside, "acknowledged", request.acknowledged() && !request.admitted());
            flag(aside, "asked", request.supplementPendingSince().isPresent());
            flag(aside, "promised", !request.openCommitments().isEmpty());
            flag(aside, "suspended", request.isSuspended());
            request.draft()
                    .map(Letter::signedBy)
                    .ifPresent(signer -> aside.add(signer.isPresent() ? "signed" : "drafted"));
            flag(aside, "absorbing", !request.bonds().absorbed().isEmpty());
            flag(aside, "classed", request.bonds().classId().isPresent());
            request.bonds().children().stream()
                    .findFirst()
                    .ifPresent(child -> aside.add(child.isFinished() ? "whole" : "split"));
            return aside;
        }

        /** What the guards ask; of what is counted only what leads somewhere. */
        @Override
        public Object view(Request request) {
            if (!request.isRaised()) {
                return "";
            }
            LinkedHashSet<String> view = new LinkedHashSet<>();
            view.add(request.stage() + " " + request.episode());
            request.ending().ifPresent(ending -> view.add(ending.name()));
            Set<String> aside = aside(request);
            view.addAll(aside);
            flag(view, "shut", request.reopenWindowClosed());
            flag(view, "merged", request.mergedInto().isPresent());
            request.lead().ifPresent(lead -> view.add("led"));
            if (request.isOpen()) {
                underWay(request, view);
                if (aside.isEmpty() && request.episode() == 0) {
                    ofOpen(request, view);
                }
            }
            return view.toString();
        }

        /** What is begun and waits for somebody. */
        private static void underWay(Request request, Set<String> view) {
            flag(view, "submitted", request.submittedAt().isPresent());
            flag(view, "returning", request.pendingReturn().isPresent());
            flag(
                    view,
                    "given up",
                    request.attemptsExhausted() && request.writtenNoticeAt().isPresent());
            flag(view, "appealed", request.appealed());
            flag(view, "appealing", request.appealPending());
            request.followUp().ifPresent(said -> view.add(said.passes() ? "passed" : "failed"));
        }

        private void ofOpen(Request request, Set<String> view) {
            flag(view, "admitted", request.admitted());
            flag(view, "communicated", request.communicatedAt().isPresent());
            flag(view, "extending", request.pendingExtension().isPresent());
            flag(view, "exhausted", request.attemptsExhausted());
            flag(view, "noticed", request.writtenNoticeAt().isPresent());
            flag(view, "upheld", request.upheld());
            flag(
                    view,
                    "last",
                    request.explanation().filter(Explanation::isFinal).isPresent());
            request.cameFrom().ifPresent(from -> view.add("from " + from));
            request.nextLead().ifPresent(next -> view.add("to another"));
            WorkingCalendar calendar = programme(request).calendar();
            LocalDate today = calendar.date(request.lastAt());
            request.firstAttemptAt()
                    .map(calendar::date)
                    .ifPresent(day -> view.add(day.equals(today) ? "tried today" : "tried before"));
            int most = programme(request).limits().followUpAttempts();
            flag(
                    view,
                    Math.min(request.attempts(), most) + " attempts",
                    request.communicatedAt().isPresent());
            request.assignments().stream()
                    .filter(Assignment::isLive)
                    .forEach(one -> view.add(one.part() + " " + one.state() + " " + one.returnable()));
        }

        private static void flag(Set<String> view, String name, boolean holds) {
            if (holds) {
                view.add(name);
            }
        }

        // ---- the commands

        @Override
        public Iterable<RequestCommand> commands(Request request, Instant now) {
            if (!request.isRaised()) {
                return raisings(now);
            }
            Programme programme = programme(request);
            LinkedHashSet<RequestCommand> all = new LinkedHashSet<>();
            for (CommandKind kind : CommandKind.values()) {
                if (tried.test(kind) && RequestWorkflow.table().allows(request.stage(), kind)) {
                    List<Role> roles = programme.authority().allowed(kind);
                    for (Role role : ROLE_MATTERS.contains(kind) ? roles : first(roles)) {
                        Actor by = actor(role, unit(request, role));
                        all.addAll(tries(programme, request, kind, by, now));
                    }
                }
            }
            return all;
        }

        /** In a session, which ends two hours later, outside of sessions, and without a name. */
        private List<RequestCommand> raisings(Instant now) {
            Programme programme = workflow.programmes().get(0);
            ArrayList<RequestCommand> raisings = new ArrayList<>();
            Intake.Builder outside = Intake.builder()
                    .programme(programme.id())
                    .programmeVersion(programme.version())
                    .requester(RequesterId.of("r"))
                    .authority(TEXT)
                    .title(TEXT);
            for (Intake intake : List.of(
                    outside.session(SessionId.of("S"))
                            .sessionEnd(now.plus(Duration.ofHours(2)))
                            .build(),
                    outside.session(Optional.empty())
                            .sessionEnd(Optional.empty())
                            .build(),
                    outside.anonymous(true).build())) {
                for (Role role : programme.authority().allowed(CommandKind.RAISE)) {
                    raisings.add(new RequestCommand.Raise(actor(role, UnitId.of("office")), intake));
                }
            }
            return raisings;
        }

        private static List<Role> first(List<Role> roles) {
            return roles.subList(0, Math.min(1, roles.size()));
        }

        /** Everybody is another person, so that nobody judges what they did themselves. */
        private static Actor actor(Role role, UnitId unit) {
            return RequestJourneys.actor(role, unit.value(), "the " + role);
        }

        private static UnitId unit(Request request, Role role) {
            boolean works = OF_DEPARTMENTS.contains(role);
            return Stream.of(
                            request.unitsIn(role).stream(),
                            request.lead().stream().filter(lead -> works).map(Assignment::unit),
                            request.assignments().stream()
                                    .filter(one -> works && one.isLive())
                                    .map(Assignment::unit))
                    .flatMap(Function.identity())
                    .findFirst()
                    .orElse(UnitId.of("unit of the " + role));
        }

        /** The witness, with every other verdict; a letter to be signed, and what is put off for long, in its place. */
        private List<RequestCommand> tries(
                Programme programme, Request request, CommandKind kind, Actor by, Instant now) {
            RequestCommand witness = Witnesses.of(workflow, request, kind, by, now);
            LocalDate later =
                    programme.calendar().date(now).plusDays(programme.limits().deferralInCalendarDays());
            Optional<UnitId> lead = request.liveLead().map(Assignment::unit);
            return switch (kind) {
                case DRAFT_LETTER ->
                    List.of(new RequestCommand.DraftLetter(
                            by,
                            letter(programme, request, later)
                                    .signedBy(Optional.empty())
                                    .build()));
                case ISSUE_LETTER ->
                    List.of(
                            witness,
                            new RequestCommand.IssueLetter(
                                    by, letter(programme, request, later).build()));
                case RULE_RETURN ->
                    List.of(witness, new RequestCommand.RuleReturn(by, true, Optional.of(UnitId.of("heritage")), TEXT));
                case DEFER -> {
                    Deferral deferral = new Deferral(TEXT, PersonId.of("owner"), later);
                    yield List.of(new RequestCommand.Defer(
                            by, lead.map(deferral::proposedBy).orElse(deferral)));
                }
                case EXPLAIN -> {
                    Explanation forNow = Explanation.forNow(TEXT, TEXT, later);
                    yield List.of(
                            witness,
                            new RequestCommand.Explain(
                                    by, lead.map(forNow::proposedBy).orElse(forNow)));
                }
                case REVIEW ->
                    List.of(
                            witness,
                            new RequestCommand.Review(by, Verdict.CONTINUE, Optional.of(later), TEXT),
                            new RequestCommand.Review(by, Verdict.EXPLAIN_FINALLY, Optional.empty(), TEXT));
                case DECIDE_EXTENSION -> List.of(witness, new RequestCommand.DecideExtension(by, true, TEXT));
                case DECIDE_APPEAL -> List.of(witness, new RequestCommand.DecideAppeal(by, false, TEXT));
                case RECORD_FOLLOW_UP ->
                    request.intake().anonymous()
                            ? List.of(witness, verified(by))
                            : List.of(witness, said(by, true), said(by, false));
                case RECORD ->
                    Stream.concat(Stream.of(witness), acts(programme, by)).toList();
                case NOTE_CHILD ->
                    Stream.concat(
                                    Stream.of(witness),
                                    request.bonds().children().stream().map(child -> turned(by, child)))
                            .toList();
                default -> List.of(witness);
            };
        }

        private static RequestCommand turned(Actor by, Child child) {
            return new RequestCommand.NoteChild(
                    by,
                    child.isFinished()
                            ? new Child(child.id(), child.episode() + 1, Optional.empty(), Optional.empty())
                            : new Child(child.id(), child.episode(), Optional.of(Ending.WITHDRAWN), Optional.empty()));
        }

        private static RequestCommand verified(Actor by) {
            return new RequestCommand.RecordFollowUp(
                    by,
                    FollowUp.builder()
                            .reached(false)
                            .verification(true)
                            .accepted(true)
                            .build());
        }

        /** With a cooperator. */
        private static Letter.Builder letter(Programme programme, Request request, LocalDate later) {
            return Letter.builder()
                    .number(LetterNumber.of("O-" + request.version()))
                    .lead(request.nextLead().orElse(UnitId.of("archives")))
                    .addCooperators(UnitId.of("museum"))
                    .supervisingLeader(PersonId.of("leader"))
                    .signedBy(PersonId.of("signer"))
                    .answerBy(Optional.of(later).filter(day -> programme.gates().datedLetter()));
        }

        private static RequestCommand said(Actor by, boolean accepted) {
            return new RequestCommand.RecordFollowUp(
                    by,
                    FollowUp.builder()
                            .reached(true)
                            .accepted(accepted)
                            .result(accepted ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED)
                            .build());
        }

        private static Stream<RequestCommand> acts(Programme programme, Actor by) {
            return Stream.of(Acts.WRITTEN_NOTICE, Acts.DECISION)
                    .filter(name -> programme
                            .act(name)
                            .filter(act -> act.by().contains(by.role()))
                            .isPresent())
                    .map(act -> new RequestCommand.Record(by, act, TEXT, Optional.empty()));
        }
    }
}
