package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestRefusalTest {

    private static final RequestId ID = RequestId.of("KQ-774");
    private static final Instant NOON = Instant.parse("2026-09-07T04:00:00Z");
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final RequestRefusal NOT_RAISED = new RequestRefusal.NotRaised(CommandKind.CLOSE);

    static Stream<RequestRefusal> every() {
        return Stream.of(
                NOT_RAISED,
                new RequestRefusal.AlreadyRaised(ID, NOON),
                new RequestRefusal.OutOfOrder(CommandKind.CLOSE, NOON, NOON.plusSeconds(1)),
                new RequestRefusal.OutOfRange(NOON, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                new RequestRefusal.UnknownProgramme("p v7", List.of()),
                new RequestRefusal.WrongStage(CommandKind.CLOSE, Stage.RAISED, "nothing was answered", List.of()),
                new RequestRefusal.NotAuthorised(CommandKind.CLOSE, OFFICE, List.of(Roles.HOST)),
                new RequestRefusal.Unmet(CommandKind.CLOSE, List.of()),
                new RequestRefusal.Redirect(CommandKind.CLOSE, ID),
                new RequestRefusal.NotTogether(CommandKind.CLOSE, ID, NOT_RAISED));
    }

    @ParameterizedTest
    @MethodSource("every")
    void foldsIntoItsOwnCase(RequestRefusal refusal) {
        String kind = refusal.fold(
                r -> "NotRaised",
                r -> "AlreadyRaised",
                r -> "OutOfOrder",
                r -> "OutOfRange",
                r -> "UnknownProgramme",
                r -> "WrongStage",
                r -> "NotAuthorised",
                r -> "Unmet",
                r -> "Redirect",
                r -> "NotTogether");

        assertEquals(refusal.getClass().getSimpleName(), kind);
    }

    @Test
    void aMistypedYearIsPointedOut() {
        assertEquals(
                "the instant 2026-09-07T04:00:00Z lies outside 1970-01-01T00:00:00Z to 1970-01-01T00:00:01Z;"
                        + " look for a mistyped year or a mistaken unit",
                new RequestRefusal.OutOfRange(NOON, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).message());
    }

    @Test
    void aConditionThatFailsSaysWhatWasFound() {
        assertThrows(IllegalArgumentException.class, () -> new RequestRefusal.Failed(Guard.SESSION_NAMED, " "));
    }
}
