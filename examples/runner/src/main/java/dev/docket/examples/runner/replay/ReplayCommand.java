package dev.docket.examples.runner.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.docket.examples.runner.replay.Mapping.MappingException;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lives through a real ticket log and prints what the library counts.",
        description = {
            "",
            "Reads a log (CSV with a header, UTF-8, .gz or not), gives every row as a command to the workflow of requests under a"
                    + " programme for help desks, and prints the figures of the histories that come of it. A row that breaks the"
                    + " rules stands beside its history and leaves it as it was; a row that cannot be read is reported, and the"
                    + " rest goes on.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row could be read",
            "1:some rows could not be read; the figures are of the others",
            "2:the command line is wrong, or a file cannot be read",
            "3:a difference from the facts of --check is not accounted for"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int BROKEN_ROWS = 1;
    private static final int UNACCOUNTED = 3;
    private static final String BUNDLED = "help-desk.mapping";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The log.")
    private Path log = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Which columns hold what, and what each activity means. Default: the one for an Italian software"
                            + " company's help desk.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--irregular",
            paramLabel = "FILE",
            description = "Writes every irregular and every broken row to this file (CSV).")
    private Optional<Path> irregular = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Compares the figures with a file of facts about the same log (JSON).")
    private Optional<Path> facts = Optional.empty();

    /** Makes the command; picocli fills it in. */
    public ReplayCommand() {}

    @Override
    public Integer call() {
        CommandSpec command = Optional.ofNullable(spec).orElseThrow();
        Page page = Page.of(command);
        try {
            return run(page, new Report(page));
        } catch (ComplaintException e) {
            return Complaints.tell(command, List.of(e.what()));
        } finally {
            page.flush();
        }
    }

    private int run(Page page, Report report) throws ComplaintException {
        Mapping rules = readMapping();
        // Before the long work, so that a wrong name is said at once.
        Optional<Map<String, BigDecimal>> known =
                facts.isPresent() ? Optional.of(Complaints.using(facts.get(), Facts::read)) : Optional.empty();
        TicketLog rows = Complaints.using(log, file -> LogReader.read(file, rules));
        Replay replay;
        try (Progress progress = new Progress("replay", rows.readable())) {
            replay = Replay.of(rows, rules, progress);
        }
        report.print(log.toString(), replay);
        if (irregular.isPresent()) {
            Complaints.using(irregular.get(), file -> write(file, replay));
        }
        boolean accounted = known.isEmpty()
                || report.printCheck(
                        facts.map(Path::toString).orElse(""), replay, FactCheck.compare(known.get(), replay));
        page.flush();
        return !accounted ? UNACCOUNTED : rows.broken().isEmpty() ? FINE : BROKEN_ROWS;
    }

    private Mapping readMapping() throws ComplaintException {
        return mapping.isPresent()
                ? Mapping.parse(mapping.get().toString(), Complaints.using(mapping.get(), Files::readAllLines))
                : bundled();
    }

    /** The mapping for the help desk of an Italian software company. */
    static Mapping bundled() throws MappingException {
        try (InputStream in = ReplayCommand.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the mapping " + BUNDLED + " is not beside " + ReplayCommand.class);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return Mapping.parse(BUNDLED, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping " + BUNDLED + " cannot be read", e);
        }
    }

    private static Path write(Path file, Replay replay) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("line", "ticket", "activity", "kind", "why");
            for (Irregularity row : replay.irregular()) {
                csv.writeRecord(
                        Long.toString(row.row().line()),
                        row.row().ticket(),
                        row.row().activity(),
                        "irregular",
                        row.refusal().message());
            }
            for (BrokenRow row : replay.log().broken()) {
                csv.writeRecord(Long.toString(row.line()), "", "", "broken", row.what() + "; " + row.remedy());
            }
            return file;
        }
    }
}
