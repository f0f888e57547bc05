package dev.docket.examples.harness.permit;

import dev.docket.workflow.TransitionTable;
import java.util.List;

/** What may follow on what, as data: each stage with everything that people or time may do. */
public final class PermitTable {

    /** The table; every move that is legal leads to one stage. */
    public static final TransitionTable<Stage, Move> TABLE = table();

    /** Where an application stands. */
    public enum Stage {
        /** The office looks whether everything is there. */
        CHECKING,
        /** The applicant was asked for what is wanting; the clock stands. */
        INCOMPLETE,
        /** It is complete; the office owes the decision. */
        UNDER_DECISION,
        /** The decision was notified; one may object. */
        NOTIFIED,
        /** Somebody objected; the office owes a second decision. */
        UNDER_OBJECTION,
        /** The decision stands. */
        FINAL,
        /** The applicant does not want it any more. */
        WITHDRAWN
    }

    /** What people do, then what time does; what time does at one instant, it does in this order. */
    public enum Move {
        /** The applicant applies. */
        APPLY,
        /** The office finds nothing wanting. */
        FIND_COMPLETE,
        /** The office asks for what is wanting. */
        ASK_SUPPLEMENT,
        /** The applicant hands it in. */
        SUPPLEMENT,
        /** The office grants or denies it, and notifies that. */
        DECIDE,
        /** The applicant or a neighbour objects. */
        OBJECT,
        /** The applicant withdraws the application, or whoever objected the objection. */
        WITHDRAW,
        /** What was wanting was not handed in. */
        MISS_SUPPLEMENT,
        /** The decision was not made. */
        FALL_OVERDUE,
        /** The supervising authority is told. */
        ESCALATE,
        /** The office is reminded. */
        REMIND,
        /** Nobody objected. */
        BECOME_FINAL
    }

    private PermitTable() {}

    private static TransitionTable<Stage, Move> table() {
        List<Stage> waiting = List.of(Stage.CHECKING, Stage.UNDER_DECISION, Stage.UNDER_OBJECTION);
        return TransitionTable.<Stage, Move>builder(Stage.class)
                .start(Move.APPLY, Stage.CHECKING)
                .end(Stage.FINAL)
                .end(Stage.WITHDRAWN)
                .on(Move.FIND_COMPLETE)
                .leads(Stage.CHECKING, List.of(Stage.UNDER_DECISION))
                .elsewhere("nothing is being checked")
                .on(Move.ASK_SUPPLEMENT)
                .leads(Stage.CHECKING, List.of(Stage.INCOMPLETE))
                .elsewhere("nothing is being checked")
                .on(Move.SUPPLEMENT)
                .leads(Stage.INCOMPLETE, List.of(Stage.CHECKING))
                .elsewhere("nothing is wanting")
                .on(Move.DECIDE)
                .leads(Stage.UNDER_DECISION, List.of(Stage.NOTIFIED))
                .leads(Stage.UNDER_OBJECTION, List.of(Stage.FINAL))
                .elsewhere("no decision is owed")
                .on(Move.OBJECT)
                .leads(Stage.NOTIFIED, List.of(Stage.UNDER_OBJECTION))
                .elsewhere("there is no decision to which one can object")
                .on(Move.WITHDRAW)
                .leads(Stage.CHECKING, List.of(Stage.WITHDRAWN))
                .leads(Stage.INCOMPLETE, List.of(Stage.WITHDRAWN))
                .leads(Stage.UNDER_DECISION, List.of(Stage.WITHDRAWN))
                .leads(Stage.UNDER_OBJECTION, List.of(Stage.FINAL))
                .elsewhere("it is decided")
                .on(Move.MISS_SUPPLEMENT)
                .leads(Stage.INCOMPLETE, List.of(Stage.WITHDRAWN))
                .elsewhere("nothing is wanting")
                .on(Move.FALL_OVERDUE)
                .stays(waiting)
                .elsewhere("no decision is owed")
                .on(Move.ESCALATE)
                .stays(waiting)
                .elsewhere("no decision is owed")
                .on(Move.REMIND)
                .stays(waiting)
                .elsewhere("no decision is owed")
                .on(Move.BECOME_FINAL)
                .leads(Stage.NOTIFIED, List.of(Stage.FINAL))
                .elsewhere("nothing was notified")
                .build();
    }
}
