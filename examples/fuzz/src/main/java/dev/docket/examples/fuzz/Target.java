package dev.docket.examples.fuzz;

import java.util.Set;
import java.util.function.Function;

/** A parser that takes any text: it gives a value or refuses in its own way, and throws nothing else. */
@FunctionalInterface
public interface Target {

    /**
     * Gives a text to the parser.
     *
     * @param text any text
     * @throws Exception if the parser breaks its promise
     */
    void read(String text) throws Exception;

    /**
     * A parser that gives a value which, printed and parsed again, is the same, or throws exceptions of its own with a message.
     *
     * @param parser the parser
     * @param printer prints its values
     * @param refusals the very classes by which it refuses
     * @param <T> its values
     * @return the target
     */
    static <T> Target of(Function<String, T> parser, Function<T, String> printer, Set<Class<?>> refusals) {
        return text -> {
            T value;
            try {
                value = parser.apply(text);
            } catch (RuntimeException refused) {
                if (!refusals.contains(refused.getClass())) {
                    throw refused;
                }
                require(!String.valueOf(refused.getMessage()).isBlank(), text, "is refused without a word");
                return;
            }
            String printed = printer.apply(value);
            require(parser.apply(printed).equals(value), text, "is printed as \"" + printed + "\", which is another");
        };
    }

    /**
     * A parser that throws {@link IllegalArgumentException} with the text in its message.
     *
     * @param parser the parser
     * @param <T> its values, whose {@code toString} it understands
     * @return the target
     */
    static <T> Target printed(Function<String, T> parser) {
        return of(
                text -> {
                    try {
                        return parser.apply(text);
                    } catch (IllegalArgumentException refused) {
                        String told = String.valueOf(refused.getMessage());
                        require(
                                told.contains(";") || told.contains("must"),
                                text,
                                "is refused without a remedy: " + told);
                        throw refused;
                    }
                },
                String::valueOf,
                Set.of(IllegalArgumentException.class));
    }

    /**
     * A cell of a table of comma-separated values.
     *
     * @param cell any text
     * @return the same in quotes
     */
    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * Fails when something does not hold.
     *
     * @param holds whether it holds
     * @param text the text that was read
     * @param what what is wrong with it
     */
    static void require(boolean holds, String text, String what) {
        if (!holds) {
            throw new AssertionError("\"" + text + "\" " + what);
        }
    }
}
