package dev.docket.request;

import dev.docket.obligation.Obligations;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request as it stands: a plain value that a host may store as a snapshot beside the events.
 *
 * <p>Longer than most files because every attribute of the state stands here with its meaning, and nothing else does. Written by hand,
 * and not generated, because a host keeps many open requests and each event makes a new one: what most of them do not have yet is
 * apart, in {@link Told} and {@link Aside}, of which they share the empty ones.
 *
 * <p>It starts as {@link #unraised} and changes only by events, in {@code dev.docket.lifecycle}. Everything but the
 * {@link #stage} is an overlay. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Request {

    private final RequestId id;
    private final @Nullable Stage stageIfRaised;
    private final int version;
    private final Instant lastAt;
    private final boolean lastWasLapse;
    private final @Nullable ProgrammeRef programmeIfRaised;
    private final @Nullable Intake intakeIfRaised;
    private final @Nullable Instant raisedAtIfRaised;
    private final boolean admitted;
    private final @Nullable Instant episodeStartedAt;
    private final SupervisionLevel supervision;
    private final Assignment[] assignments;
    private final @Nullable UnitId responsible;
    private final boolean acknowledged;
    private final RequestKind kind;
    private final String category;
    private final Priority priority;
    private final @Nullable PersonId supervisingLeader;
    private final Obligations obligations;
    private final Told told;
    private final Aside aside;

    private Request(Builder builder) {
        this.id = builder.required();
        this.stageIfRaised = builder.stageIfRaised;
        this.version = builder.version;
        this.lastAt = builder.lastAt;
        this.lastWasLapse = builder.lastWasLapse;
        this.programmeIfRaised = builder.programmeIfRaised;
        this.intakeIfRaised = builder.intakeIfRaised;
        this.raisedAtIfRaised = builder.raisedAtIfRaised;
        this.admitted = builder.admitted;
        this.episodeStartedAt = builder.episodeStartedAt;
        this.supervision = builder.supervision;
        this.assignments = builder.assignments;
        this.responsible = builder.responsible;
        this.acknowledged = builder.acknowledged;
        this.kind = builder.kind;
        this.category = builder.category;
        this.priority = builder.priority;
        this.supervisingLeader = builder.supervisingLeader;
        this.obligations = builder.obligations;
        this.told = builder.told;
        this.aside = builder.aside;
    }

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
        return stageIfRaised != null;
    }

    /**
     * Where it stands.
     *
     * @return the stage
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Stage stage() {
        return raised(stageIfRaised, "stage");
    }

    /**
     * What was known when it was raised.
     *
     * @return the intake
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Intake intake() {
        return raised(intakeIfRaised, "intake");
    }

    /**
     * The version of the programme that it is pinned to.
     *
     * @return the reference
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public ProgrammeRef programme() {
        return raised(programmeIfRaised, "programme");
    }

    /**
     * When it was raised.
     *
     * @return the instant
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Instant raisedAt() {
        return raised(raisedAtIfRaised, "raisedAt");
    }

    private <T> T raised(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException(
                    "request " + id + " has no " + what + " because it is not raised yet; ask isRaised() first");
        }
        return value;
    }

    /**
     * Whether something may still become of it by itself: raised and not closed.
     *
     * @return true while open
     */
    public boolean isOpen() {
        return stageIfRaised != null && stageIfRaised.isOpen();
    }

    /**
     * Whether it stands in a stage.
     *
     * @param stage the stage
     * @return true when raised and there
     */
    public boolean isIn(Stage stage) {
        return stageIfRaised == stage;
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
        for (Assignment assignment : assignments) {
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
        for (Assignment assignment : assignments) {
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
        List<ClockSuspension> suspensions = aside.suspensions;
        for (int i = 0; i < suspensions.size(); i++) {
            if (suspensions.get(i).isRunning()) {
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
        return aside.commitments.isEmpty()
                ? List.of()
                : aside.commitments.stream().filter(c -> !c.discharged()).toList();
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
        for (Assignment assignment : assignments) {
            if (assignment.unit().equals(unit)) {
                return true;
            }
        }
        return false;
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
    public RequestId id() {
        return id;
    }

    /**
     * Where it stands; empty before it is raised.
     *
     * @return the value
     */
    public Optional<Stage> stageIfRaised() {
        return Optional.ofNullable(stageIfRaised);
    }

    /**
     * How many events have happened to it: the host's optimistic lock.
     *
     * @return the value
     */
    public int version() {
        return version;
    }

    /**
     * When its last event took effect; {@link Instant#MIN} before the first.
     *
     * @return the value
     */
    public Instant lastAt() {
        return lastAt;
    }

    /**
     * Whether its last event was a lapse: what time did at an instant comes after all acts at it, so that a command at that
     * very instant is out of order too.
     *
     * @return the value
     */
    public boolean lastWasLapse() {
        return lastWasLapse;
    }

    /**
     * The version of the programme that it is pinned to.
     *
     * @return the value
     */
    public Optional<ProgrammeRef> programmeIfRaised() {
        return Optional.ofNullable(programmeIfRaised);
    }

    /**
     * What was known when it was raised.
     *
     * @return the value
     */
    public Optional<Intake> intakeIfRaised() {
        return Optional.ofNullable(intakeIfRaised);
    }

    /**
     * When it was raised.
     *
     * @return the value
     */
    public Optional<Instant> raisedAtIfRaised() {
        return Optional.ofNullable(raisedAtIfRaised);
    }

    /**
     * Whether it was taken on, by admission or by a disposition.
     *
     * @return the value
     */
    public boolean admitted() {
        return admitted;
    }

    /**
     * The number of reopenings.
     *
     * @return the value
     */
    public int episode() {
        return aside.episode;
    }

    /**
     * When the current episode began: the raising, or the last reopening.
     *
     * @return the value
     */
    public Optional<Instant> episodeStartedAt() {
        return Optional.ofNullable(episodeStartedAt);
    }

    /**
     * How closely it is watched.
     *
     * @return the value
     */
    public SupervisionLevel supervision() {
        return supervision;
    }

    /**
     * The assignments, in the order in which their letters were issued.
     *
     * @return the value
     */
    public List<Assignment> assignments() {
        return Parts.listed(assignments);
    }

    /**
     * The department that keeps responsibility for the contact with the requester (首接负责制): the first one that a letter reached
     * keeps it until another has receipted its own, or counts as having.
     *
     * @return the unit; empty when no letter was issued
     */
    public Optional<UnitId> responsible() {
        return Optional.ofNullable(responsible);
    }

    /**
     * Whether the requester was told that it has come in; a disposition tells it too.
     *
     * @return the value
     */
    public boolean acknowledged() {
        return acknowledged;
    }

    /**
     * When its session ended, where that was told after the raising.
     *
     * @return the value
     */
    public Optional<Instant> notedSessionEnd() {
        return Optional.ofNullable(aside.notedSessionEnd);
    }

    /**
     * What kind of matter it is.
     *
     * @return the value
     */
    public RequestKind kind() {
        return kind;
    }

    /**
     * The subject code, by which periods and departments may differ.
     *
     * @return the value
     */
    public String category() {
        return category;
    }

    /**
     * How urgent it is.
     *
     * @return the value
     */
    public Priority priority() {
        return priority;
    }

    /**
     * Whether the requester's identity is the office's alone (身份保密).
     *
     * @return the value
     */
    public boolean sealed() {
        return aside.sealed;
    }

    /**
     * Whether all but the office know the requester by the {@link #pseudonym} only: a sealed request's, and an anonymous one's.
     *
     * @return true when the identity is not to be shown
     */
    public boolean hidesRequester() {
        return aside.sealed || isAnonymous();
    }

    private boolean isAnonymous() {
        return intakeIfRaised != null && intakeIfRaised.anonymous();
    }

    /**
     * Under what the answer to an anonymous request is published, and what its requester asks for it by: the token that its intake
     * names, else the request's own key.
     *
     * @return the token; empty when the requester is known
     */
    public Optional<PublicToken> publicToken() {
        return isAnonymous()
                ? Optional.of(intake().token().orElseGet(() -> PublicToken.of(id.value())))
                : Optional.empty();
    }

    /**
     * Under what is published what an unknown requester should learn: its own {@link #publicToken}, and those of the anonymous requests
     * that were merged into it.
     *
     * @return the tokens, its own first; empty when everybody is known
     */
    public List<PublicToken> publicTokens() {
        List<Duplicate> absorbed = aside.bonds.absorbed();
        if (absorbed.isEmpty()) {
            return publicToken().map(List::of).orElse(List.of());
        }
        ArrayList<PublicToken> tokens = new ArrayList<>(publicToken().stream().toList());
        for (Duplicate duplicate : absorbed) {
            duplicate.tokens().stream().filter(token -> !tokens.contains(token)).forEach(tokens::add);
        }
        return tokens;
    }

    /**
     * The requester's name where their identity is not to be shown, made of what gives nothing away.
     *
     * @return of an anonymous request its {@link #publicToken}; of any other such as {@code requester of KQ-774}
     */
    public String pseudonym() {
        return publicToken().map(PublicToken::value).orElseGet(() -> Roles.REQUESTER + " of " + id);
    }

    /**
     * Whose request it is, as others than the office may know.
     *
     * @return the requester, or the {@link #pseudonym} in their place when the request {@linkplain #hidesRequester hides} them
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public RequesterId shownRequester() {
        return hidesRequester() ? RequesterId.of(pseudonym()) : intake().requester();
    }

    /**
     * The request as somebody in a role may see it: for all lists, pages and exports that departments read.
     *
     * <p>It has every value of this but those that tell who the requester is: for these the {@link #shownRequester} stands, or
     * nothing. To be shown only: commands go to the request itself.
     *
     * @param reader in which role it is read; {@link Roles#OFFICE} sees all
     * @return this when nothing is hidden from that reader
     */
    public Request asSeenBy(Role reader) {
        if (reader.equals(Roles.OFFICE) || (!hidesRequester() && !hidesAnother(reader))) {
            return this;
        }
        Builder seen = toBuilder().bonds(bonds().seenBy(reader, id()));
        if (!hidesRequester()) {
            return seen.build();
        }
        Intake.Builder shown = Intake.builder();
        shown.from(intake());
        return seen.intakeIfRaised(shown.requester(shownRequester())
                        .authority(Optional.empty())
                        .build())
                .contact(Optional.empty())
                .involved(List.of())
                .build();
    }

    /** Whether somebody who joined is hidden, or whoever it was merged for. */
    private boolean hidesAnother(Role reader) {
        Optional<Request> stood = bonds().merging().map(Merging::before);
        return !bonds().hidden().isEmpty()
                || stood.filter(before -> !before.asSeenBy(reader).equals(before))
                        .isPresent();
    }

    /**
     * Who did something, as somebody in a role may see it: for all histories that departments read.
     *
     * @param reader in which role it is read; {@link Roles#OFFICE} sees all
     * @param actor who did it, from a command or an event of this request
     * @return the actor, with the {@link #pseudonym} as unit and person when they act on the requester's side and the request
     *     {@linkplain #hidesRequester hides} that
     */
    public Actor asSeenBy(Role reader, Actor actor) {
        boolean hidden = (hidesRequester() || !bonds().hidden().isEmpty())
                && Roles.isOnTheRequestersSide(actor.role())
                && !reader.equals(Roles.OFFICE);
        return hidden ? Actor.of(actor.role(), pseudonym(), pseudonym()) : actor;
    }

    /**
     * Who walks the case through.
     *
     * @return the value
     */
    public Optional<PersonId> companion() {
        return Optional.ofNullable(aside.companion);
    }

    /**
     * Whom to speak to at the requester's.
     *
     * @return the value
     */
    public Optional<PersonId> contact() {
        return Optional.ofNullable(aside.contact);
    }

    /**
     * The letter that was drafted and not issued, with its signature if it has one.
     *
     * @return the value
     */
    public Optional<Letter> draft() {
        return Optional.ofNullable(aside.draft);
    }

    /**
     * How often the requester was asked for what is wanting.
     *
     * @return the value
     */
    public int supplementsAsked() {
        return aside.supplementsAsked;
    }

    /**
     * Since when a supplement is waited for.
     *
     * @return the value
     */
    public Optional<Instant> supplementPendingSince() {
        return Optional.ofNullable(aside.supplementPendingSince);
    }

    /**
     * The suspensions, those that have ended too, the first one first.
     *
     * @return the value
     */
    public List<ClockSuspension> suspensions() {
        return aside.suspensions;
    }

    /**
     * The promises, those that were kept too, the first one first.
     *
     * @return the value
     */
    public List<Commitment> commitments() {
        return aside.commitments;
    }

    /**
     * The return that waits for its ruling.
     *
     * @return the value
     */
    public Optional<PendingReturn> pendingReturn() {
        return Optional.ofNullable(aside.pendingReturn);
    }

    /**
     * How many returns were granted.
     *
     * @return the value
     */
    public int returnsGranted() {
        return aside.returnsGranted;
    }

    /**
     * The departments on which a return was ruled; none of them asks again.
     *
     * @return the value
     */
    public List<UnitId> ruledOn() {
        return aside.ruledOn;
    }

    /**
     * The departments that were relieved by a ruling.
     *
     * @return the value
     */
    public List<UnitId> relieved() {
        return aside.relieved;
    }

    /**
     * To whom a ruling sends the next letter.
     *
     * @return the value
     */
    public Optional<UnitId> nextLead() {
        return Optional.ofNullable(aside.nextLead);
    }

    /**
     * The extension that waits for its decision.
     *
     * @return the value
     */
    public Optional<PendingExtension> pendingExtension() {
        return Optional.ofNullable(aside.pendingExtension);
    }

    /**
     * How many extensions were granted in this episode.
     *
     * @return the value
     */
    public int extensionsGranted() {
        return aside.extensionsGranted;
    }

    /**
     * The names of the pieces of evidence that were handed in, in this episode.
     *
     * @return the value
     */
    public List<String> evidence() {
        return told.evidence;
    }

    /**
     * What has raised supervision in this episode, besides warnings and ladders.
     *
     * @return the value
     */
    public List<SupervisionCause> causes() {
        return aside.causes;
    }

    /**
     * When the requester nudged last.
     *
     * @return the value
     */
    public Optional<Instant> nudgedAt() {
        return Optional.ofNullable(aside.nudgedAt);
    }

    /**
     * The leader responsible that it is solved.
     *
     * @return the value
     */
    public Optional<PersonId> supervisingLeader() {
        return Optional.ofNullable(supervisingLeader);
    }

    /**
     * The answer of this episode: submitted or approved, or what was solved on site.
     *
     * @return the value
     */
    public Optional<Answer> answer() {
        return Optional.ofNullable(told.answer);
    }

    /**
     * When an answer was submitted that waits for approval; when it was handed in, where that was entered late.
     *
     * @return the value
     */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(told.submittedAt);
    }

    /**
     * When an answer was last sent back of those that nothing has been communicated of in this episode.
     *
     * @return the value
     */
    public Optional<Instant> sentBackAt() {
        return Optional.ofNullable(told.sentBackAt);
    }

    /**
     * When an answer, an on-site solution or a final explanation of this episode was communicated.
     *
     * @return the value
     */
    public Optional<Instant> communicatedAt() {
        return Optional.ofNullable(told.communicatedAt);
    }

    /**
     * The explanation that stands, for now or for good.
     *
     * @return the value
     */
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(told.explanation);
    }

    /**
     * The deferral that stands.
     *
     * @return the value
     */
    public Optional<Deferral> deferral() {
        return Optional.ofNullable(aside.deferral);
    }

    /**
     * The stage to which a deferral or an explanation for now resumes.
     *
     * @return the value
     */
    public Optional<Stage> cameFrom() {
        return Optional.ofNullable(aside.cameFrom);
    }

    /**
     * How often the deferral or explanation that stands was continued.
     *
     * @return the value
     */
    public int continuations() {
        return aside.continuations;
    }

    /**
     * What it has to do with other requests and other requesters.
     *
     * @return the value
     */
    public Bonds bonds() {
        return aside.bonds;
    }

    /**
     * The request into which it was merged, and which goes on for both.
     *
     * @return the value; empty when it was not merged
     */
    public Optional<RequestId> mergedInto() {
        return aside.bonds.merging().map(Merging::survivor);
    }

    /**
     * The request of which it is a part.
     *
     * @return the value; empty when it was raised by itself
     */
    public Optional<RequestId> parent() {
        return intakeIfRaised == null ? Optional.empty() : intakeIfRaised.parent();
    }

    /**
     * When its matter was first raised: by itself, by a request that was merged into it, or, where the programme's office counts a part
     * from there, by the request of which it is one.
     *
     * @return the earliest of these instants
     * @throws IllegalStateException before it is raised; ask {@link #isRaised} first
     */
    public Instant firstRaisedAt() {
        Instant first = raisedAt();
        Optional<Instant> counted = intake().countedFrom();
        if (counted.isPresent() && counted.get().isBefore(first)) {
            first = counted.get();
        }
        for (Duplicate duplicate : aside.bonds.absorbed()) {
            if (duplicate.firstRaisedAt().isBefore(first)) {
                first = duplicate.firstRaisedAt();
            }
        }
        return first;
    }

    /**
     * The departments of which it complains, or a request that was merged into it.
     *
     * @return the departments, each once
     */
    public List<UnitId> complainedOf() {
        return joined(intake().complainedOf(), Duplicate::complainedOf);
    }

    /**
     * The persons of whom it complains, or a request that was merged into it.
     *
     * @return the persons, each once
     */
    public List<PersonId> complainedOfPersons() {
        return joined(intake().complainedOfPersons(), Duplicate::complainedOfPersons);
    }

    private <T> List<T> joined(List<T> own, Function<Duplicate, List<T>> others) {
        List<Duplicate> absorbed = aside.bonds.absorbed();
        if (absorbed.isEmpty()) {
            return own;
        }
        ArrayList<T> all = new ArrayList<>(own);
        for (Duplicate duplicate : absorbed) {
            others.apply(duplicate).stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        return all;
    }

    /**
     * Whether it complains of anybody.
     *
     * @return false for most requests
     */
    public boolean complains() {
        return intake().complains()
                || (!aside.bonds.absorbed().isEmpty()
                        && !(complainedOf().isEmpty() && complainedOfPersons().isEmpty()));
    }

    /**
     * Whether it complains of somebody or of their unit, so that they have no part in it. What the requester's side does, who may be of
     * the unit, is not meant.
     *
     * @param actor who acts
     * @return true when they are to have no part in it
     */
    public boolean complainsOf(Actor actor) {
        return complains()
                && !Roles.speaksForTheRequester(actor.role())
                && (complainedOf().contains(actor.unit())
                        || complainedOfPersons().contains(actor.person()));
    }

    /**
     * Whether somebody is its requester, and known, or has joined it.
     *
     * @param requester who
     * @return true when they are told of every answer of it and may rate it
     */
    public boolean isParty(RequesterId requester) {
        return (!intake().anonymous() && intake().requester().equals(requester))
                || aside.bonds.parties().contains(requester);
    }

    /**
     * The follow-up attempts of this communication that reached nobody.
     *
     * @return the value
     */
    public int attempts() {
        return told.attempts;
    }

    /**
     * When the first of those attempts was made, in whatever order they were entered.
     *
     * @return the value
     */
    public Optional<Instant> firstAttemptAt() {
        return Optional.ofNullable(told.firstAttemptAt);
    }

    /**
     * When the last of those attempts was made, in whatever order they were entered.
     *
     * @return the value
     */
    public Optional<Instant> lastAttemptAt() {
        return Optional.ofNullable(told.lastAttemptAt);
    }

    /**
     * Whether all attempts that the programme asks for reached nobody.
     *
     * @return the value
     */
    public boolean attemptsExhausted() {
        return told.attemptsExhausted;
    }

    /**
     * When the requester was told in writing, in this episode.
     *
     * @return the value
     */
    public Optional<Instant> writtenNoticeAt() {
        return Optional.ofNullable(told.writtenNoticeAt);
    }

    /**
     * Who has had a part in what was told to the requester in this episode, or in its follow-up; none of them decides an
     * appeal.
     *
     * @return the value
     */
    public List<PersonId> involved() {
        return told.involved;
    }

    /**
     * The last follow-up of this episode that reached the requester.
     *
     * @return the value
     */
    public Optional<FollowUp> followUp() {
        return Optional.ofNullable(told.followUp);
    }

    /**
     * Whether an appeal of this episode upheld what was communicated.
     *
     * @return the value
     */
    public boolean upheld() {
        return told.upheld;
    }

    /**
     * Whether an appeal was made in this episode.
     *
     * @return the value
     */
    public boolean appealed() {
        return told.appealed;
    }

    /**
     * Whether an appeal waits for its decision.
     *
     * @return the value
     */
    public boolean appealPending() {
        return told.appealPending;
    }

    /**
     * The outcome that the department claims.
     *
     * @return the value
     */
    public Optional<Outcome> claimedOutcome() {
        return Optional.ofNullable(told.claimedOutcome);
    }

    /**
     * The outcome that the requester confirmed, no better than that of the worst of its parts.
     *
     * @return the value; empty while a part has none
     */
    public Optional<Outcome> confirmedOutcome() {
        return aside.bonds.limited(ownOutcome());
    }

    /**
     * The outcome that the requester confirmed of this request by itself, whatever becomes of its parts.
     *
     * @return the value
     */
    public Optional<Outcome> ownOutcome() {
        return Optional.ofNullable(told.ownOutcome);
    }

    /**
     * How it ended; empty while open.
     *
     * @return the value
     */
    public Optional<Ending> ending() {
        return Optional.ofNullable(told.ending);
    }

    /**
     * Whether the window for reopening has closed.
     *
     * @return the value
     */
    public boolean reopenWindowClosed() {
        return told.reopenWindowClosed;
    }

    /**
     * All that is owed.
     *
     * @return the value
     */
    public Obligations obligations() {
        return obligations;
    }

    /**
     * A builder with all values of this, for what comes next.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Every value after its name, for comparing and printing. */
    private Object[] values() {
        return new Object[] {
            "id",
            id,
            "stageIfRaised",
            Optional.ofNullable(stageIfRaised),
            "version",
            version,
            "lastAt",
            lastAt,
            "lastWasLapse",
            lastWasLapse,
            "programmeIfRaised",
            Optional.ofNullable(programmeIfRaised),
            "intakeIfRaised",
            Optional.ofNullable(intakeIfRaised),
            "raisedAtIfRaised",
            Optional.ofNullable(raisedAtIfRaised),
            "admitted",
            admitted,
            "episodeStartedAt",
            Optional.ofNullable(episodeStartedAt),
            "supervision",
            supervision,
            "assignments",
            assignments(),
            "responsible",
            Optional.ofNullable(responsible),
            "acknowledged",
            acknowledged,
            "kind",
            kind,
            "category",
            category,
            "priority",
            priority,
            "supervisingLeader",
            Optional.ofNullable(supervisingLeader),
            "obligations",
            obligations,
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Request that
                        && Arrays.equals(values(), that.values())
                        && told.equals(that.told)
                        && aside.equals(that.aside));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, lastAt, obligations, told, aside);
    }

    /** Every value but those that may give away whose request it is. */
    @Override
    public String toString() {
        return Parts.text(
                "Request{", values(), Parts.hiding("involved", told.values()), Parts.hiding("contact", aside.values()));
    }

    /**
     * A builder without values, for hosts that read snapshots.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a request from its parts. What is not given is as in a request that is not raised. */
    public static final class Builder extends RequestBuilder {
        Builder() {}

        /**
         * Takes all values of a request.
         *
         * @param other the request
         * @return this builder
         */
        public Builder from(Request other) {
            id = other.id;
            stageIfRaised = other.stageIfRaised;
            version = other.version;
            lastAt = other.lastAt;
            lastWasLapse = other.lastWasLapse;
            programmeIfRaised = other.programmeIfRaised;
            intakeIfRaised = other.intakeIfRaised;
            raisedAtIfRaised = other.raisedAtIfRaised;
            admitted = other.admitted;
            episodeStartedAt = other.episodeStartedAt;
            supervision = other.supervision;
            assignments = other.assignments;
            responsible = other.responsible;
            acknowledged = other.acknowledged;
            kind = other.kind;
            category = other.category;
            priority = other.priority;
            supervisingLeader = other.supervisingLeader;
            obligations = other.obligations;
            told = other.told;
            aside = other.aside;
            return published();
        }

        /**
         * The request. The builder may go on after it.
         *
         * @return the request
         * @throws IllegalArgumentException if it has no id
         */
        public Request build() {
            Request request = new Request(this);
            published();
            return request;
        }
    }
}
