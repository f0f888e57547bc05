package dev.docket.examples.runner.diagram;

import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.residency.ResidencyAnalysis;
import dev.docket.session.SessionAnalysis;
import dev.docket.workflow.Drawing;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code diagram}. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Draws what can become of a request, a session or a residency.",
        description = {"", "Prints it as a text that others lay out, made of the table that decides.", ""})
public final class DiagramCommand implements Callable<Integer> {

    /** What is drawn. */
    public enum Subject {
        /** A request, from its raising to its closing. */
        request,
        /** A session of a series. */
        session,
        /** A residency of officers, or of a work group. */
        residency
    }

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

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What to draw: one of ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.request;

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
        if (spec == null) {
            throw new IllegalStateException("picocli fills the command before it calls it");
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Drawing drawing(Drawing.Detail how) {
        return switch (subject) {
            case request -> LifecycleAnalysis.drawing(how);
            case session -> SessionAnalysis.drawing(how);
            case residency -> ResidencyAnalysis.drawing(how);
        };
    }
}
