package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.notice.Notice;
import dev.docket.programme.Programme;
import dev.docket.request.RequestEvent;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One request from the first word to the last: each event, each due date with why, each notice. */
final class LifeStory {

    private static final String BLANK = " ".repeat(18);

    private final Programme programme;
    private final Page page;
    private final Locale locale;
    private final WorkingCalendar calendar;

    LifeStory(Programme programme, Page page, Locale locale) {
        this.programme = programme;
        this.page = page;
        this.locale = locale;
        this.calendar = programme.calendar();
    }

    /** The life in which most different things happen; of equals, the first. */
    static Life richest(List<Life> lives) {
        return lives.stream()
                .max(Comparator.comparingLong(LifeStory::kinds)
                        .thenComparing(life -> life.item().id(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    static long kinds(Life life) {
        return life.history().stream().map(RequestEvent::kind).distinct().count();
    }

    /** Tells it. A notice stands after the events of the instant at which what it tells took effect. */
    void tell(Life life, List<Notice> notices) {
        Why why = new Why(programme, locale);
        Telling telling = new Telling(programme, life.request());
        ArrayDeque<Notice> left = new ArrayDeque<>(notices.stream()
                .filter(notice -> notice.request().equals(life.item().id()))
                .sorted(Comparator.comparing(Notice::dueAt))
                .toList());
        Instant before = Instant.MIN;
        for (RequestEvent event : life.history()) {
            if (!event.at().equals(before)) {
                tell(left, event.at());
            }
            String time = event.at().equals(before) ? BLANK : "  " + Dates.minute(event.at(), calendar);
            String mark = event.origin() == Origin.FACT ? "●" : "◷";
            boolean owed = event instanceof RequestEvent.OfObligation;
            page.text(time + "  " + mark + " ", telling.of(event), owed ? page.ink()::faint : page.ink()::strong);
            why.of(event).ifPresent(this::because);
            before = event.at();
        }
        tell(left, Instant.MAX);
    }

    private void because(Why.Reason reason) {
        String text = reason.text().orElse("it could not be reckoned again");
        page.text(BLANK + "      why: ", text);
    }

    /** The notices of what took effect before an instant. */
    private void tell(ArrayDeque<Notice> left, Instant before) {
        while (!left.isEmpty() && left.peek().dueAt().isBefore(before)) {
            Notice notice = left.remove();
            String later = notice.supersedes().isEmpty()
                    ? ""
                    : ", in place of " + notice.supersedes().size() + " before";
            page.text(
                    BLANK + "  ✉ ",
                    notice.kind() + " to " + notice.recipient().id() + ", delivered "
                            + Dates.dayAndMinute(notice.deliverAt(), calendar) + later,
                    page.ink()::good);
        }
    }
}
