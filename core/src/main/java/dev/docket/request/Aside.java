package dev.docket.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What few requests ever have: reopenings, pauses, returns, extensions, deferrals, promises, people who were named.
 *
 * <p>Its fields change only while a builder has it for itself; from the building of a request on nobody changes it.
 */
final class Aside {

    static final Aside NONE = new Aside();

    int episode;

    @Nullable
    Instant notedSessionEnd;

    boolean sealed;

    @Nullable
    PersonId companion;

    @Nullable
    PersonId contact;

    @Nullable
    Letter draft;

    int supplementsAsked;

    @Nullable
    Instant supplementPendingSince;

    List<ClockSuspension> suspensions = List.of();
    List<Commitment> commitments = List.of();

    @Nullable
    PendingReturn pendingReturn;

    int returnsGranted;
    List<UnitId> ruledOn = List.of();
    List<UnitId> relieved = List.of();

    @Nullable
    UnitId nextLead;

    @Nullable
    PendingExtension pendingExtension;

    int extensionsGranted;
    List<SupervisionCause> causes = List.of();

    @Nullable
    Instant nudgedAt;

    @Nullable
    Deferral deferral;

    @Nullable
    Stage cameFrom;

    int continuations;

    Bonds bonds = Bonds.NONE;

    Aside() {}

    Aside(Aside other) {
        this.episode = other.episode;
        this.notedSessionEnd = other.notedSessionEnd;
        this.sealed = other.sealed;
        this.companion = other.companion;
        this.contact = other.contact;
        this.draft = other.draft;
        this.supplementsAsked = other.supplementsAsked;
        this.supplementPendingSince = other.supplementPendingSince;
        this.suspensions = other.suspensions;
        this.commitments = other.commitments;
        this.pendingReturn = other.pendingReturn;
        this.returnsGranted = other.returnsGranted;
        this.ruledOn = other.ruledOn;
        this.relieved = other.relieved;
        this.nextLead = other.nextLead;
        this.pendingExtension = other.pendingExtension;
        this.extensionsGranted = other.extensionsGranted;
        this.causes = other.causes;
        this.nudgedAt = other.nudgedAt;
        this.deferral = other.deferral;
        this.cameFrom = other.cameFrom;
        this.continuations = other.continuations;
        this.bonds = other.bonds;
    }

    /** Every value after its name, for comparing and printing. */
    Object[] values() {
        return new Object[] {
            "episode",
            episode,
            "notedSessionEnd",
            Optional.ofNullable(notedSessionEnd),
            "sealed",
            sealed,
            "companion",
            Optional.ofNullable(companion),
            "contact",
            Optional.ofNullable(contact),
            "draft",
            Optional.ofNullable(draft),
            "supplementsAsked",
            supplementsAsked,
            "supplementPendingSince",
            Optional.ofNullable(supplementPendingSince),
            "suspensions",
            suspensions,
            "commitments",
            commitments,
            "pendingReturn",
            Optional.ofNullable(pendingReturn),
            "returnsGranted",
            returnsGranted,
            "ruledOn",
            ruledOn,
            "relieved",
            relieved,
            "nextLead",
            Optional.ofNullable(nextLead),
            "pendingExtension",
            Optional.ofNullable(pendingExtension),
            "extensionsGranted",
            extensionsGranted,
            "causes",
            causes,
            "nudgedAt",
            Optional.ofNullable(nudgedAt),
            "deferral",
            Optional.ofNullable(deferral),
            "cameFrom",
            Optional.ofNullable(cameFrom),
            "continuations",
            continuations,
            "bonds",
            bonds,
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Aside that && Arrays.equals(values(), that.values()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values());
    }
}
