package dev.docket.time;

import java.time.LocalDate;
import java.util.function.LongUnaryOperator;

/**
 * Worked days by date, for whole years: what {@link DayTable} says of epoch days, without turning dates into them and back, which
 * costs several times as much as the look-up.
 *
 * <p>A month has 32 slots and a year 384, so a date's slot is found without asking how long a month is. Slots of no date carry the
 * total on: slot 0 of a month says what lies before it.
 */
final class DateTable {

    /** What is said of a date of another year. */
    static final int UNKNOWN = -1;

    private static final int SLOTS_PER_MONTH = 32;
    private static final int MONTHS = 12;
    private static final int SLOTS_PER_YEAR = MONTHS * SLOTS_PER_MONTH;

    private final int firstYear;
    private final int years;
    /** By slot: how many days are worked since the first year began, this one included. */
    private final char[] worked;
    /** By that number, from 0: the slot of the worked day. */
    private final char[] slots;

    /**
     * Knows the years of the days from {@code start} on and before {@code end}, or none if there are no such days.
     *
     * @param rank how many worked days lie before an epoch day, from wherever it counts
     */
    DateTable(long start, long end, LongUnaryOperator rank) {
        firstYear = LocalDate.ofEpochDay(start).getYear();
        int lastYear = LocalDate.ofEpochDay(end - 1).getYear();
        years = start == end ? 0 : lastYear - firstYear + 1;
        worked = new char[years * SLOTS_PER_YEAR];
        long before = rank.applyAsLong(LocalDate.of(firstYear, 1, 1).toEpochDay());
        long through = rank.applyAsLong(LocalDate.of(lastYear, 12, 31).toEpochDay() + 1);
        slots = new char[years == 0 ? 0 : Math.toIntExact(through - before)];
        for (int slot = 0; slot < worked.length; slot += SLOTS_PER_MONTH) {
            fill(slot, rank, before);
        }
    }

    private void fill(int firstSlot, LongUnaryOperator rank, long before) {
        LocalDate first = dateOf(firstSlot + 1);
        long dayBefore = first.toEpochDay() - 1;
        int length = first.lengthOfMonth();
        for (int day = 0; day < SLOTS_PER_MONTH; day++) {
            int slot = firstSlot + day;
            worked[slot] = (char) (rank.applyAsLong(dayBefore + Math.min(day, length) + 1) - before);
            if (day > 0 && worked[slot] > worked[slot - 1]) {
                slots[worked[slot - 1]] = (char) slot;
            }
        }
    }

    /** How many worked days lie before a date, or {@link #UNKNOWN}. */
    int before(LocalDate date) {
        int year = date.getYear() - firstYear;
        return year < 0 || year >= years ? UNKNOWN : worked[slot(year, date) - 1];
    }

    /** How many worked days lie before the end of a date, or {@link #UNKNOWN}. */
    int through(LocalDate date) {
        int year = date.getYear() - firstYear;
        return year < 0 || year >= years ? UNKNOWN : worked[slot(year, date)];
    }

    private static int slot(int year, LocalDate date) {
        return year * SLOTS_PER_YEAR + (date.getMonthValue() - 1) * SLOTS_PER_MONTH + date.getDayOfMonth();
    }

    /** Whether it knows the worked day before which so many lie. */
    boolean holds(long before) {
        return before >= 0 && before < slots.length;
    }

    /** The worked day before which so many lie. */
    LocalDate on(int before) {
        return dateOf(slots[before]);
    }

    private LocalDate dateOf(int slot) {
        int month = slot / SLOTS_PER_MONTH;
        return LocalDate.of(firstYear + month / MONTHS, month % MONTHS + 1, slot % SLOTS_PER_MONTH);
    }
}
