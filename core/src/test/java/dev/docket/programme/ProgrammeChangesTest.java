package dev.docket.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.ProvisionChange;
import dev.docket.obligation.RuleCode;
import dev.docket.request.CommandKind;
import dev.docket.request.PersonId;
import dev.docket.request.Roles;
import dev.docket.residency.ResidencyRules;
import dev.docket.session.SessionRules;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What two versions of a programme say otherwise. */
class ProgrammeChangesTest {

    private static final Programme FIRST = Presets.faceToFace(ChinaWorkdays.calendar());

    private static Programme changed(UnaryOperator<Programme.Builder> change) {
        Programme.Builder builder = Programme.builder();
        builder.from(FIRST);
        return change.apply(builder.version(2)).build();
    }

    private static List<String> changes(Programme later) {
        return FIRST.changesTo(later).stream().map(ProvisionChange::toString).toList();
    }

    private static List<ObligationRule> without(RuleCode code) {
        return FIRST.rules().stream().filter(rule -> !rule.code().equals(code)).toList();
    }

    @Test
    void aVersionOfTheSameContentChangesNothing() {
        assertEquals(
                List.of(),
                changes(changed(builder -> builder.name("another name").addBasis("a decision"))));
    }

    @Test
    void saysWhatARuleWasAndWhatItIs() {
        Programme later = changed(builder -> builder.rules(FIRST.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER)
                        ? StandardRules.answer(Periods.of(Period.workingDays(5)))
                                .build()
                        : rule)
                .toList()));

        assertEquals(
                List.of("rule answer: due was 7 working days from EVENT, a named date first (day after anchor, close of"
                        + " business, roll forward), is 5 working days from EVENT, a named date first (day after anchor, close"
                        + " of business, roll forward)"),
                changes(later));
    }

    @Test
    void aRuleThatIsTakenOutOrAddedIsNamedOnce() {
        Programme later = changed(builder -> builder.rules(without(StandardRules.WEEKLY_REMINDER)));

        assertEquals(
                List.of("rules: order", "rule weekly-reminder: due"),
                FIRST.changesTo(later).stream()
                        .map(one -> one.where() + ": " + one.what())
                        .toList());
        assertEquals(
                "rule weekly-reminder: due was never, is there no more",
                changes(later).get(1));
        assertEquals(
                "rule weekly-reminder: due was not there, is never",
                later.changesTo(FIRST).get(1).toString());
    }

    @Test
    void saysWhatElseDecides() {
        Programme later = changed(builder -> builder.limits(Limits.builder()
                        .reopenings(3)
                        .ratedWithinCalendarDays(10)
                        .build())
                .gates(Gates.builder().datedLetter(true).build())
                .authority(FIRST.authority().with(CommandKind.CLOSE, List.of(Roles.HOST)))
                .calendar(FIRST.calendar().toBuilder()
                        .holiday(LocalDate.of(2026, 11, 12), "a day off")
                        .build())
                .otherActs(FIRST.otherActs().subList(0, 6)));

        assertEquals(
                List.of(
                        "calendars: of the programme",
                        "authority: to close",
                        "limits: reopenings",
                        "limits: rated within calendar days",
                        "gates: dated letter",
                        "acts: evidence"),
                FIRST.changesTo(later).stream()
                        .map(one -> one.where() + ": " + one.what())
                        .toList());
        assertEquals(
                "limits: rated within calendar days was none, is 10",
                changes(later).get(3));
    }

    @Test
    void R58_thereIsNoChangeExactlyWhereTheContentIsTheSame() {
        List<Programme> all = PresetsTest.all().toList();
        for (Programme one : all) {
            for (Programme other : all) {
                assertEquals(one.equals(other), one.changesTo(other).isEmpty(), () -> one.name() + " " + other.name());
            }
        }
    }

    @Test
    void R58_sessionsAndResidenciesAreComparedAndTouchNoRequest() {
        Programme later = changed(builder -> builder.sessions(SessionRules.builder()
                        .from(FIRST.sessions().orElseThrow())
                        .addHosts(PersonId.of("ann"), PersonId.of("ben"))
                        .version(2)
                        .build())
                .residencies(ResidencyRules.embeddedOfficers(FIRST.id(), FIRST.calendar())
                        .build()));

        assertEquals(
                List.of("sessions: hosts was none, is ann, ben", "residencies: calendar was not there, is"),
                changes(later).stream()
                        .map(change -> change.replaceAll("(residencies: .* is).*", "$1"))
                        .limit(2)
                        .toList());
        assertEquals(
                FIRST.ref().fingerprint(),
                changed(builder -> builder.sessions(later.sessions()).version(1))
                        .ref()
                        .fingerprint());
    }

    /** Whatever is added to these is compared too, and so is in the fingerprint. */
    @ParameterizedTest
    @MethodSource("parts")
    void R58_nothingThatDecidesIsLeftOut(Class<?> type, String where) {
        Set<String> declared = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !name.equals("code"))
                .map(name -> name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(declared.size() > 10, declared::toString);
        assertEquals(declared, new TreeSet<>(Content.whole(FIRST).namesIn(where)));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(Limits.class, "limits"),
                Arguments.of(Gates.class, "gates"),
                Arguments.of(ObligationRule.class, "rule answer"));
    }
}
