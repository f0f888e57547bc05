package dev.docket.wire;

import static dev.docket.wire.NameShapes.CLASS_ID;
import static dev.docket.wire.NameShapes.ENDING;
import static dev.docket.wire.NameShapes.OUTCOME;
import static dev.docket.wire.NameShapes.PERSON_ASKING;
import static dev.docket.wire.NameShapes.PERSON_ID;
import static dev.docket.wire.NameShapes.PRIORITY;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.REQUEST_KIND;
import static dev.docket.wire.NameShapes.STAGE;
import static dev.docket.wire.NameShapes.SUPERVISION_CAUSE;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.ObligationShapes.OBLIGATIONS;
import static dev.docket.wire.RequestPartShapes.ANSWER;
import static dev.docket.wire.RequestPartShapes.ASSIGNMENT;
import static dev.docket.wire.RequestPartShapes.CHILD;
import static dev.docket.wire.RequestPartShapes.CLASS_SOLUTION;
import static dev.docket.wire.RequestPartShapes.CLOCK_SUSPENSION;
import static dev.docket.wire.RequestPartShapes.COMMITMENT;
import static dev.docket.wire.RequestPartShapes.DEFERRAL;
import static dev.docket.wire.RequestPartShapes.DUPLICATE;
import static dev.docket.wire.RequestPartShapes.EXPLANATION;
import static dev.docket.wire.RequestPartShapes.FOLLOW_UP;
import static dev.docket.wire.RequestPartShapes.INTAKE;
import static dev.docket.wire.RequestPartShapes.LETTER;
import static dev.docket.wire.RequestPartShapes.PROGRAMME_REF;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.lazy;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Bonds;
import dev.docket.request.Merging;
import dev.docket.request.PartyVoice;
import dev.docket.request.PendingExtension;
import dev.docket.request.PendingReturn;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestKind;
import java.util.List;

/** A request as it stands. */
final class RequestShapes {

    static final Shape<Request> REQUEST = lazy("request", () -> RequestShapes.WHOLE);

    static final Shape<Merging> MERGING = object("merging", fields -> {
        var survivor = fields.required("survivor", REQUEST_ID, Merging::survivor);
        var at = fields.required("at", INSTANT, Merging::at);
        var before = fields.required("before", REQUEST, Merging::before);
        return in -> new Merging(survivor.in(in), at.in(in), before.in(in));
    });

    static final Shape<PartyVoice> PARTY_VOICE = object("party-voice", fields -> {
        var party = fields.required("party", REQUESTER_ID, PartyVoice::party);
        var followUp = fields.required("followUp", FOLLOW_UP, PartyVoice::followUp);
        return in -> new PartyVoice(party.in(in), followUp.in(in));
    });

    static final Shape<PendingExtension> PENDING_EXTENSION = object("pending-extension", fields -> {
        var unit = fields.required("unit", UNIT_ID, PendingExtension::unit);
        var at = fields.required("at", INSTANT, PendingExtension::at);
        var period = fields.required("period", PERIOD, PendingExtension::period);
        return in -> new PendingExtension(unit.in(in), at.in(in), period.in(in));
    });

    static final Shape<PendingReturn> PENDING_RETURN = object("pending-return", fields -> {
        var unit = fields.required("unit", UNIT_ID, PendingReturn::unit);
        var at = fields.required("at", INSTANT, PendingReturn::at);
        var proposed = fields.required("proposed", UNIT_ID, PendingReturn::proposed);
        return in -> new PendingReturn(unit.in(in), at.in(in), proposed.in(in));
    });

    static final Shape<Bonds> BONDS = object("bonds", fields -> {
        var merging = fields.optional("merging", MERGING, Bonds::merging);
        var absorbed = fields.list("absorbed", DUPLICATE, Bonds::absorbed);
        var parties = fields.list("parties", REQUESTER_ID, Bonds::parties);
        var hidden = fields.list("hidden", REQUESTER_ID, Bonds::hidden);
        var voices = fields.list("voices", PARTY_VOICE, Bonds::voices);
        var children = fields.list("children", CHILD, Bonds::children);
        var classId = fields.optional("classId", CLASS_ID, Bonds::classId);
        var offered = fields.optional("offered", CLASS_SOLUTION, Bonds::offered);
        var matches = fields.list("matches", REQUEST_ID, Bonds::matches);
        return in -> Bonds.builder()
                .merging(merging.in(in))
                .absorbed(absorbed.in(in))
                .parties(parties.in(in))
                .hidden(hidden.in(in))
                .voices(voices.in(in))
                .children(children.in(in))
                .classId(classId.in(in))
                .offered(offered.in(in))
                .matches(matches.in(in))
                .build();
    });

    private static final ObjectShape<Request> WHOLE = object("request", fields -> {
        var id = fields.required("id", REQUEST_ID, Request::id);
        var stageIfRaised = fields.optional("stage", STAGE, Request::stageIfRaised);
        var version = fields.required("events", INTEGER, Request::version);
        var lastAt = fields.required("lastAt", INSTANT, Request::lastAt);
        var lastWasLapse = fields.flag("lastWasLapse", Request::lastWasLapse);
        var programmeIfRaised = fields.optional("programme", PROGRAMME_REF, Request::programmeIfRaised);
        var intakeIfRaised = fields.optional("intake", INTAKE, Request::intakeIfRaised);
        var raisedAtIfRaised = fields.optional("raisedAt", INSTANT, Request::raisedAtIfRaised);
        var admitted = fields.flag("admitted", Request::admitted);
        var episode = fields.count("episode", Request::episode);
        var episodeStartedAt = fields.optional("episodeStartedAt", INSTANT, Request::episodeStartedAt);
        var supervision = fields.usually(SupervisionLevel.NONE, "supervision", SUPERVISION_LEVEL, Request::supervision);
        var assignments = fields.list("assignments", ASSIGNMENT, Request::assignments);
        var responsible = fields.optional("responsible", UNIT_ID, Request::responsible);
        var acknowledged = fields.flag("acknowledged", Request::acknowledged);
        var notedSessionEnd = fields.optional("notedSessionEnd", INSTANT, Request::notedSessionEnd);
        var kind = fields.usually(RequestKind.PROBLEM, "kind", REQUEST_KIND, Request::kind);
        var category = fields.usually("general", "category", TEXT, Request::category);
        var priority = fields.usually(Priority.NORMAL, "priority", PRIORITY, Request::priority);
        var sealed = fields.flag("sealed", Request::sealed);
        var companion = fields.optional("companion", PERSON_ID, Request::companion);
        var contact = fields.optional("contact", PERSON_ASKING, Request::contact);
        var draft = fields.optional("draft", LETTER, Request::draft);
        var supplementsAsked = fields.count("supplementsAsked", Request::supplementsAsked);
        var supplementPendingSince =
                fields.optional("supplementPendingSince", INSTANT, Request::supplementPendingSince);
        var suspensions = fields.list("suspensions", CLOCK_SUSPENSION, Request::suspensions);
        var commitments = fields.list("commitments", COMMITMENT, Request::commitments);
        var pendingReturn = fields.optional("pendingReturn", PENDING_RETURN, Request::pendingReturn);
        var returnsGranted = fields.count("returnsGranted", Request::returnsGranted);
        var ruledOn = fields.list("ruledOn", UNIT_ID, Request::ruledOn);
        var relieved = fields.list("relieved", UNIT_ID, Request::relieved);
        var nextLead = fields.optional("nextLead", UNIT_ID, Request::nextLead);
        var pendingExtension = fields.optional("pendingExtension", PENDING_EXTENSION, Request::pendingExtension);
        var extensionsGranted = fields.count("extensionsGranted", Request::extensionsGranted);
        var evidence = fields.list("evidence", TEXT, Request::evidence);
        var causes = fields.list("causes", SUPERVISION_CAUSE, Request::causes);
        var nudgedAt = fields.optional("nudgedAt", INSTANT, Request::nudgedAt);
        var supervisingLeader = fields.optional("supervisingLeader", PERSON_ID, Request::supervisingLeader);
        var answer = fields.optional("answer", ANSWER, Request::answer);
        var submittedAt = fields.optional("submittedAt", INSTANT, Request::submittedAt);
        var sentBackAt = fields.optional("sentBackAt", INSTANT, Request::sentBackAt);
        var communicatedAt = fields.optional("communicatedAt", INSTANT, Request::communicatedAt);
        var explanation = fields.optional("explanation", EXPLANATION, Request::explanation);
        var deferral = fields.optional("deferral", DEFERRAL, Request::deferral);
        var cameFrom = fields.optional("cameFrom", STAGE, Request::cameFrom);
        var continuations = fields.count("continuations", Request::continuations);
        var bonds = fields.usually(Bonds.builder().build(), "bonds", BONDS, Request::bonds);
        var attempts = fields.count("attempts", Request::attempts);
        var firstAttemptAt = fields.optional("firstAttemptAt", INSTANT, Request::firstAttemptAt);
        var lastAttemptAt = fields.optional("lastAttemptAt", INSTANT, Request::lastAttemptAt);
        var attemptsExhausted = fields.flag("attemptsExhausted", Request::attemptsExhausted);
        var writtenNoticeAt = fields.optional("writtenNoticeAt", INSTANT, Request::writtenNoticeAt);
        var involved = fields.list("involved", PERSON_ASKING, Request::involved);
        var followUp = fields.optional("followUp", FOLLOW_UP, Request::followUp);
        var upheld = fields.flag("upheld", Request::upheld);
        var appealed = fields.flag("appealed", Request::appealed);
        var appealPending = fields.flag("appealPending", Request::appealPending);
        var claimedOutcome = fields.optional("claimedOutcome", OUTCOME, Request::claimedOutcome);
        var ownOutcome = fields.optional("ownOutcome", OUTCOME, Request::ownOutcome);
        var ending = fields.optional("ending", ENDING, Request::ending);
        var reopenWindowClosed = fields.flag("reopenWindowClosed", Request::reopenWindowClosed);
        var obligations = fields.required("obligations", OBLIGATIONS, Request::obligations);
        return in -> Request.builder()
                .id(id.in(in))
                .stageIfRaised(stageIfRaised.in(in))
                .version(version.in(in))
                .lastAt(lastAt.in(in))
                .lastWasLapse(lastWasLapse.in(in))
                .programmeIfRaised(programmeIfRaised.in(in))
                .intakeIfRaised(intakeIfRaised.in(in))
                .raisedAtIfRaised(raisedAtIfRaised.in(in))
                .admitted(admitted.in(in))
                .episode(episode.in(in))
                .episodeStartedAt(episodeStartedAt.in(in))
                .supervision(supervision.in(in))
                .assignments(assignments.in(in))
                .responsible(responsible.in(in))
                .acknowledged(acknowledged.in(in))
                .notedSessionEnd(notedSessionEnd.in(in))
                .kind(kind.in(in))
                .category(category.in(in))
                .priority(priority.in(in))
                .sealed(sealed.in(in))
                .companion(companion.in(in))
                .contact(contact.in(in))
                .draft(draft.in(in))
                .supplementsAsked(supplementsAsked.in(in))
                .supplementPendingSince(supplementPendingSince.in(in))
                .suspensions(suspensions.in(in))
                .commitments(commitments.in(in))
                .pendingReturn(pendingReturn.in(in))
                .returnsGranted(returnsGranted.in(in))
                .ruledOn(ruledOn.in(in))
                .relieved(relieved.in(in))
                .nextLead(nextLead.in(in))
                .pendingExtension(pendingExtension.in(in))
                .extensionsGranted(extensionsGranted.in(in))
                .evidence(evidence.in(in))
                .causes(causes.in(in))
                .nudgedAt(nudgedAt.in(in))
                .supervisingLeader(supervisingLeader.in(in))
                .answer(answer.in(in))
                .submittedAt(submittedAt.in(in))
                .sentBackAt(sentBackAt.in(in))
                .communicatedAt(communicatedAt.in(in))
                .explanation(explanation.in(in))
                .deferral(deferral.in(in))
                .cameFrom(cameFrom.in(in))
                .continuations(continuations.in(in))
                .bonds(bonds.in(in))
                .attempts(attempts.in(in))
                .firstAttemptAt(firstAttemptAt.in(in))
                .lastAttemptAt(lastAttemptAt.in(in))
                .attemptsExhausted(attemptsExhausted.in(in))
                .writtenNoticeAt(writtenNoticeAt.in(in))
                .involved(involved.in(in))
                .followUp(followUp.in(in))
                .upheld(upheld.in(in))
                .appealed(appealed.in(in))
                .appealPending(appealPending.in(in))
                .claimedOutcome(claimedOutcome.in(in))
                .ownOutcome(ownOutcome.in(in))
                .ending(ending.in(in))
                .reopenWindowClosed(reopenWindowClosed.in(in))
                .obligations(obligations.in(in))
                .build();
    });

    static final Union<Request> SNAPSHOT =
            Union.versioned("request-snapshot", List.of(Union.Case.of("request", Request.class, WHOLE)));

    private RequestShapes() {}
}
