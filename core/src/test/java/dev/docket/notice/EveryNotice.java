package dev.docket.notice;

import dev.docket.metrics.Breakdown;
import dev.docket.metrics.MonthlyReport;
import dev.docket.metrics.OfficerReport;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Slicing;
import dev.docket.metrics.Summary;
import dev.docket.metrics.Window;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.PublicToken;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Notices of every kind with every fact present and absent: each sentence that can be said is said by one of them. */
final class EveryNotice {

    static final List<String> RULES = List.of(
            "dispatch",
            "admission",
            "receipt",
            "cooperation",
            "answer",
            "redo",
            "approval",
            "follow-up",
            "closing",
            "review",
            "decision",
            "appeal-offer",
            "appeal",
            "reopen-window",
            "weekly-reminder",
            "monthly-check",
            "notice-response",
            "warning-plan",
            "acknowledge",
            "signature",
            "return-window",
            "return-ruling",
            "first-contact",
            "extension-ruling",
            "follow-up-retry",
            "tacit-closure",
            "commitment",
            "supplement",
            "status-note",
            "suspension",
            "monthly-report",
            "revisit",
            "canteen-check");

    private static final Instant DUE = Town.at("2026-09-17T17:00");
    private static final List<EventKind> CAUSES = List.of(
            EventKinds.RECEIPT_DEEMED,
            EventKinds.RETURN_DENIED,
            EventKinds.CONTINUED,
            EventKinds.REOPENED_TO_ASSIGNED,
            EventKinds.REOPENED_TO_RAISED,
            EventKind.of("Warned:answer"),
            EventKind.of("Breached:answer"));
    private static final List<EventKind> SUBJECTS = List.of(
            EventKinds.SUPPLEMENTED,
            EventKinds.RETURN_GRANTED,
            EventKinds.EXPLAINED_FOR_NOW,
            EventKinds.APPEAL_UPHELD,
            EventKind.of("answer"));

    private EveryNotice() {}

    /** Of lives in a town; these can all come up. */
    static List<Notice> lived() {
        List<Notice> told = new ArrayList<>();
        for (long seed = 0; seed < 150; seed++) {
            told.addAll(new Life("KQ-1")
                    .play(Town.commands(seed), Duration.ofHours(24))
                    .told());
        }
        return told;
    }

    /** Made up, so that each fact is there and is not; some of these can never come up. */
    static List<Notice> made() {
        List<Notice> made = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            for (EventKind subject : SUBJECTS) {
                for (Role role : List.of(Roles.REQUESTER, Roles.COOPERATOR, Roles.OFFICE)) {
                    for (boolean isDue : new boolean[] {true, false}) {
                        for (int units = 0; units < 3; units++) {
                            made.add(of(kind, subject, role, isDue, units, notice -> {}));
                        }
                    }
                }
            }
        }
        List<Consumer<Notice.Builder>> facts = facts();
        for (NoticeKind kind : NoticeKind.values()) {
            for (Consumer<Notice.Builder> fact : facts) {
                made.add(of(kind, SUBJECTS.get(0), Roles.REQUESTER, true, 1, fact));
                made.add(of(kind, SUBJECTS.get(1), Roles.LEAD, false, 2, fact));
            }
        }
        return made;
    }

    private static List<Consumer<Notice.Builder>> facts() {
        List<Consumer<Notice.Builder>> facts = new ArrayList<>();
        RULES.forEach(rule -> facts.add(notice -> notice.rule(RuleCode.of(rule))));
        CAUSES.forEach(cause -> {
            facts.add(notice -> notice.cause(cause).rule(Optional.empty()));
            facts.add(notice -> notice.cause(cause).rule(RuleCode.of("answer")));
        });
        for (SupervisionLevel level : SupervisionLevel.values()) {
            facts.add(notice -> notice.level(level));
        }
        for (Ending ending : Ending.values()) {
            facts.add(notice -> notice.ending(ending));
        }
        for (Outcome outcome : Outcome.values()) {
            facts.add(notice -> notice.outcome(outcome));
        }
        for (SuspensionReason reason : SuspensionReason.values()) {
            facts.add(notice -> notice.suspension(reason));
        }
        for (RejectionReason reason : RejectionReason.values()) {
            if (reason != RejectionReason.NOT_OURS) {
                facts.add(notice -> notice.rejection(Rejection.of(reason, "no", "ask the court")));
            }
            facts.add(notice -> notice.rejection(Rejection.notOurs("no", "the province")));
            facts.add(notice -> notice.rejection(
                    new Rejection(RejectionReason.NOT_OURS, "no", "ask again", Optional.empty(), true)));
        }
        facts.add(notice -> notice.addOthers(RequestId.of("KQ-2")));
        facts.add(notice -> notice.addOthers(RequestId.of("KQ-2"), RequestId.of("KQ-3")));
        facts.add(notice -> notice.letter(LetterNumber.of("L-1")));
        facts.add(notice -> notice.receiptBy(DUE));
        facts.add(notice -> notice.pseudonym("requester of KQ-1"));
        facts.add(notice -> notice.remark("said {due} [so] $1 \\ 'it' \"is\""));
        facts.add(notice -> notice.remark(" "));
        facts.add(notice -> notice.published(true).addTokens(PublicToken.of("A-1")));
        facts.add(notice -> notice.published(true).addTokens(PublicToken.of("A-1"), PublicToken.of("A-2")));
        List.of(
                        Roles.REQUESTER,
                        Roles.REPRESENTATIVE,
                        Roles.LIAISON,
                        Roles.RESIDENT_OFFICER,
                        Roles.OFFICE,
                        Roles.HOST,
                        Roles.SUPERVISING_LEADER,
                        Roles.DEPARTMENT_HEAD,
                        Roles.LEAD,
                        Roles.COOPERATOR,
                        Roles.FOLLOW_UP_AGENT,
                        Roles.INSPECTOR,
                        Roles.REVIEWER,
                        Roles.RULING_AUTHORITY,
                        Roles.CHIEF_SERVICE_OFFICER,
                        Roles.EXPERT_TEAM,
                        Roles.CONTACT_LEADER,
                        Role.of("night porter"))
                .forEach(role -> facts.add(notice -> notice.addUnfilled(role)));
        facts.add(notice -> notice.addUnfilled(Roles.LEAD, Roles.COOPERATOR));
        facts.add(notice -> notice.addSupersedes(key(NoticeKind.BREACH, SUBJECTS.get(0))));
        facts.add(notice ->
                notice.addSupersedes(key(NoticeKind.BREACH, SUBJECTS.get(0)), key(NoticeKind.BREACH, SUBJECTS.get(1))));
        return facts;
    }

    static Notice of(
            NoticeKind kind, EventKind subject, Role role, boolean isDue, int units, Consumer<Notice.Builder> fact) {
        Notice.Builder notice = Notice.builder();
        notice.key(key(kind, subject))
                .recipient(new Recipient("zhou", role, Town.OFFICE_HOURS, Locale.ENGLISH))
                .title("noise {at} [night]")
                .dueAt(DUE)
                .deliverAt(DUE);
        if (isDue) {
            notice.due(DUE).rule(RuleCode.of("answer"));
        }
        for (int i = 0; i < units; i++) {
            notice.addUnits(UnitId.of("unit-" + i));
        }
        if (kind == NoticeKind.COMPANION_NAMED) {
            notice.remark("wei");
        }
        fact.accept(notice);
        return notice.build();
    }

    private static NoticeKey key(NoticeKind kind, EventKind subject) {
        return new NoticeKey(RequestId.of("KQ-1"), subject.name(), 0, 1, 0, kind, 1, "zhou");
    }

    /** One of a request that is hard for every reason. */
    static Bulletin.Copy bulletin() {
        HardCase hard = new HardCase(
                RequestId.of("KQ-1"),
                "noise at night",
                RequesterId.of("lotus"),
                List.of(UnitId.of("housing")),
                List.of(new HardCase.Overdue(RuleCode.of("answer"), DUE)),
                SupervisionLevel.CRITICAL,
                2,
                2);
        Bulletin bulletin = new Bulletin(ProgrammeId.of("face-to-face"), 1, DUE, List.of(hard), List.of(Roles.OFFICE));
        return new Bulletin.Copy(Town.person("lin", Roles.OFFICE), bulletin);
    }

    /** One of each, with rates of something and of nothing. */
    static List<String> reports(Words words) {
        Life life = new Life("KQ-1");
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        Instant asOf = Town.at("2026-09-08T10:00");
        YearMonth month = YearMonth.of(2026, 9);
        MonthlyReport monthly = MonthlyReport.builder(month, Slicing.LEAD, Town.OFFICE_HOURS, asOf)
                .add(life.request().id(), life.history())
                .build();
        Breakdown sessions = Breakdown.builder(Slicing.SESSION, Town.OFFICE_HOURS, Window.all(), asOf)
                .add(life.request().id(), life.history())
                .build();
        OfficerReport officers = new OfficerReport(
                ResidencyId.of("mill"),
                month,
                List.of(new OfficerReport.Row(
                        PersonId.of("ann"), Rate.of("reports on time", 1, 1), 0, new TreeMap<>())));
        SpecialReport special = new SpecialReport(
                RequesterId.of("lotus"),
                PersonId.of("chief"),
                asOf,
                bulletin().bulletin().cases());
        return List.of(
                monthly.text(words),
                new Summary(sessions).text(words),
                officers.text(words),
                special.text(words, Town.OFFICE_HOURS.zone()));
    }
}
