package dev.docket.examples.runner.run;

import java.util.Locale;

/** Names of the library's cases as words. */
final class Words {

    private Words() {}

    /** Such as {@code resolved on site}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
