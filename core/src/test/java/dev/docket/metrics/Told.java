package dev.docket.metrics;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Act;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.PolicyId;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request told command by command; a refused command fails the test. Under "face to face", or under {@link #WATCHED}. Long because it
 * has every sentence of a request's life.
 */
final class Told {

    static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());

    /** An act of which only the scheme knows. */
    static final EventKind SMALL_MEETING = EventKind.of("small meeting");

    /** The same with a first word within a working day, a report each month, small meetings, and a look at every closing. */
    static final Programme WATCHED = watched();

    private static final RequestWorkflow UNWATCHED = RequestWorkflow.of(PROGRAMME);
    private static final RequestWorkflow UNDER_WATCH = RequestWorkflow.of(WATCHED);
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOST = Actor.of(Roles.HOST, "leadership", "chen");
    private static final Actor LEAD = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    private static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "ma");

    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "leadership", "fang");
    private static final Actor RULING = Actor.of(Roles.RULING_AUTHORITY, "establishment", "shen");

    private final ArrayList<RequestEvent> history = new ArrayList<>();
    private final RequestWorkflow workflow;
    private Request request;

    Told(String id) {
        this(id, UNWATCHED);
    }

    private Told(String id, RequestWorkflow workflow) {
        this.request = Request.unraised(RequestId.of(id));
        this.workflow = workflow;
    }

    static Told watched(String id) {
        return new Told(id, UNDER_WATCH);
    }

    private static Programme watched() {
        Programme.Builder builder = Programme.builder();
        builder.from(PROGRAMME);
        List<ObligationRule> rules = PROGRAMME.rules().stream()
                .filter(rule -> !rule.code().equals(StandardRules.REVISIT))
                .toList();
        return builder.rules(rules)
                .addRules(
                        StandardRules.firstContact(Period.workingDays(1)).build(),
                        StandardRules.monthlyReport().build(),
                        StandardRules.revisit(Period.calendarDays(90), Period.calendarDays(1), 1000)
                                .build())
                .addOtherActs(Act.of(SMALL_MEETING, Roles.OFFICE))
                .build();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PROGRAMME.calendar().zone()).toInstant();
    }

    RequestId id() {
        return request.id();
    }

    List<RequestEvent> history() {
        return history;
    }

    Scorecard card(String asOf) {
        return card(Window.all(), asOf);
    }

    Scorecard card(Window window, String asOf) {
        return Scorecard.builder(PROGRAMME.calendar(), window, at(asOf))
                .add(id(), history)
                .build();
    }

    static Window cohort(String from, String until) {
        return Window.cohort(at(from), at(until));
    }

    static Window flow(String from, String until) {
        return Window.flow(at(from), at(until));
    }

    /** The figures of several, each advanced to the instant. */
    static Scorecard cardOf(String asOf, Told... several) {
        return cardOf(Window.all(), asOf, List.of(several));
    }

    static Scorecard cardOf(Window window, String asOf, List<Told> several) {
        Scorecard.Builder card = Scorecard.builder(PROGRAMME.calendar(), window, at(asOf));
        several.forEach(told -> card.add(told.id(), told.advancedTo(asOf).history));
        return card.build();
    }

    static Breakdown breakdown(Slicing slicing, String asOf, List<Told> several) {
        Breakdown.Builder breakdown = Breakdown.builder(slicing, PROGRAMME.calendar(), Window.all(), at(asOf));
        several.forEach(told -> breakdown.add(told.id(), told.history));
        return breakdown.build();
    }

    Told raised(String local) {
        return raised(local, false);
    }

    Told raisedAnonymously(String local) {
        return raised(local, true);
    }

    private Told raised(String local, boolean anonymous) {
        return raised(local, intake -> intake.anonymous(anonymous));
    }

    Told raised(String local, UnaryOperator<Intake.Builder> otherwise) {
        Intake.Builder intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus-textiles"))
                .title("noise")
                .session(SessionId.of("S-1"))
                .sessionEnd(at(local));
        return given(
                local, new RequestCommand.Raise(OFFICE, otherwise.apply(intake).build()));
    }

    Told raisedOutsideSessions(String local) {
        return raised(local, intake -> intake.session(Optional.empty()).sessionEnd(Optional.empty()));
    }

    Told admitted(String local) {
        return given(local, new RequestCommand.Admit(OFFICE));
    }

    Told rejected(String local) {
        return given(
                local,
                new RequestCommand.Reject(
                        OFFICE,
                        new Rejection(
                                RejectionReason.NOT_ELIGIBLE,
                                "explained",
                                "the service desk",
                                Optional.empty(),
                                false)));
    }

    Told dispatched(String local) {
        return dispatchedTo(local, "housing");
    }

    Told dispatchedTo(String local, String lead, String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of("L-" + history.size()))
                .lead(UnitId.of(lead))
                .supervisingLeader(PersonId.of("fang"));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return given(local, new RequestCommand.IssueLetter(OFFICE, letter.build()));
    }

    Told receipted(String local, String unit) {
        return given(local, new RequestCommand.ConfirmReceipt(head(unit)));
    }

    Told contacted(String local, String unit) {
        return given(local, new RequestCommand.RecordContact(Actor.of(Roles.LEAD, unit, "zhou"), "called"));
    }

    Told reported(String local) {
        return given(local, new RequestCommand.ReportProgress(LEAD, "the pipe is ordered"));
    }

    Told givenBack(String local, String unit, String proposed) {
        return given(local, new RequestCommand.RequestReturn(head(unit), "rule 4", UnitId.of(proposed)));
    }

    Told ruled(String local, boolean granted, String next) {
        Optional<UnitId> nextLead = granted ? Optional.of(UnitId.of(next)) : Optional.empty();
        return given(local, new RequestCommand.RuleReturn(RULING, granted, nextLead, "by the list"));
    }

    Told extended(String local, int workingDays) {
        given(local, new RequestCommand.RequestExtension(LEAD, Period.workingDays(workingDays), "waits for a pipe"));
        return given(local, new RequestCommand.DecideExtension(OFFICE, true, "so be it"));
    }

    Told suspended(String local, String until) {
        return given(
                local,
                new RequestCommand.Suspend(OFFICE, SuspensionReason.REQUESTER_ASKED, LocalDate.parse(until), "away"));
    }

    Told resumed(String local) {
        return given(local, new RequestCommand.Resume(OFFICE, SuspensionReason.REQUESTER_ASKED, "back"));
    }

    Told promised(String local, String id, String date) {
        return given(
                local,
                new RequestCommand.Commit(head("housing"), CommitmentId.of(id), "a new pipe", LocalDate.parse(date)));
    }

    Told kept(String local, String id) {
        return given(local, new RequestCommand.DischargeCommitment(head("housing"), CommitmentId.of(id), "built"));
    }

    Told deferred(String local, String reviewOn) {
        Deferral deferral = new Deferral("next year's works", PersonId.of("zhou"), LocalDate.parse(reviewOn));
        return given(
                local,
                new RequestCommand.Defer(
                        LEADER,
                        request.lead()
                                .map(lead -> deferral.proposedBy(lead.unit()))
                                .orElse(deferral)));
    }

    Told explainedForGood(String local) {
        return given(local, new RequestCommand.Explain(HOST, Explanation.forGood("the law")));
    }

    Told withdrawn(String local) {
        return given(
                local,
                new RequestCommand.Withdraw(
                        Actor.of(Roles.REQUESTER, "lotus-textiles", "li"), "moved away", Optional.empty()));
    }

    Told recorded(String local, EventKind act) {
        Actor by = act.equals(Acts.REVISIT) ? INSPECTOR : OFFICE;
        return given(local, new RequestCommand.Record(by, act, "done", Optional.empty()));
    }

    Told offered(String local, String solution, String policy) {
        ClassId ofClass = ClassId.of("class of " + solution);
        given(local, new RequestCommand.JoinClass(OFFICE, ofClass));
        return given(
                local,
                new RequestCommand.OfferClassSolution(
                        OFFICE,
                        new ClassSolution(
                                SolutionId.of(solution), ofClass, "one key", Optional.of(PolicyId.of(policy)))));
    }

    Told submittedApplying(String local, String solution) {
        Answer answer = Answer.of(Outcome.RESOLVED, "done");
        return given(
                local,
                new RequestCommand.SubmitAnswer(
                        LEAD,
                        new Answer(
                                answer.claimed(),
                                answer.text(),
                                List.of(),
                                Optional.empty(),
                                Optional.of(SolutionId.of(solution)))));
    }

    Told recategorised(String local, String category) {
        return given(
                local, new RequestCommand.Recategorise(OFFICE, RequestKind.PROBLEM, category, "looked at closely"));
    }

    Told merged(String local, String survivor) {
        return given(local, new RequestCommand.Merge(OFFICE, RequestId.of(survivor), "the same matter"));
    }

    Told unmerged(String local) {
        return given(local, new RequestCommand.Unmerge(OFFICE, "another matter"));
    }

    Told annulled(String local) {
        return given(local, new RequestCommand.AnnulClosure(INSPECTOR, "nothing was built"));
    }

    private static Actor head(String unit) {
        return Actor.of(Roles.DEPARTMENT_HEAD, unit, "zhou");
    }

    Told submitted(String local) {
        return submittedBy(local, "housing");
    }

    Told submittedBy(String local, String unit) {
        return given(
                local,
                new RequestCommand.SubmitAnswer(
                        Actor.of(Roles.LEAD, unit, "zhou"), Answer.of(Outcome.RESOLVED, "done")));
    }

    Told submittedLate(String local, String occurred) {
        return given(
                local,
                new RequestCommand.SubmitAnswer(LEAD, Answer.of(Outcome.RESOLVED, "done"), Optional.of(at(occurred))));
    }

    Told approved(String local) {
        return given(local, new RequestCommand.ApproveAnswer(OFFICE));
    }

    Told solvedOnSite(String local) {
        return given(local, new RequestCommand.ResolveOnSite(HOST, "moved the bins"));
    }

    Told followedUp(String local, boolean accepted, Satisfaction grade) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(accepted)
                                .result(grade)
                                .build()));
    }

    Told verified(String local) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(false)
                                .verification(true)
                                .accepted(true)
                                .build()));
    }

    Told notReached(String local) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT, FollowUp.builder().reached(false).build()));
    }

    Told confirmedAs(String local, Outcome outcome) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(true)
                                .confirmed(outcome)
                                .build()));
    }

    Told toldInWriting(String local) {
        return given(local, new RequestCommand.Record(OFFICE, Acts.WRITTEN_NOTICE, "letter", Optional.empty()));
    }

    Told closed(String local) {
        return given(local, new RequestCommand.Close(OFFICE, "slip"));
    }

    Told reopenedByTheInspector(String local) {
        return given(local, new RequestCommand.Reopen(INSPECTOR, "spot check"));
    }

    Told advancedTo(String local) {
        return took(workflow.advance(request, at(local)));
    }

    private Told given(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(refusal.message());
        });
        return took(step);
    }

    private Told took(Step<Request, RequestEvent, RequestRefusal> step) {
        step.events().forEach(history::add);
        request = step.state();
        return this;
    }
}
