package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Law;
import dev.docket.testkit.lifecycle.Faults;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.ChinaWorkdays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published faults: in a preset, each is found by the law that it names. */
class FaultsTest {

    private static final int JOURNEYS = 1_000;
    private static final int LEGS = 40;
    private static final ProgrammeLaws LAWS = ProgrammeLaws.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    /** Each life is gone once, however many faults it is lived with. */
    private static final ArrayList<RequestLife> LIVES = new ArrayList<>();

    private static RequestLife life(int seed) {
        while (LIVES.size() <= seed) {
            LIVES.add(LAWS.life(Journeys.seeded(LIVES.size(), LEGS)));
        }
        return LIVES.get(seed);
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void isFoundByTheLawThatItNames(Faults fault) {
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> IntStream.range(0, JOURNEYS)
                        .mapToObj(FaultsTest::life)
                        .forEach(life -> LAWS.check(fault.law(), life.livedBy(fault))));

        String message = String.valueOf(found.getMessage());
        assertTrue(message.startsWith(fault.law() + " "), message);
        assertTrue(message.contains("\nThe story"), message);
        assertTrue(message.contains("\nThe clauses of face-to-face version 1:\n  "), message);
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void itsLawHoldsWithoutIt(Faults fault) {
        assertFalse(fault.what().isBlank());
        assertTrue(ProgrammeLaws.laws().stream().map(Law::id).anyMatch(fault.law()::equals));
        IntStream.range(0, 20).mapToObj(FaultsTest::life).forEach(life -> LAWS.check(fault.law(), life));
    }

    @Test
    void noTwoDoTheSame() {
        assertEquals(
                Faults.values().length,
                Arrays.stream(Faults.values()).map(Faults::what).distinct().count());
    }
}
