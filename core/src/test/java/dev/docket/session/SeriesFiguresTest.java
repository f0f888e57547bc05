package dev.docket.session;

import static dev.docket.session.Diary.ANN;
import static dev.docket.session.Diary.BEN;
import static dev.docket.session.Diary.OFFICE;
import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.at;
import static dev.docket.session.Diary.begun;
import static dev.docket.session.Diary.id;
import static dev.docket.session.Diary.monthly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.Event.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted of series, and numbered in them. */
class SeriesFiguresTest {

    private static final RequesterId MILL = RequesterId.of("mill");
    private static final RequesterId FORGE = RequesterId.of("forge");
    private static final UnitId FINANCE = UnitId.of("finance");
    private static final UnitId LAW = UnitId.of("law");

    @Test
    void figuresOfSeveralSeriesAreAddedUpAndWhoWasThereIsUnited() {
        SeriesFigures some = new SeriesFigures(
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                Map.of(ANN, 11L),
                Map.of(Roles.HOST, 12L),
                Set.of(ANN),
                Set.of(MILL),
                Set.of(FINANCE));
        SeriesFigures more = new SeriesFigures(
                100,
                200,
                300,
                400,
                500,
                600,
                700,
                800,
                900,
                1000,
                Map.of(ANN, 1100L, BEN, 1L),
                Map.of(Roles.HOST, 1200L),
                Set.of(ANN, BEN),
                Set.of(FORGE),
                Set.of(LAW));

        assertEquals(
                new SeriesFigures(
                        101,
                        202,
                        303,
                        404,
                        505,
                        606,
                        707,
                        808,
                        909,
                        1010,
                        Map.of(ANN, 1111L, BEN, 1L),
                        Map.of(Roles.HOST, 1212L),
                        Set.of(ANN, BEN),
                        Set.of(MILL, FORGE),
                        Set.of(FINANCE, LAW)),
                some.plus(more));
        assertEquals(some, some.plus(SeriesFigures.NONE));
    }

    @Test
    void whatIsDoneIsCountedFromItsInstantOn() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        diary.plans("t", diary.plan("2026-01-21T09:00"), "2026-01-05T09:00");
        diary.opens("s", "2026-01-20T09:00");
        diary.does(new SessionCommand.Attend(OFFICE, id("s"), List.of(Attendance.of(MILL, BEN))), "2026-01-20T09:10");
        diary.ends("s", "2026-01-20T10:00");
        diary.does(
                new SessionCommand.Minute(OFFICE, id("s"), new Minutes(List.of("growth"), List.of(), 2)),
                "2026-01-20T11:00");
        diary.does(new SessionCommand.Cancel(OFFICE, id("t"), "flood"), "2026-01-20T12:00");

        assertEquals(SeriesFigures.NONE, asOf(diary, "2026-01-20T09:00", -1));
        assertEquals(1, asOf(diary, "2026-01-20T09:00", 0).held());
        assertEquals(0, asOf(diary, "2026-01-20T09:10", -1).personTimes());
        assertEquals(Set.of(MILL), asOf(diary, "2026-01-20T09:10", 0).enterprises());
        assertEquals(0, asOf(diary, "2026-01-20T11:00", -1).minuted());
        assertEquals(0, asOf(diary, "2026-01-20T11:00", -1).answeredAtTheTable());
        assertEquals(1, asOf(diary, "2026-01-20T11:00", 0).minuted());
        assertEquals(2, asOf(diary, "2026-01-20T11:00", 0).answeredAtTheTable());
        assertEquals(0, asOf(diary, "2026-01-20T12:00", -1).cancelled());
        assertEquals(1, asOf(diary, "2026-01-20T12:00", 0).cancelled());
    }

    private static SeriesFigures asOf(Diary diary, String local, long nanosAfter) {
        return SeriesFigures.of(diary.series, at(local).plusNanos(nanosAfter));
    }

    @Test
    void theCadenceIsCountedWhenItIsSettled() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");
        diary.until("2026-03-05T00:00");

        assertEquals(2, SeriesFigures.of(diary.series, diary.series.lastAt()).due());
        assertEquals(
                1,
                SeriesFigures.of(diary.series, diary.series.lastAt().minusNanos(1))
                        .due());
        assertEquals(0, SeriesFigures.of(diary.series, diary.series.lastAt()).kept());
    }

    @Test
    void sessionsAreNumberedInTheYearInWhichTheyWereOpened() {
        Diary diary = begun(asNeeded(), "2025-12-01T09:00");
        diary.holds("a", "2025-12-10T09:00");
        diary.holds("b", "2025-12-11T09:00");
        diary.holds("c", "2026-01-20T09:00");
        diary.plans("d", diary.plan("2026-01-21T09:00"), "2026-01-20T12:00");

        assertEquals(OptionalInt.of(1), number(diary, "a"));
        assertEquals(OptionalInt.of(2), number(diary, "b"));
        assertEquals(OptionalInt.of(1), number(diary, "c"));
        assertEquals(OptionalInt.empty(), number(diary, "d"));
        assertEquals(OptionalInt.empty(), number(diary, "e"));
    }

    private static OptionalInt number(Diary diary, String session) {
        return diary.series.numberInYear(id(session), Diary.ZONE);
    }

    @Test
    void whatSomebodyDidIsAFactAndWhatTimeDidALapse() {
        Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
        assertEquals(Origin.FACT, diary.history.get(0).origin());
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        diary.until("2026-03-05T00:00");

        List<SessionEvent> lapses = diary.history.stream()
                .filter(event ->
                        event instanceof SessionEvent.PassedOver || event instanceof SessionEvent.SessionMissed)
                .toList();
        assertEquals(3, lapses.size());
        lapses.forEach(event -> assertEquals(Origin.LAPSE, event.origin(), event::toString));
        assertTrue(diary.series.lastWasLapse());
        for (SessionTimedAct act : SessionTimedAct.values()) {
            assertEquals(act.words(), act.toString());
            assertTrue(act.words().matches("\\S.*\\S"), act::name);
        }
    }

    @Test
    void namesAreOrderedAndPrintedByTheirValue() {
        assertTrue(SeriesId.of("a").compareTo(SeriesId.of("b")) < 0);
        assertTrue(BatchId.of("b").compareTo(BatchId.of("a")) > 0);
        assertEquals("a", SeriesId.of("a").toString());
        assertEquals("a", BatchId.of("a").toString());
        assertEquals("night visit", SessionKind.of("night visit").toString());
        assertEquals(
                Optional.empty(), begun(asNeeded(), "2026-01-05T09:00").series.session(id("s")));
    }
}
