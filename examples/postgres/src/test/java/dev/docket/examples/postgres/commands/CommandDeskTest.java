package dev.docket.examples.postgres.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.postgres.server.TestServer;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.town.Day;
import dev.docket.examples.postgres.town.Town;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.workflow.Event.Origin;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandDeskTest {

    private final Day day = new Day();
    private Database database;
    private CommandDesk desk;

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.database();
        desk = desk(day);
        assertInstanceOf(Reply.Done.class, desk.give("raise", Day.REQUEST, Day.raise(false)));
        day.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CommandDesk desk(InstantSource clock) {
        return new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, clock);
    }

    private List<RequestEvent> history() throws SQLException {
        return database.<List<RequestEvent>, RuntimeException>transaction(
                connection -> RequestStore.history(connection, Day.REQUEST));
    }

    @Test
    void whatIsGivenTwiceIsAppliedOnceAndTheSecondIsToldTheFirstResult() throws Exception {
        Reply.Done first = assertInstanceOf(Reply.Done.class, desk.give("admit", Day.REQUEST, Day.admit()));
        List<RequestEvent> once = history();
        day.pass(Duration.ofDays(3));

        Reply.Done second = assertInstanceOf(Reply.Done.class, desk.give("admit", Day.REQUEST, Day.admit()));

        assertFalse(first.before());
        assertTrue(second.before());
        assertEquals(first.accepted(), second.accepted());
        assertEquals(once, history());
    }

    @Test
    void aRefusedStepKeepsWhatTimeHadDone() throws Exception {
        int before = history().size();
        day.pass(Duration.ofDays(30));

        assertInstanceOf(Reply.Refused.class, desk.give("raise again", Day.REQUEST, Day.raise(false)));

        List<RequestEvent> after = history();
        assertTrue(after.size() > before, "thirty days have done something");
        assertTrue(after.subList(before, after.size()).stream().allMatch(event -> event.origin() == Origin.LAPSE));
    }

    private List<Reply> atOnce(RequestCommand one, RequestCommand other) throws Exception {
        return atOnce("one", one, "other", other);
    }

    /** Both have loaded the same version before either stores. */
    private List<Reply> atOnce(String oneId, RequestCommand one, String otherId, RequestCommand other)
            throws Exception {
        CyclicBarrier loaded = new CyclicBarrier(2);
        AtomicInteger readings = new AtomicInteger();
        CommandDesk together = desk(() -> {
            if (readings.incrementAndGet() <= 2) {
                await(loaded);
            }
            return day.instant();
        });
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Reply> first = pool.submit(() -> together.give(oneId, Day.REQUEST, one));
            Future<Reply> second = pool.submit(() -> together.give(otherId, Day.REQUEST, other));
            return List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS));
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTwoAtOnceThatExcludeEachOtherOneWinsAndTheOtherIsRefused() throws Exception {
        List<Reply> replies = atOnce(Day.admit(), Day.admit());

        assertEquals(1, replies.stream().filter(Reply.Done.class::isInstance).count());
        Reply.Refused refused = replies.stream()
                .filter(Reply.Refused.class::isInstance)
                .map(Reply.Refused.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(2, refused.tries());
        assertEquals(
                1,
                history().stream()
                        .filter(RequestEvent.Admitted.class::isInstance)
                        .count());
    }

    @Test
    void ofTwoAtOnceThatGoTogetherOneIsTriedAgainAndBothAreStored() throws Exception {
        List<Reply> replies = atOnce(Day.nudge("when"), Day.urgent());

        assertEquals(
                List.of(1, 2),
                replies.stream()
                        .map(reply -> assertInstanceOf(Reply.Done.class, reply).tries())
                        .sorted()
                        .toList());
        assertEquals(
                1,
                history().stream().filter(RequestEvent.Nudged.class::isInstance).count());
        assertEquals(
                1,
                history().stream()
                        .filter(RequestEvent.Reprioritised.class::isInstance)
                        .count());
    }

    @Test
    void oneCommandGivenTwiceAtOnceIsAppliedOnce() throws Exception {
        List<Reply> replies = atOnce("nudge", Day.nudge("when"), "nudge", Day.nudge("when"));

        assertEquals(
                1,
                replies.stream()
                        .map(reply -> assertInstanceOf(Reply.Done.class, reply).accepted())
                        .distinct()
                        .count());
        assertEquals(
                1,
                history().stream().filter(RequestEvent.Nudged.class::isInstance).count());
    }
}
