package dev.docket.programme;

import dev.docket.obligation.Provisions;
import dev.docket.request.CommandKind;
import java.util.List;
import java.util.TreeMap;

/** What a programme decides. Names and documents decide nothing. */
final class Content {

    private Content() {}

    /** What decides over a request. */
    static Provisions ofRequests(Programme programme) {
        return requests(programme).build();
    }

    /** All that it decides: what decides over a request first, then its sessions and residencies. */
    static Provisions whole(Programme programme) {
        Provisions.Builder content = requests(programme);
        programme.sessions().ifPresent(rules -> content.putAll(rules.provisions()));
        programme.residencies().ifPresent(rules -> content.putAll(rules.provisions()));
        return content.build();
    }

    private static Provisions.Builder requests(Programme programme) {
        Provisions.Builder content = Provisions.builder();
        content.put("calendars", "of the programme", programme.calendar());
        programme.otherCalendars().forEach(other -> content.put("calendars", other.id(), other));
        content.putRules(programme.rules());
        content.put("authority", programme.authority(), List.of(CommandKind.values()), CommandKind::words);
        put(content, programme.limits());
        put(content, programme.gates());
        content.put("fallback department", "unit", programme.fallbackDepartment());
        programme.otherActs().forEach(act -> content.put("acts", act.name().name(), act.by()));
        return content;
    }

    private static void put(Provisions.Builder content, Limits limits) {
        String where = "limits";
        content.put(where, "reopenings", limits.reopenings())
                .put(where, "continuations", limits.continuations())
                .put(where, "deferral in calendar days", limits.deferralInCalendarDays())
                .put(where, "follow up attempts", limits.followUpAttempts())
                .put(where, "supplements", limits.supplements())
                .put(where, "returns", limits.returns())
                .put(where, "extensions", limits.extensions())
                .put(where, "extension lead time", limits.extensionLeadTime())
                .put(where, "extension cap", limits.extensionCap())
                .put(where, "extension by office", limits.extensionByOffice())
                .put(where, "suspension in calendar days", limits.suspensionInCalendarDays())
                .put(where, "nudge every calendar days", limits.nudgeEveryCalendarDays())
                .put(
                        where,
                        "rated within calendar days",
                        limits.ratedWithinCalendarDays().isPresent()
                                ? Integer.toString(
                                        limits.ratedWithinCalendarDays().getAsInt())
                                : "none");
    }

    private static void put(Provisions.Builder content, Gates gates) {
        String where = "gates";
        content.put(where, "follow up", gates.followUp())
                .put(where, "independence", gates.independence())
                .put(where, "signed letter", gates.signedLetter())
                .put(where, "session on site", gates.sessionOnSite())
                .put(where, "named leader", gates.namedLeader())
                .put(where, "dated letter", gates.datedLetter())
                .put(where, "proposal by lead", gates.proposalByLead())
                .put(where, "completion", gates.completion())
                .put(where, "reclassification", gates.reclassification())
                .put(where, "request time counts", gates.requestTimeCounts())
                .put(where, "last follow up counts", gates.lastFollowUpCounts())
                .put(where, "suspension reasons", gates.suspensionReasons())
                .put(where, "evidence", new TreeMap<>(gates.evidence()))
                .put(where, "closing signer", gates.closingSigner());
    }
}
