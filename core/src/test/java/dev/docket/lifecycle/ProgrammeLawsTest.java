package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Law;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.Decorated;
import dev.docket.testkit.lifecycle.Faults;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.LedgerLaws;
import dev.docket.testkit.lifecycle.NoticeLaws;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Timed;
import io.vavr.collection.Seq;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of a programme as one door: they hold for the presets, find what is planted, and say what they found. */
class ProgrammeLawsTest {

    private static final WorkingCalendar CHINA = ChinaWorkdays.calendar();
    private static final ProgrammeLaws LAWS = ProgrammeLaws.of(Presets.faceToFace(CHINA));
    private static final int LEGS = 40;

    private static List<Programme> presets() {
        return List.of(
                Presets.roundtableLedger(CHINA),
                Presets.onSiteOffice(CHINA),
                Presets.receptionDay(CHINA),
                Presets.faceToFace(CHINA),
                Presets.embeddedOfficers(CHINA));
    }

    // ---- they hold

    @Property(tries = 4)
    @Domain(Journeys.class)
    void holdForEveryPreset(@ForAll Journey journey) {
        presets().forEach(preset -> ProgrammeLaws.of(preset).all(journey));
    }

    @Example
    void nearlyEveryLawHasSomethingToSay() {
        List<RequestLife> lives = IntStream.range(0, 400)
                .mapToObj(seed -> LAWS.life(Journeys.seeded(seed, LEGS)))
                .toList();

        List<String> silent = ProgrammeLaws.laws().stream()
                .filter(law -> lives.stream().noneMatch(life -> law.check(life) > 0))
                .map(Law::toString)
                .toList();

        // Of one version only: nobody can adopt another.
        assertEquals(List.of("L37 a new version alone moves nothing"), silent);
    }

    @Example
    void holdForALedgerOfEveryPreset() {
        presets()
                .forEach(preset ->
                        assertTrue(ProgrammeLaws.of(preset).ledger(7).requests().size() > 10));
    }

    // ---- all of them are there

    @Example
    void everyLawOfOneRequestIsListedUnderItsId() {
        Stream<Method> methods = Stream.of(
                        RequestLaws.class,
                        AssignmentLaws.class,
                        ObligationLaws.class,
                        ClockLaws.class,
                        PermissionLaws.class,
                        ProtectionLaws.class,
                        LateFactLaws.class,
                        NoticeLaws.class,
                        WorkflowLaws.class)
                .flatMap(laws -> Arrays.stream(laws.getDeclaredMethods()));

        assertEquals(idsOf(methods), idsOf(ProgrammeLaws.laws()));
    }

    @Example
    void everyLawOfManyRequestsIsListed() {
        long methods = Arrays.stream(LedgerLaws.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == int.class)
                .count();

        assertEquals(methods, ProgrammeLaws.ledgerLaws().size());
    }

    private static List<String> idsOf(Stream<Method> methods) {
        Pattern law = Pattern.compile("([klrs])(\\d+)[A-Z].*");
        return methods.filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> law.matcher(method.getName()))
                .filter(Matcher::matches)
                .map(found -> found.group(1).toUpperCase(Locale.ROOT) + found.group(2))
                .map(id -> id.equals("S611") ? "S6.11" : id)
                .sorted()
                .toList();
    }

    private static List<String> idsOf(List<Law<RequestLife>> laws) {
        return laws.stream().map(Law::id).sorted().toList();
    }

    // ---- some are left out

    @Example
    void aLawThatIsLeftOutIsNotChecked() {
        ProgrammeLaws faulty = LAWS.livedBy(Faults.REFUSES_WHAT_IT_PERMITS);
        Journey broken = IntStream.range(0, 20)
                .mapToObj(seed -> Journeys.seeded(seed, 3))
                .filter(journey -> isBroken(() -> faulty.check("K9", journey)))
                .findFirst()
                .orElseThrow();
        ProgrammeLaws without = faulty.without("K9", "nobody nudges here");

        assertTrue(isBroken(() -> faulty.all(broken)));
        without.all(broken);
        assertTrue(isBroken(() -> without.check("K9", broken)));
        assertEquals(Map.of("K9", "nobody nudges here"), without.leftOut());
        assertEquals(Map.of(), faulty.leftOut());
    }

    private static boolean isBroken(Runnable check) {
        try {
            check.run();
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }

    @Example
    void onlyAKnownLawIsLeftOutAndForAReason() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> LAWS.without("L999", "never liked it"));
        assertTrue(String.valueOf(unknown.getMessage()).startsWith("there is no law L999; there are [K1, K2, "));
        assertThrows(IllegalArgumentException.class, () -> LAWS.without("L39", " "));
        assertThrows(IllegalArgumentException.class, () -> LAWS.check("L999", Journeys.seeded(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> ProgrammeLaws.of(RequestWorkflow.of(List.of())));
    }

    // ---- and some of the host's own are added

    private static final Law<RequestLife> NEVER_CLOSED = Law.of(
            "A1",
            "nothing is closed",
            life -> life.snapshots()
                    .forEach(request -> assertFalse(
                            request.isIn(Stage.CLOSED),
                            () -> "closed: " + request.obligations().open())));

    private static Journey closing(ProgrammeLaws laws) {
        return IntStream.range(0, 100)
                .mapToObj(seed -> Journeys.seeded(seed, LEGS))
                .filter(journey ->
                        laws.life(journey).snapshots().stream().anyMatch(request -> request.isIn(Stage.CLOSED)))
                .findFirst()
                .orElseThrow();
    }

    private static long times(String words, AssertionError broken) {
        return Pattern.compile(words, Pattern.LITERAL)
                .matcher(String.valueOf(broken.getMessage()))
                .results()
                .count();
    }

    @Example
    void aLawOfTheHostsOwnIsToldLikeTheOthers() {
        ProgrammeLaws ours = LAWS.with(NEVER_CLOSED);
        Journey journey = closing(LAWS);

        for (Runnable door : List.<Runnable>of(() -> ours.all(journey), () -> ours.check("A1", journey))) {
            BrokenLaw broken = assertThrows(BrokenLaw.class, door::run);

            String message = String.valueOf(broken.getMessage());
            assertTrue(message.startsWith("A1 nothing is closed is broken: closed: "), message);
            assertTrue(
                    message.contains("\nThe story, under face-to-face version 1, times of Asia/Shanghai\n"), message);
            assertTrue(message.contains("\n        why: "), message);
            assertTrue(message.contains("\nThe clauses of face-to-face version 1:\n  rule "), message);
            assertEquals(1, times(" is broken: ", broken), message);
            assertTrue(steps(broken) > 0 && steps(broken) <= 3, message);
        }
    }

    @Example
    void aLawOfTheHostsOwnIsLeftOutAndCounts() {
        ProgrammeLaws ours = LAWS.with(NEVER_CLOSED).with(new Law<>("A2", "it counts", life -> 12));
        Journey journey = closing(LAWS);

        ours.without("A1", "we do close").all(journey);
        assertEquals(12, ours.check("A2", journey));
        assertThrows(IllegalArgumentException.class, () -> LAWS.check("A1", journey));
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> ours.without("A3", "there is none"));
        assertTrue(String.valueOf(unknown.getMessage()).endsWith("A1, A2]"));
    }

    @Example
    void aLawOfTheHostsOwnHasItsOwnId() {
        Law<RequestLife> taken = Law.of("L51", "nothing is lost twice", life -> {});

        assertEquals(
                "L51 is a law of the kit; give \"nothing is lost twice\" an id of its own",
                assertThrows(IllegalArgumentException.class, () -> LAWS.with(taken))
                        .getMessage());
    }

    @Example
    void aLawOfTheHostsOwnThatAsksOneOfTheKitIsToldOnce() {
        ProgrammeLaws faulty = LAWS.livedBy(Faults.FORGETS_WHAT_IS_OWED);
        for (Law<RequestLife> asking : List.<Law<RequestLife>>of(
                new Law<>("A1", "as in the kit", RequestLaws::l1ClosedOrOwed),
                new Law<>("A1", "as in the kit", life -> LAWS.check("L1", life)))) {
            BrokenLaw broken = assertThrows(
                    BrokenLaw.class,
                    () -> IntStream.range(0, 100)
                            .mapToObj(seed -> Journeys.seeded(seed, LEGS))
                            .forEach(journey -> faulty.with(asking).check("A1", journey)));

            assertEquals("L1 closed or owed", broken.law());
            assertEquals(1, times(" is broken: ", broken), broken::getMessage);
            assertTrue(steps(broken) > 0 && steps(broken) <= 5, broken::getMessage);
        }
    }

    @Example
    void K6_aLawOfTheHostsOwnThatThrowsBreaksIt() {
        UnsupportedOperationException thrown = new UnsupportedOperationException("not yet");
        ProgrammeLaws ours = LAWS.with(Law.of("A1", "not yet", life -> {
            throw thrown;
        }));

        BrokenLaw broken = assertThrows(BrokenLaw.class, () -> ours.check("A1", raisedAndForgotten()));

        assertEquals("K6 no surprise", broken.law());
        assertSame(thrown, broken.getCause());
        assertEquals(0, steps(broken), broken::getMessage);
    }

    // ---- what a failure says

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-03-02T02:00:00Z");

    private static RequestLife raisedAndForgotten() {
        RequestCommand raise = new RequestCommand.Raise(
                Actor.of(Roles.OFFICE, "bureau", "wang"),
                Intake.builder()
                        .programme(Presets.faceToFace(CHINA).id())
                        .programmeVersion(1)
                        .requester(RequesterId.of("lin"))
                        .authority("tax")
                        .title("water in the cellar")
                        .session(SessionId.of("S-9"))
                        .sessionEnd(MONDAY_AT_TEN)
                        .build());
        RequestCommand letter = new RequestCommand.Acknowledge(Actor.of(Roles.LEAD, "roads", "fan"));
        return new RequestLife(
                RequestWorkflow.of(Presets.faceToFace(CHINA)),
                new Story<>(
                        List.of(
                                new Timed<>(MONDAY_AT_TEN, raise),
                                new Timed<>(MONDAY_AT_TEN.plusSeconds(3_600), letter)),
                        Instant.parse("2026-03-12T02:00:00Z")));
    }

    @Example
    void L25_aFailureNamesLawStoryAndClause() {
        RequestLife life = raisedAndForgotten().livedBy(Faults.GIVES_THE_OFFICE_LONGER);

        AssertionError broken = assertThrows(AssertionError.class, () -> LAWS.check("L25", life));

        assertEquals("""
                L25 the letter in time, or one breach is broken: it was missed at Thu 2026-03-05 17:00, but breached at []
                The story, under face-to-face version 1, times of Asia/Shanghai
                Mon 2026-03-02 10:00  office wang of bureau wants to raise (intake=Intake{programme=face-to-face, \
                programmeVersion=1, requester=(requester), kind=PROBLEM, category=general, priority=NORMAL, \
                title=water in the cellar, session=S-9, sessionEnd=Mon 2026-03-02 10:00, anonymous=false, sealed=false})
                    raised in session
                    owed: dispatch/0.1 by office, due Mon 2026-05-04 17:00
                        why: from Mon 4 May 2026 17:00; 0 s day and night; due Mon 4 May 2026 17:00
                Sat 2026-03-07 10:00  the end of what is looked at: RAISED
                The clauses of face-to-face version 1:
                  rule dispatch: due is 3 working days from SESSION_END (day after anchor, close of business, roll forward)
                  rule dispatch: debtor is office
                  rule dispatch: armed by is RaisedInSession, Admitted, ReturnGranted, ResumedToRaised, ReopenedToRaised
                  rule dispatch: runs while is stage=RAISED
                  rule dispatch: ladder is WARNING after 0 working days to department head, supervising leader, \
                CRITICAL after 5 working days to host, inspector
                  rule dispatch: discharged by is ResolvedOnSite, LetterIssued, ExplainedFinally, ExplainedForNow, Deferred
                  rule dispatch: cancelled by is Closed
                  rule dispatch: pauses is the requester was asked for what is wanting (during supplement=pending)
                  rule dispatch: remainder on is ReturnGranted, ResumedToRaised""", broken.getMessage());
    }

    @Example
    void K6_whatThrowsIsToldAsFarAsItGoes() {
        RequestLife life = raisedAndForgotten().livedBy(sound -> new Decorated(sound) {
            @Override
            public Seq<RequestEvent> lapse(Request request) {
                throw new UnsupportedOperationException("no time");
            }
        });

        String story = """
                Mon 2026-03-02 10:00  office wang of bureau wants to raise (intake=Intake{programme=face-to-face, \
                programmeVersion=1, requester=(requester), kind=PROBLEM, category=general, priority=NORMAL, \
                title=water in the cellar, session=S-9, sessionEnd=Mon 2026-03-02 10:00, anonymous=false, sealed=false})
                    raised in session
                    owed: dispatch/0.1 by office, due Thu 2026-03-05 17:00
                        why: from Mon 2 Mar 2026 10:00; day 1 Tue 3 Mar, day 2 Wed 4 Mar, day 3 Thu 5 Mar; \
                due Thu 5 Mar 2026 17:00, close of business
                  and that threw java.lang.UnsupportedOperationException: no time
                The clauses of face-to-face version 1:
                  rule dispatch: due is 3 working days from SESSION_END (day after anchor, close of business, roll forward)
                  rule dispatch: debtor is office
                  rule dispatch: armed by is RaisedInSession, Admitted, ReturnGranted, ResumedToRaised, ReopenedToRaised
                  rule dispatch: runs while is stage=RAISED
                  rule dispatch: ladder is WARNING after 0 working days to department head, supervising leader, \
                CRITICAL after 5 working days to host, inspector
                  rule dispatch: discharged by is ResolvedOnSite, LetterIssued, ExplainedFinally, ExplainedForNow, Deferred
                  rule dispatch: cancelled by is Closed
                  rule dispatch: pauses is the requester was asked for what is wanting (during supplement=pending)
                  rule dispatch: remainder on is ReturnGranted, ResumedToRaised""";
        Map.of("K1", "K1 time composes", "L26", "L26 in time means no breach").forEach((id, law) -> {
            AssertionError broken = assertThrows(AssertionError.class, () -> LAWS.check(id, life));
            assertEquals(
                    "K6 no surprise is broken: while " + law
                            + " was checked, it threw java.lang.UnsupportedOperationException: no time",
                    String.valueOf(broken.getMessage()).lines().findFirst().orElseThrow());
            assertTrue(String.valueOf(broken.getMessage()).endsWith("times of Asia/Shanghai\n" + story));
            assertInstanceOf(UnsupportedOperationException.class, broken.getCause());
        });
    }

    // ---- how short the story is that is told

    private static long steps(AssertionError broken) {
        return String.valueOf(broken.getMessage())
                .lines()
                .filter(line -> line.contains(" wants to ") && line.matches("\\w{3} \\d{4}-.*"))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void aPlantedFaultIsToldInAFewSteps(Faults fault) {
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> IntStream.range(0, 1_000)
                        .mapToObj(seed -> Journeys.seeded(seed, LEGS))
                        .forEach(journey -> LAWS.livedBy(fault).check(fault.law(), journey)));

        assertTrue(steps(broken) > 0 && steps(broken) <= 7, broken::getMessage);
    }

    /** Lets a property fail, and looks at what jqwik tells of it. */
    static final class ItFailsInAFewSteps implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertEquals(PropertyExecutionResult.Status.FAILED, result.status());
            AssertionError broken = (AssertionError) result.throwable().orElseThrow();
            assertTrue(steps(broken) > 0 && steps(broken) <= 5, broken::getMessage);
            return result.mapToSuccessful();
        }
    }

    @Property
    @Domain(Journeys.class)
    @AddLifecycleHook(ItFailsInAFewSteps.class)
    void jqwikTellsItInAFewSteps(@ForAll Journey journey) {
        LAWS.livedBy(Faults.FORGETS_WHAT_IS_OWED).all(journey);
    }

    // ---- ten lines

    static class OurProgrammeTest {
        @Property(tries = 5)
        @Domain(Journeys.class)
        void keepsTheLaws(@ForAll Journey journey) {
            ProgrammeLaws.of(Presets.faceToFace(ChinaWorkdays.calendar())).all(journey);
        }
    }
}
