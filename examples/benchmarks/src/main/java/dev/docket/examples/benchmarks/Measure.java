package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Figure;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A number reckoned from figures.
 *
 * @param needs the names of the figures
 * @param formula the number, if all of them are there
 */
record Measure(List<String> needs, ToDoubleFunction<Figures> formula) {

    /** The nanoseconds of one call. */
    static Measure nanos(String name) {
        return new Measure(List.of(name), figures -> figure(figures, name).nanos());
    }

    /** The bytes allocated by one call, or the size of an object. */
    static Measure bytes(String name) {
        return new Measure(List.of(name), figures -> figure(figures, name).bytes());
    }

    /** No bytes. */
    static Measure nothing() {
        return new Measure(List.of(), figures -> 0);
    }

    private static Figure figure(Figures figures, String name) {
        return figures.get(name).orElseThrow();
    }

    /** This divided by another. */
    Measure over(Measure other) {
        return with(other, figures -> in(figures) / other.in(figures));
    }

    /** This less another. */
    Measure minus(Measure other) {
        return with(other, figures -> in(figures) - other.in(figures));
    }

    /** So many times this. */
    Measure times(double factor) {
        return new Measure(needs, figures -> factor * in(figures));
    }

    /** How many times apart this and another are, whichever is larger. */
    Measure apartFrom(Measure other) {
        return with(
                other, figures -> Math.max(in(figures), other.in(figures)) / Math.min(in(figures), other.in(figures)));
    }

    /** In whole units: what a profiler's samples leave behind the point is not there. */
    Measure rounded() {
        return new Measure(needs, figures -> Math.rint(in(figures)));
    }

    private Measure with(Measure other, ToDoubleFunction<Figures> combined) {
        return new Measure(
                Stream.concat(needs.stream(), other.needs.stream()).distinct().toList(), combined);
    }

    private double in(Figures figures) {
        return formula.applyAsDouble(figures);
    }

    /** The number, or empty if a figure is missing or was not measured. */
    Optional<Double> of(Figures figures) {
        if (needs.stream().anyMatch(name -> figures.get(name).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(in(figures)).filter(value -> !value.isNaN());
    }
}
