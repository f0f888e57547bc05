package dev.docket.residency;

/**
 * Who makes up a team beside its one leader.
 *
 * @param officers how many officers stay in the enterprise
 * @param expertTeams how many teams of experts come to it
 * @since 0.1.0
 */
public record TeamFormula(int officers, int expertTeams) {

    /** As schemes write it: leader, officers and expert teams, such as {@code 1+2+3}. */
    @Override
    public String toString() {
        return "1+" + officers + "+" + expertTeams;
    }
}
