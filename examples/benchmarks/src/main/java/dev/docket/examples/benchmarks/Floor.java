package dev.docket.examples.benchmarks;

import java.time.LocalDate;

/**
 * The least that adding and counting days can cost: two arrays, made from the rows without Docket.
 *
 * <p>{@code before[i]} says how many days are worked before day {@code i} of the table, {@code worked[k]} which day the {@code
 * k}-th worked one is. Nothing is checked: outside its ten years it throws or is wrong.
 */
final class Floor {

    private final long start;
    private final char[] before;
    private final char[] worked;

    Floor(Office office) {
        start = office.firstAsked().toEpochDay();
        int days = Math.toIntExact(office.lastAsked().toEpochDay() - start + 1);
        boolean[] isWorked = new boolean[days];
        for (int i = 0; i < days; i++) {
            isWorked[i] =
                    !Office.WEEKEND.contains(LocalDate.ofEpochDay(start + i).getDayOfWeek());
        }
        for (Office.Row row : office.rows()) {
            long at = row.date().toEpochDay() - start;
            if (at >= 0 && at < days) {
                isWorked[(int) at] = row.isWorked();
            }
        }
        before = new char[days + 1];
        for (int i = 0; i < days; i++) {
            before[i + 1] = (char) (before[i] + (isWorked[i] ? 1 : 0));
        }
        worked = new char[before[days]];
        for (int i = 0; i < days; i++) {
            if (isWorked[i]) {
                worked[before[i]] = (char) i;
            }
        }
    }

    /** The {@code days}-th working day after a day. */
    LocalDate plus(LocalDate startExclusive, int days) {
        int day = (int) (startExclusive.toEpochDay() - start);
        return LocalDate.ofEpochDay(start + worked[before[day + 1] + days - 1]);
    }

    /** The working days after one day up to another. */
    int between(LocalDate startExclusive, LocalDate endInclusive) {
        return before[(int) (endInclusive.toEpochDay() - start) + 1]
                - before[(int) (startExclusive.toEpochDay() - start) + 1];
    }
}
