package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Move;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.testkit.Run.Turn;
import dev.docket.testkit.lifecycle.RequestHistory.Deed;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.workflow.Kernel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The laws of life and death, for requests under any programme. Each method throws an {@link AssertionError} that names the law and
 * tells the story, and gives how often the law had something to say: a law that never has proves nothing. The other laws are in
 * {@link PermissionLaws}, {@link AssignmentLaws}, {@link ClockLaws} and {@link ObligationLaws}. Long because the laws of one life stand
 * together.
 */
public final class RequestLaws {

    /** How long one waits for a request whose story is over: more than any of its dates lies ahead. */
    private static final Duration ENOUGH_CLOCK = Duration.ofDays(800);

    private RequestLaws() {}

    /**
     * Every law of requests, and those of the kernel.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        life.laws().all(life.story());
        k8OnlyWhatClosingArmsIsOpen(life);
        k13OneTable(life);
        l1ClosedOrOwed(life);
        l2AfterClosing(life);
        l3ReplayIsLive(life);
        l4RefusalsChangeNothing(life);
        l5NoGaps(life);
        l6NothingWaitsForEver(life);
        l7NoSettlingWithoutAnAnswer(life);
        l8NoSettlingWithoutAFollowUp(life);
        l9FollowUpComesAfterTheAnswer(life);
        l10WhoJudgesDidNotHandle(life);
        l11NothingLiveWhenClosed(life);
        l12AFailedFollowUpSettlesNothing(life);
        l13AClaimResolvesNothing(life);
        PermissionLaws.all(life);
        AssignmentLaws.all(life);
        ClockLaws.all(life);
        ObligationLaws.all(life);
        ProtectionLaws.all(life);
    }

    /**
     * K8: in CLOSED nothing is open but what closing arms.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int k8OnlyWhatClosingArmsIsOpen(RequestLife life) {
        return RequestHistory.law(
                "K8 the end is quiet",
                life,
                history -> history.run().turns().stream()
                        .map(turn -> turn.step().state())
                        .filter(request -> request.isIn(Stage.CLOSED))
                        .forEach(request -> request.obligations()
                                .open()
                                .forEach(open -> history.require(
                                        history.programmeOf(request)
                                                .rulebook()
                                                .rule(open.ref().rule())
                                                .filter(rule -> rule.armedBy().contains(EventKinds.CLOSED))
                                                .isPresent(),
                                        () -> open.ref() + " is open in CLOSED, and closing does not arm it"))));
    }

    /**
     * K13: the stage after a command, and after what time does, is one that the table declares for it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int k13OneTable(RequestLife life) {
        return RequestHistory.law("K13 one table", life, history -> {
            for (Deed deed : history.deeds()) {
                Set<Stage> targets = deed.before().isRaised()
                        ? RequestWorkflow.table()
                                .targets(deed.before().stage(), deed.command().kind())
                        : RequestWorkflow.table()
                                .starts()
                                .getOrDefault(deed.command().kind(), Set.of());
                history.require(
                        targets.contains(deed.after().stage()),
                        () -> deed.command() + " led to " + deed.after().stage() + ", the table says " + targets);
            }
            timeKeepsToTheTable(history);
        });
    }

    private static void timeKeepsToTheTable(RequestHistory history) {
        Optional<Move> act = Optional.empty();
        Instant when = Instant.MIN;
        for (Scene scene : history.scenes()) {
            if (!scene.isLapse()) {
                continue;
            }
            act = when.equals(scene.at()) ? act : Optional.empty();
            when = scene.at();
            Optional<Move> now = scene.of(ObligationEvent.Acted.class).flatMap(RequestLaws::timedAct);
            act = now.isPresent() ? now : act;
            Stage from = scene.before().stage();
            Stage to = scene.after().stage();
            now.ifPresent(move -> history.require(
                    RequestWorkflow.table().allows(from, move), () -> move + " came by itself in " + from));
            Optional<Move> by = act;
            history.require(
                    from == to
                            || by.filter(move -> RequestWorkflow.table()
                                            .targets(from, move)
                                            .contains(to))
                                    .isPresent(),
                    () -> "time has moved it from " + from + " to " + to + " by " + by + ": " + scene.event());
        }
    }

    private static Optional<Move> timedAct(ObligationEvent.Acted acted) {
        for (TimedAct act : TimedAct.values()) {
            if (act.kind().equals(acted.act())) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /**
     * L1: with enough clock a request is closed, or somebody who is named owes something of it by a date. Holds under a programme with
     * the rules of {@link StandardRules}.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l1ClosedOrOwed(RequestLife life) {
        return RequestHistory.law("L1 closed or owed", life, history -> {
            ArrayList<Request> states = new ArrayList<>();
            history.run().turns().forEach(turn -> states.add(turn.step().state()));
            states.add(history.advance(history.run().end(), life.story().until().plus(ENOUGH_CLOCK)));
            states.stream()
                    .filter(request -> request.isRaised() && request.isOpen())
                    .forEach(request -> history.require(
                            request.obligations().open().stream()
                                    .anyMatch(owed -> owed.due().isPresent()
                                            && history.programmeOf(request)
                                                    .rulebook()
                                                    .rule(owed.ref().rule())
                                                    .isPresent()),
                            () -> "nobody owes anything by a date of " + request));
        });
    }

    /**
     * L2: after Closed come only a reopening, an annulment, records, and what closing arms.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l2AfterClosing(RequestLife life) {
        return RequestHistory.law(
                "L2 after closing",
                life,
                history -> history.scenes().stream()
                        .filter(scene -> scene.before().isIn(Stage.CLOSED))
                        .forEach(scene -> history.require(
                                scene.event() instanceof RequestEvent.Reopened
                                        || scene.event() instanceof RequestEvent.ClosureAnnulled
                                        || scene.event() instanceof RequestEvent.Unmerged
                                        || scene.event() instanceof RequestEvent.Released
                                        || scene.event() instanceof RequestEvent.ChildNoted
                                        || scene.event() instanceof RequestEvent.Sealed
                                        || scene.event() instanceof RequestEvent.Unsealed
                                        || scene.event() instanceof RequestEvent.Recorded
                                        || scene.event() instanceof RequestEvent.ReopenWindowClosed
                                        || scene.event() instanceof RequestEvent.OfObligation,
                                () -> scene.event() + " came after closing")));
    }

    /**
     * L3: a request that is rebuilt from its events is the one that was lived.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l3ReplayIsLive(RequestLife life) {
        return RequestHistory.law("L3 replay is live", life, history -> {
            Request end = history.run().end();
            Request rebuilt = Kernel.replay(
                            life.lived(), RequestLife.UNRAISED, history.run().events())
                    .fold(
                            defects -> {
                                throw RequestHistory.broken("L3 replay is live", "defects " + defects, life);
                            },
                            request -> request);
            history.require(rebuilt.equals(end), () -> "rebuilt it is " + rebuilt);
        });
    }

    /**
     * L4: a refused command leaves no event and changes nothing but what time had done by then.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l4RefusalsChangeNothing(RequestLife life) {
        return RequestHistory.law("L4 refusals change nothing", life, history -> {
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                if (turn.step().isRefused()) {
                    Request woken = history.advance(turn.before(), turn.step().askedAt());
                    history.require(
                            turn.step().facts().isEmpty() && turn.step().state().equals(woken),
                            () -> turn.command().orElseThrow() + " was refused and left "
                                    + turn.step().events() + ", time alone does not");
                }
            }
        });
    }

    /**
     * L5: the version counts the events without gaps, and times never go back.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l5NoGaps(RequestLife life) {
        return RequestHistory.law(
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
     * L6: an open request has a timer or a recorded breach. Holds under a programme with the rules of {@link StandardRules}.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l6NothingWaitsForEver(RequestLife life) {
        return RequestHistory.law(
                "L6 nothing waits for ever",
                life,
                history -> history.run().turns().stream()
                        .map(turn -> turn.step().state())
                        .filter(Request::isOpen)
                        .forEach(request -> history.require(
                                request.nextDue().isPresent()
                                        || request.obligations().open().stream().anyMatch(o -> o.isBreached())
                                        || request.bonds().children().stream().anyMatch(part -> !part.isFinished()),
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

    /** The closings that pass the gate; a rejection, a referral and a withdrawal settle nothing. */
    private static List<Scene> settlings(RequestHistory history) {
        return history.scenes().stream()
                .filter(scene -> scene.event() instanceof RequestEvent.Closed closed
                        && closed.ending().isSettled())
                .toList();
    }

    /**
     * L7: nothing is settled without an answer, an on-site solution or a final explanation of its episode.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l7NoSettlingWithoutAnAnswer(RequestLife life) {
        return RequestHistory.law(
                "L7 no settling without an answer",
                life,
                history -> settlings(history)
                        .forEach(closing -> history.require(
                                communication(history, closing).isPresent(),
                                () -> closing.event() + " settles what was never answered")));
    }

    /**
     * L8: nothing is settled without a follow-up that reached somebody, a verification, or exhausted attempts and a written notice, where
     * the programme asks for one.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l8NoSettlingWithoutAFollowUp(RequestLife life) {
        return RequestHistory.law("L8 no settling without a follow-up", life, history -> {
            for (Scene closing : settlings(history)) {
                if (!history.programmeAt(closing).gates().followUp()) {
                    continue;
                }
                int from = communication(history, closing).map(Scene::index).orElse(0);
                List<Scene> since = history.scenes().subList(from, closing.index());
                boolean reached = since.stream()
                        .anyMatch(scene -> scene.event() instanceof RequestEvent.FollowedUp followedUp
                                && (followedUp.followUp().reached()
                                        || (followedUp.followUp().verification()
                                                && closing.before().intake().anonymous())));
                history.require(reached || gaveUp(since), () -> closing.event() + " settles what nobody followed up");
            }
        });
    }

    private static boolean gaveUp(List<Scene> since) {
        return since.stream()
                .dropWhile(scene -> !(scene.event() instanceof RequestEvent.AttemptsExhausted))
                .anyMatch(scene -> scene.before().writtenNoticeAt().isEmpty()
                        && scene.after().writtenNoticeAt().isPresent());
    }

    /**
     * L9: the follow-up by which a request is settled comes after the answer of its episode.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l9FollowUpComesAfterTheAnswer(RequestLife life) {
        return RequestHistory.law("L9 the follow-up comes after the answer", life, history -> {
            for (Scene closing : settlings(history)) {
                Optional<FollowUp> reliedOn = closing.before().followUp();
                Optional<Scene> answer = communication(history, closing);
                if (reliedOn.isPresent()) {
                    history.require(
                            answer.isPresent()
                                    && history.episodeBefore(closing).stream()
                                            .anyMatch(earlier -> earlier.at()
                                                            .isAfter(
                                                                    answer.get().at())
                                                    && earlier.event() instanceof RequestEvent.FollowedUp followedUp
                                                    && reliedOn.get().equals(followedUp.followUp())),
                            () -> closing.event() + " relies on a follow-up from before the answer");
                }
            }
        });
    }

    /**
     * L10: who approves, follows up or decides an appeal has not handled the request, where the programme asks for it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l10WhoJudgesDidNotHandle(RequestLife life) {
        return RequestHistory.law("L10 who judges did not handle", life, history -> {
            for (Scene scene : history.scenes()) {
                Optional<Actor> judge = judge(scene.event());
                if (judge.isPresent() && history.programmeAt(scene).gates().independence()) {
                    history.require(
                            scene.before().assignments().stream()
                                    .noneMatch(a -> a.unit().equals(judge.get().unit())),
                            () -> judge.get() + " judged what its own unit did: " + scene.event());
                }
            }
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
     * L11: a closed request has no live assignment and no promise that is open.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l11NothingLiveWhenClosed(RequestLife life) {
        return RequestHistory.law(
                "L11 nothing live when closed",
                life,
                history -> history.scenes().stream()
                        .map(Scene::after)
                        .filter(request -> request.isIn(Stage.CLOSED))
                        .forEach(request -> history.require(
                                request.assignments().stream().noneMatch(Assignment::isLive)
                                        && request.openCommitments().isEmpty(),
                                () -> "closed with " + request.assignments() + " and " + request.openCommitments())));
    }

    /**
     * L12: a request whose last follow-up failed is not settled, unless an appeal upheld the answer.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l12AFailedFollowUpSettlesNothing(RequestLife life) {
        return RequestHistory.law("L12 a failed follow-up settles nothing", life, history -> {
            for (Scene closing : settlings(history)) {
                Request before = closing.before();
                boolean failed = before.followUp().filter(up -> !up.passes()).isPresent();
                boolean upheld = history.episodeBefore(closing).stream()
                        .anyMatch(earlier ->
                                earlier.event() instanceof RequestEvent.AppealDecided decided && decided.upheld());
                history.require(
                        !failed || upheld, () -> closing.event() + ", but the follow-up failed: " + before.followUp());
            }
        });
    }

    /**
     * L13: what a department claims never raises the number of the resolved, nor of those who confirmed a solution: only what a
     * requester or a verifier says does.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l13AClaimResolvesNothing(RequestLife life) {
        return RequestHistory.law("L13 a claim resolves nothing", life, history -> {
            for (Scene scene : history.scenes()) {
                boolean claims = scene.event() instanceof RequestEvent.AnswerSubmitted || communicates(scene.event());
                if (!claims && !(scene.event() instanceof RequestEvent.Closed)) {
                    continue;
                }
                Scorecard before = card(history, scene.index());
                Scorecard after = card(history, scene.index() + 1);
                boolean confirmed = history.episodeBefore(scene).stream()
                        .anyMatch(earlier -> earlier.event() instanceof RequestEvent.FollowedUp up
                                && up.counts()
                                && up.followUp().passes());
                history.require(
                        after.count(Count.RESOLVED) <= before.count(Count.RESOLVED) || (!claims && confirmed),
                        () -> scene.event() + " has raised the resolved");
                history.require(
                        after.count(Count.CONFIRMED_SOLVED) <= before.count(Count.CONFIRMED_SOLVED),
                        () -> scene.event() + " has raised the confirmed");
            }
        });
    }

    private static Scorecard card(RequestHistory history, int events) {
        Scorecard.Builder card =
                Scorecard.builder(history.workflow().programmes().get(0).calendar(), RequestWorkflow.LAST_INSTANT);
        card.add(RequestLife.UNRAISED.id(), history.run().events().subList(0, events));
        return card.build();
    }
}
