package dev.docket.notice;

import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static dev.docket.notice.Town.OFFICE;
import static dev.docket.notice.Town.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.Together;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Actor;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.PublicToken;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who hears of a merging, of its undoing, and of what becomes of a request in which several have a part. */
class WhoIsToldOfMergingTest {

    private static final RequesterId TANG = RequesterId.of("tang");
    private static final RequestCommand JOIN = new RequestCommand.Join(OFFICE, TANG);
    private static final WorkingCalendar HOME = WorkingCalendar.alwaysOpen("home", ChinaWorkdays.ZONE);

    private static Notices notices(Map<Role, List<Recipient>> people) {
        Directory town = Town.directory(people);
        return Notices.of(Town.WORKFLOW, new Directory() {
            @Override
            public List<Recipient> fill(Role role, Request request) {
                return town.fill(role, request);
            }

            @Override
            public Optional<Recipient> party(RequesterId party, Request request) {
                return Optional.of(new Recipient(party.value(), Roles.REQUESTER, HOME, Locale.ENGLISH));
            }
        });
    }

    private static Town.Life raised(Map<Role, List<Recipient>> people, String key, Intake.Builder intake) {
        Town.Life life = new Town.Life(key, notices(people));
        life.when("2026-09-07T10:00", new RequestCommand.Raise(OFFICE, intake.build()));
        return life;
    }

    private static Town.Life raised(String key, Intake.Builder intake) {
        return raised(Town.people(), key, intake);
    }

    /** What the duplicate's step tells. */
    private static List<Notice> merge(Town.Life duplicate, Town.Life survivor, String local) {
        return taken(
                Town.WORKFLOW.merge(duplicate.request(), survivor.request(), OFFICE, "the same", at(local)),
                duplicate,
                survivor);
    }

    private static List<Notice> unmerge(Town.Life duplicate, Town.Life survivor, String local) {
        return taken(
                Town.WORKFLOW.unmerge(duplicate.request(), survivor.request(), OFFICE, "another", at(local)),
                duplicate,
                survivor);
    }

    private static List<Notice> taken(Together done, Town.Life duplicate, Town.Life survivor) {
        assertFalse(done.isRefused(), () -> done.refusal().toString());
        survivor.take(done.of(survivor.request().id()));
        return duplicate.take(done.of(duplicate.request().id()));
    }

    @Test
    void L23_noPseudonymMeansTwoPersons() {
        Map<Role, List<Recipient>> people = Town.people();
        people.put(
                Roles.REQUESTER,
                List.of(
                        new Recipient("mei", Roles.REQUESTER, HOME, Locale.ENGLISH),
                        new Recipient("mei's son", Roles.REQUESTER, HOME, Locale.ENGLISH)));
        Town.Life life = raised(people, "KQ-1", Town.intake().sealed(true));
        life.when("2026-09-07T11:00", JOIN);

        assertEquals(
                List.of(
                        "ADMITTED to party 1 of KQ-1",
                        "ADMITTED to requester of KQ-1",
                        "ADMITTED to requester of KQ-1 (2)"),
                who(life.when("2026-09-08T10:00", new RequestCommand.Admit(OFFICE))).stream()
                        .filter(one -> one.startsWith("ADMITTED"))
                        .sorted()
                        .toList());
    }

    @Test
    void R49_everyDepartmentHearsThatItIsAtWorkAgain() {
        Town.Life a = raised("KQ-1", Town.intake());
        a.when("2026-09-08T10:00", Town.letter("L-1"));
        Town.Life b = raised("KQ-2", Town.intake().requester(TANG));
        b.when("2026-09-08T10:00", Town.letter("L-1", "water"));
        merge(b, a, "2026-09-08T11:00");

        List<String> told = who(unmerge(b, a, "2026-09-08T12:00"));

        assertTrue(told.containsAll(List.of("UNMERGED to zhou", "UNMERGED to chen")), told::toString);
    }

    @Test
    void R49_whoeverElseOwedSomethingHearsThatTheyDoNotAndThatTheyDoAgain() {
        Town.Life a = raised("KQ-1", Town.intake());
        a.when("2026-09-08T10:00", Town.letter("L-1"));
        Town.Life b = raised("KQ-2", Town.intake().requester(TANG));
        b.when("2026-09-08T10:00", Town.letter("L-1"));
        b.when("2026-09-09T10:00", Town.submit());
        b.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(OFFICE));

        List<String> merged = who(merge(b, a, "2026-09-09T12:00"));
        List<String> unmerged = who(unmerge(b, a, "2026-09-09T13:00"));

        assertTrue(merged.contains("MERGED to wu"), merged::toString);
        assertTrue(unmerged.contains("OWED to wu"), unmerged::toString);
    }

    @Test
    void L58_whoIsUnknownHearsThatTheOtherTookItBack() {
        Town.Life a = raised("KQ-1", Town.intake());
        Town.Life b =
                raised("KQ-2", Town.intake().requester(TANG).anonymous(true).token(PublicToken.of("A-1")));
        merge(b, a, "2026-09-07T12:00");

        List<Notice> told =
                a.when("2026-09-08T10:00", new RequestCommand.Withdraw(Town.REQUESTER, "moved away", Optional.empty()));

        assertEquals(
                List.of(PublicToken.of("A-1")),
                only(told, NoticeKind.WITHDRAWN, "lin").tokens());
    }

    @Test
    void L58_whoTookItBackThemselvesHearsNothingOfIt() {
        Town.Life a = raised("KQ-1", Town.intake().anonymous(true).token(PublicToken.of("A-0")));
        Town.Life b =
                raised("KQ-2", Town.intake().requester(TANG).anonymous(true).token(PublicToken.of("A-1")));
        merge(b, a, "2026-09-07T12:00");

        List<Notice> told =
                a.when("2026-09-08T10:00", new RequestCommand.Withdraw(Town.REQUESTER, "moved away", Optional.empty()));

        assertEquals(
                List.of(PublicToken.of("A-1")),
                only(told, NoticeKind.WITHDRAWN, "lin").tokens());
    }

    /** The office of which the other complained is no longer told what was missed before, and an inspector is. */
    @Test
    void L23_anInspectorIsToldInPlaceOfAnOfficeOfWhichItComplainsSince() {
        Town.Life survivor = raised("KQ-1", Town.intake());
        Town.Life duplicate = raised("KQ-2", Town.intake().requester(TANG).addComplainedOfPersons(PersonId.of("lin")));
        Together done = Town.WORKFLOW.merge(
                duplicate.request(),
                survivor.request(),
                Actor.of(Roles.OFFICE, "office", "pei"),
                "the same",
                at("2026-10-07T10:00"));
        assertFalse(done.isRefused(), () -> done.refusal().toString());

        List<String> told = who(survivor.take(done.of(survivor.request().id())));

        assertTrue(told.contains("BREACH to du"), told::toString);
        assertFalse(told.toString().contains("to lin"), told::toString);
    }

    @Test
    void L59_thePartiesOfAnUnknownRequesterHearThatTheAnswerMoves() {
        Town.Life life = raised("KQ-1", Town.intake().programmeVersion(2).anonymous(true));
        life.when("2026-09-07T11:00", JOIN);
        life.when("2026-09-08T10:00", Town.letter("L-1"));

        List<String> told =
                who(life.when("2026-09-08T11:00", new RequestCommand.Reprioritise(OFFICE, Priority.URGENT, "flood")));

        assertTrue(told.contains("MOVED to tang"), told::toString);
    }

    @Test
    void L59_newcomersHearWhatTheRequesterHeard() {
        Town.Life life = raised("KQ-1", Town.intake());
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when(
                "2026-09-08T11:00",
                new RequestCommand.Escalate(
                        Actor.of(Roles.INSPECTOR, "inspection", "du"), SupervisionLevel.WARNING, Optional.of("grave")));
        List<Notice> first = life.when(
                "2026-09-08T12:00", new RequestCommand.Explain(Town.HOST, Explanation.forGood("the law forbids it")));
        List<Notice> later = life.when("2026-09-08T13:00", JOIN);

        Notice heard = only(first, NoticeKind.EXPLAINED, "mei");
        Notice hears = only(later, NoticeKind.EXPLAINED, "tang");
        assertEquals(heard.rule(), hears.rule());
        assertEquals(heard.due(), hears.due());
    }

    @Test
    void L23_aPartyOfWhomItComplainsHearsNothing() {
        Town.Life life = raised("KQ-1", Town.intake().addComplainedOfPersons(PersonId.of("tang")));
        life.when("2026-09-07T11:00", JOIN);

        List<String> told = who(life.when("2026-09-08T10:00", new RequestCommand.Admit(OFFICE)));

        assertFalse(told.contains("ADMITTED to tang"), told::toString);
    }

    /** When the office asks, what was missed meanwhile is found together with the merging. */
    @Test
    void L23_ofWhomItComplainsSinceIsNotToldOfWhatHappenedBefore() {
        Map<Role, List<Recipient>> people = Town.people();
        people.put(Roles.OFFICE, List.of(Town.person("lin", Roles.OFFICE), Town.person("pei", Roles.OFFICE)));
        Town.Life survivor = raised(people, "KQ-1", Town.intake());
        Town.Life duplicate =
                raised(people, "KQ-2", Town.intake().requester(TANG).addComplainedOfPersons(PersonId.of("lin")));
        Together done = Town.WORKFLOW.merge(
                duplicate.request(),
                survivor.request(),
                Actor.of(Roles.OFFICE, "office", "pei"),
                "the same",
                at("2026-10-07T10:00"));
        assertFalse(done.isRefused(), () -> done.refusal().toString());

        List<String> told = who(survivor.take(done.of(survivor.request().id())));

        assertTrue(told.contains("BREACH to pei"), told::toString);
        assertFalse(told.toString().contains("to lin"), told::toString);
    }

    /** The follow-up is missed twice in one episode; of the second time the host was told, so they hear that it was none. */
    @Test
    void S611_whoWasToldAgainHearsThatItWasPremature() {
        Town.Life life = raised("KQ-1", Town.intake());
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when(
                "2026-09-08T11:00",
                new RequestCommand.Commit(
                        Town.HOUSING_HEAD, CommitmentId.of("C-1"), "a pump", LocalDate.of(2026, 12, 20)));
        life.when("2026-09-09T10:00", Town.submit());
        life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(OFFICE));
        life.asked("2026-10-15T10:00");
        life.when(
                "2026-10-15T11:00",
                new RequestCommand.Defer(
                        Town.LEADER, new Deferral("next year", PersonId.of("zhou"), LocalDate.of(2026, 11, 10))));
        life.when(
                "2026-10-16T10:00",
                new RequestCommand.Review(
                        Town.LEADER, RequestCommand.Verdict.EXPLAIN_FINALLY, Optional.empty(), "the law forbids it"));
        assertTrue(who(life.asked("2026-11-20T10:00")).contains("ESCALATION to xu"));

        List<String> told = who(life.when(
                "2026-11-20T11:00",
                new RequestCommand.RecordFollowUp(
                        Town.AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(true)
                                .result(Satisfaction.SATISFIED)
                                .build(),
                        Optional.of(at("2026-10-19T10:00")))));

        assertTrue(told.contains("VACATED to xu"), told::toString);
    }
}
