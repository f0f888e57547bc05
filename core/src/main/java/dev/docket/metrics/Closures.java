package dev.docket.metrics;

import dev.docket.metrics.Rate.Exclusion;
import java.util.List;

/**
 * Whether what was closed stays closed.
 *
 * <p>Population: closings, each time, with whatever ending but merged; and replies. Predicate: what became of each as of the instant.
 * Clock: the programme's window for reopening. In a flow each is dated by the closing, or the reply, and not by what undid it.
 * Attribution: the department that leads. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Closures {

    private final Totals totals;

    Closures(Totals totals) {
        this.totals = totals;
    }

    private long of(Count what) {
        return totals.of(what);
    }

    /**
     * The reopen rate (重办率): closings that were reopened within their window, of those that had the whole window for it. Under a
     * programme without a window, whenever that was.
     *
     * @return the rate; closings whose window is still open are left out and counted
     */
    public Rate reopening() {
        long tooYoung = of(Count.CLOSURES_IN_WINDOW);
        return new Rate(
                "reopened",
                of(Count.CLOSURES_REOPENED) - of(Count.CLOSURES_REOPENED_LATE),
                of(Count.CLOSURES) - tooYoung,
                List.of(new Exclusion("window still open", tooYoung)));
    }

    /**
     * The reopen rate of replies: those that were reopened before they led to a closing, as by a follow-up that failed, of all that were
     * put to the test.
     *
     * @return the rate; replies that wait for the closing are left out and counted
     */
    public Rate repliesReopened() {
        long pending = of(Count.REPLIES_PENDING);
        return new Rate(
                "replies reopened",
                of(Count.REPLIES_REOPENED),
                of(Count.REPLIES) - pending,
                List.of(new Exclusion("not yet closed", pending)));
    }

    /**
     * The false-closure rate (虚假办结率): closings that an inspector annulled, of those in the sample that were looked at again. Its
     * {@link Rate#interval} tells what that says of all closings.
     *
     * @return the rate; closings that nobody has looked at, and those annulled outside the sample, are left out and counted
     */
    public Rate falseClosures() {
        long annulled = of(Count.CLOSURES_ANNULLED);
        long looked = annulled + of(Count.CLOSURES_UPHELD);
        long elsewhere = of(Count.CLOSURES_ANNULLED_UNSAMPLED);
        return new Rate(
                "false closures",
                annulled,
                looked,
                List.of(
                        new Exclusion("annulled outside the sample", elsewhere),
                        new Exclusion("not looked at", of(Count.CLOSURES) - looked - elsewhere)));
    }
}
