package dev.docket.examples.postgres.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.postgres.commands.CommandDesk;
import dev.docket.examples.postgres.server.TestServer;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.town.Day;
import dev.docket.examples.postgres.town.Town;
import dev.docket.json.Json;
import dev.docket.json.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Instant LATER = Day.MONDAY.plus(Duration.ofDays(30));

    private final Day day = new Day();
    private final Map<String, String> received = new TreeMap<>();
    private Database database;
    private Relay relay;

    @BeforeEach
    void open() throws Exception {
        database = TestServer.database();
        relay = new Relay(database, received::put);
        CommandDesk desk = new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, day);
        desk.give("raise", Day.REQUEST, Day.raise(true));
        day.pass(Duration.ofMinutes(1));
        desk.give("admit", Day.REQUEST, Day.admit());
        desk.give("letter", Day.REQUEST, Day.letter());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void deliversEachOnceAndThenNoMore() throws Exception {
        int delivered = relay.deliver(LATER, 100);

        assertTrue(delivered > 2);
        assertEquals(delivered, received.size());
        assertEquals(0, relay.deliver(LATER, 100));
    }

    @Test
    void whatIsNotForNowWaits() throws Exception {
        assertEquals(0, relay.deliver(Day.MONDAY.minus(Duration.ofDays(1)), 100));
        assertTrue(received.isEmpty());
    }

    @Test
    void whatAReceiverDidNotTakeIsDeliveredAgainUnderTheSameKeyAndKeepsNothingElse() throws Exception {
        List<String> tried = new ArrayList<>();
        Relay failing = new Relay(database, (key, envelope) -> {
            tried.add(key);
            if (tried.size() == 2) {
                throw new IllegalStateException("the mail server is away");
            }
        });

        int tries = failing.deliver(LATER, 100);

        assertEquals(tried.size(), tries);
        assertEquals(0, relay.deliver(LATER, 100));
        assertEquals(1, relay.deliver(LATER.plus(Duration.ofHours(1)), 100));
        assertEquals(Set.of(tried.get(1)), received.keySet());
    }

    @Test
    void whatLeavesIsACloudEventAndDoesNotTellWhoTheRequesterIs() throws Exception {
        relay.deliver(LATER, 100);

        received.forEach((key, envelope) -> {
            Json.Obj event = (Json.Obj) JsonText.read(envelope).get();
            assertEquals(Json.of("1.0"), event.fields().get("specversion"));
            assertEquals(Json.of(key), event.fields().get("id"));
            assertEquals(Json.of("R-1"), event.fields().get("subject"));
            assertEquals(Json.of("application/json"), event.fields().get("datacontenttype"));
            assertTrue(event.get("source").isPresent());
            assertTrue(event.get("time").isPresent());
            assertTrue(event.get("type").orElseThrow().toString().startsWith("\"dev.docket.notice."));
            assertTrue(event.get("data").isPresent());
            assertFalse(envelope.contains(Day.REQUESTER), envelope);
        });
        assertTrue(received.values().stream().anyMatch(envelope -> envelope.contains("requester of R-1")));
    }
}
