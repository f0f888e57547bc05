package dev.docket.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A calendar given by its weeks, its yearly rules and its dated days. A dated day goes before a yearly day off, that before
 * yearly hours, those before the week.
 */
final class Timetable implements Definition {

    /** A stretch of time from a day on, with its week from Monday to Sunday. */
    record Era(long from, List<Day> week) {

        CalendarContent.Week content() {
            EnumMap<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                hours.put(day, week.get(day.getValue() - 1).schedule().hours());
            }
            return new CalendarContent.Week(
                    from == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from)), hours);
        }

        List<Hours> ordinaryHours() {
            return week.stream()
                    .filter(Day::isWorked)
                    .findFirst()
                    .map(day -> day.schedule().hours())
                    .orElse(List.of());
        }
    }

    private static final List<MonthDay> DAYS_OF_LEAP_YEAR = IntStream.rangeClosed(1, 366)
            .mapToObj(day -> MonthDay.from(LocalDate.ofYearDay(2000, day)))
            .toList();

    /** A rule, and what a day is on which it counts. */
    private record Yearly(YearlyRule rule, Optional<Day> day) {

        Optional<Day> on(MonthDay date) {
            return rule.covers(date) ? day : Optional.empty();
        }
    }

    private final ZoneId zone;
    private final List<Era> eras;
    /** Days off before other hours. */
    private final List<Yearly> yearly;
    /** By day of a leap year: what a day of the week is then that is worked, and one that is not. */
    private final List<Optional<Day>> onWorked;

    private final List<Optional<Day>> onOthers;
    private final DatedDays dated;
    private final List<Long> skipped;
    private final Optional<LocalDate> horizon;

    /**
     * Puts the parts together; they are checked before.
     *
     * @param eras in order, the first from the beginning of time
     */
    Timetable(
            ZoneId zone,
            List<Era> eras,
            List<YearlyRule> yearly,
            DatedDays dated,
            List<Long> skipped,
            Optional<LocalDate> horizon) {
        this.zone = zone;
        this.eras = List.copyOf(eras);
        this.yearly = yearly.stream()
                .sorted(Comparator.comparing(rule -> !rule.isHoliday()))
                .map(rule -> new Yearly(rule, Optional.of(rule.day())))
                .toList();
        this.onWorked = ofLeapYear(this.yearly);
        this.onOthers = ofLeapYear(
                this.yearly.stream().filter(one -> one.rule().isHoliday()).toList());
        this.dated = dated;
        this.skipped = List.copyOf(skipped);
        this.horizon = horizon;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<LocalDate> horizon() {
        return horizon;
    }

    List<Era> eras() {
        return eras;
    }

    List<YearlyRule> yearly() {
        return yearly.stream().map(Yearly::rule).toList();
    }

    @Override
    public CalendarContent.Weekly content() {
        return new CalendarContent.Weekly(
                zone,
                eras.stream().map(Era::content).toList(),
                yearly().stream()
                        .map(YearlyRule::inOrder)
                        .sorted(Comparator.comparing(YearlyRule::toString))
                        .toList(),
                dated.given(),
                horizon);
    }

    DatedDays dated() {
        return dated;
    }

    Era eraOf(long epochDay) {
        int first = 0;
        int last = eras.size() - 1;
        while (first < last) {
            int middle = (first + last + 1) >>> 1;
            if (eras.get(middle).from() > epochDay) {
                last = middle - 1;
            } else {
                first = middle;
            }
        }
        return eras.get(first);
    }

    @Override
    public Day on(long epochDay) {
        if (skipped.contains(epochDay)) {
            return Day.WEEKEND;
        }
        Optional<Day> given = dated.on(epochDay);
        return given.isPresent() ? given.get() : undated(epochDay);
    }

    @Override
    public LongFunction<Day> days() {
        return this::on;
    }

    private Day undated(long epochDay) {
        Day ofWeek = eraOf(epochDay).week().get(Cycle.weekday(epochDay));
        if (!isYearly()) {
            return ofWeek;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        boolean isAfterNoLeapDay = !date.isLeapYear() && date.getMonthValue() > 2;
        int place = date.getDayOfYear() - (isAfterNoLeapDay ? 0 : 1);
        List<Optional<Day>> special = ofWeek.isWorked() ? onWorked : onOthers;
        return special.isEmpty() ? ofWeek : special.get(place).orElse(ofWeek);
    }

    /** For each day of a leap year what the first rule that covers it makes of it. */
    private static List<Optional<Day>> ofLeapYear(List<Yearly> rules) {
        List<Optional<Day>> days = new ArrayList<>(DAYS_OF_LEAP_YEAR.size());
        for (MonthDay day : rules.isEmpty() ? List.<MonthDay>of() : DAYS_OF_LEAP_YEAR) {
            Optional<Day> special = Optional.empty();
            for (int i = 0; i < rules.size() && special.isEmpty(); i++) {
                special = rules.get(i).on(day);
            }
            days.add(special);
        }
        return days;
    }

    @Override
    public long irregularFrom() {
        return irregular().min().orElse(0);
    }

    @Override
    public long irregularUntil() {
        return irregular().max().orElse(-1) + 1;
    }

    /** The first and the last day of each kind that is irregular. The day of a change of hours begins what comes after it. */
    private LongStream irregular() {
        LongStream changes = eras.stream().skip(1).mapToLong(era -> era.from() - 1);
        LongStream given = dated.isEmpty() ? LongStream.empty() : LongStream.of(dated.first(), dated.last());
        return LongStream.concat(
                LongStream.concat(changes, given), skipped.stream().mapToLong(Long::longValue));
    }

    @Override
    public boolean isYearly() {
        return !yearly.isEmpty();
    }

    @Override
    public boolean isChanging() {
        return eras.size() > 1;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("zone " + zone.getId());
        for (Era era : eras) {
            if (era.from() != Long.MIN_VALUE) {
                lines.add("from " + LocalDate.ofEpochDay(era.from()));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                lines.add(day + " " + era.week().get(day.getValue() - 1).schedule());
            }
        }
        yearly().stream().map(rule -> "yearly " + rule).sorted().forEach(lines::add);
        for (long day : dated.epochDays()) {
            lines.add(LocalDate.ofEpochDay(day) + " " + dated.on(day).orElseThrow());
        }
        lines.add("horizon " + horizon.map(LocalDate::toString).orElse("none"));
        return lines;
    }
}
