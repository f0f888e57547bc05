package dev.docket.examples.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SweepTest {

    private static final int OPEN = 2_000;
    private static final int HOURS = 50;

    private static <C extends Contenders.InMemory> C of(C contender) {
        contender.open = OPEN;
        return contender;
    }

    @TestFactory
    Stream<DynamicTest> eachFindsWhatFallsDueHourByHour() {
        return Stream.of(
                        of(new Contenders.OfAgenda()),
                        of(new Contenders.OfTreeSet()),
                        of(new Contenders.OfQueue()),
                        of(new Contenders.OfScan()),
                        of(new Contenders.OfHours()))
                .map(contender -> DynamicTest.dynamicTest(
                        contender.getClass().getSimpleName(), () -> assertTrue(swept(contender) > 0)));
    }

    private static int swept(Contender contender) {
        contender.fill();
        int found = 0;
        for (int i = 0; i < HOURS; i++) {
            contender.pass();
            found += contender.sweep();
            contender.compare();
        }
        return found;
    }

    @Test
    void dbSchedulerFindsIt() {
        OfDbScheduler contender = new OfDbScheduler();
        contender.open = OPEN;
        contender.enough = 1;

        assertTrue(swept(contender) > 0);
        contender.close();
    }

    @Test
    void flowableFindsIt() {
        OfFlowable contender = new OfFlowable();
        contender.open = OPEN;
        contender.enough = 1;

        assertTrue(swept(contender) > 0);
        contender.close();
    }

    @Test
    void whoFindsNothingIsFoundOut() {
        Contenders.OfScan blind = of(new Contenders.OfScan() {
            @Override
            List<RequestId> sweep(Instant now) {
                return List.of();
            }
        });

        Assertions.assertThrows(Disagreement.class, () -> swept(blind));
    }

    @Test
    void oneInAThousandFallsDueEachHour() {
        Dates dates = new Dates(10 * OPEN);
        int due = 0;
        for (int i = 0; i < 5_000; i++) {
            dates.pass();
            due += dates.due();
        }

        assertEquals(20, due / 5_000.0, 0.2);
    }

    @Test
    void atEachDateOfALifeSomethingHappens() {
        assertTrue(LapsingLife.lapses().size() > 20);
    }
}
