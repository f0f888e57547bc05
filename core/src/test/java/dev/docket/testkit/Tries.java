package dev.docket.testkit;

import java.util.function.Consumer;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.statistics.StatisticsCollector;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * Lets the system property {@code docket.tries} say how often each property is tried: {@code @AddLifecycleHook(Tries.class)} on a
 * test class, then {@code -Ddocket.tries=100000} for a long run. Without it properties keep their own number.
 */
public final class Tries implements AroundPropertyHook {

    /** The name of the system property. */
    public static final String PROPERTY = "docket.tries";

    private static final int ENOUGH = 50;

    /** Makes the hook; jqwik calls it. */
    public Tries() {}

    /**
     * Asks what share of the cases must have been of some kind, unless so few are tried that chance alone would decide.
     *
     * @param collected what is counted
     * @param shares what is asked of the counts
     */
    public static void demand(StatisticsCollector collected, Consumer<StatisticsCoverage> shares) {
        if (Integer.getInteger(PROPERTY, ENOUGH) >= ENOUGH) {
            collected.coverage(shares);
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer tries = Integer.getInteger(PROPERTY);
        if (tries != null) {
            context.attributes().setTries(tries);
        }
        return property.execute();
    }
}
