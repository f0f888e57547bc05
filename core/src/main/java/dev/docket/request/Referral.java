package dev.docket.request;

import dev.docket.workflow.Names;

/**
 * A request handed to a body outside the programme.
 *
 * @param receiver the body
 * @param acknowledgement by what it acknowledged the request
 * @since 0.1.0
 */
public record Referral(String receiver, String acknowledgement) {

    /**
     * Makes a referral.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Referral {
        Names.requireVisible(receiver, "Referral.receiver");
        Names.requireVisible(acknowledgement, "Referral.acknowledgement");
    }
}
