package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.CompletionRule;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Child;
import dev.docket.request.ClockSuspension;
import dev.docket.request.CommandKind;
import dev.docket.request.Commitment;
import dev.docket.request.Conditions;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.PendingReturn;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.request.TimedAct;
import dev.docket.request.UnitId;
import dev.docket.time.CountingRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The guards that need no payload: what must hold before a command of a kind, by an actor, at an instant, is looked at further. Both
 * {@link Decisions} and {@code permitted} ask here, so that a button and a refusal never differ.
 *
 * <p>Long because every kind of command has its guards here, in the order of a request's life.
 */
final class Preconditions {

    private final KnownProgrammes known;
    private final Request request;
    private final Programme programme;
    private final Gates gates;
    private final Limits limits;
    private final Instant now;
    /** Made when the first one fails: nearly all commands are given when they may be. */
    private @Nullable ArrayList<Failed> failed;

    private Preconditions(KnownProgrammes known, Request request, Programme programme, Instant now) {
        this.known = known;
        this.request = request;
        this.programme = programme;
        this.gates = programme.gates();
        this.limits = programme.limits();
        this.now = now;
    }

    /** Every guard that fails, in the order in which they are looked at. */
    static List<Failed> failing(
            KnownProgrammes known,
            Request request,
            Programme programme,
            CommandKind command,
            Actor actor,
            Instant now) {
        Preconditions preconditions = new Preconditions(known, request, programme, now);
        preconditions.check(command, actor);
        return preconditions.failed == null ? List.of() : preconditions.failed;
    }

    /** Whether time may close it: the whole closure gate but the signer, whom time has none of. */
    static boolean isClosableByTime(KnownProgrammes known, Request request, Programme programme, Instant now) {
        Preconditions preconditions = new Preconditions(known, request, programme, now);
        preconditions.closureGate(true);
        return preconditions.failed == null;
    }

    private void check(CommandKind command, Actor actor) {
        if (request.isRaised() && request.complainsOf(actor)) {
            fail(isSubject(request, actor));
        }
        switch (command) {
            case NOTE_SESSION_END -> sessionNamed();
            case ACKNOWLEDGE ->
                require(Guard.NOT_YET_ACKNOWLEDGED, !request.acknowledged(), () -> "it was acknowledged already");
            case ADMIT -> notYetAdmitted();
            case REJECT -> {
                notYetAdmitted();
                childrenDone();
            }
            case REFER -> childrenDone();
            case ASK_SUPPLEMENT -> mayAskSupplement();
            case SUPPLEMENT ->
                require(
                        Guard.SUPPLEMENT_PENDING,
                        request.supplementPendingSince().isPresent(),
                        () -> "none is");
            case RESOLVE_ON_SITE -> {
                if (gates.sessionOnSite()) {
                    sessionNamed();
                }
            }
            case DISCHARGE_COMMITMENT -> mayDischarge(actor);
            case EXPLAIN -> {
                noAnswerPending();
                noReturnPending();
            }
            case DEFER -> {
                noAnswerPending();
                noReturnPending();
                require(
                        Guard.COMMITMENT_STANDS,
                        !request.isIn(Stage.ANSWERED)
                                || !request.openCommitments().isEmpty(),
                        () -> "no promise is open");
            }
            case SIGN_LETTER ->
                require(
                        Guard.DRAFT_PENDING,
                        request.draft()
                                .filter(letter -> letter.signedBy().isEmpty())
                                .isPresent(),
                        () -> request.draft().isPresent() ? "it is signed" : "none was drafted");
            case CONFIRM_RECEIPT -> receiptPending(actor);
            case REQUEST_RETURN -> mayReturn(actor);
            case RULE_RETURN -> mayRule(actor);
            case REASSIGN -> {
                noAnswerPending();
                noReturnPending();
            }
            case CONTRIBUTE -> isCooperator(actor);
            case WAIVE_CONTRIBUTION ->
                require(Guard.CONTRIBUTION_OWED, !liveCooperators(request).isEmpty(), () -> "no cooperator is at work");
            case REPORT_PROGRESS -> isLead(actor);
            case RECORD_CONTACT -> requesterKnown();
            case REQUEST_EXTENSION -> mayAskExtension(actor);
            case DECIDE_EXTENSION -> mayDecideExtension(actor);
            case SUSPEND -> maySuspend();
            case RESUME -> require(Guard.SUSPENDED_SO, request.isSuspended(), () -> "no suspension lasts");
            case REVIEW ->
                require(
                        Guard.PUT_OFF,
                        request.isIn(Stage.DEFERRED) || request.communicatedAt().isEmpty(),
                        () -> "it was explained for good");
            case SUBMIT_ANSWER -> maySubmit(actor);
            case APPROVE_ANSWER -> {
                answerPending();
                independent(actor);
            }
            case SEND_BACK -> answerPending();
            case RECORD_FOLLOW_UP -> followUpOpen(actor);
            case APPEAL -> appealOpen();
            case DECIDE_APPEAL -> mayDecideAppeal(actor);
            case CLOSE -> closureGate(false);
            case MERGE -> mayMerge();
            case UNMERGE -> require(Guard.MERGED, request.mergedInto().isPresent(), () -> "it was not");
            case RELEASE ->
                require(Guard.ABSORBED_HERE, !request.bonds().absorbed().isEmpty(), () -> "none was");
            case NOTE_CHILD ->
                require(Guard.CHILD_KNOWN, !request.bonds().children().isEmpty(), () -> "it was not split");
            case LEAVE_CLASS, OFFER_CLASS_SOLUTION ->
                require(Guard.IN_A_CLASS, request.bonds().classId().isPresent(), () -> "it is in none");
            case REOPEN -> reopenable(actor);
            case WITHDRAW -> {
                mayWithdraw(actor);
                childrenDone();
            }
            case ESCALATE ->
                require(
                        Guard.LEVEL_HIGHER,
                        request.supervision() != SupervisionLevel.TRANSFERRED,
                        () -> "it is " + request.supervision());
            case LIFT_SUPERVISION ->
                require(Guard.SUPERVISED, request.supervision() != SupervisionLevel.NONE, () -> "it is not");
            case NUDGE -> mayNudge();
            case SEAL -> require(Guard.NOT_SEALED, !request.sealed() || hasPartiesToSeal(), () -> "it is");
            case UNSEAL ->
                require(
                        Guard.SEALED,
                        request.sealed() || !request.bonds().hidden().isEmpty(),
                        () -> "it is not");
            case ADOPT_PROGRAMME_VERSION ->
                require(
                        Guard.VERSION_KNOWN,
                        !known.othersOf(request.programme()).isEmpty(),
                        () -> "no other version of " + request.programme().id() + " is");
            case RECORD ->
                require(
                        Guard.ACT_KNOWN,
                        programme.acts().stream().anyMatch(act -> act.by().contains(actor.role()) && isOpenAct(act)),
                        () -> "it names none for the " + actor.role());
            case RAISE,
                    COMMIT,
                    DRAFT_LETTER,
                    ISSUE_LETTER,
                    ANNUL_CLOSURE,
                    REPRIORITISE,
                    RECATEGORISE,
                    NAME,
                    ABSORB,
                    JOIN,
                    SPLIT,
                    JOIN_CLASS,
                    MATCH -> {
                // Nothing but stage, authority and payload decides these.
            }
        }
    }

    /** An anonymous requester is neither written to nor visited. */
    private boolean isOpenAct(Act act) {
        return !request.intake().anonymous() || !Acts.reachTheRequester().contains(act.name());
    }

    static Failed isSubject(Request request, Actor actor) {
        return new Failed(
                Guard.NOT_THE_SUBJECT,
                "it complains of "
                        + (request.complainedOf().contains(actor.unit()) ? actor.shownUnit() : actor.shownPerson()));
    }

    private void fail(Failed one) {
        failed = failed == null ? new ArrayList<>() : failed;
        failed.add(one);
    }

    private void require(Guard guard, boolean holds, Supplier<String> found) {
        if (!holds) {
            fail(new Failed(guard, found.get()));
        }
    }

    private LocalDate today() {
        return programme.calendar().date(now);
    }

    // ---- intake

    private void sessionNamed() {
        require(Guard.SESSION_NAMED, request.intake().session().isPresent(), () -> "it names no session");
    }

    private void mayAskSupplement() {
        require(
                Guard.NO_SUPPLEMENT_PENDING,
                request.supplementPendingSince().isEmpty(),
                () -> "one was asked for at " + text(request.supplementPendingSince()));
        require(
                Guard.SUPPLEMENTS_LEFT,
                request.supplementsAsked() < limits.supplements(),
                () -> "they were asked " + request.supplementsAsked() + " times of " + limits.supplements());
        noAnswerPending();
    }

    private void requesterKnown() {
        require(Guard.REQUESTER_KNOWN, !request.intake().anonymous(), () -> "they wanted to stay unknown");
    }

    private boolean hasPartiesToSeal() {
        return !request.bonds().hidden().containsAll(request.bonds().parties());
    }

    private void mayNudge() {
        requesterKnown();
        Optional<LocalDate> next = request.nudgedAt()
                .map(last -> programme.calendar().date(last).plusDays(limits.nudgeEveryCalendarDays()));
        require(
                Guard.NUDGE_ALLOWED,
                next.filter(today()::isBefore).isEmpty(),
                () -> "the next one is heard from " + text(next) + " on");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** Law L56: a department that handles it may tell of it, but the office asks the requester. */
    private void mayWithdraw(Actor actor) {
        if (!Roles.speaksForTheRequester(actor.role())) {
            independent(actor);
        }
    }

    // ---- promises

    private void mayDischarge(Actor actor) {
        List<Commitment> open = request.openCommitments();
        require(Guard.COMMITMENT_OPEN, !open.isEmpty(), () -> "none is");
        require(
                Guard.COMMITTED_HERE,
                open.isEmpty() || open.stream().anyMatch(commitment -> mayDischarge(request, commitment, actor)),
                () -> "open are promises of "
                        + open.stream().map(Commitment::unit).distinct().toList());
    }

    static boolean mayDischarge(Request request, Commitment commitment, Actor actor) {
        return commitment.unit().equals(actor.unit())
                || request.lead()
                        .filter(lead -> lead.unit().equals(actor.unit()))
                        .isPresent();
    }

    // ---- assignments

    private void receiptPending(Actor actor) {
        require(
                Guard.RECEIPT_PENDING,
                request.assignments().stream()
                        .anyMatch(a -> a.unit().equals(actor.unit()) && a.state() == Assignment.State.PENDING_RECEIPT),
                () -> actor.shownUnit() + " has no letter that waits for a receipt");
    }

    private void isLead(Actor actor) {
        require(
                Guard.IS_LEAD,
                request.lead().filter(lead -> lead.unit().equals(actor.unit())).isPresent(),
                () -> request.lead().map(lead -> "the lead is " + lead.unit()).orElse("there is no lead") + ", not "
                        + actor.shownUnit());
    }

    private void isCooperator(Actor actor) {
        require(
                Guard.IS_COOPERATOR,
                liveCooperators(request).contains(actor.unit()),
                () -> actor.shownUnit() + " owes none");
    }

    static List<UnitId> liveCooperators(Request request) {
        ArrayList<UnitId> units = new ArrayList<>();
        for (Assignment assignment : request.assignments()) {
            if (assignment.part() == Part.COOPERATING && assignment.isLive()) {
                units.add(assignment.unit());
            }
        }
        return units;
    }

    private void mayReturn(Actor actor) {
        isLead(actor);
        noAnswerPending();
        noReturnPending();
        require(
                Guard.RETURN_WINDOW_OPEN,
                request.liveLead().map(Assignment::returnable).orElse(true),
                () -> "it has closed");
        require(
                Guard.NOT_RULED_BEFORE,
                !request.ruledOn().contains(actor.unit()),
                () -> "one was made on " + actor.shownUnit());
        require(
                Guard.RETURNS_LEFT,
                request.returnsGranted() < limits.returns(),
                () -> request.returnsGranted() + " of " + limits.returns() + " were granted");
    }

    private void mayRule(Actor actor) {
        Optional<PendingReturn> pending = request.pendingReturn();
        require(Guard.RETURN_PENDING, pending.isPresent(), () -> "none does");
        require(
                Guard.NOT_A_PARTY,
                pending.filter(p ->
                                p.unit().equals(actor.unit()) || p.proposed().equals(actor.unit()))
                        .isEmpty(),
                () -> actor.shownUnit() + " is one");
    }

    private void noReturnPending() {
        require(
                Guard.NO_RETURN_PENDING,
                request.pendingReturn().isEmpty(),
                () -> text(request.pendingReturn().map(PendingReturn::unit)) + " wants to give it back");
    }

    // ---- time that is given

    /** The open obligation that an extension would move. */
    static Optional<Obligation> extendable(Request request, Programme programme) {
        return request.obligations().open().stream()
                .filter(obligation -> obligation.due().isPresent()
                        && programme
                                .rulebook()
                                .rule(obligation.ref().rule())
                                .filter(rule -> rule.extendable())
                                .isPresent())
                .findFirst();
    }

    /** The last instant at which an extension may be asked for; none while the clock stands still. */
    static Optional<Instant> lastAsking(Obligation obligation, Programme programme) {
        return obligation.isPaused()
                ? Optional.empty()
                : obligation
                        .due()
                        .map(due -> programme
                                .rulebook()
                                .rule(obligation.ref().rule())
                                .map(rule -> programme
                                        .rulebook()
                                        .calendarOf(rule)
                                        .before(due, programme.limits().extensionLeadTime(), CountingRule.CIVIL))
                                .orElse(due));
    }

    private void mayAskExtension(Actor actor) {
        isLead(actor);
        noAnswerPending();
        noReturnPending();
        require(Guard.NO_EXTENSION_PENDING, request.pendingExtension().isEmpty(), () -> "one was asked for already");
        require(
                Guard.EXTENSIONS_LEFT,
                request.extensionsGranted() < limits.extensions(),
                () -> request.extensionsGranted() + " of " + limits.extensions() + " were granted");
        Optional<Obligation> owed = extendable(request, programme);
        require(Guard.ANSWER_OWED, owed.isPresent(), () -> "none is");
        owed.ifPresent(obligation -> {
            Optional<Instant> last = lastAsking(obligation, programme);
            require(
                    Guard.ASKED_IN_TIME,
                    !obligation.isBreached()
                            && last.filter(instant -> now.isAfter(instant)).isEmpty(),
                    () -> "it is due " + text(obligation.due()) + ", and the last moment to ask was " + text(last));
            Instant cap = lastExtended(obligation, programme);
            require(
                    Guard.EXTENSION_WITHIN_CAP,
                    obligation.due().filter(cap::isAfter).isPresent(),
                    () -> "it is due " + text(obligation.due()) + ", and the last is " + cap);
        });
    }

    /** Where all extensions together may lead at most. */
    static Instant lastExtended(Obligation obligation, Programme programme) {
        return programme
                .rulebook()
                .reach(
                        obligation,
                        obligation.unextendedDue(),
                        programme.limits().extensionCap());
    }

    private void mayDecideExtension(Actor actor) {
        require(Guard.EXTENSION_PENDING, request.pendingExtension().isPresent(), () -> "none does");
        require(
                Guard.NOT_THE_LEAD,
                request.pendingExtension()
                        .filter(pending -> pending.unit().equals(actor.unit()))
                        .isEmpty(),
                () -> actor.shownUnit() + " asked for it");
    }

    private void maySuspend() {
        noReturnPending();
        noAnswerPending();
        List<SuspensionReason> free = gates.suspensionReasons().stream()
                .filter(reason -> !isSuspendedFor(request, reason))
                .toList();
        require(
                Guard.NOT_SUSPENDED_SO,
                !free.isEmpty(),
                () -> "all reasons that the programme allows are taken: " + gates.suspensionReasons());
        require(
                Guard.SUSPENSION_WITHIN_CAP,
                suspendedDays(today().plusDays(1)) <= limits.suspensionInCalendarDays(),
                () -> suspendedDays(today()) + " of " + limits.suspensionInCalendarDays() + " days are used up");
    }

    /** When each reason for which clocks stand as long as they are suspended ends by itself: with the last day of the suspension. */
    static Map<String, Instant> suspendedUntil(Request request, Programme programme) {
        Optional<Instant> until = request.obligations().open().stream()
                .filter(owed -> programme
                        .rulebook()
                        .rule(owed.ref().rule())
                        .flatMap(ObligationRule::actsAtLapse)
                        .filter(TimedAct.END_SUSPENSION.kind()::equals)
                        .isPresent())
                .flatMap(owed -> owed.due().stream())
                .max(Comparator.naturalOrder());
        TreeMap<String, Instant> ended = new TreeMap<>();
        until.ifPresent(instant -> programme.rules().stream()
                .flatMap(rule -> rule.pauses().stream())
                .filter(pause ->
                        pause.during().filter(Conditions.SUSPENDED::equals).isPresent())
                .forEach(pause -> ended.put(pause.reason(), instant)));
        return ended;
    }

    static boolean isSuspendedFor(Request request, SuspensionReason reason) {
        return request.suspensions().stream().anyMatch(s -> s.isRunning() && s.reason() == reason);
    }

    private long suspendedDays(LocalDate until) {
        return suspendedDays(request, programme, today(), until);
    }

    /** The calendar days of all suspensions, with one more from today until a day included; overlapping ones count once. */
    static long suspendedDays(Request request, Programme programme, LocalDate today, LocalDate until) {
        ArrayList<Days> all = new ArrayList<>();
        all.add(new Days(today.plusDays(1), until));
        for (ClockSuspension suspension : request.suspensions()) {
            LocalDate last = suspension
                    .endedAt()
                    .map(programme.calendar()::date)
                    .filter(suspension.until()::isAfter)
                    .orElse(suspension.until());
            all.add(new Days(programme.calendar().date(suspension.since()).plusDays(1), last));
        }
        all.sort(Comparator.comparing(Days::first));
        long sum = 0;
        LocalDate covered = LocalDate.MIN;
        for (Days days : all) {
            LocalDate first = days.first().isAfter(covered) ? days.first() : covered.plusDays(1);
            if (!first.isAfter(days.last())) {
                sum += ChronoUnit.DAYS.between(first, days.last()) + 1;
                covered = days.last();
            }
        }
        return sum;
    }

    private record Days(LocalDate first, LocalDate last) {}

    // ---- answer and follow-up

    private void noAnswerPending() {
        require(
                Guard.NO_ANSWER_PENDING,
                request.submittedAt().isEmpty(),
                () -> "one was submitted at " + text(request.submittedAt()));
    }

    private void answerPending() {
        require(Guard.ANSWER_PENDING, request.submittedAt().isPresent(), () -> "none was submitted");
    }

    private void maySubmit(Actor actor) {
        boolean anyOf = gates.completion() == CompletionRule.ANY;
        if (!anyOf || !liveCooperators(request).contains(actor.unit())) {
            isLead(actor);
        }
        noAnswerPending();
        noReturnPending();
        if (gates.completion() == CompletionRule.ALL) {
            List<UnitId> missing = liveCooperators(request);
            require(Guard.COOPERATORS_DONE, missing.isEmpty(), () -> "missing are " + missing);
        }
    }

    private void independent(Actor actor) {
        require(
                Guard.INDEPENDENT,
                !gates.independence() || !request.isHandledBy(actor.unit()),
                () -> actor.shownUnit() + " handled it");
    }

    private void communicated() {
        require(Guard.COMMUNICATED, request.communicatedAt().isPresent(), () -> "nothing was");
    }

    private void followUpOpen(Actor actor) {
        communicated();
        require(
                Guard.FOLLOW_UP_LATER,
                request.communicatedAt().filter(at -> !now.isAfter(at)).isEmpty(),
                () -> "that was at " + text(request.communicatedAt()));
        require(Guard.NOT_UPHELD, !request.upheld(), () -> "an appeal has upheld what was communicated");
        independent(actor);
    }

    private void appealOpen() {
        require(
                Guard.FOLLOW_UP_FAILED,
                request.followUp().filter(followUp -> !followUp.passes()).isPresent()
                        || !request.bonds().isEverybodyContent(),
                () -> request.followUp().isPresent() ? "it passed" : "nobody was reached yet");
        require(Guard.NOT_APPEALED_YET, !request.appealed(), () -> "one was made");
    }

    private void mayDecideAppeal(Actor actor) {
        require(Guard.APPEAL_PENDING, request.appealPending(), () -> "none was made");
        independent(actor);
        require(
                Guard.NOT_INVOLVED,
                !gates.independence() || !request.involved().contains(actor.person()),
                () -> actor.shownPerson() + " was");
    }

    /** Whether nobody, the requester or a party, has said last that it is not solved. */
    static boolean isEverybodyContent(Request request) {
        return request.followUp().map(FollowUp::passes).orElse(true)
                && request.bonds().isEverybodyContent();
    }

    // ---- endings

    /** The closure gate: every condition that fails is named. */
    private void closureGate(boolean byTime) {
        communicated();
        if (gates.followUp()) {
            followedUp(byTime);
        }
        // Law L12: nobody has to follow up everywhere, but a follow-up that failed never ends a request.
        require(
                Guard.FOLLOW_UP_PASSES,
                request.upheld() || isEverybodyContent(request),
                () -> "it failed: " + text(request.followUp().map(FollowUp::remarks)));
        ArrayList<String> live = new ArrayList<>(0);
        for (Assignment assignment : request.assignments()) {
            if (assignment.isLive()) {
                live.add(assignment.unit() + " " + assignment.state());
            }
        }
        require(Guard.ASSIGNMENTS_DONE, live.isEmpty(), () -> "live are " + live);
        childrenDone();
        noCommitmentOpen();
        List<String> missing = missingEvidence(request, programme);
        require(Guard.EVIDENCE_PRESENT, missing.isEmpty(), () -> "missing are " + missing);
    }

    private void notYetAdmitted() {
        require(Guard.NOT_YET_ADMITTED, !request.admitted(), () -> "it was admitted already");
    }

    /** What was promised is not merged away. */
    private void mayMerge() {
        require(
                Guard.NOT_SPLIT,
                request.bonds().children().isEmpty() && request.parent().isEmpty(),
                () -> request.parent()
                        .map(parent -> "it is a part of " + parent)
                        .orElse("it has parts"));
        noCommitmentOpen();
        boolean disputed = request.communicatedAt().isPresent() && !request.upheld() && !isEverybodyContent(request);
        require(
                Guard.NOT_IN_DISPUTE,
                !disputed && !request.appealPending(),
                () -> request.appealPending() ? "an appeal waits" : "somebody has said that it is not");
    }

    private void noCommitmentOpen() {
        List<Commitment> open = request.openCommitments();
        require(
                Guard.NO_COMMITMENT_OPEN,
                open.isEmpty(),
                () -> "open are " + open.stream().map(Commitment::action).toList());
    }

    private void childrenDone() {
        List<RequestId> parts = openChildren();
        require(Guard.CHILDREN_DONE, parts.isEmpty(), () -> "open are " + parts);
    }

    private List<RequestId> openChildren() {
        if (request.bonds().children().isEmpty()) {
            return List.of();
        }
        ArrayList<RequestId> open = new ArrayList<>();
        for (Child child : request.bonds().children()) {
            if (!child.isFinished()) {
                open.add(child.id());
            }
        }
        return open;
    }

    private void followedUp(boolean byTime) {
        boolean gaveUp =
                request.attemptsExhausted() && request.writtenNoticeAt().isPresent();
        boolean waits = !byTime && gaveUp && closesTacitly();
        require(
                Guard.FOLLOWED_UP,
                request.followUp().isPresent() || (gaveUp && !waits),
                () -> waits
                        ? "the requester may still object, and time then closes it"
                        : request.attemptsExhausted()
                                ? "no written notice went out after " + request.attempts() + " attempts"
                                : request.attempts() + " of " + limits.followUpAttempts()
                                        + " attempts were made and nobody was reached");
    }

    private boolean closesTacitly() {
        return request.obligations().open().stream()
                .anyMatch(obligation -> programme
                        .rulebook()
                        .rule(obligation.ref().rule())
                        .flatMap(rule -> rule.actsAtLapse())
                        .filter(TimedAct.CLOSE_TACITLY.kind()::equals)
                        .isPresent());
    }

    static List<String> missingEvidence(Request request, Programme programme) {
        List<String> asked = programme.gates().evidence().getOrDefault(request.category(), List.of());
        if (asked.isEmpty()) {
            return List.of();
        }
        ArrayList<String> missing = new ArrayList<>(asked);
        missing.removeAll(request.evidence());
        return missing;
    }

    private void reopenable(Actor actor) {
        boolean byOffice = actor.role().equals(Roles.OFFICE);
        boolean bounced =
                request.ending().filter(ending -> ending == Ending.REFERRED).isPresent();
        require(
                Guard.REOPENED_BY_WHOM,
                !byOffice || bounced,
                () -> "it "
                        + request.ending().map(ending -> "ended as " + ending).orElse("is " + request.stage()));
        if (request.isIn(Stage.CLOSED)) {
            boolean anyTime =
                    actor.role().equals(Roles.INSPECTOR) || actor.role().equals(Roles.HOST) || (byOffice && bounced);
            require(Guard.WINDOW_OPEN, anyTime || !request.reopenWindowClosed(), () -> "it has closed");
        } else {
            communicated();
        }
    }
}
