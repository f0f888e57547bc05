package dev.docket.examples.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.examples.harness.helpdesk.HelpDeskFault;
import dev.docket.examples.harness.helpdesk.HelpDeskHunt;
import dev.docket.examples.harness.helpdesk.WrapperFault;
import dev.docket.examples.harness.permit.PermitFault;
import dev.docket.examples.harness.permit.PermitHunt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The laws find every planted fault, and nothing in what is sound on the same journeys. What finds each fault, and when, stands in the
 * README's table; {@code -Ddocket.rewrite=true} writes it anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // so that a table that is written anew begins with the permit
class PlantedFaultsTest {

    private static final String PERMIT = "permit";
    private static final String HELP_DESK = "help desk";
    private static final String WRAPPER = "its wrapper";
    private static final int JOURNEYS_OF_PERMITS = 60;
    private static final int JOURNEYS_OF_HELP_DESKS = 12;

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void areFoundInThePermit(PermitFault fault) {
        FaultTable.check(
                FaultTable.key(PERMIT, fault), fault.what(), found(fault, PermitHunt.of(fault, JOURNEYS_OF_PERMITS)));
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void areFoundInTheHelpDesk(HelpDeskFault fault) {
        FaultTable.check(
                FaultTable.key(HELP_DESK, fault),
                fault.what(),
                found(fault, HelpDeskHunt.of(fault, JOURNEYS_OF_HELP_DESKS)));
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void areFoundInAWrapper(WrapperFault fault) {
        FaultTable.check(
                FaultTable.key(WRAPPER, fault),
                fault.what(),
                found(fault, HelpDeskHunt.of(fault, JOURNEYS_OF_HELP_DESKS)));
    }

    private static Hunt found(Enum<?> fault, Optional<Hunt> hunt) {
        return hunt.orElseThrow(() -> new AssertionError("no law has found " + fault));
    }

    @Test
    @Order(4)
    void theSoundOnesPassTheSameJourneys() {
        assertEquals(Optional.empty(), PermitHunt.sound(JOURNEYS_OF_PERMITS));
        assertEquals(Optional.empty(), HelpDeskHunt.sound(JOURNEYS_OF_HELP_DESKS));
    }

    @Test
    @Order(5)
    void theTableHasNoOthers() {
        List<String> keys = Stream.of(
                        Stream.of(PermitFault.values()).map(fault -> FaultTable.key(PERMIT, fault)),
                        Stream.of(HelpDeskFault.values()).map(fault -> FaultTable.key(HELP_DESK, fault)),
                        Stream.of(WrapperFault.values()).map(fault -> FaultTable.key(WRAPPER, fault)))
                .flatMap(each -> each)
                .toList();

        assertEquals(keys, FaultTable.keys());
    }

    @Test
    @Order(6)
    void aBrokenLawReadsLikeThis() {
        WrapperFault fault = WrapperFault.ESCALATES_TWICE;

        FaultTable.checkBlock(
                "## When a law is broken",
                found(fault, HelpDeskHunt.of(fault, JOURNEYS_OF_HELP_DESKS)).told());
    }
}
