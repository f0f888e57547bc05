package dev.docket.time;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days and hours are worked: a zone, weekly hours, and dated exceptions both ways.
 *
 * <p>Adding and counting cost the same for 3 days and for 2,000: see {@code DayTable}. Before the first exception and after the
 * last the plain week holds; the calendar knows of no holiday there, and for dates after its {@link #horizon()} a {@link Due} says
 * so. The zone is the calendar's own; the machine's is never asked. A night shift belongs to the day on which it starts. A day
 * that the zone skips as a whole, since 1970 (Samoa, 30 December 2011), is not worked.
 *
 * <pre>{@code
 * WorkingCalendar office = WorkingCalendar.builder("office")
 *     .zone(ZoneId.of("Asia/Shanghai"))
 *     .weekdays(Hours.parse("09:00-12:00"), Hours.parse("13:30-17:30"))
 *     .holiday(LocalDate.of(2026, 10, 1), "国庆节")
 *     .workday(LocalDate.of(2026, 9, 20), "国庆节")
 *     .horizon(LocalDate.of(2026, 12, 31))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
// Over 400 lines because it is the package's one door: each method is a line or two, the work is in OpenTime, DueDates
// and Credit.
public final class WorkingCalendar {

    private final String id;
    private final Definition definition;
    private final OpenTime time;
    private final DueDates dues;
    /** Worked out when it is asked for; whoever does so at the same time works out the same. */
    private @Nullable String fingerprint;

    WorkingCalendar(String id, WallClock clock, Definition definition, Cycles cycles) {
        this.id = id;
        this.definition = definition;
        this.time = new OpenTime(clock, new DayTable(clock, definition, cycles));
        this.dues = new DueDates(time, definition.horizon());
    }

    /**
     * Starts a calendar.
     *
     * @param id its name, by which hosts and programmes refer to it
     * @return a builder without zone and hours
     */
    public static Builder builder(String id) {
        return new Builder(new CalendarDraft(Objects.requireNonNull(id, "id")));
    }

    /**
     * Makes a calendar that never closes: every day from 00:00 to 24:00.
     *
     * @param id its name
     * @param zone whose days it has
     * @return the calendar, without holidays and without horizon
     * @throws IllegalArgumentException if {@code id} is blank
     */
    public static WorkingCalendar alwaysOpen(String id, ZoneId zone) {
        return builder(id).zone(zone).everyDay(Hours.allDay()).build();
    }

    /**
     * Makes a calendar of plain weeks.
     *
     * @param id its name
     * @param zone whose days it has
     * @param open the wall time at which it opens, Monday to Friday
     * @param close the wall time at which it closes, later than {@code open}
     * @return the calendar, without holidays and without horizon
     * @throws IllegalArgumentException if {@code id} is blank or {@code close} is not after {@code open}
     */
    public static WorkingCalendar mondayToFriday(String id, ZoneId zone, LocalTime open, LocalTime close) {
        return builder(id).zone(zone).weekdays(Hours.of(open, close)).build();
    }

    Combination.Part part() {
        return new Combination.Part(definition, time.days());
    }

    /**
     * Starts a calendar from this one, to add what was announced since.
     *
     * @return a builder with this calendar's id and all its parts
     */
    public Builder toBuilder() {
        return new Builder(CalendarDraft.of(id, definition));
    }

    // ---- what it is

    /**
     * Names the calendar.
     *
     * @return its name
     */
    public String id() {
        return id;
    }

    /**
     * Tells whose days it has.
     *
     * @return its zone
     */
    public ZoneId zone() {
        return definition.zone();
    }

    /**
     * Tells how far its holidays are known.
     *
     * @return the last day whose holidays are known, or empty if nobody expects more
     */
    public Optional<LocalDate> horizon() {
        return definition.horizon();
    }

    /**
     * Identifies the content: zone, hours, exceptions with their names, and horizon, but not the {@link #id()}.
     *
     * @return 16 hexadecimal digits, the same on every machine and in every version
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = definition.fingerprint();
            fingerprint = known;
        }
        return known;
    }

    /**
     * Tells what it is made of.
     *
     * @return everything but its name; {@link CalendarContent#validate} makes an equal calendar of it
     */
    public CalendarContent content() {
        return definition.content();
    }

    // ---- days

    /**
     * Tells the day in which an instant lies.
     *
     * @param instant any instant
     * @return the local date; where a shift of the clock repeats the time before midnight, the later date from the first midnight
     *     on
     */
    public LocalDate date(Instant instant) {
        return LocalDate.ofEpochDay(time.dayOf(instant));
    }

    /**
     * Finds when a day begins.
     *
     * @param date any day
     * @return its first instant, midnight but where a shift of the clock leaves midnight out; where one repeats it, the first
     */
    public Instant startOfDay(LocalDate date) {
        return time.startOf(Range.day(date));
    }

    /**
     * Tells what a day is.
     *
     * @param date any day
     * @return its kind
     */
    public DayKind kind(LocalDate date) {
        return time.days().on(Range.day(date)).kind();
    }

    /**
     * Tells the name of a holiday, a make-up day or a day with special hours.
     *
     * @param date any day
     * @return the name under which it was given, or empty on an ordinary day
     */
    public Optional<String> nameOf(LocalDate date) {
        return time.days().on(Range.day(date)).givenName();
    }

    /**
     * Tells whether a day is worked.
     *
     * @param date any day
     * @return true if the calendar has hours on it
     */
    public boolean isWorkingDay(LocalDate date) {
        return time.days().isWorked(Range.day(date));
    }

    /**
     * Finds the working day after a day.
     *
     * @param date any day
     * @return the first working day after it
     */
    public LocalDate nextWorkingDay(LocalDate date) {
        return LocalDate.ofEpochDay(time.days().next(Range.day(date)));
    }

    /**
     * Finds the working day on or after a day.
     *
     * @param date any day
     * @return {@code date} itself if it is worked, else the first working day after it
     */
    public LocalDate nextOrSameWorkingDay(LocalDate date) {
        return LocalDate.ofEpochDay(time.days().nextOrSame(Range.day(date)));
    }

    /**
     * Finds the working day on or before a day.
     *
     * @param date any day
     * @return {@code date} itself if it is worked, else the last working day before it
     */
    public LocalDate previousOrSameWorkingDay(LocalDate date) {
        return LocalDate.ofEpochDay(time.days().previousOrSame(Range.day(date)));
    }

    /**
     * Moves a date forward by a number of working days.
     *
     * <p>Zero returns {@code start} unchanged, even when it is not a working day. With Saturday and Sunday off, 3 working days
     * after Friday 2 January 2026 is Wednesday 7 January.
     *
     * @param start the day counted from, not itself counted
     * @param days working days to add, zero or more
     * @return the {@code days}-th working day after {@code start}
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        return days == 0 ? start : time.days().plus(start, notNegative(days));
    }

    /**
     * Moves a date back by a number of working days.
     *
     * <p>Zero returns {@code start} unchanged, even when it is not a working day.
     *
     * @param start the day counted from, not itself counted
     * @param days working days to subtract, zero or more
     * @return the {@code days}-th working day before {@code start}
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public LocalDate minusWorkingDays(LocalDate start, int days) {
        return days == 0 ? start : time.days().minus(start, notNegative(days));
    }

    private static int notNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days must not be negative, but were " + days
                    + "; use plusWorkingDays to go forward and minusWorkingDays to go back");
        }
        return days;
    }

    /**
     * Counts the working days after one day up to another.
     *
     * @param startExclusive the day counted from, not itself counted
     * @param endInclusive the day counted to, itself counted if worked
     * @return how many working days lie in ({@code startExclusive}, {@code endInclusive}]; if the end is before the start, the
     *     same count the other way round, negative
     */
    public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        long days = time.days().between(startExclusive, endInclusive);
        if (days != (int) days) {
            throw new IllegalArgumentException("From " + startExclusive + " to " + endInclusive + " there are " + days
                    + " working days, more than an int holds; count in parts");
        }
        return (int) days;
    }

    // ---- hours

    /**
     * Finds when a day's work begins.
     *
     * @param date any day
     * @return the instant of its first opening, or empty if it is not worked
     */
    public Optional<Instant> opening(LocalDate date) {
        long day = Range.day(date);
        return time.days().isWorked(day) ? Optional.of(time.opening(day)) : Optional.empty();
    }

    /**
     * Finds when a day's work ends.
     *
     * @param date any day
     * @return the instant of its last closing, which for a night shift lies on the next date, or empty if it is not worked
     */
    public Optional<Instant> closing(LocalDate date) {
        long day = Range.day(date);
        return time.days().isWorked(day) ? Optional.of(time.closing(day)) : Optional.empty();
    }

    /**
     * Tells whether work goes on at an instant.
     *
     * @param instant any instant
     * @return true if it lies in some [open, close)
     */
    public boolean isOpen(Instant instant) {
        return time.isOpen(instant);
    }

    /**
     * Finds the working moment at or after an instant.
     *
     * @param instant any instant
     * @return {@code instant} itself if the calendar is open then, else the next opening
     */
    public Instant nextOpenOrSame(Instant instant) {
        return time.nextOpenOrSame(instant);
    }

    /**
     * Measures the open time between two instants, exactly, also over shifts of the clock.
     *
     * @param startInclusive from when
     * @param endExclusive until when
     * @return the open time between them; negative if the end is before the start
     */
    public Duration workingTimeBetween(Instant startInclusive, Instant endExclusive) {
        return time.between(startInclusive, endExclusive);
    }

    /**
     * Moves an instant forward by open time.
     *
     * <p>The result is the first instant by which so much has passed: 8 hours from Monday 09:00, closing at 17:00, is Monday
     * 17:00 and not Tuesday 09:00. Zero returns {@code start} unchanged, also outside hours.
     *
     * @param start from when
     * @param duration how much open time, zero or more
     * @return the first instant by which {@code duration} of open time has passed since {@code start}
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public Instant plusWorkingTime(Instant start, Duration duration) {
        return duration.isZero() ? start : time.plus(start, notNegative(duration));
    }

    /**
     * Moves an instant back by open time.
     *
     * <p>The result is the last instant from which so much is left: one hour before Tuesday 10:00, opening at 09:00, is Tuesday
     * 09:00 and not Monday 17:00. Zero returns {@code end} unchanged, also outside hours.
     *
     * @param end until when
     * @param duration how much open time, zero or more
     * @return the last instant from which {@code duration} of open time lies before {@code end}
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public Instant minusWorkingTime(Instant end, Duration duration) {
        return duration.isZero() ? end : time.minus(end, notNegative(duration));
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Working time must not be negative, but was " + duration
                    + "; use plusWorkingTime to go forward and minusWorkingTime to go back");
        }
        return duration;
    }

    // ---- due dates

    /**
     * Computes when something is due.
     *
     * <ul>
     *   <li>{@link Period.Elapsed}: so much real time after {@code anchor}.
     *   <li>{@link Period.WorkingHours}: so much open time after it; outside hours the clock starts at the next opening, which is
     *       also the result for zero. A cut-off is not asked.
     *   <li>{@link Period.WorkingDays}: the end of the n-th working day that counts by {@code rule}. Zero is the end of the day on
     *       which it was received, the next working day if {@code anchor} lies on a day that is not worked or after closing time.
     *   <li>{@link Period.CalendarDays}, {@link Period.CalendarMonths}: the end of the day so many later, rolled by {@code rule}.
     * </ul>
     *
     * <p>By {@link CountingRule#CIVIL}, three working days from Friday 18 September 2026 15:10 with Sunday 20 September a make-up
     * day end on Tuesday 22 September at closing time. A due date is never before {@code anchor}: one that would be is {@code
     * anchor} itself.
     *
     * @param anchor from when
     * @param period how long
     * @param rule how to count
     * @return the due date, provisional if the last day lies after the {@link #horizon()}
     */
    public Due due(Instant anchor, Period period, CountingRule rule) {
        return dues.due(anchor, period, rule);
    }

    /**
     * Computes when something is due of which some time did not count.
     *
     * <p>What the suspensions are worth is summed up in the unit of the period and added once, before a last day is rolled: 10
     * calendar days from Thursday 27 August 2026 end on Sunday 6 September and are due on Monday; with one day credited they end on
     * that Monday, and are due then too. Days that did not count anyway, the start day above all, are worth nothing.
     *
     * @param anchor from when
     * @param period how long
     * @param rule how to count
     * @param suspensions the stretches that do not count, in any order, overlapping or not; what lies before {@code anchor} is
     *     left out
     * @return the due date, never before that without suspensions
     * @throws IllegalArgumentException if a suspension has not ended
     */
    public Due due(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
        return dues.due(anchor, period, rule, suspensions);
    }

    /**
     * Says why something is due when it is due.
     *
     * @param anchor from when
     * @param period how long
     * @param rule how to count
     * @return each day counted or skipped and why, ending at the same instant as {@link #due}
     * @throws IllegalArgumentException if the period is so long that its days cannot be listed, above 40,000
     */
    public Derivation explain(Instant anchor, Period period, CountingRule rule) {
        return Derivation.of(this, anchor, period, rule, List.of());
    }

    /**
     * Says why something is due when it is due, and what each suspension moved it by.
     *
     * @param anchor from when
     * @param period how long
     * @param rule how to count
     * @param suspensions as for {@link #due(Instant, Period, CountingRule, List)}
     * @return each day counted or skipped and why, and each suspension, ending at the same instant as {@link #due}
     * @throws IllegalArgumentException if the period is so long that its days cannot be listed, above 40,000, or a suspension has
     *     not ended
     */
    public Derivation explain(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
        return Derivation.of(this, anchor, period, rule, suspensions);
    }

    /**
     * Reaches back from a due date, for a warning before it.
     *
     * <p>Real and open time are subtracted. Working days lead to the same wall time so many working days earlier, or from a close
     * of business to the close of business of that day; calendar days and months to the same wall time.
     *
     * @param due the due date
     * @param offset how long before it; zero returns {@code due}
     * @param rule how to count
     * @return the instant before it
     */
    public Instant before(Instant due, Period offset, CountingRule rule) {
        Objects.requireNonNull(rule, "rule");
        return dues.before(due, offset);
    }

    /**
     * Reaches forward from a due date, for a step after it.
     *
     * <p>Real and open time are added. Working days lead to the end of the n-th working day after the day that was due,
     * calendar days and months to the end of that day, rolled by {@code rule}.
     *
     * @param due the due date
     * @param offset how long after it; zero returns {@code due}
     * @param rule how to count; only the end of the day and the roll are asked
     * @return the instant after it
     */
    public Instant after(Instant due, Period offset, CountingRule rule) {
        return dues.after(due, offset, rule);
    }

    /**
     * Moves a due date by the time that did not count.
     *
     * <p>What counts is the union of the suspensions, in the unit of the period: real time as it is; open time for working hours;
     * days whose end lies in {@code (from, until]}, the close of business for working days and midnight for calendar days and
     * months. A suspension that begins after the date as moved so far no longer counts: by then it was over. Suspended from Friday
     * 16:00 to Monday 09:30, a due date in working hours moves by 1 h 30 min where work ends at 17:00 and begins at 09:00.
     *
     * <p>Where the anchor is known, {@link #due(Instant, Period, CountingRule, List)} is better: it knows which day counts first,
     * and the last day before it was rolled.
     *
     * @param due the due date without suspensions
     * @param unit the period that led to it; only its kind is asked
     * @param rule how it was counted; only the end of the day and the roll are asked
     * @param suspensions the stretches that do not count, in any order, overlapping or not
     * @return the due date moved, never earlier than {@code due}
     * @throws IllegalArgumentException if a suspension has not ended
     */
    public Instant credited(Instant due, Period unit, CountingRule rule, List<Suspension> suspensions) {
        List<Credit.Part> parts = Credit.of(time, dues, unit, rule, due).parts(suspensions);
        return parts.isEmpty() ? due : parts.get(parts.size() - 1).due();
    }

    /**
     * Lists how the time between two instants was spent, without gaps.
     *
     * @param startInclusive from when
     * @param endExclusive until when, not before {@code startInclusive}
     * @param suspensions the stretches that do not count, in any order; those that have not ended are taken as far as the end
     * @return stretches in order, each beginning where the one before ended; the worked ones sum up to the open time between the two
     *     instants less that of the suspensions
     * @throws IllegalArgumentException if the end is before the start, or more than 40,000 days after it
     */
    public List<Segment> segments(Instant startInclusive, Instant endExclusive, List<Suspension> suspensions) {
        return new Trace(this, startInclusive, endExclusive).with(suspensions);
    }

    /**
     * Reads the clock of a period that runs: what has passed of it, what is left, and whether it runs now.
     *
     * @param anchor from when
     * @param period how long
     * @param rule how to count
     * @param suspensions the stretches that do not count, in any order; what of them lies after {@code asOf} is not known yet
     * @param asOf when the clock is read; before {@code anchor} nothing has passed
     * @return the reading
     */
    public ClockReading reading(
            Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions, Instant asOf) {
        return ClockReader.read(this, anchor, period, rule, suspensions, asOf);
    }

    OpenTime time() {
        return time;
    }

    DueDates dues() {
        return dues;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && id.equals(that.id)
                && fingerprint().equals(that.fingerprint())
                && definition.lines().equals(that.definition.lines());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, fingerprint());
    }

    @Override
    public String toString() {
        return "WorkingCalendar " + id + " (" + zone() + ", " + fingerprint() + ")";
    }

    /**
     * Collects the parts of a calendar and checks them all at once.
     *
     * <p>Not thread-safe; the calendar that it builds is.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final CalendarDraft draft;

        private Builder(CalendarDraft draft) {
            this.draft = draft;
        }

        /**
         * Sets whose days it has.
         *
         * @param value the zone
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder zone(ZoneId value) {
            draft.zone(value);
            return this;
        }

        /**
         * Adds hours to some days of the week.
         *
         * @param days which days
         * @param hours the intervals of each of them, added to those given before
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder hours(Set<DayOfWeek> days, Hours... hours) {
            for (DayOfWeek day : days) {
                draft.add(day, List.of(hours));
            }
            return this;
        }

        /**
         * Adds hours to a day of the week.
         *
         * @param day which day
         * @param hours its intervals, added to those given before
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder hours(DayOfWeek day, Hours... hours) {
            return hours(EnumSet.of(day), hours);
        }

        /**
         * Adds hours to a day of the week, as text; what cannot be read is one of the defects that {@link #validate()} finds.
         *
         * @param day which day
         * @param hours its intervals as {@link Hours#parse} reads them, such as {@code 09:00-12:00}
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder hours(DayOfWeek day, String... hours) {
            draft.add(day, draft.read(day.toString(), hours));
            return this;
        }

        /**
         * Adds hours to Monday to Friday.
         *
         * @param hours the intervals of each of them
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder weekdays(Hours... hours) {
            return hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours);
        }

        /**
         * Adds hours to Monday to Friday, as text; what cannot be read is one of the defects that {@link #validate()} finds.
         *
         * @param hours the intervals of each of them as {@link Hours#parse} reads them, such as {@code 09:00-12:00}
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder weekdays(String... hours) {
            return weekdays(draft.read("weekdays", hours).toArray(Hours[]::new));
        }

        /**
         * Adds hours to all seven days.
         *
         * @param hours the intervals of each of them
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder everyDay(Hours... hours) {
            return hours(EnumSet.allOf(DayOfWeek.class), hours);
        }

        /**
         * Begins a new week: the hours given after this hold from a day on, those given before it until the day before.
         *
         * <p>The new week starts empty. With {@code weekdays("09:00-17:00").effectiveFrom(1 October 2026).weekdays("10:00-18:00")}
         * two hours from Wednesday 30 September 16:00 end on Thursday 1 October 11:00. Dated days and yearly rules hold on both
         * sides.
         *
         * @param firstDay the first day with the hours to come
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder effectiveFrom(LocalDate firstDay) {
            draft.since(firstDay);
            return this;
        }

        /**
         * Makes a day off of the same day of every year.
         *
         * @param day the day; 29 February is one in leap years only
         * @param name what it is called
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder yearlyHoliday(MonthDay day, String name) {
            return yearlyHoliday(day, day, name);
        }

        /**
         * Makes days off of the same days of every year, over New Year too: from 24 December to 2 January, 25 December and 1
         * January are off and 3 January is not.
         *
         * <p>A dated day goes before it: a {@link #workday} within is worked.
         *
         * @param firstInclusive the first day
         * @param lastInclusive the last day; if it comes before the first in the year, it is one of the next year
         * @param name what they are called
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder yearlyHoliday(MonthDay firstInclusive, MonthDay lastInclusive, String name) {
            draft.add(new YearlyRule(firstInclusive, lastInclusive, name, List.of()));
            return this;
        }

        /**
         * Gives other hours to the worked days of the same stretch of every year, such as a summer or a Christmas Eve.
         *
         * <p>Days of the week that are not worked stay so; a day off and a dated day go before it.
         *
         * @param firstInclusive the first day
         * @param lastInclusive the last day; if it comes before the first in the year, it is one of the next year
         * @param name what they are called
         * @param hours the intervals of each worked day; at least one, for days off see {@link #yearlyHoliday}
         * @return this builder
         * @throws IllegalArgumentException if there are no hours
         */
        @CanIgnoreReturnValue
        public Builder yearlyHours(MonthDay firstInclusive, MonthDay lastInclusive, String name, Hours... hours) {
            if (hours.length == 0) {
                throw new IllegalArgumentException(
                        "yearlyHours " + name + " must have hours, but had none; use yearlyHoliday for days off");
            }
            draft.add(new YearlyRule(firstInclusive, lastInclusive, name, List.of(hours)));
            return this;
        }

        /**
         * Makes a day a day off.
         *
         * @param date the day, which may be one that is not worked anyway
         * @param name what it is called
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder holiday(LocalDate date, String name) {
            draft.add(new GivenDay(date, name, List.of(), true));
            return this;
        }

        /**
         * Makes a day a working day, with given hours or with those of the first working day of its week, counted from Monday.
         *
         * <p>With hours it may also be an ordinary working day, which then has these hours instead of its own.
         *
         * @param date the day
         * @param name what it is called: the holiday that it makes up for, or why it has special hours
         * @param hours its intervals; none for ordinary ones
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder workday(LocalDate date, String name, Hours... hours) {
            draft.add(new GivenDay(date, name, List.of(hours), false));
            return this;
        }

        /**
         * Makes it open when either of two calendars is, instead of by hours of its own.
         *
         * <p>Of three, combine two first. Every stretch belongs to the day on which it starts, and goes before the hours of the day
         * into which it runs; a day whose hours all belong to the night shift before it is not a working day. The horizon is the
         * earlier one. Only dated days and another horizon may be added.
         *
         * @param one a calendar
         * @param other another one of the same zone
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder unionOf(WorkingCalendar one, WorkingCalendar other) {
            draft.combine(true, one.part(), other.part());
            return this;
        }

        /**
         * Makes it open when both of two calendars are, instead of by hours of its own.
         *
         * <p>As for {@link #unionOf}; the intersection with a calendar that never closes is the other calendar.
         *
         * @param one a calendar
         * @param other another one of the same zone
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder intersectionOf(WorkingCalendar one, WorkingCalendar other) {
            draft.combine(false, one.part(), other.part());
            return this;
        }

        /**
         * Sets how far the holidays are known.
         *
         * @param lastKnownDay the last day whose holidays are known
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder horizon(LocalDate lastKnownDay) {
            draft.horizon(lastKnownDay);
            return this;
        }

        /**
         * Builds the calendar, or says everything that is wrong with it.
         *
         * @return the calendar, or all defects in one pass
         */
        public Validation<Seq<CalendarDefect>, WorkingCalendar> validate() {
            return draft.checked();
        }

        /**
         * Builds the calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if it has defects; the message lists all of them with their remedies
         */
        public WorkingCalendar build() {
            return validate()
                    .fold(
                            defects -> {
                                throw new IllegalArgumentException("Calendar \"" + draft.id() + "\" cannot be built: "
                                        + String.join(" | ", defects.map(CalendarDefect::message)));
                            },
                            calendar -> calendar);
        }
    }
}
