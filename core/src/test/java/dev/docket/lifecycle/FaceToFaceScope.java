package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.CommandKind;
import dev.docket.request.Commitment;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.Exploration;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is explored of a request under {@code face-to-face}: one lead, another one to whom it may go, and one cooperator; within bounds.
 *
 * <p>Its view of a request is what its guards and its rules ask: the stage with everything that waits in it, the supervision, the parts
 * of the departments, and of every rule whether it is owed, stands still or is missed, how much of its ladder is left, and what comes
 * next of all. Supervision is not lifted: what was missed before does not raise it again, so whoever lifts it answers for that.
 */
final class FaceToFaceScope implements Exploration.Scope<Request, RequestCommand, String> {

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOST = Actor.of(Roles.HOST, "hall", "xu");
    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "hall", "he");
    private static final Actor RULER = Actor.of(Roles.RULING_AUTHORITY, "bureau", "gong");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    private static final Actor REVIEWER = Actor.of(Roles.REVIEWER, "law", "fan");
    private static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "du");
    private static final Actor REQUESTER = Actor.of(Roles.REQUESTER, "lotus", "mei");
    private static final UnitId HOUSING = UnitId.of("housing");
    private static final UnitId ROADS = UnitId.of("roads");
    private static final UnitId WATER = UnitId.of("water");

    /** What leaves a request as it is but for its parts: left out unless all is asked for. */
    private static final Set<CommandKind> ASIDE = EnumSet.of(
            CommandKind.ADMIT,
            CommandKind.ASK_SUPPLEMENT,
            CommandKind.SUPPLEMENT,
            CommandKind.COMMIT,
            CommandKind.DISCHARGE_COMMITMENT,
            CommandKind.WAIVE_CONTRIBUTION,
            CommandKind.SUSPEND,
            CommandKind.RESUME,
            CommandKind.ANNUL_CLOSURE);

    private final Programme programme;
    private final Set<RuleCode> seen;
    private final int episodes;
    private final Predicate<RequestCommand> tried;

    /**
     * A scope.
     *
     * @param programme the programme
     * @param episodes how many episodes are explored
     * @param everything whether also supplements, promises, suspensions and annulments are
     */
    FaceToFaceScope(Programme programme, int episodes, boolean everything) {
        this(programme, episodes, command -> everything || !ASIDE.contains(command.kind()));
    }

    /**
     * A scope of some of the commands.
     *
     * @param programme the programme
     * @param episodes how many episodes are explored
     * @param tried which commands are tried
     */
    FaceToFaceScope(Programme programme, int episodes, Predicate<RequestCommand> tried) {
        this.programme = programme;
        this.seen = seen(programme);
        this.episodes = episodes;
        this.tried = tried;
    }

    /** A request that is raised in a session, which ends two hours later. */
    static Request raised(RequestWorkflow workflow, Instant begin) {
        Intake intake = Intake.builder()
                .programme(workflow.programmes().get(0).id())
                .programmeVersion(1)
                .requester(RequesterId.of("lotus"))
                .title("noise at night")
                .session(SessionId.of("S-1"))
                .sessionEnd(begin.plus(Duration.ofHours(2)))
                .build();
        return workflow.handle(Request.unraised(RequestId.of("KQ-1")), new RequestCommand.Raise(OFFICE, intake), begin)
                .state();
    }

    @Override
    public boolean isWithin(Request request) {
        return request.episode() < episodes;
    }

    // ---- the view

    @Override
    public String view(Request request) {
        StringBuilder view = new StringBuilder();
        view.append(request.stage()).append(' ').append(request.episode()).append(' ');
        request.ending().ifPresent(view::append);
        view.append(' ').append(request.supervision());
        flag(view, "shut", request.reopenWindowClosed());
        if (request.isIn(Stage.CLOSED)) {
            // How it came here is over: a reopening begins anew.
            request.lead().ifPresent(lead -> view.append(" under ").append(lead.unit()));
            owed(view, request);
            return view.toString();
        }
        flag(view, "admitted", request.admitted());
        flag(view, "draft", request.draft().isPresent());
        flag(view, "submitted", request.submittedAt().isPresent());
        flag(view, "communicated", request.communicatedAt().isPresent());
        flag(view, "returning", request.pendingReturn().isPresent());
        flag(view, "extending", request.pendingExtension().isPresent());
        flag(view, "asked", request.supplementPendingSince().isPresent());
        flag(view, "suspended", request.isSuspended());
        flag(view, "exhausted", request.attemptsExhausted());
        flag(view, "noticed", request.writtenNoticeAt().isPresent());
        flag(view, "appealed", request.appealed());
        flag(view, "appealing", request.appealPending());
        flag(view, "upheld", request.upheld());
        flag(view, "last", request.explanation().filter(Explanation::isFinal).isPresent());
        request.followUp().ifPresent(said -> view.append(said.passes() ? " passed" : " failed"));
        // Of what is counted only what can still be spent.
        boolean answered = request.communicatedAt().isPresent();
        boolean putOff = request.isIn(Stage.DEFERRED) || (request.isIn(Stage.EXPLAINED) && !answered);
        view.append(' ')
                .append(
                        answered
                                ? Math.min(
                                        request.attempts(), programme.limits().followUpAttempts())
                                : 0);
        view.append('/').append(answered ? 0 : request.extensionsGranted());
        view.append('/').append(request.returnsGranted());
        view.append('/').append(request.supplementsAsked());
        view.append('/')
                .append(
                        putOff
                                ? Math.min(
                                        request.continuations(),
                                        programme.limits().continuations() + 1)
                                : 0);
        view.append('/').append(request.openCommitments().size());
        request.cameFrom().ifPresent(from -> view.append(" from ").append(from));
        request.nextLead().ifPresent(next -> view.append(" to ").append(next));
        request.assignments().stream()
                .filter(Assignment::isLive)
                .forEach(one -> view.append(' ')
                        .append(one.unit())
                        .append(one.part())
                        .append(one.state())
                        .append(one.returnable()));
        request.lead().ifPresent(lead -> view.append(" under ").append(lead.unit()));
        owed(view, request);
        return view.toString();
    }

    private static void flag(StringBuilder view, String name, boolean holds) {
        if (holds) {
            view.append(' ').append(name);
        }
    }

    private void owed(StringBuilder view, Request request) {
        TreeSet<String> owed = new TreeSet<>();
        List<Obligation> open = request.obligations().open().stream()
                .filter(one -> seen.contains(one.ref().rule()))
                .toList();
        for (Obligation one : open) {
            String state = one.isPaused() ? "stands" : one.isBreached() ? "missed" : "owed";
            owed.add(one.ref().rule()
                    + one.subject().map(subject -> "@" + subject.value()).orElse("") + "=" + state
                    + (one.isBreached() ? stepsLeft(one) : ""));
        }
        view.append(' ').append(owed);
        open.stream()
                .filter(one -> one.nextDue().isPresent())
                .min(Comparator.comparing(one -> one.nextDue().orElseThrow()))
                .ifPresent(next -> view.append(" next ").append(next.ref().rule()));
    }

    private static long stepsLeft(Obligation one) {
        return one.plan().stream()
                .filter(planned -> planned.kind() == Occurrence.Kind.LADDER)
                .count();
    }

    /** Of which something follows when time has come: a step of the ladder, or an act. */
    private static Set<RuleCode> seen(Programme programme) {
        return programme.rules().stream()
                .filter(rule -> !rule.ladder().isEmpty() || rule.actsAtLapse().isPresent())
                .map(ObligationRule::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // ---- the commands

    @Override
    public Iterable<RequestCommand> commands(Request request, Instant now) {
        LocalDate today = programme.calendar().date(now);
        LocalDate later = today.plusDays(programme.limits().deferralInCalendarDays());
        ArrayList<RequestCommand> all = new ArrayList<>();
        Actor lead = unit(Roles.LEAD, request.liveLead().map(Assignment::unit).orElse(HOUSING));
        Actor helper = unit(Roles.COOPERATOR, WATER);
        all.add(new RequestCommand.Admit(OFFICE));
        all.add(new RequestCommand.Reject(OFFICE, Rejection.notOurs("not ours", "the province")));
        all.add(new RequestCommand.Refer(OFFICE, new Referral("the court", "no. 1")));
        all.add(new RequestCommand.AskSupplement(OFFICE, "a map"));
        all.add(new RequestCommand.Supplement(OFFICE, "the map"));
        all.add(new RequestCommand.ResolveOnSite(HOST, "done"));
        all.add(new RequestCommand.Explain(LEADER, proposed(request, Explanation.forGood("the law"))));
        all.add(new RequestCommand.Explain(LEADER, proposed(request, Explanation.forNow("no money", "money", later))));
        all.add(new RequestCommand.Defer(
                LEADER, proposed(request, new Deferral("next year", PersonId.of("p"), later))));
        all.add(new RequestCommand.Review(HOST, Verdict.RESUME, Optional.empty(), "now"));
        all.add(new RequestCommand.Review(HOST, Verdict.CONTINUE, Optional.of(later), "later"));
        all.add(new RequestCommand.Review(HOST, Verdict.EXPLAIN_FINALLY, Optional.empty(), "never"));
        all.add(new RequestCommand.Commit(lead, CommitmentId.of("C-" + request.version()), "a pump", later));
        request.openCommitments().stream()
                .map(Commitment::id)
                .forEach(id -> all.add(new RequestCommand.DischargeCommitment(lead, id, "done")));
        all.add(letter(request, false));
        all.add(letter(request, true));
        all.add(new RequestCommand.ConfirmReceipt(lead));
        all.add(new RequestCommand.ConfirmReceipt(helper));
        all.add(new RequestCommand.RequestReturn(lead, "not ours", other(lead)));
        all.add(new RequestCommand.RuleReturn(RULER, false, Optional.empty(), "yours"));
        all.add(new RequestCommand.RuleReturn(RULER, true, Optional.of(other(lead)), "theirs"));
        all.add(new RequestCommand.Contribute(helper, "an opinion"));
        all.add(new RequestCommand.WaiveContribution(OFFICE, WATER, "not needed"));
        all.add(new RequestCommand.RequestExtension(lead, Period.workingDays(2), "rain"));
        all.add(new RequestCommand.DecideExtension(OFFICE, true, "granted"));
        all.add(new RequestCommand.DecideExtension(OFFICE, false, "refused"));
        all.add(new RequestCommand.Suspend(OFFICE, SuspensionReason.FORCE_MAJEURE, today.plusDays(5), "a flood"));
        all.add(new RequestCommand.Resume(OFFICE, SuspensionReason.FORCE_MAJEURE, "over"));
        all.add(new RequestCommand.SubmitAnswer(
                lead, new Answer(Outcome.RESOLVED, "done", Optional.of("they agreed by telephone"))));
        all.add(new RequestCommand.ApproveAnswer(OFFICE));
        all.add(new RequestCommand.SendBack(OFFICE, "say more"));
        all.add(followUp(true, true));
        all.add(followUp(true, false));
        all.add(followUp(false, false));
        all.add(new RequestCommand.Record(OFFICE, Acts.WRITTEN_NOTICE, "a letter", Optional.empty()));
        all.add(new RequestCommand.Record(HOST, Acts.DECISION, "decided", Optional.empty()));
        all.add(new RequestCommand.Appeal(REQUESTER, "no"));
        all.add(new RequestCommand.DecideAppeal(REVIEWER, true, "it stands"));
        all.add(new RequestCommand.DecideAppeal(REVIEWER, false, "it does not"));
        all.add(new RequestCommand.Close(OFFICE, "the gate is passed"));
        all.add(new RequestCommand.Reopen(REQUESTER, "again"));
        all.add(new RequestCommand.Reopen(HOST, "by decision"));
        all.add(new RequestCommand.AnnulClosure(INSPECTOR, "wrongly"));
        all.add(new RequestCommand.Withdraw(REQUESTER, "not any more", Optional.empty()));
        all.removeIf(tried.negate());
        return all;
    }

    private static Actor unit(Role role, UnitId unit) {
        return Actor.of(role, unit.value(), "of-" + unit);
    }

    private static UnitId other(Actor lead) {
        return lead.unit().equals(HOUSING) ? ROADS : HOUSING;
    }

    private static Explanation proposed(Request request, Explanation explanation) {
        return request.liveLead()
                .map(lead -> explanation.proposedBy(lead.unit()))
                .orElse(explanation);
    }

    private static Deferral proposed(Request request, Deferral deferral) {
        return request.liveLead().map(lead -> deferral.proposedBy(lead.unit())).orElse(deferral);
    }

    private static RequestCommand letter(Request request, boolean withCooperator) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of("L-" + request.version()))
                .lead(request.nextLead().orElse(HOUSING))
                .supervisingLeader(PersonId.of("he"));
        if (withCooperator) {
            letter.addCooperators(WATER);
        }
        return new RequestCommand.IssueLetter(OFFICE, letter.build());
    }

    private static RequestCommand followUp(boolean reached, boolean accepted) {
        FollowUp.Builder followUp = FollowUp.builder().reached(reached);
        if (reached) {
            followUp.accepted(accepted).result(accepted ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED);
        }
        return new RequestCommand.RecordFollowUp(AGENT, followUp.build());
    }

    /** Whether supervision has risen as far as the host. */
    static boolean isCritical(Request request) {
        return request.isIn(Stage.CLOSED) || request.supervision().compareTo(SupervisionLevel.CRITICAL) >= 0;
    }
}
