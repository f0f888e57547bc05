package dev.docket.examples.benchmarks;

import java.time.Duration;
import net.sf.mpxj.TimeUnit;

/** So much working time, in offices that work eight hours a day. */
public enum Length {
    /** One hour. */
    HOUR(1),
    /** Eight hours. */
    DAY(8),
    /** Forty hours. */
    WEEK(40),
    /** Two thousand hours, 250 working days. */
    YEAR(2_000);

    private static final int HOURS_A_DAY = 8;
    private final int hours;

    Length(int hours) {
        this.hours = hours;
    }

    Duration duration() {
        return Duration.ofHours(hours);
    }

    /** The same for MPXJ, in the unit in which it reckons. */
    net.sf.mpxj.Duration mpxjDuration() {
        return net.sf.mpxj.Duration.getInstance((double) minutes(), TimeUnit.MINUTES);
    }

    long minutes() {
        return duration().toMinutes();
    }

    /** The working days that so much time takes, rounded up. */
    int workingDays() {
        return (hours + HOURS_A_DAY - 1) / HOURS_A_DAY;
    }
}
