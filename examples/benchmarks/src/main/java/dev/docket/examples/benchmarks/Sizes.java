package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import dev.docket.request.RequestId;
import dev.docket.time.CountingRule;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;

/** What objects take in the memory of this process, by JOL. */
final class Sizes implements Measurement {

    private static final int OPEN = 100_000;

    Sizes() {}

    @Override
    public String name() {
        return "Sizes";
    }

    @Override
    public boolean isBrief() {
        return true;
    }

    @Override
    public Map<String, Figure> make(Effort effort) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Office office : List.of(Office.CHINA, Office.NEW_YORK)) {
            figures.put("calendar " + office, Figure.ofSize(ofCalendar(office.calendar())));
        }
        figures.put("agenda", Figure.ofSize(ofAgenda()));
        figures.put("localDate", Figure.ofSize(ofLocalDate()));
        figures.put("instant", Figure.ofSize(ofInstant()));
        figures.put("duration", Figure.ofSize(ofDuration()));
        figures.put("due", Figure.ofSize(ofDue()));
        figures.put("derivation", Figure.ofSize(ofDerivation(Office.CHINA.calendar())));
        return figures;
    }

    /**
     * Weighs a calendar: all that it reaches, without its zone. The zone and its rules are the platform's, shared by all who use
     * it; everything else counts, also what calendars may share, such as the names of holidays.
     */
    static long ofCalendar(WorkingCalendar calendar) {
        GraphLayout zone = GraphLayout.parseInstance(calendar.zone());
        return GraphLayout.parseInstance(calendar).totalSize() - zone.totalSize();
    }

    /** What one more open request takes of an agenda, beside its key, which is the request's: by what twice as many take more. */
    static long ofAgenda() {
        return (ofAgenda(2 * OPEN) - ofAgenda(OPEN)) / OPEN;
    }

    private static long ofAgenda(int open) {
        return GraphLayout.parseInstance(Agendas.filled(open)).totalSize()
                - GraphLayout.parseInstance((Object) Agendas.keys(open)).totalSize()
                + GraphLayout.parseInstance((Object) new RequestId[open]).totalSize();
    }

    /** A result of adding days. */
    static long ofLocalDate() {
        return ClassLayout.parseClass(LocalDate.class).instanceSize();
    }

    /** A result of adding time. */
    static long ofInstant() {
        return ClassLayout.parseClass(Instant.class).instanceSize();
    }

    /** A result of counting time. */
    static long ofDuration() {
        return ClassLayout.parseClass(Duration.class).instanceSize();
    }

    /** A due date with its instant; not provisional, so that its empty rest is the platform's one. */
    static long ofDue() {
        return ClassLayout.parseClass(Due.class).instanceSize() + ofInstant();
    }

    /** A derivation of three working days, without the calendar that it refers to. */
    static long ofDerivation(WorkingCalendar calendar) {
        Instant anchor = Instant.parse("2026-09-18T07:10:00Z");
        GraphLayout all =
                GraphLayout.parseInstance(calendar.explain(anchor, Period.workingDays(3), CountingRule.CIVIL));
        return all.totalSize()
                - GraphLayout.parseInstance(calendar, CountingRule.CIVIL).totalSize();
    }
}
