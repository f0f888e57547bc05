package dev.docket.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.Conditions;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.session.SessionRules;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each preset states, row by row of the programmes that they are taken from. */
public class PresetsTest {

    private static final WorkingCalendar CALENDAR = ChinaWorkdays.calendar();
    private static final UnitId DISTRICT = UnitId.of("district");

    /** Every programme that ships. */
    public static Stream<Programme> all() {
        return Stream.of(
                Presets.roundtableLedger(CALENDAR),
                Presets.onSiteOffice(CALENDAR),
                Presets.receptionDay(CALENDAR),
                Presets.faceToFace(CALENDAR),
                Presets.embeddedOfficers(CALENDAR),
                Presets.hotlineByUrgency(CALENDAR, DISTRICT),
                Presets.petition(CALENDAR));
    }

    private static Programme preset(String id) {
        return all().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
    }

    private static Optional<Periods> periods(Programme programme, RuleCode code) {
        return programme.rulebook().rule(code).map(ObligationRule::due).map(due -> ((DueRule.Within) due).periods());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingLooksLikeAMistake(Programme programme) {
        assertEquals(List.of(), programme.lint());
        assertTrue(programme.name().contains("("), programme::name);
    }

    @Test
    void noTwoAreTheSame() {
        Set<String> contents = new HashSet<>();
        all().forEach(one ->
                assertTrue(contents.add(one.ref().toString() + one.ref().fingerprint()), one::name));
        assertEquals(7, all().map(Programme::id).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "roundtable-ledger, dispatch, 1",
        "roundtable-ledger, answer, 7",
        "on-site-office, dispatch, 1",
        "on-site-office, answer, 5",
        "reception-day, dispatch, 3",
        "reception-day, signature, 1",
        "reception-day, answer, 7",
        "face-to-face, dispatch, 3",
        "face-to-face, answer, 7",
        "embedded-officers, dispatch, 3",
        "embedded-officers, answer, 7"
    })
    void countsInWorkingDays(String preset, String rule, int days) {
        assertEquals(
                Period.workingDays(days),
                periods(preset(preset), RuleCode.of(rule)).orElseThrow().fallback());
    }

    @Test
    void TZ12_withinTheHourByTheClockAndToldAtOnce() {
        ObligationRule contact = preset("on-site-office")
                .rulebook()
                .rule(StandardRules.FIRST_CONTACT)
                .orElseThrow();

        assertEquals(
                Period.elapsed(Duration.ofHours(1)),
                ((DueRule.Within) contact.due()).periods().fallback());
        assertTrue(contact.urgent());
    }

    @Test
    void NX1_NX15_namesTheDocumentsItStandsOn() {
        List<String> basis = preset("reception-day").basis();

        assertEquals(2, basis.size());
        assertTrue(basis.get(0).contains("接待日制度"));
        assertTrue(basis.get(1).contains("联系服务重点民营企业"));
        assertEquals(List.of(), preset("face-to-face").basis());
    }

    @Test
    void onlyWhereTheTextAsksForItALetterIsSignedOrDated() {
        assertEquals(
                List.of("reception-day"),
                all().filter(one -> one.gates().signedLetter())
                        .map(one -> one.id().value())
                        .toList());
        assertEquals(
                List.of("embedded-officers"),
                all().filter(one -> one.gates().datedLetter())
                        .map(one -> one.id().value())
                        .toList());
    }

    @Test
    void KQ12_DA10_onlyWhereTheTextSaysSoItIsRemindedOfCheckedAndReported() {
        for (Programme programme : all().toList()) {
            boolean faceToFace = programme.id().equals(Presets.FACE_TO_FACE);
            assertEquals(
                    faceToFace,
                    programme.rulebook().rule(StandardRules.WEEKLY_REMINDER).isPresent());
            assertEquals(
                    faceToFace,
                    programme.rulebook().rule(StandardRules.MONTHLY_CHECK).isPresent());
            assertEquals(
                    programme.id().equals(Presets.EMBEDDED_OFFICERS),
                    programme.rulebook().rule(StandardRules.MONTHLY_REPORT).isPresent());
        }
    }

    @Test
    void aHotlineCountsByHoursAndDaysOfTheClock() {
        Programme hotline = preset("hotline-by-urgency");
        Periods answer = periods(hotline, StandardRules.ANSWER).orElseThrow();

        assertEquals(Period.elapsed(Duration.ofHours(2)), answer.of(of("emergency")));
        assertEquals(Period.elapsed(Duration.ofHours(24)), answer.of(of("utilities")));
        assertEquals(Period.calendarDays(15), answer.of(of("complex")));
        assertEquals(Period.calendarDays(7), answer.of(of("parking")));
        assertEquals(Optional.of(DISTRICT), hotline.fallbackDepartment());
        assertFalse(hotline.gates().sessionOnSite());
    }

    @Test
    void aPetitionCountsInCalendarDaysAndIsExtendedOnceByThirty() {
        Programme petition = preset("petition");

        assertEquals(
                Period.calendarDays(15),
                periods(petition, StandardRules.ADMISSION).orElseThrow().fallback());
        assertEquals(
                Period.calendarDays(60),
                periods(petition, StandardRules.ANSWER).orElseThrow().fallback());
        assertEquals(
                Period.calendarDays(30),
                periods(petition, StandardRules.REDO).orElseThrow().fallback());
        assertEquals(
                Period.calendarDays(30),
                periods(petition, StandardRules.APPEAL).orElseThrow().fallback());
        assertEquals(1, petition.limits().extensions());
        assertEquals(Period.calendarDays(30), petition.limits().extensionCap());
    }

    /** A matter of a category. */
    private static Matter of(String category) {
        return new Matter() {
            @Override
            public boolean holds(Condition condition) {
                return condition.equals(Conditions.category(category));
            }

            @Override
            public Optional<Instant> anchor(Anchor anchor) {
                return Optional.empty();
            }

            @Override
            public Optional<LocalDate> namedDate(ObligationRule rule) {
                return Optional.empty();
            }

            @Override
            public List<Subject> unitsIn(Role role) {
                return List.of();
            }

            @Override
            public int episode() {
                return 0;
            }
        };
    }

    @Test
    void KQ1_NX2_aSessionEachMonthWhereTheTextSaysSo() {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        assertEquals(
                List.of("reception-day", "face-to-face"),
                all().filter(one -> one.sessions()
                                .flatMap(SessionRules::cadence)
                                .filter(Cadence::isOfEachMonth)
                                .isPresent())
                        .map(one -> one.id().value())
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertEquals(
                List.of("true", "lawful", "reasonable"),
                Presets.receptionDay(calendar).sessions().orElseThrow().admission());
        assertEquals(
                List.of(Roles.DEPARTMENT_HEAD),
                Presets.faceToFace(calendar).sessions().orElseThrow().invites());
        assertEquals(
                4,
                Presets.onSiteOffice(calendar)
                        .sessions()
                        .orElseThrow()
                        .questions()
                        .size());
    }

    @Test
    void DA2_FS14_officersAndWorkGroupsStayWhereTheTextSaysSo() {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        assertEquals(
                "1+2+3",
                Presets.embeddedOfficers(calendar)
                        .residencies()
                        .orElseThrow()
                        .formula()
                        .toString());
        assertEquals(
                List.of("approval", "land", "construction", "operation"),
                Presets.roundtableLedger(calendar).residencies().orElseThrow().phases());
        assertEquals(2, all().filter(one -> one.residencies().isPresent()).count());
    }
}
