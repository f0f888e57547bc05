package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spans that are divided and fall empty, beside a list that is sorted. */
class AgendaSpansTest {

    private static final int MANY = 20_000;
    private static final Instant START = Instant.parse("2026-09-07T01:00:00Z");

    private final SplittableRandom random = new SplittableRandom(774);
    private final AgendaSpans spans = new AgendaSpans();
    private final List<AgendaSlot> slots = new ArrayList<>();

    private void fill(Supplier<Instant> dates) {
        for (int i = 0; i < MANY; i++) {
            AgendaSlot slot = new AgendaSlot(RequestId.of("R-" + i), dates.get());
            slots.add(slot);
            spans.add(slot);
        }
    }

    private void isLikeSorted() {
        List<AgendaSlot> sorted = slots.stream().sorted().toList();
        assertEquals(Optional.of(sorted.get(0).due()), spans.earliest());
        assertEquals(sorted, spans.first(MANY));
        for (int place : IntStream.range(0, 10).map(i -> i * sorted.size() / 10).toArray()) {
            Instant until = sorted.get(place).due();
            assertEquals(
                    sorted.stream().filter(slot -> slot.due().isBefore(until)).toList(), spans.dueBefore(until));
            assertEquals(sorted.subList(0, place), spans.first(place));
        }
    }

    private void movesAndEnds(Supplier<Instant> dates) {
        isLikeSorted();
        for (AgendaSlot slot : slots) {
            spans.remove(slot);
            slot.due(dates.get());
            spans.add(slot);
        }
        isLikeSorted();
        while (slots.size() > 10) {
            spans.remove(slots.remove(random.nextInt(slots.size())));
        }
        isLikeSorted();
        slots.forEach(spans::remove);
        assertEquals(Optional.empty(), spans.earliest());
        assertEquals(List.of(), spans.first(1));
    }

    @Test
    void datesOnMinutesOfManyDays() {
        fill(() -> START.plusSeconds(60L * random.nextInt(100_000)));

        movesAndEnds(() -> START.plusSeconds(60L * random.nextInt(100_000)));
    }

    @Test
    void datesAtTheCloseOfBusinessOfFewDays() {
        fill(() -> START.plusSeconds(86_400L * random.nextInt(3)).plusNanos(random.nextInt(2)));

        movesAndEnds(() -> START.plusSeconds(86_400L * random.nextInt(3)));
    }

    @Test
    void datesFromTheBeginningOfTimeToItsEnd() {
        fill(() -> List.of(Instant.MIN, START, START.plusSeconds(random.nextInt(1_000)), Instant.MAX)
                .get(random.nextInt(4)));

        movesAndEnds(() -> START.plusSeconds(random.nextInt(1_000)));
    }

    @Test
    void datesThatComeLaterAndLater() {
        Instant[] last = {START};

        fill(() -> last[0] = last[0].plusSeconds(random.nextInt(100)));

        movesAndEnds(() -> last[0] = last[0].plusSeconds(random.nextInt(100)));
    }
}
