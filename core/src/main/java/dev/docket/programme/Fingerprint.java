package dev.docket.programme;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The content hash of a programme: two programmes have the same one only when they decide alike. The name is left out.
 *
 * <p>The text that is hashed is written here part by part, so that it changes only when a programme's content does.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Programme programme) {
        StringJoiner text = new StringJoiner("\n");
        text.add(programme.id() + " " + programme.version());
        text.add(calendar(programme.calendar()));
        programme.otherCalendars().forEach(other -> text.add(calendar(other)));
        programme.rules().forEach(rule -> text.add(rule(rule)));
        text.add(programme.authority().toString());
        Limits limits = programme.limits();
        text.add(limits.reopenings() + " " + limits.continuations() + " " + limits.deferralInCalendarDays() + " "
                + limits.followUpAttempts());
        text.add(limits.supplements() + " " + limits.returns() + " " + limits.extensions() + " "
                + limits.extensionLeadTime() + " " + limits.extensionCap() + " " + limits.extensionByOffice() + " "
                + limits.suspensionInCalendarDays() + " " + limits.nudgeEveryCalendarDays() + " "
                + limits.ratedWithinCalendarDays());
        Gates gates = programme.gates();
        text.add(gates.followUp() + " " + gates.independence() + " " + gates.signedLetter() + " "
                + gates.sessionOnSite());
        text.add(gates.namedLeader() + " " + gates.proposalByLead() + " " + gates.completion() + " "
                + gates.reclassification() + " " + gates.requestTimeCounts() + " " + gates.lastFollowUpCounts() + " "
                + gates.suspensionReasons() + " " + new TreeMap<>(gates.evidence()) + " " + gates.closingSigner());
        text.add(programme.fallbackDepartment().toString());
        programme.otherActs().forEach(act -> text.add(act.name() + " " + act.by()));
        return sha256(text.toString());
    }

    private static String calendar(WorkingCalendar calendar) {
        return calendar.id() + " " + calendar.fingerprint();
    }

    private static String rule(ObligationRule rule) {
        StringJoiner text = new StringJoiner("|");
        text.add(rule.code() + " " + rule.debtor() + " " + rule.perUnitIn());
        text.add(rule.armedBy() + " " + rule.runsWhile() + " " + rule.armedWhen() + " " + rule.repeat()
                + " " + rule.perSubject() + " " + rule.countsFrom() + " " + rule.samplePerMille() + " "
                + rule.extendable()
                + " " + rule.shiftsWithSuspension());
        text.add(due(rule.due()) + " " + rule.calendar().orElse("-") + " " + rule.notAfter());
        text.add(rule.warnings().toString());
        rule.ladder().forEach(step -> text.add(step.offset() + " " + step.level() + " " + step.told()));
        text.add(rule.reminders().map(Object::toString).orElse("-"));
        text.add(rule.dischargedBy() + " " + rule.cancelledBy() + " " + rule.remainderOn());
        rule.pauses()
                .forEach(pause ->
                        text.add(pause.reason() + " " + pause.begins() + " " + pause.ends() + " " + pause.during()));
        text.add(rule.actsAtLapse().map(Object::toString).orElse("-") + " " + rule.urgent());
        return text.toString();
    }

    private static String due(DueRule due) {
        if (due instanceof DueRule.Within within) {
            StringJoiner cases = new StringJoiner(",");
            within.periods().cases().forEach(c -> cases.add(c.condition() + "=" + c.period()));
            return within.anchor() + " " + cases + " " + within.periods().fallback() + " " + within.counting() + " "
                    + within.namedDateFirst();
        }
        if (due instanceof DueRule.Recurring recurring) {
            return recurring.cadence() + " " + recurring.leadDays() + " " + recurring.window() + " "
                    + recurring.counting();
        }
        return "never";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
