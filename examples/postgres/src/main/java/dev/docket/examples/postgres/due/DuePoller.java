package dev.docket.examples.postgres.due;

import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.Documents;
import dev.docket.examples.postgres.store.Micros;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.store.StaleVersionException;
import dev.docket.examples.postgres.store.StepRows;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Notices;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first loop of a host: wakes the requests that are due. Any number of them, in any number of processes.
 *
 * <p>Two pollers never wake one request: each passes over what another has locked. How late or how often they ask makes no difference to a
 * history, as every lapse bears the instant at which it fell due.
 */
public final class DuePoller {

    private static final String DUE = """
            select id, document from request where next_due < ? order by next_due limit ? for update skip locked""";
    private static final String PUT_OFF = "update request set next_due = ? where id = ?";
    private static final Duration A_WHILE = Duration.ofHours(1);

    /**
     * What a poll came to.
     *
     * @param found how many were found due; poll again at once when it was the most
     * @param putOff what could not be woken and why, such as that the version of its programme is not here. Somebody must see to it;
     *     it is tried again in an hour, and what time does by then bears the instants at which it fell due all the same
     */
    public record Poll(int found, Map<String, String> putOff) {}

    private final Database database;
    private final RequestWorkflow workflow;
    private final Notices notices;

    /**
     * A poller.
     *
     * @param database where the requests are
     * @param workflow with every version of every programme to which a request may be pinned
     * @param notices who is told what
     */
    public DuePoller(Database database, RequestWorkflow workflow, Notices notices) {
        this.database = database;
        this.workflow = workflow;
        this.notices = notices;
    }

    /**
     * Wakes what is due, in one transaction.
     *
     * @param now when; what falls due exactly then is not due yet
     * @param most how many requests at most, as they stay locked meanwhile
     * @return what it came to
     * @throws SQLException if the database fails; nothing has been stored
     */
    public Poll poll(Instant now, int most) throws SQLException {
        try {
            return database.transaction(connection -> poll(connection, now, most));
        } catch (StaleVersionException e) {
            throw new IllegalStateException("somebody has changed a request that was locked", e);
        }
    }

    private Poll poll(Connection connection, Instant now, int most) throws SQLException, StaleVersionException {
        Map<String, String> putOff = new TreeMap<>();
        Map<String, String> due = due(connection, now, most);
        for (Map.Entry<String, String> row : due.entrySet()) {
            Optional<String> trouble = wake(connection, row.getValue(), now);
            if (trouble.isPresent()) {
                putOff(connection, row.getKey(), now.plus(A_WHILE));
                putOff.put(row.getKey(), trouble.get());
            }
        }
        return new Poll(due.size(), putOff);
    }

    /** One request that cannot be woken keeps no other from it. */
    private Optional<String> wake(Connection connection, String document, Instant now)
            throws SQLException, StaleVersionException {
        StepRows rows;
        try {
            Request request = Documents.REQUESTS.read(document);
            Step<Request, RequestEvent, RequestRefusal> step = workflow.advance(request, now);
            if (step.isRefused()) {
                return Optional.of(step.outcome().getLeft().message());
            }
            rows = StepRows.of(request, step, notices.from(request, step));
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        RequestStore.append(connection, rows);
        return Optional.empty();
    }

    private static void putOff(Connection connection, String id, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            update.setObject(1, Micros.up(until));
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private static Map<String, String> due(Connection connection, Instant now, int most) throws SQLException {
        Map<String, String> due = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, Micros.down(now));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return due;
    }
}
