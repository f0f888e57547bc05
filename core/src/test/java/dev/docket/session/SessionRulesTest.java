package dev.docket.session;

import static dev.docket.session.Diary.ANN;
import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.monthly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationRule;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rules of a series as data, and all that may be wrong with them. */
class SessionRulesTest {

    private static List<String> defects(SessionRules.Builder rules) {
        return rules.validate()
                .fold(defects -> defects.map(SessionRulesDefect::where).asJava(), sound -> List.of());
    }

    @Test
    void soundRulesOweWhatTheyAskFor() {
        assertEquals(
                List.of("open", "minute"),
                asNeeded().build().obligations().stream()
                        .map(rule -> rule.code().value())
                        .toList());
        assertEquals(
                List.of("hold", "open", "announce", "minute"),
                monthly().announcement(Period.workingDays(3)).build().obligations().stream()
                        .map(ObligationRule::code)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void allDefectsAreFoundAtOnce() {
        SessionRules.Builder rules = asNeeded()
                .version(0)
                .kinds(List.of())
                .cadence(Cadence.nthWorkingDayOfMonth(31))
                .addHosts(ANN, ANN)
                .announcement(Period.elapsed(Duration.ofHours(3)))
                .addQuestions(" ")
                .addAdmission("true")
                .authority(SessionAuthority.standard().with(SessionCommandKind.OPEN, List.of()));

        assertEquals(
                List.of("version", "kinds", "hosts", "questions", "cadence", "announcement", "admission", "authority"),
                defects(rules));
        String message = Objects.requireNonNull(
                assertThrows(IllegalArgumentException.class, rules::build).getMessage());
        assertTrue(message.contains("working day 31 of each month never comes; name a day that there is"), message);
        assertTrue(message.contains("nobody may open; name a role for it"), message);
    }

    @Test
    void eachDefectIsFoundAlone() {
        assertEquals(List.of("invites"), defects(asNeeded().addInvites(Roles.LIAISON)));
        assertEquals(List.of("hosts"), defects(asNeeded().addHosts(ANN).cadence(Cadence.dayOfMonth(1))));
        assertEquals(
                List.of(),
                defects(asNeeded().addHosts(ANN).cadence(Cadence.dayOfMonth(1)).strictRotation(false)));
        assertEquals(List.of(), defects(asNeeded().addHosts(ANN)));
        assertEquals(List.of("announcement"), defects(asNeeded().announcement(Period.workingHours(8))));
        assertEquals(List.of("announcement"), defects(asNeeded().announcement(Period.workingDays(0))));
        assertEquals(List.of("kinds"), defects(asNeeded().addKinds(SessionKind.ROUNDTABLE)));
        assertEquals(
                List.of("invites"),
                defects(asNeeded().announcement(Period.workingDays(3)).addInvites(Roles.LIAISON, Roles.LIAISON)));
        assertEquals(List.of("questions"), defects(asNeeded().addQuestions("taxes", "taxes")));
        assertEquals(List.of("admission"), defects(asNeeded().prepared(true).addAdmission("lawful", "lawful")));
        assertEquals(List.of("admission"), defects(asNeeded().prepared(true).addAdmission(" ")));
        assertEquals(
                List.of("order"),
                defects(asNeeded().addOrder(CollectedRequest.Order.WEIGHT, CollectedRequest.Order.WEIGHT)));
    }

    @Test
    void twoOfOneVersionCannotBeTold() {
        SessionRules rules = asNeeded().build();

        assertThrows(
                IllegalArgumentException.class,
                () -> SessionWorkflow.of(rules, monthly().build()));
        assertThrows(IllegalArgumentException.class, SessionWorkflow::of);
    }
}
