package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.Debtor;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.CatchUp;
import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKind;
import dev.docket.notice.Notices;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.OfObligation;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.testkit.GivenWhenThen;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An example of a request: what is given, what somebody or time does, what must come of it, what is owed then and who is told.
 *
 * <pre>{@code
 * RequestGiven.of(RequestWorkflow.of(programme))
 *     .given("2026-09-18T15:10", raise)
 *     .at("2026-09-21T10:00").when(letterToHousing)
 *     .thenFactsOf(RequestEvent.LetterIssued.class)
 *     .thenOwes(StandardRules.ANSWER, "2026-10-08T17:00")
 *     .thenTells("lead department of housing", NoticeKind.LETTER)
 *     .at("2026-09-21T11:00").when(letterToHousing)
 *     .thenRefused(RequestRefusal.WrongStage.class)
 *     .whenTimePasses("2026-10-08T17:00")
 *     .thenObligation(StandardRules.ANSWER, Warned.class, Breached.class);
 * }</pre>
 *
 * <p>Local times are those of the first programme's calendar. Everybody is told whom {@link NoticeLaws#everybody} knows, unless a {@link
 * #directory} is given. Facts of obligations are left aside by {@code thenFacts} and {@code thenFactsOf}, not by {@link #thenAllFacts};
 * lapses are all looked at. The rest stands at {@link GivenWhenThen}, with what a failure prints. Immutable.
 */
public final class RequestGiven
        extends GivenWhenThen<Request, RequestCommand, RequestEvent, RequestRefusal, RequestGiven> {

    private final RequestWorkflow workflow;
    private final Directory directory;
    private final CatchUp catchUp;

    private RequestGiven(
            Past<Request, RequestCommand, RequestEvent, RequestRefusal> past,
            RequestWorkflow workflow,
            Directory directory,
            CatchUp catchUp) {
        super(past);
        this.workflow = workflow;
        this.directory = Objects.requireNonNull(directory, "directory");
        this.catchUp = Objects.requireNonNull(catchUp, "catchUp");
    }

    /**
     * A notice that is expected.
     *
     * @param recipient who is told, by {@link dev.docket.notice.Recipient#id}
     * @param kind what is told
     * @param words what stands somewhere in its {@linkplain Notice#text() text}; empty when any text will do
     */
    public record To(String recipient, NoticeKind kind, Optional<String> words) {

        /** Makes it. */
        public To {
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(words, "words");
        }

        /**
         * The same notice with words in it.
         *
         * @param part what stands somewhere in its text, which is in the recipient's language
         * @return the notice
         */
        public To saying(String part) {
            return new To(recipient, kind, Optional.of(part));
        }

        private boolean isMetBy(Notice notice) {
            return notice.recipient().id().equals(recipient)
                    && notice.kind() == kind
                    && notice.text().contains(words.orElse(""));
        }

        @Override
        public String toString() {
            return kind + " to " + recipient
                    + words.map(part -> " saying \"" + part + "\"").orElse("");
        }
    }

    /**
     * An example that begins before its request, {@code R-1}, is raised.
     *
     * @param workflow the workflow
     * @return the example
     */
    public static RequestGiven of(RequestWorkflow workflow) {
        return of(workflow, RequestLife.UNRAISED);
    }

    /**
     * An example that begins with a request as it is.
     *
     * @param workflow the workflow
     * @param start the request
     * @return the example
     */
    public static RequestGiven of(RequestWorkflow workflow, Request start) {
        WorkingCalendar calendar = workflow.programmes().get(0).calendar();
        return new RequestGiven(
                Past.none(workflow, start, calendar.zone()),
                workflow,
                NoticeLaws.everybody(calendar),
                CatchUp.COLLAPSE);
    }

    /**
     * A notice that is expected by {@link #thenNotices}.
     *
     * @param recipient who is told, by {@link dev.docket.notice.Recipient#id}
     * @param kind what is told
     * @return the notice, with any text
     */
    public static To to(String recipient, NoticeKind kind) {
        return new To(recipient, kind, Optional.empty());
    }

    /**
     * Who fills a role.
     *
     * @param other who fills a role
     * @return the example with it
     */
    public RequestGiven directory(Directory other) {
        return new RequestGiven(past(), workflow, other, catchUp);
    }

    /**
     * What becomes of several lapses of one rule; {@link CatchUp#COLLAPSE} unless given.
     *
     * @param other what becomes of them
     * @return the example with it
     */
    public RequestGiven catchUp(CatchUp other) {
        return new RequestGiven(past(), workflow, directory, other);
    }

    @Override
    protected RequestGiven with(Past<Request, RequestCommand, RequestEvent, RequestRefusal> other) {
        return new RequestGiven(other, workflow, directory, catchUp);
    }

    @Override
    protected boolean isOwn(RequestEvent event) {
        return !(event instanceof OfObligation);
    }

    @Override
    protected String say(RequestEvent event) {
        return event.kind()
                + (event instanceof OfObligation of && of.event() instanceof ObligationEvent.Armed armed
                        ? armed.due().map(due -> " by " + due).orElse("")
                        : "");
    }

    @Override
    protected String sayStart(Request start) {
        return start.id()
                + start.stageIfRaised()
                        .map(stage -> " " + stage + ", version " + start.version())
                        .orElse(", not raised");
    }

    // ---- what happened

    /**
     * The last command brought exactly these facts, those of obligations too, in this order.
     *
     * @param facts the facts
     * @return this
     * @throws AssertionError if it brought others, or was refused
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenAllFacts(RequestEvent... facts) {
        List<RequestEvent> expected = List.of(facts);
        boolean same = !step().isRefused() && expected.equals(step().facts().asJava());
        return expect("thenAllFacts", same, expected, broughtBy(step().facts()));
    }

    /**
     * What happened to the obligations of a rule in the last when, by time and by the command.
     *
     * @param rule the rule's code
     * @param types the classes of the events, in this order; none to say that nothing did
     * @return this
     * @throws AssertionError if something else happened to them
     * @throws IllegalStateException if there was no when
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final RequestGiven thenObligation(RuleCode rule, Class<? extends ObligationEvent>... types) {
        List<String> expected =
                Arrays.stream(types).map(type -> saidOf(rule, type)).toList();
        List<String> found = step().events()
                .toJavaStream()
                .flatMap(event -> event instanceof OfObligation of ? Stream.of(of.event()) : Stream.empty())
                .filter(event -> event.ref().rule().equals(rule))
                .map(event -> saidOf(rule, event.getClass()))
                .toList();
        return expect("thenObligation", expected.equals(found), expected, found);
    }

    private static String saidOf(RuleCode rule, Class<?> type) {
        return type.getSimpleName() + " " + rule;
    }

    /**
     * The last command was refused since exactly these conditions do not hold.
     *
     * @param guards the conditions, in the order in which they are looked at
     * @return this
     * @throws AssertionError if it was accepted, or refused for others
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenUnmet(Guard... guards) {
        List<Guard> expected = List.of(guards);
        Optional<List<Guard>> found = step().outcome()
                .fold(
                        refusal -> refusal instanceof RequestRefusal.Unmet unmet
                                ? Optional.of(unmet.failed().stream()
                                        .map(RequestRefusal.Failed::guard)
                                        .toList())
                                : Optional.empty(),
                        facts -> Optional.empty());
        return expect(
                "thenUnmet",
                found.equals(Optional.of(expected)),
                expected,
                found.<Iterable<?>>map(failed -> failed).orElseGet(this::outcome));
    }

    /**
     * The request has come to a stage.
     *
     * @param stage the stage
     * @return this
     * @throws AssertionError if it is in another one, or not raised
     */
    public RequestGiven thenStage(Stage stage) {
        Optional<Stage> found = state().stageIfRaised();
        return expect(
                "thenStage",
                found.equals(Optional.of(stage)),
                List.of(stage),
                List.of(found.<Object>map(reached -> reached).orElse("not raised")));
    }

    // ---- what is owed

    /**
     * An act is owed by a date.
     *
     * @param rule the code of the rule that asks for it
     * @param due by when
     * @return this
     * @throws AssertionError if it is not owed, or by another date
     */
    public RequestGiven thenOwes(RuleCode rule, Instant due) {
        return expectOwed(rule, new Owed(rule, Optional.empty(), Optional.of(due)));
    }

    /**
     * An act is owed by a date.
     *
     * @param rule the code of the rule that asks for it
     * @param local by when, in the example's zone, such as {@code 2026-10-08T17:00}
     * @return this
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if it is not owed, or by another date
     */
    public RequestGiven thenOwes(RuleCode rule, String local) {
        return thenOwes(rule, instant(local));
    }

    /**
     * Somebody owes an act by a date.
     *
     * @param rule the code of the rule that asks for it
     * @param debtor who owes it
     * @param due by when
     * @return this
     * @throws AssertionError if it is not owed, or by somebody else, or by another date
     */
    public RequestGiven thenOwes(RuleCode rule, Debtor debtor, Instant due) {
        return expectOwed(rule, new Owed(rule, Optional.of(debtor), Optional.of(due)));
    }

    /**
     * Somebody owes an act by a date.
     *
     * @param rule the code of the rule that asks for it
     * @param debtor who owes it
     * @param local by when, in the example's zone, such as {@code 2026-10-08T17:00}
     * @return this
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if it is not owed, or by somebody else, or by another date
     */
    public RequestGiven thenOwes(RuleCode rule, Debtor debtor, String local) {
        return thenOwes(rule, debtor, instant(local));
    }

    /**
     * No act is owed by a rule.
     *
     * @param rule the rule's code
     * @return this
     * @throws AssertionError if one is
     */
    public RequestGiven thenOwesNot(RuleCode rule) {
        List<Owed> found = owed(state().obligations().of(rule), false);
        return expect("thenOwesNot", found.isEmpty(), List.of(), found);
    }

    /**
     * Acts are owed by exactly these rules.
     *
     * @param rules the rules' codes, in the order of the programme, one for each obligation; none to say that nothing is owed
     * @return this
     * @throws AssertionError if more or less is owed
     */
    public RequestGiven thenOwesOnly(RuleCode... rules) {
        List<RuleCode> expected = List.of(rules);
        List<RuleCode> found = state().obligations().open().stream()
                .map(obligation -> obligation.ref().rule())
                .toList();
        return expect("thenOwesOnly", expected.equals(found), expected, found);
    }

    /** What is owed, as it is compared and printed: without a debtor where none was asked for. */
    private record Owed(RuleCode rule, Optional<Debtor> debtor, Optional<Instant> due) {
        @Override
        public String toString() {
            return rule
                    + due.map(instant -> " by " + instant).orElse("")
                    + debtor.map(who -> ", owed by " + who.role()
                                    + who.unit().map(unit -> " of " + unit).orElse(""))
                            .orElse("");
        }
    }

    private RequestGiven expectOwed(RuleCode rule, Owed expected) {
        boolean withDebtor = expected.debtor().isPresent();
        List<Owed> found = owed(state().obligations().of(rule), withDebtor);
        // Where nothing is owed by the rule, it helps to see what is.
        List<Owed> shown = found.isEmpty() ? owed(state().obligations().open(), withDebtor) : found;
        return expect("thenOwes", found.contains(expected), List.of(expected), shown);
    }

    private List<Owed> owed(List<Obligation> obligations, boolean withDebtor) {
        return obligations.stream()
                .map(obligation -> new Owed(
                        obligation.ref().rule(), withDebtor ? debtor(obligation) : Optional.empty(), obligation.due()))
                .toList();
    }

    private Optional<Debtor> debtor(Obligation obligation) {
        return workflow.programmeOf(state())
                .flatMap(programme -> programme.rulebook().rule(obligation.ref().rule()))
                .map(rule -> Debtor.of(state(), rule, obligation));
    }

    // ---- who is told

    /**
     * The last when leads to exactly these notices, in this order.
     *
     * @param expected the notices, made with {@link #to}; none to say that nobody is told anything
     * @return this
     * @throws AssertionError if it leads to others
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenNotices(To... expected) {
        List<Notice> found = notices();
        List<To> printed = IntStream.range(0, found.size())
                .mapToObj(i -> i < expected.length ? printed(found.get(i), expected[i]) : printed(found.get(i)))
                .toList();
        return expect("thenNotices", List.of(expected).equals(printed), List.of(expected), printed);
    }

    /**
     * The last when leads to a notice, among others.
     *
     * @param recipient who is told, by {@link dev.docket.notice.Recipient#id}
     * @param kind what is told
     * @return this
     * @throws AssertionError if it does not
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenTells(String recipient, NoticeKind kind) {
        return thenTells(to(recipient, kind));
    }

    /**
     * The last when leads to a notice, among others.
     *
     * @param expected the notice, made with {@link #to}
     * @return this
     * @throws AssertionError if it does not
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenTells(To expected) {
        List<Notice> found = notices();
        return expect(
                "thenTells",
                found.stream().anyMatch(expected::isMetBy),
                List.of(expected),
                found.stream().map(notice -> printed(notice, expected)).toList());
    }

    /**
     * Somebody is told nothing by the last when.
     *
     * @param recipient who, by {@link dev.docket.notice.Recipient#id}
     * @return this
     * @throws AssertionError if they are
     * @throws IllegalStateException if there was no when
     */
    public RequestGiven thenTellsNothingTo(String recipient) {
        List<To> found = notices().stream()
                .filter(notice -> notice.recipient().id().equals(recipient))
                .map(RequestGiven::printed)
                .toList();
        return expect("thenTellsNothingTo", found.isEmpty(), List.of(), found);
    }

    /**
     * The notices to which the last when leads.
     *
     * @return the notices, in the order of what they tell
     * @throws IllegalStateException if there was no when
     */
    public List<Notice> notices() {
        return Notices.of(workflow, directory, catchUp)
                .from(past().before(), step())
                .asJava();
    }

    /** As the expectation that it meets; else with its text where the expectation's words are wanting. */
    private static To printed(Notice notice, To expected) {
        if (expected.isMetBy(notice)) {
            return expected;
        }
        To plain = printed(notice);
        boolean wantsWords = expected.recipient().equals(plain.recipient()) && expected.kind() == plain.kind();
        return wantsWords ? plain.saying(notice.text()) : plain;
    }

    private static To printed(Notice notice) {
        return to(notice.recipient().id(), notice.kind());
    }
}
