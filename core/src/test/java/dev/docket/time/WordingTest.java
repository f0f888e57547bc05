package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every clause of an explanation, in both languages. */
class WordingTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 2);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final Optional<String> FAIR = Optional.of("the fair");

    private static void says(String english, String chinese, Function<Wording, String> clause) {
        assertEquals(english, clause.apply(new EnglishWording()));
        assertEquals(chinese, clause.apply(new ChineseWording()));
    }

    @Test
    void R60_dates() {
        says("Wed 30 Sep 2026", "2026年9月30日（周三）", words -> words.date(WEDNESDAY, true));
        says("Wed 30 Sep", "9月30日（周三）", words -> words.date(WEDNESDAY, false));
        says("from Wed 30 Sep 2026 09:00", "自2026年9月30日（周三）09:00起", words -> words.from(WEDNESDAY, "09:00"));
        says("due Wed 30 Sep 2026 17:00", "截止2026年9月30日（周三）17:00", words -> words.due(WEDNESDAY, "17:00"));
        says("D 17:00", "D17:00", words -> words.moment("D", "17:00"));
        says(
                "provisional: holidays are known to Wed 30 Sep 2026",
                "暂定：节假日安排已知至2026年9月30日（周三）",
                words -> words.provisional(WEDNESDAY));
    }

    @Test
    void R60_rangesNameWhatDiffers() {
        says("Wed 30 Sep", "9月30日（周三）", words -> words.range(WEDNESDAY, WEDNESDAY, false));
        says("Wed 30 Sep 2026", "2026年9月30日（周三）", words -> words.range(WEDNESDAY, WEDNESDAY, true));
        says("Thu 1 – Fri 2 Oct", "10月1日（周四）至10月2日（周五）", words -> words.range(FRIDAY.minusDays(1), FRIDAY, false));
        says(
                "Thu 1 – Fri 2 Oct 2026",
                "2026年10月1日（周四）至10月2日（周五）",
                words -> words.range(FRIDAY.minusDays(1), FRIDAY, true));
        says("Wed 30 Sep – Fri 2 Oct", "9月30日（周三）至10月2日（周五）", words -> words.range(WEDNESDAY, FRIDAY, false));
        says(
                "Fri 2 Oct 2026 – Fri 1 Jan 2027",
                "2026年10月2日（周五）至2027年1月1日（周五）",
                words -> words.range(FRIDAY, NEXT_YEAR, false));
        says(
                "Wed 30 Sep 2026 – Thu 30 Sep 2027",
                "2026年9月30日（周三）至2027年9月30日（周四）",
                words -> words.range(WEDNESDAY, WEDNESDAY.plusYears(1), false));
    }

    @Test
    void R60_whatIsCountedAndWhatIsNot() {
        says("day 2 D", "第2个工作日D", words -> words.countedDay(2, "D"));
        says("days 2–4 R", "第2至第4个工作日R", words -> words.countedDays(2, 4, "R"));
        says("D 1 h 30 min", "D1小时30分钟", words -> words.workedTime("D", Duration.ofMinutes(90)));
        says("D 5 s", "D5秒", words -> words.workedTime("D", Duration.ofSeconds(5)));
        says("D 0 s", "D0秒", words -> words.workedTime("D", Duration.ZERO));
        says("D 1 h", "D1小时", words -> words.workedTime("D", Duration.ofHours(1)));
        says("D 0.5 s", "D0.5秒", words -> words.workedTime("D", Duration.ofMillis(500)));
        says(" (make-up working day the fair)", "the fair调休上班", words -> words.makeUp(FAIR));
        says(" (make-up working day)", "调休上班", words -> words.makeUp(Optional.empty()));
        says(" (the fair)", "（the fair）", words -> words.named("the fair"));
        says("R skipped: the fair", "Rthe fair不计", words -> words.skipped("R", "the fair"));
        says("3 calendar days to D", "3日至D", words -> words.passingDays(Period.calendarDays(3), "D"));
        says("2 calendar months to D", "2个月至D", words -> words.passingDays(Period.calendarMonths(2), "D"));
        says("2 h day and night", "连续2小时", words -> words.passing(Duration.ofHours(2)));
    }

    @Test
    void R60_whereItBeginsAndWhereItEnds() {
        says("received D (cut-off 15:30)", "每日截止收件时间15:30，视为D收到", words -> words.afterCutOff("D", "15:30"));
        says("received D (the fair before)", "适逢the fair，视为D收到", words -> words.onClosedDay("D", FAIR));
        says("received D (weekend before)", "适逢休息日，视为D收到", words -> words.onClosedDay("D", Optional.empty()));
        says("received D (outside hours before)", "非工作时间，视为D收到", words -> words.outsideHours("D"));
        says("counted from M (outside hours before)", "非工作时间，自M起算", words -> words.startsOutsideHours("M"));
        says("D is not worked (the fair), so E", "D为the fair，改为E", words -> words.rolled("D", "E", FAIR));
        says("D is not worked (weekend), so E", "D为休息日，改为E", words -> words.rolled("D", "E", Optional.empty()));
        says("not before it began", "不早于起算时间", Wording::notBeforeAnchor);
        says("close of business", "下班时间", Wording::closeOfBusiness);
        says("end of the day", "当日终了", Wording::endOfDay);
        says("so ", "故", Wording::so);
        says(", ", "，", Wording::comma);
        says("; ", "；", Wording::semicolon);
    }

    @Test
    void R60_whatASuspensionIsWorth() {
        says(
                "suspended A – B (the fair), worth 2 h",
                "A至B暂停计时（the fair），顺延2小时",
                words -> words.suspended("A", "B", FAIR, Period.elapsed(Duration.ofHours(2))));
        says(
                "suspended A – B, worth 2 h of working time",
                "A至B暂停计时，顺延工作时间2小时",
                words -> words.suspended("A", "B", Optional.empty(), Period.workingHours(2)));
        says(
                "suspended A – B, worth 2 working days",
                "A至B暂停计时，顺延2个工作日",
                words -> words.suspended("A", "B", Optional.empty(), Period.workingDays(2)));
        says(
                "suspended A – B, worth 2 calendar days",
                "A至B暂停计时，顺延2日",
                words -> words.suspended("A", "B", Optional.empty(), Period.calendarDays(2)));
        says(
                "suspended A – B, worth 1 calendar month",
                "A至B暂停计时，顺延1个月",
                words -> words.suspended("A", "B", Optional.empty(), Period.calendarMonths(1)));
        says(
                "suspended A – B, worth nothing",
                "A至B暂停计时，不顺延",
                words -> words.suspended("A", "B", Optional.empty(), Period.workingDays(0)));
    }
}
