package dev.docket.residency;

import dev.docket.obligation.RuleCode;
import dev.docket.request.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What residencies amount to as of an instant: exact counts, never a rounded share.
 *
 * <p>Figures of several residencies are added with {@link #plus}. As of an instant is what had been entered and had fallen due by
 * then, whenever it is asked. Immutable and thread-safe.
 *
 * @param started residencies that started
 * @param ended residencies that ended
 * @param officers officers of those that started
 * @param complete those of them who have everything that the rules ask for
 * @param reportsDue reports that were settled: made in time or missed
 * @param reportsInTime those made in time
 * @param expertVisitsDue visits of experts that were settled
 * @param expertVisitsInTime those made in time
 * @param specialReports hard cases reported to the leader
 * @param visits visits besides those of experts
 * @param meetings meetings
 * @param outputs what was brought about, by kind
 * @since 0.1.0
 */
public record ResidencyFigures(
        long started,
        long ended,
        long officers,
        long complete,
        long reportsDue,
        long reportsInTime,
        long expertVisitsDue,
        long expertVisitsInTime,
        long specialReports,
        long visits,
        long meetings,
        Map<OutputKind, Long> outputs) {

    /** Nothing at all, to which figures may be added. */
    public static final ResidencyFigures NONE = new ResidencyFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    /** Makes figures, with their map in order. */
    public ResidencyFigures {
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    }

    /**
     * The figures of a residency.
     *
     * @param residency the residency, after time has done what it has done by {@code asOf}
     * @param asOf until when it is looked at, inclusive
     * @return the figures
     */
    public static ResidencyFigures of(Residency residency, Instant asOf) {
        boolean started = isBy(residency.startedAt(), asOf);
        List<ResidencyCommand> account = residency.account().stream()
                .filter(done -> !done.at().isAfter(asOf))
                .map(ResidencyEvent.Done::what)
                .toList();
        Set<PersonId> officers = officers(residency, asOf);
        TreeMap<OutputKind, Long> outputs = new TreeMap<>();
        account.forEach(done -> {
            if (done instanceof ResidencyCommand.Deliver deliver) {
                outputs.merge(deliver.output(), 1L, Long::sum);
            }
        });
        return new ResidencyFigures(
                started ? 1 : 0,
                isBy(residency.endedAt(), asOf) ? 1 : 0,
                started ? officers.size() : 0,
                started
                        ? residency.completed().stream()
                                .filter(one -> !one.at().isAfter(asOf) && officers.contains(one.officer()))
                                .count()
                        : 0,
                due(residency, ResidencyObligations.REPORTING, asOf, false),
                due(residency, ResidencyObligations.REPORTING, asOf, true),
                due(residency, ResidencyObligations.EXPERT_VISIT, asOf, false),
                due(residency, ResidencyObligations.EXPERT_VISIT, asOf, true),
                account.stream()
                        .filter(ResidencyCommand.Brief.class::isInstance)
                        .count(),
                met(account, Encounter.VISIT),
                met(account, Encounter.MEETING),
                outputs);
    }

    /** Who they were at an instant: those of now, with every later replacement undone. */
    private static Set<PersonId> officers(Residency residency, Instant asOf) {
        Set<PersonId> officers = new LinkedHashSet<>(residency.officers());
        List<ResidencyEvent.Done> account = residency.account();
        for (int i = account.size() - 1; i >= 0 && account.get(i).at().isAfter(asOf); i--) {
            if (account.get(i).what() instanceof ResidencyCommand.Replace replace) {
                officers.remove(replace.successor().person());
                officers.add(replace.officer());
            }
        }
        return officers;
    }

    private static long due(Residency residency, RuleCode rule, Instant asOf, boolean onlyKept) {
        return residency.turns().stream()
                .filter(turn -> turn.rule().equals(rule) && !turn.settledAt().isAfter(asOf))
                .filter(turn -> turn.kept() || !onlyKept)
                .count();
    }

    private static long met(List<ResidencyCommand> account, Encounter encounter) {
        return account.stream()
                .filter(done -> done instanceof ResidencyCommand.Meet meet && meet.encounter() == encounter)
                .count();
    }

    private static boolean isBy(Optional<Instant> instant, Instant asOf) {
        return instant.filter(at -> !at.isAfter(asOf)).isPresent();
    }

    /**
     * These figures and others together.
     *
     * @param other figures of another residency, or of several
     * @return all counts added
     */
    public ResidencyFigures plus(ResidencyFigures other) {
        TreeMap<OutputKind, Long> sum = new TreeMap<>(outputs);
        other.outputs.forEach((kind, times) -> sum.merge(kind, times, Long::sum));
        return new ResidencyFigures(
                started + other.started,
                ended + other.ended,
                officers + other.officers,
                complete + other.complete,
                reportsDue + other.reportsDue,
                reportsInTime + other.reportsInTime,
                expertVisitsDue + other.expertVisitsDue,
                expertVisitsInTime + other.expertVisitsInTime,
                specialReports + other.specialReports,
                visits + other.visits,
                meetings + other.meetings,
                sum);
    }
}
