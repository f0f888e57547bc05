package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.notice.Words;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final Told solved = new Told("solved").raised("2026-09-04T10:00").solvedOnSite("2026-09-04T10:30");
    private final Told explained =
            new Told("explained").raised("2026-09-04T10:00").explainedForGood("2026-09-04T10:30");
    private final Told handed = new Told("handed").raised("2026-09-04T10:00").dispatched("2026-09-07T10:00");
    private final Told elsewhere =
            new Told("elsewhere").raised("2026-09-04T10:00", intake -> intake.session(SessionId.of("S-2")));

    private Summary of(Slicing slicing, String asOf) {
        List<Told> all = List.of(solved, explained, handed, elsewhere);
        all.forEach(told -> told.advancedTo(asOf));
        return new Summary(Told.breakdown(slicing, asOf, all));
    }

    @Test
    void KQ21_eachMatterIsAnsweredTrackedAndRepliedToOrTheSummaryOfItsSessionSaysHowManyAreNot() {
        Summary.Row first = of(Slicing.SESSION, "2026-09-16T10:00").rows().get(0);
        assertEquals(Slice.of("S-1"), first.slice());
        assertEquals(3, first.raised());
        assertEquals("66.67 % (2 of 3)", first.answered().text());
        assertEquals("0.00 % (0 of 3)", first.settled().text());
        assertEquals(
                "undefined (0 of 0; excluded: not followed up 2)",
                first.confirmed().text());
        assertEquals(3, first.open());
        assertEquals(1, first.card().count(Count.REMINDERS), "what has no answer is asked after");

        handed.submitted("2026-09-16T11:00").approved("2026-09-16T12:00");
        Summary.Row answered = of(Slicing.SESSION, "2026-09-16T13:00").rows().get(0);
        assertEquals("100.00 % (3 of 3)", answered.answered().text());

        handed.followedUp("2026-09-17T10:00", true, Satisfaction.SATISFIED).closed("2026-09-17T11:00");
        Summary.Row later = of(Slicing.SESSION, "2026-09-17T12:00").rows().get(0);
        assertEquals("33.33 % (1 of 3)", later.settled().text());
        assertEquals(
                "100.00 % (1 of 1; excluded: not followed up 2)",
                later.confirmed().text());
        assertEquals(2, later.open());
        assertEquals(
                "0.00 % (0 of 1)",
                of(Slicing.SESSION, "2026-09-17T12:00").rows().get(1).answered().text());
    }

    @Test
    void isOfWholeProgrammesToo() {
        List<Summary.Row> rows = of(Slicing.PROGRAMME, "2026-09-08T10:00").rows();

        assertEquals(
                List.of(Slice.of("face-to-face")),
                rows.stream().map(Summary.Row::slice).toList());
        assertEquals(4, rows.get(0).raised());
        assertEquals("50.00 % (2 of 4)", rows.get(0).answered().text());
    }

    @Test
    void whatWasMergedIsLeftOutAndCounted() {
        elsewhere.merged("2026-09-07T11:00", "handed");
        Summary.Row whole = of(Slicing.PROGRAMME, "2026-09-08T10:00").rows().get(0);

        assertEquals("66.67 % (2 of 3; excluded: merged 1)", whole.answered().text());
    }

    @Test
    void isWrittenInBothLanguages() {
        Summary summary = of(Slicing.SESSION, "2026-09-08T10:00");

        assertEquals("""
                S-1: raised 3; solved on site 1, dispatched 1, explained 1, put off 0; answered 66.67 % (2 of 3, left out 0), settled 0.00 % (0 of 3, left out 0), confirmed solved undefined (0 of 0, left out 2); still open 3.
                S-2: raised 1; solved on site 0, dispatched 0, explained 0, put off 0; answered 0.00 % (0 of 1, left out 0), settled undefined (0 of 0, left out 1), confirmed solved undefined (0 of 0, left out 0); still open 1.""", summary.text(Words.english()));
        assertEquals("""
                S-1：收集3件；现场解决1件，交办1件，解释说明1件，挂账0件；答复率66.67%（2/3，不计0），办结率0.00%（0/3，不计0），确认解决率无（0/0，不计2）；未办结3件。
                S-2：收集1件；现场解决0件，交办0件，解释说明0件，挂账0件；答复率0.00%（0/1，不计0），办结率无（0/0，不计1），确认解决率无（0/0，不计0）；未办结1件。""", summary.text(Words.chinese()));
    }

    @Test
    void isOfNoFlow() {
        Breakdown flow = Breakdown.builder(
                        Slicing.SESSION,
                        Told.PROGRAMME.calendar(),
                        Told.flow("2026-09-01T00:00", "2026-10-01T00:00"),
                        Told.at("2026-10-01T00:00"))
                .build();
        assertThrows(IllegalArgumentException.class, () -> new Summary(flow));
    }
}
