package dev.docket.programme;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.request.Acts;
import dev.docket.request.Conditions;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyRules;
import dev.docket.residency.TeamFormula;
import dev.docket.session.CollectedRequest;
import dev.docket.session.Eligibility;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionRules;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole schemes, ready to run. An identifier says what the rules are; the place stands here as the source. Who hosts their sessions is
 * not said: {@code SessionRules.builder().from(...).hosts(...)} adds it.
 *
 * @since 0.1.0
 */
public final class Presets {

    /** The identifier of {@link #faceToFace}. */
    public static final ProgrammeId FACE_TO_FACE = ProgrammeId.of("face-to-face");

    /** The identifier of {@link #roundtableLedger}. */
    public static final ProgrammeId ROUNDTABLE_LEDGER = ProgrammeId.of("roundtable-ledger");

    /** The identifier of {@link #onSiteOffice}. */
    public static final ProgrammeId ON_SITE_OFFICE = ProgrammeId.of("on-site-office");

    /** The identifier of {@link #receptionDay}. */
    public static final ProgrammeId RECEPTION_DAY = ProgrammeId.of("reception-day");

    /** The identifier of {@link #embeddedOfficers}. */
    public static final ProgrammeId EMBEDDED_OFFICERS = ProgrammeId.of("embedded-officers");

    /** The identifier of {@link #hotlineByUrgency}. */
    public static final ProgrammeId HOTLINE_BY_URGENCY = ProgrammeId.of("hotline-by-urgency");

    /** The identifier of {@link #petition}. */
    public static final ProgrammeId PETITION = ProgrammeId.of("petition");

    private static final Periods SEVEN_WORKING_DAYS = Periods.of(Period.workingDays(7));

    private Presets() {}

    /**
     * "Roundtable and ledger": lunch meetings and visits; what is not answered at the table goes into a ledger and to departments.
     *
     * <p>Source: Fusha town, Zhongshan, November 2022, as public reports describe it. The text says that matters are entered and
     * transferred "promptly"; one working day for it is <em>opinion</em>, as are all other periods of {@link #faceToFace}. A work group
     * stays at each key project for its whole life; that it is a leader and two is <em>opinion</em> too.
     *
     * @param calendar the calendar of the town
     * @return version 1 of the programme
     */
    public static Programme roundtableLedger(WorkingCalendar calendar) {
        return scheme(ROUNDTABLE_LEDGER, "Roundtable and ledger (午餐会·台账)", calendar)
                .sessions(sessions(ROUNDTABLE_LEDGER, calendar)
                        .addKinds(
                                SessionKind.ROUNDTABLE,
                                SessionKind.LUNCH_MEETING,
                                SessionKind.SITE_VISIT,
                                SessionKind.MATCHING_EXCHANGE)
                        .build())
                .residencies(ResidencyRules.workGroup(ROUNDTABLE_LEDGER, calendar, new TeamFormula(2, 0))
                        .build())
                .rules(rules(Period.workingDays(1), SEVEN_WORKING_DAYS))
                .build();
    }

    /**
     * "On-site office": leaders hold office in the factory, answer on the spot, or record and solve soon; the service centre is
     * there by day and night, and on site within the hour.
     *
     * <p>Source: Torch development zone, Zhongshan, December 2022, as public reports describe it. The text states the hour, which
     * is an hour by the clock on every day and is told at once. The letter within one working day and the answer within five are
     * <em>opinion</em> ("as soon as possible"), as are all other periods of {@link #faceToFace}.
     *
     * @param calendar the calendar of the zone
     * @return version 1 of the programme
     */
    public static Programme onSiteOffice(WorkingCalendar calendar) {
        return scheme(ON_SITE_OFFICE, "On-site office (现场办公)", calendar)
                .sessions(sessions(ON_SITE_OFFICE, calendar)
                        .addKinds(
                                SessionKind.SITE_VISIT,
                                SessionKind.BREAKFAST_MEETING,
                                SessionKind.ROUNDTABLE,
                                SessionKind.SOCIAL_GATHERING,
                                SessionKind.EXPERIENCE_MEETING,
                                SessionKind.ASSESSMENT_MEETING)
                        .addQuestions("orders", "forecasts", "difficulties", "expectations")
                        .build())
                .rules(rules(
                        Period.workingDays(1),
                        Periods.of(Period.workingDays(5)),
                        StandardRules.firstContact(Period.elapsed(Duration.ofHours(1)))
                                .urgent(true)
                                .build()))
                .build();
    }

    /**
     * "Reception day": one day a month, leaders in rotation, and an assignment slip that has no effect until the leader has
     * signed it.
     *
     * <p>Source: Naxi district, Luzhou, April 2022 to April 2023, as public reports describe it. The text says that slips are
     * submitted for signature "promptly"; one working day for it and three for the letter are <em>opinion</em>, as are all other
     * periods of {@link #faceToFace}. Where an enterprise must be registered, and who hosts, a host application says itself.
     *
     * @param calendar the calendar of the district
     * @return version 1 of the programme
     */
    public static Programme receptionDay(WorkingCalendar calendar) {
        return scheme(RECEPTION_DAY, "Reception day (民营企业接待日)", calendar)
                .sessions(sessions(RECEPTION_DAY, calendar)
                        .addKinds(SessionKind.RECEPTION)
                        .cadence(Cadence.lastWorkingDayOfMonth())
                        .eligibility(new Eligibility(Optional.empty(), true))
                        .prepared(true)
                        .addAdmission("true", "lawful", "reasonable")
                        .addOrder(
                                CollectedRequest.Order.URGENCY,
                                CollectedRequest.Order.WEIGHT,
                                CollectedRequest.Order.DIFFICULTY)
                        .build())
                .addBasis(
                        "Rules of the private-enterprise reception day (接待日制度), April 2022",
                        "Rules of the leaders' contact with key private enterprises (联系服务重点民营企业制度)")
                .gates(Gates.builder().signedLetter(true).build())
                .rules(rules(
                        Period.workingDays(3),
                        SEVEN_WORKING_DAYS,
                        StandardRules.signature(Period.workingDays(1)).build()))
                .build();
    }

    /**
     * "Face to face": a themed session each month; a dispatch letter within three working days; write-off supervision by
     * weekly telephone reminder and monthly check; a follow-up visit, and the requester's satisfaction decides.
     *
     * <p>Source: Keqiao district, Shaoxing, December 2018 to November 2023, as public reports describe it. The text states the
     * three working days, the weekly reminder, the monthly check and the follow-up; seven days are only its mean handling time.
     * All other periods are <em>opinion</em>: answer 7 working days, approval 1, follow-up 3, closing 1, decision 3, appeal offer
     * 10, appeal 20, admission 3, receipt 1, return window 1, cooperation 3, extension ruling 1, supplement 10 working days, reopening window 30
     * calendar days, a revisit of 50 in 1,000 settled cases within 90, a session announced three working days before. Heads of departments
     * are invited to each.
     *
     * @param calendar the calendar of the district, such as {@link dev.docket.time.ChinaWorkdays#calendar()}
     * @return version 1 of the programme
     */
    public static Programme faceToFace(WorkingCalendar calendar) {
        return scheme(FACE_TO_FACE, "Face to face (面对面)", calendar)
                .sessions(sessions(FACE_TO_FACE, calendar)
                        .addKinds(SessionKind.THEMED_FORUM, SessionKind.SITE_VISIT)
                        .cadence(Cadence.lastWorkingDayOfMonth())
                        .themed(true)
                        .announcement(Period.workingDays(3))
                        .addInvites(Roles.DEPARTMENT_HEAD)
                        .build())
                .rules(rules(
                        Period.workingDays(3),
                        SEVEN_WORKING_DAYS,
                        StandardRules.revisit(Period.calendarDays(90), Period.calendarDays(60), 50)
                                .build(),
                        StandardRules.reminder(Cadence.every(1, Cadence.Unit.WEEKS))
                                .build(),
                        StandardRules.monthlyCheck().build()))
                .build();
    }

    /**
     * "Embedded officers": a leader, two officers and three expert teams inside the enterprise for a year; every letter names
     * the lead, the cooperators and the day; the lead reports each month, and is written off item by item.
     *
     * <p>Source: Da'an district, Zigong, July 2022 to July 2023, as public reports describe it. The text states the monthly report
     * and the day in each letter. The letter within three working days is <em>opinion</em>, as are all other periods of
     * {@link #faceToFace}.
     *
     * @param calendar the calendar of the district
     * @return version 1 of the programme
     */
    public static Programme embeddedOfficers(WorkingCalendar calendar) {
        return scheme(EMBEDDED_OFFICERS, "Embedded officers (驻企干部)", calendar)
                .residencies(ResidencyRules.embeddedOfficers(EMBEDDED_OFFICERS, calendar)
                        .build())
                .gates(Gates.builder().datedLetter(true).build())
                .rules(rules(
                        Period.workingDays(3),
                        SEVEN_WORKING_DAYS,
                        StandardRules.monthlyReport().build()))
                .build();
    }

    /**
     * "Hotline by urgency": answers within hours by the clock or within calendar days, by category; a fallback department takes
     * what nobody is competent for.
     *
     * <p>Source: the limits of the Beijing hotline as public texts give them: 2 hours where life or property is in danger (category
     * {@code emergency}), 24 hours for water, power, gas and heat ({@code utilities}), 15 days for complex cases ({@code complex}),
     * else 7 days. Check against the official text. The letter within one hour is <em>opinion</em>, as are all other
     * periods of {@link #faceToFace}.
     *
     * @param calendar the calendar of the city
     * @param fallback the department that leads when nobody is competent, such as the district
     * @return version 1 of the programme
     */
    public static Programme hotlineByUrgency(WorkingCalendar calendar, UnitId fallback) {
        Periods answer = Periods.of(Period.calendarDays(7))
                .when(Conditions.category("emergency"), Period.elapsed(Duration.ofHours(2)))
                .when(Conditions.category("utilities"), Period.elapsed(Duration.ofHours(24)))
                .when(Conditions.category("complex"), Period.calendarDays(15));
        List<ObligationRule> rules = rules(Period.elapsed(Duration.ofHours(1)), answer);
        // A warning a working day before would come before what is due in two hours was even handed on.
        replace(rules, StandardRules.answer(answer).warnings(List.of()).build());
        replace(rules, StandardRules.redo(answer).warnings(List.of()).build());
        return scheme(HOTLINE_BY_URGENCY, "Hotline by urgency (接诉即办)", calendar)
                .fallbackDepartment(fallback)
                .gates(Gates.builder().sessionOnSite(false).build())
                .rules(rules)
                .build();
    }

    /**
     * "Petition": calendar days throughout, one extension, and a review by somebody else.
     *
     * <p>Source: the periods of the Chinese petition regulation as public texts give them: admission within 15 days, the answer
     * within 60, extended by at most 30, the review within 30. Check against the official text. The letter within 15
     * days is <em>opinion</em>, as are all other periods of {@link #faceToFace}.
     *
     * @param calendar the calendar of the place
     * @return version 1 of the programme
     */
    public static Programme petition(WorkingCalendar calendar) {
        Period fifteenDays = Period.calendarDays(15);
        Period thirtyDays = Period.calendarDays(30);
        List<ObligationRule> rules = rules(fifteenDays, Periods.of(Period.calendarDays(60)));
        replace(rules, StandardRules.admission(fifteenDays).build());
        replace(rules, StandardRules.appeal(thirtyDays).build());
        return scheme(PETITION, "Petition (信访)", calendar)
                .limits(Limits.builder()
                        .extensions(1)
                        .extensionCap(thirtyDays)
                        .extensionByOffice(Period.calendarDays(0))
                        .build())
                .rules(rules)
                .build();
    }

    private static Programme.Builder scheme(ProgrammeId id, String name, WorkingCalendar calendar) {
        return Programme.builder()
                .id(id)
                .name(name)
                .calendar(calendar)
                .addOtherActs(
                        Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE),
                        Act.of(Acts.INTERIM_REPLY, Roles.OFFICE, Roles.LEAD, Roles.DEPARTMENT_HEAD),
                        Act.of(Acts.VISIT, Roles.OFFICE, Roles.HOST, Roles.SUPERVISING_LEADER),
                        Act.of(Acts.MEETING, Roles.OFFICE, Roles.HOST, Roles.SUPERVISING_LEADER),
                        Act.of(Acts.SPECIAL_REPORT, Roles.OFFICE),
                        Act.of(Acts.REQUESTERS_MESSAGE, Roles.OFFICE),
                        Act.of(Acts.EVIDENCE, Roles.OFFICE, Roles.LEAD, Roles.DEPARTMENT_HEAD));
    }

    private static SessionRules.Builder sessions(ProgrammeId id, WorkingCalendar calendar) {
        SessionRules.Builder sessions = SessionRules.builder();
        return sessions.programme(id).calendar(calendar);
    }

    private static void replace(List<ObligationRule> rules, ObligationRule other) {
        rules.replaceAll(rule -> rule.code().equals(other.code()) ? other : rule);
    }

    /** What all schemes owe, with the rules that one has beside it. */
    private static List<ObligationRule> rules(Period dispatch, Periods answer, ObligationRule... own) {
        List<ObligationRule> rules = new ArrayList<>(List.of(
                StandardRules.dispatch(dispatch).build(),
                StandardRules.admission(Period.workingDays(3)).build(),
                StandardRules.receipt(Period.workingDays(1)).build(),
                StandardRules.returnWindow(Period.workingDays(1)).build(),
                StandardRules.returnRuling(Period.workingDays(0)).build(),
                StandardRules.answer(answer).build(),
                StandardRules.redo(answer).build(),
                StandardRules.cooperation(Period.workingDays(3)).build(),
                StandardRules.extensionRuling(Period.workingDays(1)).build(),
                StandardRules.approval(Period.workingDays(1)).build(),
                StandardRules.followUp(Period.workingDays(3)).build(),
                StandardRules.followUpRetry().build(),
                StandardRules.closing(Period.workingDays(1)).build(),
                StandardRules.review().build(),
                StandardRules.commitment().build(),
                StandardRules.supplement(Period.workingDays(10)).build(),
                StandardRules.suspension().build(),
                StandardRules.decision(Period.workingDays(3)).build(),
                StandardRules.appealOffer(Period.workingDays(10)).build(),
                StandardRules.appeal(Period.workingDays(20)).build(),
                StandardRules.reopenWindow(Period.calendarDays(30)).build()));
        rules.addAll(List.of(own));
        rules.add(StandardRules.noticeResponse(Period.workingDays(1)).build());
        rules.add(StandardRules.warningPlan(Period.workingDays(2)).build());
        return rules;
    }
}
