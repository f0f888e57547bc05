package dev.docket.lifecycle;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Assignment.State;
import dev.docket.request.Bonds;
import dev.docket.request.Child;
import dev.docket.request.ClockSuspension;
import dev.docket.request.Commitment;
import dev.docket.request.Duplicate;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Letter;
import dev.docket.request.Merging;
import dev.docket.request.Outcome;
import dev.docket.request.PartyVoice;
import dev.docket.request.PendingExtension;
import dev.docket.request.PendingReturn;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.AssignmentEnd;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.request.SupervisionCause;
import dev.docket.request.UnitId;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the state is after an event. Looks at no programme and no calendar: every date stands in the event.
 *
 * <p>Long because every event is applied here, in the order of a request's life.
 */
final class Evolution implements RequestEvent.Cases<Request> {

    private final Request before;
    /** With all of the request before, for what the event changes of it. */
    private final Request.Builder after;

    private Evolution(Request before, Request.Builder after) {
        this.before = before;
        this.after = after;
    }

    static Request evolve(Request before, RequestEvent event) {
        return evolve(before, before.toBuilder(), event);
    }

    /**
     * Evolves a request whose builder is kept for many events.
     *
     * @param before the request
     * @param builder that has all of it; afterwards it has all of the request after the event
     * @param event what happened
     * @return the request after the event
     */
    static Request evolve(Request before, Request.Builder builder, RequestEvent event) {
        return event.match(new Evolution(before, builder));
    }

    private Request.Builder after(RequestEvent event) {
        return after.version(before.version() + 1).lastAt(event.at()).lastWasLapse(event.origin() == Origin.LAPSE);
    }

    private Request.Builder after(RequestEvent event, Request stood) {
        after.from(stood);
        return after(event);
    }

    // ---- intake

    @Override
    public Request raised(RequestEvent.Raised event) {
        return after(event)
                .stageIfRaised(Stage.RAISED)
                .intakeIfRaised(event.intake())
                .programmeIfRaised(event.programme())
                .raisedAtIfRaised(event.at())
                .episodeStartedAt(event.at())
                .kind(event.intake().kind())
                .category(event.intake().category())
                .priority(event.intake().priority())
                .sealed(event.intake().sealed())
                .build();
    }

    @Override
    public Request sessionEndNoted(RequestEvent.SessionEndNoted event) {
        return after(event).notedSessionEnd(event.end()).build();
    }

    @Override
    public Request acknowledged(RequestEvent.Acknowledged event) {
        return after(event).acknowledged(true).build();
    }

    @Override
    public Request admitted(RequestEvent.Admitted event) {
        return after(event).admitted(true).build();
    }

    /** Nothing by itself: the closing follows. */
    @Override
    public Request rejected(RequestEvent.Rejected event) {
        return after(event).build();
    }

    /** Nothing by itself: the closing follows. */
    @Override
    public Request referred(RequestEvent.Referred event) {
        return after(event).build();
    }

    /** Nothing by itself: the closing follows. */
    @Override
    public Request withdrawn(RequestEvent.Withdrawn event) {
        return after(event).build();
    }

    @Override
    public Request supplementAsked(RequestEvent.SupplementAsked event) {
        return after(event)
                .supplementsAsked(before.supplementsAsked() + 1)
                .supplementPendingSince(event.at())
                .build();
    }

    @Override
    public Request supplemented(RequestEvent.Supplemented event) {
        return after(event).supplementPendingSince(Optional.empty()).build();
    }

    @Override
    public Request supplementMissed(RequestEvent.SupplementMissed event) {
        return after(event).supplementPendingSince(Optional.empty()).build();
    }

    // ---- dispositions

    /** The first decision on what becomes of it also acknowledges and admits it. */
    private Request.Builder disposed(RequestEvent event) {
        return after(event).acknowledged(true).admitted(true).draft(Optional.empty());
    }

    @Override
    public Request resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        return communicated(event, event.by())
                .stageIfRaised(Stage.RESOLVED_ON_SITE)
                .answer(Answer.of(Outcome.RESOLVED, event.solution()))
                .claimedOutcome(Outcome.RESOLVED)
                .eachAssignment(Evolution::finished)
                .build();
    }

    @Override
    public Request explained(RequestEvent.Explained event) {
        Explanation explanation = event.explanation();
        if (explanation.isFinal()) {
            return communicated(event, event.by())
                    .stageIfRaised(Stage.EXPLAINED)
                    .explanation(explanation)
                    .deferral(Optional.empty())
                    .claimedOutcome(Outcome.NOT_POSSIBLE)
                    .eachAssignment(Evolution::finished)
                    .build();
        }
        return disposed(event)
                .stageIfRaised(Stage.EXPLAINED)
                .explanation(explanation)
                .cameFrom(before.stageIfRaised())
                .continuations(0)
                .claimedOutcome(Outcome.NOT_POSSIBLE_NOW)
                .build();
    }

    /** Something was told to the requester: a follow-up is owed from here. */
    private Request.Builder communicated(RequestEvent event, Actor by) {
        return disposed(event)
                .addInvolved(by.person())
                .nextLead(Optional.empty())
                .cameFrom(Optional.empty())
                .communicatedAt(event.at())
                .submittedAt(Optional.empty())
                .sentBackAt(Optional.empty())
                .supplementPendingSince(Optional.empty())
                .suspensions(suspensionsEnded(event))
                .pendingExtension(Optional.empty())
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .lastAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .followUp(Optional.empty());
    }

    /** Who leads or has answered is done; a cooperator that is not has nothing to do any more. */
    private static Assignment finished(Assignment a) {
        if (!a.isLive()) {
            return a;
        }
        return a.in(a.part() == Part.LEAD || a.state() == State.SUBMITTED ? State.DONE : State.CANCELLED);
    }

    @Override
    public Request deferred(RequestEvent.Deferred event) {
        return disposed(event)
                .stageIfRaised(Stage.DEFERRED)
                .deferral(event.deferral())
                .cameFrom(before.stageIfRaised())
                .continuations(0)
                .build();
    }

    @Override
    public Request continued(RequestEvent.Continued event) {
        int continuations = before.continuations() + 1;
        return after(event)
                .continuations(continuations)
                .deferral(before.deferral().map(deferral -> deferral.reviewedOn(event.reviewOn())))
                .explanation(before.explanation().map(explanation -> explanation.reviewedOn(event.reviewOn())))
                .build();
    }

    @Override
    public Request resumed(RequestEvent.Resumed event) {
        Request.Builder builder = after(event)
                .stageIfRaised(event.to())
                .deferral(Optional.empty())
                .cameFrom(Optional.empty())
                .continuations(0);
        return event.to() == Stage.ANSWERED
                ? builder.build()
                : builder.explanation(Optional.empty())
                        .claimedOutcome(Optional.empty())
                        .build();
    }

    @Override
    public Request committed(RequestEvent.Committed event) {
        return after(event).addCommitments(event.commitment()).build();
    }

    @Override
    public Request commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        return after(event)
                .commitments(changed(before.commitments(), c -> c.id().equals(event.commitment()) ? c.discharge() : c))
                .build();
    }

    // ---- letters and assignments

    @Override
    public Request letterDrafted(RequestEvent.LetterDrafted event) {
        return after(event).draft(event.letter()).build();
    }

    @Override
    public Request letterSigned(RequestEvent.LetterSigned event) {
        return after(event)
                .draft(before.draft().map(letter -> letter.signed(event.by().person())))
                .build();
    }

    @Override
    public Request letterIssued(RequestEvent.LetterIssued event) {
        Letter letter = event.letter();
        ArrayList<Assignment> assignments = new ArrayList<>(before.assignments());
        assignments.add(assigned(letter, letter.lead(), Part.LEAD, event.at()));
        for (UnitId unit : letter.cooperators()) {
            assignments.add(assigned(letter, unit, Part.COOPERATING, event.at()));
        }
        return disposed(event)
                .stageIfRaised(Stage.ASSIGNED)
                .nextLead(Optional.empty())
                .assignments(assignments)
                .responsible(before.responsible().or(() -> Optional.of(letter.lead())))
                .supervisingLeader(letter.supervisingLeader().or(before::supervisingLeader))
                .build();
    }

    private static Assignment assigned(Letter letter, UnitId unit, Part part, Instant at) {
        return new Assignment(unit, part, letter.number(), at, State.PENDING_RECEIPT, part == Part.LEAD);
    }

    @Override
    public Request assignmentEnded(RequestEvent.AssignmentEnded event) {
        State state = event.how() == AssignmentEnd.RETURNED ? State.RETURNED : State.CANCELLED;
        Request.Builder builder =
                after(event).eachAssignment(moved(a -> a.isLive() && a.unit().equals(event.unit()), state));
        return event.part() == Part.LEAD
                ? builder.pendingExtension(Optional.empty()).build()
                : builder.build();
    }

    @Override
    public Request receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        UnitId unit = event.by().unit();
        return reached(unit, after(event)).eachAssignment(received(unit)).build();
    }

    @Override
    public Request receiptDeemed(RequestEvent.ReceiptDeemed event) {
        return reached(event.unit(), caused(SupervisionCause.DEEMED_RECEIVED, after(event)))
                .eachAssignment(received(event.unit()))
                .build();
    }

    /** A lead that has its letter is from here on the one whom the requester finds responsible. */
    private Request.Builder reached(UnitId unit, Request.Builder builder) {
        boolean leads =
                before.liveLead().filter(lead -> lead.unit().equals(unit)).isPresent();
        return leads ? builder.responsible(unit) : builder;
    }

    private static UnaryOperator<Assignment> received(UnitId unit) {
        return moved(a -> a.unit().equals(unit) && a.state() == State.PENDING_RECEIPT, State.WORKING);
    }

    private Request.Builder caused(SupervisionCause cause, Request.Builder builder) {
        return before.causes().contains(cause) ? builder : builder.addCauses(cause);
    }

    @Override
    public Request returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return after(event)
                .eachAssignment(a -> a.isLive() && a.unit().equals(event.unit()) ? a.kept() : a)
                .build();
    }

    @Override
    public Request returnRequested(RequestEvent.ReturnRequested event) {
        UnitId unit = event.by().unit();
        return reached(unit, after(event))
                .eachAssignment(moved(a -> a.isLive() && a.unit().equals(unit), State.RETURN_REQUESTED))
                .pendingReturn(new PendingReturn(unit, event.at(), event.proposed()))
                .build();
    }

    @Override
    public Request returnRuled(RequestEvent.ReturnRuled event) {
        Request.Builder builder = after(event).pendingReturn(Optional.empty()).addRuledOn(event.unit());
        if (event.granted()) {
            return builder.stageIfRaised(Stage.RAISED)
                    .returnsGranted(before.returnsGranted() + 1)
                    .addRelieved(event.unit())
                    .nextLead(event.nextLead())
                    .build();
        }
        return caused(SupervisionCause.RETURN_DENIED, builder)
                .eachAssignment(moved(a -> a.state() == State.RETURN_REQUESTED, State.WORKING))
                .build();
    }

    @Override
    public Request contributed(RequestEvent.Contributed event) {
        return after(event)
                .eachAssignment(moved(a -> isLiveCooperator(a, event.by().unit()), State.DONE))
                .build();
    }

    @Override
    public Request contributionWaived(RequestEvent.ContributionWaived event) {
        return after(event)
                .eachAssignment(moved(a -> isLiveCooperator(a, event.unit()), State.WAIVED))
                .build();
    }

    private static boolean isLiveCooperator(Assignment assignment, UnitId unit) {
        return assignment.part() == Part.COOPERATING
                && assignment.isLive()
                && assignment.unit().equals(unit);
    }

    @Override
    public Request progressReported(RequestEvent.ProgressReported event) {
        return after(event).build();
    }

    @Override
    public Request contactRecorded(RequestEvent.ContactRecorded event) {
        return after(event).build();
    }

    // ---- time that is given

    @Override
    public Request extensionRequested(RequestEvent.ExtensionRequested event) {
        return after(event)
                .pendingExtension(new PendingExtension(event.by().unit(), event.at(), event.period()))
                .build();
    }

    @Override
    public Request extensionDecided(RequestEvent.ExtensionDecided event) {
        return after(event)
                .pendingExtension(Optional.empty())
                .extensionsGranted(before.extensionsGranted() + (event.granted() ? 1 : 0))
                .build();
    }

    @Override
    public Request suspended(RequestEvent.Suspended event) {
        return after(event)
                .addSuspensions(new ClockSuspension(event.reason(), event.at(), event.until(), Optional.empty()))
                .build();
    }

    @Override
    public Request suspensionEnded(RequestEvent.SuspensionEnded event) {
        return after(event)
                .suspensions(changed(
                        before.suspensions(),
                        s -> s.isRunning() && s.reason() == event.reason() ? s.ended(event.at()) : s))
                .build();
    }

    private List<ClockSuspension> suspensionsEnded(RequestEvent event) {
        return changed(before.suspensions(), s -> s.isRunning() ? s.ended(event.at()) : s);
    }

    // ---- answer and follow-up

    @Override
    public Request answerSubmitted(RequestEvent.AnswerSubmitted event) {
        return reached(event.by().unit(), after(event))
                .addInvolved(event.by().person())
                .answer(event.answer())
                .addAllEvidence(event.answer().evidence())
                .submittedAt(event.happenedAt())
                .claimedOutcome(event.answer().claimed())
                .eachAssignment(a -> a.isLive()
                                && (a.part() == Part.LEAD
                                        || a.unit().equals(event.by().unit()))
                        ? a.in(State.SUBMITTED).kept()
                        : a)
                .build();
    }

    @Override
    public Request answerApproved(RequestEvent.AnswerApproved event) {
        return communicated(event, event.by())
                .stageIfRaised(Stage.ANSWERED)
                .eachAssignment(Evolution::finished)
                .build();
    }

    @Override
    public Request answerSentBack(RequestEvent.AnswerSentBack event) {
        return after(event)
                .answer(Optional.empty())
                .submittedAt(Optional.empty())
                .sentBackAt(event.at())
                .claimedOutcome(Optional.empty())
                .eachAssignment(moved(a -> a.state() == State.SUBMITTED, State.WORKING))
                .build();
    }

    @Override
    public Request followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        if (followUp.party().isPresent()) {
            return saidByParty(event, followUp.party().get());
        }
        if (!event.counts()) {
            return after(event).addInvolved(event.by().person()).build();
        }
        if (!followUp.speaks()) {
            Instant made = event.happenedAt();
            return after(event)
                    .attempts(before.attempts() + 1)
                    .firstAttemptAt(
                            before.firstAttemptAt().filter(made::isAfter).orElse(made))
                    .lastAttemptAt(before.lastAttemptAt().filter(made::isBefore).orElse(made))
                    .build();
        }
        return after(event)
                .addInvolved(event.by().person())
                .followUp(followUp)
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .lastAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .ownOutcome(followUp.confirms(before.claimedOutcome(), before.isIn(Stage.EXPLAINED)))
                .build();
    }

    private Request saidByParty(RequestEvent.FollowedUp event, RequesterId party) {
        Request.Builder builder = after(event).addInvolved(event.by().person());
        return event.followUp().speaks()
                ? builder.bonds(before.bonds().with(new PartyVoice(party, event.followUp())))
                        .build()
                : builder.build();
    }

    @Override
    public Request attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return after(event).attemptsExhausted(true).build();
    }

    @Override
    public Request appealed(RequestEvent.Appealed event) {
        return after(event).appealed(true).appealPending(true).build();
    }

    @Override
    public Request appealDecided(RequestEvent.AppealDecided event) {
        return after(event).appealPending(false).upheld(event.upheld()).build();
    }

    // ---- endings

    /** Nothing is left in flight: a promise that was not kept is owed no more, an assignment that lives is ended. */
    @Override
    public Request closed(RequestEvent.Closed event) {
        return after(event)
                .stageIfRaised(Stage.CLOSED)
                .ending(event.ending())
                .eachAssignment(moved(Assignment::isLive, State.CANCELLED))
                .commitments(kept())
                .suspensions(suspensionsEnded(event))
                .supplementPendingSince(Optional.empty())
                .pendingReturn(Optional.empty())
                .pendingExtension(Optional.empty())
                .draft(Optional.empty())
                .nextLead(Optional.empty())
                .submittedAt(Optional.empty())
                .deferral(Optional.empty())
                .cameFrom(Optional.empty())
                .appealPending(false)
                .reopenWindowClosed(false)
                .build();
    }

    private List<Commitment> kept() {
        return before.commitments().isEmpty()
                ? List.of()
                : before.commitments().stream().filter(Commitment::discharged).toList();
    }

    // ---- among others

    /** That it is closed follows; how it stood is kept, so that the merging can be undone. */
    @Override
    public Request merged(RequestEvent.Merged event) {
        return bound(event, bonds -> bonds.merging(new Merging(event.survivor(), event.at(), before)));
    }

    private Request bound(RequestEvent event, Consumer<Bonds.Builder> change) {
        Bonds.Builder bonds = Bonds.builder();
        bonds.from(before.bonds());
        change.accept(bonds);
        return after(event).bonds(bonds.build()).build();
    }

    @Override
    public Request absorbed(RequestEvent.Absorbed event) {
        Duplicate duplicate = event.duplicate();
        return after(event).bonds(before.bonds().with(duplicate, before)).build();
    }

    /** As it stood before, with what has been counted of its obligations since; what it owes is restored by events of their own. */
    @Override
    public Request unmerged(RequestEvent.Unmerged event) {
        Request stood = before.bonds().merging().map(Merging::before).orElse(before);
        return after(event, stood)
                .version(before.version() + 1)
                .obligations(before.obligations())
                .build();
    }

    @Override
    public Request released(RequestEvent.Released event) {
        return alsoApart(
                event,
                request -> request.toBuilder()
                        .bonds(request.bonds().without(event.duplicate()))
                        .build());
    }

    /** A change also of what would stand again, should this one, if it is merged itself, stand alone again. */
    private Request alsoApart(RequestEvent event, UnaryOperator<Request> change) {
        Request changed = change.apply(before);
        Optional<Merging> merging = changed.bonds().merging();
        if (merging.isEmpty()) {
            return after(event, changed).build();
        }
        Bonds.Builder bonds = Bonds.builder();
        bonds.from(changed.bonds())
                .merging(new Merging(
                        merging.get().survivor(),
                        merging.get().at(),
                        change.apply(merging.get().before())));
        return after(event, changed).bonds(bonds.build()).build();
    }

    @Override
    public Request joined(RequestEvent.Joined event) {
        return bound(event, bonds -> bonds.addParties(event.party()));
    }

    @Override
    public Request splitUp(RequestEvent.SplitUp event) {
        return bound(event, bonds -> event.children().forEach(child -> bonds.addChildren(Child.open(child))));
    }

    @Override
    public Request childNoted(RequestEvent.ChildNoted event) {
        Bonds bonds = before.bonds().with(event.child());
        return after(event).bonds(bonds).build();
    }

    @Override
    public Request classJoined(RequestEvent.ClassJoined event) {
        return bound(event, bonds -> bonds.classId(event.classId()).offered(Optional.empty()));
    }

    @Override
    public Request classLeft(RequestEvent.ClassLeft event) {
        return bound(event, bonds -> bonds.classId(Optional.empty()).offered(Optional.empty()));
    }

    @Override
    public Request classSolutionOffered(RequestEvent.ClassSolutionOffered event) {
        return bound(event, bonds -> bonds.offered(event.solution()));
    }

    @Override
    public Request matched(RequestEvent.Matched event) {
        return bound(event, bonds -> bonds.addMatches(event.other()));
    }

    /** Nothing by itself: the reopening follows. */
    @Override
    public Request closureAnnulled(RequestEvent.ClosureAnnulled event) {
        return after(event).build();
    }

    /** A new episode: what belonged to the last one is in the history. */
    @Override
    public Request reopened(RequestEvent.Reopened event) {
        return after(event)
                .stageIfRaised(event.to())
                .episode(before.episode() + 1)
                .episodeStartedAt(event.at())
                .ending(Optional.empty())
                .answer(Optional.empty())
                .evidence(List.of())
                .submittedAt(Optional.empty())
                .sentBackAt(Optional.empty())
                .communicatedAt(Optional.empty())
                .explanation(Optional.empty())
                .claimedOutcome(Optional.empty())
                .ownOutcome(Optional.empty())
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .lastAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .followUp(Optional.empty())
                .bonds(unheard())
                .involved(List.of())
                .cameFrom(Optional.empty())
                .deferral(Optional.empty())
                .continuations(0)
                .extensionsGranted(0)
                .causes(List.of())
                .upheld(false)
                .appealed(false)
                .appealPending(false)
                .reopenWindowClosed(false)
                .eachAssignment(leadAgain())
                .build();
    }

    private Bonds unheard() {
        Bonds bonds = before.bonds();
        return bonds.voices().isEmpty()
                ? bonds
                : Bonds.builder().from(bonds).voices(List.of()).build();
    }

    /** The lead works again under its old letter, and cannot give it back any more. */
    private UnaryOperator<Assignment> leadAgain() {
        Optional<Assignment> lead = before.lead();
        return a -> lead.filter(a::equals).isPresent() ? a.in(State.WORKING).kept() : a;
    }

    @Override
    public Request reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return after(event).build();
    }

    @Override
    public Request reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return after(event).reopenWindowClosed(true).build();
    }

    // ---- overlays

    @Override
    public Request supervisionRaised(RequestEvent.SupervisionRaised event) {
        Request.Builder builder = after(event).supervision(event.to());
        for (SupervisionCause cause : SupervisionCause.values()) {
            if (event.cause().equals(cause.words())) {
                caused(cause, builder);
            }
        }
        return builder.build();
    }

    @Override
    public Request supervisionLifted(RequestEvent.SupervisionLifted event) {
        return after(event).supervision(SupervisionLevel.NONE).build();
    }

    @Override
    public Request nudged(RequestEvent.Nudged event) {
        return after(event).nudgedAt(event.at()).build();
    }

    @Override
    public Request sealed(RequestEvent.Sealed event) {
        return hiding(event, event.party(), true);
    }

    @Override
    public Request unsealed(RequestEvent.Unsealed event) {
        return hiding(event, event.party(), false);
    }

    private Request hiding(RequestEvent event, Optional<RequesterId> party, boolean hide) {
        return alsoApart(event, request -> {
            Request.Builder hidden = request.toBuilder();
            if (party.isEmpty()) {
                hidden.sealed(hide);
            }
            Optional<RequesterId> named =
                    hide ? party : party.or(() -> Optional.of(request.intake().requester()));
            named.ifPresent(who -> hidden.bonds(request.bonds().hiding(who, hide)));
            return hidden.build();
        });
    }

    @Override
    public Request reprioritised(RequestEvent.Reprioritised event) {
        return after(event).priority(event.priority()).build();
    }

    @Override
    public Request recategorised(RequestEvent.Recategorised event) {
        return after(event).kind(event.requestKind()).category(event.category()).build();
    }

    @Override
    public Request programmeAdopted(RequestEvent.ProgrammeAdopted event) {
        return after(event).programmeIfRaised(event.to()).build();
    }

    @Override
    public Request named(RequestEvent.Named event) {
        return switch (event.role()) {
            case SUPERVISING_LEADER ->
                after(event).supervisingLeader(event.person()).build();
            case COMPANION -> after(event).companion(event.person()).build();
            case CONTACT -> after(event).contact(event.person()).build();
        };
    }

    @Override
    public Request recorded(RequestEvent.Recorded event) {
        Request.Builder builder = after(event);
        if (event.act().equals(Acts.WRITTEN_NOTICE) && before.attemptsExhausted()) {
            builder.writtenNoticeAt(event.at());
        }
        if (event.act().equals(Acts.EVIDENCE)) {
            builder.addEvidence(event.text());
        }
        return builder.build();
    }

    /** Nothing: nobody here knows what it means. */
    @Override
    public Request foreign(RequestEvent.Foreign event) {
        return after(event).build();
    }

    @Override
    public Request ofObligation(RequestEvent.OfObligation event) {
        return after(event)
                .obligations(before.obligations().apply(event.event()))
                .build();
    }

    /** A list of which most stays as it is; the same list when all does. */
    private static <T> List<T> changed(List<T> list, UnaryOperator<T> change) {
        ArrayList<T> all = null;
        for (int i = 0; i < list.size(); i++) {
            T before = list.get(i);
            T after = change.apply(before);
            if (after != before) {
                all = all == null ? new ArrayList<>(list) : all;
                all.set(i, after);
            }
        }
        return all == null ? list : all;
    }

    private static UnaryOperator<Assignment> moved(Predicate<Assignment> which, State to) {
        return assignment -> which.test(assignment) ? assignment.in(to) : assignment;
    }
}
