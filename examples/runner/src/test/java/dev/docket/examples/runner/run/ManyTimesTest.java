package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManyTimesTest {

    private static final int MANY = 2_000;

    static List<String> names() {
        return StreamSupport.stream(new Repertoire.Names().spliterator(), false).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areSoManyRequestsAndEachGoesAsTheScenarioExpects(String name) {
        Play play = Repertoire.find(name).orElseThrow();
        Scenario own = ScenarioFile.bundled(name);
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        RequestWorkflow workflow = RequestWorkflow.of(play.programme().apply(calendar));
        Scenario many = ManyTimes.of(own, own.items().size() + 40);

        Played played = new Driver(workflow, play.rules(calendar), many)
                .play(
                        own.end()
                                .orElseThrow()
                                .plusDays(1)
                                .atStartOfDay(calendar.zone())
                                .toInstant(),
                        done -> {});

        assertEquals(List.of(), played.surprises());
        assertFalse(played.lives().isEmpty());
        assertEquals(own.items(), many.items().subList(0, own.items().size()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noKeyComesTwiceAndPartsAreNotCounted(String name) {
        Scenario many = ManyTimes.of(ScenarioFile.bundled(name), MANY);

        assertEquals(
                many.items().size(),
                many.items().stream().map(Scenario.Item::id).distinct().count());
        assertEquals(
                MANY,
                many.items().stream().filter(item -> item.whole().isEmpty()).count());
    }
}
