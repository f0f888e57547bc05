package dev.docket.examples.benchmarks.sweep;

import dev.docket.ledger.Agenda;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.programme.StandardRules;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The indexes in memory. */
public final class Contenders {

    private Contenders() {}

    /** Those that can have a million requests. */
    @State(Scope.Thread)
    public abstract static class InMemory extends Contender {

        /** How many requests are open. */
        @Param({"10000", "100000", "1000000", "10000000"})
        public int open = 1;

        @Override
        int open() {
            return open;
        }
    }

    /** Docket's. Each request comes back as a host has it: a state that says itself when time will next matter. */
    public static class OfAgenda extends InMemory {

        private final Agenda agenda = new Agenda();
        private Request[] back = {};

        @Override
        void enter(RequestId request, int number, int minute) {
            agenda.put(waiting(request, Dates.instant(minute)));
        }

        @Override
        void prepare(Dates hour) {
            back = new Request[hour.due()];
            for (int i = 0; i < back.length; i++) {
                back[i] = waiting(hour.key(hour.number(i)), Dates.instant(hour.later(i)));
            }
        }

        @Override
        List<RequestId> sweep(Instant now) {
            List<RequestId> due = agenda.dueBefore(now);
            for (Request request : back) {
                agenda.put(request);
            }
            return due;
        }

        /** A request that owes its dispatch and nothing else. */
        private static Request waiting(RequestId request, Instant due) {
            Obligation dispatch = Obligation.builder()
                    .ref(new ObligationRef(StandardRules.DISPATCH, 0, 1))
                    .armedAt(Dates.instant(0))
                    .anchor(Dates.instant(0))
                    .due(due)
                    .addPlan(new Occurrence(due, Occurrence.Kind.DUE, 1))
                    .build();
            return Request.builder()
                    .id(request)
                    .obligations(Obligations.of(List.of(dispatch), List.of()))
                    .build();
        }
    }

    /** Those that are put back, each with its date. */
    abstract static class OfItems extends InMemory {

        private List<Agenda.Item> back = List.of();

        @Override
        void prepare(Dates hour) {
            back = new ArrayList<>();
            for (int i = 0; i < hour.due(); i++) {
                back.add(new Agenda.Item(Dates.instant(hour.later(i)), hour.key(hour.number(i))));
            }
        }

        List<Agenda.Item> back() {
            return back;
        }
    }

    /** A sorted set, and beside it a map which says where in the set a request is. */
    public static class OfTreeSet extends OfItems {

        private final TreeSet<Agenda.Item> items = new TreeSet<>();
        private final Map<RequestId, Agenda.Item> places = new HashMap<>();

        @Override
        void enter(RequestId request, int number, int minute) {
            put(new Agenda.Item(Dates.instant(minute), request));
        }

        private void put(Agenda.Item item) {
            Agenda.Item before = places.put(item.request(), item);
            if (before != null) {
                items.remove(before);
            }
            items.add(item);
        }

        @Override
        List<RequestId> sweep(Instant now) {
            List<RequestId> due = new ArrayList<>();
            for (Agenda.Item item : items) {
                if (!item.due().isBefore(now)) {
                    break;
                }
                due.add(item.request());
            }
            back().forEach(this::put);
            return due;
        }
    }

    /** A heap, from which only the first can be taken: a request whose date moves before its time cannot be found in it. */
    public static class OfQueue extends OfItems {

        private final PriorityQueue<Agenda.Item> items = new PriorityQueue<>();

        @Override
        void enter(RequestId request, int number, int minute) {
            items.add(new Agenda.Item(Dates.instant(minute), request));
        }

        @Override
        List<RequestId> sweep(Instant now) {
            List<RequestId> due = new ArrayList<>();
            while (Objects.requireNonNull(items.peek()).due().isBefore(now)) {
                due.add(items.remove().request());
            }
            items.addAll(back());
            return due;
        }
    }

    /** Numbered requests, which need no looking up: each sweep is given the numbers of those that it puts back. */
    abstract static class OfNumbers extends InMemory {

        private RequestId[] keys = {};
        private int[] numbers = {};
        private int[] later = {};

        @Override
        void enter(RequestId request, int number, int minute) {
            if (keys.length == 0) {
                keys = new RequestId[open];
            }
            keys[number] = request;
            put(number, minute);
        }

        abstract void put(int number, int minute);

        @Override
        void prepare(Dates hour) {
            numbers = new int[hour.due()];
            later = new int[hour.due()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = hour.number(i);
                later[i] = hour.later(i);
            }
        }

        void putBack() {
            for (int i = 0; i < numbers.length; i++) {
                put(numbers[i], later[i]);
            }
        }

        List<RequestId> keys(long[] due) {
            RequestId[] found = new RequestId[due.length];
            for (int i = 0; i < due.length; i++) {
                found[i] = keys[HourRing.number(due[i])];
            }
            return Arrays.asList(found);
        }
    }

    /** Looking at every request. */
    public static class OfScan extends OfNumbers {

        private Instant[] dates = {};

        @Override
        void put(int number, int minute) {
            if (dates.length == 0) {
                dates = new Instant[open];
            }
            dates[number] = Dates.instant(minute);
        }

        @Override
        List<RequestId> sweep(Instant now) {
            long[] due = new long[open];
            int size = 0;
            for (int i = 0; i < dates.length; i++) {
                if (dates[i].isBefore(now)) {
                    due[size++] = HourRing.entry(i, Dates.minute(dates[i]));
                }
            }
            long[] sorted = Arrays.copyOf(due, size);
            Arrays.sort(sorted);
            List<RequestId> found = keys(sorted);
            putBack();
            return found;
        }
    }

    /** The least that is possible. */
    public static class OfHours extends OfNumbers {

        private final HourRing ring = Dates.ring();
        private int passed;

        @Override
        void put(int number, int minute) {
            ring.put(number, minute);
        }

        @Override
        void prepare(Dates hour) {
            super.prepare(hour);
            passed = hour.passed();
        }

        @Override
        List<RequestId> sweep(Instant now) {
            List<RequestId> found = keys(ring.take(passed));
            putBack();
            return found;
        }
    }
}
