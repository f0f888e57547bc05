package dev.docket.testkit;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Gates;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.testkit.RequestHistory.Scene;
import dev.docket.testkit.Run.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The laws of life and death, for requests under any programme. Each method throws an {@link AssertionError} that names the law and
 * tells the story; those of what is owed are in {@link ObligationLaws}. Long because
 * the laws of one life stand together.
 */
public final class RequestLaws {

    private RequestLaws() {}

    /**
     * Every law here, those of {@link ObligationLaws} and those of the kernel.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        life.laws().all(life.story());
        k8OnlyWhatClosingArmsIsOpen(life);
        k9PermittedTellsTheTruth(life);
        k13OneTable(life);
        l2AfterClosing(life);
        l5NoGaps(life);
        l6NothingWaitsForEver(life);
        l7NoEndingWithoutAnAnswer(life);
        l8NoEndingWithoutAFollowUp(life);
        l9FollowUpComesAfterTheAnswer(life);
        l10WhoJudgesDidNotHandle(life);
        l11NothingLiveWhenClosed(life);
        l12AFailedFollowUpIsNoEnding(life);
        l16OneLead(life);
        l17OneAssignmentOfAUnit(life);
        l57WhatIsPutOffIsReviewed(life);
        ObligationLaws.all(life);
    }

    /**
     * K8: in CLOSED nothing is open but what closing arms.
     *
     * @param life the life
     */
    public static void k8OnlyWhatClosingArmsIsOpen(RequestLife life) {
        RequestHistory.law(
                "K8 the end is quiet",
                life,
                history -> history.run().turns().stream()
                        .map(turn -> turn.step().state())
                        .filter(request -> request.isIn(Stage.CLOSED))
                        .forEach(request -> request.obligations()
                                .open()
                                .forEach(open -> history.require(
                                        history.programme()
                                                .rulebook()
                                                .rule(open.ref().rule())
                                                .filter(rule -> rule.armedBy().contains(EventKinds.CLOSED))
                                                .isPresent(),
                                        () -> open.ref() + " is open in CLOSED, and closing does not arm it"))));
    }

    /**
     * K9: what {@code permitted} refuses is refused.
     *
     * @param life the life
     */
    public static void k9PermittedTellsTheTruth(RequestLife life) {
        RequestHistory.law("K9 permitted tells the truth", life, history -> {
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                turn.command().ifPresent(command -> {
                    Instant now = turn.step().askedAt();
                    history.workflow().permitted(turn.before(), command.by(), now).stream()
                            .filter(permission -> permission.command() == command.kind())
                            .filter(permission -> permission.refusal().isPresent())
                            .forEach(permission -> history.require(
                                    turn.step().isRefused(),
                                    () -> command + " was accepted, though not permitted: " + permission));
                });
            }
        });
    }

    /**
     * K13: the stage after a step is one that the table declares.
     *
     * @param life the life
     */
    public static void k13OneTable(RequestLife life) {
        RequestHistory.law("K13 one table", life, history -> {
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                Request woken = history.workflow()
                        .advance(turn.before(), turn.step().askedAt())
                        .state();
                history.require(
                        woken.stageIfRaised().equals(turn.before().stageIfRaised()),
                        () -> "time has moved it to " + woken.stageIfRaised());
                if (turn.step().facts().isEmpty() || turn.command().isEmpty()) {
                    continue;
                }
                CommandKind kind = turn.command().get().kind();
                Stage to = turn.step().state().stage();
                Set<Stage> targets = woken.stageIfRaised()
                        .map(from -> RequestWorkflow.table().targets(from, kind))
                        .orElseGet(() -> Set.of(Stage.RAISED));
                history.require(
                        targets.contains(to),
                        () -> kind + " led from " + woken.stageIfRaised() + " to " + to + ", the table says "
                                + targets);
            }
        });
    }

    /**
     * L2: after Closed come only a reopening, records, and what closing arms.
     *
     * @param life the life
     */
    public static void l2AfterClosing(RequestLife life) {
        RequestHistory.law(
                "L2 after closing",
                life,
                history -> history.scenes().stream()
                        .filter(scene -> scene.before().isIn(Stage.CLOSED))
                        .forEach(scene -> history.require(
                                scene.event() instanceof RequestEvent.Reopened
                                        || scene.event() instanceof RequestEvent.Recorded
                                        || scene.event() instanceof RequestEvent.ReopenWindowClosed
                                        || scene.event() instanceof RequestEvent.OfObligation,
                                () -> scene.event() + " came after closing")));
    }

    /**
     * L5: the version counts the events without gaps, and times never go back.
     *
     * @param life the life
     */
    public static void l5NoGaps(RequestLife life) {
        RequestHistory.law(
                "L5 no gaps",
                life,
                history -> history.scenes().forEach(scene -> {
                    history.require(
                            scene.after().version() == scene.index() + 1,
                            () -> "after " + scene.event() + " the version is "
                                    + scene.after().version());
                    history.require(
                            !scene.event().at().isBefore(scene.before().lastAt()),
                            () -> scene.event() + " goes back in time");
                }));
    }

    /**
     * L6 (and L1): an open request has a timer or a recorded breach. Holds under a programme with the rules of {@link StandardRules}.
     *
     * @param life the life
     */
    public static void l6NothingWaitsForEver(RequestLife life) {
        RequestHistory.law(
                "L6 nothing waits for ever",
                life,
                history -> history.run().turns().stream()
                        .map(turn -> turn.step().state())
                        .filter(Request::isOpen)
                        .forEach(request -> history.require(
                                request.nextDue().isPresent()
                                        || request.obligations().open().stream().anyMatch(o -> o.isBreached()),
                                () -> "nobody owes anything of " + request)));
    }

    private static boolean communicates(RequestEvent event) {
        return event instanceof RequestEvent.AnswerApproved
                || event instanceof RequestEvent.ResolvedOnSite
                || (event instanceof RequestEvent.Explained explained
                        && explained.explanation().isFinal());
    }

    /** Where in the history the episode's last communication before a scene lies. */
    private static Optional<Scene> communication(RequestHistory history, Scene scene) {
        return history.episodeBefore(scene).stream()
                .filter(earlier -> communicates(earlier.event()))
                .reduce((first, last) -> last);
    }

    private static List<Scene> closings(RequestHistory history) {
        return history.scenes().stream()
                .filter(scene -> scene.event() instanceof RequestEvent.Closed)
                .toList();
    }

    /**
     * L7: nothing is settled without an answer, an on-site solution or a final explanation of its episode.
     *
     * @param life the life
     */
    public static void l7NoEndingWithoutAnAnswer(RequestLife life) {
        RequestHistory.law(
                "L7 no ending without an answer",
                life,
                history -> closings(history)
                        .forEach(closing -> history.require(
                                communication(history, closing).isPresent(),
                                () -> closing.event() + " ends what was never answered")));
    }

    /**
     * L8: nothing is settled without a follow-up, or exhausted attempts and a written notice, where the programme asks for one.
     *
     * @param life the life
     */
    public static void l8NoEndingWithoutAFollowUp(RequestLife life) {
        RequestHistory.law("L8 no ending without a follow-up", life, history -> {
            for (Scene closing : closings(history)) {
                int from = communication(history, closing).map(Scene::index).orElse(0);
                List<RequestEvent> since = history.scenes().subList(from, closing.index()).stream()
                        .map(Scene::event)
                        .toList();
                boolean reached = since.stream()
                        .anyMatch(event -> event instanceof RequestEvent.FollowedUp up
                                && up.followUp().reached());
                boolean gaveUp = since.stream().anyMatch(RequestEvent.AttemptsExhausted.class::isInstance)
                        && closing.before().writtenNoticeAt().isPresent();
                history.require(
                        reached || gaveUp || !history.programme().gates().followUp(),
                        () -> closing.event() + " ends what nobody followed up");
            }
        });
    }

    /**
     * L9: the follow-up by which a request is closed comes after the answer of its episode.
     *
     * @param life the life
     */
    public static void l9FollowUpComesAfterTheAnswer(RequestLife life) {
        RequestHistory.law("L9 the follow-up comes after the answer", life, history -> {
            for (Scene closing : closings(history)) {
                int answered = communication(history, closing).map(Scene::index).orElse(Integer.MAX_VALUE);
                history.require(
                        closing.before().followUp().isEmpty()
                                || history.episodeBefore(closing).stream()
                                        .anyMatch(earlier -> earlier.index() > answered
                                                && earlier.event() instanceof RequestEvent.FollowedUp up
                                                && closing.before().followUp().equals(Optional.of(up.followUp()))),
                        () -> closing.event() + " relies on a follow-up from before the answer");
            }
        });
    }

    /**
     * L10: who approves, follows up or decides an appeal has not handled the request, where the programme asks for it.
     *
     * @param life the life
     */
    public static void l10WhoJudgesDidNotHandle(RequestLife life) {
        RequestHistory.law("L10 who judges did not handle", life, history -> {
            Gates gates = history.programme().gates();
            history.scenes()
                    .forEach(scene -> judge(scene.event())
                            .ifPresent(actor -> history.require(
                                    !gates.independence()
                                            || scene.before().assignments().stream()
                                                    .noneMatch(a -> a.unit().equals(actor.unit())),
                                    () -> actor + " judged what its own unit did: " + scene.event())));
        });
    }

    private static Optional<Actor> judge(RequestEvent event) {
        if (event instanceof RequestEvent.AnswerApproved approved) {
            return Optional.of(approved.by());
        }
        if (event instanceof RequestEvent.FollowedUp followedUp) {
            return Optional.of(followedUp.by());
        }
        return event instanceof RequestEvent.AppealDecided decided ? Optional.of(decided.by()) : Optional.empty();
    }

    /**
     * L11: a closed request has no live assignment.
     *
     * @param life the life
     */
    public static void l11NothingLiveWhenClosed(RequestLife life) {
        RequestHistory.law(
                "L11 nothing live when closed",
                life,
                history -> history.scenes().stream()
                        .map(Scene::after)
                        .filter(request -> request.isIn(Stage.CLOSED))
                        .forEach(request -> history.require(
                                request.assignments().stream().noneMatch(Assignment::isLive),
                                () -> "closed with " + request.assignments())));
    }

    /**
     * L12: a request whose last follow-up failed is not settled, unless an appeal upheld the answer.
     *
     * @param life the life
     */
    public static void l12AFailedFollowUpIsNoEnding(RequestLife life) {
        RequestHistory.law("L12 a failed follow-up is no ending", life, history -> {
            for (Scene closing : closings(history)) {
                Request before = closing.before();
                boolean failed = before.followUp().filter(up -> !up.passes()).isPresent();
                boolean upheld = history.episodeBefore(closing).stream()
                        .anyMatch(earlier ->
                                earlier.event() instanceof RequestEvent.AppealDecided decided && decided.upheld());
                history.require(
                        !failed || upheld,
                        () -> closing.event() + ", but the follow-up failed: "
                                + before.followUp().map(FollowUp::toString).orElse(""));
                history.require(
                        closing.after()
                                        .ending()
                                        .filter(e -> e == Ending.UPHELD_ON_APPEAL)
                                        .isEmpty()
                                || upheld,
                        () -> closing.event() + ", but no appeal upheld it");
            }
        });
    }

    /**
     * L16: while ASSIGNED a request has exactly one live lead.
     *
     * @param life the life
     */
    public static void l16OneLead(RequestLife life) {
        RequestHistory.law(
                "L16 one lead",
                life,
                history -> history.scenes().stream()
                        .filter(scene -> scene.after().isIn(Stage.ASSIGNED))
                        .forEach(scene -> history.require(
                                scene.after().assignments().stream()
                                                .filter(a -> a.part() == Part.LEAD && a.isLive())
                                                .count()
                                        == 1,
                                () -> "after " + scene.event() + " the assignments are "
                                        + scene.after().assignments())));
    }

    /**
     * L17: a unit never holds two live assignments.
     *
     * @param life the life
     */
    public static void l17OneAssignmentOfAUnit(RequestLife life) {
        RequestHistory.law(
                "L17 one assignment of a unit",
                life,
                history -> history.scenes().forEach(scene -> {
                    List<String> units = scene.after().assignments().stream()
                            .filter(Assignment::isLive)
                            .map(a -> a.unit().value())
                            .toList();
                    history.require(
                            units.stream().distinct().count() == units.size(),
                            () -> "after " + scene.event() + " the live assignments are of " + units);
                }));
    }

    /**
     * L57: what is put off owes a review. Holds under a programme with {@link StandardRules#review}.
     *
     * @param life the life
     */
    public static void l57WhatIsPutOffIsReviewed(RequestLife life) {
        RequestHistory.law(
                "L57 what is put off is reviewed",
                life,
                history -> history.run().turns().stream()
                        .map(turn -> turn.step().state())
                        .filter(request -> request.isIn(Stage.DEFERRED)
                                || (request.isIn(Stage.EXPLAINED)
                                        && request.communicatedAt().isEmpty()))
                        .forEach(request -> history.require(
                                !request.obligations().of(StandardRules.REVIEW).isEmpty(),
                                () -> "no review is owed of " + request)));
    }
}
