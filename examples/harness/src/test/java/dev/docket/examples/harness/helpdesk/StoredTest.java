package dev.docket.examples.harness.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.RequestEvent;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.wire.Form;
import dev.docket.wire.Wire;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the help desk stores. It has a reader of JSON of its own, so Jackson is not here, and nothing but Docket's reader misses it. */
class StoredTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void K14_treesAreWrittenAndReadWithoutJackson() {
        Form<RequestEvent> events = Wire.open().requestEvents();
        RequestLife life = RequestLife.of(RequestWorkflow.of(HelpDesk.agreement()), BEGIN, Journeys.seeded(7, 40));
        assertTrue(life.events().size() > 10, () -> life.events().size() + " events");

        for (RequestEvent event : life.events()) {
            Json tree = events.write(event);
            assertEquals(event, events.read(tree).get());
            assertTrue(tree.toString().startsWith("{\""), tree::toString);
        }
        assertTrue(events.schema().pretty().contains("\"$schema\""));
    }

    @Test
    void readingTextIsAllThatNeedsIt() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("tools.jackson.core.JsonParser"));
        assertThrows(NoClassDefFoundError.class, () -> JsonText.read("{}"));
    }
}
