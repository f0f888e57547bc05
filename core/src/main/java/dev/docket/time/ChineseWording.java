package dev.docket.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Chinese. */
final class ChineseWording implements Wording {

    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    @Override
    public String comma() {
        return "，";
    }

    @Override
    public String semicolon() {
        return "；";
    }

    @Override
    public String from(LocalDate date, String clock) {
        return "自" + date(date, true) + clock + "起";
    }

    @Override
    public String date(LocalDate date, boolean withYear) {
        return (withYear ? date.getYear() + "年" : "") + date.getMonthValue() + "月" + date.getDayOfMonth() + "日（"
                + WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + "）";
    }

    @Override
    public String range(LocalDate first, LocalDate last, boolean withYear) {
        boolean otherYear = first.getYear() != last.getYear();
        return first.equals(last)
                ? date(first, withYear)
                : date(first, withYear || otherYear) + "至" + date(last, otherYear);
    }

    @Override
    public String countedDay(int number, String date) {
        return "第" + number + "个工作日" + date;
    }

    @Override
    public String countedDays(int first, int last, String range) {
        return "第" + first + "至第" + last + "个工作日" + range;
    }

    @Override
    public String workedTime(String date, Duration worked) {
        return date + length(worked);
    }

    @Override
    public String makeUp(Optional<String> name) {
        return name.orElse("") + "调休上班";
    }

    @Override
    public String named(String name) {
        return "（" + name + "）";
    }

    @Override
    public String skipped(String range, String name) {
        return range + name + "不计";
    }

    @Override
    public String afterCutOff(String date, String clock) {
        return "每日截止收件时间" + clock + "，视为" + date + "收到";
    }

    @Override
    public String onClosedDay(String date, Optional<String> name) {
        return "适逢" + name.orElse("休息日") + "，视为" + date + "收到";
    }

    @Override
    public String outsideHours(String date) {
        return "非工作时间，视为" + date + "收到";
    }

    @Override
    public String startsOutsideHours(String moment) {
        return "非工作时间，自" + moment + "起算";
    }

    @Override
    public String passingDays(Period period, String date) {
        return length(period) + "至" + date;
    }

    @Override
    public String passing(Duration duration) {
        return "连续" + length(duration);
    }

    @Override
    public String rolled(String from, String to, Optional<String> name) {
        return from + "为" + name.orElse("休息日") + "，改为" + to;
    }

    @Override
    public String notBeforeAnchor() {
        return "不早于起算时间";
    }

    @Override
    public String due(LocalDate date, String clock) {
        return "截止" + date(date, true) + clock;
    }

    @Override
    public String so() {
        return "故";
    }

    @Override
    public String moment(String date, String clock) {
        return date + clock;
    }

    @Override
    public String suspended(String from, String until, Optional<String> reason, Period amount) {
        String unit = amount instanceof Period.WorkingHours ? "工作时间" : "";
        return from + "至" + until + "暂停计时" + reason.map(why -> "（" + why + "）").orElse("")
                + (amount.isZero() ? "，不顺延" : "，顺延" + unit + length(amount));
    }

    @Override
    public String closeOfBusiness() {
        return "下班时间";
    }

    @Override
    public String endOfDay() {
        return "当日终了";
    }

    @Override
    public String provisional(LocalDate horizon) {
        return "暂定：节假日安排已知至" + date(horizon, true);
    }

    private static String length(Period period) {
        return period.fold(
                ChineseWording::length, ChineseWording::length, n -> n + "个工作日", n -> n + "日", n -> n + "个月");
    }

    private static String length(Duration duration) {
        StringBuilder text = new StringBuilder();
        if (duration.toHours() > 0) {
            text.append(duration.toHours()).append("小时");
        }
        if (duration.toMinutesPart() > 0) {
            text.append(duration.toMinutesPart()).append("分钟");
        }
        if (duration.toSecondsPart() > 0 || duration.toNanosPart() > 0 || text.isEmpty()) {
            text.append(DerivationText.seconds(duration)).append("秒");
        }
        return text.toString();
    }
}
