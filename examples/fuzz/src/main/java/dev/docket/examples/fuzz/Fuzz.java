package dev.docket.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What Jazzer calls: the target's name comes as its only argument. Without Jazzer, {@code main} lists the targets. */
public final class Fuzz {

    private static Optional<Target> target = Optional.empty();

    private Fuzz() {}

    /**
     * Prints the names of the targets.
     *
     * @param args none
     */
    public static void main(String... args) {
        Targets.ALL.keySet().forEach(System.out::println);
    }

    /**
     * Chooses the target.
     *
     * @param args its name
     */
    public static void fuzzerInitialize(String[] args) {
        target = Optional.of(Optional.ofNullable(Targets.ALL.get(args[0]))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no target is called " + args[0] + "; there are " + Targets.ALL.keySet())));
    }

    /**
     * Gives a text to the target.
     *
     * @param bytes the text in UTF-8; what is none is replaced, as readers do
     * @throws Exception if the target breaks its promise
     */
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        target.orElseThrow().read(new String(bytes, StandardCharsets.UTF_8));
    }
}
