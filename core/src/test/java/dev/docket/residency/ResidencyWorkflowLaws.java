package dev.docket.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.PersonId;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Tries;
import dev.docket.testkit.time.Calendars;
import dev.docket.time.Cadence;
import dev.docket.wire.Stored;
import dev.docket.wire.Wire;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Timed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * The laws of the kernel on random journeys of a residency, under random rules on random calendars, and the laws of residencies.
 * {@code -Ddocket.tries=100000} tries each that often.
 */
@AddLifecycleHook(Tries.class)
class ResidencyWorkflowLaws {

    private static final int TRIES = 50;

    @Provide
    Arbitrary<ResidencyLife> lives() {
        Arbitrary<Long> seeds = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(Calendars.calendars(), seeds, Journeys.journeys(40))
                .as(ResidencyLife::new);
    }

    @Property(tries = TRIES)
    void K1_timeComposes(@ForAll("lives") ResidencyLife life) {
        life.laws().k1TimeComposes(life.story);
    }

    @Property(tries = TRIES)
    void K2_nothingEarly(@ForAll("lives") ResidencyLife life) {
        life.laws().k2NothingEarly(life.story);
    }

    @Property(tries = TRIES)
    void K3_lapsesTellTheTruth(@ForAll("lives") ResidencyLife life) {
        life.laws().k3LapsesTellTheTruth(life.story);
    }

    @Property(tries = TRIES)
    void K4_replayIsLive(@ForAll("lives") ResidencyLife life) {
        life.laws().k4ReplayIsLive(life.story);
    }

    @Property(tries = TRIES)
    void K5_refusalsAreInert(@ForAll("lives") ResidencyLife life) {
        life.laws().k5RefusalsAreInert(life.story);
    }

    @Property(tries = TRIES)
    void K6_noSurprise(@ForAll("lives") ResidencyLife life) {
        life.laws().k6NoSurprise(life.story);
    }

    @Property(tries = TRIES)
    void K7_order(@ForAll("lives") ResidencyLife life) {
        life.laws().k7Order(life.story);
    }

    @Property(tries = TRIES)
    void K8_theEndIsQuiet(@ForAll("lives") ResidencyLife life) {
        life.laws().k8TheEndIsQuiet(life.story);
        Residency end = lived(life).end();
        Statistics.label("ended").collect(end.endedAt().isPresent());
        if (end.endedAt().isPresent()) {
            assertEquals(List.of(), end.obligations().open());
        }
    }

    @Property(tries = TRIES)
    void K11_evolveIsBlindToPolicy(@ForAll("lives") ResidencyLife life) {
        life.laws().k11EvolveIsBlindToPolicy(life.story);
    }

    @Property(tries = TRIES)
    void K12_factsAndLapsesPart(@ForAll("lives") ResidencyLife life) {
        life.laws().k12FactsAndLapsesPart(life.story);
    }

    @Property(tries = 12)
    void K14_whatIsStoredComesBack(@ForAll("lives") ResidencyLife life) {
        Stored.laws(Wire.open().residencyEvents()).all(lived(life).events());
        Stored.laws(Wire.open().residencyCommands())
                .all(life.story.commands().stream().map(Timed::command).toList());
    }

    @Property(tries = TRIES)
    void K15_oneMeaning(@ForAll("lives") ResidencyLife life) {
        life.laws().k15OneMeaning(life.story);
    }

    /** The status after each event is one that the table declares for what moved it. */
    @Property(tries = TRIES)
    void K13_oneTable(@ForAll("lives") ResidencyLife life) {
        Residency residency = ResidencyLife.START;
        for (ResidencyEvent event : lived(life).events()) {
            Residency after = life.workflow.evolve(residency, event);
            Optional<ResidencyStatus> before = residency.status();
            ResidencyStatus status = after.status().orElseThrow();
            assertTrue(declared(event, before).contains(status), () -> event + " led from " + before + " to " + status);
            Statistics.label("status").collect(status);
            residency = after;
        }
    }

    private static Set<ResidencyStatus> declared(ResidencyEvent event, Optional<ResidencyStatus> before) {
        Optional<ResidencyMove> move = event.<Optional<ResidencyMove>>fold(
                done -> Optional.of(done.what().kind()),
                completed -> Optional.empty(),
                ended -> Optional.of(ResidencyTimedAct.EXPIRE),
                of -> Optional.empty(),
                foreign -> Optional.empty());
        if (before.isEmpty()) {
            assertEquals(Optional.of(ResidencyCommandKind.AGREE), move);
            return Set.of(ResidencyStatus.AGREED);
        }
        return move.map(by -> ResidencyWorkflow.table().targets(before.get(), by))
                .orElse(Set.of(before.get()));
    }

    /** While it runs, each officer has reported for each day of the cadence, or has missed it, once; reckoned from the calendar. */
    @Property(tries = TRIES)
    void DA10_eachDayForEachOfficerIsKeptOrMissedOnce(@ForAll("lives") ResidencyLife life) {
        Run<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> run = lived(life);
        Residency residency = run.end();
        Optional<Cadence> cadence =
                life.rules.reports().filter(one -> residency.startedAt().isPresent() && isUnderFirstRules(run));
        if (cadence.isEmpty()) {
            return;
        }
        Instant end = residency.endedAt().orElse(life.story.until());
        for (var officer : residency.officers()) {
            Instant start = cameAt(residency, officer);
            long expected = cadence.get()
                    .occurrences(start, life.rules.calendar())
                    .filter(day -> !life.rules
                            .calendar()
                            .date(day.at())
                            .isBefore(life.rules.calendar().date(start).plusDays(life.rules.firstAfterDays())))
                    .map(day -> closing(life, day.at()))
                    .takeWhile(due -> due.isBefore(end))
                    .count();
            List<Instant> turns = residency.turns().stream()
                    .filter(turn -> turn.rule().equals(ResidencyObligations.REPORTING)
                            && turn.subject().value().equals(officer.value()))
                    .map(ResidencyTurn::due)
                    .filter(due -> due.isAfter(start) && due.isBefore(end))
                    .toList();
            assertEquals(expected, turns.size(), () -> officer + " " + cadence + " " + turns);
            assertEquals(turns.size(), turns.stream().distinct().count());
            Statistics.label("days").collect(Math.min(expected, 3));
        }
    }

    private static boolean isUnderFirstRules(Run<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> run) {
        return run.events().stream()
                .noneMatch(event ->
                        event instanceof ResidencyEvent.Done done && done.what() instanceof ResidencyCommand.Adopt);
    }

    private static Instant cameAt(Residency residency, PersonId officer) {
        return residency.account().stream()
                .filter(done -> done.what() instanceof ResidencyCommand.Replace replace
                        && replace.successor().person().equals(officer))
                .map(ResidencyEvent.Done::at)
                .reduce((before, last) -> last)
                .orElse(residency.startedAt().orElseThrow());
    }

    private static Instant closing(ResidencyLife life, Instant day) {
        return life.rules
                .calendar()
                .due(
                        life.rules.calendar().startOfDay(life.rules.calendar().date(day)),
                        dev.docket.time.Period.calendarDays(0),
                        dev.docket.time.CountingRule.CIVIL)
                .at();
    }

    /** An officer is complete when nothing is missing and not before, and whoever was not when the term ended stands in the record. */
    @Property(tries = TRIES)
    void DA5_whoHasEverythingOwesNothingAndWhoHasNotIsRecorded(@ForAll("lives") ResidencyLife life) {
        Run<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> run = lived(life);
        for (Run.Turn<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> turn : run.turns()) {
            Residency residency = turn.step().state();
            List<String> owing = residency.obligations().of(ResidencyObligations.OUTPUT).stream()
                    .map(obligation -> obligation.subject().orElseThrow().value())
                    .sorted()
                    .toList();
            List<String> lacking = residency.officers().stream()
                    .filter(officer -> !life.rules.missing(residency, officer).isEmpty())
                    .map(Object::toString)
                    .sorted()
                    .toList();
            if (residency.status().equals(Optional.of(ResidencyStatus.RUNNING)) && isUnderFirstRules(run)) {
                assertEquals(lacking, owing);
                assertEquals(
                        life.rules.outputs().isEmpty() ? 0 : 2 - lacking.size(),
                        residency.completed().stream()
                                .filter(one -> residency.officers().contains(one.officer()))
                                .count());
            }
        }
        List<ResidencyEvent> ends = new ArrayList<>(run.events());
        ends.removeIf(event -> !(event instanceof ResidencyEvent.TermEnded));
        assertTrue(ends.size() <= 1);
        if (!isUnderFirstRules(run)) {
            return;
        }
        long breached = run.events().stream()
                .filter(event -> event instanceof ResidencyEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Breached
                        && of.event().ref().rule().equals(ResidencyObligations.OUTPUT))
                .count();
        assertEquals(
                ends.isEmpty()
                        ? 0
                        : life.rules.missing(run.end()).stream()
                                .map(Shortfall::officer)
                                .distinct()
                                .count(),
                breached);
        assertEquals(
                ends.isEmpty() ? List.of() : life.rules.missing(run.end()),
                run.end().shortfalls());
        Statistics.label("term ended").collect(ends.size());
        Statistics.label("complete").collect(run.end().completed().size());
    }

    /** What is counted as of an instant is what was counted at that instant. */
    @Property(tries = TRIES)
    void L65_theFiguresAsOfAnInstantStay(@ForAll("lives") ResidencyLife life) {
        Run<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> run = lived(life);
        // What falls due at the very last asking is still to come, and counts as of it.
        Residency end = run.turns().isEmpty()
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
            Residency then = run.turns().get(i).step().state();
            boolean nothingLater = run.turns().stream()
                    .skip(i + 1L)
                    .allMatch(later -> later.step().askedAt().isAfter(asked));
            if (nothingLater && !asked.isBefore(then.lastAt())) {
                Residency all =
                        Kernel.advance(life.workflow, then, asked.plusNanos(1)).state();
                assertEquals(ResidencyFigures.of(all, asked), ResidencyFigures.of(end, asked));
                Statistics.label("compared")
                        .collect(ResidencyFigures.of(all, asked).reportsDue() > 0);
            }
        }
    }

    /** Figures of parts add up, in whatever order. */
    @Property(tries = TRIES)
    void L63_figuresAddUp(@ForAll("lives") ResidencyLife one, @ForAll("lives") ResidencyLife other) {
        ResidencyFigures first = ResidencyFigures.of(lived(one).end(), one.story.until());
        ResidencyFigures second = ResidencyFigures.of(lived(other).end(), other.story.until());

        assertEquals(first.plus(second), second.plus(first));
        assertEquals(first, first.plus(ResidencyFigures.NONE));
        assertEquals(
                first.reportsDue() + second.reportsDue(), first.plus(second).reportsDue());
        assertTrue(first.reportsInTime() <= first.reportsDue());
        assertTrue(first.expertVisitsInTime() <= first.expertVisitsDue());
        assertTrue(first.complete() <= first.officers());
    }

    private static Run<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> lived(ResidencyLife life) {
        return Run.of(life.workflow, ResidencyLife.START, life.story, Polling.RARELY);
    }
}
