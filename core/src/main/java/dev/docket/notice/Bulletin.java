package dev.docket.notice;

import dev.docket.notice.HardCase.Why;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an irregular bulletin (不定期通报) says as of an instant: which requests do not get on, with which departments, and why. {@link
 * BulletinRule#suggest} suggests it; it changes no request. Immutable and thread-safe.
 *
 * <pre>{@code
 * BulletinRule.STANDARD.suggest(programme, open, last, calendar, now).ifPresent(bulletin -> {
 *   bulletin.copies(directory, requests).forEach(copy -> deliver(copy.key(), copy.text()));
 *   store(bulletin.issued()); // the last one from now on
 * });
 * }</pre>
 *
 * @param programme of which programme
 * @param number the how-manieth of the programme, from 1
 * @param asOf as of when
 * @param cases the requests, by key
 * @param to the roles that are told
 * @since 0.1.0
 */
public record Bulletin(ProgrammeId programme, int number, Instant asOf, List<HardCase> cases, List<Role> to) {

    /** Makes it. */
    public Bulletin {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(asOf, "asOf");
        cases = List.copyOf(cases);
        to = List.copyOf(to);
    }

    /**
     * What is to be remembered of a bulletin that was issued.
     *
     * @param number its number
     * @param at as of when it was
     */
    public record Issued(int number, Instant at) {
        /** Makes it. */
        public Issued {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * What is to be remembered of it once it is issued.
     *
     * @return the last one, when it is asked for the next
     */
    public Issued issued() {
        return new Issued(number, asOf);
    }

    /**
     * How many of its requests are hard for a reason.
     *
     * @param why the reason
     * @return the number of requests
     */
    public long count(Why why) {
        return cases.stream().filter(one -> one.why().contains(why)).count();
    }

    /**
     * A copy for everybody who is told, each person once. Of a department's roles those of the departments that work on one of the
     * requests are told. Nobody is told of a request that complains of them or their department.
     *
     * @param directory who fills a role
     * @param requests the requests as they stand
     * @return the copies, in the order of the roles; none for whom nothing is left to tell
     */
    public List<Copy> copies(Directory directory, Function<RequestId, Optional<Request>> requests) {
        Map<RequestId, Request> known = new LinkedHashMap<>();
        cases.forEach(one -> requests.apply(one.request()).ifPresent(request -> known.put(one.request(), request)));
        Map<String, Recipient> told = new LinkedHashMap<>();
        for (Role role : to) {
            cases.stream()
                    .flatMap(one -> Stream.ofNullable(known.get(one.request()))
                            .flatMap(request -> directory.fill(role, request).stream())
                            .filter(recipient -> isConcerned(role, one, recipient)))
                    .forEach(recipient -> told.putIfAbsent(recipient.id(), recipient));
        }
        List<Copy> copies = new ArrayList<>();
        for (Recipient recipient : told.values()) {
            List<HardCase> theirs = cases.stream()
                    .filter(one -> Optional.ofNullable(known.get(one.request()))
                            .filter(request -> Addressing.complainsOf(request, recipient))
                            .isEmpty())
                    .toList();
            if (!theirs.isEmpty()) {
                copies.add(new Copy(recipient, new Bulletin(programme, number, asOf, theirs, to)));
            }
        }
        return List.copyOf(copies);
    }

    private static boolean isConcerned(Role role, HardCase one, Recipient recipient) {
        return !Audience.isOfADepartment(role)
                || recipient.unit().map(one.units()::contains).orElse(true);
    }

    /**
     * What one recipient is told. Immutable and thread-safe.
     *
     * @param recipient who is told
     * @param bulletin what, without requests that complain of them
     */
    public record Copy(Recipient recipient, Bulletin bulletin) {
        /** Makes it. */
        public Copy {
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(bulletin, "bulletin");
        }

        /**
         * Its identity, by which a receiver drops repeats.
         *
         * @return the key
         */
        public BulletinKey key() {
            return new BulletinKey(bulletin.programme(), bulletin.number(), recipient.id());
        }

        /**
         * When to deliver it.
         *
         * @return the first moment of the recipient's working time not before that as of which it is
         */
        public Instant deliverAt() {
            return recipient.calendar().nextOpenOrSame(bulletin.asOf());
        }

        /**
         * The bulletin in the recipient's language, in our words.
         *
         * @return a head and a line for each request
         */
        public String text() {
            return text(Words.in(recipient.language()));
        }

        /**
         * The bulletin in words, with dates and times of the recipient's zone.
         *
         * @param words the words
         * @return a head and a line for each request
         */
        public String text(Words words) {
            StringBuilder text = new StringBuilder(bulletin.head(words, recipient));
            bulletin.cases()
                    .forEach(one -> text.append('\n')
                            .append(one.text(words, recipient.calendar().zone())));
            return text.toString();
        }
    }

    private String head(Words words, Recipient recipient) {
        List<String> counts = Stream.of(Why.OVERDUE, Why.CRITICAL, Why.RETURNED)
                .filter(why -> count(why) > 0)
                .map(why -> words.phrase("bulletin." + why.name().toLowerCase(Locale.ROOT))
                        .say(fact -> Optional.of(Long.toString(count(why)))))
                .toList();
        return words.phrase("bulletin").say(fact -> switch (fact) {
            case "number" -> Optional.of(Integer.toString(number));
            case "programme" -> Optional.of(programme.value());
            case "asOf" -> Optional.of(Words.time(asOf, recipient.calendar().zone()));
            default -> words.listOf(counts);
        });
    }
}
