package dev.docket.workflow;

import java.util.Objects;

/** The one rule for names that are typed by people: at least one visible character. */
public final class Names {

    private Names() {}

    /**
     * Returns the text when it has a visible character.
     *
     * @param text the text to look at
     * @param where what the text is, for the message, such as {@code RequestId.value}
     * @return the text, unchanged
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank
     */
    public static String requireVisible(String text, String where) {
        Objects.requireNonNull(text, where);
        if (text.isBlank()) {
            throw new IllegalArgumentException(where + " must contain a visible character, but was \"" + text
                    + "\"; pass the name people know it by");
        }
        return text;
    }
}
