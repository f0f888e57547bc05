package dev.docket.ledger;

import dev.docket.obligation.Obligation;
import dev.docket.request.Assignment;
import dev.docket.request.Commitment;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Names;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One policy for one enterprise (一企一策, TZ-7): what is wanted for it, who is responsible, and how every matter of it that is open
 * stands. A host makes it anew whenever it is shown. Immutable and thread-safe.
 *
 * @param requester for whom
 * @param aim what is wanted for them, in a line
 * @param matters what is open, in the order in which it was raised
 * @since 0.1.0
 */
public record CasePlan(RequesterId requester, String aim, List<Matter> matters) {

    /**
     * Makes a plan.
     *
     * @throws IllegalArgumentException if the aim is blank
     */
    public CasePlan {
        Objects.requireNonNull(requester, "requester");
        Names.requireVisible(aim, "CasePlan.aim");
        matters = List.copyOf(matters);
    }

    /**
     * The plan for a requester as their matters stand.
     *
     * @param file the requester's file
     * @param aim what is wanted for them, in a line
     * @return the plan, with everything of theirs that is open
     * @throws IllegalArgumentException if the aim is blank
     */
    public static CasePlan of(RequesterFile file, String aim) {
        return new CasePlan(
                file.requester(), aim, file.open().stream().map(Matter::of).toList());
    }

    /**
     * One matter of the plan.
     *
     * @param request which
     * @param title the matter in a line
     * @param stage where it stands
     * @param lead the department that leads
     * @param nextDue the earliest due date of what is owed in it
     * @param promises what was promised in it and not kept yet, by date
     */
    public record Matter(
            RequestId request,
            String title,
            Stage stage,
            Optional<UnitId> lead,
            Optional<Instant> nextDue,
            List<Commitment> promises) {

        /** Makes it. */
        public Matter {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(nextDue, "nextDue");
            promises = List.copyOf(promises);
        }

        /**
         * A request as a matter of a plan.
         *
         * @param request the request, raised
         * @return the matter
         */
        static Matter of(Request request) {
            return new Matter(
                    request.id(),
                    request.intake().title(),
                    request.stage(),
                    request.liveLead().map(Assignment::unit),
                    request.obligations().open().stream()
                            .filter(owed -> !owed.isPaused())
                            .map(Obligation::due)
                            .flatMap(Optional::stream)
                            .min(Comparator.naturalOrder()),
                    request.openCommitments().stream()
                            .sorted(Comparator.comparing(Commitment::date))
                            .toList());
        }
    }
}
