package dev.docket.metrics;

import java.util.List;

/** What one clock measured. Times are in microseconds, working days in days. */
final class Stopped {

    final Times elapsed = new Times();
    final Times wall = new Times();
    final Times working = new Times();
    long censored;
    long withoutStop;

    Times times(Measure measure) {
        return switch (measure) {
            case ELAPSED_DAYS -> elapsed;
            case WALL_CLOCK_DAYS -> wall;
            case WORKING_DAYS -> working;
        };
    }

    void addAll(Stopped other) {
        elapsed.addAll(other.elapsed);
        wall.addAll(other.wall);
        working.addAll(other.working);
        censored += other.censored;
        withoutStop += other.withoutStop;
    }

    private List<Object> figures() {
        return List.of(elapsed, wall, working, censored, withoutStop);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stopped that && figures().equals(that.figures());
    }

    @Override
    public int hashCode() {
        return figures().hashCode();
    }
}
