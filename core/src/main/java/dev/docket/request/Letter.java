package dev.docket.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A dispatch letter (交办函): names one lead department and whoever helps it. For several requests it is given to each. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Letter {

    Letter() {}

    /**
     * Its number.
     *
     * @return the value
     */
    public abstract LetterNumber number();

    /**
     * The department that leads.
     *
     * @return the value
     */
    public abstract UnitId lead();

    /**
     * The departments that help.
     *
     * @return the value
     */
    public abstract List<UnitId> cooperators();

    /**
     * The leader responsible that the request is solved.
     *
     * @return the value
     */
    public abstract Optional<PersonId> supervisingLeader();

    /**
     * Who signed it; asked for where the programme wants a signature.
     *
     * @return the value
     */
    public abstract Optional<PersonId> signedBy();

    /**
     * The day by which it asks for the answer, instead of the programme's period.
     *
     * @return the value
     */
    public abstract Optional<LocalDate> answerBy();

    /**
     * The day by which it asks for the cooperators' parts, instead of the programme's period; not after the answer's.
     *
     * @return the value
     */
    public abstract Optional<LocalDate> contributeBy();

    /**
     * The same letter, signed.
     *
     * @param person who signed it
     * @return the letter
     */
    public Letter signed(PersonId person) {
        Builder builder = builder();
        builder.from(this);
        return builder.signedBy(person).build();
    }

    /**
     * Whether it says the same as another, whoever signed either.
     *
     * @param other the other letter
     * @return true when all but the signature is equal
     */
    public boolean saysTheSameAs(Letter other) {
        Builder builder = builder();
        builder.from(other);
        return equals(builder.signedBy(signedBy()).build());
    }

    @Value.Check
    void check() {
        if (cooperators().contains(lead())) {
            throw new IllegalArgumentException(
                    "Letter.cooperators must not name the lead " + lead() + "; a department holds one part only");
        }
        if (cooperators().stream().distinct().count() < cooperators().size()) {
            throw new IllegalArgumentException(
                    "Letter.cooperators must name each department once, but was " + cooperators());
        }
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableLetter.Builder {
        Builder() {}
    }
}
