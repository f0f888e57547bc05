package dev.docket.examples.postgres.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.postgres.commands.CommandDesk;
import dev.docket.examples.postgres.server.TestServer;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.town.Day;
import dev.docket.examples.postgres.town.Town;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuePollerTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant END = Day.MONDAY.plus(MONTH.multipliedBy(3));

    /** What happens to time between the letter and the end. */
    @FunctionalInterface
    private interface Passing {
        void pass(Day day, DuePoller poller) throws SQLException;
    }

    private static List<RequestEvent> history(Passing passing) throws SQLException {
        try (Database database = TestServer.database()) {
            Day day = new Day();
            CommandDesk desk = new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, day);
            desk.give("raise", Day.REQUEST, Day.raise(false));
            day.pass(Duration.ofHours(1));
            desk.give("admit", Day.REQUEST, Day.admit());
            desk.give("letter", Day.REQUEST, Day.letter());
            DuePoller poller = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);
            passing.pass(day, poller);
            poller.poll(END, 10);
            return database.<List<RequestEvent>, RuntimeException>transaction(
                    connection -> RequestStore.history(connection, Day.REQUEST));
        }
    }

    @Test
    void aPollerThatRestsForAMonthAndAClockThatIsSetBackGiveTheSameHistory() throws Exception {
        List<RequestEvent> hourly = history((day, poller) -> {
            while (day.instant().isBefore(END)) {
                poller.poll(day.instant(), 10);
                day.pass(Duration.ofHours(1));
            }
        });
        List<RequestEvent> rested = history((day, poller) -> {
            poller.poll(day.instant(), 10);
            day.pass(MONTH);
            poller.poll(day.instant(), 10);
        });
        List<RequestEvent> setBack = history((day, poller) -> {
            day.pass(MONTH);
            poller.poll(day.instant(), 10);
            day.set(Day.MONDAY);
            assertEquals(0, poller.poll(day.instant(), 10).found());
            day.pass(MONTH.dividedBy(2));
            assertEquals(0, poller.poll(day.instant(), 10).found());
        });

        assertTrue(hourly.size() > 10, "three months do something");
        assertEquals(hourly, rested);
        assertEquals(hourly, setBack);
    }

    @Test
    void nothingIsWokenTooEarly() throws Exception {
        history((day, poller) -> {
            try (Database database = TestServer.database()) {
                new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, day)
                        .give("raise", Day.REQUEST, Day.raise(false));
                Request request = database.<Request, RuntimeException>transaction(
                        connection -> RequestStore.load(connection, Day.REQUEST));
                Instant due = request.nextDue().orElseThrow();
                DuePoller its = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);

                assertEquals(0, its.poll(due.minusNanos(1), 10).found());
                assertEquals(0, its.poll(due, 10).found());
                assertEquals(1, its.poll(due.plusNanos(2000), 10).found());
            }
        });
    }

    @Test
    void whatCannotBeWokenIsPutOffAndKeepsNoOtherFromIt() throws Exception {
        try (Database database = TestServer.database()) {
            Day day = new Day();
            CommandDesk desk = new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, day);
            desk.give("raise", Day.REQUEST, Day.raise(false));
            desk.give("raise another", RequestId.of("R-2"), Day.raise(false));
            database.<Integer, RuntimeException>transaction(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("update request set document = '{}' where id = 'R-1'");
                }
            });
            DuePoller poller = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);

            DuePoller.Poll poll = poller.poll(END, 1);
            DuePoller.Poll next = poller.poll(END, 1);

            assertEquals(Set.of("R-1"), poll.putOff().keySet());
            assertEquals(new DuePoller.Poll(1, Map.of()), next);
            assertEquals(0, poller.poll(END, 1).found());
            assertEquals(
                    1, poller.poll(END.plus(Duration.ofHours(2)), 1).putOff().size());
        }
    }
}
