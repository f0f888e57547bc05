package dev.docket.ledger;

import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The register of a programme's letters (发文登记) in one series: every number from 1 on, without gaps, with the letter that bears it.
 *
 * <p>It is a projection of events and never edited: feed it the events of each step with the request after them, those without a letter
 * too. Taking the same events in again changes nothing; letters of another series are left out. A letter that carries several requests is
 * one entry. A number whose letter is never issued, as its draft was replaced or its requests were withdrawn, stays and is
 * {@link LetterEntry.Status#VOID}.
 *
 * <p>A host asks {@link #admit} before it gives a letter's command to all of its requests together. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LetterBook {

    private final ProgrammeId programme;
    private final LetterSeries series;
    private final TreeMap<Integer, LetterEntry> entries;
    private final TreeMap<RequestId, Integer> versions;

    private LetterBook(
            ProgrammeId programme,
            LetterSeries series,
            TreeMap<Integer, LetterEntry> entries,
            TreeMap<RequestId, Integer> versions) {
        this.programme = programme;
        this.series = series;
        this.entries = entries;
        this.versions = versions;
    }

    /**
     * An empty book.
     *
     * @param programme whose letters
     * @param series how they are numbered
     * @return the book
     */
    public static LetterBook of(ProgrammeId programme, LetterSeries series) {
        return new LetterBook(
                Objects.requireNonNull(programme, "programme"),
                Objects.requireNonNull(series, "series"),
                TreeMap.empty(),
                TreeMap.empty());
    }

    // ---- numbering

    /**
     * The number that a new letter bears.
     *
     * @return the first of the series that no letter bears or bore
     */
    public LetterNumber next() {
        int place = entries.size() + 1;
        if (!entries.isEmpty() && entries.last()._1 >= place) {
            place = 1;
            while (entries.containsKey(place)) {
                place++;
            }
        }
        return series.number(place);
    }

    /**
     * Whether a letter may bear a number: a new one the {@linkplain #next next}, one that was drawn up and is not out yet its own, and then
     * for the same requests.
     *
     * @param number the number
     * @param requests all requests that the letter carries
     * @return the number, or why not
     * @throws IllegalArgumentException if it carries none
     */
    public Either<LetterRefusal, LetterNumber> admit(LetterNumber number, Collection<RequestId> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("letter " + number + " must carry a request; name at least one");
        }
        if (series.place(number).isEmpty()) {
            return Either.left(new LetterRefusal.Foreign(number, next()));
        }
        Optional<LetterEntry> entry = entry(number);
        if (entry.isEmpty()) {
            return number.equals(next()) ? Either.right(number) : Either.left(new LetterRefusal.Gap(number, next()));
        }
        LetterEntry.Status status = entry.get().status();
        boolean pending = status == LetterEntry.Status.DRAFTED || status == LetterEntry.Status.SIGNED;
        List<RequestId> carried = entry.get().requests();
        return pending && carried.equals(List.copyOf(new TreeSet<>(requests)))
                ? Either.right(number)
                : Either.left(new LetterRefusal.Taken(number, status, carried, next()));
    }

    // ---- projecting

    /**
     * The book after some events of one request.
     *
     * @param id the request
     * @param events its events since the book last heard of it, such as those of a step; of a request that has no letter here it may be
     *     told from any step on
     * @param after the request after them
     * @return the book with them; this one when it has taken them in already, or nothing of them concerns it
     * @throws IllegalArgumentException if {@code after} is another request or of another programme, or if events are missing between
     *     those taken in and these
     */
    public LetterBook with(RequestId id, Iterable<? extends RequestEvent> events, Request after) {
        if (!after.id().equals(id)) {
            throw new IllegalArgumentException("the request after the events of " + id + " is " + after.id()
                    + "; pass the state of the same step");
        }
        Optional<Integer> known = versions.get(id).toJavaOptional();
        if (known.filter(version -> version >= after.version()).isPresent()) {
            return this;
        }
        Reading reading = new Reading(id);
        events.forEach(reading::take);
        reading.settle(after);
        if (known.isEmpty() && !reading.hasLetter) {
            return this;
        }
        requireNext(after, known, reading.count);
        return new LetterBook(programme, series, reading.now, versions.put(id, after.version()));
    }

    private void requireNext(Request after, Optional<Integer> known, int count) {
        if (!after.intake().programme().equals(programme)) {
            throw new IllegalArgumentException("request " + after.id() + " is of programme "
                    + after.intake().programme() + ", but the letters are of " + programme
                    + "; keep a book for each programme");
        }
        if (known.filter(version -> version + count != after.version()).isPresent()) {
            throw new IllegalArgumentException(
                    "the book has taken in " + known.get() + " events of request " + after.id() + ", and " + count
                            + " more do not make " + after.version() + "; feed it every step once, in order");
        }
    }

    /** The entries while events are read. */
    private final class Reading {

        private final RequestId id;
        private TreeMap<Integer, LetterEntry> now = entries;
        private int count;
        private boolean hasLetter;

        Reading(RequestId id) {
            this.id = id;
        }

        void take(RequestEvent event) {
            count++;
            if (event instanceof RequestEvent.LetterDrafted drafted) {
                Letter letter = drafted.letter();
                put(
                        letter,
                        letter.signedBy().isPresent() ? LetterEntry.Status.SIGNED : LetterEntry.Status.DRAFTED,
                        Optional.empty());
            } else if (event instanceof RequestEvent.LetterSigned signed) {
                part(signed.number())
                        .ifPresent(part -> put(
                                part.letter().signed(signed.by().person()),
                                LetterEntry.Status.SIGNED,
                                Optional.empty()));
            } else if (event instanceof RequestEvent.LetterIssued issued) {
                put(issued.letter(), LetterEntry.Status.ISSUED, Optional.of(issued.at()));
            }
        }

        private Optional<LetterEntry.Part> part(LetterNumber number) {
            return series.place(number).stream()
                    .boxed()
                    .flatMap(place -> now.get(place).toJavaStream())
                    .flatMap(entry -> entry.part(id).stream())
                    .findFirst();
        }

        private void put(Letter letter, LetterEntry.Status status, Optional<Instant> issuedAt) {
            series.place(letter.number()).ifPresent(place -> {
                hasLetter = true;
                LetterEntry entry = now.get(place).getOrElse(() -> new LetterEntry(letter.number(), List.of()));
                now = now.put(place, entry.with(new LetterEntry.Part(id, letter, status, issuedAt)));
            });
        }

        /** A letter that is not out may go out while the request is open and keeps the draft. */
        void settle(Request after) {
            Optional<Letter> draft = after.draft().filter(letter -> after.isOpen());
            now.forEach((place, entry) -> entry.part(id)
                    .filter(part -> part.status() != LetterEntry.Status.ISSUED)
                    .ifPresent(part -> {
                        boolean kept = draft.map(Letter::number)
                                .filter(entry.number()::equals)
                                .isPresent();
                        if (kept != part.isPending()) {
                            LetterEntry.Status pending =
                                    part.letter().signedBy().isPresent()
                                            ? LetterEntry.Status.SIGNED
                                            : LetterEntry.Status.DRAFTED;
                            now = now.put(place, entry.with(part.in(kept ? pending : LetterEntry.Status.VOID)));
                        }
                    }));
        }
    }

    // ---- reading

    /**
     * Whose letters.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * How they are numbered.
     *
     * @return the series
     */
    public LetterSeries series() {
        return series;
    }

    /**
     * All letters, by number.
     *
     * @return the entries; one for a letter, however many requests it carries
     */
    public List<LetterEntry> entries() {
        return entries.values().asJava();
    }

    /**
     * The letters that stand in some way.
     *
     * @param status how
     * @return the entries, by number
     */
    public List<LetterEntry> in(LetterEntry.Status status) {
        return entries.values().filter(entry -> entry.status() == status).asJava();
    }

    /**
     * The letter of a number.
     *
     * @param number the number
     * @return its entry; empty when no letter of the series bears it
     */
    public Optional<LetterEntry> entry(LetterNumber number) {
        return series.place(number).stream()
                .boxed()
                .flatMap(place -> entries.get(place).toJavaStream())
                .findFirst();
    }

    /**
     * The numbers that were left out: none where the host asks {@link #admit} first.
     *
     * @return the numbers below the highest that no letter bears or bore
     */
    public List<LetterNumber> gaps() {
        ArrayList<LetterNumber> gaps = new ArrayList<>();
        int place = 1;
        for (int there : entries.keySet()) {
            for (; place < there; place++) {
                gaps.add(series.number(place));
            }
            place = there + 1;
        }
        return gaps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LetterBook that
                && programme.equals(that.programme)
                && series.equals(that.series)
                && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, series, entries);
    }

    @Override
    public String toString() {
        return "LetterBook of " + programme + ", " + entries.size() + " letters";
    }
}
