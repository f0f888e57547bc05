package dev.docket.examples.runner.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2012, 10, 8, 10, 0);

    private static Optional<LocalDateTime> shown(String text) {
        try {
            return Optional.of(WallTime.parse(text).shown());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Nested
    class Parse {

        @Test
        void agreesWithTheFormatterOnEveryTimeOfTheMostFrequentShape() {
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
                assertEquals(byTheFormatter(text), shown(text), text);
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
                strings = {"2012-10-08T10:00", "2012-10-08 10:00", "2012-10-08 10:00:00", "2012-10-08T10:00:00.000"})
        void takesTimesWithoutSecondsAndWithABlank(String text) {
            assertEquals(new WallTime(TEN, Optional.empty()), WallTime.parse(text));
        }

        @Test
        void keepsTheOffsetThatIsWritten() {
            WallTime time = WallTime.parse("2012-10-08 10:00+05:30");

            assertEquals(new WallTime(TEN, Optional.of(ZoneOffset.ofHoursMinutes(5, 30))), time);
            assertEquals(Instant.parse("2012-10-08T04:30:00Z"), time.in(ZoneId.of("Europe/Rome")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "2012-10-08", "2012-10-08X10:00:00", "２012-10-08T10:00:00", "08.10.2012 10:00"})
        void refusesWhateverElse(String text) {
            assertThrows(DateTimeException.class, () -> WallTime.parse(text));
        }
    }

    /** Rome's clock skipped 02:00 to 03:00 on 25 March 2012 and showed that hour twice on 28 October. */
    @Nested
    class InAZone {

        private static final ZoneId ROME = ZoneId.of("Europe/Rome");

        @Test
        void isWhereTheClockShowedItOnce() {
            WallTime time = WallTime.parse("2012-10-08T10:00");

            assertEquals(List.of(ZoneOffset.ofHours(2)), time.offsets(ROME));
            assertEquals(Instant.parse("2012-10-08T08:00:00Z"), time.in(ROME));
        }

        @Test
        void isTheFirstOfTwo() {
            WallTime time = WallTime.parse("2012-10-28T02:30");

            assertEquals(List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)), time.offsets(ROME));
            assertEquals(Instant.parse("2012-10-28T00:30:00Z"), time.in(ROME));
        }

        @Test
        void isWhatTheClockShowedInsteadOfWhatItSkipped() {
            WallTime time = WallTime.parse("2012-03-25T02:30");

            assertEquals(List.of(), time.offsets(ROME));
            assertEquals(Instant.parse("2012-03-25T01:30:00Z"), time.in(ROME));
        }
    }
}
