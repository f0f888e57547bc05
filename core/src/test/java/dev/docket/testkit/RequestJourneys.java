package dev.docket.testkit;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.CommandKind;
import dev.docket.request.Deferral;
import dev.docket.request.EventKinds;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses commands to a request under the programmes of a workflow: three times out of four one that suits the stage, else any
 * command by anybody. Long because every kind of command has its chooser here.
 */
public final class RequestJourneys implements Chooser<Request, RequestCommand> {

    /** Units outside the departments, in which the office, the call centre and reviewers sit. */
    private static final List<String> OUTSIDE = List.of("office", "call-centre", "bureau");

    private static final List<String> DEPARTMENTS = List.of("housing", "water", "tax", "roads");

    private final RequestWorkflow workflow;

    private RequestJourneys(RequestWorkflow workflow) {
        this.workflow = workflow;
    }

    /**
     * Chooses commands for a workflow.
     *
     * @param workflow the workflow, whose programmes requests are raised under
     * @return the chooser
     */
    public static RequestJourneys of(RequestWorkflow workflow) {
        return new RequestJourneys(workflow);
    }

    @Override
    public RequestCommand choose(Request request, Instant now, Dice dice) {
        Programme programme = workflow.programmeOf(request).orElseGet(() -> dice.oneOf(workflow.programmes()));
        Choice choice = new Choice(request, programme, now, dice);
        return dice.happens(1, 4) ? choice.anything() : choice.sensible();
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
            return Actor.of(roles.isEmpty() ? Role.of("nobody") : dice.oneOf(roles), unit, "p");
        }

        private Actor outside(CommandKind command) {
            return may(command, dice.oneOf(OUTSIDE));
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
                case CLOSED -> dice.happens(1, 2) ? recordAct() : reopen();
            };
        }

        private RequestCommand whileRaised() {
            return switch (dice.below(10)) {
                case 5 -> explain(true);
                case 6 -> explain(false);
                case 7 -> defer();
                case 8 -> resolveOnSite();
                case 9 -> dice.happens(1, 2) ? recordAct() : admit();
                default -> request.admitted() || dice.happens(1, 2) ? issueLetter() : admit();
            };
        }

        private RequestCommand whileAssigned() {
            if (request.submittedAt().isPresent()) {
                return dice.happens(1, 4) ? sendBack() : approve();
            }
            return switch (dice.below(10)) {
                case 5 -> explain(dice.happens(1, 2));
                case 6 -> defer();
                case 7 -> progress();
                case 8 -> recordAct();
                case 9 -> contribute();
                default -> dice.happens(1, 3) ? receipt() : submit();
            };
        }

        private RequestCommand whileCommunicated() {
            if (request.appealPending() && dice.happens(1, 2)) {
                return decideAppeal();
            }
            boolean passed = request.followUp().filter(FollowUp::passes).isPresent();
            if (passed || request.upheld() || request.writtenNoticeAt().isPresent()) {
                return dice.happens(1, 6) ? reopen() : close();
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
                default -> followUp();
            };
        }

        private RequestCommand whilePutOff() {
            return switch (dice.below(6)) {
                case 4 -> recordAct();
                case 5 -> progress();
                default -> review();
            };
        }

        // ---- anything by anybody

        RequestCommand anything() {
            RequestCommand command = switch (dice.oneOf(CommandKind.values())) {
                case RAISE -> raise();
                case ADMIT -> admit();
                case RESOLVE_ON_SITE -> resolveOnSite();
                case EXPLAIN -> explain(dice.happens(1, 2));
                case ISSUE_LETTER -> issueLetter();
                case CONFIRM_RECEIPT -> receipt();
                case REPORT_PROGRESS -> progress();
                case CONTRIBUTE -> contribute();
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
                case RECORD -> recordAct();
            };
            return dice.happens(1, 3) ? command.match(new By(anybody())) : command;
        }

        private Actor anybody() {
            List<Role> roles = programme.authority().allowed(dice.oneOf(CommandKind.values()));
            return Actor.of(
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
                    .requester(RequesterId.of("r"))
                    .title("t");
            if (!dice.happens(1, 10)) {
                intake.authority("power of attorney");
            }
            if (dice.happens(2, 3)) {
                intake.session(SessionId.of("s"));
                if (dice.happens(3, 4)) {
                    intake.sessionEnd(now.plus(Duration.ofMinutes(dice.between(-300, 600))));
                }
            }
            return new RequestCommand.Raise(
                    by,
                    intake.kind(dice.oneOf(RequestKind.values()))
                            .priority(dice.oneOf(Priority.values()))
                            .build());
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
                    new Explanation("b", forNow ? Optional.of(dateAhead()) : Optional.empty()));
        }

        private LocalDate dateAhead() {
            int most = programme.limits().deferralInCalendarDays();
            return today.plusDays(dice.happens(1, 12) ? dice.between(most + 1, most + 9) : dice.between(1, most));
        }

        private RequestCommand issueLetter() {
            ArrayList<String> units = new ArrayList<>(DEPARTMENTS);
            Letter.Builder letter = Letter.builder()
                    .number(LetterNumber.of("L-" + request.assignments().size()))
                    .lead(UnitId.of(units.remove(dice.below(units.size()))));
            for (int i = dice.below(3); i > 0; i--) {
                letter.addCooperators(UnitId.of(units.remove(dice.below(units.size()))));
            }
            if (!dice.happens(1, 8)) {
                letter.signedBy(PersonId.of("signer"));
            }
            if (dice.happens(1, 4)) {
                letter.answerBy(today.plusDays(dice.between(-1, 40)));
            }
            return new RequestCommand.IssueLetter(outside(CommandKind.ISSUE_LETTER), letter.build());
        }

        private RequestCommand receipt() {
            String unit = request.assignments().stream()
                    .filter(a -> a.state() == Assignment.State.PENDING_RECEIPT)
                    .map(a -> a.unit().value())
                    .findFirst()
                    .orElseGet(this::lead);
            return new RequestCommand.ConfirmReceipt(may(CommandKind.CONFIRM_RECEIPT, unit));
        }

        private RequestCommand progress() {
            return new RequestCommand.ReportProgress(may(CommandKind.REPORT_PROGRESS, lead()), "n");
        }

        private RequestCommand contribute() {
            String unit = request.assignments().stream()
                    .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                    .map(a -> a.unit().value())
                    .findFirst()
                    .orElseGet(() -> dice.oneOf(DEPARTMENTS));
            return new RequestCommand.Contribute(may(CommandKind.CONTRIBUTE, unit), "o");
        }

        private RequestCommand defer() {
            return new RequestCommand.Defer(
                    outside(CommandKind.DEFER), new Deferral("plan", PersonId.of("owner"), dateAhead()));
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
                    may(CommandKind.SUBMIT_ANSWER, lead()), new Answer(dice.oneOf(Outcome.values()), "a", without));
        }

        private RequestCommand approve() {
            return new RequestCommand.ApproveAnswer(outside(CommandKind.APPROVE_ANSWER));
        }

        private RequestCommand sendBack() {
            return new RequestCommand.SendBack(outside(CommandKind.SEND_BACK), "r");
        }

        private RequestCommand followUp() {
            FollowUp.Builder followUp = FollowUp.builder();
            switch (dice.below(4)) {
                case 2 ->
                    followUp.reached(true)
                            .accepted(dice.happens(1, 2))
                            .result(Satisfaction.DISSATISFIED)
                            .remarks("no");
                case 3 -> followUp.reached(false);
                default -> followUp.reached(true).accepted(true).result(Satisfaction.SATISFIED);
            }
            return new RequestCommand.RecordFollowUp(outside(CommandKind.RECORD_FOLLOW_UP), followUp.build());
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
            ArrayList<EventKind> acts = new ArrayList<>(List.of(Acts.MONTHLY_CHECK, Acts.PLAN, Acts.DECISION));
            programme.acts().forEach(act -> acts.add(act.name()));
            acts.add(EventKind.of("unknown act"));
            acts.add(EventKinds.ANSWER_APPROVED);
            return record(dice.oneOf(acts));
        }

        private RequestCommand record(EventKind act) {
            Optional<LocalDate> date =
                    dice.happens(1, 4) ? Optional.of(today.plusDays(dice.between(-5, 60))) : Optional.empty();
            Actor by = programme
                    .act(act)
                    .filter(known -> !dice.happens(1, 6))
                    .map(known -> Actor.of(dice.oneOf(known.by()), dice.oneOf(OUTSIDE), "p"))
                    .orElseGet(() -> outside(CommandKind.RECORD));
            return new RequestCommand.Record(by, act, "t", date);
        }
    }

    /** The same command by somebody else. */
    private record By(Actor actor) implements RequestCommand.Cases<RequestCommand> {

        @Override
        public RequestCommand raise(RequestCommand.Raise c) {
            return new RequestCommand.Raise(actor, c.intake());
        }

        @Override
        public RequestCommand admit(RequestCommand.Admit c) {
            return new RequestCommand.Admit(actor);
        }

        @Override
        public RequestCommand resolveOnSite(RequestCommand.ResolveOnSite c) {
            return new RequestCommand.ResolveOnSite(actor, c.solution());
        }

        @Override
        public RequestCommand explain(RequestCommand.Explain c) {
            return new RequestCommand.Explain(actor, c.explanation());
        }

        @Override
        public RequestCommand issueLetter(RequestCommand.IssueLetter c) {
            return new RequestCommand.IssueLetter(actor, c.letter());
        }

        @Override
        public RequestCommand confirmReceipt(RequestCommand.ConfirmReceipt c) {
            return new RequestCommand.ConfirmReceipt(actor);
        }

        @Override
        public RequestCommand reportProgress(RequestCommand.ReportProgress c) {
            return new RequestCommand.ReportProgress(actor, c.note());
        }

        @Override
        public RequestCommand contribute(RequestCommand.Contribute c) {
            return new RequestCommand.Contribute(actor, c.opinion());
        }

        @Override
        public RequestCommand defer(RequestCommand.Defer c) {
            return new RequestCommand.Defer(actor, c.deferral());
        }

        @Override
        public RequestCommand review(RequestCommand.Review c) {
            return new RequestCommand.Review(actor, c.verdict(), c.reviewOn(), c.note());
        }

        @Override
        public RequestCommand submitAnswer(RequestCommand.SubmitAnswer c) {
            return new RequestCommand.SubmitAnswer(actor, c.answer());
        }

        @Override
        public RequestCommand approveAnswer(RequestCommand.ApproveAnswer c) {
            return new RequestCommand.ApproveAnswer(actor);
        }

        @Override
        public RequestCommand sendBack(RequestCommand.SendBack c) {
            return new RequestCommand.SendBack(actor, c.reason());
        }

        @Override
        public RequestCommand recordFollowUp(RequestCommand.RecordFollowUp c) {
            return new RequestCommand.RecordFollowUp(actor, c.followUp());
        }

        @Override
        public RequestCommand appeal(RequestCommand.Appeal c) {
            return new RequestCommand.Appeal(actor, c.grounds());
        }

        @Override
        public RequestCommand decideAppeal(RequestCommand.DecideAppeal c) {
            return new RequestCommand.DecideAppeal(actor, c.upheld(), c.reason());
        }

        @Override
        public RequestCommand close(RequestCommand.Close c) {
            return new RequestCommand.Close(actor, c.basis());
        }

        @Override
        public RequestCommand reopen(RequestCommand.Reopen c) {
            return new RequestCommand.Reopen(actor, c.reason());
        }

        @Override
        public RequestCommand recordAct(RequestCommand.Record c) {
            return new RequestCommand.Record(actor, c.act(), c.text(), c.date());
        }
    }
}
