package dev.docket.lifecycle;

import dev.docket.testkit.Tries;
import net.jqwik.api.statistics.Statistics;

/** That a law had something to say: one that is never put to the test proves nothing. */
final class Met {

    private static final String LABEL = "had something to say";

    private Met() {}

    /** Asks for far less than is met, so that chance cannot fail a build. */
    static void met(int times) {
        Tries.demand(
                Statistics.label(LABEL).collect(times > 0),
                checker -> checker.check(true).count(count -> count > 0));
    }
}
