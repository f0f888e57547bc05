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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;

/**
 * The lifecycle as data: every stage with every command and every act of time. The stage check of each decision, the
 * diagram and the analysis read this table.
 */
final class RequestTable {

    static final TransitionTable<Stage, Move> TABLE = build();

    /** What the table says of commands, to be read at once. */
    private static final EnumMap<CommandKind, EnumSet<Stage>> ALLOWED = allowed();

    private RequestTable() {}

    private static EnumMap<CommandKind, EnumSet<Stage>> allowed() {
        EnumMap<CommandKind, EnumSet<Stage>> allowed = new EnumMap<>(CommandKind.class);
        for (CommandKind kind : CommandKind.values()) {
            EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
            stages.addAll(TABLE.stagesAllowing(kind));
            allowed.put(kind, stages);
        }
        return allowed;
    }

    /** Whether a command is legal in a stage. */
    static boolean allows(Stage stage, CommandKind kind) {
        EnumSet<Stage> stages = ALLOWED.get(kind);
        return stages != null && stages.contains(stage);
    }

    private static TransitionTable<Stage, Move> build() {
        TransitionTable.Builder<Stage, Move> table = TransitionTable.builder(Stage.class);
        table.start(CommandKind.RAISE, RAISED).end(CLOSED);
        List<Stage> open = List.of(RAISED, ASSIGNED, RESOLVED_ON_SITE, ANSWERED, DEFERRED, EXPLAINED);
        List<Stage> unanswered = List.of(RAISED, ASSIGNED, DEFERRED, EXPLAINED);
        intake(table, open, unanswered);
        assignment(table, unanswered);
        answering(table, unanswered);
        judging(table);
        amongOthers(table, open);
        for (CommandKind command : List.of(
                CommandKind.NOTE_SESSION_END,
                CommandKind.COMMIT,
                CommandKind.DISCHARGE_COMMITMENT,
                CommandKind.RECORD_CONTACT,
                CommandKind.ESCALATE,
                CommandKind.LIFT_SUPERVISION,
                CommandKind.NUDGE,
                CommandKind.REPRIORITISE,
                CommandKind.RECATEGORISE,
                CommandKind.ADOPT_PROGRAMME_VERSION,
                CommandKind.NAME)) {
            table.on(command).stays(open).elsewhere("it is closed");
        }
        for (CommandKind command : List.of(CommandKind.SEAL, CommandKind.UNSEAL, CommandKind.RECORD)) {
            table.on(command).stays(List.of(Stage.values())).elsewhere("never");
        }
        return table.build();
    }

    private static void amongOthers(TransitionTable.Builder<Stage, Move> table, List<Stage> open) {
        TransitionTable.Builder<Stage, Move>.Row merge = table.on(CommandKind.MERGE);
        open.forEach(stage -> merge.leads(stage, List.of(CLOSED)));
        merge.elsewhere("it is closed");
        table.on(CommandKind.UNMERGE).leads(CLOSED, open).elsewhere("it was not merged");
        table.on(CommandKind.RELEASE).stays(List.of(Stage.values())).elsewhere("never");
        table.on(CommandKind.SPLIT)
                .stays(List.of(RAISED, ASSIGNED))
                .elsewhere("what is answered, put off or closed is one matter");
        TransitionTable.Builder<Stage, Move>.Row note = table.on(CommandKind.NOTE_CHILD);
        open.forEach(stage -> note.leads(stage, List.of(stage)));
        note.leads(CLOSED, List.of(CLOSED, RAISED, ASSIGNED)).elsewhere("never");
        for (CommandKind command : List.of(
                CommandKind.ABSORB,
                CommandKind.JOIN,
                CommandKind.JOIN_CLASS,
                CommandKind.LEAVE_CLASS,
                CommandKind.OFFER_CLASS_SOLUTION,
                CommandKind.MATCH)) {
            table.on(command).stays(open).elsewhere("it is closed");
        }
    }

    private static void intake(TransitionTable.Builder<Stage, Move> table, List<Stage> open, List<Stage> unanswered) {
        table.on(CommandKind.ACKNOWLEDGE).stays(List.of(RAISED)).elsewhere("a disposition has acknowledged it already");
        table.on(CommandKind.ADMIT).stays(List.of(RAISED)).elsewhere("a disposition has admitted it already");
        table.on(CommandKind.REJECT)
                .leads(RAISED, List.of(CLOSED))
                .elsewhere("only what waits for its disposition can be turned away");
        table.on(CommandKind.REFER)
                .leads(RAISED, List.of(CLOSED))
                .elsewhere("only what waits for its disposition can be referred");
        table.on(CommandKind.ASK_SUPPLEMENT)
                .stays(List.of(RAISED, ASSIGNED))
                .elsewhere("nobody works on it for whom something could be wanting");
        table.on(CommandKind.SUPPLEMENT).stays(unanswered).elsewhere("nothing is waited for");
        table.on(TimedAct.GO_ON_WITHOUT_SUPPLEMENT).stays(unanswered).elsewhere("nothing is waited for");
        TransitionTable.Builder<Stage, Move>.Row withdraw = table.on(CommandKind.WITHDRAW);
        open.forEach(stage -> withdraw.leads(stage, List.of(CLOSED)));
        withdraw.elsewhere("it is closed");
        table.on(CommandKind.RESOLVE_ON_SITE)
                .leads(RAISED, List.of(RESOLVED_ON_SITE))
                .elsewhere("only what was just raised can be solved on site");
        table.on(CommandKind.EXPLAIN)
                .leads(RAISED, List.of(EXPLAINED))
                .leads(ASSIGNED, List.of(EXPLAINED))
                .elsewhere("it is answered, put off or explained already");
        table.on(CommandKind.DEFER)
                .leads(RAISED, List.of(DEFERRED))
                .leads(ASSIGNED, List.of(DEFERRED))
                .leads(ANSWERED, List.of(DEFERRED))
                .elsewhere("it is put off or explained already");
        table.on(CommandKind.REVIEW)
                .leads(DEFERRED, List.of(RAISED, ASSIGNED, ANSWERED, DEFERRED, EXPLAINED))
                .leads(EXPLAINED, List.of(RAISED, ASSIGNED, EXPLAINED))
                .elsewhere("it is not put off");
    }

    private static void assignment(TransitionTable.Builder<Stage, Move> table, List<Stage> unanswered) {
        table.on(CommandKind.DRAFT_LETTER).stays(List.of(RAISED, ASSIGNED)).elsewhere("no letter is wanted");
        table.on(CommandKind.SIGN_LETTER).stays(List.of(RAISED, ASSIGNED)).elsewhere("no letter is wanted");
        table.on(CommandKind.ISSUE_LETTER)
                .leads(RAISED, List.of(ASSIGNED))
                .refuses(ASSIGNED, "a letter is out already; reassign it instead")
                .elsewhere("a letter is issued to what waits for dispatch");
        table.on(CommandKind.REASSIGN)
                .stays(List.of(ASSIGNED))
                .refuses(RAISED, "no department leads; issue a letter instead")
                .elsewhere("no department is at work on it");
        table.on(CommandKind.CONFIRM_RECEIPT).stays(unanswered).elsewhere("no letter is out");
        table.on(CommandKind.REQUEST_RETURN)
                .stays(List.of(ASSIGNED))
                .elsewhere("no department is at work on it that could give it back");
        table.on(CommandKind.RULE_RETURN)
                .leads(ASSIGNED, List.of(RAISED, ASSIGNED))
                .elsewhere("no return waits for its ruling");
        table.on(CommandKind.CONTRIBUTE).stays(List.of(RAISED, ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.WAIVE_CONTRIBUTION)
                .stays(List.of(RAISED, ASSIGNED))
                .elsewhere("no department is at work on it");
        table.on(CommandKind.REPORT_PROGRESS)
                .stays(List.of(ASSIGNED, DEFERRED))
                .elsewhere("no department is at work on it");
        table.on(TimedAct.DEEM_RECEIVED).stays(unanswered).elsewhere("no letter is out");
        table.on(TimedAct.CLOSE_RETURN_WINDOW).stays(unanswered).elsewhere("no letter is out");
    }

    private static void answering(TransitionTable.Builder<Stage, Move> table, List<Stage> unanswered) {
        table.on(CommandKind.REQUEST_EXTENSION).stays(List.of(ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.DECIDE_EXTENSION)
                .stays(List.of(ASSIGNED, DEFERRED, EXPLAINED))
                .elsewhere("no extension waits for its decision");
        table.on(CommandKind.SUSPEND).stays(List.of(ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.RESUME).stays(unanswered).elsewhere("no clock is suspended");
        table.on(TimedAct.END_SUSPENSION).stays(unanswered).elsewhere("no clock is suspended");
        table.on(CommandKind.SUBMIT_ANSWER).stays(List.of(ASSIGNED)).elsewhere("no department is at work on it");
        table.on(CommandKind.APPROVE_ANSWER)
                .leads(ASSIGNED, List.of(ANSWERED))
                .elsewhere("no answer waits for approval");
        table.on(CommandKind.SEND_BACK).stays(List.of(ASSIGNED)).elsewhere("no answer waits for approval");
    }

    /**
     * What was solved on site comes from RAISED, where nobody leads: whoever gave it back was relieved. So it never goes back to ASSIGNED.
     */
    private static void judging(TransitionTable.Builder<Stage, Move> table) {
        table.on(CommandKind.RECORD_FOLLOW_UP)
                .leads(RESOLVED_ON_SITE, List.of(RESOLVED_ON_SITE, RAISED))
                .leads(ANSWERED, List.of(ANSWERED, ASSIGNED))
                .stays(List.of(EXPLAINED))
                .elsewhere("nothing was communicated that one could ask about");
        table.on(CommandKind.APPEAL)
                .stays(List.of(RESOLVED_ON_SITE, ANSWERED, EXPLAINED))
                .elsewhere("nothing was communicated that one could appeal against");
        table.on(CommandKind.DECIDE_APPEAL)
                .leads(RESOLVED_ON_SITE, List.of(RESOLVED_ON_SITE, RAISED))
                .leads(ANSWERED, List.of(ANSWERED, ASSIGNED))
                .leads(EXPLAINED, List.of(EXPLAINED, RAISED, ASSIGNED))
                .elsewhere("no appeal waits for its decision");
        table.on(CommandKind.CLOSE)
                .leads(RESOLVED_ON_SITE, List.of(CLOSED))
                .leads(ANSWERED, List.of(CLOSED))
                .leads(EXPLAINED, List.of(CLOSED))
                .refuses(CLOSED, "it is closed already")
                .elsewhere("nothing was communicated by which it could be written off");
        table.on(TimedAct.CLOSE_TACITLY)
                .leads(RESOLVED_ON_SITE, List.of(RESOLVED_ON_SITE, CLOSED))
                .leads(ANSWERED, List.of(ANSWERED, CLOSED))
                .leads(EXPLAINED, List.of(EXPLAINED, CLOSED))
                .elsewhere("nothing was communicated by which it could be written off");
        table.on(CommandKind.REOPEN)
                .leads(RESOLVED_ON_SITE, List.of(RAISED))
                .leads(ANSWERED, List.of(ASSIGNED))
                .leads(EXPLAINED, List.of(RAISED, ASSIGNED))
                .leads(CLOSED, List.of(RAISED, ASSIGNED))
                .elsewhere("it is being worked on");
        table.on(CommandKind.ANNUL_CLOSURE)
                .leads(CLOSED, List.of(RAISED, ASSIGNED))
                .elsewhere("it is not closed");
        table.on(TimedAct.CLOSE_REOPEN_WINDOW).stays(List.of(CLOSED)).elsewhere("it is not closed");
    }
}
