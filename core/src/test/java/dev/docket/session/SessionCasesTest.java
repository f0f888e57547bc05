package dev.docket.session;

import static dev.docket.session.Diary.ANN;
import static dev.docket.session.Diary.BEN;
import static dev.docket.session.Diary.COR;
import static dev.docket.session.Diary.HOST;
import static dev.docket.session.Diary.OFFICE;
import static dev.docket.session.Diary.ZONE;
import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.at;
import static dev.docket.session.Diary.begun;
import static dev.docket.session.Diary.id;
import static dev.docket.session.Diary.monthly;
import static dev.docket.session.Diary.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.session.CollectedRequest.Order;
import dev.docket.session.Theme.Ground;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the five programmes ask of sessions, row by row. */
class SessionCasesTest {

    private static final RequesterId MILL = RequesterId.of("mill");
    private static final RequesterId FORGE = RequesterId.of("forge");
    private static final UnitId FINANCE = UnitId.of("finance");
    private static final UnitId HOUSING = UnitId.of("housing");

    private static SessionCommand noted(String session, String request, Stage stage) {
        return new SessionCommand.NoteRequest(OFFICE, id(session), RequestId.of(request), Optional.of(MILL), stage);
    }

    @Nested
    class LunchMeetingsAndVisits {

        @Test
        void FS1_oneDayHasSeveralSessionsOfDifferentKind() {
            Diary diary = begun(asNeeded(), "2026-03-02T09:00");
            BatchId day = BatchId.of("entrepreneurs' day");
            diary.plans(
                    "visits",
                    plan(SessionKind.SITE_VISIT, BEN, "2026-03-20T14:00").batch(day),
                    "2026-03-02T10:00");
            diary.plans(
                    "table",
                    plan(SessionKind.ROUNDTABLE, ANN, "2026-03-20T09:00").batch(day),
                    "2026-03-02T10:00");
            diary.plans("other", plan(SessionKind.ROUNDTABLE, ANN, "2026-03-23T09:00"), "2026-03-02T10:00");

            diary.opens("table", "2026-03-20T09:00");
            diary.opens("visits", "2026-03-20T14:00");

            assertEquals(
                    List.of(SessionKind.ROUNDTABLE, SessionKind.SITE_VISIT),
                    diary.series.batch(day).stream()
                            .map(session -> session.plan().kind())
                            .toList());
            assertEquals(SessionStatus.HELD, diary.status("table"));
            assertEquals(SessionStatus.HELD, diary.status("visits"));
        }

        @Test
        void FS2_leadersHostAndHeadsOfDepartmentsAttend() {
            Diary diary = begun(asNeeded().addHosts(ANN, BEN), "2026-03-02T09:00");
            SessionCommand.Plan byAStranger = new SessionCommand.Plan(
                    OFFICE,
                    id("s"),
                    plan(SessionKind.ROUNDTABLE, COR, "2026-03-20T09:00").build());
            assertEquals(List.of(SessionGuard.HOST_ON_ROSTER), diary.unmet(byAStranger, "2026-03-02T10:00"));

            diary.plans("s", diary.plan("2026-03-20T09:00"), "2026-03-02T10:00");
            diary.opens("s", "2026-03-20T09:00");
            diary.does(
                    new SessionCommand.Attend(
                            OFFICE,
                            id("s"),
                            List.of(
                                    Attendance.of(Roles.HOST, UnitId.of("leaders"), ANN),
                                    Attendance.of(Roles.DEPARTMENT_HEAD, FINANCE, PersonId.of("head of finance")),
                                    Attendance.of(Roles.DEPARTMENT_HEAD, HOUSING, PersonId.of("head of housing")))),
                    "2026-03-20T10:00");

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-03-20T10:00"));
            assertEquals(2, figures.roleTimes().get(Roles.DEPARTMENT_HEAD));
            assertEquals(1, figures.roleTimes().get(Roles.HOST));
        }

        @Test
        void FS3_theEighthLunchOfTheYearIsAnotherNumberThanInTheSeries() {
            Diary diary = begun(asNeeded().kinds(List.of(SessionKind.LUNCH_MEETING)), "2021-11-01T09:00");
            diary.holds("2021", "2021-12-31T12:00");
            for (int month = 1; month <= 8; month++) {
                diary.holds("lunch " + month, "2022-0" + month + "-10T12:00");
            }

            assertEquals(9, diary.session("lunch 8").number().getAsInt());
            assertEquals(8, diary.series.numberInYear(id("lunch 8"), ZONE).getAsInt());
            assertEquals(1, diary.series.numberInYear(id("2021"), ZONE).getAsInt());
            assertTrue(diary.series.numberInYear(id("nobody knows"), ZONE).isEmpty());
        }

        @Test
        void FS3_whatIsOpenedAtTheTurnOfTheYearIsNumberedByTheZonesYear() {
            Diary diary = begun(asNeeded(), "2025-11-03T09:00");
            diary.holds("late", "2025-12-31T23:00");
            diary.holds("early", "2026-01-01T01:00");

            assertEquals(1, diary.series.numberInYear(id("early"), ZONE).getAsInt());
            assertEquals(
                    2,
                    diary.series
                            .numberInYear(id("early"), java.time.ZoneOffset.UTC)
                            .getAsInt());
        }

        @Test
        void FS4_theTopicsOfAnOpenTableAreKept() {
            Diary diary = begun(asNeeded(), "2026-03-02T09:00");
            diary.plans("s", diary.plan("2026-03-20T12:00"), "2026-03-02T10:00");
            diary.opens("s", "2026-03-20T12:00");
            diary.ends("s", "2026-03-20T14:00");
            List<String> topics = List.of("current state", "industry", "supply chain");

            diary.does(
                    new SessionCommand.Minute(OFFICE, id("s"), new Minutes(topics, List.of(), 0)), "2026-03-20T15:00");

            assertEquals(topics, diary.session("s").minutes().orElseThrow().topics());
            assertTrue(diary.session("s").plan().theme().isEmpty());
        }

        @Test
        void FS6_onlyTheResidueIsRequestsTheRestWasAnsweredAtTheTable() {
            Diary diary = begun(asNeeded(), "2026-03-02T09:00");
            diary.plans("s", diary.plan("2026-03-20T12:00"), "2026-03-02T10:00");
            diary.opens("s", "2026-03-20T12:00");
            diary.does(noted("s", "land", Stage.RAISED), "2026-03-20T13:00");
            diary.does(noted("s", "land", Stage.ASSIGNED), "2026-03-20T13:30");
            diary.ends("s", "2026-03-20T14:00");
            diary.does(
                    new SessionCommand.Minute(OFFICE, id("s"), new Minutes(List.of(), List.of(), 5)),
                    "2026-03-20T15:00");

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-03-20T15:00"));
            assertEquals(1, figures.requests());
            assertEquals(5, figures.answeredAtTheTable());
        }

        @Test
        void FS7_leadersVisitAtOnceEachWithATeamAndHelpOnTheSpot() {
            BatchId round = BatchId.of("round");
            List<PersonId> leaders = List.of(ANN, BEN, COR);
            Diary diary = begun(asNeeded().hosts(leaders).strictRotation(false), "2026-03-02T09:00");
            for (PersonId leader : leaders) {
                String visit = "visit of " + leader;
                diary.plans(
                        visit,
                        plan(SessionKind.SITE_VISIT, leader, "2026-03-20T14:00").batch(round),
                        "2026-03-02T10:00");
            }
            for (PersonId leader : leaders) {
                String visit = "visit of " + leader;
                diary.opens(visit, "2026-03-20T14:10");
                diary.does(
                        new SessionCommand.Attend(
                                OFFICE,
                                id(visit),
                                List.of(
                                        Attendance.of(Roles.HOST, UnitId.of("leaders"), leader),
                                        Attendance.of(
                                                Roles.DEPARTMENT_HEAD, FINANCE, PersonId.of("finance to " + leader)),
                                        Attendance.of(
                                                RequesterId.of("works of " + leader), PersonId.of("owner " + leader)))),
                        "2026-03-20T14:10");
            }
            leaders.forEach(leader -> diary.does(
                    noted("visit of " + leader, "R of " + leader, Stage.RESOLVED_ON_SITE), "2026-03-20T15:00"));
            leaders.forEach(leader -> diary.ends("visit of " + leader, "2026-03-20T16:00"));
            for (PersonId leader : leaders) {
                diary.does(
                        new SessionCommand.Minute(
                                OFFICE,
                                id("visit of " + leader),
                                new Minutes(List.of("the new relief policy, explained"), List.of(), 0)),
                        "2026-03-20T17:00");
            }

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-03-20T17:00"));
            assertEquals(3, diary.series.batch(round).size());
            assertEquals(Map.of(ANN, 1L, BEN, 1L, COR, 1L), figures.hostTimes());
            assertEquals(3, figures.roleTimes().get(Roles.DEPARTMENT_HEAD));
            assertEquals(3, figures.enterprises().size());
            assertEquals(3, figures.minuted());
        }

        @Test
        void FS8_anAssociationIsThereAndBringsWhatItsMembersWant() {
            SessionKind tea = SessionKind.of("tea with the association's council");
            Role association = Role.of("trade association");
            Diary diary = begun(
                    asNeeded()
                            .kinds(List.of(tea))
                            .prepared(true)
                            .addInvites(association)
                            .announcement(Period.workingDays(3)),
                    "2026-03-02T09:00");
            PersonId chair = PersonId.of("chair of the association");
            diary.plans("tea", plan(tea, ANN, "2026-03-20T15:00"), "2026-03-02T10:00");
            CollectedRequest collected = new CollectedRequest(MILL, "parking at the market", List.of(), 1, 1, 1);
            diary.does(
                    new SessionCommand.Prepare(
                            OFFICE, id("tea"), new Preparation(List.of(), List.of(collected), List.of(FINANCE))),
                    "2026-03-03T09:00");
            assertEquals(
                    List.of(SessionGuard.ROLES_INVITED),
                    diary.unmet(new SessionCommand.Announce(OFFICE, id("tea"), List.of()), "2026-03-03T10:00"));
            diary.does(
                    new SessionCommand.Announce(
                            OFFICE,
                            id("tea"),
                            List.of(new Invitation(association, UnitId.of("association"), Optional.of(chair)))),
                    "2026-03-03T10:00");
            diary.opens("tea", "2026-03-20T15:00");
            diary.does(
                    new SessionCommand.Attend(
                            OFFICE, id("tea"), List.of(Attendance.of(association, UnitId.of("association"), chair))),
                    "2026-03-20T15:10");

            assertEquals(
                    List.of(collected),
                    diary.session("tea").preparation().orElseThrow().requests());
            assertEquals(
                    1,
                    SeriesFigures.of(diary.series, at("2026-03-20T16:00"))
                            .roleTimes()
                            .get(association));
        }

        @Test
        void FS11_aRoutineIsACadenceAndWhatIsLeftOutShows() {
            Diary diary = begun(asNeeded().cadence(Cadence.every(1, Cadence.Unit.MONTHS)), "2026-01-05T09:00");
            diary.holds("january", "2026-01-20T09:00");
            diary.until("2026-04-30T00:00");

            assertEquals(List.of("2026-03-05", "2026-04-06"), diary.missed());
        }

        @Test
        void FS12_sessionKindsAreThoseOfTheRulesAndMayBeOnesOwn() {
            SessionKind seminar = SessionKind.of("policy seminar");
            Diary diary = begun(
                    asNeeded().kinds(List.of(SessionKind.LUNCH_MEETING, SessionKind.MATCHING_EXCHANGE, seminar)),
                    "2026-03-02T09:00");
            diary.plans("exchange", plan(SessionKind.MATCHING_EXCHANGE, ANN, "2026-03-20T09:00"), "2026-03-02T10:00");
            diary.plans("seminar", plan(seminar, ANN, "2026-03-20T09:00"), "2026-03-02T10:00");

            SessionCommand.Plan table = new SessionCommand.Plan(
                    OFFICE,
                    id("table"),
                    plan(SessionKind.ROUNDTABLE, ANN, "2026-03-20T09:00").build());
            assertEquals(List.of(SessionGuard.KIND_ALLOWED), diary.unmet(table, "2026-03-02T10:00"));
        }

        @Test
        void FS17_enterpriseTimesAreCountedOnceForEachSession() {
            Diary diary = begun(asNeeded(), "2026-01-05T09:00");
            for (int n = 0; n < 20; n++) {
                String start = at("2026-01-06T12:00")
                        .plusSeconds(n * 7L * 86_400)
                        .atZone(ZONE)
                        .toLocalDateTime()
                        .toString();
                diary.plans("lunch " + n, plan(SessionKind.LUNCH_MEETING, ANN, start), start);
                diary.opens("lunch " + n, start);
                diary.does(new SessionCommand.Attend(OFFICE, id("lunch " + n), guests(n < 12 ? 9 : 8)), start);
            }

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-12-31T00:00"));
            assertEquals(20, figures.held());
            assertEquals(172, figures.enterpriseTimes());
            assertEquals(9, figures.enterprises().size());
            assertEquals(344, figures.personTimes());
            assertEquals(18, figures.persons().size());
        }

        /** Two of each enterprise. */
        private List<Attendance> guests(int enterprises) {
            ArrayList<Attendance> guests = new ArrayList<>();
            for (int i = 0; i < enterprises; i++) {
                guests.add(Attendance.of(RequesterId.of("e" + i), PersonId.of("owner " + i)));
                guests.add(Attendance.of(RequesterId.of("e" + i), PersonId.of("manager " + i)));
            }
            return guests;
        }
    }

    @Nested
    class InTheFactory {

        private final BatchId round = BatchId.of("december");

        private SessionPlan.Builder visits(String start, String... enterprises) {
            return plan(SessionKind.SITE_VISIT, ANN, start)
                    .batch(round)
                    .participants(java.util.Arrays.stream(enterprises)
                            .map(RequesterId::of)
                            .toList());
        }

        @Test
        void TZ1_aRoundOfVisitsHasDatesWithParticipantsForEach() {
            Diary diary = begun(asNeeded(), "2022-12-01T09:00");
            diary.plans("third", visits("2022-12-16T09:00", "g", "h"), "2022-12-05T10:00");
            diary.plans("first", visits("2022-12-13T09:00", "a", "b", "c"), "2022-12-05T10:00");
            diary.plans("second", visits("2022-12-15T09:00", "d", "e", "f"), "2022-12-05T10:00");

            List<Session> sessions = diary.series.batch(round);

            assertEquals(
                    List.of(id("first"), id("second"), id("third")),
                    sessions.stream().map(Session::id).toList());
            assertEquals(
                    List.of(3, 3, 2),
                    sessions.stream()
                            .map(session -> session.plan().participants().size())
                            .toList());
        }

        @Test
        void TZ2_theMeetingIsAtTheRequestersPlaceAndDepartmentsAreCalledIn() {
            Diary diary = begun(asNeeded(), "2022-12-01T09:00");
            Premises shop = new Premises("Mill Road 1", Optional.of(MILL));
            diary.plans(
                    "s", plan(SessionKind.SITE_VISIT, ANN, "2022-12-13T09:00").premises(shop), "2022-12-05T10:00");

            diary.does(
                    new SessionCommand.Announce(
                            OFFICE, id("s"), List.of(new Invitation(Roles.DEPARTMENT_HEAD, FINANCE, Optional.empty()))),
                    "2022-12-06T10:00");

            assertEquals(
                    Optional.of(MILL),
                    diary.session("s").plan().premises().orElseThrow().of());
            assertEquals(FINANCE, diary.session("s").invited().get(0).unit());
            assertEquals("(at a requester's)", shop.toString());
        }

        @Test
        void TZ3_theMinutesSayThatTheQuestionsWereAsked() {
            Diary diary = begun(asNeeded().addQuestions("orders", "forecast", "difficulties"), "2022-12-01T09:00");
            diary.plans("s", diary.plan("2022-12-13T09:00"), "2022-12-05T10:00");
            diary.opens("s", "2022-12-13T09:00");
            diary.ends("s", "2022-12-13T11:00");
            SessionCommand some = new SessionCommand.Minute(
                    OFFICE, id("s"), new Minutes(List.of(), List.of("orders", "difficulties"), 0));

            assertEquals(List.of(SessionGuard.QUESTIONS_ASKED), diary.unmet(some, "2022-12-13T12:00"));
            diary.minutes("s", "2022-12-13T12:00");

            assertEquals(SessionStatus.MINUTED, diary.status("s"));
        }

        @Test
        void TZ10_gatheringsAndMeetingsOfOfficersAreSessionsToo() {
            List<SessionKind> kinds = List.of(
                    SessionKind.SOCIAL_GATHERING,
                    SessionKind.ROUNDTABLE,
                    SessionKind.EXPERIENCE_MEETING,
                    SessionKind.ASSESSMENT_MEETING);
            Diary diary = begun(asNeeded().kinds(kinds), "2022-12-01T09:00");
            for (SessionKind kind : kinds) {
                diary.plans(kind.name(), plan(kind, ANN, "2022-12-11T19:00"), "2022-12-05T10:00");
            }
            for (SessionKind kind : kinds) {
                diary.opens(kind.name(), "2022-12-11T19:10");
            }

            assertEquals(
                    List.of(1, 2, 3, 4),
                    diary.series.sessions().stream()
                            .map(session -> session.number().getAsInt())
                            .toList());
        }
    }

    @Nested
    class ReceptionDays {

        /** The 22nd of each month. */
        private SessionRules.Builder reception() {
            return asNeeded()
                    .kinds(List.of(SessionKind.RECEPTION))
                    .cadence(Cadence.dayOfMonth(22))
                    .addHosts(ANN, BEN, COR)
                    .prepared(true)
                    .eligibility(new Eligibility(Optional.of("Naxi"), true))
                    .addAdmission("true", "lawful", "reasonable")
                    .addOrder(Order.URGENCY, Order.WEIGHT, Order.DIFFICULTY);
        }

        private SessionCommand prepared(List<Receivee> received, CollectedRequest... requests) {
            return new SessionCommand.Prepare(
                    OFFICE, id("s"), new Preparation(received, List.of(requests), List.of(FINANCE, HOUSING)));
        }

        private Diary planned() {
            Diary diary = begun(reception(), "2026-04-01T09:00");
            diary.plans("s", diary.plan("2026-04-22T09:00"), "2026-04-01T10:00");
            return diary;
        }

        @Test
        void NX2_aFixedDayOfEachMonthEndsWithASessionOrIsMissedOnce() {
            Diary diary = begun(reception().prepared(false).admission(List.of()), "2022-05-01T09:00");
            diary.holds("first", "2022-05-22T09:00"); // a Sunday: the day is due on the Monday after it
            diary.until("2022-08-01T00:00");

            assertEquals(List.of("2022-06-22", "2022-07-22"), diary.missed());
        }

        @Test
        void NX2_aSessionAfterTheFixedDayComesTooLate() {
            Diary diary = begun(reception().prepared(false).admission(List.of()), "2026-04-01T09:00");
            diary.holds("late", "2026-04-23T09:00");
            diary.until("2026-06-01T00:00");

            assertEquals(List.of("2026-04-22", "2026-05-22"), diary.missed());
        }

        @Test
        void NX3_leadersHostInRotation() {
            Diary diary = begun(reception().prepared(false).admission(List.of()), "2026-01-01T09:00");
            for (int month = 1; month <= 6; month++) {
                diary.holds("s" + month, "2026-0" + month + "-12T09:00");
            }

            assertEquals(
                    List.of(ANN, BEN, COR, ANN, BEN, COR),
                    diary.series.sessions().stream().map(Session::host).toList());
            assertEquals(
                    0,
                    SeriesFigures.of(diary.series, at("2026-07-01T00:00"))
                            .rotationBalance(diary.rules.hosts())
                            .getAsInt());
        }

        @Test
        void NX3_whoseTurnItIsNotCannotBePlanned() {
            Diary diary = begun(reception(), "2026-04-01T09:00");
            SessionCommand byBen = new SessionCommand.Plan(
                    OFFICE,
                    id("s"),
                    plan(SessionKind.RECEPTION, BEN, "2026-04-22T09:00").build());

            assertEquals(List.of(SessionGuard.HOST_NEXT), diary.unmet(byBen, "2026-04-01T10:00"));
        }

        @Test
        void NX4_onlyWhoIsRegisteredHereAndRepresentsByLawOrAuthorityIsReceived() {
            Diary diary = planned();
            PersonId person = PersonId.of("p");
            Receivee byLaw = new Receivee(MILL, "Naxi", person, true, Optional.empty());
            Receivee byAuthority = new Receivee(MILL, "Naxi", person, false, Optional.of("letter of 1 April"));
            Receivee byNothing = new Receivee(MILL, "Naxi", person, false, Optional.of(" "));
            Receivee elsewhere = new Receivee(FORGE, "Luxian", person, true, Optional.empty());

            assertEquals(
                    List.of(SessionGuard.ELIGIBLE),
                    diary.unmet(prepared(List.of(byLaw, byNothing)), "2026-04-02T09:00"));
            assertEquals(List.of(SessionGuard.ELIGIBLE), diary.unmet(prepared(List.of(elsewhere)), "2026-04-02T09:00"));
            diary.does(prepared(List.of(byLaw, byAuthority)), "2026-04-02T09:00");

            assertEquals(
                    2, diary.session("s").preparation().orElseThrow().received().size());
        }

        @Test
        void NX5_theOfficePreparesWhatIsTrueLawfulAndReasonableInOrder() {
            Diary diary = planned();
            List<String> all = List.of("true", "lawful", "reasonable");
            CollectedRequest fees = new CollectedRequest(MILL, "fees", all, 1, 5, 1);
            CollectedRequest subsidy = new CollectedRequest(MILL, "subsidy", all, 3, 1, 1);
            CollectedRequest permit = new CollectedRequest(FORGE, "permit", all, 3, 2, 1);
            CollectedRequest bonus = new CollectedRequest(FORGE, "bonus", all, 3, 2, 4);
            CollectedRequest rumour = new CollectedRequest(FORGE, "rumour", List.of("lawful"), 9, 9, 9);

            assertEquals(
                    List.of(SessionGuard.PREPARED),
                    diary.unmet(new SessionCommand.Open(HOST, id("s")), "2026-04-22T09:00"));
            assertEquals(
                    List.of(SessionGuard.ADMISSIBLE),
                    diary.unmet(prepared(List.of(), fees, rumour), "2026-04-22T09:00"));
            diary.does(prepared(List.of(), fees, subsidy, permit, bonus), "2026-04-22T09:00");
            diary.opens("s", "2026-04-22T09:00");

            Preparation preparation = diary.session("s").preparation().orElseThrow();
            assertEquals(List.of(bonus, permit, subsidy, fees), preparation.requests());
            assertEquals(List.of(FINANCE, HOUSING), preparation.coordinated());
            diary.assertStored();
        }

        @Test
        void NX6_oneSessionHearsOneEnterpriseWithSeveralRequests() {
            Diary diary = begun(asNeeded(), "2026-04-01T09:00");
            diary.plans("s", diary.plan("2026-04-22T09:00"), "2026-04-01T10:00");
            diary.opens("s", "2026-04-22T09:00");
            for (String request : List.of("subsidy", "bonus", "permit", "fees")) {
                diary.does(noted("s", request, Stage.RAISED), "2026-04-22T09:30");
            }
            diary.does(noted("s", "bonus", Stage.RESOLVED_ON_SITE), "2026-04-22T10:00");

            assertEquals(
                    List.of("subsidy", "bonus", "permit", "fees"),
                    diary.session("s").requests().stream()
                            .map(request -> request.id().value())
                            .toList());
            assertEquals(
                    1,
                    diary.session("s").requests().stream()
                            .filter(Session.RaisedRequest::hasDisposition)
                            .count());
            assertEquals(
                    List.of(SessionGuard.REQUEST_NEWS),
                    diary.unmet(noted("s", "bonus", Stage.RESOLVED_ON_SITE), "2026-04-22T10:00"));
        }

        @Test
        void NX9_theDepartmentsThatWereThereAreRecorded() {
            Diary diary = begun(asNeeded(), "2026-04-01T09:00");
            diary.plans("s", diary.plan("2026-04-22T09:00"), "2026-04-01T10:00");
            diary.opens("s", "2026-04-22T09:00");
            Attendance finance = Attendance.of(Roles.DEPARTMENT_HEAD, FINANCE, PersonId.of("f"));
            Attendance housing = Attendance.of(Roles.LIAISON, HOUSING, PersonId.of("h"));
            diary.does(new SessionCommand.Attend(OFFICE, id("s"), List.of(finance)), "2026-04-22T09:00");
            SessionCommand twice = new SessionCommand.Attend(OFFICE, id("s"), List.of(housing, finance));

            assertEquals(List.of(SessionGuard.ATTENDS_ONCE), diary.unmet(twice, "2026-04-22T09:30"));
            diary.does(new SessionCommand.Attend(OFFICE, id("s"), List.of(housing)), "2026-04-22T09:30");

            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-04-22T09:30"));
            assertEquals(List.of(FINANCE, HOUSING), List.copyOf(figures.units()));
        }
    }

    @Nested
    class FaceToFace {

        @Test
        void KQ1_eachMonthHasANumberedSessionWithItsTheme() {
            Diary diary = begun(monthly().themed(true), "2026-01-05T09:00");
            SessionCommand bare = new SessionCommand.Plan(
                    OFFICE, id("bare"), diary.plan("2026-01-20T09:00").build());
            assertEquals(List.of(SessionGuard.THEME_NAMED), diary.unmet(bare, "2026-01-05T09:00"));

            for (int month = 1; month <= 3; month++) {
                Theme theme = new Theme("industry " + month, Ground.MOST_COMMON);
                String start = "2026-0" + month + "-20T09:00";
                diary.plans("s" + month, diary.plan(start).theme(theme), start);
                diary.opens("s" + month, start);
            }
            diary.until("2026-04-01T00:00");

            assertEquals(List.of(), diary.missed());
            assertEquals(
                    List.of("1 industry 1", "2 industry 2", "3 industry 3"),
                    diary.series.sessions().stream()
                            .map(session -> session.number().getAsInt() + " "
                                    + session.plan().theme().orElseThrow().words())
                            .toList());
        }

        @Test
        void KQ2_aSubstituteCountsForWhatTheyHostAndTheTurnIsMadeUpFor() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.plans("s1", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            SessionCommand silent = new SessionCommand.Substitute(HOST, id("s1"), BEN, " ");
            SessionCommand same = new SessionCommand.Substitute(HOST, id("s1"), ANN, "ill");

            assertEquals(List.of(SessionGuard.SUBSTITUTION_EXPLAINED), diary.unmet(silent, "2026-01-19T09:00"));
            assertEquals(List.of(SessionGuard.HOST_CHANGES), diary.unmet(same, "2026-01-19T09:00"));
            diary.does(new SessionCommand.Substitute(HOST, id("s1"), BEN, "ill"), "2026-01-19T09:00");
            diary.opens("s1", "2026-01-20T09:00");

            assertEquals(ANN, diary.session("s1").plan().host());
            assertEquals("ill", diary.session("s1").substitutions().get(0).reason());
            assertEquals(Optional.of(ANN), diary.workflow.nextHost(diary.series));
            SeriesFigures figures = SeriesFigures.of(diary.series, at("2026-01-21T00:00"));
            assertEquals(java.util.Map.of(BEN, 1L), figures.hostTimes());
            assertEquals(1, figures.rotationBalance(diary.rules.hosts()).getAsInt());
        }

        @Test
        void KQ3_theFirstHandsAreInvited() {
            Diary diary = begun(
                    monthly().announcement(Period.workingDays(3)).addInvites(Roles.DEPARTMENT_HEAD),
                    "2026-01-05T09:00");
            diary.plans("s1", diary.plan("2026-01-20T09:00"), "2026-01-05T09:00");
            Invitation liaison = new Invitation(Roles.LIAISON, FINANCE, Optional.empty());
            Invitation head = new Invitation(Roles.DEPARTMENT_HEAD, FINANCE, Optional.of(PersonId.of("head")));

            assertEquals(
                    List.of(SessionGuard.ROLES_INVITED),
                    diary.unmet(new SessionCommand.Announce(OFFICE, id("s1"), List.of(liaison)), "2026-01-12T09:00"));
            diary.does(new SessionCommand.Announce(OFFICE, id("s1"), List.of(liaison, head)), "2026-01-12T09:00");

            assertEquals(List.of(liaison, head), diary.session("s1").invited());
        }

        @Test
        void KQ4_theOfficeGoesToOneEnterpriseOrManyMeetMany() {
            Diary diary = begun(
                    asNeeded().kinds(List.of(SessionKind.THEMED_FORUM, SessionKind.SITE_VISIT)), "2026-01-05T09:00");
            SessionPlan.Builder visit = plan(SessionKind.SITE_VISIT, ANN, "2026-01-21T09:00")
                    .premises(new Premises("Mill Road 1", Optional.of(MILL)))
                    .addParticipants(MILL);
            diary.plans(
                    "forum",
                    plan(SessionKind.THEMED_FORUM, ANN, "2026-01-20T09:00").addParticipants(MILL, FORGE),
                    "2026-01-05T09:00");
            diary.plans("visit", visit, "2026-01-05T09:00");
            SessionCommand byTheHost = new SessionCommand.Plan(HOST, id("mine"), visit.build());

            assertTrue(diary.refused(byTheHost, "2026-01-06T09:00") instanceof SessionRefusal.NotAuthorised);
            assertEquals(2, diary.session("forum").plan().participants().size());
            assertEquals(List.of(MILL), diary.session("visit").plan().participants());
        }

        @Test
        void KQ6_theThemeIsWhatIsHardestMostUrgentOrMostCommon() {
            List<Theme> themes = Theme.suggest(List.of(
                    new Theme.Count("labour", 1, 4, 7),
                    new Theme.Count("land", 6, 4, 2),
                    new Theme.Count("export", 6, 3, 8)));

            assertEquals(
                    List.of(
                            new Theme("land", Ground.HARDEST),
                            new Theme("labour", Ground.MOST_URGENT),
                            new Theme("export", Ground.MOST_COMMON)),
                    themes);
            assertEquals(List.of(), Theme.suggest(List.of(new Theme.Count("nothing", 0, 0, 0))));
        }

        @Test
        void KQ16_theMinutesAreOwedOneWorkingDayAfterTheEndAndWaitForEachDisposition() {
            Diary diary = begun(monthly(), "2026-01-05T09:00");
            diary.plans("s1", diary.plan("2026-01-23T09:00"), "2026-01-05T09:00"); // a Friday
            diary.opens("s1", "2026-01-23T09:00");
            diary.does(noted("s1", "land", Stage.RAISED), "2026-01-23T10:00");
            SessionCommand minutes = new SessionCommand.Minute(OFFICE, id("s1"), new Minutes(List.of(), List.of(), 0));

            assertEquals(List.of(SessionGuard.ENDED, SessionGuard.DISPOSED), diary.unmet(minutes, "2026-01-23T11:00"));
            diary.ends("s1", "2026-01-23T12:00");
            assertEquals(Optional.of("2026-01-26T17:00"), diary.due("minute"));
            assertEquals(List.of(SessionGuard.DISPOSED), diary.unmet(minutes, "2026-01-26T17:00"));
            diary.does(noted("s1", "land", Stage.EXPLAINED), "2026-01-26T17:00");
            diary.until("2026-01-26T17:01");
            assertTrue(diary.isBreached("minute"));
            diary.does(minutes, "2026-01-27T09:00");

            assertEquals(SessionStatus.MINUTED, diary.status("s1"));
            assertEquals(Optional.empty(), diary.due("minute"));
        }
    }

    /** Numbers that are the same whoever counts. */
    @Test
    void KQ1_numbersHaveNoGapsThoughSessionsAreCancelled() {
        Diary diary = begun(asNeeded(), "2026-01-05T09:00");
        IntStream.rangeClosed(1, 5)
                .forEach(n -> diary.plans("s" + n, diary.plan("2026-01-2" + n + "T09:00"), "2026-01-05T09:00"));
        diary.opens("s1", "2026-01-21T09:00");
        diary.does(new SessionCommand.Cancel(OFFICE, id("s2"), "flood"), "2026-01-21T10:00");
        diary.opens("s3", "2026-01-23T09:00");
        diary.opens("s5", "2026-01-25T09:00");

        Instant last = at("2026-01-26T09:00");
        diary.until("2026-01-26T09:00");

        assertEquals(1, diary.session("s1").number().getAsInt());
        assertEquals(2, diary.session("s3").number().getAsInt());
        assertEquals(3, diary.session("s5").number().getAsInt());
        assertEquals(SessionStatus.MISSED, diary.status("s4"));
        SeriesFigures figures = SeriesFigures.of(diary.series, last);
        assertEquals(List.of(3L, 1L, 1L), List.of(figures.held(), figures.cancelled(), figures.missed()));
    }
}
