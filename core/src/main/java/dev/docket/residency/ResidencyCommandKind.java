package dev.docket.residency;

import dev.docket.workflow.EventKind;

/**
 * The kinds of command that may be given to a residency.
 *
 * @since 0.1.0
 */
public enum ResidencyCommandKind implements ResidencyMove {
    /** {@link ResidencyCommand.Agree}. */
    AGREE("agree on the residency", "ResidencyAgreed"),
    /** {@link ResidencyCommand.Train}. */
    TRAIN("train an officer", "OfficerTrained"),
    /** {@link ResidencyCommand.Start}. */
    START("start", "ResidencyStarted"),
    /** {@link ResidencyCommand.Report}. */
    REPORT("report", "OfficerReported"),
    /** {@link ResidencyCommand.Deliver}. */
    DELIVER("deliver an output", "OutputDelivered"),
    /** {@link ResidencyCommand.Brief}. */
    BRIEF("report a hard case to the leader", "LeaderBriefed"),
    /** {@link ResidencyCommand.Consult}. */
    CONSULT("record the visit of experts", "ExpertsVisited"),
    /** {@link ResidencyCommand.Meet}. */
    MEET("record a visit or meeting", "EncounterHeld"),
    /** {@link ResidencyCommand.Reach}. */
    REACH("reach a phase of the project", "PhaseReached"),
    /** {@link ResidencyCommand.Adopt}. */
    ADOPT("adopt other rules", "ResidencyRulesAdopted"),
    /** {@link ResidencyCommand.Replace}. */
    REPLACE("replace an officer", "OfficerReplaced"),
    /** {@link ResidencyCommand.End}. */
    END("end the residency", "ResidencyEnded");

    private final String words;
    private final String event;

    ResidencyCommandKind(String words, String event) {
        this.words = words;
        this.event = event;
    }

    @Override
    public String words() {
        return words;
    }

    /**
     * The kind of the event that a command of this kind leaves, by which a rule names it.
     *
     * @return the kind
     */
    public EventKind event() {
        return EventKind.of(event);
    }

    @Override
    public String toString() {
        return words;
    }
}
