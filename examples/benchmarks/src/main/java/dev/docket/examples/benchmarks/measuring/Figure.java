package dev.docket.examples.benchmarks.measuring;

import java.util.List;

/**
 * One thing measured; what was not is not a number.
 *
 * @param nanos nanoseconds for one call, the median of the iterations
 * @param least those of the fastest iteration
 * @param most those of the slowest iteration
 * @param bytes bytes allocated by one call; or of an object, its size
 */
public record Figure(double nanos, double least, double most, double bytes) {

    /**
     * What an object takes.
     *
     * @param bytes its size
     * @return a figure without time
     */
    public static Figure ofSize(long bytes) {
        return new Figure(Double.NaN, Double.NaN, Double.NaN, bytes);
    }

    /**
     * What took so long each time.
     *
     * @param nanos the nanoseconds of an odd number of times, least first
     * @return a figure without bytes
     */
    public static Figure ofTimes(List<Long> nanos) {
        int last = nanos.size() - 1;
        return new Figure(nanos.get(last / 2), nanos.get(0), nanos.get(last), Double.NaN);
    }
}
