package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.CompletionRule;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.ClassSolution;
import dev.docket.request.CommandKind;
import dev.docket.request.Commitment;
import dev.docket.request.Ending;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.NamedRole;
import dev.docket.request.Outcome;
import dev.docket.request.PendingExtension;
import dev.docket.request.PendingReturn;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.Event.Origin;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What the facts of a command are, or every guard that speaks against it. What follows from the facts is the business of
 * {@link Unfolding}.
 *
 * <p>Long because every command but those of {@link BondDecisions} is decided here, in the order of a request's life.
 */
final class Decisions implements BondDecisions {

    private static final Duration YEAR = Duration.ofDays(366);
    private static final int YEARS_AHEAD = 10;
    private static final int ANSWERS_BEFORE_A_REPEAT = 2;

    private final KnownProgrammes known;
    private final Request request;
    private final Programme programme;
    private final Gates gates;
    private final Instant now;
    private List<Failed> failed;

    private Decisions(KnownProgrammes known, Request request, Programme programme, Instant now, List<Failed> failed) {
        this.failed = failed;
        this.known = known;
        this.request = request;
        this.programme = programme;
        this.gates = programme.gates();
        this.now = now;
    }

    static Either<RequestRefusal, List<RequestEvent>> decide(
            KnownProgrammes known, Request request, Programme programme, RequestCommand command, Instant now) {
        List<Failed> before = request.isRaised()
                ? Preconditions.failing(known, request, programme, command.kind(), command.by(), now)
                : List.of();
        Decisions decisions = new Decisions(known, request, programme, now, before);
        List<RequestEvent> facts = command.match(decisions);
        return decisions.failed.isEmpty()
                ? Either.right(facts)
                : Either.left(new RequestRefusal.Unmet(command.kind(), decisions.failed));
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** A guard that has failed without the payload is not named again with it. */
    @Override
    public void require(Guard guard, boolean holds, Supplier<String> found) {
        if (!holds && !hasFailed(guard)) {
            failed = failed.isEmpty() ? new ArrayList<>() : failed;
            failed.add(new Failed(guard, found.get()));
        }
    }

    private boolean hasFailed(Guard guard) {
        for (Failed one : failed) {
            if (one.guard() == guard) {
                return true;
            }
        }
        return false;
    }

    private LocalDate today() {
        return programme.calendar().date(now);
    }

    /** A fact that may be entered later than it happened. */
    private List<RequestEvent> entered(RequestCommand command, RequestEvent fact) {
        Optional<Instant> occurredAt = command.occurredAt();
        if (occurredAt.isPresent()) {
            requireOccurred(occurredAt.get(), LateFacts.earliest(request, programme, command, fact));
        }
        return List.of(fact);
    }

    private void requireOccurred(Instant occurredAt, Instant earliest) {
        require(Guard.OCCURRED_BY_NOW, !occurredAt.isAfter(now), () -> "it is said to have happened at " + occurredAt);
        require(
                Guard.OCCURRED_SINCE_OWED,
                !occurredAt.isBefore(earliest),
                () -> "it is said to have happened at " + occurredAt + ", and that was owed from " + earliest + " on");
    }

    private void requireAhead(Guard guard, LocalDate date) {
        LocalDate last = today().plusYears(YEARS_AHEAD);
        require(
                guard,
                date.isAfter(today()) && !date.isAfter(last),
                () -> date + " is not after " + today() + " and up to " + last);
    }

    // ---- intake

    @Override
    public List<RequestEvent> raise(RequestCommand.Raise command) {
        Actor by = command.by();
        Intake intake = command.intake();
        require(
                Guard.AUTHORITY_RECORDED,
                !by.role().equals(Roles.REPRESENTATIVE) || intake.authority().isPresent(),
                () -> by.shownPerson() + " names none");
        require(
                Guard.SESSION_END_NAMED,
                intake.session().isEmpty() || intake.sessionEnd().isPresent(),
                () -> "none is named for "
                        + intake.session().map(Object::toString).orElse(""));
        intake.sessionEnd()
                .ifPresent(end -> requireNear(end, intake.countedFrom().orElse(now)));
        intake.recurrenceOf().ifPresent(this::requireAnother);
        intake.countedFrom().ifPresent(this::requireBefore);
        return List.of(new RequestEvent.Raised(now, by, intake, programme.ref()));
    }

    private void requireBefore(Instant countedFrom) {
        require(
                Guard.COUNTED_FROM_BEFORE,
                !countedFrom.isAfter(now) && !countedFrom.isBefore(now.minus(YEAR.multipliedBy(YEARS_AHEAD))),
                () -> "it is " + countedFrom);
    }

    private void requireNear(Instant end, Instant raised) {
        require(
                Guard.SESSION_END_NEAR,
                !end.isBefore(raised.minus(YEAR)) && !end.isAfter(raised.plus(YEAR)),
                () -> "it is " + end);
    }

    @Override
    public List<RequestEvent> noteSessionEnd(RequestCommand.NoteSessionEnd command) {
        requireNear(command.end(), now);
        return List.of(new RequestEvent.SessionEndNoted(now, command.by(), command.end()));
    }

    @Override
    public List<RequestEvent> acknowledge(RequestCommand.Acknowledge command) {
        return List.of(new RequestEvent.Acknowledged(now, command.by()));
    }

    @Override
    public List<RequestEvent> admit(RequestCommand.Admit command) {
        return List.of(new RequestEvent.Admitted(now, command.by()));
    }

    @Override
    public List<RequestEvent> reject(RequestCommand.Reject command) {
        Rejection rejection = command.rejection();
        rejection.answeredIn().forEach(this::requireAnother);
        require(
                Guard.ANSWERS_CITED,
                rejection.reason() != RejectionReason.ANSWERED_BEFORE
                        || rejection.answeredIn().size() >= ANSWERS_BEFORE_A_REPEAT,
                () -> "cited are " + rejection.answeredIn());
        return List.of(new RequestEvent.Rejected(now, command.by(), rejection));
    }

    @Override
    public List<RequestEvent> refer(RequestCommand.Refer command) {
        return List.of(new RequestEvent.Referred(now, command.by(), command.referral()));
    }

    @Override
    public List<RequestEvent> askSupplement(RequestCommand.AskSupplement command) {
        return List.of(new RequestEvent.SupplementAsked(now, command.by(), command.what()));
    }

    @Override
    public List<RequestEvent> supplement(RequestCommand.Supplement command) {
        return List.of(new RequestEvent.Supplemented(now, command.by(), command.text()));
    }

    @Override
    public List<RequestEvent> withdraw(RequestCommand.Withdraw command) {
        require(
                Guard.WITHDRAWAL_VERIFIED,
                Roles.speaksForTheRequester(command.by().role())
                        || command.verification().filter(how -> !how.isBlank()).isPresent(),
                () -> "it does not say how");
        return List.of(new RequestEvent.Withdrawn(now, command.by(), command.reason(), command.verification()));
    }

    // ---- dispositions

    @Override
    public List<RequestEvent> resolveOnSite(RequestCommand.ResolveOnSite command) {
        return List.of(new RequestEvent.ResolvedOnSite(now, command.by(), command.solution()));
    }

    @Override
    public List<RequestEvent> explain(RequestCommand.Explain command) {
        command.explanation().reviewOn().ifPresent(this::requireReviewDate);
        requireProposal(command.by(), command.explanation().proposedBy());
        return List.of(new RequestEvent.Explained(now, command.by(), command.explanation()));
    }

    private void requireNobodyComplainedOf(Optional<PersonId> named) {
        if (named.isPresent() && request.complainedOfPersons().contains(named.get())) {
            require(Guard.NOBODY_COMPLAINED_OF, false, () -> "it complains of " + named.get());
        }
    }

    private void requireNobodyComplainedOf(Letter letter) {
        ArrayList<UnitId> addressed = new ArrayList<>(letter.cooperators());
        addressed.add(letter.lead());
        addressed.retainAll(request.complainedOf());
        require(Guard.NOT_COMPLAINED_OF, addressed.isEmpty(), () -> "it complains of " + addressed);
        requireNobodyComplainedOf(letter.supervisingLeader());
        requireNobodyComplainedOf(letter.signedBy());
    }

    private void requireReviewDate(LocalDate date) {
        LocalDate last = today().plusDays(programme.limits().deferralInCalendarDays());
        require(
                Guard.REVIEW_DATE_AHEAD,
                date.isAfter(today()) && !date.isAfter(last),
                () -> date + " is not after " + today() + " and up to " + last);
    }

    /** Where a department leads, a supervising leader decides on its proposal, and nobody else's is one. */
    private void requireProposal(Actor by, Optional<UnitId> proposedBy) {
        Optional<UnitId> lead = request.liveLead().map(Assignment::unit);
        boolean asked = gates.proposalByLead() && by.role().equals(Roles.SUPERVISING_LEADER);
        require(
                Guard.PROPOSED_BY_THE_LEAD,
                lead.isEmpty() || (proposedBy.isPresent() ? proposedBy.equals(lead) : !asked),
                () -> proposedBy.map(unit -> unit + " proposed it").orElse("nobody proposed it") + ", the lead is "
                        + lead.map(UnitId::value).orElse("nobody"));
    }

    @Override
    public List<RequestEvent> defer(RequestCommand.Defer command) {
        requireReviewDate(command.deferral().reviewOn());
        requireProposal(command.by(), command.deferral().proposedBy());
        requireNobodyComplainedOf(Optional.of(command.deferral().owner()));
        return List.of(new RequestEvent.Deferred(now, command.by(), command.deferral()));
    }

    @Override
    public List<RequestEvent> review(RequestCommand.Review command) {
        Actor by = command.by();
        return switch (command.verdict()) {
            case RESUME ->
                List.of(new RequestEvent.Resumed(now, by, request.cameFrom().orElse(Stage.RAISED), command.note()));
            case EXPLAIN_FINALLY -> List.of(new RequestEvent.Explained(now, by, Explanation.forGood(command.note())));
            case CONTINUE -> List.of(continued(command));
        };
    }

    private RequestEvent continued(RequestCommand.Review command) {
        require(
                Guard.CONTINUATIONS_LEFT,
                request.continuations() < programme.limits().continuations()
                        || command.by().role().equals(Roles.HOST),
                () -> "it was continued " + request.continuations() + " times of "
                        + programme.limits().continuations());
        require(Guard.REVIEW_DATE_AHEAD, command.reviewOn().isPresent(), () -> "no review date is named");
        command.reviewOn().ifPresent(this::requireReviewDate);
        return new RequestEvent.Continued(now, command.by(), command.reviewOn().orElse(today()), command.note());
    }

    @Override
    public List<RequestEvent> commit(RequestCommand.Commit command) {
        requireAhead(Guard.COMMITMENT_DATE_AHEAD, command.date());
        require(
                Guard.COMMITMENT_NEW,
                request.commitments().stream().noneMatch(c -> c.id().equals(command.commitment())),
                () -> command.commitment() + " is there already");
        Actor by = command.by();
        return List.of(new RequestEvent.Committed(
                now,
                by,
                new Commitment(command.commitment(), by.unit(), by.person(), command.action(), command.date(), false)));
    }

    @Override
    public List<RequestEvent> dischargeCommitment(RequestCommand.DischargeCommitment command) {
        Optional<Commitment> open = request.openCommitments().stream()
                .filter(c -> c.id().equals(command.commitment()))
                .findFirst();
        require(Guard.COMMITMENT_OPEN, open.isPresent(), () -> command.commitment() + " is not");
        open.ifPresent(commitment -> require(
                Guard.COMMITTED_HERE,
                Preconditions.mayDischarge(request, commitment, command.by()),
                () -> commitment.id() + " is a promise of " + commitment.unit()));
        return entered(
                command,
                new RequestEvent.CommitmentDischarged(
                        now, command.by(), command.commitment(), command.note(), command.occurredAt()));
    }

    // ---- letters and assignments

    @Override
    public List<RequestEvent> draftLetter(RequestCommand.DraftLetter command) {
        letterGate(command.letter(), false);
        return List.of(new RequestEvent.LetterDrafted(now, command.by(), command.letter()));
    }

    @Override
    public List<RequestEvent> signLetter(RequestCommand.SignLetter command) {
        require(
                Guard.DRAFT_MATCHES,
                request.draft()
                        .filter(letter -> letter.number().equals(command.number()))
                        .isPresent(),
                () -> "the draft is "
                        + request.draft().map(letter -> letter.number().value()).orElse("not there"));
        return List.of(new RequestEvent.LetterSigned(now, command.by(), command.number()));
    }

    @Override
    public List<RequestEvent> issueLetter(RequestCommand.IssueLetter command) {
        return issued(command.by(), command.letter());
    }

    @Override
    public List<RequestEvent> reassign(RequestCommand.Reassign command) {
        ArrayList<RequestEvent> facts = new ArrayList<>();
        request.liveLead()
                .ifPresent(lead -> facts.add(new RequestEvent.AssignmentEnded(
                        now,
                        command.by(),
                        lead.unit(),
                        Part.LEAD,
                        RequestEvent.AssignmentEnd.REASSIGNED,
                        command.reason())));
        facts.addAll(issued(command.by(), command.letter()));
        return facts;
    }

    /** A draft of the same number lends the letter its signature; a cooperator that becomes lead gives up its cooperation. */
    private List<RequestEvent> issued(Actor by, Letter letter) {
        Letter signed = request.draft()
                .filter(draft -> draft.number().equals(letter.number()))
                .flatMap(Letter::signedBy)
                .map(letter::signed)
                .orElse(letter);
        letterGate(signed, true);
        ArrayList<RequestEvent> facts = new ArrayList<>();
        if (Preconditions.liveCooperators(request).contains(letter.lead())) {
            facts.add(new RequestEvent.AssignmentEnded(
                    now,
                    by,
                    letter.lead(),
                    Part.COOPERATING,
                    RequestEvent.AssignmentEnd.BECAME_LEAD,
                    "it leads by letter " + letter.number()));
        }
        facts.add(new RequestEvent.LetterIssued(now, by, signed));
        return facts;
    }

    /** The letter gate: every condition that fails is named. */
    private void letterGate(Letter letter, boolean issuing) {
        require(
                Guard.LETTER_SIGNED,
                !issuing || !gates.signedLetter() || letter.signedBy().isPresent(),
                () -> "letter " + letter.number() + " names no signer");
        require(
                Guard.DRAFT_MATCHES,
                !issuing
                        || request.draft()
                                .filter(draft -> draft.number().equals(letter.number()))
                                .map(letter::saysTheSameAs)
                                .orElse(true),
                () -> "letter " + letter.number() + " was drafted otherwise");
        require(Guard.LETTER_NEW, isNew(letter), () -> letter.number() + " does");
        require(
                Guard.LEADER_NAMED,
                !gates.namedLeader()
                        || letter.supervisingLeader()
                                .or(request::supervisingLeader)
                                .isPresent(),
                () -> "letter " + letter.number() + " names none");
        require(
                Guard.LETTER_DATED,
                !gates.datedLetter() || letter.answerBy().isPresent(),
                () -> "letter " + letter.number() + " names none");
        require(
                Guard.GOES_WHERE_RULED,
                request.nextLead().map(letter.lead()::equals).orElse(true),
                () -> "the ruling named "
                        + request.nextLead().map(UnitId::value).orElse("nobody") + ", not " + letter.lead());
        ArrayList<UnitId> taken = new ArrayList<>(0);
        for (UnitId unit : letter.cooperators()) {
            if (request.liveAssignment(unit).isPresent() && !isLiveLead(unit)) {
                taken.add(unit);
            }
        }
        require(Guard.UNITS_FREE, taken.isEmpty(), () -> "at work are " + taken);
        if (request.complains()) {
            requireNobodyComplainedOf(letter);
        }
        letter.answerBy().ifPresent(this::requireAnswerDate);
        letter.contributeBy().ifPresent(this::requireAnswerDate);
        require(
                Guard.COOPERATORS_NOT_LATER,
                letter.contributeBy().isEmpty()
                        || letter.answerBy().isEmpty()
                        || !letter.contributeBy()
                                .get()
                                .isAfter(letter.answerBy().get()),
                () -> letter.contributeBy() + " is after " + letter.answerBy());
    }

    private boolean isNew(Letter letter) {
        for (Assignment assignment : request.assignments()) {
            if (assignment.letter().equals(letter.number())) {
                return false;
            }
        }
        return true;
    }

    /** The old lead may help under the new letter: its lead ends with it. */
    private boolean isLiveLead(UnitId unit) {
        return request.liveLead().filter(lead -> lead.unit().equals(unit)).isPresent();
    }

    private void requireAnswerDate(LocalDate date) {
        LocalDate last = today().plusYears(YEARS_AHEAD);
        require(
                Guard.ANSWER_DATE_AHEAD,
                !date.isBefore(today()) && !date.isAfter(last),
                () -> date + " is not from " + today() + " to " + last);
    }

    @Override
    public List<RequestEvent> confirmReceipt(RequestCommand.ConfirmReceipt command) {
        return entered(command, new RequestEvent.ReceiptConfirmed(now, command.by(), command.occurredAt()));
    }

    @Override
    public List<RequestEvent> requestReturn(RequestCommand.RequestReturn command) {
        return List.of(new RequestEvent.ReturnRequested(now, command.by(), command.basis(), command.proposed()));
    }

    @Override
    public List<RequestEvent> ruleReturn(RequestCommand.RuleReturn command) {
        UnitId unit = request.pendingReturn()
                .map(PendingReturn::unit)
                .orElse(command.by().unit());
        command.nextLead().ifPresent(next -> {
            boolean relieved = next.equals(unit) || request.relieved().contains(next);
            require(
                    Guard.NEXT_LEAD_FREE,
                    !relieved
                            || programme
                                    .fallbackDepartment()
                                    .filter(next::equals)
                                    .isPresent(),
                    () -> next + " was relieved of it");
            require(Guard.NOT_COMPLAINED_OF, !request.complainedOf().contains(next), () -> "it complains of " + next);
        });
        return List.of(new RequestEvent.ReturnRuled(
                now, command.by(), unit, command.granted(), command.nextLead(), command.reason()));
    }

    @Override
    public List<RequestEvent> contribute(RequestCommand.Contribute command) {
        return entered(
                command, new RequestEvent.Contributed(now, command.by(), command.opinion(), command.occurredAt()));
    }

    @Override
    public List<RequestEvent> waiveContribution(RequestCommand.WaiveContribution command) {
        require(
                Guard.CONTRIBUTION_OWED,
                Preconditions.liveCooperators(request).contains(command.unit()),
                () -> command.unit() + " owes none");
        return List.of(new RequestEvent.ContributionWaived(now, command.by(), command.unit(), command.reason()));
    }

    @Override
    public List<RequestEvent> reportProgress(RequestCommand.ReportProgress command) {
        return entered(
                command, new RequestEvent.ProgressReported(now, command.by(), command.note(), command.occurredAt()));
    }

    @Override
    public List<RequestEvent> recordContact(RequestCommand.RecordContact command) {
        return entered(
                command, new RequestEvent.ContactRecorded(now, command.by(), command.note(), command.occurredAt()));
    }

    // ---- time that is given

    @Override
    public List<RequestEvent> requestExtension(RequestCommand.RequestExtension command) {
        Preconditions.extendable(request, programme)
                .ifPresent(obligation -> requireWithinCap(obligation, command.period()));
        return List.of(new RequestEvent.ExtensionRequested(now, command.by(), command.period(), command.reason()));
    }

    private void requireWithinCap(Obligation obligation, Period period) {
        Instant extended = programme.rulebook().reach(obligation, obligation.due(), period);
        Instant last = Preconditions.lastExtended(obligation, programme);
        require(
                Guard.EXTENSION_WITHIN_CAP,
                !extended.isAfter(last),
                () -> "that leads to " + extended + ", and the last is " + last);
    }

    @Override
    public List<RequestEvent> decideExtension(RequestCommand.DecideExtension command) {
        Period period = request.pendingExtension().map(PendingExtension::period).orElse(Period.workingDays(0));
        if (command.granted()) {
            requireGrantable(command.by(), period);
        }
        return List.of(
                new RequestEvent.ExtensionDecided(now, command.by(), command.granted(), period, command.reason()));
    }

    private void requireGrantable(Actor by, Period period) {
        Preconditions.extendable(request, programme).ifPresent(obligation -> {
            // What was within the cap when it was asked for need not be any more: the date may have moved since.
            requireWithinCap(obligation, period);
            Rulebook rulebook = programme.rulebook();
            Instant limit = rulebook.reach(
                    obligation, obligation.due(), programme.limits().extensionByOffice());
            require(
                    Guard.HIGH_ENOUGH,
                    !by.role().equals(Roles.OFFICE)
                            || !rulebook.reach(obligation, obligation.due(), period)
                                    .isAfter(limit),
                    () -> period + " is more than " + programme.limits().extensionByOffice());
            require(
                    Guard.ASKED_IN_TIME,
                    gates.requestTimeCounts() || !obligation.isBreached(),
                    () -> "it was due "
                            + obligation.due().map(Instant::toString).orElse("")
                            + ", and the programme counts the decision");
        });
    }

    @Override
    public List<RequestEvent> suspend(RequestCommand.Suspend command) {
        LocalDate until = command.until();
        require(
                Guard.REASON_ALLOWED,
                gates.suspensionReasons().contains(command.reason()),
                () -> command.reason() + " is not among " + gates.suspensionReasons());
        require(
                Guard.NOT_SUSPENDED_SO,
                !Preconditions.isSuspendedFor(request, command.reason()),
                () -> command.reason() + " stands");
        int cap = programme.limits().suspensionInCalendarDays();
        boolean near = !until.isAfter(today().plusDays(cap));
        require(Guard.SUSPENSION_DATE_AHEAD, until.isAfter(today()), () -> until + " is not after " + today());
        require(
                Guard.SUSPENSION_WITHIN_CAP,
                near && Preconditions.suspendedDays(request, programme, today(), until) <= cap,
                () -> until + " makes it more than " + cap + " days");
        return List.of(new RequestEvent.Suspended(now, command.by(), command.reason(), until, command.note()));
    }

    @Override
    public List<RequestEvent> resume(RequestCommand.Resume command) {
        require(
                Guard.SUSPENDED_SO,
                Preconditions.isSuspendedFor(request, command.reason()),
                () -> command.reason() + " does not stand");
        return List.of(
                new RequestEvent.SuspensionEnded(now, command.reason(), Optional.of(command.by()), command.note()));
    }

    // ---- answer and follow-up

    /** The answer gate: every condition that fails is named. */
    @Override
    public List<RequestEvent> submitAnswer(RequestCommand.SubmitAnswer command) {
        List<UnitId> missing = gates.completion() == CompletionRule.LEAD_AFTER_COOPERATORS
                ? Preconditions.liveCooperators(request)
                : List.of();
        require(
                Guard.COOPERATORS_DONE,
                missing.isEmpty() || command.answer().withoutCooperators().isPresent(),
                () -> "missing are " + missing);
        List<String> missingEvidence = Preconditions.missingEvidence(request, programme);
        if (!missingEvidence.isEmpty()) {
            ArrayList<String> evidence = new ArrayList<>(missingEvidence);
            evidence.removeAll(command.answer().evidence());
            require(Guard.EVIDENCE_PRESENT, evidence.isEmpty(), () -> "missing are " + evidence);
        }
        Optional<SolutionId> solution = command.answer().solution();
        require(
                Guard.SOLUTION_OFFERED,
                solution.isEmpty()
                        || request.bonds().offered().map(ClassSolution::id).equals(solution),
                () -> request.bonds()
                        .offered()
                        .map(offered -> offered.id() + " was")
                        .orElse("none was"));
        require(
                Guard.MATCH_MADE,
                command.answer().claimed() != Outcome.MATCHED
                        || !request.bonds().matches().isEmpty(),
                () -> "nobody was");
        return entered(
                command, new RequestEvent.AnswerSubmitted(now, command.by(), command.answer(), command.occurredAt()));
    }

    @Override
    public List<RequestEvent> approveAnswer(RequestCommand.ApproveAnswer command) {
        return List.of(new RequestEvent.AnswerApproved(now, command.by()));
    }

    @Override
    public List<RequestEvent> sendBack(RequestCommand.SendBack command) {
        return List.of(new RequestEvent.AnswerSentBack(now, command.by(), command.reason()));
    }

    @Override
    public List<RequestEvent> recordFollowUp(RequestCommand.RecordFollowUp command) {
        FollowUp followUp = command.followUp();
        requireParty(followUp.party());
        boolean unknown = request.intake().anonymous() && followUp.party().isEmpty();
        require(
                Guard.FOLLOW_UP_FITS,
                unknown == followUp.verification(),
                () -> unknown ? "it is no verification without contact" : "they are known");
        OptionalInt within = programme.limits().ratedWithinCalendarDays();
        Instant asked = command.occurredAt().orElse(now);
        if (command.occurredAt().isPresent()) {
            request.communicatedAt()
                    .ifPresent(at -> require(Guard.FOLLOW_UP_LATER, asked.isAfter(at), () -> "that was at " + at));
        }
        request.communicatedAt()
                .ifPresent(at -> require(
                        Guard.RATED_IN_TIME,
                        followUp.result() == Satisfaction.NOT_RATED
                                || within.isEmpty()
                                || !programme
                                        .calendar()
                                        .date(asked)
                                        .isAfter(programme.calendar().date(at).plusDays(within.getAsInt())),
                        () -> "it was told at " + at));
        boolean revises = request.followUp().isPresent() && followUp.speaks();
        boolean counts = followUp.party().isPresent()
                || !revises
                || gates.lastFollowUpCounts()
                || !request.followUp().map(FollowUp::passes).orElse(false);
        return entered(command, new RequestEvent.FollowedUp(now, command.by(), followUp, counts, command.occurredAt()));
    }

    @Override
    public List<RequestEvent> appeal(RequestCommand.Appeal command) {
        return List.of(new RequestEvent.Appealed(now, command.by(), command.grounds()));
    }

    @Override
    public List<RequestEvent> decideAppeal(RequestCommand.DecideAppeal command) {
        return List.of(new RequestEvent.AppealDecided(now, command.by(), command.upheld(), command.reason()));
    }

    // ---- endings

    @Override
    public List<RequestEvent> close(RequestCommand.Close command) {
        gates.closingSigner()
                .ifPresent(role -> require(
                        Guard.SIGNED_OFF,
                        command.signedBy()
                                .filter(signer -> signer.role().equals(role))
                                .isPresent(),
                        () -> command.signedBy()
                                        .map(signer -> "the " + signer.role() + " signed it")
                                        .orElse("nobody signed it")
                                + ", asked for is the " + role));
        command.signedBy().filter(request::complainsOf).ifPresent(signer -> {
            Failed subject = Preconditions.isSubject(request, signer);
            require(subject.guard(), false, subject::found);
        });
        return List.of(new RequestEvent.Closed(now, Optional.of(command.by()), ending(), command.basis()));
    }

    private Ending ending() {
        Optional<FollowUp> followUp = request.followUp();
        if (followUp.isEmpty()) {
            return request.attemptsExhausted() ? Ending.UNREACHABLE : Ending.TACIT;
        }
        if (!followUp.get().passes()) {
            return Ending.UPHELD_ON_APPEAL;
        }
        if (followUp.get().verification()) {
            return Ending.ANONYMOUS_VERIFIED;
        }
        return request.isIn(Stage.EXPLAINED) ? Ending.EXPLANATION_ACCEPTED : Ending.CONFIRMED;
    }

    @Override
    public List<RequestEvent> reopen(RequestCommand.Reopen command) {
        boolean bounced = command.by().role().equals(Roles.OFFICE);
        return List.of(Unfolding.reopened(
                request, now, command.by(), bounced ? ReopenCause.BOUNCED : ReopenCause.ASKED, command.reason()));
    }

    @Override
    public List<RequestEvent> annulClosure(RequestCommand.AnnulClosure command) {
        return List.of(new RequestEvent.ClosureAnnulled(now, command.by(), command.reason()));
    }

    // ---- overlays

    @Override
    public List<RequestEvent> escalate(RequestCommand.Escalate command) {
        SupervisionLevel from = request.supervision();
        SupervisionLevel to = command.to();
        require(Guard.LEVEL_HIGHER, to.compareTo(from) > 0, () -> to + " is not above " + from);
        require(
                Guard.LEVEL_EXPLAINED,
                to.compareTo(from.above()) <= 0 || command.reason().isPresent(),
                () -> "none is given for the rise from " + from + " to " + to);
        return List.of(new RequestEvent.SupervisionRaised(
                now, from, to, command.reason().orElse("by hand"), Optional.of(command.by()), Origin.FACT));
    }

    @Override
    public List<RequestEvent> liftSupervision(RequestCommand.LiftSupervision command) {
        return List.of(new RequestEvent.SupervisionLifted(now, command.by(), request.supervision(), command.reason()));
    }

    @Override
    public List<RequestEvent> nudge(RequestCommand.Nudge command) {
        return List.of(new RequestEvent.Nudged(now, command.by(), command.text()));
    }

    @Override
    public List<RequestEvent> seal(RequestCommand.Seal command) {
        Optional<RequesterId> party = command.party();
        requireParty(party);
        boolean sealed = party.map(request.bonds()::hides).orElseGet(request::sealed);
        require(Guard.NOT_SEALED, !sealed, () -> "it is");
        return List.of(new RequestEvent.Sealed(now, command.by(), command.reason(), party));
    }

    private void requireParty(Optional<RequesterId> party) {
        boolean known =
                party.filter(who -> !request.bonds().parties().contains(who)).isEmpty();
        require(Guard.PARTY_KNOWN, known, () -> "they have not");
    }

    /** The requester may be hidden as that of another request too, which was merged into this one. */
    private boolean isSealed(Optional<RequesterId> party) {
        return request.bonds().hides(party.orElse(request.intake().requester()))
                || (party.isEmpty() && request.sealed());
    }

    @Override
    public List<RequestEvent> unseal(RequestCommand.Unseal command) {
        String consent = command.consent().orElse("");
        Optional<RequesterId> party = command.party();
        requireParty(party);
        require(Guard.SEALED, isSealed(party), () -> "it is not");
        require(Guard.CONSENT_RECORDED, !consent.isBlank(), () -> "none is");
        return List.of(new RequestEvent.Unsealed(now, command.by(), command.reason(), consent, party));
    }

    @Override
    public List<RequestEvent> reprioritise(RequestCommand.Reprioritise command) {
        require(
                Guard.CHANGES,
                command.priority() != request.priority(),
                () -> "it is " + request.priority() + " already");
        return List.of(new RequestEvent.Reprioritised(now, command.by(), command.priority(), command.reason()));
    }

    @Override
    public List<RequestEvent> recategorise(RequestCommand.Recategorise command) {
        require(
                Guard.CHANGES,
                command.requestKind() != request.kind() || !command.category().equals(request.category()),
                () -> "it is " + request.kind() + " in " + request.category() + " already");
        return List.of(new RequestEvent.Recategorised(
                now, command.by(), command.requestKind(), command.category(), command.reason()));
    }

    @Override
    public List<RequestEvent> adoptProgrammeVersion(RequestCommand.AdoptProgrammeVersion command) {
        Optional<Programme> other = known.othersOf(request.programme()).stream()
                .filter(programme -> programme.version() == command.version())
                .findFirst();
        require(
                Guard.VERSION_KNOWN,
                other.isPresent(),
                () -> "version " + command.version() + " of "
                        + request.programme().id() + " is not another one that is");
        ProgrammeRef from = request.programme();
        return List.of(new RequestEvent.ProgrammeAdopted(
                now, command.by(), from, other.map(Programme::ref).orElse(from)));
    }

    @Override
    public List<RequestEvent> name(RequestCommand.Name command) {
        boolean contact = command.role() == NamedRole.CONTACT;
        require(Guard.REQUESTER_KNOWN, !contact || !request.intake().anonymous(), () -> "they wanted to stay unknown");
        if (!contact) {
            requireNobodyComplainedOf(Optional.of(command.person()));
        }
        return List.of(new RequestEvent.Named(now, command.by(), command.role(), command.person()));
    }

    @Override
    public List<RequestEvent> recordAct(RequestCommand.Record command) {
        Optional<Act> act = programme.act(command.act());
        require(
                Guard.ACT_KNOWN,
                act.isPresent(),
                () -> "programme " + programme.ref() + " does not know " + command.act());
        act.ifPresent(known -> require(
                Guard.ACT_KNOWN,
                known.by().contains(command.by().role()),
                () -> known.name() + " is recorded by " + known.by() + ", not the "
                        + command.by().role()));
        if (request.intake().anonymous()) {
            require(
                    Guard.REQUESTER_KNOWN,
                    !Acts.reachTheRequester().contains(command.act()),
                    () -> command.act() + " would reach them, and they wanted to stay unknown");
        }
        command.date()
                .ifPresent(date -> require(
                        Guard.ACT_DATE_NEAR,
                        !date.isBefore(today().minusYears(YEARS_AHEAD))
                                && !date.isAfter(today().plusYears(YEARS_AHEAD)),
                        () -> "it is " + date));
        require(
                Guard.PLAN_DATED,
                !command.act().equals(Acts.PLAN)
                        || command.date()
                                .filter(date -> !date.isBefore(today()))
                                .isPresent(),
                () -> command.date().map(date -> date + " is past").orElse("it names none"));
        return List.of(new RequestEvent.Recorded(now, command.by(), command.act(), command.text(), command.date()));
    }

    /** The kinds that {@code permitted} lists: all but the one that makes a request. */
    static List<CommandKind> kinds() {
        ArrayList<CommandKind> kinds = new ArrayList<>(List.of(CommandKind.values()));
        kinds.remove(CommandKind.RAISE);
        return kinds;
    }
}
