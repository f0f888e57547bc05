package dev.docket.metrics;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.docket.notice.Words;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a month brought and what stands open as of an instant, part by part (月报): by department with {@link Slicing#LEAD}, or by
 * whatever else requests are divided. It composes the figures of two {@link Breakdown}s, of the month as a flow and of all requests as
 * they stand. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MonthlyReport {

    private final YearMonth month;
    private final Breakdown flow;
    private final Breakdown standing;
    private final WorkingCalendar calendar;

    private MonthlyReport(YearMonth month, Breakdown flow, Breakdown standing, WorkingCalendar calendar) {
        this.month = month;
        this.flow = flow;
        this.standing = standing;
        this.calendar = calendar;
    }

    /**
     * Starts a report.
     *
     * @param month of which month, by the days of the calendar's zone
     * @param by by what requests are divided
     * @param calendar by which working days and dates are counted
     * @param asOf the instant as of which the books are closed
     * @return a builder without requests
     * @throws IllegalArgumentException if the month has not begun by then
     */
    public static Builder builder(YearMonth month, Slicing by, WorkingCalendar calendar, Instant asOf) {
        return new Builder(month, by, calendar, asOf);
    }

    /**
     * Of which month.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * As of when the books are closed.
     *
     * @return the instant
     */
    public Instant asOf() {
        return standing.whole().asOf();
    }

    /**
     * A row for each part that has a request.
     *
     * @return the rows, by name, what belongs to none last
     */
    public List<Row> rows() {
        ArrayList<Row> rows = new ArrayList<>();
        standing.slices().forEach((slice, card) -> rows.add(new Row(slice, flow.of(slice), card)));
        return List.copyOf(rows);
    }

    /**
     * The report in words.
     *
     * @param words the words
     * @return a head and a line for each row
     */
    public String text(Words words) {
        StringBuilder text = new StringBuilder(words.say(
                "report.month", fact -> fact.equals("month") ? month.toString() : Words.time(asOf(), calendar.zone())));
        rows().forEach(row -> text.append('\n').append(row.text(words)));
        return text.toString();
    }

    /**
     * One part in the month. Immutable and thread-safe.
     *
     * @param slice which part
     * @param month what came up in the month
     * @param standing how its requests stand
     */
    public record Row(Slice slice, Scorecard month, Scorecard standing) {
        /** Makes it. */
        public Row {
            Objects.requireNonNull(slice, "slice");
            Objects.requireNonNull(month, "month");
            Objects.requireNonNull(standing, "standing");
        }

        /**
         * What was assigned.
         *
         * @return the letters that were issued in the month
         */
        public long assigned() {
            return month.count(Count.LETTERS);
        }

        /**
         * What was settled.
         *
         * @return the closings through the gate in the month
         */
        public long settled() {
            return month.count(Count.CLOSURES_SETTLED);
        }

        /**
         * What is open.
         *
         * @return the open requests as they stand, those put off too
         */
        public long open() {
            return standing.backlog().open();
        }

        /**
         * What is overdue.
         *
         * @return the open requests of which a step is overdue as they stand
         */
        public long overdue() {
            Backlog backlog = standing.backlog();
            return backlog.working().overdue() + backlog.deferred().overdue();
        }

        /**
         * How often somebody was reminded of its requests.
         *
         * @return the reminders of the month, by whatever rule
         */
        public long reminders() {
            return month.count(Count.REMINDERS);
        }

        /**
         * How often a request rose to a level.
         *
         * @param level the level
         * @return the rises in the month
         */
        public long raisedTo(SupervisionLevel level) {
            return month.raisedTo(level);
        }

        /**
         * The monthly reports made in time, of those that fell due in the month; each of the others is a breach.
         *
         * @return the rate; undefined when none was due
         */
        public Rate reports() {
            return month.timeliness().reports();
        }

        private String text(Words words) {
            return words.say("report.row", fact -> switch (fact) {
                case "name" -> Saying.name(words, slice);
                case "assigned" -> Long.toString(assigned());
                case "settled" -> Long.toString(settled());
                case "open" -> Long.toString(open());
                case "overdue" -> Long.toString(overdue());
                case "reminders" -> Long.toString(reminders());
                case "critical" -> Long.toString(raisedTo(SupervisionLevel.CRITICAL));
                case "warning" -> Long.toString(raisedTo(SupervisionLevel.WARNING));
                default -> Saying.rate(words, reports());
            });
        }
    }

    /** Takes histories. Not thread-safe. */
    public static final class Builder {

        private final YearMonth month;
        private final WorkingCalendar calendar;
        private final Breakdown.Builder flow;
        private final Breakdown.Builder standing;

        private Builder(YearMonth month, Slicing by, WorkingCalendar calendar, Instant asOf) {
            this.month = Objects.requireNonNull(month, "month");
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            Window window = Window.flow(month.atDay(1), month.plusMonths(1).atDay(1), calendar.zone());
            if (asOf.isBefore(window.from())) {
                throw new IllegalArgumentException("MonthlyReport.asOf must not lie before its month, but was " + asOf
                        + " for " + month + "; close the books when the month is over");
            }
            this.flow = Breakdown.builder(by, calendar, window, asOf);
            this.standing = Breakdown.builder(by, calendar, Window.all(), asOf);
        }

        /**
         * Adds a request by its history.
         *
         * @param id the request, to be added once
         * @param history its events, in the order in which they were stored, after the request was advanced to the instant of the report
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder add(RequestId id, Iterable<? extends RequestEvent> history) {
            flow.add(id, history);
            standing.add(id, history);
            return this;
        }

        /**
         * Builds the report; the builder may go on.
         *
         * @return the report
         */
        public MonthlyReport build() {
            return new MonthlyReport(month, flow.build(), standing.build(), calendar);
        }
    }
}
