package dev.docket.time;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days given by date, in order; small, since a calendar of many years holds hundreds of them. */
final class DatedDays {

    static final DatedDays NONE = new DatedDays(new long[0], new Day[0]);

    private final long[] epochDays;
    private final Day[] days;

    private DatedDays(long[] epochDays, Day[] days) {
        this.epochDays = epochDays;
        this.days = days;
    }

    static DatedDays of(NavigableMap<Long, Day> byEpochDay) {
        return new DatedDays(
                byEpochDay.keySet().stream().mapToLong(Long::longValue).toArray(),
                byEpochDay.values().toArray(Day[]::new));
    }

    Optional<Day> on(long epochDay) {
        int at = Arrays.binarySearch(epochDays, epochDay);
        return at < 0 ? Optional.empty() : Optional.of(days[at]);
    }

    boolean isEmpty() {
        return days.length == 0;
    }

    long first() {
        return epochDays[0];
    }

    long last() {
        return epochDays[epochDays.length - 1];
    }

    List<GivenDay> given() {
        return IntStream.range(0, days.length)
                .mapToObj(i -> GivenDay.of(epochDays[i], days[i]))
                .toList();
    }

    List<Long> epochDays() {
        return Arrays.stream(epochDays).boxed().toList();
    }
}
