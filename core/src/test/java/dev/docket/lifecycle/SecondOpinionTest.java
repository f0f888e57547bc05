package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Exploration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tlc2.TLC;

/**
 * The lifecycle once more, as {@code Request.tla}, checked by TLC and held against the exploration of the library.
 *
 * <p>The model knows no dates: whatever is owed may be missed at any moment and in any order. So every state of the library must be one
 * of the model's, while the model has more: those in which something is missed before something else that is due earlier. Both leave out
 * the same: returns, extensions, cooperators, attempts that reach nobody, continuations, and reopening by hand.
 */
class SecondOpinionTest {

    private static final int EPISODES = 3;
    private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);

    private static final List<String> RULES = List.of(
            "dispatch",
            "answer",
            "redo",
            "approval",
            "follow-up",
            "closing",
            "review",
            "decision",
            "appeal-offer",
            "appeal");

    private static final Set<CommandKind> KINDS = EnumSet.of(
            CommandKind.REJECT,
            CommandKind.REFER,
            CommandKind.WITHDRAW,
            CommandKind.CLOSE,
            CommandKind.RESOLVE_ON_SITE,
            CommandKind.EXPLAIN,
            CommandKind.DEFER,
            CommandKind.REVIEW,
            CommandKind.ISSUE_LETTER,
            CommandKind.SUBMIT_ANSWER,
            CommandKind.APPROVE_ANSWER,
            CommandKind.SEND_BACK,
            CommandKind.RECORD_FOLLOW_UP,
            CommandKind.APPEAL,
            CommandKind.DECIDE_APPEAL,
            CommandKind.RECORD);

    private static final Pattern DISTINCT = Pattern.compile("(\\d+) distinct states found, 0 states left");
    private static final Pattern STATE = Pattern.compile("State \\d+:\\n");
    private static final Pattern VALUE = Pattern.compile("/\\\\ (\\w+) = \"?([\\w-]+)\"?");
    private static final Pattern OWED = Pattern.compile("\"([\\w-]+)\" :> \"([\\w-]+)\"");

    @TempDir
    private static Path folder;

    private static String said;
    private static final TreeSet<String> MODEL = new TreeSet<>();
    private static final TreeSet<String> LIBRARY = new TreeSet<>();

    @BeforeAll
    static void askBoth() throws IOException, InterruptedException, URISyntaxException {
        said = check(model(), "NoLapseTwice");
        MODEL.addAll(states());
        Exploration.of(
                        WORKFLOW,
                        FaceToFaceScope.raised(WORKFLOW, BEGIN),
                        BEGIN,
                        new FaceToFaceScope(PROGRAMME, EPISODES, SecondOpinionTest::isOfTheModel))
                .found()
                .forEach(found -> LIBRARY.add(seen(found.state())));
        System.out.println(MODEL.size() + " states of the model, " + LIBRARY.size() + " of the library");
    }

    // ---- the model

    private static String model() throws IOException {
        try (InputStream module = SecondOpinionTest.class.getResourceAsStream("Request.tla")) {
            return new String(module.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String check(String module, String property)
            throws IOException, InterruptedException, URISyntaxException {
        Files.writeString(folder.resolve("Request.tla"), module);
        Files.writeString(folder.resolve("Request.cfg"), """
                SPECIFICATION Spec
                CONSTANT MostEpisodes = %d
                INVARIANT TypeOK
                INVARIANT NoWaitWithoutAnObligation
                INVARIANT ClosingOnlyThroughTheGate
                PROPERTY %s
                """.formatted(EPISODES, property));
        Path jar = Path.of(
                TLC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-cp",
                        jar.toString(),
                        "tlc2.TLC",
                        "-deadlock",
                        "-nowarning",
                        "-dump",
                        "states",
                        "Request")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Set<String> states() throws IOException {
        TreeSet<String> states = new TreeSet<>();
        for (String block : STATE.splitAsStream(Files.readString(folder.resolve("states.dump")))
                .toList()) {
            if (block.isBlank()) {
                continue;
            }
            TreeSet<String> parts = new TreeSet<>();
            Matcher value = VALUE.matcher(block);
            while (value.find()) {
                if (!value.group(1).equals("owed")) {
                    parts.add(value.group(1) + "=" + value.group(2).toLowerCase(Locale.ROOT));
                }
            }
            Matcher owed = OWED.matcher(block);
            while (owed.find()) {
                parts.add("owed " + owed.group(1) + "=" + owed.group(2));
            }
            states.add(text(parts));
        }
        return states;
    }

    // ---- the library

    private static boolean isOfTheModel(RequestCommand command) {
        if (command instanceof RequestCommand.RecordFollowUp said) {
            return said.followUp().reached();
        } else if (command instanceof RequestCommand.Review review) {
            return review.verdict() != Verdict.CONTINUE;
        } else if (command instanceof RequestCommand.IssueLetter letter) {
            return letter.letter().cooperators().isEmpty();
        } else if (command instanceof RequestCommand.Record record) {
            return record.act().equals(Acts.DECISION);
        }
        return KINDS.contains(command.kind());
    }

    /** A request as the model sees it. */
    private static String seen(Request request) {
        TreeSet<String> parts = new TreeSet<>();
        parts.add("stage=" + lower(request.stage()));
        parts.add("episode=" + request.episode());
        parts.add("ending=" + request.ending().map(SecondOpinionTest::lower).orElse("none"));
        parts.add("admitted=" + request.admitted());
        parts.add("assigned=" + request.lead().isPresent());
        parts.add("cameFrom=" + request.cameFrom().map(SecondOpinionTest::lower).orElse("none"));
        parts.add("submitted=" + request.submittedAt().isPresent());
        parts.add(
                "forGood=" + request.explanation().filter(Explanation::isFinal).isPresent());
        parts.add("said="
                + request.followUp()
                        .map(FollowUp::passes)
                        .map(passes -> passes ? "pass" : "fail")
                        .orElse("none"));
        parts.add("appealed=" + request.appealed());
        parts.add("appealing=" + request.appealPending());
        parts.add("upheld=" + request.upheld());
        parts.add("critical=" + (request.supervision().compareTo(SupervisionLevel.CRITICAL) >= 0));
        RULES.forEach(rule -> parts.add("owed " + rule + "=" + owed(request, rule)));
        return text(parts);
    }

    /** Of what is closed only how it ended, as it is explored: nothing follows from the rest. */
    private static String text(Set<String> parts) {
        if (parts.contains("stage=closed")) {
            parts.removeIf(part -> !part.startsWith("stage") && !part.startsWith("e"));
        }
        return parts.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String owed(Request request, String rule) {
        return request.obligations().of(RuleCode.of(rule)).stream()
                .findFirst()
                .map(SecondOpinionTest::owed)
                .orElse("off");
    }

    private static String owed(Obligation one) {
        if (one.isBreached()) {
            boolean more = one.plan().stream().anyMatch(planned -> planned.kind() == Occurrence.Kind.LADDER);
            return more || one.ref().rule().value().equals("decision") ? "missed" : "late";
        }
        return one.isPaused() ? "stands" : "on";
    }

    // ---- both

    @Test
    void L6_L8_theModelHoldsWhatMustHold() {
        assertTrue(said.contains("Model checking completed. No error has been found."), said);
    }

    @Test
    void everyStateOfTheLibraryIsOneOfTheModel() {
        TreeSet<String> unknown = new TreeSet<>(LIBRARY);
        unknown.removeAll(MODEL);

        assertEquals(List.of(), unknown.stream().limit(5).toList(), () -> unknown.size() + " states");
    }

    /** Where nothing was missed there are no dates that could matter, and both know the same states. */
    @Test
    void whatTheModelHasMoreIsWhatTheDatesForbid() {
        TreeSet<String> more = new TreeSet<>(MODEL);
        more.removeAll(LIBRARY);

        assertEquals(
                List.of(),
                more.stream()
                        .filter(state -> !state.contains("critical=true") && !state.contains("=missed"))
                        .toList());
        assertTrue(more.size() < LIBRARY.size() / 4, () -> more.size() + " of " + MODEL.size());
    }

    @Test
    void aModelInWhichAMissIsForgottenIsFound() throws IOException, InterruptedException, URISyntaxException {
        String faulty = model().replace("![r] = \"missed\"]", "![r] = \"stands\"]");

        assertTrue(check(faulty, "NoLapseTwice").contains("Invariant NoWaitWithoutAnObligation is violated"));
    }

    @Test
    void aModelThatClosesWithoutTheGateIsFound() throws IOException, InterruptedException, URISyntaxException {
        String faulty = model().replace("  /\\ said = \"pass\" \\/ upheld\n", "");

        assertTrue(check(faulty, "NoLapseTwice").contains("Invariant ClosingOnlyThroughTheGate is violated"));
    }

    @Test
    void tlcCountsWhatIsRead() {
        Matcher distinct = DISTINCT.matcher(said);
        assertTrue(distinct.find(), said);
        // Several that are closed are one here.
        assertTrue(Integer.parseInt(distinct.group(1)) >= MODEL.size());
    }
}
