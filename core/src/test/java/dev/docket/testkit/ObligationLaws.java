package dev.docket.testkit;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.StandardRules;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.testkit.RequestHistory.Scene;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The laws of what is owed, for requests under any programme: due dates, breaches, reminders, supervision. */
public final class ObligationLaws {

    private ObligationLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        l25TheLetterInTimeOrOneBreach(life);
        l26InTimeMeansNoBreach(life);
        l27BreachesStay(life);
        l38NoReminderOfWhatIsDone(life);
        l39OneReminderADay(life);
        l41PathIndependence(life);
        l44Order(life);
        l46SupervisionRisesOnce(life);
    }

    /**
     * L25: the first disposition of what was raised in a session comes by the period of {@code dispatch} after the session's end, else
     * there is exactly one breach. The due date is reckoned here anew.
     *
     * @param life the life
     */
    public static void l25TheLetterInTimeOrOneBreach(RequestLife life) {
        RequestHistory.law("L25 the letter in time, or one breach", life, history -> {
            Optional<ObligationRule> rule = history.programme().rulebook().rule(StandardRules.DISPATCH);
            Request end = history.run().end();
            if (rule.isEmpty() || !end.isRaised() || end.intake().session().isEmpty()) {
                return;
            }
            DueRule.Within within = (DueRule.Within) rule.get().due();
            Period period = within.periods().fallback();
            WorkingCalendar calendar = history.programme().rulebook().calendarOf(rule.get());
            Instant raised = end.raisedAt();
            Instant counted = calendar.due(end.intake().sessionEnd().orElse(raised), period, within.counting())
                    .at();
            Instant due = counted.isBefore(raised) ? raised : counted;
            Instant done = history.scenes().stream()
                    .filter(scene ->
                            scene.before().isIn(Stage.RAISED) && !scene.after().isIn(Stage.RAISED))
                    .map(scene -> scene.event().at())
                    .findFirst()
                    .orElse(life.story().until());
            long breaches = history.scenes().stream()
                    .flatMap(scene -> scene.ofObligation().stream())
                    .filter(event -> event instanceof ObligationEvent.Breached
                            && event.ref().equals(new ObligationRef(StandardRules.DISPATCH, 0, 1)))
                    .count();
            history.require(
                    breaches == (done.isAfter(due) ? 1 : 0),
                    () -> "due at " + due + ", done at " + done + ", but breached " + breaches + " times");
        });
    }

    /**
     * L26: what is fulfilled by its due date has no breach, what is fulfilled later has exactly one.
     *
     * @param life the life
     */
    public static void l26InTimeMeansNoBreach(RequestLife life) {
        RequestHistory.law("L26 in time means no breach", life, history -> {
            ArrayList<ObligationRef> breached = new ArrayList<>();
            for (Scene scene : history.scenes()) {
                scene.ofObligation().ifPresent(event -> {
                    Optional<Instant> due =
                            scene.before().obligations().find(event.ref()).flatMap(Obligation::due);
                    if (event instanceof ObligationEvent.Breached) {
                        history.require(!breached.contains(event.ref()), () -> event.ref() + " was breached twice");
                        history.require(
                                due.equals(Optional.of(event.at())), () -> event + ", but it was due at " + due);
                        breached.add(event.ref());
                    } else if (event instanceof ObligationEvent.Met met && due.isPresent()) {
                        history.require(
                                met.asOf().isAfter(due.get()) == breached.contains(met.ref()),
                                () -> met + ", due at " + due + ", breached: " + breached.contains(met.ref()));
                    }
                });
            }
        });
    }

    /**
     * L27: a breach stays in the record; what cures it comes later and says so.
     *
     * @param life the life
     */
    public static void l27BreachesStay(RequestLife life) {
        RequestHistory.law("L27 breaches stay", life, history -> {
            for (Scene scene : history.scenes()) {
                scene.before()
                        .obligations()
                        .open()
                        .forEach(before -> scene.after()
                                .obligations()
                                .find(before.ref())
                                .ifPresent(after -> history.require(
                                        before.breachedAt().isEmpty()
                                                || before.breachedAt().equals(after.breachedAt()),
                                        () -> scene.event() + " has taken back the breach of " + before.ref())));
                scene.ofObligation()
                        .filter(ObligationEvent.Met.class::isInstance)
                        .map(ObligationEvent.Met.class::cast)
                        .ifPresent(met -> {
                            Optional<Instant> breachedAt =
                                    scene.before().obligations().find(met.ref()).flatMap(Obligation::breachedAt);
                            history.require(
                                    met.cured() == breachedAt.isPresent()
                                            && breachedAt
                                                    .filter(at -> at.isAfter(met.at()))
                                                    .isEmpty(),
                                    () -> met + ", breached at " + breachedAt);
                        });
            }
        });
    }

    /**
     * L38: the lead is not reminded once it has submitted, nor while the request is put off, nor after the end.
     *
     * @param life the life
     */
    public static void l38NoReminderOfWhatIsDone(RequestLife life) {
        RequestHistory.law("L38 no reminder of what is done", life, history -> {
            for (Scene scene : history.scenes()) {
                scene.ofObligation()
                        .filter(event -> event instanceof ObligationEvent.Reminded
                                && event.ref().rule().equals(StandardRules.WEEKLY_REMINDER))
                        .ifPresent(event -> history.require(
                                scene.before().isIn(Stage.ASSIGNED)
                                        && scene.before().submittedAt().isEmpty(),
                                () -> event + " while " + scene.before().stage() + ", submitted at "
                                        + scene.before().submittedAt()));
            }
        });
    }

    /**
     * L39: no two reminders of one obligation fall on one day of its calendar.
     *
     * @param life the life
     */
    public static void l39OneReminderADay(RequestLife life) {
        RequestHistory.law("L39 one reminder a day", life, history -> {
            TreeSet<String> seen = new TreeSet<>();
            for (Scene scene : history.scenes()) {
                scene.ofObligation()
                        .filter(ObligationEvent.Reminded.class::isInstance)
                        .ifPresent(event -> {
                            LocalDate day = history.programme()
                                    .rulebook()
                                    .rule(event.ref().rule())
                                    .map(rule -> history.programme()
                                            .rulebook()
                                            .calendarOf(rule)
                                            .date(event.at()))
                                    .orElseThrow();
                            history.require(
                                    seen.add(event.ref() + " " + day),
                                    () -> "a second reminder on " + day + ": " + event);
                        });
            }
        });
    }

    /**
     * L41, L42, L43: however the host asks, the breaches, escalations and acts are the same, none lost and none doubled.
     *
     * @param life the life
     */
    public static void l41PathIndependence(RequestLife life) {
        RequestHistory.law("L41 path independence", life, history -> {
            List<RequestEvent> rarely = lapses(history.run().events());
            for (Polling polling : Polling.values()) {
                List<RequestEvent> polled = lapses(life.run(polling).events());
                history.require(rarely.equals(polled), () -> "polled " + polling + ", the lapses are " + polled);
            }
            history.require(
                    rarely.stream().distinct().count() == rarely.size(), () -> "a lapse is doubled among " + rarely);
        });
    }

    private static List<RequestEvent> lapses(List<RequestEvent> events) {
        return events.stream().filter(event -> event.origin() == Origin.LAPSE).toList();
    }

    /**
     * L44: at one instant, lapses come in the order of their rules, then of their arming, then as planned.
     *
     * @param life the life
     */
    public static void l44Order(RequestLife life) {
        RequestHistory.law("L44 order", life, history -> {
            Comparator<Obligation> order = Comparator.comparingInt(Obligation::order)
                    .thenComparingInt(o -> o.ref().arming());
            Optional<Scene> last = Optional.empty();
            for (Scene scene : history.scenes()) {
                Optional<Obligation> of = planned(scene);
                if (of.isEmpty()) {
                    continue;
                }
                last.filter(before -> before.event().at().equals(scene.event().at()))
                        .flatMap(ObligationLaws::planned)
                        .ifPresent(before -> history.require(
                                order.compare(before, of.get()) <= 0,
                                () -> scene.event() + " comes after a lapse of " + before.ref() + ", order "
                                        + before.order()));
                last = Optional.of(scene);
            }
        });
    }

    /** The obligation, as it was, of which this is a planned lapse. */
    private static Optional<Obligation> planned(Scene scene) {
        return scene.ofObligation()
                .filter(event -> event instanceof ObligationEvent.Warned
                        || event instanceof ObligationEvent.Breached
                        || event instanceof ObligationEvent.Escalated
                        || event instanceof ObligationEvent.Reminded
                        || event instanceof ObligationEvent.Acted)
                .flatMap(event -> scene.before().obligations().find(event.ref()));
    }

    /**
     * L46: supervision only rises, each cause raises it at most once in an episode, and only to its own level.
     *
     * @param life the life
     */
    public static void l46SupervisionRisesOnce(RequestLife life) {
        RequestHistory.law("L46 supervision rises once", life, history -> {
            TreeSet<String> causes = new TreeSet<>();
            for (Scene scene : history.scenes()) {
                Request before = scene.before();
                history.require(
                        scene.after().supervision().compareTo(before.supervision()) >= 0,
                        () -> scene.event() + " has lowered supervision");
                if (scene.event() instanceof RequestEvent.SupervisionRaised raised) {
                    history.require(
                            raised.from() == before.supervision()
                                    && raised.to() == scene.after().supervision()
                                    && raised.to().compareTo(raised.from()) > 0,
                            () -> raised + ", but it stood at " + before.supervision());
                    history.require(
                            causes.add(before.episode() + " " + raised.cause()),
                            () -> "the same cause twice in an episode: " + raised);
                } else {
                    history.require(
                            scene.after().supervision() == before.supervision(),
                            () -> scene.event() + " has changed supervision");
                }
            }
        });
    }
}
