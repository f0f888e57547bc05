package dev.docket.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of a request when it is raised. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Intake {

    Intake() {}

    /**
     * The programme that serves it.
     *
     * @return the value
     */
    public abstract ProgrammeId programme();

    /**
     * The version of the programme, pinned from now on.
     *
     * @return the value
     */
    public abstract int programmeVersion();

    /**
     * Whose request it is.
     *
     * @return the value
     */
    public abstract RequesterId requester();

    /**
     * By what the representative may act for the requester; asked for when a representative raises. No text shows it.
     *
     * @return the value
     */
    @Value.Redacted
    public abstract Optional<String> authority();

    /**
     * What kind of matter it is.
     *
     * @return the value
     */
    @Value.Default
    public RequestKind kind() {
        return RequestKind.PROBLEM;
    }

    /**
     * The subject code, by which periods and departments may differ; {@code general} unless set.
     *
     * @return the value
     */
    @Value.Default
    public String category() {
        return "general";
    }

    /**
     * How urgent it is.
     *
     * @return the value
     */
    @Value.Default
    public Priority priority() {
        return Priority.NORMAL;
    }

    /**
     * The matter in a line, in the requester's language.
     *
     * @return the value
     */
    public abstract String title();

    /**
     * The session in which it was raised.
     *
     * @return the value
     */
    public abstract Optional<SessionId> session();

    /**
     * The (planned) end of that session, from which dispatch is counted.
     *
     * @return the value
     */
    public abstract Optional<Instant> sessionEnd();

    /**
     * Whether the requester wants to stay unknown: the answer is published under a token, and nobody contacts them.
     *
     * @return the value
     */
    @Value.Default
    public boolean anonymous() {
        return false;
    }

    /**
     * Under what the answer to an anonymous request is published, such as the number on the slip that the requester keeps; nothing
     * that gives them away.
     *
     * @return the value; without it {@link Request#publicToken} is the request's own key
     */
    public abstract Optional<PublicToken> token();

    /**
     * Whether the requester's identity is the office's alone from the raising on; later {@link RequestCommand.Seal} does it.
     *
     * @return the value
     */
    @Value.Default
    public boolean sealed() {
        return false;
    }

    /**
     * The departments of which it complains; none of them has a part in it.
     *
     * @return the value
     */
    public abstract List<UnitId> complainedOf();

    /**
     * The request of which it is a part, when one was split.
     *
     * @return the value
     */
    public abstract Optional<RequestId> parent();

    /**
     * From when its dates are counted, when the office counts a part from the raising of the whole: an instant that is not after the
     * raising.
     *
     * @return the value; empty for the raising itself
     */
    public abstract Optional<Instant> countedFrom();

    /**
     * The earlier request whose matter comes again, of the same requester.
     *
     * @return the value
     */
    public abstract Optional<RequestId> recurrenceOf();

    /**
     * The persons of whom it complains; none of them has a part in it.
     *
     * @return the value
     */
    public abstract List<PersonId> complainedOfPersons();

    /**
     * Whether it complains of anybody.
     *
     * @return false for most requests
     */
    public boolean complains() {
        return !complainedOf().isEmpty() || !complainedOfPersons().isEmpty();
    }

    /**
     * Whether it complains of a department.
     *
     * @param unit the department
     * @return true when it is named
     */
    public boolean complainsOf(UnitId unit) {
        return complainedOf().contains(unit);
    }

    /**
     * Whether it complains of a person.
     *
     * @param person the person
     * @return true when they are named
     */
    public boolean complainsOf(PersonId person) {
        return complainedOfPersons().contains(person);
    }

    /**
     * The language in which the requester is addressed, as a BCP 47 tag; empty for the programme's.
     *
     * @return the value
     */
    public abstract Optional<String> language();

    /**
     * Free marks.
     *
     * @return the value
     */
    public abstract List<String> tags();

    @Value.Check
    void check() {
        if (programmeVersion() < 1) {
            throw new IllegalArgumentException(
                    "Intake.programmeVersion must be 1 or more, but was " + programmeVersion());
        }
        if (token().isPresent() && !anonymous()) {
            throw new IllegalArgumentException("Intake.token is " + token().get()
                    + " though the requester is not anonymous; leave it out, or set anonymous");
        }
        if (sessionEnd().isPresent() && session().isEmpty()) {
            throw new IllegalArgumentException(
                    "Intake.sessionEnd is " + sessionEnd().get() + " without a session; name the session too");
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
    public static final class Builder extends ImmutableIntake.Builder {
        Builder() {}
    }
}
