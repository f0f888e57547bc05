package dev.docket.ledger;

import static dev.docket.ledger.Dispatching.HOST;
import static dev.docket.ledger.Dispatching.OFFICE;
import static dev.docket.ledger.Dispatching.SERIES;
import static dev.docket.ledger.Dispatching.letter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.LetterEntry.Status;
import dev.docket.lifecycle.Together;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Assignment;
import dev.docket.request.Explanation;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LedgerLife;
import dev.docket.time.ChinaWorkdays;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The numbers of letters under an office that tries anything, and asks the book each time. */
@AddLifecycleHook(Tries.class)
class LetterBookLaws {

    private static final Programme SIGNING = Presets.receptionDay(ChinaWorkdays.calendar());
    private static final Programme PLAIN = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final int REQUESTS = 16;
    private static final int ACTS = 60;

    /** Chooses what the office tries. */
    private static final class Office {

        private final Dispatching dispatching;
        private final SplittableRandom random;
        private int issued;

        Office(Programme programme, long seed) {
            dispatching = new Dispatching(programme);
            random = new SplittableRandom(seed);
            IntStream.range(0, REQUESTS).forEach(i -> dispatching.raised("NX-" + i));
        }

        private LetterNumber number() {
            LetterBook book = dispatching.book;
            return switch (random.nextInt(8)) {
                case 0 -> SERIES.number(1 + random.nextInt(REQUESTS));
                case 1 -> LetterNumber.of("L-" + random.nextInt(3));
                case 2, 3, 4 ->
                    book.entries().isEmpty()
                            ? book.next()
                            : book.entries()
                                    .get(random.nextInt(book.entries().size()))
                                    .number();
                default -> book.next();
            };
        }

        /** Those that the letter carries already, mostly, else any. */
        private List<RequestId> carried(LetterNumber number) {
            Optional<LetterEntry> entry = dispatching.book.entry(number);
            if (entry.isPresent() && random.nextInt(5) > 0) {
                return entry.get().requests();
            }
            ArrayList<RequestId> some = new ArrayList<>(dispatching.requests.keySet());
            while (some.size() > 3 || (random.nextInt(3) == 0 && some.size() > 1)) {
                some.remove(random.nextInt(some.size()));
            }
            return some;
        }

        private Letter letterOf(LetterNumber number) {
            Optional<Letter> drafted = dispatching
                    .book
                    .entry(number)
                    .map(entry -> entry.parts().get(0).letter())
                    .filter(letter -> random.nextInt(4) > 0);
            Letter.Builder letter = letter(number, random.nextBoolean() ? "housing" : "water");
            return drafted.orElseGet(() ->
                    random.nextInt(3) == 0 ? letter.signedBy(PersonId.of("he")).build() : letter.build());
        }

        void act() {
            dispatching.passes(Duration.ofMinutes(random.nextInt(600)));
            LetterNumber number = number();
            switch (random.nextInt(7)) {
                case 0, 1 -> send(number, new RequestCommand.DraftLetter(OFFICE, letterOf(number)));
                case 2 -> send(number, new RequestCommand.SignLetter(HOST, number));
                case 3, 4 -> issue(number);
                case 5 -> any(new RequestCommand.Withdraw(OFFICE, "it is solved", Optional.of("by telephone")));
                default -> any(new RequestCommand.Explain(HOST, Explanation.forGood("the law")));
            }
        }

        void issue(LetterNumber number) {
            issued += send(number, new RequestCommand.IssueLetter(OFFICE, letterOf(number))) ? 1 : 0;
        }

        private void any(RequestCommand command) {
            if (random.nextInt(3) == 0) {
                List<RequestId> all = List.copyOf(dispatching.requests.keySet());
                dispatching.one(all.get(random.nextInt(all.size())), command);
            }
        }

        private boolean send(LetterNumber number, RequestCommand command) {
            List<RequestId> ids = carried(number);
            LetterBook before = dispatching.book;
            Either<LetterRefusal, Together> sent = dispatching.send(number, ids, command);
            sent.peekLeft(
                    refusal -> assertFalse(before.admit(refusal.next(), ids).isLeft(), refusal::message));
            return sent.isRight() && !sent.get().isRefused();
        }
    }

    private static List<LetterNumber> first(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(SERIES::number).toList();
    }

    private static List<LetterNumber> numbers(List<LetterEntry> entries) {
        return entries.stream().map(LetterEntry::number).toList();
    }

    @Property(tries = 200)
    void everyNumberIsAccountedForAndNoneIsLeftOut(@ForAll long seed) {
        Office office = new Office(SIGNING, seed);
        for (int i = 0; i < ACTS; i++) {
            office.act();

            LetterBook book = office.dispatching.book;
            assertEquals(first(book.entries().size()), numbers(book.entries()));
            assertEquals(List.of(), book.gaps());
            assertEquals(SERIES.number(book.entries().size() + 1), book.next());
            assertTrue(book.entries().stream().allMatch(LetterEntry::isOne), () -> "not one: " + book.entries());
        }
        LetterBook book = office.dispatching.book;
        assertEquals(office.issued, book.in(Status.ISSUED).size());
        assertEquals(book, office.dispatching.rebuilt());
        for (Status status : Status.values()) {
            Statistics.label(status.name()).collect(!book.in(status).isEmpty());
        }
        Statistics.label("several on one")
                .collect(book.in(Status.ISSUED).stream()
                        .anyMatch(entry -> entry.requests().size() > 1));
    }

    @Property(tries = 100)
    void issuedAtOnceTheirNumbersRunFromOneWithoutGaps(@ForAll long seed) {
        Office office = new Office(PLAIN, seed);
        for (int i = 0; i < ACTS; i++) {
            office.issue(office.number());
        }

        assertEquals(first(office.issued), numbers(office.dispatching.book.in(Status.ISSUED)));
        Tries.demand(
                Statistics.label("letters").collect(office.issued > 2),
                checker -> checker.check(true).count(count -> count > 0));
    }

    @Property(tries = 100)
    void L24_everyAssignmentIsOfOneIssuedLetterThatIsSigned(@ForAll long seed) {
        Office office = new Office(SIGNING, seed);
        IntStream.range(0, ACTS).forEach(i -> office.act());
        LetterBook book = office.dispatching.book;

        for (Request request : office.dispatching.requests.values()) {
            for (Assignment assignment : request.assignments()) {
                LetterEntry entry = book.entry(assignment.letter()).orElseThrow();
                assertEquals(Status.ISSUED, entry.status());
                assertTrue(entry.requests().contains(request.id()));
                assertTrue(entry.parts().stream()
                        .filter(part -> part.request().equals(request.id()))
                        .allMatch(part -> part.letter().signedBy().isPresent()));
            }
        }
        for (LetterEntry entry : book.in(Status.ISSUED)) {
            for (RequestId id : entry.requests()) {
                assertEquals(
                        1,
                        office.dispatching.request(id).assignments().stream()
                                .filter(assignment -> assignment.letter().equals(entry.number()))
                                .count());
            }
        }
    }

    @Provide
    Arbitrary<LedgerLife> lives() {
        return Registers.lives();
    }

    /** Letters that no book was asked about, the same number for many: it shows what is wrong and never fails. */
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void whatNobodyAskedAboutIsShownAsItIs(@ForAll("lives") LedgerLife life) {
        LetterSeries series = LetterSeries.of("L-");
        LetterBook book = LetterBook.of(life.workflow().programmes().get(0).id(), series);
        for (LedgerLife.Turn turn : life.turns()) {
            if (turn.step().state().isRaised()) {
                book = book.with(turn.id(), turn.step().events(), turn.step().state());
                assertEquals(
                        book,
                        book.with(turn.id(), turn.step().events(), turn.step().state()));
            }
        }
        LetterBook told = book;
        LetterBook atOnce = LetterBook.of(life.workflow().programmes().get(0).id(), series);
        for (Request request : life.requests()) {
            atOnce = atOnce.with(request.id(), life.history(request.id()), request);
            request.assignments()
                    .forEach(assignment -> assertTrue(told.entry(assignment.letter())
                            .orElseThrow()
                            .requests()
                            .contains(request.id())));
        }

        assertEquals(told, atOnce);
    }
}
