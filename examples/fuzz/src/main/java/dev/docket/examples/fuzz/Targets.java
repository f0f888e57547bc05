package dev.docket.examples.fuzz;

import dev.docket.examples.holidays.HolidayFile;
import dev.docket.examples.holidays.Holidays;
import dev.docket.examples.holidays.LineError;
import dev.docket.examples.runner.clock.WallTime;
import dev.docket.examples.runner.clock.WrittenDate;
import dev.docket.examples.runner.explain.ExplainParsers;
import dev.docket.examples.runner.replay.ReplayParsers;
import dev.docket.examples.runner.run.RunParsers;
import dev.docket.ledger.LetterSeries;
import dev.docket.metrics.Weights;
import dev.docket.notice.Words;
import dev.docket.obligation.RuleCode;
import dev.docket.request.LetterNumber;
import dev.docket.request.PublicToken;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parsers by name. */
final class Targets {

    static final Map<String, Target> ALL = all();

    private static final LocalDate HORIZON = LocalDate.of(2030, 12, 31);
    private static final int PIECES = 3;

    private Targets() {}

    private static Map<String, Target> all() {
        TreeMap<String, Target> all = new TreeMap<>();
        all.put("hours", Target.printed(Hours::parse));
        all.put("counting-rule", Target.printed(CountingRule::parse));
        all.put("period", Target.printed(Period::parse));
        all.put("cadence", Target.printed(Cadence::parse));
        all.put("ids", Targets::ids);
        all.put("letter-series", Targets::letterSeries);
        all.put("weights", Targets::weights);
        all.put("words", Targets::words);
        all.put("calendar-csv", text -> holidays(HolidayFile.Format.CSV, text));
        all.put("calendar-ics", text -> holidays(HolidayFile.Format.ICALENDAR, text));
        all.put(
                "wall-time",
                Target.of(
                        WallTime::parse,
                        time -> time.shown()
                                + time.offset().map(Object::toString).orElse(""),
                        Set.of(DateTimeException.class, DateTimeParseException.class)));
        all.put("date", Target.of(WrittenDate::parse, String::valueOf, Set.of(IllegalArgumentException.class)));
        all.put("moment", ExplainParsers.moment());
        all.put("mapping", ReplayParsers::mapping);
        all.put("facts", ReplayParsers.facts());
        all.put("ticket-log", ReplayParsers.log());
        all.put("scenario", RunParsers::scenario);
        all.putAll(WireTargets.all());
        return all;
    }

    private static void ids(String text) throws Exception {
        for (Function<String, Object> id : List.<Function<String, Object>>of(
                RequestId::of, LetterNumber::of, RuleCode::of, EventKind::of, Role::of)) {
            Target.printed(id).read(text);
        }
        // Who asks, and their token, are not printed.
        try {
            Target.require(
                    PublicToken.of(text).value().equals(text)
                            && RequesterId.of(text).value().equals(text),
                    text,
                    "is another");
        } catch (IllegalArgumentException e) {
            Target.require(text.isBlank(), text, "is refused");
        }
    }

    private static void letterSeries(String text) {
        LetterSeries series;
        try {
            series = LetterSeries.of(text);
        } catch (IllegalArgumentException e) {
            Target.require(e.getClass() == IllegalArgumentException.class, text, "is refused by " + e);
            return;
        }
        int place = Math.abs(text.hashCode() % 1_000_000_000) + 1;
        int found = series.place(series.number(Math.min(place, 999_999_999))).orElse(0);
        Target.require(found == Math.min(place, 999_999_999), text, "loses place " + place + ", finds " + found);
        if (!text.isBlank()) {
            series.place(LetterNumber.of(text));
        }
    }

    private static void weights(String text) throws Exception {
        if (text.split(",", -1).length == PIECES) {
            Target.of(
                            three -> {
                                String[] pieces = three.split(",", -1);
                                return Weights.of(pieces[0], pieces[1], pieces[2]);
                            },
                            weights -> weights.response() + "," + weights.resolution() + "," + weights.satisfaction(),
                            Set.of(IllegalArgumentException.class))
                    .read(text);
        }
    }

    private static void words(String text) {
        TreeMap<String, String> texts = new TreeMap<>(Words.english().texts());
        String key = texts.keySet().stream()
                .skip(Math.floorMod(text.hashCode(), texts.size()))
                .findFirst()
                .orElseThrow();
        texts.put(key, text);
        Words.validate(Locale.ENGLISH, texts)
                .fold(
                        defects -> {
                            defects.forEach(defect -> Target.require(
                                    !defect.what().isBlank() && !defect.remedy().isBlank(), text, "has a mute defect"));
                            return defects;
                        },
                        words -> {
                            Target.require(
                                    text.equals(words.texts().get(key))
                                            && !words.say(key, fact -> "x").isEmpty(),
                                    text,
                                    "is lost as " + key);
                            return words;
                        });
    }

    /** Whatever it was read from, it is printed as a table. */
    private static void holidays(HolidayFile.Format format, String text) {
        read("fuzzed", format, text)
                .peek(holidays -> {
                    String table = table(holidays);
                    Target.require(
                            read(holidays.name(), HolidayFile.Format.CSV, table).equals(Validation.valid(holidays)),
                            text,
                            "is printed as \"" + table + "\", which is another");
                })
                .swap()
                .forEach(errors ->
                        errors.forEach(error -> Target.require(error.line() > 0, text, "has an error at " + error)));
    }

    private static Validation<Seq<LineError>, Holidays> read(String name, HolidayFile.Format format, String text) {
        return HolidayFile.parse(name, format, text.getBytes(StandardCharsets.UTF_8), Optional.of(HORIZON));
    }

    private static String table(Holidays holidays) {
        return holidays.days().stream()
                .map(day -> day.date() + "," + day.kind() + "," + Target.quoted(day.name()) + ","
                        + day.hours().stream().map(Hours::toString).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "date,kind,name,hours\n", ""));
    }
}
