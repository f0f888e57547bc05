package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Who is told what when a request comes in, ends or returns, and of what runs beside its stages. It is raised on Monday 7 September
 * 2026 in a session that ends at 11:00. Sunday the 20th is a working day.
 */
class WhoIsToldTest {

    private final Life life = new Life("KQ-1");

    private void raised() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
    }

    private void raisedUnderNext() {
        life.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
    }

    private void assigned() {
        life.when("2026-09-08T10:00", Town.letter("L-1"));
    }

    private void answered() {
        life.when("2026-09-09T10:00", Town.submit());
        life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
    }

    private static Instant due(Notice notice) {
        return notice.due().orElseThrow();
    }

    @Nested
    class OfTheIntake {

        @Test
        void L55_aRejectionSaysWhyWhoseItIsAndWhereToGo() {
            raised();
            Notice told = only(
                    life.when(
                            "2026-09-07T12:00",
                            new RequestCommand.Reject(
                                    Town.OFFICE,
                                    new Rejection(
                                            RejectionReason.NOT_OURS,
                                            "roads of the state are not ours",
                                            "write to its office",
                                            Optional.of("the province"),
                                            false))),
                    NoticeKind.REJECTED,
                    "mei");

            assertEquals(
                    "KQ-1 \"noise at night\": your request was turned away: it is not this programme's matter, competent is"
                            + " the province. Instead: write to its office. \"roads of the state are not ours\"",
                    told.text());
            assertTrue(told.text(Locale.CHINESE).contains("主管单位为the province。其他途径：write to its office。"));
        }

        @Test
        void L55_aRejectionSaysThatNobodyIsCompetent() {
            raised();
            Notice told = only(
                    life.when(
                            "2026-09-07T12:00",
                            new RequestCommand.Reject(
                                    Town.OFFICE,
                                    new Rejection(
                                            RejectionReason.NOT_OURS,
                                            "it is the weather",
                                            "an umbrella",
                                            Optional.empty(),
                                            true))),
                    NoticeKind.REJECTED,
                    "mei");

            assertTrue(told.text().contains("and nobody is competent"), told::text);
            assertTrue(told.text(Locale.CHINESE).contains("且无主管单位"), told::text);
        }

        @Test
        void whatIsWantingIsToldToTheRequesterAndThatTheClocksStandToTheDepartments() {
            raised();
            assigned();
            List<Notice> told =
                    life.when("2026-09-09T10:00", new RequestCommand.AskSupplement(Town.OFFICE, "the deed"));

            assertEquals(List.of("SUPPLEMENT_ASKED to mei", "SUPPLEMENT_ASKED to zhou"), who(told));
            // Ten working days after the 9th: 10, 11, 14 to 18, 20, 21, 22.
            assertEquals(Town.at("2026-09-22T17:00"), due(told.get(0)));
            assertEquals(
                    "KQ-1 \"noise at night\": the requester was asked for what is wanting; the clocks stand still,"
                            + " until 2026-09-22 17:00 at the latest. \"the deed\"",
                    told.get(1).text());
        }

        @Test
        void whatWasWantingGivesTheOfficeAndTheDepartmentTheirNewDates() {
            raised();
            life.when("2026-09-08T10:00", new RequestCommand.AskSupplement(Town.OFFICE, "the deed"));
            List<Notice> told = life.when("2026-09-09T10:00", new RequestCommand.Supplement(Town.REQUESTER, "here"));

            assertEquals(List.of("SUPPLEMENT_OVER to lin"), who(told));
            assertEquals(Optional.of(StandardRules.DISPATCH), told.get(0).rule());
            // Three working days after the 7th were over on the 10th; one close of business lies in the pause.
            assertEquals(Town.at("2026-09-11T17:00"), due(told.get(0)));
        }

        @Test
        void whatDidNotComeIsToldToTheRequesterToo() {
            raised();
            assigned();
            life.when("2026-09-09T10:00", new RequestCommand.AskSupplement(Town.OFFICE, "the deed"));

            assertEquals(
                    List.of("SUPPLEMENT_OVER to lin", "SUPPLEMENT_OVER to mei", "SUPPLEMENT_OVER to zhou"),
                    who(kinds(NoticeKind.SUPPLEMENT_OVER, life.asked("2026-09-22T17:01"))));
        }

        @Test
        void aDateIsNotToldAgainToWhoMovedItThemselves() {
            raised();
            List<Notice> byOffice = life.when(
                    "2026-09-08T12:00", new RequestCommand.NoteSessionEnd(Town.OFFICE, Town.at("2026-09-08T11:00")));
            List<Notice> byHost = life.when(
                    "2026-09-09T12:00", new RequestCommand.NoteSessionEnd(Town.HOST, Town.at("2026-09-09T11:00")));

            assertEquals(List.of(), who(byOffice));
            assertEquals(List.of("MOVED to lin"), who(byHost));
            // Three working days after the 9th: 10, 11, 14.
            assertEquals(Town.at("2026-09-14T17:00"), due(byHost.get(0)));
        }
    }

    @Nested
    class OfItsEnd {

        @Test
        void DA17_theRequesterHearsOfEachStepAndByWhenTheNextIsDue() {
            ArrayList<Notice> heard = new ArrayList<>();
            heard.addAll(life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00")));
            heard.addAll(life.when("2026-09-08T10:00", Town.letter("L-1")));
            heard.addAll(life.when("2026-09-09T10:00", Town.submit()));
            heard.addAll(life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE)));
            heard.addAll(life.when("2026-09-10T10:00", Town.followUp(Satisfaction.SATISFIED)));
            heard.addAll(life.when("2026-09-10T11:00", new RequestCommand.Close(Town.OFFICE, "slip 7")));

            assertEquals(
                    List.of("RECEIVED due", "ASSIGNED_INFO due", "ANSWER", "CLOSED due"),
                    heard.stream()
                            .filter(notice -> notice.recipient().role().equals(Roles.REQUESTER))
                            .map(notice -> notice.kind() + (notice.due().isPresent() ? " due" : ""))
                            .toList());
        }

        @Test
        void L7_aWithdrawalIsToldToWhoeverHadToDoWithIt() {
            raised();
            assigned();
            List<Notice> told = kinds(
                    NoticeKind.WITHDRAWN,
                    life.when(
                            "2026-09-09T10:00",
                            new RequestCommand.Withdraw(Town.REQUESTER, "it is over", Optional.empty())));

            assertEquals(List.of("WITHDRAWN to mei", "WITHDRAWN to zhou", "WITHDRAWN to lin"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": the request was taken back. \"it is over\"",
                    told.get(1).text());
        }

        @Test
        void whoDoesNotAcceptAnExplanationLearnsOfTheAppealAndWhatBecomesOfIt() {
            raised();
            Notice explained = only(
                    life.when(
                            "2026-09-08T10:00", new RequestCommand.Explain(Town.HOST, Explanation.forGood("the law"))),
                    NoticeKind.EXPLAINED,
                    "mei");
            assertTrue(explained.text().contains("may appeal"), explained::text);
            List<Notice> failed = life.when("2026-09-09T10:00", Town.followUp(Satisfaction.DISSATISFIED));
            List<Notice> appealed =
                    life.when("2026-09-10T10:00", new RequestCommand.Appeal(Town.REQUESTER, "the law is otherwise"));
            List<Notice> won =
                    life.when("2026-09-11T10:00", new RequestCommand.DecideAppeal(Town.REVIEWER, false, "so it is"));

            assertEquals(List.of("APPEAL_OFFERED to mei", "OWED to lin"), who(failed));
            // Ten working days after the 9th: 10, 11, 14 to 18, 20, 21, 22.
            assertEquals(Town.at("2026-09-22T17:00"), due(failed.get(0)));
            assertEquals(List.of("APPEALED to mei", "OWED to fan"), who(appealed));
            assertEquals(due(appealed.get(1)), due(appealed.get(0)));
            assertEquals(
                    1,
                    won.stream()
                            .filter(notice -> notice.recipient().id().equals("mei"))
                            .count());
            assertEquals(NoticeKind.APPEAL_DECIDED, won.get(0).kind());
        }

        @Test
        void whatTimeClosesIsToldToTheOfficeToo() {
            raisedUnderNext();
            assigned();
            answered();
            for (String attempt : List.of("2026-09-10T10:00", "2026-09-10T15:00", "2026-09-11T10:00")) {
                life.when(
                        attempt,
                        new RequestCommand.RecordFollowUp(
                                Town.AGENT, FollowUp.builder().reached(false).build()));
            }
            life.when(
                    "2026-09-11T11:00",
                    new RequestCommand.Record(Town.OFFICE, Acts.WRITTEN_NOTICE, "posted", Optional.empty()));

            // Ten working days after the 11th: 14 to 18, 20 to 24.
            List<Notice> told = kinds(NoticeKind.CLOSED, life.asked("2026-09-24T17:01"));

            assertEquals(List.of("CLOSED to mei", "CLOSED to lin"), who(told));
            // Thirty days on is Saturday 24 October; Monday.
            assertEquals(
                    "KQ-1 \"noise at night\": the request was written off: nobody objected; it may be reopened until"
                            + " 2026-10-26 17:00.",
                    told.get(1).text());
        }
    }

    @Nested
    class OfANudge {

        private List<Notice> nudged(String at) {
            return kinds(NoticeKind.NUDGED, life.when(at, new RequestCommand.Nudge(Town.REQUESTER, "how far is it")));
        }

        @Test
        void theLeadAtWorkElseTheOffice() {
            raised();
            assertEquals(List.of("NUDGED to lin"), who(nudged("2026-09-07T14:00")));
            assigned();
            List<Notice> atWork = nudged("2026-09-14T10:00");
            assertEquals(List.of("NUDGED to zhou"), who(atWork));
            assertEquals(
                    "KQ-1 \"noise at night\": the requester asks how far it is; the answer is due by 2026-09-17 17:00."
                            + " \"how far is it\"",
                    atWork.get(0).text());
            life.when("2026-09-15T10:00", Town.submit());
            life.when("2026-09-15T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            assertEquals(List.of("NUDGED to lin"), who(nudged("2026-09-21T10:00")));
        }

        @Test
        void nobodyWhenItComesTooSoon() {
            raised();
            assigned();
            assertEquals(List.of("NUDGED to zhou"), who(nudged("2026-09-09T10:00")));
            assertEquals(List.of(), who(nudged("2026-09-15T10:00")));
            assertEquals(List.of("NUDGED to zhou"), who(nudged("2026-09-16T10:00")));
        }
    }

    @Nested
    class OfWhatRunsBesides {

        @Test
        void theAnswersNewDateIsToldToTheRequesterTooWhenItsPriorityChanges() {
            raisedUnderNext();
            assigned();
            List<Notice> told = kinds(
                    NoticeKind.MOVED,
                    life.when(
                            "2026-09-09T10:00",
                            new RequestCommand.Reprioritise(Town.OFFICE, Priority.URGENT, "there are children")));

            assertEquals(List.of("MOVED to zhou", "MOVED to mei"), who(told));
            // Three working days from the letter of the 8th: 9, 10, 11.
            assertEquals(Town.at("2026-09-11T17:00"), due(told.get(0)));
        }

        @Test
        void theAnswersNewDateIsToldWhenAnotherVersionIsAdopted() {
            raised();
            assigned();
            List<Notice> told = life.when("2026-09-09T10:00", new RequestCommand.AdoptProgrammeVersion(Town.OFFICE, 2));

            assertEquals(List.of("MOVED to zhou", "MOVED to mei"), who(told));
            // Ten working days from the 8th: 9, 10, 11, 14 to 18, 20, 21.
            assertEquals(Town.at("2026-09-21T17:00"), due(told.get(0)));
        }

        @Test
        void whoIsNamedLearnsOfIt() {
            raised();
            assigned();

            assertEquals(
                    List.of("COMPANION_NAMED to mei"),
                    who(life.when(
                            "2026-09-09T10:00",
                            new RequestCommand.Name(Town.OFFICE, NamedRole.COMPANION, PersonId.of("ms-li")))));
            assertEquals(
                    List.of("LEADER_NAMED to he"),
                    who(life.when(
                            "2026-09-09T11:00",
                            new RequestCommand.Name(Town.OFFICE, NamedRole.SUPERVISING_LEADER, PersonId.of("he-2")))));
        }
    }

    /** The answer is published under a token; nobody is contacted. */
    @Nested
    class OfAnAnonymousRequest {

        @Test
        void theOfficeLearnsWhatToPublishAndTheRequesterNothing() {
            assertEquals(
                    List.of(), who(life.when("2026-09-07T10:00", Town.raiseAnonymously("S-1", "2026-09-07T11:00"))));
            assertFalse(who(life.when("2026-09-08T10:00", Town.letter("L-1")))
                    .toString()
                    .contains("mei"));
            life.when("2026-09-09T10:00", Town.submit());
            Notice answer = only(
                    life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE)),
                    NoticeKind.ANSWER,
                    "lin");

            assertTrue(answer.published());
            assertEquals(
                    "KQ-1 \"noise at night\": to be published under the token KQ-1: here is the answer to your request"
                            + " (resolved). \"the pump was moved\"",
                    answer.text());
            life.when(
                    "2026-09-10T11:00",
                    new RequestCommand.RecordFollowUp(
                            Town.AGENT,
                            FollowUp.builder()
                                    .reached(false)
                                    .verification(true)
                                    .accepted(true)
                                    .build()));
            assertTrue(only(
                            life.when("2026-09-11T11:00", new RequestCommand.Close(Town.OFFICE, "slip")),
                            NoticeKind.CLOSED,
                            "lin")
                    .published());
            assertTrue(life.told().stream()
                    .noneMatch(notice -> notice.recipient().id().equals("mei")));
        }

        @Test
        void whatIsWantingIsPublishedToo() {
            life.when("2026-09-07T10:00", Town.raiseAnonymously("S-1", "2026-09-07T11:00"));
            List<Notice> told =
                    life.when("2026-09-08T10:00", new RequestCommand.AskSupplement(Town.OFFICE, "the place"));

            assertEquals(List.of("SUPPLEMENT_ASKED to lin"), who(told));
            assertTrue(told.get(0).text().contains("something is wanting"), told::toString);
            assertEquals(List.of(), who(ofRule(StandardRules.DISPATCH, told)));
        }
    }
}
