package dev.docket.examples.benchmarks.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, by the Java and the class path of this one. */
public final class OwnProcess {

    private OwnProcess() {}

    /**
     * Runs a program to its end.
     *
     * @param options of the virtual machine
     * @param main the program
     * @param arguments its arguments
     * @return what it printed, without white space around it
     * @throws IOException if it cannot be started, or exits with another code than 0
     * @throws InterruptedException if the wait is interrupted
     */
    public static String run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + " of " + command);
        }
        return printed.strip();
    }
}
