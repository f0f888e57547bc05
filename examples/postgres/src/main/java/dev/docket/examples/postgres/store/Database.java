package dev.docket.examples.postgres.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/** A pool of connections to one schema, and its migrations. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final long PATIENCE_IN_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final HikariDataSource pool;
    private final String schema;

    private Database(HikariDataSource pool, String schema) {
        this.pool = pool;
        this.schema = schema;
    }

    /**
     * Opens a pool; the server need not be there yet.
     *
     * @param url its JDBC URL
     * @param schema the schema in which the tables are, or will be
     * @param connections how many connections at most
     * @return the database
     */
    public static Database open(String url, String schema, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        // Not setSchema: what is set in a transaction is undone with it, and the connection would look elsewhere from
        // then on.
        config.addDataSourceProperty("currentSchema", schema);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE_IN_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        // The events of a step are one statement, not one each.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new Database(new HikariDataSource(config), schema);
    }

    /** Makes the schema, or brings it up to date. */
    public void migrate() {
        Flyway.configure().dataSource(pool).schemas(schema).load().migrate();
    }

    /**
     * What is done in a transaction.
     *
     * @param <T> what comes of it
     * @param <X> why it may have to be undone, beside the database's reasons
     */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        /**
         * Does it.
         *
         * @param connection the transaction's
         * @return what comes of it
         * @throws SQLException if the database fails; all is undone
         * @throws X if it must be undone
         */
        T in(Connection connection) throws SQLException, X;
    }

    /**
     * Does something in a transaction: all of it when this returns, nothing when it throws. Only when the connection breaks while it
     * commits nobody can know; ask again, under the same id.
     *
     * @param work what to do
     * @param <T> what comes of it
     * @param <X> why it may have to be undone
     * @return what comes of it
     * @throws SQLException if the database fails
     * @throws X if the work throws it
     */
    public <T, X extends Exception> T transaction(Work<T, X> work) throws SQLException, X {
        try (Connection connection = pool.getConnection()) {
            boolean done = false;
            try {
                T result = work.in(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done && !connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
