package dev.docket.wire;

import static dev.docket.wire.NameShapes.ORIGIN;
import static dev.docket.wire.NameShapes.PERSON_ASKING;
import static dev.docket.wire.NameShapes.PERSON_ID;
import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.NameShapes.SESSION_ID;
import static dev.docket.wire.NameShapes.STAGE;
import static dev.docket.wire.NameShapes.UNIT_ASKING;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.ObligationShapes.OBLIGATION_EVENT;
import static dev.docket.wire.RequestPartShapes.ACTOR;
import static dev.docket.wire.RequestPartShapes.AUTHORITY;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.text;

import dev.docket.request.Roles;
import dev.docket.session.Attendance;
import dev.docket.session.BatchId;
import dev.docket.session.CollectedRequest;
import dev.docket.session.Invitation;
import dev.docket.session.Minutes;
import dev.docket.session.Premises;
import dev.docket.session.Preparation;
import dev.docket.session.Receivee;
import dev.docket.session.SessionCommand;
import dev.docket.session.SessionEvent;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionPlan;
import dev.docket.session.SessionRulesRef;
import dev.docket.session.Theme;
import dev.docket.workflow.ForeignEvent;
import java.util.List;
import java.util.Optional;

/** What may be done with a series of sessions, and what may happen to it. */
final class SessionShapes {

    static final Shape<BatchId> BATCH_ID = text("batch-id", BatchId::of, BatchId::value);
    private static final Shape<SessionKind> SESSION_KIND = text("session-kind", SessionKind::of, SessionKind::name);
    private static final Shape<Theme.Ground> GROUND = enumeration("ground", Theme.Ground.class);

    static final Shape<SessionRulesRef> SESSION_RULES_REF = object("session-rules-ref", fields -> {
        var programme = fields.required("programme", PROGRAMME_ID, SessionRulesRef::programme);
        var version = fields.required("version", INTEGER, SessionRulesRef::version);
        var fingerprint = fields.required("fingerprint", TEXT, SessionRulesRef::fingerprint);
        return in -> new SessionRulesRef(programme.in(in), version.in(in), fingerprint.in(in));
    });

    static final Shape<Theme> THEME = object("theme", fields -> {
        var words = fields.required("words", TEXT, Theme::words);
        var ground = fields.required("ground", GROUND, Theme::ground);
        return in -> new Theme(words.in(in), ground.in(in));
    });

    static final Shape<Premises> PREMISES = object("premises", fields -> {
        var place = fields.required("place", TEXT, Premises::place);
        var of = fields.optional("of", REQUESTER_ID, Premises::of);
        return in -> new Premises(place.in(in), of.in(in));
    });

    static final Shape<SessionPlan> SESSION_PLAN = object("session-plan", fields -> {
        var kind = fields.required("kind", SESSION_KIND, SessionPlan::kind);
        var theme = fields.optional("theme", THEME, SessionPlan::theme);
        var host = fields.required("host", PERSON_ID, SessionPlan::host);
        var start = fields.required("start", INSTANT, SessionPlan::start);
        var end = fields.required("end", INSTANT, SessionPlan::end);
        var premises = fields.optional("premises", PREMISES, SessionPlan::premises);
        var batch = fields.optional("batch", BATCH_ID, SessionPlan::batch);
        var participants = fields.list("participants", REQUESTER_ID, SessionPlan::participants);
        return in -> SessionPlan.builder()
                .kind(kind.in(in))
                .theme(theme.in(in))
                .host(host.in(in))
                .start(start.in(in))
                .end(end.in(in))
                .premises(premises.in(in))
                .batch(batch.in(in))
                .participants(participants.in(in))
                .build();
    });

    static final Shape<Receivee> RECEIVEE = object("receivee", fields -> {
        var enterprise = fields.required("enterprise", REQUESTER_ID, Receivee::enterprise);
        var registeredIn = fields.required("registeredIn", TEXT, Receivee::registeredIn);
        var person = fields.required("person", PERSON_ASKING, Receivee::person);
        var legalRepresentative = fields.flag("legalRepresentative", Receivee::legalRepresentative);
        var authority = fields.optional("authority", AUTHORITY, Receivee::authority);
        return in -> new Receivee(
                enterprise.in(in), registeredIn.in(in), person.in(in), legalRepresentative.in(in), authority.in(in));
    });

    static final Shape<CollectedRequest> COLLECTED_REQUEST = object("collected-request", fields -> {
        var requester = fields.required("requester", REQUESTER_ID, CollectedRequest::requester);
        var what = fields.required("what", TEXT, CollectedRequest::what);
        var found = fields.list("found", TEXT, CollectedRequest::found);
        var urgency = fields.required("urgency", INTEGER, CollectedRequest::urgency);
        var weight = fields.required("weight", INTEGER, CollectedRequest::weight);
        var difficulty = fields.required("difficulty", INTEGER, CollectedRequest::difficulty);
        return in -> new CollectedRequest(
                requester.in(in), what.in(in), found.in(in), urgency.in(in), weight.in(in), difficulty.in(in));
    });

    static final Shape<Preparation> PREPARATION = object("preparation", fields -> {
        var received = fields.list("received", RECEIVEE, Preparation::received);
        var requests = fields.list("requests", COLLECTED_REQUEST, Preparation::requests);
        var coordinated = fields.list("coordinated", UNIT_ID, Preparation::coordinated);
        return in -> new Preparation(received.in(in), requests.in(in), coordinated.in(in));
    });

    static final Shape<Invitation> INVITATION = object("invitation", fields -> {
        var role = fields.required("role", ROLE, Invitation::role);
        var unit = fields.person("unit", UNIT_ASKING, Invitation::unit, SessionShapes::isAsking);
        var person = fields.personIfAny("person", PERSON_ASKING, Invitation::person, SessionShapes::isAsking);
        return in -> new Invitation(role.in(in), unit.in(in), person.in(in));
    });

    static final Shape<Attendance> ATTENDANCE = object("attendance", fields -> {
        var role = fields.required("role", ROLE, Attendance::role);
        var person = fields.person("person", PERSON_ASKING, Attendance::person, SessionShapes::isOfAnEnterprise);
        var unit = fields.personIfAny("unit", UNIT_ASKING, Attendance::unit, SessionShapes::isOfAnEnterprise);
        var enterprise = fields.optional("enterprise", REQUESTER_ID, Attendance::enterprise);
        return in -> new Attendance(role.in(in), person.in(in), unit.in(in), enterprise.in(in));
    });

    static final Shape<Minutes> MINUTES = object("minutes", fields -> {
        var topics = fields.list("topics", TEXT, Minutes::topics);
        var asked = fields.list("asked", TEXT, Minutes::asked);
        var answeredAtTheTable = fields.required("answeredAtTheTable", INTEGER, Minutes::answeredAtTheTable);
        return in -> new Minutes(topics.in(in), asked.in(in), answeredAtTheTable.in(in));
    });

    static final Union<SessionCommand> SESSION_COMMAND = Union.versioned(
            "session-command",
            List.of(
                    Union.Case.of("begin", SessionCommand.Begin.class, object("session-command-begin", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Begin::by);
                        var rules = fields.required("rules", SESSION_RULES_REF, SessionCommand.Begin::rules);
                        return in -> new SessionCommand.Begin(by.in(in), rules.in(in));
                    })),
                    Union.Case.of("plan", SessionCommand.Plan.class, object("session-command-plan", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Plan::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Plan::session);
                        var plan = fields.required("plan", SESSION_PLAN, SessionCommand.Plan::plan);
                        return in -> new SessionCommand.Plan(by.in(in), session.in(in), plan.in(in));
                    })),
                    Union.Case.of("prepare", SessionCommand.Prepare.class, object("session-command-prepare", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Prepare::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Prepare::session);
                        var preparation =
                                fields.required("preparation", PREPARATION, SessionCommand.Prepare::preparation);
                        return in -> new SessionCommand.Prepare(by.in(in), session.in(in), preparation.in(in));
                    })),
                    Union.Case.of(
                            "announce", SessionCommand.Announce.class, object("session-command-announce", fields -> {
                                var by = fields.required("by", ACTOR, SessionCommand.Announce::by);
                                var session = fields.required("session", SESSION_ID, SessionCommand.Announce::session);
                                var invited = fields.list("invited", INVITATION, SessionCommand.Announce::invited);
                                return in -> new SessionCommand.Announce(by.in(in), session.in(in), invited.in(in));
                            })),
                    Union.Case.of(
                            "substitute",
                            SessionCommand.Substitute.class,
                            object("session-command-substitute", fields -> {
                                var by = fields.required("by", ACTOR, SessionCommand.Substitute::by);
                                var session =
                                        fields.required("session", SESSION_ID, SessionCommand.Substitute::session);
                                var host = fields.required("host", PERSON_ID, SessionCommand.Substitute::host);
                                var reason = fields.required("reason", TEXT, SessionCommand.Substitute::reason);
                                return in -> new SessionCommand.Substitute(
                                        by.in(in), session.in(in), host.in(in), reason.in(in));
                            })),
                    Union.Case.of("open", SessionCommand.Open.class, object("session-command-open", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Open::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Open::session);
                        return in -> new SessionCommand.Open(by.in(in), session.in(in));
                    })),
                    Union.Case.of("attend", SessionCommand.Attend.class, object("session-command-attend", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Attend::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Attend::session);
                        var there = fields.list("there", ATTENDANCE, SessionCommand.Attend::there);
                        return in -> new SessionCommand.Attend(by.in(in), session.in(in), there.in(in));
                    })),
                    Union.Case.of(
                            "note-request",
                            SessionCommand.NoteRequest.class,
                            object("session-command-note-request", fields -> {
                                var by = fields.required("by", ACTOR, SessionCommand.NoteRequest::by);
                                var session =
                                        fields.required("session", SESSION_ID, SessionCommand.NoteRequest::session);
                                var request =
                                        fields.required("request", REQUEST_ID, SessionCommand.NoteRequest::request);
                                var requester = fields.optional(
                                        "requester", REQUESTER_ID, SessionCommand.NoteRequest::requester);
                                var stage = fields.required("stage", STAGE, SessionCommand.NoteRequest::stage);
                                return in -> new SessionCommand.NoteRequest(
                                        by.in(in), session.in(in), request.in(in), requester.in(in), stage.in(in));
                            })),
                    Union.Case.of("end", SessionCommand.End.class, object("session-command-end", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.End::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.End::session);
                        var end = fields.required("end", INSTANT, SessionCommand.End::end);
                        return in -> new SessionCommand.End(by.in(in), session.in(in), end.in(in));
                    })),
                    Union.Case.of("minute", SessionCommand.Minute.class, object("session-command-minute", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Minute::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Minute::session);
                        var minutes = fields.required("minutes", MINUTES, SessionCommand.Minute::minutes);
                        return in -> new SessionCommand.Minute(by.in(in), session.in(in), minutes.in(in));
                    })),
                    Union.Case.of("cancel", SessionCommand.Cancel.class, object("session-command-cancel", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Cancel::by);
                        var session = fields.required("session", SESSION_ID, SessionCommand.Cancel::session);
                        var reason = fields.required("reason", TEXT, SessionCommand.Cancel::reason);
                        return in -> new SessionCommand.Cancel(by.in(in), session.in(in), reason.in(in));
                    })),
                    Union.Case.of("adopt", SessionCommand.Adopt.class, object("session-command-adopt", fields -> {
                        var by = fields.required("by", ACTOR, SessionCommand.Adopt::by);
                        var rules = fields.required("rules", SESSION_RULES_REF, SessionCommand.Adopt::rules);
                        return in -> new SessionCommand.Adopt(by.in(in), rules.in(in));
                    })),
                    Union.Case.of(
                            "conclude", SessionCommand.Conclude.class, object("session-command-conclude", fields -> {
                                var by = fields.required("by", ACTOR, SessionCommand.Conclude::by);
                                var reason = fields.required("reason", TEXT, SessionCommand.Conclude::reason);
                                return in -> new SessionCommand.Conclude(by.in(in), reason.in(in));
                            }))));

    static final Union<SessionEvent> SESSION_EVENT = Union.<SessionEvent>versioned(
                    "session-event",
                    List.of(
                            Union.Case.of("done", SessionEvent.Done.class, object("session-event-done", fields -> {
                                var at = fields.required("at", INSTANT, SessionEvent.Done::at);
                                var what = fields.required("what", SESSION_COMMAND, SessionEvent.Done::what);
                                return in -> new SessionEvent.Done(at.in(in), what.in(in));
                            })),
                            Union.Case.of(
                                    "passed-over",
                                    SessionEvent.PassedOver.class,
                                    object("session-event-passed-over", fields -> {
                                        var at = fields.required("at", INSTANT, SessionEvent.PassedOver::at);
                                        var session = fields.required(
                                                "session", SESSION_ID, SessionEvent.PassedOver::session);
                                        return in -> new SessionEvent.PassedOver(at.in(in), session.in(in));
                                    })),
                            Union.Case.of(
                                    "session-missed",
                                    SessionEvent.SessionMissed.class,
                                    object("session-event-session-missed", fields -> {
                                        var at = fields.required("at", INSTANT, SessionEvent.SessionMissed::at);
                                        return in -> new SessionEvent.SessionMissed(at.in(in));
                                    })),
                            Union.Case.of(
                                    "of-obligation",
                                    SessionEvent.OfObligation.class,
                                    object("session-event-of-obligation", fields -> {
                                        var event = fields.required(
                                                "event", OBLIGATION_EVENT, SessionEvent.OfObligation::event);
                                        var origin =
                                                fields.required("origin", ORIGIN, SessionEvent.OfObligation::origin);
                                        return in -> new SessionEvent.OfObligation(event.in(in), origin.in(in));
                                    }))))
            .or(new ForeignEvents<>(SessionEvent.Foreign::new, SessionShapes::foreign));

    private SessionShapes() {}

    private static boolean isAsking(Invitation invitation) {
        return Roles.isOnTheRequestersSide(invitation.role());
    }

    private static boolean isOfAnEnterprise(Attendance attendance) {
        return attendance.enterprise().isPresent() || Roles.isOnTheRequestersSide(attendance.role());
    }

    private static Optional<ForeignEvent> foreign(SessionEvent event) {
        return event instanceof SessionEvent.Foreign foreign ? Optional.of(foreign.event()) : Optional.empty();
    }
}
