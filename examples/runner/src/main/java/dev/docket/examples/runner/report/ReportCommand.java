package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code docket report PROGRAMME}: plays the programme's scenario and writes a page of what came of it. */
@Command(
        name = "report",
        description =
                "Writes one HTML page of a programme's run: what is due, what is overdue, with whom, whether it gets better,"
                        + " and the ledger with each request's story. It opens in a browser without a network.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1_000_000;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PROGRAMME",
            arity = "0..1",
            description = "which programme; face-to-face unless given; known: ${COMPLETION-CANDIDATES}",
            completionCandidates = Performance.Names.class)
    private String name = "face-to-face";

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "LANGUAGE",
            description = "in which language the page opens: en or zh; en unless given. It has both")
    private String language = "en";

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it; PROGRAMME.html unless given")
    @Nullable
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "until the end of which day to run, such as 2020-06-30; the end of the scenario unless given")
    @Nullable
    private LocalDate asOf;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "another scenario instead of the bundled one; the head of the bundled file says the format")
    @Nullable
    private Path scenario;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description =
                    "play the scenario's requests over and over until there are so many, each under a key of its own")
    @Nullable
    private Integer requests;

    /** For picocli. */
    public ReportCommand() {}

    @Override
    public Integer call() {
        List<String> wrong = wrong();
        if (!wrong.isEmpty()) {
            return Complaints.tell(spec(), wrong);
        }
        Path file = Optional.ofNullable(out).orElseGet(() -> Path.of(name + ".html"));
        try {
            Performance run = play();
            String page = new ReportPage(run, "zh".equals(language) ? Language.ZH : Language.EN).html();
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            Complaints.using(file, path -> Files.write(path, bytes));
            spec().commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s: %d requests as of the end of %s, %.1f MB; open it in a browser, it needs no network%n",
                            file,
                            run.ledger().size(),
                            run.programme().calendar().date(run.asOf().minusNanos(1)),
                            bytes.length / MEGABYTE);
            spec().commandLine().getOut().flush();
            return 0;
        } catch (ComplaintException e) {
            return Complaints.tell(spec(), List.of(e.what()));
        }
    }

    private List<String> wrong() {
        ArrayList<String> wrong = new ArrayList<>();
        if (!List.of("en", "zh").contains(language)) {
            wrong.add("--language is \"" + language + "\"; known are en and zh");
        }
        if (requests != null && requests < 1) {
            wrong.add("--requests is " + requests + "; ask for 1 or more");
        }
        return wrong;
    }

    private Performance play() throws ComplaintException {
        Performance.Wish wish = new Performance.Wish(
                name,
                Optional.ofNullable(scenario),
                Optional.ofNullable(asOf),
                requests == null ? OptionalInt.empty() : OptionalInt.of(requests));
        return Performance.of(wish, done -> {});
    }

    private CommandSpec spec() {
        return Optional.ofNullable(spec).orElseThrow();
    }
}
