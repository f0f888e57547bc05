package dev.docket.examples.benchmarks.start;

import dev.docket.examples.benchmarks.Disagreement;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a process for each contender, one after the other and again and again, and takes the time from its start to its end, as its
 * parent sees it. The processes have the options that the virtual machine has by itself, and their classes on the class path.
 */
public final class Starts {

    /** The name by which it is asked for. */
    public static final String NAME = "Start";

    private static final int ROUNDS = 11;
    private static final long SECONDS_AT_MOST = 120;
    /** What would change the options of a process that is started. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Path own;

    private Starts(Path own) {
        this.own = own;
    }

    /**
     * Whether some pattern finds it, or there is none.
     *
     * @param patterns the patterns for which names of benchmarks are searched
     * @return true if it is to be measured
     */
    public static boolean isFoundBy(List<String> patterns) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> Stream.of(Starter.values())
                                .anyMatch(starter -> Pattern.compile(pattern)
                                        .matcher(starter.figure())
                                        .find()));
    }

    /**
     * Measures all.
     *
     * @return the nanoseconds of each start, least first, by the name of the figure
     * @throws IllegalStateException if a process fails, or prints other than it should
     */
    public static Map<String, List<Long>> measure() throws IOException, InterruptedException {
        Path own = Files.createTempFile("starts", ".jar");
        try {
            Jars.copyOwn(own);
            return new Starts(own).rounds();
        } finally {
            Files.delete(own);
        }
    }

    private Map<String, List<Long>> rounds() throws IOException, InterruptedException {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        // In the round before the first the files are found on the disk, so it does not count.
        for (int round = 0; round <= ROUNDS; round++) {
            for (Starter starter : Starter.values()) {
                long taken = start(starter);
                List<Long> counted = nanos.computeIfAbsent(starter.figure(), name -> new ArrayList<>());
                if (round > 0) {
                    counted.add(taken);
                }
            }
        }
        nanos.values().forEach(Collections::sort);
        return nanos;
    }

    private long start(Starter starter) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(starter)).redirectError(ProcessBuilder.Redirect.INHERIT);
        OPTIONS.forEach(builder.environment()::remove);
        long before = System.nanoTime();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean ended = process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - before;
        Disagreement.check(starter.figure(), "its end", true, ended);
        Disagreement.check(starter.figure(), "exit code", 0, process.exitValue());
        Disagreement.check(starter.figure(), "output", starter.says(), said);
        return nanos;
    }

    private List<String> command(Starter starter) {
        List<Path> classPath = new ArrayList<>(List.of(own));
        classPath.addAll(Jars.matching(starter.jars()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(starter.arguments());
        return command;
    }
}
