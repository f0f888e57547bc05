package dev.docket.metrics;

import dev.docket.request.PolicyId;
import dev.docket.request.SolutionId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What grew out of single requests for all (政策转化). Immutable and thread-safe.
 *
 * <p>Population: class solutions offered to the requests, each once however many it was offered to. What policies brought outside, such as
 * enterprises that benefit or sums of money, no request tells: the host enters it, and it is added up under the words it was entered by.
 *
 * @param solutions the class solutions adopted, by key
 * @param policies the policies that came of them, by key
 * @param covered the requests that were answered with a class solution, each once
 * @param entered what the host entered, by its words
 * @since 0.1.0
 */
public record PolicyYield(
        List<SolutionId> solutions, List<PolicyId> policies, long covered, Map<String, BigDecimal> entered) {

    /** Makes it. */
    public PolicyYield {
        solutions = List.copyOf(solutions);
        policies = List.copyOf(policies);
        entered = Collections.unmodifiableMap(new TreeMap<>(entered));
    }
}
