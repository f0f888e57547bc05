package dev.docket.testkit.lifecycle;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every text inside a value, also what it does not print. Calendars and rules are left out: they know nobody. */
final class Insides {

    private static final String LIBRARY = "dev.docket.";
    private static final List<String> IMPERSONAL = List.of("dev.docket.time.", "dev.docket.programme.");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> texts = new ArrayList<>();

    private Insides() {}

    static List<String> of(Object value) {
        Insides insides = new Insides();
        insides.look(value);
        return insides.texts;
    }

    private void look(Object value) {
        if (value instanceof CharSequence text) {
            texts.add(text.toString());
        } else if (!(value instanceof Enum<?>) && seen.add(value)) {
            lookInto(value);
        }
    }

    private void lookInto(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::look);
        } else if (value instanceof Iterable<?> values) {
            values.forEach(this::look);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, of) -> {
                look(key);
                look(of);
            });
        } else if (value instanceof Object[] values) {
            Stream.of(values).filter(Objects::nonNull).forEach(this::look);
        } else if (isOurs(value.getClass())) {
            for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    lookAt(field, value);
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(LIBRARY) && IMPERSONAL.stream().noneMatch(type.getName()::startsWith);
    }

    private void lookAt(Field field, Object value) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        AccessibleObject.setAccessible(new AccessibleObject[] {field}, true);
        try {
            Object inside = field.get(value);
            if (inside != null) {
                look(inside);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot look at " + field + "; open its package to the test kit", e);
        }
    }
}
