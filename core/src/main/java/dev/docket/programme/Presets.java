package dev.docket.programme;

import dev.docket.obligation.Periods;
import dev.docket.request.Acts;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;

/**
 * Whole schemes, ready to run. An identifier says what the rules are; the place stands here as the source.
 *
 * @since 0.1.0
 */
public final class Presets {

    /** The identifier of {@link #faceToFace}. */
    public static final ProgrammeId FACE_TO_FACE = ProgrammeId.of("face-to-face");

    private Presets() {}

    /**
     * "Face to face": a themed session each month; a dispatch letter within three working days; write-off supervision by
     * weekly telephone reminder and monthly check; a follow-up visit, and the requester's satisfaction decides.
     *
     * <p>Source: Keqiao district, Shaoxing, December 2018 to November 2023, as public reports describe it. The text states the
     * three working days, the weekly reminder, the monthly check and the follow-up; seven days are only its mean handling time.
     * All other periods are <em>opinion</em>: answer 7 working days, approval 1, follow-up 3, closing 1, decision 3, appeal offer
     * 10, appeal 20, admission 3, receipt 1, return window 1, cooperation 3, extension ruling 1, supplement 10 working days, reopening window 30
     * calendar days, a revisit of 50 in 1,000 settled cases within 90.
     *
     * @param calendar the calendar of the district, such as {@link dev.docket.time.ChinaWorkdays#calendar()}
     * @return version 1 of the programme
     */
    public static Programme faceToFace(WorkingCalendar calendar) {
        Periods answer = Periods.of(Period.workingDays(7));
        return Programme.builder()
                .id(FACE_TO_FACE)
                .name("Face to face (面对面)")
                .calendar(calendar)
                .addRules(
                        StandardRules.dispatch(Period.workingDays(3)).build(),
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
                        StandardRules.reopenWindow(Period.calendarDays(30)).build(),
                        StandardRules.revisit(Period.calendarDays(90), Period.calendarDays(60), 50)
                                .build(),
                        StandardRules.reminder(Cadence.every(1, Cadence.Unit.WEEKS))
                                .build(),
                        StandardRules.monthlyCheck().build(),
                        StandardRules.noticeResponse(Period.workingDays(1)).build(),
                        StandardRules.warningPlan(Period.workingDays(2)).build())
                .addOtherActs(
                        Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE),
                        Act.of(Acts.INTERIM_REPLY, Roles.OFFICE, Roles.LEAD, Roles.DEPARTMENT_HEAD),
                        Act.of(Acts.VISIT, Roles.OFFICE, Roles.HOST, Roles.SUPERVISING_LEADER),
                        Act.of(Acts.MEETING, Roles.OFFICE, Roles.HOST, Roles.SUPERVISING_LEADER),
                        Act.of(Acts.SPECIAL_REPORT, Roles.OFFICE),
                        Act.of(Acts.REQUESTERS_MESSAGE, Roles.OFFICE),
                        Act.of(Acts.EVIDENCE, Roles.OFFICE, Roles.LEAD, Roles.DEPARTMENT_HEAD))
                .build();
    }
}
