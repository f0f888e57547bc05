package dev.docket.metrics;

import dev.docket.notice.Words;
import dev.docket.obligation.Subject;
import dev.docket.request.PersonId;
import dev.docket.residency.OutputKind;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyCommand;
import dev.docket.residency.ResidencyEvent;
import dev.docket.residency.ResidencyId;
import dev.docket.residency.ResidencyTurn;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What each officer of a residency did in a month (月报送): whether the monthly report was made in time, what was reported to the leader by
 * itself, and what was brought about. Immutable and thread-safe.
 *
 * @param residency of which residency
 * @param month of which month
 * @param rows a row for each officer, as it is agreed
 * @since 0.1.0
 */
public record OfficerReport(ResidencyId residency, YearMonth month, List<Row> rows) {

    /** Makes it. */
    public OfficerReport {
        Objects.requireNonNull(residency, "residency");
        Objects.requireNonNull(month, "month");
        rows = List.copyOf(rows);
    }

    /**
     * The report of a month.
     *
     * @param residency the residency, after time has done what it has done by {@code asOf}
     * @param month of which month
     * @param zone by whose days
     * @param asOf until when it is looked at, inclusive
     * @return the report
     */
    public static OfficerReport of(Residency residency, YearMonth month, ZoneId zone, Instant asOf) {
        Window window = Window.flow(month.atDay(1), month.plusMonths(1).atDay(1), zone);
        ArrayList<Row> rows = new ArrayList<>();
        for (PersonId officer : residency.officers()) {
            List<ResidencyTurn> turns = residency.turns().stream()
                    .filter(turn -> turn.isReport()
                            && turn.subject().equals(Subject.of(officer.value()))
                            && window.contains(turn.due())
                            && !turn.settledAt().isAfter(asOf))
                    .toList();
            long inTime = turns.stream().filter(ResidencyTurn::kept).count();
            List<ResidencyCommand.OfOfficer> done = residency.account().stream()
                    .filter(one -> window.contains(one.at()) && !one.at().isAfter(asOf))
                    .map(ResidencyEvent.Done::what)
                    .filter(ResidencyCommand.OfOfficer.class::isInstance)
                    .map(ResidencyCommand.OfOfficer.class::cast)
                    .filter(one -> one.officer().equals(officer))
                    .toList();
            rows.add(new Row(officer, Rate.of("reports on time", inTime, turns.size()), briefs(done), outputs(done)));
        }
        return new OfficerReport(residency.id(), month, rows);
    }

    private static long briefs(List<ResidencyCommand.OfOfficer> done) {
        return done.stream().filter(ResidencyCommand.Brief.class::isInstance).count();
    }

    private static Map<OutputKind, Long> outputs(List<ResidencyCommand.OfOfficer> done) {
        TreeMap<OutputKind, Long> outputs = new TreeMap<>();
        for (ResidencyCommand.OfOfficer one : done) {
            if (one instanceof ResidencyCommand.Deliver deliver) {
                outputs.merge(deliver.output(), 1L, Long::sum);
            }
        }
        return outputs;
    }

    /**
     * The report in words.
     *
     * @param words the words
     * @return a line for each officer
     */
    public String text(Words words) {
        return String.join("\n", rows.stream().map(row -> row.text(words)).toList());
    }

    /**
     * One officer in the month. Immutable and thread-safe.
     *
     * @param officer who
     * @param reports monthly reports made in time, of those that fell due in the month and were made or missed; each of the others is a
     *     breach
     * @param specialReports hard cases reported to the leader by themselves
     * @param outputs what was brought about, by kind
     */
    public record Row(PersonId officer, Rate reports, long specialReports, Map<OutputKind, Long> outputs) {
        /** Makes it, with its map in order. */
        public Row {
            Objects.requireNonNull(officer, "officer");
            Objects.requireNonNull(reports, "reports");
            outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
        }

        private String text(Words words) {
            return words.say("report.officer", fact -> switch (fact) {
                case "officer" -> officer.value();
                case "reports" -> Saying.rate(words, reports);
                case "special" -> Long.toString(specialReports);
                default ->
                    Long.toString(
                            outputs.values().stream().mapToLong(Long::longValue).sum());
            });
        }
    }
}
