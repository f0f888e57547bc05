package dev.docket.obligation;

import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.RoleMatrix;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a policy that decides something, part by part and in words: what it is pinned by, and what is compared of two versions.
 *
 * <p>From it come both the {@linkplain #fingerprint hash} of a policy's content and the {@linkplain #changesTo difference} of two, so that
 * no change can be in the one and not in the other. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Provisions {

    private static final String NONE = "none";
    private static final int HASH_BYTES = 8;

    /** Where something stands, and what it is. */
    private record Part(String where, String what) {

        /** Said here because every programme that is made asks for it, and what records bring along is slow to start. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part that && where.equals(that.where) && what.equals(that.what);
        }

        @Override
        public int hashCode() {
            return 31 * where.hashCode() + what.hashCode();
        }
    }

    private final Map<Part, String> parts;

    private Provisions(Map<Part, String> parts) {
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The same for the same content only: eight bytes of the SHA-256 of all that it says, in hexadecimal digits.
     *
     * @param name what is hashed before it, such as the name and version of the policy
     * @return sixteen digits
     */
    public String fingerprint(String name) {
        StringJoiner text = new StringJoiner("\n");
        text.add(name);
        parts.forEach((part, value) -> text.add(part.where + "|" + part.what + "|" + value));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What is otherwise in another version. Something that is there in one of the two only, such as a rule, is named once, by what comes
     * first of it.
     *
     * @param later the other version
     * @return the changes, in the order in which they stand there; what is no more comes last
     */
    public List<ProvisionChange> changesTo(Provisions later) {
        ArrayList<ProvisionChange> changes = new ArrayList<>();
        later.parts.forEach((part, value) -> {
            Optional<String> before = Optional.ofNullable(parts.get(part));
            if (before.filter(value::equals).isEmpty() && (later.isHead(part) || knows(part.where))) {
                changes.add(new ProvisionChange(part.where, part.what, before, Optional.of(value)));
            }
        });
        parts.forEach((part, value) -> {
            if (!later.parts.containsKey(part) && (isHead(part) || later.knows(part.where))) {
                changes.add(new ProvisionChange(part.where, part.what, Optional.of(value), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }

    /**
     * What is said in one place.
     *
     * @param where the place
     * @return the names of what is said there, in order; empty where nothing is
     */
    public List<String> namesIn(String where) {
        return parts.keySet().stream()
                .filter(part -> part.where.equals(where))
                .map(Part::what)
                .toList();
    }

    private boolean knows(String where) {
        return parts.keySet().stream().anyMatch(part -> part.where.equals(where));
    }

    private boolean isHead(Part part) {
        return namesIn(part.where).get(0).equals(part.what);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provisions that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(entry -> entry.getKey().where + ": " + entry.getKey().what + " is " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /**
     * A builder that says nothing yet.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Says what a policy decides. What is said twice of one thing counts as it was said last. */
    public static final class Builder {

        private final Map<Part, String> parts = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Says something.
         *
         * @param where the part of the policy
         * @param what what of it
         * @param value a value that says in its text all that it decides
         * @return this builder
         */
        public Builder put(String where, String what, Object value) {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(what, "what");
            parts.put(new Part(where, what), value.toString());
            return this;
        }

        /**
         * Says something that need not be there.
         *
         * @param where the part of the policy
         * @param what what of it
         * @param value the value, if any
         * @return this builder
         */
        public Builder put(String where, String what, Optional<?> value) {
            return put(where, what, value.<String>map(Object::toString).orElse(NONE));
        }

        /**
         * Says something of which there may be several, in their order.
         *
         * @param where the part of the policy
         * @param what what of it
         * @param values the values
         * @return this builder
         */
        public Builder put(String where, String what, List<?> values) {
            return put(where, what, all(values, Object::toString));
        }

        /**
         * Says by which calendar something is counted: its name and its {@linkplain WorkingCalendar#fingerprint content}.
         *
         * @param where the part of the policy
         * @param what what of it
         * @param calendar the calendar
         * @return this builder
         */
        public Builder put(String where, String what, WorkingCalendar calendar) {
            return put(where, what, calendar.id() + " " + calendar.fingerprint());
        }

        /**
         * Says who may give which command.
         *
         * @param where the part of the policy
         * @param authority the matrix
         * @param kinds the kinds of command
         * @param words what each is called
         * @param <K> the kinds of command
         * @return this builder
         */
        public <K extends Enum<K>> Builder put(
                String where, RoleMatrix<K> authority, List<K> kinds, Function<? super K, String> words) {
            kinds.forEach(kind -> put(where, "to " + words.apply(kind), authority.allowed(kind)));
            return this;
        }

        /**
         * Says in which order what falls due at one instant happens, and all that each rule decides.
         *
         * @param rules the rules
         * @return this builder
         */
        public Builder putRules(List<ObligationRule> rules) {
            put("rules", "order", all(rules, rule -> rule.code().value()));
            rules.forEach(this::put);
            return this;
        }

        /**
         * Says all that another part of the same policy says.
         *
         * @param other the part, in places of its own
         * @return this builder
         */
        public Builder putAll(Provisions other) {
            parts.putAll(other.parts);
            return this;
        }

        private void put(ObligationRule rule) {
            String where = "rule " + rule.code();
            put(where, "due", due(rule.due()));
            put(where, "debtor", rule.debtor());
            put(where, "per unit in", rule.perUnitIn());
            put(where, "per subject", rule.perSubject());
            put(where, "armed by", rule.armedBy());
            put(where, "runs while", rule.runsWhile());
            put(where, "armed when", rule.armedWhen());
            put(where, "repeat", rule.repeat());
            put(where, "not after", rule.notAfter());
            put(where, "counts from", rule.countsFrom());
            put(where, "sample per mille", rule.samplePerMille());
            put(where, "extendable", rule.extendable());
            put(where, "shifts with suspension", rule.shiftsWithSuspension());
            put(where, "calendar", rule.calendar());
            put(where, "warnings", rule.warnings());
            put(where, "ladder", all(rule.ladder(), Builder::step));
            put(where, "reminders", rule.reminders());
            put(where, "discharged by", rule.dischargedBy());
            put(where, "cancelled by", rule.cancelledBy());
            put(where, "pauses", all(rule.pauses(), Builder::pause));
            put(where, "remainder on", rule.remainderOn());
            put(where, "acts at lapse", rule.actsAtLapse());
            put(where, "urgent", rule.urgent());
        }

        private static <T> String all(List<T> values, Function<? super T, String> words) {
            return values.isEmpty() ? NONE : values.stream().map(words).collect(Collectors.joining(", "));
        }

        private static String step(LadderStep step) {
            return step.level() + " after " + step.offset() + " to " + all(step.told(), Object::toString);
        }

        private static String pause(Pause pause) {
            return pause.during()
                    .map(condition -> pause.reason() + " (during " + condition + ")")
                    .orElseGet(() -> pause.reason() + " (from " + all(pause.begins(), Object::toString) + " to "
                            + all(pause.ends(), Object::toString) + ")");
        }

        private static String due(DueRule due) {
            if (due instanceof DueRule.Within within) {
                StringJoiner text = new StringJoiner(", ");
                within.periods().cases().forEach(one -> text.add(one.period() + " where " + one.condition()));
                text.add((within.periods().cases().isEmpty() ? "" : "else ")
                        + within.periods().fallback() + " from " + within.anchor());
                if (within.namedDateFirst()) {
                    text.add("a named date first");
                }
                return text + " (" + within.counting() + ")";
            } else if (due instanceof DueRule.Recurring recurring) {
                return recurring.cadence() + ", the first at least " + recurring.leadDays()
                        + " days later, acts count from " + recurring.window() + " (" + recurring.counting() + ")";
            }
            return "never";
        }

        /**
         * Makes what was said.
         *
         * @return the provisions
         */
        public Provisions build() {
            return new Provisions(parts);
        }
    }
}
