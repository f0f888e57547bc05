package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a request is turned away, and where the requester may go instead.
 *
 * @param reason the reason
 * @param text the reason in words, for the requester
 * @param alternative where they may go instead, or how they may object
 * @param receiver for what is not ours, whose it is; empty there only when the text says that nobody is competent
 * @param noReceiver whether nobody is competent at all
 * @param answeredIn for what was answered before, the requests in which it was: at least two, or one twice
 * @since 0.1.0
 */
public record Rejection(
        RejectionReason reason,
        String text,
        String alternative,
        Optional<String> receiver,
        boolean noReceiver,
        List<RequestId> answeredIn) {

    /**
     * Makes a rejection.
     *
     * @throws IllegalArgumentException if a text is blank; or if what is not ours neither names a receiver nor says that there is
     *     none, or does both
     */
    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Names.requireVisible(text, "Rejection.text");
        Names.requireVisible(alternative, "Rejection.alternative");
        Objects.requireNonNull(receiver, "receiver");
        answeredIn = List.copyOf(answeredIn);
        receiver.ifPresent(body -> Names.requireVisible(body, "Rejection.receiver"));
        if (reason == RejectionReason.NOT_OURS && receiver.isPresent() == noReceiver) {
            throw new IllegalArgumentException(
                    "Rejection as NOT_OURS must name a receiver or say that none exists, but was receiver " + receiver
                            + ", noReceiver " + noReceiver + "; name the competent body, or set noReceiver");
        }
    }

    /**
     * Makes a rejection that cites no earlier answers.
     *
     * @param reason the reason
     * @param text the reason in words, for the requester
     * @param alternative where they may go instead, or how they may object
     * @param receiver for what is not ours, whose it is
     * @param noReceiver whether nobody is competent at all
     * @throws IllegalArgumentException if a text is blank; or if what is not ours neither names a receiver nor says that there is
     *     none, or does both
     */
    public Rejection(
            RejectionReason reason, String text, String alternative, Optional<String> receiver, boolean noReceiver) {
        this(reason, text, alternative, receiver, noReceiver, List.of());
    }

    /**
     * The same matter, nothing new, answered before.
     *
     * @param text what is asked for again, and that nothing is new
     * @param alternative how the requester may object
     * @param answeredIn the requests in which it was answered, one for each answer
     * @return the rejection
     * @throws IllegalArgumentException if a text is blank
     */
    public static Rejection answeredBefore(String text, String alternative, List<RequestId> answeredIn) {
        return new Rejection(RejectionReason.ANSWERED_BEFORE, text, alternative, Optional.empty(), false, answeredIn);
    }

    /**
     * A rejection for another reason than that it is not ours.
     *
     * @param reason the reason
     * @param text the reason in words
     * @param alternative where they may go instead
     * @return the rejection
     * @throws IllegalArgumentException if a text is blank, or the reason is {@link RejectionReason#NOT_OURS}
     */
    public static Rejection of(RejectionReason reason, String text, String alternative) {
        return new Rejection(reason, text, alternative, Optional.empty(), false);
    }

    /**
     * Not ours, but this body's.
     *
     * @param text the reason in words
     * @param receiver whose it is
     * @return the rejection
     * @throws IllegalArgumentException if a text is blank
     */
    public static Rejection notOurs(String text, String receiver) {
        return new Rejection(
                RejectionReason.NOT_OURS,
                text,
                Names.requireVisible(receiver, "Rejection.receiver"),
                Optional.of(receiver),
                false);
    }
}
