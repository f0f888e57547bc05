package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.metrics.Rate;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Bonds;
import dev.docket.request.Child;
import dev.docket.request.Letter;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.residency.LeaderLoad;
import dev.docket.residency.ResidencyFigures;
import dev.docket.workflow.EventKind;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/** Da'an district, to 22 September 2022. The 87 are read as problems; what officers suggested stands beside them. */
final class EmbeddedOfficersClaims {

    private static final int BATCHES = 2;
    private static final int COLLECTED = 87;
    private static final int DONE = 45;
    private static final int IN_PROGRESS = 42;
    private static final String PARTITION = COLLECTED + " = " + DONE + " + " + IN_PROGRESS;
    private static final int LEAST_EACH = 1;
    private static final int MOST_EACH = 3;
    private static final int POLICIES = 22;
    private static final int SUGGESTIONS = 40;
    private static final int VISITS_ABOVE = 20;
    private static final int MEETINGS_ABOVE = 10;

    private EmbeddedOfficersClaims() {}

    static List<Claim> of(Evidence evidence) {
        Tally problems = evidence.tally(RequestKind.PROBLEM);
        long collected = problems.raised();
        long done = problems.settled();
        long open = problems.open();
        long suggestions = evidence.tally(RequestKind.SUGGESTION).raised();
        long policies = evidence.events(RequestEvent.ClassSolutionOffered.class)
                .flatMap(event -> event.solution().policy().stream())
                .distinct()
                .count();
        Rate reports = evidence.tally().inTime(StandardRules.MONTHLY_REPORT);
        String partition = collected + " = " + done + " + " + open;
        ArrayList<Claim> claims = new ArrayList<>(residencies(evidence));
        claims.addAll(List.of(
                Claim.of("problems collected", "" + COLLECTED, collected + " raised", collected == COLLECTED),
                Claim.of(
                        "done",
                        "" + DONE,
                        done + "; settlement " + problems.settlement().text(),
                        done == DONE),
                Claim.of("in progress", "" + IN_PROGRESS, open + " open, the backlog", open == IN_PROGRESS),
                Claim.of("nothing is lost between them", PARTITION, partition, partition.equals(PARTITION)),
                Claim.of(
                        "policies matched", "" + POLICIES, policies + " different ones, offered", policies == POLICIES),
                Claim.of(
                        "suggestions",
                        "" + SUGGESTIONS,
                        suggestions + " raised, beside the problems",
                        suggestions == SUGGESTIONS),
                letters(evidence),
                Claim.of("monthly reports by the lead", "each month", reports.text(), Tally.isAll(reports)),
                parts(evidence),
                acts(evidence, "site visits for one project", Acts.VISIT, VISITS_ABOVE),
                acts(evidence, "meetings for one project", Acts.MEETING, MEETINGS_ABOVE)));
        return claims;
    }

    // ---- what officers and experts did

    private static List<Claim> residencies(Evidence evidence) {
        List<Resided> started = evidence.resided().stream()
                .filter(one -> one.residency().startedAt().isPresent())
                .toList();
        long batches = started.stream()
                .flatMap(one -> one.stay().agreement().batch().stream())
                .distinct()
                .count();
        ResidencyFigures figures = evidence.residencies();
        Rate teams = Rate.of("teams", started.size(), evidence.resided().size());
        Rate visits = Rate.of("visits", figures.expertVisitsInTime(), figures.expertVisitsDue());
        Rate reports = Rate.of("reports", figures.reportsInTime(), figures.reportsDue());
        return List.of(
                Claim.of(
                        "batches",
                        "" + BATCHES,
                        batches + ", of " + figures.officers() + " officers in " + figures.started() + " enterprises",
                        batches == BATCHES),
                Claim.of(
                        "a leader, two officers, three expert teams (1+2+3)",
                        "in each enterprise",
                        teams.text(),
                        Tally.isAll(teams)),
                leaders(started),
                Claim.of("visits of each expert team", "each month", visits.text(), Tally.isAll(visits)),
                Claim.of("monthly reports of each officer", "each month", reports.text(), Tally.isAll(reports)),
                Claim.of(
                        "special reports on hard problems",
                        "to the chief service officer",
                        figures.specialReports() + " (首席服务官)",
                        figures.specialReports() > 0),
                sixOnes(figures, started));
    }

    private static Claim leaders(List<Resided> started) {
        List<LeaderLoad> loads =
                LeaderLoad.of(started.stream().map(Resided::residency).toList());
        IntSummaryStatistics each =
                loads.stream().mapToInt(load -> load.enterprises().size()).summaryStatistics();
        return Claim.of(
                "enterprises of a chief service officer",
                LEAST_EACH + " to " + MOST_EACH,
                loads.size() + " of them, with " + spread(each),
                !loads.isEmpty() && each.getMin() >= LEAST_EACH && each.getMax() <= MOST_EACH);
    }

    private static String spread(IntSummaryStatistics each) {
        if (each.getCount() == 0) {
            return "none";
        }
        return each.getMin() == each.getMax() ? each.getMin() + " each" : each.getMin() + " to " + each.getMax();
    }

    /** They are owed by the end of the year, which is not over. */
    private static Claim sixOnes(ResidencyFigures figures, List<Resided> started) {
        long missing = started.stream().mapToLong(one -> one.missing().size()).sum();
        return Claim.unsaid(
                "the six ones (六个一)",
                "by the end of the year",
                figures.complete() + " of " + figures.officers() + " officers have all so far; missing are " + missing);
    }

    private static long recorded(Evidence evidence, EventKind act) {
        return evidence.events(RequestEvent.Recorded.class)
                .filter(event -> event.act().equals(act))
                .count();
    }

    private static Claim letters(Evidence evidence) {
        List<Letter> letters = evidence.events(RequestEvent.LetterIssued.class)
                .map(RequestEvent.LetterIssued::letter)
                .toList();
        long whole = letters.stream()
                .filter(letter ->
                        letter.answerBy().isPresent() && !letter.cooperators().isEmpty())
                .count();
        Rate rate = Rate.of("letters", whole, letters.size());
        return Claim.of("letters name lead, cooperators and day", "each", rate.text(), Tally.isAll(rate));
    }

    /** Requests of which one part is written off while another goes on. */
    private static Claim parts(Evidence evidence) {
        List<Bonds> split = evidence.lives().stream()
                .map(life -> life.request().bonds())
                .filter(bonds -> !bonds.children().isEmpty())
                .toList();
        long partly = split.stream()
                .filter(bonds ->
                        bonds.hasOpenPart() && bonds.children().stream().anyMatch(Child::isFinished))
                .count();
        return Claim.of(
                "large ones written off part by part",
                "one part done, another going on",
                split.size() + " split into " + evidence.parts().size() + " parts; partly done are " + partly,
                partly > 0);
    }

    private static Claim acts(Evidence evidence, String what, EventKind act, int above) {
        long most = evidence.lives().stream()
                .mapToLong(life -> times(life, act))
                .max()
                .orElse(0);
        return Claim.of(what, "> " + above, most + ", of " + recorded(evidence, act) + " in all", most > above);
    }

    private static long times(Life life, EventKind act) {
        return life.history().stream().filter(event -> event.kind().equals(act)).count();
    }
}
