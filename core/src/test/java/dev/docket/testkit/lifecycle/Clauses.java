package dev.docket.testkit.lifecycle;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Provisions;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses of a programme with which a broken law has to do, as the programme says them. */
final class Clauses {

    private static final int MOST_RULES = 3;
    private static final String LIMITS = "limits";
    private static final String GATES = "gates";

    /** What a rule says by saying nothing. */
    private static final List<String> UNSAID = List.of(
            " is none",
            " is []",
            " is false",
            ": sample per mille is 1000",
            ": repeat is EACH_TIME",
            "rules: order is ");

    /** Of laws that are about a limit or a gate: which. */
    private static final Map<String, BiConsumer<Provisions.Builder, Programme>> OF_LAWS = Map.ofEntries(
            Map.entry("L7", Clauses::followUp),
            Map.entry("L8", Clauses::followUp),
            Map.entry("L9", Clauses::followUp),
            Map.entry("L12", Clauses::followUp),
            Map.entry("L10", gates("independence", Gates::independence)),
            Map.entry("L19", gates("completion", Gates::completion)),
            Map.entry("L20", limits("returns", Limits::returns)),
            Map.entry("L24", gates("signed letter", Gates::signedLetter)),
            Map.entry("L33", Clauses::suspensions),
            Map.entry("L34", Clauses::extensions),
            Map.entry("L56", gates("independence", Gates::independence)),
            Map.entry("L57", limits("deferral in calendar days", Limits::deferralInCalendarDays)));

    @FunctionalInterface
    private interface Part<T> {
        Object of(T whole);
    }

    private Clauses() {}

    /** The clauses for a law and what was found; {@code lately} where neither names a rule. */
    static String of(String law, String found, Programme programme, Collection<RuleCode> lately) {
        Provisions.Builder clauses = Provisions.builder();
        String id = law.contains(" ") ? law.substring(0, law.indexOf(' ')) : law;
        OF_LAWS.getOrDefault(id, (builder, whole) -> {}).accept(clauses, programme);
        List<ObligationRule> named = rules(programme)
                .filter(rule -> names(found, rule.code()))
                .limit(MOST_RULES)
                .toList();
        List<ObligationRule> concerned = !named.isEmpty() || OF_LAWS.containsKey(id)
                ? named
                : rules(programme)
                        .filter(rule -> lately.contains(rule.code()))
                        .limit(MOST_RULES)
                        .toList();
        clauses.putRules(concerned);
        String said = clauses.build()
                .toString()
                .lines()
                .filter(line -> UNSAID.stream().noneMatch(unsaid -> line.endsWith(unsaid) || line.startsWith(unsaid)))
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
        return said.isEmpty()
                ? ""
                : "\nThe clauses of " + programme.id() + " version " + programme.version() + ":\n" + said;
    }

    private static Stream<ObligationRule> rules(Programme programme) {
        return programme.rules().stream();
    }

    /** By an obligation of it, such as {@code answer/1.1}. */
    private static boolean names(String found, RuleCode code) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(code.value()) + "/\\d+\\.\\d+")
                .matcher(found)
                .find();
    }

    private static BiConsumer<Provisions.Builder, Programme> limits(String what, Part<Limits> part) {
        return (clauses, programme) -> clauses.put(LIMITS, what, part.of(programme.limits()));
    }

    private static BiConsumer<Provisions.Builder, Programme> gates(String what, Part<Gates> part) {
        return (clauses, programme) -> clauses.put(GATES, what, part.of(programme.gates()));
    }

    private static void followUp(Provisions.Builder clauses, Programme programme) {
        clauses.put(GATES, "follow up", programme.gates().followUp())
                .put(GATES, "last follow up counts", programme.gates().lastFollowUpCounts())
                .put(LIMITS, "follow up attempts", programme.limits().followUpAttempts());
    }

    private static void suspensions(Provisions.Builder clauses, Programme programme) {
        clauses.put(LIMITS, "suspension in calendar days", programme.limits().suspensionInCalendarDays())
                .put(GATES, "suspension reasons", List.copyOf(programme.gates().suspensionReasons()));
    }

    private static void extensions(Provisions.Builder clauses, Programme programme) {
        clauses.put(LIMITS, "extensions", programme.limits().extensions())
                .put(LIMITS, "extension lead time", programme.limits().extensionLeadTime())
                .put(LIMITS, "extension cap", programme.limits().extensionCap());
    }
}
