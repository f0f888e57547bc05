package dev.docket.session;

import static dev.docket.session.Diary.ANN;
import static dev.docket.session.Diary.BEN;
import static dev.docket.session.Diary.COR;
import static dev.docket.session.Diary.OFFICE;
import static dev.docket.session.Diary.PROGRAMME;
import static dev.docket.session.Diary.at;
import static dev.docket.session.Diary.monthly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.PersonId;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.workflow.Event.Origin;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A series goes on under other rules, such as those with other hosts. */
class SessionAdoptionTest {

    private static final PersonId DAN = PersonId.of("dan");

    private static Diary under(SessionRules.Builder first, SessionRules.Builder second) {
        Diary diary = new Diary(first, second.version(2).build());
        diary.does(new SessionCommand.Begin(OFFICE, diary.rules.ref()), "2026-01-05T09:00");
        return diary;
    }

    private static SessionCommand adopt(SessionRules rules) {
        return new SessionCommand.Adopt(OFFICE, rules.ref());
    }

    private static Optional<Instant> held(Diary diary) {
        return diary.series.obligations().of(SessionObligations.HOLD).stream()
                .flatMap(one -> one.due().stream())
                .findFirst();
    }

    @Test
    void KQ2_theSeriesGoesOnUnderAnotherSecretary() {
        SessionRules next = monthly().hosts(List.of(DAN, BEN)).version(2).build();
        Diary diary = under(monthly(), monthly().hosts(List.of(DAN, BEN)));
        diary.plans("s1", diary.plan("2026-01-15T10:00"), "2026-01-06T09:00");
        diary.opens("s1", "2026-01-15T10:00");
        diary.ends("s1", "2026-01-15T12:00");
        Optional<Instant> before = held(diary);

        diary.does(adopt(next), "2026-01-20T09:00");
        diary.plans("s2", Diary.plan(diary.rules.kinds().get(0), DAN, "2026-02-12T10:00"), "2026-02-02T09:00");
        diary.opens("s2", "2026-02-12T10:00");

        assertEquals(Optional.of(at("2026-02-28T00:00").minusNanos(1)), before);
        assertEquals(Optional.of(next.ref()), diary.series.rules());
        assertEquals(
                2, diary.series.session(Diary.id("s2")).orElseThrow().number().orElseThrow());
        assertEquals(
                List.of(SessionGuard.HOST_ON_ROSTER),
                diary.unmet(
                        new SessionCommand.Plan(
                                OFFICE,
                                Diary.id("s3"),
                                Diary.plan(diary.rules.kinds().get(0), ANN, "2026-03-12T10:00")
                                        .build()),
                        "2026-03-02T09:00"));
    }

    @Test
    void whatIsOwedKeepsItsDateAndTheNextOneIsThatOfTheOtherRules() {
        SessionRules.Builder quarterly = monthly().cadence(Cadence.every(3, Cadence.Unit.MONTHS));
        Diary diary = under(monthly(), quarterly);
        Optional<Instant> before = held(diary);

        diary.does(adopt(quarterly.build()), "2026-01-20T09:00");

        assertEquals(before, held(diary));
        diary.until("2026-02-02T00:00");
        assertEquals(1, diary.series.turns().size());
        assertEquals(Optional.of(at("2026-04-07T00:00").minusNanos(1)), held(diary));
    }

    @Test
    void aCadenceThatIsNewIsOwedFromThenOnAndOneThatIsNoMoreIsNot() {
        Diary begins = under(Diary.asNeeded(), Diary.asNeeded().cadence(Cadence.lastWorkingDayOfMonth()));
        assertEquals(Optional.empty(), held(begins));
        begins.does(
                adopt(Diary.asNeeded()
                        .cadence(Cadence.lastWorkingDayOfMonth())
                        .version(2)
                        .build()),
                "2026-02-10T09:00");
        assertEquals(Optional.of(at("2026-02-28T00:00").minusNanos(1)), held(begins));

        Diary ends = under(monthly(), Diary.asNeeded());
        ends.does(adopt(Diary.asNeeded().version(2).build()), "2026-02-10T09:00");
        assertEquals(Optional.empty(), held(ends));
        assertTrue(ends.history.stream()
                .anyMatch(event -> event instanceof SessionEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Cancelled
                        && of.origin() == Origin.FACT));
    }

    @Test
    void R58_onlyAnotherVersionOfTheSameProgrammesRulesThatIsHereIsAdopted() {
        Diary diary = under(monthly(), monthly().addHosts(DAN));
        assertEquals(List.of(SessionGuard.ANOTHER_VERSION), diary.unmet(adopt(diary.rules), "2026-01-06T09:00"));
        SessionRefusal unknown = diary.refused(
                new SessionCommand.Adopt(OFFICE, new SessionRulesRef(PROGRAMME, 2, "0")), "2026-01-06T09:00");
        assertInstanceOf(SessionRefusal.UnknownRules.class, unknown);
        diary.does(new SessionCommand.Conclude(OFFICE, "over"), "2026-01-07T09:00");
        assertInstanceOf(
                SessionRefusal.Concluded.class,
                diary.refused(adopt(monthly().addHosts(DAN).version(2).build()), "2026-01-07T10:00"));
    }

    @Test
    void R58_rulesOfOneNameWithAnotherContentAreOthers() {
        SessionRulesRef ref = monthly().build().ref();
        assertEquals(ref, monthly().build().ref());
        assertNotEquals(
                ref, monthly().minutesWithin(Period.workingDays(2)).build().ref());
        assertEquals(ref.toString(), monthly().addHosts(DAN).build().ref().toString());

        Diary diary = Diary.begun(monthly(), "2026-01-05T09:00");
        SessionWorkflow other = SessionWorkflow.of(monthly().addHosts(DAN).build());
        assertInstanceOf(
                SessionRefusal.UnknownRules.class,
                other.advance(diary.series, at("2026-01-06T09:00")).outcome().getLeft());
        assertEquals(
                List.of(List.of("hosts", "ann, ben, cor", "ann, ben, cor, dan")),
                monthly()
                        .build()
                        .provisions()
                        .changesTo(monthly().addHosts(DAN).build().provisions())
                        .stream()
                        .map(one -> List.of(
                                one.what(),
                                one.before().orElseThrow(),
                                one.after().orElseThrow()))
                        .toList());
    }

    /** Whatever is added to the rules is compared too, and so is in the fingerprint. */
    @Test
    void R58_nothingThatDecidesIsLeftOut() {
        Set<String> declared = Arrays.stream(SessionRules.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .map(method -> method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        declared.removeAll(
                List.of("programme", "version", "ref", "authority", "provisions", "obligations", "rulebook"));

        assertEquals(declared, new TreeSet<>(monthly().build().provisions().namesIn("sessions")));
        assertEquals(
                SessionCommandKind.values().length,
                monthly().build().provisions().namesIn("authority in sessions").size());
        assertEquals(List.of(ANN, BEN, COR), monthly().build().hosts());
    }
}
