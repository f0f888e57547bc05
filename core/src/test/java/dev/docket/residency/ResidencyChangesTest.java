package dev.docket.residency;

import static dev.docket.residency.Stay.ANN;
import static dev.docket.residency.Stay.BEN;
import static dev.docket.residency.Stay.CHIEF;
import static dev.docket.residency.Stay.OFFICE;
import static dev.docket.residency.Stay.embedded;
import static dev.docket.residency.Stay.officer;
import static dev.docket.residency.Stay.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.PersonId;
import dev.docket.time.Cadence;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What changes while a residency runs: who stays, and by which rules. */
class ResidencyChangesTest {

    private static final PersonId DAN = PersonId.of("dan");

    private static List<String> owing(Stay stay, RuleCode rule) {
        return stay.residency.obligations().of(rule).stream()
                .filter(one -> !one.isBreached())
                .map(Obligation::subject)
                .map(Optional::orElseThrow)
                .map(Subject::value)
                .sorted()
                .toList();
    }

    private static ResidencyCommand.Replace replace(PersonId who, Officer successor, boolean trained) {
        return new ResidencyCommand.Replace(OFFICE, who, successor, trained, "called back");
    }

    private static final Officer SUCCESSOR = officer(DAN, Stay.ORDINARY, "1990-01-01");

    @Nested
    class AnotherOfficer {

        @Test
        void DA10_whoComesOwesReportsAndWhoLeavesOwesNothing() {
            Stay stay = Stay.running();
            stay.does(replace(BEN, SUCCESSOR, true), "2021-08-20T09:00");

            assertEquals(List.of("ann", "dan"), owing(stay, ResidencyObligations.REPORTING));
            assertEquals(List.of("ann", "dan"), owing(stay, ResidencyObligations.OUTPUT));
            assertEquals(List.of(ANN, DAN), stay.residency.officers());
            assertEquals(List.of(), stay.residency.untrained());
            assertEquals(
                    List.of(ResidencyGuard.OFFICER_OF_TEAM),
                    stay.unmet(new ResidencyCommand.Report(OFFICE, BEN, "on time"), "2021-08-23T09:00"));
        }

        @Test
        void DA5_whatTheOtherBroughtAboutIsNotOwedAgainAndNotTheirs() {
            Stay stay = Stay.running();
            stay.rules.outputs().forEach(asked -> {
                stay.does(Stay.delivery(ANN, asked.kind(), "one"), "2021-07-20T09:00");
                stay.does(Stay.delivery(BEN, asked.kind(), "one"), "2021-07-20T09:00");
            });
            assertEquals(List.of(), owing(stay, ResidencyObligations.OUTPUT));

            stay.does(replace(BEN, SUCCESSOR, true), "2021-08-20T09:00");

            assertEquals(List.of("dan"), owing(stay, ResidencyObligations.OUTPUT));
            assertEquals(6, stay.workflow.missing(stay.residency).size());
            // Of the two who are there now one has everything; before there were two.
            assertEquals(1, stay.figures("2021-08-20T09:00").complete());
            assertEquals(2, stay.figures("2021-08-20T08:59").complete());
            assertEquals(1, stay.residency.delivered(BEN, OutputKind.PUBLICITY));
            assertEquals(0, stay.residency.delivered(DAN, OutputKind.PUBLICITY));
        }

        @Test
        void DA5_whoComesBackOwesOnlyWhatIsStillMissing() {
            Stay stay = Stay.running();
            stay.rules
                    .outputs()
                    .forEach(asked -> stay.does(Stay.delivery(BEN, asked.kind(), "one"), "2021-07-20T09:00"));
            stay.does(Stay.delivery(ANN, OutputKind.PUBLICITY, "one"), "2021-07-20T09:00");
            stay.does(replace(BEN, SUCCESSOR, true), "2021-08-20T09:00");
            stay.does(replace(DAN, officer(BEN, Stay.ORDINARY, "1990-01-01"), true), "2021-09-20T09:00");

            assertEquals(List.of("ann"), owing(stay, ResidencyObligations.OUTPUT));
            assertEquals(List.of("ann", "ben"), owing(stay, ResidencyObligations.REPORTING));
        }

        @Test
        void DA4_DA7_theyFitAndAreTrainedAndOfTheTeamOnce() {
            Stay stay = Stay.running();
            assertEquals(
                    List.of(ResidencyGuard.TRAINED), stay.unmet(replace(BEN, SUCCESSOR, false), "2021-08-20T09:00"));
            assertEquals(
                    List.of(ResidencyGuard.AGE_FITS),
                    stay.unmet(replace(BEN, officer(DAN, Stay.ORDINARY, "1985-08-20"), true), "2021-08-20T09:00"));
            assertEquals(
                    List.of(ResidencyGuard.NAMED_ONCE),
                    stay.unmet(replace(BEN, officer(CHIEF, Stay.ORDINARY, "1990-01-01"), true), "2021-08-20T09:00"));
            assertEquals(
                    List.of(ResidencyGuard.NAMED_ONCE),
                    stay.unmet(replace(BEN, officer(ANN, Stay.ORDINARY, "1990-01-01"), true), "2021-08-20T09:00"));
            assertEquals(
                    List.of(ResidencyGuard.OFFICER_OF_TEAM),
                    stay.unmet(replace(PersonId.of("eve"), SUCCESSOR, true), "2021-08-20T09:00"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ResidencyCommand.Replace(OFFICE, BEN, SUCCESSOR, true, " "));
        }

        @Test
        void whatIsOnlyAgreedIsAgreedAnew() {
            Stay stay = Stay.agreed(embedded(), team(), "2021-06-01T10:00");
            assertInstanceOf(
                    ResidencyRefusal.WrongStatus.class,
                    stay.refused(replace(BEN, SUCCESSOR, true), "2021-06-02T10:00"));
        }
    }

    @Nested
    class OtherRules {

        private final ResidencyRules next = embedded()
                .expertVisits(Optional.empty())
                .reports(Cadence.every(3, Cadence.Unit.MONTHS))
                .version(2)
                .build();

        private Stay under(ResidencyRules.Builder first, String until) {
            Stay stay = new Stay(first, next);
            stay.does(stay.agree(team()), "2021-06-01T10:00");
            stay.trains(ANN, "2021-06-02T10:00");
            stay.trains(BEN, "2021-06-02T10:00");
            stay.until(until);
            return stay;
        }

        private ResidencyCommand adopt(ResidencyRules rules) {
            return new ResidencyCommand.Adopt(OFFICE, rules.ref());
        }

        @Test
        void whatTheyAskForIsOwedAndWhatTheyDoNotIsNoMore() {
            Stay stay = under(embedded().reports(Optional.empty()), "2021-06-03T00:00");
            stay.starts("2021-06-30T09:00");
            assertEquals(List.of(), owing(stay, ResidencyObligations.REPORTING));
            assertEquals(List.of("audit", "finance", "law"), owing(stay, ResidencyObligations.EXPERT_VISIT));

            stay.does(adopt(next), "2021-07-05T09:00");

            assertEquals(List.of("ann", "ben"), owing(stay, ResidencyObligations.REPORTING));
            assertEquals(List.of(), owing(stay, ResidencyObligations.EXPERT_VISIT));
            assertEquals(List.of("ann", "ben"), owing(stay, ResidencyObligations.OUTPUT));
            assertEquals(Optional.of(next.ref()), stay.residency.rules());
        }

        @Test
        void beforeTheStartNothingIsOwedThatComesWithIt() {
            Stay stay = new Stay(embedded().reports(Optional.empty()), next);
            stay.does(stay.agree(team()), "2021-06-01T10:00");
            stay.does(adopt(next), "2021-06-02T09:00");
            assertEquals(List.of(), owing(stay, ResidencyObligations.REPORTING));
            stay.trains(ANN, "2021-06-02T10:00");
            stay.trains(BEN, "2021-06-02T10:00");
            stay.starts("2021-06-30T09:00");
            assertEquals(List.of("ann", "ben"), owing(stay, ResidencyObligations.REPORTING));
        }

        @Test
        void R58_onlyAnotherVersionThatIsHereIsAdopted() {
            Stay stay = under(embedded(), "2021-06-03T00:00");
            assertEquals(List.of(ResidencyGuard.ANOTHER_VERSION), stay.unmet(adopt(stay.rules), "2021-06-04T09:00"));
            assertInstanceOf(
                    ResidencyRefusal.UnknownRules.class,
                    stay.refused(
                            new ResidencyCommand.Adopt(OFFICE, new ResidencyRulesRef(Stay.PROGRAMME, 2, "0")),
                            "2021-06-04T09:00"));
            assertEquals(
                    List.of(ResidencyGuard.RULES_KEPT),
                    stay.unmet(
                            new ResidencyCommand.Agree(
                                    OFFICE, next.ref(), team().project("dam").build()),
                            "2021-06-04T09:00"));
            stay.does(new ResidencyCommand.End(OFFICE, "called off"), "2021-06-05T09:00");
            assertInstanceOf(ResidencyRefusal.WrongStatus.class, stay.refused(adopt(next), "2021-06-06T09:00"));
        }

        /** Whatever is added to the rules is compared too, and so is in the fingerprint. */
        @Test
        void R58_nothingThatDecidesIsLeftOut() {
            Set<String> declared = Arrays.stream(ResidencyRules.class.getDeclaredMethods())
                    .filter(method ->
                            Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                    .map(method -> method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            declared.removeAll(
                    List.of("programme", "version", "ref", "authority", "provisions", "obligations", "rulebook"));

            assertEquals(declared, new TreeSet<>(next.provisions().namesIn("residencies")));
            assertEquals(
                    ResidencyCommandKind.values().length,
                    next.provisions().namesIn("authority in residencies").size());
            assertNotEquals(
                    embedded().build().ref(), embedded().trained(false).build().ref());
        }
    }
}
