package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Notices in English. */
final class EnglishWording extends Wording {

    private static final Map<RuleCode, String> ACTS = table();

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
        acts.put(StandardRules.FIRST_CONTACT, "the first word with the requester");
        acts.put(StandardRules.EXTENSION_RULING, "the decision on the extension");
        acts.put(StandardRules.FOLLOW_UP_RETRY, "another attempt to reach the requester");
        acts.put(StandardRules.TACIT_CLOSURE, "the time for objecting");
        acts.put(StandardRules.COMMITMENT, "what was promised");
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
    String body(Notice notice) {
        return switch (notice.kind()) {
            case RECEIVED -> "your request is in the ledger." + next(notice);
            case ADMITTED -> "your request was taken on." + next(notice);
            case LETTER -> letter(notice);
            case ASSIGNED_INFO ->
                "your request is with " + units(notice, ", ") + by(notice, "; an answer is due by ") + ".";
            case RECEIPT_DEEMED ->
                "the letter counts as received by " + units(notice, ", ") + ", since nobody confirmed its receipt.";
            case CONTRIBUTED -> units(notice, ", ") + " gave its part.";
            case RESOLVED_ON_SITE -> "your request was solved on site.";
            case EXPLAINED ->
                notice.key().subject().equals(EventKinds.EXPLAINED_FOR_NOW.name())
                        ? "this cannot be done now; it will be looked at again by " + due(notice) + "."
                        : "this cannot be done.";
            case DEFERRED -> "this is put off; it will be looked at again by " + due(notice) + ".";
            case CONTINUED -> "this stays put off; it will be looked at again by " + due(notice) + ".";
            case RESUMED -> "work goes on" + by(notice, "; " + actOrAnswer(notice) + " is due by ") + ".";
            case ANSWER -> "here is the answer to your request" + outcome(notice) + ".";
            case SENT_BACK -> "the answer was sent back" + by(notice, "; it is now due by ") + ".";
            case APPEAL_DECIDED ->
                notice.key().subject().equals(EventKinds.APPEAL_UPHELD.name())
                        ? "on your appeal the answer was upheld."
                        : "your appeal was granted.";
            case REOPENED -> "the request is open again" + by(notice, "; " + actOrAnswer(notice) + " is due by ") + ".";
            case CLOSED -> closed(notice);
            case ACKNOWLEDGED -> "your request has come in." + next(notice);
            case REJECTED -> "your request was turned away.";
            case REFERRED -> "your request was handed to another body.";
            case WITHDRAWN -> "the request was taken back.";
            case SUPPLEMENT_ASKED -> "something is wanting" + by(notice, "; please hand it in by ") + ".";
            case SUPPLEMENT_OVER ->
                (notice.key().subject().equals(EventKinds.SUPPLEMENTED.name())
                                ? "what was wanting is there; work goes on"
                                : "what was wanting did not come; work goes on without it")
                        + by(notice, "; " + actOrAnswer(notice) + " is due by ") + ".";
            case COMMITTED -> units(notice, ", ") + " made a promise.";
            case COMMITMENT_KEPT -> "a promise was kept.";
            case ASSIGNMENT_ENDED -> units(notice, ", ") + " need do nothing more in it.";
            case RETURN_RULED ->
                notice.key().subject().equals(EventKinds.RETURN_GRANTED.name())
                        ? "the return was granted; the next letter goes on from " + units(notice, " to ") + "."
                        : "the return was denied; it stays with " + units(notice, ", ") + ".";
            case EXTENSION_GRANTED -> "an extension was granted" + by(notice, "; the answer is now due by ") + ".";
            case EXTENSION_REFUSED -> "no extension was granted" + by(notice, "; the answer stays due by ") + ".";
            case SUSPENDED -> "the clocks stand still.";
            case SUSPENSION_ENDED ->
                "the clocks run again" + by(notice, "; " + actOrAnswer(notice) + " is due by ") + ".";
            case NUDGED -> "the requester asks how far it is.";
            case COMPANION_NAMED -> "somebody will walk your case through.";
            case MOVED -> act(notice) + forUnits(notice) + " is now due by " + due(notice) + ".";
            case VACATED ->
                "the breach of " + act(notice) + forUnits(notice) + " proved premature and no longer counts.";
            case OWED -> "you owe " + act(notice) + forUnits(notice) + by(notice, " by ") + ".";
            case WARNING -> act(notice) + forUnits(notice) + " is due soon, by " + due(notice) + ".";
            case BREACH -> act(notice) + forUnits(notice) + " was due by " + due(notice) + " and is overdue.";
            case ESCALATION ->
                act(notice) + forUnits(notice) + " was due by " + due(notice) + " and is still owed; supervision level "
                        + level(notice) + ".";
            case SUPERVISION -> "supervision rose to " + level(notice) + ".";
            case REMINDER -> "a reminder: " + act(notice) + " is still owed.";
            case CHECK_DUE -> act(notice) + " is due today, by " + due(notice) + ".";
        };
    }

    private static String letter(Notice notice) {
        String number = notice.letter().map(letter -> " " + letter).orElse("");
        boolean helps = notice.recipient().role().equals(Roles.COOPERATOR);
        return "letter" + number + " asks " + units(notice, ", ") + (helps ? " to help" : " to lead")
                + by(notice, helps ? "; its contribution is due by " : "; the answer is due by ") + ".";
    }

    private static String closed(Notice notice) {
        String ending = notice.ending()
                .map(value -> switch (value) {
                    case CONFIRMED -> "you confirmed the result";
                    case EXPLANATION_ACCEPTED -> "you accepted the explanation";
                    case UPHELD_ON_APPEAL -> "the answer was upheld on appeal";
                    case UNREACHABLE -> "nobody could reach you";
                    case TACIT -> "nobody objected";
                    case ANONYMOUS_VERIFIED -> "what was published was verified on the spot";
                    case REJECTED -> "it was turned away";
                    case REFERRED -> "it was handed to another body";
                    case WITHDRAWN -> "it was taken back";
                })
                .orElse("");
        return "your request was written off: " + ending + by(notice, "; you may ask to reopen it until ") + ".";
    }

    private String actOrAnswer(Notice notice) {
        return notice.rule().isPresent() ? act(notice) : "an answer";
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
    String unfilled(String roles) {
        return " (You are told because nobody fills the role: " + roles + ".)";
    }

    @Override
    String supersedes(int others) {
        return " (In place of " + others + (others == 1 ? " earlier notice.)" : " earlier notices.)");
    }
}
