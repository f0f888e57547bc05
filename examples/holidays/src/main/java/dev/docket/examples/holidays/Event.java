package dev.docket.examples.holidays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;

/** One event of an iCalendar file while it is read: the parts that matter for days off. */
final class Event {

    /** Where it begins. */
    final int line;

    private boolean broken;
    Optional<String> uid = Optional.empty();
    Optional<String> name = Optional.empty();
    boolean nameHasLanguage;
    Optional<LocalDate> start = Optional.empty();
    int startLine;
    /** The first day that no longer belongs to it. */
    Optional<LocalDate> end = Optional.empty();

    int endLine;
    /** How many days it says it lasts. */
    Optional<Integer> days = Optional.empty();

    Optional<Recur<LocalDate>> rule = Optional.empty();
    int ruleLine;
    final List<LocalDate> added = new ArrayList<>();
    final Set<LocalDate> excepted = new TreeSet<>();
    /** Of which day of the event with the same UID it stands instead. */
    Optional<LocalDate> instead = Optional.empty();

    boolean cancelled;

    Event(int line) {
        this.line = line;
    }

    void breakDown() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    LocalDate first() {
        return start.orElseThrow();
    }

    /** How many days each of its times lasts; an end on the first day is taken as one day. */
    int length() {
        return end.map(day -> (int) Math.max(1, day.toEpochDay() - first().toEpochDay()))
                .or(() -> days)
                .orElse(1);
    }

    /** The last day that the file names for it; how often a rule repeats it is not asked. */
    LocalDate lastNamed() {
        LocalDate last = first();
        for (LocalDate date : added) {
            last = date.isAfter(last) ? date : last;
        }
        return last.plusDays(length() - 1L);
    }
}
