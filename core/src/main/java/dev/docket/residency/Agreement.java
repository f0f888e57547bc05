package dev.docket.residency;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.UnitId;
import dev.docket.session.BatchId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is agreed of a residency: who goes where, from when. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Agreement {

    Agreement() {}

    /**
     * The enterprise that takes them in.
     *
     * @return the enterprise
     */
    public abstract RequesterId enterprise();

    /**
     * The first day, from which the term is counted and at which ages are judged.
     *
     * @return the day in the zone of the rules' calendar
     */
    public abstract LocalDate firstDay();

    /**
     * Who leads the team and answers for the enterprise: its chief service officer.
     *
     * @return the person
     */
    public abstract PersonId leader();

    /**
     * Who stays in the enterprise.
     *
     * @return the officers
     */
    public abstract List<Officer> officers();

    /**
     * Which experts come to it.
     *
     * @return their teams
     */
    public abstract List<UnitId> expertTeams();

    /**
     * The batch that is sent out together.
     *
     * @return the batch; empty when there is none
     */
    public abstract Optional<BatchId> batch();

    /**
     * The project with which the group stays.
     *
     * @return the project, as the host application words it; empty when they are there for the enterprise as a whole
     */
    public abstract Optional<String> project();

    /**
     * Whether somebody is one of the officers.
     *
     * @param person who
     * @return true when they stay in the enterprise
     */
    public boolean hasOfficer(PersonId person) {
        return officers().stream().anyMatch(one -> one.person().equals(person));
    }

    /** The same with somebody else in the place of an officer. */
    Agreement with(PersonId officer, Officer successor) {
        Builder builder = builder();
        builder.from(this);
        return builder.officers(officers().stream()
                        .map(one -> one.person().equals(officer) ? successor : one)
                        .toList())
                .build();
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an agreement. */
    public static final class Builder extends ImmutableAgreement.Builder {
        Builder() {}
    }
}
