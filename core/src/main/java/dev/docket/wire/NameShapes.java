package dev.docket.wire;

import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.person;
import static dev.docket.wire.Shapes.text;

import dev.docket.obligation.Condition;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.ClassId;
import dev.docket.request.CommitmentId;
import dev.docket.request.Ending;
import dev.docket.request.LetterNumber;
import dev.docket.request.NamedRole;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.PolicyId;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.PublicToken;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.SupervisionCause;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;

/** Names, keys and the words of closed lists. */
final class NameShapes {

    static final Shape<ClassId> CLASS_ID = text("class-id", ClassId::of, ClassId::value);
    static final Shape<CommitmentId> COMMITMENT_ID = text("commitment-id", CommitmentId::of, CommitmentId::value);
    static final Shape<LetterNumber> LETTER_NUMBER = text("letter-number", LetterNumber::of, LetterNumber::value);
    static final Shape<PersonId> PERSON_ID = text("person-id", PersonId::of, PersonId::value);
    static final Shape<PolicyId> POLICY_ID = text("policy-id", PolicyId::of, PolicyId::value);
    static final Shape<ProgrammeId> PROGRAMME_ID = text("programme-id", ProgrammeId::of, ProgrammeId::value);
    static final Shape<RequestId> REQUEST_ID = text("request-id", RequestId::of, RequestId::value);
    static final Shape<SessionId> SESSION_ID = text("session-id", SessionId::of, SessionId::value);
    static final Shape<SolutionId> SOLUTION_ID = text("solution-id", SolutionId::of, SolutionId::value);
    static final Shape<UnitId> UNIT_ID = text("unit-id", UnitId::of, UnitId::value);
    static final Shape<PublicToken> PUBLIC_TOKEN = text("public-token", PublicToken::of, PublicToken::value);

    static final Shape<RequesterId> REQUESTER_ID = person("requester-id", RequesterId::of, RequesterId::value);
    /** Of one who asked for something, or who acts for them. */
    static final Shape<PersonId> PERSON_ASKING = person(PERSON_ID);

    static final Shape<UnitId> UNIT_ASKING = person(UNIT_ID);

    static final Shape<Role> ROLE = text("role", Role::of, Role::name);
    static final Shape<EventKind> EVENT_KIND = text("event-kind", EventKind::of, EventKind::name);
    static final Shape<RuleCode> RULE_CODE = text("rule-code", RuleCode::of, RuleCode::value);
    static final Shape<Condition> CONDITION = text("condition", Condition::of, Condition::value);
    static final Shape<Subject> SUBJECT = text("subject", Subject::of, Subject::value);

    static final Shape<Stage> STAGE = enumeration("stage", Stage.class);
    static final Shape<Ending> ENDING = enumeration("ending", Ending.class);
    static final Shape<Outcome> OUTCOME = enumeration("outcome", Outcome.class);
    static final Shape<RequestKind> REQUEST_KIND = enumeration("request-kind", RequestKind.class);
    static final Shape<Priority> PRIORITY = enumeration("priority", Priority.class);
    static final Shape<Satisfaction> SATISFACTION = enumeration("satisfaction", Satisfaction.class);
    static final Shape<SuspensionReason> SUSPENSION_REASON = enumeration("suspension-reason", SuspensionReason.class);
    static final Shape<RejectionReason> REJECTION_REASON = enumeration("rejection-reason", RejectionReason.class);
    static final Shape<NamedRole> NAMED_ROLE = enumeration("named-role", NamedRole.class);
    static final Shape<SupervisionCause> SUPERVISION_CAUSE = enumeration("supervision-cause", SupervisionCause.class);
    static final Shape<SupervisionLevel> SUPERVISION_LEVEL = enumeration("supervision-level", SupervisionLevel.class);
    static final Shape<Event.Origin> ORIGIN = enumeration("origin", Event.Origin.class);

    private NameShapes() {}
}
