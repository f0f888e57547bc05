package dev.docket.request;

import java.util.Objects;

/**
 * What a party of a request said last in this episode.
 *
 * @param party who
 * @param followUp what they said
 * @since 0.1.0
 */
public record PartyVoice(RequesterId party, FollowUp followUp) {

    /** Makes it. */
    public PartyVoice {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(followUp, "followUp");
    }

    /** The same, of a party that goes by another name. */
    PartyVoice called(RequesterId name) {
        FollowUp.Builder said = FollowUp.builder();
        said.from(followUp).party(name);
        return new PartyVoice(name, said.build());
    }
}
