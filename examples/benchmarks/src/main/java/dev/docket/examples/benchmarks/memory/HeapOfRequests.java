package dev.docket.examples.benchmarks.memory;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** In a process of its own: makes open requests, and says what the heap holds more than before. */
public final class HeapOfRequests {

    /** Before it is measured, classes are loaded and what all share is made. */
    private static final int WARM_UP = 1_000;

    private static final int COLLECTIONS = 3;

    private HeapOfRequests() {}

    /**
     * Prints the bytes that they retain, their array of references among them.
     *
     * @param arguments how many requests
     */
    public static void main(String... arguments) {
        int count = Integer.parseInt(arguments[0]);
        OpenRequests.docket(WARM_UP);
        long before = used();
        Object requests = OpenRequests.docket(count);
        try {
            System.out.println(used() - before);
        } finally {
            Reference.reachabilityFence(requests);
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
