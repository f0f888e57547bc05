package dev.docket.session;

import static dev.docket.session.Diary.ANN;
import static dev.docket.session.Diary.BEN;
import static dev.docket.session.Diary.COR;
import static dev.docket.session.Diary.HOST;
import static dev.docket.session.Diary.OFFICE;
import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.at;
import static dev.docket.session.Diary.begun;
import static dev.docket.session.Diary.id;
import static dev.docket.session.Diary.monthly;
import static dev.docket.session.Diary.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is refused, why, and what would be accepted. */
class SessionRefusalTest {

    private static SessionCommand planned(String session, SessionPlan.Builder plan) {
        return new SessionCommand.Plan(OFFICE, id(session), plan.build());
    }

    private static String fold(SessionRefusal refusal) {
        return refusal.fold(
                r -> "NotBegun",
                r -> "AlreadyBegun",
                r -> "Concluded",
                r -> "OutOfOrder",
                r -> "OutOfRange",
                r -> "UnknownRules",
                r -> "UnknownSession",
                r -> "WrongStatus",
                r -> "NotAuthorised",
                r -> "Unmet");
    }

    private static void refuses(String kind, SessionRefusal refusal) {
        assertEquals(kind, refusal.getClass().getSimpleName());
        assertEquals(kind, fold(refusal));
        assertFalse(refusal.reason().isBlank(), kind);
        assertFalse(refusal.remedy().isBlank(), kind);
    }

    @Test
    void theFirstReasonOfStandingWins() {
        Diary diary = new Diary(asNeeded());
        SessionCommand open = new SessionCommand.Open(HOST, id("s"));
        SessionCommand begin = new SessionCommand.Begin(OFFICE, diary.rules.ref());
        refuses("NotBegun", diary.refused(open, "2026-01-05T09:00"));
        refuses(
                "UnknownRules",
                diary.refused(
                        new SessionCommand.Begin(OFFICE, new SessionRulesRef(Diary.PROGRAMME, 7, "0")),
                        "2026-01-05T09:00"));
        refuses("NotAuthorised", diary.refused(new SessionCommand.Begin(HOST, diary.rules.ref()), "2026-01-05T09:00"));
        diary.does(begin, "2026-01-05T09:00");
        refuses("AlreadyBegun", diary.refused(begin, "2026-01-05T09:00"));
        refuses("UnknownSession", diary.refused(open, "2026-01-05T09:00"));
        refuses("OutOfOrder", diary.refused(planned("s", diary.plan("2026-01-20T09:00")), "2026-01-05T08:59"));
        refuses("OutOfRange", diary.refused(begin, "2200-01-01T09:00"));
        refuses("OutOfRange", diary.refused(begin, "1899-01-01T09:00"));
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        SessionRefusal wrong =
                diary.refused(new SessionCommand.End(HOST, id("s"), at("2026-01-20T10:00")), "2026-01-20T10:00");
        refuses("WrongStatus", wrong);
        assertEquals(
                "cannot end s, which is PLANNED: it is not under way; it is accepted when the session is [HELD]",
                wrong.message());
    }

    @Test
    void afterTheEndEverythingIsRefused() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        SessionCommand conclude = new SessionCommand.Conclude(OFFICE, "over");

        refuses("Unmet", diary.refused(conclude, "2026-01-06T09:00"));
        assertEquals(List.of(SessionGuard.SESSIONS_DONE), diary.unmet(conclude, "2026-01-06T09:00"));
        assertTrue(diary.series.isOpen());
        diary.does(new SessionCommand.Cancel(OFFICE, id("s"), "flood"), "2026-01-06T09:00");
        diary.does(conclude, "2026-01-06T09:00");

        assertFalse(diary.series.isOpen());
        assertFalse(Series.unbegun(diary.series.id()).isOpen());
        refuses("Concluded", diary.refused(planned("t", diary.plan("2026-01-20T09:00")), "2026-01-06T09:00"));
    }

    @Test
    void severalConditionsAreListedAtOnce() {
        Diary diary = begun(monthly().themed(true), "2026-01-05T09:00");
        SessionCommand bad = planned("s", plan(SessionKind.RECEPTION, PersonId.of("nobody"), "2026-01-01T09:00"));

        assertEquals(
                List.of(
                        SessionGuard.KIND_ALLOWED,
                        SessionGuard.START_AHEAD,
                        SessionGuard.THEME_NAMED,
                        SessionGuard.HOST_ON_ROSTER),
                diary.unmet(bad, "2026-01-05T09:00"));
    }

    @Test
    void aStartLiesWithinTenYears() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        SessionPlan.Builder far =
                plan(SessionKind.ROUNDTABLE, ANN, "2026-01-20T09:00").end(Instant.MAX);

        assertEquals(List.of(SessionGuard.START_AHEAD), diary.unmet(planned("s", far), "2026-01-05T09:00"));
    }

    @Test
    void aChangedPlanKeepsItsHostAndChangesSomething() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");

        assertEquals(
                List.of(SessionGuard.HOST_KEPT),
                diary.unmet(planned("s", plan(SessionKind.ROUNDTABLE, BEN, "2026-01-21T09:00")), "2026-01-06T09:00"));
        assertEquals(
                List.of(SessionGuard.PLAN_CHANGES),
                diary.unmet(planned("s", plan(SessionKind.ROUNDTABLE, ANN, "2026-01-20T09:00")), "2026-01-06T09:00"));
    }

    @Test
    void aSubstituteIsOnTheRosterAndWhatIsAheadTakesATurn() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        assertEquals(Optional.of(BEN), diary.workflow.nextHost(diary.series));
        assertEquals(
                List.of(SessionGuard.HOST_ON_ROSTER),
                diary.unmet(
                        new SessionCommand.Substitute(OFFICE, id("s"), PersonId.of("nobody"), "ill"),
                        "2026-01-06T09:00"));

        diary.does(new SessionCommand.Cancel(OFFICE, id("s"), "flood"), "2026-01-06T09:00");

        assertEquals(Optional.of(ANN), diary.workflow.nextHost(diary.series));
        assertEquals(Optional.empty(), diary.workflow.nextHost(Series.unbegun(SeriesId.of("x"))));
    }

    @Test
    void aLooseRotationOnlySuggests() {
        Diary diary = begun(monthly().strictRotation(false), "2026-01-05T09:00");
        diary.plans("s", plan(SessionKind.ROUNDTABLE, COR, "2026-01-20T09:00"), "2026-01-05T09:00");

        assertEquals(COR, diary.session("s").host());
    }

    @Test
    void aSubstitutionNeedsNoReasonWhereTheRulesAskForNone() {
        Diary diary = begun(monthly().substitutionNeedsReason(false), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");

        diary.does(new SessionCommand.Substitute(OFFICE, id("s"), BEN, ""), "2026-01-06T09:00");

        assertEquals(BEN, diary.session("s").host());
    }

    @Test
    void aSessionIsNotOpenedBeforeItsDay() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");

        assertEquals(
                List.of(SessionGuard.ON_ITS_DAY),
                diary.unmet(new SessionCommand.Open(HOST, id("s")), "2026-01-19T23:59"));
        diary.opens("s", "2026-01-20T00:00");
    }

    @Test
    void anEndLiesBetweenTheOpeningAndNow() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        diary.opens("s", "2026-01-20T09:00");
        SessionCommand before = new SessionCommand.End(HOST, id("s"), at("2026-01-20T08:59"));
        SessionCommand ahead = new SessionCommand.End(HOST, id("s"), at("2026-01-20T10:01"));

        assertEquals(List.of(SessionGuard.END_BETWEEN), diary.unmet(before, "2026-01-20T10:00"));
        assertEquals(List.of(SessionGuard.END_BETWEEN), diary.unmet(ahead, "2026-01-20T10:00"));
        diary.ends("s", "2026-01-20T10:00");
        assertEquals(
                List.of(SessionGuard.NOT_ENDED),
                diary.unmet(new SessionCommand.End(HOST, id("s"), at("2026-01-20T09:30")), "2026-01-20T10:00"));
    }

    @Test
    void rulesThatAreNotHereAreRefusedAtTheDoorAndADefectInReplay() {
        Diary diary = begun(monthly().announcement(Period.workingDays(3)), "2026-01-05T09:00");
        SessionWorkflow without = SessionWorkflow.of(monthly().version(2).build());

        assertTrue(without.advance(diary.series, at("2027-01-01T00:00")).isRefused());
        assertTrue(without.replay(diary.series.id(), diary.history).isInvalid());
        assertTrue(without.rulesOf(diary.series).isEmpty());
    }

    @Test
    void aTornHistoryIsADefect() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        diary.until("2026-01-21T00:00");
        SessionEvent passed = diary.history.get(diary.history.size() - 1);
        assertTrue(diary.history.stream().anyMatch(SessionEvent.PassedOver.class::isInstance), passed::toString);

        List<SessionEvent> lateBegin = List.of(diary.history.get(1));
        List<SessionEvent> noPlan = diary.history.stream()
                .filter(event ->
                        !(event instanceof SessionEvent.Done done && done.what() instanceof SessionCommand.Plan))
                .toList();

        assertTrue(diary.workflow.replay(diary.series.id(), lateBegin).isInvalid());
        assertTrue(diary.workflow.replay(diary.series.id(), noPlan).isInvalid());
    }

    @Test
    void textsDoNotGiveAwayWhoIsHeard() {
        RequesterId mill = RequesterId.of("secret mill");
        PersonId owner = PersonId.of("secret owner");
        String told = Attendance.of(mill, owner).toString()
                + new Receivee(mill, "Naxi", owner, true, Optional.empty())
                + new Premises("secret road", Optional.of(mill));

        assertFalse(told.contains("secret"), told);
        assertEquals("host ann", Attendance.of(HOST.role(), HOST.unit(), ANN).toString());
        assertEquals("the hall", new Premises("the hall", Optional.empty()).toString());
    }

    @Test
    void partsThatCannotBeAreAnError() {
        assertThrows(IllegalArgumentException.class, () -> SessionKind.of(" "));
        assertThrows(IllegalArgumentException.class, () -> SeriesId.of(""));
        assertThrows(IllegalArgumentException.class, () -> new SessionRulesRef(Diary.PROGRAMME, 0, "0"));
        assertThrows(IllegalArgumentException.class, () -> new Minutes(List.of(), List.of(), -1));
        assertThrows(IllegalArgumentException.class, () -> new SessionCommand.Cancel(OFFICE, id("s"), " "));
        assertThrows(IllegalArgumentException.class, () -> new SessionCommand.Conclude(OFFICE, ""));
        assertThrows(IllegalArgumentException.class, () -> new SessionCommand.Attend(OFFICE, id("s"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Theme.Count("x", -1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Theme.Count("x", 1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Theme.Count("x", 1, 0, -1));
        SessionPlan.Builder backwards =
                plan(SessionKind.ROUNDTABLE, ANN, "2026-01-20T09:00").end(at("2026-01-20T09:00"));
        assertThrows(IllegalArgumentException.class, backwards::build);
    }

    @Test
    void everyRefusalSaysWhatWouldBeAccepted() {
        Instant noon = Instant.parse("2026-01-05T04:00:00Z");

        assertEquals(
                "it cannot be 2026-01-05T04:00:00Z; name an instant from 1970-01-01T00:00:00Z to 1970-01-01T00:00:01Z",
                new SessionRefusal.OutOfRange(noon, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).message());
        assertEquals(
                "the host may not begin the series; it is accepted from [office]",
                new SessionRefusal.NotAuthorised(SessionCommandKind.BEGIN, HOST, List.of(OFFICE.role())).message());
        assertEquals(
                "nothing is left to do",
                new SessionRefusal.WrongStatus(
                                SessionCommandKind.OPEN, id("s"), SessionStatus.MISSED, "it is over", List.of())
                        .remedy());
    }

    @Test
    void everyConditionSaysWhatIsAskedAndWhatToDo() {
        for (SessionGuard guard : SessionGuard.values()) {
            SessionRefusal unmet = new SessionRefusal.Unmet(
                    SessionCommandKind.BEGIN,
                    List.of(
                            new SessionRefusal.Failed(guard, "it rains"),
                            new SessionRefusal.Failed(guard, "it snows")));

            assertTrue(guard.words().matches("\\S.*\\S"), guard::name);
            assertTrue(guard.remedy().matches("\\S.*\\S"), guard::name);
            assertEquals(
                    "cannot begin the series: it is asked that " + guard.words()
                            + ", but it rains; and it is asked that " + guard.words() + ", but it snows; "
                            + guard.remedy(),
                    unmet.message());
        }
        assertThrows(IllegalArgumentException.class, () -> new SessionRefusal.Failed(SessionGuard.ON_ITS_DAY, ""));
    }

    @Test
    void whatIsKnownOfARequestIsNoNews() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        diary.plans("s", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
        diary.opens("s", "2026-01-20T09:00");
        diary.does(noted(Optional.empty(), Stage.RAISED), "2026-01-20T09:10");
        List<SessionGuard> noNews = List.of(SessionGuard.REQUEST_NEWS);

        assertEquals(noNews, diary.unmet(noted(Optional.empty(), Stage.RAISED), "2026-01-20T09:11"));
        diary.does(noted(Optional.of(RequesterId.of("mill")), Stage.RAISED), "2026-01-20T09:12");
        assertEquals(noNews, diary.unmet(noted(Optional.of(RequesterId.of("mill")), Stage.RAISED), "2026-01-20T09:13"));
        assertEquals(noNews, diary.unmet(noted(Optional.empty(), Stage.RAISED), "2026-01-20T09:13"));
        diary.does(noted(Optional.empty(), Stage.ASSIGNED), "2026-01-20T09:14");
        assertEquals(
                List.of(new Session.RaisedRequest(
                        at("2026-01-20T09:10"),
                        RequestId.of("KQ-1"),
                        Optional.of(RequesterId.of("mill")),
                        Stage.ASSIGNED)),
                diary.session("s").requests());
    }

    private static SessionCommand noted(Optional<RequesterId> requester, Stage stage) {
        return new SessionCommand.NoteRequest(HOST, id("s"), RequestId.of("KQ-1"), requester, stage);
    }

    @Test
    void onlyWhatTheDoorsLetThroughPasses() {
        Diary diary = begun(monthly(), "2026-01-05T09:00");
        SessionWorkflow without = SessionWorkflow.of(monthly().version(2).build());
        Series unbegun = Series.unbegun(SeriesId.of("x"));

        assertThrows(IllegalStateException.class, () -> diary.workflow.pass(unbegun));
        assertThrows(IllegalStateException.class, () -> without.pass(diary.series));
    }

    @Test
    void aHistoryThatArmsWhatTheRulesDoNotKnowIsADefect() {
        Diary monthly = begun(monthly(), "2026-01-05T09:00");
        SessionEvent armed = monthly.history.get(1);
        Diary asNeeded = begun(asNeeded(), "2026-01-05T09:00");
        assertEquals("Armed:hold", armed.kind().name());

        assertEquals(
                List.of("arms the rule hold, which the rules of the series do not have"),
                asNeeded.workflow.flaws(asNeeded.series, armed).asJava());
        assertEquals(
                List.of(),
                monthly.workflow.flaws(asNeeded.series, asNeeded.history.get(0)).asJava().stream()
                        .filter(flaw -> flaw.startsWith("arms"))
                        .toList());
    }

    @Test
    void aDoorSaysOneLineAtDebugAndIdsOnly() {
        Logger logger = (Logger) LoggerFactory.getLogger(SessionWorkflow.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        try {
            Diary diary = begun(asNeeded(), "2026-01-05T09:00");
            diary.refused(new SessionCommand.Open(HOST, id("s")), "2026-01-05T09:00");
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(lines);
        }

        assertEquals(
                List.of(
                        "DEBUG series begin the series - applied, version 1",
                        "DEBUG series open s refused: UnknownSession"),
                lines.list.stream()
                        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                        .toList());
    }
}
