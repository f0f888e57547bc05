package dev.docket.examples.postgres.commands;

import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.store.RequestStore.Accepted;
import dev.docket.examples.postgres.store.StaleVersionException;
import dev.docket.examples.postgres.store.StepRows;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Notices;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import io.vavr.collection.Seq;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes commands: loads the request, asks the workflow, stores the step, and does so again when somebody else was faster.
 *
 * <p>A client gives each command an id of its own, and gives it again under that id until it is told what came of it: it is applied
 * once. A command that was refused has left no trace of its id; given again, it is judged anew.
 */
public final class CommandDesk {

    private static final int MOST_TRIES = 10;

    private final Database database;
    private final RequestWorkflow workflow;
    private final Notices notices;
    private final InstantSource clock;

    /**
     * A desk.
     *
     * @param database where the requests are
     * @param workflow with every version of every programme to which a request may be pinned
     * @param notices who is told what
     * @param clock when it is; read once for each try, as somebody else may have acted since
     */
    public CommandDesk(Database database, RequestWorkflow workflow, Notices notices, InstantSource clock) {
        this.database = database;
        this.workflow = workflow;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Gives a command.
     *
     * @param id the client's id of it, unique for ever
     * @param request to which request
     * @param command the command
     * @return what came of it, as it is stored
     * @throws SQLException if the database fails: nobody knows whether it was stored; give it again under the same id
     */
    public Reply give(String id, RequestId request, RequestCommand command) throws SQLException {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            int tried = tries;
            try {
                return database.transaction(connection -> give(connection, id, request, command, tried));
            } catch (StaleVersionException e) {
                // Somebody was faster: what they did may change what comes of this one, so all is asked again.
            }
        }
        return new Reply.Busy(MOST_TRIES);
    }

    private Reply give(Connection connection, String id, RequestId request, RequestCommand command, int tries)
            throws SQLException, StaleVersionException {
        Optional<Accepted> first = RequestStore.accepted(connection, id);
        if (first.isPresent()) {
            return new Reply.Done(first.get(), true, tries);
        }
        Request before = RequestStore.load(connection, request);
        Instant now = clock.instant();
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(before, command, now);
        if (!step.events().isEmpty() || !step.isRefused()) {
            var told = notices.from(before, step);
            RequestStore.append(
                    connection,
                    step.isRefused() ? StepRows.of(before, step, told) : StepRows.of(before, step, told, id, command));
        }
        return step.outcome()
                .<Reply>fold(
                        refusal -> new Reply.Refused(refusal, tries),
                        (Seq<RequestEvent> facts) -> new Reply.Done(
                                new Accepted(
                                        id,
                                        request,
                                        now,
                                        before.version(),
                                        step.state().version()),
                                false,
                                tries));
    }
}
