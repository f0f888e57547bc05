package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.residency.ContactBook;
import dev.docket.session.Series;
import dev.docket.session.SeriesId;
import dev.docket.session.Session;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionPlan;
import dev.docket.session.SessionStatus;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LedgerLife;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What every view of a ledger keeps, on random ledgers. */
@AddLifecycleHook(Tries.class)
class LedgerViewLaws {

    private static final int TRIES = 12;
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final PersonId LEADER = PersonId.of("ann");

    @Provide
    Arbitrary<LedgerLife> lives() {
        return Registers.lives();
    }

    private static List<LedgerView<?>> dividing(Instant now) {
        return List.of(
                LedgerView.LEAD,
                LedgerView.SESSION,
                LedgerView.STAGE,
                LedgerView.REQUESTER,
                LedgerView.CLASS,
                LedgerView.SOLUTION,
                LedgerView.due(now, now.plus(Duration.ofDays(7))),
                LedgerView.host(List.of(hosted())));
    }

    private static Series hosted() {
        Instant start = Instant.parse("2018-03-05T01:00:00Z");
        SessionPlan plan = SessionPlan.builder()
                .kind(SessionKind.ROUNDTABLE)
                .host(LEADER)
                .start(start)
                .end(start.plusSeconds(1))
                .build();
        Session session = Session.builder()
                .id(SessionId.of("s"))
                .status(SessionStatus.HELD)
                .plan(plan)
                .host(LEADER)
                .build();
        return Series.builder().id(SeriesId.of("series")).addSessions(session).build();
    }

    private static List<LedgerEntry> shown(NavigableMap<? extends Optional<?>, List<LedgerEntry>> groups) {
        return groups.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LedgerEntry::number))
                .toList();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L15_everyEntryStandsOnceUnderItsNumber(
            @ForAll("lives") LedgerLife life, @ForAll @IntRange(max = 90) int days) {
        Ledger ledger = Registers.register(life);
        Instant now = life.end().minus(Duration.ofDays(days));

        for (LedgerView<?> view : dividing(now)) {
            NavigableMap<? extends Optional<?>, List<LedgerEntry>> groups = ledger.view(view);

            assertEquals(ledger.entries(), shown(groups));
            assertTrue(groups.values().stream().noneMatch(List::isEmpty), groups::toString);
            assertEquals(restLast(groups.keySet()), new ArrayList<>(groups.keySet()));
            groups.values()
                    .forEach(group -> assertEquals(
                            group.stream()
                                    .sorted(Comparator.comparing(LedgerEntry::number))
                                    .toList(),
                            group));
            Statistics.label("several headings").collect(groups.size() > 1);
        }
    }

    private static List<Optional<?>> restLast(Collection<? extends Optional<?>> headings) {
        ArrayList<Optional<?>> last = new ArrayList<>(headings);
        if (last.remove(Optional.empty())) {
            last.add(Optional.empty());
        }
        return last;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void filteringAndOrderingAreThoseOfTheList(@ForAll("lives") LedgerLife life) {
        Ledger ledger = Registers.register(life);

        NavigableMap<Optional<UnitId>, List<LedgerEntry>> groups =
                ledger.view(LedgerView.LEAD.where(LedgerEntry::isOpen).orderedBy(LedgerView.BY_DUE));

        assertEquals(ledger.entries().stream().filter(LedgerEntry::isOpen).toList(), shown(groups));
        for (List<LedgerEntry> group : groups.values()) {
            List<Optional<Instant>> due = group.stream().map(LedgerEntry::due).toList();
            List<Instant> dated = due.stream().flatMap(Optional::stream).toList();
            assertEquals(dated.stream().sorted().toList(), dated);
            assertFalse(due.subList(0, dated.size()).contains(Optional.<Instant>empty()), due::toString);
        }
    }

    /** What is due is read from the requests themselves. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void whatStandsStillOrIsWrittenOffIsNeverOverdue(@ForAll("lives") LedgerLife life) {
        Ledger ledger = Registers.register(life);
        Instant now = life.end();

        ledger.view(LedgerView.due(now, now))
                .getOrDefault(Optional.of(LedgerView.Owed.OVERDUE), List.of())
                .forEach(entry -> {
                    Request request = life.find(entry.request()).orElseThrow();
                    assertTrue(request.isOpen());
                    assertTrue(request.obligations().open().stream()
                            .anyMatch(owed -> !owed.isPaused()
                                    && owed.due().filter(now::isAfter).isPresent()));
                });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L23_noHeadingSaysWhoIsHidden(@ForAll("lives") LedgerLife life) {
        Ledger ledger = Registers.register(life);
        ContactBook book = life.requests().stream()
                .map(request -> request.intake().requester())
                .distinct()
                .reduce(
                        ContactBook.EMPTY,
                        (so, requester) -> so.naming(requester, Roles.CONTACT_LEADER, LEADER, DAY),
                        (one, other) -> other);

        List<LedgerEntry> led = ledger.view(LedgerView.contact(book, Roles.CONTACT_LEADER, DAY))
                .getOrDefault(Optional.of(LEADER), List.of());

        for (Request request : life.requests()) {
            boolean hides = request.hidesRequester();
            RequesterId own = request.intake().requester();
            LedgerEntry entry = ledger.entry(request.id()).orElseThrow();
            assertEquals(!hides, led.contains(entry));
            assertEquals(!hides, entry.requester().equals(own));
            Statistics.label("hidden").collect(hides);
        }
    }
}
