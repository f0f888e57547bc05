package dev.docket.examples.runner.run;

import dev.docket.time.Cadence;
import dev.docket.time.Period;
import java.time.Duration;

/** Periods and cadences in Chinese, such as {@code 3个工作日} and {@code 每月第1个工作日}. */
final class ChinesePeriods {

    private ChinesePeriods() {}

    static String of(Period period) {
        return period.fold(
                elapsed -> length(elapsed),
                open -> "工作时间" + length(open),
                days -> days + "个工作日",
                days -> days + "日",
                months -> months + "个月");
    }

    /** A cadence of the presets; another one stays as it words itself. */
    static String of(Cadence cadence) {
        return cadence.toString()
                .replaceFirst("^every week", "每周")
                .replaceFirst("^every (\\d+) days", "每$1日")
                .replaceFirst("^last working day of each month", "每月最后一个工作日")
                .replaceFirst("^working day (\\d+) of each month", "每月第$1个工作日")
                .replaceFirst("^day (\\d+) of each month", "每月$1日")
                .replaceFirst(", (\\d+) times", "，共$1次")
                .replaceFirst(" until (\\S+)", "，至$1");
    }

    private static String length(Duration duration) {
        String hours = duration.toHours() > 0 ? duration.toHours() + "小时" : "";
        String minutes = duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "分钟" : "";
        return hours + minutes;
    }
}
