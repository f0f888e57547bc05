package dev.docket.examples.benchmarks.start;

/** Starts and ends: what the virtual machine itself takes. */
public final class EmptyStart {

    private EmptyStart() {}

    /** Does nothing. */
    public static void main(String... arguments) {}
}
