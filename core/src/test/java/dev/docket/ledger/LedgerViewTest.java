package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.lifecycle.Together;
import dev.docket.notice.Town;
import dev.docket.notice.Town.Life;
import dev.docket.programme.Presets;
import dev.docket.request.Answer;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Intake;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.PolicyId;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.residency.ContactBook;
import dev.docket.session.Series;
import dev.docket.session.SeriesId;
import dev.docket.session.Session;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionPlan;
import dev.docket.session.SessionStatus;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerViewTest {

    private static final RequesterId LOTUS = RequesterId.of("lotus");
    private static final RequesterId FORGE = RequesterId.of("forge");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final ClassId FLOODS = ClassId.of("floods");

    private final List<Life> lives = new ArrayList<>();

    private Life raised(String id, String at, Intake.Builder intake) {
        Life life = new Life(id);
        life.when(at, new RequestCommand.Raise(Town.OFFICE, intake.build()));
        lives.add(life);
        return life;
    }

    private static Intake.Builder in(String session, String end) {
        return Town.intake().session(SessionId.of(session)).sessionEnd(Town.at(end));
    }

    private Life raised(String id, String at) {
        return raised(id, at, Town.intake());
    }

    private Ledger ledger() {
        Ledger ledger = Ledger.of(Presets.FACE_TO_FACE);
        for (Life life : lives) {
            for (Step<Request, RequestEvent, RequestRefusal> step : life.steps()) {
                ledger = ledger.with(life.request().id(), step.events(), step.state());
            }
        }
        return ledger;
    }

    /** As "housing: 1 3; -: 2", with the numbers of the entries. */
    private <K extends Comparable<? super K>> String seen(LedgerView<K> view) {
        NavigableMap<Optional<K>, List<LedgerEntry>> groups = ledger().view(view);
        return groups.entrySet().stream()
                .map((Map.Entry<Optional<K>, List<LedgerEntry>> group) ->
                        group.getKey().map(Object::toString).orElse("-")
                                + group.getValue().stream()
                                        .map(entry -> " " + entry.number())
                                        .collect(Collectors.joining("", ":", "")))
                .collect(Collectors.joining("; "));
    }

    private static Session session(String id, PersonId host) {
        SessionPlan plan = SessionPlan.builder()
                .kind(SessionKind.ROUNDTABLE)
                .host(ANN)
                .start(Town.at("2026-09-07T09:00"))
                .end(Town.at("2026-09-07T11:00"))
                .build();
        return Session.builder()
                .id(SessionId.of(id))
                .status(SessionStatus.HELD)
                .plan(plan)
                .host(host)
                .build();
    }

    @Nested
    class Headings {

        @Test
        void whoLeadsAndTheRestIsWithTheOffice() {
            raised("KQ-1", "2026-09-07T10:00").when("2026-09-08T10:00", Town.letter("L-1", "water"));
            raised("KQ-2", "2026-09-07T10:01");

            assertEquals("housing: 1; -: 2", seen(LedgerView.LEAD));
        }

        @Test
        void departmentsStandBesideTheOneThatLeadsAndTheEnterpriseUnderItsName() {
            raised("KQ-1", "2026-09-07T10:00").when("2026-09-08T10:00", Town.letter("L-1", "water"));

            assertEquals("housing: 1; water: 1", seen(LedgerView.DEPARTMENT));
            assertEquals(
                    List.of(Optional.of(LOTUS)),
                    List.copyOf(ledger().view(LedgerView.REQUESTER).keySet()));
        }

        @Test
        void L23_whatComesToComplainOfADepartmentIsNoLongerItsToSee() {
            Life life = raised("KQ-1", "2026-09-07T10:00");
            life.when("2026-09-08T10:00", Town.letter("L-1", "water"));
            life.when("2026-09-08T11:00", Town.contribute("water", "the pipe is ours"));
            Life complaint = raised("KQ-2", "2026-09-08T10:00", Town.intake().addComplainedOf(UnitId.of("water")));
            Together merging = Town.WORKFLOW.merge(
                    complaint.request(), life.request(), Town.OFFICE, "the same", Town.at("2026-09-08T12:00"));
            Step<Request, RequestEvent, RequestRefusal> step = merging.of(RequestId.of("KQ-1"));

            assertEquals("housing: 1; water: 1; -: 2", seen(LedgerView.DEPARTMENT));
            assertEquals(
                    List.of(UnitId.of("housing")),
                    ledger().with(RequestId.of("KQ-1"), step.events(), step.state())
                            .entries()
                            .get(0)
                            .departments());
        }

        @Test
        void whereItStandsInTheOrderOfTheStages() {
            raised("KQ-1", "2026-09-07T10:00").when("2026-09-08T10:00", Town.letter("L-1"));
            raised("KQ-2", "2026-09-07T10:01");

            assertEquals(Stage.RAISED + ": 2; " + Stage.ASSIGNED + ": 1", seen(LedgerView.STAGE));
        }

        @Test
        void KQ20_aRequesterWhoComesBackStandsOnceAcrossSessions() {
            raised("KQ-1", "2026-03-02T10:00", in("S-4", "2026-03-02T11:00"));
            raised("KQ-2", "2026-03-02T10:30", Town.intake().requester(FORGE));
            raised("KQ-3", "2026-09-07T10:00", in("S-35", "2026-09-07T11:00"));

            List<LedgerEntry> history = ledger().view(LedgerView.REQUESTER).getOrDefault(Optional.of(LOTUS), List.of());

            assertEquals(
                    List.of(Optional.of(SessionId.of("S-4")), Optional.of(SessionId.of("S-35"))),
                    history.stream().map(LedgerEntry::session).toList());
            assertEquals("S-35: 3; S-4: 1; -: 2", seen(LedgerView.SESSION));
        }

        @Test
        void whoHostedTheSessionNotWhoWasPlanned() {
            Series series = Series.builder()
                    .id(SeriesId.of("series"))
                    .addSessions(session("S-1", ANN), session("S-2", BEN))
                    .build();
            raised("KQ-1", "2026-09-07T10:00", in("S-2", "2026-09-07T11:00"));
            raised("KQ-2", "2026-09-07T10:01", in("S-1", "2026-09-07T11:00"));
            raised("KQ-3", "2026-09-07T10:02", in("S-9", "2026-09-07T11:00"));
            raised("KQ-4", "2026-09-07T10:03");

            assertEquals("ann: 2; ben: 1; -: 3 4", seen(LedgerView.host(List.of(series))));
        }

        @Test
        void FS9_theContactLeaderOfTheEnterpriseUnlessItIsHidden() {
            LocalDate day = LocalDate.of(2026, 9, 7);
            ContactBook book = ContactBook.EMPTY
                    .naming(LOTUS, Roles.CONTACT_LEADER, ANN, day)
                    .naming(FORGE, Roles.CONTACT_LEADER, BEN, day)
                    .naming(FORGE, Roles.LIAISON, ANN, day)
                    .releasing(FORGE, Roles.CONTACT_LEADER, BEN, day.plusDays(2));
            raised("KQ-1", "2026-09-07T10:00");
            raised("KQ-2", "2026-09-07T10:01", Town.intake().requester(FORGE));
            raised("KQ-3", "2026-09-07T10:02", Town.intake().sealed(true));

            assertEquals("ann: 1; ben: 2; -: 3", seen(LedgerView.contact(book, Roles.CONTACT_LEADER, day)));
            assertEquals("ann: 1; -: 2 3", seen(LedgerView.contact(book, Roles.CONTACT_LEADER, day.plusDays(2))));
        }

        @Test
        void TZ13_theUrgentTheDifficultTheWorryingAndTheExpectedEachStandUnderTheirMark() {
            raised(
                    "KQ-1",
                    "2026-09-07T10:00",
                    Town.intake().priority(Priority.URGENT).addTags("难", "堵点"));
            raised("KQ-2", "2026-09-07T10:01", Town.intake().addTags("愁"));
            raised("KQ-3", "2026-09-07T10:02", Town.intake().addTags("难"));
            raised("KQ-4", "2026-09-07T10:03");

            LedgerView<Priority> urgency = LedgerView.by(entry -> Optional.of(entry.priority()));

            assertEquals("堵点: 1; 愁: 2; 难: 1 3; -: 4", seen(LedgerView.TAG));
            assertEquals(Priority.NORMAL + ": 2 3 4; " + Priority.URGENT + ": 1", seen(urgency));
        }

        @Test
        void aMarkThatIsGivenTwiceCountsOnce() {
            raised("KQ-1", "2026-09-07T10:00", Town.intake().addTags("难", "难"));

            assertEquals("难: 1", seen(LedgerView.TAG));
        }
    }

    @Nested
    class OneKeyForOneClass {

        private final ClassSolution dredging = new ClassSolution(
                SolutionId.of("dredging"), FLOODS, "the channel is dredged", Optional.of(PolicyId.of("measure 7")));

        private Life classed(String id, String at) {
            Life life = raised(id, at);
            life.when("2026-09-08T09:00", new RequestCommand.JoinClass(Town.OFFICE, FLOODS));
            return life;
        }

        @Test
        void TZ9_theSolutionStandsWithEveryMemberItWasOfferedTo() {
            classed("KQ-1", "2026-09-07T10:00");
            classed("KQ-2", "2026-09-07T10:01")
                    .when("2026-09-08T10:00", new RequestCommand.OfferClassSolution(Town.OFFICE, dredging));
            raised("KQ-3", "2026-09-07T10:02");

            assertEquals("floods: 1 2; -: 3", seen(LedgerView.CLASS));
            assertEquals("dredging: 2; -: 1 3", seen(LedgerView.SOLUTION));
        }

        @Test
        void FS16_aCommonNeedBecomesAMeasureThatAnswersEachOfThoseWhoHadIt() {
            RequestClass floods = new RequestClass(FLOODS);
            classed("KQ-1", "2026-09-07T10:00");
            classed("KQ-2", "2026-09-07T10:01");
            raised("KQ-3", "2026-09-07T10:02");
            hear(floods);
            List<Request> all = lives.stream().map(Life::request).toList();
            Map<RequestId, RequestCommand> offers = floods.offers(dredging, Town.OFFICE, all);

            for (Life life : lives) {
                Optional.ofNullable(offers.get(life.request().id()))
                        .ifPresent(offer -> life.when("2026-09-08T10:00", offer));
            }
            Life answered = lives.get(0);
            answered.when("2026-09-08T11:00", Town.letter("L-1"));
            answered.when(
                    "2026-09-09T10:00",
                    new RequestCommand.SubmitAnswer(
                            Town.HOUSING,
                            Answer.of(Outcome.RESOLVED, "the channel is dredged")
                                    .applying(dredging.id())));
            answered.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            RequestClass heard = new RequestClass(FLOODS);
            hear(heard);

            assertEquals(List.of(RequestId.of("KQ-1"), RequestId.of("KQ-2")), List.copyOf(offers.keySet()));
            assertEquals(List.of(PolicyId.of("measure 7")), heard.policies());
            assertEquals(1, heard.answered());
            assertEquals("dredging: 1 2; -: 3", seen(LedgerView.SOLUTION));
            assertEquals(
                    Stage.RAISED + ": 2 3; " + Stage.ANSWERED + ": 1",
                    seen(LedgerView.STAGE),
                    "a measure answers nobody by itself");
        }

        private void hear(RequestClass of) {
            lives.forEach(life ->
                    life.history().forEach(event -> of.take(life.request().id(), event)));
        }
    }

    @Nested
    class ByDue {

        private final Instant now = Town.at("2026-09-11T09:00");

        private String due(String until) {
            return seen(LedgerView.due(now, Town.at(until)));
        }

        @Test
        void whatIsDueAtTheVeryInstantIsNeitherOverdueNorWithinWhatEndsThen() {
            // Dispatch is owed within three working days: by Thursday 10 and by Friday 11 September, at 17:00.
            raised("KQ-1", "2026-09-07T10:00");
            raised("KQ-2", "2026-09-08T10:00");

            assertEquals("OVERDUE: 1; LATER: 2", due("2026-09-11T17:00"));
            assertEquals("OVERDUE: 1; SOON: 2", due("2026-09-11T17:01"));
            assertEquals("SOON: 1 2", seen(LedgerView.due(Town.at("2026-09-10T17:00"), Town.at("2026-09-12T00:00"))));
        }

        @Test
        void nothingIsOwedOfWhatWasWrittenOff() {
            raised("KQ-1", "2026-09-07T10:00").when("2026-09-07T11:00", withdrawn());

            assertEquals("-: 1", due("2026-10-11T17:00"));
        }

        private RequestCommand withdrawn() {
            return new RequestCommand.Withdraw(Town.REQUESTER, "it is solved", Optional.empty());
        }

        @Test
        void anAnswerThatWaitsForItsApprovalIsNotOwedMeanwhile() {
            Life life = raised("KQ-1", "2026-09-07T10:00");
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.when("2026-09-10T10:00", Town.submit());

            // Approval is owed within a working day; the answer was by Thursday 17 September.
            assertEquals(
                    Optional.of(Town.at("2026-09-11T17:00")),
                    ledger().entries().get(0).due());
        }

        @Test
        void theNearestComesFirstAndWhatHasNoDateLast() {
            raised("KQ-1", "2026-09-08T10:00").when("2026-09-08T10:01", Town.letter("L-1"));
            raised("KQ-2", "2026-09-08T10:00");
            raised("KQ-3", "2026-09-08T10:02").when("2026-09-08T11:00", withdrawn());

            // The answer of the first is owed by 17 September, dispatch of the second by the 11th; the third may be
            // reopened.
            assertEquals(
                    List.of(2, 1),
                    ledger()
                            .view(LedgerView.by(entry -> Optional.<UnitId>empty())
                                    .where(LedgerEntry::isOpen)
                                    .orderedBy(LedgerView.BY_DUE))
                            .getOrDefault(Optional.<UnitId>empty(), List.of())
                            .stream()
                            .map(LedgerEntry::number)
                            .toList());
        }

        @Test
        void refusesToLookBack() {
            assertThrows(IllegalArgumentException.class, () -> LedgerView.due(now, now.minusNanos(1)));
        }
    }
}
