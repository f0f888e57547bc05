package dev.docket.notice;

import dev.docket.request.RequestId;
import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * The identity of a notice: unique for ever in all histories, and the same however often the notice is derived or handed
 * over. Immutable and thread-safe.
 *
 * <p>It is made of the history alone, so it does not depend on when the host asked. For what an obligation did it holds
 * the obligation's cycle; for all else {@code n} is the number of the event in its request, which never comes back.
 *
 * @param request of which request
 * @param subject the rule's code, or the kind of the event
 * @param episode in which episode
 * @param arming the rule's how-manieth arming; 0 when no rule speaks
 * @param revision how often the due date, or what time does around it, had moved; 0 when no rule speaks
 * @param kind what is told
 * @param n which warning, step or reminder; else the event's number in its request, the first being 1
 * @param recipient who is told, by {@link Recipient#id()}
 * @since 0.1.0
 */
public record NoticeKey(
        RequestId request,
        String subject,
        int episode,
        int arming,
        int revision,
        NoticeKind kind,
        int n,
        String recipient) {

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException if the subject or the recipient is blank
     */
    public NoticeKey {
        Objects.requireNonNull(request, "request");
        Names.requireVisible(subject, "NoticeKey.subject");
        Objects.requireNonNull(kind, "kind");
        Names.requireVisible(recipient, "NoticeKey.recipient");
    }

    /**
     * The key as text, for a unique column of the host: {@code KQ-1/answer/0.1.0/BREACH/1/zhou}, with {@code %} and
     * {@code /} of its parts written as {@code %25} and {@code %2F}. Equal for equal keys only; stable between versions.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return escaped(request.value()) + "/" + escaped(subject) + "/" + episode + "." + arming + "." + revision + "/"
                + kind.name() + "/" + n + "/" + escaped(recipient);
    }

    static String escaped(String part) {
        return part.replace("%", "%25").replace("/", "%2F");
    }
}
