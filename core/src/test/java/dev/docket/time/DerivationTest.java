package dev.docket.time;

import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static dev.docket.time.CountingRule.CIVIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.CountingRule.StartDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** R60 in words: what a derivation says to a person. */
class DerivationTest {

    @Test
    void R60_explainsMakeUpDays() {
        Derivation why = CN26.explain(at("2026-09-18T15:10"), Period.workingDays(3), CIVIL);

        assertEquals(
                "from Fri 18 Sep 2026 15:10; day 1 Sun 20 Sep (make-up working day 国庆节), day 2 Mon 21 Sep, day 3 Tue 22"
                        + " Sep; due Tue 22 Sep 2026 17:00, close of business",
                why.text(Locale.ENGLISH));
        assertEquals(
                "自2026年9月18日（周五）15:10起；第1个工作日9月20日（周日）国庆节调休上班，第2个工作日9月21日（周一），"
                        + "第3个工作日9月22日（周二）；截止2026年9月22日（周二）17:00，下班时间",
                why.text(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void R60_explainsHolidaysAndLongPeriods() {
        assertEquals(
                "from Tue 29 Sep 2026 10:00; day 1 Wed 30 Sep, Thu 1 – Wed 7 Oct skipped: 国庆节, day 2 Thu 8 Oct; due Thu 8"
                        + " Oct 2026 17:00, close of business",
                CN26.explain(at("2026-09-29T10:00"), Period.workingDays(2), CIVIL)
                        .text(Locale.UK));
        assertEquals(
                "from Mon 7 Sep 2026 10:00; days 1–9 Tue 8 – Fri 18 Sep, day 10 Sun 20 Sep (make-up working day 国庆节),"
                        + " days 11–14 Mon 21 – Thu 24 Sep, Fri 25 – Sun 27 Sep skipped: 中秋节, day 15 Mon 28 Sep; due Mon"
                        + " 28 Sep 2026 17:00, close of business",
                CN26.explain(at("2026-09-07T10:00"), Period.workingDays(15), CIVIL)
                        .text(Locale.ENGLISH));
    }

    @Test
    void R60_explainsHours() {
        Derivation why = CN26.explain(at("2026-09-24T16:30"), Period.workingHours(10), CIVIL);

        assertEquals(
                "from Thu 24 Sep 2026 16:30; Thu 24 Sep 30 min, Fri 25 – Sun 27 Sep skipped: 中秋节, Mon 28 Sep 8 h, Tue 29"
                        + " Sep 1 h 30 min; due Tue 29 Sep 2026 10:30",
                why.text(Locale.ENGLISH));
    }

    @Test
    void R60_explainsCutOffRollEndOfDayAndHorizon() {
        CountingRule cutOff = CIVIL.withCutOff(LocalTime.of(15, 30)).withDayEnd(DayEnd.END_OF_DAY);
        WorkingCalendar known =
                STD.toBuilder().horizon(LocalDate.of(2026, 9, 8)).build();

        assertEquals(
                "from Mon 7 Sep 2026 15:30; received Tue 8 Sep (cut-off 15:30), day 1 Wed 9 Sep; due Wed 9 Sep 2026 24:00,"
                        + " end of the day; provisional: holidays are known to Tue 8 Sep 2026",
                known.explain(at("2026-09-07T15:30"), Period.workingDays(1), cutOff)
                        .text(Locale.ENGLISH));
        assertEquals(
                "from Thu 27 Aug 2026 10:00; 30 calendar days to Sat 26 Sep, Sat 26 Sep is not worked (weekend), so Mon 28"
                        + " Sep; due Mon 28 Sep 2026 17:00, close of business",
                STD.explain(at("2026-08-27T10:00"), Period.calendarDays(30), CIVIL)
                        .text(Locale.ENGLISH));
    }

    @Test
    void R60_hoursSayWhenTheyBeginToCount() {
        Derivation why = STD.explain(at("2026-09-05T10:00"), Period.workingHours(9), CIVIL);

        assertEquals(
                "from Sat 5 Sep 2026 10:00; counted from Mon 7 Sep 09:00 (outside hours before), Mon 7 Sep 8 h, Tue 8 Sep 1 h; due"
                        + " Tue 8 Sep 2026 10:00",
                why.text(Locale.ENGLISH));
        assertEquals(
                "自2026年9月5日（周六）10:00起；非工作时间，自9月7日（周一）09:00起算，9月7日（周一）8小时，9月8日（周二）1小时；" + "截止2026年9月8日（周二）10:00",
                why.text(Locale.CHINESE));
    }

    @Test
    void R60_daysSayWhenTheyWereReceived() {
        Derivation why = STD.explain(
                at("2026-09-07T18:00"), Period.workingDays(1), CIVIL.withStartDay(StartDay.ANCHOR_DAY_COUNTS));

        assertEquals(
                "from Mon 7 Sep 2026 18:00; received Tue 8 Sep (outside hours before), day 1 Tue 8 Sep; due Tue 8 Sep 2026 17:00,"
                        + " close of business",
                why.text(Locale.ENGLISH));
    }

    @Test
    void R60_runsOfHoursSayHowMany() {
        Derivation why = STD.explain(at("2026-09-07T09:00"), Period.workingHours(76), CIVIL);

        assertEquals(
                "from Mon 7 Sep 2026 09:00; Mon 7 – Fri 18 Sep 76 h; due Fri 18 Sep 2026 13:00",
                why.text(Locale.ENGLISH));
        assertEquals("自2026年9月7日（周一）09:00起；9月7日（周一）至9月18日（周五）76小时；截止2026年9月18日（周五）13:00", why.text(Locale.CHINESE));
    }

    @Test
    void R60_aSuspensionMayBeWorthNothing() {
        List<Suspension> saturday = List.of(new Suspension(at("2026-09-05T10:00"), at("2026-09-05T12:00")));
        Derivation why = STD.explain(at("2026-09-04T16:00"), Period.workingHours(2), CIVIL, saturday);

        assertEquals(
                "from Fri 4 Sep 2026 16:00; Fri 4 Sep 1 h, Mon 7 Sep 1 h; due Mon 7 Sep 2026 10:00; suspended Sat 5 Sep 10:00 –"
                        + " Sat 5 Sep 12:00, worth nothing; so due Mon 7 Sep 2026 10:00",
                why.text(Locale.ENGLISH));
        assertTrue(why.text(Locale.CHINESE).contains("，不顺延；"), why.text(Locale.CHINESE));
    }
}
