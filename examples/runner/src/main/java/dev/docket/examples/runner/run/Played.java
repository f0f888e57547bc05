package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Stay;
import dev.docket.ledger.Agenda;
import dev.docket.ledger.Ledger;
import dev.docket.notice.Notice;
import dev.docket.request.Actor;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyEvent;
import dev.docket.residency.Shortfall;
import dev.docket.session.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario: what a host application would have stored.
 *
 * @param asOf until when it was played, exclusive
 * @param lives the requests that were raised by then, in the order of the scenario
 * @param series the sessions, as they stand
 * @param resided the residencies, in the order of the scenario
 * @param notices what was told to whom, in the order of the steps
 * @param ledger the programme's register
 * @param agenda when time will next matter to which request
 * @param refusals the commands that were refused, in the order of time
 * @param surprises what went otherwise than the scenario expects, in the order of time
 */
record Played(
        Instant asOf,
        List<Life> lives,
        Series series,
        List<Resided> resided,
        List<Notice> notices,
        Ledger ledger,
        Agenda agenda,
        List<Refused> refusals,
        List<Surprise> surprises) {

    Played {
        lives = List.copyOf(lives);
        resided = List.copyOf(resided);
        notices = List.copyOf(notices);
        refusals = List.copyOf(refusals);
        surprises = List.copyOf(surprises);
    }

    /**
     * One request and all that happened to it.
     *
     * @param item its row
     * @param request as it stands
     * @param history its events, in the order in which they were stored
     */
    record Life(Item item, Request request, List<RequestEvent> history) {
        Life {
            history = List.copyOf(history);
        }
    }

    /**
     * One residency and all that happened in it.
     *
     * @param stay its row
     * @param residency as it stands
     * @param history its events, in the order in which they were stored
     * @param missing what its officers have still to bring about
     */
    record Resided(Stay stay, Residency residency, List<ResidencyEvent> history, List<Shortfall> missing) {
        Resided {
            history = List.copyOf(history);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A command that the workflow refused.
     *
     * @param at when it was given
     * @param item to which request
     * @param request the request as it stood
     * @param command what was wanted
     * @param refusal why not
     */
    record Refused(Instant at, Item item, Request request, RequestCommand command, RequestRefusal refusal) {

        /** Who wanted it, as others than the office may see them. */
        String who() {
            Actor seen = request.asSeenBy(Roles.LEAD, command.by());
            return seen.role() + " " + seen.person() + " of " + seen.unit();
        }
    }

    /**
     * A deed that went otherwise than its row says: refused without being marked, or marked and accepted.
     *
     * @param at when
     * @param line the line of its row
     * @param of which request, session or residency
     * @param what what happened
     */
    record Surprise(Instant at, int line, String of, String what) {}

    /** A request by its key. */
    Optional<Life> life(String id) {
        return lives.stream()
                .filter(life -> life.item().id().value().equals(id))
                .findFirst();
    }
}
