package dev.docket.wire;

import static dev.docket.wire.NameShapes.CONDITION;
import static dev.docket.wire.NameShapes.EVENT_KIND;
import static dev.docket.wire.NameShapes.RULE_CODE;
import static dev.docket.wire.NameShapes.SUBJECT;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.TimeShapes.PERIOD;
import static dev.docket.wire.TimeShapes.SUSPENSION;

import dev.docket.obligation.Firing;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.Tally;
import java.util.List;

/** What is owed, what is remembered of it, and what happens to it. */
final class ObligationShapes {

    static final Shape<ObligationRef> OBLIGATION_REF = object("obligation-ref", fields -> {
        var rule = fields.required("rule", RULE_CODE, ObligationRef::rule);
        var episode = fields.required("episode", INTEGER, ObligationRef::episode);
        var arming = fields.required("arming", INTEGER, ObligationRef::arming);
        return in -> new ObligationRef(rule.in(in), episode.in(in), arming.in(in));
    });

    private static final Shape<Occurrence.Kind> OCCURRENCE_KIND = enumeration("occurrence-kind", Occurrence.Kind.class);

    static final Shape<Occurrence> OCCURRENCE = object("occurrence", fields -> {
        var at = fields.required("at", INSTANT, Occurrence::at);
        var kind = fields.required("kind", OCCURRENCE_KIND, Occurrence::kind);
        var n = fields.required("n", INTEGER, Occurrence::n);
        return in -> new Occurrence(at.in(in), kind.in(in), n.in(in));
    });

    static final Shape<Firing> FIRING = object("firing", fields -> {
        var at = fields.required("at", INSTANT, Firing::at);
        var step = fields.required("step", INTEGER, Firing::step);
        var repeated = fields.flag("repeated", Firing::repeated);
        return in -> new Firing(at.in(in), step.in(in), repeated.in(in));
    });

    static final Shape<Obligation> OBLIGATION = object("obligation", fields -> {
        var ref = fields.required("ref", OBLIGATION_REF, Obligation::ref);
        var order = fields.required("order", INTEGER, Obligation::order);
        var subject = fields.optional("subject", SUBJECT, Obligation::subject);
        var armedAt = fields.required("armedAt", INSTANT, Obligation::armedAt);
        var anchor = fields.required("anchor", INSTANT, Obligation::anchor);
        var period = fields.optional("period", PERIOD, Obligation::period);
        var named = fields.flag("named", Obligation::named);
        var due = fields.optional("due", INSTANT, Obligation::due);
        var originalDue = fields.optional("originalDue", INSTANT, Obligation::originalDue);
        var unextendedDue = fields.optional("unextendedDue", INSTANT, Obligation::unextendedDue);
        var extensions = fields.list("extensions", PERIOD, Obligation::extensions);
        var suspensions = fields.list("suspensions", SUSPENSION, Obligation::suspensions);
        var provisional = fields.flag("provisional", Obligation::provisional);
        var notBefore = fields.optional("notBefore", INSTANT, Obligation::notBefore);
        var revision = fields.count("revision", Obligation::revision);
        var plan = fields.list("plan", OCCURRENCE, Obligation::plan);
        var breachedAt = fields.optional("breachedAt", INSTANT, Obligation::breachedAt);
        var pauses = fields.list("pauses", TEXT, Obligation::pauses);
        var pausedSince = fields.optional("pausedSince", INSTANT, Obligation::pausedSince);
        var fired = fields.list("fired", FIRING, Obligation::fired);
        return in -> Obligation.builder()
                .ref(ref.in(in))
                .order(order.in(in))
                .subject(subject.in(in))
                .armedAt(armedAt.in(in))
                .anchor(anchor.in(in))
                .period(period.in(in))
                .named(named.in(in))
                .due(due.in(in))
                .originalDue(originalDue.in(in))
                .unextendedDue(unextendedDue.in(in))
                .extensions(extensions.in(in))
                .suspensions(suspensions.in(in))
                .provisional(provisional.in(in))
                .notBefore(notBefore.in(in))
                .revision(revision.in(in))
                .plan(plan.in(in))
                .breachedAt(breachedAt.in(in))
                .pauses(pauses.in(in))
                .pausedSince(pausedSince.in(in))
                .fired(fired.in(in))
                .build();
    });

    static final Shape<Tally> TALLY = object("tally", fields -> {
        var rule = fields.required("rule", RULE_CODE, Tally::rule);
        var armings = fields.required("armings", INTEGER, Tally::armings);
        var episode = fields.required("episode", INTEGER, Tally::episode);
        var breaches = fields.count("breaches", Tally::breaches);
        var vacated = fields.count("vacated", Tally::vacated);
        var left = fields.optional("left", PERIOD, Tally::left);
        var anchor = fields.optional("anchor", INSTANT, Tally::anchor);
        var suspensions = fields.list("suspensions", SUSPENSION, Tally::suspensions);
        var firedIn = fields.required("firedIn", INTEGER, Tally::firedIn);
        var fired = fields.list("fired", INTEGER, Tally::fired);
        return in -> new Tally(
                rule.in(in),
                armings.in(in),
                episode.in(in),
                breaches.in(in),
                vacated.in(in),
                left.in(in),
                anchor.in(in),
                suspensions.in(in),
                firedIn.in(in),
                fired.in(in));
    });

    static final Shape<Obligations> OBLIGATIONS = object("obligations", fields -> {
        var open = fields.list("open", OBLIGATION, Obligations::open);
        var tallies = fields.list("tallies", TALLY, Obligations::tallies);
        return in -> Obligations.of(open.in(in), tallies.in(in));
    });

    static final Union<ObligationEvent> OBLIGATION_EVENT = Union.of(
            "obligation-event",
            List.of(
                    Union.Case.of("armed", ObligationEvent.Armed.class, object("obligation-armed", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Armed::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Armed::ref);
                        var order = fields.required("order", INTEGER, ObligationEvent.Armed::order);
                        var subject = fields.optional("subject", SUBJECT, ObligationEvent.Armed::subject);
                        var anchor = fields.required("anchor", INSTANT, ObligationEvent.Armed::anchor);
                        var period = fields.optional("period", PERIOD, ObligationEvent.Armed::period);
                        var chosenBy = fields.optional("chosenBy", CONDITION, ObligationEvent.Armed::chosenBy);
                        var named = fields.flag("named", ObligationEvent.Armed::named);
                        var due = fields.optional("due", INSTANT, ObligationEvent.Armed::due);
                        var originalDue = fields.optional("originalDue", INSTANT, ObligationEvent.Armed::originalDue);
                        var suspensions = fields.list("suspensions", SUSPENSION, ObligationEvent.Armed::suspensions);
                        var provisional = fields.flag("provisional", ObligationEvent.Armed::provisional);
                        var notBefore = fields.optional("notBefore", INSTANT, ObligationEvent.Armed::notBefore);
                        var plan = fields.list("plan", OCCURRENCE, ObligationEvent.Armed::plan);
                        return in -> new ObligationEvent.Armed(
                                at.in(in),
                                ref.in(in),
                                order.in(in),
                                subject.in(in),
                                anchor.in(in),
                                period.in(in),
                                chosenBy.in(in),
                                named.in(in),
                                due.in(in),
                                originalDue.in(in),
                                suspensions.in(in),
                                provisional.in(in),
                                notBefore.in(in),
                                plan.in(in));
                    })),
                    Union.Case.of("warned", ObligationEvent.Warned.class, object("obligation-warned", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Warned::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Warned::ref);
                        var n = fields.required("n", INTEGER, ObligationEvent.Warned::n);
                        var episode = fields.required("episode", INTEGER, ObligationEvent.Warned::episode);
                        var repeated = fields.flag("repeated", ObligationEvent.Warned::repeated);
                        return in -> new ObligationEvent.Warned(
                                at.in(in), ref.in(in), n.in(in), episode.in(in), repeated.in(in));
                    })),
                    Union.Case.of("breached", ObligationEvent.Breached.class, object("obligation-breached", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Breached::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Breached::ref);
                        return in -> new ObligationEvent.Breached(at.in(in), ref.in(in));
                    })),
                    Union.Case.of(
                            "escalated", ObligationEvent.Escalated.class, object("obligation-escalated", fields -> {
                                var at = fields.required("at", INSTANT, ObligationEvent.Escalated::at);
                                var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Escalated::ref);
                                var n = fields.required("n", INTEGER, ObligationEvent.Escalated::n);
                                var level =
                                        fields.required("level", SUPERVISION_LEVEL, ObligationEvent.Escalated::level);
                                var episode = fields.required("episode", INTEGER, ObligationEvent.Escalated::episode);
                                var repeated = fields.flag("repeated", ObligationEvent.Escalated::repeated);
                                return in -> new ObligationEvent.Escalated(
                                        at.in(in), ref.in(in), n.in(in), level.in(in), episode.in(in), repeated.in(in));
                            })),
                    Union.Case.of("reminded", ObligationEvent.Reminded.class, object("obligation-reminded", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Reminded::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Reminded::ref);
                        var n = fields.required("n", INTEGER, ObligationEvent.Reminded::n);
                        var next = fields.optional("next", OCCURRENCE, ObligationEvent.Reminded::next);
                        return in -> new ObligationEvent.Reminded(at.in(in), ref.in(in), n.in(in), next.in(in));
                    })),
                    Union.Case.of("acted", ObligationEvent.Acted.class, object("obligation-acted", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Acted::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Acted::ref);
                        var act = fields.required("act", EVENT_KIND, ObligationEvent.Acted::act);
                        return in -> new ObligationEvent.Acted(at.in(in), ref.in(in), act.in(in));
                    })),
                    Union.Case.of("met", ObligationEvent.Met.class, object("obligation-met", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Met::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Met::ref);
                        var by = fields.required("by", EVENT_KIND, ObligationEvent.Met::by);
                        var asOf = fields.required("asOf", INSTANT, ObligationEvent.Met::asOf);
                        var cured = fields.flag("cured", ObligationEvent.Met::cured);
                        var unextendedDue =
                                fields.optional("unextendedDue", INSTANT, ObligationEvent.Met::unextendedDue);
                        var left = fields.optional("left", PERIOD, ObligationEvent.Met::left);
                        return in -> new ObligationEvent.Met(
                                at.in(in),
                                ref.in(in),
                                by.in(in),
                                asOf.in(in),
                                cured.in(in),
                                unextendedDue.in(in),
                                left.in(in));
                    })),
                    Union.Case.of(
                            "cancelled", ObligationEvent.Cancelled.class, object("obligation-cancelled", fields -> {
                                var at = fields.required("at", INSTANT, ObligationEvent.Cancelled::at);
                                var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Cancelled::ref);
                                var by = fields.required("by", EVENT_KIND, ObligationEvent.Cancelled::by);
                                return in -> new ObligationEvent.Cancelled(at.in(in), ref.in(in), by.in(in));
                            })),
                    Union.Case.of("paused", ObligationEvent.Paused.class, object("obligation-paused", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Paused::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Paused::ref);
                        var reason = fields.required("reason", TEXT, ObligationEvent.Paused::reason);
                        var since = fields.required("since", INSTANT, ObligationEvent.Paused::since);
                        return in -> new ObligationEvent.Paused(at.in(in), ref.in(in), reason.in(in), since.in(in));
                    })),
                    Union.Case.of("resumed", ObligationEvent.Resumed.class, object("obligation-resumed", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Resumed::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Resumed::ref);
                        var reason = fields.required("reason", TEXT, ObligationEvent.Resumed::reason);
                        var running = fields.flag("running", ObligationEvent.Resumed::running);
                        var due = fields.optional("due", INSTANT, ObligationEvent.Resumed::due);
                        var unextended = fields.optional("unextended", INSTANT, ObligationEvent.Resumed::unextended);
                        var notBefore = fields.optional("notBefore", INSTANT, ObligationEvent.Resumed::notBefore);
                        var plan = fields.list("plan", OCCURRENCE, ObligationEvent.Resumed::plan);
                        return in -> new ObligationEvent.Resumed(
                                at.in(in),
                                ref.in(in),
                                reason.in(in),
                                running.in(in),
                                due.in(in),
                                unextended.in(in),
                                notBefore.in(in),
                                plan.in(in));
                    })),
                    Union.Case.of("moved", ObligationEvent.Moved.class, object("obligation-moved", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Moved::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Moved::ref);
                        var by = fields.required("by", EVENT_KIND, ObligationEvent.Moved::by);
                        var from = fields.optional("from", INSTANT, ObligationEvent.Moved::from);
                        var due = fields.optional("due", INSTANT, ObligationEvent.Moved::due);
                        var unextended = fields.optional("unextended", INSTANT, ObligationEvent.Moved::unextended);
                        var extension = fields.optional("extension", PERIOD, ObligationEvent.Moved::extension);
                        var order = fields.required("order", INTEGER, ObligationEvent.Moved::order);
                        var anchor = fields.required("anchor", INSTANT, ObligationEvent.Moved::anchor);
                        var period = fields.optional("period", PERIOD, ObligationEvent.Moved::period);
                        var chosenBy = fields.optional("chosenBy", CONDITION, ObligationEvent.Moved::chosenBy);
                        var provisional = fields.flag("provisional", ObligationEvent.Moved::provisional);
                        var plan = fields.list("plan", OCCURRENCE, ObligationEvent.Moved::plan);
                        return in -> new ObligationEvent.Moved(
                                at.in(in),
                                ref.in(in),
                                by.in(in),
                                from.in(in),
                                due.in(in),
                                unextended.in(in),
                                extension.in(in),
                                order.in(in),
                                anchor.in(in),
                                period.in(in),
                                chosenBy.in(in),
                                provisional.in(in),
                                plan.in(in));
                    })),
                    Union.Case.of(
                            "rises-vacated",
                            ObligationEvent.RisesVacated.class,
                            object("obligation-rises-vacated", fields -> {
                                var at = fields.required("at", INSTANT, ObligationEvent.RisesVacated::at);
                                var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.RisesVacated::ref);
                                var by = fields.required("by", EVENT_KIND, ObligationEvent.RisesVacated::by);
                                var rises = fields.list("rises", INTEGER, ObligationEvent.RisesVacated::rises);
                                return in -> new ObligationEvent.RisesVacated(
                                        at.in(in), ref.in(in), by.in(in), rises.in(in));
                            })),
                    Union.Case.of(
                            "brought-forward",
                            ObligationEvent.BroughtForward.class,
                            object("obligation-brought-forward", fields -> {
                                var at = fields.required("at", INSTANT, ObligationEvent.BroughtForward::at);
                                var by = fields.required("by", EVENT_KIND, ObligationEvent.BroughtForward::by);
                                var from = fields.optional("from", INSTANT, ObligationEvent.BroughtForward::from);
                                var obligation = fields.required(
                                        "obligation", OBLIGATION, ObligationEvent.BroughtForward::obligation);
                                return in -> new ObligationEvent.BroughtForward(
                                        at.in(in), by.in(in), from.in(in), obligation.in(in));
                            })),
                    Union.Case.of("restored", ObligationEvent.Restored.class, object("obligation-restored", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Restored::at);
                        var obligation =
                                fields.required("obligation", OBLIGATION, ObligationEvent.Restored::obligation);
                        return in -> new ObligationEvent.Restored(at.in(in), obligation.in(in));
                    })),
                    Union.Case.of("vacated", ObligationEvent.Vacated.class, object("obligation-vacated", fields -> {
                        var at = fields.required("at", INSTANT, ObligationEvent.Vacated::at);
                        var ref = fields.required("ref", OBLIGATION_REF, ObligationEvent.Vacated::ref);
                        var by = fields.required("by", EVENT_KIND, ObligationEvent.Vacated::by);
                        var breachedAt = fields.required("breachedAt", INSTANT, ObligationEvent.Vacated::breachedAt);
                        var rises = fields.list("rises", INTEGER, ObligationEvent.Vacated::rises);
                        return in -> new ObligationEvent.Vacated(
                                at.in(in), ref.in(in), by.in(in), breachedAt.in(in), rises.in(in));
                    }))));

    private ObligationShapes() {}
}
