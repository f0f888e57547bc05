package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PublicToken;
import dev.docket.request.Rejection;
import dev.docket.request.RequestId;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that a named recipient must be told. The host delivers it; the library sends nothing. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Notice {

    Notice() {}

    /**
     * Its identity, by which a receiver drops repeats.
     *
     * @return the value
     */
    public abstract NoticeKey key();

    /**
     * Who is told.
     *
     * @return the value
     */
    public abstract Recipient recipient();

    /**
     * What is told.
     *
     * @return the kind
     */
    public NoticeKind kind() {
        return key().kind();
    }

    /**
     * Of which request.
     *
     * @return the request's key
     */
    public RequestId request() {
        return key().request();
    }

    /**
     * The request's title, as it was raised.
     *
     * @return the value
     */
    public abstract String title();

    /**
     * When that took effect of which it tells, however late the host asked.
     *
     * @return the value
     */
    public abstract Instant dueAt();

    /**
     * When to deliver it: the first moment of the recipient's working time not before the later of {@link #dueAt} and the
     * asking; at once when the rule is urgent.
     *
     * @return the value
     */
    public abstract Instant deliverAt();

    /**
     * Whether it must not wait: its rule is urgent, so it is delivered alone and at once.
     *
     * @return the value
     */
    @Value.Default
    public boolean urgent() {
        return false;
    }

    /**
     * Whether the recipient is to publish it, since a requester wants to stay unknown.
     *
     * @return the value
     */
    @Value.Default
    public boolean published() {
        return false;
    }

    /**
     * The tokens under each of which it is to be published, when it is to be {@link #published}: the request's own, and those of the
     * anonymous requests that were merged into it.
     *
     * @return the value; empty otherwise
     */
    public abstract List<PublicToken> tokens();

    /**
     * The requester's name in a letter that may not tell who they are, such as {@code requester of KQ-774}.
     *
     * @return the value; empty in all but the letters of sealed and anonymous requests
     */
    public abstract Optional<String> pseudonym();

    /**
     * The rule that speaks, or of whose obligation it tells.
     *
     * @return the value
     */
    public abstract Optional<RuleCode> rule();

    /**
     * The due date of which it tells.
     *
     * @return the value
     */
    public abstract Optional<Instant> due();

    /**
     * The level of supervision of which it tells.
     *
     * @return the value
     */
    public abstract Optional<SupervisionLevel> level();

    /**
     * What raised supervision, when it tells a rise that time or the lifecycle brought about.
     *
     * @return the kind of the event
     */
    public abstract Optional<EventKind> cause();

    /**
     * The departments of which it tells.
     *
     * @return the value
     */
    public abstract List<UnitId> units();

    /**
     * The other requests of which it tells: into which it was merged, into which it was split, with which it was matched.
     *
     * @return the value
     */
    public abstract List<RequestId> others();

    /**
     * The letter of which it tells.
     *
     * @return the value
     */
    public abstract Optional<LetterNumber> letter();

    /**
     * By when the receipt of the letter must be confirmed; afterwards it counts as received.
     *
     * @return the value
     */
    public abstract Optional<Instant> receiptBy();

    /**
     * Why the request was turned away and where to go instead, when it tells that.
     *
     * @return the value
     */
    public abstract Optional<Rejection> rejection();

    /**
     * Why the clocks stand or stood still, when it tells a suspension.
     *
     * @return the value
     */
    public abstract Optional<SuspensionReason> suspension();

    /**
     * The outcome that the department claims, when it tells the answer.
     *
     * @return the value
     */
    public abstract Optional<Outcome> outcome();

    /**
     * How the request ended, when it tells the ending.
     *
     * @return the value
     */
    public abstract Optional<Ending> ending();

    /**
     * What people wrote, from the event: the answer, a plan, a reason.
     *
     * @return the value
     */
    public abstract Optional<String> remark();

    /**
     * The roles that nobody fills, in whose place the recipient is told.
     *
     * @return the value; empty when the recipient was meant
     */
    public abstract List<Role> unfilled();

    /**
     * The notices that were not sent because this one came later.
     *
     * @return their keys, the oldest first
     */
    public abstract List<NoticeKey> supersedes();

    /**
     * The notice in our words, with dates and times of the recipient's zone.
     *
     * @param language Chinese when its language is {@code zh}, else English
     * @return some sentences
     */
    public String text(Locale language) {
        return text(Words.in(language));
    }

    /**
     * The notice in the host's own words, with dates and times of the recipient's zone.
     *
     * @param words the words
     * @return some sentences, in the {@linkplain Words#language language} of the words
     */
    public String text(Words words) {
        return new Wording(words, this).text();
    }

    /**
     * The notice in the recipient's language.
     *
     * @return some sentences
     */
    public String text() {
        return text(recipient().language());
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNotice.Builder {
        Builder() {}
    }
}
