package dev.docket.examples.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.Random;
import net.sf.mpxj.ProjectCalendar;

/**
 * The same questions about working days for all contenders, and a check that they answer alike.
 *
 * <p>{@value #COUNT} starts spread at random over the days asked about, so that no result leaves them; the same in every run.
 */
final class DayQuestions {

    /** A power of two, so that a counter finds its question by a mask. */
    static final int COUNT = 1_024;

    static final int MASK = COUNT - 1;
    private static final int SEED = 1;

    final LocalDate[] starts = new LocalDate[COUNT];
    final LocalDate[] ends = new LocalDate[COUNT];
    /** The same for a contender that counts from a first day included to a last one excluded. */
    final LocalDate[] startsIncluded = new LocalDate[COUNT];

    final LocalDate[] endsExcluded = new LocalDate[COUNT];

    private final int days;

    DayQuestions(Office office, int days) {
        this.days = days;
        WorkingCalendar calendar = office.calendar();
        long first = office.firstAsked().toEpochDay();
        long last = calendar.minusWorkingDays(office.lastAsked(), days + 1).toEpochDay();
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            starts[i] = LocalDate.ofEpochDay(first + random.nextInt(Math.toIntExact(last - first)));
            ends[i] = calendar.plusWorkingDays(starts[i], days);
            startsIncluded[i] = starts[i].plusDays(1);
            endsExcluded[i] = ends[i].plusDays(1);
        }
    }

    /** Fails unless Docket and the floor give the same answers. */
    void check(WorkingCalendar calendar, Floor floor) {
        for (int i = 0; i < COUNT; i++) {
            Disagreement.check("floor, adding " + days, starts[i], ends[i], floor.plus(starts[i], days));
            Disagreement.check("floor, counting", starts[i], days, floor.between(starts[i], ends[i]));
            Disagreement.check("Docket, adding " + days, starts[i], ends[i], calendar.plusWorkingDays(starts[i], days));
            Disagreement.check("Docket, counting", starts[i], days, calendar.workingDaysBetween(starts[i], ends[i]));
        }
    }

    /** Fails unless Strata gives the same answers. */
    void check(HolidayCalendar strata) {
        for (int i = 0; i < COUNT; i++) {
            Disagreement.check("Strata, adding " + days, starts[i], ends[i], strata.shift(starts[i], days));
            Disagreement.check(
                    "Strata, counting", starts[i], days, strata.daysBetween(startsIncluded[i], endsExcluded[i]));
        }
    }

    /** Fails unless MPXJ, which only counts days, gives the same answers. */
    void check(ProjectCalendar mpxj) {
        for (int i = 0; i < COUNT; i++) {
            Disagreement.check("MPXJ, counting", starts[i], days, mpxjCount(mpxj, i));
        }
    }

    /** MPXJ counts from a first day to a last one, both included, and is given moments, made here. */
    int mpxjCount(ProjectCalendar mpxj, int i) {
        return (int) mpxj.getDuration(startsIncluded[i].atStartOfDay(), ends[i].atStartOfDay())
                .getDuration();
    }
}
