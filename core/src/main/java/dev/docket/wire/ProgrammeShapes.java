package dev.docket.wire;

import static dev.docket.wire.CalendarShapes.CALENDAR;
import static dev.docket.wire.NameShapes.EVENT_KIND;
import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.NameShapes.SUSPENSION_REASON;
import static dev.docket.wire.ObjectShape.checked;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.list;
import static dev.docket.wire.Shapes.text;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Act;
import dev.docket.programme.Authority;
import dev.docket.programme.CompletionRule;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.programme.ProgrammeDefect;
import dev.docket.programme.Reclassification;
import dev.docket.request.CommandKind;
import dev.docket.request.ProgrammeId;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyRules;
import dev.docket.session.SessionRules;
import dev.docket.time.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scheme as data; its rules are {@link RuleShapes}. What is left out is as the builders have it. */
final class ProgrammeShapes {

    private static final String SESSIONS = "sessions";
    private static final String RESIDENCIES = "residencies";
    private static final String RULES = "rules";

    private static final Shape<UnitId> UNIT = text("unit-id", UnitId::of, UnitId::value);

    private static final Shape<Act> ACT = object("act", fields -> {
        var name = fields.required("name", EVENT_KIND, Act::name);
        var by = fields.list("by", ROLE, Act::by);
        return in -> new Act(name.in(in), by.in(in));
    });

    private static final Shape<Limits> LIMITS = object("limits", fields -> {
        Limits usual = Limits.builder().build();
        var reopenings = fields.asIn(usual, "reopenings", INTEGER, Limits::reopenings);
        var continuations = fields.asIn(usual, "continuations", INTEGER, Limits::continuations);
        var deferral = fields.asIn(usual, "deferralInCalendarDays", INTEGER, Limits::deferralInCalendarDays);
        var attempts = fields.asIn(usual, "followUpAttempts", INTEGER, Limits::followUpAttempts);
        var supplements = fields.asIn(usual, "supplements", INTEGER, Limits::supplements);
        var returns = fields.asIn(usual, "returns", INTEGER, Limits::returns);
        var extensions = fields.asIn(usual, "extensions", INTEGER, Limits::extensions);
        var leadTime = fields.asIn(usual, "extensionLeadTime", PERIOD, Limits::extensionLeadTime);
        var cap = fields.asIn(usual, "extensionCap", PERIOD, Limits::extensionCap);
        var byOffice = fields.asIn(usual, "extensionByOffice", PERIOD, Limits::extensionByOffice);
        var suspension = fields.asIn(usual, "suspensionInCalendarDays", INTEGER, Limits::suspensionInCalendarDays);
        var nudge = fields.asIn(usual, "nudgeEveryCalendarDays", INTEGER, Limits::nudgeEveryCalendarDays);
        var rated = fields.optional(
                "ratedWithinCalendarDays",
                INTEGER,
                limits -> limits.ratedWithinCalendarDays().stream().boxed().findFirst());
        return in -> Limits.builder()
                .reopenings(reopenings.in(in))
                .continuations(continuations.in(in))
                .deferralInCalendarDays(deferral.in(in))
                .followUpAttempts(attempts.in(in))
                .supplements(supplements.in(in))
                .returns(returns.in(in))
                .extensions(extensions.in(in))
                .extensionLeadTime(leadTime.in(in))
                .extensionCap(cap.in(in))
                .extensionByOffice(byOffice.in(in))
                .suspensionInCalendarDays(suspension.in(in))
                .nudgeEveryCalendarDays(nudge.in(in))
                .ratedWithinCalendarDays(rated.in(in).map(OptionalInt::of).orElse(OptionalInt.empty()))
                .build();
    });

    private static final Shape<Gates> GATES = object("gates", fields -> {
        Gates usual = Gates.builder().build();
        var followUp = fields.asIn(usual, "followUp", BOOL, Gates::followUp);
        var independence = fields.asIn(usual, "independence", BOOL, Gates::independence);
        var signedLetter = fields.asIn(usual, "signedLetter", BOOL, Gates::signedLetter);
        var sessionOnSite = fields.asIn(usual, "sessionOnSite", BOOL, Gates::sessionOnSite);
        var namedLeader = fields.asIn(usual, "namedLeader", BOOL, Gates::namedLeader);
        var datedLetter = fields.asIn(usual, "datedLetter", BOOL, Gates::datedLetter);
        var proposalByLead = fields.asIn(usual, "proposalByLead", BOOL, Gates::proposalByLead);
        var completion = fields.asIn(
                usual, "completion", enumeration("completion-rule", CompletionRule.class), Gates::completion);
        var reclassification = fields.asIn(
                usual,
                "reclassification",
                enumeration("reclassification", Reclassification.class),
                Gates::reclassification);
        var requestTimeCounts = fields.asIn(usual, "requestTimeCounts", BOOL, Gates::requestTimeCounts);
        var lastFollowUpCounts = fields.asIn(usual, "lastFollowUpCounts", BOOL, Gates::lastFollowUpCounts);
        var reasons = fields.asIn(usual, "suspensionReasons", list(SUSPENSION_REASON), Gates::suspensionReasons);
        var evidence = fields.asIn(usual, "evidence", new Keyed<>(list(TEXT)), Gates::evidence);
        var closingSigner = fields.optional("closingSigner", ROLE, Gates::closingSigner);
        return in -> Gates.builder()
                .followUp(followUp.in(in))
                .independence(independence.in(in))
                .signedLetter(signedLetter.in(in))
                .sessionOnSite(sessionOnSite.in(in))
                .namedLeader(namedLeader.in(in))
                .datedLetter(datedLetter.in(in))
                .proposalByLead(proposalByLead.in(in))
                .completion(completion.in(in))
                .reclassification(reclassification.in(in))
                .requestTimeCounts(requestTimeCounts.in(in))
                .lastFollowUpCounts(lastFollowUpCounts.in(in))
                .suspensionReasons(reasons.in(in))
                .evidence(evidence.in(in))
                .closingSigner(closingSigner.in(in))
                .build();
    });

    private static final ObjectShape<Programme> WHOLE = checked("programme", fields -> {
        var id = fields.required("id", PROGRAMME_ID, Programme::id);
        var version = fields.usually(1, "version", INTEGER, Programme::version);
        var name = fields.required("name", TEXT, Programme::name);
        var basis = fields.list("basis", TEXT, Programme::basis);
        var calendar = fields.required("calendar", CALENDAR, Programme::calendar);
        var otherCalendars = fields.list("otherCalendars", CALENDAR, Programme::otherCalendars);
        var rules = fields.list(RULES, RuleShapes.RULE, Programme::rules);
        var authority = fields.usually(
                Authority.standard(),
                "authority",
                AuthorityShape.of("request-authority", CommandKind.class, Authority.standard()),
                Programme::authority);
        var limits = fields.usually(Limits.builder().build(), "limits", LIMITS, Programme::limits);
        var gates = fields.usually(Gates.builder().build(), "gates", GATES, Programme::gates);
        var fallback = fields.optional("fallbackDepartment", UNIT, Programme::fallbackDepartment);
        var sessions = fields.optional(
                SESSIONS,
                SessionRuleShapes.OF_A_PROGRAMME,
                programme -> programme
                        .sessions()
                        .map(own -> SessionRuleShapes.without(own, programme.id(), programme.calendar())));
        var residencies = fields.optional(
                RESIDENCIES,
                ResidencyRuleShapes.OF_A_PROGRAMME,
                programme -> programme
                        .residencies()
                        .map(own -> ResidencyRuleShapes.without(own, programme.id(), programme.calendar())));
        var otherActs = fields.list("otherActs", ACT, Programme::otherActs);
        return (in, reader) -> {
            ProgrammeId programme = id.in(in);
            WorkingCalendar counted = calendar.in(in);
            int before = reader.faults().size();
            Optional<SessionRules> held = sessions.in(in)
                    .flatMap(own ->
                            Optional.ofNullable(SessionRuleShapes.with(own, programme, counted, reader.at(SESSIONS))));
            Optional<ResidencyRules> stays = residencies
                    .in(in)
                    .flatMap(own -> Optional.ofNullable(
                            ResidencyRuleShapes.with(own, programme, counted, reader.at(RESIDENCIES))));
            Programme.Builder builder = Programme.builder();
            builder.id(programme)
                    .version(version.in(in))
                    .name(name.in(in))
                    .basis(basis.in(in))
                    .calendar(counted)
                    .otherCalendars(otherCalendars.in(in))
                    .rules(rules.in(in))
                    .authority(authority.in(in))
                    .limits(limits.in(in))
                    .gates(gates.in(in))
                    .fallbackDepartment(fallback.in(in))
                    .sessions(held)
                    .residencies(stays)
                    .otherActs(otherActs.in(in));
            Programme read = sound(builder, rules.in(in), reader);
            return reader.faults().size() == before ? read : null;
        };
    });

    /** A programme on its own. */
    static final Shape<Programme> PROGRAMME =
            Union.versioned("stored-programme", List.of(Union.Case.of("programme", Programme.class, WHOLE)));

    private ProgrammeShapes() {}

    private static @Nullable Programme sound(Programme.Builder builder, List<ObligationRule> rules, Reader reader) {
        return builder.validate()
                .fold(
                        defects -> {
                            Map<String, Reader> places = places(rules, reader);
                            defects.forEach(defect -> note(defect, places, reader));
                            return null;
                        },
                        programme -> programme);
    }

    /** Where the rules stand, by what defects call them; of two with one code the last, which is one too many. */
    private static Map<String, Reader> places(List<ObligationRule> rules, Reader reader) {
        Map<String, Reader> places = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            places.put("rule " + rules.get(i).code(), reader.at(RULES).at(i));
        }
        return places;
    }

    private static void note(ProgrammeDefect defect, Map<String, Reader> places, Reader reader) {
        Reader rule = places.get(defect.where());
        if (rule != null) {
            rule.fault(defect.where() + ": " + defect.what(), defect.remedy());
        } else {
            reader.at(defect.where().equals("calendars") ? "otherCalendars" : defect.where())
                    .fault(defect.what(), defect.remedy());
        }
    }
}
