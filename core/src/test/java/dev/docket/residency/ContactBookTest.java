package dev.docket.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.workflow.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is whose contact, and who has none. */
class ContactBookTest {

    private static final RequesterId MILL = RequesterId.of("mill");
    private static final RequesterId FORGE = RequesterId.of("forge");
    private static final RequesterId POTTERY = RequesterId.of("pottery");
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final LocalDate MARCH = LocalDate.parse("2022-03-01");
    private static final LocalDate JUNE = LocalDate.parse("2022-06-01");

    @Test
    void FS9_whoIsLargeEnoughHasALeaderOrShows() {
        long threshold = 20_000_000;
        Map<RequesterId, Long> sizes = Map.of(MILL, threshold, FORGE, 90_000_000L, POTTERY, threshold - 1);
        ContactBook book = ContactBook.EMPTY
                .naming(FORGE, Roles.CONTACT_LEADER, ANN, MARCH)
                .naming(MILL, Roles.LIAISON, BEN, MARCH);

        assertEquals(List.of(MILL), book.lacking(sizes, threshold, Roles.CONTACT_LEADER, MARCH));
        assertEquals(List.of(FORGE, MILL), book.lacking(sizes, threshold, Roles.CONTACT_LEADER, MARCH.minusDays(1)));
        ContactBook left = book.releasing(FORGE, Roles.CONTACT_LEADER, ANN, JUNE);
        assertEquals(List.of(MILL), left.lacking(sizes, threshold, Roles.CONTACT_LEADER, JUNE.minusDays(1)));
        assertEquals(List.of(FORGE, MILL), left.lacking(sizes, threshold, Roles.CONTACT_LEADER, JUNE));
    }

    @Test
    void TZ11_liaisonOfficersStandWithTheirEnterprisesSinceADay() {
        ContactBook book =
                ContactBook.EMPTY.naming(MILL, Roles.LIAISON, ANN, MARCH).naming(FORGE, Roles.LIAISON, ANN, JUNE);

        assertEquals(List.of(MILL), served(book, ANN, MARCH));
        assertEquals(List.of(MILL, FORGE), served(book, ANN, JUNE));
        assertEquals(MARCH, book.of(MILL, JUNE).get(0).since());
        assertEquals(List.of(), served(book, BEN, JUNE));
    }

    @Test
    void NX13_thoseAtTheEnterprisesSideStandUnderTheirOwnRoles() {
        Role safety = Role.of("safety officer");
        ContactBook book = ContactBook.EMPTY
                .naming(MILL, Roles.LIAISON, ANN, MARCH)
                .naming(MILL, safety, ANN, MARCH)
                .naming(MILL, Roles.RESIDENT_OFFICER, BEN, MARCH);

        assertEquals(List.of(ANN), book.contacts(MILL, Roles.LIAISON, MARCH));
        assertEquals(List.of(ANN), book.contacts(MILL, safety, MARCH));
        assertEquals(List.of(BEN), book.contacts(MILL, Roles.RESIDENT_OFFICER, MARCH));
        assertEquals(3, book.of(MILL, MARCH).size());
        assertThrows(IllegalArgumentException.class, () -> book.naming(MILL, safety, ANN, JUNE));
    }

    @Test
    void KQ5_pointAndLineAndAreaAreRolesInTheBook() {
        Role line = Role.of("trade association");
        Role area = Role.of("neighbourhood committee");
        PersonId chair = PersonId.of("chair of the millers");
        ContactBook book = ContactBook.EMPTY
                .naming(MILL, Roles.RESIDENT_OFFICER, ANN, MARCH)
                .naming(MILL, line, chair, MARCH)
                .naming(MILL, area, BEN, MARCH)
                .naming(FORGE, line, chair, MARCH);

        assertEquals(
                List.of(Roles.RESIDENT_OFFICER, line, area),
                book.of(MILL, MARCH).stream().map(ContactBook.Entry::role).toList());
        Map<RequesterId, Long> everybody = Map.of(MILL, 0L, FORGE, 0L);
        assertEquals(List.of(), book.lacking(everybody, 0, line, MARCH));
        assertEquals(List.of(FORGE), book.lacking(everybody, 0, Roles.RESIDENT_OFFICER, MARCH));
    }

    @Test
    void whoHasLeftStaysInTheBookAndMayComeAgain() {
        ContactBook book = ContactBook.EMPTY
                .naming(MILL, Roles.LIAISON, ANN, MARCH)
                .releasing(MILL, Roles.LIAISON, ANN, JUNE)
                .naming(MILL, Roles.LIAISON, ANN, JUNE.plusMonths(1));

        assertEquals(List.of(ANN), book.contacts(MILL, Roles.LIAISON, JUNE.minusDays(1)));
        assertEquals(List.of(), book.contacts(MILL, Roles.LIAISON, JUNE));
        assertEquals(List.of(ANN), book.contacts(MILL, Roles.LIAISON, JUNE.plusMonths(1)));
        assertEquals(book, book.releasing(MILL, Roles.LIAISON, BEN, JUNE));
        assertEquals(book, book.releasing(MILL, Roles.LIAISON, ANN, JUNE.plusDays(3)));
        assertEquals(2, book.entries().size());
    }

    private static List<RequesterId> served(ContactBook book, PersonId person, LocalDate on) {
        return book.servedBy(person, on).stream()
                .map(ContactBook.Entry::enterprise)
                .toList();
    }
}
