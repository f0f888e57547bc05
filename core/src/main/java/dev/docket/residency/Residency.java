package dev.docket.residency;

import dev.docket.obligation.Obligations;
import dev.docket.request.PersonId;
import dev.docket.session.BatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A residency: what is agreed of it, what those in it have given account of, and what is owed. Immutable and thread-safe.
 *
 * <p>It begins with {@link ResidencyCommand.Agree} on {@link #unagreed}. {@link ResidencyWorkflow} is the door.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Residency {

    Residency() {}

    /**
     * A residency of which nothing is agreed.
     *
     * @param id its identifier
     * @return the residency
     */
    public static Residency unagreed(ResidencyId id) {
        return builder().id(id).build();
    }

    /**
     * Its identifier.
     *
     * @return the identifier
     */
    public abstract ResidencyId id();

    /**
     * How far it is.
     *
     * @return the status; empty before it is agreed
     */
    public abstract Optional<ResidencyStatus> status();

    /**
     * The rules that serve it.
     *
     * @return the reference; empty before it is agreed
     */
    public abstract Optional<ResidencyRulesRef> rules();

    /**
     * What is agreed of it.
     *
     * @return the agreement, as it was last changed; empty before that
     */
    public abstract Optional<Agreement> agreement();

    /**
     * When it started.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> startedAt();

    /**
     * When it ended.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> endedAt();

    /**
     * All of which account was given: training, reports, outputs, hard cases, visits and meetings, phases of the project.
     *
     * @return what was done, in order
     */
    public abstract List<ResidencyEvent.Done> account();

    /**
     * What became of each report and each visit of experts that was due so far.
     *
     * @return the turns, in order
     */
    public abstract List<ResidencyTurn> turns();

    /**
     * Which officers have everything that the rules ask for, and since when.
     *
     * @return what was completed, in order
     */
    public abstract List<ResidencyEvent.Completed> completed();

    /**
     * What was missing when the term ended.
     *
     * @return what was missing, officer by officer; empty before that, and when everybody had everything
     */
    public abstract List<Shortfall> shortfalls();

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
     * @return true from its agreement to its end
     */
    public boolean isOpen() {
        return status().filter(status -> status != ResidencyStatus.ENDED).isPresent();
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
     * Whether it is one of those that are sent out together.
     *
     * @param batch the batch
     * @return true when it was agreed so
     */
    public boolean isOf(BatchId batch) {
        return agreement().flatMap(Agreement::batch).filter(batch::equals).isPresent();
    }

    /**
     * Who stays in the enterprise.
     *
     * @return the officers, as it is agreed
     */
    public List<PersonId> officers() {
        return agreement()
                .map(agreement ->
                        agreement.officers().stream().map(Officer::person).toList())
                .orElse(List.of());
    }

    /**
     * Which of the officers have not been trained yet.
     *
     * @return the officers
     */
    public List<PersonId> untrained() {
        return officers().stream()
                .filter(officer -> accountOf(ResidencyCommand.Train.class)
                        .noneMatch(train -> train.officer().equals(officer)))
                .filter(officer -> accountOf(ResidencyCommand.Replace.class)
                        .noneMatch(replace -> replace.trained()
                                && replace.successor().person().equals(officer)))
                .toList();
    }

    /**
     * How often an officer has brought something about.
     *
     * @param officer who
     * @param kind what
     * @return the number
     */
    public long delivered(PersonId officer, OutputKind kind) {
        return accountOf(ResidencyCommand.Deliver.class)
                .filter(deliver ->
                        deliver.officer().equals(officer) && deliver.output().equals(kind))
                .count();
    }

    /**
     * The phase of the project that was reached last.
     *
     * @return the phase; empty before the first
     */
    public Optional<String> phase() {
        return accountOf(ResidencyCommand.Reach.class)
                .map(ResidencyCommand.Reach::phase)
                .reduce((before, last) -> last);
    }

    /**
     * The commands of one kind among those of which account was given.
     *
     * @param kind the class of the command
     * @param <C> the command
     * @return the commands, in order
     */
    public <C extends ResidencyCommand> Stream<C> accountOf(Class<C> kind) {
        return account().stream()
                .map(ResidencyEvent.Done::what)
                .filter(kind::isInstance)
                .map(kind::cast);
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

    /** Builds a residency. */
    public static final class Builder extends ImmutableResidency.Builder {
        Builder() {}
    }
}
