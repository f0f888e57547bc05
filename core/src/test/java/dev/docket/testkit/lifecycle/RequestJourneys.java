package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.SupervisionLevel;
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
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.NamedRole;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.PublicToken;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.testkit.Chooser;
import dev.docket.testkit.Dice;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Chooses commands to a request under the programmes of a workflow: three times out of four one that suits the stage, else any
 * command by anybody. Long because every kind of command has its chooser here.
 */
public final class RequestJourneys implements Chooser<Request, RequestCommand> {

    /** Stands in all that tells whose request it is, and in nothing else: law L23 looks for it. */
    public static final String IDENTITY = "Whose-It-Is";

    /** Units outside the departments, in which the office, the call centre and reviewers sit. */
    private static final List<String> OUTSIDE = List.of("office", "call-centre", "bureau");

    private static final List<String> DEPARTMENTS = List.of("housing", "water", "tax", "roads");

    private final RequestWorkflow workflow;
    private final List<CommandKind> often;

    private RequestJourneys(RequestWorkflow workflow, List<CommandKind> often) {
        this.workflow = workflow;
        this.often = often;
    }

    /**
     * Chooses commands for a workflow.
     *
     * @param workflow the workflow, whose programmes requests are raised under
     * @return the chooser
     */
    public static RequestJourneys of(RequestWorkflow workflow) {
        return new RequestJourneys(workflow, List.of());
    }

    /**
     * Chooses some kinds of command once a request is raised every third time, for laws that seldom have something to say.
     *
     * @param kinds the kinds, at least one
     * @return the chooser
     */
    public RequestJourneys often(CommandKind... kinds) {
        return new RequestJourneys(workflow, List.of(kinds));
    }

    @Override
    public RequestCommand choose(Request request, Instant now, Dice dice) {
        Programme programme = workflow.programmeOf(request).orElseGet(() -> dice.oneOf(workflow.programmes()));
        Choice choice = new Choice(request, programme, now, dice);
        if (!often.isEmpty() && request.isRaised() && dice.happens(1, 3)) {
            return choice.ofKind(dice.oneOf(often));
        }
        return dice.happens(1, 4) ? choice.anything() : choice.sensible();
    }

    /** A command of a kind by an actor, with any payload. */
    RequestCommand anyOf(CommandKind kind, Actor actor, Request request, Instant now, Dice dice) {
        Programme programme = workflow.programmeOf(request).orElseThrow();
        return by(new Choice(request, programme, now, dice).ofKind(kind), actor);
    }

    /** One choice; every method makes a command that its payload does not speak against. */
    private static final class Choice {

        private final Request request;
        private final Programme programme;
        private final LocalDate today;
        private final Instant now;
        private final Dice dice;

        Choice(Request request, Programme programme, Instant now, Dice dice) {
            this.request = request;
            this.programme = programme;
            this.today = programme.calendar().date(now);
            this.now = now;
            this.dice = dice;
        }

        // ---- who

        private Actor may(CommandKind command, String unit) {
            List<Role> roles = programme.authority().allowed(command);
            return actor(roles.isEmpty() ? Role.of("nobody") : dice.oneOf(roles), unit, "p");
        }

        private Actor outside(CommandKind command) {
            String unit = dice.oneOf(OUTSIDE);
            boolean subject = request.isRaised() && request.intake().complainsOf(UnitId.of(unit));
            return may(command, subject && !dice.happens(1, 4) ? "town hall" : unit);
        }

        private String lead() {
            return request.lead().map(a -> a.unit().value()).orElse("housing");
        }

        // ---- what suits the stage

        RequestCommand sensible() {
            if (!request.isRaised()) {
                return raise();
            }
            return switch (request.stage()) {
                case RAISED -> whileRaised();
                case ASSIGNED -> whileAssigned();
                case RESOLVED_ON_SITE, ANSWERED -> whileCommunicated();
                case EXPLAINED -> request.communicatedAt().isPresent() ? whileCommunicated() : whilePutOff();
                case DEFERRED -> whilePutOff();
                case CLOSED ->
                    request.mergedInto().isPresent() && dice.happens(1, 2)
                            ? unmerge()
                            : dice.happens(1, 2) ? recordAct() : dice.happens(1, 4) ? annul() : reopen();
            };
        }

        private RequestCommand whileRaised() {
            return switch (dice.below(14)) {
                case 5 -> explain(true);
                case 6 -> explain(false);
                case 7 -> defer();
                case 8 -> resolveOnSite();
                case 9 -> dice.happens(1, 2) ? recordAct() : admit();
                case 10 -> supplement();
                case 11 -> dice.happens(1, 4) ? ending() : overlay();
                case 12 -> draftOrSign();
                default -> request.admitted() || dice.happens(1, 2) ? issueLetter() : admit();
            };
        }

        /** What ends it before anybody works on it. */
        private RequestCommand ending() {
            return dice.oneOf(reject(), refer(), withdraw());
        }

        private RequestCommand supplement() {
            return request.supplementPendingSince().isPresent() ? handIn() : askSupplement();
        }

        private RequestCommand draftOrSign() {
            return request.draft().isPresent() ? signLetter() : draftLetter();
        }

        private RequestCommand overlay() {
            return switch (dice.below(16)) {
                case 12, 13 -> bond();
                case 14 -> dice.happens(1, 3) ? merge() : bond();
                case 0 -> escalate();
                case 1 -> liftSupervision();
                case 2 -> nudge();
                case 3 -> reprioritise();
                case 4 -> recategorise();
                case 5 -> adopt();
                case 6 -> name();
                case 7 -> commit();
                case 8 -> discharge();
                case 9 -> recordContact();
                case 10, 11 -> request.sealed() ? unseal() : seal();
                default -> noteSessionEnd();
            };
        }

        private RequestCommand whileAssigned() {
            if (request.pendingReturn().isPresent()) {
                return dice.happens(1, 5) ? overlay() : ruleReturn();
            }
            if (request.submittedAt().isPresent()) {
                return dice.happens(1, 4) ? sendBack() : approve();
            }
            if (request.pendingExtension().isPresent() && dice.happens(1, 2)) {
                return decideExtension();
            }
            if (request.liveLead().filter(Assignment::returnable).isPresent() && dice.happens(1, 5)) {
                return requestReturn();
            }
            return switch (dice.below(18)) {
                case 5 -> explain(dice.happens(1, 2));
                case 6 -> defer();
                case 7 -> progress();
                case 8 -> recordAct();
                case 9 -> contribute();
                case 10 -> requestReturn();
                case 4, 11 -> requestExtension();
                case 12 -> request.isSuspended() ? resume() : suspend();
                case 13 -> reassign();
                case 14 -> waive();
                case 15 -> supplement();
                case 16 -> dice.happens(1, 10) ? withdraw() : overlay();
                default -> dice.happens(1, 3) ? receipt() : submit();
            };
        }

        private RequestCommand whileCommunicated() {
            if (request.appealPending() && dice.happens(1, 2)) {
                return decideAppeal();
            }
            if (!request.openCommitments().isEmpty() && dice.happens(1, 2)) {
                return dice.happens(1, 3) && request.isIn(Stage.ANSWERED) ? defer() : discharge();
            }
            boolean passed = request.followUp().filter(FollowUp::passes).isPresent();
            if (passed || request.upheld() || request.writtenNoticeAt().isPresent()) {
                return dice.happens(1, 6) ? reopen() : dice.happens(1, 8) ? followUp() : close();
            }
            if (request.attemptsExhausted()) {
                return dice.happens(1, 4) ? followUp() : record(Acts.WRITTEN_NOTICE);
            }
            if (request.followUp().isPresent() && !request.appealed() && dice.happens(1, 2)) {
                return appeal();
            }
            return switch (dice.below(8)) {
                case 6 -> close();
                case 7 -> dice.happens(1, 2) ? reopen() : recordAct();
                case 5 -> request.isIn(Stage.ANSWERED) && dice.happens(1, 2) ? defer() : overlay();
                default -> followUp();
            };
        }

        private RequestCommand whilePutOff() {
            return switch (dice.below(9)) {
                case 4 -> recordAct();
                case 5 -> progress();
                case 6 -> overlay();
                case 7 -> request.pendingExtension().isPresent() ? decideExtension() : receipt();
                default -> review();
            };
        }

        /** What has to do with other requests. */
        private RequestCommand bond() {
            boolean whole = !request.bonds().children().isEmpty();
            boolean member = request.bonds().classId().isPresent();
            return switch (dice.below(6)) {
                case 0 -> dice.happens(1, 3) ? release() : absorb();
                case 1 -> join();
                case 2 -> whole ? noteChild() : split();
                case 3 -> member ? offer() : ofKind(CommandKind.JOIN_CLASS);
                case 4 -> ofKind(CommandKind.MATCH);
                default -> whole ? noteChild() : absorb();
            };
        }

        private RequestId other() {
            return RequestId.of("other-" + dice.below(4));
        }

        private RequestCommand merge() {
            return new RequestCommand.Merge(
                    outside(CommandKind.MERGE), dice.happens(1, 10) ? request.id() : other(), "r");
        }

        private RequestCommand absorb() {
            boolean classed = dice.happens(1, 4);
            ClassSolution solution =
                    ClassSolution.of(SolutionId.of("solution elsewhere"), ClassId.of("class elsewhere"), "r");
            ProgrammeId of = dice.happens(1, 12) ? ProgrammeId.of("another") : programme.id();
            return new RequestCommand.Absorb(
                    outside(CommandKind.ABSORB),
                    new Duplicate(
                            other(),
                            of,
                            Optional.of(RequesterId.of(dice.oneOf("r", "r2", "r3")))
                                    .filter(who -> !dice.happens(1, 6)),
                            dice.happens(1, 4) ? List.of(RequesterId.of("r5")) : List.of(),
                            dice.happens(1, 4) ? List.of(RequesterId.of("r2")) : List.of(),
                            dice.happens(1, 4) ? List.of(PublicToken.of("token of another")) : List.of(),
                            dice.happens(1, 8) ? List.of(UnitId.of("roads")) : List.of(),
                            dice.happens(1, 8) ? List.of(PersonId.of("p")) : List.of(),
                            dice.happens(1, 8) ? dice.oneOf(SupervisionLevel.values()) : SupervisionLevel.NONE,
                            now.minus(Duration.ofHours(dice.between(0, 400))),
                            owedElsewhere(),
                            classed ? Optional.of(solution.ofClass()) : Optional.empty(),
                            classed ? Optional.of(solution) : Optional.empty(),
                            dice.happens(1, 4) ? List.of(other()) : List.of()));
        }

        /** The same acts as here, by other dates. */
        private List<Obligation> owedElsewhere() {
            ArrayList<Obligation> owed = new ArrayList<>();
            for (Obligation here : request.obligations().open()) {
                if (here.due().isPresent() && here.subject().isEmpty() && dice.happens(1, 2)) {
                    Duration later = Duration.ofHours(dice.between(-100, 50));
                    owed.add(Obligation.builder()
                            .from(here)
                            .due(here.due().get().plus(later))
                            .unextendedDue(here.unextendedDue().map(due -> due.plus(later)))
                            .build());
                }
            }
            return owed;
        }

        private RequestCommand unmerge() {
            return new RequestCommand.Unmerge(outside(CommandKind.UNMERGE), "r");
        }

        private RequestCommand release() {
            RequestId duplicate = request.bonds().absorbed().stream()
                    .map(Duplicate::id)
                    .findFirst()
                    .orElseGet(this::other);
            return new RequestCommand.Release(outside(CommandKind.RELEASE), duplicate, "r");
        }

        private RequestCommand join() {
            return new RequestCommand.Join(
                    outside(CommandKind.JOIN), RequesterId.of(dice.oneOf("r", "r2", "r3", "r4")));
        }

        private RequestCommand split() {
            return new RequestCommand.Split(outside(CommandKind.SPLIT), List.of(other(), RequestId.of("part")), "r");
        }

        private RequestCommand noteChild() {
            List<Child> children = request.bonds().children();
            RequestId id = children.isEmpty() ? other() : dice.oneOf(children).id();
            Optional<Ending> ending = dice.happens(3, 4) ? Optional.of(dice.oneOf(Ending.values())) : Optional.empty();
            return new RequestCommand.NoteChild(
                    outside(CommandKind.NOTE_CHILD),
                    new Child(
                            id,
                            dice.below(2),
                            ending,
                            ending.filter(how -> dice.happens(2, 3)).map(how -> dice.oneOf(Outcome.values()))));
        }

        private ClassId clazz() {
            return ClassId.of(dice.oneOf("floods", "permits"));
        }

        private RequestCommand offer() {
            return new RequestCommand.OfferClassSolution(
                    outside(CommandKind.OFFER_CLASS_SOLUTION),
                    ClassSolution.of(
                            SolutionId.of("s-" + dice.below(3)),
                            request.bonds()
                                    .classId()
                                    .filter(own -> !dice.happens(1, 8))
                                    .orElseGet(this::clazz),
                            "t"));
        }

        // ---- anything by anybody

        RequestCommand anything() {
            RequestCommand command = ofKind(dice.oneOf(CommandKind.values()));
            return dice.happens(1, 3) ? RequestJourneys.by(command, anybody()) : command;
        }

        private RequestCommand ofKind(CommandKind kind) {
            return switch (kind) {
                case RAISE -> raise();
                case NOTE_SESSION_END -> noteSessionEnd();
                case ACKNOWLEDGE -> new RequestCommand.Acknowledge(outside(CommandKind.ACKNOWLEDGE));
                case ADMIT -> admit();
                case REJECT -> reject();
                case REFER -> refer();
                case ASK_SUPPLEMENT -> askSupplement();
                case SUPPLEMENT -> handIn();
                case RESOLVE_ON_SITE -> resolveOnSite();
                case COMMIT -> commit();
                case DISCHARGE_COMMITMENT -> discharge();
                case EXPLAIN -> explain(dice.happens(1, 2));
                case DRAFT_LETTER -> draftLetter();
                case SIGN_LETTER -> signLetter();
                case ISSUE_LETTER -> issueLetter();
                case REASSIGN -> reassign();
                case CONFIRM_RECEIPT -> receipt();
                case REQUEST_RETURN -> requestReturn();
                case RULE_RETURN -> ruleReturn();
                case CONTRIBUTE -> contribute();
                case WAIVE_CONTRIBUTION -> waive();
                case REPORT_PROGRESS -> progress();
                case RECORD_CONTACT -> recordContact();
                case REQUEST_EXTENSION -> requestExtension();
                case DECIDE_EXTENSION -> decideExtension();
                case SUSPEND -> suspend();
                case RESUME -> resume();
                case DEFER -> defer();
                case REVIEW -> review();
                case SUBMIT_ANSWER -> submit();
                case APPROVE_ANSWER -> approve();
                case SEND_BACK -> sendBack();
                case RECORD_FOLLOW_UP -> followUp();
                case APPEAL -> appeal();
                case DECIDE_APPEAL -> decideAppeal();
                case CLOSE -> close();
                case REOPEN -> reopen();
                case ANNUL_CLOSURE -> annul();
                case WITHDRAW -> withdraw();
                case ESCALATE -> escalate();
                case LIFT_SUPERVISION -> liftSupervision();
                case NUDGE -> nudge();
                case SEAL -> seal();
                case UNSEAL -> unseal();
                case REPRIORITISE -> reprioritise();
                case RECATEGORISE -> recategorise();
                case ADOPT_PROGRAMME_VERSION -> adopt();
                case NAME -> name();
                case RECORD -> recordAct();
                case MERGE -> merge();
                case ABSORB -> absorb();
                case UNMERGE -> unmerge();
                case RELEASE -> release();
                case JOIN -> join();
                case SPLIT -> split();
                case NOTE_CHILD -> noteChild();
                case JOIN_CLASS -> new RequestCommand.JoinClass(outside(kind), clazz());
                case LEAVE_CLASS -> new RequestCommand.LeaveClass(outside(kind), "r");
                case OFFER_CLASS_SOLUTION -> offer();
                case MATCH -> new RequestCommand.Match(outside(kind), other(), "t");
            };
        }

        private Actor anybody() {
            List<Role> roles = programme.authority().allowed(dice.oneOf(CommandKind.values()));
            return actor(
                    roles.isEmpty() ? Role.of("nobody") : dice.oneOf(roles),
                    dice.oneOf(dice.happens(1, 2) ? OUTSIDE : DEPARTMENTS),
                    "q");
        }

        // ---- the commands

        private RequestCommand raise() {
            Actor by = outside(CommandKind.RAISE);
            Intake.Builder intake = Intake.builder()
                    .programme(programme.id())
                    .programmeVersion(programme.version() + (dice.happens(1, 30) ? 1 : 0))
                    .requester(RequesterId.of(IDENTITY))
                    .title("t");
            if (!dice.happens(1, 10)) {
                intake.authority("power of attorney of " + IDENTITY);
            }
            if (dice.happens(2, 3)) {
                intake.session(SessionId.of("s"));
                if (!dice.happens(1, 12)) {
                    intake.sessionEnd(now.plus(Duration.ofMinutes(dice.between(-300, 600))));
                }
            }
            complain(intake);
            boolean anonymous = dice.happens(1, 6);
            if (anonymous && dice.happens(1, 2)) {
                intake.token(PublicToken.of("token of it"));
            }
            return new RequestCommand.Raise(
                    by,
                    intake.kind(dice.oneOf(RequestKind.values()))
                            .priority(dice.oneOf(Priority.values()))
                            .category(dice.oneOf("general", "water"))
                            .anonymous(anonymous)
                            .sealed(dice.happens(1, 8))
                            .build());
        }

        private void complain(Intake.Builder intake) {
            if (dice.happens(1, 10)) {
                intake.addComplainedOf(UnitId.of(dice.oneOf(dice.happens(2, 3) ? DEPARTMENTS : OUTSIDE)));
            }
            if (dice.happens(1, 20)) {
                intake.addComplainedOfPersons(PersonId.of(dice.oneOf("leader", "owner", "signer", "somebody", "q")));
            }
        }

        private RequestCommand admit() {
            return new RequestCommand.Admit(outside(CommandKind.ADMIT));
        }

        private RequestCommand resolveOnSite() {
            return new RequestCommand.ResolveOnSite(outside(CommandKind.RESOLVE_ON_SITE), "s");
        }

        private RequestCommand explain(boolean forNow) {
            return new RequestCommand.Explain(
                    outside(CommandKind.EXPLAIN),
                    proposed(forNow ? Explanation.forNow("b", "money", dateAhead()) : Explanation.forGood("b")));
        }

        private Explanation proposed(Explanation explanation) {
            return request.liveLead()
                    .filter(lead -> !dice.happens(1, 12))
                    .map(lead -> explanation.proposedBy(lead.unit()))
                    .orElse(explanation);
        }

        private LocalDate dateAhead() {
            int most = programme.limits().deferralInCalendarDays();
            return today.plusDays(dice.happens(1, 12) ? dice.between(most + 1, most + 9) : dice.between(1, most));
        }

        private RequestCommand issueLetter() {
            return new RequestCommand.IssueLetter(
                    outside(CommandKind.ISSUE_LETTER), drafted().orElseGet(this::letter));
        }

        /** The draft that stands, three times out of four. */
        private Optional<Letter> drafted() {
            return request.draft().filter(draft -> !dice.happens(1, 4));
        }

        private RequestCommand reassign() {
            return new RequestCommand.Reassign(
                    outside(CommandKind.REASSIGN), drafted().orElseGet(this::letter), "r");
        }

        private RequestCommand draftLetter() {
            return new RequestCommand.DraftLetter(outside(CommandKind.DRAFT_LETTER), letter());
        }

        private RequestCommand signLetter() {
            return new RequestCommand.SignLetter(
                    outside(CommandKind.SIGN_LETTER),
                    request.draft().map(Letter::number).orElse(LetterNumber.of("L-none")));
        }

        private Letter letter() {
            ArrayList<String> units = new ArrayList<>(DEPARTMENTS);
            if (request.isRaised() && request.intake().complains() && !dice.happens(1, 4)) {
                request.intake().complainedOf().forEach(unit -> units.remove(unit.value()));
            }
            List<String> mayLead = List.copyOf(units);
            if (!dice.happens(1, 4)) {
                request.assignments().stream()
                        .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                        .forEach(a -> units.remove(a.unit().value()));
            }
            String lead = request.nextLead()
                    .filter(next -> !dice.happens(1, 10))
                    .map(UnitId::value)
                    .orElseGet(() -> dice.oneOf(mayLead));
            units.remove(lead);
            Letter.Builder letter = Letter.builder()
                    .number(LetterNumber.of("L-" + request.version()))
                    .lead(UnitId.of(lead));
            for (int i = Math.min(units.size(), dice.below(3)); i > 0; i--) {
                letter.addCooperators(UnitId.of(units.remove(dice.below(units.size()))));
            }
            if (!dice.happens(1, 8)) {
                letter.signedBy(person("signer"));
            }
            if (!dice.happens(1, 12)) {
                letter.supervisingLeader(person("leader"));
            }
            if (dice.happens(1, 4)) {
                letter.answerBy(today.plusDays(dice.between(-1, 40)));
            }
            if (dice.happens(1, 6)) {
                letter.contributeBy(today.plusDays(dice.between(-1, 20)));
            }
            return letter.build();
        }

        /** Somebody of whom the request does not complain, three times out of four. */
        private PersonId person(String name) {
            boolean subject = request.isRaised() && request.intake().complainsOf(PersonId.of(name));
            return PersonId.of(subject && !dice.happens(1, 4) ? name + " too" : name);
        }

        private RequestCommand noteSessionEnd() {
            return new RequestCommand.NoteSessionEnd(
                    outside(CommandKind.NOTE_SESSION_END), now.plus(Duration.ofHours(dice.between(-100, 100))));
        }

        private RequestCommand reject() {
            RejectionReason reason = dice.oneOf(RejectionReason.values());
            return new RequestCommand.Reject(
                    outside(CommandKind.REJECT),
                    reason == RejectionReason.NOT_OURS
                            ? Rejection.notOurs("t", "another body")
                            : reason == RejectionReason.ANSWERED_BEFORE
                                    ? Rejection.answeredBefore(
                                            "t", "the court", Collections.nCopies(dice.between(1, 3), other()))
                                    : Rejection.of(reason, "t", "the court"));
        }

        private RequestCommand refer() {
            return new RequestCommand.Refer(outside(CommandKind.REFER), new Referral("province", "no. 7"));
        }

        private RequestCommand withdraw() {
            Actor by = outside(CommandKind.WITHDRAW);
            boolean transmits = by.role().equals(Roles.DEPARTMENT_HEAD);
            return new RequestCommand.Withdraw(
                    transmits ? Actor.of(by.role(), lead(), "p") : by,
                    "r",
                    dice.happens(1, 8) ? Optional.empty() : Optional.of("by phone"));
        }

        private RequestCommand askSupplement() {
            return new RequestCommand.AskSupplement(outside(CommandKind.ASK_SUPPLEMENT), "the deed");
        }

        private RequestCommand handIn() {
            return new RequestCommand.Supplement(outside(CommandKind.SUPPLEMENT), "here");
        }

        private RequestCommand commit() {
            return new RequestCommand.Commit(
                    may(CommandKind.COMMIT, dice.happens(1, 2) ? lead() : dice.oneOf(DEPARTMENTS)),
                    CommitmentId.of("C-" + (dice.happens(1, 10) ? 0 : request.version())),
                    "pave the road",
                    today.plusDays(dice.between(0, 40)));
        }

        private RequestCommand discharge() {
            Optional<Commitment> open = request.openCommitments().stream().findFirst();
            return new RequestCommand.DischargeCommitment(
                    may(
                            CommandKind.DISCHARGE_COMMITMENT,
                            open.map(c -> c.unit().value())
                                    .filter(unit -> !dice.happens(1, 6))
                                    .orElseGet(this::lead)),
                    open.map(Commitment::id).orElse(CommitmentId.of("C-none")),
                    "paved",
                    occurred());
        }

        private RequestCommand requestReturn() {
            String proposed = dice.oneOf(DEPARTMENTS);
            Actor by = may(CommandKind.REQUEST_RETURN, lead());
            return proposed.equals(lead())
                    ? new RequestCommand.RequestReturn(by, "the list of duties", UnitId.of("another"))
                    : new RequestCommand.RequestReturn(by, "the list of duties", UnitId.of(proposed));
        }

        private RequestCommand ruleReturn() {
            boolean granted = dice.happens(2, 3);
            return new RequestCommand.RuleReturn(
                    outside(CommandKind.RULE_RETURN),
                    granted,
                    granted ? Optional.of(UnitId.of(dice.oneOf(DEPARTMENTS))) : Optional.empty(),
                    "r");
        }

        private RequestCommand waive() {
            return new RequestCommand.WaiveContribution(outside(CommandKind.WAIVE_CONTRIBUTION), cooperator(), "r");
        }

        private RequestCommand recordContact() {
            return new RequestCommand.RecordContact(may(CommandKind.RECORD_CONTACT, lead()), "n", occurred());
        }

        private RequestCommand requestExtension() {
            Period period = switch (dice.below(3)) {
                case 0 -> Period.elapsed(Duration.ofHours(dice.between(1, 100)));
                case 1 -> Period.calendarDays(dice.between(1, 10));
                default -> Period.workingDays(dice.between(1, 20));
            };
            return new RequestCommand.RequestExtension(may(CommandKind.REQUEST_EXTENSION, lead()), period, "r");
        }

        private RequestCommand decideExtension() {
            return new RequestCommand.DecideExtension(outside(CommandKind.DECIDE_EXTENSION), !dice.happens(1, 3), "r");
        }

        private RequestCommand suspend() {
            return new RequestCommand.Suspend(
                    outside(CommandKind.SUSPEND),
                    dice.oneOf(SuspensionReason.values()),
                    today.plusDays(dice.between(0, 20)),
                    "n");
        }

        private RequestCommand resume() {
            SuspensionReason reason = request.suspensions().stream()
                    .filter(ClockSuspension::isRunning)
                    .map(ClockSuspension::reason)
                    .findFirst()
                    .orElse(SuspensionReason.FORCE_MAJEURE);
            return new RequestCommand.Resume(outside(CommandKind.RESUME), reason, "n");
        }

        private RequestCommand annul() {
            return new RequestCommand.AnnulClosure(outside(CommandKind.ANNUL_CLOSURE), "r");
        }

        private RequestCommand escalate() {
            return new RequestCommand.Escalate(
                    outside(CommandKind.ESCALATE),
                    dice.oneOf(SupervisionLevel.values()),
                    dice.happens(1, 2) ? Optional.of("r") : Optional.empty());
        }

        private RequestCommand liftSupervision() {
            return new RequestCommand.LiftSupervision(outside(CommandKind.LIFT_SUPERVISION), "r");
        }

        private RequestCommand nudge() {
            return new RequestCommand.Nudge(outside(CommandKind.NUDGE), "how far is it");
        }

        private Optional<RequesterId> party() {
            List<RequesterId> parties = request.bonds().parties();
            return parties.isEmpty() ? Optional.of(RequesterId.of("r3")) : Optional.of(dice.oneOf(parties));
        }

        private RequestCommand seal() {
            return new RequestCommand.Seal(
                    outside(CommandKind.SEAL), "r", dice.happens(1, 3) ? party() : Optional.empty());
        }

        private RequestCommand unseal() {
            return new RequestCommand.Unseal(
                    outside(CommandKind.UNSEAL),
                    "r",
                    dice.happens(1, 8) ? Optional.empty() : Optional.of("signed by " + IDENTITY),
                    dice.happens(1, 3) ? party() : Optional.empty());
        }

        private RequestCommand reprioritise() {
            return new RequestCommand.Reprioritise(
                    outside(CommandKind.REPRIORITISE), dice.oneOf(Priority.values()), "r");
        }

        private RequestCommand recategorise() {
            return new RequestCommand.Recategorise(
                    outside(CommandKind.RECATEGORISE),
                    dice.oneOf(RequestKind.values()),
                    dice.oneOf("general", "water"),
                    "r");
        }

        private RequestCommand adopt() {
            return new RequestCommand.AdoptProgrammeVersion(
                    outside(CommandKind.ADOPT_PROGRAMME_VERSION), dice.between(1, 3));
        }

        private RequestCommand name() {
            NamedRole role = dice.oneOf(NamedRole.values());
            return new RequestCommand.Name(
                    outside(CommandKind.NAME),
                    role,
                    PersonId.of(role == NamedRole.CONTACT ? "contact of " + IDENTITY : "somebody"));
        }

        private RequestCommand receipt() {
            String unit = request.assignments().stream()
                    .filter(a -> a.state() == Assignment.State.PENDING_RECEIPT)
                    .map(a -> a.unit().value())
                    .findFirst()
                    .orElseGet(this::lead);
            return new RequestCommand.ConfirmReceipt(may(CommandKind.CONFIRM_RECEIPT, unit), occurred());
        }

        private RequestCommand progress() {
            return new RequestCommand.ReportProgress(may(CommandKind.REPORT_PROGRESS, lead()), "n", occurred());
        }

        private RequestCommand contribute() {
            return new RequestCommand.Contribute(
                    may(CommandKind.CONTRIBUTE, cooperator().value()), "o", occurred());
        }

        private UnitId cooperator() {
            return request.assignments().stream()
                    .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                    .map(Assignment::unit)
                    .findFirst()
                    .orElseGet(() -> UnitId.of(dice.oneOf(DEPARTMENTS)));
        }

        private RequestCommand defer() {
            Deferral deferral = new Deferral("plan", person("owner"), dateAhead());
            return new RequestCommand.Defer(
                    outside(CommandKind.DEFER),
                    request.liveLead()
                            .filter(lead -> !dice.happens(1, 12))
                            .map(lead -> deferral.proposedBy(lead.unit()))
                            .orElse(deferral));
        }

        private RequestCommand review() {
            Verdict verdict = dice.oneOf(Verdict.values());
            return new RequestCommand.Review(
                    outside(CommandKind.REVIEW),
                    verdict,
                    verdict == Verdict.CONTINUE && !dice.happens(1, 10) ? Optional.of(dateAhead()) : Optional.empty(),
                    "n");
        }

        private RequestCommand submit() {
            Optional<String> without = dice.happens(1, 3) ? Optional.of("they are late") : Optional.empty();
            return new RequestCommand.SubmitAnswer(
                    may(CommandKind.SUBMIT_ANSWER, lead()),
                    new Answer(
                            dice.oneOf(Outcome.values()),
                            "a",
                            List.of(),
                            without,
                            request.bonds().offered().map(ClassSolution::id).filter(id -> dice.happens(1, 2))),
                    occurred());
        }

        private RequestCommand approve() {
            return new RequestCommand.ApproveAnswer(outside(CommandKind.APPROVE_ANSWER));
        }

        private RequestCommand sendBack() {
            return new RequestCommand.SendBack(outside(CommandKind.SEND_BACK), "r");
        }

        private RequestCommand followUp() {
            FollowUp.Builder followUp = FollowUp.builder();
            List<RequesterId> parties = request.bonds().parties();
            boolean ofParty = !parties.isEmpty() && dice.happens(1, 3);
            if (ofParty) {
                followUp.party(dice.happens(1, 12) ? RequesterId.of("a stranger") : dice.oneOf(parties));
            }
            boolean anonymous = request.isRaised() && request.intake().anonymous() && !ofParty;
            switch (dice.below(4)) {
                case 2 -> {
                    followUp.reached(!anonymous)
                            .verification(anonymous)
                            .accepted(anonymous ? false : dice.happens(1, 2))
                            .remarks("no");
                    if (!anonymous) {
                        followUp.result(Satisfaction.DISSATISFIED);
                    }
                }
                case 3 -> followUp.reached(false);
                default -> {
                    followUp.reached(!anonymous).verification(anonymous).accepted(true);
                    if (!anonymous) {
                        followUp.result(Satisfaction.SATISFIED);
                    }
                }
            }
            return new RequestCommand.RecordFollowUp(
                    outside(CommandKind.RECORD_FOLLOW_UP), followUp.build(), occurred());
        }

        /** Most often now; else at a due date that has passed or within an hour of it, in the last days, or, wrongly, ahead. */
        private Optional<Instant> occurred() {
            if (!dice.happens(1, 3)) {
                return Optional.empty();
            }
            List<Instant> missed = request.obligations().open().stream()
                    .flatMap(obligation -> obligation.breachedAt().stream())
                    .toList();
            return Optional.of(
                    switch (dice.below(6)) {
                        case 5 -> now.plus(Duration.ofMinutes(dice.between(0, 5)));
                        case 3, 4 -> now.minus(Duration.ofMinutes(dice.between(0, 20_000)));
                        case 2 -> now.minus(Duration.ofMinutes(dice.between(0, 600)));
                        default ->
                            missed.isEmpty()
                                    ? now.minusSeconds(1)
                                    : dice.oneOf(missed).plus(Duration.ofMinutes(dice.oneOf(0, 0, -1, 1, -60, 60)));
                    });
        }

        private RequestCommand appeal() {
            return new RequestCommand.Appeal(outside(CommandKind.APPEAL), "g");
        }

        private RequestCommand decideAppeal() {
            return new RequestCommand.DecideAppeal(outside(CommandKind.DECIDE_APPEAL), dice.happens(1, 2), "r");
        }

        private RequestCommand close() {
            return new RequestCommand.Close(outside(CommandKind.CLOSE), "b");
        }

        private RequestCommand reopen() {
            return new RequestCommand.Reopen(outside(CommandKind.REOPEN), "r");
        }

        private RequestCommand recordAct() {
            ArrayList<EventKind> acts = new ArrayList<>(Acts.all());
            programme.acts().forEach(act -> acts.add(act.name()));
            acts.add(EventKind.of("unknown act"));
            acts.add(EventKinds.ANSWER_APPROVED);
            return record(dice.oneOf(acts));
        }

        private RequestCommand record(EventKind act) {
            Optional<LocalDate> date =
                    dice.happens(1, 2) ? Optional.of(today.plusDays(dice.between(-5, 60))) : Optional.empty();
            Actor by = programme
                    .act(act)
                    .filter(known -> !dice.happens(1, 6))
                    .map(known -> actor(dice.oneOf(known.by()), dice.oneOf(OUTSIDE), "p"))
                    .orElseGet(() -> outside(CommandKind.RECORD));
            return new RequestCommand.Record(by, act, "t", date);
        }
    }

    /** Somebody; on the requester's side their name tells whose request it is. */
    static Actor actor(Role role, String unit, String person) {
        return Roles.isOnTheRequestersSide(role)
                ? Actor.of(role, "unit of " + IDENTITY, "person of " + IDENTITY)
                : Actor.of(role, unit, person);
    }

    /** The same command by somebody else: every command is a record whose first part is its actor. */
    static RequestCommand by(RequestCommand command, Actor actor) {
        return with(command, "by", actor);
    }

    /** The same command for what happens as it is entered. */
    static RequestCommand asItHappens(RequestCommand command) {
        return with(command, "occurredAt", Optional.empty());
    }

    private static RequestCommand with(RequestCommand command, String part, Object value) {
        RecordComponent[] parts = command.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = parts[i].getName().equals(part)
                        ? value
                        : parts[i].getAccessor().invoke(command);
            }
            return (RequestCommand)
                    command.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            return command; // this actor cannot even say it, such as "not ours, but ours"
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command must be a record of public parts, but was " + command, e);
        }
    }
}
