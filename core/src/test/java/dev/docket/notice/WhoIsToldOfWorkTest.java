package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.CommitmentId;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Who is told what while departments work on a request. It was raised on Monday 7 September 2026 in a session that ended at 11:00,
 * and a letter went to housing, with water's help, on Tuesday the 8th at 10:00. So the answer, 7 working days, is due on Thursday
 * the 17th at 17:00. Sunday the 20th is a working day.
 */
// Over 400 lines because who is told is looked up by what happened, in one list.
class WhoIsToldOfWorkTest {

    private static final Actor WATER_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "water", "yan");

    private final Life life = new Life("KQ-1");

    @BeforeEach
    void raisedAndAssigned() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1", "water"));
    }

    private static Letter letterToTax() {
        return Letter.builder()
                .number(LetterNumber.of("L-2"))
                .lead(UnitId.of("tax"))
                .supervisingLeader(PersonId.of("he"))
                .build();
    }

    private static java.time.Instant due(Notice notice) {
        return notice.due().orElseThrow();
    }

    @Nested
    class Letters {

        @Test
        void sayByWhenToConfirmTheirReceipt() {
            // One working day after the 8th.
            assertEquals(
                    Optional.of(Town.at("2026-09-09T17:00")),
                    only(life.told(), NoticeKind.LETTER, "chen").receiptBy());
            assertTrue(only(life.told(), NoticeKind.LETTER, "chen").text().contains("asks water to help"));
        }

        @Test
        void L22_reassignedTellTheOldDepartmentThatItIsOverAndTheNewOneTheOldDate() {
            List<Notice> told = life.when(
                    "2026-09-09T10:00", new RequestCommand.Reassign(Town.OFFICE, letterToTax(), "it is about a tax"));

            assertEquals(List.of("ASSIGNMENT_ENDED to zhou", "LETTER to tian", "ASSIGNED_INFO to mei"), who(told));
            assertEquals(Optional.empty(), told.get(0).due());
            assertEquals(Town.at("2026-09-17T17:00"), due(told.get(1)));
        }

        @Test
        void signedTellTheOfficeThatItCanIssueThem() {
            Life drafted = new Life("KQ-2");
            drafted.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
            List<Notice> draft =
                    drafted.when("2026-09-08T10:00", new RequestCommand.DraftLetter(Town.OFFICE, Town.letterOf("L-1")));
            List<Notice> signed =
                    drafted.when("2026-09-08T11:00", new RequestCommand.SignLetter(Town.HOST, LetterNumber.of("L-1")));

            assertEquals(List.of("OWED to xu"), who(draft));
            assertEquals(List.of("LETTER_SIGNED to lin"), who(signed));
            // Five working days after the session: 8, 9, 10, 11, 14.
            assertEquals(Town.at("2026-09-14T17:00"), due(signed.get(0)));
        }

        @Test
        void speakOfTheAnswerWhateverElseTheLeadOwesFirst() {
            Life next = new Life("KQ-2");
            next.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
            List<Notice> told = next.when("2026-09-08T10:00", Town.letter("L-1"));

            Notice letter = only(told, NoticeKind.LETTER, "zhou");
            assertEquals(Optional.of(StandardRules.ANSWER), letter.rule());
            // Ten working days: 9, 10, 11, 14 to 18, 20, 21.
            assertEquals(Town.at("2026-09-21T17:00"), due(letter));
            Notice contact = only(ofRule(StandardRules.FIRST_CONTACT, told), NoticeKind.OWED, "zhou");
            assertEquals(Town.at("2026-09-08T11:00"), due(contact));
        }
    }

    @Nested
    class Returns {

        private List<Notice> ruled(boolean granted) {
            List<Notice> asked = life.when(
                    "2026-09-08T11:00",
                    new RequestCommand.RequestReturn(Town.HOUSING_HEAD, "the list of duties", UnitId.of("tax")));
            // Zero working days: the close of the day on which it was received.
            assertEquals(
                    Town.at("2026-09-08T17:00"),
                    due(only(ofRule(StandardRules.RETURN_RULING, asked), NoticeKind.OWED, "gong")));
            return life.when(
                    "2026-09-08T14:00",
                    new RequestCommand.RuleReturn(
                            Town.AUTHORITY,
                            granted,
                            granted ? Optional.of(UnitId.of("tax")) : Optional.empty(),
                            "so says the list"));
        }

        @Test
        void grantedTellTheDepartmentAndTheOfficeWhichOwesTheNextLetter() {
            List<Notice> told = ruled(true);

            assertEquals(List.of("RETURN_RULED to jin", "RETURN_RULED to zhou", "RETURN_RULED to lin"), who(told));
            Notice office = told.get(2);
            assertEquals(Optional.of(StandardRules.DISPATCH), office.rule());
            // Of three days from the 7th two were left when the letter went out on the 8th: 9, 10.
            assertEquals(Town.at("2026-09-10T17:00"), due(office));
            assertEquals(
                    "KQ-1 \"noise at night\": the return was granted; the next letter goes on from housing to tax;"
                            + " the dispatch letter is due by 2026-09-10 17:00. \"so says the list\"",
                    office.text());
            assertEquals(Optional.empty(), told.get(0).due());
            assertEquals(Optional.of("so says the list"), told.get(0).remark());
        }

        @Test
        void grantedLeaveTheAnswerToTheOfficeUntilTheNextLetter() {
            ruled(true);
            // The warning of the answer, a working day before the 17th.
            List<Notice> warned = ofRule(StandardRules.ANSWER, life.asked("2026-09-16T17:01"));
            assertEquals(List.of("WARNING to lin"), who(warned));
            assertEquals(List.of(), warned.get(0).unfilled());

            life.when("2026-09-17T10:00", new RequestCommand.IssueLetter(Town.OFFICE, letterToTax()));

            assertTrue(who(ofRule(StandardRules.ANSWER, life.asked("2026-09-17T17:01")))
                    .contains("BREACH to tian"));
        }

        @Test
        void deniedTellTheDepartmentItsDateAndTheLiaisonWhySupervisionRose() {
            List<Notice> told = ruled(false);

            assertEquals(Town.at("2026-09-17T17:00"), due(only(told, NoticeKind.RETURN_RULED, "zhou")));
            Notice rise = only(told, NoticeKind.SUPERVISION, "qian");
            assertEquals(Optional.of(SupervisionLevel.NOTICE), rise.level());
            assertEquals("KQ-1 \"noise at night\": supervision rose to NOTICE: a return was denied.", rise.text());
        }
    }

    @Nested
    class Cooperation {

        @Test
        void thatIsWaivedIsToldToTheCooperatorAndTheLeadWhichNeedNotWait() {
            List<Notice> told = life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.WaiveContribution(Town.OFFICE, UnitId.of("water"), "not needed"));

            assertEquals(List.of("ASSIGNMENT_ENDED to chen", "ASSIGNMENT_ENDED to zhou"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": water need do nothing more in it; the answer is due by 2026-09-17 17:00."
                            + " \"not needed\"",
                    told.get(1).text());
        }

        @Test
        void thatNobodyWaitedForEndsWithTheAnswer() {
            life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.SubmitAnswer(
                            Town.HOUSING,
                            new Answer(
                                    Outcome.RESOLVED, "the pump was moved", Optional.of("water has no part in it"))));
            List<Notice> told = life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));

            assertTrue(
                    who(told).contains("ASSIGNMENT_ENDED to chen"),
                    () -> who(told).toString());
            assertTrue(who(told).contains("ANSWER to mei"), () -> who(told).toString());
        }
    }

    @Nested
    class Extensions {

        private List<Notice> asked(int days) {
            return life.when(
                    "2026-09-15T09:00",
                    new RequestCommand.RequestExtension(Town.HOUSING, Period.workingDays(days), "the survey is late"));
        }

        private List<Notice> decided(String at, boolean granted) {
            return life.when(at, new RequestCommand.DecideExtension(Town.OFFICE, granted, "it rained"));
        }

        @Test
        void L34_grantedGiveTheRequesterAndTheLeadTheNewDate() {
            assertTrue(who(asked(2)).contains("OWED to lin"));
            List<Notice> told = decided("2026-09-15T09:30", true);

            assertEquals(List.of("EXTENSION_GRANTED to mei", "EXTENSION_GRANTED to zhou"), who(told));
            // Counted from the date that it extends: 18, 20.
            assertEquals(Town.at("2026-09-20T17:00"), due(told.get(0)));
            assertEquals(Town.at("2026-09-20T17:00"), due(told.get(1)));
            assertEquals(
                    "KQ-1 \"noise at night\": an extension was granted; the answer is now due by 2026-09-20 17:00."
                            + " \"it rained\"",
                    told.get(0).text());
        }

        @Test
        void L34_refusedTellTheLeadThatTheDateStays() {
            asked(2);
            List<Notice> told = decided("2026-09-15T09:30", false);

            assertEquals(List.of("EXTENSION_REFUSED to zhou"), who(told));
            assertEquals(Town.at("2026-09-17T17:00"), due(told.get(0)));
        }

        @Test
        void grantedLateTellWhoeverWasToldOfTheBreachThatItNoLongerCounts() {
            asked(3);
            List<String> breached = who(ofRule(StandardRules.ANSWER, life.asked("2026-09-17T17:01")));
            assertTrue(breached.contains("ESCALATION to jin"), breached::toString);
            assertTrue(breached.contains("ESCALATION to he"), breached::toString);

            List<Notice> told = decided("2026-09-18T10:00", true);

            assertEquals(
                    List.of("VACATED to zhou", "VACATED to lin", "VACATED to jin", "VACATED to he"),
                    who(kinds(NoticeKind.VACATED, told)));
            // 18, 20, 21.
            assertEquals(Town.at("2026-09-21T17:00"), due(only(told, NoticeKind.EXTENSION_GRANTED, "mei")));
        }

        @Test
        void grantedLateTellNothingOfABreachThatTheSameStepFound() {
            asked(3);
            List<Notice> told = decided("2026-09-18T10:00", true);

            assertTrue(life.history().toString().contains("Vacated"));
            for (NoticeKind kind : List.of(NoticeKind.BREACH, NoticeKind.ESCALATION, NoticeKind.VACATED)) {
                assertEquals(List.of(), who(ofRule(StandardRules.ANSWER, kinds(kind, told))));
            }
            // Supervision has risen all the same, and who owes something for it is told why.
            Notice rise = only(told, NoticeKind.SUPERVISION, "jin");
            assertEquals("KQ-1 \"noise at night\": supervision rose to WARNING: the answer is overdue.", rise.text());
        }
    }

    /** The answer is due on Thursday 17 September at the close, was handed in by then and is entered on the next day. */
    @Nested
    class AnswersThatAreEnteredLate {

        private final RequestCommand inTime = new RequestCommand.SubmitAnswer(
                Town.HOUSING,
                new Answer(Outcome.RESOLVED, "the pump was moved", Optional.of("water has no part in it")),
                Optional.of(Town.at("2026-09-17T16:00")));

        @Test
        void tellWhoeverWasToldOfTheBreachThatItNoLongerCounts() {
            List<String> breached = who(ofRule(StandardRules.ANSWER, life.asked("2026-09-17T17:01")));
            assertTrue(breached.contains("ESCALATION to jin"), breached::toString);
            assertTrue(breached.contains("ESCALATION to he"), breached::toString);

            List<Notice> told = life.when("2026-09-18T10:00", inTime);

            assertEquals(
                    List.of("VACATED to zhou", "VACATED to lin", "VACATED to jin", "VACATED to he"),
                    who(ofRule(StandardRules.ANSWER, kinds(NoticeKind.VACATED, told))));
        }

        @Test
        void tellNothingOfABreachThatTheSameStepFound() {
            List<Notice> told = life.when("2026-09-18T10:00", inTime);

            assertTrue(life.history().toString().contains("Vacated"));
            for (NoticeKind kind : List.of(NoticeKind.BREACH, NoticeKind.ESCALATION, NoticeKind.VACATED)) {
                assertEquals(List.of(), who(ofRule(StandardRules.ANSWER, kinds(kind, told))));
            }
        }

        @Test
        void leaveNothingStandingOfTheBreachThatWaitedForItsDelivery() {
            List<Notice> breached = ofRule(StandardRules.ANSWER, life.asked("2026-09-17T17:01")).stream()
                    .filter(notice -> notice.kind() == NoticeKind.BREACH || notice.kind() == NoticeKind.ESCALATION)
                    .toList();
            assertTrue(breached.stream().allMatch(notice -> Notices.stillStands(notice, life.request())));

            life.when("2026-09-18T10:00", inTime);
            assertTrue(breached.stream().noneMatch(notice -> Notices.stillStands(notice, life.request())));
            // Approved, the obligation has ended, and its breach counts no more than before.
            life.when("2026-09-18T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            assertTrue(breached.stream().noneMatch(notice -> Notices.stillStands(notice, life.request())));
        }
    }

    @Nested
    class Suspensions {

        private List<Notice> suspended() {
            return life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Suspend(
                            Town.OFFICE, SuspensionReason.EXPERT_EXAMINATION, LocalDate.of(2026, 9, 15), "a survey"));
        }

        @Test
        void areToldToTheRequesterAndTheDepartmentsAtWorkWithReasonAndEnd() {
            List<Notice> told = suspended();

            assertEquals(List.of("SUSPENDED to mei", "SUSPENDED to zhou", "SUSPENDED to chen"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": the clocks stand still for an expert examination, until 2026-09-15 17:00."
                            + " \"a survey\"",
                    told.get(0).text());
        }

        @Test
        void endedByHandGiveEverybodyTheirNewDate() {
            suspended();
            List<Notice> told = life.when(
                    "2026-09-11T10:00",
                    new RequestCommand.Resume(Town.OFFICE, SuspensionReason.EXPERT_EXAMINATION, "surveyed"));

            assertEquals(
                    List.of("SUSPENSION_ENDED to mei", "SUSPENSION_ENDED to zhou", "SUSPENSION_ENDED to chen"),
                    who(told));
            // Two closes of business lie in it, of the 9th and the 10th: 18, 20.
            assertEquals(Town.at("2026-09-20T17:00"), due(told.get(0)));
            assertEquals(Town.at("2026-09-20T17:00"), due(told.get(1)));
            assertEquals(
                    "KQ-1 \"noise at night\": a suspension of the clocks is over; the answer is due by 2026-09-20 17:00."
                            + " \"surveyed\"",
                    told.get(0).text());
            // The contribution, 3 working days from the 8th, was due on the 11th: 14, 15.
            assertEquals(Town.at("2026-09-15T17:00"), due(told.get(2)));
        }

        @Test
        void endedWhileAnotherLastsGiveNoDateThatWillNotHold() {
            suspended();
            life.when("2026-09-10T10:00", new RequestCommand.AskSupplement(Town.OFFICE, "the deed"));
            List<Notice> told = life.when(
                    "2026-09-11T10:00",
                    new RequestCommand.Resume(Town.OFFICE, SuspensionReason.EXPERT_EXAMINATION, "surveyed"));

            told.forEach(notice -> assertEquals(Optional.empty(), notice.due(), notice::toString));
        }

        @Test
        void endedByTheirDayTellTheOfficeToo() {
            suspended();
            List<Notice> told = kinds(NoticeKind.SUSPENSION_ENDED, life.asked("2026-09-16T09:00"));

            assertEquals(
                    List.of(
                            "SUSPENSION_ENDED to mei",
                            "SUSPENSION_ENDED to zhou",
                            "SUSPENSION_ENDED to chen",
                            "SUSPENSION_ENDED to lin"),
                    who(told));
            assertEquals(Optional.empty(), told.get(0).remark());
        }
    }

    @Nested
    class Promises {

        @Test
        void areOwedByTheDepartmentThatMadeThemWhoeverLeads() {
            List<Notice> told = life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Commit(
                            WATER_HEAD, CommitmentId.of("C-1"), "pave the road", LocalDate.of(2026, 9, 30)));
            assertEquals(List.of("COMMITTED to mei"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": water made a promise, to be kept by 2026-09-30 17:00. \"pave the road\"",
                    told.get(0).text());

            List<Notice> missed = ofRule(StandardRules.COMMITMENT, life.asked("2026-09-30T17:01"));

            assertEquals(List.of("BREACH to yan", "BREACH to lin"), who(missed));
            assertEquals(Optional.of("pave the road"), missed.get(0).remark());
        }

        @Test
        void keptAreToldToTheRequester() {
            life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Commit(
                            WATER_HEAD, CommitmentId.of("C-1"), "pave the road", LocalDate.of(2026, 9, 30)));
            List<Notice> told = life.when(
                    "2026-09-09T11:00",
                    new RequestCommand.DischargeCommitment(WATER_HEAD, CommitmentId.of("C-1"), "paved"));

            assertEquals(List.of("COMMITMENT_KEPT to mei"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": a promise of water was kept. \"pave the road; paved\"",
                    told.get(0).text());
            assertFalse(who(life.asked("2026-09-30T17:01")).contains("BREACH to yan"));
        }
    }
}
