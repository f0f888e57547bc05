package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One request's life. Every sixtieth or so has a mistake in it that the rules refuse. */
final class MadeUpLife {

    private final WorkingCalendar calendar;
    private final LocalDateTime end;
    private final Chance own;
    private final Story story;
    private final Subject subject;
    private final String kind;
    private final int number;
    private final ArrayList<String> cooperators = new ArrayList<>();

    /**
     * A life that has not begun.
     *
     * @param calendar the days that offices work
     * @param end when the scenario ends; what is put off for long is continued until then
     */
    MadeUpLife(
            WorkingCalendar calendar,
            LocalDateTime end,
            Chance own,
            Story story,
            Subject subject,
            String kind,
            int number) {
        this.calendar = calendar;
        this.end = end;
        this.own = own;
        this.story = story;
        this.subject = subject;
        this.kind = kind;
        this.number = number;
    }

    private boolean mistakeOf(int kind) {
        return number % 67 == 4 * kind + 1;
    }

    void live(Plot plot) {
        story.soon(0, "raise", "");
        switch (plot) {
            case SOLVED -> {
                story.soon(4, "solve", "");
                asked();
            }
            case SOLVED_BUT_NOT -> {
                story.soon(4, "solve", "");
                story.in(own.between(1, 3), "call", "no");
                handled(own.between(2, 5));
                asked();
            }
            case EXPLAINED -> {
                story.soon(4, "explain", "");
                asked();
            }
            case APPEALED_IN_VAIN -> appealed(true);
            case APPEALED_AND_WON -> {
                appealed(false);
                handled(own.between(2, 5));
                asked();
            }
            case FOR_NOW, FOR_NOW_THEN_FINAL -> forNow(plot == Plot.FOR_NOW);
            case DEFERRED_AT_ONCE -> {
                putOff(own.between(25, 80));
                resumed();
                handled(own.between(2, 5));
                asked();
            }
            case DEFERRED -> deferred();
            case EXPLAINED_LATER -> {
                dispatched();
                story.in(own.between(4, 6), "explain", "");
                asked();
            }
            case REOPENED -> reopened();
            case PUT_OFF_FOR_LONG -> putOffForLong();
            case NOT_NOW_FOR_LONG -> notNowForLong();
            default -> assigned(plot);
        }
    }

    private void assigned(Plot plot) {
        switch (plot) {
            case SLOW -> handled(own.between(8, 11));
            case VERY_SLOW -> handled(own.between(14, 21));
            case SENT_BACK -> sentBack(1);
            case SENT_BACK_TWICE -> sentBack(2);
            default -> handled(own.weighted(0, 18, 25, 24, 17, 9, 5, 2));
        }
        int failures = switch (plot) {
            case REDONE -> 1;
            case REDONE_TWICE -> 2;
            case REDONE_AND_DECIDED -> 3;
            default -> 0;
        };
        for (int n = 1; n <= failures; n++) {
            story.in(own.between(1, 3), "call", own.in100(60) ? "no" : own.in100(70) ? "2" : "1");
            if (n < 3) {
                answered(own.weighted(0, 1, 3, 3, 2, 1));
            } else {
                // The host decides within three working days; then one asks once more.
                story.until(story.moment(4));
            }
        }
        asked(failures < 3 ? 3 : 1);
        afterClosing();
    }

    private void afterClosing() {
        if (mistakeOf(8)) {
            story.until(story.some(story.now().toLocalDate().plusDays(own.between(35, 60))));
            story.at(story.some(calendar.nextWorkingDay(story.now().toLocalDate())), "!reopen", "");
        }
    }

    // ---- from the letter to the answer

    private void handled(int days) {
        dispatched();
        answered(days);
    }

    private void dispatched() {
        int wait = 1 + own.weighted(36, 39, 22, 1, 1, 1);
        int helpers = own.weighted(64, 26, 10);
        StringBuilder units = new StringBuilder(subject.lead());
        while (cooperators.size() < helpers) {
            String other = own.oneOf(MadeUp.SUBJECTS).lead();
            if (!other.equals(subject.lead()) && !cooperators.contains(other)) {
                cooperators.add(other);
                units.append('+').append(other);
            }
        }
        String by = own.in100(6)
                ? " by " + calendar.plusWorkingDays(story.now().toLocalDate(), wait + own.between(6, 12))
                : "";
        story.in(wait, "letter", units + " " + subject.leader() + by);
        if (mistakeOf(1)) {
            story.soon(20, "!letter", units + " " + subject.leader());
        }
        if (mistakeOf(2)) {
            story.soon(35, "!solve", "");
        }
        LocalDateTime issued = story.now();
        if (own.in100(90)) {
            story.in(own.in100(70) ? 0 : 1, "receipt", cooperators.isEmpty() ? "" : "all");
        }
        if (mistakeOf(3)) {
            story.soon(5, "!defer", "until " + issued.toLocalDate().plusDays(120));
        }
    }

    /** The parts of those who help, then the answer, so many working days after now. */
    private void answered(int days) {
        LocalDateTime answer = story.moment(days);
        int missing = 0;
        for (String unit : List.copyOf(cooperators)) {
            if (own.in100(6)) {
                missing++;
            } else {
                LocalDateTime part = story.moment(own.in100(88) ? own.between(0, 1) : 3);
                if (mistakeOf(4) && missing == 0) {
                    story.soon(5, "!answer", outcome());
                }
                story.at(later(part), "part", unit);
            }
        }
        cooperators.clear();
        if (days > 6 && own.in100(50)) {
            story.in(own.between(1, 2), "progress", "");
        }
        story.until(answer);
        story.at(later(story.now()), "answer", outcome() + (missing > 0 ? " alone" : ""));
        approved();
    }

    private LocalDateTime later(LocalDateTime when) {
        return when.isAfter(story.now()) ? when : story.now().plusMinutes(5);
    }

    private String outcome() {
        return switch (kind) {
            case "suggestion" -> "adopted";
            case "enquiry" -> "answered";
            default -> own.in100(9) ? "partly_resolved" : "resolved";
        };
    }

    private void approved() {
        if (mistakeOf(5)) {
            story.soon(10, "!approve", "from " + subject.lead());
        }
        story.in(own.in100(96) ? own.weighted(45, 55) : own.between(2, 3), "approve", "");
        if (mistakeOf(6)) {
            story.soon(10, "!close", "");
        }
    }

    private void sentBack(int times) {
        dispatched();
        LocalDateTime first = story.moment(own.between(2, 5));
        for (String unit : List.copyOf(cooperators)) {
            story.at(later(story.moment(own.between(0, 1))), "part", unit);
        }
        cooperators.clear();
        story.until(first);
        for (int i = 0; i < times; i++) {
            story.at(later(story.now()), "answer", outcome());
            story.in(own.in100(80) ? 0 : 1, "back", "");
            story.until(story.moment(own.between(1, 3)));
        }
        story.at(later(story.now()), "answer", outcome());
        approved();
    }

    // ---- from the answer to the writing off

    private void asked() {
        asked(3);
    }

    /** Follow-up and writing off; after a failed follow-up one must be reached, so the attempts are limited. */
    private void asked(int mostUnreached) {
        if (mistakeOf(7) && !story.text().contains("solve") && story.text().contains("letter")) {
            story.soon(30, "!call", "4 from " + subject.lead());
        }
        int unreached = Math.min(mostUnreached, own.weighted(85, 9, 3, 2));
        int days = own.in100(97) ? own.between(1, unreached == 0 ? 3 : 1) : own.between(4, 5);
        LocalDateTime call = story.moment(days);
        StringBuilder attempts = new StringBuilder();
        for (int i = 0; i < unreached; i++) {
            attempts.append(i == 0 ? "nobody" : "/nobody");
        }
        if (unreached < 3) {
            attempts.append(unreached == 0 ? "" : "/")
                    .append(List.of("5", "4", "3", "0").get(own.weighted(46, 36, 10, 8)));
        }
        story.at(call, "call", attempts.toString());
        LocalDateTime last = call;
        for (int i = 1; i < (unreached < 3 ? unreached + 1 : 3); i++) {
            last = OfficeDays.retry(calendar, last);
        }
        story.until(last);
        if (unreached == 3) {
            if (number % 2 == 0) {
                story.soon(15, "!close", "");
            }
            story.soon(45, "notice", "");
        }
        story.in(own.in100(98) ? own.weighted(60, 40) : own.between(2, 4), "close", "");
    }

    private void reopened() {
        handled(own.between(2, 5));
        asked();
        story.until(story.moment(own.between(4, 14)));
        story.at(story.now(), "reopen", "");
        answered(own.between(2, 4));
        asked();
    }

    // ---- put off and explained

    private void appealed(boolean upheld) {
        story.soon(4, "explain", "");
        story.in(own.between(1, 3), "call", "no");
        story.in(own.between(2, 6), "appeal", "");
        story.in(own.between(6, 15), "decide", upheld ? "upheld" : "won");
        if (upheld) {
            story.in(own.between(0, 1), "close", "");
        }
    }

    private void putOff(int days) {
        LocalDate until = story.now().toLocalDate().plusDays(days);
        story.soon(4, "defer", "until " + until);
    }

    /** The review: mostly on its day or a little before, some late. */
    private void resumed() {
        story.until(reviewDay());
        story.at(story.now(), "review", "resume");
    }

    private LocalDateTime reviewDay() {
        String text = story.text();
        int place = text.lastIndexOf("until ");
        LocalDate until = place < 0
                ? story.now().toLocalDate().plusDays(60)
                : LocalDate.parse(text.substring(place + 6, place + 16));
        LocalDate day = calendar.nextOrSameWorkingDay(until);
        int shift = own.weighted(9, 66, 25);
        LocalDate chosen = shift == 0
                ? calendar.plusWorkingDays(day, own.between(1, 2))
                : shift == 1 ? day : calendar.minusWorkingDays(day, own.between(1, 3));
        return story.some(chosen);
    }

    private void deferred() {
        dispatched();
        story.until(story.moment(own.between(2, 4)));
        story.at(
                later(story.now()),
                "defer",
                "until " + story.now().toLocalDate().plusDays(own.between(18, 50)));
        resumed();
        answered(own.between(1, 3));
        asked();
    }

    private void forNow(boolean resumes) {
        story.soon(4, "explain", "until " + story.now().toLocalDate().plusDays(own.between(30, 88)));
        if (resumes) {
            resumed();
            handled(own.between(2, 5));
        } else {
            story.until(reviewDay());
            story.at(story.now(), "review", "final");
        }
        asked();
    }

    private void putOffForLong() {
        dispatched();
        story.until(story.moment(own.between(2, 4)));
        story.at(
                later(story.now()),
                "defer",
                "until " + story.now().toLocalDate().plusDays(own.between(60, 85)));
        continued();
    }

    private void notNowForLong() {
        story.soon(4, "explain", "until " + story.now().toLocalDate().plusDays(own.between(60, 88)));
        continued();
    }

    /** Continued until the end; twice by the leader, who then may no more, and by the host after that. */
    private void continued() {
        int times = 0;
        while (story.now().isBefore(end)) {
            story.until(reviewDay());
            String until = "continue until " + story.now().toLocalDate().plusDays(own.between(70, 90));
            if (times >= 2) {
                story.at(story.now(), "!review", until);
                story.in(1, "review", until + " host");
            } else {
                story.at(story.now(), "review", until);
            }
            times++;
        }
    }
}
