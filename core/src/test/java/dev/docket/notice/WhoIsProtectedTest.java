package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.Ledger;
import dev.docket.notice.Town.Life;
import dev.docket.programme.Presets;
import dev.docket.request.Intake;
import dev.docket.request.PersonId;
import dev.docket.request.PublicToken;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told of sealed and anonymous requests and of complaints, and to whom it is not. */
class WhoIsProtectedTest {

    private static final RequestCommand SEAL = new RequestCommand.Seal(Town.OFFICE, "they fear for their licence");

    private static RequestCommand raise(Intake.Builder intake) {
        return new RequestCommand.Raise(Town.OFFICE, intake.build());
    }

    private static Life life(Map<Role, List<Recipient>> people) {
        return new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)));
    }

    private static List<String> who(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.kind() + " to " + notice.recipient().id())
                .toList();
    }

    private static Notice first(NoticeKind kind, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class OfASealedRequest {

        private final Life life = new Life("KQ-1");

        @Test
        void L23_theRequesterAndWhoWorksOnItLearnThatItIsSealed() {
            life.when("2026-09-07T10:00", raise(Town.intake()));
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            List<Notice> told = life.when("2026-09-08T11:00", SEAL);

            assertEquals(List.of("SEALED to requester of KQ-1", "SEALED to zhou"), who(told));
            assertEquals(
                    "KQ-1 \"noise at night\": from now on nobody but the office may know whose request it is."
                            + " \"they fear for their licence\"",
                    told.get(0).text());
            assertEquals(
                    "KQ-1 \"noise at night\": whose request it is, is the office's alone to know from now on; please tell nobody.",
                    told.get(1).text());
            assertEquals(
                    List.of("UNSEALED to mei", "UNSEALED to zhou"),
                    who(life.when(
                            "2026-09-08T12:00",
                            new RequestCommand.Unseal(
                                    Town.OFFICE, "it is public", Optional.of("letter of 7 September")))));
        }

        @Test
        void L23_itsLetterCarriesThePseudonym() {
            life.when("2026-09-07T10:00", raise(Town.intake().sealed(true)));
            Notice letter = first(NoticeKind.LETTER, life.when("2026-09-08T10:00", Town.letter("L-1")));

            assertEquals(Optional.of("requester of KQ-1"), letter.pseudonym());
            assertTrue(
                    letter.text().endsWith(" Who asks is not to be known; please call them \"requester of KQ-1\"."),
                    letter::text);
            assertTrue(letter.text(Locale.CHINESE).contains("requester of KQ-1"), () -> letter.text(Locale.CHINESE));
            assertFalse(letter.text().contains("lotus"), letter::text);
        }

        @Test
        void anOpenLetterCarriesNone() {
            life.when("2026-09-07T10:00", raise(Town.intake()));

            assertEquals(
                    Optional.empty(),
                    first(NoticeKind.LETTER, life.when("2026-09-08T10:00", Town.letter("L-1")))
                            .pseudonym());
        }

        @Test
        void L23_severalOfTheRequestersSideAreToldApart() {
            Map<Role, List<Recipient>> people = Town.people();
            people.put(
                    Roles.REQUESTER, List.of(Town.person("mei", Roles.REQUESTER), Town.person("bo", Roles.REQUESTER)));

            assertEquals(
                    List.of("RECEIVED to requester of KQ-1", "RECEIVED to requester of KQ-1 (2)"),
                    who(life(people)
                            .when("2026-09-07T10:00", raise(Town.intake().sealed(true)))));
        }

        @Test
        void L23_theLedgerShowsThePseudonymWhileItIsSealed() {
            life.when("2026-09-07T10:00", raise(Town.intake()));
            assertEquals("lotus", requesterInTheLedger());

            life.when("2026-09-07T11:00", SEAL);
            assertEquals("requester of KQ-1", requesterInTheLedger());

            life.when(
                    "2026-09-07T12:00",
                    new RequestCommand.Unseal(Town.OFFICE, "it is public", Optional.of("letter of 7 September")));
            assertEquals("lotus", requesterInTheLedger());
        }

        private String requesterInTheLedger() {
            return Ledger.of(Presets.FACE_TO_FACE)
                    .with(life.request().id(), life.history(), life.request())
                    .entries()
                    .get(0)
                    .requester()
                    .value();
        }
    }

    @Nested
    class OfAnAnonymousRequest {

        @Test
        void L58_whatIsPublishedCarriesTheToken() {
            Life life = new Life("KQ-1");
            life.when("2026-09-07T10:00", raise(Town.intake().anonymous(true).token(PublicToken.of("A-4711"))));
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.when("2026-09-09T10:00", Town.submit());
            Notice answer = first(
                    NoticeKind.ANSWER, life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE)));

            assertEquals(List.of(PublicToken.of("A-4711")), answer.tokens());
            assertTrue(answer.text().contains("to be published under the token A-4711: here is"), answer::text);
            assertTrue(answer.text(Locale.CHINESE).contains("请凭查询码A-4711公开："), () -> answer.text(Locale.CHINESE));
        }
    }

    @Nested
    class OfAComplaint {

        private final Map<Role, List<Recipient>> people = Town.people();

        @Test
        void L23_nobodyOfWhomItComplainsIsTold() {
            people.put(
                    Roles.OFFICE,
                    List.of(
                            Town.person("lin", Roles.OFFICE).in(UnitId.of("office")),
                            Town.person("pei", Roles.OFFICE).in(UnitId.of("bureau"))));
            Life life = life(people);
            life.when("2026-09-07T10:00", raise(Town.intake().addComplainedOf(UnitId.of("office"))));
            life.asked("2026-10-07T10:00");

            assertTrue(life.told().size() > 2, () -> who(life.told()).toString());
            assertFalse(
                    who(life.told()).toString().contains("lin"),
                    () -> who(life.told()).toString());
            assertTrue(
                    who(life.told()).toString().contains("BREACH to pei"),
                    () -> who(life.told()).toString());
        }

        @Test
        void L23_anInspectorIsToldInPlaceOfAnOfficeOfWhichItComplains() {
            Life life = life(people);
            life.when("2026-09-07T10:00", raise(Town.intake().addComplainedOfPersons(PersonId.of("lin"))));
            life.asked("2026-10-07T10:00");

            assertFalse(
                    who(life.told()).toString().contains("lin"),
                    () -> who(life.told()).toString());
            Notice breach = life.told().stream()
                    .filter(notice -> notice.kind() == NoticeKind.BREACH
                            && notice.recipient().id().equals("du"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(List.of(Roles.OFFICE), breach.unfilled());
        }

        @Test
        void whoFillsTheOfficeWithSubjectsAloneIsToldToNameSomebodyElse() {
            people.remove(Roles.INSPECTOR);
            people.remove(Roles.HOST);
            Life life = life(people);
            life.when("2026-09-07T10:00", raise(Town.intake().addComplainedOfPersons(PersonId.of("lin"))));

            IllegalStateException e = assertThrows(IllegalStateException.class, () -> life.asked("2026-10-07T10:00"));

            assertTrue(String.valueOf(e.getMessage()).contains("KQ-1"), e::getMessage);
        }
    }
}
