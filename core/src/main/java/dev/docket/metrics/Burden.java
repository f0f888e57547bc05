package dev.docket.metrics;

import dev.docket.request.Ending;
import dev.docket.workflow.EventKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much handing on, putting off, asking and running about it took.
 *
 * <p>Population: letters, rulings, answers that were due, and recorded acts; of a flow those dated in the window, a letter by its issue
 * and an answer by its due date. Attribution: the department that leads. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Burden {

    private final Totals totals;

    Burden(Totals totals) {
        this.totals = totals;
    }

    private long of(Count what) {
        return totals.of(what);
    }

    /**
     * The return rate (退单率): letters that their lead gave back, of those issued.
     *
     * @return the rate
     */
    public Rate returns() {
        return Rate.of("returned", of(Count.LETTERS_RETURNED), of(Count.LETTERS));
    }

    /**
     * Rulings on returns that the department lost: it was not relieved.
     *
     * @return the rate
     */
    public Rate rulingsLost() {
        return Rate.of("rulings lost", of(Count.RETURNS_DENIED), of(Count.RETURNS_DENIED) + of(Count.RETURNS_GRANTED));
    }

    /**
     * Hops (流转次数): how many leads were named for each request that was dispatched.
     *
     * @return the average; 1 when nothing was handed on
     */
    public Average hops() {
        return new Average("leads for each request", of(Count.HOPS), of(Count.DISPATCHED));
    }

    /**
     * The extension rate (延期率): answers whose date had been extended, of those that were due by their original date.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate extensions() {
        Rate due = new Timeliness(totals).answers();
        return new Rate("extended", of(Count.EXTENDED), due.denominator(), due.exclusions());
    }

    /**
     * Reminders for each settled request (催办次数): what it took to get there.
     *
     * @return the average; of a flow, for each closing through the gate
     */
    public Average reminders() {
        long settled = totals.window().isFlow() ? of(Count.CLOSURES_SETTLED) : of(Count.SETTLED);
        return new Average("reminders for each settled request", of(Count.REMINDERS), settled);
    }

    /**
     * The acts that were recorded, such as meetings (协调会) and visits (走访).
     *
     * @return how many of each kind, by kind
     */
    public Map<EventKind, Long> acts() {
        return Collections.unmodifiableMap(new TreeMap<>(totals.acts()));
    }

    /**
     * How often an act was recorded.
     *
     * @param act such as {@link dev.docket.request.Acts#MEETING}
     * @return the number
     */
    public long acts(EventKind act) {
        return totals.acts().getOrDefault(act, 0L);
    }

    /**
     * How often an act was recorded for each request.
     *
     * @param act such as {@link dev.docket.request.Acts#VISIT}
     * @return the average
     * @throws IllegalStateException if this is of a flow: what was done in a month was not done to what was raised in it
     */
    public Average actsPerRequest(EventKind act) {
        long requests = of(Count.RAISED) - totals.standing().of(Ending.MERGED);
        return new Average(act + " for each request", acts(act), requests);
    }
}
