package dev.docket.examples.runner.run;

import dev.docket.metrics.Rate;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.UnitId;
import dev.docket.session.SeriesFigures;
import dev.docket.session.Session;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Naxi district, April 2022 to April 2023. */
final class ReceptionDayClaims {

    private static final int RECEPTIONS = 13;
    private static final LocalDate FIRST = LocalDate.of(2022, 5, 22);
    private static final int TWENTY = 20;
    private static final int THIRTY = 30;
    private static final int PROBLEMS = 20;
    private static final int SUGGESTIONS = 15;
    private static final int TOGETHER = 4;

    private ReceptionDayClaims() {}

    static List<Claim> of(Evidence evidence) {
        SeriesFigures sessions = evidence.sessions();
        Optional<LocalDate> first = evidence.held().stream()
                .map(Session::plan)
                .map(plan -> evidence.calendar().date(plan.start()))
                .min(LocalDate::compareTo);
        Rate cadence = Rate.of("cadence", sessions.kept(), sessions.due());
        int entrepreneurs = sessions.enterprises().size();
        Rate answered = evidence.tally().answered();
        return List.of(
                Claim.of(
                        "receptions",
                        RECEPTIONS + ", from " + FIRST,
                        sessions.held() + ", from "
                                + first.map(LocalDate::toString).orElse("-"),
                        sessions.held() == RECEPTIONS && first.equals(Optional.of(FIRST))),
                Claim.of("cadence", "one day each month", cadence.text() + " months", Tally.isAll(cadence)),
                rotation(sessions),
                Claim.of(
                        "entrepreneurs",
                        TWENTY + "-odd",
                        entrepreneurs + " different ones, " + sessions.enterpriseTimes() + " attendances",
                        entrepreneurs > TWENTY && entrepreneurs < THIRTY),
                kind(evidence, "problems", RequestKind.PROBLEM, PROBLEMS),
                kind(evidence, "suggestions", RequestKind.SUGGESTION, SUGGESTIONS),
                together(evidence),
                signed(evidence),
                basis(evidence),
                Claim.of(
                        "handled according to procedure", "all", "answered: " + answered.text(), Tally.isAll(answered)),
                Claim.unsaid(
                        "solved",
                        "\"well received\"",
                        evidence.tally().resolution().text()));
    }

    /** Leaders take turns: nobody has hosted two more than another. */
    private static Claim rotation(SeriesFigures sessions) {
        List<PersonId> hosts = List.copyOf(sessions.hostTimes().keySet());
        int apart = sessions.rotationBalance(hosts).orElse(0);
        return Claim.of(
                "hosts",
                "in rotation",
                hosts.size() + " leaders; the one who hosted most did so " + apart + " more than the one who did least",
                hosts.size() > 1 && apart <= 1);
    }

    private static Claim kind(Evidence evidence, String what, RequestKind kind, int published) {
        long raised = evidence.tally(kind).raised();
        return Claim.of(
                what,
                "" + published,
                raised + " of " + evidence.lives().size() + "; "
                        + Evidence.each(raised, evidence.sessions().held()) + " a reception",
                raised == published);
    }

    /** The most requests that one enterprise brought to one reception, and to how many departments they went. */
    private static Claim together(Evidence evidence) {
        TreeMap<String, TreeSet<UnitId>> leads = new TreeMap<>();
        TreeMap<String, Integer> requests = new TreeMap<>();
        evidence.lives().forEach(life -> {
            String one = life.item().session() + " " + life.item().enterprise();
            requests.merge(one, 1, Integer::sum);
            lead(life.request())
                    .ifPresent(unit ->
                            leads.computeIfAbsent(one, key -> new TreeSet<>()).add(unit));
        });
        int most = requests.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int departments =
                leads.values().stream().mapToInt(Collection::size).max().orElse(0);
        return Claim.of(
                "one enterprise with several requests",
                "" + TOGETHER,
                most + " independent ones, to " + departments + " departments",
                most == TOGETHER && departments == TOGETHER);
    }

    private static Optional<UnitId> lead(Request request) {
        return request.lead().map(assignment -> assignment.unit());
    }

    private static Claim signed(Evidence evidence) {
        List<RequestEvent.LetterIssued> letters =
                evidence.events(RequestEvent.LetterIssued.class).toList();
        long signed = letters.stream()
                .filter(event -> event.letter().signedBy().isPresent())
                .count();
        return Claim.of(
                "assignment slips (交办单)",
                "signed by the leader",
                signed + " signed of " + letters.size() + " issued",
                signed > 0 && signed == letters.size());
    }

    private static Claim basis(Evidence evidence) {
        List<RequestEvent.Explained> explained =
                evidence.events(RequestEvent.Explained.class).toList();
        return Claim.of(
                "what cannot be done",
                "with its basis",
                explained.size() + " explained; the first because "
                        + explained.stream()
                                .findFirst()
                                .map(event -> event.explanation().basis())
                                .orElse("-"),
                !explained.isEmpty());
    }
}
