package dev.docket.examples.benchmarks.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartsTest {

    @Test
    void aStarterIsGivenItsJarsWhateverTheirVersionsAndNoOthers() {
        assertTrue(Starter.DOCKET.jars().matcher("vavr-match-1.0.0.jar").matches());
        assertTrue(
                Starter.DOCKET.jars().matcher("docket-core-0.1.0-SNAPSHOT.jar").matches());
        assertTrue(Starter.SPRING
                .jars()
                .matcher("spring-statemachine-core-4.0.2.jar")
                .matches());
        assertFalse(Starter.STATELESS4J.jars().matcher("vavr-1.0.1.jar").matches());
        assertFalse(
                Starter.EMPTY.jars().matcher("docket-core-0.1.0-SNAPSHOT.jar").matches());
    }

    @Test
    void aLibraryIsToldWhichItIs() {
        assertEquals(List.of("dev.docket.examples.benchmarks.life.LibraryStart", "COLA"), Starter.COLA.arguments());
        assertEquals(List.of("dev.docket.examples.benchmarks.start.DocketStart", "1"), Starter.DOCKET.arguments());
    }
}
