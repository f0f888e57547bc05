package dev.docket.notice;

import dev.docket.request.ProgrammeId;
import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * The identity of one copy of a bulletin: unique for ever, since a programme issues a number once. Immutable and thread-safe.
 *
 * @param programme of which programme
 * @param number the bulletin's number
 * @param recipient who is told, by {@link Recipient#id()}
 * @since 0.1.0
 */
public record BulletinKey(ProgrammeId programme, int number, String recipient) {

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException if the recipient is blank
     */
    public BulletinKey {
        Objects.requireNonNull(programme, "programme");
        Names.requireVisible(recipient, "BulletinKey.recipient");
    }

    /**
     * The key as text, for the same unique column as those of notices: {@code bulletin/face-to-face/3/zhou}, escaped as theirs. It has
     * four parts, theirs have six and those of digests three, so no two read alike.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "bulletin/" + NoticeKey.escaped(programme.value()) + "/" + number + "/" + NoticeKey.escaped(recipient);
    }
}
