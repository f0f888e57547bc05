package dev.docket.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to what was told to the requester: the answer, its follow-up, an appeal, the ending. Most of it an open request does not have.
 *
 * <p>Its fields change only while a builder has it for itself; from the building of a request on nobody changes it.
 */
final class Told {

    static final Told NONE = new Told();

    List<String> evidence = List.of();

    @Nullable
    Answer answer;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant sentBackAt;

    @Nullable
    Instant communicatedAt;

    @Nullable
    Explanation explanation;

    int attempts;

    @Nullable
    Instant firstAttemptAt;

    @Nullable
    Instant lastAttemptAt;

    boolean attemptsExhausted;

    @Nullable
    Instant writtenNoticeAt;

    List<PersonId> involved = List.of();

    @Nullable
    FollowUp followUp;

    boolean upheld;
    boolean appealed;
    boolean appealPending;

    @Nullable
    Outcome claimedOutcome;

    @Nullable
    Outcome ownOutcome;

    @Nullable
    Ending ending;

    boolean reopenWindowClosed;

    Told() {}

    Told(Told other) {
        this.evidence = other.evidence;
        this.answer = other.answer;
        this.submittedAt = other.submittedAt;
        this.sentBackAt = other.sentBackAt;
        this.communicatedAt = other.communicatedAt;
        this.explanation = other.explanation;
        this.attempts = other.attempts;
        this.firstAttemptAt = other.firstAttemptAt;
        this.lastAttemptAt = other.lastAttemptAt;
        this.attemptsExhausted = other.attemptsExhausted;
        this.writtenNoticeAt = other.writtenNoticeAt;
        this.involved = other.involved;
        this.followUp = other.followUp;
        this.upheld = other.upheld;
        this.appealed = other.appealed;
        this.appealPending = other.appealPending;
        this.claimedOutcome = other.claimedOutcome;
        this.ownOutcome = other.ownOutcome;
        this.ending = other.ending;
        this.reopenWindowClosed = other.reopenWindowClosed;
    }

    /** Every value after its name, for comparing and printing. */
    Object[] values() {
        return new Object[] {
            "evidence", evidence,
            "answer", Optional.ofNullable(answer),
            "submittedAt", Optional.ofNullable(submittedAt),
            "sentBackAt", Optional.ofNullable(sentBackAt),
            "communicatedAt", Optional.ofNullable(communicatedAt),
            "explanation", Optional.ofNullable(explanation),
            "attempts", attempts,
            "firstAttemptAt", Optional.ofNullable(firstAttemptAt),
            "lastAttemptAt", Optional.ofNullable(lastAttemptAt),
            "attemptsExhausted", attemptsExhausted,
            "writtenNoticeAt", Optional.ofNullable(writtenNoticeAt),
            "involved", involved,
            "followUp", Optional.ofNullable(followUp),
            "upheld", upheld,
            "appealed", appealed,
            "appealPending", appealPending,
            "claimedOutcome", Optional.ofNullable(claimedOutcome),
            "ownOutcome", Optional.ofNullable(ownOutcome),
            "ending", Optional.ofNullable(ending),
            "reopenWindowClosed", reopenWindowClosed,
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Told that && Arrays.equals(values(), that.values()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values());
    }
}
