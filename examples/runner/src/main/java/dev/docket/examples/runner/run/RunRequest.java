package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request of a bundled run, as it stands at the end of a day.
 *
 * @param programme the programme that was played
 * @param request as it stands
 * @param history its events, in the order in which they were stored
 * @param asOf until when it was played, exclusive
 */
public record RunRequest(Programme programme, Request request, List<RequestEvent> history, Instant asOf) {

    /** Makes it. */
    public RunRequest {
        history = List.copyOf(history);
    }

    /**
     * Plays the run to which a request belongs.
     *
     * @param id the request
     * @param name the programme's name; without it, the one whose bundled scenario has the request
     * @param asOf until the end of which day; the end of the scenario unless said
     * @return the request
     * @throws ComplaintException if the programme or the request is not there, or is raised later
     */
    public static RunRequest find(String id, Optional<String> name, Optional<LocalDate> asOf)
            throws ComplaintException {
        List<Play> plays = name.isPresent() ? List.of(named(name.get())) : Repertoire.plays();
        for (Play play : plays) {
            Scenario scenario = ScenarioFile.bundled(play.id().value());
            if (scenario.items().stream().anyMatch(item -> item.id().value().equals(id))) {
                return played(id, play, scenario, asOf);
            }
        }
        throw new ComplaintException("the request \"" + id + "\" is not there; there are "
                + plays.stream().map(RunRequest::keys).collect(Collectors.joining(", ")));
    }

    private static Play named(String name) throws ComplaintException {
        return Repertoire.find(name)
                .orElseThrow(() -> new ComplaintException(
                        "the programme \"" + name + "\" is not known; known are " + new Repertoire.Names()));
    }

    /** Such as {@code KQ-001 to KQ-773 (face-to-face)}. */
    private static String keys(Play play) {
        List<Scenario.Item> items = ScenarioFile.bundled(play.id().value()).items();
        return items.get(0).id() + " to " + items.get(items.size() - 1).id() + " (" + play.id() + ")";
    }

    private static RunRequest played(String id, Play play, Scenario scenario, Optional<LocalDate> asOf)
            throws ComplaintException {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        RequestWorkflow workflow = RequestWorkflow.of(play.programme().apply(calendar));
        LocalDate last = asOf.or(scenario::end).orElseThrow();
        Played played = new Driver(workflow, play.rules(calendar), scenario)
                .play(calendar.startOfDay(last.plusDays(1)), done -> {});
        Life life = played.life(id)
                .orElseThrow(() -> new ComplaintException(
                        id + " is not raised by the end of " + last + "; give a later day to --as-of"));
        return new RunRequest(workflow.programmes().get(0), life.request(), life.history(), played.asOf());
    }

    /**
     * Why each event's due date is what it is.
     *
     * @param locale in which language
     * @return for each event of the history the reason of the due date that it sets or moves, where it does and it can be reckoned
     */
    public List<Optional<String>> reasons(Locale locale) {
        Why why = new Why(programme, locale);
        ArrayList<Optional<String>> reasons = new ArrayList<>();
        history.forEach(event -> reasons.add(why.of(event).flatMap(Why.Reason::text)));
        return reasons;
    }
}
