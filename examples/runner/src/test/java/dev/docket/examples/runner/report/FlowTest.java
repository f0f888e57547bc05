package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.report.Flow.Link;
import dev.docket.examples.runner.report.Flow.Place;
import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.metrics.Count;
import dev.docket.request.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowTest {

    static List<String> names() {
        return Report.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingFlowsInACircleAndWhatIsClosedArrives(String name) throws ComplaintException {
        Performance run = Performance.of(
                new Performance.Wish(name, Optional.empty(), Optional.empty(), OptionalInt.empty()), done -> {});
        Flow flow = new Flow(run);

        for (Place place : flow.places()) {
            assertTrue(!reached(flow, place, new HashSet<>()).contains(place), place::toString);
        }
        assertEquals(run.card().count(Count.CLOSED), into(flow, new Place(0, Stage.CLOSED)));
        for (Place place : flow.places()) {
            boolean first = place.equals(new Place(1, Stage.RAISED));
            assertTrue(first || into(flow, place) >= outOf(flow, place), place::toString);
        }
    }

    private static Set<Place> reached(Flow flow, Place from, Set<Place> so) {
        flow.links().stream()
                .filter(link -> link.from().equals(from))
                .map(Link::to)
                .forEach(to -> {
                    if (so.add(to)) {
                        reached(flow, to, so);
                    }
                });
        return so;
    }

    private static long into(Flow flow, Place place) {
        return flow.links().stream()
                .filter(link -> link.to().equals(place))
                .mapToLong(Link::requests)
                .sum();
    }

    private static long outOf(Flow flow, Place place) {
        return flow.links().stream()
                .filter(link -> link.from().equals(place))
                .mapToLong(Link::requests)
                .sum();
    }
}
