package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Law;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The laws that hold for every request under every programme, put to a programme of a host's own. This is all that it takes:
 *
 * <pre>{@code
 * class OurProgrammeTest {
 *   @Property(tries = 100)
 *   @Domain(Journeys.class)
 *   void keepsTheLaws(@ForAll Journey journey) {
 *     ProgrammeLaws.of(Presets.faceToFace(ChinaWorkdays.calendar())).all(journey);
 *   }
 * }
 * }</pre>
 *
 * <p>A story that breaks a law is shortened to the few commands that do, with jqwik and without, and the failure names the law, says what
 * was found, tells the story with dates and why each due date is what it is, and gives the clauses of the programme that it is about. All
 * laws on a journey of forty steps take half a second or so; {@link #check(String, Journey)} asks one of them. A host whose workflow is not the
 * library's own puts that to the laws with {@link #livedBy}, and adds laws of its own {@link #with} them; that they bite is seen with
 * {@link Faults}. Immutable.
 */
// Over 400 lines because every law stands in its two lists.
public final class ProgrammeLaws {

    /** Where a calendar knows no last day: journeys begin in this year. */
    private static final LocalDate AN_END = LocalDate.of(2024, 12, 31);

    private static final int DAYS_OF_YEAR = 365;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final int LEDGER_SIZE = 12;
    private static final int LEDGER_ACTS = 200;

    private static final List<Law<RequestLife>> LAWS = List.of(
            ofTheKernel("K1", "time composes", WorkflowLaws::k1TimeComposes),
            ofTheKernel("K2", "nothing early", WorkflowLaws::k2NothingEarly),
            ofTheKernel("K3", "lapses tell the truth", WorkflowLaws::k3LapsesTellTheTruth),
            ofTheKernel("K4", "replay is live", WorkflowLaws::k4ReplayIsLive),
            ofTheKernel("K5", "refusals are inert", WorkflowLaws::k5RefusalsAreInert),
            ofTheKernel("K6", "no surprise", WorkflowLaws::k6NoSurprise),
            ofTheKernel("K7", "order", WorkflowLaws::k7Order),
            ofTheKernel("K8", "the end is quiet", WorkflowLaws::k8TheEndIsQuiet),
            law("K8", "only what closing arms is open", RequestLaws::k8OnlyWhatClosingArmsIsOpen),
            law("K9", "permitted tells the truth", PermissionLaws::k9PermittedTellsTheTruth),
            told(
                    "K10",
                    "keys are for ever",
                    life -> NoticeLaws.k10KeysAreForEver(life, NoticeLaws.everybody(calendar(life)))),
            ofTheKernel("K11", "evolve is blind to policy", WorkflowLaws::k11EvolveIsBlindToPolicy),
            ofTheKernel("K12", "facts and lapses part", WorkflowLaws::k12FactsAndLapsesPart),
            law("K13", "one table", RequestLaws::k13OneTable),
            ofTheKernel("K15", "one meaning", WorkflowLaws::k15OneMeaning),
            law("L1", "closed or owed", RequestLaws::l1ClosedOrOwed),
            law("L2", "after closing", RequestLaws::l2AfterClosing),
            law("L3", "replay is live", RequestLaws::l3ReplayIsLive),
            law("L4", "refusals change nothing", RequestLaws::l4RefusalsChangeNothing),
            law("L5", "no gaps", RequestLaws::l5NoGaps),
            law("L6", "nothing waits for ever", RequestLaws::l6NothingWaitsForEver),
            law("L7", "no settling without an answer", RequestLaws::l7NoSettlingWithoutAnAnswer),
            law("L8", "no settling without a follow-up", RequestLaws::l8NoSettlingWithoutAFollowUp),
            law("L9", "the follow-up comes after the answer", RequestLaws::l9FollowUpComesAfterTheAnswer),
            law("L10", "who judges did not handle it", RequestLaws::l10WhoJudgesDidNotHandle),
            law("L11", "nothing live when closed", RequestLaws::l11NothingLiveWhenClosed),
            law("L12", "a failed follow-up settles nothing", RequestLaws::l12AFailedFollowUpSettlesNothing),
            law("L13", "a claim resolves nothing", RequestLaws::l13AClaimResolvesNothing),
            law("L16", "one lead", AssignmentLaws::l16OneLead),
            law("L17", "one assignment of a unit", AssignmentLaws::l17OneAssignmentOfAUnit),
            law("L18", "cooperators before the lead", AssignmentLaws::l18CooperatorsBeforeTheLead),
            law("L19", "no answer without the cooperators", AssignmentLaws::l19NoAnswerWithoutTheCooperators),
            law("L20", "returns are limited, rulings final", AssignmentLaws::l20ReturnsAreLimitedAndRulingsFinal),
            law("L21", "every return ends once", AssignmentLaws::l21EveryReturnEndsOnce),
            law("L22", "redispatch gives no time", AssignmentLaws::l22RedispatchGivesNoTime),
            law("L23", "sealed is sealed", ProtectionLaws::l23SealedIsSealed),
            law("L23", "the subject has no part", ProtectionLaws::l23TheSubjectHasNoPart),
            law("L24", "each assignment has its letter", AssignmentLaws::l24EachAssignmentHasItsLetter),
            law("L25", "the letter in time, or one breach", ObligationLaws::l25TheLetterInTimeOrOneBreach),
            law("L26", "in time means no breach", ObligationLaws::l26InTimeMeansNoBreach),
            law("L27", "breaches stay", ObligationLaws::l27BreachesStay),
            law("L33", "the credit is the union, within the cap", ClockLaws::l33CreditIsTheUnionWithinTheCap),
            law("L34", "extensions in time and within the cap", ClockLaws::l34ExtensionsInTimeAndWithinTheCap),
            law("L35", "a change of class discards nothing", ClockLaws::l35AChangeOfClassDiscardsNothing),
            law("L36", "the total clock goes on", ClockLaws::l36TheTotalClockGoesOn),
            law("L37", "a new version alone moves nothing", ClockLaws::l37ANewVersionAloneMovesNothing),
            law("L38", "no reminder of what is done", ObligationLaws::l38NoReminderOfWhatIsDone),
            law("L39", "one reminder a day", ObligationLaws::l39OneReminderADay),
            law("L39", "reminders keep their anchor", ObligationLaws::l39RemindersKeepTheirAnchor),
            law("L41", "path independence", ObligationLaws::l41PathIndependence),
            told(
                    "L42",
                    "one notice for a rule and recipient",
                    life -> NoticeLaws.l42OneNoticeForARuleAndRecipient(life, NoticeLaws.everybody(calendar(life)))),
            law("L43", "asking twice is asking once", ObligationLaws::l43AskingTwiceIsAskingOnce),
            law("L44", "order", ObligationLaws::l44Order),
            law("L46", "supervision rises once", ObligationLaws::l46SupervisionRisesOnce),
            law("L47", "no escalation of what was in time", ObligationLaws::l47NoEscalationOfWhatWasInTime),
            law("L48", "messages change nothing", ObligationLaws::l48MessagesChangeNothing),
            law("L55", "who is turned away learns why", ProtectionLaws::l55WhoIsTurnedAwayLearnsWhyAndWhereTo),
            law("L56", "only the requester takes it back", ProtectionLaws::l56OnlyTheRequesterTakesItBack),
            law("L57", "what is put off is reviewed", ClockLaws::l57WhatIsPutOffIsReviewed),
            law("L58", "the anonymous are left alone", ProtectionLaws::l58AnonymousIsNeitherContactedNorSatisfied),
            law("R60", "dates explain themselves", ObligationLaws::r60DatesExplainThemselves),
            law("S6.11", "late facts count when they happened", LateFactLaws::s611LateFactsAreJudgedByWhenTheyHappened),
            law("S6.11", "of late facts the rest stands", LateFactLaws::s611TheRestStands));

    private static final List<Law<LedgerLife>> LEDGER_LAWS = List.of(
            new Law<>("L3", "every request is replayed", LedgerLaws::l3EveryRequestIsReplayed),
            new Law<>("L23", "nobody is named", LedgerLaws::l23NobodyIsNamed),
            new Law<>("L23", "departments see their own", LedgerLaws::l23DepartmentsSeeTheirOwn),
            new Law<>("L51", "the survivor keeps the earliest", LedgerLaws::l51TheSurvivorKeepsTheEarliest),
            new Law<>("L51", "the merged are a forest", LedgerLaws::l51TheMergedAreAForest),
            new Law<>("L52", "merged once in rates", LedgerLaws::l52MergedOnceInRates),
            new Law<>("L53", "a solution closes nothing", LedgerLaws::l53ASolutionClosesNothing),
            new Law<>("L54", "no better than the worst part", LedgerLaws::l54NoBetterThanTheWorstPart),
            new Law<>("L55", "a rejection says why and is told", LedgerLaws::l55ARejectionSaysWhyAndIsTold),
            new Law<>("L56", "a withdrawal is verified", LedgerLaws::l56AWithdrawalIsVerified),
            new Law<>("L58", "the anonymous are left alone", LedgerLaws::l58TheAnonymousAreLeftAlone),
            new Law<>("L59", "who joined is told of every answer", LedgerLaws::l59WhoJoinedIsToldOfEveryAnswer),
            new Law<>("R49", "unmerging gives back all", LedgerLaws::r49UnmergingGivesBackAll),
            new Law<>("R51", "the merged are redirected", LedgerLaws::r51TheMergedAreRedirected),
            new Law<>("L4", "together or not at all", LedgerLaws::togetherOrNotAtAll),
            new Law<>("L51", "nothing is lost", LedgerLaws::nothingIsLost));

    private final RequestWorkflow workflow;
    private final Function<
                    ? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
            living;
    private final Map<String, String> leftOut;
    private final Optional<Instant> beginning;
    private final List<Law<RequestLife>> own;

    private ProgrammeLaws(
            RequestWorkflow workflow,
            Function<? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
                    living,
            Map<String, String> leftOut,
            Optional<Instant> beginning,
            List<Law<RequestLife>> own) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.living = Objects.requireNonNull(living, "living");
        this.leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        this.beginning = beginning;
        this.own = own;
    }

    private static Law<RequestLife> law(String id, String words, ToIntFunction<RequestLife> check) {
        return shortly(new Law<>(id, words, check));
    }

    private static Law<RequestLife> shortly(Law<RequestLife> law) {
        return new Law<>(law.id(), law.words(), life -> law.check(life.story(), life::told, RequestHistory::broken));
    }

    private static Law<RequestLife> told(String id, String words, Consumer<RequestLife> check) {
        return law(id, words, life -> {
            check.accept(life);
            return life.commands().size();
        });
    }

    private static Law<RequestLife> ofTheKernel(
            String id,
            String words,
            BiConsumer<WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal>, Story<RequestCommand>>
                    check) {
        return told(id, words, life -> check.accept(life.laws(), life.story()));
    }

    private static WorkingCalendar calendar(RequestLife life) {
        return life.workflow().programmes().get(0).calendar();
    }

    /**
     * The laws for a programme.
     *
     * @param versions the programme, or several versions of it that one request may adopt one after the other
     * @return the laws
     * @throws IllegalArgumentException if there is none
     */
    public static ProgrammeLaws of(Programme... versions) {
        return of(RequestWorkflow.of(versions));
    }

    /**
     * The laws for the programmes of a workflow.
     *
     * @param workflow the workflow
     * @return the laws
     * @throws IllegalArgumentException if it has no programme
     */
    public static ProgrammeLaws of(RequestWorkflow workflow) {
        if (workflow.programmes().isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be a programme under which a request can be raised, but was none");
        }
        return new ProgrammeLaws(workflow, sound -> sound, Map.of(), Optional.empty(), List.of());
    }

    /**
     * Has the stories lived by what a host makes of the sound workflow, such as a decorator, or by a planted fault of {@link Faults}.
     * Commands are still chosen as the sound workflow would let them come.
     *
     * @param host makes a workflow of the sound one, of whatever programmes: K11 asks for it under others too
     * @return the laws with it
     */
    public ProgrammeLaws livedBy(
            Function<? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
                    host) {
        return new ProgrammeLaws(workflow, host, leftOut, beginning, own);
    }

    /**
     * Adds a law of the host's own, such as a clause of its agreement.
     *
     * <pre>{@code
     * ProgrammeLaws.of(ours).with(Law.of("A5", "the head hears at once", life -> assertTrue(headHears(life.events()), "nobody hears")))
     * }</pre>
     *
     * <p>It is part of all, can be checked and left out by its id, and a life that breaks it is shortened and told like others, with dates
     * and clauses. Whatever {@link AssertionError} it throws says what was found, also one of JUnit's; a {@link BrokenLaw} is told
     * already, and is left as it is. A {@link RuntimeException} breaks K6.
     *
     * @param law the law
     * @return the laws with it, after those that there are
     * @throws IllegalArgumentException if its id is one of the kit's
     */
    public ProgrammeLaws with(Law<RequestLife> law) {
        if (known(List.of()).contains(law.id())) {
            throw new IllegalArgumentException(
                    law.id() + " is a law of the kit; give \"" + law.words() + "\" an id of its own");
        }
        ArrayList<Law<RequestLife>> more = new ArrayList<>(own);
        more.add(shortly(law));
        return new ProgrammeLaws(workflow, living, leftOut, beginning, List.copyOf(more));
    }

    /**
     * Leaves a law out, because a host wants it otherwise.
     *
     * @param id the law, such as {@code L39}, also one of the host's own
     * @param why the reason, for whoever reads the test
     * @return the laws without it
     * @throws IllegalArgumentException if there is no such law, or no reason
     */
    public ProgrammeLaws without(String id, String why) {
        requireKnown(id);
        if (why.isBlank()) {
            throw new IllegalArgumentException("a law is left out for a reason, but for " + id + " there was none");
        }
        LinkedHashMap<String, String> more = new LinkedHashMap<>(leftOut);
        more.put(id, why);
        return new ProgrammeLaws(workflow, living, more, beginning, own);
    }

    /**
     * Has journeys begin at an instant.
     *
     * @param begin when; unless set, in the last year that the programme's calendar knows, as the journey chooses: every other time at
     *     the opening of a working day, else on any day at any minute
     * @return the laws with it
     */
    public ProgrammeLaws beginning(Instant begin) {
        return new ProgrammeLaws(workflow, living, leftOut, Optional.of(begin), own);
    }

    /**
     * Every law of one request, without those that a host added. A life that breaks one is shortened to the few commands that do, before it is told.
     *
     * @return the laws by id; some ids have several
     */
    public static List<Law<RequestLife>> laws() {
        return LAWS;
    }

    /**
     * Every law of many requests that have to do with each other.
     *
     * @return the laws by id
     */
    public static List<Law<LedgerLife>> ledgerLaws() {
        return LEDGER_LAWS;
    }

    /**
     * What was left out.
     *
     * @return why, by the law's id
     */
    public Map<String, String> leftOut() {
        return leftOut;
    }

    /**
     * The life to which a journey leads under the first programme, lived by the host's workflow.
     *
     * @param journey waits and choices
     * @return the life
     */
    public RequestLife life(Journey journey) {
        return RequestLife.of(workflow, beginning.orElseGet(() -> begin(journey)), journey)
                .livedBy(living);
    }

    private Instant begin(Journey journey) {
        WorkingCalendar calendar = workflow.programmes().get(0).calendar();
        LocalDate first = calendar.horizon().orElse(AN_END).minusDays(DAYS_OF_YEAR - 1L);
        long choice = journey.legs().isEmpty() ? 0 : journey.legs().get(0).choice();
        LocalDate day = first.plusDays(Long.remainderUnsigned(choice, DAYS_OF_YEAR));
        long minute = Long.divideUnsigned(choice, DAYS_OF_YEAR);
        if (minute % 2 == 0) {
            LocalDate worked = calendar.nextOrSameWorkingDay(day);
            return calendar.opening(worked).orElse(calendar.startOfDay(worked));
        }
        return calendar.startOfDay(day).plus(Duration.ofMinutes(minute / 2 % MINUTES_OF_DAY));
    }

    /**
     * Checks every law that is not left out, on the life to which a journey leads.
     *
     * @param journey waits and choices
     * @throws AssertionError if one is broken
     */
    public void all(Journey journey) {
        all(life(journey));
    }

    /**
     * Checks every law that is not left out.
     *
     * @param life the life, which may be lived by any workflow
     * @throws AssertionError if one is broken
     */
    public void all(RequestLife life) {
        kept(ofOneRequest()).forEach(law -> law.check(life));
    }

    /**
     * Checks the law of an id, on the life to which a journey leads, also if it is left out of all.
     *
     * @param id the law, such as {@code L26}
     * @param journey waits and choices
     * @return how often it had something to say; of laws of the kernel and of notices, how many commands there were
     * @throws AssertionError if it is broken
     * @throws IllegalArgumentException if there is no such law of one request
     */
    public int check(String id, Journey journey) {
        return check(id, life(journey));
    }

    /**
     * Checks the law of an id, also if it is left out of all.
     *
     * @param id the law, such as {@code L26}
     * @param life the life, which may be lived by any workflow
     * @return how often it had something to say; of laws of the kernel and of notices, how many commands there were
     * @throws AssertionError if it is broken
     * @throws IllegalArgumentException if there is no such law of one request
     */
    public int check(String id, RequestLife life) {
        requireKnown(id);
        return ofOneRequest().stream()
                .filter(law -> law.id().equals(id))
                .mapToInt(law -> law.check(life))
                .sum();
    }

    /**
     * Checks every law of many requests that is not left out.
     *
     * @param ledger the ledger
     * @throws AssertionError if one is broken
     */
    public void all(LedgerLife ledger) {
        kept(LEDGER_LAWS).forEach(law -> law.check(ledger));
    }

    /**
     * Lives a small ledger under the programmes, by the library's own workflow, and checks every law of many requests that is not left
     * out.
     *
     * @param seed from where all choices come; the same seed makes the same ledger
     * @return the ledger
     * @throws AssertionError if a law is broken
     */
    public LedgerLife ledger(long seed) {
        LedgerLife ledger = LedgerLife.of(
                workflow, beginning.orElseGet(() -> begin(new Journey(List.of()))), seed, LEDGER_SIZE, LEDGER_ACTS);
        all(ledger);
        return ledger;
    }

    private <T> Stream<Law<T>> kept(List<Law<T>> laws) {
        return laws.stream().filter(law -> !leftOut.containsKey(law.id()));
    }

    private List<Law<RequestLife>> ofOneRequest() {
        return Stream.concat(LAWS.stream(), own.stream()).toList();
    }

    private void requireKnown(String id) {
        List<String> known = known(own);
        if (!known.contains(id)) {
            throw new IllegalArgumentException("there is no law " + id + "; there are " + known);
        }
    }

    private static List<String> known(List<Law<RequestLife>> own) {
        return Stream.of(LAWS, LEDGER_LAWS, own)
                .flatMap(List::stream)
                .map(Law::id)
                .distinct()
                .toList();
    }
}
