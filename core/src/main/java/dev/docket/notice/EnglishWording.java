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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Notices in English. */
final class EnglishWording extends Wording {

    private static final Map<RuleCode, String> ACTS = table();

    private static final Map<EventKind, String> CAUSES = causes();

    private static Map<EventKind, String> causes() {
        TreeMap<EventKind, String> causes = new TreeMap<>(Comparator.comparing(EventKind::name));
        causes.put(EventKinds.RECEIPT_DEEMED, "nobody confirmed the receipt of the letter");
        causes.put(EventKinds.RETURN_DENIED, "a return was denied");
        causes.put(EventKinds.CONTINUED, "it was put off too often");
        causes.put(EventKinds.REOPENED_TO_ASSIGNED, "it was reopened");
        causes.put(EventKinds.REOPENED_TO_RAISED, "it was reopened");
        return Collections.unmodifiableMap(causes);
    }

    private static Map<RuleCode, String> table() {
        TreeMap<RuleCode, String> acts = new TreeMap<>();
        acts.put(StandardRules.DISPATCH, "the dispatch letter");
        acts.put(StandardRules.ADMISSION, "the admission");
        acts.put(StandardRules.RECEIPT, "the receipt of the letter");
        acts.put(StandardRules.COOPERATION, "the contribution");
        acts.put(StandardRules.ANSWER, "the answer");
        acts.put(StandardRules.REDO, "the new answer");
        acts.put(StandardRules.APPROVAL, "the decision on the answer");
        acts.put(StandardRules.FOLLOW_UP, "the follow-up visit");
        acts.put(StandardRules.CLOSING, "the write-off");
        acts.put(StandardRules.REVIEW, "the review");
        acts.put(StandardRules.DECISION, "the host's decision");
        acts.put(StandardRules.APPEAL_OFFER, "the appeal for the requester");
        acts.put(StandardRules.APPEAL, "the decision of the appeal");
        acts.put(StandardRules.REOPEN_WINDOW, "the window for reopening");
        acts.put(StandardRules.WEEKLY_REMINDER, "the answer");
        acts.put(StandardRules.MONTHLY_CHECK, "the monthly check");
        acts.put(StandardRules.NOTICE_RESPONSE, "a word on progress");
        acts.put(StandardRules.WARNING_PLAN, "a plan with a date");
        acts.put(StandardRules.ACKNOWLEDGE, "the acknowledgement");
        acts.put(StandardRules.SIGNATURE, "the signature of the letter");
        acts.put(StandardRules.RETURN_WINDOW, "the window for giving it back");
        acts.put(StandardRules.RETURN_RULING, "the ruling on the return");
        acts.put(StandardRules.FIRST_CONTACT, "the first contact");
        acts.put(StandardRules.EXTENSION_RULING, "the decision on the extension");
        acts.put(StandardRules.FOLLOW_UP_RETRY, "another attempt to reach the requester");
        acts.put(StandardRules.TACIT_CLOSURE, "the time for objecting");
        acts.put(StandardRules.COMMITMENT, "the promise");
        acts.put(StandardRules.SUPPLEMENT, "what is wanting");
        acts.put(StandardRules.STATUS_NOTE, "a word to the requester on how far it is");
        acts.put(StandardRules.SUSPENSION, "the suspension");
        acts.put(StandardRules.MONTHLY_REPORT, "the monthly report");
        acts.put(StandardRules.REVISIT, "the revisit");
        return Collections.unmodifiableMap(acts);
    }

    @Override
    Map<RuleCode, String> acts() {
        return ACTS;
    }

    @Override
    String head(Notice notice) {
        return notice.request() + " \"" + notice.title() + "\": ";
    }

    @Override
    String publish(List<String> tokens) {
        return "to be published under the " + (tokens.size() == 1 ? "token " : "tokens ") + String.join(", ", tokens)
                + ": ";
    }

    @Override
    String body(Notice notice) {
        return switch (notice.kind()) {
            case RECEIVED -> "your request is in the ledger." + next(notice);
            case ACKNOWLEDGED -> "your request has come in." + next(notice);
            case ADMITTED -> "your request was taken on." + next(notice);
            case REJECTED -> rejected(notice);
            case REFERRED -> "your request was handed to another body.";
            case SUPPLEMENT_ASKED ->
                isToRequester(notice)
                        ? "something is wanting" + by(notice, "; please hand it in by ") + "."
                        : "the requester was asked for what is wanting; the clocks stand still" + by(notice, ", until ")
                                + " at the latest.";
            case SUPPLEMENT_OVER ->
                (is(notice, EventKinds.SUPPLEMENTED)
                                ? "what was wanting is there; work goes on"
                                : "what was wanting did not come; work goes on without it")
                        + actBy(notice) + ".";
            case LETTER -> letter(notice);
            case LETTER_SIGNED ->
                "letter" + letterNumber(notice) + " is signed and can be issued" + actBy(notice) + ".";
            case LEADER_NAMED -> "you are the leader responsible that it is solved" + with(notice) + ".";
            case ASSIGNED_INFO ->
                "your request is with " + units(notice, ", ") + by(notice, "; an answer is due by ") + ".";
            case RECEIPT_DEEMED ->
                "the letter counts as received by " + units(notice, ", ") + ", since nobody confirmed its receipt"
                        + actBy(notice) + ".";
            case CONTRIBUTED -> units(notice, ", ") + " gave its part" + actBy(notice) + ".";
            case ASSIGNMENT_ENDED -> units(notice, ", ") + " need do nothing more in it" + actBy(notice) + ".";
            case RETURN_RULED ->
                (is(notice, EventKinds.RETURN_GRANTED)
                                ? "the return was granted; the next letter goes on from " + units(notice, " to ")
                                : "the return was denied; it stays with " + units(notice, ", "))
                        + actBy(notice) + ".";
            case COMMITTED -> units(notice, ", ") + " made a promise" + by(notice, ", to be kept by ") + ".";
            case COMMITMENT_KEPT -> "a promise" + forUnits(notice) + " was kept.";
            case EXTENSION_GRANTED -> "an extension was granted" + by(notice, "; the answer is now due by ") + ".";
            case EXTENSION_REFUSED -> "no extension was granted" + by(notice, "; the answer stays due by ") + ".";
            case SUSPENDED -> "the clocks stand still" + suspension(notice) + by(notice, ", until ") + ".";
            case SUSPENSION_ENDED -> "a suspension of the clocks is over" + actBy(notice) + ".";
            case RESOLVED_ON_SITE -> yours(notice) + " was solved on site.";
            case EXPLAINED ->
                is(notice, EventKinds.EXPLAINED_FOR_NOW)
                        ? "this cannot be done now" + lookedAt(notice)
                        : "this cannot be done."
                                + (isToRequester(notice) ? " Who does not accept it may appeal when asked." : "");
            case DEFERRED -> "this is put off" + lookedAt(notice);
            case CONTINUED -> "this stays put off" + lookedAt(notice);
            case RESUMED -> "work goes on" + actBy(notice) + ".";
            case ANSWER -> "here is the answer to " + yours(notice) + outcome(notice) + ".";
            case SENT_BACK -> "the answer was sent back" + by(notice, "; it is now due by ") + ".";
            case APPEAL_OFFERED ->
                "you do not accept the explanation and may appeal"
                        + by(notice, "; the office does it for you if you have not by ") + ".";
            case APPEALED -> "an appeal was entered" + actBy(notice) + ".";
            case APPEAL_DECIDED ->
                is(notice, EventKinds.APPEAL_UPHELD)
                        ? "on appeal the answer was upheld."
                        : "the appeal was granted and the request is open again" + actBy(notice) + ".";
            case REOPENED -> "the request is open again" + actBy(notice) + ".";
            case CLOSED -> closed(notice);
            case WITHDRAWN -> "the request was taken back.";
            case MERGED -> yours(notice) + " goes on under " + others(notice) + ".";
            case UNMERGED -> yours(notice) + " stands alone again" + actBy(notice) + ".";
            case SPLIT -> "your request was split into " + others(notice) + ".";
            case CLASS_SOLUTION -> "a solution is offered that fits all requests of its class.";
            case MATCHED -> "you were brought together with the requester of " + others(notice) + ".";
            case NUDGED -> "the requester asks how far it is" + actBy(notice) + ".";
            case SEALED ->
                isToRequester(notice)
                        ? "from now on nobody but the office may know whose request it is."
                        : "whose request it is, is the office's alone to know from now on; please tell nobody.";
            case UNSEALED -> "as the requester agreed, others than the office may know again whose request it is.";
            case COMPANION_NAMED -> notice.remark().orElse("somebody") + " will walk your case through.";
            case MOVED -> act(notice) + forUnits(notice) + " is now due by " + due(notice) + ".";
            case VACATED ->
                "the breach of " + act(notice) + forUnits(notice) + " proved premature and no longer counts.";
            case RISE_VACATED ->
                act(notice) + forUnits(notice) + " had been done before you were told that it was owed.";
            case OWED -> "you owe " + act(notice) + forUnits(notice) + by(notice, " by ") + ".";
            case WARNING -> act(notice) + forUnits(notice) + " is due soon, by " + due(notice) + ".";
            case BREACH -> act(notice) + forUnits(notice) + " was due by " + due(notice) + " and is overdue.";
            case ESCALATION ->
                act(notice) + forUnits(notice) + " was due by " + due(notice) + " and is still owed; supervision level "
                        + level(notice) + ".";
            case SUPERVISION -> "supervision rose to " + level(notice) + because(notice) + ".";
            case REMINDER -> "a reminder: " + act(notice) + " is still owed" + by(notice, "; it is due by ") + ".";
            case CHECK_DUE -> act(notice) + " is due today, by " + due(notice) + ".";
        };
    }

    private static String rejected(Notice notice) {
        return notice.rejection()
                .map(rejection -> "your request was turned away: " + reason(rejection.reason())
                        + rejection
                                .receiver()
                                .map(receiver -> ", competent is " + receiver)
                                .orElse(rejection.noReceiver() ? ", and nobody is competent" : "")
                        + ". Instead: " + rejection.alternative() + ".")
                .orElse("your request was turned away.");
    }

    private static String reason(RejectionReason reason) {
        return switch (reason) {
            case NOT_OURS -> "it is not this programme's matter";
            case NOT_LAWFUL -> "it is against the law";
            case NOT_REASONABLE -> "it is more than can be asked";
            case NOT_TRUE -> "what it says is not so";
            case UNDER_LEGAL_PROCEEDINGS -> "a legal procedure has it";
            case NOT_ELIGIBLE -> "the programme does not serve you";
            case ANSWERED_BEFORE -> "it was answered before and brings nothing new";
        };
    }

    private static String suspension(Notice notice) {
        return notice.suspension()
                .map(reason -> switch (reason) {
                    case REQUESTER_ASKED -> ", as the requester asked";
                    case EXPERT_EXAMINATION -> " for an expert examination";
                    case LEGAL_PROCEEDINGS -> " for a legal procedure";
                    case FORCE_MAJEURE -> ", by force majeure";
                })
                .orElse("");
    }

    private String because(Notice notice) {
        if (notice.rule().isPresent()) {
            return ": " + act(notice) + (isWarned(notice) ? " is due soon" : " is overdue");
        }
        return notice.cause().map(CAUSES::get).map(cause -> ": " + cause).orElse("");
    }

    private String letter(Notice notice) {
        boolean helps = isTo(notice, Roles.COOPERATOR);
        return "letter" + letterNumber(notice) + " asks " + units(notice, ", ") + (helps ? " to help" : " to lead")
                + actBy(notice)
                + notice.receiptBy()
                        .map(instant -> "; please confirm its receipt by " + time(notice, instant))
                        .orElse("")
                + "."
                + notice.pseudonym()
                        .map(name -> " Who asks is not to be known; please call them \"" + name + "\".")
                        .orElse("");
    }

    private static String letterNumber(Notice notice) {
        return notice.letter().map(letter -> " " + letter).orElse("");
    }

    private static String with(Notice notice) {
        return notice.units().isEmpty() ? "" : "; it is with " + units(notice, ", ");
    }

    private static String lookedAt(Notice notice) {
        return by(notice, "; it will be looked at again by ") + ".";
    }

    private static String yours(Notice notice) {
        return isToRequester(notice) ? "your request" : "the request";
    }

    private static String closed(Notice notice) {
        String ending = notice.ending()
                .map(value -> switch (value) {
                    case CONFIRMED -> "the requester confirmed the result";
                    case EXPLANATION_ACCEPTED -> "the requester accepted the explanation";
                    case UPHELD_ON_APPEAL -> "the answer was upheld on appeal";
                    case UNREACHABLE -> "the requester could not be reached";
                    case TACIT -> "nobody objected";
                    case ANONYMOUS_VERIFIED -> "what was published was verified on the spot";
                    case REJECTED -> "it was turned away";
                    case REFERRED -> "it was handed to another body";
                    case WITHDRAWN -> "it was taken back";
                    case MERGED -> "it goes on under another request";
                })
                .orElse("");
        return yours(notice) + " was written off: " + ending + by(notice, "; it may be reopened until ") + ".";
    }

    /** What is owed next, and by when. */
    private String actBy(Notice notice) {
        return notice.rule().isPresent() ? by(notice, "; " + act(notice) + " is due by ") : "";
    }

    private static String outcome(Notice notice) {
        return notice.outcome()
                .map(value -> " (" + value.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .orElse("");
    }

    private static String level(Notice notice) {
        return notice.level().map(Enum::name).orElse("?");
    }

    private static String forUnits(Notice notice) {
        return notice.units().isEmpty() ? "" : " of " + units(notice, ", ");
    }

    private static String next(Notice notice) {
        return notice.due().isPresent() ? " The next step is due by " + due(notice) + "." : "";
    }

    private static String by(Notice notice, String words) {
        return notice.due().isPresent() ? words + due(notice) : "";
    }

    private static String due(Notice notice) {
        return notice.due().map(instant -> time(notice, instant)).orElse("a date not set");
    }

    @Override
    String quoted(String remark) {
        return " \"" + remark + "\"";
    }

    @Override
    String role(Role role) {
        return role.name();
    }

    @Override
    String unfilled(String roles) {
        return " (You are told because nobody fills the role: " + roles + ".)";
    }

    @Override
    String supersedes(int others) {
        return " (In place of " + others + (others == 1 ? " earlier notice.)" : " earlier notices.)");
    }
}
