package dev.docket.wire;

import static dev.docket.wire.NameShapes.CLASS_ID;
import static dev.docket.wire.NameShapes.COMMITMENT_ID;
import static dev.docket.wire.NameShapes.EVENT_KIND;
import static dev.docket.wire.NameShapes.LETTER_NUMBER;
import static dev.docket.wire.NameShapes.NAMED_ROLE;
import static dev.docket.wire.NameShapes.PERSON_ASKING;
import static dev.docket.wire.NameShapes.PRIORITY;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.REQUEST_KIND;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.NameShapes.SUSPENSION_REASON;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.RequestPartShapes.ACTOR;
import static dev.docket.wire.RequestPartShapes.ANSWER;
import static dev.docket.wire.RequestPartShapes.CHILD;
import static dev.docket.wire.RequestPartShapes.CLASS_SOLUTION;
import static dev.docket.wire.RequestPartShapes.CONSENT;
import static dev.docket.wire.RequestPartShapes.DEFERRAL;
import static dev.docket.wire.RequestPartShapes.DUPLICATE;
import static dev.docket.wire.RequestPartShapes.EXPLANATION;
import static dev.docket.wire.RequestPartShapes.FOLLOW_UP;
import static dev.docket.wire.RequestPartShapes.INTAKE;
import static dev.docket.wire.RequestPartShapes.LETTER;
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
import dev.docket.request.RequestCommand;
import java.util.List;

/** What may be done with a request; each type of command has its name and its version for ever. */
// Over 400 lines because the commands are one closed list, read as one.
final class RequestCommandShapes {

    private static final Shape<RequestCommand.Verdict> VERDICT = enumeration("verdict", RequestCommand.Verdict.class);

    static final Union<RequestCommand> REQUEST_COMMAND = Union.versioned(
            "request-command",
            List.of(
                    Union.Case.of("raise", RequestCommand.Raise.class, object("command-raise", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Raise::by);
                        var intake = fields.required("intake", INTAKE, RequestCommand.Raise::intake);
                        return in -> new RequestCommand.Raise(by.in(in), intake.in(in));
                    })),
                    Union.Case.of(
                            "note-session-end",
                            RequestCommand.NoteSessionEnd.class,
                            object("command-note-session-end", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.NoteSessionEnd::by);
                                var end = fields.required("end", INSTANT, RequestCommand.NoteSessionEnd::end);
                                return in -> new RequestCommand.NoteSessionEnd(by.in(in), end.in(in));
                            })),
                    Union.Case.of(
                            "acknowledge", RequestCommand.Acknowledge.class, object("command-acknowledge", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.Acknowledge::by);
                                return in -> new RequestCommand.Acknowledge(by.in(in));
                            })),
                    Union.Case.of("admit", RequestCommand.Admit.class, object("command-admit", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Admit::by);
                        return in -> new RequestCommand.Admit(by.in(in));
                    })),
                    Union.Case.of("reject", RequestCommand.Reject.class, object("command-reject", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Reject::by);
                        var rejection = fields.required("rejection", REJECTION, RequestCommand.Reject::rejection);
                        return in -> new RequestCommand.Reject(by.in(in), rejection.in(in));
                    })),
                    Union.Case.of("refer", RequestCommand.Refer.class, object("command-refer", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Refer::by);
                        var referral = fields.required("referral", REFERRAL, RequestCommand.Refer::referral);
                        return in -> new RequestCommand.Refer(by.in(in), referral.in(in));
                    })),
                    Union.Case.of(
                            "ask-supplement",
                            RequestCommand.AskSupplement.class,
                            object("command-ask-supplement", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.AskSupplement::by);
                                var what = fields.required("what", TEXT, RequestCommand.AskSupplement::what);
                                return in -> new RequestCommand.AskSupplement(by.in(in), what.in(in));
                            })),
                    Union.Case.of(
                            "supplement", RequestCommand.Supplement.class, object("command-supplement", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.Supplement::by);
                                var text = fields.required("text", TEXT, RequestCommand.Supplement::text);
                                return in -> new RequestCommand.Supplement(by.in(in), text.in(in));
                            })),
                    Union.Case.of(
                            "resolve-on-site",
                            RequestCommand.ResolveOnSite.class,
                            object("command-resolve-on-site", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.ResolveOnSite::by);
                                var solution =
                                        fields.required("solution", TEXT, RequestCommand.ResolveOnSite::solution);
                                return in -> new RequestCommand.ResolveOnSite(by.in(in), solution.in(in));
                            })),
                    Union.Case.of("commit", RequestCommand.Commit.class, object("command-commit", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Commit::by);
                        var commitment =
                                fields.required("commitment", COMMITMENT_ID, RequestCommand.Commit::commitment);
                        var action = fields.required("action", TEXT, RequestCommand.Commit::action);
                        var date = fields.required("date", DATE, RequestCommand.Commit::date);
                        return in ->
                                new RequestCommand.Commit(by.in(in), commitment.in(in), action.in(in), date.in(in));
                    })),
                    Union.Case.of(
                            "discharge-commitment",
                            RequestCommand.DischargeCommitment.class,
                            object("command-discharge-commitment", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.DischargeCommitment::by);
                                var commitment = fields.required(
                                        "commitment", COMMITMENT_ID, RequestCommand.DischargeCommitment::commitment);
                                var note = fields.required("note", TEXT, RequestCommand.DischargeCommitment::note);
                                var occurredAt = fields.optional(
                                        "occurredAt", INSTANT, RequestCommand.DischargeCommitment::occurredAt);
                                return in -> new RequestCommand.DischargeCommitment(
                                        by.in(in), commitment.in(in), note.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of("explain", RequestCommand.Explain.class, object("command-explain", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Explain::by);
                        var explanation =
                                fields.required("explanation", EXPLANATION, RequestCommand.Explain::explanation);
                        return in -> new RequestCommand.Explain(by.in(in), explanation.in(in));
                    })),
                    Union.Case.of(
                            "draft-letter", RequestCommand.DraftLetter.class, object("command-draft-letter", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.DraftLetter::by);
                                var letter = fields.required("letter", LETTER, RequestCommand.DraftLetter::letter);
                                return in -> new RequestCommand.DraftLetter(by.in(in), letter.in(in));
                            })),
                    Union.Case.of(
                            "sign-letter", RequestCommand.SignLetter.class, object("command-sign-letter", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.SignLetter::by);
                                var number =
                                        fields.required("number", LETTER_NUMBER, RequestCommand.SignLetter::number);
                                return in -> new RequestCommand.SignLetter(by.in(in), number.in(in));
                            })),
                    Union.Case.of(
                            "issue-letter", RequestCommand.IssueLetter.class, object("command-issue-letter", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.IssueLetter::by);
                                var letter = fields.required("letter", LETTER, RequestCommand.IssueLetter::letter);
                                return in -> new RequestCommand.IssueLetter(by.in(in), letter.in(in));
                            })),
                    Union.Case.of("reassign", RequestCommand.Reassign.class, object("command-reassign", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Reassign::by);
                        var letter = fields.required("letter", LETTER, RequestCommand.Reassign::letter);
                        var reason = fields.required("reason", TEXT, RequestCommand.Reassign::reason);
                        return in -> new RequestCommand.Reassign(by.in(in), letter.in(in), reason.in(in));
                    })),
                    Union.Case.of(
                            "confirm-receipt",
                            RequestCommand.ConfirmReceipt.class,
                            object("command-confirm-receipt", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.ConfirmReceipt::by);
                                var occurredAt = fields.optional(
                                        "occurredAt", INSTANT, RequestCommand.ConfirmReceipt::occurredAt);
                                return in -> new RequestCommand.ConfirmReceipt(by.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of(
                            "request-return",
                            RequestCommand.RequestReturn.class,
                            object("command-request-return", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.RequestReturn::by);
                                var basis = fields.required("basis", TEXT, RequestCommand.RequestReturn::basis);
                                var proposed =
                                        fields.required("proposed", UNIT_ID, RequestCommand.RequestReturn::proposed);
                                return in -> new RequestCommand.RequestReturn(by.in(in), basis.in(in), proposed.in(in));
                            })),
                    Union.Case.of(
                            "rule-return", RequestCommand.RuleReturn.class, object("command-rule-return", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.RuleReturn::by);
                                var granted = fields.required("granted", BOOL, RequestCommand.RuleReturn::granted);
                                var nextLead =
                                        fields.optional("nextLead", UNIT_ID, RequestCommand.RuleReturn::nextLead);
                                var reason = fields.required("reason", TEXT, RequestCommand.RuleReturn::reason);
                                return in -> new RequestCommand.RuleReturn(
                                        by.in(in), granted.in(in), nextLead.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "contribute", RequestCommand.Contribute.class, object("command-contribute", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.Contribute::by);
                                var opinion = fields.required("opinion", TEXT, RequestCommand.Contribute::opinion);
                                var occurredAt =
                                        fields.optional("occurredAt", INSTANT, RequestCommand.Contribute::occurredAt);
                                return in ->
                                        new RequestCommand.Contribute(by.in(in), opinion.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of(
                            "waive-contribution",
                            RequestCommand.WaiveContribution.class,
                            object("command-waive-contribution", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.WaiveContribution::by);
                                var unit = fields.required("unit", UNIT_ID, RequestCommand.WaiveContribution::unit);
                                var reason = fields.required("reason", TEXT, RequestCommand.WaiveContribution::reason);
                                return in ->
                                        new RequestCommand.WaiveContribution(by.in(in), unit.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "report-progress",
                            RequestCommand.ReportProgress.class,
                            object("command-report-progress", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.ReportProgress::by);
                                var note = fields.required("note", TEXT, RequestCommand.ReportProgress::note);
                                var occurredAt = fields.optional(
                                        "occurredAt", INSTANT, RequestCommand.ReportProgress::occurredAt);
                                return in ->
                                        new RequestCommand.ReportProgress(by.in(in), note.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of(
                            "record-contact",
                            RequestCommand.RecordContact.class,
                            object("command-record-contact", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.RecordContact::by);
                                var note = fields.required("note", TEXT, RequestCommand.RecordContact::note);
                                var occurredAt = fields.optional(
                                        "occurredAt", INSTANT, RequestCommand.RecordContact::occurredAt);
                                return in ->
                                        new RequestCommand.RecordContact(by.in(in), note.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of(
                            "request-extension",
                            RequestCommand.RequestExtension.class,
                            object("command-request-extension", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.RequestExtension::by);
                                var period = fields.required("period", PERIOD, RequestCommand.RequestExtension::period);
                                var reason = fields.required("reason", TEXT, RequestCommand.RequestExtension::reason);
                                return in ->
                                        new RequestCommand.RequestExtension(by.in(in), period.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "decide-extension",
                            RequestCommand.DecideExtension.class,
                            object("command-decide-extension", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.DecideExtension::by);
                                var granted = fields.required("granted", BOOL, RequestCommand.DecideExtension::granted);
                                var reason = fields.required("reason", TEXT, RequestCommand.DecideExtension::reason);
                                return in ->
                                        new RequestCommand.DecideExtension(by.in(in), granted.in(in), reason.in(in));
                            })),
                    Union.Case.of("suspend", RequestCommand.Suspend.class, object("command-suspend", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Suspend::by);
                        var reason = fields.required("reason", SUSPENSION_REASON, RequestCommand.Suspend::reason);
                        var until = fields.required("until", DATE, RequestCommand.Suspend::until);
                        var note = fields.required("note", TEXT, RequestCommand.Suspend::note);
                        return in -> new RequestCommand.Suspend(by.in(in), reason.in(in), until.in(in), note.in(in));
                    })),
                    Union.Case.of("resume", RequestCommand.Resume.class, object("command-resume", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Resume::by);
                        var reason = fields.required("reason", SUSPENSION_REASON, RequestCommand.Resume::reason);
                        var note = fields.required("note", TEXT, RequestCommand.Resume::note);
                        return in -> new RequestCommand.Resume(by.in(in), reason.in(in), note.in(in));
                    })),
                    Union.Case.of("defer", RequestCommand.Defer.class, object("command-defer", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Defer::by);
                        var deferral = fields.required("deferral", DEFERRAL, RequestCommand.Defer::deferral);
                        return in -> new RequestCommand.Defer(by.in(in), deferral.in(in));
                    })),
                    Union.Case.of("review", RequestCommand.Review.class, object("command-review", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Review::by);
                        var verdict = fields.required("verdict", VERDICT, RequestCommand.Review::verdict);
                        var reviewOn = fields.optional("reviewOn", DATE, RequestCommand.Review::reviewOn);
                        var note = fields.required("note", TEXT, RequestCommand.Review::note);
                        return in -> new RequestCommand.Review(by.in(in), verdict.in(in), reviewOn.in(in), note.in(in));
                    })),
                    Union.Case.of(
                            "submit-answer",
                            RequestCommand.SubmitAnswer.class,
                            object("command-submit-answer", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.SubmitAnswer::by);
                                var answer = fields.required("answer", ANSWER, RequestCommand.SubmitAnswer::answer);
                                var occurredAt =
                                        fields.optional("occurredAt", INSTANT, RequestCommand.SubmitAnswer::occurredAt);
                                return in ->
                                        new RequestCommand.SubmitAnswer(by.in(in), answer.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of(
                            "approve-answer",
                            RequestCommand.ApproveAnswer.class,
                            object("command-approve-answer", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.ApproveAnswer::by);
                                return in -> new RequestCommand.ApproveAnswer(by.in(in));
                            })),
                    Union.Case.of("send-back", RequestCommand.SendBack.class, object("command-send-back", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.SendBack::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.SendBack::reason);
                        return in -> new RequestCommand.SendBack(by.in(in), reason.in(in));
                    })),
                    Union.Case.of(
                            "record-follow-up",
                            RequestCommand.RecordFollowUp.class,
                            object("command-record-follow-up", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.RecordFollowUp::by);
                                var followUp =
                                        fields.required("followUp", FOLLOW_UP, RequestCommand.RecordFollowUp::followUp);
                                var occurredAt = fields.optional(
                                        "occurredAt", INSTANT, RequestCommand.RecordFollowUp::occurredAt);
                                return in -> new RequestCommand.RecordFollowUp(
                                        by.in(in), followUp.in(in), occurredAt.in(in));
                            })),
                    Union.Case.of("appeal", RequestCommand.Appeal.class, object("command-appeal", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Appeal::by);
                        var grounds = fields.required("grounds", TEXT, RequestCommand.Appeal::grounds);
                        return in -> new RequestCommand.Appeal(by.in(in), grounds.in(in));
                    })),
                    Union.Case.of(
                            "decide-appeal",
                            RequestCommand.DecideAppeal.class,
                            object("command-decide-appeal", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.DecideAppeal::by);
                                var upheld = fields.required("upheld", BOOL, RequestCommand.DecideAppeal::upheld);
                                var reason = fields.required("reason", TEXT, RequestCommand.DecideAppeal::reason);
                                return in -> new RequestCommand.DecideAppeal(by.in(in), upheld.in(in), reason.in(in));
                            })),
                    Union.Case.of("close", RequestCommand.Close.class, object("command-close", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Close::by);
                        var basis = fields.required("basis", TEXT, RequestCommand.Close::basis);
                        var signedBy = fields.optional("signedBy", ACTOR, RequestCommand.Close::signedBy);
                        return in -> new RequestCommand.Close(by.in(in), basis.in(in), signedBy.in(in));
                    })),
                    Union.Case.of("reopen", RequestCommand.Reopen.class, object("command-reopen", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Reopen::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.Reopen::reason);
                        return in -> new RequestCommand.Reopen(by.in(in), reason.in(in));
                    })),
                    Union.Case.of(
                            "annul-closure",
                            RequestCommand.AnnulClosure.class,
                            object("command-annul-closure", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.AnnulClosure::by);
                                var reason = fields.required("reason", TEXT, RequestCommand.AnnulClosure::reason);
                                return in -> new RequestCommand.AnnulClosure(by.in(in), reason.in(in));
                            })),
                    Union.Case.of("withdraw", RequestCommand.Withdraw.class, object("command-withdraw", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Withdraw::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.Withdraw::reason);
                        var verification = fields.optional("verification", TEXT, RequestCommand.Withdraw::verification);
                        return in -> new RequestCommand.Withdraw(by.in(in), reason.in(in), verification.in(in));
                    })),
                    Union.Case.of("escalate", RequestCommand.Escalate.class, object("command-escalate", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Escalate::by);
                        var to = fields.required("to", SUPERVISION_LEVEL, RequestCommand.Escalate::to);
                        var reason = fields.optional("reason", TEXT, RequestCommand.Escalate::reason);
                        return in -> new RequestCommand.Escalate(by.in(in), to.in(in), reason.in(in));
                    })),
                    Union.Case.of(
                            "lift-supervision",
                            RequestCommand.LiftSupervision.class,
                            object("command-lift-supervision", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.LiftSupervision::by);
                                var reason = fields.required("reason", TEXT, RequestCommand.LiftSupervision::reason);
                                return in -> new RequestCommand.LiftSupervision(by.in(in), reason.in(in));
                            })),
                    Union.Case.of("nudge", RequestCommand.Nudge.class, object("command-nudge", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Nudge::by);
                        var text = fields.required("text", TEXT, RequestCommand.Nudge::text);
                        return in -> new RequestCommand.Nudge(by.in(in), text.in(in));
                    })),
                    Union.Case.of("seal", RequestCommand.Seal.class, object("command-seal", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Seal::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.Seal::reason);
                        var party = fields.optional("party", REQUESTER_ID, RequestCommand.Seal::party);
                        return in -> new RequestCommand.Seal(by.in(in), reason.in(in), party.in(in));
                    })),
                    Union.Case.of("unseal", RequestCommand.Unseal.class, object("command-unseal", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Unseal::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.Unseal::reason);
                        var consent = fields.optional("consent", CONSENT, RequestCommand.Unseal::consent);
                        var party = fields.optional("party", REQUESTER_ID, RequestCommand.Unseal::party);
                        return in -> new RequestCommand.Unseal(by.in(in), reason.in(in), consent.in(in), party.in(in));
                    })),
                    Union.Case.of(
                            "reprioritise",
                            RequestCommand.Reprioritise.class,
                            object("command-reprioritise", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.Reprioritise::by);
                                var priority =
                                        fields.required("priority", PRIORITY, RequestCommand.Reprioritise::priority);
                                var reason = fields.required("reason", TEXT, RequestCommand.Reprioritise::reason);
                                return in -> new RequestCommand.Reprioritise(by.in(in), priority.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "recategorise",
                            RequestCommand.Recategorise.class,
                            object("command-recategorise", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.Recategorise::by);
                                var requestKind = fields.required(
                                        "requestKind", REQUEST_KIND, RequestCommand.Recategorise::requestKind);
                                var category = fields.required("category", TEXT, RequestCommand.Recategorise::category);
                                var reason = fields.required("reason", TEXT, RequestCommand.Recategorise::reason);
                                return in -> new RequestCommand.Recategorise(
                                        by.in(in), requestKind.in(in), category.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "adopt-programme-version",
                            RequestCommand.AdoptProgrammeVersion.class,
                            object("command-adopt-programme-version", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.AdoptProgrammeVersion::by);
                                var version = fields.required(
                                        "version", INTEGER, RequestCommand.AdoptProgrammeVersion::version);
                                return in -> new RequestCommand.AdoptProgrammeVersion(by.in(in), version.in(in));
                            })),
                    Union.Case.of("name", RequestCommand.Name.class, object("command-name", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Name::by);
                        var role = fields.required("role", NAMED_ROLE, RequestCommand.Name::role);
                        var person = fields.person(
                                "person", PERSON_ASKING, RequestCommand.Name::person, RequestCommandShapes::isContact);
                        return in -> new RequestCommand.Name(by.in(in), role.in(in), person.in(in));
                    })),
                    Union.Case.of("merge", RequestCommand.Merge.class, object("command-merge", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Merge::by);
                        var survivor = fields.required("survivor", REQUEST_ID, RequestCommand.Merge::survivor);
                        var reason = fields.required("reason", TEXT, RequestCommand.Merge::reason);
                        return in -> new RequestCommand.Merge(by.in(in), survivor.in(in), reason.in(in));
                    })),
                    Union.Case.of("absorb", RequestCommand.Absorb.class, object("command-absorb", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Absorb::by);
                        var duplicate = fields.required("duplicate", DUPLICATE, RequestCommand.Absorb::duplicate);
                        return in -> new RequestCommand.Absorb(by.in(in), duplicate.in(in));
                    })),
                    Union.Case.of("unmerge", RequestCommand.Unmerge.class, object("command-unmerge", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Unmerge::by);
                        var reason = fields.required("reason", TEXT, RequestCommand.Unmerge::reason);
                        return in -> new RequestCommand.Unmerge(by.in(in), reason.in(in));
                    })),
                    Union.Case.of("release", RequestCommand.Release.class, object("command-release", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Release::by);
                        var duplicate = fields.required("duplicate", REQUEST_ID, RequestCommand.Release::duplicate);
                        var reason = fields.required("reason", TEXT, RequestCommand.Release::reason);
                        return in -> new RequestCommand.Release(by.in(in), duplicate.in(in), reason.in(in));
                    })),
                    Union.Case.of("join", RequestCommand.Join.class, object("command-join", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Join::by);
                        var party = fields.required("party", REQUESTER_ID, RequestCommand.Join::party);
                        return in -> new RequestCommand.Join(by.in(in), party.in(in));
                    })),
                    Union.Case.of("split", RequestCommand.Split.class, object("command-split", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Split::by);
                        var children = fields.list("children", REQUEST_ID, RequestCommand.Split::children);
                        var reason = fields.required("reason", TEXT, RequestCommand.Split::reason);
                        return in -> new RequestCommand.Split(by.in(in), children.in(in), reason.in(in));
                    })),
                    Union.Case.of("note-child", RequestCommand.NoteChild.class, object("command-note-child", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.NoteChild::by);
                        var child = fields.required("child", CHILD, RequestCommand.NoteChild::child);
                        return in -> new RequestCommand.NoteChild(by.in(in), child.in(in));
                    })),
                    Union.Case.of("join-class", RequestCommand.JoinClass.class, object("command-join-class", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.JoinClass::by);
                        var classId = fields.required("classId", CLASS_ID, RequestCommand.JoinClass::classId);
                        return in -> new RequestCommand.JoinClass(by.in(in), classId.in(in));
                    })),
                    Union.Case.of(
                            "leave-class", RequestCommand.LeaveClass.class, object("command-leave-class", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.LeaveClass::by);
                                var reason = fields.required("reason", TEXT, RequestCommand.LeaveClass::reason);
                                return in -> new RequestCommand.LeaveClass(by.in(in), reason.in(in));
                            })),
                    Union.Case.of(
                            "offer-class-solution",
                            RequestCommand.OfferClassSolution.class,
                            object("command-offer-class-solution", fields -> {
                                var by = fields.required("by", ACTOR, RequestCommand.OfferClassSolution::by);
                                var solution = fields.required(
                                        "solution", CLASS_SOLUTION, RequestCommand.OfferClassSolution::solution);
                                return in -> new RequestCommand.OfferClassSolution(by.in(in), solution.in(in));
                            })),
                    Union.Case.of("match", RequestCommand.Match.class, object("command-match", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Match::by);
                        var other = fields.required("other", REQUEST_ID, RequestCommand.Match::other);
                        var terms = fields.required("terms", TEXT, RequestCommand.Match::terms);
                        return in -> new RequestCommand.Match(by.in(in), other.in(in), terms.in(in));
                    })),
                    Union.Case.of("record", RequestCommand.Record.class, object("command-record", fields -> {
                        var by = fields.required("by", ACTOR, RequestCommand.Record::by);
                        var act = fields.required("act", EVENT_KIND, RequestCommand.Record::act);
                        var text = fields.required("text", TEXT, RequestCommand.Record::text);
                        var date = fields.optional("date", DATE, RequestCommand.Record::date);
                        return in -> new RequestCommand.Record(by.in(in), act.in(in), text.in(in), date.in(in));
                    }))));

    private RequestCommandShapes() {}

    private static boolean isContact(RequestCommand.Name command) {
        return command.role() == NamedRole.CONTACT;
    }
}
