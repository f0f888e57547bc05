package dev.docket.examples.benchmarks.sweep;

import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The dates of many open requests while hours pass, known beforehand: what falls due in an hour, in the order in which it is to be found,
 * and to when each is put back.
 *
 * <p>Who is put back gets a date on a minute of the next two thousand hours, which are 83 days, each as likely as another. Requests that
 * have lived so for long fall due evenly, one in a thousand each hour, and more dates lie near than far: that is how it begins.
 */
final class Dates {

    private static final Instant START = Instant.parse("2026-09-18T09:00:00Z");
    private static final int ONE_IN = 1_000;
    private static final int HOURS_AHEAD = 2 * ONE_IN;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int MINUTES_AHEAD = MINUTES_AN_HOUR * HOURS_AHEAD;
    private static final int FIRST_KEY = 10_000_000;
    private static final long SEED = 774;

    private final RequestId[] keys;
    private final int[] first;
    private final HourRing ring = ring();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int hour;
    private long[] due = {};
    private int[] later = {};

    Dates(int open) {
        keys = new RequestId[open];
        first = new int[open];
        for (int i = 0; i < open; i++) {
            keys[i] = RequestId.of("KQ-" + (FIRST_KEY + i));
            first[i] = (int) (MINUTES_AHEAD * (1 - Math.sqrt(random.nextDouble())));
            ring.put(i, first[i]);
        }
    }

    /** An empty ring that has room for all dates. */
    static HourRing ring() {
        return new HourRing(HOURS_AHEAD);
    }

    static Instant instant(int minute) {
        return START.plusSeconds((long) SECONDS_A_MINUTE * minute);
    }

    static int minute(Instant instant) {
        return (int) ((instant.getEpochSecond() - START.getEpochSecond()) / SECONDS_A_MINUTE);
    }

    RequestId key(int number) {
        return keys[number];
    }

    /** The minute of the date with which a request begins. */
    int first(int number) {
        return first[number];
    }

    /** An hour passes. */
    void pass() {
        due = ring.take(hour++);
        later = new int[due.length];
        for (int i = 0; i < due.length; i++) {
            later[i] = MINUTES_AN_HOUR * hour + random.nextInt(MINUTES_AHEAD);
            ring.put(number(i), later[i]);
        }
    }

    /** The hour that has passed last. */
    int passed() {
        return hour - 1;
    }

    Instant now() {
        return instant(MINUTES_AN_HOUR * hour);
    }

    /** How many have fallen due in the hour that passed. */
    int due() {
        return due.length;
    }

    /** The number of the i-th request that fell due. */
    int number(int i) {
        return HourRing.number(due[i]);
    }

    /** The minute of the date to which the i-th request that fell due is put back. */
    int later(int i) {
        return later[i];
    }

    /** What is to be found, by date and then by key. */
    List<RequestId> expected() {
        List<RequestId> expected = new ArrayList<>();
        for (int i = 0; i < due.length; i++) {
            expected.add(key(number(i)));
        }
        return expected;
    }
}
