package dev.docket.wire;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyLife;
import dev.docket.session.SeriesLife;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Timed;
import dev.docket.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes what a release adds to the corpus: of every type the shortest history that shows it, of a few thousand random ones. */
final class CorpusMaker {

    private static final Instant BEGIN = Instant.parse("2024-03-04T01:00:00Z");
    private static final int JOURNEYS = 2_500;
    private static final int LEGS = 60;
    private static final int PRESET_JOURNEYS = 40;
    private static final int MOST_EVENTS = 150;

    private final Map<Path, List<String>> shortest = new TreeMap<>();

    private CorpusMaker() {}

    /** Files that are there stay as they are. */
    static void add(Path release) throws IOException {
        CorpusMaker maker = new CorpusMaker();
        for (int seed = 0; seed < JOURNEYS; seed++) {
            maker.look(release, seed);
        }
        WorkingCalendar china = ChinaWorkdays.calendar();
        for (Programme preset : List.of(
                Presets.roundtableLedger(china),
                Presets.onSiteOffice(china),
                Presets.receptionDay(china),
                Presets.faceToFace(china),
                Presets.embeddedOfficers(china),
                Presets.hotlineByUrgency(china, UnitId.of("office")),
                Presets.petition(china))) {
            maker.keep(release, preset);
        }
        for (Map.Entry<Path, List<String>> file : maker.shortest.entrySet()) {
            if (!Files.exists(file.getKey())) {
                Files.createDirectories(file.getKey().getParent());
                boolean isWhole = file.getKey().toString().endsWith(".json");
                Files.writeString(file.getKey(), String.join("\n", file.getValue()) + (isWhole ? "" : "\n"));
            }
        }
    }

    private void look(Path release, int seed) {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        Dice dice =
                new Dice(new SplittableRandom(seed).longs(30, 0, Long.MAX_VALUE).toArray());
        Programme first = Programmes.programme(calendar, dice);
        RequestWorkflow workflow = RequestWorkflow.of(first, Programmes.next(first, dice));
        RequestLife life = RequestLife.of(workflow, BEGIN, Journeys.seeded(seed, LEGS));
        histories(release, Wire.open().requestEvents(), life.events(), CorpusMaker::nameOf);
        each(release, Wire.open().requestCommands(), life.commands());
        if (seed < JOURNEYS / 10) {
            SeriesLife series = new SeriesLife(calendar, seed, Journeys.seeded(seed, LEGS));
            each(release, Wire.open().sessionCommands(), given(series.story));
            histories(
                    release,
                    Wire.open().sessionEvents(),
                    happened(series.workflow, SeriesLife.START, series.story),
                    event -> "");
            ResidencyLife residency = new ResidencyLife(calendar, seed, Journeys.seeded(seed, LEGS));
            each(release, Wire.open().residencyCommands(), given(residency.story));
            histories(
                    release,
                    Wire.open().residencyEvents(),
                    happened(residency.workflow, ResidencyLife.START, residency.story),
                    event -> "");
        }
    }

    private static <C> List<C> given(Story<C> story) {
        return story.commands().stream().map(Timed::command).toList();
    }

    private static <S, C, E extends Event, R extends Refusal> List<E> happened(
            Workflow<S, C, E, R> workflow, S start, Story<C> story) {
        return Run.of(workflow, start, story, Polling.RARELY).events();
    }

    private static String nameOf(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of
                ? '.' + of.event().getClass().getSimpleName()
                : "";
    }

    /** For each type the shortest beginning of a history that ends with it. */
    private <T> void histories(Path release, Form<T> form, List<T> events, Function<T, String> detail) {
        List<String> lines =
                events.stream().map(event -> form.write(event).toString()).toList();
        for (int i = 0; i < events.size(); i++) {
            String name = form.typeOf(events.get(i)) + detail.apply(events.get(i));
            offer(release.resolve(form.name()).resolve(name + ".jsonl"), lines.subList(0, i + 1));
        }
    }

    private <T> void each(Path release, Form<T> form, List<T> values) {
        for (T value : values) {
            offer(
                    release.resolve(form.name()).resolve(form.typeOf(value) + ".jsonl"),
                    List.of(form.write(value).toString()));
        }
    }

    /** The shorter one; of two as long the one that says more. */
    private void offer(Path file, List<String> lines) {
        shortest.merge(file, List.copyOf(lines), (known, other) -> {
            boolean isBetter =
                    other.size() < known.size() || (other.size() == known.size() && length(other) > length(known));
            return isBetter ? other : known;
        });
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    /** The longest of a few lives under a preset that is not too long. */
    private void keep(Path release, Programme preset) {
        RequestWorkflow workflow = RequestWorkflow.of(preset);
        RequestLife longest = null;
        for (int seed = 0; seed < PRESET_JOURNEYS; seed++) {
            RequestLife life = RequestLife.of(workflow, BEGIN, Journeys.seeded(seed, LEGS));
            int events = life.events().size();
            if (events <= MOST_EVENTS
                    && (longest == null || events > longest.events().size())) {
                longest = life;
            }
        }
        if (longest == null) {
            throw new IllegalStateException("no life under " + preset.id() + " is short enough");
        }
        Path folder = release.resolve("preset").resolve(preset.id().value());
        Request end = longest.run(Polling.RARELY).end();
        shortest.put(
                folder.resolve("programme.json"),
                List.of(Wire.open().programmes().write(preset).toString()));
        shortest.put(
                folder.resolve("history.jsonl"),
                longest.events().stream()
                        .map(event -> Wire.open().requestEvents().write(event).toString())
                        .toList());
        shortest.put(
                folder.resolve("request.json"),
                List.of(Wire.open().requests().write(end).toString()));
    }
}
