package dev.docket.request;

import dev.docket.obligation.Obligations;
import dev.docket.obligation.SupervisionLevel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The setters of {@link Request.Builder}. Long because every attribute has one, each with its Javadoc.
 *
 * <p>The two parts are shared with the request that they came from until one of their values changes.
 */
abstract class RequestBuilder {

    @Nullable
    RequestId id;

    @Nullable
    Stage stageIfRaised;

    int version;
    Instant lastAt = Instant.MIN;
    boolean lastWasLapse;

    @Nullable
    ProgrammeRef programmeIfRaised;

    @Nullable
    Intake intakeIfRaised;

    @Nullable
    Instant raisedAtIfRaised;

    boolean admitted;

    @Nullable
    Instant episodeStartedAt;

    SupervisionLevel supervision = SupervisionLevel.NONE;
    Assignment[] assignments = {};

    @Nullable
    UnitId responsible;

    boolean acknowledged;
    RequestKind kind = RequestKind.PROBLEM;
    String category = "general";
    Priority priority = Priority.NORMAL;

    @Nullable
    PersonId supervisingLeader;

    Obligations obligations = Obligations.none();
    Told told = Told.NONE;
    Aside aside = Aside.NONE;
    private boolean ownsTold;
    private boolean ownsAside;

    RequestBuilder() {}

    private Told ownTold() {
        if (!ownsTold) {
            told = new Told(told);
            ownsTold = true;
        }
        return told;
    }

    private Aside ownAside() {
        if (!ownsAside) {
            aside = new Aside(aside);
            ownsAside = true;
        }
        return aside;
    }

    /** From here on the parts belong to a request too. */
    final Request.Builder published() {
        ownsTold = false;
        ownsAside = false;
        return (Request.Builder) this;
    }

    final RequestId required() {
        if (id == null) {
            throw new IllegalArgumentException("Request.id is missing; give it to the builder");
        }
        return id;
    }

    /**
     * Sets {@link Request#id()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder id(RequestId value) {
        Objects.requireNonNull(value, "id");
        id = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#stageIfRaised()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder stageIfRaised(Stage value) {
        Objects.requireNonNull(value, "stageIfRaised");
        stageIfRaised = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#stageIfRaised()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder stageIfRaised(Optional<? extends Stage> value) {
        Stage given = value.orElse(null);
        stageIfRaised = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#version()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder version(int value) {
        version = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#lastAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder lastAt(Instant value) {
        Objects.requireNonNull(value, "lastAt");
        lastAt = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#lastWasLapse()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder lastWasLapse(boolean value) {
        lastWasLapse = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#programmeIfRaised()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder programmeIfRaised(ProgrammeRef value) {
        Objects.requireNonNull(value, "programmeIfRaised");
        programmeIfRaised = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#programmeIfRaised()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder programmeIfRaised(Optional<? extends ProgrammeRef> value) {
        ProgrammeRef given = value.orElse(null);
        programmeIfRaised = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#intakeIfRaised()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder intakeIfRaised(Intake value) {
        Objects.requireNonNull(value, "intakeIfRaised");
        intakeIfRaised = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#intakeIfRaised()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder intakeIfRaised(Optional<? extends Intake> value) {
        Intake given = value.orElse(null);
        intakeIfRaised = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#raisedAtIfRaised()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder raisedAtIfRaised(Instant value) {
        Objects.requireNonNull(value, "raisedAtIfRaised");
        raisedAtIfRaised = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#raisedAtIfRaised()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder raisedAtIfRaised(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        raisedAtIfRaised = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#admitted()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder admitted(boolean value) {
        admitted = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#episode()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder episode(int value) {
        if (aside.episode != value) {
            ownAside().episode = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#episodeStartedAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder episodeStartedAt(Instant value) {
        Objects.requireNonNull(value, "episodeStartedAt");
        episodeStartedAt = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#episodeStartedAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder episodeStartedAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        episodeStartedAt = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supervision()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder supervision(SupervisionLevel value) {
        Objects.requireNonNull(value, "supervision");
        supervision = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#assignments()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder assignments(Iterable<? extends Assignment> values) {
        assignments = Parts.array(values, new Assignment[0]);
        return (Request.Builder) this;
    }

    /**
     * Replaces each of {@link Request#assignments()} by what a function makes of it.
     *
     * @param change what becomes of an assignment; itself when nothing does
     * @return this builder
     */
    @SuppressWarnings("ReferenceEquality") // one that nothing becomes of comes back itself
    public final Request.Builder eachAssignment(UnaryOperator<Assignment> change) {
        Assignment[] own = assignments;
        for (int i = 0; i < own.length; i++) {
            Assignment before = own[i];
            Assignment after = Objects.requireNonNull(change.apply(before), "assignments");
            if (after != before) {
                own = own == assignments ? own.clone() : own;
                own[i] = after;
            }
        }
        assignments = own;
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#assignments()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addAssignments(Assignment value) {
        assignments = Arrays.copyOf(assignments, assignments.length + 1);
        assignments[assignments.length - 1] = Objects.requireNonNull(value, "assignments");
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#assignments()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllAssignments(Iterable<? extends Assignment> values) {
        for (Assignment value : values) {
            addAssignments(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#responsible()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder responsible(UnitId value) {
        responsible = Objects.requireNonNull(value, "responsible");
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#responsible()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder responsible(Optional<? extends UnitId> value) {
        responsible = value.orElse(null);
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#acknowledged()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder acknowledged(boolean value) {
        acknowledged = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#notedSessionEnd()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder notedSessionEnd(Instant value) {
        Objects.requireNonNull(value, "notedSessionEnd");
        if (!Objects.equals(aside.notedSessionEnd, value)) {
            ownAside().notedSessionEnd = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#notedSessionEnd()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder notedSessionEnd(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(aside.notedSessionEnd, given)) {
            ownAside().notedSessionEnd = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#kind()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder kind(RequestKind value) {
        Objects.requireNonNull(value, "kind");
        kind = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#category()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder category(String value) {
        Objects.requireNonNull(value, "category");
        category = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#priority()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder priority(Priority value) {
        Objects.requireNonNull(value, "priority");
        priority = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#sealed()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder sealed(boolean value) {
        if (aside.sealed != value) {
            ownAside().sealed = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#companion()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder companion(PersonId value) {
        Objects.requireNonNull(value, "companion");
        if (!Objects.equals(aside.companion, value)) {
            ownAside().companion = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#companion()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder companion(Optional<? extends PersonId> value) {
        PersonId given = value.orElse(null);
        if (!Objects.equals(aside.companion, given)) {
            ownAside().companion = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#contact()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder contact(PersonId value) {
        Objects.requireNonNull(value, "contact");
        if (!Objects.equals(aside.contact, value)) {
            ownAside().contact = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#contact()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder contact(Optional<? extends PersonId> value) {
        PersonId given = value.orElse(null);
        if (!Objects.equals(aside.contact, given)) {
            ownAside().contact = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#draft()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder draft(Letter value) {
        Objects.requireNonNull(value, "draft");
        if (!Objects.equals(aside.draft, value)) {
            ownAside().draft = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#draft()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder draft(Optional<? extends Letter> value) {
        Letter given = value.orElse(null);
        if (!Objects.equals(aside.draft, given)) {
            ownAside().draft = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supplementsAsked()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder supplementsAsked(int value) {
        if (aside.supplementsAsked != value) {
            ownAside().supplementsAsked = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supplementPendingSince()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder supplementPendingSince(Instant value) {
        Objects.requireNonNull(value, "supplementPendingSince");
        if (!Objects.equals(aside.supplementPendingSince, value)) {
            ownAside().supplementPendingSince = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supplementPendingSince()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder supplementPendingSince(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(aside.supplementPendingSince, given)) {
            ownAside().supplementPendingSince = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#suspensions()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder suspensions(Iterable<? extends ClockSuspension> values) {
        List<ClockSuspension> given = Parts.copied(values);
        if (!aside.suspensions.equals(given)) {
            ownAside().suspensions = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#suspensions()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addSuspensions(ClockSuspension value) {
        ownAside().suspensions = Parts.with(aside.suspensions, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#suspensions()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllSuspensions(Iterable<? extends ClockSuspension> values) {
        for (ClockSuspension value : values) {
            addSuspensions(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#commitments()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder commitments(Iterable<? extends Commitment> values) {
        List<Commitment> given = Parts.copied(values);
        if (!aside.commitments.equals(given)) {
            ownAside().commitments = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#commitments()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addCommitments(Commitment value) {
        ownAside().commitments = Parts.with(aside.commitments, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#commitments()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllCommitments(Iterable<? extends Commitment> values) {
        for (Commitment value : values) {
            addCommitments(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#pendingReturn()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder pendingReturn(PendingReturn value) {
        Objects.requireNonNull(value, "pendingReturn");
        if (!Objects.equals(aside.pendingReturn, value)) {
            ownAside().pendingReturn = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#pendingReturn()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder pendingReturn(Optional<? extends PendingReturn> value) {
        PendingReturn given = value.orElse(null);
        if (!Objects.equals(aside.pendingReturn, given)) {
            ownAside().pendingReturn = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#returnsGranted()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder returnsGranted(int value) {
        if (aside.returnsGranted != value) {
            ownAside().returnsGranted = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#ruledOn()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder ruledOn(Iterable<? extends UnitId> values) {
        List<UnitId> given = Parts.copied(values);
        if (!aside.ruledOn.equals(given)) {
            ownAside().ruledOn = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#ruledOn()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addRuledOn(UnitId value) {
        ownAside().ruledOn = Parts.with(aside.ruledOn, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#ruledOn()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllRuledOn(Iterable<? extends UnitId> values) {
        for (UnitId value : values) {
            addRuledOn(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#relieved()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder relieved(Iterable<? extends UnitId> values) {
        List<UnitId> given = Parts.copied(values);
        if (!aside.relieved.equals(given)) {
            ownAside().relieved = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#relieved()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addRelieved(UnitId value) {
        ownAside().relieved = Parts.with(aside.relieved, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#relieved()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllRelieved(Iterable<? extends UnitId> values) {
        for (UnitId value : values) {
            addRelieved(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#nextLead()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder nextLead(UnitId value) {
        Objects.requireNonNull(value, "nextLead");
        if (!Objects.equals(aside.nextLead, value)) {
            ownAside().nextLead = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#nextLead()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder nextLead(Optional<? extends UnitId> value) {
        UnitId given = value.orElse(null);
        if (!Objects.equals(aside.nextLead, given)) {
            ownAside().nextLead = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#pendingExtension()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder pendingExtension(PendingExtension value) {
        Objects.requireNonNull(value, "pendingExtension");
        if (!Objects.equals(aside.pendingExtension, value)) {
            ownAside().pendingExtension = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#pendingExtension()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder pendingExtension(Optional<? extends PendingExtension> value) {
        PendingExtension given = value.orElse(null);
        if (!Objects.equals(aside.pendingExtension, given)) {
            ownAside().pendingExtension = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#extensionsGranted()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder extensionsGranted(int value) {
        if (aside.extensionsGranted != value) {
            ownAside().extensionsGranted = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#evidence()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder evidence(Iterable<? extends String> values) {
        List<String> given = Parts.copied(values);
        if (!told.evidence.equals(given)) {
            ownTold().evidence = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#evidence()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addEvidence(String value) {
        ownTold().evidence = Parts.with(told.evidence, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#evidence()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllEvidence(Iterable<? extends String> values) {
        for (String value : values) {
            addEvidence(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#causes()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder causes(Iterable<? extends SupervisionCause> values) {
        List<SupervisionCause> given = Parts.copied(values);
        if (!aside.causes.equals(given)) {
            ownAside().causes = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#causes()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addCauses(SupervisionCause value) {
        ownAside().causes = Parts.with(aside.causes, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#causes()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllCauses(Iterable<? extends SupervisionCause> values) {
        for (SupervisionCause value : values) {
            addCauses(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#nudgedAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder nudgedAt(Instant value) {
        Objects.requireNonNull(value, "nudgedAt");
        if (!Objects.equals(aside.nudgedAt, value)) {
            ownAside().nudgedAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#nudgedAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder nudgedAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(aside.nudgedAt, given)) {
            ownAside().nudgedAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supervisingLeader()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder supervisingLeader(PersonId value) {
        Objects.requireNonNull(value, "supervisingLeader");
        supervisingLeader = value;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#supervisingLeader()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder supervisingLeader(Optional<? extends PersonId> value) {
        PersonId given = value.orElse(null);
        supervisingLeader = given;
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#answer()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder answer(Answer value) {
        Objects.requireNonNull(value, "answer");
        if (!Objects.equals(told.answer, value)) {
            ownTold().answer = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#answer()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder answer(Optional<? extends Answer> value) {
        Answer given = value.orElse(null);
        if (!Objects.equals(told.answer, given)) {
            ownTold().answer = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#submittedAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder submittedAt(Instant value) {
        Objects.requireNonNull(value, "submittedAt");
        if (!Objects.equals(told.submittedAt, value)) {
            ownTold().submittedAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#submittedAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder submittedAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.submittedAt, given)) {
            ownTold().submittedAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#sentBackAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder sentBackAt(Instant value) {
        Objects.requireNonNull(value, "sentBackAt");
        if (!Objects.equals(told.sentBackAt, value)) {
            ownTold().sentBackAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#sentBackAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder sentBackAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.sentBackAt, given)) {
            ownTold().sentBackAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#communicatedAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder communicatedAt(Instant value) {
        Objects.requireNonNull(value, "communicatedAt");
        if (!Objects.equals(told.communicatedAt, value)) {
            ownTold().communicatedAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#communicatedAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder communicatedAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.communicatedAt, given)) {
            ownTold().communicatedAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#explanation()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder explanation(Explanation value) {
        Objects.requireNonNull(value, "explanation");
        if (!Objects.equals(told.explanation, value)) {
            ownTold().explanation = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#explanation()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder explanation(Optional<? extends Explanation> value) {
        Explanation given = value.orElse(null);
        if (!Objects.equals(told.explanation, given)) {
            ownTold().explanation = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#deferral()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder deferral(Deferral value) {
        Objects.requireNonNull(value, "deferral");
        if (!Objects.equals(aside.deferral, value)) {
            ownAside().deferral = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#deferral()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder deferral(Optional<? extends Deferral> value) {
        Deferral given = value.orElse(null);
        if (!Objects.equals(aside.deferral, given)) {
            ownAside().deferral = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#cameFrom()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder cameFrom(Stage value) {
        Objects.requireNonNull(value, "cameFrom");
        if (!Objects.equals(aside.cameFrom, value)) {
            ownAside().cameFrom = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#cameFrom()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder cameFrom(Optional<? extends Stage> value) {
        Stage given = value.orElse(null);
        if (!Objects.equals(aside.cameFrom, given)) {
            ownAside().cameFrom = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#bonds()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder bonds(Bonds value) {
        Objects.requireNonNull(value, "bonds");
        if (!aside.bonds.equals(value)) {
            ownAside().bonds = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#continuations()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder continuations(int value) {
        if (aside.continuations != value) {
            ownAside().continuations = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#attempts()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder attempts(int value) {
        if (told.attempts != value) {
            ownTold().attempts = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#firstAttemptAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder firstAttemptAt(Instant value) {
        Objects.requireNonNull(value, "firstAttemptAt");
        if (!Objects.equals(told.firstAttemptAt, value)) {
            ownTold().firstAttemptAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#firstAttemptAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder firstAttemptAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.firstAttemptAt, given)) {
            ownTold().firstAttemptAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#lastAttemptAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder lastAttemptAt(Instant value) {
        Objects.requireNonNull(value, "lastAttemptAt");
        if (!Objects.equals(told.lastAttemptAt, value)) {
            ownTold().lastAttemptAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#lastAttemptAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder lastAttemptAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.lastAttemptAt, given)) {
            ownTold().lastAttemptAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#attemptsExhausted()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder attemptsExhausted(boolean value) {
        if (told.attemptsExhausted != value) {
            ownTold().attemptsExhausted = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#writtenNoticeAt()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder writtenNoticeAt(Instant value) {
        Objects.requireNonNull(value, "writtenNoticeAt");
        if (!Objects.equals(told.writtenNoticeAt, value)) {
            ownTold().writtenNoticeAt = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#writtenNoticeAt()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder writtenNoticeAt(Optional<? extends Instant> value) {
        Instant given = value.orElse(null);
        if (!Objects.equals(told.writtenNoticeAt, given)) {
            ownTold().writtenNoticeAt = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#involved()}.
     *
     * @param values the values
     * @return this builder
     */
    public final Request.Builder involved(Iterable<? extends PersonId> values) {
        List<PersonId> given = Parts.copied(values);
        if (!told.involved.equals(given)) {
            ownTold().involved = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#involved()}.
     *
     * @param value one more
     * @return this builder
     */
    public final Request.Builder addInvolved(PersonId value) {
        ownTold().involved = Parts.with(told.involved, value);
        return (Request.Builder) this;
    }

    /**
     * Adds to {@link Request#involved()}.
     *
     * @param values more
     * @return this builder
     */
    public final Request.Builder addAllInvolved(Iterable<? extends PersonId> values) {
        for (PersonId value : values) {
            addInvolved(value);
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#followUp()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder followUp(FollowUp value) {
        Objects.requireNonNull(value, "followUp");
        if (!Objects.equals(told.followUp, value)) {
            ownTold().followUp = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#followUp()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder followUp(Optional<? extends FollowUp> value) {
        FollowUp given = value.orElse(null);
        if (!Objects.equals(told.followUp, given)) {
            ownTold().followUp = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#upheld()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder upheld(boolean value) {
        if (told.upheld != value) {
            ownTold().upheld = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#appealed()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder appealed(boolean value) {
        if (told.appealed != value) {
            ownTold().appealed = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#appealPending()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder appealPending(boolean value) {
        if (told.appealPending != value) {
            ownTold().appealPending = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#claimedOutcome()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder claimedOutcome(Outcome value) {
        Objects.requireNonNull(value, "claimedOutcome");
        if (!Objects.equals(told.claimedOutcome, value)) {
            ownTold().claimedOutcome = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#claimedOutcome()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder claimedOutcome(Optional<? extends Outcome> value) {
        Outcome given = value.orElse(null);
        if (!Objects.equals(told.claimedOutcome, given)) {
            ownTold().claimedOutcome = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#ownOutcome()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder ownOutcome(Outcome value) {
        Objects.requireNonNull(value, "ownOutcome");
        if (!Objects.equals(told.ownOutcome, value)) {
            ownTold().ownOutcome = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#ownOutcome()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder ownOutcome(Optional<? extends Outcome> value) {
        Outcome given = value.orElse(null);
        if (!Objects.equals(told.ownOutcome, given)) {
            ownTold().ownOutcome = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#ending()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder ending(Ending value) {
        Objects.requireNonNull(value, "ending");
        if (!Objects.equals(told.ending, value)) {
            ownTold().ending = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#ending()}.
     *
     * @param value the value, or empty
     * @return this builder
     */
    public final Request.Builder ending(Optional<? extends Ending> value) {
        Ending given = value.orElse(null);
        if (!Objects.equals(told.ending, given)) {
            ownTold().ending = given;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#reopenWindowClosed()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder reopenWindowClosed(boolean value) {
        if (told.reopenWindowClosed != value) {
            ownTold().reopenWindowClosed = value;
        }
        return (Request.Builder) this;
    }

    /**
     * Sets {@link Request#obligations()}.
     *
     * @param value the value
     * @return this builder
     */
    public final Request.Builder obligations(Obligations value) {
        Objects.requireNonNull(value, "obligations");
        obligations = value;
        return (Request.Builder) this;
    }
}
