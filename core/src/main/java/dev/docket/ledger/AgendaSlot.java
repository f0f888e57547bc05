package dev.docket.ledger;

import dev.docket.request.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request in an agenda. The instant is two numbers, so that each request takes an object less. */
final class AgendaSlot implements Comparable<AgendaSlot> {

    private final RequestId request;
    private long second;
    private int nano;

    /** The span of time that it is in, and its place there; of the span's own keeping. */
    @Nullable
    AgendaSpan span;

    int place;

    AgendaSlot(RequestId request, Instant due) {
        this.request = request;
        due(due);
    }

    RequestId request() {
        return request;
    }

    /** Whether it is in the agenda still. */
    boolean isHere() {
        return span != null;
    }

    /** Gives it a date, while it is in no span. */
    void due(Instant at) {
        second = at.getEpochSecond();
        nano = at.getNano();
    }

    Instant due() {
        return Instant.ofEpochSecond(second, nano);
    }

    long second() {
        return second;
    }

    int nano() {
        return nano;
    }

    @Override
    public int compareTo(AgendaSlot other) {
        int compared = compareDates(other);
        return compared == 0 ? request.compareTo(other.request) : compared;
    }

    int compareDates(AgendaSlot other) {
        int compared = Long.compare(second, other.second);
        return compared == 0 ? Integer.compare(nano, other.nano) : compared;
    }
}
