package dev.docket.examples.runner.run;

import dev.docket.time.Period;
import java.time.Duration;

/** Periods in Chinese, such as {@code 3个工作日}. */
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

    private static String length(Duration duration) {
        String hours = duration.toHours() > 0 ? duration.toHours() + "小时" : "";
        String minutes = duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "分钟" : "";
        return hours + minutes;
    }
}
