package dev.docket.examples.benchmarks.sweep;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * An index of open requests by their dates. Before each sweep an hour passes, and after it a run fails if the contender found other
 * requests than those that fell due, or found them in another order.
 */
@State(Scope.Thread)
public abstract class Contender {

    private Dates dates = new Dates(0);
    private List<RequestId> found = List.of();

    /** How many requests are open. */
    abstract int open();

    /** Takes a request in that is new. */
    abstract void enter(RequestId request, int number, int minute);

    /** Makes what a sweep will be given, which is no work of the index. */
    abstract void prepare(Dates hour);

    /** Finds what was due before an instant, puts it back as prepared, and gives what was found. */
    abstract List<RequestId> sweep(Instant now);

    /** How many are to fall due before it is measured; more where much code has to be compiled first. */
    int before() {
        return 0;
    }

    /** Takes all requests in. */
    @Setup(Level.Trial)
    public void fill() {
        dates = new Dates(open());
        for (int i = 0; i < open(); i++) {
            enter(dates.key(i), i, dates.first(i));
        }
        for (int due = 0; due < before(); due += found.size()) {
            pass();
            found = sweep(dates.now());
            compare();
        }
    }

    /** An hour passes. */
    @Setup(Level.Invocation)
    public void pass() {
        dates.pass();
        prepare(dates);
    }

    /** Whether what falls due in one minute is to be found by key. */
    boolean isByKey() {
        return true;
    }

    /** Compares what was found with what fell due. */
    @TearDown(Level.Invocation)
    public void compare() {
        Disagreement.check(
                getClass().getSimpleName() + ", due", dates.now(), ordered(dates.expected()), ordered(found));
    }

    private List<RequestId> ordered(List<RequestId> requests) {
        return isByKey() ? requests : requests.stream().sorted().toList();
    }

    /** Sweeps, and gives how many were due. */
    int sweep() {
        found = sweep(dates.now());
        return found.size();
    }
}
