package dev.docket.examples.runner.diagram;

import dev.docket.examples.runner.run.Programmes;
import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.residency.ResidencyAnalysis;
import dev.docket.session.SessionAnalysis;
import dev.docket.workflow.Drawing;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code diagram}. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Draws what can become of a request, a session or a residency.",
        description = {
            "",
            "Prints it as a text that others lay out, made of the table that decides. A programme's drawing is the one of"
                    + " requests, without what time never does there.",
            ""
        })
public final class DiagramCommand implements Callable<Integer> {

    private static final String REQUEST = "request";
    private static final String SESSION = "session";
    private static final String RESIDENCY = "residency";

    /** Who lays it out. */
    public enum Language {
        /** Mermaid, in pages and in hosts of source code. */
        mermaid,
        /** PlantUML. */
        plantuml,
        /** Graphviz. */
        dot,
        /** State Chart XML. */
        scxml
    }

    /** How much is drawn. */
    public enum Detail {
        /** The stages, and where one leads to another. */
        stages,
        /** What leads there. */
        moves,
        /** And everything else that may be done, with the guards that may refuse it. */
        guards
    }

    /** What can be drawn, as one types it. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            ArrayList<String> names = new ArrayList<>(List.of(REQUEST, SESSION, RESIDENCY));
            Programmes.names().forEach(names::add);
            return names.iterator();
        }

        @Override
        public String toString() {
            return String.join(", ", this);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "What to draw: one of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private String name = "";

    @Option(
            names = "--as",
            paramLabel = "LANGUAGE",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private Language language = Language.mermaid;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private Detail detail = Detail.moves;

    /** Makes the command; picocli calls it. */
    public DiagramCommand() {}

    @Override
    public Integer call() {
        Drawing drawing = drawing(
                switch (detail) {
                    case stages -> Drawing.Detail.STAGES;
                    case moves -> Drawing.Detail.MOVES;
                    case guards -> Drawing.Detail.GUARDS;
                });
        String text = switch (language) {
            case mermaid -> drawing.mermaid();
            case plantuml -> drawing.plantUml();
            case dot -> drawing.dot();
            case scxml -> drawing.scxml();
        };
        spec().commandLine().getOut().print(text);
        spec().commandLine().getOut().flush();
        return 0;
    }

    private Drawing drawing(Drawing.Detail much) {
        return switch (name) {
            case REQUEST -> LifecycleAnalysis.drawing(much);
            case SESSION -> SessionAnalysis.drawing(much);
            case RESIDENCY -> ResidencyAnalysis.drawing(much);
            default ->
                Programmes.find(name)
                        .map(programme -> LifecycleAnalysis.drawing(programme, much))
                        .orElseThrow(() -> new ParameterException(
                                spec().commandLine(),
                                "nothing is drawn of \"" + name + "\"; known are " + new Names()));
        };
    }

    private CommandSpec spec() {
        return Optional.ofNullable(spec).orElseThrow();
    }
}
