package dev.docket.examples.postgres.store;

import dev.docket.examples.postgres.outbox.Envelope;
import dev.docket.notice.Notice;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is stored of one step, in one transaction. Made without a database: the same step gives the same rows.
 *
 * @param request the request's key
 * @param before its version before the step, which must still be the stored one
 * @param version its version after the step
 * @param asked when the host asked
 * @param document the request after the step
 * @param nextDue when time alone will next matter
 * @param events the events, oldest first
 * @param command the command, if one was accepted
 * @param notices what is to be told
 */
public record StepRows(
        String request,
        int before,
        int version,
        Instant asked,
        String document,
        Optional<Instant> nextDue,
        List<EventRow> events,
        Optional<CommandRow> command,
        List<NoticeRow> notices) {

    /** An event. */
    public record EventRow(String kind, Instant at, String document) {}

    /** An accepted command, under its client's id. */
    public record CommandRow(String id, String document) {}

    /** A notice, as it leaves. */
    public record NoticeRow(String key, Instant deliverAt, String envelope) {}

    /** Makes the rows. */
    public StepRows {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /**
     * The rows of a step that time alone took, or of which the command was refused.
     *
     * @param before the request before it
     * @param step the step
     * @param notices what is to be told of it
     * @return the rows
     */
    public static StepRows of(
            Request before, Step<Request, RequestEvent, RequestRefusal> step, Iterable<Notice> notices) {
        return of(before, step, notices, Optional.empty());
    }

    /**
     * The rows of a step in which a command was accepted.
     *
     * @param before the request before it
     * @param step the step
     * @param notices what is to be told of it
     * @param id the client's id of the command
     * @param command the command
     * @return the rows
     */
    public static StepRows of(
            Request before,
            Step<Request, RequestEvent, RequestRefusal> step,
            Iterable<Notice> notices,
            String id,
            RequestCommand command) {
        return of(before, step, notices, Optional.of(new CommandRow(id, Documents.COMMANDS.write(command))));
    }

    private static StepRows of(
            Request before,
            Step<Request, RequestEvent, RequestRefusal> step,
            Iterable<Notice> notices,
            Optional<CommandRow> command) {
        List<EventRow> events = new ArrayList<>();
        for (RequestEvent event : step.events()) {
            events.add(new EventRow(event.kind().name(), event.at(), Documents.EVENTS.write(event)));
        }
        List<NoticeRow> told = new ArrayList<>();
        for (Notice notice : notices) {
            told.add(new NoticeRow(notice.key().toString(), notice.deliverAt(), Envelope.of(notice)));
        }
        Request after = step.state();
        return new StepRows(
                after.id().value(),
                before.version(),
                after.version(),
                step.askedAt(),
                Documents.REQUESTS.write(after),
                after.nextDue(),
                events,
                command,
                told);
    }

    /**
     * Whether there is anything to store.
     *
     * @return true when nothing happened and no command was accepted
     */
    public boolean isEmpty() {
        return events.isEmpty() && command.isEmpty();
    }
}
