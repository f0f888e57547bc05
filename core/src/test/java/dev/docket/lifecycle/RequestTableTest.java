package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.Move;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.TableAnalysis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTableTest {

    private static final Programme FACE_TO_FACE = Presets.faceToFace(ChinaWorkdays.calendar());

    private static Programme without(RuleCode code) {
        Programme.Builder builder = Programme.builder();
        builder.from(FACE_TO_FACE);
        List<ObligationRule> rules = FACE_TO_FACE.rules().stream()
                .filter(rule -> !rule.code().equals(code))
                .toList();
        return builder.rules(rules).build();
    }

    @Test
    void K13_isTotal() {
        ArrayList<Move> moves = new ArrayList<>(Decisions.kinds());
        moves.addAll(List.of(TimedAct.values()));

        assertEquals(moves.size(), RequestTable.TABLE.triggers().size());
        for (Stage stage : Stage.values()) {
            for (Move move : moves) {
                assertTrue(RequestTable.TABLE.cell(stage, move).isPresent(), stage + " x " + move);
            }
        }
    }

    @Test
    void hasSevenStagesAndOneEnd() {
        assertEquals(7, Stage.values().length);
        assertEquals(Set.of(Stage.CLOSED), RequestTable.TABLE.ends());
        assertEquals(Set.of(Stage.RAISED), RequestTable.TABLE.starts().get(CommandKind.RAISE));
    }

    @Test
    void L2_closedIsLeftOnlyByReopeningAnnulmentOrUnmerging() {
        List<Move> legal = RequestTable.TABLE.triggers().stream()
                .filter(move -> RequestTable.TABLE.allows(Stage.CLOSED, move))
                .toList();

        assertEquals(
                List.of(
                        CommandKind.REOPEN,
                        CommandKind.ANNUL_CLOSURE,
                        TimedAct.CLOSE_REOPEN_WINDOW,
                        CommandKind.UNMERGE,
                        CommandKind.RELEASE,
                        CommandKind.NOTE_CHILD,
                        CommandKind.SEAL,
                        CommandKind.UNSEAL,
                        CommandKind.RECORD),
                legal);
    }

    @ParameterizedTest
    @MethodSource("dev.docket.programme.PresetsTest#all")
    void noProgrammeThatShipsHasAFinding(Programme programme) {
        assertEquals(List.of(), LifecycleAnalysis.of(programme));
    }

    @Test
    void findsThatARequestCanWaitForEverWhenNothingIsOwed() {
        List<Finding> findings = LifecycleAnalysis.of(without(StandardRules.FOLLOW_UP));

        assertEquals(
                List.of("RESOLVED_ON_SITE", "ANSWERED", "EXPLAINED"),
                findings.stream().map(Finding::where).toList());
        assertEquals("after AnswerApproved nothing is owed", findings.get(1).what());
    }

    @Test
    void L6_findsThatAnAnswerCouldWaitForItsApprovalForEver() {
        assertEquals(
                List.of("after AnswerSubmitted nothing is owed"),
                LifecycleAnalysis.of(without(StandardRules.APPROVAL)).stream()
                        .map(Finding::what)
                        .toList());
    }

    @Test
    void L6_findsThatAPassedFollowUpCouldWaitForItsClosingForEver() {
        assertEquals(
                9,
                LifecycleAnalysis.of(without(StandardRules.CLOSING)).size()
                        + LifecycleAnalysis.of(without(StandardRules.APPEAL)).size()
                        + LifecycleAnalysis.of(without(StandardRules.APPEAL_OFFER))
                                .size());
    }
}
