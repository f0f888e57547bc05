package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.ScenarioFile.BrokenScenarioException;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.ledger.Ledger;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** One run of a programme's scenario, for whoever shows it otherwise than {@code docket run} does: the same play, the same figures. */
public final class Performance {

    private final Play play;
    private final RequestWorkflow workflow;
    private final Programme programme;
    private final Played played;
    private final Evidence evidence;

    private Performance(Play play, RequestWorkflow workflow, Played played) {
        this.play = play;
        this.workflow = workflow;
        this.programme = workflow.programmes().get(0);
        this.played = played;
        this.evidence = new Evidence(played, programme.calendar());
    }

    /** The names of the programmes, as one types them. */
    public static final class Names implements Iterable<String> {

        /** For picocli. */
        public Names() {}

        @Override
        public Iterator<String> iterator() {
            return new Repertoire.Names().iterator();
        }

        @Override
        public String toString() {
            return String.join(", ", this);
        }
    }

    /**
     * What to play.
     *
     * @param name the programme's name
     * @param scenario a file with another scenario than the bundled one
     * @param asOf until the end of which day; the end of the scenario unless said
     * @param requests how many requests, the scenario's over and over; its own once unless said
     */
    public record Wish(String name, Optional<Path> scenario, Optional<LocalDate> asOf, OptionalInt requests) {}

    /**
     * One request and all that happened to it.
     *
     * @param request as it stands
     * @param history its events, in the order in which they were stored
     * @param isPart whether it is a part of another one, and so in no figure
     */
    public record Case(Request request, List<RequestEvent> history, boolean isPart) {
        /** Makes it. */
        public Case {
            history = List.copyOf(history);
        }
    }

    /**
     * One event of a request, told.
     *
     * @param at when
     * @param byTime whether time did it
     * @param owed whether it is about what is owed, and not about what somebody did
     * @param text what happened
     * @param why the reason of the due date that it sets or moves
     */
    public record Line(Instant at, boolean byTime, boolean owed, String text, Optional<String> why) {}

    /**
     * Plays it.
     *
     * @param wish what
     * @param progress is told how many deeds have been done
     * @return what came of it
     * @throws ComplaintException if the programme is not known, the scenario cannot be used, or nothing is raised by then
     */
    public static Performance of(Wish wish, IntConsumer progress) throws ComplaintException {
        Play play = Repertoire.find(wish.name())
                .orElseThrow(() -> new ComplaintException(
                        "the programme \"" + wish.name() + "\" is not known; known are " + new Names()));
        Scenario own = scenario(wish);
        Scenario scenario =
                wish.requests().isPresent() ? ManyTimes.of(own, wish.requests().getAsInt()) : own;
        LocalDate end = scenario.end()
                .filter(day -> !scenario.sessions().isEmpty())
                .orElseThrow(() -> new ComplaintException("the scenario has no session; begin it with one"));
        LocalDate last = wish.asOf().orElse(end);
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        RequestWorkflow workflow = RequestWorkflow.of(play.programme().apply(calendar));
        Instant until = last.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Played played = new Driver(workflow, play.rules(calendar), scenario).play(until, progress);
        if (played.lives().isEmpty()) {
            throw new ComplaintException("nothing was raised by " + last + "; the scenario begins on "
                    + scenario.sessions().get(0).date());
        }
        return new Performance(play, workflow, played);
    }

    private static Scenario scenario(Wish wish) throws ComplaintException {
        if (wish.scenario().isEmpty()) {
            return ScenarioFile.bundled(wish.name());
        }
        try {
            return Complaints.using(wish.scenario().get(), Performance::read);
        } catch (BrokenScenarioException e) {
            throw new ComplaintException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Scenario read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ScenarioFile.read(reader);
        }
    }

    /**
     * The programme that was played.
     *
     * @return the programme
     */
    public Programme programme() {
        return programme;
    }

    /**
     * The workflow by which it was played.
     *
     * @return the workflow
     */
    public RequestWorkflow workflow() {
        return workflow;
    }

    /**
     * Where and when what was published of the programme comes from.
     *
     * @return such as {@code Naxi district, Luzhou, April 2022 to April 2023}
     */
    public String source() {
        return play.source();
    }

    /**
     * Until when it was played.
     *
     * @return the instant, itself not within
     */
    public Instant asOf() {
        return played.asOf();
    }

    /**
     * The requests that were raised, in the order of the scenario.
     *
     * @return all, parts included
     */
    public List<Case> cases() {
        return played.lives().stream()
                .map(life -> new Case(
                        life.request(), life.history(), life.item().whole().isPresent()))
                .toList();
    }

    /**
     * The programme's register.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return played.ledger();
    }

    /**
     * The figures that {@code docket run} prints.
     *
     * @return the scorecard of all requests, parts not counted beside their whole
     */
    public Scorecard card() {
        return evidence.card();
    }

    /**
     * The rates that {@code docket run} prints, in its order.
     *
     * @return the rates
     */
    public List<Rate> rates() {
        return Rates.of(evidence.card(), programme);
    }

    /**
     * The story of a request, event by event, as others than the office may read it.
     *
     * @param of which
     * @param language in which language; what people wrote stays as they wrote it
     * @return a line for each event
     */
    public List<Line> story(Case of, Language language) {
        Why why = new Why(programme, language.locale());
        Telling english = new Telling(programme, of.request());
        ChineseTelling chinese = new ChineseTelling(programme, of.request());
        ArrayList<Line> lines = new ArrayList<>();
        for (RequestEvent event : of.history()) {
            String text = language == Language.EN ? english.of(event) : chinese.of(event);
            lines.add(new Line(
                    event.at(),
                    event.origin() != Origin.FACT,
                    event instanceof RequestEvent.OfObligation,
                    text,
                    why.of(event).flatMap(Why.Reason::text)));
        }
        return lines;
    }
}
