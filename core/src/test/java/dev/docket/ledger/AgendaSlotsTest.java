package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgendaSlotsTest {

    /** Keys whose hashes are one and the same. */
    private static final String[] SAME = {"AaAa", "AaBB", "BBAa", "BBBB"};

    private final AgendaSlots slots = new AgendaSlots();

    private static AgendaSlot slot(RequestId request) {
        return new AgendaSlot(request, Instant.EPOCH);
    }

    @Test
    void findsAndForgetsLikeAMap() {
        SplittableRandom random = new SplittableRandom(774);
        LinkedHashMap<RequestId, AgendaSlot> map = new LinkedHashMap<>();
        for (int i = 0; i < 50_000; i++) {
            RequestId request = RequestId.of(SAME[random.nextInt(4)] + random.nextInt(1_000));
            if (map.containsKey(request)) {
                assertSame(map.remove(request), slots.remove(request));
            } else {
                AgendaSlot slot = slot(request);
                map.put(request, slot);
                slots.add(slot);
            }
            RequestId other = RequestId.of(SAME[random.nextInt(4)] + random.nextInt(1_000));
            assertSame(map.get(other), slots.get(other));
        }
        assertEquals(map.size(), slots.size());
        map.forEach((request, slot) -> assertSame(slot, slots.get(request)));
    }

    @Test
    void whatIsNotHereIsNotTakenOut() {
        slots.add(slot(RequestId.of(SAME[0])));

        assertSame(null, slots.remove(RequestId.of(SAME[1])));
        assertEquals(1, slots.size());
    }
}
