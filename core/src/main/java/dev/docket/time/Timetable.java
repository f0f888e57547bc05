package dev.docket.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A calendar given by its weeks, its yearly rules and its dated days. A dated day goes before a yearly day off, that before
 * yearly hours, those before the week.
 */
final class Timetable implements Definition {

    /** A stretch of time from a day on, with its week from Monday to Sunday. */
    record Era(long from, List<Day> week) {

        List<Hours> ordinaryHours() {
            return week.stream()
                    .filter(Day::isWorked)
                    .findFirst()
                    .map(day -> day.schedule().hours())
                    .orElse(List.of());
        }
    }

    private final ZoneId zone;
    private final List<Era> eras;
    private final List<YearlyRule> yearlyOff;
    private final List<YearlyRule> yearlyHours;
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
        this.yearlyOff = yearly.stream().filter(YearlyRule::isHoliday).toList();
        this.yearlyHours = yearly.stream().filter(rule -> !rule.isHoliday()).toList();
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
        List<YearlyRule> all = new ArrayList<>(yearlyOff);
        all.addAll(yearlyHours);
        return all;
    }

    DatedDays dated() {
        return dated;
    }

    Era eraOf(long epochDay) {
        int at = eras.size() - 1;
        while (eras.get(at).from() > epochDay) {
            at--;
        }
        return eras.get(at);
    }

    @Override
    public Day on(long epochDay) {
        return skipped.contains(epochDay) ? Day.WEEKEND : dated.on(epochDay).orElseGet(() -> undated(epochDay));
    }

    private Day undated(long epochDay) {
        Day ofWeek = eraOf(epochDay).week().get(Cycle.weekday(epochDay));
        if (!isYearly()) {
            return ofWeek;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        Optional<YearlyRule> off =
                yearlyOff.stream().filter(rule -> rule.covers(date)).findFirst();
        if (off.isPresent() || !ofWeek.isWorked()) {
            return off.map(rule -> Day.holiday(rule.name())).orElse(ofWeek);
        }
        return yearlyHours.stream()
                .filter(rule -> rule.covers(date))
                .findFirst()
                .map(rule -> new Day(new Schedule(rule.hours()), DayKind.WORKING_DAY, rule.name()))
                .orElse(ofWeek);
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
        return !yearlyOff.isEmpty() || !yearlyHours.isEmpty();
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
