package dev.docket.time;

import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarPlan;
import dev.docket.testkit.time.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * A calendar is dear to build and a question to it is cheap, so all laws ask the same random calendars, the shortest to tell first; with
 * {@code -Ddocket.tries=10000} each asks calendars of its own, which shrink. All else is as in {@link Calendars}.
 */
public final class SharedCalendars extends DomainContextBase {

    /** So many that what one in a hundred has is among them. */
    private static final int SIZE = 700;

    private static final List<WorkingCalendar> SHARED = new ArrayList<>();

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return System.getProperty(Tries.PROPERTY) == null ? shared() : Calendars.calendars();
    }

    @Provide
    Arbitrary<CalendarPlan> plans() {
        return Calendars.plans();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Calendars.instants();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Calendars.dates();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Calendars.durations();
    }

    @Provide
    Arbitrary<Period> periods() {
        return Calendars.periods();
    }

    @Provide
    Arbitrary<CountingRule> rules() {
        return Calendars.rules();
    }

    private static Arbitrary<WorkingCalendar> shared() {
        synchronized (SHARED) {
            if (SHARED.isEmpty()) {
                Calendars.calendars()
                        .sampleStream()
                        .limit(SIZE)
                        .sorted(Comparator.comparing(
                                calendar -> calendar.content().toString().length()))
                        .forEach(SHARED::add);
            }
            return Arbitraries.of(SHARED);
        }
    }
}
