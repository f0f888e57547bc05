package dev.docket.examples.benchmarks.start;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts a process for each contender, one after the other and again and again, and takes the time from its start to its end, as its
 * parent sees it. The processes have the options that the virtual machine has by itself, and their classes on the class path.
 */
public final class Starts implements Measurement {

    private static final int ROUNDS = 11;
    private static final int FEW_ROUNDS = 3;
    private static final long SECONDS_AT_MOST = 120;
    /** What would change the options of a process that is started. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    @Override
    public String name() {
        return "Start";
    }

    @Override
    public Map<String, Figure> make(Effort effort) throws IOException, InterruptedException {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("coreJar", Figure.ofSize(Jars.ofCore()));
        figures.put("classPath", Figure.ofSize(Jars.ofClassPath()));
        Path own = Files.createTempFile("starts", ".jar");
        try {
            Jars.copyOwn(own);
            nanos(own, effort == Effort.QUICK ? FEW_ROUNDS : ROUNDS).forEach((starter, nanos) -> {
                Collections.sort(nanos);
                figures.put(starter.name(), Figure.ofTimes(nanos));
            });
        } finally {
            Files.delete(own);
        }
        return figures;
    }

    private static Map<Starter, List<Long>> nanos(Path own, int rounds) throws IOException, InterruptedException {
        Map<Starter, List<Long>> nanos = new EnumMap<>(Starter.class);
        // In the round before the first the files are found on the disk, so it does not count.
        for (int round = 0; round <= rounds; round++) {
            for (Starter starter : Starter.values()) {
                long taken = start(starter, own);
                List<Long> counted = nanos.computeIfAbsent(starter, name -> new ArrayList<>());
                if (round > 0) {
                    counted.add(taken);
                }
            }
        }
        return nanos;
    }

    private static long start(Starter starter, Path own) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command(starter, own)).redirectError(ProcessBuilder.Redirect.INHERIT);
        OPTIONS.forEach(builder.environment()::remove);
        long before = System.nanoTime();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean ended = process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - before;
        Disagreement.check(starter.name(), "its end", true, ended);
        Disagreement.check(starter.name(), "exit code", 0, process.exitValue());
        Disagreement.check(starter.name(), "output", starter.says(), said);
        return nanos;
    }

    private static List<String> command(Starter starter, Path own) {
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
