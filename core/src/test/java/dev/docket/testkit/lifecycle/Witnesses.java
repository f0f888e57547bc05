package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Child;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.ClockSuspension;
import dev.docket.request.CommandKind;
import dev.docket.request.Commitment;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.Duplicate;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.NamedRole;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.SolutionId;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command of each kind whose payload is made from the request, so that only stage, authority and the guards without payload can
 * speak against it. Where nothing fits, the payload is what comes next to it: then {@code permitted} should have said no.
 */
final class Witnesses {

    private static final String TEXT = "as it stands";

    private final RequestWorkflow workflow;
    private final Request request;
    private final Programme programme;
    private final Actor by;
    private final Instant now;
    private final LocalDate tomorrow;

    private Witnesses(RequestWorkflow workflow, Request request, Programme programme, Actor by, Instant now) {
        this.workflow = workflow;
        this.request = request;
        this.programme = programme;
        this.by = by;
        this.now = now;
        this.tomorrow = programme.calendar().date(now).plusDays(1);
    }

    /** The witness of a kind, for a request as it is when time has done what it has done. */
    static RequestCommand of(RequestWorkflow workflow, Request request, CommandKind kind, Actor by, Instant now) {
        Programme programme = workflow.programmeOf(request).orElseThrow();
        return new Witnesses(workflow, request, programme, by, now).witness(kind);
    }

    private RequestCommand witness(CommandKind kind) {
        return switch (kind) {
            case RAISE -> new RequestCommand.Raise(by, intake());
            case NOTE_SESSION_END -> new RequestCommand.NoteSessionEnd(by, now);
            case ACKNOWLEDGE -> new RequestCommand.Acknowledge(by);
            case ADMIT -> new RequestCommand.Admit(by);
            case REJECT -> new RequestCommand.Reject(by, Rejection.notOurs(TEXT, "the province"));
            case REFER -> new RequestCommand.Refer(by, new Referral("the province", "no. 1"));
            case ASK_SUPPLEMENT -> new RequestCommand.AskSupplement(by, TEXT);
            case SUPPLEMENT -> new RequestCommand.Supplement(by, TEXT);
            case RESOLVE_ON_SITE -> new RequestCommand.ResolveOnSite(by, TEXT);
            case COMMIT -> new RequestCommand.Commit(by, CommitmentId.of("W-" + request.version()), TEXT, tomorrow);
            case DISCHARGE_COMMITMENT -> new RequestCommand.DischargeCommitment(by, commitment(), TEXT);
            case EXPLAIN -> new RequestCommand.Explain(by, proposed(Explanation.forGood(TEXT)));
            case DRAFT_LETTER -> new RequestCommand.DraftLetter(by, letter());
            case SIGN_LETTER -> new RequestCommand.SignLetter(by, draft());
            case ISSUE_LETTER -> new RequestCommand.IssueLetter(by, letter());
            case REASSIGN -> new RequestCommand.Reassign(by, letter(), TEXT);
            case CONFIRM_RECEIPT -> new RequestCommand.ConfirmReceipt(by);
            case REQUEST_RETURN -> new RequestCommand.RequestReturn(by, TEXT, another());
            case RULE_RETURN -> new RequestCommand.RuleReturn(by, false, Optional.empty(), TEXT);
            case CONTRIBUTE -> new RequestCommand.Contribute(by, TEXT);
            case WAIVE_CONTRIBUTION -> new RequestCommand.WaiveContribution(by, cooperator(), TEXT);
            case REPORT_PROGRESS -> new RequestCommand.ReportProgress(by, TEXT);
            case RECORD_CONTACT -> new RequestCommand.RecordContact(by, TEXT);
            case REQUEST_EXTENSION ->
                new RequestCommand.RequestExtension(by, Period.elapsed(Duration.ofNanos(1)), TEXT);
            case DECIDE_EXTENSION -> new RequestCommand.DecideExtension(by, false, TEXT);
            case SUSPEND -> new RequestCommand.Suspend(by, freeReason(), tomorrow, TEXT);
            case RESUME -> new RequestCommand.Resume(by, runningReason(), TEXT);
            case DEFER -> new RequestCommand.Defer(by, deferral());
            case REVIEW -> new RequestCommand.Review(by, Verdict.RESUME, Optional.empty(), TEXT);
            case SUBMIT_ANSWER -> new RequestCommand.SubmitAnswer(by, answer());
            case APPROVE_ANSWER -> new RequestCommand.ApproveAnswer(by);
            case SEND_BACK -> new RequestCommand.SendBack(by, TEXT);
            case RECORD_FOLLOW_UP ->
                new RequestCommand.RecordFollowUp(
                        by,
                        FollowUp.builder()
                                .reached(false)
                                .verification(request.intake().anonymous())
                                .build());
            case APPEAL -> new RequestCommand.Appeal(by, TEXT);
            case DECIDE_APPEAL -> new RequestCommand.DecideAppeal(by, true, TEXT);
            case CLOSE -> new RequestCommand.Close(by, TEXT, signer());
            case REOPEN -> new RequestCommand.Reopen(by, TEXT);
            case ANNUL_CLOSURE -> new RequestCommand.AnnulClosure(by, TEXT);
            case WITHDRAW -> new RequestCommand.Withdraw(by, TEXT, Optional.of("by phone"));
            case ESCALATE -> new RequestCommand.Escalate(by, SupervisionLevel.TRANSFERRED, Optional.of(TEXT));
            case LIFT_SUPERVISION -> new RequestCommand.LiftSupervision(by, TEXT);
            case NUDGE -> new RequestCommand.Nudge(by, TEXT);
            case SEAL -> new RequestCommand.Seal(by, TEXT, request.sealed() ? party(false) : Optional.empty());
            case UNSEAL ->
                new RequestCommand.Unseal(
                        by, TEXT, Optional.of(TEXT), request.sealed() ? Optional.empty() : party(true));
            case REPRIORITISE -> new RequestCommand.Reprioritise(by, otherPriority(), TEXT);
            case RECATEGORISE ->
                new RequestCommand.Recategorise(by, request.kind(), request.category() + " of another kind", TEXT);
            case ADOPT_PROGRAMME_VERSION -> new RequestCommand.AdoptProgrammeVersion(by, otherVersion());
            case NAME -> new RequestCommand.Name(by, NamedRole.COMPANION, person("somebody"));
            case RECORD -> new RequestCommand.Record(by, act(), TEXT, Optional.of(tomorrow));
            case MERGE -> new RequestCommand.Merge(by, other(), TEXT);
            case ABSORB -> new RequestCommand.Absorb(by, duplicate());
            case UNMERGE -> new RequestCommand.Unmerge(by, TEXT);
            case RELEASE -> new RequestCommand.Release(by, absorbed(), TEXT);
            case JOIN -> new RequestCommand.Join(by, RequesterId.of("w-" + request.version()));
            case SPLIT -> new RequestCommand.Split(by, List.of(other()), TEXT);
            case NOTE_CHILD -> new RequestCommand.NoteChild(by, child());
            case JOIN_CLASS -> new RequestCommand.JoinClass(by, ClassId.of("W-" + request.version()));
            case LEAVE_CLASS -> new RequestCommand.LeaveClass(by, TEXT);
            case OFFER_CLASS_SOLUTION -> new RequestCommand.OfferClassSolution(by, solution());
            case MATCH -> new RequestCommand.Match(by, other(), TEXT);
        };
    }

    private Optional<RequesterId> party(boolean hidden) {
        return request.bonds().parties().stream()
                .filter(party -> request.bonds().hides(party) == hidden)
                .findFirst();
    }

    private RequestId other() {
        return RequestId.of("W-" + request.id() + "-" + request.version());
    }

    private Duplicate duplicate() {
        return new Duplicate(
                other(),
                programme.id(),
                Optional.of(RequesterId.of("somebody else")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SupervisionLevel.NONE,
                now,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private RequestId absorbed() {
        return request.bonds().absorbed().stream()
                .map(Duplicate::id)
                .findFirst()
                .orElseGet(this::other);
    }

    private Child child() {
        return request.bonds().children().stream()
                .map(child -> new Child(child.id(), child.episode() + 1, child.ending(), child.confirmed()))
                .findFirst()
                .orElseGet(() -> Child.open(other()));
    }

    private ClassSolution solution() {
        ClassId own = request.bonds().classId().orElse(ClassId.of("none"));
        return ClassSolution.of(SolutionId.of("W-" + request.version()), own, TEXT);
    }

    private Intake intake() {
        return Intake.builder()
                .programme(programme.id())
                .programmeVersion(programme.version())
                .requester(RequesterId.of("r"))
                .authority(TEXT)
                .title(TEXT)
                .build();
    }

    private Optional<UnitId> lead() {
        return request.lead().map(Assignment::unit);
    }

    private CommitmentId commitment() {
        return request.openCommitments().stream()
                .filter(c -> c.unit().equals(by.unit()) || lead().equals(Optional.of(by.unit())))
                .map(Commitment::id)
                .findFirst()
                .orElse(CommitmentId.of("none"));
    }

    private Explanation proposed(Explanation explanation) {
        return request.liveLead()
                .map(lead -> explanation.proposedBy(lead.unit()))
                .orElse(explanation);
    }

    private Deferral deferral() {
        Deferral deferral = new Deferral(TEXT, person("owner"), tomorrow);
        return request.liveLead().map(lead -> deferral.proposedBy(lead.unit())).orElse(deferral);
    }

    private Letter letter() {
        return Letter.builder()
                .number(LetterNumber.of("W-" + request.version()))
                .lead(request.nextLead().orElseGet(this::another))
                .supervisingLeader(person("leader"))
                .signedBy(person("signer"))
                .answerBy(Optional.of(tomorrow).filter(day -> programme.gates().datedLetter()))
                .build();
    }

    private LetterNumber draft() {
        return request.draft().map(Letter::number).orElse(LetterNumber.of("none"));
    }

    /** A department that has nothing to do with it. */
    private UnitId another() {
        UnitId unit = UnitId.of("archives");
        while (unit.equals(by.unit()) || request.intake().complainedOf().contains(unit)) {
            unit = UnitId.of(unit.value() + " too");
        }
        return unit;
    }

    /** Somebody of whom the request does not complain. */
    private PersonId person(String name) {
        PersonId person = PersonId.of(name);
        while (request.intake().complainsOf(person)) {
            person = PersonId.of(person.value() + " too");
        }
        return person;
    }

    private UnitId cooperator() {
        return request.assignments().stream()
                .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                .map(Assignment::unit)
                .findFirst()
                .orElseGet(this::another);
    }

    private SuspensionReason freeReason() {
        ArrayList<SuspensionReason> free = new ArrayList<>(programme.gates().suspensionReasons());
        request.suspensions().stream()
                .filter(ClockSuspension::isRunning)
                .forEach(suspension -> free.remove(suspension.reason()));
        return free.isEmpty() ? SuspensionReason.FORCE_MAJEURE : free.get(0);
    }

    private SuspensionReason runningReason() {
        return request.suspensions().stream()
                .filter(ClockSuspension::isRunning)
                .map(ClockSuspension::reason)
                .findFirst()
                .orElse(SuspensionReason.FORCE_MAJEURE);
    }

    private Answer answer() {
        List<String> evidence = programme.gates().evidence().getOrDefault(request.category(), List.of());
        return new Answer(Outcome.RESOLVED, TEXT, evidence, Optional.of("they are late"));
    }

    private Optional<Actor> signer() {
        return programme.gates().closingSigner().map(role -> new Actor(role, another(), person("signer")));
    }

    private Priority otherPriority() {
        return request.priority() == Priority.URGENT ? Priority.NORMAL : Priority.URGENT;
    }

    private int otherVersion() {
        return workflow.programmes().stream()
                .filter(other -> other.id().equals(programme.id()) && other.version() != programme.version())
                .map(Programme::version)
                .findFirst()
                .orElse(programme.version());
    }

    private EventKind act() {
        return programme.acts().stream()
                .filter(act -> act.by().contains(by.role()))
                .map(Act::name)
                .filter(act -> !request.intake().anonymous()
                        || !Acts.reachTheRequester().contains(act))
                .findFirst()
                .orElse(EventKind.of("nothing"));
    }
}
