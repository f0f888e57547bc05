package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.run.Performance.Case;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How requests went from stage to stage. A request that goes back begins a second round, in which each stage is a place of its own: so
 * nothing flows in a circle, and what was done again can be seen. What goes back once more stands in one place, {@link #REPEATED}, from
 * then on.
 */
final class Flow {

    /** The order in which a request passes the stages when nothing is done again. */
    private static final List<Stage> ORDER = List.of(
            Stage.RAISED,
            Stage.DEFERRED,
            Stage.ASSIGNED,
            Stage.RESOLVED_ON_SITE,
            Stage.EXPLAINED,
            Stage.ANSWERED,
            Stage.CLOSED);

    private static final int ROUNDS = 2;
    /** Where what goes back more than once is, until it is closed for good. */
    static final Place REPEATED = new Place(ROUNDS + 1, Stage.ASSIGNED);

    private final Map<Place, Map<Place, Integer>> links = new TreeMap<>();

    Flow(Performance run) {
        for (Case one : run.cases()) {
            if (!one.isPart()) {
                add(path(run.workflow(), one));
            }
        }
    }

    /**
     * A stage in a round.
     *
     * @param round 1 for the first; what is closed for good stands in round 0
     * @param stage the stage
     */
    record Place(int round, Stage stage) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int rounds = Integer.compare(round, other.round);
            return rounds == 0 ? Integer.compare(ORDER.indexOf(stage), ORDER.indexOf(other.stage)) : rounds;
        }
    }

    /** How many went from one place to another. */
    record Link(Place from, Place to, int requests) {}

    List<Link> links() {
        ArrayList<Link> all = new ArrayList<>();
        links.forEach((from, targets) -> targets.forEach((to, many) -> all.add(new Link(from, to, many))));
        return all;
    }

    private void add(List<Place> path) {
        for (int i = 1; i < path.size(); i++) {
            if (!path.get(i).equals(path.get(i - 1))) {
                links.computeIfAbsent(path.get(i - 1), from -> new TreeMap<>()).merge(path.get(i), 1, Integer::sum);
            }
        }
    }

    private static List<Place> path(RequestWorkflow workflow, Case one) {
        Request request = Request.unraised(one.request().id());
        ArrayList<Place> path = new ArrayList<>();
        Stage before = Stage.RAISED;
        int round = 1;
        for (RequestEvent event : one.history()) {
            request = workflow.evolve(request, event);
            Stage stage = request.stage();
            if (path.isEmpty() || stage != before) {
                round += ORDER.indexOf(stage) < ORDER.indexOf(before) ? 1 : 0;
                path.add(round > ROUNDS ? REPEATED : new Place(round, stage));
                before = stage;
            }
        }
        if (request.stage() == Stage.CLOSED) {
            Place closed = new Place(0, Stage.CLOSED);
            if (path.get(path.size() - 1).equals(REPEATED)) {
                path.add(closed);
            } else {
                path.set(path.size() - 1, closed);
            }
        }
        return path;
    }

    /** The places, each once. */
    List<Place> places() {
        LinkedHashMap<Place, Boolean> all = new LinkedHashMap<>();
        links().forEach(link -> {
            all.put(link.from(), true);
            all.put(link.to(), true);
        });
        return List.copyOf(all.keySet());
    }
}
