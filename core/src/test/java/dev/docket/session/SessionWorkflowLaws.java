package dev.docket.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.PersonId;
import dev.docket.request.SessionId;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Tries;
import dev.docket.testkit.time.Calendars;
import dev.docket.wire.Stored;
import dev.docket.wire.Wire;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Timed;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * The laws of the kernel on random journeys of a series, under random rules on random calendars, and the laws of sessions. {@code
 * -Ddocket.tries=100000} tries each that often.
 */
@AddLifecycleHook(Tries.class)
class SessionWorkflowLaws {

    private static final int TRIES = 50;

    @Provide
    Arbitrary<SeriesLife> lives() {
        Arbitrary<Long> seeds = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(Calendars.calendars(), seeds, Journeys.journeys(30))
                .as(SeriesLife::new);
    }

    @Property(tries = TRIES)
    void K1_timeComposes(@ForAll("lives") SeriesLife life) {
        life.laws().k1TimeComposes(life.story);
    }

    @Property(tries = TRIES)
    void K2_nothingEarly(@ForAll("lives") SeriesLife life) {
        life.laws().k2NothingEarly(life.story);
    }

    @Property(tries = TRIES)
    void K3_lapsesTellTheTruth(@ForAll("lives") SeriesLife life) {
        life.laws().k3LapsesTellTheTruth(life.story);
    }

    @Property(tries = TRIES)
    void K4_replayIsLive(@ForAll("lives") SeriesLife life) {
        life.laws().k4ReplayIsLive(life.story);
    }

    @Property(tries = TRIES)
    void K5_refusalsAreInert(@ForAll("lives") SeriesLife life) {
        life.laws().k5RefusalsAreInert(life.story);
    }

    @Property(tries = TRIES)
    void K6_noSurprise(@ForAll("lives") SeriesLife life) {
        life.laws().k6NoSurprise(life.story);
    }

    @Property(tries = TRIES)
    void K7_order(@ForAll("lives") SeriesLife life) {
        life.laws().k7Order(life.story);
    }

    @Property(tries = TRIES)
    void K8_theEndIsQuiet(@ForAll("lives") SeriesLife life) {
        life.laws().k8TheEndIsQuiet(life.story);
        Statistics.label("concluded").collect(lived(life).end().concludedAt().isPresent());
    }

    @Property(tries = TRIES)
    void K11_evolveIsBlindToPolicy(@ForAll("lives") SeriesLife life) {
        life.laws().k11EvolveIsBlindToPolicy(life.story);
    }

    @Property(tries = TRIES)
    void K12_factsAndLapsesPart(@ForAll("lives") SeriesLife life) {
        life.laws().k12FactsAndLapsesPart(life.story);
    }

    @Property(tries = 12)
    void K14_whatIsStoredComesBack(@ForAll("lives") SeriesLife life) {
        Stored.laws(Wire.open().sessionEvents()).all(lived(life).events());
        Stored.laws(Wire.open().sessionCommands())
                .all(life.story.commands().stream().map(Timed::command).toList());
    }

    @Property(tries = TRIES)
    void K15_oneMeaning(@ForAll("lives") SeriesLife life) {
        life.laws().k15OneMeaning(life.story);
    }

    /** The status after each event is one that the table declares for what moved it, and what it does not concern stays. */
    @Property(tries = TRIES)
    void K13_oneTable(@ForAll("lives") SeriesLife life) {
        Series series = SeriesLife.START;
        for (SessionEvent event : lived(life).events()) {
            Series after = life.workflow.evolve(series, event);
            for (Session session : after.sessions()) {
                Optional<SessionStatus> before = series.session(session.id()).map(Session::status);
                assertTrue(
                        declared(event, session.id(), before).contains(session.status()),
                        () -> event + " led from " + before + " to " + session.status());
                Statistics.label("status").collect(session.status());
            }
            series = after;
        }
    }

    private static Set<SessionStatus> declared(SessionEvent event, SessionId session, Optional<SessionStatus> before) {
        Optional<SessionMove> move = event.<Optional<SessionMove>>fold(
                done -> SessionWorkflow.concerned(done.what())
                        .filter(session::equals)
                        .map(mine -> done.what().kind()),
                passed -> session.equals(passed.session()) ? Optional.of(SessionTimedAct.PASS_OVER) : Optional.empty(),
                missed -> Optional.of(SessionTimedAct.MISS),
                of -> Optional.empty(),
                foreign -> Optional.empty());
        if (before.isEmpty()) {
            assertEquals(Optional.of(SessionCommandKind.PLAN), move);
            return Set.of(SessionStatus.PLANNED);
        }
        return move.map(by -> SessionWorkflow.table().targets(before.get(), by)).orElse(Set.of(before.get()));
    }

    /** From the beginning to the end, each day of the cadence was kept by one session, or missed by one event. */
    @Property(tries = TRIES)
    void L49_eachDayOfTheCadenceIsKeptOrMissedOnce(@ForAll("lives") SeriesLife life) {
        Run<Series, SessionCommand, SessionEvent, SessionRefusal> run = lived(life);
        Series series = run.end();
        Instant end = series.concludedAt().orElse(life.story.until());
        List<Instant> turns = series.turns().stream().map(CadenceTurn::due).toList();
        ArrayList<Instant> expected = new ArrayList<>();
        series.begunAt()
                .ifPresent(begun -> life.rules
                        .cadence()
                        .ifPresent(cadence -> cadence.occurrences(begun, life.rules.calendar())
                                .map(day -> endOfDay(life, day.at()))
                                .takeWhile(due -> due.isBefore(end))
                                .forEach(expected::add)));
        if (isUnderFirstRules(life, run)) {
            assertEquals(
                    expected, turns.stream().filter(due -> due.isBefore(end)).toList());
        }
        long missed = run.events().stream()
                .filter(SessionEvent.SessionMissed.class::isInstance)
                .count();
        long kept = run.events().stream()
                .filter(SessionWorkflowLaws::keepsTheCadence)
                .count();
        assertEquals(
                missed, series.turns().stream().filter(turn -> !turn.kept()).count());
        assertEquals(kept, series.turns().stream().filter(CadenceTurn::kept).count());
        assertEquals(turns.size(), turns.stream().distinct().count());
        Statistics.label("missed").collect(missed > 0);
        Statistics.label("kept").collect(kept > 0);
    }

    private static boolean isUnderFirstRules(
            SeriesLife life, Run<Series, SessionCommand, SessionEvent, SessionRefusal> run) {
        return run.end().rules().equals(Optional.of(life.rules.ref()))
                && run.events().stream()
                        .noneMatch(event ->
                                event instanceof SessionEvent.Done done && done.what() instanceof SessionCommand.Adopt);
    }

    private static boolean keepsTheCadence(SessionEvent event) {
        return event instanceof SessionEvent.OfObligation of
                && of.event() instanceof ObligationEvent.Met
                && of.event().ref().rule().equals(SessionObligations.HOLD);
    }

    private static Instant endOfDay(SeriesLife life, Instant day) {
        return life.rules
                .calendar()
                .startOfDay(life.rules.calendar().date(day).plusDays(1))
                .minusNanos(1);
    }

    /** Where the cadence's day does not roll into another month, the months of wall calendars tell the same. */
    @Property(tries = TRIES)
    void L49_everyMonthHasAHeldSessionOrOneMiss(@ForAll("lives") SeriesLife life) {
        if (life.rules
                .cadence()
                .filter(cadence -> cadence.toString().contains("working day"))
                .isEmpty()) {
            return;
        }
        Run<Series, SessionCommand, SessionEvent, SessionRefusal> run = lived(life);
        if (!isUnderFirstRules(life, run)) {
            return;
        }
        TreeMap<YearMonth, Integer> missed = new TreeMap<>();
        TreeMap<YearMonth, Integer> held = new TreeMap<>();
        run.end()
                .sessions()
                .forEach(session -> session.openedAt().ifPresent(at -> held.merge(month(life, at), 1, Integer::sum)));
        run.end().turns().stream()
                .filter(turn -> !turn.kept())
                .forEach(turn -> missed.merge(month(life, turn.due()), 1, Integer::sum));
        for (CadenceTurn turn : run.end().turns()) {
            YearMonth month = month(life, turn.due());
            if (turn.kept()) {
                assertTrue(held.getOrDefault(month, 0) >= 1, () -> month + " was kept by no session");
                assertEquals(null, missed.get(month));
            } else {
                assertEquals(1, missed.get(month));
            }
        }
    }

    private static YearMonth month(SeriesLife life, Instant at) {
        return YearMonth.from(life.rules.calendar().date(at));
    }

    /** What is counted as of an instant is what was counted at that instant. */
    @Property(tries = TRIES)
    void L65_theFiguresAsOfAnInstantStay(@ForAll("lives") SeriesLife life) {
        Run<Series, SessionCommand, SessionEvent, SessionRefusal> run = lived(life);
        // What falls due at the very last asking is still to come, and counts as of it.
        Series end = run.turns().isEmpty()
                ? run.end()
                : Kernel.advance(
                                life.workflow,
                                run.end(),
                                run.turns()
                                        .get(run.turns().size() - 1)
                                        .step()
                                        .askedAt()
                                        .plusNanos(1))
                        .state();
        for (int i = 0; i < run.turns().size(); i++) {
            Instant asked = run.turns().get(i).step().askedAt();
            Series then = run.turns().get(i).step().state();
            boolean nothingLater = run.turns().stream()
                    .skip(i + 1L)
                    .allMatch(later -> later.step().askedAt().isAfter(asked));
            if (nothingLater && !asked.isBefore(then.lastAt())) {
                Series all =
                        Kernel.advance(life.workflow, then, asked.plusNanos(1)).state();
                assertEquals(SeriesFigures.of(all, asked), SeriesFigures.of(end, asked));
                Statistics.label("compared")
                        .collect(SeriesFigures.of(all, asked).held() > 0);
            }
        }
    }

    /** Figures of parts add up, in whatever order. */
    @Property(tries = TRIES)
    void L63_figuresAddUp(@ForAll("lives") SeriesLife one, @ForAll("lives") SeriesLife other) {
        SeriesFigures first = SeriesFigures.of(lived(one).end(), one.story.until());
        SeriesFigures second = SeriesFigures.of(lived(other).end(), other.story.until());

        assertEquals(first.plus(second), second.plus(first));
        assertEquals(first, first.plus(SeriesFigures.NONE));
        assertEquals(first.held() + second.held(), first.plus(second).held());
        assertEquals(first.due() + second.due(), first.plus(second).due());
        assertTrue(first.kept() <= first.due());
        assertTrue(first.kept() <= first.held());
    }

    /** Numbers have no gaps, and nobody hosts twice more than another where only the one whose turn it is can be planned. */
    @Property(tries = TRIES)
    void KQ1_KQ2_numbersHaveNoGapsAndTurnsAreTaken(@ForAll("lives") SeriesLife life) {
        Run<Series, SessionCommand, SessionEvent, SessionRefusal> run = lived(life);
        Series series = run.end();
        List<Integer> numbers = series.sessions().stream()
                .filter(session -> session.number().isPresent())
                .map(session -> session.number().getAsInt())
                .sorted()
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i));
        }
        boolean undisturbed = series.sessions().stream()
                .allMatch(session -> session.substitutions().isEmpty()
                        && session.status() != SessionStatus.CANCELLED
                        && session.status() != SessionStatus.MISSED);
        if (life.rules.strictRotation()
                && !life.rules.hosts().isEmpty()
                && undisturbed
                && isUnderFirstRules(life, run)) {
            List<Long> times = life.rules.hosts().stream()
                    .map((PersonId host) -> series.sessions().stream()
                            .filter(session -> session.host().equals(host))
                            .count())
                    .toList();
            assertTrue(Collections.max(times) - Collections.min(times) <= 1, times::toString);
        }
    }

    private static Run<Series, SessionCommand, SessionEvent, SessionRefusal> lived(SeriesLife life) {
        return Run.of(life.workflow, SeriesLife.START, life.story, Polling.RARELY);
    }
}
