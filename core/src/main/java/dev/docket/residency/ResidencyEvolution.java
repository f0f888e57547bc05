package dev.docket.residency;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How an event changes a residency. Looks at no rule. */
final class ResidencyEvolution {

    private static final List<RuleCode> IN_TURNS =
            List.of(ResidencyObligations.REPORTING, ResidencyObligations.EXPERT_VISIT);

    private ResidencyEvolution() {}

    static Residency evolve(Residency residency, ResidencyEvent event) {
        Residency.Builder so = residency.toBuilder();
        Residency.Builder after = event.fold(
                done -> done(residency, so, done),
                so::addCompleted,
                ended -> ended(so, ended.at()).shortfalls(ended.missing()),
                of -> ofObligation(residency, so, of.event()),
                foreign -> so);
        return after.version(residency.version() + 1)
                .lastAt(event.at())
                .lastWasLapse(event.origin() == Origin.LAPSE)
                .build();
    }

    /** What moves nothing is kept in the account. */
    private static Residency.Builder done(Residency before, Residency.Builder after, ResidencyEvent.Done done) {
        if (done.what() instanceof ResidencyCommand.Agree agree) {
            return after.status(ResidencyStatus.AGREED).rules(agree.rules()).agreement(agree.agreement());
        }
        if (done.what() instanceof ResidencyCommand.Start) {
            return after.status(ResidencyStatus.RUNNING).startedAt(done.at());
        }
        if (done.what() instanceof ResidencyCommand.Adopt adopt) {
            return after.rules(adopt.rules());
        }
        if (done.what() instanceof ResidencyCommand.Replace replace) {
            return replaced(before, after, replace).addAccount(done);
        }
        return done.what() instanceof ResidencyCommand.End ? ended(after, done.at()) : after.addAccount(done);
    }

    private static Residency.Builder replaced(
            Residency before, Residency.Builder after, ResidencyCommand.Replace replace) {
        return before.agreement()
                .map(agreement -> after.agreement(agreement.with(replace.officer(), replace.successor())))
                .orElse(after);
    }

    private static Residency.Builder ended(Residency.Builder after, Instant at) {
        return after.status(ResidencyStatus.ENDED).endedAt(at);
    }

    /** A turn is settled once: what is made up for later stays missed. */
    private static Residency.Builder ofObligation(Residency before, Residency.Builder after, ObligationEvent event) {
        boolean isMet = event instanceof ObligationEvent.Met;
        Optional<Obligation> settled = before.obligations()
                .find(event.ref())
                .filter(obligation -> IN_TURNS.contains(event.ref().rule()))
                .filter(obligation -> isMet ? !obligation.isBreached() : event instanceof ObligationEvent.Breached);
        settled.ifPresent(obligation -> after.addTurns(new ResidencyTurn(
                event.ref().rule(),
                obligation.subject().orElseThrow(),
                obligation.due().orElseThrow(),
                event.at(),
                isMet)));
        return after.obligations(before.obligations().apply(event));
    }
}
