package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Scorecard;
import dev.docket.notice.NoticeKind;
import dev.docket.notice.Notices;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.Tally;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.ClockSuspension;
import dev.docket.request.Ending;
import dev.docket.request.Merging;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Story;
import dev.docket.testkit.lifecycle.RequestHistory.Deed;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.time.CountingRule;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The laws of the clocks of a request: suspensions, extensions, changes of class and of policy, reopenings. For requests under any
 * programme; each gives how often it had something to say.
 */
// Over 400 lines because each law stands with the history that it reads.
public final class ClockLaws {

    private static final List<RuleCode> ANSWERING = List.of(StandardRules.ANSWER, StandardRules.REDO);

    private ClockLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        l33CreditIsTheUnionWithinTheCap(life);
        l34ExtensionsInTimeAndWithinTheCap(life);
        l35AChangeOfClassDiscardsNothing(life);
        l36TheTotalClockGoesOn(life);
        l37ANewVersionAloneMovesNothing(life);
        l57WhatIsPutOffIsReviewed(life);
    }

    /**
     * L33: what is credited to an answer is the union of all in which its clock stood still; the suspensions' reasons are among
     * those that the programme allows, and together they last no longer than its cap.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l33CreditIsTheUnionWithinTheCap(RequestLife life) {
        return RequestHistory.law("L33 the credit is the union, within the cap", life, history -> {
            for (Scene scene : history.scenes()) {
                if (scene.event() instanceof RequestEvent.Suspended suspended) {
                    Programme programme = history.programmeAt(scene);
                    history.require(
                            programme.gates().suspensionReasons().contains(suspended.reason()),
                            () -> suspended + ", allowed are "
                                    + programme.gates().suspensionReasons());
                    int days = suspendedDays(scene.after(), programme.calendar());
                    history.require(
                            days <= programme.limits().suspensionInCalendarDays(),
                            () -> suspended + " makes it " + days + " days of "
                                    + programme.limits().suspensionInCalendarDays());
                }
            }
            creditIsTheUnion(history);
        });
    }

    /** The days after the first of each suspension, up to its end or the date named, each counted once. */
    private static int suspendedDays(Request request, WorkingCalendar calendar) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (ClockSuspension suspension : request.suspensions()) {
            LocalDate ended = suspension.endedAt().map(calendar::date).orElse(suspension.until());
            LocalDate last = ended.isBefore(suspension.until()) ? ended : suspension.until();
            calendar.date(suspension.since())
                    .plusDays(1)
                    .datesUntil(
                            last.isBefore(calendar.date(suspension.since()))
                                    ? calendar.date(suspension.since()).plusDays(1)
                                    : last.plusDays(1))
                    .forEach(days::add);
        }
        return days.size();
    }

    /** Whether the request's own words say that the lead's clock stands still; what stood when it was merged stands. */
    private static boolean stands(Request request) {
        Optional<Merging> merging = request.bonds().merging();
        if (merging.isPresent()) {
            return stands(merging.get().before());
        }
        return request.isSuspended()
                || request.supplementPendingSince().isPresent()
                || request.submittedAt().isPresent()
                || request.isIn(Stage.DEFERRED)
                || (request.isIn(Stage.EXPLAINED) && request.communicatedAt().isEmpty());
    }

    /** When the suspension was over for which alone the clock stood when the request was merged. */
    private static Optional<Instant> overWhileMerged(RequestHistory history, Scene unmerged) {
        Request stood = unmerged.before().bonds().merging().orElseThrow().before();
        boolean otherwise = stood.supplementPendingSince().isPresent()
                || stood.submittedAt().isPresent()
                || stood.isIn(Stage.DEFERRED)
                || (stood.isIn(Stage.EXPLAINED) && stood.communicatedAt().isEmpty());
        return otherwise
                ? Optional.empty()
                : stood.obligations().open().stream()
                        .filter(owed -> history.programmeAt(unmerged)
                                .rulebook()
                                .rule(owed.ref().rule())
                                .flatMap(ObligationRule::actsAtLapse)
                                .filter(TimedAct.END_SUSPENSION.kind()::equals)
                                .isPresent())
                        .flatMap(owed -> owed.due().stream())
                        .max(Comparator.naturalOrder());
    }

    private static void creditIsTheUnion(RequestHistory history) {
        ArrayList<Suspension> still = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        List<Scene> settled = history.lastOfEachInstant();
        for (Scene scene : history.scenes()) {
            boolean stands = scene.after().isRaised() && stands(scene.after());
            Instant begin = scene.event() instanceof RequestEvent.AnswerSubmitted
                    ? scene.event().happenedAt()
                    : scene.at();
            if (scene.event() instanceof RequestEvent.Unmerged && since.isPresent()) {
                Optional<Instant> over = overWhileMerged(history, scene).filter(scene.at()::isAfter);
                if (over.isPresent() && over.get().isAfter(since.get())) {
                    still.add(new Suspension(since.get(), over.get()));
                    since = Optional.of(scene.at());
                }
            }
            if (stands && since.filter(earlier -> !begin.isBefore(earlier)).isEmpty()) {
                since = Optional.of(begin);
            } else if (!stands && since.isPresent()) {
                still.add(new Suspension(since.get(), scene.at()));
                since = Optional.empty();
            }
            if (!settled.contains(scene)) {
                continue;
            }
            for (RuleCode rule : ANSWERING) {
                for (Obligation owed : scene.after().obligations().of(rule)) {
                    List<Suspension> expected = union(still, owed.armedAt());
                    List<Suspension> credited = union(owed.suspensions(), owed.armedAt());
                    if (!expected.isEmpty() || !credited.isEmpty()) {
                        history.require(
                                credited.equals(expected),
                                () -> owed + " is credited " + credited + ", its clock stood " + expected);
                    }
                }
            }
        }
    }

    /** What lies after an instant; what overlaps, as what was entered late may, or meets end to end is one. */
    private static List<Suspension> union(List<Suspension> parts, Instant from) {
        ArrayList<Suspension> union = new ArrayList<>();
        for (Suspension part : Suspension.union(parts)) {
            Instant begin = part.from().isBefore(from) ? from : part.from();
            if (!begin.isBefore(part.until())) {
                continue;
            }
            Suspension last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last != null && last.until().equals(begin)) {
                union.set(union.size() - 1, new Suspension(last.from(), part.until()));
            } else {
                union.add(new Suspension(begin, part.until()));
            }
        }
        return union;
    }

    /**
     * L34: an extension is asked for in time, granted within count and cap, and the requester is told of it in the same step; one that is
     * refused leaves every due date as it was.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l34ExtensionsInTimeAndWithinTheCap(RequestLife life) {
        return RequestHistory.law("L34 extensions in time and within the cap", life, history -> {
            for (Deed deed : history.deeds()) {
                if (deed.command() instanceof RequestCommand.RequestExtension) {
                    askedInTime(history, deed);
                } else if (deed.command() instanceof RequestCommand.DecideExtension decision) {
                    if (decision.granted()) {
                        grantedWithinTheCap(history, deed);
                    } else {
                        history.require(
                                dues(deed.before()).equals(dues(deed.after())),
                                () -> decision + " has moved " + dues(deed.before()) + " to " + dues(deed.after()));
                    }
                }
            }
        });
    }

    private static Optional<Obligation> answerOf(Request request) {
        return ANSWERING.stream()
                .flatMap(rule -> request.obligations().of(rule).stream())
                .findFirst();
    }

    private static void askedInTime(RequestHistory history, Deed deed) {
        Programme programme = history.programmeOf(deed.before());
        Obligation owed = answerOf(deed.before()).orElseThrow();
        ObligationRule rule = programme.rulebook().rule(owed.ref().rule()).orElseThrow();
        Instant last = programme
                .rulebook()
                .calendarOf(rule)
                .before(owed.due().orElseThrow(), programme.limits().extensionLeadTime(), CountingRule.CIVIL);
        history.require(
                owed.breachedAt().isEmpty() && (owed.isPaused() || !deed.at().isAfter(last)),
                () -> deed.command() + " was asked at " + deed.at() + ", the last moment was " + last + " for " + owed);
    }

    private static void grantedWithinTheCap(RequestHistory history, Deed deed) {
        Programme programme = history.programmeOf(deed.before());
        Limits limits = programme.limits();
        Rulebook rulebook = programme.rulebook();
        Obligation before = answerOf(deed.before()).orElseThrow();
        Obligation after = deed.after().obligations().find(before.ref()).orElseThrow();
        Instant cap = rulebook.reach(after, after.unextendedDue(), limits.extensionCap());
        history.require(
                !after.due().orElseThrow().isAfter(cap), () -> "granted until " + after.due() + ", the cap is " + cap);
        history.require(
                deed.after().extensionsGranted() <= limits.extensions()
                        && after.extensions().size() == before.extensions().size() + 1,
                () -> "granted were " + deed.after().extensionsGranted() + " of " + limits.extensions() + ": " + after);
        history.require(
                deed.before().intake().anonymous() || isTold(history, deed), () -> "nobody told the requester of it");
    }

    private static boolean isTold(RequestHistory history, Deed deed) {
        Step<Request, RequestEvent, dev.docket.request.RequestRefusal> step =
                history.handle(deed.before(), deed.command(), deed.at());
        return Notices.of(
                        history.workflow(),
                        NoticeLaws.everybody(history.programmeOf(deed.before()).calendar()))
                .from(deed.before(), step)
                .exists(notice -> notice.kind() == NoticeKind.EXTENSION_GRANTED
                        && notice.recipient().role().equals(dev.docket.request.Roles.REQUESTER));
    }

    private static Map<String, Optional<Instant>> dues(Request request) {
        TreeMap<String, Optional<Instant>> dues = new TreeMap<>();
        request.obligations().open().stream()
                .filter(owed -> !owed.ref().rule().equals(StandardRules.EXTENSION_RULING))
                .forEach(owed -> dues.put(owed.ref().toString(), owed.due()));
        return dues;
    }

    /**
     * L35: a change of kind, category, priority or programme version discards neither suspensions nor extensions nor breaches.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l35AChangeOfClassDiscardsNothing(RequestLife life) {
        return RequestHistory.law("L35 a change of class discards nothing", life, history -> {
            for (Deed deed : history.deeds()) {
                boolean adopts = deed.command() instanceof RequestCommand.AdoptProgrammeVersion;
                if (!adopts
                        && !(deed.command() instanceof RequestCommand.Reprioritise)
                        && !(deed.command() instanceof RequestCommand.Recategorise)) {
                    continue;
                }
                for (Obligation before : deed.before().obligations().open()) {
                    Optional<Obligation> after = deed.after().obligations().find(before.ref());
                    boolean kept = after.isPresent()
                            && after.get().suspensions().equals(before.suspensions())
                            && after.get().pausedSince().equals(before.pausedSince())
                            && after.get().extensions().equals(before.extensions())
                            && after.get().breachedAt().equals(before.breachedAt());
                    boolean withdrawn = adopts
                            && history.programmeOf(deed.after())
                                    .rulebook()
                                    .rule(before.ref().rule())
                                    .isEmpty();
                    history.require(
                            kept || withdrawn, () -> deed.command() + " made of " + before + "\n this: " + after);
                }
                for (Tally tally : deed.before().obligations().tallies()) {
                    history.require(
                            deed.after().obligations().tally(tally.rule()).breaches() == tally.breaches(),
                            () -> deed.command() + " has changed the breaches of " + tally);
                }
            }
        });
    }

    /**
     * L36: the total clock goes on through a reopening, the episode's starts at it, and all episodes together last no longer than the
     * total, in the state and in the figures.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l36TheTotalClockGoesOn(RequestLife life) {
        return RequestHistory.law("L36 the total clock goes on", life, history -> {
            Duration episodes = Duration.ZERO;
            for (Scene scene : history.scenes()) {
                Request before = scene.before();
                if (scene.event() instanceof RequestEvent.Reopened) {
                    history.require(
                            scene.after().raisedAt().equals(before.raisedAt())
                                    && scene.after().episodeStartedAt().equals(Optional.of(scene.at())),
                            () -> scene.event() + " left raised "
                                    + scene.after().raisedAt() + ", episode "
                                    + scene.after().episodeStartedAt());
                }
                // The episode of one that was merged goes on when that is undone.
                if (scene.event() instanceof RequestEvent.Closed closed && closed.ending() != Ending.MERGED) {
                    episodes = episodes.plus(
                            Duration.between(before.episodeStartedAt().orElseThrow(), scene.at()));
                    Duration handled = episodes;
                    Duration total = Duration.between(before.firstRaisedAt(), scene.at());
                    history.require(
                            handled.compareTo(total) <= 0,
                            () -> "the episodes last " + handled + ", the total " + total);
                    if (before.episode() > 0) {
                        totalIsTold(history, scene, total);
                    }
                }
            }
        });
    }

    private static void totalIsTold(RequestHistory history, Scene closing, Duration total) {
        Scorecard.Builder card = Scorecard.builder(
                history.programmeAt(closing).calendar(), closing.at().plusNanos(1));
        card.add(RequestLife.UNRAISED.id(), history.run().events().subList(0, closing.index() + 1));
        Handling handling = card.build().handling(Clock.RAISED_TO_CLOSED, Measure.ELAPSED_DAYS);
        BigDecimal days = BigDecimal.valueOf(total.toSeconds() / 86_400.0);
        history.require(
                handling.spread()
                        .filter(spread -> spread.max().subtract(days).abs().compareTo(new BigDecimal("0.02")) <= 0)
                        .isPresent(),
                () -> "the figures say " + handling + ", the clock " + days + " days");
    }

    /**
     * L37: a new version of programme and calendar alone moves no due date: without an adoption the history is the same as if it were
     * not there.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l37ANewVersionAloneMovesNothing(RequestLife life) {
        return RequestHistory.law("L37 a new version alone moves nothing", life, history -> {
            Optional<Programme> pinned = history.scenes().stream()
                    .findFirst()
                    .flatMap(scene -> history.workflow().programmeOf(scene.after()));
            if (pinned.isEmpty() || history.workflow().programmes().size() < 2) {
                return;
            }
            List<Timed<RequestCommand>> without = life.story().commands().stream()
                    .filter(timed -> !(timed.command() instanceof RequestCommand.AdoptProgrammeVersion))
                    .toList();
            Story<RequestCommand> story = new Story<>(without, life.story().until());
            List<RequestEvent> among =
                    new RequestLife(life.workflow(), story).run(Polling.RARELY).events();
            List<RequestEvent> alone = new RequestLife(RequestWorkflow.of(pinned.get()), story)
                    .run(Polling.RARELY)
                    .events();
            history.require(
                    among.equals(alone), () -> "beside another version the history is\n" + among + "\nalone\n" + alone);
        });
    }

    /**
     * L57: what is put off has a review date within the cap that lies ahead, or a missed review is recorded. Holds under a programme
     * with {@link StandardRules#review}.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l57WhatIsPutOffIsReviewed(RequestLife life) {
        return RequestHistory.law("L57 what is put off is reviewed", life, history -> {
            history.run().turns().forEach(turn -> {
                Request request = turn.step().state();
                if (isPutOff(request)) {
                    history.require(
                            request.obligations().of(StandardRules.REVIEW).stream()
                                    .anyMatch(review -> review.isBreached()
                                            || !review.due()
                                                    .orElseThrow()
                                                    .isBefore(turn.step().askedAt())),
                            () -> "at " + turn.step().askedAt() + " no review is owed of " + request);
                }
            });
            for (Scene scene : history.scenes()) {
                Optional<LocalDate> date = reviewDate(scene.event());
                if (date.isPresent()) {
                    Programme programme = history.programmeAt(scene);
                    LocalDate today = programme.calendar().date(scene.at());
                    LocalDate last = today.plusDays(programme.limits().deferralInCalendarDays());
                    history.require(
                            date.get().isAfter(today) && !date.get().isAfter(last),
                            () -> scene.event() + " is to be reviewed on " + date + ", the last day is " + last);
                }
            }
        });
    }

    private static boolean isPutOff(Request request) {
        return request.isIn(Stage.DEFERRED)
                || (request.isIn(Stage.EXPLAINED) && request.communicatedAt().isEmpty());
    }

    private static Optional<LocalDate> reviewDate(RequestEvent event) {
        if (event instanceof RequestEvent.Deferred deferred) {
            return Optional.of(deferred.deferral().reviewOn());
        }
        if (event instanceof RequestEvent.Continued continued) {
            return Optional.of(continued.reviewOn());
        }
        return event instanceof RequestEvent.Explained explained
                ? explained.explanation().reviewOn()
                : Optional.empty();
    }
}
