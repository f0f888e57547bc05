package dev.docket.workflow;

import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.Happened.Kind;
import dev.docket.workflow.Loan.No;
import dev.docket.workflow.Loan.Stage;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** How a {@link Loan} goes under a library's policy. */
class LoanWorkflow implements Workflow<Loan, Command, Happened, No> {

    /** The library's policy. */
    record Policy(Duration term, Duration reminders, Duration lostAfter, int renewals) {}

    static final Policy STRICT = new Policy(Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(30), 1);
    static final Policy MILD = new Policy(Duration.ofDays(28), Duration.ofDays(10), Duration.ofDays(90), 3);

    final Policy policy;

    LoanWorkflow(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
        if (now.isBefore(loan.lastAt()) || (loan.lastWasLapse() && now.equals(loan.lastAt()))) {
            return Either.left(new No("it is " + now + ", the last event was at " + loan.lastAt(), "keep the order"));
        }
        return switch (command) {
            case LEND ->
                loan.stage() == Stage.ON_THE_SHELF
                        ? Either.right(List.of(lent(Kind.LENT, now)))
                        : Either.left(new No("it is " + loan.stage(), "lend what is on the shelf"));
            case RENEW ->
                loan.stage() == Stage.LENT && loan.renewals() < policy.renewals()
                        ? Either.right(List.of(lent(Kind.RENEWED, now)))
                        : Either.left(new No("renewed " + loan.renewals() + " times", "return it"));
            case RETURN ->
                loan.isOut()
                        ? Either.right(List.of(ending(Kind.RETURNED, now)))
                        : Either.left(new No("it is " + loan.stage(), "return what is lent"));
        };
    }

    private Happened lent(Kind kind, Instant now) {
        return new Happened(
                now,
                kind,
                Optional.of(now.plus(policy.term())),
                Optional.of(now.plus(policy.reminders())),
                Optional.empty());
    }

    private static Happened ending(Kind kind, Instant at) {
        return new Happened(at, kind, Optional.empty(), Optional.empty(), Optional.of(at.plus(Duration.ofDays(365))));
    }

    @Override
    public Loan evolve(Loan loan, Happened event) {
        Optional<Instant> none = Optional.empty();
        return switch (event.what()) {
            case LENT -> after(event, Stage.LENT, 0, event.due(), event.reminder(), none, none);
            case RENEWED -> after(event, Stage.LENT, loan.renewals() + 1, event.due(), event.reminder(), none, none);
            case FELL_OVERDUE ->
                after(event, Stage.OVERDUE, loan.renewals(), none, loan.reminder(), event.later(), none);
            case REMINDED ->
                after(event, loan.stage(), loan.renewals(), loan.due(), event.reminder(), loan.loss(), none);
            case COUNTED_AS_LOST -> after(event, Stage.LOST, loan.renewals(), none, none, none, event.later());
            case RETURNED -> after(event, Stage.RETURNED, loan.renewals(), none, none, none, event.later());
            case FILE_SHUT -> after(event, loan.stage(), loan.renewals(), none, none, none, none);
        };
    }

    private static Loan after(
            Happened event,
            Stage stage,
            int renewals,
            Optional<Instant> due,
            Optional<Instant> reminder,
            Optional<Instant> loss,
            Optional<Instant> shutting) {
        return new Loan(
                stage, event.at(), event.origin() == Event.Origin.LAPSE, renewals, due, reminder, loss, shutting);
    }

    @Override
    public Optional<Instant> nextDue(Loan loan) {
        return loan.nextDue();
    }

    @Override
    public Seq<Happened> lapse(Loan loan) {
        Instant at = loan.nextDue().orElseThrow();
        ArrayList<Happened> events = new ArrayList<>();
        if (loan.due().equals(Optional.of(at))) {
            events.add(new Happened(
                    at,
                    Kind.FELL_OVERDUE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(at.plus(policy.lostAfter()))));
        }
        if (loan.loss().equals(Optional.of(at))) {
            events.add(ending(Kind.COUNTED_AS_LOST, at));
        } else if (loan.reminder().equals(Optional.of(at))) {
            events.add(new Happened(
                    at, Kind.REMINDED, Optional.empty(), Optional.of(at.plus(policy.reminders())), Optional.empty()));
        }
        if (loan.shutting().equals(Optional.of(at))) {
            events.add(Happened.of(at, Kind.FILE_SHUT));
        }
        return List.ofAll(events);
    }
}
