package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lives in which most of what can happen does, against what their events and their last state say by themselves. */
class WholeLivesTest {

    private static final Instant ASOF = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void R72_theCardOfALifeAgreesWithItsEventsAndItsLastState() {
        List<Life> lives = IntStream.range(0, 30)
                .mapToObj(i -> new Life("KQ-" + i).play(Town.commands(i), Duration.ofHours(50)))
                .toList();

        for (Life life : lives) {
            Request request = life.request();
            List<? extends RequestEvent> history = life.history();
            Scorecard card = Scorecard.builder(Town.PROGRAMME.calendar(), ASOF)
                    .add(request.id(), history)
                    .build();

            assertEquals(history.size(), card.count(Count.EVENTS));
            for (Stage stage : Stage.values()) {
                assertEquals(request.isIn(stage) ? 1 : 0, card.standingIn(stage), stage::name);
            }
            assertEquals(request.isOpen() ? 1 : 0, card.count(Count.OPEN));
            request.ending().ifPresent(ending -> assertEquals(1, card.endedBy(ending)));
            assertEquals(request.episode(), card.count(Count.REOPENINGS));
            assertEquals(request.returnsGranted(), card.count(Count.RETURNS_GRANTED));
            assertEquals(number(history, RequestEvent.LetterIssued.class::isInstance), card.count(Count.LETTERS));
            assertEquals(
                    number(history, RequestEvent.ClassSolutionOffered.class::isInstance),
                    card.count(Count.SOLUTIONS_OFFERED));
            assertEquals(number(history, RequestEvent.Matched.class::isInstance), card.count(Count.MATCHES));
            assertEquals(number(history, RequestEvent.Continued.class::isInstance), card.count(Count.CONTINUATIONS));
            assertEquals(owed(history, ObligationEvent.Reminded.class), card.count(Count.REMINDERS));
            assertEquals(owed(history, ObligationEvent.Warned.class), card.count(Count.WARNINGS));
            assertEquals(owed(history, ObligationEvent.Breached.class), card.count(Count.BREACHES));
            assertEquals(owed(history, ObligationEvent.Vacated.class), card.count(Count.BREACHES_VACATED));
        }
        long kinds = lives.stream()
                .flatMap(life -> life.history().stream())
                .map(Object::getClass)
                .distinct()
                .count();
        assertTrue(kinds > 35, () -> kinds + " kinds of event");
    }

    private static long number(List<? extends RequestEvent> history, Predicate<RequestEvent> which) {
        return history.stream().filter(which).count();
    }

    private static long owed(List<? extends RequestEvent> history, Class<? extends ObligationEvent> type) {
        return number(history, event -> event instanceof RequestEvent.OfObligation of && type.isInstance(of.event()));
    }
}
