package dev.docket.lifecycle;

import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.CommandKind;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The guards that need no payload: what must hold before a command of a kind, by an actor, is looked at further. Both
 * {@link Decisions} and {@code permitted} ask here, so that a button and a refusal never differ.
 */
final class Preconditions {

    private final Request request;
    private final Programme programme;
    private final ArrayList<Failed> failed = new ArrayList<>();

    private Preconditions(Request request, Programme programme) {
        this.request = request;
        this.programme = programme;
    }

    /** Every guard that fails, in the order in which they are looked at. */
    static List<Failed> failing(Request request, Programme programme, CommandKind command, Actor actor) {
        Preconditions preconditions = new Preconditions(request, programme);
        preconditions.check(command, actor);
        return List.copyOf(preconditions.failed);
    }

    private void check(CommandKind command, Actor actor) {
        switch (command) {
            case ADMIT -> require(Guard.NOT_YET_ADMITTED, !request.admitted(), "it was admitted already");
            case RESOLVE_ON_SITE ->
                require(
                        Guard.SESSION_NAMED,
                        !programme.gates().sessionOnSite()
                                || request.intake().session().isPresent(),
                        "it names no session");
            case EXPLAIN, DEFER -> noAnswerPending();
            case CONFIRM_RECEIPT -> receiptPending(actor);
            case REPORT_PROGRESS -> isLead(actor);
            case CONTRIBUTE -> isCooperator(actor);
            case REVIEW ->
                require(
                        Guard.PUT_OFF,
                        request.isIn(Stage.DEFERRED) || request.communicatedAt().isEmpty(),
                        "it was explained for good");
            case SUBMIT_ANSWER -> {
                isLead(actor);
                noAnswerPending();
            }
            case APPROVE_ANSWER -> {
                answerPending();
                independent(actor);
            }
            case SEND_BACK -> answerPending();
            case RECORD_FOLLOW_UP -> followUpOpen(actor);
            case APPEAL -> appealOpen();
            case DECIDE_APPEAL -> {
                require(Guard.APPEAL_PENDING, request.appealPending(), "none was made");
                independent(actor);
                require(
                        Guard.NOT_INVOLVED,
                        !programme.gates().independence() || !request.involved().contains(actor.person()),
                        actor.person() + " was");
            }
            case CLOSE -> closureGate();
            case REOPEN -> reopenable(actor);
            case RECORD ->
                require(
                        Guard.ACT_KNOWN,
                        programme.acts().stream().anyMatch(act -> act.by().contains(actor.role())),
                        "it names none for the " + actor.role());
            case RAISE, ISSUE_LETTER -> {
                // Nothing but stage, authority and payload decides these.
            }
        }
    }

    private void require(Guard guard, boolean holds, String found) {
        if (!holds) {
            failed.add(new Failed(guard, found));
        }
    }

    private void noAnswerPending() {
        require(
                Guard.NO_ANSWER_PENDING,
                request.submittedAt().isEmpty(),
                "one was submitted at "
                        + request.submittedAt().map(Object::toString).orElse(""));
    }

    private void answerPending() {
        require(Guard.ANSWER_PENDING, request.submittedAt().isPresent(), "none was submitted");
    }

    private void receiptPending(Actor actor) {
        require(
                Guard.RECEIPT_PENDING,
                request.assignments().stream()
                        .anyMatch(a -> a.unit().equals(actor.unit()) && a.state() == Assignment.State.PENDING_RECEIPT),
                actor.unit() + " has no letter that waits for a receipt");
    }

    private void isLead(Actor actor) {
        require(
                Guard.IS_LEAD,
                request.lead().filter(lead -> lead.unit().equals(actor.unit())).isPresent(),
                request.lead().map(lead -> "the lead is " + lead.unit()).orElse("there is no lead") + ", not "
                        + actor.unit());
    }

    private void isCooperator(Actor actor) {
        require(
                Guard.IS_COOPERATOR,
                request.assignments().stream()
                        .anyMatch(a -> a.part() == Part.COOPERATING
                                && a.isLive()
                                && a.unit().equals(actor.unit())),
                actor.unit() + " owes none");
    }

    private void independent(Actor actor) {
        require(
                Guard.INDEPENDENT,
                !programme.gates().independence() || !request.isHandledBy(actor.unit()),
                actor.unit() + " handled it");
    }

    private void communicated() {
        require(Guard.COMMUNICATED, request.communicatedAt().isPresent(), "nothing was");
    }

    private void followUpOpen(Actor actor) {
        communicated();
        require(
                Guard.NOT_FOLLOWED_UP_YET,
                request.followUp().filter(FollowUp::passes).isEmpty(),
                "one passed already");
        independent(actor);
    }

    private void appealOpen() {
        require(
                Guard.FOLLOW_UP_FAILED,
                request.followUp().filter(followUp -> !followUp.passes()).isPresent(),
                request.followUp().isPresent() ? "it passed" : "nobody was reached yet");
        require(Guard.NOT_APPEALED_YET, !request.appealed(), "one was made");
    }

    /** The closure gate: every condition that fails is named. */
    private void closureGate() {
        Gates gates = programme.gates();
        communicated();
        if (gates.followUp()) {
            boolean gaveUp =
                    request.attemptsExhausted() && request.writtenNoticeAt().isPresent();
            require(
                    Guard.FOLLOWED_UP,
                    request.followUp().isPresent() || gaveUp,
                    request.attemptsExhausted()
                            ? "no written notice went out after " + request.attempts() + " attempts"
                            : request.attempts() + " of " + programme.limits().followUpAttempts()
                                    + " attempts were made and nobody was reached");
        }
        // Law L12: nobody has to follow up everywhere, but a follow-up that failed never ends a request.
        require(
                Guard.FOLLOW_UP_PASSES,
                request.upheld() || request.followUp().map(FollowUp::passes).orElse(true),
                "it failed: " + request.followUp().map(FollowUp::remarks).orElse(""));
        List<String> live = request.assignments().stream()
                .filter(Assignment::isLive)
                .map(a -> a.unit() + " " + a.state())
                .toList();
        require(Guard.ASSIGNMENTS_DONE, live.isEmpty(), "live are " + live);
    }

    private void reopenable(Actor actor) {
        if (request.isIn(Stage.CLOSED)) {
            boolean anyTime =
                    actor.role().equals(Roles.INSPECTOR) || actor.role().equals(Roles.HOST);
            require(Guard.WINDOW_OPEN, anyTime || !request.reopenWindowClosed(), "it has closed");
        } else {
            communicated();
        }
    }
}
