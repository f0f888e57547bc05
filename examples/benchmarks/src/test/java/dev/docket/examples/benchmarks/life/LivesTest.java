package dev.docket.examples.benchmarks.life;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.request.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivesTest {

    @Test
    void theLifeIsAnsweredAsItShouldBeAndEndsClosed() {
        assertEquals(Lives.EVENTS, Lives.history().size());
    }

    @Test
    void theFloorTakesAndRefusesTheSameCommands() {
        assertDoesNotThrow(() -> Lives.check("Floor", new LifeFloor()));
    }

    @ParameterizedTest
    @EnumSource
    void eachLibraryTakesAndRefusesTheSameCommandsInLifeAfterLife(LifeLibrary library) {
        Contender contender = library.contender();

        assertDoesNotThrow(() -> Lives.check(library.name(), contender.begin()));
        contender.tidy();
        assertDoesNotThrow(() -> Lives.check(library.name(), contender.begin()));
    }

    @Test
    void aLifeThatIsAheadIsFoundOut() {
        Life ahead = new Stateless4j().begin();
        ahead.give(LifeCommand.RAISE, Lives.INSTANTS[0]);

        assertThrows(Disagreement.class, () -> Lives.check("Ahead", ahead));
    }

    @Test
    void ofManySideBySideEachGetsTheCommandThatIsNextForIt() {
        int rounds = 2 * Lives.COMMANDS.length;
        LivesSideBySide lives = new LivesSideBySide();
        lives.requests = rounds;
        lives.begin(() -> {});
        for (int round = 1; round <= rounds; round++) {
            lives.life(events -> {});
            lives.life(events -> {});
            for (int i = 0; i < lives.requests; i++) {
                assertEquals(Lives.after((i + round - 1) % Lives.COMMANDS.length + 1), lives.living(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aLongLifeIsPutOffAndResumedSoOften(int times) {
        int others = Lives.COMMANDS.length - 2;

        assertEquals(others + 2 * times, Lives.reviewed(times).size());
    }

    @Test
    void nothingIsDueOfTheRequestThatIsWoken() {
        Request request = Lives.after(Lives.TOO_EARLY);

        assertSame(
                request,
                Lives.workflow()
                        .advance(request, Lives.INSTANTS[Lives.TOO_EARLY])
                        .state());
    }
}
