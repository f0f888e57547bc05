package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.CalendarChoice.Chosen;
import dev.docket.examples.runner.explain.Explanation.Question;
import dev.docket.examples.runner.run.RunRequest;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells why a due date is what it is.",
        synopsisHeading = "",
        customSynopsis = {
            "Usage: docket explain --from=TIME --period=PERIOD",
            "                      [--rule=RULE] [--suspended=FROM/UNTIL]...",
            "                      [--calendar=NAME|FILE] [--hours=HOURS]",
            "                      [--zone=ZONE] [--horizon=DATE]",
            "                      [--language=LANGUAGE]",
            "       docket explain REQUEST RULE [--programme=NAME] [--as-of=DATE]",
            "                      [--language=LANGUAGE]"
        },
        description = {
            "",
            "Counts a period on a calendar of working days and hours, and says of each day why it counts or not.",
            "",
            "With REQUEST and RULE: why what a request of a bundled run owes is due when it is due, what moved it, and what time"
                    + " does about it.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the due date was told",
            "2:the command line is wrong, or the calendar's file is, or nothing is owed by that name"
        })
public final class ExplainCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final String BOTH = "both";
    private static final List<String> REQUIRED = List.of("--from", "--period");
    private static final List<String> OF_A_DATE =
            List.of("--from", "--period", "--rule", "--suspended", "--calendar", "--hours", "--zone", "--horizon");
    private static final List<String> OF_A_REQUEST = List.of("--programme", "--as-of");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REQUEST",
            description = "Whose due date of a bundled run, such as KQ-001.")
    private Optional<String> request = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RULE",
            description = "By which rule it is owed, such as answer.")
    private Optional<String> owed = Optional.empty();

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            description = "Of which run REQUEST is. Default: the one that has it.")
    private Optional<String> programme = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As of the end of which day of the run. Default: its last day.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--calendar",
            paramLabel = "NAME|FILE",
            description =
                    "china (default): mainland China's holidays and make-up days; plain: Monday to Friday, no holidays;"
                            + " 24x7: never closed; or a file of holidays, *.csv or *.ics.")
    private String calendar = "china";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From when: 2026-09-18T15:10 on the wall in the calendar's zone, or with an offset.")
    private String from = "";

    @Option(
            names = "--period",
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
        if (request.isPresent()) {
            return explainRequest(request.get());
        }
        requireDate();
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

    // ---- a request of a run

    private int explainRequest(String id) {
        List<String> wrong = new ArrayList<>();
        List<String> date = given(OF_A_DATE);
        if (!date.isEmpty()) {
            wrong.add("\"" + id + owed.map(rule -> " " + rule).orElse("") + "\" would be REQUEST and RULE, with which "
                    + String.join(", ", date)
                    + " does not go; put a value of several words in quotes, or leave one of them out");
            return Complaints.tell(command(), wrong);
        }
        List<Language> languages = languages(wrong);
        if (!wrong.isEmpty()) {
            return Complaints.tell(command(), wrong);
        }
        try {
            RunRequest run = RunRequest.find(id, programme, asOf);
            ObligationRule rule = rule(run);
            for (Language language : languages) {
                new DutyPage(run, rule, language, Page.of(command())).print(Duty.of(run, rule, language.locale()));
            }
            return FINE;
        } catch (ComplaintException e) {
            return Complaints.tell(command(), List.of(e.what()));
        }
    }

    private ObligationRule rule(RunRequest run) throws ComplaintException {
        String codes = Duty.rules(run).stream().map(RuleCode::value).sorted().collect(Collectors.joining(", "));
        String name = owed.orElseThrow(() ->
                new ComplaintException("say by which RULE: of " + run.request().id() + " was owed " + codes));
        return Duty.rules(run).stream()
                .filter(code -> code.value().equals(name))
                .findFirst()
                .flatMap(run.programme().rulebook()::rule)
                .orElseThrow(() -> new ComplaintException("nothing was owed of "
                        + run.request().id() + " by the rule \"" + name + "\" by then; there was " + codes));
    }

    // ---- a date of one's own

    /** Both are required of whoever names no request. */
    private void requireDate() {
        List<String> others = given(OF_A_REQUEST);
        if (!others.isEmpty()) {
            throw new ParameterException(
                    command().commandLine(),
                    String.join(", ", others) + " goes with REQUEST and RULE only; name them, or leave it out");
        }
        List<String> given = given(REQUIRED);
        List<ArgSpec> missing = REQUIRED.stream()
                .filter(name -> !given.contains(name))
                .map(name -> (ArgSpec) command().findOption(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingParameterException(
                    command().commandLine(),
                    missing,
                    "Missing required option" + (missing.size() == 1 ? "" : "s") + ": "
                            + missing.stream()
                                    .map(option ->
                                            "'" + ((OptionSpec) option).longestName() + "=" + option.paramLabel() + "'")
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** Those of some options that stand on the command line. */
    private List<String> given(List<String> names) {
        return names.stream()
                .filter(name -> command().commandLine().getParseResult().hasMatchedOption(name))
                .toList();
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
