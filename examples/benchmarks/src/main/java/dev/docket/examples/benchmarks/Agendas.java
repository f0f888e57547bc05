package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.ledger.Agenda;
import dev.docket.ledger.Owing;
import dev.docket.lifecycle.Debtor;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.programme.StandardRules;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is due of ten thousand, a hundred thousand and a million open requests: always of the same hundred. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Agendas {

    /** How many are due when it is asked. */
    static final int DUE = 100;

    private static final Instant ASKED = Instant.parse("2026-09-18T09:00:00Z");
    private static final List<Owing> OWED = List.of(new Owing(
            key(0),
            StandardRules.DISPATCH,
            new Debtor(Roles.OFFICE, Optional.empty()),
            ASKED.minusSeconds(1),
            false,
            false));
    private static final int MINUTES_AHEAD = 60 * 24 * 90;
    private static final int CHANGES = 1 << 12;
    private static final long SEED = 774;

    /** How many requests are open. */
    @Param({"10000", "100000", "1000000"})
    public int open = DUE + 1;

    private Agenda agenda = new Agenda();
    private Request[] changed = {};
    private int next;

    /** Fills the agenda, and fails if it finds other than what is due. */
    @Setup
    public void fill() {
        agenda = filled(open);
        Disagreement.check("Docket, due", open, DUE, due().size());
        Disagreement.check("Docket, owed", open, DUE, owed().size());
        SplittableRandom random = new SplittableRandom(SEED);
        changed = new Request[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            changed[i] = later(DUE + random.nextInt(open - DUE), random);
        }
    }

    /** An agenda of so many requests, of which a hundred are due; their dates lie on minutes of the next ninety days. */
    static Agenda filled(int open) {
        Agenda agenda = new Agenda();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < open; i++) {
            agenda.put(i < DUE ? waiting(i, ASKED.minusSeconds(1 + i)) : later(i, random));
        }
        return agenda;
    }

    /** The keys of so many requests. */
    static RequestId[] keys(int open) {
        RequestId[] keys = new RequestId[open];
        for (int i = 0; i < open; i++) {
            keys[i] = key(i);
        }
        return keys;
    }

    private static RequestId key(int number) {
        return RequestId.of("KQ-" + (10_000_000 + number));
    }

    private static Request later(int number, SplittableRandom random) {
        return waiting(number, ASKED.plusSeconds(60L * random.nextInt(MINUTES_AHEAD)));
    }

    /** A request that owes its dispatch and nothing else. */
    private static Request waiting(int number, Instant due) {
        Obligation dispatch = Obligation.builder()
                .ref(new ObligationRef(StandardRules.DISPATCH, 0, 1))
                .armedAt(ASKED)
                .anchor(ASKED)
                .due(due)
                .addPlan(new Occurrence(due, Occurrence.Kind.DUE, 1))
                .build();
        return Request.builder()
                .id(key(number))
                .obligations(Obligations.of(List.of(dispatch), List.of()))
                .build();
    }

    /** Asks what is due. */
    @Benchmark
    public List<RequestId> due() {
        return agenda.dueBefore(ASKED);
    }

    /** Asks what is owed, looking up each request in which something is due. */
    @Benchmark
    public List<Owing> owed() {
        return agenda.owedBefore(ASKED, id -> OWED);
    }

    /** Takes in a request that is open already, with another date. */
    @Benchmark
    public Agenda put() {
        agenda.put(changed[next++ & (CHANGES - 1)]);
        return agenda;
    }
}
