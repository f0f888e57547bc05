package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.request.SessionId;
import dev.docket.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What was reported of the real programme, held against what the events of this run come to. */
final class Claims {

    private static final int SESSIONS = 51;
    private static final int ATTENDANCES = 719;
    private static final int ITEMS = 773;
    private static final BigDecimal SETTLED_ABOVE = BigDecimal.valueOf(95);
    private static final BigDecimal MEAN_DAYS = BigDecimal.valueOf(7);

    private Claims() {}

    /**
     * One claim.
     *
     * @param what what is claimed
     * @param published as it was reported
     * @param computed what the events come to
     * @param holds whether that agrees
     */
    record Claim(String what, String published, String computed, boolean holds) {}

    static List<Claim> of(List<Life> lives, Scorecard card, WorkingCalendar calendar) {
        TreeSet<SessionId> sessions = new TreeSet<>(java.util.Comparator.comparing(SessionId::value));
        TreeSet<YearMonth> months = new TreeSet<>();
        TreeSet<String> attendances = new TreeSet<>();
        TreeSet<String> persons = new TreeSet<>();
        for (Life life : lives) {
            String requester = life.request().intake().requester().value();
            persons.add(requester);
            life.request().intake().session().ifPresent(session -> {
                sessions.add(session);
                attendances.add(session + " " + requester);
                months.add(YearMonth.from(life.request().raisedAt().atZone(calendar.zone())));
            });
        }
        long span = months.isEmpty() ? 0 : months.first().until(months.last(), ChronoUnit.MONTHS) + 1;
        Rate cadence = Rate.of("cadence", months.size(), span);
        Rate settled = card.outcomes().settlement();
        Handling time = card.handling(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, Measure.ELAPSED_DAYS);
        boolean seven = time.spread()
                .filter(spread ->
                        spread.mean().setScale(0, RoundingMode.HALF_UP).compareTo(MEAN_DAYS) == 0)
                .isPresent();
        ArrayList<Claim> claims = new ArrayList<>();
        claims.add(new Claim(
                "sessions",
                "" + SESSIONS,
                sessions.size() + ", in " + months.size() + " of " + span + " months (cadence "
                        + cadence.percent().map(BigDecimal::toPlainString).orElse("-") + " %)",
                sessions.size() == SESSIONS));
        claims.add(new Claim(
                "entrepreneurs",
                "" + ATTENDANCES,
                attendances.size() + " attendances (人次), of " + persons.size() + " different ones",
                attendances.size() == ATTENDANCES));
        claims.add(new Claim(
                "problems and suggestions",
                "" + ITEMS,
                card.count(Count.RAISED) + " raised",
                card.count(Count.RAISED) == ITEMS));
        claims.add(new Claim("settled (办结)", "> 95 %", settled.text(), settled.exceeds(SETTLED_ABOVE)));
        claims.add(new Claim(
                "mean handling time",
                "7 days",
                time.spread().map(spread -> two(spread.mean())).orElse("undefined") + " " + time.measure() + ", "
                        + time.clock(),
                seven));
        return List.copyOf(claims);
    }

    static String two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
