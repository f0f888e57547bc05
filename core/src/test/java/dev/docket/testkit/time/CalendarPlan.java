package dev.docket.testkit.time;

import dev.docket.time.DayKind;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The data of a calendar, with the answers that follow from them day by day.
 *
 * <p>{@link #calendar()} gives the data to the library; every other method reckons with the data alone, so that both can be
 * compared: a dated day goes before a yearly day off, that before yearly hours, those before the week, and a day that the zone
 * skips is not worked.
 *
 * @param zone whose days it has
 * @param weeks by the first day on which each holds, the first of them from {@link LocalDate#MIN} on; days without hours are missing
 * @param yearly what comes every year
 * @param dated days given by date
 * @param horizon how far they are known
 */
public record CalendarPlan(
        ZoneId zone,
        NavigableMap<LocalDate, Map<DayOfWeek, List<Hours>>> weeks,
        List<Yearly> yearly,
        NavigableMap<LocalDate, Dated> dated,
        Optional<LocalDate> horizon) {

    private static final int MONTH = 100;
    /** Hours that begin on one day end on the next at the latest, and no offset moves an instant by more than a day. */
    private static final int DAYS_AROUND = 2;

    /** Copies what it is given. */
    public CalendarPlan {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(horizon, "horizon");
        weeks = new TreeMap<>(weeks);
        yearly = List.copyOf(yearly);
        dated = new TreeMap<>(dated);
    }

    /**
     * Days off, or other hours, every year.
     *
     * @param first the first day
     * @param last the last day, before {@code first} if it is one of the next year
     * @param name what they are called
     * @param hours none for days off
     */
    public record Yearly(MonthDay first, MonthDay last, String name, List<Hours> hours) {

        /** Copies the hours. */
        public Yearly {
            hours = List.copyOf(hours);
        }

        /**
         * Tells whether a date is one of its days.
         *
         * @param date any day
         * @return whether it comes on it
         */
        public boolean isOn(LocalDate date) {
            int at = number(MonthDay.from(date));
            return isOverNewYear()
                    ? at >= number(first) || at <= number(last)
                    : at >= number(first) && at <= number(last);
        }

        /**
         * Tells whether it begins in one year and ends in the next.
         *
         * @return whether it does
         */
        public boolean isOverNewYear() {
            return number(first) > number(last);
        }

        private static int number(MonthDay day) {
            return MONTH * day.getMonthValue() + day.getDayOfMonth();
        }
    }

    /**
     * A day given by date.
     *
     * @param name what it is called
     * @param isHoliday whether it is off
     * @param hours its hours; none for a day off, nor for those of the first working day of its week
     */
    public record Dated(String name, boolean isHoliday, List<Hours> hours) {

        /** Copies the hours. */
        public Dated {
            hours = List.copyOf(hours);
        }
    }

    // ---- given to the library

    /**
     * Builds the calendar.
     *
     * @return the library's calendar of these data, named {@code generated}
     * @throws IllegalArgumentException if the data are not valid
     */
    public WorkingCalendar calendar() {
        WorkingCalendar.Builder builder = WorkingCalendar.builder("generated").zone(zone);
        weeks.forEach((first, week) -> {
            if (!first.equals(LocalDate.MIN)) {
                builder.effectiveFrom(first);
            }
            week.forEach((day, hours) -> builder.hours(day, hours.toArray(Hours[]::new)));
        });
        for (Yearly one : yearly) {
            if (one.hours().isEmpty()) {
                builder.yearlyHoliday(one.first(), one.last(), one.name());
            } else {
                builder.yearlyHours(
                        one.first(), one.last(), one.name(), one.hours().toArray(Hours[]::new));
            }
        }
        dated.forEach((date, day) -> {
            if (day.isHoliday()) {
                builder.holiday(date, day.name());
            } else {
                builder.workday(date, day.name(), day.hours().toArray(Hours[]::new));
            }
        });
        horizon.ifPresent(builder::horizon);
        return builder.build();
    }

    // ---- reckoned from the data

    /**
     * The hours that begin on a day.
     *
     * @param date any day
     * @return its hours in order; none on a day that is not worked
     */
    public List<Hours> hoursOn(LocalDate date) {
        if (isSkipped(date)) {
            return List.of();
        }
        Dated given = dated.get(date);
        if (given == null) {
            return undated(date);
        }
        return given.isHoliday() || !given.hours().isEmpty() ? given.hours() : firstWorkingDay(date);
    }

    private Map<DayOfWeek, List<Hours>> weekOf(LocalDate date) {
        return weeks.floorEntry(date).getValue();
    }

    private List<Hours> firstWorkingDay(LocalDate date) {
        return new EnumMap<>(weekOf(date)).values().iterator().next();
    }

    private List<Hours> undated(LocalDate date) {
        List<Hours> ofWeek = weekOf(date).getOrDefault(date.getDayOfWeek(), List.of());
        return yearlyOn(date)
                .filter(one -> one.hours().isEmpty() || !ofWeek.isEmpty())
                .map(Yearly::hours)
                .orElse(ofWeek);
    }

    /** A day off goes before other hours. */
    private Optional<Yearly> yearlyOn(LocalDate date) {
        Optional<Yearly> found = Optional.empty();
        for (Yearly one : yearly) {
            if (one.isOn(date) && (one.hours().isEmpty() || found.isEmpty())) {
                found = Optional.of(one);
            }
        }
        return found;
    }

    /**
     * What a day is.
     *
     * @param date any day
     * @return its kind
     */
    public DayKind kindOn(LocalDate date) {
        if (isSkipped(date)) {
            return DayKind.WEEKEND;
        }
        Dated given = dated.get(date);
        if (given == null) {
            boolean off = yearlyOn(date).filter(one -> one.hours().isEmpty()).isPresent();
            return off ? DayKind.HOLIDAY : undated(date).isEmpty() ? DayKind.WEEKEND : DayKind.WORKING_DAY;
        } else if (given.isHoliday()) {
            return DayKind.HOLIDAY;
        }
        return undated(date).isEmpty() ? DayKind.MAKE_UP_DAY : DayKind.WORKING_DAY;
    }

    /**
     * What a day is called.
     *
     * @param date any day
     * @return the name of a dated day, of a yearly day off, or of a worked day with yearly hours
     */
    public Optional<String> nameOn(LocalDate date) {
        if (isSkipped(date)) {
            return Optional.empty();
        } else if (dated.containsKey(date)) {
            return Optional.of(dated.get(date).name());
        }
        return yearlyOn(date).filter(one -> kindOn(date) != DayKind.WEEKEND).map(Yearly::name);
    }

    /**
     * When a day's work begins.
     *
     * @param date any day
     * @return the instant, or empty if it is not worked
     */
    public Optional<Instant> opening(LocalDate date) {
        return hoursOn(date).stream().findFirst().map(hours -> instant(date.atTime(hours.open())));
    }

    /**
     * When a day's work ends.
     *
     * @param date any day
     * @return the instant, or empty if it is not worked
     */
    public Optional<Instant> closing(LocalDate date) {
        return hoursOn(date).stream().reduce((one, later) -> later).map(hours -> close(date, hours));
    }

    /**
     * Tells whether work goes on at an instant.
     *
     * @param instant any instant
     * @return whether it lies in some hours
     */
    public boolean isOpen(Instant instant) {
        LocalDate utc = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        for (LocalDate date = utc.minusDays(DAYS_AROUND);
                !date.isAfter(utc.plusDays(DAYS_AROUND));
                date = date.plusDays(1)) {
            for (Hours hours : hoursOn(date)) {
                if (!instant.isBefore(instant(date.atTime(hours.open()))) && instant.isBefore(close(date, hours))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How long a day's hours really last, also when the clock shifts.
     *
     * @param date any day
     * @return seconds
     */
    public long secondsOn(LocalDate date) {
        return hoursOn(date).stream()
                .mapToLong(hours -> ChronoUnit.SECONDS.between(instant(date.atTime(hours.open())), close(date, hours)))
                .sum();
    }

    private Instant close(LocalDate date, Hours hours) {
        return instant(date.plusDays(hours.closesNextDay() ? 1 : 0).atTime(hours.close()));
    }

    /** A skipped wall time is the instant of the shift, a repeated one the first of the two. */
    private Instant instant(LocalDateTime wallTime) {
        ZoneOffsetTransition shift = zone.getRules().getTransition(wallTime);
        return shift != null && shift.isGap()
                ? shift.getInstant()
                : wallTime.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private boolean isSkipped(LocalDate date) {
        ZoneOffsetTransition first = zone.getRules().getTransition(date.atStartOfDay());
        return first != null
                && first.isGap()
                && first.equals(zone.getRules().getTransition(date.atTime(LocalTime.MAX)));
    }
}
