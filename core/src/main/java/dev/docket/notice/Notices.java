package dev.docket.notice;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Tally;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Objects;
import java.util.Optional;

/**
 * Derives from a step whom to tell what, and when.
 *
 * <p>A host calls {@link #from} with each step that it stores and stores the notices with the step's events; a delivery that
 * fails is repeated with the same keys. Nothing here changes a request. Immutable and thread-safe, if the directory is.
 *
 * <ul>
 *   <li>A person who fills several roles is told once.
 *   <li>What a role that nobody fills should be told goes to the office; a step of the ladder that nobody fills goes to the
 *       next step's roles, at last to the office. The notice says so in {@link Notice#unfilled}.
 *   <li>Several lapses of one rule that one late asking finds make one notice for each recipient: {@link CatchUp}.
 *   <li>What the end of the step has made idle is not sent; see {@link #stillStands}.
 *   <li>A warning or a step of the ladder that fires again in its episode, for another date or arming, tells again under a key
 *       of its own; supervision it raises no second time.
 *   <li>An anonymous requester is sent nothing: what they should learn goes to the office, which publishes it under its
 *       {@linkplain Request#publicTokens token}, also when their request was merged into another's. Such a notice is {@link
 *       Notice#published}.
 *   <li>Who joins after an answer, or whose request is merged into one that is answered, is told that answer then.
 *   <li>Notices of a sealed request call the requester by its {@linkplain Request#pseudonym pseudonym}, also as a recipient.
 *   <li>A department or person of whom the request complains is told nothing; see {@link Directory}.
 * </ul>
 *
 * @since 0.1.0
 */
public final class Notices {

    private final RequestWorkflow workflow;
    private final Directory directory;
    private final CatchUp catchUp;

    private Notices(RequestWorkflow workflow, Directory directory, CatchUp catchUp) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.catchUp = Objects.requireNonNull(catchUp, "catchUp");
    }

    /**
     * Notices of a workflow's steps, with {@link CatchUp#COLLAPSE}.
     *
     * @param workflow the workflow
     * @param directory who fills a role
     * @return the notices
     */
    public static Notices of(RequestWorkflow workflow, Directory directory) {
        return of(workflow, directory, CatchUp.COLLAPSE);
    }

    /**
     * Notices of a workflow's steps.
     *
     * @param workflow the workflow
     * @param directory who fills a role
     * @param catchUp what becomes of the lapses that a late asking finds
     * @return the notices
     */
    public static Notices of(RequestWorkflow workflow, Directory directory, CatchUp catchUp) {
        return new Notices(workflow, directory, catchUp);
    }

    /**
     * What is to be told after a step. Derived from the step alone: the same step gives equal notices.
     *
     * @param before the request before the step
     * @param step the step
     * @return the notices, in the order of the events that they tell of; empty when nothing happened
     * @throws IllegalArgumentException if the step is of another workflow, whose rules these notices do not know
     * @throws IllegalStateException if nobody fills a role and nobody the office either
     */
    public Seq<Notice> from(Request before, Step<Request, RequestEvent, RequestRefusal> step) {
        return List.ofAll(drafts(before, step).sent(step.state(), catchUp));
    }

    /**
     * What {@link CatchUp#skipsOlderThan} leaves out of a step, for the host's own record; nobody is told it.
     *
     * @param before the request before the step
     * @param step the step
     * @return the notices that would have been sent; empty when none is too old, or nothing is left out for its age
     * @throws IllegalArgumentException if the step is of another workflow, whose rules these notices do not know
     * @throws IllegalStateException if nobody fills a role and nobody the office either
     */
    public Seq<Notice> skipped(Request before, Step<Request, RequestEvent, RequestRefusal> step) {
        return List.ofAll(drafts(before, step).skipped(step.state(), catchUp));
    }

    private Drafts drafts(Request before, Step<Request, RequestEvent, RequestRefusal> step) {
        Told told = new Told(workflow, before, step.state());
        Announcing announcing = new Announcing(told);
        Drafts drafts = new Drafts(step.askedAt());
        for (RequestEvent event : step.events()) {
            Request after = workflow.evolve(told.after(), event);
            told.goOn(event, after);
            if (event instanceof RequestEvent.OfObligation of
                    && of.event() instanceof ObligationEvent.Vacated vacated) {
                drafts.vacate(vacated.ref());
            } else if (event instanceof RequestEvent.OfObligation of
                    && of.event() instanceof ObligationEvent.RisesVacated rises) {
                drafts.vacate(rises.ref(), rises.rises());
            }
            for (Message message : event.match(announcing)) {
                Addressing.of(message, directory, after, step.state())
                        .forEach(addressee -> drafts.add(message, event, after, addressee));
            }
        }
        return drafts;
    }

    /**
     * Whether a notice is still worth delivering: for the host to ask just before it delivers what waited for working time.
     *
     * <p>A reminder, a warning or the word of an act owed is idle once that act is done, cancelled or suspended, and a warning or a
     * moved date once the date has moved again; what tells of a breach, a rise or a receipt is idle once the request is closed, a
     * breach or step of the ladder also once the breach proved premature, and a rise once supervision was lifted below it. What
     * somebody did is told in any case.
     *
     * @param notice the notice
     * @param now the request as it stands at the delivery
     * @return false when what it tells is over
     * @throws IllegalArgumentException if {@code now} is another request
     */
    public static boolean stillStands(Notice notice, Request now) {
        if (!notice.request().equals(now.id())) {
            throw new IllegalArgumentException("notice " + notice.key() + " is not of request " + now.id()
                    + "; ask with the request that it names");
        }
        Optional<Obligation> open = Drafts.obligation(notice, now);
        return switch (notice.kind()) {
            case OWED, REMINDER, CHECK_DUE ->
                open.filter(obligation -> !obligation.isPaused()).isPresent();
            case WARNING ->
                open.filter(obligation ->
                                !obligation.isPaused() && obligation.due().equals(notice.due()))
                        .isPresent();
            case MOVED ->
                open.filter(obligation -> obligation.due().equals(notice.due())).isPresent();
            case BREACH, ESCALATION ->
                open.map(Obligation::isBreached).orElseGet(() -> now.isOpen() && !isVacated(notice, now));
            case SUPERVISION ->
                now.isOpen()
                        && notice.level()
                                .filter(level -> level.compareTo(now.supervision()) > 0)
                                .isEmpty();
            case RECEIPT_DEEMED -> now.isOpen();
            default -> true;
        };
    }

    /** Of what has ended it is known only whether any breach of its rule still counts. */
    private static boolean isVacated(Notice notice, Request now) {
        Tally tally = now.obligations().tally(RuleCode.of(notice.key().subject()));
        return tally.breaches() > 0 && tally.breaches() == tally.vacated();
    }
}
