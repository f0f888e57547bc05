package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Exploration;
import dev.docket.workflow.Exploration.Found;
import dev.docket.workflow.Timed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that can become of a request under {@code face-to-face}: at most three episodes, one extension, two returns, one cooperator.
 *
 * <p>{@code -Ddocket.explore=all} explores what is left out otherwise too: supplements, promises, suspensions, annulments.
 */
class FaceToFaceExplorationTest {

    private static final Path REPORT = Path.of("src", "test", "EXPLORATION.md");
    private static final boolean EVERYTHING = "all".equals(System.getProperty("docket.explore"));
    private static final int EPISODES = 3;
    private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration LONG = Duration.ofDays(700);
    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final WorkingCalendar CALENDAR = PROGRAMME.calendar();
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);
    private static final FaceToFaceScope SCOPE = new FaceToFaceScope(PROGRAMME, EPISODES, EVERYTHING);

    private static Exploration<Request, RequestCommand, String> explored;

    @BeforeAll
    static void explore() {
        explored = Exploration.of(WORKFLOW, FaceToFaceScope.raised(WORKFLOW, BEGIN), BEGIN, SCOPE);
        System.out.println(sizes());
    }

    private static String sizes() {
        return explored.found().size() + " states, " + explored.transitions() + " transitions";
    }

    private static List<Found<Request, RequestCommand, String>> open() {
        return explored.found().stream()
                .filter(one -> SCOPE.isWithin(one.state()) && one.state().isOpen())
                .toList();
    }

    @Test
    void L6_fromEverywhereItCanBeClosed() {
        assertEquals(
                List.of(),
                explored.withoutWayTo(request -> request.isIn(Stage.CLOSED)).stream()
                        .filter(one -> SCOPE.isWithin(one.state()))
                        .map(Found::view)
                        .toList());
    }

    @Test
    void everyStageIsReachedAndEveryEndingThatOneRequestAloneCanComeTo() {
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        EnumSet<Ending> endings = EnumSet.noneOf(Ending.class);
        explored.found().forEach(one -> {
            stages.add(one.state().stage());
            one.state().ending().ifPresent(endings::add);
        });

        assertEquals(EnumSet.allOf(Stage.class), stages);
        // Merging needs another request, this one is not anonymous, and the preset has no closing by silence.
        EnumSet<Ending> others = EnumSet.of(Ending.MERGED, Ending.TACIT, Ending.ANONYMOUS_VERIFIED);
        assertEquals(EnumSet.complementOf(others), endings);
    }

    // ---- if nobody acts

    /** When supervision has risen to CRITICAL, if nobody acts; empty when it never does. */
    private static Optional<Instant> critical(RequestWorkflow workflow, Request from, Instant since) {
        Request request = from;
        Instant at = since;
        while (!isCritical(request)) {
            Optional<Instant> due = request.nextDue();
            if (due.isEmpty() || due.get().isAfter(since.plus(LONG))) {
                return Optional.empty();
            }
            at = due.get();
            request = workflow.advance(request, at.plusNanos(1)).state();
        }
        return Optional.of(at);
    }

    private static boolean isCritical(Request request) {
        return request.supervision().compareTo(SupervisionLevel.CRITICAL) >= 0;
    }

    private static int workingDays(Instant from, Instant to) {
        return CALENDAR.workingDaysBetween(CALENDAR.date(from), CALENDAR.date(to));
    }

    @Test
    void L6_ifNobodyActsEveryOpenPathBecomesCritical() {
        assertEquals(
                List.of(),
                open().stream()
                        .filter(one -> critical(WORKFLOW, one.state(), one.at()).isEmpty())
                        .map(Found::view)
                        .toList());
    }

    /** What the exploration once found of the preset itself: nobody was told of an appeal that nobody decided. */
    @Test
    void L6_anObligationWithoutALadderIsFoundToLeadNowhere() {
        List<ObligationRule> rules = new ArrayList<>();
        for (ObligationRule rule : PROGRAMME.rules()) {
            boolean appeals =
                    rule.code().equals(StandardRules.APPEAL) || rule.code().equals(StandardRules.APPEAL_OFFER);
            ObligationRule.Builder builder = ObligationRule.builder();
            builder.from(rule);
            rules.add(appeals ? builder.ladder(List.of()).build() : rule);
        }
        Programme.Builder builder = Programme.builder();
        builder.from(PROGRAMME);
        Programme mute = builder.rules(rules).build();
        RequestWorkflow workflow = RequestWorkflow.of(mute);
        FaceToFaceScope scope = new FaceToFaceScope(mute, 1, false);

        assertTrue(Exploration.of(workflow, FaceToFaceScope.raised(workflow, BEGIN), BEGIN, scope).found().stream()
                .filter(one -> scope.isWithin(one.state()) && one.state().isOpen())
                .anyMatch(one -> critical(workflow, one.state(), one.at()).isEmpty()));
    }

    // ---- before, at and after

    /** One nanosecond before a date and at it everything is as it was; one after it, what time does has happened, as of the date. */
    @Test
    void L25_everyDateIsMetByWhoActsAtItAndMissedOneNanosecondLater() {
        TreeSet<String> stopped = new TreeSet<>();
        for (Found<Request, RequestCommand, String> one : explored.found()) {
            Optional<Instant> next = one.state().nextDue();
            if (next.isEmpty()) {
                continue;
            }
            Instant due = next.get();
            assertEquals(
                    one.state(),
                    WORKFLOW.advance(one.state(), due.minusNanos(1)).state());
            assertEquals(one.state(), WORKFLOW.advance(one.state(), due).state());
            var after = WORKFLOW.advance(one.state(), due.plusNanos(1));
            assertFalse(after.lapses().isEmpty());
            for (RequestEvent lapse : after.lapses()) {
                assertEquals(due, lapse.at());
                stopped.add(lapse.kind().name());
            }
        }
        assertTrue(stopped.contains("Breached:answer") && stopped.contains("ReceiptDeemed"), stopped::toString);
    }

    /** The commands that lead to each state lead there again. */
    @Test
    void K2_theShortestHistoryOfEachStageAndEndingIsReplayed() {
        nearest().forEach((name, one) -> {
            Request request = FaceToFaceScope.raised(WORKFLOW, BEGIN);
            for (Timed<RequestCommand> timed : explored.historyOf(one)) {
                request = WORKFLOW.handle(request, timed.command(), timed.at()).state();
            }
            request = WORKFLOW.advance(request, one.at()).state();
            assertEquals(one.view(), SCOPE.view(request), name);
        });
    }

    private static Map<String, Found<Request, RequestCommand, String>> nearest() {
        TreeMap<String, Found<Request, RequestCommand, String>> nearest = new TreeMap<>();
        for (Found<Request, RequestCommand, String> one : explored.found()) {
            String name = one.state().stage()
                    + one.state().ending().map(ending -> " " + ending).orElse("");
            nearest.putIfAbsent(name, one);
        }
        return nearest;
    }

    // ---- the report

    @Test
    void theReportSaysWhatWasFound() throws IOException {
        if (EVERYTHING) {
            return;
        }
        String report = report();
        if (Boolean.getBoolean("docket.rewrite")) {
            Files.writeString(REPORT, report);
        }
        assertEquals(Files.readString(REPORT), report, "rewrite it with -Ddocket.rewrite=true");
    }

    private static String report() {
        StringBuilder text = new StringBuilder("# What can become of a request\n\n");
        text.append(
                        "Written by `FaceToFaceExplorationTest`: every command and every passing of time under `face-to-face`, from a ")
                .append(
                        "raising in a session, with at most\nthree episodes, one extension, two returns and one cooperator. ")
                .append("States that look alike to every guard and every step of a ladder count as one.\n\n");
        text.append("**").append(sizes()).append(".** From every one of them the request can be closed.\n\n");
        Found<Request, RequestCommand, String> worst = open().stream()
                .max(Comparator.comparingInt(FaceToFaceExplorationTest::daysOfSilence))
                .orElseThrow();
        int most = daysOfSilence(worst);
        text.append("**If nobody acts, every open request is CRITICAL within ")
                .append(most)
                .append(" working days.** ");
        text.append("The longest silence:\n\n");
        story(text, worst);
        text.append("\n## The shortest way to each stage and ending\n\n| | by |\n|---|---|\n");
        nearest()
                .forEach((name, one) -> text.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(explored.wayTo(one).stream()
                                .skip(1)
                                .map(step ->
                                        step.by().map(by -> by.kind().words()).orElse("(time)"))
                                .collect(Collectors.joining(", ")))
                        .append(" |\n"));
        return text.toString();
    }

    private static int daysOfSilence(Found<Request, RequestCommand, String> one) {
        return workingDays(one.at(), critical(WORKFLOW, one.state(), one.at()).orElseThrow());
    }

    private static void story(StringBuilder text, Found<Request, RequestCommand, String> worst) {
        line(text, BEGIN, "raised");
        for (Found<Request, RequestCommand, String> one : explored.wayTo(worst)) {
            one.by().ifPresent(by -> line(text, one.at(), by.kind().words()));
        }
        Request request = worst.state();
        while (!isCritical(request)) {
            var step = WORKFLOW.advance(request, request.nextDue().orElseThrow().plusNanos(1));
            for (RequestEvent lapse : step.lapses()) {
                if (lapse instanceof RequestEvent.SupervisionRaised raised) {
                    line(text, lapse.at(), "supervision rises to " + raised.to() + ": " + raised.cause());
                }
            }
            request = step.state();
        }
    }

    private static void line(StringBuilder text, Instant at, String what) {
        LocalDate date = CALENDAR.date(at);
        text.append("- ")
                .append(date.format(DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH)))
                .append(": ")
                .append(what)
                .append('\n');
    }
}
