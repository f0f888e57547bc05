package dev.docket.examples.runner.replay;

import dev.docket.examples.runner.replay.Mapping.MappingException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The logs of the tests, written for them. */
final class Logs {

    static final String HEADER = "case_id,seq,ts,activity,resource\n";

    private Logs() {}

    /** A file beside the tests. */
    static Path file(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Logs.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static TicketLog read(String text) {
        try {
            return LogReader.read(new StringReader(text), ReplayCommand.bundled());
        } catch (IOException | MappingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log of one ticket; each row is "time activity". */
    static Ticket replay(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            int blank = row.indexOf(' ');
            text.append("1,1,")
                    .append(row, 0, blank)
                    .append(',')
                    .append(row.substring(blank + 1))
                    .append(",ann\n");
        }
        try {
            return Replay.of(read(text.toString()), ReplayCommand.bundled(), n -> {})
                    .tickets()
                    .get(0);
        } catch (MappingException e) {
            throw new IllegalStateException(e);
        }
    }
}
