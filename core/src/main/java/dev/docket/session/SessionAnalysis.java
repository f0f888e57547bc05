package dev.docket.session;

import dev.docket.obligation.ObligationRule;
import dev.docket.workflow.Drawing;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.TableAnalysis;
import dev.docket.workflow.TableAnalysis.Arrival;
import dev.docket.workflow.TableAnalysis.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the life of sessions under rules, and how it looks.
 *
 * @since 0.1.0
 */
public final class SessionAnalysis {

    private SessionAnalysis() {}

    /**
     * Every hole, unreachable status, dead end, command that nobody may give, and status in which a session can wait for ever.
     *
     * @param rules the rules under which sessions live
     * @return the findings, empty when their life is sound
     */
    public static List<Finding> of(SessionRules rules) {
        EnumMap<SessionStatus, List<Arrival>> arrivals = new EnumMap<>(SessionStatus.class);
        arrivals.put(SessionStatus.PLANNED, List.of(arrival(rules, SessionCommandKind.PLAN)));
        arrivals.put(
                SessionStatus.ANNOUNCED, List.of(arrival(rules, SessionCommandKind.PLAN, SessionCommandKind.ANNOUNCE)));
        arrivals.put(
                SessionStatus.HELD,
                List.of(
                        arrival(rules, SessionCommandKind.OPEN),
                        arrival(rules, SessionCommandKind.OPEN, SessionCommandKind.END)));
        return analyse(rules, arrivals);
    }

    private static List<Finding> analyse(SessionRules rules, Map<SessionStatus, List<Arrival>> arrivals) {
        return TableAnalysis.analyse(
                SessionTable.TABLE,
                move -> !(move instanceof SessionCommandKind command)
                        || !rules.authority().allowed(command).isEmpty(),
                arrivals);
    }

    /** What the first of two commands arms and the second does not end; an act of time counts, since it leads to an end. */
    private static Arrival arrival(SessionRules rules, SessionCommandKind... path) {
        EventKind first = path[0].event();
        EventKind last = path[path.length - 1].event();
        return new Arrival(
                last.name(),
                rules.obligations().stream()
                        .filter(rule -> rule.armedBy().contains(first))
                        .filter(rule -> path.length == 1 || !ends(rule, last))
                        .map(rule -> rule.code().value())
                        .toList());
    }

    private static boolean ends(ObligationRule rule, EventKind kind) {
        return rule.dischargedBy().contains(kind) || rule.cancelledBy().contains(kind);
    }

    /**
     * The life of a session as a picture.
     *
     * @param detail how much of it
     * @return the drawing
     */
    public static Drawing drawing(Drawing.Detail detail) {
        return Drawing.of(SessionTable.TABLE, detail, SessionMove::words, move -> List.of());
    }
}
