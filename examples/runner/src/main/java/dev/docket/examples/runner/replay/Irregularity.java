package dev.docket.examples.runner.replay;

import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * A row that could be read, but breaks the lifecycle's rules: kept here, beside the history, which it leaves as it was.
 *
 * @param row the row
 * @param stage where the ticket stood; empty when nothing had raised it
 * @param lastAt when the ticket had last been moved by a row; the row's own time when none had
 * @param refusal which rule it breaks
 */
record Irregularity(Row row, Optional<Stage> stage, Instant lastAt, RequestRefusal refusal) {

    @Override
    public String toString() {
        return "line " + row.line() + ": ticket " + row.ticket() + ", " + row.activity() + ": " + refusal.message();
    }
}
