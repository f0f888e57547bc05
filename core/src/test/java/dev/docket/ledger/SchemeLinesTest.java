package dev.docket.ledger;

import static dev.docket.ledger.Dispatching.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.CommitmentId;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LedgerLife;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Lines of the schemes that the register, what is owed and the letters show together. Monday 7 September 2026 is a working day. */
@AddLifecycleHook(Tries.class)
class SchemeLinesTest {

    private static final WorkingCalendar CALENDAR = ChinaWorkdays.calendar();
    private static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor HOUSING_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "housing", "jin");
    private static final Actor STREET = Actor.of(Roles.COOPERATOR, "street", "sun");
    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "district", "fang");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    private static final String ID = "R-1";

    private static Dispatching under(Programme programme) {
        return new Dispatching(programme);
    }

    private static RequestCommand raise(Intake.Builder intake) {
        return new RequestCommand.Raise(OFFICE, intake.build());
    }

    private static Letter.Builder letter(String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of("L-1"))
                .lead(UnitId.of("housing"))
                .supervisingLeader(PersonId.of("fang"));
        Stream.of(cooperators).map(UnitId::of).forEach(letter::addCooperators);
        return letter;
    }

    private static RequestCommand issue(Letter.Builder letter) {
        return new RequestCommand.IssueLetter(OFFICE, letter.build());
    }

    private static RequestCommand answer() {
        return new RequestCommand.SubmitAnswer(HOUSING, Answer.of(Outcome.RESOLVED, "the culvert is widened"));
    }

    private static RequestCommand approve() {
        return new RequestCommand.ApproveAnswer(OFFICE);
    }

    private static RequestCommand followUp(Satisfaction result) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(true)
                        .accepted(result.passes())
                        .result(result)
                        .build());
    }

    private static RequestCommand close() {
        return new RequestCommand.Close(OFFICE, "slip 7");
    }

    private static List<Guard> refused(Dispatching office, RequestCommand command) {
        return office.workflow
                .handle(office.request(RequestId.of(ID)), command, office.now)
                .outcome()
                .fold(
                        refusal -> refusal instanceof RequestRefusal.Unmet unmet
                                ? unmet.failed().stream()
                                        .map(RequestRefusal.Failed::guard)
                                        .toList()
                                : List.<Guard>of(),
                        facts -> {
                            throw new AssertionError("accepted: " + facts);
                        });
    }

    @Example
    void FS5_whatNeedsStudyIsInTheLedgerAtOnceAndGoesPromptlyToTheDepartmentsThatTrackIt() {
        Dispatching office = under(Presets.roundtableLedger(CALENDAR));
        Instant end = Instant.parse("2026-09-07T05:30:00Z");
        office.does(
                ID,
                "09-07T11:00",
                raise(office.intake().session(SessionId.of("lunch 8")).sessionEnd(end)));

        assertEquals(1, office.ledger().entry(RequestId.of(ID)).orElseThrow().number());
        assertTrue(
                office.owed(ID).contains("dispatch by office"),
                () -> office.owed(ID).toString());
        Request late = office.workflow
                .advance(office.request(RequestId.of(ID)), Instant.parse("2026-09-08T09:00:01Z"))
                .state();
        assertEquals(SupervisionLevel.WARNING, late.supervision(), "not by the close of the next working day");

        office.does(ID, "09-08T16:00", issue(letter("water")));

        assertEquals(
                List.of(Optional.of(UnitId.of("housing")), Optional.of(UnitId.of("water"))),
                List.copyOf(office.ledger().view(LedgerView.DEPARTMENT).keySet()));
        assertTrue(
                office.owed(ID)
                        .containsAll(List.of(
                                "answer by lead department housing", "cooperation by cooperating department water")),
                () -> office.owed(ID).toString());
    }

    @Example
    void TZ6_whatADepartmentPromisedIsOwedAfterTheAnswerUntilItIsDone() {
        Dispatching office = under(Presets.onSiteOffice(CALENDAR));
        CommitmentId promise = CommitmentId.of("drains");
        office.does(ID, "09-07T10:00", raise(office.intake()))
                .does(ID, "09-07T11:00", issue(letter()))
                .does(ID, "09-07T12:00", commit(HOUSING_HEAD, promise, "09-30"))
                .does(ID, "09-08T10:00", answer())
                .does(ID, "09-08T11:00", approve())
                .does(ID, "09-09T10:00", followUp(Satisfaction.SATISFIED));

        assertTrue(
                office.owed(ID).contains("commitment by department head housing"),
                () -> office.owed(ID).toString());
        assertEquals(List.of(Guard.NO_COMMITMENT_OPEN), refused(office, close()), "the answer alone is not the end");

        office.does(
                        ID,
                        "09-10T10:00",
                        new RequestCommand.DischargeCommitment(HOUSING_HEAD, promise, "all drains are clear"))
                .does(ID, "09-10T11:00", close());
        assertEquals(
                Optional.of(Ending.CONFIRMED), office.request(RequestId.of(ID)).ending());
    }

    private static RequestCommand commit(Actor by, CommitmentId promise, String day) {
        return new RequestCommand.Commit(by, promise, "keeps the drains clear", LocalDate.parse("2026-" + day));
    }

    @Example
    void DA13_departmentAndPlaceEachOweTheirPartAndTheEnterpriseHasTheLastWord() {
        Dispatching office = under(Presets.embeddedOfficers(CALENDAR));
        office.does(ID, "09-07T10:00", raise(office.intake()))
                .does(ID, "09-07T11:00", issue(letter("street").answerBy(LocalDate.of(2026, 9, 18))));

        assertTrue(
                office.owed(ID)
                        .containsAll(List.of(
                                "answer by lead department housing", "cooperation by cooperating department street")),
                () -> office.owed(ID).toString());
        assertEquals(
                List.of(Optional.of(UnitId.of("housing")), Optional.of(UnitId.of("street"))),
                List.copyOf(office.ledger().view(LedgerView.DEPARTMENT).keySet()));
        office.time("09-08T10:00");
        assertEquals(List.of(Guard.COOPERATORS_DONE), refused(office, answer()), "nothing without the place");

        office.does(ID, "09-08T11:00", new RequestCommand.Contribute(STREET, "the road is ours too"))
                .does(ID, "09-08T12:00", answer())
                .does(ID, "09-08T13:00", approve());
        assertTrue(refused(office, close()).contains(Guard.FOLLOWED_UP), "nothing without the enterprise");
        office.does(ID, "09-09T10:00", followUp(Satisfaction.SATISFIED)).does(ID, "09-09T11:00", close());
    }

    @Example
    void KQ10_theFirstHandPromisesTheLeaderInChargePlansTheMainLeaderDecides() {
        Dispatching office = under(Presets.faceToFace(CALENDAR));
        CommitmentId promise = CommitmentId.of("drains");
        office.does(
                        ID,
                        "09-07T10:00",
                        raise(office.intake()
                                .session(SessionId.of("s"))
                                .sessionEnd(Instant.parse("2026-09-07T05:30:00Z"))))
                .does(ID, "09-07T15:00", issue(letter()));
        office.time("09-07T16:00");
        assertTrue(
                office.workflow
                                .handle(office.request(RequestId.of(ID)), commit(HOUSING, promise, "09-16"), office.now)
                                .outcome()
                                .getLeft()
                        instanceof RequestRefusal.NotAuthorised,
                "a deadline is the head's to promise");
        office.does(ID, "09-07T16:01", commit(HOUSING_HEAD, promise, "09-16"));
        assertTrue(office.owed(ID).contains("commitment by department head housing"));

        office.time("09-16T17:00:01");
        assertEquals(SupervisionLevel.WARNING, office.request(RequestId.of(ID)).supervision());
        assertTrue(
                office.owed(ID).contains("warning-plan by supervising leader"),
                () -> office.owed(ID).toString());

        office.does(
                        ID,
                        "09-17T10:00",
                        new RequestCommand.Record(
                                LEADER, Acts.PLAN, "two teams at once", Optional.of(LocalDate.of(2026, 9, 30))))
                .time("09-24T17:00:01");
        assertEquals(SupervisionLevel.CRITICAL, office.request(RequestId.of(ID)).supervision());
        assertTrue(
                office.owed(ID).contains("decision by host"),
                () -> office.owed(ID).toString());
    }

    @Example
    void KQ15_aHardCaseComesBackUntilItIsDoneAndThenTheMainLeaderDecides() {
        Dispatching office = under(Presets.faceToFace(CALENDAR));
        office.does(ID, "09-07T10:00", raise(office.intake().addTags("难"))).does(ID, "09-07T11:00", issue(letter()));
        for (String day : List.of("09-08", "09-10", "09-14")) {
            office.does(ID, day + "T10:00", answer()).does(ID, day + "T11:00", approve());
            assertTrue(office.owed(ID).contains("follow-up by follow-up agent"));
            office.does(ID, day + "T15:00", followUp(Satisfaction.DISSATISFIED));
            if (!day.equals("09-14")) {
                assertTrue(office.owed(ID).contains("redo by lead department housing"), "not fobbed off");
            }
        }

        assertEquals(2, office.request(RequestId.of(ID)).episode());
        assertTrue(refused(office, close()).contains(Guard.FOLLOW_UP_PASSES), "not by tiring them out");
        assertTrue(
                office.owed(ID).contains("decision by host"),
                () -> office.owed(ID).toString());
        assertEquals(
                List.of(1),
                office
                        .ledger()
                        .view(LedgerView.TAG.where(LedgerEntry::isOpen))
                        .getOrDefault(Optional.of("难"), List.of())
                        .stream()
                        .map(LedgerEntry::number)
                        .toList(),
                "it stays in the register until it is done");
        office.does(ID, "09-15T10:00", followUp(Satisfaction.SATISFIED)).does(ID, "09-15T11:00", close());
        assertEquals(Stage.CLOSED, office.request(RequestId.of(ID)).stage());
    }

    @Provide
    Arbitrary<LedgerLife> lives() {
        return Registers.lives();
    }

    /** But while a request is stopped, or waits for its requester or its parts. */
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void KQ9_nothingIsMissingInTheRegisterAndOfEverythingOpenSomebodyOwesTheNextAct(@ForAll("lives") LedgerLife life) {
        Ledger ledger = Registers.register(life);

        assertEquals(
                life.requests().stream().map(Request::id).toList(),
                ledger.entries().stream().map(LedgerEntry::request).toList());
        for (LedgerLife.Turn turn : life.turns()) {
            Request request = turn.step().state();
            boolean waits = request.isSuspended()
                    || request.bonds().hasOpenPart()
                    || request.supplementPendingSince().isPresent();
            if (request.isOpen() && !waits) {
                List<Owing> owed = Owing.of(life.workflow(), request);
                assertTrue(!owed.isEmpty(), () -> "nobody owes anything of " + request);
                Statistics.label("missed").collect(owed.stream().anyMatch(Owing::breached));
            }
        }
    }

    @Example
    void KQ9_whileNobodyLeadsTheOfficeOwesTheAnswer() {
        Dispatching office = under(Presets.faceToFace(CALENDAR));
        office.does(ID, "09-07T10:00", raise(office.intake()))
                .does(ID, "09-07T11:00", issue(letter()))
                .does(
                        ID,
                        "09-07T12:00",
                        new RequestCommand.RequestReturn(HOUSING_HEAD, "not ours", UnitId.of("roads")));
        assertTrue(
                office.owed(ID).contains("answer by lead department housing"),
                "who asks to be rid of it still owes it");

        office.does(
                ID,
                "09-07T15:00",
                new RequestCommand.RuleReturn(
                        Actor.of(Roles.RULING_AUTHORITY, "bureau", "gong"),
                        true,
                        Optional.of(UnitId.of("roads")),
                        "the road is theirs"));
        assertTrue(
                office.owed(ID).contains("answer by office"),
                () -> office.owed(ID).toString());
    }
}
