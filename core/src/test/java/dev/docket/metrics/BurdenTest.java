package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.request.Acts;
import dev.docket.request.Satisfaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it took. */
class BurdenTest {

    private static final String ASOF = "2026-10-15T00:00";

    private static Told raised(String id) {
        return new Told(id).raised("2026-09-04T10:00");
    }

    private static Told handedOn(String id) {
        return raised(id)
                .dispatched("2026-09-07T10:00")
                .givenBack("2026-09-07T11:00", "housing", "water")
                .ruled("2026-09-07T12:00", true, "water")
                .dispatchedTo("2026-09-07T14:00", "water");
    }

    private static Told kept(String id) {
        return raised(id)
                .dispatched("2026-09-07T10:00")
                .givenBack("2026-09-07T11:00", "housing", "water")
                .ruled("2026-09-07T12:00", false, "");
    }

    @Test
    void returnsHopsAndRulingsLost() {
        Burden burden = Told.cardOf(
                        ASOF,
                        handedOn("on"),
                        kept("kept"),
                        kept("kept too"),
                        raised("plain").dispatched("2026-09-07T10:00"),
                        raised("raised"))
                .burden();

        assertEquals("returned 20.00 % (1 of 5)", burden.returns().toString());
        assertEquals("rulings lost 66.67 % (2 of 3)", burden.rulingsLost().toString());
        assertEquals("leads for each request 1.25 (5 for 4)", burden.hops().toString());
    }

    /** The letter is of the first hour, its return of the second: in a flow it belongs to the first. */
    @Test
    void aReturnIsOfTheWindowOfItsLetter() {
        List<Told> several = List.of(handedOn("on"));
        Burden first = Told.cardOf(Told.flow("2026-09-07T10:00", "2026-09-07T11:00"), ASOF, several)
                .burden();
        Burden later = Told.cardOf(Told.flow("2026-09-07T11:00", "2026-09-08T00:00"), ASOF, several)
                .burden();

        assertEquals("100.00 % (1 of 1)", first.returns().text());
        assertEquals("0.00 % (0 of 1)", later.returns().text());
        assertEquals("2.00 (2 for 1)", first.hops().text());
        assertEquals("undefined (0 for 0)", later.hops().text());
    }

    /** Due on Wednesday 16 September by its original date. */
    @Test
    void extensionsAreOfAnswersThatWereDue() {
        Told extended = raised("extended").dispatched("2026-09-07T10:00").extended("2026-09-15T10:00", 5);
        Told plain = raised("plain").dispatched("2026-09-07T10:00");
        Told early = raised("early")
                .dispatched("2026-09-07T10:00")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");

        assertEquals(
                "extended 0.00 % (0 of 1; excluded: not yet due 2)",
                Told.cardOf("2026-09-16T12:00", early, plain, extended)
                        .burden()
                        .extensions()
                        .toString());
        assertEquals(
                "extended 33.33 % (1 of 3)",
                Told.cardOf(ASOF, early, plain, extended).burden().extensions().toString());
    }

    /** Reminded on Mondays 14 and 21 September. */
    @Test
    void remindersForEachSettledRequest() {
        Told told = raised("reminded").dispatched("2026-09-07T10:00");
        assertEquals(
                "undefined (1 for 0)",
                told.advancedTo("2026-09-15T10:00")
                        .card("2026-09-15T10:00")
                        .burden()
                        .reminders()
                        .text());

        told.submitted("2026-09-22T10:00")
                .approved("2026-09-22T11:00")
                .followedUp("2026-09-23T10:00", true, Satisfaction.SATISFIED)
                .closed("2026-09-24T10:00");
        assertEquals(
                "reminders for each settled request 2.00 (2 for 1)",
                told.card("2026-09-24T12:00").burden().reminders().toString());
        told.reopenedByTheInspector("2026-09-25T10:00");
        assertEquals(
                "undefined (2 for 0)",
                told.card("2026-09-25T10:00").burden().reminders().text());
        assertEquals(
                "2.00 (2 for 1)",
                told.card(Told.flow("2026-09-01T00:00", "2026-09-25T00:00"), "2026-09-25T10:00")
                        .burden()
                        .reminders()
                        .text());
    }

    /** More than 20 visits and 10 meetings for one project. */
    @Test
    void DA15_visitsAndMeetingsAreCountedByKindRequestAndPeriod() {
        Told project = raised("project").dispatched("2026-09-07T10:00");
        for (int i = 0; i < 21; i++) {
            project.recorded("2026-09-08T" + (10 + i / 10) + ":" + (10 + i % 10), Acts.VISIT);
        }
        for (int i = 0; i < 11; i++) {
            project.recorded("2026-10-08T10:" + (10 + i), Acts.MEETING);
        }

        Burden burden = Told.cardOf(ASOF, project, raised("other")).burden();
        assertEquals(21, burden.acts(Acts.VISIT));
        assertEquals(11, burden.acts(Acts.MEETING));
        assertEquals(Map.of(Acts.VISIT, 21L, Acts.MEETING, 11L), burden.acts());
        assertEquals(
                "visit for each request 10.50 (21 for 2)",
                burden.actsPerRequest(Acts.VISIT).toString());
        Burden october = Told.cardOf(Told.flow("2026-10-01T00:00", "2026-11-01T00:00"), ASOF, List.of(project))
                .burden();
        assertEquals(Map.of(Acts.MEETING, 11L), october.acts());
    }

    /** Some 50 coordination meetings and 200 small ones a year, on requests that take one and four of them. */
    @Test
    void KQ17_meetingsOfAYear() {
        List<Told> several = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Told told = Told.watched("R-" + i).raised("2025-12-01T10:00").recorded("2025-12-31T23:59", Acts.MEETING);
            told.recorded("2026-01-01T00:00", Acts.MEETING);
            for (int month = 2; month < 6; month++) {
                told.recorded("2026-0" + month + "-10T10:00", Told.SMALL_MEETING);
            }
            several.add(told.recorded("2027-01-01T00:00", Acts.MEETING));
        }
        Scorecard year = Told.cardOf(Told.flow("2026-01-01T00:00", "2027-01-01T00:00"), "2027-02-01T00:00", several);

        assertEquals(
                Map.of(Acts.MEETING, 50L, Told.SMALL_MEETING, 200L),
                year.burden().acts());
        assertThrows(IllegalStateException.class, () -> year.burden().actsPerRequest(Told.SMALL_MEETING));
        Scorecard all = Told.cardOf(Window.all(), "2027-02-01T00:00", several);
        assertEquals(
                "small meeting for each request 4.00 (200 for 50)",
                all.burden().actsPerRequest(Told.SMALL_MEETING).toString());
    }

    /** The enterprises that benefit are no requests: the host enters them. */
    @Test
    void KQ18_policiesThatCameOfRequestsAndWhomTheyReach() {
        Scorecard.Builder card = Scorecard.builder(Told.PROGRAMME.calendar(), Told.at(ASOF));
        for (int i = 0; i < 44; i++) {
            Told told = raised("R-" + i)
                    .dispatched("2026-09-07T10:00")
                    .offered("2026-09-08T10:00", "key " + i % 22, "policy " + i % 22);
            if (i < 30) {
                told.submittedApplying("2026-09-09T10:00", "key " + i % 22).approved("2026-09-09T11:00");
            }
            card.add(told.id(), told.history());
        }
        Told otherwise = raised("otherwise")
                .dispatched("2026-09-07T10:00")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");
        card.add(otherwise.id(), otherwise.history());
        card.enter("enterprises that benefit", new BigDecimal("9000"))
                .enter("enterprises that benefit", new BigDecimal("6000.0"))
                .enter("CNY raised", new BigDecimal("140000000"));

        PolicyYield yield = card.build().policies();
        assertEquals(22, yield.solutions().size());
        assertEquals(22, yield.policies().size());
        assertEquals(30, yield.covered());
        assertEquals(0, new BigDecimal("15000").compareTo(yield.entered().get("enterprises that benefit")));
        assertEquals(
                List.of("CNY raised", "enterprises that benefit"),
                List.copyOf(yield.entered().keySet()));
        Scorecard once = card.build();
        assertEquals(22, once.merge(once).policies().policies().size());
    }
}
