package dev.docket.examples.postgres.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.postgres.server.TestServer;
import dev.docket.examples.postgres.store.StepRows.NoticeRow;
import dev.docket.examples.postgres.town.Day;
import dev.docket.examples.postgres.town.Town;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestStoreTest {

    private Database database;

    @BeforeEach
    void open() {
        database = TestServer.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static StepRows rows(Request before, String id, RequestCommand command, Instant now) {
        Step<Request, RequestEvent, RequestRefusal> step = Town.WORKFLOW.handle(before, command, now);
        return StepRows.of(before, step, Town.NOTICES.from(before, step), id, command);
    }

    private void append(StepRows rows) throws SQLException, StaleVersionException {
        database.transaction(connection -> {
            RequestStore.append(connection, rows);
            return true;
        });
    }

    private Request load() throws SQLException {
        return database.<Request, RuntimeException>transaction(
                connection -> RequestStore.load(connection, Day.REQUEST));
    }

    private String only(String sql) throws SQLException {
        return database.<String, RuntimeException>transaction(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @Test
    void whatIsStoredIsReadAgain() throws Exception {
        StepRows rows = rows(Request.unraised(Day.REQUEST), "c-1", Day.raise(false), Day.MONDAY);
        append(rows);

        Request loaded = load();
        assertEquals(rows.document(), Documents.REQUESTS.write(loaded));
        assertEquals(
                loaded,
                Town.WORKFLOW
                        .replay(
                                Day.REQUEST,
                                database.<List<RequestEvent>, RuntimeException>transaction(
                                        connection -> RequestStore.history(connection, Day.REQUEST)))
                        .get());
    }

    @Test
    void aStaleVersionIsRefusedAndNothingOfItIsStored() throws Exception {
        Request unraised = Request.unraised(Day.REQUEST);
        append(rows(unraised, "c-1", Day.raise(false), Day.MONDAY));
        Request raised = load();
        StepRows first = rows(raised, "c-2", Day.admit(), Day.MONDAY.plusSeconds(60));
        StepRows second = rows(raised, "c-3", Day.nudge("when"), Day.MONDAY.plusSeconds(61));

        append(first);

        assertThrows(StaleVersionException.class, () -> append(second));
        assertThrows(
                StaleVersionException.class,
                () -> append(rows(unraised, "c-4", Day.raise(false), Day.MONDAY.plusSeconds(62))));
        assertEquals(first.document(), Documents.REQUESTS.write(load()));
        assertEquals(Integer.toString(first.version()), only("select count(*) from event"));
        assertEquals("2", only("select count(*) from command"));
    }

    @Test
    void aCommandIsStoredOnce() throws Exception {
        append(rows(Request.unraised(Day.REQUEST), "c-1", Day.raise(false), Day.MONDAY));

        StepRows sameId = rows(load(), "c-1", Day.admit(), Day.MONDAY.plusSeconds(60));

        assertThrows(StaleVersionException.class, () -> append(sameId));
        assertEquals("1", only("select count(*) from command"));
    }

    @Test
    void aNoticeHasOneKeyForEver() throws Exception {
        StepRows raised = rows(Request.unraised(Day.REQUEST), "c-1", Day.raise(false), Day.MONDAY);
        append(raised);
        NoticeRow again = raised.notices().get(0);
        StepRows admitted = rows(load(), "c-2", Day.admit(), Day.MONDAY.plusSeconds(60));
        StepRows doubled = new StepRows(
                admitted.request(),
                admitted.before(),
                admitted.version(),
                admitted.asked(),
                admitted.document(),
                admitted.nextDue(),
                admitted.events(),
                admitted.command(),
                List.of(again));

        SQLException thrown = assertThrows(SQLException.class, () -> append(doubled));

        assertEquals("23505", rootState(thrown));
        assertEquals(raised.document(), Documents.REQUESTS.write(load()));
    }

    private static String rootState(SQLException thrown) {
        return Optional.ofNullable(thrown.getNextException()).orElse(thrown).getSQLState();
    }

    @Test
    void nextDueIsRoundedUpAndTheDocumentIsExact() throws Exception {
        Instant due = Instant.parse("2026-03-05T09:00:00.000000001Z");
        StepRows raised = rows(Request.unraised(Day.REQUEST), "c-1", Day.raise(false), Day.MONDAY);
        append(new StepRows(
                raised.request(),
                raised.before(),
                raised.version(),
                raised.asked(),
                raised.document(),
                Optional.of(due),
                raised.events(),
                raised.command(),
                raised.notices()));

        assertEquals(
                OffsetDateTime.parse("2026-03-05T09:00:00.000001Z").toInstant(),
                database.<Instant, RuntimeException>transaction(connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("select next_due from request")) {
                        rows.next();
                        return rows.getObject(1, OffsetDateTime.class).toInstant();
                    }
                }));
        assertTrue(only("select document from event order by seq").contains("2026-03-02T02:00:00.000000001Z"));
    }

    @Test
    void whatWakesIsRoundedUpAndWhatItIsComparedWithDown() {
        Instant whole = Instant.parse("2026-03-05T09:00:00.000001Z");

        assertEquals(whole, Micros.up(whole).toInstant());
        assertEquals(whole, Micros.down(whole).toInstant());
        assertEquals(whole, Micros.up(whole.minusNanos(1)).toInstant());
        assertEquals(whole, Micros.down(whole.plusNanos(999)).toInstant());
        assertEquals(
                Duration.ofNanos(1000),
                Duration.between(Micros.down(whole.plusNanos(1)), Micros.up(whole.plusNanos(1))));
    }
}
