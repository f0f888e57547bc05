package dev.docket.examples.runner.run;

import dev.docket.examples.runner.terminal.Language;
import dev.docket.notice.Words;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.FollowUp;
import dev.docket.request.Letter;
import dev.docket.request.NamedRole;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One event of a request in a Chinese line; what people wrote stays as they wrote it. {@link Telling} is the English one. */
// Over 400 lines because every event has its words here.
final class ChineseTelling implements RequestEvent.Cases<String> {

    private static final Map<String, String> WORDS = Words.chinese().texts();
    private static final Map<Satisfaction, String> GRADES = Map.of(
            Satisfaction.VERY_SATISFIED, "非常满意",
            Satisfaction.SATISFIED, "满意",
            Satisfaction.BASICALLY_SATISFIED, "基本满意",
            Satisfaction.DISSATISFIED, "不满意",
            Satisfaction.VERY_DISSATISFIED, "非常不满意",
            Satisfaction.NOT_RATED, "未评价");
    private static final Map<NamedRole, String> NAMED =
            Map.of(NamedRole.SUPERVISING_LEADER, "分管领导", NamedRole.COMPANION, "陪跑人员", NamedRole.CONTACT, "联系人");
    /** Acts of which the programmes know, beside those that are owed. */
    private static final Map<String, String> ACTS = Map.of(
            "monthly check", "每月跟踪检查",
            "plan", "限期办理计划",
            "decision", "领导决定",
            "written notice", "书面告知",
            "status note", "进展告知",
            "interim reply", "阶段性答复",
            "revisit", "复访",
            "visit", "走访",
            "meeting", "协调会",
            "special report", "专题报告");

    private final Programme programme;
    private final Request request;

    ChineseTelling(Programme programme, Request request) {
        this.programme = programme;
        this.request = request;
    }

    /** What happened, and when, where that was entered later. */
    String of(RequestEvent event) {
        return event.match(this)
                + event.occurredAt().map(then -> "（实际发生于" + moment(then) + "）").orElse("");
    }

    /** A word of the notices, such as {@code act.answer}; the key's last part where they have none. */
    private static String word(String kind, String key) {
        return WORDS.getOrDefault(kind + "." + key, key.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String level(SupervisionLevel level) {
        return word("level", level.name());
    }

    private String moment(Instant instant) {
        return Language.ZH.moment(instant, programme.calendar());
    }

    /** As others than the office may see them. */
    private String by(Actor actor) {
        return " —— " + request.asSeenBy(Roles.LEAD, actor).person() + "（"
                + word("role", actor.role().toString()) + "）";
    }

    @Override
    public String raised(RequestEvent.Raised event) {
        String where = event.intake()
                .session()
                .map(session -> "在场次" + session)
                .or(() -> event.intake().parent().map(whole -> "作为" + whole + "的子事项"))
                .orElse("会外");
        return where + "登记：" + event.intake().title() + by(event.by());
    }

    @Override
    public String admitted(RequestEvent.Admitted event) {
        return "受理" + by(event.by());
    }

    @Override
    public String resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        return "现场解决：" + event.solution() + by(event.by());
    }

    @Override
    public String explained(RequestEvent.Explained event) {
        return event.explanation().reviewOn().map(day -> "暂作解释，" + day + "再行评估").orElse("解释说明") + "："
                + event.explanation().basis() + by(event.by());
    }

    @Override
    public String letterIssued(RequestEvent.LetterIssued event) {
        Letter letter = event.letter();
        String help = letter.cooperators().isEmpty() ? "" : "，配合部门" + letter.cooperators();
        String date = letter.answerBy().map(day -> "，答复期限" + day).orElse("");
        return "交办函" + letter.number() + "交" + letter.lead() + "牵头" + help + date + by(event.by());
    }

    @Override
    public String receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        return "签收交办函" + by(event.by());
    }

    @Override
    public String receiptDeemed(RequestEvent.ReceiptDeemed event) {
        return event.unit() + "逾期未签收，视为已签收";
    }

    @Override
    public String progressReported(RequestEvent.ProgressReported event) {
        return "进展：" + event.note() + by(event.by());
    }

    @Override
    public String contributed(RequestEvent.Contributed event) {
        return "配合意见：" + event.opinion() + by(event.by());
    }

    @Override
    public String deferred(RequestEvent.Deferred event) {
        return "挂账至" + event.deferral().reviewOn() + "：" + event.deferral().plan() + by(event.by());
    }

    @Override
    public String continued(RequestEvent.Continued event) {
        return "继续挂账至" + event.reviewOn() + "：" + event.note() + by(event.by());
    }

    @Override
    public String resumed(RequestEvent.Resumed event) {
        return "恢复办理（" + event.to().chinese() + "）：" + event.note() + by(event.by());
    }

    @Override
    public String answerSubmitted(RequestEvent.AnswerSubmitted event) {
        String alone = event.answer().withoutCooperators().map(why -> "；" + why).orElse("");
        return "提交答复（" + word("outcome", event.answer().claimed().name()) + "）" + alone + by(event.by());
    }

    @Override
    public String answerApproved(RequestEvent.AnswerApproved event) {
        return "答复审核通过并告知诉求人" + by(event.by());
    }

    @Override
    public String answerSentBack(RequestEvent.AnswerSentBack event) {
        return "答复退回：" + event.reason() + by(event.by());
    }

    @Override
    public String followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        String found =
                !followUp.speaks() ? "未能联系到诉求人" : (followUp.passes() ? "已确认，" : "未认可，") + GRADES.get(followUp.result());
        String remarks = followUp.remarks().isBlank() ? "" : "；" + followUp.remarks();
        return "回访：" + found + remarks + by(event.by());
    }

    @Override
    public String attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return "回访" + event.attempts() + "次均未联系到诉求人，不再回访";
    }

    @Override
    public String appealed(RequestEvent.Appealed event) {
        return "申请复核：" + event.grounds() + by(event.by());
    }

    @Override
    public String appealDecided(RequestEvent.AppealDecided event) {
        return (event.upheld() ? "复核维持原答复：" : "复核申请成立：") + event.reason() + by(event.by());
    }

    @Override
    public String closed(RequestEvent.Closed event) {
        return "办结销号：" + word("ending", event.ending().name()) + "，依据" + event.basis()
                + event.by().map(this::by).orElse("");
    }

    @Override
    public String reopened(RequestEvent.Reopened event) {
        return "重新办理（" + event.to().chinese() + "）：" + event.reason() + by(event.by());
    }

    @Override
    public String reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return "已重办" + event.reopenings() + "次，由接待领导决定";
    }

    @Override
    public String supervisionRaised(RequestEvent.SupervisionRaised event) {
        return "督办由" + level(event.from()) + "升级为" + level(event.to());
    }

    @Override
    public String recorded(RequestEvent.Recorded event) {
        String act = event.act().toString();
        String date = event.date().map(day -> "，至" + day).orElse("");
        return "记录" + ACTS.getOrDefault(act, act) + "：" + event.text() + date + by(event.by());
    }

    @Override
    public String foreign(RequestEvent.Foreign event) {
        return "本版本不识别的事件：" + event.event().type();
    }

    @Override
    public String reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return "重办申请期届满";
    }

    @Override
    public String sessionEndNoted(RequestEvent.SessionEndNoted event) {
        return "场次于" + moment(event.end()) + "结束" + by(event.by());
    }

    @Override
    public String acknowledged(RequestEvent.Acknowledged event) {
        return "收件回执" + by(event.by());
    }

    @Override
    public String rejected(RequestEvent.Rejected event) {
        return "不予受理（" + word("reason", event.rejection().reason().name()) + "）："
                + event.rejection().text() + by(event.by());
    }

    @Override
    public String referred(RequestEvent.Referred event) {
        return "转出至" + event.referral().receiver() + by(event.by());
    }

    @Override
    public String withdrawn(RequestEvent.Withdrawn event) {
        return "撤回：" + event.reason() + by(event.by());
    }

    @Override
    public String supplementAsked(RequestEvent.SupplementAsked event) {
        return "请补充材料：" + event.what() + by(event.by());
    }

    @Override
    public String supplemented(RequestEvent.Supplemented event) {
        return "补充材料：" + event.text() + by(event.by());
    }

    @Override
    public String supplementMissed(RequestEvent.SupplementMissed event) {
        return "逾期未补充材料";
    }

    @Override
    public String committed(RequestEvent.Committed event) {
        return "承诺于" + event.commitment().date() + "前完成：" + event.commitment().action() + by(event.by());
    }

    @Override
    public String commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        return "承诺已兑现：" + event.note() + by(event.by());
    }

    @Override
    public String letterDrafted(RequestEvent.LetterDrafted event) {
        return "拟制交办单" + event.letter().number() + by(event.by());
    }

    @Override
    public String letterSigned(RequestEvent.LetterSigned event) {
        return "交办单" + event.number() + "已签批" + by(event.by());
    }

    @Override
    public String assignmentEnded(RequestEvent.AssignmentEnded event) {
        return event.unit() + "的交办终止：" + event.reason() + by(event.by());
    }

    @Override
    public String returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return event.unit() + "的退单申请期届满";
    }

    @Override
    public String returnRequested(RequestEvent.ReturnRequested event) {
        return "申请退单，建议转" + event.proposed() + "：" + event.basis() + by(event.by());
    }

    @Override
    public String returnRuled(RequestEvent.ReturnRuled event) {
        return event.unit() + (event.granted() ? "退单成立" : "退单不成立")
                + event.nextLead().map(unit -> "，转" + unit).orElse("") + "：" + event.reason() + by(event.by());
    }

    @Override
    public String contributionWaived(RequestEvent.ContributionWaived event) {
        return "免除" + event.unit() + "的配合：" + event.reason() + by(event.by());
    }

    @Override
    public String contactRecorded(RequestEvent.ContactRecorded event) {
        return "联系诉求人：" + event.note() + by(event.by());
    }

    @Override
    public String extensionRequested(RequestEvent.ExtensionRequested event) {
        return "申请延期" + ChinesePeriods.of(event.period()) + "：" + event.reason() + by(event.by());
    }

    @Override
    public String extensionDecided(RequestEvent.ExtensionDecided event) {
        return (event.granted() ? "同意延期" : "不同意延期") + ChinesePeriods.of(event.period()) + "：" + event.reason()
                + by(event.by());
    }

    @Override
    public String suspended(RequestEvent.Suspended event) {
        return "暂停计时至" + event.until() + "：" + event.note() + by(event.by());
    }

    @Override
    public String suspensionEnded(RequestEvent.SuspensionEnded event) {
        return "恢复计时：" + event.note() + event.by().map(this::by).orElse("");
    }

    @Override
    public String closureAnnulled(RequestEvent.ClosureAnnulled event) {
        return "办结无效：" + event.reason() + by(event.by());
    }

    @Override
    public String supervisionLifted(RequestEvent.SupervisionLifted event) {
        return "解除督办（原为" + level(event.from()) + "）：" + event.reason() + by(event.by());
    }

    @Override
    public String nudged(RequestEvent.Nudged event) {
        return "诉求人催办：" + event.text() + by(event.by());
    }

    @Override
    public String sealed(RequestEvent.Sealed event) {
        return (event.party().isPresent() ? "加入者" : "诉求人") + "身份即日起保密：" + event.reason() + by(event.by());
    }

    @Override
    public String unsealed(RequestEvent.Unsealed event) {
        return "经本人同意，" + (event.party().isPresent() ? "加入者" : "诉求人") + "身份不再保密：" + event.reason() + by(event.by());
    }

    @Override
    public String reprioritised(RequestEvent.Reprioritised event) {
        return "调整优先级：" + event.reason() + by(event.by());
    }

    @Override
    public String recategorised(RequestEvent.Recategorised event) {
        return "调整类别为" + event.category() + "：" + event.reason() + by(event.by());
    }

    @Override
    public String programmeAdopted(RequestEvent.ProgrammeAdopted event) {
        return "适用" + event.to() + by(event.by());
    }

    @Override
    public String named(RequestEvent.Named event) {
        boolean hidden = event.role() == NamedRole.CONTACT && request.hidesRequester();
        return "指定" + NAMED.get(event.role()) + "："
                + (hidden ? "保密" : event.person().value()) + by(event.by());
    }

    @Override
    public String merged(RequestEvent.Merged event) {
        return "并入" + event.survivor() + "：" + event.reason() + by(event.by());
    }

    @Override
    public String absorbed(RequestEvent.Absorbed event) {
        return event.duplicate().id() + "并入本件" + by(event.by());
    }

    @Override
    public String unmerged(RequestEvent.Unmerged event) {
        return "恢复单独办理：" + event.reason() + by(event.by());
    }

    @Override
    public String released(RequestEvent.Released event) {
        return event.duplicate() + "恢复单独办理：" + event.reason() + by(event.by());
    }

    @Override
    public String joined(RequestEvent.Joined event) {
        return "另有同一事项的诉求人加入" + by(event.by());
    }

    @Override
    public String splitUp(RequestEvent.SplitUp event) {
        return "拆分为" + event.children() + "：" + event.reason() + by(event.by());
    }

    @Override
    public String childNoted(RequestEvent.ChildNoted event) {
        return "子事项" + event.child().id() + (event.child().isFinished() ? "已办结" : "在办") + by(event.by());
    }

    @Override
    public String classJoined(RequestEvent.ClassJoined event) {
        return "归入类别" + event.classId() + by(event.by());
    }

    @Override
    public String classLeft(RequestEvent.ClassLeft event) {
        return "移出类别" + event.classId() + "：" + event.reason() + by(event.by());
    }

    @Override
    public String classSolutionOffered(RequestEvent.ClassSolutionOffered event) {
        return "提供同类问题解决方案：" + event.solution().text() + by(event.by());
    }

    @Override
    public String matched(RequestEvent.Matched event) {
        return "与" + event.other() + "的诉求人对接：" + event.terms() + by(event.by());
    }

    @Override
    public String ofObligation(RequestEvent.OfObligation event) {
        return event.event().match(new OfObligation());
    }

    /** What happened to an obligation. */
    private final class OfObligation implements ObligationEvent.Cases<String> {

        private String act(ObligationEvent event) {
            return word("act", event.ref().rule().value());
        }

        private String debtor(ObligationRule rule, Optional<Subject> subject) {
            return word("role", rule.debtor().toString())
                    + subject.map(unit -> " " + unit).orElse("");
        }

        private String due(Optional<Instant> due) {
            return due.map(ChineseTelling.this::moment).orElse("无期限");
        }

        @Override
        public String armed(ObligationEvent.Armed event) {
            ObligationRule rule = programme.rulebook().rule(event.ref().rule()).orElseThrow();
            if (event.due().isEmpty()) {
                return act(event) + "开始";
            }
            return Telling.isWindow(rule)
                    ? act(event) + "至" + due(event.due())
                    : debtor(rule, event.subject()) + "应完成" + act(event) + "，期限" + due(event.due());
        }

        @Override
        public String warned(ObligationEvent.Warned event) {
            return act(event) + "即将到期，已提醒";
        }

        @Override
        public String breached(ObligationEvent.Breached event) {
            return act(event) + "超时";
        }

        @Override
        public String escalated(ObligationEvent.Escalated event) {
            return act(event) + "逾期未完成，第" + event.n() + "级督办：" + level(event.level())
                    + (event.repeated() ? "（同前）" : "");
        }

        @Override
        public String reminded(ObligationEvent.Reminded event) {
            return act(event) + "：第" + event.n() + "次提醒";
        }

        @Override
        public String acted(ObligationEvent.Acted event) {
            return act(event) + "到期，自动生效";
        }

        @Override
        public String met(ObligationEvent.Met event) {
            String asOf = event.asOf().equals(event.at()) ? "" : "（计至" + moment(event.asOf()) + "）";
            return act(event) + "已完成" + asOf + (event.cured() ? "，超时" : "");
        }

        @Override
        public String cancelled(ObligationEvent.Cancelled event) {
            return act(event) + "不再需要";
        }

        @Override
        public String paused(ObligationEvent.Paused event) {
            return act(event) + "暂停计时";
        }

        @Override
        public String resumed(ObligationEvent.Resumed event) {
            return act(event) + (event.running() ? "恢复计时" : "仍暂停计时");
        }

        @Override
        public String moved(ObligationEvent.Moved event) {
            return act(event) + "期限改为" + due(event.due());
        }

        @Override
        public String broughtForward(ObligationEvent.BroughtForward event) {
            return act(event) + "期限改为" + due(event.obligation().due());
        }

        @Override
        public String risesVacated(ObligationEvent.RisesVacated event) {
            return act(event) + "在催告之前已经完成";
        }

        @Override
        public String restored(ObligationEvent.Restored event) {
            return act(event) + "恢复，期限" + due(event.obligation().due());
        }

        @Override
        public String vacated(ObligationEvent.Vacated event) {
            return act(event) + "的超时记录不成立";
        }
    }
}
