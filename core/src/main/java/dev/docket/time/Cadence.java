package dev.docket.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Again and again: every so many days, weeks or months from an anchor, or on a day of each month.
 *
 * <p>The n-th occurrence is always reckoned from the anchor, at the anchor's wall time, so moving never accumulates: monthly from
 * 31 January is 28 February and 31 March. Then it is moved into working time: to itself if the calendar is open, else to the next
 * opening. An occurrence that would so come onto the working day of the next one, or later, is left out: before a long holiday two
 * would meet. Weekly from Wednesday 9 September 2026, with 1 to 7 October off: 16, 23, 30 September, Thursday 8 October for the
 * 7th, then 14 October again. Weekly from Thursday 10 September 10:00: the one of 1 October would meet that of the 8th, and is left
 * out.
 *
 * <p>Occurrences of working days of the month are at the opening of that day, as {@link WorkingCalendar#closing} gives its end.
 *
 * <p>Finding the next occurrence costs the same however far it is from the anchor. Immutable and thread-safe. {@link #toString()}
 * and {@link #parse(String)} are inverse.
 *
 * @since 0.1.0
 */
// Over 400 lines because the kinds of cadence share how they are moved into working time.
public final class Cadence {

    private static final int MAX_STEP = 10_000;
    private static final int LONGEST_MONTH = 31;
    private static final int DAYS_PER_WEEK = 7;
    /** After so many months without an n-th working day, there is none. */
    private static final int MAX_MONTHS = 1_200;

    private static final int MONTHS_PER_YEAR = 12;
    private static final int SECONDS_PER_DAY = 86_400;

    private static final Pattern EVERY = Pattern.compile("every (?:(\\d{1,5}) )?(day|week|month)s?");
    private static final Pattern MONTHLY = Pattern.compile("(working day|day) (\\d{1,2}) of each month");
    private static final Pattern ENDS =
            Pattern.compile("(.*?)(?:, (\\d{1,10}) times)?(?: until ([+-]?\\d{4,10}-\\d\\d-\\d\\d))?");
    private static final String OTHER_HALF = "next working day, other half-day";
    private static final String LAST_WORKING_DAY = "last working day of each month";

    /**
     * What is counted between two occurrences.
     *
     * @since 0.1.0
     */
    public enum Unit {
        /** Calendar days. */
        DAYS("day"),
        /** Weeks of seven calendar days. */
        WEEKS("week"),
        /** Calendar months; in a shorter month, its last day. */
        MONTHS("month");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    private enum Kind {
        EVERY_DAYS,
        EVERY_MONTHS,
        DAY_OF_MONTH,
        WORKING_DAY_OF_MONTH,
        LAST_WORKING_DAY_OF_MONTH,
        NEXT_DAY_OTHER_HALF;

        boolean isOfMonth() {
            return this == DAY_OF_MONTH || isOfWorkingDays();
        }

        boolean isOfWorkingDays() {
            return this == WORKING_DAY_OF_MONTH || this == LAST_WORKING_DAY_OF_MONTH;
        }
    }

    /**
     * One occurrence.
     *
     * @param n its number, from 1; the anchor itself is none. Numbers of occurrences that are left out are not given again
     * @param nominal when it would be, were the calendar always open
     * @param at when it is, in working time
     * @since 0.1.0
     */
    public record Occurrence(int n, Instant nominal, Instant at) {

        /**
         * Checks the parts.
         *
         * @param n its number, from 1
         * @param nominal when it would be
         * @param at when it is
         * @throws IllegalArgumentException if {@code n} is below 1 or {@code at} is before {@code nominal}
         */
        public Occurrence {
            Objects.requireNonNull(nominal, "nominal");
            Objects.requireNonNull(at, "at");
            if (n < 1 || at.isBefore(nominal)) {
                throw new IllegalArgumentException("Occurrence must have n from 1 and at not before nominal, but was n "
                        + n + ", nominal " + nominal + ", at " + at + "; take what Cadence.next gives");
            }
        }
    }

    private final Kind kind;
    private final int number;
    private final String text;
    private final int times;
    private final LocalDate until;

    private Cadence(Kind kind, int number, String text) {
        this(kind, number, text, Integer.MAX_VALUE, LocalDate.MAX);
    }

    private Cadence(Kind kind, int number, String text, int times, LocalDate until) {
        this.kind = kind;
        this.number = number;
        this.text = text;
        this.times = times;
        this.until = until;
    }

    /**
     * Gives the same cadence with an end: so many times. What occurs once, as {@link #nextWorkingDayOtherHalf()}, stays as it is.
     *
     * @param most the number of the last occurrence, from 1; those that are left out have numbers too
     * @return the changed cadence
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    public Cadence times(int most) {
        int last = checkRange("times", most, Integer.MAX_VALUE);
        return kind == Kind.NEXT_DAY_OTHER_HALF ? this : new Cadence(kind, number, text, last, until);
    }

    /**
     * Gives the same cadence with an end: until a day. With {@link #times} too, the first of the two ends it.
     *
     * @param lastInclusive the last day on which an occurrence may be, after it was moved into working time
     * @return the changed cadence
     */
    public Cadence until(LocalDate lastInclusive) {
        return new Cadence(kind, number, text, times, Objects.requireNonNull(lastInclusive, "lastInclusive"));
    }

    /**
     * Whether it never ends by itself.
     *
     * @return false when it has a last time or a last day, or occurs once
     */
    public boolean isEndless() {
        return kind != Kind.NEXT_DAY_OTHER_HALF && times == Integer.MAX_VALUE && until.equals(LocalDate.MAX);
    }

    /**
     * Makes a cadence of equal steps from its anchor.
     *
     * @param n how many units to a step, from 1 to 10,000
     * @param unit the unit
     * @return the cadence
     * @throws IllegalArgumentException if {@code n} is not from 1 to 10,000
     */
    public static Cadence every(int n, Unit unit) {
        int step = checkRange("every", n, MAX_STEP);
        String text = "every " + (step == 1 ? unit.word : step + " " + unit.word + "s");
        return switch (unit) {
            case DAYS -> new Cadence(Kind.EVERY_DAYS, step, text);
            case WEEKS -> new Cadence(Kind.EVERY_DAYS, step * DAYS_PER_WEEK, text);
            case MONTHS -> new Cadence(Kind.EVERY_MONTHS, step, text);
        };
    }

    /**
     * Makes a cadence of a day of each month, at the anchor's wall time; in a shorter month, of its last day.
     *
     * @param day which day, from 1 to 31; 31 is the last day of every month
     * @return the cadence
     * @throws IllegalArgumentException if {@code day} is not from 1 to 31
     */
    public static Cadence dayOfMonth(int day) {
        return new Cadence(
                Kind.DAY_OF_MONTH, checkRange("dayOfMonth", day, LONGEST_MONTH), "day " + day + " of each month");
    }

    /**
     * Makes a cadence of the first working day of each month, at its opening.
     *
     * @return the cadence
     */
    public static Cadence firstWorkingDayOfMonth() {
        return nthWorkingDayOfMonth(1);
    }

    /**
     * Makes a cadence of a working day of each month, at its opening.
     *
     * @param n which working day, from 1 to 31; a month with fewer of them is left out
     * @return the cadence
     * @throws IllegalArgumentException if {@code n} is not from 1 to 31
     */
    public static Cadence nthWorkingDayOfMonth(int n) {
        return new Cadence(
                Kind.WORKING_DAY_OF_MONTH,
                checkRange("nthWorkingDayOfMonth", n, LONGEST_MONTH),
                "working day " + n + " of each month");
    }

    /**
     * Makes a cadence of the last working day of each month, at its opening.
     *
     * @return the cadence
     */
    public static Cadence lastWorkingDayOfMonth() {
        return new Cadence(Kind.LAST_WORKING_DAY_OF_MONTH, 0, LAST_WORKING_DAY);
    }

    /**
     * Makes a cadence of one occurrence: on the next working day, in the other half of it, so that who was not there in a morning is
     * asked in an afternoon. Before noon is the first half: an anchor before noon leads to the first open moment from noon on, any
     * other to the opening; a day that is closed from noon on gives its opening in either case.
     *
     * @return the cadence
     */
    public static Cadence nextWorkingDayOtherHalf() {
        return new Cadence(Kind.NEXT_DAY_OTHER_HALF, 1, OTHER_HALF, 1, LocalDate.MAX);
    }

    private static int checkRange(String what, int n, int max) {
        if (n < 1 || n > max) {
            throw new IllegalArgumentException(
                    "Cadence." + what + " must be from 1 to " + max + ", but was " + n + "; choose another unit");
        }
        return n;
    }

    /**
     * Reads what {@link #toString()} writes: {@code every week}, {@code every 30 days}, {@code day 15 of each month}, {@code working
     * day 1 of each month}, {@code last working day of each month}, each with or without an end: {@code every week, 5 times}, {@code
     * every week until 2026-12-31}, {@code every week, 5 times until 2026-12-31}.
     *
     * @param text the text; singular and plural are both understood
     * @return the cadence
     * @throws IllegalArgumentException if {@code text} is none of these
     */
    public static Cadence parse(String text) {
        Matcher ends = ENDS.matcher(text);
        if (!ends.matches()) {
            throw unreadable(text);
        }
        Cadence cadence = withoutEnd(ends.group(1));
        try {
            cadence = ends.group(2) == null ? cadence : cadence.times(Integer.parseInt(ends.group(2)));
            return ends.group(3) == null ? cadence : cadence.until(LocalDate.parse(ends.group(3)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(unreadable(text).getMessage(), e);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "A cadence must read like \"every week\", \"every 30 days\", \"day 15 of each"
                        + " month\", \"working day 1 of each month\" or \"" + LAST_WORKING_DAY
                        + "\", each with or without \", 5 times\" and \" until 2026-12-31\", but was \"" + text + "\"");
    }

    private static Cadence withoutEnd(String text) {
        Matcher every = EVERY.matcher(text);
        if (every.matches()) {
            int n = every.group(1) == null ? 1 : Integer.parseInt(every.group(1));
            return switch (every.group(2)) {
                case "day" -> every(n, Unit.DAYS);
                case "week" -> every(n, Unit.WEEKS);
                default -> every(n, Unit.MONTHS);
            };
        }
        Matcher monthly = MONTHLY.matcher(text);
        if (monthly.matches()) {
            int n = Integer.parseInt(monthly.group(2));
            return monthly.group(1).equals("day") ? dayOfMonth(n) : nthWorkingDayOfMonth(n);
        }
        if (text.equals(OTHER_HALF)) {
            return nextWorkingDayOtherHalf();
        }
        if (!text.equals(LAST_WORKING_DAY)) {
            throw unreadable(text);
        }
        return lastWorkingDayOfMonth();
    }

    /**
     * Finds the first occurrence after an instant.
     *
     * @param anchor from when the occurrences are reckoned; only those after it count
     * @param afterExclusive after when
     * @param calendar into whose working time they are moved
     * @return the first occurrence whose {@link Occurrence#at()} is after {@code afterExclusive} and which is not left out; empty if
     *     there is none within 100 years of it, if it has ended, or if it would have a number beyond {@link Integer#MAX_VALUE}
     * @throws IllegalArgumentException if an instant lies more than ten million years from now
     */
    public Optional<Occurrence> next(Instant anchor, Instant afterExclusive, WorkingCalendar calendar) {
        Range.checked(anchor);
        Instant after = afterExclusive.isBefore(anchor) ? anchor : Range.checked(afterExclusive);
        if (kind == Kind.NEXT_DAY_OTHER_HALF) {
            return otherHalf(anchor, calendar)
                    .filter(one -> one.at().isAfter(afterExclusive))
                    .filter(one -> !calendar.date(one.at()).isAfter(until));
        }
        Series series = new Series(this, anchor, calendar);
        Optional<Occurrence> next =
                kind.isOfWorkingDays() ? series.nextOfWorkingDays(after) : series.nextMoved(after, afterExclusive);
        return isEndless()
                ? next
                : next.filter(
                        one -> one.n() <= times && !calendar.date(one.at()).isAfter(until));
    }

    private static Optional<Occurrence> otherHalf(Instant anchor, WorkingCalendar calendar) {
        LocalDate day = calendar.nextWorkingDay(calendar.date(anchor));
        boolean morning = LocalTime.ofInstant(anchor, calendar.zone()).isBefore(LocalTime.NOON);
        return calendar.opening(day).map(opening -> {
            Instant noon = calendar.nextOpenOrSame(calendar.time().at(day.toEpochDay(), LocalTime.NOON));
            boolean afternoon =
                    morning && noon.isAfter(opening) && calendar.date(noon).equals(day);
            Instant at = afternoon ? noon : opening;
            return new Occurrence(1, at, at);
        });
    }

    /**
     * Whether each occurrence is the one of its calendar month: a day or a working day of each month. What comes every so many months
     * from an anchor is not.
     *
     * @return true for a cadence that names a day of each month
     */
    public boolean isOfEachMonth() {
        return kind.isOfMonth();
    }

    /**
     * Lists the occurrences one after the other, as far as they are asked for: until something is so, with {@link
     * Stream#takeWhile}.
     *
     * @param anchor from when the occurrences are reckoned; only those after it count
     * @param calendar into whose working time they are moved
     * @return the occurrences in order; without an end if the cadence has none, so limit what you take
     */
    public Stream<Occurrence> occurrences(Instant anchor, WorkingCalendar calendar) {
        return Stream.iterate(
                        next(anchor, anchor, calendar),
                        Optional::isPresent,
                        last -> last.flatMap(one -> next(anchor, one.at(), calendar)))
                .flatMap(Optional::stream);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Cadence that
                        && text.equals(that.text)
                        && times == that.times
                        && until.equals(that.until));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return text
                + (times == Integer.MAX_VALUE || kind == Kind.NEXT_DAY_OTHER_HALF ? "" : ", " + times + " times")
                + (until.equals(LocalDate.MAX) ? "" : " until " + until);
    }

    /** A cadence from an anchor in a calendar; places are counted in steps from the anchor's day or month, place 0. */
    private static final class Series {

        private final Cadence cadence;
        private final OpenTime time;
        private final DayTable days;
        private final long anchorDay;
        private final int secondOfDay;
        private final int nano;
        private final long anchorMonth;
        /** What to add to a place to get its number: 1 if place 0 already lies after the anchor. */
        private final int firstNumber;

        Series(Cadence cadence, Instant anchor, WorkingCalendar calendar) {
            this.cadence = cadence;
            this.time = calendar.time();
            this.days = time.days();
            long wall = time.clock().wallSecond(anchor.getEpochSecond());
            this.anchorDay = Math.floorDiv(wall, SECONDS_PER_DAY);
            this.secondOfDay = Math.floorMod(wall, SECONDS_PER_DAY);
            this.nano = anchor.getNano();
            this.anchorMonth = cadence.kind == Kind.EVERY_DAYS ? 0 : monthOf(anchorDay);
            this.firstNumber = cadence.kind.isOfWorkingDays()
                    ? (openingInMonth(0).isAfter(anchor) ? 1 : 0)
                    : (nominal(0).isAfter(anchor) ? 1 : 0);
        }

        private long wallDay(Instant instant) {
            return Math.floorDiv(time.clock().wallSecond(instant.getEpochSecond()), SECONDS_PER_DAY);
        }

        private static long monthOf(long day) {
            return LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
        }

        // ---- moved into working time

        Optional<Occurrence> nextMoved(Instant after, Instant afterExclusive) {
            long place = placeOf(wallDay(after)) - 1;
            Instant nominal = nominal(place);
            while (!nominal.isAfter(after)) { // at most three steps
                place++;
                nominal = nominal(place);
            }
            Instant at = time.nextOpenOrSame(nominal);
            if (place - 1 + firstNumber >= 1) {
                Instant nominalBefore = nominal(place - 1);
                Instant before = time.nextOpenOrSame(nominalBefore);
                if (before.isAfter(afterExclusive)) {
                    place--;
                    nominal = nominalBefore;
                    at = before;
                }
            }
            long day = time.dayOf(at);
            if (dayOfAt(place + 1) <= day) {
                place = lastOn(day);
                nominal = nominal(place);
                at = time.nextOpenOrSame(nominal);
            }
            return occurrence(place, nominal, at);
        }

        /** The last place that is moved onto a day onto which some are. */
        private long lastOn(long day) {
            long place = placeOf(day) + 1;
            while (dayOfAt(place) > day) { // at most three steps
                place--;
            }
            return place;
        }

        /** The place of a day, or of the last one before it. */
        private long placeOf(long day) {
            return cadence.kind == Kind.EVERY_DAYS
                    ? Math.floorDiv(day - anchorDay, (long) cadence.number)
                    : Math.floorDiv(monthOf(day) - anchorMonth, (long) monthsPerStep());
        }

        private int monthsPerStep() {
            return cadence.kind == Kind.EVERY_MONTHS ? cadence.number : 1;
        }

        private Instant nominal(long place) {
            return Instant.ofEpochSecond(time.clock().epochSecond(dayAt(place), secondOfDay), nano);
        }

        private long dayAt(long place) {
            return switch (cadence.kind) {
                case EVERY_DAYS -> anchorDay + place * cadence.number;
                case EVERY_MONTHS ->
                    LocalDate.ofEpochDay(anchorDay)
                            .plusMonths(place * cadence.number)
                            .toEpochDay();
                default -> {
                    LocalDate first = firstOf(place);
                    yield first.toEpochDay() + Math.min(cadence.number, first.lengthOfMonth()) - 1;
                }
            };
        }

        /** The first day of the month at a place. */
        private LocalDate firstOf(long place) {
            long month = anchorMonth + place;
            return LocalDate.of(
                    Math.toIntExact(Math.floorDiv(month, MONTHS_PER_YEAR)),
                    Math.floorMod(month, MONTHS_PER_YEAR) + 1,
                    1);
        }

        private long dayOfAt(long place) {
            return time.dayOf(time.nextOpenOrSame(nominal(place)));
        }

        // ---- working days of the month

        Optional<Occurrence> nextOfWorkingDays(Instant after) {
            long month = monthOf(wallDay(after)) - anchorMonth;
            for (long last = month + MAX_MONTHS; month <= last; month++) {
                Instant opening = openingInMonth(month);
                if (opening.isAfter(after)) {
                    return occurrence(month, opening, opening);
                }
            }
            return Optional.empty();
        }

        /** When the working day of the month at a place begins; before all time when the month has none. */
        private Instant openingInMonth(long place) {
            LocalDate first = firstOf(place);
            long start = first.toEpochDay();
            long end = start + first.lengthOfMonth();
            long day = cadence.kind == Kind.LAST_WORKING_DAY_OF_MONTH
                    ? days.previousOrSame(end - 1)
                    : days.plus(start - 1, cadence.number);
            return day >= start && day < end && days.isWorked(day) ? time.opening(day) : Instant.MIN;
        }

        private Optional<Occurrence> occurrence(long place, Instant nominal, Instant at) {
            long n = place + firstNumber;
            return n > Integer.MAX_VALUE ? Optional.empty() : Optional.of(new Occurrence((int) n, nominal, at));
        }
    }
}
