package dev.docket.time;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What is given for a calendar, until it is checked as a whole. Not thread-safe. */
final class CalendarDraft {

    private final String id;
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Combination> base = Optional.empty();
    /** Weeks by the epoch day from which they hold. */
    private final NavigableMap<Long, Map<DayOfWeek, List<Hours>>> weeks = new TreeMap<>();

    private long since = Long.MIN_VALUE;
    private final List<YearlyRule> yearly = new ArrayList<>();
    private final List<GivenDay> dated = new ArrayList<>();
    private Optional<LocalDate> horizon = Optional.empty();
    private final List<CalendarDefect> defects = new ArrayList<>();

    CalendarDraft(String id) {
        this.id = id;
    }

    static CalendarDraft of(String id, Definition definition) {
        if (definition instanceof Timetable timetable) {
            return of(id, timetable.content());
        }
        CalendarDraft draft = new CalendarDraft(id);
        if (definition instanceof Combination combination) {
            draft.base = Optional.of(combination);
            draft.dated.addAll(combination.dated().given());
            draft.horizon = combination.horizon();
        }
        return draft;
    }

    static CalendarDraft of(String id, CalendarContent.Weekly content) {
        CalendarDraft draft = new CalendarDraft(id);
        draft.zone(content.zone());
        content.weeks().forEach(draft::add);
        content.yearly().forEach(draft::add);
        content.days().forEach(draft::add);
        draft.horizon = content.horizon();
        return draft;
    }

    static CalendarDraft of(String id, CalendarContent.Combined content, WorkingCalendar one, WorkingCalendar other) {
        CalendarDraft draft = new CalendarDraft(id);
        draft.combine(content.either(), one.part(), other.part());
        content.days().forEach(draft::add);
        content.horizon().ifPresent(draft::horizon);
        return draft;
    }

    String id() {
        return id;
    }

    // ---- given

    void zone(ZoneId value) {
        zone = Optional.of(value);
    }

    void combine(boolean either, Combination.Part a, Combination.Part b) {
        if (!a.definition().zone().equals(b.definition().zone())) {
            defects.add(new CalendarDefect(
                    "zones",
                    "differ: " + a.definition().zone() + " and "
                            + b.definition().zone(),
                    "give both calendars one zone; hours of two zones meet at other times in summer and winter"));
        }
        Optional<LocalDate> known = Combination.earlier(a.definition(), b.definition());
        horizon = known.or(() -> horizon);
        base = Optional.of(new Combination(either, a, b, DatedDays.NONE, known));
    }

    void since(LocalDate firstDay) {
        if (!Range.holds(firstDay)) {
            defects.add(CalendarChecks.outOfRange("hours from " + firstDay));
        }
        since = Range.holds(firstDay) ? firstDay.toEpochDay() : 0;
        weeks.computeIfAbsent(since, unused -> new TreeMap<>());
    }

    private void add(CalendarContent.Week week) {
        since = Long.MIN_VALUE;
        week.from().ifPresent(this::since);
        week.hours().forEach(this::add);
    }

    void add(DayOfWeek day, List<Hours> hours) {
        weeks.computeIfAbsent(since, unused -> new TreeMap<>())
                .computeIfAbsent(day, unused -> new ArrayList<>())
                .addAll(hours);
    }

    /** Reads hours; what cannot be read becomes a defect. */
    List<Hours> read(String where, String... texts) {
        List<Hours> hours = new ArrayList<>();
        for (String text : texts) {
            try {
                hours.add(Hours.parse(text));
            } catch (IllegalArgumentException e) {
                String why = Objects.requireNonNullElse(e.getMessage(), "write them like 09:00-17:00");
                defects.add(new CalendarDefect(where, "has unusable hours \"" + text + "\"", why));
            }
        }
        return hours;
    }

    void add(YearlyRule rule) {
        yearly.add(rule);
    }

    void add(GivenDay day) {
        if (!Range.holds(day.date())) {
            defects.add(CalendarChecks.outOfRange(day.date().toString()));
            return;
        }
        dated.add(day);
    }

    void horizon(LocalDate lastKnownDay) {
        horizon = Optional.of(lastKnownDay);
    }

    // ---- checked

    Validation<Seq<CalendarDefect>, WorkingCalendar> checked() {
        CalendarChecks checks = new CalendarChecks(defects);
        checks.id(id);
        if (base.isEmpty()) {
            checks.zone(zone);
            weeks.putIfAbsent(Long.MIN_VALUE, new TreeMap<>());
            weeks.forEach(checks::week);
            checks.yearly(yearly);
        } else {
            checks.onlyDays(
                    zone.filter(given -> !given.equals(base.get().zone())), !weeks.isEmpty() || !yearly.isEmpty());
        }
        checks.dated(dated, horizon);
        WallClock clock =
                new WallClock(base.map(Definition::zone).or(() -> zone).orElse(ZoneOffset.UTC));
        Definition definition = definition(clock, checks);
        Cycles cycles = Cycles.around(definition);
        checks.definition(definition, cycles);
        return checks.found().isEmpty()
                ? Validation.valid(new WorkingCalendar(id, clock, definition, cycles))
                : Validation.invalid(Vector.ofAll(checks.found()));
    }

    private Definition definition(WallClock clock, CalendarChecks checks) {
        if (base.isPresent()) {
            Combination undated = base.get().with(DatedDays.NONE, horizon);
            return undated.with(days(undated, day -> List.of(), checks), horizon);
        }
        ZoneId known = clock.zone();
        List<Timetable.Era> eras = new ArrayList<>();
        weeks.forEach((from, week) -> eras.add(new Timetable.Era(from, week(week))));
        List<Long> skipped = clock.skippedDays();
        Timetable undated = new Timetable(known, eras, yearly, DatedDays.NONE, skipped, horizon);
        DatedDays days = days(undated, day -> undated.eraOf(day).ordinaryHours(), checks);
        return new Timetable(known, eras, yearly, days, skipped, horizon);
    }

    private static List<Day> week(Map<DayOfWeek, List<Hours>> hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Day.ordinary(new Schedule(hours.getOrDefault(day, List.of()))))
                .toList();
    }

    /** Ordinary hours by epoch day. */
    private interface Ordinary {
        List<Hours> on(long epochDay);
    }

    private DatedDays days(Definition undated, Ordinary ordinary, CalendarChecks checks) {
        Map<Day, Day> known = new LinkedHashMap<>();
        NavigableMap<Long, Day> days = new TreeMap<>();
        for (GivenDay one : dated) {
            long day = one.date().toEpochDay();
            List<Hours> hours = one.isHoliday() || !one.hours().isEmpty() ? one.hours() : ordinary.on(day);
            if (!one.isHoliday() && hours.isEmpty()) {
                checks.workdayWithoutHours(one.date());
            }
            DayKind kind = undated.on(day).isWorked() ? DayKind.WORKING_DAY : DayKind.MAKE_UP_DAY;
            Day made = one.isHoliday() ? Day.holiday(one.name()) : new Day(new Schedule(hours), kind, one.name());
            days.put(day, known.computeIfAbsent(made, same -> same));
        }
        return DatedDays.of(days);
    }
}
