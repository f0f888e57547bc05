package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Addressing.Addressee;
import dev.docket.notice.Town.Life;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is found for a message, whom nobody may be told in place of, and who is told in the place of whom. */
class AddressingTest {

    private static final UnitId HOUSING = UnitId.of("housing");
    private static final RequesterId TANG = RequesterId.of("tang");
    private static final RequesterId LI = RequesterId.of("li");

    private final Map<Role, List<Recipient>> people = Town.people();

    private static Request raised(Intake.Builder intake, RequesterId... parties) {
        Life life = new Life("KQ-1");
        life.when("2026-09-07T10:00", new RequestCommand.Raise(Town.OFFICE, intake.build()));
        for (RequesterId party : parties) {
            life.when("2026-09-07T11:00", new RequestCommand.Join(Town.OFFICE, party));
        }
        return life.request();
    }

    private static Request raised() {
        return raised(Town.intake());
    }

    /** Only those of the parties can be told who are known. */
    private Directory knowing(RequesterId... parties) {
        return new Directory() {
            @Override
            public List<Recipient> fill(Role role, Request request) {
                return people.getOrDefault(role, List.of());
            }

            @Override
            public Optional<Recipient> party(RequesterId party, Request request) {
                return List.of(parties).contains(party)
                        ? Optional.of(Town.person(party.value(), Roles.REQUESTER))
                        : Optional.empty();
            }
        };
    }

    /** Who is told, and in the place of which roles. */
    private static List<String> told(Directory directory, Request request, Audience... to) {
        Message message = Message.builder()
                .kind(NoticeKind.OWED)
                .subject("answer")
                .episode(1)
                .n(0)
                .addTo(to)
                .content(notice -> {})
                .build();
        return Addressing.of(message, directory, request, request).stream()
                .map(AddressingTest::shown)
                .toList();
    }

    private static String shown(Addressee addressee) {
        return addressee.recipient().id() + (addressee.unfilled().isEmpty() ? "" : " for " + addressee.unfilled());
    }

    @Nested
    class InThePlaceOfARoleThatNobodyFills {

        @Test
        void R44_theOfficeIsToldOnceForAllOfThem() {
            people.remove(Roles.DEPARTMENT_HEAD);
            people.remove(Roles.LEAD);

            assertEquals(
                    List.of("lin for [department head, lead department]"),
                    told(
                            knowing(),
                            raised(),
                            Audience.of(Roles.DEPARTMENT_HEAD, HOUSING),
                            Audience.of(Roles.LEAD, HOUSING),
                            Audience.of(Roles.LEAD, UnitId.of("water"))));
        }

        @Test
        void R44_nobodyIsToldInThePlaceOfAnOfficeThatWasForgotten() {
            people.remove(Roles.OFFICE);

            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class, () -> told(knowing(), raised(), Audience.of(Roles.OFFICE)));

            assertTrue(thrown.toString().contains("name somebody for the office"), thrown::toString);
        }

        @Test
        void R44_theOfficeIsToldForARequesterThoughAPartyIsFound() {
            people.remove(Roles.REQUESTER);

            assertEquals(
                    List.of("tang", "lin for [requester]"),
                    told(knowing(TANG), raised(Town.intake(), TANG), Audience.of(Roles.REQUESTER)));
        }

        @Test
        void R44_theOfficeIsToldForEachPartyThatCannotBeToldOnce() {
            assertEquals(
                    List.of("lin for [requester]", "mei"),
                    told(knowing(), raised(Town.intake(), TANG, LI), Audience.of(Roles.REQUESTER)));
        }
    }

    @Nested
    class OfThoseWhoJoined {

        @Test
        void L59_eachIsToldWithTheRequester() {
            assertEquals(
                    List.of("tang", "li", "mei"),
                    told(knowing(TANG, LI), raised(Town.intake(), TANG, LI), Audience.of(Roles.REQUESTER)));
        }

        @Test
        void L59_theyAloneAreToldWhereTheRequesterIsUnknown() {
            assertEquals(
                    List.of("tang"),
                    told(knowing(TANG), raised(Town.intake().anonymous(true), TANG), Audience.of(Roles.REQUESTER)));
        }

        @Test
        void L59_nobodyIsToldWhatIsForOthers() {
            assertEquals(
                    List.of("zhou"),
                    told(knowing(TANG), raised(Town.intake(), TANG), Audience.of(Roles.LEAD, HOUSING)));
        }
    }

    /** They are those whom the directory gives no unit: what they are told is of a department all the same. */
    @Nested
    class OfADepartmentOfWhichItComplains {

        private final Request complaint = raised(Town.intake().addComplainedOf(HOUSING));

        @Test
        void L23_nobodyIsToldThoughTheyHaveNoUnit() {
            people.put(Roles.LEAD, List.of(Town.person("zhou", Roles.LEAD)));

            assertEquals(
                    List.of("lin for [lead department]"), told(knowing(), complaint, Audience.of(Roles.LEAD, HOUSING)));
        }

        @Test
        void L23_whoActsForAnotherIsTold() {
            people.put(Roles.LEAD, List.of(Town.person("zhou", Roles.LEAD)));

            assertEquals(List.of("zhou"), told(knowing(), complaint, Audience.of(Roles.LEAD, UnitId.of("tax"))));
        }

        @Test
        void L23_whoIsOverItIsTold() {
            assertEquals(List.of("xu"), told(knowing(), complaint, Audience.of(Roles.HOST, HOUSING)));
        }
    }
}
