package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Commitment;
import dev.docket.request.CommitmentId;
import dev.docket.request.Explanation;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose act a notice names, and by which version of the programme, where several could be meant. */
class ToldTest {

    private static final UnitId HOUSING = UnitId.of("housing");
    private static final UnitId WATER = UnitId.of("water");
    private static final UnitId FIRE = UnitId.of("fire");

    private final Life life = new Life("KQ-1");

    private Told told() {
        return new Told(Town.WORKFLOW, life.request(), life.request());
    }

    private RequestEvent last(Class<? extends RequestEvent> type) {
        List<RequestEvent> all =
                life.history().stream().filter(type::isInstance).toList();
        return all.get(all.size() - 1);
    }

    private void assigned() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1", "water", "fire"));
    }

    private static Optional<RuleCode> rule(Optional<Obligation> obligation) {
        return obligation.map(one -> one.ref().rule());
    }

    private static ObligationRule of(Programme programme, RuleCode code) {
        return programme.rulebook().rule(code).get();
    }

    @Nested
    class ARule {

        private final Programme third = with(Town.PROGRAMME.id(), 3, Period.workingDays(2));

        private Programme with(ProgrammeId id, int version, Period acknowledge) {
            return Programme.builder()
                    .id(id)
                    .version(version)
                    .name("Another")
                    .calendar(Town.OFFICE_HOURS)
                    .addRules(StandardRules.acknowledge(acknowledge).build())
                    .addAllRules(Town.PROGRAMME.rules())
                    .otherActs(Town.PROGRAMME.otherActs())
                    .build();
        }

        private Request raised(RequestWorkflow workflow, int version) {
            return workflow.handle(
                            Request.unraised(RequestId.of("KQ-1")),
                            new RequestCommand.Raise(
                                    Town.OFFICE,
                                    Town.intake().programmeVersion(version).build()),
                            Town.at("2026-09-07T10:00"))
                    .state();
        }

        /** A step from one version to another. */
        private Told step(RequestWorkflow workflow, int from, int to) {
            Request start = raised(workflow, from);
            Request end = raised(workflow, to);
            Told told = new Told(workflow, start, end);
            told.goOn(new RequestEvent.Acknowledged(Town.at("2026-09-07T11:00"), Town.OFFICE), end);
            return told;
        }

        @Test
        void isOfTheVersionThatServesTheRequest() {
            RequestWorkflow workflow = RequestWorkflow.of(Town.PROGRAMME, Town.NEXT, third);

            assertEquals(
                    of(Town.NEXT, StandardRules.DISPATCH), step(workflow, 1, 2).rule(StandardRules.DISPATCH));
            assertEquals(
                    of(third, StandardRules.ACKNOWLEDGE), step(workflow, 2, 3).rule(StandardRules.ACKNOWLEDGE));
        }

        @Test
        void thatTheStepWithdrewIsOfTheVersionThatItBeganWith() {
            RequestWorkflow workflow = RequestWorkflow.of(Town.PROGRAMME, Town.NEXT, third);

            assertEquals(
                    of(Town.NEXT, StandardRules.ACKNOWLEDGE),
                    step(workflow, 2, 1).rule(StandardRules.ACKNOWLEDGE));
            assertEquals(
                    of(third, StandardRules.ACKNOWLEDGE), step(workflow, 3, 1).rule(StandardRules.ACKNOWLEDGE));
        }

        @Test
        void thatWasWithdrawnBeforeIsOfAnotherVersionAndOfNoOtherProgramme() {
            Programme other = with(ProgrammeId.of("another"), 1, Period.workingDays(5));
            RequestWorkflow workflow = RequestWorkflow.of(other, Town.PROGRAMME, third);

            assertEquals(
                    of(third, StandardRules.ACKNOWLEDGE), step(workflow, 1, 1).rule(StandardRules.ACKNOWLEDGE));
        }
    }

    @Nested
    class WhatIsOwed {

        @Test
        void byADepartmentIsNoOtherDepartments() {
            assigned();
            life.when("2026-09-08T11:00", Town.contribute("fire", "we agree"));

            assertEquals(Optional.of(StandardRules.COOPERATION), rule(told().owed(Roles.COOPERATOR, WATER)));
            assertEquals(Optional.empty(), told().owed(Roles.COOPERATOR, FIRE));
        }

        @Test
        void byALeadOfWhichNoAnswerIsAskedIsWhatElseItOwes() {
            Programme programme = Programme.builder()
                    .id(ProgrammeId.of("by-telephone"))
                    .name("By telephone")
                    .calendar(Town.OFFICE_HOURS)
                    .addRules(
                            StandardRules.dispatch(Period.workingDays(3)).build(),
                            StandardRules.firstContact(Period.workingDays(1)).build(),
                            StandardRules.followUp(Period.workingDays(3)).build())
                    .addOtherActs(Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE))
                    .build();
            RequestWorkflow workflow = RequestWorkflow.of(programme);
            Request raised = workflow.handle(
                            Request.unraised(RequestId.of("KQ-1")),
                            new RequestCommand.Raise(
                                    Town.OFFICE,
                                    Town.intake().programme(programme.id()).build()),
                            Town.at("2026-09-07T10:00"))
                    .state();
            Request assigned = workflow.handle(raised, Town.letter("L-1"), Town.at("2026-09-08T10:00"))
                    .state();

            assertEquals(
                    Optional.of(StandardRules.FIRST_CONTACT),
                    rule(new Told(workflow, assigned, assigned).owed(Roles.LEAD, HOUSING)));
        }

        @Test
        void byARoleIsNeitherOfACadenceNorAnotherRoles() {
            assigned();

            // The office's monthly check is open.
            assertEquals(
                    1,
                    life.request().obligations().of(StandardRules.MONTHLY_CHECK).size());
            assertEquals(Optional.empty(), told().owedBy(Roles.OFFICE));
        }

        @Test
        void byARoleIsWhatItCameToOweLast() {
            assigned();
            life.when(
                    "2026-09-15T09:00",
                    new RequestCommand.RequestExtension(Town.HOUSING, Period.workingDays(2), "the survey is late"));
            assertEquals(Optional.of(StandardRules.EXTENSION_RULING), rule(told().owedBy(Roles.OFFICE)));
            life.when("2026-09-15T10:00", Town.submit());

            assertEquals(Optional.of(StandardRules.APPROVAL), rule(told().owedBy(Roles.OFFICE)));
        }

        @Test
        void beforeByOthersLeavesOutWhoeverIsToldAnyway() {
            assigned();

            assertEquals(List.of(Audience.of(Roles.OFFICE)), told().owingBefore());
        }
    }

    @Nested
    class WhatAnEventArmed {

        @Test
        void isOfTheRoleThatOwesIt() {
            assigned();

            assertEquals(Optional.empty(), told().armedBy(last(RequestEvent.LetterIssued.class), Roles.HOST));
            assertEquals(
                    Optional.empty(), told().armedBy(last(RequestEvent.LetterIssued.class), Roles.OFFICE), "a cadence");
            assertEquals(Optional.empty(), told().armedBy(last(RequestEvent.Raised.class), Roles.LEAD));
        }

        @Test
        void isWhatWasOpenAlreadyWhereItArmedNothing() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            life.when("2026-09-08T10:00", new RequestCommand.Explain(Town.HOST, Explanation.forGood("the law")));
            life.when("2026-09-09T10:00", Town.followUp(Satisfaction.DISSATISFIED));
            life.when("2026-09-10T10:00", Town.followUp(Satisfaction.DISSATISFIED));

            RequestEvent second = last(RequestEvent.FollowedUp.class);
            Optional<Obligation> offer = told().armedBy(second, Roles.OFFICE);

            assertEquals(Town.at("2026-09-10T10:00"), second.at());
            assertEquals(Optional.of(StandardRules.APPEAL_OFFER), rule(offer));
            assertEquals(Optional.of(Town.at("2026-09-09T10:00")), offer.map(Obligation::armedAt));
        }

        @Test
        void isWhatItArmedBeforeWhatWasOpen() {
            assigned();
            life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Reassign(
                            Town.OFFICE,
                            Letter.builder()
                                    .number(LetterNumber.of("L-2"))
                                    .lead(UnitId.of("tax"))
                                    .supervisingLeader(PersonId.of("he"))
                                    .build(),
                            "it is about a tax"));

            // The answer, which a first letter arms too, is owed since then.
            assertEquals(
                    Optional.of(StandardRules.RECEIPT),
                    rule(told().armedBy(last(RequestEvent.LetterIssued.class), Roles.LEAD)));
        }

        @Test
        void givesALetterItsReceiptAndNoOtherEventOrUnit() {
            assigned();
            RequestEvent letter = last(RequestEvent.LetterIssued.class);

            assertEquals(Optional.of(Town.at("2026-09-09T17:00")), told().receiptBy(letter, WATER));
            assertEquals(Optional.empty(), told().receiptBy(letter, UnitId.of("tax")));
            assertEquals(Optional.empty(), told().receiptBy(last(RequestEvent.Raised.class), WATER));
        }
    }

    @Test
    void aPromiseIsTheOneThatIsMeant() {
        assigned();
        Actor head = Actor.of(Roles.DEPARTMENT_HEAD, "water", "yan");
        for (String id : List.of("C-1", "C-2")) {
            life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Commit(
                            head, CommitmentId.of(id), "the work of " + id, LocalDate.of(2026, 9, 30)));
        }

        assertEquals(
                Optional.of("the work of C-2"),
                told().promise(Subject.of("C-2")).map(Commitment::action));
    }
}
