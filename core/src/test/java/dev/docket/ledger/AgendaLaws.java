package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.programme.StandardRules;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LedgerLife;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** An agenda beside one that looks at every request. */
@AddLifecycleHook(Tries.class)
class AgendaLaws {

    private static final Instant START = Instant.parse("2026-09-07T01:00:00Z");

    /** A request that gets a date, another one, or none any more. */
    private record Change(int request, Optional<Instant> due) {

        RequestId id() {
            return RequestId.of("R-" + request);
        }

        Request as() {
            Request.Builder builder = Request.builder().id(id());
            due.ifPresent(at -> builder.obligations(Obligations.of(List.of(owedBy(at)), List.of())));
            return builder.build();
        }

        private static Obligation owedBy(Instant due) {
            return Obligation.builder()
                    .ref(new ObligationRef(StandardRules.DISPATCH, 0, 1))
                    .armedAt(START)
                    .anchor(START)
                    .due(due)
                    .addPlan(new Occurrence(due, Occurrence.Kind.DUE, 1))
                    .build();
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.integers().between(-3, 30), Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)))
                .as((seconds, nanos) -> START.plusSeconds(seconds).plusNanos(nanos));
        return Combinators.combine(Arbitraries.integers().between(0, 40), instants.optional(0.8))
                .as(Change::new);
    }

    @Property(tries = 1_000)
    void L44_givesWhatLookingAtEveryRequestGives(
            @ForAll @Size(max = 200) List<@From("changes") Change> changes,
            @ForAll @IntRange(min = -5, max = 35) int seconds,
            @ForAll @IntRange(max = 50) int n) {
        Agenda agenda = new Agenda();
        TreeMap<RequestId, Instant> known = new TreeMap<>();
        changes.forEach(change -> take(change, agenda, known));
        Instant until = START.plusSeconds(seconds);
        List<Agenda.Item> all = items(known);

        assertEquals(all.size(), agenda.size());
        assertEquals(all.stream().findFirst().map(Agenda.Item::due), agenda.nextDue());
        assertEquals(all.stream().limit(n).toList(), agenda.upcoming(n));
        assertEquals(
                all.stream()
                        .filter(item -> item.due().isBefore(until))
                        .map(Agenda.Item::request)
                        .toList(),
                agenda.dueBefore(until));
        known.keySet().forEach(agenda::remove);
        assertEquals(List.of(), agenda.upcoming(1));
    }

    @Property(tries = 300)
    void L44_whatWasFoundComesBackAsWellAsWhatWasNot(
            @ForAll @Size(max = 100) List<@From("changes") Change> before,
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> turns) {
        Agenda agenda = new Agenda();
        TreeMap<RequestId, Instant> known = new TreeMap<>();
        before.forEach(change -> take(change, agenda, known));
        ArrayList<RequestId> due = new ArrayList<>(agenda.dueBefore(START.plusSeconds(20)));

        for (int i = 0; i < turns.size() && !due.isEmpty(); i++) {
            // In the order in which it was found, from the end, gone and come again, gone.
            int turn = turns.get(i);
            RequestId id = due.remove(turn == 1 ? due.size() - 1 : 0);
            if (turn >= 2) {
                agenda.remove(id);
                known.remove(id);
            }
            if (turn <= 2) {
                Instant later = START.plusSeconds(30 + i);
                take(new Change(Integer.parseInt(id.value().substring(2)), Optional.of(later)), agenda, known);
            }
        }

        assertEquals(items(known), agenda.upcoming(100));
    }

    private static void take(Change change, Agenda agenda, Map<RequestId, Instant> known) {
        agenda.put(change.as());
        change.due().ifPresentOrElse(due -> known.put(change.id(), due), () -> known.remove(change.id()));
    }

    private static List<Agenda.Item> items(Map<RequestId, Instant> known) {
        return known.entrySet().stream()
                .map((Map.Entry<RequestId, Instant> one) -> new Agenda.Item(one.getValue(), one.getKey()))
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<LedgerLife> lives() {
        return Registers.lives();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void L44_whatIsOwedUntilThenIsWhatLookingAtEveryRequestGives(
            @ForAll("lives") LedgerLife life, @ForAll @Size(5) List<@IntRange(min = 1, max = 100) Integer> percents) {
        for (int percent : percents) {
            Agenda agenda = new Agenda();
            LinkedHashMap<RequestId, Request> requests = new LinkedHashMap<>();
            int taken = life.turns().size() * percent / 100;
            for (LedgerLife.Turn turn : life.turns().subList(0, taken)) {
                requests.put(turn.id(), turn.step().state());
                agenda.put(turn.step().state());
            }
            Instant now = life.turns().get(Math.max(taken - 1, 0)).step().askedAt();
            for (int days : List.of(-30, 0, 5, 90)) {
                owedLikeLookedAt(life, requests, agenda, now.plus(Duration.ofDays(days)));
            }
        }
    }

    private static void owedLikeLookedAt(
            LedgerLife life, Map<RequestId, Request> requests, Agenda agenda, Instant until) {
        List<Owing> looked = requests.values().stream()
                .sorted(Comparator.comparing(Request::id))
                .flatMap(request -> Owing.of(life.workflow(), request).stream())
                .filter(owing -> owing.due().isBefore(until))
                .sorted(Comparator.comparing(Owing::due))
                .toList();
        ArrayList<RequestId> asked = new ArrayList<>();

        List<Owing> owed = agenda.owedBefore(until, id -> {
            asked.add(id);
            return Owing.of(life.workflow(), Objects.requireNonNull(requests.get(id)));
        });

        assertEquals(looked, owed);
        TreeSet<RequestId> due = new TreeSet<>(agenda.dueBefore(until));
        for (RequestId id : asked) {
            Request request = Objects.requireNonNull(requests.get(id));
            boolean missed = request.obligations().open().stream().anyMatch(Obligation::isBreached);
            assertTrue(due.contains(id) || missed, () -> id + " is neither due by " + until + " nor was it missed");
        }
        assertEquals(asked.size(), new TreeSet<>(asked).size());
        Statistics.label("missed").collect(owed.stream().anyMatch(Owing::breached));
        Statistics.label("to come").collect(owed.stream().anyMatch(owing -> !owing.breached()));
    }
}
