package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.programme.Presets;
import dev.docket.request.Actor;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final Telling telling =
            new Telling(Presets.faceToFace(ChinaWorkdays.calendar()), Request.unraised(RequestId.of("KQ-1")));

    @Test
    void S611_whatWasEnteredLaterSaysWhenItHappened() {
        RequestEvent entered = new RequestEvent.ProgressReported(
                Instant.parse("2026-03-10T02:00:00Z"),
                Actor.of(Roles.LEAD, "housing", "zhou"),
                "the pump is ordered",
                Optional.of(Instant.parse("2026-03-06T07:30:00Z")));

        assertEquals(
                "progress: the pump is ordered — zhou (lead department), which happened on Fri 2026-03-06 15:30",
                telling.of(entered));
    }
}
