package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.ScenarioFile.BrokenScenarioException;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Progress;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code docket run PROGRAMME}: plays the programme's scenario and prints what came of it. */
@Command(
        name = "run",
        description = "Runs a programme on its bundled scenario: ledger, notices, figures, one request's whole story.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("en", "zh");

    @Spec
    @Nullable
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PROGRAMME",
            description = "which programme; known: ${COMPLETION-CANDIDATES}",
            completionCandidates = Repertoire.Names.class)
    private String name = "";

    @Option(names = "--request", paramLabel = "ID", description = "whose story to tell; the richest one unless given")
    @Nullable
    private String request;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "until the end of which day to run, such as 2020-06-30; the end of the scenario unless given")
    @Nullable
    private LocalDate asOf;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "LANGUAGE",
            description = "language in which due dates are explained: en or zh; en unless given")
    private String language = "en";

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "another scenario instead of the bundled one; the head of the bundled file says the format")
    @Nullable
    private Path file;

    /** For picocli. */
    public RunCommand() {}

    @Override
    public Integer call() {
        Play play = play();
        if (!LANGUAGES.contains(language)) {
            throw wrongUsage("--language is \"" + language + "\"; known are en and zh");
        }
        Scenario scenario;
        try {
            scenario = scenario();
        } catch (ComplaintException e) {
            return Complaints.tell(spec(), List.of(e.what()));
        } catch (BrokenScenarioException e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return run(play, scenario);
    }

    private int run(Play play, Scenario scenario) {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        RequestWorkflow workflow = RequestWorkflow.of(play.programme().apply(calendar));
        LocalDate end = end(scenario);
        LocalDate last = Optional.ofNullable(asOf).orElse(end);
        Played played;
        try (Progress progress = new Progress("running", deeds(scenario))) {
            played = new Driver(workflow, play.rules(calendar), scenario)
                    .play(last.plusDays(1).atStartOfDay(calendar.zone()).toInstant(), progress::stepTo);
        }
        if (played.lives().isEmpty()) {
            throw wrongUsage("nothing was raised by --as-of " + last + "; the scenario begins on "
                    + scenario.sessions().get(0).date());
        }
        Life told = told(played);
        String rule = request == null
                ? LifeStory.kinds(told) + " kinds of events, more than any other"
                : told.item().title();
        Page page = Page.of(spec());
        int problems = new RunReport(play, workflow, played, page)
                .print(!last.isBefore(end), told, rule, Locale.forLanguageTag(language));
        page.flush();
        return problems == 0 ? 0 : 1;
    }

    private Play play() {
        return Repertoire.find(name)
                .orElseThrow(() ->
                        wrongUsage("the programme \"" + name + "\" is not known; known are " + new Repertoire.Names()));
    }

    private Scenario scenario() throws ComplaintException {
        return file == null ? ScenarioFile.bundled(name) : Complaints.using(file, RunCommand::read);
    }

    private static Scenario read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ScenarioFile.read(reader);
        }
    }

    private Life told(Played played) {
        if (request == null) {
            return LifeStory.richest(played.lives());
        }
        List<Life> lives = played.lives();
        return played.life(request)
                .orElseThrow(() -> wrongUsage("the request \"" + request + "\" is not there; there are "
                        + lives.get(0).item().id() + " to "
                        + lives.get(lives.size() - 1).item().id()));
    }

    private LocalDate end(Scenario scenario) {
        return scenario.end()
                .filter(day -> !scenario.sessions().isEmpty())
                .orElseThrow(() -> wrongUsage("the scenario has no session; begin it with one"));
    }

    private static int deeds(Scenario scenario) {
        return scenario.items().stream().mapToInt(item -> item.deeds().size()).sum();
    }

    private ParameterException wrongUsage(String what) {
        return new ParameterException(spec().commandLine(), what);
    }

    private CommandSpec spec() {
        return Optional.ofNullable(spec).orElseThrow();
    }
}
