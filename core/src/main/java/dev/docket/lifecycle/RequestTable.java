package dev.docket.lifecycle;

import static dev.docket.request.Stage.ANSWERED;
import static dev.docket.request.Stage.ASSIGNED;
import static dev.docket.request.Stage.CLOSED;
import static dev.docket.request.Stage.DEFERRED;
import static dev.docket.request.Stage.EXPLAINED;
import static dev.docket.request.Stage.RAISED;
import static dev.docket.request.Stage.RESOLVED_ON_SITE;

import dev.docket.request.CommandKind;
import dev.docket.request.Move;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.workflow.TransitionTable;
import java.util.List;

/**
 * The lifecycle as data: every stage with every command and every act of time. The stage check of each decision, the
 * diagram and the analysis read this table.
 */
final class RequestTable {

    static final TransitionTable<Stage, Move> TABLE = build();

    private RequestTable() {}

    private static TransitionTable<Stage, Move> build() {
        TransitionTable.Builder<Stage, Move> table = TransitionTable.builder(Stage.class);
        table.start(CommandKind.RAISE, RAISED).end(CLOSED);
        table.on(CommandKind.ADMIT).stays(List.of(RAISED)).elsewhere("a disposition has admitted it already");
        table.on(CommandKind.RESOLVE_ON_SITE)
                .leads(RAISED, List.of(RESOLVED_ON_SITE))
                .elsewhere("only what was just raised can be solved on site");
        table.on(CommandKind.EXPLAIN)
                .leads(RAISED, List.of(EXPLAINED))
                .leads(ASSIGNED, List.of(EXPLAINED))
                .elsewhere("it is answered, put off or explained already");
        table.on(CommandKind.ISSUE_LETTER)
                .leads(RAISED, List.of(ASSIGNED))
                .refuses(ASSIGNED, "a letter is out already")
                .elsewhere("a letter is issued to what waits for dispatch");
        table.on(CommandKind.CONFIRM_RECEIPT).stays(List.of(ASSIGNED)).elsewhere("no letter is out");
        table.on(CommandKind.REPORT_PROGRESS)
                .stays(List.of(ASSIGNED, DEFERRED))
                .elsewhere("no department is at work on it");
        table.on(CommandKind.CONTRIBUTE).stays(List.of(ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.DEFER)
                .leads(RAISED, List.of(DEFERRED))
                .leads(ASSIGNED, List.of(DEFERRED))
                .elsewhere("it is answered, put off or explained already");
        table.on(CommandKind.REVIEW)
                .leads(DEFERRED, List.of(RAISED, ASSIGNED, DEFERRED, EXPLAINED))
                .leads(EXPLAINED, List.of(RAISED, ASSIGNED, EXPLAINED))
                .elsewhere("it is not put off");
        table.on(CommandKind.SUBMIT_ANSWER).stays(List.of(ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.APPROVE_ANSWER)
                .leads(ASSIGNED, List.of(ANSWERED))
                .elsewhere("no answer waits for approval");
        table.on(CommandKind.SEND_BACK).stays(List.of(ASSIGNED)).elsewhere("no answer waits for approval");
        table.on(CommandKind.RECORD_FOLLOW_UP)
                .leads(RESOLVED_ON_SITE, List.of(RESOLVED_ON_SITE, RAISED, ASSIGNED))
                .leads(ANSWERED, List.of(ANSWERED, ASSIGNED))
                .stays(List.of(EXPLAINED))
                .elsewhere("nothing was communicated that one could ask about");
        table.on(CommandKind.APPEAL)
                .stays(List.of(RESOLVED_ON_SITE, ANSWERED, EXPLAINED))
                .elsewhere("nothing was communicated that one could appeal against");
        table.on(CommandKind.DECIDE_APPEAL)
                .leads(RESOLVED_ON_SITE, List.of(RESOLVED_ON_SITE, RAISED, ASSIGNED))
                .leads(ANSWERED, List.of(ANSWERED, ASSIGNED))
                .leads(EXPLAINED, List.of(EXPLAINED, RAISED, ASSIGNED))
                .elsewhere("no appeal waits for its decision");
        table.on(CommandKind.CLOSE)
                .leads(RESOLVED_ON_SITE, List.of(CLOSED))
                .leads(ANSWERED, List.of(CLOSED))
                .leads(EXPLAINED, List.of(CLOSED))
                .refuses(CLOSED, "it is closed already")
                .elsewhere("nothing was communicated by which it could be written off");
        table.on(CommandKind.REOPEN)
                .leads(RESOLVED_ON_SITE, List.of(RAISED, ASSIGNED))
                .leads(ANSWERED, List.of(ASSIGNED))
                .leads(EXPLAINED, List.of(RAISED, ASSIGNED))
                .leads(CLOSED, List.of(RAISED, ASSIGNED))
                .elsewhere("it is being worked on");
        table.on(CommandKind.RECORD).stays(List.of(Stage.values())).elsewhere("never");
        table.on(TimedAct.DEEM_RECEIVED)
                .stays(List.of(ASSIGNED, DEFERRED, EXPLAINED))
                .elsewhere("no letter is out");
        table.on(TimedAct.CLOSE_REOPEN_WINDOW).stays(List.of(CLOSED)).elsewhere("it is not closed");
        return table.build();
    }
}
