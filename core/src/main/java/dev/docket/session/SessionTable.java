package dev.docket.session;

import static dev.docket.session.SessionStatus.ANNOUNCED;
import static dev.docket.session.SessionStatus.CANCELLED;
import static dev.docket.session.SessionStatus.HELD;
import static dev.docket.session.SessionStatus.MINUTED;
import static dev.docket.session.SessionStatus.MISSED;
import static dev.docket.session.SessionStatus.PLANNED;

import dev.docket.workflow.TransitionTable;
import java.util.List;

/** A session's life as data: every status with every command and every act of time. */
final class SessionTable {

    private static final String NOT_AHEAD = "it is not ahead any more";
    private static final String NOT_UNDER_WAY = "it is not under way";
    private static final String NOT_DONE = "it is still to be held or minuted";

    static final TransitionTable<SessionStatus, SessionMove> TABLE = build();

    private SessionTable() {}

    private static TransitionTable<SessionStatus, SessionMove> build() {
        TransitionTable.Builder<SessionStatus, SessionMove> table = TransitionTable.builder(SessionStatus.class);
        List<SessionStatus> ahead = List.of(PLANNED, ANNOUNCED);
        table.start(SessionCommandKind.PLAN, PLANNED)
                .end(MINUTED)
                .end(CANCELLED)
                .end(MISSED);
        table.on(SessionCommandKind.PLAN)
                .leads(PLANNED, List.of(PLANNED))
                .leads(ANNOUNCED, List.of(PLANNED))
                .elsewhere("what was held or dropped keeps its key; plan another under a key of its own");
        table.on(SessionCommandKind.PREPARE).stays(ahead).elsewhere(NOT_AHEAD);
        table.on(SessionCommandKind.ANNOUNCE)
                .leads(PLANNED, List.of(ANNOUNCED))
                .leads(ANNOUNCED, List.of(ANNOUNCED))
                .elsewhere(NOT_AHEAD);
        table.on(SessionCommandKind.SUBSTITUTE).stays(ahead).elsewhere(NOT_AHEAD);
        table.on(SessionCommandKind.OPEN)
                .leads(PLANNED, List.of(HELD))
                .leads(ANNOUNCED, List.of(HELD))
                .elsewhere(NOT_AHEAD);
        table.on(SessionCommandKind.ATTEND).stays(List.of(HELD)).elsewhere(NOT_UNDER_WAY);
        table.on(SessionCommandKind.NOTE_REQUEST).stays(List.of(HELD)).elsewhere(NOT_UNDER_WAY);
        table.on(SessionCommandKind.END).stays(List.of(HELD)).elsewhere(NOT_UNDER_WAY);
        table.on(SessionCommandKind.MINUTE).leads(HELD, List.of(MINUTED)).elsewhere(NOT_UNDER_WAY);
        table.on(SessionCommandKind.CANCEL)
                .leads(PLANNED, List.of(CANCELLED))
                .leads(ANNOUNCED, List.of(CANCELLED))
                .elsewhere(NOT_AHEAD);
        table.on(SessionTimedAct.PASS_OVER)
                .leads(PLANNED, List.of(MISSED))
                .leads(ANNOUNCED, List.of(MISSED))
                .elsewhere(NOT_AHEAD);
        table.on(SessionTimedAct.MISS).stays(List.of(SessionStatus.values())).elsewhere("never");
        table.on(SessionCommandKind.ADOPT)
                .stays(List.of(SessionStatus.values()))
                .elsewhere("never");
        table.on(SessionCommandKind.BEGIN).elsewhere("its series has begun");
        table.on(SessionCommandKind.CONCLUDE)
                .stays(List.of(MINUTED, CANCELLED, MISSED))
                .elsewhere(NOT_DONE);
        return table.build();
    }
}
