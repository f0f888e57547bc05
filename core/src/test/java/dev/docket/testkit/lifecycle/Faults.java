package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.StandardRules;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Workflow;
import java.util.List;
import java.util.function.Function;

/**
 * Known faults, each planted in a workflow that is sound else, so that a team sees that its laws bite:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource(Faults.class)
 * void ourLawsFind(Faults fault) {
 *   ProgrammeLaws laws = ProgrammeLaws.of(ourProgramme()).livedBy(fault);
 *   assertThrows(AssertionError.class, () -> seeds().forEach(seed -> laws.check(fault.law(), Journeys.seeded(seed, 40))));
 * }
 * }</pre>
 *
 * <p>A fault is found in a programme in which what it spoils occurs at all: one that counts no days lets nobody credit a weekend.
 */
public enum Faults
        implements Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> {
    /** Refuses the nudges that {@code permitted} allows. */
    REFUSES_WHAT_IT_PERMITS("refuses the nudges that permitted allows", "K9", Planted::refusingNudges),
    /** Closes a request when the window for returns does. */
    CLOSES_WITH_A_WINDOW(
            "closes a request when the window for returns does", "K13", Planted::closingWithTheReturnWindow),
    /** Tells each escalation twice. */
    ESCALATES_TWICE("tells each escalation twice", "K3", Planted::escalatingTwice),
    /** Counts a due date when an event is applied, by the policy that is there then. */
    READS_POLICY_IN_EVOLVE(
            "counts a due date when an event is applied, by the policy that is there then",
            "K11",
            Planted::countingInEvolve),
    /** Forgets what is owed when a request is taken on. */
    FORGETS_WHAT_IS_OWED("forgets what is owed when a request is taken on", "L6", Planted::forgettingWhatIsOwed),
    /** Takes the word of whoever closes that the requester was asked. */
    SETTLES_WITHOUT_FOLLOW_UP(
            "closes what nobody has followed up",
            "L8",
            sound -> overlooking(Guard.FOLLOWED_UP).apply(sound)),
    /** Has the lead department approve its own answer. */
    APPROVES_ITSELF("has the lead department approve its own answer", "L10", Planted::approvingOneself),
    /** Takes the lead's answer while cooperators' opinions are missing. */
    ANSWERS_WITHOUT_THE_COOPERATORS(
            "takes the lead's answer while cooperators' opinions are missing",
            "L19",
            sound -> overlooking(Guard.COOPERATORS_DONE).apply(sound)),
    /** Takes a second return of a department on which a ruling was made. */
    TAKES_RETURNS_AFTER_A_RULING(
            "takes a second return of a department on which a ruling was made",
            "L20",
            sound -> overlooking(Guard.NOT_RULED_BEFORE).apply(sound)),
    /** Gives the answer sixty days more with each letter after the first. */
    RESTARTS_THE_CLOCK_WITH_A_LETTER(
            "gives the answer sixty days more with each letter", "L22", Planted::restartingTheClockWithALetter),
    /** Forgets that a request was sealed. */
    FORGETS_THE_SEAL("forgets that a request was sealed", "L23", Planted::forgettingTheSeal),
    /** Sets the date of the first letter sixty days too late. */
    GIVES_THE_OFFICE_LONGER(
            "sets the date of the first letter sixty days too late",
            "L25",
            sound -> Planted.armingLate(sound, StandardRules.DISPATCH)),
    /** Says of what was cured that it had been done long before. */
    PRETTIFIES("says of what was cured that it had been done long before", "L26", Planted::prettifying),
    /** Loses the breaches on record when a request is reopened. */
    REOPENING_ERASES_BREACHES(
            "loses the breaches on record when a request is reopened", "L27", Planted::erasingBreachesWithAReopening),
    /** Forgets with a change of priority what the clocks had stood still. */
    FORGETS_CREDIT_WITH_THE_CLASS(
            "forgets with a change of priority what the clocks had stood still", "L35", Planted::forgettingCredit),
    /** Lets the total clock begin anew with a reopening. */
    BEGINS_ANEW_WITH_A_REOPENING(
            "lets the total clock begin anew with a reopening", "L36", Planted::beginningAnewWithAReopening),
    /** Goes on reminding a lead that has submitted. */
    REMINDS_OF_WHAT_IS_SUBMITTED(
            "goes on reminding a lead that has submitted", "L38", Planted::remindingOfWhatIsSubmitted),
    /** Plans no reminder after the first. */
    LOSES_REMINDERS("plans no reminder after the first", "L39", Planted::losingReminders),
    /** Counts the next reminder from when the last one went out, an hour late. */
    REMINDERS_DRIFT("counts the next reminder from the last one, an hour later each time", "L39", Planted::drifting),
    /** Tells what falls due at one instant in the wrong order. */
    LAPSES_WITHOUT_ORDER("tells what falls due at one instant in the wrong order", "L44", Planted::lapsingBackwards),
    /** Reopens a request by itself when its window closes. */
    REOPENS_BY_ITSELF("reopens a request by itself when its window closes", "L48", Planted::reopeningByItself),
    /** Turns requests away and tells nobody why. */
    TURNS_AWAY_WITHOUT_A_WORD("turns requests away and tells nobody why", "L55", Planted::turningAwayWithoutAWord),
    /** Moves a due date by all days of a pause, weekends included. */
    CREDITS_WEEKENDS(
            "moves a due date by all the time of a pause, weekends and nights included",
            "R60",
            Planted::creditingWeekends),
    /** Judges what is entered late by when it was entered. */
    JUDGES_BY_THE_ENTERING(
            "judges what is entered late by when it was entered", "S6.11", Planted::judgingByTheEntering),
    /** Leaves a breach standing that a fact entered late proves premature. */
    VACATES_NOTHING(
            "leaves a breach standing that a fact entered late proves premature", "S6.11", Planted::vacatingNothing);

    private final String what;
    private final String law;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing but code
    private final Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> planting;

    Faults(
            String what,
            String law,
            Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> planting) {
        this.what = what;
        this.law = law;
        this.planting = planting;
    }

    /**
     * What it does.
     *
     * @return the words, such as {@code plans no reminder after the first}
     */
    public String what() {
        return what;
    }

    /**
     * Which law finds it; others may as well.
     *
     * @return the law's id, as {@link ProgrammeLaws#check(String, RequestLife)} takes it
     */
    public String law() {
        return law;
    }

    /**
     * The sound workflow with the fault.
     *
     * @param sound a sound workflow
     * @return a workflow that is sound but for this
     */
    @Override
    public Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> apply(RequestWorkflow sound) {
        return planting.apply(sound);
    }

    /**
     * Any guard overlooked: a command against which nothing else speaks is taken, and no more than written down.
     *
     * @param guards the guards
     * @return plants the fault
     */
    public static Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
            overlooking(Guard... guards) {
        List<Guard> overlooked = List.of(guards);
        return sound -> Planted.overlooking(sound, overlooked);
    }
}
