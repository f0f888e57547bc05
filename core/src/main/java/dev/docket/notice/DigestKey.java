package dev.docket.notice;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The identity of a digest: unique for ever, since a recipient gets one on a working day. Immutable and thread-safe.
 *
 * @param recipient who is told, by {@link Recipient#id()}
 * @param day on which working day of the recipient
 * @since 0.1.0
 */
public record DigestKey(String recipient, LocalDate day) {

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException if the recipient is blank
     */
    public DigestKey {
        Names.requireVisible(recipient, "DigestKey.recipient");
        Objects.requireNonNull(day, "day");
    }

    /**
     * The key as text, for the same unique column as those of notices: {@code digest/zhou/2026-09-07}, escaped as theirs. It has
     * three parts, theirs have six, so no two read alike.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "digest/" + NoticeKey.escaped(recipient) + "/" + day;
    }
}
