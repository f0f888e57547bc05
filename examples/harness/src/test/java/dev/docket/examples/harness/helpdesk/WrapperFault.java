package dev.docket.examples.harness.helpdesk;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.testkit.lifecycle.Decorated;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The sound agreement, but lived by the library's workflow in a wrapper of the desk's own, which spoils one function. */
@SuppressWarnings("ImmutableEnumChecker") // what plants a fault is a function
public enum WrapperFault implements Function<RequestWorkflow, Decorated> {
    ESCALATES_TWICE("tells each escalation twice", sound -> new Decorated(sound) {
        @Override
        public Seq<RequestEvent> lapse(Request request) {
            return super.lapse(request)
                    .flatMap(lapse -> of(lapse, ObligationEvent.Escalated.class).isPresent()
                            ? List.of(lapse, lapse)
                            : List.of(lapse));
        }
    }),
    LAPSES_BACKWARDS("tells what happens at one instant in the wrong order", sound -> new Decorated(sound) {
        @Override
        public Seq<RequestEvent> lapse(Request request) {
            return super.lapse(request).reverse();
        }
    }),
    LOSES_THE_REMINDERS("plans no reminder after the first", sound -> new Decorated(sound) {
        @Override
        public Seq<RequestEvent> lapse(Request request) {
            return super.lapse(request).map(lapse -> reminding(lapse, Optional.empty()));
        }
    }),
    REMINDERS_DRIFT("counts a reminder from the one before, an hour late", sound -> new Decorated(sound) {
        @Override
        public Seq<RequestEvent> lapse(Request request) {
            return super.lapse(request)
                    .map(lapse -> reminding(
                            lapse,
                            of(lapse, ObligationEvent.Reminded.class)
                                    .flatMap(ObligationEvent.Reminded::next)
                                    .map(next -> new Occurrence(weekAfter(lapse.at()), next.kind(), next.n()))));
        }

        private Instant weekAfter(Instant reminded) {
            return reminded.atZone(ZoneId.of("Europe/Berlin"))
                    .plus(Period.ofWeeks(1))
                    .plusHours(1)
                    .toInstant();
        }
    }),
    REOPENING_ERASES_A_BREACH("begins anew with a reopening, with a clean record", sound -> new Decorated(sound) {
        @Override
        public Request evolve(Request request, RequestEvent event) {
            Request after = super.evolve(request, event);
            return event instanceof RequestEvent.Reopened
                    ? after.toBuilder()
                            .obligations(Obligations.of(after.obligations().open(), java.util.List.of()))
                            .build()
                    : after;
        }
    });

    private final String what;
    private final Function<RequestWorkflow, Decorated> planted;

    WrapperFault(String what, Function<RequestWorkflow, Decorated> planted) {
        this.what = what;
        this.planted = planted;
    }

    /** What it does. */
    public String what() {
        return what;
    }

    /** The sound workflow with the fault. */
    @Override
    public Decorated apply(RequestWorkflow sound) {
        return planted.apply(sound);
    }

    private static <T extends ObligationEvent> Optional<T> of(RequestEvent event, Class<T> kind) {
        return event instanceof RequestEvent.OfObligation of && kind.isInstance(of.event())
                ? Optional.of(kind.cast(of.event()))
                : Optional.empty();
    }

    private static RequestEvent reminding(RequestEvent lapse, Optional<Occurrence> next) {
        return of(lapse, ObligationEvent.Reminded.class)
                .<RequestEvent>map(reminded -> new RequestEvent.OfObligation(
                        new ObligationEvent.Reminded(reminded.at(), reminded.ref(), reminded.n(), next),
                        lapse.origin()))
                .orElse(lapse);
    }
}
