package dev.docket.session;

import dev.docket.obligation.Obligations;
import dev.docket.request.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A series of sessions: what was planned, held, cancelled and missed, and what is owed. Immutable and thread-safe.
 *
 * <p>It begins with {@link SessionCommand.Begin} on {@link #unbegun}. {@link SessionWorkflow} is the door.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Series {

    Series() {}

    /**
     * A series that has not begun.
     *
     * @param id its identifier
     * @return the series
     */
    public static Series unbegun(SeriesId id) {
        return builder().id(id).build();
    }

    /**
     * Its identifier.
     *
     * @return the identifier
     */
    public abstract SeriesId id();

    /**
     * The rules that serve it.
     *
     * @return the reference; empty before it has begun
     */
    public abstract Optional<SessionRulesRef> rules();

    /**
     * When it began.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> begunAt();

    /**
     * When it ended.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> concludedAt();

    /**
     * Its sessions.
     *
     * @return the sessions, in the order in which they were first planned
     */
    public abstract List<Session> sessions();

    /**
     * What became of each day of the cadence so far.
     *
     * @return the turns, in order
     */
    public abstract List<CadenceTurn> turns();

    /**
     * What is owed.
     *
     * @return the obligations
     */
    @Value.Default
    public Obligations obligations() {
        return Obligations.none();
    }

    /**
     * The number of its events, by which a host detects a stale write.
     *
     * @return the number
     */
    @Value.Default
    public int version() {
        return 0;
    }

    /**
     * When its last event took effect.
     *
     * @return the instant; before all time when there was none
     */
    @Value.Default
    public Instant lastAt() {
        return Instant.MIN;
    }

    /**
     * Whether time brought its last event about.
     *
     * @return true for a lapse
     */
    @Value.Default
    public boolean lastWasLapse() {
        return false;
    }

    /**
     * Whether it is under way.
     *
     * @return true from its beginning to its end
     */
    public boolean isOpen() {
        return begunAt().isPresent() && concludedAt().isEmpty();
    }

    /**
     * When time alone will next matter.
     *
     * @return the instant, or empty when it never will
     */
    public Optional<Instant> nextDue() {
        return obligations().nextDue();
    }

    /**
     * One of its sessions.
     *
     * @param session the identifier
     * @return the session, or empty when none was planned under it
     */
    public Optional<Session> session(SessionId session) {
        return sessions().stream().filter(one -> one.id().equals(session)).findFirst();
    }

    /**
     * The sessions of a round of visits, an annual day or another batch.
     *
     * @param batch the batch
     * @return the sessions, by their planned start
     */
    public List<Session> batch(BatchId batch) {
        return sessions().stream()
                .filter(one -> one.plan().batch().equals(Optional.of(batch)))
                .sorted(Comparator.comparing(one -> one.plan().start()))
                .toList();
    }

    /**
     * The number of a session among those that were opened in its calendar year.
     *
     * @param session the identifier
     * @param zone in whose years
     * @return the number, from 1; empty when it was never opened
     */
    public OptionalInt numberInYear(SessionId session, ZoneId zone) {
        return session(session)
                .filter(one -> one.openedAt().isPresent())
                .map(one -> OptionalInt.of((int) sessions().stream()
                        .filter(other -> other.number().orElse(Integer.MAX_VALUE)
                                <= one.number().orElse(0))
                        .filter(other -> year(other, zone) == year(one, zone))
                        .count()))
                .orElse(OptionalInt.empty());
    }

    private static int year(Session session, ZoneId zone) {
        return session.openedAt().orElse(Instant.EPOCH).atZone(zone).getYear();
    }

    /**
     * A builder without values, for hosts that read snapshots.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with all of this, to change some of it. */
    Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a series. */
    public static final class Builder extends ImmutableSeries.Builder {
        Builder() {}
    }
}
