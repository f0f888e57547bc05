package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.Guard;
import dev.docket.request.Move;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import dev.docket.workflow.Drawing;
import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.parse.Parser;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.statediagram.StateDiagram;
import org.apache.commons.scxml.env.SimpleErrorHandler;
import org.apache.commons.scxml.io.SCXMLParser;
import org.apache.commons.scxml.model.ModelException;
import org.apache.commons.scxml.model.SCXML;
import org.apache.commons.scxml.model.State;
import org.apache.commons.scxml.model.Transition;
import org.apache.commons.scxml.model.TransitionTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The lifecycle drawn in four languages, each read back by a reader of its own and held against the table. */
class LifecycleDrawingTest {

    private static final Set<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.toCollection(TreeSet::new));

    private static Drawing drawing(Drawing.Detail detail) {
        return LifecycleAnalysis.drawing(detail);
    }

    @Test
    void ofAProgrammeLeavesOutWhatTimeNeverDoesThere() {
        Programme.Builder builder = Programme.builder();
        builder.from(Presets.faceToFace(ChinaWorkdays.calendar()))
                .addRules(StandardRules.tacitClosure(Period.workingDays(10)).build());
        String tacit =
                LifecycleAnalysis.drawing(builder.build(), Drawing.Detail.MOVES).mermaid();
        String preset = LifecycleAnalysis.drawing(Presets.faceToFace(ChinaWorkdays.calendar()), Drawing.Detail.MOVES)
                .mermaid();

        assertTrue(tacit.contains(TimedAct.CLOSE_TACITLY.words()), tacit);
        assertFalse(preset.contains(TimedAct.CLOSE_TACITLY.words()), preset);
        assertEquals(drawing(Drawing.Detail.MOVES).mermaid(), tacit);
    }

    /** Each pair of different stages of which the table says that something leads from one to the other. */
    private static Set<String> pairs(boolean whole) {
        TreeSet<String> pairs = new TreeSet<>();
        for (Stage from : Stage.values()) {
            for (Move move : RequestTable.TABLE.triggers()) {
                for (Stage to : RequestTable.TABLE.targets(from, move)) {
                    if (from != to && (whole || !isCommon(move))) {
                        pairs.add(from + " " + to);
                    }
                }
            }
        }
        return pairs;
    }

    /** What every drawing but the barest says once. */
    private static boolean isCommon(Move move) {
        return Set.of(CommandKind.WITHDRAW, CommandKind.MERGE, CommandKind.UNMERGE)
                .contains(move);
    }

    @ParameterizedTest
    @EnumSource
    void dotIsReadWithEveryStageAndEveryArrow(Drawing.Detail detail) throws IOException {
        MutableGraph graph = new Parser().read(drawing(detail).dot());

        TreeSet<String> stages = new TreeSet<>();
        TreeSet<String> arrows = new TreeSet<>();
        for (MutableNode node : graph.nodes()) {
            stages.add(node.name().value());
            for (Link link : node.links()) {
                arrows.add(node.name() + " " + link.to().name());
            }
        }
        stages.removeAll(List.of("start", "remark"));
        arrows.removeIf(arrow -> arrow.startsWith("start ") || arrow.startsWith("remark "));
        assertEquals(STAGES, stages);
        assertEquals(pairs(detail == Drawing.Detail.STAGES), arrows);
    }

    @ParameterizedTest
    @EnumSource
    void plantUmlIsReadWithEveryStageAndEveryArrow(Drawing.Detail detail) {
        Diagram diagram = new SourceStringReader(drawing(detail).plantUml())
                .getBlocks()
                .get(0)
                .getDiagram();

        StateDiagram states = (StateDiagram) diagram;
        TreeSet<String> stages = states.leafs().stream()
                .map(leaf -> leaf.getName())
                .filter(STAGES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(STAGES, stages);
        Set<String> arrows = states.getLinks().stream()
                .map(link ->
                        link.getEntity1().getName() + " " + link.getEntity2().getName())
                .filter(arrow -> STAGES.containsAll(List.of(arrow.split(" "))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(pairs(detail == Drawing.Detail.STAGES), arrows);
    }

    @ParameterizedTest
    @EnumSource
    void scxmlIsReadWithEveryMoveOfTheTable(Drawing.Detail detail) throws IOException, SAXException, ModelException {
        SCXML chart = SCXMLParser.parse(
                new InputSource(new StringReader(drawing(detail).scxml())), new SimpleErrorHandler());

        assertEquals("RAISED", chart.getInitial());
        TreeSet<String> read = new TreeSet<>();
        for (Object target : chart.getChildren().values()) {
            State state = (State) target;
            for (Object each : state.getTransitionsList()) {
                Transition transition = (Transition) each;
                List<?> targets = transition.getTargets();
                String to = targets.isEmpty() ? state.getId() : ((TransitionTarget) targets.get(0)).getId();
                read.add(state.getId() + " " + transition.getEvent() + " " + to);
            }
        }
        TreeSet<String> table = new TreeSet<>();
        for (Stage from : Stage.values()) {
            for (Move move : RequestTable.TABLE.triggers()) {
                for (Stage to : RequestTable.TABLE.targets(from, move)) {
                    table.add(from + " " + move.words().replace(' ', '.') + " " + to);
                }
            }
        }
        assertEquals(table, read);
    }

    @Test
    void mermaidSaysOnceWhatLeadsFromEveryOpenStage() {
        String text = drawing(Drawing.Detail.MOVES).mermaid();

        assertTrue(text.startsWith("stateDiagram-v2\n    [*] --> RAISED: raise\n"), text);
        assertTrue(text.contains("    ASSIGNED --> ANSWERED: approve answer\n"), text);
        assertTrue(text.endsWith("""
                    CLOSED --> [*]
                    note right of CLOSED
                        from every open stage: withdraw, merge
                        back to any of them: unmerge
                    end note
                """), text);
    }

    @Test
    void theBarestDrawingHasArrowsWithoutWords() {
        String text = drawing(Drawing.Detail.STAGES).mermaid();

        assertFalse(text.contains(":"), text);
        assertEquals(
                pairs(true).size() + 2,
                text.lines().filter(line -> line.contains("-->")).count());
    }

    @Test
    void theFullestDrawingNamesTheGuardsOfEveryCommand() {
        String text = drawing(Drawing.Detail.GUARDS).plantUml();

        assertTrue(text.contains("EXPLAINED : appeal [FOLLOW_UP_FAILED, NOT_APPEALED_YET]"), text);
        for (CommandKind kind : CommandKind.values()) {
            assertTrue(text.contains(kind.words()), () -> kind + " is missing");
        }
    }

    @Test
    void everyGuardIsOfSomeCommand() {
        EnumSet<Guard> named = EnumSet.of(Guard.NOT_THE_SUBJECT);
        for (CommandKind kind : CommandKind.values()) {
            named.addAll(RequestGuards.of(kind));
        }

        assertEquals(EnumSet.allOf(Guard.class), named);
    }
}
