package dev.docket.examples.postgres.town;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
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
import dev.docket.request.Priority;
import dev.docket.request.Rejection;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * People who act on a request as it stands: what mostly comes next, now and then something else, now and then what is refused. They
 * ask the workflow what they may do.
 */
public final class Townspeople {

    private static final List<String> DEPARTMENTS = List.of("housing", "water", "tax", "roads", "market", "labour");

    /** What moves a request on; of these one is given most often. */
    private static final List<CommandKind> ONWARD = List.of(
            CommandKind.ADMIT,
            CommandKind.ISSUE_LETTER,
            CommandKind.CONFIRM_RECEIPT,
            CommandKind.CONTRIBUTE,
            CommandKind.SUBMIT_ANSWER,
            CommandKind.APPROVE_ANSWER,
            CommandKind.RECORD_FOLLOW_UP,
            CommandKind.CLOSE,
            CommandKind.REVIEW);

    /** What happens on the way. */
    private static final List<CommandKind> OTHERWISE = List.of(
            CommandKind.ACKNOWLEDGE,
            CommandKind.REJECT,
            CommandKind.ASK_SUPPLEMENT,
            CommandKind.SUPPLEMENT,
            CommandKind.RESOLVE_ON_SITE,
            CommandKind.COMMIT,
            CommandKind.DISCHARGE_COMMITMENT,
            CommandKind.EXPLAIN,
            CommandKind.REQUEST_RETURN,
            CommandKind.RULE_RETURN,
            CommandKind.REPORT_PROGRESS,
            CommandKind.REQUEST_EXTENSION,
            CommandKind.DECIDE_EXTENSION,
            CommandKind.SUSPEND,
            CommandKind.RESUME,
            CommandKind.DEFER,
            CommandKind.SEND_BACK,
            CommandKind.APPEAL,
            CommandKind.DECIDE_APPEAL,
            CommandKind.REOPEN,
            CommandKind.ANNUL_CLOSURE,
            CommandKind.WITHDRAW,
            CommandKind.ESCALATE,
            CommandKind.LIFT_SUPERVISION,
            CommandKind.NUDGE,
            CommandKind.SEAL,
            CommandKind.REPRIORITISE);

    private final SplittableRandom chance;

    /**
     * People whose choices follow from a seed.
     *
     * @param seed the seed
     */
    public Townspeople(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /**
     * Somebody raises a request; one in ten wants to stay unknown to the departments.
     *
     * @param requester who
     * @return the command
     */
    public RequestCommand raise(String requester) {
        return new RequestCommand.Raise(
                Actor.of(Roles.OFFICE, "office", "desk"),
                Intake.builder()
                        .programme(Town.PROGRAMME.id())
                        .programmeVersion(Town.PROGRAMME.version())
                        .requester(RequesterId.of(requester))
                        .authority("town")
                        .sealed(happens(1, 10))
                        .priority(happens(1, 5) ? Priority.URGENT : Priority.NORMAL)
                        .title("the road to the market")
                        .build());
    }

    /**
     * Somebody does something.
     *
     * @param request the request as it stands
     * @param now when
     * @return the command: mostly one that is accepted; empty when nobody can do anything
     */
    public Optional<RequestCommand> act(Request request, Instant now) {
        Request awake = Town.WORKFLOW.advance(request, now).state();
        List<CommandKind> kinds = happens(2, 3) ? ONWARD : OTHERWISE;
        if (happens(1, 20)) {
            return Optional.of(command(pick(kinds), awake, now));
        }
        Optional<RequestCommand> accepted = acceptable(kinds, awake, now);
        return accepted.isPresent() ? accepted : acceptable(kinds == ONWARD ? OTHERWISE : ONWARD, awake, now);
    }

    private Optional<RequestCommand> acceptable(List<CommandKind> kinds, Request awake, Instant now) {
        int from = chance.nextInt(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            RequestCommand command = command(kinds.get((from + i) % kinds.size()), awake, now);
            if (!Town.WORKFLOW.handle(awake, command, now).isRefused()) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private RequestCommand command(CommandKind kind, Request request, Instant now) {
        Actor by = by(kind, request);
        LocalDate ahead = Town.PROGRAMME.calendar().date(now).plusDays(1 + chance.nextInt(20));
        return switch (kind) {
            case ACKNOWLEDGE -> new RequestCommand.Acknowledge(by);
            case ADMIT -> new RequestCommand.Admit(by);
            case REJECT -> new RequestCommand.Reject(by, Rejection.notOurs("not the town's", "the province"));
            case ASK_SUPPLEMENT -> new RequestCommand.AskSupplement(by, "which stretch of it");
            case SUPPLEMENT -> new RequestCommand.Supplement(by, "from the bridge on");
            case RESOLVE_ON_SITE -> new RequestCommand.ResolveOnSite(by, "paved");
            case COMMIT -> new RequestCommand.Commit(by, CommitmentId.of("C-" + request.version()), "pave it", ahead);
            case DISCHARGE_COMMITMENT -> new RequestCommand.DischargeCommitment(by, commitment(request), "paved");
            case EXPLAIN ->
                new RequestCommand.Explain(
                        by,
                        proposed(
                                request,
                                happens(1, 2)
                                        ? Explanation.forGood("the law does not allow it")
                                        : Explanation.forNow("no money this year", "the next budget", ahead)));
            case ISSUE_LETTER -> new RequestCommand.IssueLetter(by, letter(request));
            case CONFIRM_RECEIPT -> new RequestCommand.ConfirmReceipt(by);
            case REQUEST_RETURN -> new RequestCommand.RequestReturn(by, "the list of duties", UnitId.of("archives"));
            case RULE_RETURN -> ruleReturn(by);
            case CONTRIBUTE -> new RequestCommand.Contribute(by, "no objection");
            case REPORT_PROGRESS -> new RequestCommand.ReportProgress(by, "half of it is paved");
            case REQUEST_EXTENSION ->
                new RequestCommand.RequestExtension(by, Period.workingDays(1 + chance.nextInt(5)), "rain");
            case DECIDE_EXTENSION -> new RequestCommand.DecideExtension(by, happens(2, 3), "as it rains");
            case SUSPEND -> new RequestCommand.Suspend(by, SuspensionReason.FORCE_MAJEURE, ahead, "a flood");
            case RESUME -> new RequestCommand.Resume(by, SuspensionReason.FORCE_MAJEURE, "the water is gone");
            case DEFER -> new RequestCommand.Defer(by, deferral(request, ahead));
            case REVIEW ->
                happens(1, 3)
                        ? new RequestCommand.Review(by, Verdict.CONTINUE, Optional.of(ahead), "not yet")
                        : new RequestCommand.Review(by, Verdict.RESUME, Optional.empty(), "now");
            case SUBMIT_ANSWER ->
                new RequestCommand.SubmitAnswer(
                        by, new Answer(Outcome.RESOLVED, "paved", Optional.of("they are late")));
            case APPROVE_ANSWER -> new RequestCommand.ApproveAnswer(by);
            case SEND_BACK -> new RequestCommand.SendBack(by, "say when");
            case RECORD_FOLLOW_UP -> new RequestCommand.RecordFollowUp(by, followUp());
            case APPEAL -> new RequestCommand.Appeal(by, "it is not paved");
            case DECIDE_APPEAL -> new RequestCommand.DecideAppeal(by, happens(1, 2), "as seen on site");
            case CLOSE -> new RequestCommand.Close(by, "paved and accepted");
            case REOPEN -> new RequestCommand.Reopen(by, "a hole again");
            case ANNUL_CLOSURE -> new RequestCommand.AnnulClosure(by, "nobody had looked");
            case WITHDRAW -> new RequestCommand.Withdraw(by, "moved away", Optional.of("by phone"));
            case ESCALATE ->
                new RequestCommand.Escalate(by, pick(List.of(SupervisionLevel.values())), Optional.of("too slow"));
            case LIFT_SUPERVISION -> new RequestCommand.LiftSupervision(by, "it moves again");
            case SEAL -> new RequestCommand.Seal(by, "they are afraid", Optional.empty());
            case REPRIORITISE -> new RequestCommand.Reprioritise(by, pick(List.of(Priority.values())), "rain");
            default -> new RequestCommand.Nudge(by, "how far is it");
        };
    }

    private RequestCommand ruleReturn(Actor by) {
        Optional<UnitId> next = Optional.of(UnitId.of(pick(DEPARTMENTS))).filter(unit -> happens(1, 2));
        return new RequestCommand.RuleReturn(by, next.isPresent(), next, "as the list says");
    }

    /** Somebody who may, most often. */
    private Actor by(CommandKind kind, Request request) {
        Role role = pick(Town.PROGRAMME.authority().allowed(kind));
        if (role.equals(Roles.LEAD) || role.equals(Roles.LIAISON) || role.equals(Roles.DEPARTMENT_HEAD)) {
            String unit = kind == CommandKind.CONTRIBUTE ? cooperator(request) : lead(request);
            return Actor.of(role, unit, unit + " desk");
        }
        if (role.equals(Roles.COOPERATOR)) {
            return Actor.of(role, cooperator(request), "desk");
        }
        if (Roles.isOnTheRequestersSide(role)) {
            String requester = request.intake().requester().value();
            return Actor.of(role, requester, requester);
        }
        return Actor.of(role, role + "s", "somebody");
    }

    private static String lead(Request request) {
        return request.lead().map(lead -> lead.unit().value()).orElse("housing");
    }

    private static String cooperator(Request request) {
        return request.assignments().stream()
                .filter(assignment -> assignment.part() == Part.COOPERATING && assignment.isLive())
                .map(Assignment::unit)
                .map(UnitId::value)
                .findFirst()
                .orElse("tax");
    }

    private static CommitmentId commitment(Request request) {
        return request.openCommitments().stream()
                .map(Commitment::id)
                .findFirst()
                .orElse(CommitmentId.of("none"));
    }

    private Letter letter(Request request) {
        String lead = request.nextLead().map(UnitId::value).orElseGet(() -> pick(DEPARTMENTS));
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of(request.id() + "-" + request.version()))
                .lead(UnitId.of(lead))
                .supervisingLeader(PersonId.of("leader"))
                .signedBy(PersonId.of("host"));
        String cooperator = pick(DEPARTMENTS);
        if (!cooperator.equals(lead) && happens(1, 3)) {
            letter.addCooperators(UnitId.of(cooperator));
        }
        return letter.build();
    }

    private static Deferral deferral(Request request, LocalDate ahead) {
        Deferral deferral = new Deferral("after the rains", PersonId.of("owner"), ahead);
        return request.liveLead().map(lead -> deferral.proposedBy(lead.unit())).orElse(deferral);
    }

    private static Explanation proposed(Request request, Explanation explanation) {
        return request.liveLead()
                .map(lead -> explanation.proposedBy(lead.unit()))
                .orElse(explanation);
    }

    private FollowUp followUp() {
        if (happens(1, 5)) {
            return FollowUp.builder().reached(false).build();
        }
        boolean content = happens(3, 4);
        return FollowUp.builder()
                .reached(true)
                .accepted(content)
                .result(content ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED)
                .remarks(content ? "" : "still a hole")
                .build();
    }

    private boolean happens(int times, int outOf) {
        return chance.nextInt(outOf) < times;
    }

    private <T> T pick(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
