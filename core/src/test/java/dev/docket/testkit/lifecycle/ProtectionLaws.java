package dev.docket.testkit.lifecycle;

import dev.docket.ledger.Agenda;
import dev.docket.ledger.Ledger;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Scorecard;
import dev.docket.notice.CatchUp;
import dev.docket.notice.Digest;
import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKind;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Ending;
import dev.docket.request.Letter;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.UnitId;
import dev.docket.testkit.Run.Turn;
import dev.docket.testkit.lifecycle.RequestHistory.Scene;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import io.vavr.collection.Seq;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The laws of those who need protection: whose identity is sealed, who wants to stay unknown, who complains of a department, who was
 * turned away, in whose name a request is taken back. Each gives how often it had something to say.
 *
 * <p>{@link RequestJourneys} puts {@link RequestJourneys#IDENTITY} into all that tells whose request it is, and L23 looks for it in all
 * that comes out. Long because all that comes out is looked at here.
 */
public final class ProtectionLaws {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final List<Role> READERS = List.of(
            Roles.LEAD,
            Roles.COOPERATOR,
            Roles.LIAISON,
            Roles.DEPARTMENT_HEAD,
            Roles.HOST,
            Roles.SUPERVISING_LEADER,
            Roles.FOLLOW_UP_AGENT,
            Roles.INSPECTOR,
            Roles.REVIEWER,
            Roles.RULING_AUTHORITY,
            Role.of("auditor"));

    /** What is owed to the requester's ear. */
    private static final List<RuleCode> CONTACTS = List.of(
            StandardRules.FIRST_CONTACT,
            StandardRules.STATUS_NOTE,
            StandardRules.FOLLOW_UP_RETRY,
            StandardRules.TACIT_CLOSURE);

    /** Looking ahead and explaining cost much more than all else, so that they are looked at now and then. */
    private static final int NOW_AND_THEN = 9;

    private ProtectionLaws() {}

    /**
     * Every law here.
     *
     * @param life the life
     */
    public static void all(RequestLife life) {
        l23SealedIsSealed(life);
        l23TheSubjectHasNoPart(life);
        l55WhoIsTurnedAwayLearnsWhyAndWhereTo(life);
        l56OnlyTheRequesterTakesItBack(life);
        l58AnonymousIsNeitherContactedNorSatisfied(life);
    }

    // ---- L23

    /**
     * L23: no text shows whose request it is, whether it is sealed by then or not; while it is sealed neither notices nor ledger nor
     * what departments see has it inside either.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l23SealedIsSealed(RequestLife life) {
        return RequestHistory.law("L23 sealed is sealed", life, history -> {
            Notices notices = Notices.of(history.workflow(), town(history), CatchUp.REPLAY);
            Sealing sealing = new Sealing(history, notices);
            history.run().turns().forEach(sealing::look);
            sealing.atTheEnd();
        });
    }

    /** One life, looked at step by step with the question whose it is. */
    private static final class Sealing {

        private final RequestHistory history;
        private final Notices notices;
        private final ArrayList<RequestEvent> events = new ArrayList<>();
        private final Agenda agenda = new Agenda();
        private Ledger ledger;
        private boolean hidden;
        private int turns;

        Sealing(RequestHistory history, Notices notices) {
            this.history = history;
            this.notices = notices;
            this.ledger = Ledger.of(history.workflow().programmes().get(0).id());
        }

        void look(Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn) {
            Step<Request, RequestEvent, RequestRefusal> step = turn.step();
            boolean before = hidden;
            boolean raises = !turn.before().isRaised();
            step.events().forEach(this::take);
            texts(turn);
            Seq<Notice> told = notices.from(turn.before(), step);
            told.forEach(notice -> LANGUAGES.forEach(language -> hides("a notice", () -> notice.text(language))));
            Digest.of(told)
                    .forEach(digest -> LANGUAGES.forEach(language -> hides("a digest", () -> digest.text(language))));
            if (hidden && (before || raises)) {
                told.forEach(notice -> holdsNothing("a notice", notice));
                Digest.of(told).forEach(digest -> holdsNothing("a digest", digest));
            }
            Request after = step.state();
            ledger = ledger.with(after.id(), step.events(), after);
            agenda.put(after);
            if (hidden) {
                holdsNothing("the ledger", ledger.entries());
                hides("the agenda", () -> agenda.upcoming(1).toString());
                seen(after, step.events());
            }
            if (turns++ % NOW_AND_THEN == 0 && after.isRaised()) {
                explained(after, step.askedAt());
            }
        }

        private void take(RequestEvent event) {
            events.add(event);
            if (event instanceof RequestEvent.Raised raised) {
                hidden = raised.intake().sealed() || raised.intake().anonymous();
            } else if (event instanceof RequestEvent.Sealed sealed
                    && sealed.party().isEmpty()) {
                hidden = true;
            } else if (event instanceof RequestEvent.Unsealed unsealed
                    && unsealed.party().isEmpty()) {
                hidden = anonymous(events);
            }
        }

        private void texts(Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn) {
            hides("what was done", turn::toString);
            turn.step().outcome().peekLeft(refusal -> hides("a refusal", refusal::message));
            turn.command().ifPresent(command -> {
                if (turn.before().isRaised()) {
                    hides(
                            "what is permitted",
                            () -> history.workflow()
                                    .permitted(
                                            turn.step().state(),
                                            command.by(),
                                            turn.step().askedAt())
                                    .toString());
                }
            });
        }

        private void seen(Request request, Seq<RequestEvent> events) {
            for (Role reader : READERS) {
                holdsNothing("what the " + reader + " sees", request.asSeenBy(reader));
                events.flatMap(event -> io.vavr.collection.List.ofAll(
                                actorOf(event).stream().toList()))
                        .forEach(
                                actor -> holdsNothing("whom the " + reader + " sees", request.asSeenBy(reader, actor)));
            }
            history.require(
                    request.asSeenBy(Roles.OFFICE).equals(request)
                            && !request.pseudonym().isBlank(),
                    () -> "the office sees less than all");
        }

        private void explained(Request request, Instant now) {
            RequestWorkflow workflow = history.workflow();
            for (Obligation owed : request.obligations().open()) {
                RuleCode rule = owed.ref().rule();
                workflow.explain(request, rule)
                        .ifPresent(why -> LANGUAGES.forEach(language -> hides("a reason", () -> why.text(language))));
                hides("a clock", () -> workflow.reading(request, rule, now).toString());
            }
            for (int version : List.of(1, 2)) {
                RequestCommand.AdoptProgrammeVersion adoption =
                        new RequestCommand.AdoptProgrammeVersion(Actor.of(Roles.OFFICE, "office", "p"), version);
                hides("a dry run", () -> workflow.dryRun(request, adoption, now).toString());
            }
            hides(
                    "what is ahead",
                    () -> workflow.timeline(request, now.plus(java.time.Duration.ofDays(NOW_AND_THEN)))
                            .toString());
        }

        void atTheEnd() {
            ArrayList<RequestEvent> twice = new ArrayList<>(events);
            twice.addAll(events);
            hides(
                    "a defect",
                    () -> history.workflow()
                            .replay(RequestLife.UNRAISED.id(), twice)
                            .toString());
            history.run().turns().stream()
                    .map(turn -> turn.step().state())
                    .filter(Request::isRaised)
                    .findFirst()
                    .ifPresent(request -> {
                        Scorecard card = Scorecard.builder(
                                        history.programmeOf(request).calendar(),
                                        history.life().story().until())
                                .add(request.id(), events)
                                .build();
                        hides("the figures", () -> card + " " + card.rates());
                    });
        }

        private void hides(String what, Supplier<String> text) {
            String shown = text.get();
            history.require(
                    !shown.contains(RequestJourneys.IDENTITY), () -> what + " shows whose request it is: " + shown);
        }

        private void holdsNothing(String what, Object value) {
            history.require(
                    Insides.of(value).stream().noneMatch(text -> text.contains(RequestJourneys.IDENTITY)),
                    () -> what + " of a request that hides its requester knows them: " + value);
        }
    }

    private static boolean anonymous(List<RequestEvent> events) {
        return events.stream()
                .anyMatch(event -> event instanceof RequestEvent.Raised raised
                        && raised.intake().anonymous());
    }

    /** Who has done something, where somebody has. */
    private static Optional<Actor> actorOf(RequestEvent event) {
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            if (part.getName().equals("by")) {
                try {
                    Object by = part.getAccessor().invoke(event);
                    Object actor = by instanceof Optional<?> optional ? optional.orElse(null) : by;
                    return actor instanceof Actor found ? Optional.of(found) : Optional.empty();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("an event must be a record of public parts, but was " + event, e);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * L23: of whom a request complains has no part in it: neither leads nor cooperates, decides, signs, follows up, is named or owns a
     * plan, and is told nothing.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l23TheSubjectHasNoPart(RequestLife life) {
        return RequestHistory.law("L23 the subject has no part", life, history -> {
            for (Scene scene : history.scenes()) {
                Request before = scene.before();
                if (!before.isRaised() || !before.complains()) {
                    continue;
                }
                actorOf(scene.event())
                        .ifPresent(actor -> history.require(
                                !before.complainsOf(actor), () -> "it complains of who did this: " + scene.event()));
                units(scene)
                        .forEach(unit -> history.require(
                                !before.complainedOf().contains(unit),
                                () -> "it complains of " + unit + ", after " + scene.event()));
                persons(scene.event())
                        .forEach(person -> history.require(
                                !before.complainedOfPersons().contains(person),
                                () -> "it complains of " + person + ": " + scene.event()));
            }
            Notices notices = Notices.of(history.workflow(), town(history), CatchUp.REPLAY);
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                Request after = turn.step().state();
                if (after.isRaised() && after.complains()) {
                    notices.from(turn.before(), turn.step())
                            .forEach(notice -> history.require(
                                    notice.recipient()
                                                    .unit()
                                                    .filter(after.complainedOf()::contains)
                                                    .isEmpty()
                                            && !after.complainedOfPersons()
                                                    .contains(PersonId.of(
                                                            notice.recipient().id())),
                                    () -> "it complains of whom it tells " + notice));
                }
            }
        });
    }

    private static List<UnitId> units(Scene scene) {
        ArrayList<UnitId> units = new ArrayList<>();
        letterOf(scene.event()).ifPresent(letter -> {
            units.add(letter.lead());
            units.addAll(letter.cooperators());
        });
        scene.after().nextLead().ifPresent(units::add);
        scene.after().assignments().stream()
                .filter(Assignment::isLive)
                .forEach(assignment -> units.add(assignment.unit()));
        scene.after().openCommitments().forEach(commitment -> units.add(commitment.unit()));
        return units;
    }

    private static List<PersonId> persons(RequestEvent event) {
        ArrayList<PersonId> persons = new ArrayList<>();
        letterOf(event).ifPresent(letter -> {
            letter.supervisingLeader().ifPresent(persons::add);
            letter.signedBy().ifPresent(persons::add);
        });
        if (event instanceof RequestEvent.Deferred deferred) {
            persons.add(deferred.deferral().owner());
        } else if (event instanceof RequestEvent.Named named && named.role() != NamedRole.CONTACT) {
            persons.add(named.person());
        }
        return persons;
    }

    private static Optional<Letter> letterOf(RequestEvent event) {
        if (event instanceof RequestEvent.LetterIssued issued) {
            return Optional.of(issued.letter());
        }
        return event instanceof RequestEvent.LetterDrafted drafted ? Optional.of(drafted.letter()) : Optional.empty();
    }

    // ---- L55, L56

    /**
     * L55: a rejection has a reason and a text, and for "not ours" a receiver or that there is none; the requester is told it, or it is
     * published under the token of an anonymous one.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l55WhoIsTurnedAwayLearnsWhyAndWhereTo(RequestLife life) {
        return RequestHistory.law("L55 who is turned away learns why and where to", life, history -> {
            Notices notices = Notices.of(history.workflow(), town(history), CatchUp.REPLAY);
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                Seq<RequestEvent> facts = turn.step().facts();
                boolean turnedAway = facts.exists(
                        event -> event instanceof RequestEvent.Closed closed && closed.ending() == Ending.REJECTED);
                if (!turnedAway) {
                    continue;
                }
                List<Rejection> why = facts.toJavaStream()
                        .flatMap(event -> event instanceof RequestEvent.Rejected rejected
                                ? Stream.of(rejected.rejection())
                                : Stream.<Rejection>of())
                        .toList();
                history.require(why.size() == 1 && isWhole(why.get(0)), () -> "turned away without a word: " + facts);
                Request after = turn.step().state();
                history.require(
                        notices.from(turn.before(), turn.step())
                                .exists(notice -> notice.kind() == NoticeKind.REJECTED
                                        && notice.rejection().equals(Optional.of(why.get(0)))
                                        && reaches(notice, after)),
                        () -> "nobody told the requester: " + facts);
            }
        });
    }

    private static boolean isWhole(Rejection rejection) {
        boolean somewhere = rejection.receiver().filter(body -> !body.isBlank()).isPresent() || rejection.noReceiver();
        return !rejection.text().isBlank() && (rejection.reason() != RejectionReason.NOT_OURS || somewhere);
    }

    private static boolean reaches(Notice notice, Request request) {
        return request.intake().anonymous()
                ? notice.published() && notice.tokens().containsAll(request.publicTokens())
                : notice.recipient().role().equals(Roles.REQUESTER);
    }

    /**
     * L56: what is taken back by anybody but the requester and their representative was verified, and, where the programme asks for
     * independence, by nobody who handles it.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l56OnlyTheRequesterTakesItBack(RequestLife life) {
        return RequestHistory.law("L56 only the requester takes it back", life, history -> {
            for (Scene scene : history.scenes()) {
                if (scene.event() instanceof RequestEvent.Withdrawn withdrawn
                        && !Roles.speaksForTheRequester(withdrawn.by().role())) {
                    boolean partial = history.programmeAt(scene).gates().independence()
                            && scene.before().isHandledBy(withdrawn.by().unit());
                    history.require(
                            withdrawn
                                            .verification()
                                            .filter(how -> !how.isBlank())
                                            .isPresent()
                                    && !partial,
                            () -> "nobody independent asked the requester: " + withdrawn);
                }
            }
        });
    }

    // ---- L58

    /**
     * L58: nobody contacts the requester of an anonymous request, nobody owes it or tells them anything; what they should learn is
     * published under their token; and they are in no figure of satisfaction.
     *
     * @param life the life
     * @return how often it had something to say
     */
    public static int l58AnonymousIsNeitherContactedNorSatisfied(RequestLife life) {
        return RequestHistory.law("L58 anonymous is neither contacted nor satisfied", life, history -> {
            List<RequestEvent> events =
                    history.scenes().stream().map(Scene::event).toList();
            if (!anonymous(events)) {
                return;
            }
            events.forEach(event -> history.require(!isContact(event), () -> "somebody contacted them: " + event));
            Notices notices = Notices.of(history.workflow(), town(history), CatchUp.REPLAY);
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                Request after = turn.step().state();
                notices.from(turn.before(), turn.step()).forEach(notice -> {
                    history.require(
                            !Roles.speaksForTheRequester(notice.recipient().role()), () -> "they are told " + notice);
                    history.require(
                            notice.published() != notice.tokens().isEmpty()
                                    && after.publicTokens().containsAll(notice.tokens()),
                            () -> "published otherwise than under " + after.publicTokens() + ": " + notice);
                });
            }
            Request end = history.run().end();
            Scorecard card = Scorecard.builder(
                            history.programmeOf(end).calendar(),
                            history.life().story().until())
                    .add(end.id(), events)
                    .build();
            history.require(
                    card.followUps().satisfaction().denominator() == 0,
                    () -> "they are in the satisfaction: " + card.followUps().satisfaction());
        });
    }

    private static boolean isContact(RequestEvent event) {
        if (event instanceof RequestEvent.OfObligation of) {
            return of.event() instanceof ObligationEvent.Armed armed
                    && CONTACTS.contains(armed.ref().rule());
        }
        if (event instanceof RequestEvent.FollowedUp asked) {
            // Whoever joined it did not want to stay unknown.
            return asked.followUp().party().isEmpty()
                    && (!asked.followUp().verification()
                            || asked.followUp().result() != Satisfaction.NOT_RATED
                            || asked.followUp().manner() != Satisfaction.NOT_RATED);
        }
        return event instanceof RequestEvent.ContactRecorded
                || event instanceof RequestEvent.Nudged
                || (event instanceof RequestEvent.Named named && named.role() == NamedRole.CONTACT)
                || (event instanceof RequestEvent.Recorded recorded
                        && Acts.reachTheRequester().contains(recorded.act()));
    }

    // ---- who is told

    /** Everybody fills a role, in units that act too; the requester and whoever acts for them are told under their own keys. */
    private static Directory town(RequestHistory history) {
        WorkingCalendar calendar = history.workflow().programmes().get(0).calendar();
        Directory others = NoticeLaws.everybody(calendar);
        return (role, request) -> {
            if (role.equals(Roles.REQUESTER)) {
                return Stream.of(request.intake().requester().value(), "person of " + RequestJourneys.IDENTITY)
                        .map(id -> new Recipient(id, role, calendar, Locale.ENGLISH))
                        .toList();
            }
            if (role.equals(Roles.SUPERVISING_LEADER)) {
                String leader = request.supervisingLeader().map(PersonId::value).orElse("leader");
                return List.of(new Recipient(leader, role, calendar, Locale.ENGLISH));
            }
            if (role.equals(Roles.OFFICE)) {
                return Stream.of("office", "bureau")
                        .map(unit ->
                                new Recipient(role + " in " + unit, role, calendar, Locale.ENGLISH).in(UnitId.of(unit)))
                        .toList();
            }
            return others.fill(role, request);
        };
    }
}
