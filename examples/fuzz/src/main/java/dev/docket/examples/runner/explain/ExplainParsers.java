package dev.docket.examples.runner.explain;

import dev.docket.examples.fuzz.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** The parser of moments, which nobody outside its package needs. */
public final class ExplainParsers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private ExplainParsers() {}

    /** A moment, printed in UTC. */
    public static Target moment() {
        return Target.of(text -> Moments.parse(text, ZONE), Instant::toString, Set.of(IllegalArgumentException.class));
    }
}
