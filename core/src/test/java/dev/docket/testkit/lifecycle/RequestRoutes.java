package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Child;
import dev.docket.request.CommandKind;
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
 * <p>Cut off: what happens after a reopening, which is taken itself, and what two of these bring about at once: a seal, supervision, an
 * acknowledgement, a supplement, a promise, a suspension, a draft, an absorbed duplicate, parts, a class. With one of them only the stage is
 * told apart. Explored are 3,000 states at most; {@code face-to-face} has 291. So not all of the table is reached, and not every ending:
 * {@link Routes#unreached} says what is left.
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
        private static final Set<CommandKind> ROLE_MATTERS = EnumSet.of(CommandKind.REOPEN, CommandKind.RECORD);

        private static final List<Role> OF_DEPARTMENTS =
                List.of(Roles.LEAD, Roles.DEPARTMENT_HEAD, Roles.LIAISON, Roles.COOPERATOR);

        private static final int EPISODES = 1;
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
            return Stream.<Move>of(TimedAct.values())
                    .filter(act -> act instanceof TimedAct timed && timed.kind().equals(lapse.kind()))
                    .findFirst();
        }

        @Override
        public boolean isWithin(Request request) {
            return !request.isRaised()
                    || (request.episode() < EPISODES && aside(request).size() < 2);
        }

        @Override
        public int mostStates() {
            return 3_000;
        }

        /** What lies beside the stages. */
        private static Set<String> aside(Request request) {
            LinkedHashSet<String> aside = new LinkedHashSet<>();
            flag(aside, "sealed", request.sealed());
            flag(aside, "supervised", request.supervision() != SupervisionLevel.NONE && request.attempts() == 0);
            flag(aside, "acknowledged", request.acknowledged() && request.isIn(Stage.RAISED));
            flag(aside, "asked", request.supplementPendingSince().isPresent());
            flag(aside, "promised", !request.openCommitments().isEmpty());
            flag(aside, "suspended", request.isSuspended());
            flag(aside, "draft", request.draft().isPresent());
            flag(aside, "absorbing", !request.bonds().absorbed().isEmpty());
            flag(aside, "classed", request.bonds().classId().isPresent());
            request.bonds().children().stream()
                    .findFirst()
                    .ifPresent(child -> aside.add(child.isFinished() ? "whole" : "split"));
            return aside;
        }

        /** What the guards ask; of what is counted only what leads somewhere, and beside what lies aside only the stage. */
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
            if (request.isOpen() && aside.isEmpty()) {
                ofOpen(request, view);
            }
            return view.toString();
        }

        private void ofOpen(Request request, Set<String> view) {
            flag(view, "admitted", request.admitted());
            flag(view, "submitted", request.submittedAt().isPresent());
            flag(view, "communicated", request.communicatedAt().isPresent());
            flag(view, "returning", request.pendingReturn().isPresent());
            flag(view, "extending", request.pendingExtension().isPresent());
            flag(view, "exhausted", request.attemptsExhausted());
            flag(view, "noticed", request.writtenNoticeAt().isPresent());
            flag(view, "appealed", request.appealed());
            flag(view, "appealing", request.appealPending());
            flag(view, "upheld", request.upheld());
            flag(
                    view,
                    "last",
                    request.explanation().filter(Explanation::isFinal).isPresent());
            request.followUp().ifPresent(said -> view.add(said.passes() ? "passed" : "failed"));
            request.cameFrom().ifPresent(from -> view.add("from " + from));
            request.nextLead().ifPresent(next -> view.add("to another"));
            int most = workflow.programmeOf(request).orElseThrow().limits().followUpAttempts();
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
            Programme programme = workflow.programmeOf(request).orElseThrow();
            LinkedHashSet<RequestCommand> all = new LinkedHashSet<>();
            for (CommandKind kind : CommandKind.values()) {
                if (tried.test(kind) && RequestWorkflow.table().allows(request.stage(), kind)) {
                    List<Role> roles = programme.authority().allowed(kind);
                    for (Role role : ROLE_MATTERS.contains(kind) ? roles : first(roles)) {
                        Actor by = actor(role, unit(request, role));
                        all.add(Witnesses.of(workflow, request, kind, by, now));
                        all.addAll(otherwise(programme, request, kind, by, now));
                    }
                }
            }
            return all;
        }

        /** In a session, which ends two hours later, and outside of sessions. */
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
                            .build())) {
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
            return Stream.concat(
                            request.unitsIn(role).stream(),
                            request.lead().stream().filter(lead -> works).map(Assignment::unit))
                    .findFirst()
                    .orElse(UnitId.of("unit of the " + role));
        }

        /** What a witness does not say: the other verdicts. */
        private static List<RequestCommand> otherwise(
                Programme programme, Request request, CommandKind kind, Actor by, Instant now) {
            LocalDate later = programme.calendar().date(now).plusDays(10);
            return switch (kind) {
                case ISSUE_LETTER ->
                    List.of(new RequestCommand.IssueLetter(by, withCooperator(programme, request, later)));
                case RULE_RETURN ->
                    List.of(new RequestCommand.RuleReturn(by, true, Optional.of(UnitId.of("heritage")), TEXT));
                case EXPLAIN -> {
                    Explanation forNow = Explanation.forNow(TEXT, TEXT, later);
                    yield List.of(new RequestCommand.Explain(
                            by,
                            request.liveLead()
                                    .map(lead -> forNow.proposedBy(lead.unit()))
                                    .orElse(forNow)));
                }
                case REVIEW ->
                    List.of(
                            new RequestCommand.Review(by, Verdict.CONTINUE, Optional.of(later), TEXT),
                            new RequestCommand.Review(by, Verdict.EXPLAIN_FINALLY, Optional.empty(), TEXT));
                case DECIDE_EXTENSION -> List.of(new RequestCommand.DecideExtension(by, true, TEXT));
                case DECIDE_APPEAL -> List.of(new RequestCommand.DecideAppeal(by, false, TEXT));
                case RECORD_FOLLOW_UP ->
                    request.intake().anonymous()
                            ? List.of(new RequestCommand.RecordFollowUp(
                                    by,
                                    FollowUp.builder()
                                            .reached(false)
                                            .verification(true)
                                            .accepted(true)
                                            .build()))
                            : List.of(said(by, true), said(by, false));
                case RECORD -> acts(programme, by);
                case NOTE_CHILD ->
                    request.bonds().children().stream()
                            .map(child -> (RequestCommand) new RequestCommand.NoteChild(
                                    by,
                                    child.isFinished()
                                            ? new Child(
                                                    child.id(), child.episode() + 1, Optional.empty(), Optional.empty())
                                            : new Child(
                                                    child.id(),
                                                    child.episode(),
                                                    Optional.of(Ending.WITHDRAWN),
                                                    Optional.empty())))
                            .toList();
                default -> List.of();
            };
        }

        private static Letter withCooperator(Programme programme, Request request, LocalDate later) {
            return Letter.builder()
                    .number(LetterNumber.of("O-" + request.version()))
                    .lead(request.nextLead().orElse(UnitId.of("archives")))
                    .addCooperators(UnitId.of("museum"))
                    .supervisingLeader(PersonId.of("leader"))
                    .signedBy(PersonId.of("signer"))
                    .answerBy(Optional.of(later).filter(day -> programme.gates().datedLetter()))
                    .build();
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

        private static List<RequestCommand> acts(Programme programme, Actor by) {
            return Stream.of(Acts.WRITTEN_NOTICE, Acts.DECISION)
                    .filter(name -> programme
                            .act(name)
                            .filter(act -> act.by().contains(by.role()))
                            .isPresent())
                    .map(act -> (RequestCommand) new RequestCommand.Record(by, act, TEXT, Optional.empty()))
                    .toList();
        }
    }
}
