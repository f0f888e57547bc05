package dev.docket.examples.runner.lint;

import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.json.Json;
import dev.docket.json.JsonLimits;
import dev.docket.json.JsonText;
import dev.docket.programme.Programme;
import dev.docket.time.ChinaWorkdays;
import dev.docket.wire.Form;
import dev.docket.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code lint}. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells what is wrong with a programme that is written in JSON.",
        description = {
            "",
            "Reads it and says of every mistake where it is, what it is and how to mend it, all at once; of one that can be run,"
                    + " what looks like a mistake all the same, and what it owes. Where a calendar is asked for, \"cn\" is"
                    + " mainland China's.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong with it",
            "1:something is wrong with it, or looks so",
            "2:the command line is wrong, or the file is no JSON"
        })
public final class LintCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int WRONG = 1;
    private static final JsonLimits LIMITS = JsonLimits.DEFAULT;
    private static final Form<Programme> FORM =
            Wire.open().strict().knowing(ChinaWorkdays.calendar()).programmes();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The programme, in UTF-8.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--schema", description = "Prints the JSON Schema of programmes instead, for an editor.")
    private boolean schema;

    /** Makes the command; picocli fills it in. */
    public LintCommand() {}

    @Override
    public Integer call() {
        CommandSpec command = Optional.ofNullable(spec).orElseThrow();
        Page page = Page.of(command);
        if (schema) {
            page.line(FORM.schema().toString());
            page.flush();
            return FINE;
        }
        try {
            Path path = file.orElseThrow(() -> new ComplaintException("say which FILE, or --schema"));
            return tell(path, new ProgrammePage(page));
        } catch (ComplaintException e) {
            return Complaints.tell(command, List.of(e.what()));
        } finally {
            page.flush();
        }
    }

    private static int tell(Path path, ProgrammePage page) throws ComplaintException {
        Json json = json(path, Complaints.using(path, LintCommand::bytes));
        return FORM.read(json)
                .fold(
                        faults -> {
                            page.faults(path, faults.asJava());
                            return WRONG;
                        },
                        programme -> {
                            page.programme(programme);
                            page.findings(programme.lint());
                            return programme.lint().isEmpty() ? FINE : WRONG;
                        });
    }

    /** No more than is read of them anyway. */
    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LIMITS.length() + 1);
        }
    }

    private static Json json(Path path, byte[] bytes) throws ComplaintException {
        return JsonText.within(LIMITS)
                .tree(bytes)
                .getOrElseThrow(fault -> new ComplaintException(path + " is no JSON, " + fault));
    }
}
