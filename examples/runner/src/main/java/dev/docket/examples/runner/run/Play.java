package dev.docket.examples.runner.run;

import dev.docket.programme.Programme;
import dev.docket.request.ProgrammeId;
import dev.docket.session.SessionRules;
import dev.docket.time.WorkingCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A programme that can be run, and what is held against it.
 *
 * @param id its name on the command line, which is the preset's and the scenario's
 * @param programme the preset
 * @param sessions what a host application adds to the programme's rules of sessions, such as who hosts
 * @param source where and when what was published comes from
 * @param remark what its report says below the times; empty for nothing
 * @param telling which sections its report has that not every programme needs
 * @param claims what was published, with what the events come to
 */
record Play(
        ProgrammeId id,
        Function<WorkingCalendar, Programme> programme,
        UnaryOperator<SessionRules.Builder> sessions,
        String source,
        Optional<String> remark,
        List<Section> telling,
        Function<Evidence, List<Claim>> claims) {

    Play {
        telling = List.copyOf(telling);
    }

    /** A section that not every report has. */
    enum Section {
        /** Who came to which kind of session. */
        SESSIONS,
        /** Problems and suggestions counted apart. */
        KINDS,
        /** What was split, part by part. */
        PARTS
    }

    /** The rules of its sessions: the programme's, where it has any. */
    SessionRules rules(WorkingCalendar calendar) {
        SessionRules.Builder builder = SessionRules.builder();
        programme
                .apply(calendar)
                .sessions()
                .ifPresentOrElse(builder::from, () -> builder.programme(id).calendar(calendar));
        return sessions.apply(builder).build();
    }

    boolean tells(Section section) {
        return telling.contains(section);
    }
}
