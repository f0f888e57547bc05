package dev.docket.examples.benchmarks.memory;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.Subject;
import dev.docket.request.Assignment;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an open request in a class by hand: instants are numbers, all that is there once is shared, nothing is kept that could be
 * looked up elsewhere. Of an obligation it knows when it is due, and not what warns of it or follows it.
 */
final class PlainOpenRequest {

    private final String key;
    private final Stage stage;
    private final int version;
    private final long raisedAt;
    private final long lastAt;
    private final Intake intake;
    private final Part[] parts;
    private final Owed[] owed;

    private PlainOpenRequest(Request request, int owed) {
        this.key = new String(request.id().value());
        this.stage = request.stage();
        this.version = request.version();
        this.raisedAt = request.raisedAt().toEpochMilli();
        this.lastAt = request.lastAt().toEpochMilli();
        this.intake = request.intake();
        this.parts = request.assignments().stream().map(Part::of).toArray(Part[]::new);
        this.owed =
                request.obligations().open().stream().limit(owed).map(Owed::of).toArray(Owed[]::new);
    }

    static PlainOpenRequest of(Request request, int owed) {
        return new PlainOpenRequest(request, owed);
    }

    int parts() {
        return parts.length;
    }

    int owed() {
        return owed.length;
    }

    @Override
    public String toString() {
        return key + " " + stage + " " + version + " " + raisedAt + " " + lastAt + " " + intake.title();
    }

    /** A unit that has to do with it. */
    private record Part(String unit, Assignment.Part part, String letter, long since) {
        static Part of(Assignment assignment) {
            return new Part(
                    assignment.unit().value(),
                    assignment.part(),
                    assignment.letter().value(),
                    assignment.issuedAt().toEpochMilli());
        }
    }

    /** An obligation; zero where it has no due date. */
    private record Owed(String rule, @Nullable String unit, int number, long armedAt, long due) {
        static Owed of(Obligation obligation) {
            return new Owed(
                    obligation.ref().rule().value(),
                    obligation.subject().map(Subject::value).orElse(null),
                    obligation.ref().arming(),
                    obligation.armedAt().toEpochMilli(),
                    obligation.due().map(due -> due.toEpochMilli()).orElse(0L));
        }
    }
}
