package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import net.sf.mpxj.ProjectCalendar;
import net.sf.mpxj.TimeUnit;

/**
 * The same questions about working time for all contenders, and a check that they answer alike.
 *
 * <p>As many starts as for days, whole minutes spread at random over day and night of the days asked about, so that no result
 * leaves them. MPXJ knows of no zone, so it is given wall times, made beforehand.
 */
final class TimeQuestions {

    private static final int SEED = 2;
    private static final int MINUTES_PER_DAY = 24 * 60;

    final Instant[] starts = new Instant[DayQuestions.COUNT];
    final Instant[] ends = new Instant[DayQuestions.COUNT];
    final LocalDateTime[] wallStarts = new LocalDateTime[DayQuestions.COUNT];
    final LocalDateTime[] wallEnds = new LocalDateTime[DayQuestions.COUNT];

    private final Length length;
    final net.sf.mpxj.Duration mpxjDuration;

    TimeQuestions(Office office, Length length) {
        this.length = length;
        this.mpxjDuration = length.mpxjDuration();
        WorkingCalendar calendar = office.calendar();
        LocalDateTime first = office.firstAsked().atStartOfDay();
        int days = Math.toIntExact(office.firstAsked()
                .datesUntil(calendar.minusWorkingDays(office.lastAsked(), length.workingDays() + 1))
                .count());
        Random random = new Random(SEED);
        for (int i = 0; i < DayQuestions.COUNT; i++) {
            LocalDateTime start = first.plusMinutes(random.nextInt(days * MINUTES_PER_DAY));
            starts[i] = start.atZone(office.zone()).toInstant();
            ends[i] = calendar.plusWorkingTime(starts[i], length.duration());
            wallStarts[i] = LocalDateTime.ofInstant(starts[i], office.zone());
            wallEnds[i] = LocalDateTime.ofInstant(ends[i], office.zone());
        }
    }

    /** Fails unless Docket counts what it adds. */
    void check(WorkingCalendar calendar) {
        Duration duration = length.duration();
        for (int i = 0; i < starts.length; i++) {
            Disagreement.check(
                    "Docket, adding " + length, starts[i], ends[i], calendar.plusWorkingTime(starts[i], duration));
            Disagreement.check(
                    "Docket, counting " + length, starts[i], duration, calendar.workingTimeBetween(starts[i], ends[i]));
        }
    }

    /** Fails unless MPXJ gives the same answers. */
    void check(ProjectCalendar mpxj) {
        double minutes = length.minutes();
        for (int i = 0; i < starts.length; i++) {
            Disagreement.check(
                    "MPXJ, adding " + length, wallStarts[i], wallEnds[i], mpxj.getDate(wallStarts[i], mpxjDuration));
            Disagreement.check("MPXJ, counting " + length, wallStarts[i], minutes, mpxjCount(mpxj, i));
        }
    }

    double mpxjCount(ProjectCalendar mpxj, int i) {
        return mpxj.getWork(wallStarts[i], wallEnds[i], TimeUnit.MINUTES).getDuration();
    }
}
