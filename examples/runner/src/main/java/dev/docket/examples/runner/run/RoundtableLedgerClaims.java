package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.metrics.Rate;
import dev.docket.programme.StandardRules;
import dev.docket.residency.ResidencyFigures;
import dev.docket.session.SeriesFigures;
import dev.docket.session.SessionKind;
import java.util.List;
import java.util.stream.Collectors;

/** Fusha town, the year to November 2022. */
final class RoundtableLedgerClaims {

    private static final int SESSIONS = 20;
    private static final int LUNCHES = 8;
    private static final int ATTENDANCES = 172;
    private static final int ITEMS_ABOVE = 100;

    private RoundtableLedgerClaims() {}

    static List<Claim> of(Evidence evidence) {
        SeriesFigures sessions = evidence.sessions();
        int lunches = evidence.held(SessionKind.LUNCH_MEETING).size();
        long atTheTable = sessions.answeredAtTheTable();
        long inTheLedger = evidence.tally().raised();
        long collected = atTheTable + inTheLedger;
        long matches = evidence.tally().pairs();
        long referred = evidence.tally().referred();
        Rate solved = evidence.tally().resolution();
        return List.of(
                Claim.of("sessions", "" + SESSIONS, sessions.held() + " held", sessions.held() == SESSIONS),
                Claim.of("of these, lunch meetings (午餐会)", "" + LUNCHES, "" + lunches, lunches == LUNCHES),
                Claim.of(
                        "enterprise attendances (家次)",
                        "" + ATTENDANCES,
                        sessions.enterpriseTimes() + ", of "
                                + sessions.enterprises().size() + " different ones; "
                                + Evidence.each(sessions.enterpriseTimes(), sessions.held()) + " a session",
                        sessions.enterpriseTimes() == ATTENDANCES),
                Claim.of(
                        "collected",
                        "over " + ITEMS_ABOVE,
                        collected + " = " + atTheTable + " at the table + " + inTheLedger
                                + " in the ledger; a lower bound was published",
                        collected > ITEMS_ABOVE),
                Claim.unsaid(
                        "answered at the table",
                        "some",
                        Rate.of("at the table", atTheTable, collected).text()),
                Claim.unsaid(
                        "given to a department",
                        "\"promptly\"",
                        "within 1 working day: "
                                + evidence.tally()
                                        .inTime(StandardRules.DISPATCH)
                                        .text()),
                Claim.unsaid(
                        "solved", "\"over 100 collected and solved\"", "of the ledger, confirmed: " + solved.text()),
                Claim.of(
                        "enterprises matched with one another",
                        "a platform for it",
                        matches + (matches == 1 ? " pair" : " pairs") + " brought together",
                        matches > 0),
                workGroups(evidence),
                Claim.of("taken to a higher tier", "talks with the city", referred + " referred", referred > 0));
    }

    private static Claim workGroups(Evidence evidence) {
        List<Resided> groups = evidence.resided().stream()
                .filter(one -> one.residency().startedAt().isPresent())
                .filter(one -> one.stay().agreement().project().isPresent())
                .toList();
        String phases =
                groups.stream().flatMap(one -> one.residency().phase().stream()).collect(Collectors.joining(", "));
        ResidencyFigures figures = evidence.residencies(groups);
        boolean stays = !groups.isEmpty()
                && groups.stream()
                        .allMatch(one -> one.residency().phase().isPresent()
                                && one.residency().endedAt().isEmpty());
        return Claim.of(
                "a work group at a key project (工作小组)",
                "from approval to operation",
                groups.size() + ", by now in " + (phases.isEmpty() ? "no phase" : phases) + "; monthly reports in time "
                        + Rate.of("reports", figures.reportsInTime(), figures.reportsDue())
                                .text(),
                stays);
    }
}
