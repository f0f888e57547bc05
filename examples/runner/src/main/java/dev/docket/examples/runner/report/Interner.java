package dev.docket.examples.runner.report;

import java.util.LinkedHashMap;
import java.util.List;

/** Gives equal things one number each, from 0 in the order in which they come. */
final class Interner<T> {

    private final LinkedHashMap<T, Integer> numbers = new LinkedHashMap<>();

    int of(T what) {
        Integer number = numbers.putIfAbsent(what, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    List<T> all() {
        return List.copyOf(numbers.keySet());
    }
}
