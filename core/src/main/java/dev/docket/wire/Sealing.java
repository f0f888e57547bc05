package dev.docket.wire;

import java.util.Optional;

/**
 * The host's encryption of what names a person who asked for something: their keys, and those of who acts for them.
 *
 * <p>What is sealed is opaque to Docket; a host that changes keys puts into it which key it was. To forget somebody, let {@link #open}
 * give another name for what can no longer be opened.
 *
 * @since 0.1.0
 */
public interface Sealing {

    /**
     * Encrypts.
     *
     * @param plain what is to be sealed
     * @param kind what it is, such as {@code requester-id}: to be authenticated along with it
     * @return what is stored
     */
    String seal(String plain, String kind);

    /**
     * Decrypts.
     *
     * @param stored what {@link #seal} gave
     * @param kind what it is
     * @return the plain text; empty when it cannot be opened, which becomes a {@link WireFault}. What this throws goes to
     *     whoever reads
     */
    Optional<String> open(String stored, String kind);
}
