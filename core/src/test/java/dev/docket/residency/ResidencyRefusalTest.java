package dev.docket.residency;

import static dev.docket.residency.Stay.ANN;
import static dev.docket.residency.Stay.CHIEF;
import static dev.docket.residency.Stay.DEPUTY;
import static dev.docket.residency.Stay.OFFICE;
import static dev.docket.residency.Stay.agreed;
import static dev.docket.residency.Stay.as;
import static dev.docket.residency.Stay.embedded;
import static dev.docket.residency.Stay.officer;
import static dev.docket.residency.Stay.running;
import static dev.docket.residency.Stay.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.docket.request.RequestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is refused, why, and what would be accepted. */
class ResidencyRefusalTest {

    private static void refuses(String kind, ResidencyRefusal refusal) {
        assertEquals(kind, refusal.getClass().getSimpleName());
        assertEquals(
                kind,
                refusal.fold(
                        r -> "NotAgreed",
                        r -> "OutOfOrder",
                        r -> "OutOfRange",
                        r -> "UnknownRules",
                        r -> "WrongStatus",
                        r -> "NotAuthorised",
                        r -> "Unmet"));
        assertFalse(refusal.reason().isBlank(), kind);
        assertFalse(refusal.remedy().isBlank(), kind);
    }

    @Test
    void theFirstReasonOfStandingWins() {
        Stay stay = new Stay(embedded());
        ResidencyCommand start = new ResidencyCommand.Start(OFFICE);
        ResidencyCommand report = new ResidencyCommand.Report(OFFICE, ANN, "on time");
        refuses("NotAgreed", stay.refused(start, "2021-06-01T10:00"));
        refuses(
                "UnknownRules",
                stay.refused(
                        new ResidencyCommand.Agree(
                                OFFICE, new ResidencyRulesRef(Stay.PROGRAMME, 7, "0"), team().build()),
                        "2021-06-01T10:00"));
        ResidencyCommand byAnOfficer = new ResidencyCommand.Agree(as(ANN), stay.rules.ref(), team().build());
        refuses("NotAuthorised", stay.refused(byAnOfficer, "2021-06-01T10:00"));
        stay.does(stay.agree(team()), "2021-06-01T10:00");
        refuses("OutOfOrder", stay.refused(start, "2021-06-01T09:59"));
        refuses("OutOfRange", stay.refused(start, "2200-01-01T09:00"));
        refuses("OutOfRange", stay.refused(start, "1899-01-01T09:00"));
        ResidencyRefusal wrong = stay.refused(report, "2021-06-01T10:00");
        refuses("WrongStatus", wrong);
        assertEquals(
                "cannot report when it is AGREED: it does not run; it is accepted when the residency is [RUNNING]",
                wrong.message());
        stay.does(new ResidencyCommand.End(OFFICE, "flood"), "2021-06-01T10:00");
        refuses("WrongStatus", stay.refused(start, "2021-06-02T10:00"));
        refuses("WrongStatus", stay.refused(stay.agree(team()), "2021-06-02T10:00"));
    }

    @Test
    void severalConditionsAreListedAtOnce() {
        Stay stay = new Stay(embedded());
        ResidencyCommand bad = stay.agree(team().firstDay(LocalDate.parse("2021-05-31"))
                .officers(List.of(new Officer(ANN, DEPUTY, LocalDate.parse("1970-01-01"), false)))
                .leader(ANN));

        assertEquals(
                List.of(
                        ResidencyGuard.STARTS_AHEAD,
                        ResidencyGuard.FORMULA_FILLED,
                        ResidencyGuard.NAMED_ONCE,
                        ResidencyGuard.FULL_TIME,
                        ResidencyGuard.AGE_FITS),
                stay.unmet(bad, "2021-06-01T10:00"));
        refuses("Unmet", stay.refused(bad, "2021-06-01T10:00"));
        assertEquals(0, stay.residency.version());
        assertEquals(
                List.of(ResidencyGuard.STARTS_AHEAD),
                stay.unmet(
                        stay.agree(team().firstDay(LocalDate.parse("2031-06-02"))
                                .officers(List.of(
                                        officer(ANN, DEPUTY, "2000-01-01"), officer(Stay.BEN, DEPUTY, "2000-01-01")))),
                        "2021-06-01T10:00"));
    }

    @Test
    void aChangedAgreementKeepsItsRulesAndChangesSomething() {
        Stay stay = agreed(embedded(), team(), "2021-06-01T10:00");
        ResidencyCommand same =
                new ResidencyCommand.Agree(OFFICE, new ResidencyRulesRef(Stay.PROGRAMME, 2, "0"), team().build());

        assertEquals(
                List.of(ResidencyGuard.RULES_KEPT, ResidencyGuard.AGREEMENT_CHANGES),
                stay.unmet(same, "2021-06-02T10:00"));
    }

    @Test
    void aStartLiesInTheTerm() {
        Stay stay = agreed(embedded().trained(false), team(), "2021-06-01T10:00");
        ResidencyCommand start = new ResidencyCommand.Start(OFFICE);

        assertEquals(List.of(ResidencyGuard.IN_ITS_TERM), stay.unmet(start, "2021-06-29T23:59"));
        assertEquals(List.of(ResidencyGuard.IN_ITS_TERM), stay.unmet(start, "2022-07-01T00:00"));
        assertFalse(stay.isBreached("output"));
        assertEquals(ResidencyStatus.AGREED, stay.status());
    }

    @Test
    void onlyOfficersOfTheTeamAreSpokenOf() {
        Stay stay = running();
        for (ResidencyCommand command : List.of(
                new ResidencyCommand.Report(OFFICE, CHIEF, "on time"),
                new ResidencyCommand.Deliver(OFFICE, CHIEF, OutputKind.PUBLICITY, "an article"),
                new ResidencyCommand.Brief(OFFICE, CHIEF, RequestId.of("r"), "hard"))) {
            assertEquals(List.of(ResidencyGuard.OFFICER_OF_TEAM), stay.unmet(command, "2021-07-01T10:00"));
        }
        for (ResidencyCommand command : List.of(
                new ResidencyCommand.Report(as(Stay.BEN), ANN, "on time"),
                new ResidencyCommand.Deliver(as(Stay.BEN), ANN, OutputKind.PUBLICITY, "an article"),
                new ResidencyCommand.Brief(as(Stay.BEN), ANN, RequestId.of("r"), "hard"))) {
            assertEquals(List.of(ResidencyGuard.OWN_ACCOUNT), stay.unmet(command, "2021-07-01T10:00"));
        }
        Stay ahead = agreed(embedded(), team(), "2021-06-01T10:00");
        assertEquals(
                List.of(ResidencyGuard.OFFICER_OF_TEAM),
                ahead.unmet(new ResidencyCommand.Train(OFFICE, CHIEF), "2021-06-02T10:00"));
    }

    @Test
    void whatSaysNothingIsNoCommand() {
        assertThrows(IllegalArgumentException.class, () -> new ResidencyCommand.Report(OFFICE, ANN, " "));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ResidencyCommand.Deliver(OFFICE, ANN, OutputKind.PUBLICITY, " "));
        assertThrows(
                IllegalArgumentException.class, () -> new ResidencyCommand.Brief(OFFICE, ANN, RequestId.of("r"), " "));
        assertThrows(IllegalArgumentException.class, () -> new ResidencyCommand.Reach(OFFICE, " "));
    }

    @Test
    void aHistoryThatCannotBeIsNamed() {
        Stay stay = running();
        stay.until("2022-08-01T00:00");
        ResidencyWorkflow workflow = stay.workflow;
        ResidencyId id = stay.residency.id();
        ResidencyEvent.TermEnded early = new ResidencyEvent.TermEnded(Stay.at("2021-06-01T10:00"), List.of());

        assertTrue(workflow.replay(id, List.of(early)).isInvalid());
        assertTrue(workflow.replay(id, List.of(stay.history.get(0), early)).isInvalid());
        ArrayList<ResidencyEvent> twice = new ArrayList<>(stay.history);
        twice.add(new ResidencyEvent.Done(Stay.at("2022-08-02T00:00"), new ResidencyCommand.Start(OFFICE)));
        assertTrue(workflow.replay(id, twice).isInvalid());
        ResidencyWorkflow others = ResidencyWorkflow.of(embedded().version(2).build());
        assertTrue(others.replay(id, stay.history).isInvalid());
        refuses(
                "UnknownRules",
                others.advance(stay.residency, Stay.at("2022-08-01T00:00"))
                        .outcome()
                        .getLeft());
        assertEquals(Optional.empty(), others.rulesOf(stay.residency));
        assertEquals(List.of(), others.missing(stay.residency));
    }

    @Test
    void everyConditionSaysWhatIsAskedAndWhatToDo() {
        for (ResidencyGuard guard : ResidencyGuard.values()) {
            ResidencyRefusal unmet = new ResidencyRefusal.Unmet(
                    ResidencyCommandKind.START,
                    List.of(
                            new ResidencyRefusal.Failed(guard, "it rains"),
                            new ResidencyRefusal.Failed(guard, "it snows")));

            assertTrue(guard.words().matches("\\S.*\\S"), guard::name);
            assertTrue(guard.remedy().matches("\\S.*\\S"), guard::name);
            assertEquals(
                    "cannot " + ResidencyCommandKind.START.words() + ": it is asked that " + guard.words()
                            + ", but it rains; and it is asked that " + guard.words() + ", but it snows; "
                            + guard.remedy(),
                    unmet.message());
        }
        assertThrows(IllegalArgumentException.class, () -> new ResidencyRefusal.Failed(ResidencyGuard.FULL_TIME, ""));
    }

    @Test
    void onlyWhatTheDoorsLetThroughPasses() {
        Stay stay = running();
        ResidencyWorkflow others = ResidencyWorkflow.of(embedded().version(2).build());
        Residency nobody = new Stay(embedded()).residency;

        assertThrows(IllegalStateException.class, () -> stay.workflow.pass(nobody));
        assertThrows(IllegalStateException.class, () -> others.pass(stay.residency));
    }

    @Test
    void aDoorSaysOneLineAtDebugAndIdsOnly() {
        Logger logger = (Logger) LoggerFactory.getLogger(ResidencyWorkflow.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        Stay stay = new Stay(embedded());
        try {
            stay.refused(new ResidencyCommand.Start(OFFICE), "2021-06-01T10:00");
            stay.does(stay.agree(team()), "2021-06-01T10:00");
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(lines);
        }

        String door = "DEBUG " + stay.residency.id() + " ";
        assertEquals(
                List.of(
                        door + ResidencyCommandKind.START + " refused: NotAgreed",
                        door + ResidencyCommandKind.AGREE + " applied, version " + stay.residency.version()),
                lines.list.stream()
                        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                        .toList());
        assertEquals("start", ResidencyCommandKind.START.toString());
    }
}
