package dev.docket.ledger;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Town;
import dev.docket.testkit.lifecycle.LedgerLife;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random ledgers of some thirty requests under "face to face" in two versions, and their registers. */
final class Registers {

    private static final Instant BEGIN = Instant.parse("2018-03-05T01:00:00Z");
    private static final int SIZE = 30;
    private static final int ACTS = 250;

    private Registers() {}

    static Arbitrary<LedgerLife> lives() {
        return Arbitraries.longs().map(Registers::life);
    }

    static LedgerLife life(long seed) {
        return LedgerLife.of(RequestWorkflow.of(Town.PROGRAMME, Town.NEXT), BEGIN, seed, SIZE, ACTS);
    }

    static Ledger register(LedgerLife life) {
        Ledger ledger = Ledger.of(Town.PROGRAMME.id());
        for (LedgerLife.Turn turn : life.turns()) {
            ledger = ledger.with(turn.id(), turn.step().events(), turn.step().state());
        }
        return ledger;
    }
}
