package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.run.Performance.Case;
import dev.docket.metrics.Scorecard;
import dev.docket.metrics.Window;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came up in each month, from that of the first request to the one in which the books were closed. */
final class Months {

    private final List<Month> months;

    Months(Performance run) {
        WorkingCalendar calendar = run.programme().calendar();
        Instant first = run.cases().stream()
                .map(one -> one.history().get(0).at())
                .min(Instant::compareTo)
                .orElseThrow();
        LocalDate closed = calendar.date(run.asOf().minusNanos(1));
        ArrayList<Month> all = new ArrayList<>();
        for (YearMonth month = YearMonth.from(calendar.date(first));
                !month.isAfter(YearMonth.from(closed));
                month = month.plusMonths(1)) {
            Window window = Window.flow(month.atDay(1), month.plusMonths(1).atDay(1), calendar.zone());
            Scorecard.Builder builder = Scorecard.builder(calendar, window, run.asOf());
            for (Case one : run.cases()) {
                if (!one.isPart()) {
                    builder.add(one.request().id(), one.history());
                }
            }
            all.add(new Month(month, closed.isBefore(month.atEndOfMonth()), builder.build()));
        }
        this.months = List.copyOf(all);
    }

    /**
     * One month.
     *
     * @param month which
     * @param running whether the books were closed before it was over
     * @param card what came up in it
     */
    record Month(YearMonth month, boolean running, Scorecard card) {}

    List<Month> all() {
        return months;
    }

    Month last() {
        return months.get(months.size() - 1);
    }

    /** The month before the last one. */
    Optional<Month> before() {
        return months.size() < 2 ? Optional.empty() : Optional.of(months.get(months.size() - 2));
    }
}
