package dev.docket.examples.runner.run;

import dev.docket.metrics.Rate;
import dev.docket.programme.StandardRules;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.session.Session;
import dev.docket.session.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Torch development zone, December 2022. */
final class OnSiteOfficeClaims {

    private static final String VISITS = "8 on 3 dates (3 + 3 + 2)";
    private static final int BREAKFASTS = 5;

    private OnSiteOfficeClaims() {}

    static List<Claim> of(Evidence evidence) {
        Tally tally = evidence.tally();
        String visits = visits(evidence);
        int breakfasts = evidence.held(SessionKind.BREAKFAST_MEETING).size();
        long keys = evidence.events(RequestEvent.ClassSolutionOffered.class)
                .map(event -> event.solution().ofClass())
                .distinct()
                .count();
        long offered = tally.solutionsOffered();
        Rate contact = tally.inTime(StandardRules.FIRST_CONTACT);
        long night = contacts(evidence).stream()
                .filter(at -> !evidence.calendar().isOpen(at))
                .count();
        boolean always = Tally.isAll(contact) && night > 0;
        Rate echo = tally.answered();
        long spot = evidence.events(RequestEvent.ResolvedOnSite.class)
                .filter(event -> event.by().role().equals(Roles.DEPARTMENT_HEAD))
                .count();
        long solved = tally.solved();
        return List.of(
                Claim.of("visits in the factory", VISITS, visits, visits.equals(VISITS)),
                Claim.of("breakfast meetings (早餐会)", "" + BREAKFASTS, "" + breakfasts, breakfasts == BREAKFASTS),
                Claim.of(
                        "one key for one class",
                        "common problems",
                        keys + " class solutions, offered to " + offered + " requests",
                        keys > 0 && offered > keys),
                Claim.of(
                        "on site within the hour",
                        "by day and night",
                        contact.text() + ", " + night + " of them outside office hours; the longest took "
                                + longest(evidence) + " minutes",
                        always),
                Claim.of("every item gets an echo", "every one", echo.text(), Tally.isAll(echo)),
                Claim.unsaid(
                        "answered on the spot",
                        "by the department's head",
                        spot + " of " + tally.raised() + ", by heads who had been called in"),
                Claim.unsaid(
                        "solved or responded (解决回应)",
                        "> 700, one figure",
                        "solved, as the enterprise confirmed: " + solved + "; answered and no more: "
                                + (echo.numerator() - solved)));
    }

    /** Such as {@code 8 on 3 dates (3 + 3 + 2)}. */
    private static String visits(Evidence evidence) {
        TreeMap<LocalDate, Integer> dates = new TreeMap<>();
        List<Session> visits = evidence.held(SessionKind.SITE_VISIT);
        visits.forEach(
                visit -> dates.merge(evidence.calendar().date(visit.plan().start()), 1, Integer::sum));
        return visits.size() + " on " + dates.size() + " dates ("
                + dates.values().stream().map(Object::toString).collect(Collectors.joining(" + ")) + ")";
    }

    private static List<Instant> contacts(Evidence evidence) {
        return evidence.events(RequestEvent.ContactRecorded.class)
                .map(RequestEvent::at)
                .toList();
    }

    /** From a letter to the contact after it, in minutes. */
    private static long longest(Evidence evidence) {
        long most = 0;
        for (Played.Life life : evidence.lives()) {
            Instant letter = Instant.MAX;
            for (RequestEvent event : life.history()) {
                if (event instanceof RequestEvent.LetterIssued) {
                    letter = event.at();
                } else if (event instanceof RequestEvent.ContactRecorded && letter.isBefore(event.at())) {
                    most = Math.max(most, Duration.between(letter, event.at()).toMinutes());
                    letter = Instant.MAX;
                }
            }
        }
        return most;
    }
}
