package dev.docket.testkit.lifecycle;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the first letter was due of what was raised in a session, reckoned from what was said of it, without looking at what the
 * engine made of it.
 */
final class FirstDispatch {

    private static final ObligationRef FIRST = new ObligationRef(StandardRules.DISPATCH, 0, 1);

    private final ArrayList<Suspension> still = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> missed = Optional.empty();
    private boolean merged;
    private boolean known = true;
    private Instant end;
    private Period period;
    private CountingRule counting;
    private WorkingCalendar calendar;
    private Instant due;

    private FirstDispatch(RequestEvent.Raised raised, Programme programme) {
        ObligationRule rule = ruleOf(programme);
        DueRule.Within within = (DueRule.Within) rule.due();
        this.end = raised.intake().sessionEnd().orElse(raised.at());
        this.period = within.periods().fallback();
        this.counting = within.counting();
        this.calendar = programme.rulebook().calendarOf(rule);
        this.due = reckoned(raised.at());
    }

    private static ObligationRule ruleOf(Programme programme) {
        return programme.rulebook().rule(StandardRules.DISPATCH).orElseThrow();
    }

    /** Goes through a history up to the first disposition, or to the end of the story. */
    static FirstDispatch of(RequestHistory history, Instant until) {
        Scene first = history.scenes().get(0);
        FirstDispatch dispatch =
                new FirstDispatch((RequestEvent.Raised) first.event(), history.programmeOf(first.after()));
        for (Scene scene : history.scenes()) {
            dispatch.passes(scene.at());
            if (scene.event() instanceof RequestEvent.Closed closed && closed.ending() == Ending.MERGED) {
                dispatch.merged = true;
            } else if (scene.before().isIn(Stage.RAISED) && !scene.after().isIn(Stage.RAISED)) {
                return dispatch;
            } else if (dispatch.isBroughtForward(scene)) {
                dispatch.known = false;
                return dispatch;
            }
            dispatch.happens(scene, history);
        }
        dispatch.passes(until);
        return dispatch;
    }

    private void passes(Instant now) {
        if (!merged && since.isEmpty() && missed.isEmpty() && due.isBefore(now)) {
            missed = Optional.of(due);
        }
    }

    /** From here on another request's reasons give the date, which is law L51's. */
    private boolean isBroughtForward(Scene scene) {
        return scene.event() instanceof RequestEvent.Absorbed absorbed
                && absorbed.duplicate().owed().stream()
                        .anyMatch(owed -> owed.ref().rule().equals(FIRST.rule())
                                && !owed.isPaused()
                                && owed.due().filter(due::isAfter).isPresent());
    }

    private void happens(Scene scene, RequestHistory history) {
        Request after = scene.after();
        if (scene.event() instanceof RequestEvent.Unmerged) {
            merged = false;
            due = missed.isEmpty() && since.isEmpty() && due.isBefore(scene.at()) ? scene.at() : due;
        }
        if (merged) {
            return;
        }
        boolean waits = after.supplementPendingSince().isPresent();
        if (waits && since.isEmpty()) {
            since = Optional.of(scene.at());
        } else if (!waits && since.isPresent()) {
            if (since.get().isBefore(scene.at())) {
                still.add(new Suspension(since.get(), scene.at()));
            }
            since = Optional.empty();
            moves(scene.at());
        }
        if (scene.event() instanceof RequestEvent.SessionEndNoted noted && missed.isEmpty()) {
            end = noted.end();
            moves(scene.at());
        } else if (scene.event() instanceof RequestEvent.ProgrammeAdopted && missed.isEmpty()) {
            ObligationRule rule = ruleOf(history.programmeOf(after));
            period = ((DueRule.Within) rule.due()).periods().fallback();
            counting = ((DueRule.Within) rule.due()).counting();
            calendar = history.programmeOf(after).rulebook().calendarOf(rule);
            moves(scene.at());
        }
    }

    private void moves(Instant now) {
        if (missed.isEmpty()) {
            due = reckoned(now);
        }
    }

    private Instant reckoned(Instant now) {
        Instant counted = calendar.due(end, period, counting, still).at();
        return counted.isBefore(now) ? now : counted;
    }

    void check(RequestHistory history) {
        if (!known) {
            return;
        }
        List<Instant> breaches = history.scenes().stream()
                .flatMap(scene -> scene.of(ObligationEvent.Breached.class).stream())
                .filter(event -> event.ref().equals(FIRST))
                .map(ObligationEvent.Breached::at)
                .toList();
        history.require(
                breaches.equals(missed.stream().toList()),
                () -> "it was missed at " + missed + ", but breached at " + breaches);
    }
}
