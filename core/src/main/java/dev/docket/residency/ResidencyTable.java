package dev.docket.residency;

import static dev.docket.residency.ResidencyStatus.AGREED;
import static dev.docket.residency.ResidencyStatus.ENDED;
import static dev.docket.residency.ResidencyStatus.RUNNING;

import dev.docket.workflow.TransitionTable;
import java.util.List;

/** A residency's life as data: every status with every command and every act of time. */
final class ResidencyTable {

    private static final String NOT_RUNNING = "it does not run";

    static final TransitionTable<ResidencyStatus, ResidencyMove> TABLE = build();

    private ResidencyTable() {}

    private static TransitionTable<ResidencyStatus, ResidencyMove> build() {
        TransitionTable.Builder<ResidencyStatus, ResidencyMove> table = TransitionTable.builder(ResidencyStatus.class);
        table.start(ResidencyCommandKind.AGREE, AGREED).end(ENDED);
        table.on(ResidencyCommandKind.AGREE)
                .stays(List.of(AGREED))
                .elsewhere("what was agreed holds; agree on another residency under a key of its own");
        table.on(ResidencyCommandKind.TRAIN).stays(List.of(AGREED)).elsewhere("officers are trained before the start");
        table.on(ResidencyCommandKind.START)
                .leads(AGREED, List.of(RUNNING))
                .elsewhere("it has started or was called off");
        for (ResidencyCommandKind kind : List.of(
                ResidencyCommandKind.REPORT,
                ResidencyCommandKind.DELIVER,
                ResidencyCommandKind.BRIEF,
                ResidencyCommandKind.CONSULT,
                ResidencyCommandKind.MEET,
                ResidencyCommandKind.REACH)) {
            table.on(kind).stays(List.of(RUNNING)).elsewhere(NOT_RUNNING);
        }
        table.on(ResidencyCommandKind.ADOPT).stays(List.of(AGREED, RUNNING)).elsewhere("it has ended");
        table.on(ResidencyCommandKind.REPLACE)
                .stays(List.of(RUNNING))
                .elsewhere("it does not run; what is only agreed is agreed anew");
        table.on(ResidencyCommandKind.END)
                .leads(AGREED, List.of(ENDED))
                .leads(RUNNING, List.of(ENDED))
                .elsewhere("it has ended");
        table.on(ResidencyTimedAct.EXPIRE).leads(RUNNING, List.of(ENDED)).elsewhere(NOT_RUNNING);
        return table.build();
    }
}
