package dev.docket.examples.runner.run;

import dev.docket.examples.fuzz.Target;
import dev.docket.request.UnitId;
import dev.docket.residency.Agreement;
import dev.docket.residency.Officer;
import dev.docket.session.BatchId;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parser of scenarios, which nobody outside its package needs. */
public final class RunParsers {

    private static final int LAST_YEAR = 9999;
    private static final String NOTHING = "-";

    private RunParsers() {}

    /**
     * Reads a scenario, and again as it is printed, with other numbers of its lines. In years without four digits nobody can write a
     * deed, but for those who leave out its year.
     *
     * @param text any text
     * @throws IOException never
     */
    public static void scenario(String text) throws IOException {
        Scenario scenario;
        try {
            scenario = ScenarioFile.read(new StringReader(text));
        } catch (ScenarioFile.BrokenScenarioException e) {
            Target.require(!String.valueOf(e.getMessage()).isBlank(), text, "is refused without a word");
            return;
        }
        if (times(scenario).anyMatch(time -> time.getYear() < 0 || time.getYear() > LAST_YEAR)) {
            return;
        }
        String printed = printed(scenario);
        Target.require(
                printed(ScenarioFile.read(new StringReader(printed))).equals(printed),
                text,
                "is printed as \"" + printed + "\", which is another");
    }

    private static Stream<LocalDateTime> times(Scenario scenario) {
        return Stream.concat(
                scenario.items().stream().flatMap(item -> item.deeds().stream().map(Scenario.Deed::at)),
                scenario.stays().stream().flatMap(stay -> stay.deeds().stream().map(Scenario.StayDeed::at)));
    }

    private static String printed(Scenario scenario) {
        ArrayList<String> rows = new ArrayList<>();
        scenario.sessions()
                .forEach(one -> rows.add(row(
                        "session",
                        one.number(),
                        one.date(),
                        one.begins(),
                        one.ends(),
                        one.host(),
                        one.theme(),
                        one.kind().orElse(""),
                        one.batch().orElse(""))));
        scenario.attendances()
                .forEach(one -> rows.add(row("attend", one.session(), one.role(), String.join(";", one.who()))));
        scenario.preparations()
                .forEach(one -> rows.add(row(
                        "prepare", one.session(), String.join(";", one.found()), String.join(";", one.coordinated()))));
        scenario.invitations().forEach(one -> rows.add(row("invite", one.role(), String.join(";", one.units()))));
        scenario.minutes()
                .forEach(
                        one -> rows.add(row("minutes", one.session(), one.answered(), String.join(";", one.topics()))));
        scenario.absences().forEach(one -> rows.add(row("away", one.who(), one.first(), one.last())));
        scenario.last().ifPresent(day -> rows.add(row("end", day)));
        scenario.items().forEach(item -> rows.add(item(item)));
        scenario.stays().forEach(stay -> rows.add(stay(stay)));
        return String.join("\n", rows);
    }

    private static String item(Scenario.Item item) {
        String deeds = item.deeds().stream()
                .map(deed -> deed(deed.mistaken(), deed.verb(), deed.at(), deed.words()))
                .collect(Collectors.joining(";"));
        return item.whole()
                .map(whole -> row("part", item.id(), whole, item.subject(), item.title(), deeds))
                .orElseGet(() -> row(
                        "item",
                        item.id(),
                        item.session() == 0 ? NOTHING : item.session(),
                        item.enterprise(),
                        item.kind(),
                        item.subject(),
                        item.title(),
                        deeds));
    }

    private static String stay(Scenario.Stay stay) {
        Agreement agreement = stay.agreement();
        return row(
                "residency",
                stay.id(),
                agreement.enterprise().value(),
                agreement.batch().map(BatchId::value).orElse(NOTHING),
                agreement.firstDay(),
                agreement.leader().value(),
                agreement.officers().stream().map(RunParsers::officer).collect(Collectors.joining(";")),
                agreement.expertTeams().stream().map(UnitId::value).collect(Collectors.joining(";")),
                agreement.project().orElse(NOTHING),
                stay.deeds().stream()
                        .map(deed -> deed(deed.mistaken(), deed.kind(), deed.at(), deed.words()))
                        .collect(Collectors.joining(";")));
    }

    private static String officer(Officer officer) {
        return officer.grade() + " " + officer.born() + (officer.fullTime() ? "" : " part-time");
    }

    private static String deed(boolean mistaken, Enum<?> verb, LocalDateTime at, List<String> words) {
        return (mistaken ? "!" : "")
                + verb.name().toLowerCase(Locale.ROOT)
                + " " + at.toLocalDate() + " " + at.toLocalTime()
                + words.stream().map(word -> " " + word).collect(Collectors.joining());
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).map(Target::quoted).collect(Collectors.joining(","));
    }
}
