package dev.docket.examples.postgres.figures;

import dev.docket.examples.postgres.store.StepRows;
import dev.docket.examples.postgres.town.Town;
import dev.docket.examples.postgres.town.Townspeople;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lives of requests, lived in memory beforehand: the same commands for every measurement, and the rows that come of them. */
final class Script {

    static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");

    private static final Duration BETWEEN = Duration.ofHours(20);
    private static final int SPREAD_MINUTES = 60 * 24 * 30;

    /**
     * An accepted command and all that is stored of it.
     *
     * @param id the client's id
     * @param request the request
     * @param command the command
     * @param at when
     * @param rows what is stored
     */
    record Scene(String id, RequestId request, RequestCommand command, Instant at, StepRows rows) {}

    /**
     * A request's life.
     *
     * @param scenes its commands, in order
     * @param last the request after them
     */
    record Life(List<Scene> scenes, Request last) {}

    private Script() {}

    /** Lives of some requests, each of so many commands at most, one each working day or so. */
    static List<Life> lives(int requests, int commands) {
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            lives.add(life(RequestId.of("S-%06d".formatted(i)), i, commands));
        }
        return lives;
    }

    private static Life life(RequestId id, int seed, int commands) {
        Townspeople people = new Townspeople(seed);
        List<Scene> scenes = new ArrayList<>();
        Request request = Request.unraised(id);
        Instant now = BEGIN.plus(Duration.ofMinutes((long) seed * 7919 % SPREAD_MINUTES));
        for (int i = 0; i < commands; i++) {
            Optional<RequestCommand> command =
                    i == 0 ? Optional.of(people.raise("resident-" + seed)) : people.act(request, now);
            if (command.isPresent()) {
                var step = Town.WORKFLOW.handle(request, command.get(), now);
                if (!step.isRefused()) {
                    String key = id + "." + i;
                    var notices = Town.NOTICES.from(request, step);
                    StepRows rows = StepRows.of(request, step, notices, key, command.get());
                    scenes.add(new Scene(key, id, command.get(), now, rows));
                    request = step.state();
                }
            }
            now = now.plus(BETWEEN);
        }
        return new Life(scenes, request);
    }
}
