package dev.docket.metrics;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/** Signatures first. */
public final class Scorecard {
    public static Builder builder(WorkingCalendar calendar, Instant asOf) { throw new UnsupportedOperationException(); }
    public Scorecard merge(Scorecard other) { throw new UnsupportedOperationException(); }
    public Instant asOf() { throw new UnsupportedOperationException(); }
    public long count(Count what) { throw new UnsupportedOperationException(); }
    public long openIn(Stage stage) { throw new UnsupportedOperationException(); }
    public long endedBy(Ending ending) { throw new UnsupportedOperationException(); }
    public long rated(Satisfaction grade) { throw new UnsupportedOperationException(); }
    public long raisedTo(SupervisionLevel level) { throw new UnsupportedOperationException(); }
    public List<RuleFigures> rules() { throw new UnsupportedOperationException(); }
    public RuleFigures rule(RuleCode rule) { throw new UnsupportedOperationException(); }
    public Rate settlement() { throw new UnsupportedOperationException(); }
    public Rate resolution() { throw new UnsupportedOperationException(); }
    public Rate satisfaction() { throw new UnsupportedOperationException(); }
    public Rate onTime() { throw new UnsupportedOperationException(); }
    public Rate dispatchTimeliness() { throw new UnsupportedOperationException(); }
    public Rate onSite() { throw new UnsupportedOperationException(); }
    public Rate reopening() { throw new UnsupportedOperationException(); }
    public Rate timeliness(String name, RuleCode... rules) { throw new UnsupportedOperationException(); }
    public List<Rate> rates() { throw new UnsupportedOperationException(); }
    public Handling handling(Clock clock, Measure measure) { throw new UnsupportedOperationException(); }

    public static final class Builder {
        public Builder add(RequestId id, Iterable<? extends RequestEvent> history) { throw new UnsupportedOperationException(); }
        public Builder add(Scorecard part) { throw new UnsupportedOperationException(); }
        public Scorecard build() { throw new UnsupportedOperationException(); }
    }
}
