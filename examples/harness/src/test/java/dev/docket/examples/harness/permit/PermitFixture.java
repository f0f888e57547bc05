package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitCommand.Apply;
import dev.docket.examples.harness.permit.PermitCommand.AskSupplement;
import dev.docket.examples.harness.permit.PermitCommand.Decide;
import dev.docket.examples.harness.permit.PermitCommand.FileObjection;
import dev.docket.examples.harness.permit.PermitCommand.FindComplete;
import dev.docket.examples.harness.permit.PermitCommand.Supplement;
import dev.docket.examples.harness.permit.PermitCommand.Withdraw;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.testkit.Dice;
import dev.docket.time.Period;
import java.time.Instant;

/** What the tests of permits share. */
public final class PermitFixture {

    static final Statute STATUTE = Statute.ofBerlin();

    /** Twice as generous; no state may depend on which of the two is in force when a history is read. */
    static final Statute OTHER = new Statute(
            STATUTE.calendar(),
            Period.workingDays(40),
            Period.calendarMonths(3),
            Period.workingDays(20),
            Period.calendarMonths(2),
            Period.calendarMonths(2));

    private PermitFixture() {}

    /** Mostly what suits the stage, now and then anything. */
    static PermitCommand choose(Permit permit, Instant now, Dice dice) {
        if (dice.happens(1, 6)) {
            return anything(dice);
        }
        return permit.stage().isEmpty()
                ? new Apply()
                : switch (permit.stage().get()) {
                    case CHECKING -> dice.happens(1, 2) ? new AskSupplement("a plan of the site") : new FindComplete();
                    case INCOMPLETE -> new Supplement();
                    case UNDER_DECISION, UNDER_OBJECTION -> new Decide(dice.happens(1, 2));
                    case NOTIFIED -> new FileObjection("it is too high");
                    case FINAL, WITHDRAWN -> anything(dice);
                };
    }

    private static PermitCommand anything(Dice dice) {
        return dice.oneOf(
                new FindComplete(),
                new Apply(),
                new AskSupplement("the fee"),
                new Supplement(),
                new Decide(true),
                new FileObjection("it is too loud"),
                new Withdraw());
    }

    static boolean isIn(Permit permit, Stage stage) {
        return permit.stage().filter(stage::equals).isPresent();
    }
}
