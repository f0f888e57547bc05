package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.CalendarChoice.Chosen;
import dev.docket.examples.runner.explain.Explanation.Question;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The subcommand {@code explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells why a due date is what it is.",
        description = {
            "",
            "Counts a period on a calendar of working days and hours, and says of each day why it counts or not.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the due date was told", "2:the command line is wrong, or the calendar's file is"})
public final class ExplainCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final String BOTH = "both";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--calendar",
            paramLabel = "NAME|FILE",
            description =
                    "china (default): mainland China's holidays and make-up days; plain: Monday to Friday, no holidays;"
                            + " 24x7: never closed; or a file of holidays, *.csv or *.ics.")
    private String calendar = "china";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "From when: 2026-09-18T15:10 on the wall in the calendar's zone, or with an offset.")
    private String from = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description =
                    "How long: \"3 working days\", \"4 working hours\", \"48 elapsed hours\", \"30 calendar days\","
                            + " \"1 calendar month\".")
    private String period = "";

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "How to count: day after anchor, roll then count, or anchor day counts; if wanted, cut-off 15:30;"
                            + " close of business, or end of day; roll forward, roll backward, or no roll. Parted by commas."
                            + " Default: \"day after anchor, close of business, roll forward\".")
    private Optional<String> rule = Optional.empty();

    @Option(
            names = "--suspended",
            paramLabel = "FROM/UNTIL",
            description = {
                "Time that does not count, such as",
                "2026-09-21T09:00/2026-09-22T09:00;",
                "may be given several times."
            })
    private List<String> suspended = new ArrayList<>();

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = {
                "The hours of Monday to Friday, such as",
                "\"09:00-12:00,13:30-17:30\".",
                "Default: " + CalendarChoice.DEFAULT_HOURS + "."
            })
    private Optional<String> hours = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose days they are, such as Europe/London. Default: Asia/Shanghai for china, else UTC.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--horizon",
            paramLabel = "DATE",
            description =
                    "The last day whose holidays the file knows. Default: the end of the last year that has a day in it.")
    private Optional<String> horizon = Optional.empty();

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "LANGUAGE",
            description = "en (default), zh, or both: English with the reason in Chinese beside it.")
    private String language = "en";

    /** Makes the command; picocli fills it in. */
    public ExplainCommand() {}

    @Override
    public Integer call() {
        List<String> wrong = new ArrayList<>();
        try {
            List<Language> languages = languages(wrong);
            Optional<Chosen> chosen =
                    new CalendarChoice(calendar, zone, hours, horizon, languages.get(0), wrong).find();
            Optional<Period> read = read("--period", period, Period::parse, wrong);
            Optional<CountingRule> counting =
                    read("--rule", rule.orElse(CountingRule.CIVIL.toString()), CountingRule::parse, wrong);
            // Without calendar there is no zone to read times in.
            Optional<Instant> start =
                    chosen.flatMap(c -> read("--from", from, text -> Moments.parse(text, zone(c)), wrong));
            List<Suspension> pauses = chosen.map(c -> pauses(zone(c), wrong)).orElse(List.of());
            if (wrong.isEmpty()) {
                Question question = new Question(
                        start.orElseThrow(), read.orElseThrow(), counting.orElseThrow(), rule.isEmpty(), pauses);
                tell(chosen.orElseThrow(), question, languages, wrong);
            }
        } catch (ComplaintException e) {
            wrong.add(e.what());
        }
        return wrong.isEmpty() ? FINE : Complaints.tell(command(), wrong);
    }

    private void tell(Chosen chosen, Question question, List<Language> languages, List<String> wrong) {
        WorkingCalendar days = chosen.calendar();
        try {
            Due due = days.due(question.from(), question.period(), question.rule());
            new Explanation(chosen, question, languages, Page.of(command())).print(due, derivation(days, question));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            wrong.add("--period \"" + period + "\" from " + from + " leads beyond the dates that can be reckoned with ("
                    + e.getMessage() + "); give a shorter one, or shorter suspensions");
        }
    }

    /** Empty where the days are too many to be listed. */
    private static Optional<Derivation> derivation(WorkingCalendar days, Question question) {
        try {
            return Optional.of(
                    days.explain(question.from(), question.period(), question.rule(), question.suspensions()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Language> languages(List<String> wrong) {
        return switch (language) {
            case "en" -> List.of(Language.EN);
            case "zh" -> List.of(Language.ZH);
            case BOTH -> List.of(Language.EN, Language.ZH);
            default -> {
                wrong.add("--language " + language + " is not known; give en, zh or " + BOTH);
                yield List.of(Language.EN);
            }
        };
    }

    private List<Suspension> pauses(ZoneId where, List<String> wrong) {
        List<Suspension> pauses = new ArrayList<>();
        for (String text : suspended) {
            read("--suspended", text, pause -> pause(pause, where), wrong).ifPresent(pauses::add);
        }
        return pauses;
    }

    private static Suspension pause(String text, ZoneId where) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "it must have a beginning and an end; write it like 2026-09-21T09:00/2026-09-22T09:00");
        }
        return new Suspension(Moments.parse(ends[0], where), Moments.parse(ends[1], where));
    }

    private static ZoneId zone(Chosen chosen) {
        return chosen.calendar().zone();
    }

    private static <T> Optional<T> read(String option, String text, Function<String, T> parser, List<String> wrong) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            // The library's own messages say the value themselves.
            String value = String.valueOf(e.getMessage()).endsWith("\"" + text + "\"") ? "" : " \"" + text + "\"";
            wrong.add(option + value + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private CommandSpec command() {
        return Optional.ofNullable(spec).orElseThrow();
    }
}
