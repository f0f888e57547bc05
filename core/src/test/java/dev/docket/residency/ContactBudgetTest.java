package dev.docket.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.RequesterId;
import dev.docket.residency.Contact.Kind;
import dev.docket.residency.ContactRefusal.Limit;
import dev.docket.testkit.Dice;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Do not disturb, and be there when needed. */
class ContactBudgetTest {

    private static final RequesterId MILL = RequesterId.of("mill");
    private static final RequesterId FORGE = RequesterId.of("forge");

    private static Contact visit(String day) {
        return Contact.unasked(MILL, LocalDate.parse(day), Kind.VISIT);
    }

    private static ContactRefusal refused(List<Contact> history, Contact proposed) {
        return ContactBudget.STANDARD.decide(history, proposed).getLeft();
    }

    @Test
    void KQ7_twoContactsLieAWeekApartBeforeAndAfter() {
        List<Contact> history = List.of(visit("2023-03-06"), visit("2023-03-20"));

        assertEquals(Either.right(visit("2023-03-13")), ContactBudget.STANDARD.decide(history, visit("2023-03-13")));
        ContactRefusal refusal = refused(history, visit("2023-03-12"));
        assertEquals(List.of(Limit.TOO_NEAR), refusal.why());
        assertEquals(LocalDate.parse("2023-03-13"), refusal.nextAllowed());
        assertEquals(
                LocalDate.parse("2023-03-27"),
                refused(history, visit("2023-03-14")).nextAllowed());
        assertEquals(
                "the enterprise is not to be called on unasked on 2023-03-12: another contact lies too near; choose 2023-03-13, or"
                        + " give a reason that weighs more",
                refusal.message());
    }

    @Test
    void KQ7_thirtyAYearAreEnough() {
        ArrayList<Contact> history = new ArrayList<>();
        for (int week = 0; week < 30; week++) {
            Contact next = Contact.unasked(MILL, LocalDate.parse("2023-01-02").plusWeeks(week), Kind.INVITATION);
            history.add(ContactBudget.STANDARD.decide(history, next).get());
        }

        ContactRefusal full = refused(history, visit("2023-08-14"));
        assertEquals(List.of(Limit.YEAR_FULL), full.why());
        assertEquals(LocalDate.parse("2024-01-01"), full.nextAllowed());
        assertEquals(
                List.of(Limit.YEAR_FULL, Limit.TOO_NEAR),
                refused(history, visit("2023-07-26")).why());
        assertTrue(ContactBudget.STANDARD
                .decide(history, Contact.unasked(FORGE, LocalDate.parse("2023-07-26"), Kind.VISIT))
                .isRight());
    }

    @Test
    void KQ7_whatTheEnterpriseAskedForIsNeitherRefusedNorCounted() {
        Contact asked = Contact.askedFor(MILL, LocalDate.parse("2023-03-06"), Kind.VISIT);

        assertEquals(Either.right(asked), ContactBudget.STANDARD.decide(List.of(visit("2023-03-06")), asked));
        assertTrue(ContactBudget.STANDARD
                .decide(List.of(asked), visit("2023-03-07"))
                .isRight());
        assertThrows(IllegalArgumentException.class, () -> asked.because("flood"));
    }

    @Test
    void KQ7_importantTasksGoBeforeTheBudgetWithAReasonThatIsKept() {
        List<Contact> history = List.of(visit("2023-03-06"));
        Contact urgent = visit("2023-03-08").because("flood warning");

        assertEquals(Either.right(urgent), ContactBudget.STANDARD.decide(history, urgent));
        assertEquals(
                Optional.empty(),
                ContactBudget.STANDARD
                        .decide(history, visit("2023-03-13").because("flood warning"))
                        .get()
                        .override(),
                "no reason was needed");
        assertEquals(
                LocalDate.parse("2023-03-15"),
                refused(List.of(history.get(0), urgent), visit("2023-03-13")).nextAllowed(),
                "it counts as the rest");
        assertThrows(IllegalArgumentException.class, () -> visit("2023-03-08").because(" "));
    }

    @Test
    void aBudgetForNobodyIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new ContactBudget(0, 7));
        assertThrows(IllegalArgumentException.class, () -> new ContactBudget(1, -1));
        assertTrue(new ContactBudget(2, 0)
                .decide(List.of(visit("2023-03-06")), visit("2023-03-06"))
                .isRight());
    }

    @Provide
    Arbitrary<long[]> words() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .array(long[].class)
                .ofMinSize(12)
                .ofMaxSize(20);
    }

    /** Whatever is proposed in whatever order, what goes beyond the budget has its reason, and no day is named too late. */
    @Property(tries = 25)
    void L60_nothingGoesBeyondTheBudgetWithoutARecordedOverride(@ForAll("words") long[] words) {
        Dice dice = new Dice(words);
        ContactBudget budget = new ContactBudget(dice.between(1, 6), dice.between(0, 9));
        ArrayList<Contact> history = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            Contact proposed = proposed(dice);
            Either<ContactRefusal, Contact> decided = budget.decide(history, proposed);
            Statistics.label("decided")
                    .collect(
                            decided.isLeft()
                                    ? "refused"
                                    : proposed.asked()
                                            ? "asked"
                                            : decided.get().override().isPresent() ? "override" : "let pass");
            if (decided.isLeft()) {
                assertEarliest(budget, history, decided.getLeft());
            } else {
                history.add(decided.get());
            }
        }
        List.of(MILL, FORGE).forEach(enterprise -> assertWithin(budget, history, enterprise));
    }

    private static Contact proposed(Dice dice) {
        RequesterId enterprise = dice.oneOf(MILL, FORGE);
        LocalDate day = LocalDate.parse("2023-11-01").plusDays(dice.below(150));
        Kind kind = dice.oneOf(Kind.values());
        if (dice.happens(1, 5)) {
            return Contact.askedFor(enterprise, day, kind);
        }
        Contact contact = Contact.unasked(enterprise, day, kind);
        return dice.happens(1, 4) ? contact.because("flood") : contact;
    }

    private static void assertEarliest(ContactBudget budget, List<Contact> history, ContactRefusal refusal) {
        assertFalse(refusal.proposed().asked());
        assertTrue(refusal.proposed().override().isEmpty());
        for (LocalDate day = refusal.proposed().on(); !day.isAfter(refusal.nextAllowed()); day = day.plusDays(1)) {
            Contact moved = Contact.unasked(refusal.proposed().enterprise(), day, Kind.VISIT);
            assertEquals(
                    day.equals(refusal.nextAllowed()),
                    budget.decide(history, moved).isRight());
        }
    }

    /** Reckoned from the history alone: taking the overrides out leaves what fits, and each of them was needed. */
    private static void assertWithin(ContactBudget budget, List<Contact> history, RequesterId enterprise) {
        List<Contact> counted = history.stream()
                .filter(contact -> contact.enterprise().equals(enterprise) && !contact.asked())
                .toList();
        for (int i = 0; i < counted.size(); i++) {
            Contact contact = counted.get(i);
            List<Contact> before = counted.subList(0, i);
            long inYear = before.stream()
                    .filter(one -> one.on().getYear() == contact.on().getYear())
                    .count();
            boolean isNear = before.stream()
                    .anyMatch(
                            one -> Math.abs(ChronoUnit.DAYS.between(one.on(), contact.on())) < budget.leastDaysApart());
            assertEquals(
                    inYear >= budget.mostPerYear() || isNear, contact.override().isPresent(), contact::toString);
        }
    }
}
