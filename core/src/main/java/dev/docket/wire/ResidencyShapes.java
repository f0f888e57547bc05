package dev.docket.wire;

import static dev.docket.wire.NameShapes.ORIGIN;
import static dev.docket.wire.NameShapes.PERSON_ID;
import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.ObligationShapes.OBLIGATION_EVENT;
import static dev.docket.wire.RequestPartShapes.ACTOR;
import static dev.docket.wire.SessionShapes.BATCH_ID;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.DATE;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.text;

import dev.docket.residency.Agreement;
import dev.docket.residency.Encounter;
import dev.docket.residency.Officer;
import dev.docket.residency.OutputKind;
import dev.docket.residency.ResidencyCommand;
import dev.docket.residency.ResidencyEvent;
import dev.docket.residency.ResidencyRulesRef;
import dev.docket.residency.Shortfall;
import dev.docket.workflow.ForeignEvent;
import java.util.List;
import java.util.Optional;

/** What may be done with a residency, and what may happen to it. */
final class ResidencyShapes {

    private static final Shape<OutputKind> OUTPUT_KIND = text("output-kind", OutputKind::of, OutputKind::name);
    private static final Shape<Encounter> ENCOUNTER = enumeration("encounter", Encounter.class);

    static final Shape<ResidencyRulesRef> RESIDENCY_RULES_REF = object("residency-rules-ref", fields -> {
        var programme = fields.required("programme", PROGRAMME_ID, ResidencyRulesRef::programme);
        var version = fields.required("version", INTEGER, ResidencyRulesRef::version);
        var fingerprint = fields.required("fingerprint", TEXT, ResidencyRulesRef::fingerprint);
        return in -> new ResidencyRulesRef(programme.in(in), version.in(in), fingerprint.in(in));
    });

    static final Shape<Officer> OFFICER = object("officer", fields -> {
        var person = fields.required("person", PERSON_ID, Officer::person);
        var grade = fields.required("grade", TEXT, Officer::grade);
        var born = fields.required("born", DATE, Officer::born);
        var fullTime = fields.required("fullTime", BOOL, Officer::fullTime);
        return in -> new Officer(person.in(in), grade.in(in), born.in(in), fullTime.in(in));
    });

    static final Shape<Shortfall> SHORTFALL = object("shortfall", fields -> {
        var officer = fields.required("officer", PERSON_ID, Shortfall::officer);
        var kind = fields.required("kind", OUTPUT_KIND, Shortfall::kind);
        var missing = fields.required("missing", INTEGER, Shortfall::missing);
        return in -> new Shortfall(officer.in(in), kind.in(in), missing.in(in));
    });

    static final Shape<Agreement> AGREEMENT = object("agreement", fields -> {
        var enterprise = fields.required("enterprise", REQUESTER_ID, Agreement::enterprise);
        var firstDay = fields.required("firstDay", DATE, Agreement::firstDay);
        var leader = fields.required("leader", PERSON_ID, Agreement::leader);
        var officers = fields.list("officers", OFFICER, Agreement::officers);
        var expertTeams = fields.list("expertTeams", UNIT_ID, Agreement::expertTeams);
        var batch = fields.optional("batch", BATCH_ID, Agreement::batch);
        var project = fields.optional("project", TEXT, Agreement::project);
        return in -> Agreement.builder()
                .enterprise(enterprise.in(in))
                .firstDay(firstDay.in(in))
                .leader(leader.in(in))
                .officers(officers.in(in))
                .expertTeams(expertTeams.in(in))
                .batch(batch.in(in))
                .project(project.in(in))
                .build();
    });

    static final Union<ResidencyCommand> RESIDENCY_COMMAND = Union.versioned(
            "residency-command",
            List.of(
                    Union.Case.of("agree", ResidencyCommand.Agree.class, object("residency-command-agree", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Agree::by);
                        var rules = fields.required("rules", RESIDENCY_RULES_REF, ResidencyCommand.Agree::rules);
                        var agreement = fields.required("agreement", AGREEMENT, ResidencyCommand.Agree::agreement);
                        return in -> new ResidencyCommand.Agree(by.in(in), rules.in(in), agreement.in(in));
                    })),
                    Union.Case.of("train", ResidencyCommand.Train.class, object("residency-command-train", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Train::by);
                        var officer = fields.required("officer", PERSON_ID, ResidencyCommand.Train::officer);
                        return in -> new ResidencyCommand.Train(by.in(in), officer.in(in));
                    })),
                    Union.Case.of("start", ResidencyCommand.Start.class, object("residency-command-start", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Start::by);
                        return in -> new ResidencyCommand.Start(by.in(in));
                    })),
                    Union.Case.of(
                            "report", ResidencyCommand.Report.class, object("residency-command-report", fields -> {
                                var by = fields.required("by", ACTOR, ResidencyCommand.Report::by);
                                var officer = fields.required("officer", PERSON_ID, ResidencyCommand.Report::officer);
                                var text = fields.required("text", TEXT, ResidencyCommand.Report::text);
                                return in -> new ResidencyCommand.Report(by.in(in), officer.in(in), text.in(in));
                            })),
                    Union.Case.of(
                            "deliver", ResidencyCommand.Deliver.class, object("residency-command-deliver", fields -> {
                                var by = fields.required("by", ACTOR, ResidencyCommand.Deliver::by);
                                var officer = fields.required("officer", PERSON_ID, ResidencyCommand.Deliver::officer);
                                var output = fields.required("output", OUTPUT_KIND, ResidencyCommand.Deliver::output);
                                var what = fields.required("what", TEXT, ResidencyCommand.Deliver::what);
                                return in -> new ResidencyCommand.Deliver(
                                        by.in(in), officer.in(in), output.in(in), what.in(in));
                            })),
                    Union.Case.of("brief", ResidencyCommand.Brief.class, object("residency-command-brief", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Brief::by);
                        var officer = fields.required("officer", PERSON_ID, ResidencyCommand.Brief::officer);
                        var request = fields.required("request", REQUEST_ID, ResidencyCommand.Brief::request);
                        var text = fields.required("text", TEXT, ResidencyCommand.Brief::text);
                        return in -> new ResidencyCommand.Brief(by.in(in), officer.in(in), request.in(in), text.in(in));
                    })),
                    Union.Case.of(
                            "consult", ResidencyCommand.Consult.class, object("residency-command-consult", fields -> {
                                var by = fields.required("by", ACTOR, ResidencyCommand.Consult::by);
                                var expertTeam =
                                        fields.required("expertTeam", UNIT_ID, ResidencyCommand.Consult::expertTeam);
                                return in -> new ResidencyCommand.Consult(by.in(in), expertTeam.in(in));
                            })),
                    Union.Case.of("meet", ResidencyCommand.Meet.class, object("residency-command-meet", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Meet::by);
                        var encounter = fields.required("encounter", ENCOUNTER, ResidencyCommand.Meet::encounter);
                        var about = fields.optional("about", REQUEST_ID, ResidencyCommand.Meet::about);
                        return in -> new ResidencyCommand.Meet(by.in(in), encounter.in(in), about.in(in));
                    })),
                    Union.Case.of("reach", ResidencyCommand.Reach.class, object("residency-command-reach", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Reach::by);
                        var phase = fields.required("phase", TEXT, ResidencyCommand.Reach::phase);
                        return in -> new ResidencyCommand.Reach(by.in(in), phase.in(in));
                    })),
                    Union.Case.of("adopt", ResidencyCommand.Adopt.class, object("residency-command-adopt", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.Adopt::by);
                        var rules = fields.required("rules", RESIDENCY_RULES_REF, ResidencyCommand.Adopt::rules);
                        return in -> new ResidencyCommand.Adopt(by.in(in), rules.in(in));
                    })),
                    Union.Case.of(
                            "replace", ResidencyCommand.Replace.class, object("residency-command-replace", fields -> {
                                var by = fields.required("by", ACTOR, ResidencyCommand.Replace::by);
                                var officer = fields.required("officer", PERSON_ID, ResidencyCommand.Replace::officer);
                                var successor =
                                        fields.required("successor", OFFICER, ResidencyCommand.Replace::successor);
                                var trained = fields.required("trained", BOOL, ResidencyCommand.Replace::trained);
                                var reason = fields.required("reason", TEXT, ResidencyCommand.Replace::reason);
                                return in -> new ResidencyCommand.Replace(
                                        by.in(in), officer.in(in), successor.in(in), trained.in(in), reason.in(in));
                            })),
                    Union.Case.of("end", ResidencyCommand.End.class, object("residency-command-end", fields -> {
                        var by = fields.required("by", ACTOR, ResidencyCommand.End::by);
                        var reason = fields.required("reason", TEXT, ResidencyCommand.End::reason);
                        return in -> new ResidencyCommand.End(by.in(in), reason.in(in));
                    }))));

    static final Union<ResidencyEvent> RESIDENCY_EVENT = Union.<ResidencyEvent>versioned(
                    "residency-event",
                    List.of(
                            Union.Case.of("done", ResidencyEvent.Done.class, object("residency-event-done", fields -> {
                                var at = fields.required("at", INSTANT, ResidencyEvent.Done::at);
                                var what = fields.required("what", RESIDENCY_COMMAND, ResidencyEvent.Done::what);
                                return in -> new ResidencyEvent.Done(at.in(in), what.in(in));
                            })),
                            Union.Case.of(
                                    "completed",
                                    ResidencyEvent.Completed.class,
                                    object("residency-event-completed", fields -> {
                                        var at = fields.required("at", INSTANT, ResidencyEvent.Completed::at);
                                        var officer = fields.required(
                                                "officer", PERSON_ID, ResidencyEvent.Completed::officer);
                                        return in -> new ResidencyEvent.Completed(at.in(in), officer.in(in));
                                    })),
                            Union.Case.of(
                                    "term-ended",
                                    ResidencyEvent.TermEnded.class,
                                    object("residency-event-term-ended", fields -> {
                                        var at = fields.required("at", INSTANT, ResidencyEvent.TermEnded::at);
                                        var missing =
                                                fields.list("missing", SHORTFALL, ResidencyEvent.TermEnded::missing);
                                        return in -> new ResidencyEvent.TermEnded(at.in(in), missing.in(in));
                                    })),
                            Union.Case.of(
                                    "of-obligation",
                                    ResidencyEvent.OfObligation.class,
                                    object("residency-event-of-obligation", fields -> {
                                        var event = fields.required(
                                                "event", OBLIGATION_EVENT, ResidencyEvent.OfObligation::event);
                                        var origin =
                                                fields.required("origin", ORIGIN, ResidencyEvent.OfObligation::origin);
                                        return in -> new ResidencyEvent.OfObligation(event.in(in), origin.in(in));
                                    }))))
            .or(new ForeignEvents<>(ResidencyEvent.Foreign::new, ResidencyShapes::foreign));

    private ResidencyShapes() {}

    private static Optional<ForeignEvent> foreign(ResidencyEvent event) {
        return event instanceof ResidencyEvent.Foreign foreign ? Optional.of(foreign.event()) : Optional.empty();
    }
}
