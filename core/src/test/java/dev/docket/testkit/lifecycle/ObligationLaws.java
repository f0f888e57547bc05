package dev.docket.testkit.lifecycle;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.obligation.Tally;
import dev.docket.programme.StandardRules;
import dev.docket.request.EventKinds;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.SupervisionCause;
import dev.docket.testkit.Polling;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.time.Cadence;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The laws of what is owed, for requests under any programme: due dates, breaches, reminders, supervision. Each gives how often it had
 * something to say. Long because the laws of one engine stand together.
 */
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
        l39RemindersKeepTheirAnchor(life);
        r60DatesExplainThemselves(life);
        l41PathIndependence(life);
        l43AskingTwiceIsAskingOnce(life);
        l44Order(life);
        l46SupervisionRisesOnce(life);
        l47NoEscalationOfWhatWasInTime(life);
        l48MessagesChangeNothing(life);
    }

    /**
     * L25: the first disposition of what was raised in a session comes by the period of {@code dispatch} after the session's end, as last
     * told and with credit for the time in which a supplement was waited for, else there is exactly one breach. The due date is reckoned
     * here anew.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l25TheLetterInTimeOrOneBreach(RequestLife life) {
        return RequestHistory.law("L25 the letter in time, or one breach", life, history -> {
            Request end = history.run().end();
            if (end.isRaised() && end.intake().session().isPresent()) {
                FirstDispatch.of(history, life.story().until()).check(history);
            }
        });
    }

    /**
     * L26: what is fulfilled by its due date has no breach that is not vacated, what is fulfilled later has exactly one.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l26InTimeMeansNoBreach(RequestLife life) {
        return RequestHistory.law("L26 in time means no breach", life, history -> {
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
                    } else if (event instanceof ObligationEvent.Vacated) {
                        history.require(breached.remove(event.ref()), () -> event + ", but nothing was breached");
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
     * L27: a breach stays in the record, unless an event marks it as vacated; what cures it comes later and says so.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l27BreachesStay(RequestLife life) {
        return RequestHistory.law("L27 breaches stay", life, history -> {
            for (Scene scene : history.scenes()) {
                nothingIsErased(history, scene);
                for (Obligation before : scene.before().obligations().open()) {
                    if (before.isBreached()) {
                        stays(history, scene, before);
                    }
                }
                scene.of(ObligationEvent.Met.class).ifPresent(met -> {
                    Optional<Instant> breachedAt =
                            scene.before().obligations().find(met.ref()).flatMap(Obligation::breachedAt);
                    history.require(
                            met.cured() == breachedAt.isPresent()
                                    && breachedAt
                                            .filter(at -> at.isAfter(met.asOf()) || at.isAfter(met.at()))
                                            .isEmpty(),
                            () -> met + ", breached at " + breachedAt);
                });
            }
        });
    }

    /** Whatever happens, no rule has fewer breaches on record than before. */
    private static void nothingIsErased(RequestHistory history, Scene scene) {
        for (Tally tally : scene.before().obligations().tallies()) {
            int now = scene.after().obligations().tally(tally.rule()).breaches();
            if (tally.breaches() > 0) {
                history.require(
                        now >= tally.breaches(),
                        () -> scene.event() + " leaves " + now + " of " + tally.breaches() + " breaches of "
                                + tally.rule());
            }
        }
    }

    private static void stays(RequestHistory history, Scene scene, Obligation before) {
        Optional<Obligation> after = scene.after().obligations().find(before.ref());
        Optional<ObligationEvent.Vacated> vacated = scene.of(ObligationEvent.Vacated.class)
                .filter(event -> event.ref().equals(before.ref()));
        int counted = scene.before().obligations().tally(before.ref().rule()).breaches();
        history.require(
                scene.after().obligations().tally(before.ref().rule()).breaches() >= counted,
                () -> scene.event() + " has forgotten a breach of " + before.ref());
        if (vacated.isPresent()) {
            history.require(
                    Optional.of(vacated.get().breachedAt()).equals(before.breachedAt())
                            && scene.after()
                                            .obligations()
                                            .tally(before.ref().rule())
                                            .vacated()
                                    == scene.before()
                                                    .obligations()
                                                    .tally(before.ref().rule())
                                                    .vacated()
                                            + 1,
                    () -> vacated.get() + " does not mark the breach of " + before);
        } else {
            history.require(
                    after.isEmpty() || after.get().breachedAt().equals(before.breachedAt()),
                    () -> scene.event() + " has taken back the breach of " + before.ref());
        }
    }

    /**
     * L38: the lead is not reminded once it has submitted, nor while the request is put off or its clocks are suspended or a supplement is waited for, nor after the end.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l38NoReminderOfWhatIsDone(RequestLife life) {
        return RequestHistory.law("L38 no reminder of what is done", life, history -> {
            for (Scene scene : history.scenes()) {
                scene.ofObligation()
                        .filter(event -> event instanceof ObligationEvent.Reminded
                                && event.ref().rule().equals(StandardRules.WEEKLY_REMINDER))
                        .ifPresent(event -> history.require(
                                scene.before().isIn(Stage.ASSIGNED)
                                        && scene.before().submittedAt().isEmpty()
                                        && !scene.before().isSuspended()
                                        && scene.before()
                                                .supplementPendingSince()
                                                .isEmpty(),
                                () -> event + " of " + scene.before()));
            }
        });
    }

    /**
     * L39: no two reminders of one obligation fall on one day of its calendar, nor closer than their cadence less the shift into
     * working time, as long as they count from one anchor by one calendar.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l39OneReminderADay(RequestLife life) {
        return RequestHistory.law("L39 one reminder a day", life, history -> {
            TreeMap<String, LastReminder> last = new TreeMap<>();
            for (Scene scene : history.scenes()) {
                Optional<ObligationEvent.Reminded> reminded = scene.of(ObligationEvent.Reminded.class);
                if (reminded.isEmpty()) {
                    continue;
                }
                ObligationEvent.Reminded event = reminded.get();
                Rulebook book = history.programmeAt(scene).rulebook();
                ObligationRule rule = book.rule(event.ref().rule()).orElseThrow();
                WorkingCalendar calendar = book.calendarOf(rule);
                Obligation owed = scene.before().obligations().find(event.ref()).orElseThrow();
                Instant nominal = rule.reminders()
                        .flatMap(cadence ->
                                cadence.next(owed.anchor(), event.at().minusNanos(1), calendar))
                        .orElseThrow()
                        .nominal();
                LastReminder now = new LastReminder(
                        calendar.date(event.at()),
                        event.at(),
                        nominal,
                        calendar.fingerprint() + rule.reminders() + owed.anchor());
                LastReminder before = last.put(event.ref().toString(), now);
                if (before != null) {
                    history.require(
                            before.day().isBefore(now.day()), () -> "a second reminder on " + now.day() + ": " + event);
                    history.require(
                            !before.policy().equals(now.policy())
                                    || Duration.between(before.at(), now.at())
                                                    .compareTo(Duration.between(before.nominal(), now.nominal())
                                                            .minus(Duration.between(before.nominal(), before.at())))
                                            >= 0,
                            () -> event + " follows too closely on " + before);
                }
            }
        });
    }

    /**
     * L39: the reminder after one that fired is the next of the cadence from the anchor, moved into working time: none is lost, and moving
     * does not accumulate.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l39RemindersKeepTheirAnchor(RequestLife life) {
        return RequestHistory.law("L39 reminders keep their anchor", life, history -> {
            for (Scene scene : history.scenes()) {
                scene.of(ObligationEvent.Reminded.class).ifPresent(reminded -> {
                    Rulebook book = history.programmeAt(scene).rulebook();
                    ObligationRule rule = book.rule(reminded.ref().rule()).orElseThrow();
                    if (rule.due() instanceof DueRule.Recurring) {
                        return;
                    }
                    Instant anchor = scene.before()
                            .obligations()
                            .find(reminded.ref())
                            .orElseThrow()
                            .anchor();
                    Optional<Instant> next = rule.reminders()
                            .flatMap(cadence -> cadence.next(anchor, reminded.at(), book.calendarOf(rule)))
                            .map(Cadence.Occurrence::at);
                    history.require(
                            next.equals(reminded.next().map(Occurrence::at)),
                            () -> reminded + ", planned next is " + reminded.next() + ", from " + anchor + " it is "
                                    + next);
                });
            }
        });
    }

    /**
     * R60: a due date that a period gave is, when it is set, moved or set going again, the one to which its derivation leads, with credit
     * for all in which the clock stood still; but one that was extended or missed stays as it was.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int r60DatesExplainThemselves(RequestLife life) {
        return RequestHistory.law("R60 dates explain themselves", life, history -> {
            for (Scene scene : history.scenes()) {
                scene.ofObligation()
                        .filter(event -> event instanceof ObligationEvent.Armed
                                || event instanceof ObligationEvent.Moved
                                || event instanceof ObligationEvent.Resumed)
                        .flatMap(event -> scene.after().obligations().find(event.ref()))
                        .filter(owed -> owed.period().isPresent()
                                && owed.extensions().isEmpty()
                                && !owed.isBreached()
                                && !owed.isPaused())
                        .ifPresent(owed -> {
                            Optional<Instant> counted = history.programmeOf(scene.after())
                                    .rulebook()
                                    .explain(owed)
                                    .map(why -> why.due().at());
                            history.require(
                                    counted.equals(owed.due()),
                                    () -> scene.event() + " makes " + owed.ref() + " due " + owed.due()
                                            + ", but counted it is " + counted);
                        });
            }
        });
    }

    private record LastReminder(LocalDate day, Instant at, Instant nominal, String policy) {}

    /**
     * L41, L42: however the host asks, the breaches, escalations and acts are the same, none lost and none doubled.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l41PathIndependence(RequestLife life) {
        return RequestHistory.law("L41 path independence", life, history -> {
            List<RequestEvent> rarely = lapses(history.run().events());
            for (Polling polling : Polling.values()) {
                List<RequestEvent> polled = lapses(life.run(polling).events());
                history.require(rarely.equals(polled), () -> "polled " + polling + ", the lapses are " + polled);
            }
            history.require(
                    rarely.stream().distinct().count() == rarely.size(), () -> "a lapse is doubled among " + rarely);
        });
    }

    /**
     * L43: asking twice for one instant, or for an earlier one, brings nothing.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l43AskingTwiceIsAskingOnce(RequestLife life) {
        return RequestHistory.law(
                "L43 asking twice is asking once",
                life,
                history -> history.run().turns().forEach(turn -> {
                    Instant now = turn.step().askedAt();
                    Request once = history.advance(turn.before(), now);
                    for (Instant again : List.of(now, now.minusNanos(1), now.minus(Duration.ofDays(30)))) {
                        Request twice = history.advance(once, again);
                        history.require(
                                twice.equals(once),
                                () -> "asked for " + now + ", then for " + again + ", it went on from " + once + "\nto "
                                        + twice);
                    }
                }));
    }

    private static List<RequestEvent> lapses(List<RequestEvent> events) {
        return events.stream().filter(event -> event.origin() == Origin.LAPSE).toList();
    }

    /**
     * L44: each lapse is the earliest of all that is planned then, by (due, rule order, arming); what an earlier lapse of the same
     * instant has set going comes after it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l44Order(RequestLife life) {
        return RequestHistory.law("L44 order", life, history -> {
            Comparator<Obligation> order = Comparator.comparing(
                            (Obligation o) -> o.nextDue().orElse(Instant.MAX))
                    .thenComparing(Obligation::order)
                    .thenComparing(o -> o.ref().arming());
            for (Scene scene : history.scenes()) {
                planned(scene)
                        .ifPresent(of -> scene.before()
                                .obligations()
                                .open()
                                .forEach(other -> history.require(
                                        order.compare(of, other) <= 0, () -> scene.event() + " came before " + other)));
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
     * L46: each cause raises supervision at most once in an episode, and only to its own level; by hand it rises one step, or more
     * with a reason; it never falls but when it is lifted.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l46SupervisionRisesOnce(RequestLife life) {
        return RequestHistory.law("L46 supervision rises once", life, history -> {
            TreeSet<String> causes = new TreeSet<>();
            for (Scene scene : history.scenes()) {
                Request before = scene.before();
                if (scene.event() instanceof RequestEvent.SupervisionLifted lifted) {
                    history.require(
                            lifted.from() == before.supervision()
                                    && scene.after().supervision() == SupervisionLevel.NONE,
                            () -> lifted + ", but it stood at " + before.supervision());
                } else if (scene.event() instanceof RequestEvent.SupervisionRaised raised) {
                    history.require(
                            raised.from() == before.supervision()
                                    && raised.to() == scene.after().supervision()
                                    && raised.to().compareTo(raised.from()) > 0,
                            () -> raised + ", but it stood at " + before.supervision());
                    if (raised.by().isPresent()) {
                        boolean oneStep = raised.to() == raised.from().above();
                        history.require(
                                oneStep || reasoned(history, scene),
                                () -> "more than one step without a reason: " + raised);
                    } else {
                        history.require(
                                causes.add(before.episode() + " " + raised.cause()) || isOfAMerging(history, scene),
                                () -> "the same cause twice in an episode: " + raised);
                        Optional<SupervisionLevel> own = ownLevel(history, scene);
                        history.require(
                                own.equals(Optional.of(raised.to())), () -> raised + ", but its cause rises to " + own);
                    }
                } else {
                    scene.of(ObligationEvent.Vacated.class)
                            .ifPresent(vacated -> vacated.rises()
                                    .forEach(step -> causes.remove(before.episode() + " "
                                            + overdue(vacated.ref().rule().value(), step))));
                    scene.of(ObligationEvent.RisesVacated.class)
                            .ifPresent(vacated -> vacated.rises()
                                    .forEach(step -> causes.remove(before.episode() + " "
                                            + rise(vacated.ref().rule().value(), step))));
                    history.require(
                            scene.after().supervision() == before.supervision(),
                            () -> scene.event() + " has changed supervision");
                }
            }
        });
    }

    /** Each merging is an act of its own, of one request after the other or again. */
    private static boolean isOfAMerging(RequestHistory history, Scene scene) {
        return history.scenes().get(scene.index() - 1).event() instanceof RequestEvent.Absorbed;
    }

    private static String rise(String rule, int step) {
        return step < 0 ? rule + " is due soon" : overdue(rule, step);
    }

    private static String overdue(String rule, int step) {
        return rule + " is overdue, step " + step;
    }

    private static boolean reasoned(RequestHistory history, Scene scene) {
        return history.deeds().stream()
                .filter(deed -> deed.facts().contains(scene))
                .anyMatch(deed -> deed.command() instanceof RequestCommand.Escalate escalate
                        && escalate.reason().isPresent());
    }

    /** The level to which a cause raises: a step of the ladder and a warning by the programme, all else by the lifecycle. */
    private static Optional<SupervisionLevel> ownLevel(RequestHistory history, Scene scene) {
        RequestEvent last = history.scenes().get(scene.index() - 1).event();
        if (last instanceof RequestEvent.Absorbed absorbed) {
            return Optional.of(absorbed.duplicate().supervision());
        }
        if (last instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Escalated step) {
            return history.programmeAt(scene)
                    .rulebook()
                    .rule(step.ref().rule())
                    .map(rule -> rule.ladder().get(step.n() - 1).level());
        }
        String cause = ((RequestEvent.SupervisionRaised) scene.event()).cause();
        if (cause.equals("reopening 1")) {
            return Optional.of(SupervisionLevel.WARNING);
        }
        if (cause.startsWith("reopening ")
                || cause.equals("a closure was annulled")
                || cause.equals(SupervisionCause.CONTINUED_TOO_OFTEN.words())) {
            return Optional.of(SupervisionLevel.CRITICAL);
        }
        return cause.endsWith(" is due soon")
                        || cause.equals(SupervisionCause.DEEMED_RECEIVED.words())
                        || cause.equals(SupervisionCause.RETURN_DENIED.words())
                ? Optional.of(SupervisionLevel.NOTICE)
                : Optional.empty();
    }

    /**
     * L47: where an answer that was approved had been submitted by its due date, no rise of the rule stands that is not vacated.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l47NoEscalationOfWhatWasInTime(RequestLife life) {
        return RequestHistory.law("L47 no escalation of what was in time", life, history -> {
            TreeSet<String> standing = new TreeSet<>();
            for (Scene scene : history.scenes()) {
                scene.of(ObligationEvent.Escalated.class)
                        .ifPresent(event -> standing.add(event.ref() + " step " + event.n()));
                scene.of(ObligationEvent.Vacated.class)
                        .ifPresent(event -> standing.removeIf(rise -> rise.startsWith(event.ref() + " ")));
                scene.of(ObligationEvent.Met.class)
                        .filter(met -> met.by().equals(EventKinds.ANSWER_APPROVED)
                                && (met.ref().rule().equals(StandardRules.ANSWER)
                                        || met.ref().rule().equals(StandardRules.REDO)))
                        .ifPresent(met -> {
                            Optional<Instant> due =
                                    scene.before().obligations().find(met.ref()).flatMap(Obligation::due);
                            if (due.isPresent() && !met.asOf().isAfter(due.get())) {
                                history.require(
                                        standing.stream().noneMatch(rise -> rise.startsWith(met.ref() + " ")),
                                        () -> met + " was in time, but there stand " + standing);
                            }
                        });
            }
        });
    }

    /**
     * L48: a warning and a reminder change nothing but what is planned and has fired of their own obligation, and nothing is reopened by time.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l48MessagesChangeNothing(RequestLife life) {
        return RequestHistory.law("L48 messages change nothing", life, history -> {
            history.run()
                    .turns()
                    .forEach(turn -> turn.step()
                            .lapses()
                            .forEach(lapse -> history.require(
                                    !(lapse instanceof RequestEvent.Reopened),
                                    () -> "time has reopened it: " + lapse)));
            for (Scene scene : history.scenes()) {
                scene.ofObligation()
                        .filter(event ->
                                event instanceof ObligationEvent.Reminded || event instanceof ObligationEvent.Warned)
                        .ifPresent(event -> history.require(
                                withoutPlan(scene.before(), scene.before(), event.ref())
                                        .equals(withoutPlan(scene.after(), scene.before(), event.ref())),
                                () -> event + " has changed " + scene.before() + "\nto " + scene.after()));
            }
        });
    }

    /** A request without its version and last instant, and without what time has told of one obligation and will still do to it. */
    private static Request withoutPlan(Request request, Request stamp, ObligationRef ref) {
        List<Obligation> open = request.obligations().open().stream()
                .map(owed -> owed.ref().equals(ref)
                        ? Obligation.builder()
                                .from(owed)
                                .plan(List.of())
                                .fired(List.of())
                                .build()
                        : owed)
                .toList();
        Request.Builder bare = Request.builder();
        bare.from(request);
        return bare.version(stamp.version())
                .lastAt(stamp.lastAt())
                .lastWasLapse(stamp.lastWasLapse())
                .obligations(Obligations.of(open, List.of()))
                .build();
    }
}
