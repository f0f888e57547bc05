package dev.docket.testkit.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.CompletionRule;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Letter;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.testkit.lifecycle.RequestHistory.Deed;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The laws of letters, leads, cooperators and returns, for requests under any programme. Each gives how often it had something to
 * say.
 */
public final class AssignmentLaws {

    private static final List<RuleCode> ANSWERING = List.of(StandardRules.ANSWER, StandardRules.REDO);

    private AssignmentLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        l16OneLead(life);
        l17OneAssignmentOfAUnit(life);
        l18CooperatorsBeforeTheLead(life);
        l19NoAnswerWithoutTheCooperators(life);
        l20ReturnsAreLimitedAndRulingsFinal(life);
        l21EveryReturnEndsOnce(life);
        l22RedispatchGivesNoTime(life);
        l24EachAssignmentHasItsLetter(life);
    }

    /**
     * L16: while ASSIGNED a request has exactly one live lead. Inside one step the old lead's assignment ends before the new letter, so
     * that it is read at the end of each instant.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l16OneLead(RequestLife life) {
        return RequestHistory.law(
                "L16 one lead",
                life,
                history -> history.lastOfEachInstant().stream()
                        .filter(scene -> scene.after().isIn(Stage.ASSIGNED))
                        .forEach(scene -> history.require(
                                scene.after().assignments().stream()
                                                .filter(a -> a.part() == Part.LEAD && a.isLive())
                                                .count()
                                        == 1,
                                () -> "after " + scene.event() + " the assignments are "
                                        + scene.after().assignments())));
    }

    /**
     * L17: a unit never holds two live assignments.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l17OneAssignmentOfAUnit(RequestLife life) {
        return RequestHistory.law("L17 one assignment of a unit", life, history -> {
            for (Scene scene : history.scenes()) {
                List<UnitId> units = scene.after().assignments().stream()
                        .filter(Assignment::isLive)
                        .map(Assignment::unit)
                        .toList();
                if (units.size() > 1) {
                    history.require(
                            units.stream().distinct().count() == units.size(),
                            () -> "after " + scene.event() + " the live assignments are of " + units);
                }
            }
        });
    }

    /**
     * L18: a cooperator's due date is, when armed, not after the answer's (in later episodes the redone answer's), unless that left
     * less than one working day.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l18CooperatorsBeforeTheLead(RequestLife life) {
        return RequestHistory.law("L18 cooperators before the lead", life, history -> {
            for (Scene scene : history.scenes()) {
                Optional<ObligationEvent.Armed> armed = scene.of(ObligationEvent.Armed.class)
                        .filter(event -> event.ref().rule().equals(StandardRules.COOPERATION));
                Optional<Instant> answer = ANSWERING.stream()
                        .flatMap(rule -> scene.before().obligations().of(rule).stream())
                        .flatMap(owed -> owed.due().stream())
                        .findFirst();
                if (armed.isEmpty() || answer.isEmpty()) {
                    continue;
                }
                Instant least = aWorkingDayFrom(
                        scene.at(), history.programmeAt(scene), armed.get().ref());
                Instant due = armed.get().due().orElseThrow();
                history.require(
                        !due.isAfter(answer.get()) || !due.isAfter(least),
                        () -> armed.get() + ", but the answer is due at " + answer.get()
                                + ", and a working day is over at " + least);
            }
        });
    }

    private static Instant aWorkingDayFrom(Instant at, Programme programme, ObligationRef ref) {
        ObligationRule rule = programme.rulebook().rule(ref.rule()).orElseThrow();
        return programme
                .rulebook()
                .calendarOf(rule)
                .due(at, Period.workingDays(1), CountingRule.CIVIL)
                .at();
    }

    /**
     * L19: a lead's answer is never submitted nor accepted while a cooperator's opinion is missing that is neither waived nor
     * overridden with a reason, as far as the programme's completion rule asks for it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l19NoAnswerWithoutTheCooperators(RequestLife life) {
        return RequestHistory.law("L19 no answer without the cooperators", life, history -> {
            for (Scene scene : history.scenes()) {
                List<UnitId> missing = scene.before().assignments().stream()
                        .filter(a -> a.part() == Part.COOPERATING && a.isLive())
                        .map(Assignment::unit)
                        .toList();
                Optional<Answer> answer = answerOf(scene);
                if (answer.isEmpty() || missing.isEmpty()) {
                    continue;
                }
                CompletionRule rule = history.programmeAt(scene).gates().completion();
                boolean free = rule == CompletionRule.ANY || rule == CompletionRule.LEAD_ONLY;
                boolean overridden = rule == CompletionRule.LEAD_AFTER_COOPERATORS
                        && answer.get().withoutCooperators().isPresent();
                history.require(
                        free || overridden, () -> scene.event() + " under " + rule + ", though missing are " + missing);
            }
        });
    }

    private static Optional<Answer> answerOf(Scene scene) {
        if (scene.event() instanceof RequestEvent.AnswerSubmitted submitted) {
            return Optional.of(submitted.answer());
        }
        return scene.event() instanceof RequestEvent.AnswerApproved
                ? scene.before().answer()
                : Optional.empty();
    }

    /**
     * L20: no more returns are granted than the programme allows, and after a ruling no other return of the same department is taken.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l20ReturnsAreLimitedAndRulingsFinal(RequestLife life) {
        return RequestHistory.law("L20 returns are limited, rulings final", life, history -> {
            ArrayList<UnitId> ruledOn = new ArrayList<>();
            int granted = 0;
            for (Scene scene : history.scenes()) {
                if (scene.event() instanceof RequestEvent.ReturnRequested asked) {
                    history.require(
                            !ruledOn.contains(asked.by().unit()), () -> asked + ", though a ruling on it was made");
                } else if (scene.event() instanceof RequestEvent.ReturnRuled ruled) {
                    history.require(!ruledOn.contains(ruled.unit()), () -> "a second ruling on it: " + ruled);
                    ruledOn.add(ruled.unit());
                    granted += ruled.granted() ? 1 : 0;
                    int most = history.programmeAt(scene).limits().returns();
                    int count = granted;
                    history.require(count <= most, () -> count + " returns were granted of " + most);
                }
            }
        });
    }

    /**
     * L21: a return that was asked for waits until it is ruled on, once, or until the request ends; a ruling that is not given in
     * time is one breach.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l21EveryReturnEndsOnce(RequestLife life) {
        return RequestHistory.law("L21 every return ends once", life, history -> {
            Optional<UnitId> pending = Optional.empty();
            Optional<UnitId> merged = Optional.empty();
            int breaches = 0;
            for (Scene scene : history.scenes()) {
                if (scene.event() instanceof RequestEvent.Merged) {
                    merged = pending;
                } else if (scene.event() instanceof RequestEvent.Unmerged) {
                    pending = merged;
                } else if (scene.event() instanceof RequestEvent.ReturnRequested asked) {
                    Optional<UnitId> other = pending;
                    history.require(other.isEmpty(), () -> asked + ", while one of " + other + " waits");
                    pending = Optional.of(asked.by().unit());
                    breaches = 0;
                } else if (scene.event() instanceof RequestEvent.ReturnRuled ruled) {
                    Optional<UnitId> asked = pending;
                    history.require(
                            asked.equals(Optional.of(ruled.unit())), () -> ruled + ", but what waits is " + asked);
                    pending = Optional.empty();
                } else if (scene.event() instanceof RequestEvent.Closed) {
                    pending = Optional.empty();
                }
                breaches += isMissedRuling(scene) ? 1 : 0;
                Optional<UnitId> waits = pending;
                if (waits.isPresent()) {
                    int missed = breaches;
                    history.require(
                            scene.after().pendingReturn().map(p -> p.unit()).equals(waits),
                            () -> scene.event() + " has ended the return of " + waits);
                    history.require(missed <= 1, () -> "one ruling was missed " + missed + " times");
                }
            }
            rulingsAreOwed(history);
        });
    }

    private static boolean isMissedRuling(Scene scene) {
        return scene.of(ObligationEvent.Breached.class)
                .filter(event -> event.ref().rule().equals(StandardRules.RETURN_RULING))
                .isPresent();
    }

    /** A breach is recorded of the ruling exactly when its date is past. */
    private static void rulingsAreOwed(RequestHistory history) {
        history.run().turns().forEach(turn -> {
            Request request = turn.step().state();
            boolean inOrder = !turn.step().askedAt().isBefore(request.lastAt());
            if (request.pendingReturn().isPresent() && inOrder) {
                List<Obligation> owed = request.obligations().of(StandardRules.RETURN_RULING);
                history.require(
                        owed.size() == 1
                                && owed.get(0).isBreached()
                                        == turn.step()
                                                .askedAt()
                                                .isAfter(owed.get(0).due().orElseThrow()),
                        () -> "at " + turn.step().askedAt() + " a return waits and owed is " + owed);
            }
        });
    }

    /**
     * L22: another letter changes neither when the request was raised nor, for the better, when the answer is due.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l22RedispatchGivesNoTime(RequestLife life) {
        return RequestHistory.law("L22 redispatch gives no time", life, history -> {
            for (Deed deed : history.deeds()) {
                if (!deed.has(RequestEvent.LetterIssued.class)) {
                    continue;
                }
                history.require(
                        deed.after().raisedAt().equals(deed.before().raisedAt()),
                        () -> deed.command() + " has moved the raising");
                for (RuleCode rule : ANSWERING) {
                    for (Obligation before : deed.before().obligations().of(rule)) {
                        Optional<Instant> after =
                                deed.after().obligations().find(before.ref()).flatMap(Obligation::due);
                        history.require(
                                after.isPresent()
                                        && !after.get().isAfter(before.due().orElseThrow()),
                                () -> deed.command() + " has moved " + before.ref() + " from " + before.due() + " to "
                                        + after);
                    }
                    boolean again = deed.after().obligations().of(rule).size() > 1;
                    history.require(!again, () -> deed.command() + " has armed " + rule + " a second time");
                }
            }
        });
    }

    /**
     * L24: each assignment comes from exactly one issued letter, which is signed where the programme asks for it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l24EachAssignmentHasItsLetter(RequestLife life) {
        return RequestHistory.law("L24 each assignment has its letter", life, history -> {
            ArrayList<Letter> letters = new ArrayList<>();
            for (Scene scene : history.scenes()) {
                if (scene.event() instanceof RequestEvent.LetterIssued issued) {
                    letters.add(issued.letter());
                    Gates gates = history.programmeAt(scene).gates();
                    history.require(
                            !gates.signedLetter() || issued.letter().signedBy().isPresent(),
                            () -> "the programme asks for a signature, but issued was " + issued.letter());
                }
                if (scene.after().assignments().size()
                        != scene.before().assignments().size()) {
                    scene.after()
                            .assignments()
                            .forEach(a -> history.require(
                                    letters.stream()
                                                    .filter(letter ->
                                                            letter.number().equals(a.letter()) && names(letter, a))
                                                    .count()
                                            == 1,
                                    () -> a + " comes from none or many of " + letters));
                }
            }
        });
    }

    private static boolean names(Letter letter, Assignment assignment) {
        return assignment.part() == Part.LEAD
                ? letter.lead().equals(assignment.unit())
                : letter.cooperators().contains(assignment.unit());
    }
}
