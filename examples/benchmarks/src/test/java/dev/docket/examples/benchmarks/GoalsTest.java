package dev.docket.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private final Figures figures = new Figures();

    private void costs(String name, double nanos) {
        figures.put(name, new Figure(nanos, nanos, nanos, 0));
    }

    private Verdict only(Goal goal) {
        List<Verdict> verdicts = goal.judge(figures);
        assertEquals(1, verdicts.size());
        return verdicts.get(0);
    }

    private Verdict verdict(String goal, String name) {
        return Goals.judge(figures).stream()
                .filter(one -> one.goal().says().contains(goal) && one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLimitItselfIsMetButNotWhereItSaysBelow() {
        costs("a", 30);
        costs("b", 20);
        Map<String, Measure> ratio = Map.of("a over b", Measure.nanos("a").over(Measure.nanos("b")));

        assertTrue(only(new Goal("", Bound.AT_MOST, 1.5, "", ratio)).isMet());
        assertTrue(only(new Goal("", Bound.AT_LEAST, 1.5, "", ratio)).isMet());
        assertTrue(only(new Goal("", Bound.BELOW, 1.5, "", ratio)).isMissed());
        assertTrue(only(new Goal("", Bound.AT_MOST, 1.49, "", ratio)).isMissed());
        assertTrue(only(new Goal("", Bound.AT_LEAST, 1.51, "", ratio)).isMissed());
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        costs("a", 30);

        Verdict verdict = only(
                new Goal("", Bound.AT_MOST, 1, "", Map.of("", Measure.nanos("a").over(Measure.nanos("b")))));

        assertEquals(Optional.empty(), verdict.value());
        assertFalse(verdict.isMet());
        assertFalse(verdict.isMissed());
    }

    @Test
    void costingTheSameIsMissedInBothDirections() {
        costs("WorkingDays.addDocket 3", 10);
        costs("WorkingDays.addDocket 2000", 16);
        costs("WorkingDays.countDocket 3", 16);
        costs("WorkingDays.countDocket 2000", 10);

        assertEquals(Optional.of(1.6), verdict("the same for 3", "add 2000").value());
        assertTrue(verdict("the same for 3", "add 2000").isMissed());
        assertTrue(verdict("the same for 3", "count 2000").isMissed());
    }

    @Test
    void fasterMeansThatTheOtherTakesLonger() {
        costs("WorkingDays.addDocket 250", 10);
        costs("WorkingDays.addStrata 250", 49);

        assertTrue(verdict("Strata's at 250", "add 250").isMissed());

        costs("WorkingDays.addStrata 250", 50);

        assertTrue(verdict("Strata's at 250", "add 250").isMet());
    }

    @Test
    void whatIsForInformationIsNeitherMetNorMissed() {
        costs("WorkingDays.countDocket 250", 10);
        costs("WorkingDays.countStrata 250", 1);
        Verdict verdict = verdict("Counting working days beside Strata's", "count 250");

        assertEquals(Optional.of(0.1), verdict.value());
        assertFalse(verdict.isMet());
        assertFalse(verdict.isMissed());
        List<Verdict> all = Goals.judge(figures);
        // What is met is that counting allocates nothing.
        assertEquals(String.format("1 met, 0 missed, %d not measured%n", all.size() - 2), Report.summary(all));
        assertTrue(Report.goals(all)
                .contains(String.format("at 250 (no goal, times as fast)%n                 0.10  count")));
    }

    @Test
    void whatForgettingCostsIsTakenOffMpxj() {
        costs("WorkingTime.addDocket CHINA WEEK", 10);
        costs("WorkingTimeMpxj.addForgetting CHINA WEEK", 100);
        costs("WorkingTimeMpxj.forget CHINA WEEK", 30);

        assertEquals(Optional.of(7.0), verdict("over a week", "add CHINA").value());
        assertTrue(verdict("over a week", "add CHINA").isMissed());
    }

    @Test
    void aByteMoreThanTheResultIsTooMuchAndASampleOfAByteIsNone() {
        figures.put("Sizes.instant", Figure.ofSize(24));
        figures.put("WorkingTime.addDocket CHINA DAY", new Figure(10, 10, 10, 24.002));
        figures.put("WorkingTime.addDocket CHINA WEEK", new Figure(10, 10, 10, 24.6));

        assertTrue(verdict("allocated", "WorkingTime.addDocket CHINA DAY").isMet());
        assertTrue(verdict("allocated", "WorkingTime.addDocket CHINA WEEK").isMissed());
    }

    @Test
    void aCalendarOf64KiBIsTooLarge() {
        figures.put("Sizes.calendar CHINA", Figure.ofSize(65_536));
        figures.put("Sizes.calendar NEW_YORK", Figure.ofSize(65_535));

        assertTrue(verdict("small", "CHINA").isMissed());
        assertTrue(verdict("small", "NEW_YORK").isMet());
    }

    @Test
    void aRequestOf401BytesIsTooLargeAndALifeOfMoreThanAMicrosecondTooSlow() {
        figures.put("Memory.request 100", Figure.ofSize(401));
        costs("LifeOfARequest.life", 1_000);
        costs("LifeOfARequest.floor", 100);
        costs("LifeBeside.life SPRING", 200_000);
        costs("LifeBeside.life FLOWABLE", 5_999_999);
        costs("LifeOfARequest.wake", 5.1);

        assertTrue(verdict("three units", "100 requests").isMissed());
        assertTrue(verdict("takes a microsecond", "life").isMet());
        assertTrue(verdict("Spring Statemachine", "SPRING").isMet());
        assertTrue(verdict("Flowable", "FLOWABLE").isMissed());
        assertEquals(
                Optional.of(10.0),
                verdict("beside a stage and a switch", "life").value());
        assertTrue(verdict("nothing is due", "wake").isMissed());
    }

    @Test
    void whatAnEmptyProcessTakesIsTakenOffAStart() {
        figures.put("Start.EMPTY", Figure.ofTimes(List.of(30_000_000L, 40_000_000L, 90_000_000L)));
        costs("Start.DOCKET", 70_000_001);
        costs("Start.COLA", 70_000_001);

        assertTrue(verdict("starts soon", "DOCKET").isMissed());
        assertEquals(
                Optional.of(30_000_001.0),
                verdict("start of the others", "COLA").value());
    }

    @Test
    void whatIsDueOfAMillionMayNotCostMoreThanTwiceAsMuch() {
        costs("Agendas.due 10000", 100);
        costs("Agendas.due 1000000", 201);
        costs("Agendas.put 10000", 100);
        costs("Agendas.put 1000000", 500);
        figures.put("Sizes.agenda", Figure.ofSize(100));

        assertTrue(verdict("and of a million", "due").isMissed());
        assertTrue(verdict("Taking a request in", "put").isMet());
        assertTrue(verdict("takes little of an agenda", "agenda").isMissed());
    }

    @Test
    void aSweepIsJudgedByOneItemOfItAndALapseByDateAndByEvent() {
        costs("Sweep.agenda 1000000 per item", 150);
        costs("Sweep.agenda 10000000 per item", 176);
        costs("Sweep.scan 1000000 per item", 7_500);
        costs("Lapses.advance", 501);
        costs("Lapses.advance per event", 500);

        assertTrue(verdict("found and put back", "item").isMet());
        assertTrue(verdict("no faster than the logarithm", "item").isMissed());
        assertEquals(
                Optional.of(50.0), verdict("beside other ways", "scan 1000000").value());
        assertTrue(verdict("A lapse", "each date").isMissed());
        assertTrue(verdict("A lapse", "each event").isMet());
    }

    @Test
    void aFigureIsUnsteadyIfTheSlowestTookOverAQuarterLonger() {
        figures.put("a", new Figure(110, 100, 125, 0));
        figures.put("b", new Figure(110, 100, 126, 0));

        assertFalse(figures.isUnsteady("a"));
        assertTrue(figures.isUnsteady("b"));
        assertFalse(figures.isUnsteady("c"));
    }

    @Test
    void theSummaryCountsEachOutcome() {
        costs("Building.docket CHINA", 1_000_000);
        costs("Building.docket NEW_YORK", 999_999);
        List<Verdict> verdicts = Goals.judge(figures);

        assertEquals(
                String.format("1 met, 1 missed, %d not measured%n", verdicts.size() - 2), Report.summary(verdicts));
    }

    @Test
    void theReportNamesEachGoalItsLimitAndEachCaseThatWasMeasured() {
        costs("Building.docket CHINA", 1_234_567.891);
        String text = Report.goals(Goals.judge(figures));

        String expected = String.format("A calendar of ten years is built fast (below 1,000,000 ns)%n"
                + "  MISSED 1,234,567.89  CHINA%n  not measured: 1 of 2 cases%n");
        assertTrue(text.contains(expected), text);
        Goals.ALL.forEach(goal -> assertTrue(text.contains(goal.says())));
    }

    @Test
    void everyFigureThatAGoalNeedsIsMeasuredUnderThatName() {
        Set<String> benchmarks = Candidate.all()
                .map(candidate -> candidate.name().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"))
                .collect(Collectors.toSet());
        Set<String> measurements =
                Measurements.ALL.stream().map(Measurement::name).collect(Collectors.toSet());

        List<String> unknown = Goals.ALL.stream()
                .flatMap(goal -> goal.cases().values().stream())
                .flatMap(measure -> measure.needs().stream())
                .filter(name -> !measurements.contains(name.substring(0, name.indexOf('.'))))
                .filter(name -> !benchmarks.contains(name.split(" ", 2)[0]))
                .toList();

        assertEquals(List.of(), unknown);
    }
}
