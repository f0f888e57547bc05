package dev.docket.examples.runner.replay;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * A log, lived through.
 *
 * @param programme under which
 * @param asOf the log's last time, as of which the books are closed; the epoch when nothing could be read
 * @param log what was read
 * @param tickets the tickets, each with its history and what is irregular beside it
 */
record Replay(Programme programme, Instant asOf, TicketLog log, List<Ticket> tickets) {

    /**
     * Lives through a log. Tickets know nothing of each other and the library keeps nothing between calls, so that every core takes
     * its share of them.
     *
     * @param progress is told how many more rows are done, by any thread
     */
    static Replay of(TicketLog log, Mapping mapping, LongConsumer progress) {
        Programme programme = HelpDesk.programme(mapping.zone());
        RequestWorkflow workflow = RequestWorkflow.of(programme);
        Instant asOf = log.last().orElse(Instant.EPOCH);
        List<Ticket> tickets = List.copyOf(log.tickets().entrySet()).parallelStream()
                .map(entry -> {
                    Ticket ticket = new Ticket(entry.getKey(), workflow, programme, mapping);
                    entry.getValue().forEach(ticket::take);
                    ticket.advance(asOf);
                    progress.accept(entry.getValue().size());
                    return ticket;
                })
                .toList();
        return new Replay(programme, asOf, log, tickets);
    }

    /** The figures of all histories. */
    Figures figures() {
        return figures(rowsTaken(), Ticket::history);
    }

    /** The figures as they would be if the irregular rows had been let through. */
    Figures figuresWithIrregular() {
        return figures(rowsTaken() + irregular().size(), Ticket::historyWithIrregular);
    }

    private Figures figures(long rows, Function<Ticket, List<RequestEvent>> history) {
        LinkedHashMap<RequestId, List<RequestEvent>> histories = new LinkedHashMap<>();
        tickets.forEach(ticket -> histories.put(ticket.id(), history.apply(ticket)));
        return new Figures(programme, asOf, rows, histories);
    }

    /** How many rows stand in the histories. */
    long rowsTaken() {
        return tickets.stream().mapToLong(Ticket::rows).sum();
    }

    /** Everything irregular, in the order of the tickets. */
    List<Irregularity> irregular() {
        return tickets.stream().flatMap(ticket -> ticket.irregular().stream()).toList();
    }

    /** The tickets of which no row could be taken. */
    List<Ticket> unraised() {
        return tickets.stream().filter(ticket -> !ticket.request().isRaised()).toList();
    }

    /** How many events there are in all histories. */
    long events() {
        return tickets.stream().mapToLong(ticket -> ticket.history().size()).sum();
    }
}
