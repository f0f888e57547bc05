package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.EventKinds;
import dev.docket.request.RejectionReason;
import dev.docket.request.Roles;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Notices in Chinese. */
final class ChineseWording extends Wording {

    private static final Map<RuleCode, String> ACTS = table();

    private static final Map<EventKind, String> CAUSES = causes();

    private static Map<EventKind, String> causes() {
        TreeMap<EventKind, String> causes = new TreeMap<>(Comparator.comparing(EventKind::name));
        causes.put(EventKinds.RECEIPT_DEEMED, "逾期未签收");
        causes.put(EventKinds.RETURN_DENIED, "退单不成立");
        causes.put(EventKinds.CONTINUED, "多次继续挂账");
        causes.put(EventKinds.REOPENED_TO_ASSIGNED, "重新办理");
        causes.put(EventKinds.REOPENED_TO_RAISED, "重新办理");
        return Collections.unmodifiableMap(causes);
    }

    private static final Map<Role, String> ROLES = roles();

    private static Map<Role, String> roles() {
        TreeMap<Role, String> roles = new TreeMap<>(Comparator.comparing(Role::name));
        roles.put(Roles.REQUESTER, "诉求人");
        roles.put(Roles.LEAD, "牵头部门");
        roles.put(Roles.COOPERATOR, "配合部门");
        roles.put(Roles.LIAISON, "联络员");
        roles.put(Roles.DEPARTMENT_HEAD, "部门主要负责人");
        roles.put(Roles.SUPERVISING_LEADER, "分管领导");
        roles.put(Roles.HOST, "接待领导");
        roles.put(Roles.INSPECTOR, "督查室");
        roles.put(Roles.FOLLOW_UP_AGENT, "回访员");
        roles.put(Roles.REVIEWER, "复核人");
        roles.put(Roles.RULING_AUTHORITY, "裁定机构");
        return Collections.unmodifiableMap(roles);
    }

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
    String publish(List<String> tokens) {
        return "请凭查询码" + String.join("、", tokens) + "公开：";
    }

    @Override
    String body(Notice notice) {
        return switch (notice.kind()) {
            case RECEIVED -> "您的诉求已登记。" + next(notice);
            case ACKNOWLEDGED -> "您的诉求已收件。" + next(notice);
            case ADMITTED -> "您的诉求已受理。" + next(notice);
            case REJECTED -> rejected(notice);
            case REFERRED -> "您的诉求已转出。";
            case SUPPLEMENT_ASKED ->
                isToRequester(notice) ? "请补充材料" + by(notice, "，期限") + "。" : "已请诉求人补充材料，暂停计时" + by(notice, "，最迟至") + "。";
            case SUPPLEMENT_OVER ->
                (is(notice, EventKinds.SUPPLEMENTED) ? "补充材料已提交，恢复办理" : "补充材料逾期未提交，继续办理") + actBy(notice) + "。";
            case LETTER -> letter(notice);
            case LETTER_SIGNED -> "交办函" + letterNumber(notice) + "已签批，可以印发" + actBy(notice) + "。";
            case LEADER_NAMED -> "请您分管此诉求" + (notice.units().isEmpty() ? "" : "，承办单位" + ofUnits(notice)) + "。";
            case ASSIGNED_INFO -> "您的诉求已交" + units(notice, "、") + "办理" + by(notice, "，答复期限") + "。";
            case RECEIPT_DEEMED -> units(notice, "、") + "逾期未签收，视为已签收" + actBy(notice) + "。";
            case CONTRIBUTED -> units(notice, "、") + "已提交配合意见" + actBy(notice) + "。";
            case ASSIGNMENT_ENDED -> units(notice, "、") + "的交办已终止" + actBy(notice) + "。";
            case RETURN_RULED ->
                (is(notice, EventKinds.RETURN_GRANTED)
                                ? "退单成立，由" + units(notice, "转") + "办理"
                                : "退单不成立，仍由" + units(notice, "、") + "办理")
                        + actBy(notice) + "。";
            case COMMITTED -> units(notice, "、") + "作出限时承诺" + by(notice, "，期限") + "。";
            case COMMITMENT_KEPT -> ofUnits(notice) + "承诺已兑现。";
            case EXTENSION_GRANTED -> "同意延期" + by(notice, "，答复期限改为") + "。";
            case EXTENSION_REFUSED -> "不同意延期" + by(notice, "，答复期限仍为") + "。";
            case SUSPENDED -> suspension(notice) + "暂停计时" + by(notice, "，至") + "。";
            case SUSPENSION_ENDED -> "暂停计时结束" + actBy(notice) + "。";
            case RESOLVED_ON_SITE -> yours(notice) + "已现场解决。";
            case EXPLAINED ->
                is(notice, EventKinds.EXPLAINED_FOR_NOW)
                        ? "目前无法办理" + lookedAt(notice)
                        : "无法办理。" + (isToRequester(notice) ? "如不接受，回访时可申请复核。" : "");
            case DEFERRED -> "已挂账" + lookedAt(notice);
            case CONTINUED -> "继续挂账" + lookedAt(notice);
            case RESUMED -> "恢复办理" + actBy(notice) + "。";
            case ANSWER -> "对" + yours(notice) + "的答复" + outcome(notice) + "。";
            case SENT_BACK -> "答复被退回重办" + by(notice, "，现期限") + "。";
            case APPEAL_OFFERED -> "您不接受解释，可以申请复核" + by(notice, "；逾期未申请的，由办公室代为申请，期限") + "。";
            case APPEALED -> "复核申请已登记" + actBy(notice) + "。";
            case APPEAL_DECIDED ->
                is(notice, EventKinds.APPEAL_UPHELD) ? "经复核，维持原答复。" : "复核申请成立，重新办理" + actBy(notice) + "。";
            case REOPENED -> "诉求重新办理" + actBy(notice) + "。";
            case CLOSED -> closed(notice);
            case WITHDRAWN -> "诉求已撤回。";
            case MERGED -> yours(notice) + "已并入" + others(notice) + "一并办理。";
            case UNMERGED -> yours(notice) + "恢复单独办理" + actBy(notice) + "。";
            case SPLIT -> "您的诉求已拆分为" + others(notice) + "。";
            case CLASS_SOLUTION -> "同类问题已有统一解决方案，可据以答复。";
            case MATCHED -> "已为您与" + others(notice) + "的诉求人对接。";
            case NUDGED -> "诉求人催办" + actBy(notice) + "。";
            case SEALED -> isToRequester(notice) ? "您的身份已保密，仅由办公室掌握。" : "诉求人身份即日起保密，仅由办公室掌握，请勿外泄。";
            case UNSEALED -> "经诉求人同意，其身份不再保密。";
            case COMPANION_NAMED -> "已为您指定陪跑人员" + notice.remark().orElse("") + "。";
            case MOVED -> ofUnits(notice) + act(notice) + "期限改为" + due(notice) + "。";
            case VACATED -> ofUnits(notice) + act(notice) + "的超时记录经核实不成立，不再计入。";
            case RISE_VACATED -> ofUnits(notice) + act(notice) + "在此前告知之时已经完成，该次催告不再计入。";
            case OWED -> "请" + ofUnits(notice) + "完成" + act(notice) + by(notice, "，期限") + "。";
            case WARNING -> ofUnits(notice) + act(notice) + "即将到期，期限" + due(notice) + "。";
            case BREACH -> ofUnits(notice) + act(notice) + "期限为" + due(notice) + "，已超时。";
            case ESCALATION ->
                ofUnits(notice) + act(notice) + "期限为" + due(notice) + "，仍未完成，督办级别：" + level(notice) + "。";
            case SUPERVISION -> "督办升级为" + level(notice) + because(notice) + "。";
            case REMINDER -> "提醒：" + act(notice) + "尚未完成" + by(notice, "，期限") + "。";
            case CHECK_DUE -> "今日应完成" + act(notice) + "，期限" + due(notice) + "。";
        };
    }

    private static String rejected(Notice notice) {
        return notice.rejection()
                .map(rejection -> "您的诉求不予受理：" + reason(rejection.reason())
                        + rejection
                                .receiver()
                                .map(receiver -> "，主管单位为" + receiver)
                                .orElse(rejection.noReceiver() ? "，且无主管单位" : "")
                        + "。其他途径：" + rejection.alternative() + "。")
                .orElse("您的诉求不予受理。");
    }

    private static String reason(RejectionReason reason) {
        return switch (reason) {
            case NOT_OURS -> "不属于本平台受理范围";
            case NOT_LAWFUL -> "不合法";
            case NOT_REASONABLE -> "不合理";
            case NOT_TRUE -> "与事实不符";
            case UNDER_LEGAL_PROCEEDINGS -> "已进入法定程序";
            case NOT_ELIGIBLE -> "不属于服务对象";
            case ANSWERED_BEFORE -> "重复诉求，无新情况";
        };
    }

    private static String suspension(Notice notice) {
        return notice.suspension()
                .map(reason -> switch (reason) {
                    case REQUESTER_ASKED -> "应诉求人要求，";
                    case EXPERT_EXAMINATION -> "因专家鉴定，";
                    case LEGAL_PROCEEDINGS -> "因法定程序，";
                    case FORCE_MAJEURE -> "因不可抗力，";
                })
                .orElse("");
    }

    private String because(Notice notice) {
        if (notice.rule().isPresent()) {
            return "：" + act(notice) + (isWarned(notice) ? "即将到期" : "超时");
        }
        return notice.cause().map(CAUSES::get).map(cause -> "：" + cause).orElse("");
    }

    private String letter(Notice notice) {
        boolean helps = isTo(notice, Roles.COOPERATOR);
        return "交办函" + letterNumber(notice) + "请" + units(notice, "、") + (helps ? "配合" : "牵头") + "办理"
                + actBy(notice)
                + notice.receiptBy()
                        .map(instant -> "，签收期限" + time(notice, instant))
                        .orElse("")
                + "。"
                + notice.pseudonym().map(name -> "诉求人身份保密，行文请称“" + name + "”。").orElse("");
    }

    private static String letterNumber(Notice notice) {
        return notice.letter().map(Object::toString).orElse("");
    }

    private static String lookedAt(Notice notice) {
        return by(notice, "，评估期限") + "。";
    }

    private static String yours(Notice notice) {
        return isToRequester(notice) ? "您的诉求" : "该诉求";
    }

    private static String closed(Notice notice) {
        String ending = notice.ending()
                .map(value -> switch (value) {
                    case CONFIRMED -> "诉求人已确认办理结果";
                    case EXPLANATION_ACCEPTED -> "诉求人已接受解释";
                    case UPHELD_ON_APPEAL -> "复核维持原答复";
                    case UNREACHABLE -> "多次回访未能联系到诉求人";
                    case TACIT -> "无人提出异议";
                    case ANONYMOUS_VERIFIED -> "公开答复已经现场核实";
                    case REJECTED -> "不予受理";
                    case REFERRED -> "已转出";
                    case WITHDRAWN -> "已撤回";
                    case MERGED -> "已并案";
                })
                .orElse("");
        return yours(notice) + "已办结销号：" + ending + by(notice, "；可申请重办至") + "。";
    }

    /** What is owed next, and by when. */
    private String actBy(Notice notice) {
        return notice.rule().isPresent() ? by(notice, "，" + act(notice) + "期限") : "";
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
    String role(Role role) {
        return Optional.ofNullable(ROLES.get(role)).orElse(role.name());
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
