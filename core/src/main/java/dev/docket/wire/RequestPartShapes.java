package dev.docket.wire;

import static dev.docket.wire.NameShapes.CLASS_ID;
import static dev.docket.wire.NameShapes.COMMITMENT_ID;
import static dev.docket.wire.NameShapes.ENDING;
import static dev.docket.wire.NameShapes.LETTER_NUMBER;
import static dev.docket.wire.NameShapes.OUTCOME;
import static dev.docket.wire.NameShapes.PERSON_ASKING;
import static dev.docket.wire.NameShapes.PERSON_ID;
import static dev.docket.wire.NameShapes.POLICY_ID;
import static dev.docket.wire.NameShapes.PRIORITY;
import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.NameShapes.PUBLIC_TOKEN;
import static dev.docket.wire.NameShapes.REJECTION_REASON;
import static dev.docket.wire.NameShapes.REQUESTER_ID;
import static dev.docket.wire.NameShapes.REQUEST_ID;
import static dev.docket.wire.NameShapes.REQUEST_KIND;
import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.NameShapes.SATISFACTION;
import static dev.docket.wire.NameShapes.SESSION_ID;
import static dev.docket.wire.NameShapes.SOLUTION_ID;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.NameShapes.SUSPENSION_REASON;
import static dev.docket.wire.NameShapes.UNIT_ASKING;
import static dev.docket.wire.NameShapes.UNIT_ID;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.ObligationShapes.OBLIGATION;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.DATE;
import static dev.docket.wire.Shapes.INSTANT;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.person;

import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Child;
import dev.docket.request.ClassSolution;
import dev.docket.request.ClockSuspension;
import dev.docket.request.Commitment;
import dev.docket.request.Deferral;
import dev.docket.request.Duplicate;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;

/** What the commands and the events of a request, and a request itself, are made of. */
final class RequestPartShapes {

    static final Shape<Assignment.Part> PART = enumeration("part", Assignment.Part.class);
    static final Shape<Assignment.State> ASSIGNMENT_STATE = enumeration("assignment-state", Assignment.State.class);

    /** Who acts; what names somebody who asked for something, or acts for them, is written as the writer has it. */
    static final Shape<Actor> ACTOR = object("actor", fields -> {
        var role = fields.required("role", ROLE, Actor::role);
        var unit = fields.person("unit", UNIT_ASKING, Actor::unit, RequestPartShapes::isAsking);
        var person = fields.person("person", PERSON_ASKING, Actor::person, RequestPartShapes::isAsking);
        return in -> new Actor(role.in(in), unit.in(in), person.in(in));
    });

    static final Shape<ProgrammeRef> PROGRAMME_REF = object("programme-ref", fields -> {
        var id = fields.required("id", PROGRAMME_ID, ProgrammeRef::id);
        var version = fields.required("version", INTEGER, ProgrammeRef::version);
        var fingerprint = fields.required("fingerprint", TEXT, ProgrammeRef::fingerprint);
        return in -> new ProgrammeRef(id.in(in), version.in(in), fingerprint.in(in));
    });

    /** By whom somebody agreed that their name is learnt. */
    static final Shape<String> CONSENT = person("consent", text -> text, text -> text);

    static final Shape<String> AUTHORITY = person("authority", text -> text, text -> text);

    static final Shape<Intake> INTAKE = object("intake", fields -> {
        var programme = fields.required("programme", PROGRAMME_ID, Intake::programme);
        var programmeVersion = fields.required("programmeVersion", INTEGER, Intake::programmeVersion);
        var requester = fields.required("requester", REQUESTER_ID, Intake::requester);
        var authority = fields.optional("authority", AUTHORITY, Intake::authority);
        var kind = fields.usually(RequestKind.PROBLEM, "kind", REQUEST_KIND, Intake::kind);
        var category = fields.usually("general", "category", TEXT, Intake::category);
        var priority = fields.usually(Priority.NORMAL, "priority", PRIORITY, Intake::priority);
        var title = fields.required("title", TEXT, Intake::title);
        var session = fields.optional("session", SESSION_ID, Intake::session);
        var sessionEnd = fields.optional("sessionEnd", INSTANT, Intake::sessionEnd);
        var anonymous = fields.flag("anonymous", Intake::anonymous);
        var token = fields.optional("token", PUBLIC_TOKEN, Intake::token);
        var sealed = fields.flag("sealed", Intake::sealed);
        var complainedOf = fields.list("complainedOf", UNIT_ID, Intake::complainedOf);
        var parent = fields.optional("parent", REQUEST_ID, Intake::parent);
        var countedFrom = fields.optional("countedFrom", INSTANT, Intake::countedFrom);
        var recurrenceOf = fields.optional("recurrenceOf", REQUEST_ID, Intake::recurrenceOf);
        var complainedOfPersons = fields.list("complainedOfPersons", PERSON_ID, Intake::complainedOfPersons);
        var language = fields.optional("language", TEXT, Intake::language);
        var tags = fields.list("tags", TEXT, Intake::tags);
        return in -> Intake.builder()
                .programme(programme.in(in))
                .programmeVersion(programmeVersion.in(in))
                .requester(requester.in(in))
                .authority(authority.in(in))
                .kind(kind.in(in))
                .category(category.in(in))
                .priority(priority.in(in))
                .title(title.in(in))
                .session(session.in(in))
                .sessionEnd(sessionEnd.in(in))
                .anonymous(anonymous.in(in))
                .token(token.in(in))
                .sealed(sealed.in(in))
                .complainedOf(complainedOf.in(in))
                .parent(parent.in(in))
                .countedFrom(countedFrom.in(in))
                .recurrenceOf(recurrenceOf.in(in))
                .complainedOfPersons(complainedOfPersons.in(in))
                .language(language.in(in))
                .tags(tags.in(in))
                .build();
    });

    static final Shape<Letter> LETTER = object("letter", fields -> {
        var number = fields.required("number", LETTER_NUMBER, Letter::number);
        var lead = fields.required("lead", UNIT_ID, Letter::lead);
        var cooperators = fields.list("cooperators", UNIT_ID, Letter::cooperators);
        var supervisingLeader = fields.optional("supervisingLeader", PERSON_ID, Letter::supervisingLeader);
        var signedBy = fields.optional("signedBy", PERSON_ID, Letter::signedBy);
        var answerBy = fields.optional("answerBy", DATE, Letter::answerBy);
        var contributeBy = fields.optional("contributeBy", DATE, Letter::contributeBy);
        return in -> Letter.builder()
                .number(number.in(in))
                .lead(lead.in(in))
                .cooperators(cooperators.in(in))
                .supervisingLeader(supervisingLeader.in(in))
                .signedBy(signedBy.in(in))
                .answerBy(answerBy.in(in))
                .contributeBy(contributeBy.in(in))
                .build();
    });

    static final Shape<FollowUp> FOLLOW_UP = object("follow-up", fields -> {
        var reached = fields.required("reached", BOOL, FollowUp::reached);
        var party = fields.optional("party", REQUESTER_ID, FollowUp::party);
        var verification = fields.flag("verification", FollowUp::verification);
        var accepted = fields.flag("accepted", FollowUp::accepted);
        var result = fields.usually(Satisfaction.NOT_RATED, "result", SATISFACTION, FollowUp::result);
        var manner = fields.usually(Satisfaction.NOT_RATED, "manner", SATISFACTION, FollowUp::manner);
        var confirmed = fields.optional("confirmed", OUTCOME, FollowUp::confirmed);
        var remarks = fields.usually("", "remarks", TEXT, FollowUp::remarks);
        return in -> FollowUp.builder()
                .reached(reached.in(in))
                .party(party.in(in))
                .verification(verification.in(in))
                .accepted(accepted.in(in))
                .result(result.in(in))
                .manner(manner.in(in))
                .confirmed(confirmed.in(in))
                .remarks(remarks.in(in))
                .build();
    });

    static final Shape<Answer> ANSWER = object("answer", fields -> {
        var claimed = fields.required("claimed", OUTCOME, Answer::claimed);
        var text = fields.required("text", TEXT, Answer::text);
        var evidence = fields.list("evidence", TEXT, Answer::evidence);
        var withoutCooperators = fields.optional("withoutCooperators", TEXT, Answer::withoutCooperators);
        var solution = fields.optional("solution", SOLUTION_ID, Answer::solution);
        return in ->
                new Answer(claimed.in(in), text.in(in), evidence.in(in), withoutCooperators.in(in), solution.in(in));
    });

    static final Shape<Child> CHILD = object("child", fields -> {
        var id = fields.required("id", REQUEST_ID, Child::id);
        var episode = fields.required("episode", INTEGER, Child::episode);
        var ending = fields.optional("ending", ENDING, Child::ending);
        var confirmed = fields.optional("confirmed", OUTCOME, Child::confirmed);
        return in -> new Child(id.in(in), episode.in(in), ending.in(in), confirmed.in(in));
    });

    static final Shape<ClassSolution> CLASS_SOLUTION = object("class-solution", fields -> {
        var id = fields.required("id", SOLUTION_ID, ClassSolution::id);
        var ofClass = fields.required("ofClass", CLASS_ID, ClassSolution::ofClass);
        var text = fields.required("text", TEXT, ClassSolution::text);
        var policy = fields.optional("policy", POLICY_ID, ClassSolution::policy);
        return in -> new ClassSolution(id.in(in), ofClass.in(in), text.in(in), policy.in(in));
    });

    static final Shape<ClockSuspension> CLOCK_SUSPENSION = object("clock-suspension", fields -> {
        var reason = fields.required("reason", SUSPENSION_REASON, ClockSuspension::reason);
        var since = fields.required("since", INSTANT, ClockSuspension::since);
        var until = fields.required("until", DATE, ClockSuspension::until);
        var endedAt = fields.optional("endedAt", INSTANT, ClockSuspension::endedAt);
        return in -> new ClockSuspension(reason.in(in), since.in(in), until.in(in), endedAt.in(in));
    });

    static final Shape<Commitment> COMMITMENT = object("commitment", fields -> {
        var id = fields.required("id", COMMITMENT_ID, Commitment::id);
        var unit = fields.required("unit", UNIT_ID, Commitment::unit);
        var by = fields.required("by", PERSON_ID, Commitment::by);
        var action = fields.required("action", TEXT, Commitment::action);
        var date = fields.required("date", DATE, Commitment::date);
        var discharged = fields.flag("discharged", Commitment::discharged);
        return in -> new Commitment(id.in(in), unit.in(in), by.in(in), action.in(in), date.in(in), discharged.in(in));
    });

    static final Shape<Deferral.Milestone> MILESTONE = object("milestone", fields -> {
        var date = fields.required("date", DATE, Deferral.Milestone::date);
        var text = fields.required("text", TEXT, Deferral.Milestone::text);
        return in -> new Deferral.Milestone(date.in(in), text.in(in));
    });

    static final Shape<Deferral> DEFERRAL = object("deferral", fields -> {
        var plan = fields.required("plan", TEXT, Deferral::plan);
        var milestones = fields.list("milestones", MILESTONE, Deferral::milestones);
        var owner = fields.required("owner", PERSON_ID, Deferral::owner);
        var reviewOn = fields.required("reviewOn", DATE, Deferral::reviewOn);
        var proposedBy = fields.optional("proposedBy", UNIT_ID, Deferral::proposedBy);
        return in -> new Deferral(plan.in(in), milestones.in(in), owner.in(in), reviewOn.in(in), proposedBy.in(in));
    });

    static final Shape<Explanation> EXPLANATION = object("explanation", fields -> {
        var basis = fields.required("basis", TEXT, Explanation::basis);
        var whatWouldChangeIt = fields.optional("whatWouldChangeIt", TEXT, Explanation::whatWouldChangeIt);
        var reviewOn = fields.optional("reviewOn", DATE, Explanation::reviewOn);
        var proposedBy = fields.optional("proposedBy", UNIT_ID, Explanation::proposedBy);
        return in -> new Explanation(basis.in(in), whatWouldChangeIt.in(in), reviewOn.in(in), proposedBy.in(in));
    });

    static final Shape<Referral> REFERRAL = object("referral", fields -> {
        var receiver = fields.required("receiver", TEXT, Referral::receiver);
        var acknowledgement = fields.required("acknowledgement", TEXT, Referral::acknowledgement);
        return in -> new Referral(receiver.in(in), acknowledgement.in(in));
    });

    static final Shape<Rejection> REJECTION = object("rejection", fields -> {
        var reason = fields.required("reason", REJECTION_REASON, Rejection::reason);
        var text = fields.required("text", TEXT, Rejection::text);
        var alternative = fields.required("alternative", TEXT, Rejection::alternative);
        var receiver = fields.optional("receiver", TEXT, Rejection::receiver);
        var noReceiver = fields.flag("noReceiver", Rejection::noReceiver);
        var answeredIn = fields.list("answeredIn", REQUEST_ID, Rejection::answeredIn);
        return in -> new Rejection(
                reason.in(in), text.in(in), alternative.in(in), receiver.in(in), noReceiver.in(in), answeredIn.in(in));
    });

    static final Shape<Duplicate> DUPLICATE = object("duplicate", fields -> {
        var id = fields.required("id", REQUEST_ID, Duplicate::id);
        var programme = fields.required("programme", PROGRAMME_ID, Duplicate::programme);
        var requester = fields.optional("requester", REQUESTER_ID, Duplicate::requester);
        var parties = fields.list("parties", REQUESTER_ID, Duplicate::parties);
        var hidden = fields.list("hidden", REQUESTER_ID, Duplicate::hidden);
        var tokens = fields.list("tokens", PUBLIC_TOKEN, Duplicate::tokens);
        var complainedOf = fields.list("complainedOf", UNIT_ID, Duplicate::complainedOf);
        var complainedOfPersons = fields.list("complainedOfPersons", PERSON_ID, Duplicate::complainedOfPersons);
        var supervision = fields.required("supervision", SUPERVISION_LEVEL, Duplicate::supervision);
        var firstRaisedAt = fields.required("firstRaisedAt", INSTANT, Duplicate::firstRaisedAt);
        var owed = fields.list("owed", OBLIGATION, Duplicate::owed);
        var classId = fields.optional("classId", CLASS_ID, Duplicate::classId);
        var offered = fields.optional("offered", CLASS_SOLUTION, Duplicate::offered);
        var matches = fields.list("matches", REQUEST_ID, Duplicate::matches);
        return in -> new Duplicate(
                id.in(in),
                programme.in(in),
                requester.in(in),
                parties.in(in),
                hidden.in(in),
                tokens.in(in),
                complainedOf.in(in),
                complainedOfPersons.in(in),
                supervision.in(in),
                firstRaisedAt.in(in),
                owed.in(in),
                classId.in(in),
                offered.in(in),
                matches.in(in));
    });

    static final Shape<Assignment> ASSIGNMENT = object("assignment", fields -> {
        var unit = fields.required("unit", UNIT_ID, Assignment::unit);
        var part = fields.required("part", PART, Assignment::part);
        var letter = fields.required("letter", LETTER_NUMBER, Assignment::letter);
        var issuedAt = fields.required("issuedAt", INSTANT, Assignment::issuedAt);
        var state = fields.required("state", ASSIGNMENT_STATE, Assignment::state);
        var returnable = fields.flag("returnable", Assignment::returnable);
        return in -> new Assignment(
                unit.in(in), part.in(in), letter.in(in), issuedAt.in(in), state.in(in), returnable.in(in));
    });

    private RequestPartShapes() {}

    /** The tables of roles tell who acts for the office, and all others are hidden. */
    private static boolean isAsking(Actor actor) {
        return Roles.isOnTheRequestersSide(actor.role());
    }
}
