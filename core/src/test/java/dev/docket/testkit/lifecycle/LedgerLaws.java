package dev.docket.testkit.lifecycle;

import dev.docket.ledger.Ledger;
import dev.docket.ledger.LedgerEntry;
import dev.docket.ledger.LedgerView;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Count;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKind;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Programme;
import dev.docket.request.CommandKind;
import dev.docket.request.Duplicate;
import dev.docket.request.Ending;
import dev.docket.request.Outcome;
import dev.docket.request.PublicToken;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.testkit.lifecycle.LedgerLife.Turn;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The laws of requests among others, over a ledger of many: what is merged, split, classed or joined is conserved. Each gives how often
 * it had something to say.
 */
// Over 400 lines because each law stands with what it reads.
public final class LedgerLaws {

    /** What concerns the merging itself, or whose request it was. */
    private static final List<CommandKind> OF_THE_MERGED =
            List.of(CommandKind.UNMERGE, CommandKind.RELEASE, CommandKind.SEAL, CommandKind.UNSEAL);

    private static final List<NoticeKind> ANSWERS =
            List.of(NoticeKind.ANSWER, NoticeKind.RESOLVED_ON_SITE, NoticeKind.EXPLAINED);

    private LedgerLaws() {}

    /**
     * All of them.
     *
     * @param life the ledger
     */
    public static void all(LedgerLife life) {
        l3EveryRequestIsReplayed(life);
        l23NobodyIsNamed(life);
        l23DepartmentsSeeTheirOwn(life);
        l51TheSurvivorKeepsTheEarliest(life);
        l51TheMergedAreAForest(life);
        l52MergedOnceInRates(life);
        l53ASolutionClosesNothing(life);
        l54NoBetterThanTheWorstPart(life);
        l55ARejectionSaysWhyAndIsTold(life);
        l56AWithdrawalIsVerified(life);
        l58TheAnonymousAreLeftAlone(life);
        l59WhoJoinedIsToldOfEveryAnswer(life);
        r49UnmergingGivesBackAll(life);
        r51TheMergedAreRedirected(life);
        togetherOrNotAtAll(life);
        nothingIsLost(life);
    }

    private static void require(LedgerLife life, String law, boolean holds, Supplier<String> found) {
        if (!holds) {
            throw LedgerTale.broken(law, found.get(), life);
        }
    }

    private static boolean happened(Turn turn, Class<? extends RequestEvent> kind) {
        return turn.step().facts().exists(kind::isInstance);
    }

    /**
     * L3: every request of the ledger is the one that is rebuilt from its events.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l3EveryRequestIsReplayed(LedgerLife life) {
        for (Request request : life.requests()) {
            Request rebuilt = life.workflow()
                    .replay(request.id(), life.history(request.id()))
                    .fold(
                            defects -> {
                                throw new AssertionError("L3 replay is live is broken: " + defects);
                            },
                            found -> found);
            require(
                    life,
                    "L3 replay is live",
                    rebuilt.equals(request),
                    () -> "rebuilt it is " + rebuilt + ", lived " + request);
        }
        return life.requests().size();
    }

    /**
     * L51: of what both owed before a merging the survivor owes the earlier one after it, but for what is breached already and never
     * before the merging; and its matter was first raised when the first of them was.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l51TheSurvivorKeepsTheEarliest(LedgerLife life) {
        String law = "L51 the survivor keeps the earliest";
        int said = 0;
        for (Turn turn : life.turns()) {
            for (RequestEvent fact : turn.step().facts()) {
                if (fact instanceof RequestEvent.Absorbed absorbed) {
                    Request before = afterLapses(life.workflow(), turn);
                    Request after = turn.step().state();
                    Duplicate duplicate = absorbed.duplicate();
                    Instant first = before.firstRaisedAt().isBefore(duplicate.firstRaisedAt())
                            ? before.firstRaisedAt()
                            : duplicate.firstRaisedAt();
                    require(
                            life,
                            law,
                            after.firstRaisedAt().equals(first),
                            () -> turn.id() + " first raised at " + after.firstRaisedAt());
                    for (Obligation owed : before.obligations().open()) {
                        Optional<Instant> expected = earliest(
                                life.workflow().programmeOf(after).orElseThrow(), owed, duplicate, absorbed.at());
                        Optional<Obligation> kept = after.obligations().find(owed.ref());
                        if (owed.isPaused()) {
                            // Its date is the one that it would be if the clock ran again; see the cases.
                            continue;
                        }
                        require(
                                life,
                                law,
                                kept.flatMap(Obligation::due).equals(expected),
                                () -> turn.id() + ": " + owed + " became " + kept + ", expected by " + expected);
                    }
                    said++;
                }
            }
        }
        return said;
    }

    private static Optional<Instant> earliest(Programme programme, Obligation owed, Duplicate duplicate, Instant now) {
        ObligationRule rule = programme.rulebook().rule(owed.ref().rule()).orElseThrow();
        boolean agreed = owed.named() && !rule.shiftsWithSuspension();
        boolean stays =
                rule.due() instanceof DueRule.Recurring || rule.actsAtLapse().isPresent() || agreed;
        if (stays
                || owed.isBreached()
                || owed.subject().isPresent()
                || owed.due().isEmpty()) {
            return owed.due();
        }
        Instant due = owed.due().get();
        for (Obligation other : duplicate.owed()) {
            boolean act = other.ref().rule().equals(owed.ref().rule())
                    || (rule.extendable() && isExtendable(programme, other));
            boolean same = act && !other.isPaused();
            if (same && other.due().isPresent() && other.due().get().isBefore(due)) {
                due = other.due().get();
            }
        }
        boolean passed = due.isBefore(now);
        return Optional.of(
                !passed ? due : owed.due().get().isBefore(now) ? owed.due().get() : now);
    }

    private static boolean isExtendable(Programme programme, Obligation other) {
        return programme
                .rulebook()
                .rule(other.ref().rule())
                .filter(ObligationRule::extendable)
                .isPresent();
    }

    private static Request afterLapses(RequestWorkflow workflow, Turn turn) {
        return workflow.advance(turn.before(), turn.step().askedAt()).state();
    }

    /**
     * L51: who was merged into whom makes a forest: no circle, and each that is merged is kept by exactly one other, which knows of it.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l51TheMergedAreAForest(LedgerLife life) {
        String law = "L51 the merged are a forest";
        int said = 0;
        for (Request request : life.requests()) {
            HashSet<RequestId> seen = new HashSet<>();
            Optional<RequestId> at = Optional.of(request.id());
            while (at.isPresent()) {
                RequestId here = at.get();
                require(life, law, seen.add(here), () -> "a circle through " + seen);
                at = life.find(here).flatMap(Request::mergedInto);
            }
            List<RequestId> keepers = life.requests().stream()
                    .filter(other -> keeps(other, request.id()))
                    .map(Request::id)
                    .toList();
            List<RequestId> expected = request.mergedInto().stream().toList();
            require(
                    life,
                    law,
                    keepers.equals(expected),
                    () -> request.id() + " is kept by " + keepers + ", merged into " + expected);
            require(
                    life,
                    law,
                    request.mergedInto().isPresent()
                            == request.ending().filter(Ending.MERGED::equals).isPresent(),
                    () -> request.id() + " ended as " + request.ending());
            said += seen.size() - 1;
        }
        return said;
    }

    private static boolean keeps(Request other, RequestId id) {
        return other.bonds().absorbed().stream().anyMatch(one -> one.id().equals(id));
    }

    /**
     * L52: what was merged is in the denominator of no rate, its survivor once; what was said to people stays counted, however often.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l52MergedOnceInRates(LedgerLife life) {
        String law = "L52 merged requests appear once in rates";
        Programme programme = life.workflow().programmes().get(0);
        Scorecard.Builder card =
                Scorecard.builder(programme.calendar(), life.end().plusNanos(1));
        long merged = 0;
        long contacts = 0;
        long living = 0;
        for (Request request : life.requests()) {
            List<RequestEvent> history = life.history(request.id());
            card.add(request.id(), history);
            merged += request.mergedInto().isPresent() ? 1 : 0;
            living += request.mergedInto().isPresent() ? 0 : 1;
            contacts += history.stream()
                    .filter(event -> event instanceof RequestEvent.FollowedUp said
                            && said.counts()
                            && said.followUp().reached())
                    .count();
        }
        Scorecard figures = card.build();
        long raised = merged + living;
        require(
                life,
                law,
                figures.count(Count.RAISED) == raised,
                () -> figures.count(Count.RAISED) + " raised of " + raised);
        Scorecard without = survivors(life);
        for (int i = 0; i < requestRates(figures).size(); i++) {
            Rate all = requestRates(figures).get(i);
            Rate alone = requestRates(without).get(i);
            require(
                    life,
                    law,
                    all.numerator() == alone.numerator() && all.denominator() == alone.denominator(),
                    () -> "with those that were merged " + all + ", without them " + alone);
        }
        long settling = figures.outcomes().settlement().denominator();
        long admitted = life.requests().stream()
                .filter(request -> request.mergedInto().isEmpty())
                .filter(request -> isAdmitted(life, request))
                .filter(request -> request.isOpen()
                        || request.ending().filter(Ending::isSettled).isPresent())
                .count();
        require(life, law, settling == admitted, () -> settling + " in the settlement rate, " + admitted + " are");
        long told = figures.count(Count.FOLLOW_UPS_REACHED) + figures.count(Count.PARTIES_REACHED);
        long reached = contacts;
        require(life, law, told == reached, () -> told + " contacts are counted of " + reached);
        return (int) merged;
    }

    private static List<Rate> requestRates(Scorecard card) {
        return List.of(
                card.outcomes().settlement(),
                card.followUps().resolution(),
                card.followUps().satisfaction(),
                card.outcomes().onSite(),
                card.outcomes().repeats());
    }

    private static Scorecard survivors(LedgerLife life) {
        Scorecard.Builder card = Scorecard.builder(
                life.workflow().programmes().get(0).calendar(), life.end().plusNanos(1));
        for (Request request : life.requests()) {
            if (request.mergedInto().isEmpty()) {
                card.add(request.id(), life.history(request.id()));
            }
        }
        return card.build();
    }

    private static boolean isAdmitted(LedgerLife life, Request request) {
        Scorecard.Builder alone = Scorecard.builder(
                life.workflow().programmes().get(0).calendar(), life.end().plusNanos(1));
        alone.add(request.id(), life.history(request.id()));
        return alone.build().count(Count.ADMITTED) == 1;
    }

    /**
     * L53: offering a class solution closes nothing and moves no date.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l53ASolutionClosesNothing(LedgerLife life) {
        int said = 0;
        for (Turn turn : life.turns()) {
            if (happened(turn, RequestEvent.ClassSolutionOffered.class)
                    || happened(turn, RequestEvent.ClassJoined.class)
                    || happened(turn, RequestEvent.ClassLeft.class)) {
                Request before = afterLapses(life.workflow(), turn);
                Request after = turn.step().state();
                require(
                        life,
                        "L53 a class solution closes nothing",
                        before.stage() == after.stage()
                                && before.obligations().equals(after.obligations())
                                && turn.step().facts().size() == 1,
                        () -> turn.step().facts() + " led from " + before.stage() + " to " + after.stage());
                said++;
            }
        }
        return said;
    }

    /**
     * L54: a request that was split is never better than the worst of its parts: it is closed through the gate only when all are
     * finished, its outcome solves only when theirs do, and one that is open again opens it.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l54NoBetterThanTheWorstPart(LedgerLife life) {
        String law = "L54 a parent is no better than its worst part";
        int said = 0;
        for (Turn turn : life.turns()) {
            for (RequestEvent fact : turn.step().facts()) {
                if (fact instanceof RequestEvent.ChildNoted noted
                        && !noted.child().isFinished()) {
                    Request whole = turn.step().state();
                    require(
                            life,
                            law,
                            whole.ending().filter(Ending::isSettled).isEmpty(),
                            () -> whole.id() + " stays settled though " + noted.child() + " is open");
                    said++;
                }
            }
        }
        for (Request whole : life.requests()) {
            boolean settled = whole.ending().filter(Ending::isSettled).isPresent();
            for (var known : whole.bonds().children()) {
                Request part = life.find(known.id())
                        .orElseThrow(() -> new AssertionError(law + " is broken: " + known + " is lost"));
                require(
                        life,
                        law,
                        part.parent().equals(Optional.of(whole.id())),
                        () -> part.id() + " does not know its whole");
                require(
                        life,
                        law,
                        !settled || !part.isOpen(),
                        () -> whole.id() + " is settled, and its part " + part.id() + " is open");
                boolean counts = part.ending().filter(Ending.WITHDRAWN::equals).isEmpty();
                if (counts && whole.confirmedOutcome().isPresent() && !whole.isOpen()) {
                    Outcome own = whole.confirmedOutcome().get();
                    require(
                            life,
                            law,
                            part.confirmedOutcome()
                                    .filter(outcome -> own.worseOf(outcome) == own)
                                    .isPresent(),
                            () -> whole.id() + " is " + own + ", its part " + part.confirmedOutcome());
                }
                said++;
            }
        }
        return said;
    }

    /**
     * L59: who joined a request is told of every answer of it, also of what was answered before; and what an anonymous requester should
     * learn of it is published under their token.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l59WhoJoinedIsToldOfEveryAnswer(LedgerLife life) {
        Notices notices = Notices.of(
                life.workflow(), directory(life.workflow().programmes().get(0).calendar()));
        int said = 0;
        for (Turn turn : life.turns()) {
            Request after = turn.step().state();
            boolean answers = happened(turn, RequestEvent.AnswerApproved.class);
            if (answers || (after.communicatedAt().isPresent() && after.isOpen())) {
                Set<String> told = new TreeSet<>();
                Set<PublicToken> published = new TreeSet<>(Comparator.comparing(PublicToken::value));
                for (Notice notice : notices.from(turn.before(), turn.step())) {
                    if (ANSWERS.contains(notice.kind())) {
                        told.add(notice.recipient().id());
                        published.addAll(notice.tokens());
                    }
                }
                List<RequesterId> before =
                        answers ? List.of() : turn.before().bonds().parties();
                List<PublicToken> tokens = new ArrayList<>(after.publicTokens());
                if (!answers) {
                    tokens.removeAll(turn.before().publicTokens());
                }
                require(
                        life,
                        "L59 who is anonymous finds every answer",
                        published.containsAll(tokens),
                        () -> tokens + " of " + after.id() + ", published under " + published);
                said += tokens.size();
                List<RequesterId> parties = after.bonds().parties();
                for (RequesterId party : parties) {
                    if (before.contains(party)) {
                        continue;
                    }
                    String name = after.sealed() || after.bonds().hides(party)
                            ? after.bonds().nameOf(party, after.id())
                            : "party " + party.value();
                    require(
                            life,
                            "L59 who joined is told of every answer",
                            told.contains(name),
                            () -> party + " was not told, told were " + told);
                    said++;
                }
            }
        }
        return said;
    }

    private static Directory directory(WorkingCalendar calendar) {
        return new Directory() {
            @Override
            public List<Recipient> fill(Role role, Request request) {
                return List.of(new Recipient(role.name(), role, calendar, Locale.ENGLISH));
            }

            @Override
            public Optional<Recipient> party(RequesterId party, Request request) {
                return Optional.of(new Recipient("party " + party.value(), Roles.REQUESTER, calendar, Locale.ENGLISH));
            }
        };
    }

    /**
     * L23: no text of any step names a requester; and what a department sees of a request that hides its requester, or somebody who
     * joined it, holds none of those names.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l23NobodyIsNamed(LedgerLife life) {
        String law = "L23 nobody is named";
        for (Turn turn : life.turns()) {
            String text = turn.step().toString()
                    + turn.step().outcome().fold(RequestRefusal::message, facts -> facts.toString());
            require(life, law, !text.contains(LedgerLife.IDENTITY), () -> text);
        }
        int said = 0;
        for (Request request : life.requests()) {
            boolean hides = request.hidesRequester();
            if (hides || !request.bonds().hidden().isEmpty()) {
                String own = request.intake().requester().value();
                List<String> named = Insides.of(request.asSeenBy(Roles.LEAD)).stream()
                        .filter(text -> text.startsWith(LedgerLife.IDENTITY))
                        .filter(text -> hides || !text.equals(own))
                        .toList();
                require(life, law, named.isEmpty(), () -> "a department sees " + named + " in " + request.id());
                said++;
            }
            if (request.sealed() && !request.intake().anonymous()) {
                said += request.mergedInto()
                        .flatMap(life::find)
                        .filter(survivor ->
                                hidesStill(life, survivor, request.intake().requester()))
                        .map(survivor -> hides(life, law, survivor, request))
                        .orElse(0);
            }
        }
        return said;
    }

    /**
     * L23: what a department sees of the register is what it leads or helps with and what does not complain of it, each once, and names
     * nobody who is hidden.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l23DepartmentsSeeTheirOwn(LedgerLife life) {
        String law = "L23 departments see their own";
        Map<Optional<UnitId>, List<LedgerEntry>> views = register(life).view(LedgerView.DEPARTMENT);
        TreeSet<UnitId> departments = new TreeSet<>();
        life.requests().forEach(request -> request.assignments().forEach(a -> departments.add(a.unit())));
        int said = 0;
        for (UnitId department : departments) {
            List<LedgerEntry> seen = views.getOrDefault(Optional.of(department), List.of());
            List<RequestId> own = life.requests().stream()
                    .filter(request -> !request.complainedOf().contains(department))
                    .filter(request -> request.unitsIn(Roles.LEAD).contains(department)
                            || request.unitsIn(Roles.COOPERATOR).contains(department))
                    .map(Request::id)
                    .toList();
            List<RequestId> shown = seen.stream().map(LedgerEntry::request).toList();
            require(
                    life,
                    law,
                    Set.copyOf(shown).equals(Set.copyOf(own)),
                    () -> department + " sees " + shown + ", not " + own);
            require(life, law, shown.size() == own.size(), () -> department + " sees " + shown);
            for (LedgerEntry entry : seen) {
                Request request = life.find(entry.request()).orElseThrow();
                if (request.hidesRequester()) {
                    List<String> named = Insides.of(entry).stream()
                            .filter(text -> text.startsWith(LedgerLife.IDENTITY))
                            .toList();
                    require(life, law, named.isEmpty(), () -> department + " sees " + named + " in " + entry.request());
                    said++;
                }
            }
        }
        return said;
    }

    private static Ledger register(LedgerLife life) {
        Ledger ledger = Ledger.of(life.workflow().programmes().get(0).id());
        for (Turn turn : life.turns()) {
            ledger = ledger.with(turn.id(), turn.step().events(), turn.step().state());
        }
        return ledger;
    }

    /** Whether nobody has said since that others may know them, and it is not theirs as well. */
    private static boolean hidesStill(LedgerLife life, Request survivor, RequesterId who) {
        return !survivor.intake().requester().equals(who)
                && life.history(survivor.id()).stream()
                        .noneMatch(event -> event instanceof RequestEvent.Unsealed unsealed
                                && unsealed.party().equals(Optional.of(who)));
    }

    private static int hides(LedgerLife life, String law, Request survivor, Request merged) {
        String name = merged.intake().requester().value();
        require(
                life,
                law,
                !Insides.of(survivor.asSeenBy(Roles.LEAD)).contains(name),
                () -> "a department sees in " + survivor.id() + " whose " + merged.id() + " was");
        return 1;
    }

    /**
     * L55: a rejection has its reason in words and a way on, for what is not ours a receiver or that there is none; and the requester is
     * told, or it is published.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l55ARejectionSaysWhyAndIsTold(LedgerLife life) {
        String law = "L55 a rejection says why and is told";
        Notices notices = Notices.of(
                life.workflow(), directory(life.workflow().programmes().get(0).calendar()));
        int said = 0;
        for (Turn turn : life.turns()) {
            for (RequestEvent fact : turn.step().facts()) {
                if (fact instanceof RequestEvent.Rejected rejected) {
                    Rejection why = rejected.rejection();
                    boolean placed = why.reason() != RejectionReason.NOT_OURS
                            || why.receiver().isPresent() != why.noReceiver();
                    require(
                            life,
                            law,
                            placed
                                    && !why.text().isBlank()
                                    && !why.alternative().isBlank(),
                            why::toString);
                    boolean told = notices.from(turn.before(), turn.step())
                            .exists(notice -> notice.kind() == NoticeKind.REJECTED
                                    && notice.published()
                                            == turn.step().state().intake().anonymous());
                    require(life, law, told, () -> "nobody was told of " + rejected);
                    said++;
                }
            }
        }
        return said;
    }

    /**
     * L56: a withdrawal that somebody else hands on takes effect only when it was verified.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l56AWithdrawalIsVerified(LedgerLife life) {
        int said = 0;
        for (Turn turn : life.turns()) {
            for (RequestEvent fact : turn.step().facts()) {
                if (fact instanceof RequestEvent.Withdrawn withdrawn) {
                    require(
                            life,
                            "L56 a withdrawal is verified",
                            withdrawn.by().role().equals(Roles.REQUESTER)
                                    || withdrawn.by().role().equals(Roles.REPRESENTATIVE)
                                    || withdrawn.verification().isPresent(),
                            withdrawn::toString);
                    said++;
                }
            }
        }
        return said;
    }

    /**
     * L58: nobody contacts an anonymous requester, and they rate nothing; whoever else joined the request may.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int l58TheAnonymousAreLeftAlone(LedgerLife life) {
        int said = 0;
        for (Turn turn : life.turns()) {
            if (turn.step().state().isRaised() && turn.step().state().intake().anonymous()) {
                for (RequestEvent fact : turn.step().facts()) {
                    boolean asked = fact instanceof RequestEvent.FollowedUp followed
                            && followed.followUp().party().isEmpty()
                            && (followed.followUp().reached()
                                    || followed.followUp().result() != Satisfaction.NOT_RATED);
                    require(
                            life,
                            "L58 the anonymous are left alone",
                            !asked && !(fact instanceof RequestEvent.ContactRecorded),
                            fact::toString);
                    said++;
                }
            }
        }
        return said;
    }

    /**
     * R49: undoing a merging gives back all: the stage, the assignments, everything that was owed, by the same date or, where that has
     * passed, by the moment of the undoing; what was breached stays breached; and what time does by itself comes no earlier than it
     * would have, and not at once.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int r49UnmergingGivesBackAll(LedgerLife life) {
        String law = "R49 unmerging gives back all";
        int said = 0;
        for (Turn turn : life.turns()) {
            if (happened(turn, RequestEvent.Unmerged.class)) {
                Request stood = turn.before().bonds().merging().orElseThrow().before();
                Request after = turn.step().state();
                require(
                        life,
                        law,
                        after.stage() == stood.stage(),
                        () -> turn.id() + " went from " + stood.stage() + " to " + after.stage());
                require(
                        life,
                        law,
                        after.assignments().equals(stood.assignments()),
                        () -> turn.id() + " has now " + after.assignments());
                require(life, law, after.bonds().equals(stood.bonds()), () -> turn.id() + " has now " + after.bonds());
                require(
                        life,
                        law,
                        refs(after).equals(refs(stood)),
                        () -> turn.id() + ": " + refs(stood) + " became " + refs(after));
                for (Obligation before : stood.obligations().open()) {
                    Obligation again = after.obligations().find(before.ref()).orElseThrow();
                    Instant now = turn.step().askedAt();
                    if (actsByItself(life, after, before) && !before.isPaused() && !before.named()) {
                        require(
                                life,
                                law,
                                !again.due().orElseThrow().isBefore(now)
                                        && !again.due()
                                                .get()
                                                .isBefore(before.due().orElseThrow()),
                                () -> turn.id() + ": " + before + " became " + again);
                        continue;
                    }
                    if (before.isPaused()) {
                        // What ended meanwhile of that for which it stood is credited; nothing else moves it.
                        boolean stoodOn = !again.suspensions().equals(before.suspensions());
                        require(
                                life,
                                law,
                                again.due().equals(before.due()) || (stoodOn && isLater(again, before)),
                                () -> turn.id() + ": " + before + " became " + again);
                        continue;
                    }
                    boolean passed = !before.isBreached()
                            && before.due().filter(now::isAfter).isPresent();
                    require(
                            life,
                            law,
                            again.due().equals(passed ? Optional.of(now) : before.due())
                                    && again.breachedAt().equals(before.breachedAt()),
                            () -> turn.id() + ": " + before + " became " + again);
                }
                said++;
            }
        }
        return said;
    }

    private static boolean isLater(Obligation again, Obligation before) {
        return again.due().orElseThrow().isAfter(before.due().orElseThrow());
    }

    private static boolean actsByItself(LedgerLife life, Request request, Obligation obligation) {
        return life.workflow()
                .programmeOf(request)
                .flatMap(programme -> programme.rulebook().rule(obligation.ref().rule()))
                .flatMap(ObligationRule::actsAtLapse)
                .isPresent();
    }

    private static List<ObligationRef> refs(Request request) {
        return request.obligations().open().stream().map(Obligation::ref).toList();
    }

    /**
     * R51: whatever is wanted of a request that was merged is refused with the survivor's key, but for what undoes a merging.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int r51TheMergedAreRedirected(LedgerLife life) {
        int said = 0;
        Dice dice = new Dice(life.turns().size(), 7, 11);
        RequestJourneys journeys = RequestJourneys.of(life.workflow());
        for (Request request : life.requests()) {
            if (request.mergedInto().isEmpty()) {
                continue;
            }
            for (CommandKind kind : CommandKind.values()) {
                if (kind == CommandKind.RAISE || OF_THE_MERGED.contains(kind)) {
                    continue;
                }
                RequestCommand command = journeys.anyOf(
                        kind, dev.docket.request.Actor.of(Roles.OFFICE, "bureau", "o"), request, life.end(), dice);
                var refusal = life.workflow()
                        .handle(request, command, life.end())
                        .outcome()
                        .swap()
                        .getOrElse((RequestRefusal) null);
                require(
                        life,
                        "R51 the merged are redirected",
                        refusal instanceof RequestRefusal.Redirect redirect
                                && Optional.of(redirect.survivor()).equals(request.mergedInto()),
                        () -> kind + " of " + request.id() + " was answered by " + refusal);
                said++;
            }
        }
        return said;
    }

    /**
     * Nothing is lost: the register has one entry for each request, and every matter goes on under exactly one that was not merged. What
     * was merged owes nothing; who has a part in it has one in the survivor too, or finds it published there; and the survivor is no younger.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int nothingIsLost(LedgerLife life) {
        String law = "L51 nothing is lost";
        Ledger register = register(life);
        require(
                life,
                law,
                register.size() == life.requests().size(),
                () -> register + ", of " + life.requests().size());
        int said = 0;
        for (Request request : life.requests()) {
            LedgerEntry survivor = register.survivorOf(request.id()).orElseThrow();
            require(life, law, survivor.mergedInto().isEmpty(), () -> request.id() + " goes on under " + survivor);
            said += survivor.request().equals(request.id()) ? 0 : 1;
            request.mergedInto().flatMap(life::find).ifPresent(into -> takenOver(life, law, request, into));
        }
        return said;
    }

    private static void takenOver(LedgerLife life, String law, Request merged, Request survivor) {
        require(life, law, merged.obligations().open().isEmpty(), () -> merged.id() + " owes " + merged.obligations());
        boolean isPart =
                merged.intake().anonymous() || survivor.isParty(merged.intake().requester());
        require(
                life,
                law,
                isPart && merged.bonds().parties().stream().allMatch(survivor::isParty),
                () -> "who has a part in " + merged.id() + " has none in " + survivor.id());
        require(
                life,
                law,
                survivor.publicTokens().containsAll(merged.publicTokens()),
                () -> merged.id() + " is not published under " + merged.publicTokens());
        require(
                life,
                law,
                !survivor.firstRaisedAt().isAfter(merged.firstRaisedAt()),
                () -> survivor.id() + " is younger than " + merged.id());
    }

    /**
     * What concerns several requests has facts for all of them or for none; a refusal keeps what time had done.
     *
     * @param life the ledger
     * @return how often it had something to say
     */
    public static int togetherOrNotAtAll(LedgerLife life) {
        ArrayList<Turn> group = new ArrayList<>();
        int said = 0;
        for (Turn turn : life.turns()) {
            boolean same = !group.isEmpty() && turn.act().equals(group.get(0).act());
            if (!same) {
                group.clear();
            }
            if (turn.act().isPresent()) {
                group.add(turn);
                boolean refused = group.get(0).step().isRefused();
                require(
                        life,
                        "L4 together or not at all",
                        turn.step().isRefused() == refused,
                        () -> turn.id() + " was " + turn.step().outcome() + ", unlike "
                                + group.get(0).id());
                said++;
            }
        }
        return said;
    }
}
