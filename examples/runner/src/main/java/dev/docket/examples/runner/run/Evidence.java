package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.metrics.Scorecard;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.residency.ResidencyFigures;
import dev.docket.session.Series;
import dev.docket.session.SeriesFigures;
import dev.docket.session.Session;
import dev.docket.session.SessionKind;
import dev.docket.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a run has to show: its requests, its sessions, and the figures of both. Parts of a request are not counted beside it. */
final class Evidence {

    private final Played played;
    private final WorkingCalendar calendar;
    private final List<Life> lives;
    private final SeriesFigures sessions;
    private final Scorecard card;

    Evidence(Played played, WorkingCalendar calendar) {
        this.played = played;
        this.calendar = calendar;
        this.lives = played.lives().stream()
                .filter(life -> life.item().whole().isEmpty())
                .toList();
        this.sessions = SeriesFigures.of(played.series(), played.asOf());
        this.card = card(life -> true);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The requests that were raised, without the parts into which some were split. */
    List<Life> lives() {
        return lives;
    }

    /** The parts. */
    List<Life> parts() {
        return played.lives().stream()
                .filter(life -> life.item().whole().isPresent())
                .toList();
    }

    // ---- figures of requests

    /** The figures of all requests. */
    Scorecard card() {
        return card;
    }

    /** The figures of the requests of one kind. */
    Scorecard card(RequestKind kind) {
        return card(life -> life.request().kind() == kind);
    }

    /** What claims read of the figures of all requests. */
    Tally tally() {
        return new Tally(card);
    }

    /** What claims read of the figures of the requests of one kind. */
    Tally tally(RequestKind kind) {
        return new Tally(card(kind));
    }

    private Scorecard card(Predicate<Life> which) {
        Scorecard.Builder builder = Scorecard.builder(calendar, played.asOf());
        lives.stream().filter(which).forEach(life -> builder.add(life.item().id(), life.history()));
        return builder.build();
    }

    /** The events of a kind, of requests and parts alike. */
    <E extends RequestEvent> Stream<E> events(Class<E> kind) {
        return played.lives().stream()
                .flatMap(life -> life.history().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    // ---- figures of sessions

    /** What the sessions amount to. */
    SeriesFigures sessions() {
        return sessions;
    }

    /** The series itself. */
    Series series() {
        return played.series();
    }

    /** The sessions that were held. */
    List<Session> held() {
        return played.series().sessions().stream()
                .filter(session -> session.status().wasHeld())
                .toList();
    }

    /** The sessions of a kind that were held. */
    List<Session> held(SessionKind kind) {
        return held().stream()
                .filter(session -> session.plan().kind().equals(kind))
                .toList();
    }

    // ---- figures of residencies

    /** The residencies, those of which nothing is agreed yet included. */
    List<Resided> resided() {
        return played.resided();
    }

    /** What the residencies amount to. */
    ResidencyFigures residencies() {
        return residencies(played.resided());
    }

    /** What some residencies amount to. */
    ResidencyFigures residencies(List<Resided> some) {
        // Figures are as of an instant that is within, a run is until one that is not.
        Instant last = played.asOf().minusNanos(1);
        return some.stream()
                .map(one -> ResidencyFigures.of(one.residency(), last))
                .reduce(ResidencyFigures.NONE, ResidencyFigures::plus);
    }

    /** Such as {@code 8.60}; a dash when there is nothing to divide by. */
    static String each(long many, long by) {
        return by == 0 ? "-" : two(BigDecimal.valueOf(many).divide(BigDecimal.valueOf(by), 4, RoundingMode.HALF_EVEN));
    }

    static String two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
