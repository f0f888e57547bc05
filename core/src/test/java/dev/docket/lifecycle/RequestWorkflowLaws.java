package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.NoticeLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Timed;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The laws of the kernel on random journeys of a request, under random programmes of two versions on random calendars. {@code
 * -Ddocket.tries=100000} tries each that often.
 */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
@Domain(Programmes.class)
class RequestWorkflowLaws {

    private static final int TRIES = 50;

    private static WorkingCalendar calendar(RequestLife life) {
        return life.workflow().programmes().get(0).calendar();
    }

    @Property(tries = TRIES)
    void K1_timeComposes(@ForAll RequestLife life) {
        life.laws().k1TimeComposes(life.story());
    }

    @Property(tries = TRIES)
    void K2_nothingEarly(@ForAll RequestLife life) {
        life.laws().k2NothingEarly(life.story());
    }

    @Property(tries = TRIES)
    void K3_lapsesTellTheTruth(@ForAll RequestLife life) {
        life.laws().k3LapsesTellTheTruth(life.story());
    }

    @Property(tries = TRIES)
    void K4_replayIsLive(@ForAll RequestLife life) {
        life.laws().k4ReplayIsLive(life.story());
    }

    @Property(tries = TRIES)
    void K5_refusalsAreInert(@ForAll RequestLife life) {
        life.laws().k5RefusalsAreInert(life.story());
    }

    @Property(tries = TRIES)
    void K6_noSurprise(@ForAll RequestLife life) {
        life.laws().k6NoSurprise(life.story());
    }

    @Property(tries = TRIES)
    void K7_order(@ForAll RequestLife life) {
        life.laws().k7Order(life.story());
    }

    @Property(tries = TRIES)
    void K8_theEndIsQuiet(@ForAll RequestLife life) {
        life.laws().k8TheEndIsQuiet(life.story());
    }

    @Property(tries = TRIES)
    void K12_factsAndLapsesPart(@ForAll RequestLife life) {
        life.laws().k12FactsAndLapsesPart(life.story());
    }

    @Property(tries = TRIES)
    void K15_oneMeaning(@ForAll RequestLife life) {
        life.laws().k15OneMeaning(life.story());
    }

    @Property(tries = TRIES)
    void K10_keysAreForEver(@ForAll RequestLife life) {
        NoticeLaws.k10KeysAreForEver(life, NoticeLaws.everybody(calendar(life)));
    }

    @Property(tries = TRIES)
    void K11_evolveIsBlindToPolicy(@ForAll RequestLife life, @ForAll Programme other) {
        life.laws().underAnotherPolicy(RequestWorkflow.of(other)).k11EvolveIsBlindToPolicy(life.story());
    }

    @Property(tries = TRIES)
    void K8_onlyWhatClosingArmsIsOpen(@ForAll RequestLife life) {
        met(RequestLaws.k8OnlyWhatClosingArmsIsOpen(life));
    }

    @Property(tries = TRIES)
    void K9_permittedTellsTheTruth(@ForAll RequestLife life) {
        met(PermissionLaws.k9PermittedTellsTheTruth(life));
    }

    @Property(tries = TRIES)
    void K13_oneTable(@ForAll RequestLife life) {
        met(RequestLaws.k13OneTable(life));
    }

    @Property(tries = TRIES)
    void L42_oneNoticeForARuleAndRecipient(@ForAll RequestLife life) {
        NoticeLaws.l42OneNoticeForARuleAndRecipient(life, NoticeLaws.everybody(calendar(life)));
    }

    @Property(tries = TRIES)
    void K6_theDoorsTakeAnyInstant(@ForAll RequestLife life) {
        Request end = life.run(Polling.RARELY).end();
        for (Instant any : List.of(Instant.MIN, Instant.MAX)) {
            for (Timed<RequestCommand> timed : life.story().commands()) {
                assertTrue(life.workflow().handle(end, timed.command(), any).isRefused());
            }
            assertEquals(end, life.workflow().advance(end, any).state());
        }
    }
}
