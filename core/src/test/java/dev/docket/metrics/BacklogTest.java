package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.metrics.Ageing.Oldest;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is open at noon on Tuesday 15 December 2026. */
class BacklogTest {

    private static final String ASOF = "2026-12-15T12:00";

    private static Told raised(String id, String local) {
        return new Told(id).raised(local);
    }

    private static Map<Age, Long> ages(long... counts) {
        EnumMap<Age, Long> ages = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            ages.put(age, counts[ages.size()]);
        }
        return ages;
    }

    /** Late in the evening, or early in the morning: days count, not hours. */
    @Test
    void agesAreCalendarDaysFromTheDayOfRaising() {
        ArrayList<Told> several = new ArrayList<>();
        for (String day : List.of(
                "2026-12-15",
                "2026-12-08",
                "2026-12-07",
                "2026-11-30",
                "2026-11-29",
                "2026-11-15",
                "2026-11-14",
                "2026-10-16",
                "2026-10-15",
                "2026-09-16",
                "2026-09-15")) {
            several.add(raised(day, day + (several.size() % 2 == 0 ? "T00:01" : "T23:59")));
        }
        several.set(0, raised("2026-12-15", "2026-12-15T12:00"));

        Ageing working = Told.cardOf(Window.all(), ASOF, several).backlog().working();
        assertEquals(ages(2, 2, 2, 2, 2, 1), working.byAge());
        assertEquals(11, working.count());
        assertEquals(
                Optional.of(new Oldest(RequestId.of("2026-09-15"), Told.at("2026-09-15T00:01"))), working.oldest());
        assertEquals("0–7 days", Age.UP_TO_7.toString());
        assertEquals("> 90 days", Age.OVER_90.toString());
    }

    @Test
    void whatIsPutOffStandsApartAndWhatIsClosedNowhere() {
        Backlog backlog = Told.cardOf(
                        ASOF,
                        raised("working", "2026-12-14T10:00"),
                        raised("put off", "2026-11-02T10:00").deferred("2026-11-02T10:30", "2027-01-15"),
                        raised("closed", "2026-11-02T10:00")
                                .solvedOnSite("2026-11-02T10:30")
                                .followedUp("2026-11-03T10:00", true, Satisfaction.SATISFIED)
                                .closed("2026-11-03T11:00"))
                .backlog();

        assertEquals(ages(1, 0, 0, 0, 0, 0), backlog.working().byAge());
        assertEquals(ages(0, 0, 0, 1, 0, 0), backlog.deferred().byAge());
        assertEquals(2, backlog.open());
    }

    /** The letter was due on Wednesday 9 December at 17:00; 10, 11, 14 and 15 December are working days. The second was due on the 11th. */
    @Test
    void overdueIsByWorkingDaysAfterTheStepThatWasMissed() {
        Ageing working = Told.cardOf(
                        ASOF,
                        raised("late", "2026-12-04T10:00"),
                        raised("later", "2026-12-08T10:00"),
                        raised("in time", "2026-12-14T10:00"))
                .backlog()
                .working();

        assertEquals(2, working.overdue());
        assertEquals(
                new BigDecimal("4.000000"), working.overdueBy().orElseThrow().max());
        assertEquals(
                new BigDecimal("2.000000"), working.overdueBy().orElseThrow().min());
    }

    /** The answer was due on Tuesday 8 December, and the office's look at it on the 10th: five working days, not three. */
    @Test
    void ofTwoMissedStepsTheEarlierCounts() {
        Told told = raised("late", "2026-11-26T10:00")
                .dispatched("2026-11-27T10:00")
                .submitted("2026-12-09T10:00");

        Ageing working = Told.cardOf(ASOF, told).backlog().working();
        assertEquals(1, working.overdue());
        assertEquals(
                new BigDecimal("5.000000"), working.overdueBy().orElseThrow().max());
    }

    @Test
    void whatIsInTimeOrOnlyAnOfficesCheckIsNotOverdue() {
        Told answered = raised("answered", "2026-10-12T10:00")
                .dispatched("2026-10-13T10:00")
                .deferred("2026-10-14T10:00", "2026-12-31");

        Ageing deferred = Told.cardOf(ASOF, answered).backlog().deferred();
        assertEquals(1, deferred.count());
        assertEquals(0, deferred.overdue());
        assertEquals(Optional.empty(), deferred.overdueBy());
    }
}
