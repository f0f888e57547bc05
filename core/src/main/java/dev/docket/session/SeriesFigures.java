package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a series amounts to as of an instant: exact counts and the sets behind them, never a rounded share.
 *
 * <p>Figures of several series are added with {@link #plus}: counts add up, and whoever is in both sets is one. As of an instant is
 * what had been entered and had fallen due by then, whenever it is asked. Immutable and thread-safe.
 *
 * @param due days of the cadence that were settled: kept or missed
 * @param kept those for which a session was held
 * @param held sessions opened
 * @param minuted sessions whose minutes were written
 * @param cancelled sessions called off
 * @param missed planned sessions whose day passed without them
 * @param requests requests raised in sessions
 * @param answeredAtTheTable matters that were answered at the table and so are no requests
 * @param personTimes attendances (人次)
 * @param enterpriseTimes enterprises in sessions, each once in each session (家次)
 * @param hostTimes how many sessions each person really hosted
 * @param roleTimes attendances by role
 * @param persons who was there at all
 * @param enterprises which enterprises were there at all
 * @param units which departments, units and sub-districts were there at all
 * @since 0.1.0
 */
public record SeriesFigures(
        long due,
        long kept,
        long held,
        long minuted,
        long cancelled,
        long missed,
        long requests,
        long answeredAtTheTable,
        long personTimes,
        long enterpriseTimes,
        Map<PersonId, Long> hostTimes,
        Map<Role, Long> roleTimes,
        Set<PersonId> persons,
        Set<RequesterId> enterprises,
        Set<UnitId> units) {

    /** Nothing at all, to which figures may be added. */
    public static final SeriesFigures NONE = new SeriesFigures(
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());

    /** Makes figures, with their maps and sets in order. */
    public SeriesFigures {
        hostTimes = Collections.unmodifiableMap(new TreeMap<>(hostTimes));
        roleTimes = Collections.unmodifiableMap(new TreeMap<>(roleTimes));
        persons = Collections.unmodifiableSet(new TreeSet<>(persons));
        enterprises = Collections.unmodifiableSet(new TreeSet<>(enterprises));
        units = Collections.unmodifiableSet(new TreeSet<>(units));
    }

    /**
     * The figures of a series.
     *
     * @param series the series, after time has done what it has done by {@code asOf}
     * @param asOf until when it is looked at, inclusive
     * @return the figures
     */
    public static SeriesFigures of(Series series, Instant asOf) {
        List<CadenceTurn> turns = series.turns().stream()
                .filter(turn -> !turn.settledAt().isAfter(asOf))
                .toList();
        SeriesFigures cadence = new SeriesFigures(
                turns.size(),
                turns.stream().filter(CadenceTurn::kept).count(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                NONE.hostTimes,
                NONE.roleTimes,
                NONE.persons,
                NONE.enterprises,
                NONE.units);
        return series.sessions().stream().map(session -> of(session, asOf)).reduce(cadence, SeriesFigures::plus);
    }

    private static SeriesFigures of(Session session, Instant asOf) {
        boolean opened = isBy(session.openedAt(), asOf);
        boolean done = isBy(session.doneAt(), asOf);
        List<Attendance> there = session.attendees().stream()
                .filter(one -> !one.at().isAfter(asOf))
                .map(Session.Attendee::attendance)
                .toList();
        TreeMap<PersonId, Long> hosted = new TreeMap<>();
        if (opened) {
            hosted.put(session.host(), 1L);
        }
        TreeMap<Role, Long> roles = new TreeMap<>();
        there.forEach(one -> roles.merge(one.role(), 1L, Long::sum));
        Set<RequesterId> enterprises = new TreeSet<>();
        Set<UnitId> units = new TreeSet<>();
        there.forEach(one -> {
            one.enterprise().ifPresent(enterprises::add);
            one.unit().ifPresent(units::add);
        });
        return new SeriesFigures(
                0,
                0,
                opened ? 1 : 0,
                done && session.status() == SessionStatus.MINUTED ? 1 : 0,
                done && session.status() == SessionStatus.CANCELLED ? 1 : 0,
                done && session.status() == SessionStatus.MISSED ? 1 : 0,
                session.requests().stream()
                        .filter(one -> !one.at().isAfter(asOf))
                        .count(),
                done ? session.minutes().map(Minutes::answeredAtTheTable).orElse(0) : 0,
                there.size(),
                enterprises.size(),
                hosted,
                roles,
                new TreeSet<>(there.stream().map(Attendance::person).toList()),
                enterprises,
                units);
    }

    private static boolean isBy(Optional<Instant> instant, Instant asOf) {
        return instant.filter(at -> !at.isAfter(asOf)).isPresent();
    }

    /**
     * These figures and others together.
     *
     * @param other figures of another series, or of another part of the same
     * @return counts added, sets united
     */
    public SeriesFigures plus(SeriesFigures other) {
        return new SeriesFigures(
                due + other.due,
                kept + other.kept,
                held + other.held,
                minuted + other.minuted,
                cancelled + other.cancelled,
                missed + other.missed,
                requests + other.requests,
                answeredAtTheTable + other.answeredAtTheTable,
                personTimes + other.personTimes,
                enterpriseTimes + other.enterpriseTimes,
                sum(hostTimes, other.hostTimes),
                sum(roleTimes, other.roleTimes),
                union(persons, other.persons),
                union(enterprises, other.enterprises),
                union(units, other.units));
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        TreeMap<K, Long> sum = new TreeMap<>(one);
        other.forEach((key, times) -> sum.merge(key, times, Long::sum));
        return sum;
    }

    private static <K extends Comparable<K>> Set<K> union(Collection<K> one, Collection<K> other) {
        TreeSet<K> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    /**
     * The share of the cadence's days for which a session was held (场次履约率).
     *
     * @return {@link #kept} of {@link #due}; empty when none was due
     */
    public OptionalDouble cadenceAdherence() {
        return due == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept / due);
    }

    /**
     * How evenly hosts take turns (轮值均衡): the most sessions that one of them really hosted less the fewest, substitutes counted for
     * what they hosted.
     *
     * @param hosts the roster; one of whom there is no session hosted none
     * @return the difference; empty when there is no roster
     */
    public OptionalInt rotationBalance(List<PersonId> hosts) {
        List<Long> times =
                hosts.stream().map(host -> hostTimes.getOrDefault(host, 0L)).toList();
        return times.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) (Collections.max(times) - Collections.min(times)));
    }
}
