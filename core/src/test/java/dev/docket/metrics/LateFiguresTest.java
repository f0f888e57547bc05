package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.programme.StandardRules;
import org.junit.jupiter.api.Test;

/**
 * Figures of an answer that was due on Thursday 8 October 2026 at 17:00 (from Monday 21 September: 22, 23, 24, 28, 29, 30 September,
 * 8 October), was handed in an hour before, and was entered on the morning of the 9th.
 */
class LateFiguresTest {

    private final Told told = new Told("KQ-1")
            .raised("2026-09-18T15:10")
            .dispatched("2026-09-21T10:00")
            .submittedLate("2026-10-09T10:00", "2026-10-08T16:00")
            .approved("2026-10-09T11:00");

    private RuleFigures answer(String asOf) {
        return told.card(asOf).rules().stream()
                .filter(figures -> figures.rule().equals(StandardRules.ANSWER))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void L65_asOfAnInstantBeforeTheEnteringTheBreachStands() {
        assertEquals(new RuleFigures(StandardRules.ANSWER, 0, 0, 0, 0, 0, 0, 1), answer("2026-10-09T09:59"));
        assertEquals(0, told.card("2026-10-09T09:59").count(Count.BREACHES_VACATED));
    }

    @Test
    void fromTheEnteringOnItIsVacatedAndTheAnswerRuns() {
        assertEquals(new RuleFigures(StandardRules.ANSWER, 0, 0, 0, 0, 0, 1, 0), answer("2026-10-09T10:30"));
    }

    @Test
    void approvedItWasInTimeByWhenItWasHandedIn() {
        assertEquals(new RuleFigures(StandardRules.ANSWER, 1, 0, 0, 0, 0, 0, 0), answer("2026-10-09T12:00"));
    }
}
