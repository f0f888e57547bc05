package dev.docket.testkit.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.request.Assignment;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.lifecycle.RequestHistory.Deed;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The laws of facts that are entered later than they happened (section 6.11 of the lifecycle), for requests under any programme. Each
 * gives how often it had something to say.
 */
public final class LateFactLaws {

    private LateFactLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        s611LateFactsAreJudgedByWhenTheyHappened(life);
        s611TheRestStands(life);
    }

    /**
     * What is entered late has happened by then, and since it could be asked for; what it fulfils is met, and what it stops stands
     * still, as of when it happened. Where that was by the due date, a breach is vacated exactly once; where it was later, it stands.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int s611LateFactsAreJudgedByWhenTheyHappened(RequestLife life) {
        return RequestHistory.law("S6.11 late facts are judged by when they happened", life, history -> {
            for (Deed deed : history.deeds()) {
                Optional<Instant> occurredAt = deed.command().occurredAt();
                if (occurredAt.isPresent()) {
                    isPossible(history, deed, occurredAt.get());
                    deed.facts().forEach(scene -> isJudged(history, deed, scene));
                }
            }
        });
    }

    private static void isPossible(RequestHistory history, Deed deed, Instant occurredAt) {
        RequestEvent fact = deed.facts().get(0).event();
        history.require(
                fact.occurredAt().equals(Optional.of(occurredAt)) && fact.at().equals(deed.at()),
                () -> deed.command() + " entered at " + deed.at() + " became " + fact);
        history.require(!occurredAt.isAfter(deed.at()), () -> fact + " has not happened yet");
        Instant earliest = deed.command() instanceof RequestCommand.DischargeCommitment
                ? deed.before().raisedAt()
                : deed.before().episodeStartedAt().orElseThrow();
        history.require(!occurredAt.isBefore(earliest), () -> fact + " happened before " + earliest);
        if (deed.command() instanceof RequestCommand.SubmitAnswer
                || deed.command() instanceof RequestCommand.Contribute) {
            history.require(
                    deed.before().assignments().stream()
                            .filter(a -> a.unit().equals(deed.command().by().unit()) && a.isLive())
                            .map(Assignment::issuedAt)
                            .noneMatch(occurredAt::isBefore),
                    () -> fact + " happened before its letter");
        }
    }

    /** What follows directly from what was entered late; what follows from what it led to is of the moment. */
    private static void isJudged(RequestHistory history, Deed deed, Scene scene) {
        scene.of(ObligationEvent.Met.class)
                .ifPresent(met -> cause(deed, met).ifPresent(cause -> {
                    Obligation owed = owed(deed, met.ref());
                    Instant happened = latest(cause.happenedAt(), owed.armedAt());
                    Instant asOf = owed.pausedSince()
                            .filter(since -> since.isBefore(happened))
                            .orElse(happened);
                    history.require(met.asOf().equals(asOf), () -> met + " of " + owed + " by " + cause);
                    boolean premature =
                            owed.breachedAt().filter(at -> !asOf.isAfter(at)).isPresent();
                    history.require(
                            met.cured() == (owed.isBreached() && !premature),
                            () -> met + " of " + owed + " by " + cause);
                    isVacated(history, deed, owed, premature);
                }));
        scene.of(ObligationEvent.Paused.class)
                .filter(p -> p.since().isBefore(p.at()))
                .ifPresent(paused -> {
                    Obligation owed = owed(deed, paused.ref());
                    Instant since = latest(deed.command().occurredAt().orElseThrow(), owed.armedAt());
                    history.require(
                            paused.since().equals(since), () -> paused + " of " + owed + " by " + deed.command());
                    boolean premature =
                            owed.breachedAt().filter(at -> !since.isAfter(at)).isPresent();
                    isVacated(history, deed, owed, premature);
                    history.require(
                            scene.after()
                                            .obligations()
                                            .find(owed.ref())
                                            .filter(Obligation::isBreached)
                                            .isPresent()
                                    == (owed.isBreached() && !premature),
                            () -> paused + " left the breach of " + owed);
                });
    }

    private static void isVacated(RequestHistory history, Deed deed, Obligation owed, boolean premature) {
        List<ObligationEvent.Vacated> vacated = deed.facts().stream()
                .flatMap(scene -> scene.of(ObligationEvent.Vacated.class).stream())
                .filter(event -> event.ref().equals(owed.ref()))
                .toList();
        history.require(
                vacated.size() == (premature ? 1 : 0)
                        && vacated.stream()
                                .allMatch(event -> owed.breachedAt().equals(Optional.of(event.breachedAt()))),
                () -> deed.command() + " entered at " + deed.at() + " vacated " + vacated + " of " + owed);
    }

    /** The fact that was entered late by which something was met; the attempts that it exhausts too are as of when they were made. */
    private static Optional<RequestEvent> cause(Deed deed, ObligationEvent.Met met) {
        return deed.facts().stream()
                .map(Scene::event)
                .filter(event ->
                        event.kind().equals(met.by()) && event.occurredAt().isPresent())
                .findFirst();
    }

    private static Obligation owed(Deed deed, ObligationRef ref) {
        return deed.facts().stream()
                .map(Scene::before)
                .flatMap(request -> request.obligations().find(ref).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * Saying when it happened changes how it is judged, and nothing else: what time did meanwhile stands, and all that follows follows
     * as if it had happened when it was entered. But attempts to reach somebody are counted by the days on which they were made.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int s611TheRestStands(RequestLife life) {
        return RequestHistory.law("S6.11 the rest stands", life, history -> {
            for (Deed deed : history.deeds()) {
                if (deed.command().occurredAt().isPresent() && !isAnAttempt(deed)) {
                    stands(history, deed);
                }
            }
        });
    }

    private static boolean isAnAttempt(Deed deed) {
        return deed.command() instanceof RequestCommand.RecordFollowUp asked
                && !asked.followUp().speaks();
    }

    private static void stands(RequestHistory history, Deed deed) {
        Step<Request, RequestEvent, RequestRefusal> plain =
                history.handle(deed.before(), RequestJourneys.asItHappens(deed.command()), deed.at());
        if (plain.isRefused()) {
            return; // what is rated too late now may have been rated in time
        }
        Request then = plain.state();
        Request after = deed.after();
        history.require(
                kinds(deed.facts().stream().map(Scene::event).toList())
                        .equals(kinds(plain.facts().toJavaList())),
                () -> deed.command() + " gave other facts than without its instant: " + plain.facts());
        history.require(
                after.stageIfRaised().equals(then.stageIfRaised())
                        && after.episode() == then.episode()
                        && after.assignments().equals(then.assignments())
                        && after.supervision() == then.supervision()
                        && after.suspensions().equals(then.suspensions())
                        && after.lastAt().equals(then.lastAt()),
                () -> deed.command() + " led to " + after + "\nand without its instant to " + then);
        Set<ObligationRef> open = new HashSet<>();
        then.obligations().open().forEach(obligation -> open.add(obligation.ref()));
        history.require(
                after.obligations().open().stream()
                        .filter(obligation -> obligation.notBefore().isEmpty())
                        .allMatch(obligation -> open.contains(obligation.ref())),
                () -> deed.command() + " left open " + after.obligations() + "\nand without its instant " + open);
    }

    private static List<String> kinds(List<RequestEvent> facts) {
        ArrayList<String> kinds = new ArrayList<>();
        for (RequestEvent fact : facts) {
            if (!(fact instanceof RequestEvent.OfObligation)) {
                kinds.add(fact.kind().name());
            }
        }
        return kinds;
    }
}
