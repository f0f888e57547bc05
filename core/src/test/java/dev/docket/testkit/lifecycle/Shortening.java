package dev.docket.testkit.lifecycle;

import dev.docket.request.RequestCommand;
import dev.docket.testkit.Story;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a short story that breaks a law in one that does: commands are left out, many at once first, then what comes after the last is cut.
 *
 * <p>Works on the commands and not on the journey, so that leaving one out leaves all others what and when they were.
 */
final class Shortening {

    /** Enough for some forty commands; a law that takes long is asked no more often than this. */
    private static final int MOST_TRIES = 300;

    private final Predicate<RequestLife> breaks;
    private RequestLife shortest;
    private int tries;

    private Shortening(RequestLife life, Predicate<RequestLife> breaks) {
        this.shortest = life;
        this.breaks = breaks;
    }

    /** The shortest life found that still breaks the law. */
    static RequestLife of(RequestLife life, Predicate<RequestLife> breaks) {
        Shortening shortening = new Shortening(life, breaks);
        shortening.leaveOutCommands();
        shortening.lookOnForLess();
        return shortening.shortest;
    }

    private void leaveOutCommands() {
        int size = Math.max(1, commands().size() / 2);
        boolean again = true;
        while (again) {
            boolean some = leaveOut(size);
            again = size > 1 || some;
            size = Math.max(1, size / 2);
        }
    }

    private boolean leaveOut(int size) {
        boolean some = false;
        int from = 0;
        while (from < commands().size()) {
            ArrayList<Timed<RequestCommand>> fewer = new ArrayList<>(commands());
            fewer.subList(from, Math.min(from + size, fewer.size())).clear();
            if (isKept(new Story<>(fewer, shortest.story().until()))) {
                some = true;
            } else {
                from += size;
            }
        }
        return some;
    }

    private void lookOnForLess() {
        Instant last =
                commands().stream().map(Timed::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        Duration after = Duration.between(last, shortest.story().until());
        while (!after.isNegative() && after.toHours() > 0) {
            Duration half = after.dividedBy(2);
            if (!isKept(new Story<>(commands(), last.plus(half)))) {
                return;
            }
            after = half;
        }
    }

    private boolean isKept(Story<RequestCommand> story) {
        if (tries++ >= MOST_TRIES) {
            return false;
        }
        RequestLife shorter = shortest.told(story);
        if (!breaks.test(shorter)) {
            return false;
        }
        shortest = shorter;
        return true;
    }

    private List<Timed<RequestCommand>> commands() {
        return shortest.story().commands();
    }
}
