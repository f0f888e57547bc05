package dev.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a line of the specification: {@code R45b}, {@code L7}, {@code KQ-19}. {@code R1} and {@code R01} are one.
 *
 * @param suffix  a letter, or empty
 */
record SpecificationId(Family family, int number, String suffix) implements Comparable<SpecificationId> {

    /** What the letters of an id stand for. */
    enum Family {
        R("cases in which other systems go wrong"),
        K("laws of the kernel"),
        L("laws of the lifecycle"),
        FS("lines of the scheme behind `roundtable-ledger`"),
        TZ("lines of the scheme behind `on-site-office`"),
        NX("lines of the scheme behind `reception-day`"),
        KQ("lines of the scheme behind `face-to-face`"),
        DA("lines of the scheme behind `embedded-officers`");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private boolean isHyphenated() {
            return name().length() > 1;
        }
    }

    /** In a name the hyphen is left out or an underscore; {@code KQ11_12} are two, {@code K1_toK15} names none. */
    private static final Pattern IN_NAME = Pattern.compile("(?<![A-Za-z0-9])(?:([RKL])|(FS|TZ|NX|KQ|DA)[-_]?)"
            + "(\\d{1,4}(?:_\\d{1,4})*)([a-z]?)(?![a-z0-9])(?!_to[A-Z])");

    private static final Comparator<SpecificationId> ORDER = Comparator.comparing(SpecificationId::family)
            .thenComparing(SpecificationId::number)
            .thenComparing(SpecificationId::suffix);

    /** Reads one id, as a list or the specification writes it. */
    static SpecificationId parse(String text) {
        List<SpecificationId> ids = inName(text);
        if (ids.size() != 1 || !IN_NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("an id is one such as R01, R45b, L7 or KQ-19, but was \"" + text + "\"");
        }
        return ids.get(0);
    }

    /** The ids that the name of a test or class carries, in their order there. */
    static List<SpecificationId> inName(String name) {
        List<SpecificationId> ids = new ArrayList<>();
        Matcher found = IN_NAME.matcher(name);
        while (found.find()) {
            Family family = Family.valueOf(found.group(1) == null ? found.group(2) : found.group(1));
            for (String number : found.group(3).split("_", -1)) {
                ids.add(new SpecificationId(family, Integer.parseInt(number), found.group(4)));
            }
        }
        return ids;
    }

    @Override
    public int compareTo(SpecificationId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return family == Family.R
                ? String.format(Locale.ROOT, "R%02d%s", number, suffix)
                : family + (family.isHyphenated() ? "-" : "") + number + suffix;
    }
}
