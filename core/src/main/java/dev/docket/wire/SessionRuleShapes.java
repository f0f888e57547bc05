package dev.docket.wire;

import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.ObjectShape.checked;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.text;
import static dev.docket.wire.TimeShapes.CADENCE;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.session.CollectedRequest;
import dev.docket.session.Eligibility;
import dev.docket.session.SessionAuthority;
import dev.docket.session.SessionCommandKind;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionRules;
import dev.docket.time.WorkingCalendar;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a series of sessions. In a programme they need say neither its name nor its calendar. */
final class SessionRuleShapes {

    /** What stands for the programme and its calendar where rules do not say them. */
    static final ProgrammeId ITS_PROGRAMME = ProgrammeId.of("(its programme)");

    static final WorkingCalendar ITS_CALENDAR = WorkingCalendar.alwaysOpen("(its calendar)", ZoneOffset.UTC);

    private static final Shape<SessionKind> KIND = text("session-kind", SessionKind::of, SessionKind::name);
    private static final Shape<PersonId> HOST = text("host", PersonId::of, PersonId::value);

    /** Rules of which everything that may be left out is as usual. */
    private static final SessionRules USUAL = SessionRules.builder()
            .programme(ITS_PROGRAMME)
            .calendar(ITS_CALENDAR)
            .addKinds(SessionKind.ROUNDTABLE)
            .build();

    private static final Shape<Eligibility> ELIGIBILITY = object("eligibility", fields -> {
        var registeredIn = fields.optional("registeredIn", TEXT, Eligibility::registeredIn);
        var byAuthority = fields.flag("byAuthority", Eligibility::byAuthority);
        return in -> new Eligibility(registeredIn.in(in), byAuthority.in(in));
    });

    static final Shape<SessionRules> OF_A_PROGRAMME = rules(true);

    /** Rules on their own. */
    static final Shape<SessionRules> SESSION_RULES = Union.versioned(
            "stored-session-rules", List.of(Union.Case.of("session-rules", SessionRules.class, rules(false))));

    private SessionRuleShapes() {}

    private static ObjectShape<SessionRules> rules(boolean inProgramme) {
        return checked(inProgramme ? "sessions" : "session-rules", fields -> {
            var programme = inProgramme
                    ? fields.asIn(USUAL, "programme", PROGRAMME_ID, SessionRules::programme)
                    : fields.required("programme", PROGRAMME_ID, SessionRules::programme);
            var calendar = inProgramme
                    ? fields.asIn(USUAL, "calendar", CalendarShapes.CALENDAR, SessionRules::calendar)
                    : fields.required("calendar", CalendarShapes.CALENDAR, SessionRules::calendar);
            var version = fields.asIn(USUAL, "version", INTEGER, SessionRules::version);
            var kinds = fields.list("kinds", KIND, SessionRules::kinds);
            var cadence = fields.optional("cadence", CADENCE, SessionRules::cadence);
            var hosts = fields.list("hosts", HOST, SessionRules::hosts);
            var strictRotation = fields.asIn(USUAL, "strictRotation", BOOL, SessionRules::strictRotation);
            var needsReason =
                    fields.asIn(USUAL, "substitutionNeedsReason", BOOL, SessionRules::substitutionNeedsReason);
            var announcement = fields.optional("announcement", PERIOD, SessionRules::announcement);
            var invites = fields.list("invites", ROLE, SessionRules::invites);
            var minutesWithin = fields.asIn(USUAL, "minutesWithin", PERIOD, SessionRules::minutesWithin);
            var themed = fields.asIn(USUAL, "themed", BOOL, SessionRules::themed);
            var questions = fields.list("questions", TEXT, SessionRules::questions);
            var prepared = fields.asIn(USUAL, "prepared", BOOL, SessionRules::prepared);
            var eligibility = fields.asIn(USUAL, "eligibility", ELIGIBILITY, SessionRules::eligibility);
            var admission = fields.list("admission", TEXT, SessionRules::admission);
            var order = fields.list("order", enumeration("order", CollectedRequest.Order.class), SessionRules::order);
            var authority = fields.asIn(
                    USUAL,
                    "authority",
                    AuthorityShape.of("session-authority", SessionCommandKind.class, SessionAuthority.standard()),
                    SessionRules::authority);
            return (in, reader) -> {
                SessionRules.Builder builder = SessionRules.builder();
                builder.programme(programme.in(in))
                        .calendar(calendar.in(in))
                        .version(version.in(in))
                        .kinds(kinds.in(in))
                        .cadence(cadence.in(in))
                        .hosts(hosts.in(in))
                        .strictRotation(strictRotation.in(in))
                        .substitutionNeedsReason(needsReason.in(in))
                        .announcement(announcement.in(in))
                        .invites(invites.in(in))
                        .minutesWithin(minutesWithin.in(in))
                        .themed(themed.in(in))
                        .questions(questions.in(in))
                        .prepared(prepared.in(in))
                        .eligibility(eligibility.in(in))
                        .admission(admission.in(in))
                        .order(order.in(in))
                        .authority(authority.in(in));
                return sound(builder, reader);
            };
        });
    }

    private static @Nullable SessionRules sound(SessionRules.Builder builder, Reader reader) {
        return builder.validate()
                .fold(
                        defects -> {
                            defects.forEach(defect -> reader.at(defect.where()).fault(defect.what(), defect.remedy()));
                            return null;
                        },
                        rules -> rules);
    }

    /** The rules as they stand in their programme. */
    static SessionRules without(SessionRules rules, ProgrammeId programme, WorkingCalendar calendar) {
        SessionRules.Builder builder = SessionRules.builder();
        builder.from(rules);
        if (rules.programme().equals(programme)) {
            builder.programme(ITS_PROGRAMME);
        }
        if (rules.calendar().equals(calendar)) {
            builder.calendar(ITS_CALENDAR);
        }
        return builder.build();
    }

    /** The rules that stand so in a programme. */
    static @Nullable SessionRules with(
            SessionRules rules, ProgrammeId programme, WorkingCalendar calendar, Reader reader) {
        SessionRules.Builder builder = SessionRules.builder();
        builder.from(rules);
        if (rules.programme().equals(ITS_PROGRAMME)) {
            builder.programme(programme);
        }
        if (rules.calendar().equals(ITS_CALENDAR)) {
            builder.calendar(calendar);
        }
        return sound(builder, reader);
    }
}
