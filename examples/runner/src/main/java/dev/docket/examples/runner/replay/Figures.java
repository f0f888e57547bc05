package dev.docket.examples.runner.replay;

import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Scorecard;
import dev.docket.programme.Programme;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the library counts of histories, from their events alone; a file of facts may ask for it by its own names. */
final class Figures {

    private final Programme programme;
    private final LinkedHashMap<RequestId, List<RequestEvent>> histories = new LinkedHashMap<>();
    private final LinkedHashMap<String, Long> waits = new LinkedHashMap<>();
    private final long rows;
    private final Scorecard card;

    /**
     * Counts histories.
     *
     * @param asOf when the books are closed
     * @param rows how many rows of the log the histories were made from
     */
    Figures(Programme programme, Instant asOf, long rows, Map<RequestId, List<RequestEvent>> histories) {
        this.programme = programme;
        this.rows = rows;
        this.histories.putAll(histories);
        this.card = asOf(asOf);
        histories.values().forEach(this::countWaits);
    }

    private Scorecard asOf(Instant instant) {
        Scorecard.Builder builder = Scorecard.builder(programme.calendar(), instant);
        histories.forEach(builder::add);
        return builder.build();
    }

    private void countWaits(List<RequestEvent> history) {
        ArrayList<String> words = new ArrayList<>();
        for (RequestEvent event : history) {
            if (event instanceof RequestEvent.Deferred deferred) {
                words.add(deferred.deferral().plan());
            } else if (event instanceof RequestEvent.Continued continued) {
                words.add(continued.note());
            }
        }
        words.stream().distinct().forEach(word -> waits.merge(word, 1L, Long::sum));
    }

    /** The figures at the end of the log. */
    Scorecard card() {
        return card;
    }

    /** How many tickets waited at least once, by the log's word for it. */
    Map<String, Long> waits() {
        return waits;
    }

    /** How many of the closed tickets have a shift of the zone's clock between their raising and their last closing. */
    long acrossShiftOfClock() {
        return histories.values().stream().filter(this::isAcrossShift).count();
    }

    private boolean isAcrossShift(List<RequestEvent> history) {
        Optional<RequestEvent> last = history.stream()
                .filter(event -> event instanceof RequestEvent.Closed || event instanceof RequestEvent.Reopened)
                .reduce((first, second) -> second);
        ZoneRules rules = programme.calendar().zone().getRules();
        return last.filter(RequestEvent.Closed.class::isInstance)
                .filter(closed -> !rules.getOffset(closed.at())
                        .equals(rules.getOffset(history.get(0).at())))
                .isPresent();
    }

    // ---- by the names of a file of facts

    /** The library's figure for a fact of this path; empty when it is none of those that are compared. */
    Optional<BigDecimal> of(String path) {
        String[] names = path.split("\\.", -1);
        try {
            return switch (names[0]) {
                case "cases" -> number(card.count(Count.RAISED));
                case "events" -> number(rows);
                case "closed" -> number(card.count(Count.CLOSED));
                case "open" -> number(card.count(Count.OPEN));
                case "reopen" -> reopenings(name(names, 1));
                case "handling_first_event_to_close" -> handling(Clock.RAISED_TO_CLOSED, names);
                case "handling_first_event_to_first_done" -> handling(Clock.RAISED_TO_FIRST_REPLY, names);
                case "backlog" ->
                    name(names, 2).equals("open") ? openBefore(LocalDate.parse(names[1])) : Optional.empty();
                default -> waited(names);
            };
        } catch (DateTimeException | NumberFormatException e) {
            // Named like a fact that is compared, but of another log or shape: not compared.
            return Optional.empty();
        }
    }

    private static String name(String[] names, int i) {
        return i < names.length ? names[i] : "";
    }

    private Optional<BigDecimal> waited(String[] names) {
        String prefix = "cases_with_";
        return names.length == 1 && names[0].startsWith(prefix)
                ? number(waits.getOrDefault(names[0].substring(prefix.length()), 0L))
                : Optional.empty();
    }

    private Optional<BigDecimal> reopenings(String name) {
        return switch (name) {
            case "cases" -> number(card.count(Count.EVER_REOPENED));
            case "total" -> number(card.count(Count.REOPENINGS));
            default -> Optional.empty();
        };
    }

    /** What was raised before the date's first instant and not closed before it. */
    private Optional<BigDecimal> openBefore(LocalDate date) {
        Instant midnight = date.atStartOfDay(programme.calendar().zone()).toInstant();
        return number(asOf(midnight.minusNanos(1)).count(Count.OPEN));
    }

    private Optional<BigDecimal> handling(Clock clock, String[] names) {
        String name = name(names, 2);
        return switch (name(names, 1)) {
            case "calendar_days" -> spread(card.handling(clock, Measure.WALL_CLOCK_DAYS), name);
            case "workdays_counted" -> spread(card.handling(clock, Measure.WORKING_DAYS), name);
            case "within_workdays" ->
                name(names, 3).equals("by_count")
                        ? number(card.within(clock, Integer.parseInt(name)).numerator())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> spread(Handling handling, String name) {
        return switch (name) {
            case "n" -> number(handling.n());
            case "mean" -> handling.spread().map(Handling.Spread::mean);
            case "median" -> handling.spread().map(Handling.Spread::median);
            case "p95_nearest_rank" -> handling.spread().map(Handling.Spread::p95);
            case "min" -> handling.spread().map(Handling.Spread::min);
            case "max" -> handling.spread().map(Handling.Spread::max);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(long n) {
        return Optional.of(BigDecimal.valueOf(n));
    }
}
