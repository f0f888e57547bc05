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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The first loop of a host: wakes the requests that are due. Any number of them, in any number of processes.
 *
 * <p>Two pollers never wake one request: each passes over what another has locked. How late or how often they ask makes no difference to a
 * history, as every lapse bears the instant at which it fell due.
 */
public final class DuePoller {

    private static final String DUE = """
            select document from request where next_due < ? order by next_due limit ? for update skip locked""";

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
     * @return how many were found due; call again at once when it was the most
     * @throws SQLException if the database fails; nothing has been stored
     */
    public int poll(Instant now, int most) throws SQLException {
        try {
            return database.transaction(connection -> poll(connection, now, most));
        } catch (StaleVersionException e) {
            throw new IllegalStateException("somebody has changed a request that was locked", e);
        }
    }

    private int poll(Connection connection, Instant now, int most) throws SQLException, StaleVersionException {
        List<Request> due = due(connection, now, most);
        for (Request request : due) {
            Step<Request, RequestEvent, RequestRefusal> step = workflow.advance(request, now);
            if (step.isRefused()) {
                throw new IllegalStateException("request " + request.id() + " cannot be woken: "
                        + step.outcome().getLeft().message());
            }
            RequestStore.append(connection, StepRows.of(request, step, notices.from(request, step)));
        }
        return due.size();
    }

    private static List<Request> due(Connection connection, Instant now, int most) throws SQLException {
        List<Request> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, Micros.down(now));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(Documents.REQUESTS.read(rows.getString(1)));
                }
            }
        }
        return due;
    }
}
