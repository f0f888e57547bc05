package dev.docket.examples.benchmarks.memory;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import dev.docket.examples.benchmarks.measuring.OwnProcess;
import dev.docket.examples.benchmarks.replay.Histories;
import dev.docket.request.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openjdk.jol.info.GraphLayout;

/**
 * What one more open request takes once its letter is out to a lead and two cooperators, without its history, which is the host's.
 *
 * <p>Of a hundred by JOL: what two hundred take more than one hundred. Of more, in a process of their own, by what is in use of its
 * heap before and after, of which a megabyte or two comes and goes by itself. So what all share counts for nothing: the programme, its rules, periods and calendar, what was said in intake
 * and letter, the units. What is its own counts: its key, its instants, its assignments, all that is owed.
 */
public final class Memory implements Measurement {

    private static final int FEW = 100;
    private static final int THREE = 3;
    /** Of how many, and in how large a heap. */
    private static final Map<Integer, String> HEAPS = heaps();

    /** The measurement. */
    public Memory() {}

    private static Map<Integer, String> heaps() {
        Map<Integer, String> heaps = new LinkedHashMap<>();
        heaps.put(100_000, "-Xmx1g");
        heaps.put(1_000_000, "-Xmx3g");
        heaps.put(10_000_000, "-Xmx16g");
        return heaps;
    }

    @Override
    public String name() {
        return "Memory";
    }

    @Override
    public Map<String, Figure> make(Effort effort) throws IOException, InterruptedException {
        check();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("request " + FEW, Figure.ofSize(oneMoreOf(OpenRequests::docket)));
        int owed = Histories.assigned(0).obligations().open().size();
        figures.put("floor " + FEW, Figure.ofSize(oneMoreOf(count -> OpenRequests.byHand(count, owed))));
        figures.put("floorOwingThree " + FEW, Figure.ofSize(oneMoreOf(count -> OpenRequests.byHand(count, THREE))));
        for (Map.Entry<Integer, String> heap : HEAPS.entrySet()) {
            int count = heap.getKey();
            if (count <= effort.largest()) {
                long bytes = Long.parseLong(OwnProcess.run(
                        List.of("-XX:+UseParallelGC", heap.getValue()), HeapOfRequests.class, Integer.toString(count)));
                figures.put("request " + count, Figure.ofSize(bytes / count));
                figures.put("all " + count, Figure.ofSize(bytes));
            }
        }
        return figures;
    }

    /** Fails if the floor has fewer units or obligations than Docket's request. */
    private static void check() {
        Request request = Histories.assigned(0);
        int owed = request.obligations().open().size();
        PlainOpenRequest floor = PlainOpenRequest.of(request, owed);
        Disagreement.check("floor, units", request.id(), request.assignments().size(), floor.parts());
        Disagreement.check("floor, owed", request.id(), owed, floor.owed());
    }

    private static long oneMoreOf(IntFunction<Object[]> requests) {
        long few = GraphLayout.parseInstance((Object) requests.apply(FEW)).totalSize();
        long many = GraphLayout.parseInstance((Object) requests.apply(2 * FEW)).totalSize();
        return (many - few) / FEW;
    }
}
