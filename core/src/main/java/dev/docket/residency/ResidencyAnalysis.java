package dev.docket.residency;

import dev.docket.obligation.ObligationRule;
import dev.docket.workflow.Drawing;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.TableAnalysis;
import dev.docket.workflow.TableAnalysis.Arrival;
import dev.docket.workflow.TableAnalysis.Finding;
import java.util.EnumMap;
import java.util.List;

/**
 * What is wrong with the life of residencies under rules, and how it looks.
 *
 * @since 0.1.0
 */
public final class ResidencyAnalysis {

    private ResidencyAnalysis() {}

    /**
     * Every hole, unreachable status, dead end, command that nobody may give, and status in which a residency can wait for ever.
     *
     * @param rules the rules under which residencies live
     * @return the findings, empty when their life is sound
     */
    public static List<Finding> of(ResidencyRules rules) {
        EnumMap<ResidencyStatus, List<Arrival>> arrivals = new EnumMap<>(ResidencyStatus.class);
        arrivals.put(ResidencyStatus.AGREED, List.of(arrival(rules, ResidencyCommandKind.AGREE)));
        arrivals.put(ResidencyStatus.RUNNING, List.of(arrival(rules, ResidencyCommandKind.START)));
        return TableAnalysis.analyse(
                ResidencyTable.TABLE,
                move -> !(move instanceof ResidencyCommandKind command)
                        || !rules.authority().allowed(command).isEmpty(),
                arrivals);
    }

    /** What a command arms, but for training, after which the residency waits on. */
    private static Arrival arrival(ResidencyRules rules, ResidencyCommandKind command) {
        EventKind trained = ResidencyCommandKind.TRAIN.event();
        return new Arrival(
                command.event().name(),
                rules.obligations().stream()
                        .filter(rule -> rule.armedBy().contains(command.event()))
                        .filter(rule -> !rule.dischargedBy().contains(trained))
                        .map(ObligationRule::code)
                        .map(Object::toString)
                        .toList());
    }

    /**
     * The life of a residency as a picture.
     *
     * @param detail how much of it
     * @return the drawing
     */
    public static Drawing drawing(Drawing.Detail detail) {
        return Drawing.of(ResidencyTable.TABLE, detail, ResidencyMove::words, move -> List.of());
    }
}
