package dev.docket.examples.postgres.outbox;

import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The second loop of a host: delivers what is in the outbox, at least once. Any number of them, in any number of processes.
 *
 * <p>It delivers, then marks: when it is killed in between, the notice is delivered again, under the same key.
 */
public final class Relay {

    private static final String WAITING = """
            select key, envelope from outbox where delivered_at is null and deliver_at <= ?
            order by deliver_at limit ? for update skip locked""";
    private static final String MARK = "update outbox set delivered_at = ? where key = any(?)";
    private static final String PUT_OFF = "update outbox set deliver_at = ? where key = any(?)";
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final Database database;
    private final Receiver receiver;

    /**
     * A relay.
     *
     * @param database where the outbox is
     * @param receiver to whom it delivers
     */
    public Relay(Database database, Receiver receiver) {
        this.database = database;
        this.receiver = receiver;
    }

    /**
     * Delivers what waits.
     *
     * @param now when; what is to be delivered later waits
     * @param most how many at most, as they stay locked while they are delivered
     * @return how many were tried; call again at once when it was the most. What a receiver did not take is put off for ten minutes, so
     *     that it keeps nothing else from being delivered
     * @throws SQLException if the database fails; what was delivered is delivered again
     */
    public int deliver(Instant now, int most) throws SQLException {
        return database.<Integer, RuntimeException>transaction(connection -> deliver(connection, now, most));
    }

    private int deliver(Connection connection, Instant now, int most) throws SQLException {
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, Micros.down(now));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getString(1);
                    (takes(key, rows.getString(2)) ? taken : refused).add(key);
                }
            }
        }
        update(connection, MARK, now, taken);
        update(connection, PUT_OFF, now.plus(A_WHILE), refused);
        return taken.size() + refused.size();
    }

    /** Whatever a receiver throws is its own matter: it will be asked again. */
    private boolean takes(String key, String envelope) {
        try {
            receiver.receive(key, envelope);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void update(Connection connection, String sql, Instant instant, List<String> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, Micros.up(instant));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.executeUpdate();
        }
    }
}
