package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.terminal.Language;
import dev.docket.time.CountingRule;
import dev.docket.time.DayKind;
import dev.docket.time.Derivation;
import dev.docket.time.Derivation.Kind;
import dev.docket.time.Derivation.Step;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the days of a derivation, from the day it began on to the day it is due, and says of each why it counts or not. */
final class DayRows {

    /** With more days than these, ordinary weeks are drawn together. */
    private static final int LISTED_DAYS = 31;

    private final Derivation derivation;
    private final WorkingCalendar calendar;
    private final Language language;
    private final List<Row> rows = new ArrayList<>();
    /** Working time by the end of each counted day. */
    private final List<Duration> reached = new ArrayList<>();

    /** How a row is to be seen. */
    enum Tone {
        /** It counts. */
        COUNTED,
        /** It does not. */
        SKIPPED,
        /** Something else happens. */
        TURN
    }

    /**
     * A day, or a run of days.
     *
     * @param first its first day
     * @param last its last day
     * @param what what it is
     * @param why how it counts, or why it does not
     * @param tone how it is to be seen
     * @param number which of the counted days it is, or 0
     */
    record Row(LocalDate first, LocalDate last, String what, String why, Tone tone, int number) {}

    private DayRows(Derivation derivation, WorkingCalendar calendar, Language language) {
        this.derivation = derivation;
        this.calendar = calendar;
        this.language = language;
    }

    static List<Row> of(Derivation derivation, WorkingCalendar calendar, Language language) {
        DayRows walk = new DayRows(derivation, calendar, language);
        walk.begin();
        derivation.steps().forEach(walk::take);
        return walk.rows.size() > LISTED_DAYS ? walk.drawnTogether() : walk.rows;
    }

    private String of(String english, String chinese) {
        return language.of(english, chinese);
    }

    /** The day it began on, unless the first step is about that very day. */
    private void begin() {
        LocalDate day = calendar.date(derivation.anchor());
        Optional<Step> first = derivation.steps().stream().findFirst();
        String clock = Language.clock(LocalTime.ofInstant(derivation.anchor(), calendar.zone()));
        boolean isTold = first.filter(step -> step.first().equals(day) && step.kind() != Kind.PASSING)
                .isPresent();
        String from = of("from " + clock, "自" + clock + "起");
        rows.add(new Row(day, day, what(day), from + (isTold ? "" : beginning()), Tone.TURN, 0));
    }

    /** What becomes of the day of receipt itself. */
    private String beginning() {
        boolean inDays = !(derivation.period() instanceof Period.Elapsed)
                && !(derivation.period() instanceof Period.WorkingHours)
                && derivation.rule().startDay() != CountingRule.StartDay.ANCHOR_DAY_COUNTS
                && !derivation.period().isZero();
        return inDays ? of("; the day itself does not count", "；当日不计") : "";
    }

    private void take(Step step) {
        switch (step.kind()) {
            case WORKING_DAY, MAKE_UP_DAY -> counted(step);
            case WEEKEND, HOLIDAY -> skipped(step.first(), step.last());
            case PASSING -> passing(step);
            case AFTER_CUT_OFF ->
                moved(
                        step,
                        of("at or after the cut-off", "已过每日截止收件时间") + " "
                                + derivation
                                        .rule()
                                        .cutOff()
                                        .map(Language::clock)
                                        .orElse(""));
            case ON_CLOSED_DAY -> moved(step, of("not a working day", "非工作日"));
            case OUTSIDE_HOURS -> moved(step, of("outside hours", "非工作时间"));
            case ROLLED_FORWARD -> rolled(step, 1, of("the next working day is the last", "顺延至此"));
            case ROLLED_BACKWARD -> rolled(step, -1, of("the working day before is the last", "改为此前的工作日"));
            case NOT_BEFORE_ANCHOR -> add(step.last(), of("not before it began", "不早于起算时间"), Tone.TURN, 0);
        }
    }

    private void counted(Step step) {
        Duration before = reached.isEmpty() ? Duration.ZERO : reached.get(reached.size() - 1);
        reached.add(before.plus(step.worked()));
        String number = step.worked().isZero()
                ? of("day " + step.number(), "第" + step.number() + "日")
                : language.length(step.worked()) + (before.isZero() ? "" : of(", ", "，") + soFar(reached.size()));
        add(step.first(), number, Tone.COUNTED, step.number());
    }

    /** Of working time, how much is reached with the day of a number. */
    private String soFar(int number) {
        return of("together ", "累计") + language.length(reached.get(number - 1));
    }

    private void skipped(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            add(day, of("skipped", "不计"), Tone.SKIPPED, 0);
        }
    }

    private void passing(Step step) {
        boolean inDays = derivation.period() instanceof Period.CalendarDays
                || derivation.period() instanceof Period.CalendarMonths;
        String why = inDays
                ? derivation
                        .period()
                        .fold(
                                language::length,
                                language::length,
                                n -> of(n + " days", n + "日"),
                                n -> of(n == 1 ? "1 day" : n + " days", n + "日"),
                                n -> of(n == 1 ? "1 month" : n + " months", n + "个月"))
                : language.length(step.worked());
        String what = inDays ? of("every day, worked or not", "工作日与休息日均计") : of("every hour, worked or not", "昼夜连续计时");
        LocalDate first = inDays && derivation.rule().startDay() != CountingRule.StartDay.ANCHOR_DAY_COUNTS
                ? step.first().plusDays(1)
                : step.first();
        if (!first.isAfter(step.last())) {
            rows.add(new Row(first, step.last(), what, why, Tone.COUNTED, 0));
        }
    }

    /** From the day on which it came in to the day on which it counts as received. */
    private void moved(Step step, String why) {
        add(step.first(), why, Tone.TURN, 0);
        for (LocalDate day = step.first().plusDays(1); day.isBefore(step.last()); day = day.plusDays(1)) {
            add(day, of("skipped", "不计"), Tone.SKIPPED, 0);
        }
        add(step.last(), of("counts as received", "视为收到") + beginning(), Tone.TURN, 0);
    }

    private void rolled(Step step, int direction, String why) {
        for (LocalDate day = step.first(); !day.equals(step.last()); day = day.plusDays(direction)) {
            add(day, of("not worked, so it cannot be the last", "非工作日，不得为末日"), Tone.SKIPPED, 0);
        }
        add(step.last(), why, Tone.COUNTED, 0);
    }

    /** A row for a day, or more words in the row that it has. */
    private void add(LocalDate day, String why, Tone tone, int number) {
        int end = rows.size() - 1;
        Row before = rows.get(end);
        if (before.first().equals(day) && before.what().equals(what(day))) {
            rows.set(end, new Row(day, day, before.what(), before.why() + of("; ", "；") + why, tone, number));
        } else {
            rows.add(new Row(day, day, what(day), why, tone, number));
        }
    }

    private String what(LocalDate day) {
        DayKind kind = calendar.kind(day);
        String name = calendar.nameOf(day).map(given -> " " + given).orElse("");
        return switch (kind) {
            case WORKING_DAY ->
                name.isEmpty() ? of("working day", "工作日") : of("working day with its own hours", "工作时间另定") + name;
            case WEEKEND -> of("weekend", "周末");
            case HOLIDAY -> of("holiday", "节假日") + name;
            case MAKE_UP_DAY -> of("make-up working day", "调休上班") + name;
        };
    }

    // ---- long lists

    private List<Row> drawnTogether() {
        // The day it began on stays, with its time.
        List<Row> drawn = new ArrayList<>(rows.subList(0, 1));
        int i = 1;
        while (i < rows.size()) {
            int end = i;
            while (isOrdinary(rows.get(i)) && end + 1 < rows.size() && isOrdinary(rows.get(end + 1))) {
                end++;
            }
            while (end + 1 < rows.size() && isSkippedAlike(rows.get(i), rows.get(end + 1))) {
                end++;
            }
            drawn.add(end > i ? together(rows.subList(i, end + 1)) : rows.get(i));
            i = end + 1;
        }
        return drawn;
    }

    private static boolean isSkippedAlike(Row row, Row next) {
        return next.tone() == Tone.SKIPPED
                && row.tone() == Tone.SKIPPED
                && row.what().equals(next.what())
                && row.why().equals(next.why());
    }

    private boolean isOrdinary(Row row) {
        DayKind kind = calendar.kind(row.first());
        return row.tone() != Tone.TURN
                && row.first().equals(row.last())
                && (kind == DayKind.WORKING_DAY || kind == DayKind.WEEKEND);
    }

    private Row together(List<Row> run) {
        List<Row> counted =
                run.stream().filter(row -> row.tone() == Tone.COUNTED).toList();
        LocalDate first = run.get(0).first();
        LocalDate last = run.get(run.size() - 1).last();
        if (counted.isEmpty()) {
            return new Row(first, last, run.get(0).what(), run.get(0).why(), Tone.SKIPPED, 0);
        }
        int from = counted.get(0).number();
        int to = counted.get(counted.size() - 1).number();
        String what = of(counted.size() + " working day" + (from == to ? "" : "s"), counted.size() + "个工作日");
        String days = from == to
                ? of("day " + to, "第" + to + "日")
                : of("days " + from + "–" + to, "第" + from + "至第" + to + "日");
        boolean isOfTime = derivation.period() instanceof Period.WorkingHours;
        return new Row(first, last, what, isOfTime ? soFar(to) : days, Tone.COUNTED, to);
    }
}
