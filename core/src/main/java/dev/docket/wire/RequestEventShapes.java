package dev.docket.wire;

import static dev.docket.wire.NameShapes.CLASS_ID;
import static dev.docket.wire.NameShapes.COMMITMENT_ID;
import static dev.docket.wire.NameShapes.ENDING;
import static dev.docket.wire.NameShapes.EVENT_KIND;
import static dev.docket.wire.NameShapes.LETTER_NUMBER;
import static dev.docket.wire.NameShapes.NAMED_ROLE;
import static dev.docket.wire.NameShapes.ORIGIN;
import static dev.docket.wire.NameShapes.PERSON_ASKING;
import static dev.docket.wire.NameShapes.PRIORITY;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.REQUEST_KIND;
import static dev.docket.wire.NameShapes.STAGE;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.NameShapes.SUSPENSION_REASON;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.ObligationShapes.OBLIGATION_EVENT;
import static dev.docket.wire.RequestPartShapes.ACTOR;
import static dev.docket.wire.RequestPartShapes.ANSWER;
import static dev.docket.wire.RequestPartShapes.CHILD;
import static dev.docket.wire.RequestPartShapes.CLASS_SOLUTION;
import static dev.docket.wire.RequestPartShapes.COMMITMENT;
import static dev.docket.wire.RequestPartShapes.CONSENT;
import static dev.docket.wire.RequestPartShapes.DEFERRAL;
import static dev.docket.wire.RequestPartShapes.DUPLICATE;
import static dev.docket.wire.RequestPartShapes.EXPLANATION;
import static dev.docket.wire.RequestPartShapes.FOLLOW_UP;
import static dev.docket.wire.RequestPartShapes.INTAKE;
import static dev.docket.wire.RequestPartShapes.LETTER;
import static dev.docket.wire.RequestPartShapes.PART;
import static dev.docket.wire.RequestPartShapes.PROGRAMME_REF;
import static dev.docket.wire.RequestPartShapes.REFERRAL;
import static dev.docket.wire.RequestPartShapes.REJECTION;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.DATE;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.request.NamedRole;
import dev.docket.request.RequestEvent;
import dev.docket.workflow.ForeignEvent;
import java.util.List;
import java.util.Optional;

/** What may happen to a request; each type of event has its name and its version for ever. */
// Over 400 lines because the events are one closed list, read as one.
final class RequestEventShapes {

    private static final Shape<RequestEvent.AssignmentEnd> ASSIGNMENT_END =
            enumeration("assignment-end", RequestEvent.AssignmentEnd.class);
    private static final Shape<RequestEvent.ReopenCause> REOPEN_CAUSE =
            enumeration("reopen-cause", RequestEvent.ReopenCause.class);

    static final Union<RequestEvent> REQUEST_EVENT = Union.<RequestEvent>versioned(
                    "request-event",
                    List.of(
                            Union.Case.of("raised", RequestEvent.Raised.class, object("event-raised", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Raised::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Raised::by);
                                var intake = fields.required("intake", INTAKE, RequestEvent.Raised::intake);
                                var programme =
                                        fields.required("programme", PROGRAMME_REF, RequestEvent.Raised::programme);
                                return in ->
                                        new RequestEvent.Raised(at.in(in), by.in(in), intake.in(in), programme.in(in));
                            })),
                            Union.Case.of(
                                    "session-end-noted",
                                    RequestEvent.SessionEndNoted.class,
                                    object("event-session-end-noted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SessionEndNoted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.SessionEndNoted::by);
                                        var end = fields.required("end", INSTANT, RequestEvent.SessionEndNoted::end);
                                        return in -> new RequestEvent.SessionEndNoted(at.in(in), by.in(in), end.in(in));
                                    })),
                            Union.Case.of(
                                    "acknowledged",
                                    RequestEvent.Acknowledged.class,
                                    object("event-acknowledged", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Acknowledged::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Acknowledged::by);
                                        return in -> new RequestEvent.Acknowledged(at.in(in), by.in(in));
                                    })),
                            Union.Case.of("admitted", RequestEvent.Admitted.class, object("event-admitted", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Admitted::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Admitted::by);
                                return in -> new RequestEvent.Admitted(at.in(in), by.in(in));
                            })),
                            Union.Case.of("rejected", RequestEvent.Rejected.class, object("event-rejected", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Rejected::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Rejected::by);
                                var rejection =
                                        fields.required("rejection", REJECTION, RequestEvent.Rejected::rejection);
                                return in -> new RequestEvent.Rejected(at.in(in), by.in(in), rejection.in(in));
                            })),
                            Union.Case.of("referred", RequestEvent.Referred.class, object("event-referred", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Referred::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Referred::by);
                                var referral = fields.required("referral", REFERRAL, RequestEvent.Referred::referral);
                                return in -> new RequestEvent.Referred(at.in(in), by.in(in), referral.in(in));
                            })),
                            Union.Case.of(
                                    "supplement-asked",
                                    RequestEvent.SupplementAsked.class,
                                    object("event-supplement-asked", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SupplementAsked::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.SupplementAsked::by);
                                        var what = fields.required("what", TEXT, RequestEvent.SupplementAsked::what);
                                        return in ->
                                                new RequestEvent.SupplementAsked(at.in(in), by.in(in), what.in(in));
                                    })),
                            Union.Case.of(
                                    "supplemented",
                                    RequestEvent.Supplemented.class,
                                    object("event-supplemented", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Supplemented::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Supplemented::by);
                                        var text = fields.required("text", TEXT, RequestEvent.Supplemented::text);
                                        return in -> new RequestEvent.Supplemented(at.in(in), by.in(in), text.in(in));
                                    })),
                            Union.Case.of(
                                    "supplement-missed",
                                    RequestEvent.SupplementMissed.class,
                                    object("event-supplement-missed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SupplementMissed::at);
                                        return in -> new RequestEvent.SupplementMissed(at.in(in));
                                    })),
                            Union.Case.of(
                                    "resolved-on-site",
                                    RequestEvent.ResolvedOnSite.class,
                                    object("event-resolved-on-site", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ResolvedOnSite::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ResolvedOnSite::by);
                                        var solution = fields.required(
                                                "solution", TEXT, RequestEvent.ResolvedOnSite::solution);
                                        return in ->
                                                new RequestEvent.ResolvedOnSite(at.in(in), by.in(in), solution.in(in));
                                    })),
                            Union.Case.of(
                                    "committed", RequestEvent.Committed.class, object("event-committed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Committed::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Committed::by);
                                        var commitment = fields.required(
                                                "commitment", COMMITMENT, RequestEvent.Committed::commitment);
                                        return in ->
                                                new RequestEvent.Committed(at.in(in), by.in(in), commitment.in(in));
                                    })),
                            Union.Case.of(
                                    "commitment-discharged",
                                    RequestEvent.CommitmentDischarged.class,
                                    object("event-commitment-discharged", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.CommitmentDischarged::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.CommitmentDischarged::by);
                                        var commitment = fields.required(
                                                "commitment",
                                                COMMITMENT_ID,
                                                RequestEvent.CommitmentDischarged::commitment);
                                        var note =
                                                fields.required("note", TEXT, RequestEvent.CommitmentDischarged::note);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.CommitmentDischarged::occurredAt);
                                        return in -> new RequestEvent.CommitmentDischarged(
                                                at.in(in),
                                                by.in(in),
                                                commitment.in(in),
                                                note.in(in),
                                                occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "explained", RequestEvent.Explained.class, object("event-explained", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Explained::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Explained::by);
                                        var explanation = fields.required(
                                                "explanation", EXPLANATION, RequestEvent.Explained::explanation);
                                        return in ->
                                                new RequestEvent.Explained(at.in(in), by.in(in), explanation.in(in));
                                    })),
                            Union.Case.of(
                                    "letter-drafted",
                                    RequestEvent.LetterDrafted.class,
                                    object("event-letter-drafted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.LetterDrafted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.LetterDrafted::by);
                                        var letter =
                                                fields.required("letter", LETTER, RequestEvent.LetterDrafted::letter);
                                        return in ->
                                                new RequestEvent.LetterDrafted(at.in(in), by.in(in), letter.in(in));
                                    })),
                            Union.Case.of(
                                    "letter-signed",
                                    RequestEvent.LetterSigned.class,
                                    object("event-letter-signed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.LetterSigned::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.LetterSigned::by);
                                        var number = fields.required(
                                                "number", LETTER_NUMBER, RequestEvent.LetterSigned::number);
                                        return in -> new RequestEvent.LetterSigned(at.in(in), by.in(in), number.in(in));
                                    })),
                            Union.Case.of(
                                    "letter-issued",
                                    RequestEvent.LetterIssued.class,
                                    object("event-letter-issued", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.LetterIssued::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.LetterIssued::by);
                                        var letter =
                                                fields.required("letter", LETTER, RequestEvent.LetterIssued::letter);
                                        return in -> new RequestEvent.LetterIssued(at.in(in), by.in(in), letter.in(in));
                                    })),
                            Union.Case.of(
                                    "assignment-ended",
                                    RequestEvent.AssignmentEnded.class,
                                    object("event-assignment-ended", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AssignmentEnded::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.AssignmentEnded::by);
                                        var unit = fields.required("unit", UNIT_ID, RequestEvent.AssignmentEnded::unit);
                                        var part = fields.required("part", PART, RequestEvent.AssignmentEnded::part);
                                        var how = fields.required(
                                                "how", ASSIGNMENT_END, RequestEvent.AssignmentEnded::how);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.AssignmentEnded::reason);
                                        return in -> new RequestEvent.AssignmentEnded(
                                                at.in(in),
                                                by.in(in),
                                                unit.in(in),
                                                part.in(in),
                                                how.in(in),
                                                reason.in(in));
                                    })),
                            Union.Case.of(
                                    "receipt-confirmed",
                                    RequestEvent.ReceiptConfirmed.class,
                                    object("event-receipt-confirmed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReceiptConfirmed::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ReceiptConfirmed::by);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.ReceiptConfirmed::occurredAt);
                                        return in -> new RequestEvent.ReceiptConfirmed(
                                                at.in(in), by.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "receipt-deemed",
                                    RequestEvent.ReceiptDeemed.class,
                                    object("event-receipt-deemed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReceiptDeemed::at);
                                        var unit = fields.required("unit", UNIT_ID, RequestEvent.ReceiptDeemed::unit);
                                        return in -> new RequestEvent.ReceiptDeemed(at.in(in), unit.in(in));
                                    })),
                            Union.Case.of(
                                    "return-window-closed",
                                    RequestEvent.ReturnWindowClosed.class,
                                    object("event-return-window-closed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReturnWindowClosed::at);
                                        var unit =
                                                fields.required("unit", UNIT_ID, RequestEvent.ReturnWindowClosed::unit);
                                        return in -> new RequestEvent.ReturnWindowClosed(at.in(in), unit.in(in));
                                    })),
                            Union.Case.of(
                                    "return-requested",
                                    RequestEvent.ReturnRequested.class,
                                    object("event-return-requested", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReturnRequested::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ReturnRequested::by);
                                        var basis = fields.required("basis", TEXT, RequestEvent.ReturnRequested::basis);
                                        var proposed = fields.required(
                                                "proposed", UNIT_ID, RequestEvent.ReturnRequested::proposed);
                                        return in -> new RequestEvent.ReturnRequested(
                                                at.in(in), by.in(in), basis.in(in), proposed.in(in));
                                    })),
                            Union.Case.of(
                                    "return-ruled",
                                    RequestEvent.ReturnRuled.class,
                                    object("event-return-ruled", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReturnRuled::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ReturnRuled::by);
                                        var unit = fields.required("unit", UNIT_ID, RequestEvent.ReturnRuled::unit);
                                        var granted =
                                                fields.required("granted", BOOL, RequestEvent.ReturnRuled::granted);
                                        var nextLead = fields.optional(
                                                "nextLead", UNIT_ID, RequestEvent.ReturnRuled::nextLead);
                                        var reason = fields.required("reason", TEXT, RequestEvent.ReturnRuled::reason);
                                        return in -> new RequestEvent.ReturnRuled(
                                                at.in(in),
                                                by.in(in),
                                                unit.in(in),
                                                granted.in(in),
                                                nextLead.in(in),
                                                reason.in(in));
                                    })),
                            Union.Case.of(
                                    "contributed",
                                    RequestEvent.Contributed.class,
                                    object("event-contributed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Contributed::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Contributed::by);
                                        var opinion =
                                                fields.required("opinion", TEXT, RequestEvent.Contributed::opinion);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.Contributed::occurredAt);
                                        return in -> new RequestEvent.Contributed(
                                                at.in(in), by.in(in), opinion.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "contribution-waived",
                                    RequestEvent.ContributionWaived.class,
                                    object("event-contribution-waived", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ContributionWaived::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ContributionWaived::by);
                                        var unit =
                                                fields.required("unit", UNIT_ID, RequestEvent.ContributionWaived::unit);
                                        var reason = fields.required(
                                                "reason", TEXT, RequestEvent.ContributionWaived::reason);
                                        return in -> new RequestEvent.ContributionWaived(
                                                at.in(in), by.in(in), unit.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "progress-reported",
                                    RequestEvent.ProgressReported.class,
                                    object("event-progress-reported", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ProgressReported::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ProgressReported::by);
                                        var note = fields.required("note", TEXT, RequestEvent.ProgressReported::note);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.ProgressReported::occurredAt);
                                        return in -> new RequestEvent.ProgressReported(
                                                at.in(in), by.in(in), note.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "contact-recorded",
                                    RequestEvent.ContactRecorded.class,
                                    object("event-contact-recorded", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ContactRecorded::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ContactRecorded::by);
                                        var note = fields.required("note", TEXT, RequestEvent.ContactRecorded::note);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.ContactRecorded::occurredAt);
                                        return in -> new RequestEvent.ContactRecorded(
                                                at.in(in), by.in(in), note.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "extension-requested",
                                    RequestEvent.ExtensionRequested.class,
                                    object("event-extension-requested", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ExtensionRequested::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ExtensionRequested::by);
                                        var period = fields.required(
                                                "period", PERIOD, RequestEvent.ExtensionRequested::period);
                                        var reason = fields.required(
                                                "reason", TEXT, RequestEvent.ExtensionRequested::reason);
                                        return in -> new RequestEvent.ExtensionRequested(
                                                at.in(in), by.in(in), period.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "extension-decided",
                                    RequestEvent.ExtensionDecided.class,
                                    object("event-extension-decided", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ExtensionDecided::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ExtensionDecided::by);
                                        var granted = fields.required(
                                                "granted", BOOL, RequestEvent.ExtensionDecided::granted);
                                        var period = fields.required(
                                                "period", PERIOD, RequestEvent.ExtensionDecided::period);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.ExtensionDecided::reason);
                                        return in -> new RequestEvent.ExtensionDecided(
                                                at.in(in), by.in(in), granted.in(in), period.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "suspended", RequestEvent.Suspended.class, object("event-suspended", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Suspended::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Suspended::by);
                                        var reason = fields.required(
                                                "reason", SUSPENSION_REASON, RequestEvent.Suspended::reason);
                                        var until = fields.required("until", DATE, RequestEvent.Suspended::until);
                                        var note = fields.required("note", TEXT, RequestEvent.Suspended::note);
                                        return in -> new RequestEvent.Suspended(
                                                at.in(in), by.in(in), reason.in(in), until.in(in), note.in(in));
                                    })),
                            Union.Case.of(
                                    "suspension-ended",
                                    RequestEvent.SuspensionEnded.class,
                                    object("event-suspension-ended", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SuspensionEnded::at);
                                        var reason = fields.required(
                                                "reason", SUSPENSION_REASON, RequestEvent.SuspensionEnded::reason);
                                        var by = fields.optional("by", ACTOR, RequestEvent.SuspensionEnded::by);
                                        var note = fields.required("note", TEXT, RequestEvent.SuspensionEnded::note);
                                        return in -> new RequestEvent.SuspensionEnded(
                                                at.in(in), reason.in(in), by.in(in), note.in(in));
                                    })),
                            Union.Case.of("deferred", RequestEvent.Deferred.class, object("event-deferred", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Deferred::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Deferred::by);
                                var deferral = fields.required("deferral", DEFERRAL, RequestEvent.Deferred::deferral);
                                return in -> new RequestEvent.Deferred(at.in(in), by.in(in), deferral.in(in));
                            })),
                            Union.Case.of(
                                    "continued", RequestEvent.Continued.class, object("event-continued", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Continued::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Continued::by);
                                        var reviewOn =
                                                fields.required("reviewOn", DATE, RequestEvent.Continued::reviewOn);
                                        var note = fields.required("note", TEXT, RequestEvent.Continued::note);
                                        return in -> new RequestEvent.Continued(
                                                at.in(in), by.in(in), reviewOn.in(in), note.in(in));
                                    })),
                            Union.Case.of("resumed", RequestEvent.Resumed.class, object("event-resumed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Resumed::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Resumed::by);
                                var to = fields.required("to", STAGE, RequestEvent.Resumed::to);
                                var note = fields.required("note", TEXT, RequestEvent.Resumed::note);
                                return in -> new RequestEvent.Resumed(at.in(in), by.in(in), to.in(in), note.in(in));
                            })),
                            Union.Case.of(
                                    "answer-submitted",
                                    RequestEvent.AnswerSubmitted.class,
                                    object("event-answer-submitted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AnswerSubmitted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.AnswerSubmitted::by);
                                        var answer =
                                                fields.required("answer", ANSWER, RequestEvent.AnswerSubmitted::answer);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.AnswerSubmitted::occurredAt);
                                        return in -> new RequestEvent.AnswerSubmitted(
                                                at.in(in), by.in(in), answer.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "answer-approved",
                                    RequestEvent.AnswerApproved.class,
                                    object("event-answer-approved", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AnswerApproved::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.AnswerApproved::by);
                                        return in -> new RequestEvent.AnswerApproved(at.in(in), by.in(in));
                                    })),
                            Union.Case.of(
                                    "answer-sent-back",
                                    RequestEvent.AnswerSentBack.class,
                                    object("event-answer-sent-back", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AnswerSentBack::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.AnswerSentBack::by);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.AnswerSentBack::reason);
                                        return in ->
                                                new RequestEvent.AnswerSentBack(at.in(in), by.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "followed-up",
                                    RequestEvent.FollowedUp.class,
                                    object("event-followed-up", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.FollowedUp::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.FollowedUp::by);
                                        var followUp = fields.required(
                                                "followUp", FOLLOW_UP, RequestEvent.FollowedUp::followUp);
                                        var counts = fields.required("counts", BOOL, RequestEvent.FollowedUp::counts);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.FollowedUp::occurredAt);
                                        return in -> new RequestEvent.FollowedUp(
                                                at.in(in),
                                                by.in(in),
                                                followUp.in(in),
                                                counts.in(in),
                                                occurredAt.in(in));
                                    })),
                            Union.Case.of(
                                    "attempts-exhausted",
                                    RequestEvent.AttemptsExhausted.class,
                                    object("event-attempts-exhausted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AttemptsExhausted::at);
                                        var attempts = fields.required(
                                                "attempts", INTEGER, RequestEvent.AttemptsExhausted::attempts);
                                        var occurredAt = fields.optional(
                                                "occurredAt", INSTANT, RequestEvent.AttemptsExhausted::occurredAt);
                                        return in -> new RequestEvent.AttemptsExhausted(
                                                at.in(in), attempts.in(in), occurredAt.in(in));
                                    })),
                            Union.Case.of("appealed", RequestEvent.Appealed.class, object("event-appealed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Appealed::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Appealed::by);
                                var grounds = fields.required("grounds", TEXT, RequestEvent.Appealed::grounds);
                                return in -> new RequestEvent.Appealed(at.in(in), by.in(in), grounds.in(in));
                            })),
                            Union.Case.of(
                                    "appeal-decided",
                                    RequestEvent.AppealDecided.class,
                                    object("event-appeal-decided", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.AppealDecided::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.AppealDecided::by);
                                        var upheld =
                                                fields.required("upheld", BOOL, RequestEvent.AppealDecided::upheld);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.AppealDecided::reason);
                                        return in -> new RequestEvent.AppealDecided(
                                                at.in(in), by.in(in), upheld.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "withdrawn", RequestEvent.Withdrawn.class, object("event-withdrawn", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Withdrawn::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Withdrawn::by);
                                        var reason = fields.required("reason", TEXT, RequestEvent.Withdrawn::reason);
                                        var verification = fields.optional(
                                                "verification", TEXT, RequestEvent.Withdrawn::verification);
                                        return in -> new RequestEvent.Withdrawn(
                                                at.in(in), by.in(in), reason.in(in), verification.in(in));
                                    })),
                            Union.Case.of("closed", RequestEvent.Closed.class, object("event-closed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Closed::at);
                                var by = fields.optional("by", ACTOR, RequestEvent.Closed::by);
                                var ending = fields.required("ending", ENDING, RequestEvent.Closed::ending);
                                var basis = fields.required("basis", TEXT, RequestEvent.Closed::basis);
                                return in -> new RequestEvent.Closed(at.in(in), by.in(in), ending.in(in), basis.in(in));
                            })),
                            Union.Case.of(
                                    "closure-annulled",
                                    RequestEvent.ClosureAnnulled.class,
                                    object("event-closure-annulled", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ClosureAnnulled::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ClosureAnnulled::by);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.ClosureAnnulled::reason);
                                        return in ->
                                                new RequestEvent.ClosureAnnulled(at.in(in), by.in(in), reason.in(in));
                                    })),
                            Union.Case.of("reopened", RequestEvent.Reopened.class, object("event-reopened", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Reopened::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Reopened::by);
                                var cause = fields.required("cause", REOPEN_CAUSE, RequestEvent.Reopened::cause);
                                var to = fields.required("to", STAGE, RequestEvent.Reopened::to);
                                var reason = fields.required("reason", TEXT, RequestEvent.Reopened::reason);
                                return in -> new RequestEvent.Reopened(
                                        at.in(in), by.in(in), cause.in(in), to.in(in), reason.in(in));
                            })),
                            Union.Case.of(
                                    "reopenings-spent",
                                    RequestEvent.ReopeningsSpent.class,
                                    object("event-reopenings-spent", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReopeningsSpent::at);
                                        var reopenings = fields.required(
                                                "reopenings", INTEGER, RequestEvent.ReopeningsSpent::reopenings);
                                        return in -> new RequestEvent.ReopeningsSpent(at.in(in), reopenings.in(in));
                                    })),
                            Union.Case.of(
                                    "supervision-raised",
                                    RequestEvent.SupervisionRaised.class,
                                    object("event-supervision-raised", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SupervisionRaised::at);
                                        var from = fields.required(
                                                "from", SUPERVISION_LEVEL, RequestEvent.SupervisionRaised::from);
                                        var to = fields.required(
                                                "to", SUPERVISION_LEVEL, RequestEvent.SupervisionRaised::to);
                                        var cause =
                                                fields.required("cause", TEXT, RequestEvent.SupervisionRaised::cause);
                                        var by = fields.optional("by", ACTOR, RequestEvent.SupervisionRaised::by);
                                        var origin = fields.required(
                                                "origin", ORIGIN, RequestEvent.SupervisionRaised::origin);
                                        return in -> new RequestEvent.SupervisionRaised(
                                                at.in(in),
                                                from.in(in),
                                                to.in(in),
                                                cause.in(in),
                                                by.in(in),
                                                origin.in(in));
                                    })),
                            Union.Case.of(
                                    "supervision-lifted",
                                    RequestEvent.SupervisionLifted.class,
                                    object("event-supervision-lifted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.SupervisionLifted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.SupervisionLifted::by);
                                        var from = fields.required(
                                                "from", SUPERVISION_LEVEL, RequestEvent.SupervisionLifted::from);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.SupervisionLifted::reason);
                                        return in -> new RequestEvent.SupervisionLifted(
                                                at.in(in), by.in(in), from.in(in), reason.in(in));
                                    })),
                            Union.Case.of("nudged", RequestEvent.Nudged.class, object("event-nudged", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Nudged::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Nudged::by);
                                var text = fields.required("text", TEXT, RequestEvent.Nudged::text);
                                return in -> new RequestEvent.Nudged(at.in(in), by.in(in), text.in(in));
                            })),
                            Union.Case.of("sealed", RequestEvent.Sealed.class, object("event-sealed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Sealed::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Sealed::by);
                                var reason = fields.required("reason", TEXT, RequestEvent.Sealed::reason);
                                var party = fields.optional("party", REQUESTER_ID, RequestEvent.Sealed::party);
                                return in -> new RequestEvent.Sealed(at.in(in), by.in(in), reason.in(in), party.in(in));
                            })),
                            Union.Case.of("unsealed", RequestEvent.Unsealed.class, object("event-unsealed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Unsealed::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Unsealed::by);
                                var reason = fields.required("reason", TEXT, RequestEvent.Unsealed::reason);
                                var consent = fields.required("consent", CONSENT, RequestEvent.Unsealed::consent);
                                var party = fields.optional("party", REQUESTER_ID, RequestEvent.Unsealed::party);
                                return in -> new RequestEvent.Unsealed(
                                        at.in(in), by.in(in), reason.in(in), consent.in(in), party.in(in));
                            })),
                            Union.Case.of(
                                    "reprioritised",
                                    RequestEvent.Reprioritised.class,
                                    object("event-reprioritised", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Reprioritised::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Reprioritised::by);
                                        var priority = fields.required(
                                                "priority", PRIORITY, RequestEvent.Reprioritised::priority);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.Reprioritised::reason);
                                        return in -> new RequestEvent.Reprioritised(
                                                at.in(in), by.in(in), priority.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "recategorised",
                                    RequestEvent.Recategorised.class,
                                    object("event-recategorised", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.Recategorised::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.Recategorised::by);
                                        var requestKind = fields.required(
                                                "requestKind", REQUEST_KIND, RequestEvent.Recategorised::requestKind);
                                        var category =
                                                fields.required("category", TEXT, RequestEvent.Recategorised::category);
                                        var reason =
                                                fields.required("reason", TEXT, RequestEvent.Recategorised::reason);
                                        return in -> new RequestEvent.Recategorised(
                                                at.in(in),
                                                by.in(in),
                                                requestKind.in(in),
                                                category.in(in),
                                                reason.in(in));
                                    })),
                            Union.Case.of(
                                    "programme-adopted",
                                    RequestEvent.ProgrammeAdopted.class,
                                    object("event-programme-adopted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ProgrammeAdopted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ProgrammeAdopted::by);
                                        var from = fields.required(
                                                "from", PROGRAMME_REF, RequestEvent.ProgrammeAdopted::from);
                                        var to =
                                                fields.required("to", PROGRAMME_REF, RequestEvent.ProgrammeAdopted::to);
                                        return in -> new RequestEvent.ProgrammeAdopted(
                                                at.in(in), by.in(in), from.in(in), to.in(in));
                                    })),
                            Union.Case.of("named", RequestEvent.Named.class, object("event-named", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Named::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Named::by);
                                var role = fields.required("role", NAMED_ROLE, RequestEvent.Named::role);
                                var person = fields.person(
                                        "person",
                                        PERSON_ASKING,
                                        RequestEvent.Named::person,
                                        RequestEventShapes::isContact);
                                return in -> new RequestEvent.Named(at.in(in), by.in(in), role.in(in), person.in(in));
                            })),
                            Union.Case.of("merged", RequestEvent.Merged.class, object("event-merged", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Merged::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Merged::by);
                                var survivor = fields.required("survivor", REQUEST_ID, RequestEvent.Merged::survivor);
                                var reason = fields.required("reason", TEXT, RequestEvent.Merged::reason);
                                return in ->
                                        new RequestEvent.Merged(at.in(in), by.in(in), survivor.in(in), reason.in(in));
                            })),
                            Union.Case.of("absorbed", RequestEvent.Absorbed.class, object("event-absorbed", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Absorbed::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Absorbed::by);
                                var duplicate =
                                        fields.required("duplicate", DUPLICATE, RequestEvent.Absorbed::duplicate);
                                return in -> new RequestEvent.Absorbed(at.in(in), by.in(in), duplicate.in(in));
                            })),
                            Union.Case.of("unmerged", RequestEvent.Unmerged.class, object("event-unmerged", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Unmerged::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Unmerged::by);
                                var to = fields.required("to", STAGE, RequestEvent.Unmerged::to);
                                var reason = fields.required("reason", TEXT, RequestEvent.Unmerged::reason);
                                return in -> new RequestEvent.Unmerged(at.in(in), by.in(in), to.in(in), reason.in(in));
                            })),
                            Union.Case.of("released", RequestEvent.Released.class, object("event-released", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Released::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Released::by);
                                var duplicate =
                                        fields.required("duplicate", REQUEST_ID, RequestEvent.Released::duplicate);
                                var reason = fields.required("reason", TEXT, RequestEvent.Released::reason);
                                return in -> new RequestEvent.Released(
                                        at.in(in), by.in(in), duplicate.in(in), reason.in(in));
                            })),
                            Union.Case.of("joined", RequestEvent.Joined.class, object("event-joined", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Joined::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Joined::by);
                                var party = fields.required("party", REQUESTER_ID, RequestEvent.Joined::party);
                                return in -> new RequestEvent.Joined(at.in(in), by.in(in), party.in(in));
                            })),
                            Union.Case.of("split-up", RequestEvent.SplitUp.class, object("event-split-up", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.SplitUp::at);
                                var by = fields.required("by", ACTOR, RequestEvent.SplitUp::by);
                                var children = fields.list("children", REQUEST_ID, RequestEvent.SplitUp::children);
                                var reason = fields.required("reason", TEXT, RequestEvent.SplitUp::reason);
                                return in ->
                                        new RequestEvent.SplitUp(at.in(in), by.in(in), children.in(in), reason.in(in));
                            })),
                            Union.Case.of(
                                    "child-noted",
                                    RequestEvent.ChildNoted.class,
                                    object("event-child-noted", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ChildNoted::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ChildNoted::by);
                                        var child = fields.required("child", CHILD, RequestEvent.ChildNoted::child);
                                        return in -> new RequestEvent.ChildNoted(at.in(in), by.in(in), child.in(in));
                                    })),
                            Union.Case.of(
                                    "class-joined",
                                    RequestEvent.ClassJoined.class,
                                    object("event-class-joined", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ClassJoined::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ClassJoined::by);
                                        var classId =
                                                fields.required("classId", CLASS_ID, RequestEvent.ClassJoined::classId);
                                        return in -> new RequestEvent.ClassJoined(at.in(in), by.in(in), classId.in(in));
                                    })),
                            Union.Case.of(
                                    "class-left", RequestEvent.ClassLeft.class, object("event-class-left", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ClassLeft::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ClassLeft::by);
                                        var classId =
                                                fields.required("classId", CLASS_ID, RequestEvent.ClassLeft::classId);
                                        var reason = fields.required("reason", TEXT, RequestEvent.ClassLeft::reason);
                                        return in -> new RequestEvent.ClassLeft(
                                                at.in(in), by.in(in), classId.in(in), reason.in(in));
                                    })),
                            Union.Case.of(
                                    "class-solution-offered",
                                    RequestEvent.ClassSolutionOffered.class,
                                    object("event-class-solution-offered", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ClassSolutionOffered::at);
                                        var by = fields.required("by", ACTOR, RequestEvent.ClassSolutionOffered::by);
                                        var solution = fields.required(
                                                "solution",
                                                CLASS_SOLUTION,
                                                RequestEvent.ClassSolutionOffered::solution);
                                        return in -> new RequestEvent.ClassSolutionOffered(
                                                at.in(in), by.in(in), solution.in(in));
                                    })),
                            Union.Case.of("matched", RequestEvent.Matched.class, object("event-matched", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Matched::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Matched::by);
                                var other = fields.required("other", REQUEST_ID, RequestEvent.Matched::other);
                                var terms = fields.required("terms", TEXT, RequestEvent.Matched::terms);
                                return in -> new RequestEvent.Matched(at.in(in), by.in(in), other.in(in), terms.in(in));
                            })),
                            Union.Case.of("recorded", RequestEvent.Recorded.class, object("event-recorded", fields -> {
                                var at = fields.required("at", INSTANT, RequestEvent.Recorded::at);
                                var by = fields.required("by", ACTOR, RequestEvent.Recorded::by);
                                var act = fields.required("act", EVENT_KIND, RequestEvent.Recorded::act);
                                var text = fields.required("text", TEXT, RequestEvent.Recorded::text);
                                var date = fields.optional("date", DATE, RequestEvent.Recorded::date);
                                return in -> new RequestEvent.Recorded(
                                        at.in(in), by.in(in), act.in(in), text.in(in), date.in(in));
                            })),
                            Union.Case.of(
                                    "reopen-window-closed",
                                    RequestEvent.ReopenWindowClosed.class,
                                    object("event-reopen-window-closed", fields -> {
                                        var at = fields.required("at", INSTANT, RequestEvent.ReopenWindowClosed::at);
                                        return in -> new RequestEvent.ReopenWindowClosed(at.in(in));
                                    })),
                            Union.Case.of(
                                    "of-obligation",
                                    RequestEvent.OfObligation.class,
                                    object("event-of-obligation", fields -> {
                                        var event = fields.required(
                                                "event", OBLIGATION_EVENT, RequestEvent.OfObligation::event);
                                        var origin =
                                                fields.required("origin", ORIGIN, RequestEvent.OfObligation::origin);
                                        return in -> new RequestEvent.OfObligation(event.in(in), origin.in(in));
                                    }))))
            .or(new ForeignEvents<>(RequestEvent.Foreign::new, RequestEventShapes::foreign));

    private RequestEventShapes() {}

    private static boolean isContact(RequestEvent.Named event) {
        return event.role() == NamedRole.CONTACT;
    }

    private static Optional<ForeignEvent> foreign(RequestEvent event) {
        return event instanceof RequestEvent.Foreign foreign ? Optional.of(foreign.event()) : Optional.empty();
    }
}
