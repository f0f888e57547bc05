package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.docket.request.CommandKind;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestJourneys;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestLives;
import dev.docket.workflow.Timed;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;
import org.slf4j.LoggerFactory;

/** The laws of those who need protection, on random journeys of a request under random programmes of two versions. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestProtectionLaws {

    private static final int TRIES = 50;

    @Provide
    Arbitrary<RequestLife> turnedAwayOften() {
        return RequestLives.livesWith(CommandKind.REJECT);
    }

    @Provide
    Arbitrary<RequestLife> takenBackOften() {
        return RequestLives.livesWith(CommandKind.WITHDRAW);
    }

    @Provide
    Arbitrary<RequestLife> sealedOften() {
        return RequestLives.livesWith(CommandKind.SEAL, CommandKind.UNSEAL, CommandKind.NAME);
    }

    @Property(tries = TRIES / 2)
    void L23_sealedIsSealed(@ForAll("sealedOften") RequestLife life) {
        met(ProtectionLaws.l23SealedIsSealed(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L23_noLogLineTellsWhoseItIs(@ForAll RequestLife life) {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.docket");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        try {
            Request request = RequestLife.UNRAISED;
            for (Timed<RequestCommand> timed : life.story().commands()) {
                request = life.workflow()
                        .handle(request, timed.command(), timed.at())
                        .state();
            }
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(lines);
        }
        met(lines.list.size());
        lines.list.forEach(line -> Assertions.assertFalse(
                line.getFormattedMessage().contains(RequestJourneys.IDENTITY), line::getFormattedMessage));
    }

    @Property(tries = SharedLives.SIZE)
    void L23_theSubjectHasNoPart(@ForAll RequestLife life) {
        met(ProtectionLaws.l23TheSubjectHasNoPart(life));
    }

    @Property(tries = TRIES)
    void L55_whoIsTurnedAwayLearnsWhyAndWhereTo(@ForAll("turnedAwayOften") RequestLife life) {
        met(ProtectionLaws.l55WhoIsTurnedAwayLearnsWhyAndWhereTo(life));
    }

    @Property(tries = TRIES)
    void L56_onlyTheRequesterTakesItBack(@ForAll("takenBackOften") RequestLife life) {
        met(ProtectionLaws.l56OnlyTheRequesterTakesItBack(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L58_anonymousIsNeitherContactedNorSatisfied(@ForAll RequestLife life) {
        met(ProtectionLaws.l58AnonymousIsNeitherContactedNorSatisfied(life));
    }
}
