package dev.docket.examples.runner.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log as it was read.
 *
 * @param rows how many rows stand below the header, broken or not
 * @param tickets the rows of each ticket, in the order of the file
 * @param broken the rows that could not be read
 * @param onShiftedClock how many times lie where the clock is shifted, so that the zone has none or two instants for them
 * @param last the latest time; empty when nothing could be read
 */
record TicketLog(
        long rows,
        Map<String, List<Row>> tickets,
        List<BrokenRow> broken,
        long onShiftedClock,
        Optional<Instant> last) {

    /** How many rows could be read. */
    long readable() {
        return rows - broken.size();
    }
}
