package dev.docket.lifecycle;

import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the one fact of a command is, or every guard that speaks against it. What follows from the fact is the business of
 * {@link Unfolding}.
 */
final class Decisions implements RequestCommand.Cases<RequestEvent> {

    private static final Duration YEAR = Duration.ofDays(366);

    private final Request request;
    private final Programme programme;
    private final Instant now;
    private final ArrayList<Failed> failed = new ArrayList<>();

    private Decisions(Request request, Programme programme, Instant now) {
        this.request = request;
        this.programme = programme;
        this.now = now;
    }

    static Either<RequestRefusal, RequestEvent> decide(
            Request request, Programme programme, RequestCommand command, Instant now) {
        Decisions decisions = new Decisions(request, programme, now);
        if (request.isRaised()) {
            decisions.failed.addAll(Preconditions.failing(request, programme, command.kind(), command.by()));
        }
        RequestEvent fact = command.match(decisions);
        return decisions.failed.isEmpty()
                ? Either.right(fact)
                : Either.left(new RequestRefusal.Unmet(command.kind(), decisions.failed));
    }

    /** A guard that has failed without the payload is not named again with it. */
    private void require(Guard guard, boolean holds, Supplier<String> found) {
        if (!holds && failed.stream().noneMatch(f -> f.guard() == guard)) {
            failed.add(new Failed(guard, found.get()));
        }
    }

    private LocalDate today() {
        return programme.calendar().date(now);
    }

    @Override
    public RequestEvent raise(RequestCommand.Raise command) {
        Actor by = command.by();
        require(
                Guard.AUTHORITY_RECORDED,
                !by.role().equals(Roles.REPRESENTATIVE)
                        || command.intake().authority().isPresent(),
                () -> by.person() + " names none");
        command.intake()
                .sessionEnd()
                .ifPresent(end -> require(
                        Guard.SESSION_END_NEAR,
                        !end.isBefore(now.minus(YEAR)) && !end.isAfter(now.plus(YEAR)),
                        () -> "it is " + end));
        return new RequestEvent.Raised(now, by, command.intake(), programme.ref());
    }

    @Override
    public RequestEvent admit(RequestCommand.Admit command) {
        return new RequestEvent.Admitted(now, command.by());
    }

    @Override
    public RequestEvent resolveOnSite(RequestCommand.ResolveOnSite command) {
        return new RequestEvent.ResolvedOnSite(now, command.by(), command.solution());
    }

    @Override
    public RequestEvent explain(RequestCommand.Explain command) {
        command.explanation().reviewOn().ifPresent(this::requireReviewDate);
        return new RequestEvent.Explained(now, command.by(), command.explanation());
    }

    private void requireReviewDate(LocalDate date) {
        LocalDate today = today();
        LocalDate last = today.plusDays(programme.limits().deferralInCalendarDays());
        require(
                Guard.REVIEW_DATE_AHEAD,
                date.isAfter(today) && !date.isAfter(last),
                () -> date + " is not after " + today + " and up to " + last);
    }

    @Override
    public RequestEvent issueLetter(RequestCommand.IssueLetter command) {
        require(
                Guard.LETTER_SIGNED,
                !programme.gates().signedLetter() || command.letter().signedBy().isPresent(),
                () -> "letter " + command.letter().number() + " names no signer");
        command.letter()
                .answerBy()
                .ifPresent(date -> require(
                        Guard.ANSWER_DATE_AHEAD,
                        !date.isBefore(today()) && !date.isAfter(today().plusYears(10)),
                        () -> date + " is not from " + today() + " to " + today().plusYears(10)));
        return new RequestEvent.LetterIssued(now, command.by(), command.letter());
    }

    @Override
    public RequestEvent confirmReceipt(RequestCommand.ConfirmReceipt command) {
        return new RequestEvent.ReceiptConfirmed(now, command.by());
    }

    @Override
    public RequestEvent reportProgress(RequestCommand.ReportProgress command) {
        return new RequestEvent.ProgressReported(now, command.by(), command.note());
    }

    @Override
    public RequestEvent contribute(RequestCommand.Contribute command) {
        return new RequestEvent.Contributed(now, command.by(), command.opinion());
    }

    @Override
    public RequestEvent defer(RequestCommand.Defer command) {
        requireReviewDate(command.deferral().reviewOn());
        return new RequestEvent.Deferred(now, command.by(), command.deferral());
    }

    @Override
    public RequestEvent review(RequestCommand.Review command) {
        Actor by = command.by();
        return switch (command.verdict()) {
            case RESUME -> new RequestEvent.Resumed(now, by, request.cameFrom().orElse(Stage.RAISED), command.note());
            case EXPLAIN_FINALLY ->
                new RequestEvent.Explained(now, by, new Explanation(command.note(), Optional.empty()));
            case CONTINUE -> continued(command);
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
    public RequestEvent submitAnswer(RequestCommand.SubmitAnswer command) {
        List<String> missing = request.assignments().stream()
                .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                .map((Assignment a) -> a.unit().value())
                .toList();
        require(
                Guard.COOPERATORS_DONE,
                missing.isEmpty() || command.answer().withoutCooperators().isPresent(),
                () -> "missing are " + missing);
        return new RequestEvent.AnswerSubmitted(now, command.by(), command.answer());
    }

    @Override
    public RequestEvent approveAnswer(RequestCommand.ApproveAnswer command) {
        return new RequestEvent.AnswerApproved(now, command.by());
    }

    @Override
    public RequestEvent sendBack(RequestCommand.SendBack command) {
        return new RequestEvent.AnswerSentBack(now, command.by(), command.reason());
    }

    @Override
    public RequestEvent recordFollowUp(RequestCommand.RecordFollowUp command) {
        return new RequestEvent.FollowedUp(now, command.by(), command.followUp());
    }

    @Override
    public RequestEvent appeal(RequestCommand.Appeal command) {
        return new RequestEvent.Appealed(now, command.by(), command.grounds());
    }

    @Override
    public RequestEvent decideAppeal(RequestCommand.DecideAppeal command) {
        return new RequestEvent.AppealDecided(now, command.by(), command.upheld(), command.reason());
    }

    @Override
    public RequestEvent close(RequestCommand.Close command) {
        return new RequestEvent.Closed(now, command.by(), ending(), command.basis());
    }

    private Ending ending() {
        if (request.followUp().isPresent()) {
            if (!request.followUp().filter(FollowUp::passes).isPresent()) {
                return Ending.UPHELD_ON_APPEAL;
            }
            return request.isIn(Stage.EXPLAINED) ? Ending.EXPLANATION_ACCEPTED : Ending.CONFIRMED;
        }
        return request.attemptsExhausted() ? Ending.UNREACHABLE : Ending.TACIT;
    }

    @Override
    public RequestEvent reopen(RequestCommand.Reopen command) {
        return Unfolding.reopened(request, now, command.by(), ReopenCause.ASKED, command.reason());
    }

    @Override
    public RequestEvent recordAct(RequestCommand.Record command) {
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
        return new RequestEvent.Recorded(now, command.by(), command.act(), command.text(), command.date());
    }

    /** The kinds that {@code permitted} lists: all but the one that makes a request. */
    static List<CommandKind> kinds() {
        ArrayList<CommandKind> kinds = new ArrayList<>(List.of(CommandKind.values()));
        kinds.remove(CommandKind.RAISE);
        return kinds;
    }
}
