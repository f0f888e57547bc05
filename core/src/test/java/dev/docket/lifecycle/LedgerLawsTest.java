package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Periods;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LedgerLaws;
import dev.docket.testkit.lifecycle.LedgerLife;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The laws of requests among others, on random ledgers of 60 requests and more under random programmes and under a preset. A ledger is
 * dear and a law is cheap, so all laws are asked of the same ledgers; with {@code -Ddocket.tries=100} each of its own.
 */
@AddLifecycleHook(Tries.class)
class LedgerLawsTest {

    private static final int SIZE = 60;
    private static final int ACTS = 900;
    private static final int TRIES = 8;
    private static final List<LedgerLife> SHARED = new ArrayList<>();
    private static final Instant BEGIN = Instant.parse("2018-03-05T01:00:00Z");
    private static final Programme PRESET = Presets.faceToFace(ChinaWorkdays.calendar());

    /** The same with longer answers. */
    private static final Programme NEXT = Programme.builder()
            .id(PRESET.id())
            .version(2)
            .name(PRESET.name())
            .calendar(PRESET.calendar())
            .addRules(StandardRules.answer(Periods.of(Period.workingDays(10))).build())
            .addAllRules(PRESET.rules().stream()
                    .filter(rule -> !rule.code().equals(StandardRules.ANSWER))
                    .toList())
            .otherActs(PRESET.otherActs())
            .build();

    private static final List<CommandKind> AMONG_OTHERS = List.of(
            CommandKind.MERGE,
            CommandKind.UNMERGE,
            CommandKind.JOIN,
            CommandKind.SPLIT,
            CommandKind.NOTE_CHILD,
            CommandKind.JOIN_CLASS,
            CommandKind.LEAVE_CLASS,
            CommandKind.OFFER_CLASS_SOLUTION,
            CommandKind.MATCH,
            CommandKind.SEAL,
            CommandKind.UNSEAL,
            CommandKind.DECIDE_APPEAL,
            CommandKind.ADOPT_PROGRAMME_VERSION);

    @Provide
    Arbitrary<LedgerLife> ledgers() {
        if (System.getProperty("docket.tries") != null) {
            return anew();
        }
        synchronized (SHARED) {
            if (SHARED.isEmpty()) {
                anew().sampleStream().limit(TRIES).forEach(SHARED::add);
            }
            return Arbitraries.of(SHARED);
        }
    }

    private static Arbitrary<LedgerLife> anew() {
        Arbitrary<List<Programme>> programmes =
                Arbitraries.oneOf(Programmes.versions(), Arbitraries.just(List.of(PRESET, NEXT)));
        return Combinators.combine(programmes, Arbitraries.longs())
                .as((versions, seed) -> LedgerLife.of(RequestWorkflow.of(versions), BEGIN, seed, SIZE, ACTS));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L3_everyRequestIsReplayed(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l3EveryRequestIsReplayed(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L23_nobodyIsNamed(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l23NobodyIsNamed(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L23_departmentsSeeTheirOwn(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l23DepartmentsSeeTheirOwn(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L51_theSurvivorKeepsTheEarliest(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l51TheSurvivorKeepsTheEarliest(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L51_theMergedAreAForest(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l51TheMergedAreAForest(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L52_mergedOnceInRates(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l52MergedOnceInRates(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L53_aSolutionClosesNothing(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l53ASolutionClosesNothing(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L54_noBetterThanTheWorstPart(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l54NoBetterThanTheWorstPart(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L55_aRejectionSaysWhyAndIsTold(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l55ARejectionSaysWhyAndIsTold(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L56_aWithdrawalIsVerified(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l56AWithdrawalIsVerified(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L58_theAnonymousAreLeftAlone(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l58TheAnonymousAreLeftAlone(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L59_whoJoinedIsToldOfEveryAnswer(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.l59WhoJoinedIsToldOfEveryAnswer(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void R49_unmergingGivesBackAll(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.r49UnmergingGivesBackAll(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void R51_theMergedAreRedirected(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.r51TheMergedAreRedirected(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void nothingIsLost(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.nothingIsLost(life));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void togetherOrNotAtAll(@ForAll("ledgers") LedgerLife life) {
        met(LedgerLaws.togetherOrNotAtAll(life));
    }

    /** What the laws are shown on; {@code -Ddocket.statistics=true} prints how often each path was taken. */
    @Example
    void everyPathIsTaken() {
        TreeMap<String, Integer> paths = new TreeMap<>();
        EnumSet<CommandKind> accepted = EnumSet.noneOf(CommandKind.class);
        for (long seed = 0; seed < 12; seed++) {
            LedgerLife life = LedgerLife.of(RequestWorkflow.of(PRESET, NEXT), BEGIN, seed, SIZE, ACTS);
            life.paths().forEach((path, times) -> paths.merge(path, times, Integer::sum));
            assertTrue(life.requests().size() >= SIZE, () -> life.requests().size() + " requests");
        }
        for (CommandKind kind : CommandKind.values()) {
            if (paths.containsKey(kind.words() + ": accepted")
                    || paths.containsKey(kind.words() + " together: accepted")) {
                accepted.add(kind);
            }
        }
        assertTrue(accepted.containsAll(AMONG_OTHERS), () -> "accepted were only " + accepted);
        for (String path : List.of("entered late", "said by a party", "vacated", "a sealed one merged")) {
            assertTrue(paths.containsKey(path + ": accepted"), path);
        }
        for (String joint : List.of("merge", "unmerge", "split", "match")) {
            assertTrue(paths.containsKey(joint + " together: refused"), joint);
        }
        if (Boolean.getBoolean("docket.statistics")) {
            paths.forEach((path, times) -> System.out.println(times + "\t" + path));
        }
    }
}
