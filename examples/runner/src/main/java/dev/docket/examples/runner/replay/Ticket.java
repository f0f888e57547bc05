package dev.docket.examples.runner.replay;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Deferral;
import dev.docket.request.Ending;
import dev.docket.request.Explanation;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One ticket on its way through the log: turns each row into the commands that it means where the ticket stands, and gives them to
 * the workflow. A row counts as a whole: when one of its commands is refused, none has been given.
 */
final class Ticket {

    private static final String DESK = "help desk";

    private final RequestWorkflow workflow;
    private final Programme programme;
    private final Mapping mapping;
    private final ArrayList<RequestEvent> history = new ArrayList<>();
    private final ArrayList<Irregularity> irregular = new ArrayList<>();
    private Request request;
    private Optional<Instant> movedAt = Optional.empty();
    private long rows;

    Ticket(String key, RequestWorkflow workflow, Programme programme, Mapping mapping) {
        this.workflow = workflow;
        this.programme = programme;
        this.mapping = mapping;
        this.request = Request.unraised(RequestId.of(key));
    }

    RequestId id() {
        return request.id();
    }

    Request request() {
        return request;
    }

    /** All that happened, by somebody or by time. */
    List<RequestEvent> history() {
        return history;
    }

    /** The rows that broke the rules. */
    List<Irregularity> irregular() {
        return irregular;
    }

    /** How many rows were taken into the history. */
    long rows() {
        return rows;
    }

    /**
     * The history as if the irregular rows had been let through, as far as closings are concerned: a row that says "closed" closes,
     * any other after a closing takes it back. This is how a plain reading of the log's last row sees it.
     */
    List<RequestEvent> historyWithIrregular() {
        ArrayList<RequestEvent> all = new ArrayList<>(history);
        for (Irregularity irregularity : irregular) {
            Row row = irregularity.row();
            Actor agent = Actor.of(HelpDesk.AGENT, DESK, row.actor());
            if (row.meaning() == Meaning.CLOSE) {
                all.add(new RequestEvent.Closed(row.at(), Optional.of(agent), Ending.TACIT, row.activity()));
            } else if (irregularity.stage().filter(Stage.CLOSED::equals).isPresent()) {
                all.add(new RequestEvent.Reopened(row.at(), agent, ReopenCause.ASKED, Stage.RAISED, row.activity()));
            }
        }
        // Stable: at one instant what was let through comes after what was there.
        all.sort(Comparator.comparing(RequestEvent::at));
        return all;
    }

    /** Lets time do what it has done by an instant. */
    void advance(Instant now) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.advance(request, now);
        step.events().forEach(history::add);
        request = step.state();
    }

    /** Takes a row into the history, or keeps it beside it. */
    void take(Row row) {
        if (request.isRaised()) {
            advance(row.at());
        }
        Attempt attempt = new Attempt(row);
        attempt.follow();
        if (attempt.refusal.isPresent()) {
            irregular.add(
                    new Irregularity(row, request.stageIfRaised(), movedAt.orElse(row.at()), attempt.refusal.get()));
        } else {
            movedAt = Optional.of(row.at());
            rows++;
            history.addAll(attempt.events);
            request = attempt.now;
        }
    }

    /** One row, tried on a copy. */
    private final class Attempt {

        private final Row row;
        private final Actor agent;
        private final ArrayList<RequestEvent> events = new ArrayList<>();
        private Request now = request;
        private Optional<RequestRefusal> refusal = Optional.empty();

        Attempt(Row row) {
            this.row = row;
            this.agent = Actor.of(HelpDesk.AGENT, DESK, row.actor());
        }

        private void give(RequestCommand command) {
            if (refusal.isEmpty()) {
                Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(now, command, row.at());
                step.events().forEach(events::add);
                step.outcome().peekLeft(no -> refusal = Optional.of(no));
                now = step.state();
            }
        }

        void follow() {
            if (!now.isRaised()) {
                raise();
            } else if (isDone() && !row.meaning().isDone()) {
                give(new RequestCommand.Reopen(agent, row.activity()));
            }
            switch (row.meaning()) {
                case RAISE -> raiseOnce();
                case TRIAGE -> triage();
                case TAKE -> takeInCharge();
                case NOTE -> note();
                case WAIT -> putOff();
                case ANSWER -> answer();
                case EXPLAIN -> explain();
                case CLOSE -> give(new RequestCommand.Close(agent, row.activity()));
            }
        }

        private boolean isDone() {
            return switch (now.stage()) {
                case RESOLVED_ON_SITE, ANSWERED, EXPLAINED, CLOSED -> true;
                case RAISED, ASSIGNED, DEFERRED -> false;
            };
        }

        private void raise() {
            give(new RequestCommand.Raise(
                    agent,
                    Intake.builder()
                            .programme(programme.id())
                            .programmeVersion(programme.version())
                            .requester(RequesterId.of("requester of " + row.ticket()))
                            .title("ticket " + row.ticket())
                            .build()));
        }

        /** Whatever comes first raises a ticket; a row that says so again is one too many. */
        private void raiseOnce() {
            if (request.isRaised()) {
                raise();
            }
        }

        private void triage() {
            if (now.isIn(Stage.RAISED) && !now.admitted()) {
                give(new RequestCommand.Admit(agent));
            } else {
                note();
            }
        }

        private void takeInCharge() {
            boolean resumed = now.isIn(Stage.DEFERRED);
            resume();
            if (now.isIn(Stage.RAISED)) {
                give(new RequestCommand.IssueLetter(
                        agent,
                        Letter.builder()
                                .number(LetterNumber.of(
                                        row.ticket() + "/" + (now.assignments().size() + 1)))
                                .lead(UnitId.of(DESK))
                                .build()));
            } else if (!resumed) {
                give(new RequestCommand.ReportProgress(agent, row.activity()));
            }
        }

        private void note() {
            give(new RequestCommand.Record(agent, HelpDesk.NOTE, row.activity(), Optional.empty()));
        }

        private void putOff() {
            LocalDate review = programme.calendar().date(row.at()).plusDays(mapping.reviewAfterDays());
            give(
                    now.isIn(Stage.DEFERRED)
                            ? new RequestCommand.Review(agent, Verdict.CONTINUE, Optional.of(review), row.activity())
                            : new RequestCommand.Defer(agent, new Deferral(row.activity(), agent.person(), review)));
        }

        private void resume() {
            if (now.isIn(Stage.DEFERRED)) {
                give(new RequestCommand.Review(agent, Verdict.RESUME, Optional.empty(), row.activity()));
            }
        }

        private void answer() {
            resume();
            if (now.isIn(Stage.RAISED)) {
                give(new RequestCommand.ResolveOnSite(agent, row.activity()));
            } else if (now.isIn(Stage.ASSIGNED) || now.isIn(Stage.CLOSED)) {
                give(new RequestCommand.SubmitAnswer(agent, Answer.of(Outcome.RESOLVED, row.activity())));
                give(new RequestCommand.ApproveAnswer(agent));
            } else {
                note();
            }
        }

        private void explain() {
            resume();
            give(new RequestCommand.Explain(agent, Explanation.forGood(row.activity())));
        }
    }
}
