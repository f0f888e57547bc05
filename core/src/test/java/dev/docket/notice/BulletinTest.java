package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Bulletin.Issued;
import dev.docket.notice.HardCase.Overdue;
import dev.docket.notice.HardCase.Why;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BulletinTest {

    private static final BulletinRule TWO_OVERDUE = new BulletinRule(2, 7, BulletinRule.STANDARD.to());

    private final TreeMap<RequestId, Request> requests = new TreeMap<>();

    /** A request with a letter of 8 September, whose answer is due on the 17th, as it stands some time later. */
    private Request dispatched(String id, Intake.Builder intake, String asOf) {
        Life life = new Life(id);
        life.when("2026-09-07T10:00", new RequestCommand.Raise(Town.OFFICE, intake.build()));
        life.when("2026-09-08T10:00", Town.letter("L-" + id));
        life.asked(asOf);
        return life.request();
    }

    private void has(Request request) {
        requests.put(request.id(), request);
    }

    /** One whose lead was relieved of it time and again. */
    private static Request returned(String id, int times) {
        Life life = new Life(id);
        life.when(
                "2026-09-07T10:00",
                new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
        List<String> leads = List.of("housing", "tax", "water");
        for (int n = 0; n <= times; n++) {
            Letter letter = Letter.builder()
                    .number(LetterNumber.of("L-" + n))
                    .lead(UnitId.of(leads.get(n)))
                    .supervisingLeader(PersonId.of("he"))
                    .build();
            life.when("2026-09-08T1" + n + ":00", new RequestCommand.IssueLetter(Town.OFFICE, letter));
            if (n < times) {
                UnitId next = UnitId.of(leads.get(n + 1));
                Actor head = Actor.of(Roles.DEPARTMENT_HEAD, leads.get(n), "head-" + n);
                life.when("2026-09-08T1" + n + ":10", new RequestCommand.RequestReturn(head, "the list", next));
                life.when(
                        "2026-09-08T1" + n + ":20",
                        new RequestCommand.RuleReturn(Town.AUTHORITY, true, Optional.of(next), "so it says"));
            }
        }
        return life.request();
    }

    private Optional<Bulletin> suggested(BulletinRule rule, Optional<Issued> last, String asOf) {
        return rule.suggest(Presets.FACE_TO_FACE, requests.values(), last, Town.OFFICE_HOURS, Town.at(asOf));
    }

    private Optional<Bulletin> suggested(BulletinRule rule, String asOf) {
        return suggested(rule, Optional.empty(), asOf);
    }

    private List<Bulletin.Copy> copies(Bulletin bulletin, Map<Role, List<Recipient>> people) {
        return bulletin.copies(Town.directory(people), id -> Optional.ofNullable(requests.get(id)));
    }

    @Nested
    class IsSuggested {

        @Test
        void KQ12_whenEnoughIsOverdueAndNotBefore() {
            has(dispatched("KQ-1", Town.intake(), "2026-09-17T17:00"));
            has(dispatched("KQ-2", Town.intake(), "2026-09-17T17:00"));
            assertEquals(Optional.empty(), suggested(TWO_OVERDUE, "2026-09-17T17:00"));

            has(dispatched("KQ-1", Town.intake(), "2026-09-18T09:00"));
            assertEquals(Optional.empty(), suggested(TWO_OVERDUE, "2026-09-18T09:00"));

            has(dispatched("KQ-2", Town.intake(), "2026-09-18T09:00"));
            Bulletin bulletin = suggested(TWO_OVERDUE, "2026-09-18T09:00").orElseThrow();
            assertEquals(2, bulletin.count(Why.OVERDUE));
            assertEquals(Optional.empty(), suggested(BulletinRule.STANDARD, "2026-09-18T09:00"), "it takes five");
            HardCase first = bulletin.cases().get(0);
            assertEquals(RequestId.of("KQ-1"), first.request());
            assertEquals(List.of(UnitId.of("housing")), first.units());
            assertEquals(List.of(new Overdue(StandardRules.ANSWER, Town.at("2026-09-17T17:00"))), first.overdue());
            assertEquals(Set.of(Why.OVERDUE), first.why());
        }

        @Test
        void KQ12_byASingleOneThatIsCritical() {
            has(dispatched("KQ-1", Town.intake(), "2026-09-23T17:00"));
            assertEquals(Optional.empty(), suggested(BulletinRule.STANDARD, "2026-09-23T17:00"));

            has(dispatched("KQ-1", Town.intake(), "2026-09-25T09:00"));
            Bulletin bulletin =
                    suggested(BulletinRule.STANDARD, "2026-09-25T09:00").orElseThrow();
            assertEquals(SupervisionLevel.CRITICAL, bulletin.cases().get(0).supervision());
            assertEquals(
                    EnumSet.of(Why.OVERDUE, Why.CRITICAL),
                    bulletin.cases().get(0).why());
        }

        @Test
        void KQ12_byASingleOneThatWasGivenBackTwice() {
            has(returned("KQ-1", 1));
            assertEquals(Optional.empty(), suggested(BulletinRule.STANDARD, "2026-09-08T15:00"));

            has(returned("KQ-1", 2));
            Bulletin bulletin =
                    suggested(BulletinRule.STANDARD, "2026-09-08T15:00").orElseThrow();
            assertEquals(2, bulletin.cases().get(0).returns());
            assertEquals(EnumSet.of(Why.RETURNED), bulletin.cases().get(0).why());
            assertEquals(List.of(UnitId.of("water")), bulletin.cases().get(0).units());
        }

        @Test
        void KQ12_notBeforeTheLastOneIsFarEnoughBack() {
            has(returned("KQ-1", 2));
            Optional<Issued> last = Optional.of(new Issued(3, Town.at("2026-09-09T16:00")));

            assertEquals(Optional.empty(), suggested(BulletinRule.STANDARD, last, "2026-09-15T23:59"));
            Bulletin next =
                    suggested(BulletinRule.STANDARD, last, "2026-09-16T00:00").orElseThrow();
            assertEquals(4, next.number());
            assertEquals(new Issued(4, Town.at("2026-09-16T00:00")), next.issued());
            assertEquals(
                    1,
                    suggested(BulletinRule.STANDARD, "2026-09-09T16:00")
                            .orElseThrow()
                            .number(),
                    "the first when there was none");
        }

        @Test
        void onlyOfOpenRequestsOfTheProgramme() {
            Life life = new Life("KQ-1");
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            life.when(
                    "2026-09-25T10:00",
                    new RequestCommand.Withdraw(Town.REQUESTER, "settled by itself", Optional.empty()));
            has(life.request());
            has(Request.unraised(RequestId.of("KQ-2")));
            assertEquals(Optional.empty(), suggested(new BulletinRule(1, 1, TWO_OVERDUE.to()), "2026-09-25T11:00"));

            has(returned("KQ-3", 2));
            assertEquals(
                    Optional.empty(),
                    BulletinRule.STANDARD.suggest(
                            ProgrammeId.of("another"),
                            requests.values(),
                            Optional.empty(),
                            Town.OFFICE_HOURS,
                            Town.at("2026-09-08T15:00")));
        }

        @Test
        void byNoRuleThatTellsNobodyOrRequesters() {
            List<Role> office = List.of(Roles.OFFICE);
            assertThrows(IllegalArgumentException.class, () -> new BulletinRule(0, 7, office));
            assertThrows(IllegalArgumentException.class, () -> new BulletinRule(1, 0, office));
            assertThrows(IllegalArgumentException.class, () -> new BulletinRule(1, 1, List.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new BulletinRule(1, 1, List.of(Roles.OFFICE, Roles.REQUESTER)));
        }
    }

    @Nested
    class IsCopied {

        private static List<String> who(List<Bulletin.Copy> copies) {
            return copies.stream().map(copy -> copy.recipient().id()).toList();
        }

        @Test
        void KQ12_onceForEverybodyConcernedUnderAKeyForEver() {
            has(returned("KQ-1", 2));
            has(returned("KQ-2", 2));
            Bulletin bulletin =
                    suggested(BulletinRule.STANDARD, "2026-09-12T10:00").orElseThrow(); // a Saturday
            var people = Town.people();
            people.put(Roles.INSPECTOR, List.of(Town.person("xu", Roles.INSPECTOR)));

            List<Bulletin.Copy> copies = copies(bulletin, people);

            assertEquals(List.of("lin", "xu", "he", "yan"), who(copies), "housing has nothing to do with it any more");
            assertEquals("bulletin/face-to-face/1/yan", copies.get(3).key().toString());
            assertEquals("bulletin/a%2Fb/1/c%25", new BulletinKey(ProgrammeId.of("a/b"), 1, "c%").toString());
            assertEquals(Town.at("2026-09-14T09:00"), copies.get(0).deliverAt());
            assertEquals(Town.at("2026-09-16T10:00"), copies.get(2).deliverAt(), "on Wednesdays");
            assertEquals(
                    copies,
                    copies(suggested(BulletinRule.STANDARD, "2026-09-12T10:00").orElseThrow(), people));
        }

        @Test
        void notForOfWhomARequestComplainsNorWithIt() {
            has(dispatched("KQ-1", Town.intake().addComplainedOfPersons(PersonId.of("xu")), "2026-09-25T09:00"));
            Bulletin one = suggested(BulletinRule.STANDARD, "2026-09-25T09:00").orElseThrow();
            assertFalse(who(copies(one, Town.people())).contains("xu"));

            has(returned("KQ-2", 2));
            Bulletin two = suggested(BulletinRule.STANDARD, "2026-09-25T09:00").orElseThrow();
            List<Bulletin.Copy> copies = copies(two, Town.people());
            Bulletin.Copy theirs = copies.get(who(copies).indexOf("xu"));
            assertEquals(
                    List.of(RequestId.of("KQ-2")),
                    theirs.bulletin().cases().stream().map(HardCase::request).toList());
            assertFalse(theirs.text().contains("KQ-1"), theirs::text);
        }

        @Test
        void L23_withoutTheNameOfWhoIsToStayUnknown() {
            Life life = new Life("KQ-1");
            life.when(
                    "2026-09-07T10:00",
                    new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
            life.when("2026-09-07T11:00", new RequestCommand.Seal(Town.OFFICE, "they fear for their licence"));
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.asked("2026-09-25T09:00");
            has(life.request());
            has(dispatched("KQ-2", Town.intake(), "2026-09-25T09:00"));
            Bulletin bulletin =
                    suggested(BulletinRule.STANDARD, "2026-09-25T09:00").orElseThrow();

            assertEquals(
                    RequesterId.of("requester of KQ-1"), bulletin.cases().get(0).requester());
            for (Bulletin.Copy copy : copies(bulletin, Town.people())) {
                for (Words words : List.of(Words.english(), Words.chinese())) {
                    String[] lines = copy.text(words).split("\n", -1);
                    assertEquals(3, lines.length);
                    assertTrue(lines[1].contains("requester of KQ-1"), lines[1]);
                    assertFalse(lines[1].contains("lotus"), lines[1]);
                    assertTrue(lines[2].contains("lotus"), lines[2]);
                }
            }
        }

        @Test
        void inWordsOfTheRecipientsLanguage() {
            has(dispatched("KQ-1", Town.intake(), "2026-09-25T09:00"));
            has(returned("KQ-2", 2));
            Bulletin bulletin =
                    suggested(BulletinRule.STANDARD, "2026-09-25T09:00").orElseThrow();
            List<Bulletin.Copy> copies = copies(bulletin, Town.people());

            assertEquals("""
                    Bulletin 1 of face-to-face, as of 2026-09-25 09:00: overdue: 1, under the highest supervision: 1, given back twice or more: 1.
                    KQ-1 "noise at night" of lotus, with housing: the answer was due by 2026-09-17 17:00, supervision stands at CRITICAL.
                    KQ-2 "noise at night" of lotus, with water: given back 2 times.""", copies.get(0).text());
            Bulletin.Copy leader = copies.get(who(copies).indexOf("he"));
            assertEquals(leader.text(Words.chinese()), leader.text());
            assertEquals("""
                    face-to-face第1期通报（截至2026-09-25 09:00）：超时1件、最高级督办1件、退单两次以上1件。
                    KQ-1“noise at night”（lotus，housing承办）：答复期限为2026-09-17 17:00，已超时、督办级别红色。
                    KQ-2“noise at night”（lotus，water承办）：退单2次。""", leader.text());
        }
    }

    @Test
    void KQ12_itsCasesAreInTheirOrderAndItsHeadCountsWhatThereIs() {
        BulletinRule rule = new BulletinRule(5, 7, List.of(Roles.OFFICE));
        Bulletin bulletin = rule.suggest(
                        Presets.FACE_TO_FACE,
                        List.of(returned("KQ-2", 2), returned("KQ-1", 2)),
                        Optional.empty(),
                        Town.OFFICE_HOURS,
                        Town.at("2026-09-09T09:00"))
                .orElseThrow();
        Bulletin.Copy copy = new Bulletin.Copy(Town.person("lin", Roles.OFFICE), bulletin);

        assertEquals("""
                Bulletin 1 of face-to-face, as of 2026-09-09 09:00: given back twice or more: 2.
                KQ-1 "noise at night" of lotus, with water: given back 2 times.
                KQ-2 "noise at night" of lotus, with water: given back 2 times.""", copy.text());
    }

    @Test
    void aHardCaseNamesEverybodyAtWork() {
        Life life = new Life("KQ-1");
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1", "water"));
        life.asked("2026-09-18T09:00");

        assertEquals(
                List.of(UnitId.of("housing"), UnitId.of("water")),
                HardCase.of(life.request()).orElseThrow().units());
    }

    @Test
    void aRequestThatWasReopenedTwiceIsHard() {
        Life life = new Life("KQ-1");
        life.when(
                "2026-09-07T10:00",
                new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        for (int episode = 1; episode <= 2; episode++) {
            assertEquals(
                    Optional.empty(),
                    HardCase.of(life.request()),
                    "reopened " + life.request().episode());
            String day = "2026-09-" + (9 + episode);
            life.when(day + "T10:00", Town.submit());
            life.when(day + "T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            life.when(day + "T12:00", Town.followUp(Satisfaction.DISSATISFIED));
        }

        HardCase hard = HardCase.of(life.request()).orElseThrow();
        assertEquals(EnumSet.of(Why.CRITICAL, Why.REOPENED), hard.why());
        assertTrue(hard.text(Words.english(), ChinaWorkdays.ZONE).endsWith("reopened 2 times."));
        assertTrue(hard.text(Words.chinese(), ChinaWorkdays.ZONE).endsWith("重办2次。"));
    }
}
