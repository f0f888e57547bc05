package dev.docket.request;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/** What the parts of a request have in common. */
final class Parts {

    private Parts() {}

    /** Names and values, one after the other, without what is absent. */
    static String text(String start, Object[]... parts) {
        StringJoiner text = new StringJoiner(", ", start, "}");
        for (Object[] part : parts) {
            for (int i = 0; i < part.length; i += 2) {
                Object value = part[i + 1] instanceof Optional<?> optional ? optional.orElse(null) : part[i + 1];
                if (value != null) {
                    text.add(part[i] + "=" + value);
                }
            }
        }
        return text.toString();
    }

    /** The same names and values, one of which is there but not shown. */
    static Object[] hiding(String name, Object[] parts) {
        for (int i = 0; i < parts.length; i += 2) {
            boolean absent = parts[i + 1].equals(Optional.empty()) || parts[i + 1].equals(List.of());
            if (parts[i].equals(name) && !absent) {
                parts[i + 1] = "(not shown)";
            }
        }
        return parts;
    }

    /** An array that nobody changes, as a list. */
    static <T> List<T> listed(T[] values) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return values[index];
            }

            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Object[] toArray() {
                return Arrays.copyOf(values, values.length, Object[].class);
            }
        };
    }

    static <T> List<T> copied(Iterable<? extends T> values) {
        if (values instanceof Collection<? extends T> collection) {
            return List.copyOf(collection);
        }
        ArrayList<T> list = new ArrayList<>();
        values.forEach(list::add);
        return List.copyOf(list);
    }

    static <T> T[] array(Iterable<? extends T> values, T[] none) {
        T[] array = values instanceof Collection<? extends T> collection
                ? collection.toArray(none)
                : copied(values).toArray(none);
        for (T value : array) {
            Objects.requireNonNull(value, "value");
        }
        return array;
    }

    static <T> List<T> with(List<T> values, T value) {
        if (values.isEmpty()) {
            return List.of(value);
        }
        ArrayList<T> list = new ArrayList<>(values.size() + 1);
        list.addAll(values);
        list.add(value);
        return List.copyOf(list);
    }
}
