package dev.docket.notice;

import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequesterId;
import dev.docket.residency.Agreement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an officer tells the chief service officer of an enterprise by itself (专题报告): which of its requests are hard, and why (DA-9). That
 * it was told is a fact of the residency, {@link dev.docket.residency.ResidencyCommand.Brief}, case by case. Immutable and thread-safe.
 *
 * @param enterprise of which enterprise
 * @param leader to which chief service officer
 * @param asOf as of when
 * @param cases the cases, by key, at least one
 * @since 0.1.0
 */
public record SpecialReport(RequesterId enterprise, PersonId leader, Instant asOf, List<HardCase> cases) {

    /** Makes it. */
    public SpecialReport {
        Objects.requireNonNull(enterprise, "enterprise");
        Objects.requireNonNull(leader, "leader");
        Objects.requireNonNull(asOf, "asOf");
        cases = List.copyOf(cases);
    }

    /**
     * What there is to report.
     *
     * <p>Left out are requests of which not everybody may know that they are the enterprise's, and those that complain of the leader.
     *
     * @param agreement on what residency, which names the enterprise and its leader
     * @param requests how requests stand, each after time has done to it what it has done by {@code asOf}; those of others are left out
     * @param asOf as of when
     * @return the report; empty when no case is hard
     */
    public static Optional<SpecialReport> of(Agreement agreement, Iterable<Request> requests, Instant asOf) {
        List<HardCase> cases = new ArrayList<>();
        for (Request request : requests) {
            boolean theirs = request.isRaised()
                    && !request.hidesRequester()
                    && request.isParty(agreement.enterprise())
                    && !request.bonds().hides(agreement.enterprise())
                    && !request.complainedOfPersons().contains(agreement.leader());
            if (theirs) {
                HardCase.of(request).ifPresent(cases::add);
            }
        }
        cases.sort(Comparator.comparing(HardCase::request));
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpecialReport(agreement.enterprise(), agreement.leader(), asOf, cases));
    }

    /**
     * The report in words.
     *
     * @param words the words
     * @param zone in whose time dates are written
     * @return a head and a line for each case
     */
    public String text(Words words, ZoneId zone) {
        StringBuilder text = new StringBuilder(words.phrase("special-report")
                .say(fact -> Optional.of(
                        switch (fact) {
                            case "leader" -> leader.value();
                            case "enterprise" -> enterprise.value();
                            case "asOf" -> Words.time(asOf, zone);
                            default -> Integer.toString(cases.size());
                        })));
        cases.forEach(one -> text.append('\n').append(one.text(words, zone)));
        return text.toString();
    }
}
