package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.testkit.time.Calendars;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates whole ledgers: some requests that have to do with each other, merged and unmerged, split, classed, matched, and each living
 * its own life in between. They shrink to fewer requests and fewer acts.
 */
public final class Ledgers extends DomainContextBase {

    private static final int MOST_REQUESTS = 20;
    private static final int MOST_ACTS = 200;
    private static final Instant BEGIN = Instant.parse("2018-03-05T01:00:00Z");

    /** Makes the domain; jqwik calls it. */
    public Ledgers() {}

    /**
     * Generates ledgers under random programmes of two versions.
     *
     * @return the ledgers
     */
    public static Arbitrary<LedgerLife> ledgers() {
        return Programmes.versions().map(RequestWorkflow::of).flatMap(Ledgers::ledgers);
    }

    /**
     * Generates ledgers under a workflow's own programmes.
     *
     * @param workflow the workflow, such as a host's own
     * @return the ledgers
     */
    public static Arbitrary<LedgerLife> ledgers(RequestWorkflow workflow) {
        return Combinators.combine(
                        Calendars.instants(),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, MOST_REQUESTS),
                        Arbitraries.integers().between(0, MOST_ACTS))
                .as((begin, seed, size, acts) -> LedgerLife.of(workflow, begin, seed, size, acts));
    }

    /**
     * A ledger from a seed, without jqwik.
     *
     * @param workflow the workflow
     * @param seed the seed; the same seed makes the same ledger
     * @return a ledger of at least twenty requests
     */
    public static LedgerLife seeded(RequestWorkflow workflow, long seed) {
        return LedgerLife.of(workflow, BEGIN, seed, MOST_REQUESTS, MOST_ACTS);
    }

    @Provide
    Arbitrary<LedgerLife> ledgersOfDomain() {
        return ledgers();
    }
}
