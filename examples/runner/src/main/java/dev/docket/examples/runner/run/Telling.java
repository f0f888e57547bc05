package dev.docket.examples.runner.run;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Letter;
import dev.docket.request.NamedRole;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Optional;

/** One event of a request in a line. */
// Over 400 lines because every event has its words here.
final class Telling implements RequestEvent.Cases<String> {

    /** What time alone does to windows that stand open: nobody owes an act in them. */
    private static final List<EventKind> WINDOWS = List.of(
            EventKinds.REOPEN_WINDOW_CLOSED,
            EventKinds.RETURN_WINDOW_CLOSED,
            EventKinds.SUSPENSION_ENDED,
            EventKinds.CLOSED);

    private final Programme programme;
    private final Request request;

    Telling(Programme programme, Request request) {
        this.programme = programme;
        this.request = request;
    }

    /** Whether a rule only keeps something open until a date. */
    static boolean isWindow(ObligationRule rule) {
        return rule.actsAtLapse().filter(WINDOWS::contains).isPresent();
    }

    /** What happened, and when, where that was entered later. */
    String of(RequestEvent event) {
        return event.match(this)
                + event.occurredAt()
                        .map(then -> ", which happened on " + Dates.dayAndMinute(then, programme.calendar()))
                        .orElse("");
    }

    /** The page is not the office's alone: of a sealed request it shows nobody on the requester's side. */
    private String by(Actor actor) {
        return " — " + request.asSeenBy(Roles.LEAD, actor).person() + " (" + actor.role() + ")";
    }

    @Override
    public String raised(RequestEvent.Raised event) {
        String where = event.intake()
                .session()
                .map(session -> "in session " + session)
                .or(() -> event.intake().parent().map(whole -> "as a part of " + whole))
                .orElse("outside sessions");
        return "raised " + where + ": " + event.intake().title() + by(event.by());
    }

    @Override
    public String admitted(RequestEvent.Admitted event) {
        return "taken on" + by(event.by());
    }

    @Override
    public String resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        return "solved on site: " + event.solution() + by(event.by());
    }

    @Override
    public String explained(RequestEvent.Explained event) {
        return "explained "
                + event.explanation()
                        .reviewOn()
                        .map(day -> "for now, to be looked at on " + day)
                        .orElse("finally") + ": "
                + event.explanation().basis() + by(event.by());
    }

    @Override
    public String letterIssued(RequestEvent.LetterIssued event) {
        Letter letter = event.letter();
        String help = letter.cooperators().isEmpty() ? "" : ", with " + letter.cooperators();
        String date = letter.answerBy().map(day -> ", answer by " + day).orElse("");
        return "letter " + letter.number() + " to " + letter.lead() + help + date + by(event.by());
    }

    @Override
    public String receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        return "receipt confirmed" + by(event.by());
    }

    @Override
    public String receiptDeemed(RequestEvent.ReceiptDeemed event) {
        return "no receipt of " + event.unit() + ": the letter counts as received";
    }

    @Override
    public String progressReported(RequestEvent.ProgressReported event) {
        return "progress: " + event.note() + by(event.by());
    }

    @Override
    public String contributed(RequestEvent.Contributed event) {
        return "contributed: " + event.opinion() + by(event.by());
    }

    @Override
    public String deferred(RequestEvent.Deferred event) {
        return "put off until " + event.deferral().reviewOn() + ": "
                + event.deferral().plan() + by(event.by());
    }

    @Override
    public String continued(RequestEvent.Continued event) {
        return "stays put off until " + event.reviewOn() + ": " + event.note() + by(event.by());
    }

    @Override
    public String resumed(RequestEvent.Resumed event) {
        return "taken up again, " + Words.of(event.to()) + ": " + event.note() + by(event.by());
    }

    @Override
    public String answerSubmitted(RequestEvent.AnswerSubmitted event) {
        String alone =
                event.answer().withoutCooperators().map(why -> "; " + why).orElse("");
        return "answer submitted, claiming " + Words.of(event.answer().claimed()) + alone + by(event.by());
    }

    @Override
    public String answerApproved(RequestEvent.AnswerApproved event) {
        return "answer approved and communicated" + by(event.by());
    }

    @Override
    public String answerSentBack(RequestEvent.AnswerSentBack event) {
        return "answer sent back: " + event.reason() + by(event.by());
    }

    @Override
    public String followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        String rating =
                followUp.result() == Satisfaction.NOT_RATED ? "not rated" : "rated " + Words.of(followUp.result());
        String found =
                !followUp.speaks() ? "nobody reached" : (followUp.passes() ? "confirmed, " : "not accepted, ") + rating;
        String remarks = followUp.remarks().isBlank() ? "" : "; " + followUp.remarks();
        return "follow-up: " + found + remarks + by(event.by());
    }

    @Override
    public String attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return event.attempts() + " attempts reached nobody: the follow-up is given up";
    }

    @Override
    public String appealed(RequestEvent.Appealed event) {
        return "appeal: " + event.grounds() + by(event.by());
    }

    @Override
    public String appealDecided(RequestEvent.AppealDecided event) {
        return "appeal " + (event.upheld() ? "upheld the answer" : "won") + ": " + event.reason() + by(event.by());
    }

    @Override
    public String closed(RequestEvent.Closed event) {
        return "written off as " + Words.of(event.ending()) + " on the basis of the " + event.basis()
                + event.by().map(this::by).orElse("");
    }

    @Override
    public String reopened(RequestEvent.Reopened event) {
        return "reopened, " + Words.of(event.to()) + " again (" + Words.of(event.cause()) + "): " + event.reason()
                + by(event.by());
    }

    @Override
    public String reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return "reopened " + event.reopenings() + " times already: the host decides";
    }

    @Override
    public String supervisionRaised(RequestEvent.SupervisionRaised event) {
        return "supervision rises from " + Words.of(event.from()) + " to " + Words.of(event.to()) + ": "
                + event.cause();
    }

    @Override
    public String recorded(RequestEvent.Recorded event) {
        String date = event.date().map(day -> ", by " + day).orElse("");
        return event.act() + " recorded: " + event.text() + date + by(event.by());
    }

    @Override
    public String foreign(RequestEvent.Foreign event) {
        return "something that this version does not know: " + event.event().type();
    }

    @Override
    public String reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return "the requester may no longer reopen it";
    }

    @Override
    public String sessionEndNoted(RequestEvent.SessionEndNoted event) {
        return "the session ended at " + Dates.dayAndMinute(event.end(), programme.calendar()) + by(event.by());
    }

    @Override
    public String acknowledged(RequestEvent.Acknowledged event) {
        return "acknowledged" + by(event.by());
    }

    @Override
    public String rejected(RequestEvent.Rejected event) {
        return "turned away (" + Words.of(event.rejection().reason()) + "): "
                + event.rejection().text() + by(event.by());
    }

    @Override
    public String referred(RequestEvent.Referred event) {
        return "handed to " + event.referral().receiver() + by(event.by());
    }

    @Override
    public String withdrawn(RequestEvent.Withdrawn event) {
        return "taken back: " + event.reason() + by(event.by());
    }

    @Override
    public String supplementAsked(RequestEvent.SupplementAsked event) {
        return "asked for what is wanting: " + event.what() + by(event.by());
    }

    @Override
    public String supplemented(RequestEvent.Supplemented event) {
        return "handed in: " + event.text() + by(event.by());
    }

    @Override
    public String supplementMissed(RequestEvent.SupplementMissed event) {
        return "what was wanting did not come";
    }

    @Override
    public String committed(RequestEvent.Committed event) {
        return "promised by " + event.commitment().date() + ": "
                + event.commitment().action() + by(event.by());
    }

    @Override
    public String commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        return "promise kept: " + event.note() + by(event.by());
    }

    @Override
    public String letterDrafted(RequestEvent.LetterDrafted event) {
        return "letter " + event.letter().number() + " drafted" + by(event.by());
    }

    @Override
    public String letterSigned(RequestEvent.LetterSigned event) {
        return "letter " + event.number() + " signed" + by(event.by());
    }

    @Override
    public String assignmentEnded(RequestEvent.AssignmentEnded event) {
        return event.unit() + " need do nothing more in it: " + event.reason() + by(event.by());
    }

    @Override
    public String returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return event.unit() + " may no longer give it back";
    }

    @Override
    public String returnRequested(RequestEvent.ReturnRequested event) {
        return "asked to give it back to " + event.proposed() + ": " + event.basis() + by(event.by());
    }

    @Override
    public String returnRuled(RequestEvent.ReturnRuled event) {
        return "return of " + event.unit() + (event.granted() ? " granted" : " denied")
                + event.nextLead().map(unit -> ", next is " + unit).orElse("") + ": " + event.reason() + by(event.by());
    }

    @Override
    public String contributionWaived(RequestEvent.ContributionWaived event) {
        return event.unit() + " is let off its part: " + event.reason() + by(event.by());
    }

    @Override
    public String contactRecorded(RequestEvent.ContactRecorded event) {
        return "spoke to the requester: " + event.note() + by(event.by());
    }

    @Override
    public String extensionRequested(RequestEvent.ExtensionRequested event) {
        return "asked for " + event.period() + " more: " + event.reason() + by(event.by());
    }

    @Override
    public String extensionDecided(RequestEvent.ExtensionDecided event) {
        return "extension of " + event.period() + (event.granted() ? " granted: " : " refused: ") + event.reason()
                + by(event.by());
    }

    @Override
    public String suspended(RequestEvent.Suspended event) {
        return "clocks suspended until " + event.until() + ": " + event.note() + by(event.by());
    }

    @Override
    public String suspensionEnded(RequestEvent.SuspensionEnded event) {
        return "clocks run again: " + event.note() + event.by().map(this::by).orElse("");
    }

    @Override
    public String closureAnnulled(RequestEvent.ClosureAnnulled event) {
        return "the closure is void: " + event.reason() + by(event.by());
    }

    @Override
    public String supervisionLifted(RequestEvent.SupervisionLifted event) {
        return "supervision lifted from " + Words.of(event.from()) + ": " + event.reason() + by(event.by());
    }

    @Override
    public String nudged(RequestEvent.Nudged event) {
        return "the requester asks: " + event.text() + by(event.by());
    }

    @Override
    public String sealed(RequestEvent.Sealed event) {
        String whose = event.party().isPresent() ? "who joined it" : "whose request it is";
        return "sealed: " + whose + ", is the office's alone to know; " + event.reason() + by(event.by());
    }

    @Override
    public String unsealed(RequestEvent.Unsealed event) {
        String whose = event.party().isPresent() ? "a party's" : "the requester's";
        return "unsealed with " + whose + " consent: " + event.reason() + by(event.by());
    }

    @Override
    public String reprioritised(RequestEvent.Reprioritised event) {
        return "priority is now " + Words.of(event.priority()) + ": " + event.reason() + by(event.by());
    }

    @Override
    public String recategorised(RequestEvent.Recategorised event) {
        return "is now " + Words.of(event.requestKind()) + " in " + event.category() + ": " + event.reason()
                + by(event.by());
    }

    @Override
    public String programmeAdopted(RequestEvent.ProgrammeAdopted event) {
        return "put under " + event.to() + by(event.by());
    }

    @Override
    public String named(RequestEvent.Named event) {
        boolean hidden = event.role() == NamedRole.CONTACT && request.hidesRequester();
        return (hidden ? "somebody" : event.person().value()) + " is named as " + Words.of(event.role())
                + by(event.by());
    }

    @Override
    public String merged(RequestEvent.Merged event) {
        return "merged into " + event.survivor() + ": " + event.reason() + by(event.by());
    }

    @Override
    public String absorbed(RequestEvent.Absorbed event) {
        return event.duplicate().id() + " is merged into this" + by(event.by());
    }

    @Override
    public String unmerged(RequestEvent.Unmerged event) {
        return "stands alone again: " + event.reason() + by(event.by());
    }

    @Override
    public String released(RequestEvent.Released event) {
        return event.duplicate() + " stands alone again: " + event.reason() + by(event.by());
    }

    @Override
    public String joined(RequestEvent.Joined event) {
        return "somebody with the same matter joined" + by(event.by());
    }

    @Override
    public String splitUp(RequestEvent.SplitUp event) {
        return "split into " + event.children() + ": " + event.reason() + by(event.by());
    }

    @Override
    public String childNoted(RequestEvent.ChildNoted event) {
        return "its part " + event.child().id() + (event.child().isFinished() ? " is finished" : " is open")
                + by(event.by());
    }

    @Override
    public String classJoined(RequestEvent.ClassJoined event) {
        return "put into the class " + event.classId() + by(event.by());
    }

    @Override
    public String classLeft(RequestEvent.ClassLeft event) {
        return "taken out of the class " + event.classId() + ": " + event.reason() + by(event.by());
    }

    @Override
    public String classSolutionOffered(RequestEvent.ClassSolutionOffered event) {
        return "the solution of its class is offered: " + event.solution().text() + by(event.by());
    }

    @Override
    public String matched(RequestEvent.Matched event) {
        return "brought together with the requester of " + event.other() + ": " + event.terms() + by(event.by());
    }

    @Override
    public String ofObligation(RequestEvent.OfObligation event) {
        return event.event().match(new OfObligation());
    }

    /** What happened to an obligation. */
    private final class OfObligation implements ObligationEvent.Cases<String> {

        private String debtor(ObligationEvent event, Optional<Subject> subject) {
            ObligationRule rule = programme.rulebook().rule(event.ref().rule()).orElseThrow();
            return subject.map(unit -> rule.debtor() + " " + unit)
                    .orElseGet(() -> rule.debtor().toString());
        }

        private String rule(ObligationEvent event) {
            return event.ref().rule().value();
        }

        @Override
        public String armed(ObligationEvent.Armed event) {
            boolean nobodyActs =
                    isWindow(programme.rulebook().rule(event.ref().rule()).orElseThrow());
            return event.due()
                    .map(due -> Dates.dayAndMinute(due, programme.calendar()))
                    .map(due -> nobodyActs
                            ? rule(event) + " is open until " + due
                            : rule(event) + " owed by the " + debtor(event, event.subject()) + " until " + due)
                    .orElseGet(() -> rule(event) + " begins");
        }

        @Override
        public String warned(ObligationEvent.Warned event) {
            return rule(event) + " is due soon: the debtor is warned";
        }

        @Override
        public String breached(ObligationEvent.Breached event) {
            return rule(event) + " was not done in time: breach";
        }

        @Override
        public String escalated(ObligationEvent.Escalated event) {
            return rule(event) + " is overdue: step " + event.n() + " of its ladder, " + Words.of(event.level())
                    + (event.repeated() ? ", as before" : "");
        }

        @Override
        public String reminded(ObligationEvent.Reminded event) {
            return rule(event) + ": reminder " + event.n();
        }

        @Override
        public String acted(ObligationEvent.Acted event) {
            return rule(event) + " ran out: time acts";
        }

        @Override
        public String met(ObligationEvent.Met event) {
            String asOf = event.asOf().equals(event.at())
                    ? ""
                    : ", as of " + Dates.minute(event.asOf(), programme.calendar());
            return rule(event) + " is done" + asOf + (event.cured() ? ", late" : "");
        }

        @Override
        public String cancelled(ObligationEvent.Cancelled event) {
            return rule(event) + " is owed no more";
        }

        @Override
        public String paused(ObligationEvent.Paused event) {
            return rule(event) + " stands still: " + event.reason();
        }

        @Override
        public String resumed(ObligationEvent.Resumed event) {
            return rule(event) + (event.running() ? " runs again" : " still stands still") + ": no longer "
                    + event.reason();
        }

        @Override
        public String moved(ObligationEvent.Moved event) {
            return rule(event) + " is now due "
                    + event.due()
                            .map(due -> Dates.dayAndMinute(due, programme.calendar()))
                            .orElse("at no date");
        }

        @Override
        public String broughtForward(ObligationEvent.BroughtForward event) {
            return rule(event) + " is now due "
                    + event.obligation()
                            .due()
                            .map(due -> Dates.dayAndMinute(due, programme.calendar()))
                            .orElse("at no date");
        }

        @Override
        public String risesVacated(ObligationEvent.RisesVacated event) {
            return rule(event) + ": it had been done before it was urged";
        }

        @Override
        public String restored(ObligationEvent.Restored event) {
            return rule(event) + " is owed again"
                    + event.obligation()
                            .due()
                            .map(due -> " until " + Dates.dayAndMinute(due, programme.calendar()))
                            .orElse("");
        }

        @Override
        public String vacated(ObligationEvent.Vacated event) {
            return rule(event) + ": its breach proved premature";
        }
    }
}
