package dev.docket.testkit;

import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds a short story that breaks a law in one that does: commands are left out, many at once first, then what comes after the last is cut.
 *
 * <p>Works on the commands and not on the journey, so that leaving one out leaves all others what and when they were. What a law said is
 * kept and not asked for again: a workflow that remembers what it was asked might say something else.
 */
final class Shortening<C> {

    /** Enough for some forty commands; a law that takes long is asked no more often than this. */
    private static final int MOST_TRIES = 300;

    private final Consumer<Story<C>> check;
    private Story<C> shortest;
    private BrokenLaw broken;
    private int tries;

    private Shortening(Story<C> story, BrokenLaw broken, Consumer<Story<C>> check) {
        this.shortest = story;
        this.broken = broken;
        this.check = check;
    }

    /** What the law says of the shortest story found that still breaks it; where that was asked already, what was said. */
    static <C> BrokenLaw of(Story<C> story, BrokenLaw broken, Consumer<Story<C>> check) {
        if (broken.isShortened()) {
            return broken;
        }
        Shortening<C> shortening = new Shortening<>(story, broken, check);
        shortening.leaveOutCommands();
        shortening.lookOnForLess();
        return shortening.broken.afterShortening();
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
            ArrayList<Timed<C>> fewer = new ArrayList<>(commands());
            fewer.subList(from, Math.min(from + size, fewer.size())).clear();
            if (isKept(new Story<>(fewer, shortest.until()))) {
                some = true;
            } else {
                from += size;
            }
        }
        return some;
    }

    private void lookOnForLess() {
        Instant last =
                commands().stream().map(Timed::at).max(Instant::compareTo).orElse(shortest.until());
        Duration after = Duration.between(last, shortest.until());
        while (!after.isNegative() && after.toHours() > 0) {
            Duration half = after.dividedBy(2);
            if (!isKept(new Story<>(commands(), last.plus(half)))) {
                return;
            }
            after = half;
        }
    }

    private boolean isKept(Story<C> shorter) {
        if (tries++ >= MOST_TRIES) {
            return false;
        }
        try {
            check.accept(shorter);
            return false;
        } catch (BrokenLaw still) {
            if (!still.law().equals(broken.law())) {
                return false;
            }
            shortest = shorter;
            broken = still;
            return true;
        }
    }

    private List<Timed<C>> commands() {
        return shortest.commands();
    }
}
