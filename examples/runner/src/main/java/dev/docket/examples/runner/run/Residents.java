package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.request.PersonId;
import dev.docket.residency.MinimumOutput;
import dev.docket.residency.OutputKind;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyFigures;
import dev.docket.residency.ResidencyRules;
import dev.docket.session.BatchId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The section of the residencies: who stays where, what they gave account of, and what they have still to bring about. */
final class Residents {

    private final Page page;
    private final Evidence evidence;
    private final ResidencyRules rules;

    Residents(Page page, Evidence evidence, ResidencyRules rules) {
        this.page = page;
        this.evidence = evidence;
        this.rules = rules;
    }

    void print() {
        ResidencyFigures figures = evidence.residencies();
        page.section("The residencies (驻企): " + figures.started() + " started, " + figures.ended() + " ended");
        batches();
        projects();
        if (!rules.outputs().isEmpty()) {
            outputs(figures);
        }
    }

    private void batches() {
        TreeMap<String, List<Resided>> batches = new TreeMap<>();
        for (Resided one : evidence.resided()) {
            String batch = one.stay().agreement().batch().map(BatchId::value).orElse("no batch");
            batches.computeIfAbsent(batch, none -> new ArrayList<>()).add(one);
        }
        Table table = new Table(
                "batch",
                ">residencies",
                ">officers",
                ">reports in time",
                ">visits of experts in time",
                ">special reports",
                ">visits",
                ">meetings");
        batches.forEach((batch, of) -> {
            ResidencyFigures figures = evidence.residencies(of);
            table.row(
                    batch,
                    figures.started(),
                    figures.officers(),
                    figures.reportsInTime() + " of " + figures.reportsDue(),
                    figures.expertVisitsInTime() + " of " + figures.expertVisitsDue(),
                    figures.specialReports(),
                    figures.visits(),
                    figures.meetings());
        });
        page.table(table);
    }

    /** With a project goes the phase that it has reached. */
    private void projects() {
        for (Resided one : evidence.resided()) {
            one.stay()
                    .agreement()
                    .project()
                    .ifPresent(project -> page.note(project + " at "
                            + one.stay().agreement().enterprise().value()
                            + ": has reached " + one.residency().phase().orElse("no phase") + " of "
                            + String.join(", ", rules.phases())));
        }
    }

    private void outputs(ResidencyFigures figures) {
        page.line("");
        Table table =
                new Table("each officer owes by the end", ">brought about", ">officers who have it", ">not yet", "");
        for (MinimumOutput asked : rules.outputs()) {
            long have = have(asked);
            table.row(
                    asked.kind(),
                    figures.outputs().getOrDefault(asked.kind(), 0L),
                    have,
                    figures.officers() - have,
                    Page.bar(have, figures.officers()));
        }
        page.table(table);
        page.note("officers who have everything: " + figures.complete() + " of " + figures.officers());
    }

    private long have(MinimumOutput asked) {
        return evidence.resided().stream()
                .map(Resided::residency)
                .filter(residency -> residency.startedAt().isPresent())
                .mapToLong(residency -> residency.officers().stream()
                        .filter(officer -> has(residency, officer, asked.kind(), asked.least()))
                        .count())
                .sum();
    }

    private static boolean has(Residency residency, PersonId officer, OutputKind kind, int least) {
        return residency.delivered(officer, kind) >= least;
    }
}
