package dev.docket.examples.runner.explain;

import dev.docket.examples.fuzz.Target;
import java.time.ZoneId;

/** The parser of moments, which nobody outside its package needs. */
public final class ExplainParsers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private ExplainParsers() {}

    /**
     * Reads a moment.
     *
     * @param text any text
     */
    public static void moment(String text) {
        try {
            Moments.parse(text, ZONE);
        } catch (IllegalArgumentException e) {
            Target.require(e.getClass() == IllegalArgumentException.class, text, "is refused by " + e);
        }
    }
}
