package dev.docket.wire;

import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.text;

import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.Suspension;

/** How long, how often, and when not. */
final class TimeShapes {

    static final Shape<Period> PERIOD = text("period", Period::parse, Period::toString);
    static final Shape<Cadence> CADENCE = text("cadence", Cadence::parse, Cadence::toString);
    static final Shape<CountingRule> COUNTING = text("counting-rule", CountingRule::parse, CountingRule::toString);
    static final Shape<Hours> HOURS = text("hours", Hours::parse, Hours::toString);

    static final Shape<Suspension> SUSPENSION = object("suspension", fields -> {
        var from = fields.required("from", INSTANT, Suspension::from);
        var until = fields.required("until", INSTANT, Suspension::until);
        var reason = fields.optional("reason", TEXT, Suspension::reason);
        return in -> new Suspension(from.in(in), until.in(in), reason.in(in));
    });

    private TimeShapes() {}
}
