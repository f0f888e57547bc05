package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law L23 in small: what tells whose request it is stands in no text, and leaves by an accessor only. */
class IdentityTest {

    private static final RequesterId LOTUS = RequesterId.of("lotus-textiles");

    private static Intake.Builder intake() {
        return Intake.builder()
                .programme(ProgrammeId.of("p"))
                .programmeVersion(1)
                .requester(LOTUS)
                .authority("letter of lotus-textiles")
                .title("noise at night");
    }

    @Nested
    class Texts {

        @Test
        void L23_aRequesterPrintsTheSameForAll() {
            assertEquals("(requester)", LOTUS.toString());
            assertEquals("lotus-textiles", LOTUS.value());
        }

        @ParameterizedTest
        @ValueSource(strings = {"requester", "representative", "resident officer", "a role of the programme's own"})
        void L23_nobodyOnTheRequestersSideIsPrinted(String role) {
            Actor actor = Actor.of(Role.of(role), "lotus-textiles", "feng");

            assertEquals(role + " (not shown)", actor.toString());
            assertEquals("the unit of the " + role, actor.shownUnit());
            assertEquals("the " + role, actor.shownPerson());
        }

        @Test
        void officialsArePrinted() {
            Actor actor = Actor.of(Roles.LIAISON, "housing", "qian");

            assertEquals("liaison qian of housing", actor.toString());
            assertEquals("housing", actor.shownUnit());
            assertEquals("qian", actor.shownPerson());
        }

        @Test
        void L23_neitherAuthorityNorContactNorConsentIsPrinted() {
            Actor office = Actor.of(Roles.OFFICE, "office", "lin");
            PersonId feng = PersonId.of("feng");
            Request request = Request.builder()
                    .id(RequestId.of("KQ-774"))
                    .contact(feng)
                    .involved(List.of(feng))
                    .build();

            for (Object value : List.of(
                    intake().build(),
                    request,
                    new RequestCommand.Name(office, NamedRole.CONTACT, feng),
                    new RequestEvent.Named(Instant.EPOCH, office, NamedRole.CONTACT, feng),
                    new RequestCommand.Unseal(office, "r", Optional.of("feng of lotus-textiles agrees")),
                    new RequestEvent.Unsealed(
                            Instant.EPOCH, office, "r", "feng of lotus-textiles agrees", Optional.empty()))) {
                assertFalse(value.toString().contains("feng"), value::toString);
                assertFalse(value.toString().contains("lotus"), value::toString);
            }
            assertTrue(new RequestCommand.Name(office, NamedRole.COMPANION, feng)
                    .toString()
                    .contains("feng"));
        }

        @Test
        void L23_noExceptionPrintsThem() {
            IllegalArgumentException ofVersion = assertThrows(
                    IllegalArgumentException.class,
                    () -> intake().programmeVersion(0).build());
            IllegalArgumentException ofReturn = assertThrows(
                    IllegalArgumentException.class,
                    () -> new RequestCommand.RequestReturn(
                            Actor.of(Roles.REQUESTER, "lotus-textiles", "feng"), "b", UnitId.of("lotus-textiles")));

            assertFalse(String.valueOf(ofVersion.getMessage()).contains("lotus"), ofVersion::getMessage);
            assertTrue(
                    String.valueOf(ofReturn.getMessage()).contains("the unit of the requester"), ofReturn::getMessage);
        }
    }

    @Nested
    class SeenBy {

        private final Actor feng = Actor.of(Roles.REQUESTER, "lotus-textiles", "feng");

        private Request request(Intake.Builder intake) {
            return Request.builder()
                    .id(RequestId.of("KQ-774"))
                    .stageIfRaised(Stage.RAISED)
                    .intakeIfRaised(intake.build())
                    .sealed(intake.build().sealed())
                    .contact(PersonId.of("feng"))
                    .build();
        }

        @Test
        void anOpenRequestIsSeenAsItIs() {
            Request request = request(intake());

            assertEquals(LOTUS, request.shownRequester());
            assertEquals(request, request.asSeenBy(Roles.LEAD));
            assertEquals(feng, request.asSeenBy(Roles.LEAD, feng));
        }

        @Test
        void L23_aSealedRequestShowsItsPseudonymToAllButTheOffice() {
            Request request = request(intake().sealed(true));
            Request seen = request.asSeenBy(Roles.LEAD);

            assertEquals("requester of KQ-774", request.pseudonym());
            assertEquals("requester of KQ-774", seen.intake().requester().value());
            assertEquals(Optional.empty(), seen.intake().authority());
            assertEquals(Optional.empty(), seen.contact());
            assertEquals("noise at night", seen.intake().title());
            assertEquals(
                    "requester of KQ-774",
                    request.asSeenBy(Roles.LEAD, feng).unit().value());
            assertEquals(request, request.asSeenBy(Roles.OFFICE));
            assertEquals(feng, request.asSeenBy(Roles.OFFICE, feng));
        }

        @Test
        void L23_aMergedRequestDoesNotShowWhomItHidBeforeTheMerging() {
            Request before = request(intake().sealed(true));
            Request merged = request(intake()).toBuilder()
                    .bonds(Bonds.builder()
                            .merging(new Merging(RequestId.of("KQ-700"), Instant.EPOCH, before))
                            .build())
                    .build();

            Request seen =
                    merged.asSeenBy(Roles.LEAD).bonds().merging().orElseThrow().before();
            assertEquals("requester of KQ-774", seen.intake().requester().value());
            assertEquals(Optional.empty(), seen.contact());
            assertEquals(merged, merged.asSeenBy(Roles.OFFICE));

            Request open = merged.toBuilder()
                    .bonds(Bonds.builder()
                            .merging(new Merging(RequestId.of("KQ-700"), Instant.EPOCH, request(intake())))
                            .build())
                    .build();
            assertSame(open, open.asSeenBy(Roles.LEAD));
        }

        @Test
        void whoIsOnNoSideOfTheRequesterIsSeen() {
            Actor qian = Actor.of(Roles.LIAISON, "housing", "qian");

            assertEquals(qian, request(intake().sealed(true)).asSeenBy(Roles.LEAD, qian));
        }

        @Test
        void L58_anAnonymousOneIsKnownByItsToken() {
            Request named = request(intake().anonymous(true).token(PublicToken.of("A-4711")));
            Request unnamed = request(intake().anonymous(true));

            assertEquals("A-4711", named.pseudonym());
            assertEquals(Optional.of(PublicToken.of("KQ-774")), unnamed.publicToken());
            assertEquals(
                    "A-4711", named.asSeenBy(Roles.HOST).intake().requester().value());
            assertEquals(Optional.empty(), request(intake()).publicToken());
        }

        @Test
        void L58_onlyAnAnonymousOneHasAToken() {
            Intake.Builder known = intake().token(PublicToken.of("A-4711"));

            assertThrows(IllegalArgumentException.class, known::build);
        }
    }

    @Test
    void L55_whatIsNotOursHasAReceiverWithAName() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rejection(RejectionReason.NOT_OURS, "t", "a", Optional.of(" "), false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rejection(RejectionReason.NOT_OURS, "t", "a", Optional.empty(), false));
        assertTrue(new Rejection(RejectionReason.NOT_OURS, "t", "a", Optional.empty(), true).noReceiver());
    }
}
