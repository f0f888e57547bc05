package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Satisfaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request of August 2026 that was settled in September, and one of September that is open. */
class WindowTest {

    private static final String ASOF = "2026-10-15T00:00";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Window AUGUST = Told.cohort("2026-08-01T00:00", "2026-09-01T00:00");
    private static final Window SEPTEMBER = Told.cohort("2026-09-01T00:00", "2026-10-01T00:00");
    private static final Window IN_SEPTEMBER = Told.flow("2026-09-01T00:00", "2026-10-01T00:00");

    private final List<Told> both = List.of(
            new Told("A")
                    .raised("2026-08-28T10:00")
                    .dispatched("2026-08-31T10:00")
                    .submitted("2026-09-07T10:00")
                    .approved("2026-09-07T11:00")
                    .followedUp("2026-09-08T10:00", true, Satisfaction.SATISFIED)
                    .closed("2026-09-09T10:00"),
            new Told("B").raised("2026-09-04T10:00").dispatched("2026-09-07T10:00"));

    private Scorecard card(Window window) {
        return Told.cardOf(window, ASOF, both);
    }

    @Test
    void aCohortIsFollowedToTheEnd() {
        assertEquals(
                "settlement 100.00 % (1 of 1)",
                card(AUGUST).outcomes().settlement().toString());
        assertEquals(
                "settlement 0.00 % (0 of 1)",
                card(SEPTEMBER).outcomes().settlement().toString());
        assertEquals(
                "settlement 50.00 % (1 of 2)",
                card(Window.all()).outcomes().settlement().toString());
    }

    @Test
    void aFlowHasWhatCameUpInItOfAnyRequest() {
        Scorecard flow = card(IN_SEPTEMBER);

        assertEquals(new Movement(1, 1, 0, 1, 1), flow.movement());
        assertEquals("on time 50.00 % (1 of 2)", flow.timeliness().answers().toString());
        assertEquals(
                "resolution 100.00 % (1 of 1)", flow.followUps().resolution().toString());
        assertEquals(1, flow.count(Count.LETTERS));
        Handling time = flow.handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS);
        assertEquals(1, time.n());
        assertEquals(1, time.censored());
        Scorecard before = card(Told.flow("2026-08-01T00:00", "2026-09-01T00:00"));
        assertEquals(
                0, before.handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS).n());
        assertFalse(flow.rates().stream().anyMatch(rate -> rate.name().equals("settlement")));
    }

    @Test
    void aScorecardSaysOfWhichWindowItIsAndMixesWithNoOther() {
        assertEquals(IN_SEPTEMBER, card(IN_SEPTEMBER).window());
        assertTrue(
                card(IN_SEPTEMBER).toString().startsWith("Scorecard of what came up from 2026-08-31T16:00:00Z until"));
        assertTrue(card(Window.all()).toString().startsWith("Scorecard of all requests as of"));
        assertThrows(IllegalArgumentException.class, () -> card(IN_SEPTEMBER).merge(card(SEPTEMBER)));
        assertThrows(IllegalArgumentException.class, () -> card(AUGUST).merge(card(SEPTEMBER)));
    }

    @Test
    void itsBeginningIsWithinAndItsEndIsNot() {
        Window days = Window.flow(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), ZONE);

        assertEquals(IN_SEPTEMBER, days);
        assertEquals(SEPTEMBER, Window.cohort(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), ZONE));
        assertTrue(days.contains(Told.at("2026-09-01T00:00")));
        assertTrue(days.contains(Told.at("2026-10-01T00:00").minusNanos(1)));
        assertFalse(days.contains(Told.at("2026-10-01T00:00")));
        assertFalse(days.contains(Told.at("2026-09-01T00:00").minusNanos(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Window.flow(Told.at("2026-10-01T00:00"), Told.at("2026-09-01T00:00")));
    }
}
