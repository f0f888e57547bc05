package dev.docket.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fields of an object, as they are defined one after the other: each with its name, its shape, and how a value gives it. What a
 * field reads is asked of the {@link Place} that its definition returns.
 *
 * <p>A field that is absent is missing: an empty optional, an empty list, false where a flag is meant, and whatever a default says.
 *
 * @param <T> the values that have these fields
 */
final class Fields<T> {

    private final List<Field<T, ?>> all = new ArrayList<>();

    /**
     * One field.
     *
     * @param absent what it is when it is missing; empty when it may not be
     * @param isOpen whether it is written as it is, whatever the writer does with names of persons
     */
    record Field<T, V>(
            String name,
            Shape<V> shape,
            Function<? super T, Optional<V>> get,
            Optional<?> absent,
            Predicate<? super T> isOpen) {}

    /**
     * Where the value of a field lies, once all have been read.
     *
     * @param <V> the values of the field
     */
    static final class Place<V> {
        private final int index;

        private Place(int index) {
            this.index = index;
        }

        @SuppressWarnings("unchecked") // put there by the field of this place
        V in(Values values) {
            return (V) values.at(index);
        }
    }

    /** What was read, in the order of the fields. */
    record Values(List<Object> all) {
        Object at(int index) {
            return all.get(index);
        }
    }

    List<Field<T, ?>> all() {
        return all;
    }

    private <V, R> Place<R> add(String name, Shape<V> shape, Function<? super T, Optional<V>> get, Optional<?> absent) {
        return add(new Field<T, V>(name, shape, get, absent, value -> false));
    }

    private <V, R> Place<R> add(Field<T, V> field) {
        if (all.stream().anyMatch(one -> one.name().equals(field.name()))) {
            throw new IllegalStateException("two fields are called " + field.name());
        }
        all.add(field);
        return new Place<>(all.size() - 1);
    }

    /** One that is always there. */
    <V> Place<V> required(String name, Shape<V> shape, Function<? super T, V> get) {
        return add(name, shape, value -> Optional.of(get.apply(value)), Optional.empty());
    }

    /** One that may be missing. */
    <V> Place<Optional<V>> optional(String name, Shape<V> shape, Function<? super T, Optional<V>> get) {
        return add(name, shape, get, Optional.of(Optional.empty()));
    }

    /** One that is missing where it has its usual value. */
    <V> Place<V> usually(V usual, String name, Shape<V> shape, Function<? super T, V> get) {
        return add(
                name,
                shape,
                value -> Optional.of(get.apply(value)).filter(one -> !one.equals(usual)),
                Optional.of(usual));
    }

    /** One that is always there, and that names a person who asked for something where a value says so. */
    <V> Place<V> person(String name, Shape<V> shape, Function<? super T, V> get, Predicate<? super T> asks) {
        return add(new Field<T, V>(
                name, shape, value -> Optional.of(get.apply(value)), Optional.empty(), value -> !asks.test(value)));
    }

    /** One that may be missing, and that names a person who asked for something where a value says so. */
    <V> Place<Optional<V>> personIfAny(
            String name, Shape<V> shape, Function<? super T, Optional<V>> get, Predicate<? super T> asks) {
        return add(new Field<T, V>(name, shape, get, Optional.of(Optional.empty()), value -> !asks.test(value)));
    }

    /** One that is missing where it is as in a value of which everything is as usual. */
    <V> Place<V> asIn(T usual, String name, Shape<V> shape, Function<? super T, V> get) {
        return usually(get.apply(usual), name, shape, get);
    }

    /** One that is missing where it does not hold. */
    Place<Boolean> flag(String name, Predicate<? super T> get) {
        return usually(false, name, Shapes.BOOL, get::test);
    }

    /** One that is missing where it is zero. */
    Place<Integer> count(String name, Function<? super T, Integer> get) {
        return usually(0, name, Shapes.INTEGER, get);
    }

    /** One that is missing where there is nothing in it; in the order in which the value gives it. */
    <V> Place<List<V>> list(String name, Shape<V> of, Function<? super T, ? extends Collection<V>> get) {
        return usually(List.of(), name, Shapes.list(of), value -> List.copyOf(get.apply(value)));
    }
}
