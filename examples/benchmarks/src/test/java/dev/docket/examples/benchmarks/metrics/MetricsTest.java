package dev.docket.examples.benchmarks.metrics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final int SOME = 400;

    @Test
    void noRequestAndNoEventIsMissingInAScorecard() {
        Scorecards scorecards = new Scorecards();
        scorecards.requests = SOME;

        assertDoesNotThrow(scorecards::live);
    }

    @Test
    void noRequestIsMissingInWhatIsMerged() {
        MergingScorecards merging = new MergingScorecards();
        merging.scorecards = 3;

        assertDoesNotThrow(merging::fold);
    }

    @Test
    void somebodyIsToldOfEachRequest() {
        NoticesOfSteps notices = new NoticesOfSteps();
        notices.requests = SOME;

        assertDoesNotThrow(notices::live);
        assertFalse(notices.step().isEmpty());
    }
}
