package dev.docket.ledger;

import static dev.docket.ledger.Dispatching.OFFICE;
import static dev.docket.ledger.Dispatching.SERIES;
import static dev.docket.ledger.Dispatching.ids;
import static dev.docket.ledger.Dispatching.letter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.LetterEntry.Status;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Letters and slips: several requests on one, numbers without gaps, and what a letter says. */
class LetterBookTest {

    private static final LetterNumber FIRST = SERIES.number(1);
    private static final LetterNumber SECOND = SERIES.number(2);

    private final Programme signing = Presets.receptionDay(ChinaWorkdays.calendar());
    private final Dispatching office = new Dispatching(signing).raised("NX-1", "NX-2", "NX-3");

    private Status status(LetterNumber number) {
        return office.book.entry(number).orElseThrow().status();
    }

    private LetterRefusal refused(LetterNumber number, String... ids) {
        return office.book.admit(number, ids(ids)).swap().getOrElseThrow(() -> new AssertionError("admitted"));
    }

    @Nested
    class SeveralRequests {

        @Test
        void NX8_oneSlipForAllIsSignedAndIssuedForAllAndEachHasItsOwnEvents() {
            Letter slip = letter(FIRST, "housing").build();
            office.draft(slip, "NX-1", "NX-2");
            office.sign(FIRST, "NX-1", "NX-2");
            assertEquals(Status.SIGNED, status(FIRST));
            assertEquals(List.of(), office.book.in(Status.DRAFTED));

            assertFalse(office.issue(slip, "NX-1", "NX-2").isRefused());

            for (Request request : office.requests(ids("NX-1", "NX-2"))) {
                assertEquals(Stage.ASSIGNED, request.stage());
                assertEquals(
                        FIRST,
                        request.lead().orElseThrow().letter(),
                        "each holds its own assignment of the one letter");
            }
            LetterEntry entry = office.book.entry(FIRST).orElseThrow();
            assertEquals(List.of(entry), office.book.in(Status.ISSUED), "a slip with two requests counts once");
            assertEquals(ids("NX-1", "NX-2"), entry.requests());
            assertTrue(entry.isOne());
        }

        @Test
        void NX8_anUnsignedSlipHasEffectForNoneOfThem() {
            Letter slip = letter(FIRST, "housing").build();
            office.draft(slip, "NX-1", "NX-2");

            assertTrue(office.issue(slip, "NX-1", "NX-2").isRefused());

            office.requests(ids("NX-1", "NX-2"))
                    .forEach(request -> assertTrue(
                            request.isIn(Stage.RAISED) && request.assignments().isEmpty()));
            assertEquals(Status.DRAFTED, status(FIRST));
        }

        @Test
        void whatOneOfThemRefusesComesOfNone() {
            office.one(
                    ids("NX-2").get(0),
                    new RequestCommand.Withdraw(OFFICE, "it is solved", Optional.of("by telephone")));

            assertTrue(office.draft(letter(FIRST, "housing").build(), "NX-1", "NX-2")
                    .isRefused());

            assertEquals(Optional.empty(), office.request(ids("NX-1").get(0)).draft());
            assertEquals(FIRST, office.book.next(), "a letter that nobody drew up takes no number");
        }

        @Test
        void aCommandThatIsGivenToNobodyIsAMistake() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> office.workflow.together(
                            List.of(), new RequestCommand.SignLetter(Dispatching.HOST, FIRST), office.now));
        }

        @Test
        void oneThatIsNamedTwiceHasOneStep() {
            office.draft(letter(FIRST, "housing").build(), "NX-1", "NX-1");

            assertEquals(ids("NX-1"), office.book.entry(FIRST).orElseThrow().requests());
        }
    }

    @Nested
    class Numbers {

        @Test
        void aNumberThatWouldLeaveOneOutIsRefusedWithTheNextOne() {
            assertEquals(new LetterRefusal.Gap(SECOND, FIRST), refused(SECOND, "NX-1"));
            assertEquals(
                    "letter 纳接〔2026〕2号 would leave out 纳接〔2026〕1号; number a new letter 纳接〔2026〕1号",
                    refused(SECOND, "NX-1").message());
        }

        @Test
        void aNumberOfAnotherSeriesIsRefused() {
            LetterNumber other = LetterNumber.of("纳接〔2025〕1号");

            assertEquals(new LetterRefusal.Foreign(other, FIRST), refused(other, "NX-1"));
        }

        @Test
        void whatIsOutIsTakenAlsoForOthers() {
            office.issue(letter(FIRST, "housing").signedBy(PersonId.of("he")).build(), "NX-1");

            assertEquals(new LetterRefusal.Taken(FIRST, Status.ISSUED, ids("NX-1"), SECOND), refused(FIRST, "NX-2"));
            assertEquals(
                    "letter 纳接〔2026〕1号 is issued for [NX-1]; number a new letter 纳接〔2026〕2号",
                    refused(FIRST, "NX-1").message());
        }

        @Test
        void aDraftKeepsItsNumberForTheSameRequestsOnly() {
            office.draft(letter(FIRST, "housing").build(), "NX-1", "NX-2");

            assertTrue(office.book.admit(FIRST, ids("NX-2", "NX-1")).isRight());
            assertEquals(
                    new LetterRefusal.Taken(FIRST, Status.DRAFTED, ids("NX-1", "NX-2"), SECOND),
                    refused(FIRST, "NX-1"));
            assertTrue(refused(FIRST, "NX-1", "NX-3") instanceof LetterRefusal.Taken);
        }

        @Test
        void theNumberOfADraftThatWasReplacedStaysAndIsVoid() {
            office.draft(letter(FIRST, "housing").build(), "NX-1");
            office.draft(letter(SECOND, "water").build(), "NX-1");

            assertEquals(List.of(Status.VOID, Status.DRAFTED), List.of(status(FIRST), status(SECOND)));
            assertEquals(ids("NX-1"), office.book.entry(FIRST).orElseThrow().requests());
            assertEquals(
                    new LetterRefusal.Taken(FIRST, Status.VOID, ids("NX-1"), SERIES.number(3)), refused(FIRST, "NX-1"));
        }

        @Test
        void aRequestThatIsWithdrawnLeavesTheLetterToTheOthers() {
            office.draft(letter(FIRST, "housing").build(), "NX-1", "NX-2");
            withdraw("NX-1");

            assertEquals(ids("NX-2"), office.book.entry(FIRST).orElseThrow().requests());
            assertEquals(Status.DRAFTED, status(FIRST));
            withdraw("NX-2");
            assertEquals(Status.VOID, status(FIRST));
        }

        private void withdraw(String id) {
            office.one(
                    ids(id).get(0), new RequestCommand.Withdraw(OFFICE, "it is solved", Optional.of("by telephone")));
        }

        @Test
        void aDraftThatLivesAgainWithItsRequestHasItsNumberBack() {
            office.draft(letter(FIRST, "housing").build(), "NX-1");
            Request merged = office.request(ids("NX-1").get(0));
            Request survivor = office.request(ids("NX-2").get(0));
            var merging = office.workflow.merge(merged, survivor, OFFICE, "the same", office.now);
            LetterBook after = office.book.with(
                    merged.id(),
                    merging.of(merged.id()).events(),
                    merging.of(merged.id()).state());
            var parting = office.workflow.unmerge(
                    merging.of(merged.id()).state(), merging.of(survivor.id()).state(), OFFICE, "another", office.now);
            LetterBook again = after.with(
                    merged.id(),
                    parting.of(merged.id()).events(),
                    parting.of(merged.id()).state());

            assertEquals(Status.VOID, after.entry(FIRST).orElseThrow().status());
            assertEquals(Status.DRAFTED, again.entry(FIRST).orElseThrow().status());
        }

        @Test
        void whoDidNotAskIsShownTheGapAndTheClash() {
            Dispatching careless = new Dispatching(signing).raised("NX-1", "NX-2");
            for (String id : List.of("NX-1", "NX-2")) {
                String lead = id.equals("NX-1") ? "housing" : "water";
                careless.one(
                        ids(id).get(0),
                        new RequestCommand.DraftLetter(
                                OFFICE, letter(SERIES.number(3), lead).build()));
            }

            assertEquals(List.of(FIRST, SECOND), careless.book.gaps());
            assertEquals(FIRST, careless.book.next(), "what was left out comes first");
            assertFalse(careless.book.entries().get(0).isOne());
            assertEquals("LetterBook of " + signing.id() + ", 1 letters", careless.book.toString());
        }

        @Test
        void whatWasLeftOutBetweenTwoLettersComesFirst() {
            Dispatching careless = new Dispatching(signing).raised("NX-1", "NX-2");
            careless.draft(letter(FIRST, "housing").build(), "NX-1");
            careless.one(
                    ids("NX-2").get(0),
                    new RequestCommand.DraftLetter(
                            OFFICE, letter(SERIES.number(3), "housing").build()));

            assertEquals(List.of(SECOND), careless.book.gaps());
            assertEquals(SECOND, careless.book.next());
        }

        @Test
        void aNumberOfAnotherSeriesIsNone() {
            assertEquals(
                    "letter x-1 is not numbered as this series is",
                    refused(LetterNumber.of("x-1"), "NX-1").reason());
        }

        @Test
        void aLetterThatCarriesNothingIsAMistake() {
            assertThrows(IllegalArgumentException.class, () -> office.book.admit(FIRST, List.of()));
        }
    }

    @Nested
    class Projected {

        @Test
        void takingInTheSameAgainChangesNothingAndMissingIsFound() {
            office.draft(letter(FIRST, "housing").build(), "NX-1");
            Request request = office.request(ids("NX-1").get(0));
            List<RequestEvent> history = List.copyOf(office.histories.get(request.id()));

            assertSame(office.book, office.book.with(request.id(), history, request));
            assertEquals(office.book, office.rebuilt());
            assertEquals(office.book.hashCode(), office.rebuilt().hashCode());
            office.sign(FIRST, "NX-1");
            office.passes(Duration.ofMinutes(1));
            LetterBook before = LetterBook.of(signing.id(), SERIES).with(request.id(), history, request);
            Request later = office.request(request.id());
            assertThrows(IllegalArgumentException.class, () -> before.with(request.id(), List.of(), later));
        }

        @Test
        void lettersOfAnotherSeriesAreLeftOut() {
            office.draft(letter(FIRST, "housing").build(), "NX-1");
            Request request = office.request(ids("NX-1").get(0));
            LetterBook lastYears = LetterBook.of(signing.id(), LetterSeries.of("纳接〔2025〕"));

            assertSame(
                    lastYears, lastYears.with(request.id(), List.copyOf(office.histories.get(request.id())), request));
            assertNotEquals(office.book, lastYears);
        }

        @Test
        void refusesWhatIsOfAnotherProgrammeOrAnotherRequest() {
            office.draft(letter(FIRST, "housing").build(), "NX-1");
            Request request = office.request(ids("NX-1").get(0));
            List<RequestEvent> history = List.copyOf(office.histories.get(request.id()));
            LetterBook other = LetterBook.of(ProgrammeId.of("other"), SERIES);

            assertThrows(IllegalArgumentException.class, () -> other.with(request.id(), history, request));
            assertThrows(
                    IllegalArgumentException.class, () -> other.with(ids("NX-2").get(0), history, request));
        }
    }

    @Nested
    class Series {

        @Test
        void readsThePlacesThatItGives() {
            assertEquals(OptionalInt.of(774), SERIES.place(SERIES.number(774)));
            assertEquals(
                    LetterNumber.of("KQ-2026-1"), LetterSeries.of("KQ-2026-").number(1));
        }

        @Test
        void readsNoOtherNumber() {
            for (String other : List.of("纳接〔2026〕07号", "纳接〔2026〕号", "纳接〔2026〕7", "7号", "纳接〔2026〕-7号", "纳接〔2026〕0号")) {
                assertEquals(OptionalInt.empty(), SERIES.place(LetterNumber.of(other)), other);
            }
            assertEquals(OptionalInt.empty(), new LetterSeries("aba", "aba").place(LetterNumber.of("aba")));
        }

        @Test
        void refusesADigitBesideThePlaceAndAPlaceBeforeTheFirst() {
            assertThrows(IllegalArgumentException.class, () -> LetterSeries.of("KQ-2026"));
            assertThrows(IllegalArgumentException.class, () -> new LetterSeries("KQ-", "2026"));
            assertThrows(IllegalArgumentException.class, () -> SERIES.number(0));
        }
    }

    @Nested
    class WhatItSays {

        private DispatchLetter said(Letter letter, String... ids) {
            return DispatchLetter.of(signing, letter, office.requests(ids(ids)));
        }

        @Test
        void NX7_NX8_namesTheRequestsTheDepartmentsTheDatesTheLeaderTheSignatureAndTheBasis() {
            Letter slip = letter(FIRST, "housing")
                    .addCooperators(UnitId.of("water"))
                    .answerBy(LocalDate.of(2026, 9, 18))
                    .build();
            office.draft(slip, "NX-1", "NX-2");
            DispatchLetter drafted = said(slip, "NX-1", "NX-2");
            office.sign(FIRST, "NX-1", "NX-2");
            office.issue(slip, "NX-1", "NX-2");
            Letter issued =
                    office.book.entry(FIRST).orElseThrow().parts().get(0).letter();
            DispatchLetter out = said(issued, "NX-1", "NX-2");

            assertTrue(drafted.awaitsSignature());
            assertFalse(out.awaitsSignature());
            assertEquals(Optional.of(PersonId.of("he")), out.letter().signedBy());
            assertEquals(signing.basis(), out.basis());
            assertFalse(out.basis().isEmpty());
            assertEquals(signing.name(), out.programme());
            assertEquals(
                    List.of("noise of NX-1", "noise of NX-2"),
                    out.matters().stream().map(DispatchLetter.Matter::title).toList());
            DispatchLetter.Matter matter = out.matters().get(0);
            assertEquals(Optional.of(PersonId.of("fang")), matter.leader());
            assertEquals(Optional.of(Instant.parse("2026-09-18T09:00:00Z")), matter.due());
            assertEquals(Optional.empty(), drafted.matters().get(0).due());
        }

        @Test
        void L23_whoIsHiddenStandsUnderThePseudonym() {
            office.raised("NX-9", Intake.builder().sealed(true));

            DispatchLetter slip = said(letter(FIRST, "housing").build(), "NX-1", "NX-9");

            assertEquals(
                    List.of("lotus", "requester of NX-9"),
                    slip.matters().stream()
                            .map(matter -> matter.requester().value())
                            .toList());
        }

        @Test
        void refusesARequestOfAnotherProgrammeAndALetterThatCarriesNone() {
            Letter slip = letter(FIRST, "housing").build();
            Programme other = Presets.faceToFace(ChinaWorkdays.calendar());

            assertThrows(
                    IllegalArgumentException.class, () -> DispatchLetter.of(other, slip, office.requests(ids("NX-1"))));
            assertThrows(IllegalArgumentException.class, () -> said(slip));
        }
    }

    @Test
    void booksAreTheSameByProgrammeSeriesAndLetters() {
        LetterBook book = LetterBook.of(signing.id(), SERIES);
        office.draft(letter(FIRST, "housing").build(), "NX-1");

        assertEquals(signing.id(), book.programme());
        assertEquals(SERIES, book.series());
        assertEquals(book, LetterBook.of(signing.id(), SERIES));
        assertEquals(book.hashCode(), LetterBook.of(signing.id(), SERIES).hashCode());
        assertNotEquals(book, office.book);
        assertNotEquals(book, LetterBook.of(ProgrammeId.of("other"), SERIES));
        assertNotEquals(book, LetterBook.of(signing.id(), LetterSeries.of("other ")));
        assertNotEquals(book, (Object) SERIES);
    }
}
