package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class of event is told to somebody, or deliberately to nobody: this table says which. */
class EveryEventIsToldTest {

    private static final TreeMap<String, Set<NoticeKind>> TOLD = new TreeMap<>();

    private static void told(Class<?> event, NoticeKind... kinds) {
        Set<NoticeKind> all = EnumSet.noneOf(NoticeKind.class);
        all.addAll(Arrays.asList(kinds));
        TOLD.put(event.getSimpleName(), all);
    }

    static {
        told(RequestEvent.Raised.class, NoticeKind.RECEIVED);
        told(RequestEvent.Acknowledged.class, NoticeKind.ACKNOWLEDGED);
        told(RequestEvent.Admitted.class, NoticeKind.ADMITTED);
        told(RequestEvent.Rejected.class, NoticeKind.REJECTED);
        told(RequestEvent.Referred.class, NoticeKind.REFERRED);
        told(RequestEvent.SupplementAsked.class, NoticeKind.SUPPLEMENT_ASKED);
        told(RequestEvent.Supplemented.class, NoticeKind.SUPPLEMENT_OVER);
        told(RequestEvent.SupplementMissed.class, NoticeKind.SUPPLEMENT_OVER);
        told(RequestEvent.ResolvedOnSite.class, NoticeKind.RESOLVED_ON_SITE);
        told(RequestEvent.Explained.class, NoticeKind.EXPLAINED);
        told(RequestEvent.Deferred.class, NoticeKind.DEFERRED);
        told(RequestEvent.Continued.class, NoticeKind.CONTINUED);
        told(RequestEvent.Resumed.class, NoticeKind.RESUMED);

        told(RequestEvent.LetterSigned.class, NoticeKind.LETTER_SIGNED);
        told(RequestEvent.LetterIssued.class, NoticeKind.LETTER, NoticeKind.ASSIGNED_INFO, NoticeKind.LEADER_NAMED);
        told(RequestEvent.ReceiptDeemed.class, NoticeKind.RECEIPT_DEEMED);
        told(RequestEvent.AssignmentEnded.class, NoticeKind.ASSIGNMENT_ENDED);
        told(RequestEvent.ReturnRuled.class, NoticeKind.RETURN_RULED);
        told(RequestEvent.Contributed.class, NoticeKind.CONTRIBUTED);
        told(RequestEvent.ContributionWaived.class, NoticeKind.ASSIGNMENT_ENDED);
        told(RequestEvent.Committed.class, NoticeKind.COMMITTED);
        told(RequestEvent.CommitmentDischarged.class, NoticeKind.COMMITMENT_KEPT);
        told(RequestEvent.ExtensionDecided.class, NoticeKind.EXTENSION_GRANTED, NoticeKind.EXTENSION_REFUSED);
        told(RequestEvent.Suspended.class, NoticeKind.SUSPENDED);
        told(RequestEvent.SuspensionEnded.class, NoticeKind.SUSPENSION_ENDED);

        told(RequestEvent.AnswerApproved.class, NoticeKind.ANSWER, NoticeKind.ASSIGNMENT_ENDED);
        told(RequestEvent.AnswerSentBack.class, NoticeKind.SENT_BACK);
        told(RequestEvent.FollowedUp.class, NoticeKind.APPEAL_OFFERED);
        told(RequestEvent.Appealed.class, NoticeKind.APPEALED);
        told(RequestEvent.AppealDecided.class, NoticeKind.APPEAL_DECIDED);
        told(RequestEvent.Closed.class, NoticeKind.CLOSED);
        told(RequestEvent.Withdrawn.class, NoticeKind.WITHDRAWN);
        told(RequestEvent.Reopened.class, NoticeKind.REOPENED);

        told(RequestEvent.SupervisionRaised.class, NoticeKind.SUPERVISION);
        told(RequestEvent.Nudged.class, NoticeKind.NUDGED);
        told(RequestEvent.Sealed.class, NoticeKind.SEALED);
        told(RequestEvent.Unsealed.class, NoticeKind.UNSEALED);
        told(RequestEvent.Named.class, NoticeKind.LEADER_NAMED, NoticeKind.COMPANION_NAMED);

        told(RequestEvent.Merged.class, NoticeKind.MERGED);
        told(RequestEvent.Unmerged.class, NoticeKind.UNMERGED);
        told(RequestEvent.SplitUp.class, NoticeKind.SPLIT);
        told(RequestEvent.ClassSolutionOffered.class, NoticeKind.CLASS_SOLUTION);
        told(RequestEvent.Matched.class, NoticeKind.MATCHED);

        told(
                RequestEvent.Absorbed.class,
                NoticeKind.RESOLVED_ON_SITE,
                NoticeKind.ANSWER,
                NoticeKind.EXPLAINED,
                NoticeKind.DEFERRED,
                NoticeKind.CLASS_SOLUTION);
        told(
                RequestEvent.Joined.class,
                NoticeKind.RESOLVED_ON_SITE,
                NoticeKind.ANSWER,
                NoticeKind.EXPLAINED,
                NoticeKind.DEFERRED);

        // Deliberately nobody; Announcing says why of each.
        told(RequestEvent.Released.class);
        told(RequestEvent.ChildNoted.class);
        told(RequestEvent.ClassJoined.class);
        told(RequestEvent.ClassLeft.class);
        told(RequestEvent.SessionEndNoted.class);
        told(RequestEvent.LetterDrafted.class);
        told(RequestEvent.ReceiptConfirmed.class);
        told(RequestEvent.ReturnWindowClosed.class);
        told(RequestEvent.ReturnRequested.class);
        told(RequestEvent.ProgressReported.class);
        told(RequestEvent.ContactRecorded.class);
        told(RequestEvent.ExtensionRequested.class);
        told(RequestEvent.AnswerSubmitted.class);
        told(RequestEvent.AttemptsExhausted.class);
        told(RequestEvent.ReopeningsSpent.class);
        told(RequestEvent.ClosureAnnulled.class);
        told(RequestEvent.ReopenWindowClosed.class);
        told(RequestEvent.SupervisionLifted.class);
        told(RequestEvent.Reprioritised.class);
        told(RequestEvent.Recategorised.class);
        told(RequestEvent.ProgrammeAdopted.class);
        told(RequestEvent.Recorded.class);

        told(ObligationEvent.Armed.class, NoticeKind.OWED);
        told(ObligationEvent.Restored.class, NoticeKind.OWED);
        told(ObligationEvent.Warned.class, NoticeKind.WARNING);
        told(ObligationEvent.Breached.class, NoticeKind.BREACH);
        told(ObligationEvent.Escalated.class, NoticeKind.ESCALATION);
        told(ObligationEvent.Reminded.class, NoticeKind.REMINDER, NoticeKind.CHECK_DUE);
        told(ObligationEvent.Moved.class, NoticeKind.MOVED);
        told(ObligationEvent.Vacated.class, NoticeKind.VACATED);
        told(ObligationEvent.BroughtForward.class, NoticeKind.MOVED);
        told(ObligationEvent.RisesVacated.class, NoticeKind.RISE_VACATED);
        told(ObligationEvent.Acted.class);
        told(ObligationEvent.Met.class);
        told(ObligationEvent.Cancelled.class);
        told(ObligationEvent.Paused.class);
        told("Resumed of an obligation");
    }

    private static void told(String event) {
        TOLD.put(event, EnumSet.noneOf(NoticeKind.class));
    }

    private static String name(Class<?> event) {
        return event.equals(ObligationEvent.Resumed.class) ? "Resumed of an obligation" : event.getSimpleName();
    }

    @Test
    void theTableNamesEveryClassOfEventAndEveryKindOfNotice() {
        Set<String> classes = Stream.concat(
                        Arrays.stream(RequestEvent.class.getPermittedSubclasses()),
                        Arrays.stream(ObligationEvent.class.getPermittedSubclasses()))
                .filter(type -> !type.equals(RequestEvent.OfObligation.class))
                // Only another version of the library writes it.
                .filter(type -> !type.equals(RequestEvent.Foreign.class))
                .map(EveryEventIsToldTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(classes, TOLD.keySet());

        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        TOLD.values().forEach(kinds::addAll);
        assertEquals(EnumSet.allOf(NoticeKind.class), kinds);
    }

    @Test
    void everyEventIsToldAsTheTableSays() {
        TreeMap<String, Set<NoticeKind>> seen = new TreeMap<>();
        for (long seed = 0; seed < 150; seed++) {
            Life life = new Life("KQ-1").play(Town.commands(seed), Duration.ofHours(24));
            Request request = Request.unraised(life.request().id());
            for (RequestEvent event : life.history()) {
                Step<Request, RequestEvent, RequestRefusal> alone =
                        new Step<>(event.at(), List.of(event), Either.right(List.empty()), after(request, event));
                Class<?> type = event instanceof RequestEvent.OfObligation of
                        ? of.event().getClass()
                        : event.getClass();
                Set<NoticeKind> kinds = seen.computeIfAbsent(name(type), unused -> EnumSet.noneOf(NoticeKind.class));
                Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY)
                        .from(request, alone)
                        .forEach(notice -> kinds.add(notice.kind()));
                request = alone.state();
            }
        }
        assertEquals(TOLD, seen);
    }

    private static Request after(Request request, RequestEvent event) {
        return Town.WORKFLOW.evolve(request, event);
    }
}
