package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Refused;
import dev.docket.examples.runner.run.Played.Surprise;
import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.ledger.Agenda;
import dev.docket.ledger.Ledger;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Notice;
import dev.docket.notice.Notices;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Child;
import dev.docket.request.FollowUp;
import dev.docket.request.LetterNumber;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.session.SessionRules;
import dev.docket.workflow.Step;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Plays a scenario as a host application would: it gives each deed as a command at its instant, over all requests in the order
 * of time; it wakes each request at the first whole minute after time alone matters to it; and it does what an office does
 * about what time has brought about: the plan after a warning, the host's decision on a critical case, a word on progress, the
 * monthly check, the monthly report, the next attempt to reach somebody, and what the parts of a request come to.
 */
final class Driver {

    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime THREE = LocalTime.of(15, 0);
    /** A revisit counts from the sixtieth day on and is due on the ninetieth. */
    private static final int REVISIT_AFTER_DAYS = 65;

    private static final int PLAN_IN_DAYS = 5;

    private final RequestWorkflow workflow;
    private final Programme programme;
    private final Scenario scenario;
    private final Sessions sessions;
    private final Residencies residencies;
    private final Deeds deeds;
    private final OfficeDays days;
    private final Notices notices;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::order));
    private final TreeMap<RequestId, File> files = new TreeMap<>();
    private final Agenda agenda = new Agenda();
    private final ArrayList<Notice> told = new ArrayList<>();
    private final ArrayList<Refused> refusals = new ArrayList<>();
    private final ArrayList<Surprise> surprises = new ArrayList<>();
    private Ledger ledger;
    private long order;
    private int letters;
    private int lettersOfYear;

    Driver(RequestWorkflow workflow, SessionRules rules, Scenario scenario) {
        this.workflow = workflow;
        this.programme = workflow.programmes().get(0);
        this.scenario = scenario;
        this.sessions = new Sessions(rules, scenario);
        this.residencies = new Residencies(programme.residencies(), scenario);
        this.deeds = new Deeds(programme, scenario);
        this.days = new OfficeDays(programme.calendar(), scenario.absences());
        this.notices = Notices.of(workflow, Cast.directory(programme.calendar()));
        this.ledger = Ledger.of(programme.id());
    }

    /** Something that somebody does at an instant; {@code order} keeps what was planned first in front. */
    private record Task(Instant at, long order, Consumer<Instant> act) {}

    @FunctionalInterface
    private interface Act {
        void on(File file, Instant at);
    }

    /** One request's place in the host's store. */
    private static final class File {
        private final Item item;
        private final ArrayList<RequestEvent> history = new ArrayList<>();
        private Request request;

        File(Item item) {
            this.item = item;
            this.request = Request.unraised(item.id());
        }
    }

    /**
     * Plays it.
     *
     * @param until what happens at this instant or later is left out
     * @param progress is told how many deeds have been done
     */
    Played play(Instant until, IntConsumer progress) {
        sessions.plan(this::plan);
        residencies.plan(days, this::plan);
        for (Item item : scenario.items()) {
            File file = new File(item);
            files.put(item.id(), file);
            item.deeds().forEach(deed -> plan(days.instant(deed.at()), file, (f, at) -> does(f, deed, at)));
        }
        int done = 0;
        Instant next = next();
        while (next.isBefore(until)) {
            if (!tasks.isEmpty() && tasks.peek().at().equals(next)) {
                Task task = tasks.remove();
                task.act().accept(task.at());
                progress.accept(++done);
            } else {
                wake(next);
            }
            next = next();
        }
        wake(until);
        sessions.advance(until);
        surprises.addAll(sessions.surprises());
        residencies.advance(until);
        surprises.addAll(residencies.surprises());
        surprises.sort(Comparator.comparing(Surprise::at));
        List<Life> lives = scenario.items().stream()
                .map(item -> file(item.id()))
                .filter(file -> file.request.isRaised())
                .map(file -> new Life(file.item, file.request, file.history))
                .toList();
        return new Played(
                until, lives, sessions.series(), residencies.resided(), told, ledger, agenda, refusals, surprises);
    }

    /** When somebody does something or a timer rings, whatever comes first; what people do comes before a timer. */
    private Instant next() {
        Instant task = tasks.isEmpty() ? Instant.MAX : tasks.peek().at();
        Instant timer = agenda.nextDue().map(Driver::timer).orElse(Instant.MAX);
        return timer.isBefore(task) ? timer : task;
    }

    private void plan(Instant at, Consumer<Instant> act) {
        tasks.add(new Task(at, order++, act));
    }

    private void plan(Instant at, File file, Act act) {
        plan(at, then -> act.on(file, then));
    }

    // ---- what people do

    private void does(File file, Deed deed, Instant at) {
        for (RequestCommand command : commands(file, deed, at)) {
            does(file, deed, command, at);
        }
    }

    /** A deed whose words make no command, such as signing what nobody drafted, goes otherwise than its row says. */
    private List<RequestCommand> commands(File file, Deed deed, Instant at) {
        try {
            return deeds.commands(file.item, deed, file.request, () -> number(deed));
        } catch (IllegalArgumentException | DateTimeException e) {
            surprise(file, at, deed.verb() + " cannot be done: " + e.getMessage());
            return List.of();
        }
    }

    private void does(File file, Deed deed, RequestCommand command, Instant at) {
        List<Step<Request, RequestEvent, RequestRefusal>> steps = steps(file, deed, command, at);
        Step<Request, RequestEvent, RequestRefusal> step = steps.get(0);
        step.outcome().swap().forEach(refusal -> refused(file, deed, command, refusal, at));
        if (!step.isRefused() && deed.mistaken()) {
            surprise(file, at, deed.verb() + " was marked as mistaken, but was accepted");
        }
        if (!step.isRefused() && (deed.verb() == Verb.LETTER || deed.verb() == Verb.DRAFT)) {
            letters++;
        }
        steps.stream()
                .filter(one -> one.state().isRaised())
                .forEach(one -> keep(file(one.state().id()), one));
        if (deed.verb() == Verb.CALL && !step.isRefused()) {
            callAgain(file, deed, 1, at);
        }
    }

    /** What a command does, first to the request itself, then to those that it concerns too. */
    private List<Step<Request, RequestEvent, RequestRefusal>> steps(
            File file, Deed deed, RequestCommand command, Instant at) {
        if (command instanceof RequestCommand.Split split) {
            return workflow.split(file.request, deeds.pieces(file.item, deed), split.by(), split.reason(), at)
                    .steps();
        }
        if (command instanceof RequestCommand.Match match) {
            return workflow.match(file.request, file(match.other()).request, match.by(), match.terms(), at)
                    .steps();
        }
        return List.of(workflow.handle(file.request, command, at));
    }

    private File file(RequestId id) {
        return Optional.ofNullable(files.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no request " + id + "; add its row"));
    }

    private void refused(File file, Deed deed, RequestCommand command, RequestRefusal refusal, Instant at) {
        refusals.add(new Refused(at, file.item, file.request, command, refusal));
        if (!deed.mistaken()) {
            surprise(file, at, deed.verb() + " was refused: " + refusal.message());
        }
    }

    private void surprise(File file, Instant at, String what) {
        surprises.add(new Surprise(at, file.item.line(), file.item.id().value(), what));
    }

    /** Letters are numbered through each year. */
    private LetterNumber number(Deed deed) {
        int year = deed.at().getYear();
        if (year != lettersOfYear) {
            lettersOfYear = year;
            letters = 0;
        }
        return LetterNumber.of(String.format(Locale.ROOT, "L-%d-%03d", year, letters + 1));
    }

    private void callAgain(File file, Deed deed, int n, Instant before) {
        if (n >= Deeds.attempts(deed).size()) {
            return;
        }
        plan(days.instant(days.retry(before)), file, (f, at) -> {
            FollowUp attempt = Deeds.attempt(deed, n);
            give(f, Deeds.call(deed, attempt), at);
            callAgain(f, deed, n + 1, at);
        });
    }

    // ---- what an office does about what time has brought about

    private void react(File file, RequestEvent event) {
        if (!(event instanceof RequestEvent.OfObligation of)) {
            return;
        }
        RuleCode rule = of.event().ref().rule();
        Instant at = of.at();
        if (of.event() instanceof ObligationEvent.Reminded && rule.equals(StandardRules.MONTHLY_CHECK)) {
            owed(file, rule, days.atOrBack(days.local(at).toLocalDate(), THREE, "office"), this::check);
        } else if (of.event() instanceof ObligationEvent.Armed armed) {
            if (rule.equals(StandardRules.MONTHLY_REPORT)) {
                armed.due()
                        .ifPresent(due -> owed(
                                file,
                                rule,
                                days.atOrBack(days.local(due).toLocalDate(), ELEVEN, "lead"),
                                this::report));
            } else if (rule.equals(StandardRules.WARNING_PLAN)) {
                owed(file, rule, days.after(at, 1, TEN, "leader"), this::promise);
            } else if (rule.equals(StandardRules.NOTICE_RESPONSE)) {
                owed(file, rule, days.after(at, 1, ELEVEN, "lead"), this::progress);
            } else if (rule.equals(StandardRules.DECISION)) {
                owed(file, rule, days.after(at, 2, TWO, "host"), this::decide);
            } else if (rule.equals(StandardRules.REVISIT)) {
                LocalDate day = days.local(at).toLocalDate().plusDays(REVISIT_AFTER_DAYS);
                owed(file, rule, days.atOrBack(day, TEN, "inspector"), this::revisit);
            }
        }
    }

    /** Plans an act that is done when it is still owed by then. */
    private void owed(File file, RuleCode rule, Instant when, Act act) {
        plan(when, file, (f, at) -> {
            if (f.request.obligations().of(rule).stream().anyMatch(owed -> counts(owed, at))) {
                act.on(f, at);
            }
        });
    }

    private static boolean counts(Obligation owed, Instant at) {
        return owed.notBefore().filter(at::isBefore).isEmpty();
    }

    private void check(File file, Instant at) {
        give(
                file,
                new RequestCommand.Record(
                        Cast.OFFICE, Acts.MONTHLY_CHECK, "asked the department and the enterprise", Optional.empty()),
                at);
    }

    private void promise(File file, Instant at) {
        Optional<LocalDate> by =
                Optional.of(programme.calendar().plusWorkingDays(days.local(at).toLocalDate(), PLAN_IN_DAYS));
        give(
                file,
                new RequestCommand.Record(Cast.leader(file.request), Acts.PLAN, "what is left, by whom, by when", by),
                at);
    }

    private void progress(File file, Instant at) {
        give(
                file,
                new RequestCommand.ReportProgress(
                        Cast.of(Roles.LEAD, Cast.leadOf(file.request)), "received; the work has begun"),
                at);
    }

    private void report(File file, Instant at) {
        give(
                file,
                new RequestCommand.ReportProgress(
                        Cast.of(Roles.LEAD, Cast.leadOf(file.request)), "monthly report: what was done, what is left"),
                at);
    }

    private void decide(File file, Instant at) {
        give(
                file,
                new RequestCommand.Record(
                        deeds.host(file.item), Acts.DECISION, "the departments meet on it this week", Optional.empty()),
                at);
    }

    private void revisit(File file, Instant at) {
        give(
                file,
                new RequestCommand.Record(
                        Cast.INSPECTOR, Acts.REVISIT, "what was promised is still so", Optional.empty()),
                at);
    }

    private void give(File file, RequestCommand command, Instant at) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(file.request, command, at);
        step.outcome().swap().forEach(refusal -> {
            refusals.add(new Refused(at, file.item, file.request, command, refusal));
            surprise(file, at, command.kind() + " was refused: " + refusal.message());
        });
        keep(file, step);
    }

    // ---- what a host stores, and its timers

    private void wake(Instant at) {
        for (RequestId id : agenda.dueBefore(at)) {
            File file = file(id);
            keep(file, workflow.advance(file.request, at));
        }
    }

    private void keep(File file, Step<Request, RequestEvent, RequestRefusal> step) {
        Request before = file.request;
        file.request = step.state();
        step.events().forEach(file.history::add);
        ledger = ledger.with(file.item.id(), step.events(), step.state());
        agenda.put(step.state());
        notices.from(before, step).forEach(told::add);
        step.events().forEach(event -> react(file, event));
        sessions.noted(file.item, file.request, step.askedAt());
        file.item
                .whole()
                .filter(whole -> hasEndedOrGoesOn(before, step.state()))
                .ifPresent(whole -> give(
                        file(whole),
                        new RequestCommand.NoteChild(Cast.OFFICE, Child.of(step.state())),
                        step.askedAt()));
    }

    private static boolean hasEndedOrGoesOn(Request before, Request now) {
        return before.isRaised() && before.isOpen() != now.isOpen();
    }

    /** The first whole minute after an instant. */
    private static Instant timer(Instant due) {
        return due.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    }
}
