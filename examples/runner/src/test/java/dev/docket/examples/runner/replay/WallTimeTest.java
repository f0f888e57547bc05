package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {

    @Test
    void agreesWithTheFormatterOnEveryTimeOfItsShape() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 5_000; i++) {
            String text = String.format(
                    "%04d-%02d-%02dT%02d:%02d:%02d",
                    1900 + random.nextInt(300),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(25),
                    random.nextInt(61),
                    random.nextInt(61));
            assertEquals(byTheFormatter(text), WallTime.parse(text), text);
        }
    }

    private static Optional<LocalDateTime> byTheFormatter(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2012-10-08",
                "2012-10-08T10:00",
                "2012-10-08T10:00:00Z",
                "2012-10-08X10:00:00",
                "２012-10-08T10:00:00"
            })
    void leavesOtherShapesToOthers(String text) {
        assertEquals(Optional.empty(), WallTime.parse(text));
    }

    @Test
    void takesABlankBetweenDateAndTime() {
        assertEquals(Optional.of(LocalDateTime.of(2012, 10, 8, 10, 0)), WallTime.parse("2012-10-08 10:00:00"));
    }
}
