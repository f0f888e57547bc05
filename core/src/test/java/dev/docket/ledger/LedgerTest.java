package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.request.Bonds;
import dev.docket.request.ClassId;
import dev.docket.request.Ending;
import dev.docket.request.Merging;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger empty = Ledger.of(Presets.FACE_TO_FACE);
    private final Life life = new Life("KQ-1");

    private static Ledger fed(Ledger ledger, Life life) {
        for (Step<Request, RequestEvent, RequestRefusal> step : life.steps()) {
            ledger = ledger.with(life.request().id(), step.events(), step.state());
        }
        return ledger;
    }

    private void writtenOffAndReopened() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when("2026-09-09T10:00", Town.submit());
        life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
        life.when("2026-09-10T11:00", Town.followUp(Satisfaction.SATISFIED));
        life.when("2026-09-11T11:00", new RequestCommand.Close(Town.OFFICE, "slip 7"));
        life.when("2026-09-14T11:00", new RequestCommand.Reopen(Town.REQUESTER, "it is back"));
    }

    @Nested
    class With {

        @Test
        void givesARequestItsEntry() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            life.when("2026-09-08T10:00", Town.letter("L-1"));

            LedgerEntry entry = fed(empty, life).entry(RequestId.of("KQ-1")).orElseThrow();

            assertEquals(1, entry.number());
            assertEquals("noise at night", entry.title());
            assertEquals(Optional.of(SessionId.of("S-1")), entry.session());
            assertEquals(Stage.ASSIGNED, entry.stage());
            assertEquals(Optional.of(UnitId.of("housing")), entry.lead());
            assertEquals(Optional.of(Town.at("2026-09-17T17:00")), entry.due());
            assertEquals(Town.at("2026-09-07T10:00"), entry.raisedAt());
            assertEquals(SupervisionLevel.NONE, entry.supervision());
        }

        @Test
        void showsTheNearestDueDateWhereNoAnswerIsOwed() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));

            assertEquals(
                    Optional.of(Town.at("2026-09-10T17:00")),
                    fed(empty, life).entries().get(0).due());
        }

        @Test
        void countsAWriteOffAndItsUndoing() {
            writtenOffAndReopened();

            LedgerEntry entry = fed(empty, life).entries().get(0);

            assertEquals(1, entry.writeOffs());
            assertEquals(1, entry.writeOffsUndone());
            assertEquals(1, entry.reopenings());
            assertEquals(Optional.empty(), entry.ending());
            assertEquals(Optional.of(Town.at("2026-09-11T11:00")), entry.writtenOffAt());
        }

        @Test
        void aReopeningBeforeTheWriteOffUndoesNone() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.when("2026-09-09T10:00", Town.submit());
            life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            life.when("2026-09-10T11:00", Town.followUp(Satisfaction.DISSATISFIED));

            LedgerEntry entry = fed(empty, life).entries().get(0);

            assertEquals(1, entry.reopenings());
            assertEquals(0, entry.writeOffsUndone());
        }

        @Test
        void givesTheSameWhetherFedStepByStepOrAtOnce() {
            writtenOffAndReopened();

            Ledger atOnce = empty.with(life.request().id(), life.history(), life.request());

            assertEquals(atOnce, fed(empty, life));
            assertEquals(atOnce.hashCode(), fed(empty, life).hashCode());
        }

        @Test
        void takingInTheSameStepAgainChangesNothing() {
            writtenOffAndReopened();
            Ledger ledger = fed(empty, life);
            Step<Request, RequestEvent, RequestRefusal> last =
                    life.steps().get(life.steps().size() - 1);

            assertSame(ledger, ledger.with(life.request().id(), last.events(), last.state()));
        }

        @Test
        void leavesTheLedgerBeforeItAlone() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            fed(empty, life);

            assertEquals(List.of(), empty.entries());
        }

        @Test
        void refusesEventsAfterAGap() {
            writtenOffAndReopened();
            Step<Request, RequestEvent, RequestRefusal> last =
                    life.steps().get(life.steps().size() - 1);

            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> empty.with(life.request().id(), last.events(), last.state()));
            assertTrue(thrown.toString().contains("feed it every step once, in order"), thrown::toString);
        }

        @Test
        void L15_refusesARequestThatWasRaisedBeforeTheLastEntry() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            Life earlier = new Life("KQ-0");
            earlier.when("2026-09-07T09:00", Town.raise("S-1", "2026-09-07T11:00"));
            Ledger ledger = fed(empty, life);

            assertThrows(IllegalArgumentException.class, () -> fed(ledger, earlier));
        }

        @Test
        void refusesARequestOfAnotherProgramme() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));

            assertThrows(IllegalArgumentException.class, () -> fed(Ledger.of(ProgrammeId.of("other")), life));
        }

        @Test
        void isTheSameByProgrammeAndEntries() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));

            assertEquals(empty, Ledger.of(Presets.FACE_TO_FACE));
            assertNotEquals(empty, fed(empty, life));
            assertNotEquals(empty, Ledger.of(ProgrammeId.of("other")));
            assertNotEquals(empty, (Object) Presets.FACE_TO_FACE);
            assertEquals(Presets.FACE_TO_FACE, empty.programme());
            assertEquals("Ledger of face-to-face, 1 entries", fed(empty, life).toString());
        }

        @Test
        void refusesTheStateOfAnotherRequest() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));

            assertThrows(
                    IllegalArgumentException.class,
                    () -> empty.with(RequestId.of("KQ-2"), life.history(), life.request()));
        }
    }

    @Nested
    class Survivors {

        private Ledger ledger = empty;

        private void entered(String id, Optional<String> mergedInto) {
            Bonds.Builder bonds = Bonds.builder();
            mergedInto.ifPresent(into -> bonds.merging(
                    new Merging(RequestId.of(into), Town.at("2026-09-07T12:00"), Request.unraised(RequestId.of(id)))));
            Request request = Request.unraised(RequestId.of(id)).toBuilder()
                    .version(1)
                    .stageIfRaised(Stage.RAISED)
                    .raisedAtIfRaised(Town.at("2026-09-07T10:00"))
                    .intakeIfRaised(Town.intake().build())
                    .bonds(bonds.build())
                    .build();
            RequestEvent any = new RequestEvent.ClassJoined(request.raisedAt(), Town.OFFICE, ClassId.of("floods"));
            ledger = ledger.with(request.id(), List.of(any), request);
        }

        private Optional<String> survivorOf(String id) {
            return ledger.survivorOf(RequestId.of(id))
                    .map(entry -> entry.request().value());
        }

        @Test
        void KQ20_aMatterGoesOnUnderTheLastOneItWasMergedInto() {
            entered("A", Optional.of("B"));
            entered("B", Optional.of("C"));
            entered("C", Optional.empty());
            entered("D", Optional.of("never heard of"));

            assertEquals(Optional.of("C"), survivorOf("A"));
            assertEquals(Optional.of("C"), survivorOf("B"));
            assertEquals(Optional.of("C"), survivorOf("C"));
            assertEquals(Optional.empty(), survivorOf("D"));
            assertEquals(Optional.empty(), survivorOf("E"));
        }

        @Test
        void aRingOfMergingsIsLeftAgain() {
            entered("A", Optional.of("B"));
            entered("B", Optional.of("A"));

            assertTrue(survivorOf("A").isPresent());
        }
    }

    @Nested
    class OfManyRequests {

        private static final List<Life> LIVES = IntStream.range(0, 150)
                .mapToObj(i -> new Life("KQ-" + i).play(Town.commands(i), Duration.ofHours(50)))
                .sorted(Comparator.comparing(life -> life.request().raisedAt()))
                .toList();

        private static final Ledger LEDGER = full();

        /** All are raised first, so that later steps change entries in the middle. */
        private static Ledger full() {
            Ledger all = Ledger.of(Presets.FACE_TO_FACE);
            for (Life life : LIVES) {
                Step<Request, RequestEvent, RequestRefusal> first = life.steps().get(0);
                all = all.with(life.request().id(), first.events(), first.state());
            }
            for (Life life : LIVES) {
                all = fed(all, life);
            }
            return all;
        }

        @Test
        void L14_writeOffsLessTheirUndoingsAreTheClosed() {
            long writeOffs =
                    LEDGER.entries().stream().mapToLong(LedgerEntry::writeOffs).sum();
            long undone = LEDGER.entries().stream()
                    .mapToLong(LedgerEntry::writeOffsUndone)
                    .sum();
            long closed = LIVES.stream()
                    .filter(life -> life.request().isIn(Stage.CLOSED))
                    .count();

            assertTrue(
                    undone > 0 && closed > 0 && closed < LIVES.size(), () -> undone + " undone, " + closed + " closed");
            assertEquals(closed, writeOffs - undone);
        }

        @Test
        void L15_numbersRunFromOneInTheOrderOfRaising() {
            List<Integer> numbers =
                    LEDGER.entries().stream().map(LedgerEntry::number).toList();
            List<LedgerEntry> byRaising = new ArrayList<>(LEDGER.entries());
            byRaising.sort(Comparator.comparing(LedgerEntry::raisedAt).thenComparing(LedgerEntry::number));

            assertEquals(IntStream.rangeClosed(1, 150).boxed().toList(), numbers);
            assertEquals(byRaising, LEDGER.entries());
        }

        @Test
        void showsEachAsItStands() {
            for (Life life : LIVES) {
                LedgerEntry entry = LEDGER.entry(life.request().id()).orElseThrow();
                assertEquals(life.request().stage(), entry.stage());
                assertEquals(life.request().ending(), entry.ending());
                assertEquals(life.request().episode(), entry.reopenings());
                assertEquals(life.request().version(), entry.version());
                assertEquals(
                        life.request().ending().map(Ending::isSettled).isPresent(),
                        entry.writeOffs() > entry.writeOffsUndone());
            }
        }

        @Test
        void lastGivesTheHighestNumbers() {
            assertEquals(
                    List.of(149, 150),
                    LEDGER.last(2).stream().map(LedgerEntry::number).toList());
            assertEquals(150, LEDGER.last(1000).size());
            assertEquals(List.of(), LEDGER.last(0));
            assertThrows(IllegalArgumentException.class, () -> LEDGER.last(-1));
        }
    }
}
