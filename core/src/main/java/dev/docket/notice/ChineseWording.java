package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Notices in Chinese. */
final class ChineseWording extends Wording {

    private static final Map<RuleCode, String> ACTS = table();

    private static Map<RuleCode, String> table() {
        TreeMap<RuleCode, String> acts = new TreeMap<>();
        acts.put(StandardRules.DISPATCH, "交办函");
        acts.put(StandardRules.ADMISSION, "受理决定");
        acts.put(StandardRules.RECEIPT, "交办函签收");
        acts.put(StandardRules.COOPERATION, "配合意见");
        acts.put(StandardRules.ANSWER, "答复");
        acts.put(StandardRules.REDO, "重办答复");
        acts.put(StandardRules.APPROVAL, "答复审核");
        acts.put(StandardRules.FOLLOW_UP, "回访");
        acts.put(StandardRules.CLOSING, "销号");
        acts.put(StandardRules.REVIEW, "到期评估");
        acts.put(StandardRules.DECISION, "领导决定");
        acts.put(StandardRules.APPEAL_OFFER, "代诉求人申请复核");
        acts.put(StandardRules.APPEAL, "复核决定");
        acts.put(StandardRules.REOPEN_WINDOW, "重办申请期");
        acts.put(StandardRules.WEEKLY_REMINDER, "答复");
        acts.put(StandardRules.MONTHLY_CHECK, "每月跟踪检查");
        acts.put(StandardRules.NOTICE_RESPONSE, "进展说明");
        acts.put(StandardRules.WARNING_PLAN, "限期办理计划");
        acts.put(StandardRules.ACKNOWLEDGE, "收件回执");
        acts.put(StandardRules.SIGNATURE, "交办单签批");
        acts.put(StandardRules.RETURN_WINDOW, "退单申请期");
        acts.put(StandardRules.RETURN_RULING, "退单裁定");
        acts.put(StandardRules.FIRST_CONTACT, "首次联系诉求人");
        acts.put(StandardRules.EXTENSION_RULING, "延期审批");
        acts.put(StandardRules.FOLLOW_UP_RETRY, "再次回访");
        acts.put(StandardRules.TACIT_CLOSURE, "异议期");
        acts.put(StandardRules.COMMITMENT, "限时承诺");
        acts.put(StandardRules.SUPPLEMENT, "补充材料");
        acts.put(StandardRules.STATUS_NOTE, "进展告知");
        acts.put(StandardRules.SUSPENSION, "暂停计时");
        acts.put(StandardRules.MONTHLY_REPORT, "月度报告");
        acts.put(StandardRules.REVISIT, "复访");
        return Collections.unmodifiableMap(acts);
    }

    @Override
    Map<RuleCode, String> acts() {
        return ACTS;
    }

    @Override
    String head(Notice notice) {
        return notice.request() + "“" + notice.title() + "”：";
    }

    @Override
    String body(Notice notice) {
        return switch (notice.kind()) {
            case RECEIVED -> "您的诉求已登记。" + next(notice);
            case ADMITTED -> "您的诉求已受理。" + next(notice);
            case LETTER -> letter(notice);
            case ASSIGNED_INFO -> "您的诉求已交" + units(notice, "、") + "办理" + by(notice, "，答复期限") + "。";
            case RECEIPT_DEEMED -> units(notice, "、") + "逾期未签收，视为已签收。";
            case CONTRIBUTED -> units(notice, "、") + "已提交配合意见。";
            case RESOLVED_ON_SITE -> "您的诉求已现场解决。";
            case EXPLAINED ->
                notice.key().subject().equals(EventKinds.EXPLAINED_FOR_NOW.name())
                        ? "目前无法办理，将于" + due(notice) + "前重新评估。"
                        : "无法办理。";
            case DEFERRED -> "已挂账，将于" + due(notice) + "前评估。";
            case CONTINUED -> "继续挂账，将于" + due(notice) + "前评估。";
            case RESUMED -> "恢复办理" + by(notice, "，" + actOrAnswer(notice) + "期限") + "。";
            case ANSWER -> "对您诉求的答复" + outcome(notice) + "。";
            case SENT_BACK -> "答复被退回重办" + by(notice, "，现期限") + "。";
            case APPEAL_DECIDED ->
                notice.key().subject().equals(EventKinds.APPEAL_UPHELD.name()) ? "经复核，维持原答复。" : "您的复核申请成立。";
            case REOPENED -> "诉求重新办理" + by(notice, "，" + actOrAnswer(notice) + "期限") + "。";
            case CLOSED -> closed(notice);
            case ACKNOWLEDGED -> "您的诉求已收件。" + next(notice);
            case REJECTED -> "您的诉求不予受理。";
            case REFERRED -> "您的诉求已转出。";
            case WITHDRAWN -> "诉求已撤回。";
            case SUPPLEMENT_ASKED -> "请补充材料" + by(notice, "，期限") + "。";
            case SUPPLEMENT_OVER ->
                (notice.key().subject().equals(EventKinds.SUPPLEMENTED.name()) ? "补充材料已提交，恢复办理" : "补充材料逾期未提交，继续办理")
                        + by(notice, "，" + actOrAnswer(notice) + "期限") + "。";
            case COMMITTED -> units(notice, "、") + "作出限时承诺。";
            case COMMITMENT_KEPT -> "承诺已兑现。";
            case ASSIGNMENT_ENDED -> units(notice, "、") + "的交办已终止。";
            case RETURN_RULED ->
                notice.key().subject().equals(EventKinds.RETURN_GRANTED.name())
                        ? "退单成立，改由" + units(notice, "转") + "办理。"
                        : "退单不成立，仍由" + units(notice, "、") + "办理。";
            case EXTENSION_GRANTED -> "同意延期" + by(notice, "，答复期限改为") + "。";
            case EXTENSION_REFUSED -> "不同意延期" + by(notice, "，答复期限仍为") + "。";
            case SUSPENDED -> "暂停计时。";
            case SUSPENSION_ENDED -> "恢复计时" + by(notice, "，" + actOrAnswer(notice) + "期限") + "。";
            case NUDGED -> "诉求人催办。";
            case COMPANION_NAMED -> "已为您指定陪跑人员。";
            case MOVED -> ofUnits(notice) + act(notice) + "期限改为" + due(notice) + "。";
            case VACATED -> ofUnits(notice) + act(notice) + "的超时记录经核实不成立，不再计入。";
            case OWED -> "请" + ofUnits(notice) + "完成" + act(notice) + by(notice, "，期限") + "。";
            case WARNING -> ofUnits(notice) + act(notice) + "即将到期，期限" + due(notice) + "。";
            case BREACH -> ofUnits(notice) + act(notice) + "期限为" + due(notice) + "，已超时。";
            case ESCALATION ->
                ofUnits(notice) + act(notice) + "期限为" + due(notice) + "，仍未完成，督办级别：" + level(notice) + "。";
            case SUPERVISION -> "督办升级为" + level(notice) + "。";
            case REMINDER -> "提醒：" + act(notice) + "尚未完成。";
            case CHECK_DUE -> "今日应完成" + act(notice) + "，期限" + due(notice) + "。";
        };
    }

    private static String letter(Notice notice) {
        String number = notice.letter().map(Object::toString).orElse("");
        boolean helps = notice.recipient().role().equals(Roles.COOPERATOR);
        return "交办函" + number + "请" + units(notice, "、") + (helps ? "配合" : "牵头") + "办理"
                + by(notice, helps ? "，配合意见期限" : "，答复期限") + "。";
    }

    private static String closed(Notice notice) {
        String ending = notice.ending()
                .map(value -> switch (value) {
                    case CONFIRMED -> "您已确认办理结果";
                    case EXPLANATION_ACCEPTED -> "您已接受解释";
                    case UPHELD_ON_APPEAL -> "复核维持原答复";
                    case UNREACHABLE -> "多次回访未能联系到您";
                    case TACIT -> "无人提出异议";
                    case ANONYMOUS_VERIFIED -> "公开答复已经现场核实";
                    case REJECTED -> "不予受理";
                    case REFERRED -> "已转出";
                    case WITHDRAWN -> "已撤回";
                })
                .orElse("");
        return "您的诉求已办结销号：" + ending + by(notice, ";可申请重办至") + "。";
    }

    private String actOrAnswer(Notice notice) {
        return notice.rule().isPresent() ? act(notice) : "答复";
    }

    private static String outcome(Notice notice) {
        return notice.outcome()
                .map(value -> switch (value) {
                    case RESOLVED -> "（已解决）";
                    case PARTLY_RESOLVED -> "（部分解决）";
                    case ADOPTED -> "（已采纳）";
                    case ANSWERED -> "（已解答）";
                    case MATCHED -> "（已对接）";
                    case NOT_POSSIBLE_NOW -> "（暂无法办理）";
                    case NOT_POSSIBLE -> "（无法办理）";
                    case NOT_SUBSTANTIATED -> "（查无实据）";
                })
                .orElse("");
    }

    private static String level(Notice notice) {
        return notice.level()
                .map(value -> switch (value) {
                    case NONE -> "无";
                    case NOTICE -> "蓝色";
                    case WARNING -> "黄色";
                    case CRITICAL -> "红色";
                    case TRANSFERRED -> "移交";
                })
                .orElse("?");
    }

    private static String ofUnits(Notice notice) {
        return units(notice, "、");
    }

    private static String next(Notice notice) {
        return notice.due().isPresent() ? "下一步期限" + due(notice) + "。" : "";
    }

    private static String by(Notice notice, String words) {
        return notice.due().isPresent() ? words + due(notice) : "";
    }

    private static String due(Notice notice) {
        return notice.due().map(instant -> time(notice, instant)).orElse("未定");
    }

    @Override
    String quoted(String remark) {
        return "“" + remark + "”";
    }

    @Override
    String unfilled(String roles) {
        return "（因无人担任以下角色，改为告知您：" + roles + "。）";
    }

    @Override
    String supersedes(int others) {
        return "（代替此前" + others + "条通知。）";
    }
}
