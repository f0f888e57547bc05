package dev.docket.request;

import dev.docket.obligation.Obligations;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One request as it stands: a plain value that a host may store as a snapshot beside the events.
 *
 * <p>Longer than most files because every attribute of the state stands here with its meaning, and nothing else does.
 *
 * <p>It starts as {@link #unraised} and changes only by events, in {@code dev.docket.lifecycle}. Everything but the
 * {@link #stage} is an overlay. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Request {

    Request() {}

    /**
     * A key under which nothing has been raised yet.
     *
     * @param id the key
     * @return the state before the first event
     */
    public static Request unraised(RequestId id) {
        return builder().id(id).build();
    }

    /**
     * Whether it has been raised.
     *
     * @return false only before the first event
     */
    public boolean isRaised() {
        return stageIfRaised().isPresent();
    }

    /**
     * Where it stands.
     *
     * @return the stage
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Stage stage() {
        return raised(stageIfRaised(), "stage");
    }

    /**
     * What was known when it was raised.
     *
     * @return the intake
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Intake intake() {
        return raised(intakeIfRaised(), "intake");
    }

    /**
     * The version of the programme that it is pinned to.
     *
     * @return the reference
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public ProgrammeRef programme() {
        return raised(programmeIfRaised(), "programme");
    }

    /**
     * When it was raised.
     *
     * @return the instant
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Instant raisedAt() {
        return raised(raisedAtIfRaised(), "raisedAt");
    }

    private <T> T raised(Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalStateException(
                "request " + id() + " has no " + what + " because it is not raised yet; ask isRaised() first"));
    }

    /**
     * Whether something may still become of it by itself: raised and not closed.
     *
     * @return true while open
     */
    public boolean isOpen() {
        return stageIfRaised().isPresent() && stageIfRaised().get().isOpen();
    }

    /**
     * Whether it stands in a stage.
     *
     * @param stage the stage
     * @return true when raised and there
     */
    public boolean isIn(Stage stage) {
        return stageIfRaised().isPresent() && stageIfRaised().get() == stage;
    }

    /**
     * When time alone will next matter: one column of the host, with an index.
     *
     * @return the instant, or empty when it never will
     */
    public Optional<Instant> nextDue() {
        return obligations().nextDue();
    }

    /**
     * The lead department's assignment: the live one, else the last one that was not taken from it.
     *
     * @return the assignment; empty when no letter was issued, or the lead was relieved and no new one is named
     */
    public Optional<Assignment> lead() {
        Optional<Assignment> last = Optional.empty();
        for (Assignment assignment : assignments()) {
            if (assignment.part() == Assignment.Part.LEAD) {
                last = assignment.state() == Assignment.State.RETURNED ? Optional.empty() : Optional.of(assignment);
            }
        }
        return last;
    }

    private static boolean isTaken(Assignment assignment) {
        return assignment.state() == Assignment.State.RETURNED || assignment.state() == Assignment.State.CANCELLED;
    }

    /**
     * The lead department's assignment while it lives.
     *
     * @return the assignment, or empty when no department leads
     */
    public Optional<Assignment> liveLead() {
        return lead().filter(Assignment::isLive);
    }

    /**
     * The live assignment of a unit.
     *
     * @param unit the unit
     * @return the assignment, or empty when it holds none
     */
    public Optional<Assignment> liveAssignment(UnitId unit) {
        for (Assignment assignment : assignments()) {
            if (assignment.isLive() && assignment.unit().equals(unit)) {
                return Optional.of(assignment);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the departments' clocks are suspended.
     *
     * @return true while a suspension lasts
     */
    public boolean isSuspended() {
        for (ClockSuspension suspension : suspensions()) {
            if (suspension.isRunning()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The promises that are not kept yet.
     *
     * @return the commitments, the oldest first
     */
    public List<Commitment> openCommitments() {
        return commitments().stream().filter(c -> !c.discharged()).toList();
    }

    /**
     * The (planned) end of the session in which it was raised, as last told.
     *
     * @return the instant; empty when it was raised outside sessions
     */
    public Optional<Instant> sessionEnd() {
        return notedSessionEnd().or(() -> intakeIfRaised().flatMap(Intake::sessionEnd));
    }

    /**
     * Whether a unit has handled it, as lead or cooperator.
     *
     * @param unit the unit
     * @return true when a letter has named it
     */
    public boolean isHandledBy(UnitId unit) {
        return assignments().stream().anyMatch(assignment -> assignment.unit().equals(unit));
    }

    /**
     * The units that fill a role of this request itself, such as the lead department.
     *
     * @param role the role
     * @return the units; empty for a role that only the host's directory can fill
     */
    public List<UnitId> unitsIn(Role role) {
        if (role.equals(Roles.LEAD)) {
            return lead().map(Assignment::unit).stream().toList();
        }
        if (role.equals(Roles.COOPERATOR)) {
            return assignments().stream()
                    .filter(a -> a.part() == Assignment.Part.COOPERATING && !isTaken(a))
                    .map(Assignment::unit)
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /**
     * Its key.
     *
     * @return the value
     */
    public abstract RequestId id();

    /**
     * Where it stands; empty before it is raised.
     *
     * @return the value
     */
    public abstract Optional<Stage> stageIfRaised();

    /**
     * How many events have happened to it: the host's optimistic lock.
     *
     * @return the value
     */
    @Value.Default
    public int version() {
        return 0;
    }

    /**
     * When its last event took effect; {@link Instant#MIN} before the first.
     *
     * @return the value
     */
    @Value.Default
    public Instant lastAt() {
        return Instant.MIN;
    }

    /**
     * Whether its last event was a lapse: what time did at an instant comes after all acts at it, so that a command at that
     * very instant is out of order too.
     *
     * @return the value
     */
    @Value.Default
    public boolean lastWasLapse() {
        return false;
    }

    /**
     * The version of the programme that it is pinned to.
     *
     * @return the value
     */
    public abstract Optional<ProgrammeRef> programmeIfRaised();

    /**
     * What was known when it was raised.
     *
     * @return the value
     */
    public abstract Optional<Intake> intakeIfRaised();

    /**
     * When it was raised.
     *
     * @return the value
     */
    public abstract Optional<Instant> raisedAtIfRaised();

    /**
     * Whether it was taken on, by admission or by a disposition.
     *
     * @return the value
     */
    @Value.Default
    public boolean admitted() {
        return false;
    }

    /**
     * The number of reopenings.
     *
     * @return the value
     */
    @Value.Default
    public int episode() {
        return 0;
    }

    /**
     * When the current episode began: the raising, or the last reopening.
     *
     * @return the value
     */
    public abstract Optional<Instant> episodeStartedAt();

    /**
     * How closely it is watched.
     *
     * @return the value
     */
    @Value.Default
    public SupervisionLevel supervision() {
        return SupervisionLevel.NONE;
    }

    /**
     * The assignments, in the order in which their letters were issued.
     *
     * @return the value
     */
    public abstract List<Assignment> assignments();

    /**
     * The department that keeps responsibility for the contact with the requester (首接负责制): the first one that a letter reached
     * keeps it until another has receipted its own, or counts as having.
     *
     * @return the unit; empty when no letter was issued
     */
    public abstract Optional<UnitId> responsible();

    /**
     * Whether the requester was told that it has come in; a disposition tells it too.
     *
     * @return the value
     */
    @Value.Default
    public boolean acknowledged() {
        return false;
    }

    /**
     * When its session ended, where that was told after the raising.
     *
     * @return the value
     */
    public abstract Optional<Instant> notedSessionEnd();

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
     * The subject code, by which periods and departments may differ.
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
     * Who walks the case through.
     *
     * @return the value
     */
    public abstract Optional<PersonId> companion();

    /**
     * Whom to speak to at the requester's.
     *
     * @return the value
     */
    public abstract Optional<PersonId> contact();

    /**
     * The letter that was drafted and not issued, with its signature if it has one.
     *
     * @return the value
     */
    public abstract Optional<Letter> draft();

    /**
     * How often the requester was asked for what is wanting.
     *
     * @return the value
     */
    @Value.Default
    public int supplementsAsked() {
        return 0;
    }

    /**
     * Since when a supplement is waited for.
     *
     * @return the value
     */
    public abstract Optional<Instant> supplementPendingSince();

    /**
     * The suspensions, those that have ended too, the first one first.
     *
     * @return the value
     */
    public abstract List<ClockSuspension> suspensions();

    /**
     * The promises, those that were kept too, the first one first.
     *
     * @return the value
     */
    public abstract List<Commitment> commitments();

    /**
     * The return that waits for its ruling.
     *
     * @return the value
     */
    public abstract Optional<PendingReturn> pendingReturn();

    /**
     * How many returns were granted.
     *
     * @return the value
     */
    @Value.Default
    public int returnsGranted() {
        return 0;
    }

    /**
     * The departments on which a return was ruled; none of them asks again.
     *
     * @return the value
     */
    public abstract List<UnitId> ruledOn();

    /**
     * The departments that were relieved by a ruling.
     *
     * @return the value
     */
    public abstract List<UnitId> relieved();

    /**
     * To whom a ruling sends the next letter.
     *
     * @return the value
     */
    public abstract Optional<UnitId> nextLead();

    /**
     * The extension that waits for its decision.
     *
     * @return the value
     */
    public abstract Optional<PendingExtension> pendingExtension();

    /**
     * How many extensions were granted in this episode.
     *
     * @return the value
     */
    @Value.Default
    public int extensionsGranted() {
        return 0;
    }

    /**
     * The names of the pieces of evidence that were handed in, in this episode.
     *
     * @return the value
     */
    public abstract List<String> evidence();

    /**
     * What has raised supervision in this episode, besides warnings and ladders.
     *
     * @return the value
     */
    public abstract List<SupervisionCause> causes();

    /**
     * When the requester nudged last.
     *
     * @return the value
     */
    public abstract Optional<Instant> nudgedAt();

    /**
     * The leader responsible that it is solved.
     *
     * @return the value
     */
    public abstract Optional<PersonId> supervisingLeader();

    /**
     * The answer of this episode: submitted or approved.
     *
     * @return the value
     */
    public abstract Optional<Answer> answer();

    /**
     * When an answer was submitted that waits for approval.
     *
     * @return the value
     */
    public abstract Optional<Instant> submittedAt();

    /**
     * When an answer, an on-site solution or a final explanation of this episode was communicated.
     *
     * @return the value
     */
    public abstract Optional<Instant> communicatedAt();

    /**
     * The explanation that stands, for now or for good.
     *
     * @return the value
     */
    public abstract Optional<Explanation> explanation();

    /**
     * The deferral that stands.
     *
     * @return the value
     */
    public abstract Optional<Deferral> deferral();

    /**
     * The stage to which a deferral or an explanation for now resumes.
     *
     * @return the value
     */
    public abstract Optional<Stage> cameFrom();

    /**
     * How often the deferral or explanation that stands was continued.
     *
     * @return the value
     */
    @Value.Default
    public int continuations() {
        return 0;
    }

    /**
     * The follow-up attempts of this communication that reached nobody.
     *
     * @return the value
     */
    @Value.Default
    public int attempts() {
        return 0;
    }

    /**
     * When the first of those attempts was made.
     *
     * @return the value
     */
    public abstract Optional<Instant> firstAttemptAt();

    /**
     * Whether all attempts that the programme asks for reached nobody.
     *
     * @return the value
     */
    @Value.Default
    public boolean attemptsExhausted() {
        return false;
    }

    /**
     * When the requester was told in writing, in this episode.
     *
     * @return the value
     */
    public abstract Optional<Instant> writtenNoticeAt();

    /**
     * Who has had a part in what was told to the requester in this episode, or in its follow-up; none of them decides an
     * appeal.
     *
     * @return the value
     */
    public abstract List<PersonId> involved();

    /**
     * The last follow-up of this episode that reached the requester.
     *
     * @return the value
     */
    public abstract Optional<FollowUp> followUp();

    /**
     * Whether an appeal of this episode upheld what was communicated.
     *
     * @return the value
     */
    @Value.Default
    public boolean upheld() {
        return false;
    }

    /**
     * Whether an appeal was made in this episode.
     *
     * @return the value
     */
    @Value.Default
    public boolean appealed() {
        return false;
    }

    /**
     * Whether an appeal waits for its decision.
     *
     * @return the value
     */
    @Value.Default
    public boolean appealPending() {
        return false;
    }

    /**
     * The outcome that the department claims.
     *
     * @return the value
     */
    public abstract Optional<Outcome> claimedOutcome();

    /**
     * The outcome that the requester confirmed.
     *
     * @return the value
     */
    public abstract Optional<Outcome> confirmedOutcome();

    /**
     * How it ended; empty while open.
     *
     * @return the value
     */
    public abstract Optional<Ending> ending();

    /**
     * Whether the window for reopening has closed.
     *
     * @return the value
     */
    @Value.Default
    public boolean reopenWindowClosed() {
        return false;
    }

    /**
     * All that is owed.
     *
     * @return the value
     */
    @Value.Default
    public Obligations obligations() {
        return Obligations.none();
    }

    /**
     * A builder without values, for hosts that read snapshots.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a request from its parts. */
    public static final class Builder extends ImmutableRequest.Builder {
        Builder() {}
    }
}
