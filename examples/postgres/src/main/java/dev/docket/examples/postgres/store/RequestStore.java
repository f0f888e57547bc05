package dev.docket.examples.postgres.store;

import dev.docket.examples.postgres.store.StepRows.CommandRow;
import dev.docket.examples.postgres.store.StepRows.EventRow;
import dev.docket.examples.postgres.store.StepRows.NoticeRow;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests, their histories and what was accepted, each function within a transaction of the caller's. */
public final class RequestStore {

    private static final String INSERT_REQUEST = """
            insert into request (version, document, next_due, id) values (?, ?::json, ?, ?) on conflict (id) do nothing""";
    private static final String UPDATE_REQUEST = """
            update request set version = ?, document = ?::json, next_due = ? where id = ? and version = ?""";
    private static final String INSERT_COMMAND = """
            insert into command (id, request, step, version, asked, document) values (?, ?, ?, ?, ?, ?::json)
            on conflict (id) do nothing""";
    private static final String INSERT_EVENT = """
            insert into event (request, seq, step, kind, at, asked, document) values (?, ?, ?, ?, ?, ?, ?::json)""";
    private static final String INSERT_NOTICE = """
            insert into outbox (key, request, step, deliver_at, envelope) values (?, ?, ?, ?, ?::json)""";

    private RequestStore() {}

    /**
     * What came of a command that was accepted.
     *
     * @param id the client's id
     * @param request the request
     * @param asked when it was given
     * @param step the version before its step
     * @param version the version after its step
     */
    public record Accepted(String id, RequestId request, Instant asked, int step, int version) {}

    /**
     * Loads a request as it stands.
     *
     * @param connection the transaction's
     * @param id its key
     * @return the request; unraised when nothing is stored of it
     * @throws SQLException if the database fails
     */
    public static Request load(Connection connection, RequestId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select document from request where id = ?")) {
            select.setString(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Documents.REQUESTS.read(rows.getString(1)) : Request.unraised(id);
            }
        }
    }

    /**
     * Loads a history.
     *
     * @param connection the transaction's
     * @param id the request's key
     * @return its events, in the order in which they were stored
     * @throws SQLException if the database fails
     */
    public static List<RequestEvent> history(Connection connection, RequestId id) throws SQLException {
        List<RequestEvent> events = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select document from event where request = ? order by seq")) {
            select.setString(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(Documents.EVENTS.read(rows.getString(1)));
                }
            }
        }
        return events;
    }

    /**
     * Finds what came of a command.
     *
     * @param connection the transaction's
     * @param id the client's id of it
     * @return what came of it; empty when none of that id was accepted
     * @throws SQLException if the database fails
     */
    public static Optional<Accepted> accepted(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select request, asked, step, version from command where id = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Accepted(
                                id,
                                RequestId.of(rows.getString(1)),
                                Instant.parse(rows.getString(2)),
                                rows.getInt(3),
                                rows.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Stores a step: the request, its events, the command, and what is to be told. The request goes first: it takes the row's lock,
     * and all transactions take their locks in one order.
     *
     * @param connection the transaction's
     * @param step the step
     * @throws StaleVersionException if the request has another version by now, or a command of that id has been accepted
     * @throws SQLException if the database fails
     */
    public static void append(Connection connection, StepRows step) throws StaleVersionException, SQLException {
        storeRequest(connection, step);
        if (step.command().isPresent()) {
            storeCommand(connection, step, step.command().get());
        }
        storeEvents(connection, step);
        storeNotices(connection, step);
    }

    private static void storeRequest(Connection connection, StepRows step) throws StaleVersionException, SQLException {
        boolean isNew = step.before() == 0;
        try (PreparedStatement store = connection.prepareStatement(isNew ? INSERT_REQUEST : UPDATE_REQUEST)) {
            store.setInt(1, step.version());
            store.setString(2, step.document());
            if (step.nextDue().isPresent()) {
                store.setObject(3, Micros.up(step.nextDue().get()));
            } else {
                store.setNull(3, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            store.setString(4, step.request());
            if (!isNew) {
                store.setInt(5, step.before());
            }
            if (store.executeUpdate() == 0) {
                throw new StaleVersionException(
                        "request " + step.request() + " is no longer at version " + step.before());
            }
        }
    }

    private static void storeCommand(Connection connection, StepRows step, CommandRow command)
            throws StaleVersionException, SQLException {
        try (PreparedStatement store = connection.prepareStatement(INSERT_COMMAND)) {
            store.setString(1, command.id());
            store.setString(2, step.request());
            store.setInt(3, step.before());
            store.setInt(4, step.version());
            store.setString(5, step.asked().toString());
            store.setString(6, command.document());
            if (store.executeUpdate() == 0) {
                throw new StaleVersionException("a command " + command.id() + " has been accepted");
            }
        }
    }

    private static void storeEvents(Connection connection, StepRows step) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(INSERT_EVENT)) {
            int seq = step.before();
            for (EventRow event : step.events()) {
                store.setString(1, step.request());
                store.setInt(2, ++seq);
                store.setInt(3, step.before());
                store.setString(4, event.kind());
                store.setObject(5, Micros.down(event.at()));
                store.setString(6, step.asked().toString());
                store.setString(7, event.document());
                store.addBatch();
            }
            store.executeBatch();
        }
    }

    private static void storeNotices(Connection connection, StepRows step) throws SQLException {
        if (step.notices().isEmpty()) {
            return;
        }
        try (PreparedStatement store = connection.prepareStatement(INSERT_NOTICE)) {
            for (NoticeRow notice : step.notices()) {
                store.setString(1, notice.key());
                store.setString(2, step.request());
                store.setInt(3, step.before());
                store.setObject(4, Micros.up(notice.deliverAt()));
                store.setString(5, notice.envelope());
                store.addBatch();
            }
            store.executeBatch();
        }
    }
}
