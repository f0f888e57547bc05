package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Presets;
import dev.docket.request.Child;
import dev.docket.request.Duplicate;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.lifecycle.LedgerLaws;
import dev.docket.testkit.lifecycle.LedgerLife;
import dev.docket.time.ChinaWorkdays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ledgers at fault, and the law that finds each fault: so the laws of requests among others can fail. */
class FaultyLedgersTest {

    private static final Instant BEGIN = Instant.parse("2018-03-05T01:00:00Z");
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
    private static final int SEEDS = 12;

    /** What a ledger at fault stores of an event. */
    private interface Fault extends Function<RequestEvent, Optional<RequestEvent>> {}

    private static Fault without(Predicate<RequestEvent> forgotten) {
        return event -> Optional.of(event).filter(forgotten.negate());
    }

    private static Fault withoutOwed(Class<? extends ObligationEvent> forgotten) {
        return without(event -> event instanceof RequestEvent.OfObligation of && forgotten.isInstance(of.event()));
    }

    private static Fault absorbing(Function<Duplicate, Duplicate> taken) {
        return event -> Optional.of(
                event instanceof RequestEvent.Absorbed absorbed
                        ? new RequestEvent.Absorbed(absorbed.at(), absorbed.by(), taken.apply(absorbed.duplicate()))
                        : event);
    }

    private static Duplicate of(Duplicate one, boolean parties, boolean hidden, boolean tokens, boolean first) {
        return new Duplicate(
                one.id(),
                one.programme(),
                parties ? one.requester() : Optional.empty(),
                parties ? one.parties() : List.of(),
                hidden ? one.hidden() : List.of(),
                tokens ? one.tokens() : List.of(),
                one.complainedOf(),
                one.complainedOfPersons(),
                one.supervision(),
                first ? one.firstRaisedAt() : one.firstRaisedAt().plusSeconds(86_400L * 365),
                one.owed(),
                one.classId(),
                one.offered(),
                one.matches());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "no date comes forward",
                        withoutOwed(ObligationEvent.BroughtForward.class),
                        LedgerLaws::l51TheSurvivorKeepsTheEarliest),
                fault(
                        "nothing is owed again",
                        withoutOwed(ObligationEvent.Restored.class),
                        LedgerLaws::r49UnmergingGivesBackAll),
                fault(
                        "the survivor knows nothing",
                        without(RequestEvent.Absorbed.class::isInstance),
                        LedgerLaws::l51TheMergedAreAForest),
                fault(
                        "the released stay",
                        without(RequestEvent.Released.class::isInstance),
                        LedgerLaws::l51TheMergedAreAForest),
                fault(
                        "the survivor is younger than the matter",
                        absorbing(one -> of(one, true, true, true, false)),
                        LedgerLaws::nothingIsLost),
                fault(
                        "whose request was merged is forgotten",
                        absorbing(one -> of(one, false, true, true, true)),
                        LedgerLaws::nothingIsLost),
                fault(
                        "under which token it is published is forgotten",
                        absorbing(one -> of(one, true, true, false, true)),
                        LedgerLaws::nothingIsLost),
                fault(
                        "who was sealed is shown",
                        absorbing(one -> of(one, true, false, true, true)),
                        LedgerLaws::l23NobodyIsNamed),
                fault(
                        "what is merged stays owed",
                        without(event -> event instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Cancelled cancelled
                                && cancelled.by().equals(EventKinds.CLOSED)),
                        LedgerLaws::nothingIsLost),
                fault(
                        "what is merged stays open",
                        without(event ->
                                event instanceof RequestEvent.Closed closed && closed.ending() == Ending.MERGED),
                        LedgerLaws::r51TheMergedAreRedirected),
                fault(
                        "a part that is open again opens nothing",
                        without(event -> event instanceof RequestEvent.Reopened reopened
                                && reopened.cause() == ReopenCause.PART_REOPENED),
                        LedgerLaws::l54NoBetterThanTheWorstPart),
                fault(
                        "every part is said to have no outcome that counts",
                        event -> Optional.of(
                                event instanceof RequestEvent.ChildNoted noted
                                        ? new RequestEvent.ChildNoted(
                                                noted.at(),
                                                noted.by(),
                                                new Child(
                                                        noted.child().id(),
                                                        noted.child().episode(),
                                                        Optional.of(Ending.WITHDRAWN),
                                                        Optional.empty()))
                                        : event),
                        LedgerLaws::l54NoBetterThanTheWorstPart));
    }

    private static Arguments fault(String name, Fault fault, ToIntFunction<LedgerLife> law) {
        return Arguments.of(name, fault, law);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultIsFoundByItsLaw(String name, Fault fault, ToIntFunction<LedgerLife> law) {
        BrokenLaw found = assertThrows(BrokenLaw.class, () -> {
            for (long seed = 0; seed < SEEDS; seed++) {
                law.applyAsInt(LedgerLife.of(WORKFLOW, BEGIN, seed, 60, 900, fault));
            }
        });
        String told = String.valueOf(found.getMessage());
        assertTrue(told.startsWith(found.law() + " is broken: "), told);
        assertTrue(
                told.matches("(?s).*\nThe story, the last \\d+ of \\d+ turns.*, times of Asia/Shanghai\n\\w{3} 20.*"),
                told);
    }
}
