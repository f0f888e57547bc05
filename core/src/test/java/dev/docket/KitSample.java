package dev.docket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.NoticeKind;
import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Presets;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Law;
import dev.docket.testkit.PurityRules;
import dev.docket.testkit.Routes;
import dev.docket.testkit.lifecycle.Faults;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.RequestGiven;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestRoutes;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README says of the test kit, to the letter; {@link ReadmeTest} holds both against each other, and runs what it may. */
final class KitSample {

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    private KitSample() {}

    // laws
    static class OurProgrammeTest {
        @Property(tries = 100)
        @Domain(Journeys.class)
        void keepsTheLaws(@ForAll Journey journey) {
            ProgrammeLaws.of(Presets.faceToFace(ChinaWorkdays.calendar()))
                    .livedBy(Faults.LOSES_REMINDERS) // a planted fault; without this line all laws hold
                    .all(journey);
        }
    }
    // laws

    /** The same without jqwik, for its text. */
    static void plantedFault() {
        ProgrammeLaws.of(Presets.faceToFace(ChinaWorkdays.calendar()))
                .livedBy(Faults.LOSES_REMINDERS)
                .all(Journeys.seeded(0, 40));
    }

    static class OwnLaws {
        // own
        final WorkingCalendar china = ChinaWorkdays.calendar();
        final ProgrammeLaws laws = ProgrammeLaws.of(Presets.faceToFace(china))
                .with(Law.of(
                        "A1",
                        "nobody is reminded at night",
                        life -> life.events().stream()
                                .filter(event -> event instanceof RequestEvent.OfObligation of
                                        && of.event() instanceof ObligationEvent.Reminded)
                                .forEach(event -> assertTrue(china.isOpen(event.at()), event::toString))));

        @Property(tries = 100)
        @Domain(Journeys.class)
        void keepsOurLawsToo(@ForAll Journey journey) {
            laws.all(journey);
        }
        // own
    }

    static void given() {
        RequestCommand raise = new RequestCommand.Raise(
                OFFICE,
                Intake.builder()
                        .programme(Presets.FACE_TO_FACE)
                        .programmeVersion(1)
                        .requester(RequesterId.of("lotus-textiles"))
                        .title("the road to the mill floods")
                        .session(SessionId.of("S-12"))
                        .sessionEnd(Instant.parse("2026-09-18T09:00:00Z"))
                        .build());
        RequestCommand letter = new RequestCommand.IssueLetter(
                OFFICE,
                Letter.builder()
                        .number(LetterNumber.of("L-12"))
                        .lead(UnitId.of("roads"))
                        .supervisingLeader(PersonId.of("zhou"))
                        .build());
        // given
        RequestGiven.of(RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar())))
                .given("2026-09-18T15:10", raise)
                .at("2026-09-21T10:00")
                .when(letter)
                .thenFactsOf(RequestEvent.LetterIssued.class)
                .thenOwes(StandardRules.ANSWER, "2026-10-08T17:00")
                .thenTells("lead department of roads", NoticeKind.LETTER)
                .at("2026-09-21T11:00")
                .when(letter)
                .thenRefused(RequestRefusal.WrongStage.class)
                .whenTimePasses("2026-10-08T17:00")
                .thenObligation(
                        StandardRules.ANSWER,
                        ObligationEvent.Warned.class,
                        ObligationEvent.Breached.class,
                        ObligationEvent.Escalated.class);
        // given
    }

    // routes
    @TestFactory
    Stream<DynamicTest> everyTransitionKeepsTheLaws() {
        return DynamicTest.stream(
                RequestRoutes.of(WORKFLOW, Instant.parse("2026-03-02T02:00:00Z")).everyTransition().stream(),
                Routes.Route::name,
                route -> new RequestLife(WORKFLOW, route.story()).laws().all(route.story()));
    }

    @TestFactory
    Stream<DynamicTest> isPure() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.example.permits");
        return DynamicTest.stream(PurityRules.all().stream(), ArchRule::getDescription, rule -> rule.check(ours));
    }
    // routes
}
