package dev.docket.examples.runner.explain;

import dev.docket.examples.fuzz.Target;
import java.time.ZoneId;
import java.util.Set;

/** The parser of moments, which nobody outside its package needs. */
public final class ExplainParsers {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private ExplainParsers() {}

    /**
     * Reads a moment.
     *
     * @param text any text
     * @throws Exception if the parser breaks its promise
     */
    public static void moment(String text) throws Exception {
        Target.of(any -> Moments.parse(any, ZONE), moment -> moment.toString(), Set.of(IllegalArgumentException.class))
                .read(text);
    }
}
