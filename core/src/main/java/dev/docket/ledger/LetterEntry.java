package dev.docket.ledger;

import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One letter in a {@link LetterBook}, however many requests it carries. Immutable and thread-safe.
 *
 * @param number its number
 * @param parts the requests for which it was ever drawn up, by key, at least one
 * @since 0.1.0
 */
public record LetterEntry(LetterNumber number, List<Part> parts) {

    /** Makes it. */
    public LetterEntry {
        Objects.requireNonNull(number, "number");
        parts = List.copyOf(parts);
    }

    /**
     * How the letter stands.
     *
     * @return issued if it is out for any request; else void, unless it may still go out; signed if it is so for all of those
     */
    public Status status() {
        List<Status> all = parts.stream().map(Part::status).toList();
        if (all.contains(Status.ISSUED)) {
            return Status.ISSUED;
        }
        return all.contains(Status.DRAFTED)
                ? Status.DRAFTED
                : all.contains(Status.SIGNED) ? Status.SIGNED : Status.VOID;
    }

    /**
     * The requests that it carries.
     *
     * @return their keys, in order; of a letter that is void, those that it carried
     */
    public List<RequestId> requests() {
        boolean isVoid = status() == Status.VOID;
        return parts.stream()
                .filter(part -> isVoid || part.status() != Status.VOID)
                .map(Part::request)
                .toList();
    }

    /**
     * Whether it is one letter: for every request for which it is out, or may still go out, it says the same and stands the same.
     *
     * @return false where a host gave two letters one number, or stored but some of what came together
     */
    public boolean isOne() {
        return parts.stream()
                        .filter(part -> part.status() != Status.VOID)
                        .map(part -> List.of(part.status(), part.letter()))
                        .distinct()
                        .count()
                <= 1;
    }

    Optional<Part> part(RequestId request) {
        return parts.stream().filter(part -> part.request().equals(request)).findFirst();
    }

    LetterEntry with(Part part) {
        ArrayList<Part> all = new ArrayList<>(parts);
        all.removeIf(other -> other.request().equals(part.request()));
        all.add(part);
        all.sort(Comparator.comparing(Part::request));
        return new LetterEntry(number, all);
    }

    /** How a letter stands. */
    public enum Status {
        /** It is drawn up. */
        DRAFTED,
        /** It is signed. */
        SIGNED,
        /** It is out. */
        ISSUED,
        /** It will not go out. */
        VOID
    }

    /**
     * One request that a letter carries.
     *
     * @param request which
     * @param letter the letter, as it says for this request
     * @param status how it stands for this request
     * @param issuedAt when it went out; empty before
     */
    public record Part(RequestId request, Letter letter, Status status, Optional<Instant> issuedAt) {
        /** Makes it. */
        public Part {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(issuedAt, "issuedAt");
        }

        Part in(Status other) {
            return new Part(request, letter, other, issuedAt);
        }

        boolean isPending() {
            return status == Status.DRAFTED || status == Status.SIGNED;
        }
    }
}
