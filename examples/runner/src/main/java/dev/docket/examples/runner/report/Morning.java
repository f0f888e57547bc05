package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.run.Performance.Case;
import dev.docket.ledger.Owing;
import dev.docket.lifecycle.Debtor;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What an office asks in the morning after the books were closed: what is due today, what is overdue, and with whom. Today is the first
 * working day from then on.
 */
final class Morning {

    private final Instant now;
    private final Instant tomorrow;
    private final LocalDate today;
    private final List<Owing> owed;

    Morning(Performance run) {
        WorkingCalendar calendar = run.programme().calendar();
        this.now = run.asOf();
        this.today = calendar.nextOrSameWorkingDay(calendar.date(now));
        this.tomorrow = today.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        ArrayList<Owing> all = new ArrayList<>();
        for (Case one : run.cases()) {
            all.addAll(Owing.of(run.workflow(), one.request()));
        }
        all.sort(Comparator.comparing(Owing::due).thenComparing(Owing::request));
        this.owed = List.copyOf(all);
    }

    /** How something that is owed stands this morning. */
    enum State {
        LATER,
        TODAY,
        OVERDUE
    }

    /**
     * Somebody who owes something by today or earlier.
     *
     * @param debtor who
     * @param overdue how many acts are overdue
     * @param today how many are due today
     */
    record Share(Debtor debtor, long overdue, long today) {
        long both() {
            return overdue + today;
        }
    }

    LocalDate today() {
        return today;
    }

    /** All that is owed by a date, the earliest first. */
    List<Owing> owed() {
        return owed;
    }

    State of(Owing owing) {
        if (owing.due().isBefore(now)) {
            return State.OVERDUE;
        }
        return owing.due().isBefore(tomorrow) ? State.TODAY : State.LATER;
    }

    List<Owing> in(State state) {
        return owed.stream().filter(owing -> of(owing) == state).toList();
    }

    /** What is overdue, then what is due today; the same act of the same debtor by the same instant in one list. */
    List<List<Owing>> pressing() {
        LinkedHashMap<List<Object>, List<Owing>> alike = new LinkedHashMap<>();
        for (Owing owing : owed) {
            if (of(owing) != State.LATER) {
                alike.computeIfAbsent(List.of(owing.due(), owing.rule(), owing.debtor()), key -> new ArrayList<>())
                        .add(owing);
            }
        }
        return List.copyOf(alike.values());
    }

    /** With whom it is, the one with most first. */
    List<Share> shares() {
        LinkedHashMap<Debtor, Share> shares = new LinkedHashMap<>();
        for (Owing owing : owed) {
            State state = of(owing);
            if (state != State.LATER) {
                Share one = new Share(owing.debtor(), state == State.OVERDUE ? 1 : 0, state == State.TODAY ? 1 : 0);
                shares.merge(
                        owing.debtor(),
                        one,
                        (a, b) -> new Share(a.debtor(), a.overdue() + b.overdue(), a.today() + b.today()));
            }
        }
        return shares.values().stream()
                .sorted(Comparator.comparingLong(Share::both)
                        .thenComparingLong(Share::overdue)
                        .reversed())
                .toList();
    }
}
