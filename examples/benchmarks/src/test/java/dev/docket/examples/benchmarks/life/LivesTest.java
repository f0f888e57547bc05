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
    void nothingIsDueOfTheRequestThatIsWoken() {
        Request request = Lives.after(Lives.TOO_EARLY);

        assertSame(
                request,
                Lives.workflow()
                        .advance(request, Lives.INSTANTS[Lives.TOO_EARLY])
                        .state());
    }
}
