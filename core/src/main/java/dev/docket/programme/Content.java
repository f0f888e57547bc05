package dev.docket.programme;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.request.CommandKind;
import dev.docket.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything in a programme that decides something, part by part and in words. From it come both the hash of its content and the
 * difference of two, so that no change can be in the one and not in the other. Names and documents decide nothing.
 */
final class Content {

    private static final String NONE = "none";
    private static final int HASH_BYTES = 8;

    /** Where something stands, and what it is. */
    private record Part(String where, String what) {}

    private final Map<Part, String> parts = new LinkedHashMap<>();

    private Content(Programme programme) {
        put("calendars", "of the programme", text(programme.calendar()));
        programme.otherCalendars().forEach(other -> put("calendars", other.id(), text(other)));
        put("rules", "order", all(programme.rules(), rule -> rule.code().value()));
        programme.rules().forEach(this::put);
        for (CommandKind command : CommandKind.values()) {
            put("authority", "to " + command.words(), all(programme.authority().allowed(command), Object::toString));
        }
        put(programme.limits());
        put(programme.gates());
        put("fallback department", "unit", text(programme.fallbackDepartment()));
        programme.otherActs().forEach(act -> put("acts", act.name().name(), all(act.by(), Object::toString)));
    }

    static Content of(Programme programme) {
        return new Content(programme);
    }

    private void put(String where, String what, Object value) {
        parts.put(new Part(where, what), value.toString());
    }

    private void put(ObligationRule rule) {
        String where = where(rule);
        put(where, "due", due(rule.due()));
        put(where, "debtor", rule.debtor());
        put(where, "per unit in", all(rule.perUnitIn(), Object::toString));
        put(where, "per subject", rule.perSubject());
        put(where, "armed by", all(rule.armedBy(), Object::toString));
        put(where, "runs while", all(rule.runsWhile(), Object::toString));
        put(where, "armed when", all(rule.armedWhen(), Object::toString));
        put(where, "repeat", rule.repeat());
        put(where, "not after", all(rule.notAfter(), Object::toString));
        put(where, "counts from", text(rule.countsFrom()));
        put(where, "sample per mille", rule.samplePerMille());
        put(where, "extendable", rule.extendable());
        put(where, "shifts with suspension", rule.shiftsWithSuspension());
        put(where, "calendar", text(rule.calendar()));
        put(where, "warnings", all(rule.warnings(), Object::toString));
        put(where, "ladder", all(rule.ladder(), Content::step));
        put(where, "reminders", text(rule.reminders()));
        put(where, "discharged by", all(rule.dischargedBy(), Object::toString));
        put(where, "cancelled by", all(rule.cancelledBy(), Object::toString));
        put(where, "pauses", all(rule.pauses(), Content::pause));
        put(where, "remainder on", all(rule.remainderOn(), Object::toString));
        put(where, "acts at lapse", text(rule.actsAtLapse()));
        put(where, "urgent", rule.urgent());
    }

    private void put(Limits limits) {
        String where = "limits";
        put(where, "reopenings", limits.reopenings());
        put(where, "continuations", limits.continuations());
        put(where, "deferral in calendar days", limits.deferralInCalendarDays());
        put(where, "follow up attempts", limits.followUpAttempts());
        put(where, "supplements", limits.supplements());
        put(where, "returns", limits.returns());
        put(where, "extensions", limits.extensions());
        put(where, "extension lead time", limits.extensionLeadTime());
        put(where, "extension cap", limits.extensionCap());
        put(where, "extension by office", limits.extensionByOffice());
        put(where, "suspension in calendar days", limits.suspensionInCalendarDays());
        put(where, "nudge every calendar days", limits.nudgeEveryCalendarDays());
        put(
                where,
                "rated within calendar days",
                limits.ratedWithinCalendarDays().isPresent()
                        ? limits.ratedWithinCalendarDays().getAsInt()
                        : NONE);
    }

    private void put(Gates gates) {
        String where = "gates";
        put(where, "follow up", gates.followUp());
        put(where, "independence", gates.independence());
        put(where, "signed letter", gates.signedLetter());
        put(where, "session on site", gates.sessionOnSite());
        put(where, "named leader", gates.namedLeader());
        put(where, "dated letter", gates.datedLetter());
        put(where, "proposal by lead", gates.proposalByLead());
        put(where, "completion", gates.completion());
        put(where, "reclassification", gates.reclassification());
        put(where, "request time counts", gates.requestTimeCounts());
        put(where, "last follow up counts", gates.lastFollowUpCounts());
        put(where, "suspension reasons", all(gates.suspensionReasons(), Object::toString));
        put(where, "evidence", new TreeMap<>(gates.evidence()));
        put(where, "closing signer", text(gates.closingSigner()));
    }

    private static String where(ObligationRule rule) {
        return "rule " + rule.code();
    }

    private static String text(WorkingCalendar calendar) {
        return calendar.id() + " " + calendar.fingerprint();
    }

    private static String text(Optional<?> value) {
        return value.<String>map(Object::toString).orElse(NONE);
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

    /** The same for the same content only. */
    String fingerprint(Programme programme) {
        StringJoiner text = new StringJoiner("\n");
        text.add(programme.id() + " " + programme.version());
        parts.forEach((part, value) -> text.add(part.where + "|" + part.what + "|" + value));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is otherwise in another one, in the order in which it stands there; what is no more comes last. */
    List<ProgrammeChange> changesTo(Content later) {
        ArrayList<ProgrammeChange> changes = new ArrayList<>();
        later.parts.forEach((part, value) -> {
            Optional<String> before = Optional.ofNullable(parts.get(part));
            if (before.filter(value::equals).isEmpty() && (later.isHead(part) || knows(part.where))) {
                changes.add(new ProgrammeChange(part.where, part.what, before, Optional.of(value)));
            }
        });
        parts.forEach((part, value) -> {
            if (!later.parts.containsKey(part) && (isHead(part) || later.knows(part.where))) {
                changes.add(new ProgrammeChange(part.where, part.what, Optional.of(value), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }

    /** What is compared in one place. */
    List<String> namesIn(String where) {
        return parts.keySet().stream()
                .filter(part -> part.where.equals(where))
                .map(Part::what)
                .toList();
    }

    private boolean knows(String where) {
        return !namesIn(where).isEmpty();
    }

    /** A rule that is there in one of the two only is named once, by what comes first of it. */
    private boolean isHead(Part part) {
        return namesIn(part.where).get(0).equals(part.what);
    }
}
