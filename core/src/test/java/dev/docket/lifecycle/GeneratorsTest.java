package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run.Turn;
import dev.docket.testkit.lifecycle.Actors;
import dev.docket.testkit.lifecycle.LedgerLife;
import dev.docket.testkit.lifecycle.Ledgers;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.RequestCommands;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestLives;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;

/** The published generators: they make what they say, the same from the same seed, with and without jqwik. */
class GeneratorsTest {

    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);

    /** Every request of some lives, at the instant at which it was asked. */
    private static void everyRequest(int lives, BiConsumer<Request, Instant> look) {
        for (long seed = 0; seed < lives; seed++) {
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    RequestLives.seeded(WORKFLOW, seed).run(Polling.RARELY).turns()) {
                Instant now = turn.step().askedAt();
                if (!now.isBefore(turn.step().state().lastAt())) {
                    look.accept(
                            WORKFLOW.advance(turn.step().state(), now.plusNanos(1))
                                    .state(),
                            now.plusNanos(1));
                }
            }
        }
    }

    @Example
    void validCommandsAreAccepted() {
        EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
        everyRequest(20, (request, now) -> {
            Optional<RequestCommand> command = RequestCommands.validSeeded(WORKFLOW, request, now, request.version());
            command.ifPresent(accepted -> {
                assertFalse(WORKFLOW.handle(request, accepted, now).isRefused());
                kinds.add(accepted.kind());
            });
            assertEquals(command, RequestCommands.validSeeded(WORKFLOW, request, now, request.version()));
        });

        assertTrue(kinds.size() > 20, kinds::toString);
        Optional<RequestCommand> first =
                RequestCommands.validSeeded(WORKFLOW, RequestLife.UNRAISED, Instant.parse("2026-03-02T02:00:00Z"), 1);
        assertEquals(Optional.of(CommandKind.RAISE), first.map(RequestCommand::kind));
    }

    @Example
    void invalidCommandsAreRefused() {
        EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
        everyRequest(20, (request, now) -> {
            RequestCommand command = RequestCommands.invalidSeeded(WORKFLOW, request, now, request.version());
            assertTrue(WORKFLOW.handle(request, command, now).isRefused());
            kinds.add(command.kind());
        });

        assertTrue(kinds.size() > 30, kinds::toString);
    }

    @Example
    void K6_adversarialCommandsMakeNothingThrow() {
        EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
        TreeSet<Boolean> refused = new TreeSet<>();
        everyRequest(10, (request, now) -> {
            for (long seed = 0; seed < 10; seed++) {
                RequestCommand command =
                        RequestCommands.adversarialSeeded(WORKFLOW, request, now, 31 * request.version() + seed);
                Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, command, now);
                refused.add(step.isRefused());
                kinds.add(command.kind());
                WORKFLOW.advance(step.state(), now.plusSeconds(100_000_000));
            }
        });

        assertEquals(2, refused.size());
        assertEquals(15, kinds.size(), kinds::toString);
    }

    @Example
    void actorsAreOfAllRolesAndSomeAreStrangers() {
        Set<String> roles = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            roles.add(Actors.actor(PROGRAMME, new Dice(seed * 7_919)).role().name());
        }

        assertTrue(roles.contains(Actors.STRANGER.name()));
        assertTrue(roles.size() > 10, roles::toString);
    }

    @Property(tries = 50)
    @Domain(Actors.class)
    void actorsComeFromADomain(@ForAll Actor actor) {
        assertFalse(actor.unit().value().isBlank());
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    @Domain(Ledgers.class)
    void ledgersComeFromADomain(@ForAll LedgerLife ledger) {
        assertFalse(ledger.requests().isEmpty());
    }

    @Example
    void theSameSeedMakesTheSame() {
        LongStream.range(0, 3).forEach(seed -> {
            assertEquals(
                    RequestLives.seeded(WORKFLOW, seed).events(),
                    RequestLives.seeded(WORKFLOW, seed).events());
            assertEquals(
                    Programmes.seeded(ChinaWorkdays.calendar(), seed),
                    Programmes.seeded(ChinaWorkdays.calendar(), seed));
            assertEquals(
                    Ledgers.seeded(WORKFLOW, seed).requests(),
                    Ledgers.seeded(WORKFLOW, seed).requests());
        });
        assertNotEquals(
                RequestLives.seeded(WORKFLOW, 1).events(),
                RequestLives.seeded(WORKFLOW, 2).events());
    }
}
