package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Programme;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run.Turn;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the random journeys of the laws reach: a law that is checked only on dull journeys proves nothing. */
class RequestJourneyCoverageTest {

    private static final int JOURNEYS = 550;
    private static final int LEGS = 40;
    private static final int WITNESSED_EVERY = 2;
    private static final Instant BEGIN = Instant.parse("2020-01-10T02:00:00Z");
    private static final WorkingCalendar BERLIN = WorkingCalendar.builder("berlin")
            .zone(ZoneId.of("Europe/Berlin"))
            .weekdays(Hours.parse("08:00-12:00"), Hours.parse("13:30-18:00"))
            .holiday(LocalDate.of(2020, 4, 10), "Good Friday")
            .build();

    private static final EnumSet<Stage> STAGES = EnumSet.noneOf(Stage.class);
    private static final EnumSet<Ending> ENDINGS = EnumSet.noneOf(Ending.class);
    private static final EnumSet<CommandKind> ACCEPTED = EnumSet.noneOf(CommandKind.class);
    private static final EnumMap<CommandKind, TreeSet<String>> REFUSED = new EnumMap<>(CommandKind.class);
    private static final TreeMap<EventKind, TreeSet<String>> CLASSES = new TreeMap<>();
    private static final TreeSet<String> OF_OBLIGATIONS = new TreeSet<>();
    private static final EnumSet<CommandKind> WITNESSED = EnumSet.noneOf(CommandKind.class);
    private static final EnumSet<CommandKind> ENTERED_LATE = EnumSet.noneOf(CommandKind.class);
    private static final EnumSet<CommandKind> VACATING = EnumSet.noneOf(CommandKind.class);
    private static final TreeSet<String> NOT_DRAWN = new TreeSet<>();
    private static int mostEvents;

    @BeforeAll
    static void goOnTheJourneys() {
        for (int seed = 0; seed < JOURNEYS; seed++) {
            WorkingCalendar calendar = seed % 2 == 0 ? BERLIN : ChinaWorkdays.calendar();
            Dice dice = new Dice(
                    new SplittableRandom(seed).longs(30, 0, Long.MAX_VALUE).toArray());
            Programme first = Programmes.programme(calendar, dice);
            RequestWorkflow workflow = RequestWorkflow.of(first, Programmes.next(first, dice));
            RequestLife life = RequestLife.of(workflow, BEGIN, Journeys.seeded(seed, LEGS));
            life.run(Polling.RARELY).turns().forEach(RequestJourneyCoverageTest::note);
            if (seed % WITNESSED_EVERY == 0) {
                WITNESSED.addAll(PermissionLaws.witnessed(life));
            }
        }
    }

    private static void note(Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn) {
        Request after = turn.step().state();
        after.stageIfRaised().ifPresent(STAGES::add);
        after.ending().ifPresent(ENDINGS::add);
        mostEvents = Math.max(mostEvents, after.version());
        turn.step().events().forEach(event -> {
            CLASSES.computeIfAbsent(event.kind(), kind -> new TreeSet<>())
                    .add(event.getClass().getSimpleName());
            if (event instanceof RequestEvent.OfObligation of) {
                OF_OBLIGATIONS.add(of.event().getClass().getSimpleName());
            }
        });
        turn.command()
                .filter(command -> command.occurredAt().isPresent())
                .ifPresent(command -> turn.step().outcome().peek(facts -> {
                    ENTERED_LATE.add(command.kind());
                    if (facts.exists(fact -> fact instanceof RequestEvent.OfObligation of
                            && of.event() instanceof ObligationEvent.Vacated)) {
                        VACATING.add(command.kind());
                    }
                }));
        turn.command()
                .ifPresent(command -> turn.step()
                        .outcome()
                        .peek(facts -> ACCEPTED.add(command.kind()))
                        .peekLeft(refusal -> REFUSED.computeIfAbsent(command.kind(), kind -> new TreeSet<>())
                                .add(refusal.getClass().getSimpleName()))
                        .peekLeft(RequestJourneyCoverageTest::noteGuards));
    }

    private static void noteGuards(RequestRefusal refusal) {
        if (refusal instanceof RequestRefusal.Unmet unmet) {
            unmet.failed().stream()
                    .map(RequestRefusal.Failed::guard)
                    .filter(guard -> guard != Guard.NOT_THE_SUBJECT)
                    .filter(guard -> !RequestGuards.of(unmet.command()).contains(guard))
                    .forEach(guard -> NOT_DRAWN.add(unmet.command() + " " + guard));
        }
    }

    private static List<String> names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                // Only another version of the library writes it.
                .filter(type -> !type.equals(RequestEvent.Foreign.class))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    @Test
    void journeysReachEveryStageAndEveryEnding() {
        assertEquals(EnumSet.allOf(Stage.class), STAGES);
        assertEquals(EnumSet.allOf(Ending.class), ENDINGS);
    }

    @Test
    void journeysReachEveryCaseOfEvent() {
        TreeSet<String> reached = new TreeSet<>();
        CLASSES.values().forEach(reached::addAll);

        assertEquals(names(RequestEvent.class), List.copyOf(reached));
        assertEquals(names(ObligationEvent.class), List.copyOf(OF_OBLIGATIONS));
    }

    @Test
    void everyCommandIsAcceptedSomewhereAndRefusedSomewhere() {
        assertEquals(EnumSet.allOf(CommandKind.class), ACCEPTED);
        assertEquals(EnumSet.allOf(CommandKind.class), EnumSet.copyOf(REFUSED.keySet()));
    }

    @Test
    void K9_everyCommandButRaisingIsWitnessedSomewhere() {
        assertEquals(EnumSet.complementOf(EnumSet.of(CommandKind.RAISE)), WITNESSED);
    }

    @Test
    void whatMayBeEnteredLateIsAndProvesBreachesPremature() {
        EnumSet<CommandKind> seven = EnumSet.of(
                CommandKind.CONFIRM_RECEIPT,
                CommandKind.RECORD_CONTACT,
                CommandKind.REPORT_PROGRESS,
                CommandKind.CONTRIBUTE,
                CommandKind.SUBMIT_ANSWER,
                CommandKind.RECORD_FOLLOW_UP,
                CommandKind.DISCHARGE_COMMITMENT);
        assertEquals(seven, ENTERED_LATE);

        // Where a receipt is missed, time acts, and there is nothing to be vacated.
        seven.remove(CommandKind.CONFIRM_RECEIPT);
        assertEquals(seven, VACATING);
    }

    @Test
    void everyGuardThatRefusesIsAmongThoseOfItsCommand() {
        assertEquals(Collections.emptySet(), NOT_DRAWN);
    }

    @Test
    void everyCaseOfRefusalIsReached() {
        TreeSet<String> reached = new TreeSet<>();
        // The door refuses instants beyond reason before it decides; journeys do not knock there.
        reached.add("OutOfRange");
        // Only where several requests are asked together.
        reached.add("NotTogether");
        REFUSED.values().forEach(reached::addAll);

        assertEquals(names(RequestRefusal.class), List.copyOf(reached));
    }

    @Test
    void everyKindOfEventBelongsToOneCase() {
        TreeMap<EventKind, TreeSet<String>> shared = new TreeMap<>(CLASSES);
        shared.values().removeIf(classes -> classes.size() == 1);

        assertEquals(Collections.emptyMap(), shared);
    }

    @Test
    void noRecordedActBearsTheKindOfAnotherCase() {
        CLASSES.forEach((kind, classes) -> assertEquals(
                !classes.contains("Recorded"), EventKinds.isOfAnEvent(kind), () -> kind + " of " + classes));
    }

    @Test
    void everyKindThatRulesCanNameIsReached() throws IllegalAccessException {
        ArrayList<String> missing = new ArrayList<>();
        for (var field : EventKinds.class.getFields()) {
            EventKind kind = (EventKind) field.get(null);
            if (!CLASSES.containsKey(kind)) {
                missing.add(kind.name());
            }
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void journeysGetDeep() {
        assertTrue(mostEvents > 100, () -> "the longest history has " + mostEvents + " events");
    }
}
