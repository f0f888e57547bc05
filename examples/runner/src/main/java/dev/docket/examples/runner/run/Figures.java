package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Play.Section;
import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Rate;
import dev.docket.metrics.RuleFigures;
import dev.docket.metrics.Scorecard;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKind;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.workflow.EventKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sections of figures. Every number is counted from events, by the scorecard or here. */
final class Figures {

    private final Page page;
    private final Programme programme;
    private final Play play;
    private final Evidence evidence;
    private final Scorecard card;
    private final Played played;
    private final Map<EventKind, Long> kinds = new TreeMap<>();
    private final Map<String, Long> dispositions = new TreeMap<>();

    Figures(Page page, Programme programme, Play play, Evidence evidence, Played played) {
        this.page = page;
        this.programme = programme;
        this.play = play;
        this.evidence = evidence;
        this.card = evidence.card();
        this.played = played;
        for (Life life : played.lives()) {
            life.history().forEach(event -> kinds.merge(event.kind(), 1L, Long::sum));
        }
        for (Life life : evidence.lives()) {
            first(life.history()).ifPresent(how -> dispositions.merge(how, 1L, Long::sum));
        }
    }

    void print() {
        if (play.tells(Section.SESSIONS)) {
            new Gatherings(page, evidence).print();
        }
        programme
                .residencies()
                .filter(rules -> !evidence.resided().isEmpty())
                .ifPresent(rules -> new Residents(page, evidence, rules).print());
        stages();
        onTheSpot();
        times();
        owed();
        supervision();
        satisfaction();
        rates();
        notices();
    }

    private boolean has(RuleCode rule) {
        return programme.rulebook().rule(rule).isPresent();
    }

    private long happened(EventKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    private void stages() {
        page.section("Where the requests stand");
        long raised = card.count(Count.RAISED);
        Table table = new Table("stage", "阶段", ">requests", "");
        for (Stage stage : Stage.values()) {
            long standing = card.standingIn(stage);
            table.row(Words.of(stage), stage.chinese(), standing, Page.bar(standing, raised));
        }
        page.table(table);
        page.note("raised " + raised + " = open " + card.count(Count.OPEN) + " + closed " + card.count(Count.CLOSED));
        Table endings = new Table("ending", ">requests", "");
        for (Ending ending : Ending.values()) {
            if (card.endedBy(ending) > 0) {
                endings.row(
                        Words.of(ending),
                        card.endedBy(ending),
                        Page.bar(card.endedBy(ending), card.count(Count.CLOSED)));
            }
        }
        if (card.count(Count.CLOSED) > 0) {
            page.line("");
            page.table(endings);
        }
        if (play.tells(Section.KINDS)) {
            apart();
        }
        if (play.tells(Section.PARTS)) {
            parts();
        }
    }

    private void apart() {
        page.line("");
        Table table = new Table("kind", ">raised", ">answered", ">open", ">closed", "settled");
        for (RequestKind kind : RequestKind.values()) {
            Scorecard of = evidence.card(kind);
            if (of.count(Count.RAISED) > 0) {
                table.row(
                        Words.of(kind),
                        of.count(Count.RAISED),
                        of.count(Count.ANSWERED),
                        of.count(Count.OPEN),
                        of.count(Count.CLOSED),
                        of.outcomes().settlement().text());
            }
        }
        page.table(table);
    }

    /** What was split, and how far each part is; parts are no requests beside their whole. */
    private void parts() {
        page.section(
                "Large problems and their parts: " + evidence.parts().size() + " parts, counted in no figure but here");
        Table table = new Table("request", "matter", "lead", "stage", "answer by");
        for (Life whole : evidence.lives()) {
            if (!whole.request().bonds().children().isEmpty()) {
                standing(table, "", whole);
                evidence.parts().stream()
                        .filter(part -> part.item()
                                .whole()
                                .equals(Optional.of(whole.item().id())))
                        .forEach(part -> standing(table, "└ ", part));
            }
        }
        page.table(table);
    }

    private static void standing(Table table, String indent, Life life) {
        table.row(
                indent + life.item().id(),
                life.item().title(),
                life.request().lead().map(lead -> lead.unit().value()).orElse(""),
                life.request().stage().chinese() + " " + Words.of(life.request().stage()),
                life.history().stream()
                        .filter(RequestEvent.LetterIssued.class::isInstance)
                        .map(event -> ((RequestEvent.LetterIssued) event).letter())
                        .flatMap(letter -> letter.answerBy().stream())
                        .map(Object::toString)
                        .reduce((before, last) -> last)
                        .orElse(""));
    }

    // ---- on the spot

    /** How a request was first disposed of. */
    private static Optional<String> first(List<RequestEvent> history) {
        for (RequestEvent event : history) {
            if (event instanceof RequestEvent.ResolvedOnSite) {
                return Optional.of("solved");
            } else if (event instanceof RequestEvent.LetterIssued) {
                return Optional.of("assigned");
            } else if (event instanceof RequestEvent.Explained) {
                return Optional.of("explained");
            } else if (event instanceof RequestEvent.Deferred) {
                return Optional.of("deferred");
            }
        }
        return Optional.empty();
    }

    private void onTheSpot() {
        page.section("What became of them on the spot: three dispositions, and what is put off");
        Table table = new Table("disposition", "处置", ">requests", "");
        disposition(table, "solved", "现场解决", "solved on site");
        disposition(table, "assigned", "限时交办", "assigned with a deadline, by letter");
        disposition(table, "explained", "现场解释", "explained, for now or for good");
        disposition(table, "deferred", "挂账", "put off with a plan");
        page.table(table);
        page.note("letters: " + card.count(Count.LETTERS)
                + " issued, each owed within " + dispatchWithin() + " of the session, or of what "
                + "took the request up again; in time "
                + card.timeliness().dispatch().text());
    }

    /** Such as {@code 3 working days}, as the programme's rule says. */
    private String dispatchWithin() {
        return programme
                .rulebook()
                .rule(StandardRules.DISPATCH)
                .filter(rule -> rule.due() instanceof DueRule.Within)
                .map(rule -> ((DueRule.Within) rule.due()).periods().fallback().toString())
                .orElse("no stated time");
    }

    private void disposition(Table table, String how, String chinese, String words) {
        long count = dispositions.getOrDefault(how, 0L);
        table.row(words, chinese, count, Page.bar(count, card.count(Count.RAISED)));
    }

    // ---- how long, what was owed, how closely watched

    private void times() {
        page.section("How long it took: each clock by its name");
        Table table =
                new Table("clock", "in", ">mean", ">median", ">p90", ">measured", ">still running", ">never stops");
        for (Clock clock : Clock.values()) {
            for (Measure measure : List.of(Measure.ELAPSED_DAYS, Measure.WORKING_DAYS)) {
                Handling time = card.handling(clock, measure);
                table.row(
                        clock,
                        measure == Measure.ELAPSED_DAYS ? "days" : "working days",
                        time.spread().map(s -> Evidence.two(s.mean())).orElse("-"),
                        time.spread().map(s -> Evidence.two(s.median())).orElse("-"),
                        time.spread().map(s -> Evidence.two(s.p90())).orElse("-"),
                        time.n(),
                        time.censored(),
                        time.withoutStop());
            }
        }
        page.table(table);
        play.remark().ifPresent(page::note);
    }

    private void owed() {
        page.section("What was owed, rule by rule");
        Table table = new Table(
                "rule",
                ">armed",
                ">in time",
                ">late",
                ">by time",
                ">no more",
                ">open",
                ">overdue",
                ">breaches",
                "in time");
        for (RuleFigures rule : card.rules()) {
            long done = rule.onTime() + rule.breached();
            table.row(
                    rule.rule(),
                    rule.armed(),
                    rule.onTime(),
                    rule.late(),
                    rule.acted(),
                    rule.cancelled() + rule.abandoned(),
                    rule.running(),
                    rule.overdue(),
                    rule.breached(),
                    Page.bar(rule.onTime(), done));
        }
        page.table(table);
        page.note(
                "by time: time itself did it, such as a letter that counts as received; no more: ended by something else");
    }

    private void supervision() {
        page.section("How closely they were watched");
        Table table = new Table("", ">", "");
        List<SupervisionLevel> levels = List.of(SupervisionLevel.values());
        long most = levels.stream().mapToLong(card::raisedTo).max().orElse(0);
        for (SupervisionLevel level : levels) {
            if (level != SupervisionLevel.NONE) {
                table.row("rose to " + level, card.raisedTo(level), Page.bar(card.raisedTo(level), most));
            }
        }
        table.row("warnings before a due date", card.count(Count.WARNINGS), "");
        if (has(StandardRules.WEEKLY_REMINDER)) {
            table.row(
                    "weekly reminders", happened(EventKind.of("Reminded:" + StandardRules.WEEKLY_REMINDER)), "每周电话提醒");
        }
        if (has(StandardRules.MONTHLY_CHECK)) {
            table.row(
                    "monthly checks",
                    card.count(Count.CHECKS),
                    "每月跟踪检查, missed " + card.rule(StandardRules.MONTHLY_CHECK).breached());
        }
        if (has(StandardRules.MONTHLY_REPORT)) {
            table.row(
                    "monthly reports",
                    happened(EventKinds.PROGRESS_REPORTED),
                    "月报送制度, missed " + card.rule(StandardRules.MONTHLY_REPORT).breached());
        }
        table.row("plans after a warning", happened(Acts.PLAN), "");
        table.row("decisions of the host", happened(Acts.DECISION), "");
        table.row("answers sent back", happened(EventKinds.ANSWER_SENT_BACK), "");
        table.row(
                "reopenings",
                card.count(Count.REOPENINGS),
                "of " + card.count(Count.EVER_REOPENED) + " requests; " + card.count(Count.CLOSURES_REOPENED)
                        + " after they were closed");
        table.row(
                "deferrals",
                card.count(Count.DEFERRALS),
                "of " + card.count(Count.EVER_DEFERRED) + " requests; continued " + card.count(Count.CONTINUATIONS)
                        + " times");
        page.table(table);
    }

    // ---- what the enterprises say, what was told

    private void satisfaction() {
        page.section("What the enterprises say: the last follow-up that reached each");
        long reached = card.count(Count.REACHED);
        Table table = new Table("result rated", ">requests", "");
        for (Satisfaction grade : Satisfaction.values()) {
            table.row(Words.of(grade), card.rated(grade), Page.bar(card.rated(grade), reached));
        }
        page.table(table);
        page.note("attempts: " + card.count(Count.FOLLOW_UPS_REACHED) + " reached the enterprise, "
                + card.count(Count.FOLLOW_UPS_UNREACHED) + " reached nobody; requests never reached: "
                + card.count(Count.NEVER_REACHED));
    }

    private void rates() {
        page.section("Rates, each with what it is a share of");
        Table table = new Table("rate", ">%", ">of", "", "left out");
        for (Rate rate : Rates.of(card, programme)) {
            table.row(
                    rate.name(),
                    rate.percent().map(Object::toString).orElse("undefined"),
                    rate.numerator() + " of " + rate.denominator(),
                    Page.bar(rate.numerator(), rate.denominator()),
                    String.join(
                            ", ",
                            rate.exclusions().stream().map(Object::toString).toList()));
        }
        page.table(table);
    }

    private void notices() {
        page.section("What was told to whom: " + played.notices().size() + " notices");
        EnumMap<NoticeKind, Long> counts = new EnumMap<>(NoticeKind.class);
        EnumMap<NoticeKind, Long> moved = new EnumMap<>(NoticeKind.class);
        for (Notice notice : played.notices()) {
            counts.merge(notice.kind(), 1L, Long::sum);
            // A host's timer rings a minute late at most; more is the recipient's night, weekend or holiday.
            boolean later = notice.deliverAt().isAfter(notice.dueAt().plusSeconds(60));
            moved.merge(notice.kind(), later ? 1L : 0L, Long::sum);
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Table table = new Table("kind", ">notices", ">moved into working time", "");
        counts.forEach(
                (kind, count) -> table.row(Words.of(kind), count, moved.getOrDefault(kind, 0L), Page.bar(count, most)));
        page.table(table);
    }
}
