package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.Golden;
import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.examples.runner.run.ScenarioFile.BrokenScenarioException;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String SESSION = "session,1,2018-12-17,14:00,17:00,main-leader-1,Printing 印染\n";

    private static Scenario read(String text) throws IOException {
        return ScenarioFile.read(new StringReader(text));
    }

    @Test
    void theGeneratorWritesTheBundledScenarioByteForByte() throws IOException {
        Golden.assertBundled("run/scenarios/face-to-face.csv", ScenarioGenerator.generate(ScenarioGenerator.SEED));
    }

    @Test
    void anotherSeedWritesAnotherScenario() {
        assertTrue(!ScenarioGenerator.generate(1).equals(ScenarioGenerator.generate(2)));
    }

    @Test
    void takesADayWithoutAYearAsTheFirstOneOnOrAfterTheDeedBefore() throws IOException {
        Scenario scenario = read(
                SESSION
                        + "item,KQ-1,1,lanxi-weaving,problem,land,\"Plot 4, gate\","
                        + "raise 14:05; letter 12-31 09:10 housing leader-a; !close 01-02 10:00; defer 02-29 11:00 until 2020-05-01\n");

        Item item = scenario.items().get(0);
        assertEquals("Plot 4, gate", item.title());
        assertEquals(2, item.line());
        assertEquals(
                List.of(
                        new Deed(false, Verb.RAISE, LocalDateTime.parse("2018-12-17T14:05"), List.of()),
                        new Deed(
                                false,
                                Verb.LETTER,
                                LocalDateTime.parse("2018-12-31T09:10"),
                                List.of("housing", "leader-a")),
                        new Deed(true, Verb.CLOSE, LocalDateTime.parse("2019-01-02T10:00"), List.of()),
                        new Deed(
                                false,
                                Verb.DEFER,
                                LocalDateTime.parse("2020-02-29T11:00"),
                                List.of("until", "2020-05-01"))),
                item.deeds());
    }

    @Test
    void namesEveryBrokenRowByItsLineWithWhatToDo() {
        BrokenScenarioException broken = assertThrows(
                BrokenScenarioException.class,
                () -> read("# a comment\n" + SESSION
                        + "item,KQ-1,1,a,problem,land,x,raise 14:05; letter 12-18\n"
                        + "item,KQ-2,9,a,problem,land,x,raise 14:05\n"
                        + "item,KQ-3,1,a,problem,land,x,raise 14:05; close 14:01\n"
                        + "visit,1\n"
                        + "item,KQ-4,1,a,problem,land,x,raise 14:05\n"));

        String message = String.valueOf(broken.getMessage());
        assertTrue(message.startsWith("4 broken rows:"), message);
        assertTrue(message.contains("line 3: \"letter 12-18\" has no time; write letter 12-20 10:30"), message);
        assertTrue(message.contains("line 4: session 9 is not there yet; put the session's row before it"), message);
        assertTrue(message.contains("line 5: \"close 14:01\" comes before 2018-12-17T14:05"), message);
        assertTrue(message.contains("line 6: the first cell is \"visit\"; begin with session, away or item"), message);
    }
}
