package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.replay.Mapping.MappingException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingTest {

    @Test
    void theBundledOneNamesAllFourteenActivitiesOfTheHelpDesk() throws MappingException {
        Mapping mapping = ReplayCommand.bundled();

        assertEquals(ZoneId.of("Europe/Rome"), mapping.zone());
        assertEquals(Optional.of("resource"), mapping.actorColumn());
        assertEquals(14, mapping.activities().size());
        assertEquals(Meaning.WAIT, mapping.activities().get("Require upgrade"));
    }

    @Test
    void takesWhatAnotherLogNeeds() throws MappingException {
        Mapping mapping = Mapping.parse(
                "m",
                List.of(
                        "\uFEFF[log]",
                        "zone = Asia/Shanghai",
                        "case = 工单",
                        "time = when",
                        "activity=what",
                        "",
                        "[activities]",
                        "a = b = note"));

        assertEquals(Optional.empty(), mapping.actorColumn());
        assertEquals(30, mapping.reviewAfterDays());
        assertEquals(Meaning.NOTE, mapping.activities().get("a = b"));
    }

    @Test
    void namesEveryDefectAtOnce() {
        MappingException e = assertThrows(
                MappingException.class,
                () -> Mapping.parse(
                        "m",
                        List.of(
                                "[log]",
                                "zone = Europe/Roma",
                                "colour = red",
                                "time format = QQQQQQQQ",
                                "review after days = never",
                                "nonsense",
                                "[activities]",
                                "Closed = closed")));

        assertEquals("""
                the mapping m cannot be used:
                  line 3: "colour" is not known here; under [log] stand [zone, time format, case, time, activity, actor, review after days], under [activities] the log's activities
                  line 6: "nonsense" is neither a section nor "name = value"
                  line 8: "closed" is no meaning; use one of raise, triage, take, note, wait, answer, explain, close
                  no activity has a meaning; add lines such as "Closed = close" under [activities]
                  zone "Europe/Roma" is not known; use a name such as Europe/Rome
                  time format "QQQQQQQQ" cannot be used: Too many pattern letters: Q; use a pattern such as yyyy-MM-dd HH:mm:ss
                  review after days "never" is not a number from 1 to 90
                  nothing says "case = …" under [log]
                  nothing says "time = …" under [log]
                  nothing says "activity = …" under [log]""", e.getMessage());
    }

    /** Java's own reader of patterns throws a ClassCastException for it. */
    @Test
    void refusesAPatternOnWhichJavaStumbles() {
        Mapping.MappingException e = assertThrows(
                Mapping.MappingException.class, () -> Mapping.parse("m", List.of("[log]", "time format = pen")));

        assertTrue(String.valueOf(e.getMessage()).contains("time format \"pen\" cannot be used"), e::getMessage);
    }
}
