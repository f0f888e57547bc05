package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The usual steps of a request's life, to be put together by the plot of a small scenario. */
final class SmallLife {

    private final Story story;
    private final Chance own;
    private final Subject subject;
    private final List<String> helpers = new ArrayList<>();

    SmallLife(Story story, Chance own, Subject subject) {
        this.story = story;
        this.own = own;
        this.subject = subject;
    }

    /** So many other departments help. */
    void helped(int many) {
        while (helpers.size() < many) {
            String other = own.oneOf(MadeUp.SUBJECTS).lead();
            if (!other.equals(subject.lead()) && !helpers.contains(other)) {
                helpers.add(other);
            }
        }
    }

    /** The words of a letter: who leads, who helps, which leader. */
    String letter() {
        StringBuilder units = new StringBuilder(subject.lead());
        helpers.forEach(unit -> units.append('+').append(unit));
        return units + " " + subject.leader();
    }

    /** The words of a letter that names the day too. */
    String letter(LocalDate by) {
        return letter() + " by " + by;
    }

    /** Receipt, the helpers' parts, and the answer with its approval, so many working days after now. */
    void answered(int days, String outcome) {
        LocalDateTime answer = story.moment(days);
        received();
        helpersDone();
        story.until(answer);
        story.at(later(story.now()), "answer", outcome);
        story.in(own.weighted(50, 50), "approve", "");
    }

    /** The letter has come. */
    void received() {
        if (own.in100(92)) {
            story.in(0, "receipt", helpers.isEmpty() ? "" : "all");
        }
    }

    /** Each of those who help has done its part. */
    void helpersDone() {
        for (String unit : List.copyOf(helpers)) {
            story.at(later(story.moment(own.between(0, 1))), "part", unit);
        }
        helpers.clear();
    }

    private LocalDateTime later(LocalDateTime when) {
        return when.isAfter(story.now()) ? when : story.now().plusMinutes(5);
    }

    /** Follow-up and writing off. */
    void asked() {
        boolean again = own.in100(12);
        String grade = List.of("5", "4", "3", "0").get(own.weighted(46, 38, 10, 6));
        LocalDateTime call = story.moment(own.between(1, again ? 1 : 3));
        story.at(call, "call", again ? "nobody/" + grade : grade);
        if (again) {
            story.until(story.retried(call));
        }
        story.in(own.weighted(60, 40), "close", "");
    }
}
