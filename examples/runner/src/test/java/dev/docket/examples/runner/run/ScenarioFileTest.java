package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.Golden;
import dev.docket.examples.runner.run.Scenario.Attend;
import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Invite;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Minutes;
import dev.docket.examples.runner.run.Scenario.Prepare;
import dev.docket.examples.runner.run.Scenario.Stay;
import dev.docket.examples.runner.run.Scenario.StayDeed;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.examples.runner.run.ScenarioFile.BrokenScenarioException;
import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.residency.Officer;
import dev.docket.residency.ResidencyCommandKind;
import dev.docket.session.BatchId;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String SESSION = "session,1,2018-12-17,14:00,17:00,main-leader-1,Printing 印染\n";

    private static Scenario read(String text) throws IOException {
        return ScenarioFile.read(new StringReader(text));
    }

    @Test
    void theGeneratorWritesTheBundledScenarioByteForByte() throws IOException {
        Golden.assertBundled("run/scenarios/face-to-face.csv", ScenarioGenerator.generate(ScenarioGenerator.SEED));
    }

    @Test
    void theSmallScenariosAreWrittenByteForByteToo() throws IOException {
        Golden.assertBundled("run/scenarios/roundtable-ledger.csv", RoundtableLedgerScenario.generate());
        Golden.assertBundled("run/scenarios/on-site-office.csv", OnSiteOfficeScenario.generate());
        Golden.assertBundled("run/scenarios/reception-day.csv", ReceptionDayScenario.generate());
        Golden.assertBundled("run/scenarios/embedded-officers.csv", EmbeddedOfficersScenario.generate());
    }

    @Test
    void anotherSeedWritesAnotherScenario() {
        assertTrue(!ScenarioGenerator.generate(1).equals(ScenarioGenerator.generate(2)));
    }

    @Test
    void takesADayWithoutAYearAsTheFirstOneOnOrAfterTheDeedBefore() throws IOException {
        Scenario scenario = read(
                SESSION
                        + "item,KQ-1,1,lanxi-weaving,problem,land,\"Plot 4, gate\","
                        + "raise 14:05; letter 12-31 09:10 housing leader-a; !close 01-02 10:00; defer 02-29 11:00 until 2020-05-01\n");

        Item item = scenario.items().get(0);
        assertEquals("Plot 4, gate", item.title());
        assertEquals(2, item.line());
        assertEquals(
                List.of(
                        new Deed(false, Verb.RAISE, LocalDateTime.parse("2018-12-17T14:05"), List.of()),
                        new Deed(
                                false,
                                Verb.LETTER,
                                LocalDateTime.parse("2018-12-31T09:10"),
                                List.of("housing", "leader-a")),
                        new Deed(true, Verb.CLOSE, LocalDateTime.parse("2019-01-02T10:00"), List.of()),
                        new Deed(
                                false,
                                Verb.DEFER,
                                LocalDateTime.parse("2020-02-29T11:00"),
                                List.of("until", "2020-05-01"))),
                item.deeds());
    }

    @Test
    void namesEveryBrokenRowByItsLineWithWhatToDo() {
        BrokenScenarioException broken = assertThrows(
                BrokenScenarioException.class,
                () -> read("# a comment\n" + SESSION
                        + "item,KQ-1,1,a,problem,land,x,raise 14:05; letter 12-18\n"
                        + "item,KQ-2,9,a,problem,land,x,raise 14:05\n"
                        + "item,KQ-3,1,a,problem,land,x,raise 14:05; close 14:01\n"
                        + "visit,1\n"
                        + "item,KQ-4,1,a,problem,land,x,raise 14:05\n"));

        String message = String.valueOf(broken.getMessage());
        assertTrue(message.startsWith("4 broken rows:"), message);
        assertTrue(message.contains("line 3: \"letter 12-18\" has no time; write letter 12-20 10:30"), message);
        assertTrue(message.contains("line 4: session 9 is not there yet; put the session's row before it"), message);
        assertTrue(message.contains("line 5: \"close 14:01\" comes before 2018-12-17T14:05"), message);
        assertTrue(message.contains("line 6: the first cell is \"visit\"; begin with session, attend,"), message);
    }

    @Test
    void textAfterAClosingQuoteIsAProblemOfItsLineBesideThoseBefore() {
        BrokenScenarioException broken = assertThrows(
                BrokenScenarioException.class,
                () -> read(SESSION
                        + "visit,1\n"
                        + "item,KQ-1,1,a,problem,land,x,raise 14:05; match 14:10 KQ-2\n"
                        + "item,KQ-2,1,a,problem,land,\"Plot 4\", gate,\"raise\" 14:05\n"));

        String message = String.valueOf(broken.getMessage());
        assertTrue(message.startsWith("2 broken rows:"), message);
        assertTrue(message.contains("line 2: the first cell is \"visit\""), message);
        assertTrue(
                message.endsWith(
                        "line 4: from here on nothing can be read; close the quotes of the row before its next comma"),
                message);
    }

    @Test
    void aFirstRowThatIsNoRowIsAProblemOfLineOne() {
        assertTrue(String.valueOf(assertThrows(BrokenScenarioException.class, () -> read("\"session\"1"))
                        .getMessage())
                .contains("line 1: from here on nothing can be read"));
    }

    @Test
    void takesPartsAttendanceMinutesAndWhatIsRaisedOutsideSessions() throws IOException {
        Scenario scenario = read(SESSION
                + "attend,1,representative,lanxi-weaving; putang-yarn\n"
                + "prepare,1,true; lawful,tax-bureau; housing\n"
                + "invite,department head,housing\n"
                + "minutes,1,3,taxes; roads\n"
                + "end,2019-02-15\n"
                + "item,DA-1,-,lanxi-weaving,problem,land,New works,raise 2018-12-20 22:40 officer; split 12-21 09:00\n"
                + "part,DA-1a,DA-1,housing,Hall 4,letter 10:00 housing leader-a\n");

        assertEquals(
                List.of(new Attend(1, Roles.REPRESENTATIVE, List.of("lanxi-weaving", "putang-yarn"))),
                scenario.attendances());
        assertEquals(
                List.of(new Prepare(1, List.of("true", "lawful"), List.of("tax-bureau", "housing"))),
                scenario.preparations());
        assertEquals(List.of(new Invite(Roles.DEPARTMENT_HEAD, List.of("housing"))), scenario.invitations());
        assertEquals(List.of(new Minutes(1, 3, List.of("taxes", "roads"))), scenario.minutes());
        assertEquals(Optional.of(LocalDate.of(2019, 2, 15)), scenario.end());
        Item whole = scenario.items().get(0);
        Item part = scenario.items().get(1);
        assertEquals(0, whole.session());
        assertEquals(
                LocalDateTime.parse("2018-12-20T22:40"), whole.deeds().get(0).at());
        assertEquals(Optional.of(whole.id()), part.whole());
        assertEquals(
                LocalDateTime.parse("2018-12-21T10:00"), part.deeds().get(0).at());
        assertEquals(List.of(part), scenario.partsOf(whole.id()));
    }

    @Test
    void namesEveryBrokenRowOfTheNewerKindsToo() {
        BrokenScenarioException broken = assertThrows(
                BrokenScenarioException.class,
                () -> read(SESSION
                        + "attend,2,requester,a\n"
                        + "minutes,1,-1,taxes\n"
                        + "item,DA-1,-,a,problem,land,x,raise 12-20 22:40\n"
                        + "item,DA-2,1,a,problem,land,x,raise 14:05\n"
                        + "part,DA-2a,DA-2,land,x,letter 15:00 housing leader-a\n"
                        + "end,2018-12-31,12:00\n"
                        + "item,DA-3,1,a,problem,land,x,raise 14:05; match 14:10 DA-9\n"));

        String message = String.valueOf(broken.getMessage());
        assertTrue(message.startsWith("6 broken rows:"), message);
        assertTrue(message.contains("line 2: session 2 is not there yet; put the session's row before it"), message);
        assertTrue(message.contains("line 3: -1 matters were answered at the table; write 0 or more"), message);
        assertTrue(
                message.contains("line 4: \"raise 12-20 22:40\" has no year; write raise 2022-12-20 10:30"), message);
        assertTrue(message.contains("line 6: the item DA-2 is not split"), message);
        assertTrue(message.contains("line 8: match names DA-9, which is no item; name one that has a row"), message);
        assertTrue(message.contains("line 7: a row of end has 2 cells, but this one has 3"), message);
    }

    @Test
    void takesResidenciesWithTheirOfficersAndDeeds() throws IOException {
        Stay stay = read("residency,R-1,lanxi-weaving,first,2022-06-30,leader-a,"
                        + "deputy section chief 1985-04-02; clerk 1996-11-20 part-time,law; finance,-,"
                        + "agree 2022-06-20 10:00; !start 06-29 09:00; deliver 07-01 09:00 2 publicity a piece\n")
                .stays()
                .get(0);

        assertEquals(1, stay.line());
        assertEquals(RequesterId.of("lanxi-weaving"), stay.agreement().enterprise());
        assertEquals(Optional.of(BatchId.of("first")), stay.agreement().batch());
        assertEquals(Optional.empty(), stay.agreement().project());
        assertEquals(
                List.of(
                        new Officer(
                                PersonId.of("officer-1-at-lanxi-weaving"),
                                "deputy section chief",
                                LocalDate.of(1985, 4, 2),
                                true),
                        new Officer(
                                PersonId.of("officer-2-at-lanxi-weaving"), "clerk", LocalDate.of(1996, 11, 20), false)),
                stay.agreement().officers());
        assertEquals(
                List.of(
                        new StayDeed(
                                false, ResidencyCommandKind.AGREE, LocalDateTime.parse("2022-06-20T10:00"), List.of()),
                        new StayDeed(
                                true, ResidencyCommandKind.START, LocalDateTime.parse("2022-06-29T09:00"), List.of()),
                        new StayDeed(
                                false,
                                ResidencyCommandKind.DELIVER,
                                LocalDateTime.parse("2022-07-01T09:00"),
                                List.of("2", "publicity", "a", "piece"))),
                stay.deeds());
    }

    @Test
    void namesEveryBrokenResidency() {
        String row = "residency,R-1,a,-,2022-06-30,leader-a,clerk 1996-11-20,,-,agree 2022-06-20 10:00\n";
        BrokenScenarioException broken = assertThrows(
                BrokenScenarioException.class,
                () -> read(row
                        + row
                        + row.replace("R-1", "R-2").replace("clerk 1996-11-20", "clerk")
                        + row.replace("R-1", "R-3").replace("agree 2022-", "agree ")));

        String message = String.valueOf(broken.getMessage());
        assertTrue(message.startsWith("3 broken rows:"), message);
        assertTrue(message.contains("line 2: the residency R-1 was there before; give it its own key"), message);
        assertTrue(message.contains("line 3: \"clerk\" is no officer; write ordinary 1996-11-20"), message);
        assertTrue(message.contains("line 4: \"agree 06-20 10:00\" has no year"), message);
    }
}
