package dev.docket.examples.benchmarks.sweep;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.docket.request.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A table of tasks in a database in memory, by db-scheduler: each has its row, which is locked, and put back when it is done. */
@State(Scope.Thread)
public class OfDbScheduler extends Contender {

    private static final int BEFORE = 20_000;
    private static final int BATCH = 1_000;
    /** As many are fetched at once as it has threads; all of them are this one. */
    private static final int THREADS = 50;

    /** As db-scheduler's documentation gives it, with its indexes. */
    private static final List<String> TABLES = List.of(
            """
            create table scheduled_tasks (
              task_name varchar(100) not null,
              task_instance varchar(100) not null,
              task_data blob,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by varchar(50),
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance))
            """,
            "create index execution_time_idx on scheduled_tasks (execution_time)",
            "create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");

    /** How many requests are open. */
    @Param({"10000", "100000"})
    public int open = 1;

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
    private final SettableClock clock = new SettableClock();
    /** How many are to fall due before it is measured. */
    int enough = BEFORE;

    private final List<RequestId> found = new ArrayList<>();
    private final Map<String, Instant> later = new HashMap<>();
    private final CustomTask<Void> task = Tasks.custom("wake", Void.class).execute((instance, context) -> {
        found.add(RequestId.of(instance.getId()));
        return (complete, operations) ->
                operations.reschedule(complete, Objects.requireNonNull(later.get(instance.getId())));
    });
    private final ManualScheduler scheduler = scheduler();
    private final List<SchedulableInstance<?>> entering = new ArrayList<>();

    private ManualScheduler scheduler() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be made", e);
        }
        clock.set(Dates.instant(0));
        TestHelper.ManualSchedulerBuilder builder =
                TestHelper.createManualScheduler(database, task).clock(clock);
        builder.threads(THREADS);
        return builder.build();
    }

    @Override
    int open() {
        return open;
    }

    @Override
    int before() {
        return enough;
    }

    @Override
    boolean isByKey() {
        return false;
    }

    @Override
    void enter(RequestId request, int number, int minute) {
        entering.add(SchedulableInstance.of(task.instance(request.value()), Dates.instant(minute)));
        if (entering.size() == BATCH || number == open - 1) {
            scheduler.scheduleBatch(entering);
            entering.clear();
        }
    }

    @Override
    void prepare(Dates hour) {
        later.clear();
        for (int i = 0; i < hour.due(); i++) {
            later.put(hour.key(hour.number(i)).value(), Dates.instant(hour.later(i)));
        }
    }

    @Override
    List<RequestId> sweep(Instant now) {
        // What is due at this very moment counts as due there.
        clock.set(now.minusMillis(1));
        found.clear();
        int before;
        do {
            before = found.size();
            scheduler.runAnyDueExecutions();
        } while (found.size() > before);
        return found;
    }

    /** Forgets the database. */
    @TearDown(Level.Trial)
    public void close() {
        scheduler.stop();
        database.dispose();
    }
}
