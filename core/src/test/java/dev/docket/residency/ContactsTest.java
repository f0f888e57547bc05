package dev.docket.residency;

import static dev.docket.residency.Stay.LAW;
import static dev.docket.residency.Stay.MILL;
import static dev.docket.residency.Stay.OFFICE;
import static dev.docket.residency.Stay.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.residency.Contact.Kind;
import dev.docket.residency.ContactRefusal.Limit;
import dev.docket.session.Preparation;
import dev.docket.session.Receivee;
import dev.docket.session.Series;
import dev.docket.session.SeriesId;
import dev.docket.session.SessionCommand;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionPlan;
import dev.docket.session.SessionRules;
import dev.docket.session.SessionWorkflow;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One budget for whatever is wanted of an enterprise: what it lets pass is invited and visited, and nothing else. */
class ContactsTest {

    private static final RequesterId FORGE = RequesterId.of("forge");
    private static final SessionId SESSION = SessionId.of("S-1");

    private final List<Contact> history = new ArrayList<>();
    private final Stay stay = Stay.running();
    private final SessionRules rules = SessionRules.builder()
            .programme(Stay.PROGRAMME)
            .calendar(Stay.STD)
            .addKinds(SessionKind.ROUNDTABLE)
            .build();
    private final SessionWorkflow sessions = SessionWorkflow.of(rules);
    private Series series = Series.unbegun(SeriesId.of("series"));

    private Either<ContactRefusal, Contact> proposes(Contact contact) {
        Either<ContactRefusal, Contact> decided = ContactBudget.STANDARD.decide(history, contact);
        decided.forEach(history::add);
        return decided;
    }

    private void does(SessionCommand command, String when) {
        var step = sessions.handle(series, command, at(when));
        assertTrue(step.outcome().isRight(), () -> step.outcome().getLeft().message());
        series = step.state();
    }

    /** Those receive an invitation whom the budget lets be called on. */
    private List<RequesterId> invites(LocalDate day, RequesterId... enterprises) {
        List<Receivee> received = new ArrayList<>();
        for (RequesterId enterprise : enterprises) {
            proposes(Contact.unasked(enterprise, day, Kind.INVITATION))
                    .forEach(contact -> received.add(
                            new Receivee(contact.enterprise(), "here", PersonId.of("head"), true, Optional.empty())));
        }
        does(new SessionCommand.Begin(OFFICE, rules.ref()), "2021-07-01T09:00");
        SessionPlan plan = SessionPlan.builder()
                .kind(SessionKind.ROUNDTABLE)
                .host(PersonId.of("ann"))
                .start(at(day + "T10:00"))
                .end(at(day + "T12:00"))
                .build();
        does(new SessionCommand.Plan(OFFICE, SESSION, plan), "2021-07-01T10:00");
        does(
                new SessionCommand.Prepare(OFFICE, SESSION, new Preparation(received, List.of(), List.of())),
                "2021-07-01T11:00");
        return series.session(SESSION).orElseThrow().preparation().orElseThrow().received().stream()
                .map(Receivee::enterprise)
                .toList();
    }

    @Test
    void KQ7_anEnterpriseThatWasVisitedLatelyIsNotInvitedToo() {
        assertTrue(proposes(Contact.unasked(MILL, LocalDate.parse("2021-06-30"), Kind.VISIT))
                .isRight());

        assertEquals(List.of(FORGE), invites(LocalDate.parse("2021-07-06"), MILL, FORGE));
    }

    @Test
    void KQ7_L60_anExpertVisitTooNearToAnInvitationIsRefusedUntilItsDayOrAReason() {
        assertEquals(List.of(MILL), invites(LocalDate.parse("2021-07-06"), MILL));
        RequesterId enterprise = stay.residency.agreement().orElseThrow().enterprise();
        Contact visit = Contact.unasked(enterprise, LocalDate.parse("2021-07-09"), Kind.VISIT);

        ContactRefusal refusal = proposes(visit).getLeft();
        assertEquals(List.of(Limit.TOO_NEAR), refusal.why());
        assertEquals(LocalDate.parse("2021-07-13"), refusal.nextAllowed());
        assertEquals(1, history.size());

        Contact allowed = proposes(Contact.unasked(enterprise, refusal.nextAllowed(), Kind.VISIT))
                .get();
        stay.consults(LAW, allowed.on() + "T10:00");
        assertEquals(1, stay.figures("2021-07-13T10:00").expertVisitsInTime());

        Contact urgent = proposes(visit.because("the bank calls its loan")).get();
        assertEquals(Optional.of("the bank calls its loan"), urgent.override());
    }

    @Test
    void KQ7_whatTheEnterpriseAskedForIsThereWhenNeeded() {
        assertEquals(List.of(MILL), invites(LocalDate.parse("2021-07-06"), MILL));

        Contact asked = proposes(Contact.askedFor(MILL, LocalDate.parse("2021-07-07"), Kind.VISIT))
                .get();
        stay.consults(LAW, asked.on() + "T10:00");

        assertEquals(1, stay.figures("2021-07-07T10:00").expertVisitsInTime());
    }
}
