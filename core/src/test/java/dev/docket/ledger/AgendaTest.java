package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Town;
import dev.docket.notice.Town.Life;
import dev.docket.programme.Presets;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final Agenda agenda = new Agenda();

    private static Life raised(String id, String at) {
        Life life = new Life(id);
        life.when(at, Town.raise("S-1", at));
        return life;
    }

    @Test
    void L44_givesWhatIsDueByInstantThenByRequest() {
        List.of("KQ-3", "KQ-1", "KQ-2")
                .forEach(id -> agenda.put(raised(id, "2026-09-07T10:00").request()));
        agenda.put(raised("KQ-9", "2026-09-04T10:00").request());

        assertEquals(
                List.of("KQ-9", "KQ-1", "KQ-2", "KQ-3"),
                agenda.dueBefore(Town.at("2026-12-01T00:00")).stream()
                        .map(RequestId::value)
                        .toList());
    }

    @Test
    void K2_whatIsDueAtTheVeryInstantHasNotHappenedYet() {
        agenda.put(raised("KQ-1", "2026-09-07T10:00").request());
        Instant due = Town.at("2026-09-10T17:00");

        assertEquals(Optional.of(due), agenda.nextDue());
        assertEquals(List.of(), agenda.dueBefore(due));
        assertEquals(List.of(RequestId.of("KQ-1")), agenda.dueBefore(due.plusNanos(1)));
    }

    @Test
    void puttingARequestAgainReplacesIt() {
        Life life = raised("KQ-1", "2026-09-07T10:00");
        agenda.put(life.request());
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        agenda.put(life.request());

        assertEquals(List.of(new Agenda.Item(Town.at("2026-09-09T17:00"), RequestId.of("KQ-1"))), agenda.upcoming(9));
    }

    @Test
    void aRequestToWhichTimeWillNeverMatterIsLeftOut() {
        agenda.put(raised("KQ-1", "2026-09-07T10:00").request());
        agenda.put(Request.unraised(RequestId.of("KQ-1")));

        assertEquals(0, agenda.size());
        assertEquals(Optional.empty(), agenda.nextDue());
    }

    @Test
    void removingForgets() {
        agenda.put(raised("KQ-1", "2026-09-07T10:00").request());
        agenda.remove(RequestId.of("KQ-1"));
        agenda.remove(RequestId.of("KQ-2"));

        assertEquals(List.of(), agenda.upcoming(9));
    }

    @Test
    void saysWhoOwesWhatUntilThen() {
        Life life = raised("KQ-1", "2026-09-07T10:00");
        life.when("2026-09-08T10:00", Town.letter("L-1", "water"));
        Life other = raised("KQ-2", "2026-09-07T10:00");
        other.asked("2026-09-11T09:00");
        List.of(life, other).forEach(one -> agenda.put(one.request()));

        assertEquals(
                List.of(
                        "KQ-2 dispatch by office, missed",
                        "KQ-1 cooperation by cooperating department water",
                        "KQ-2 warning-plan by supervising leader",
                        "KQ-1 answer by lead department housing"),
                agenda
                        .owedBefore(
                                Town.at("2026-09-18T00:00"),
                                id -> Owing.of(
                                        Town.WORKFLOW,
                                        (id.equals(other.request().id()) ? other : life).request()))
                        .stream()
                        .map(AgendaTest::said)
                        .toList());
    }

    private static String said(Owing owing) {
        return owing.request() + " " + owing.rule() + " by " + owing.debtor().role()
                + owing.debtor().unit().map(unit -> " " + unit).orElse("") + (owing.breached() ? ", missed" : "");
    }

    @Test
    void whatIsOwedOfAProgrammeThatIsNotThereIsNotGuessed() {
        Request request = raised("KQ-1", "2026-09-07T10:00").request();

        assertThrows(
                IllegalArgumentException.class,
                () -> Owing.of(RequestWorkflow.of(Presets.receptionDay(Town.OFFICE_HOURS)), request));
    }

    @Test
    void refusesANegativeNumber() {
        assertThrows(IllegalArgumentException.class, () -> agenda.upcoming(-1));
    }

    @Test
    void agreesWithLookingAtEveryRequest() {
        List<Request> requests = IntStream.range(0, 100)
                .mapToObj(i -> new Life("KQ-" + i)
                        .play(Town.commands(i), Duration.ofHours(50))
                        .request())
                .toList();
        requests.forEach(agenda::put);

        List<Agenda.Item> looked = requests.stream()
                .flatMap(request -> request.nextDue().map(due -> new Agenda.Item(due, request.id())).stream())
                .sorted(Comparator.comparing(Agenda.Item::due).thenComparing(Agenda.Item::request))
                .toList();
        assertEquals(looked.size(), agenda.size());
        assertEquals(looked.subList(0, 20), agenda.upcoming(20));
        Instant middle = looked.get(looked.size() / 2).due();
        assertEquals(
                looked.stream()
                        .filter(item -> item.due().isBefore(middle))
                        .map(Agenda.Item::request)
                        .toList(),
                agenda.dueBefore(middle));
    }
}
