package dev.docket.metrics;

import dev.docket.request.Letter;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose one request is and what it is about, folded in place. */
final class Assigned {

    private RequestEvent.@Nullable Raised raised;
    private RequestKind kind = RequestKind.PROBLEM;
    private String category = "";
    private @Nullable UnitId lead;
    private final TreeSet<UnitId> cooperators = new TreeSet<>();
    private int episode;
    private int letters;
    private @Nullable Instant firstLetterAt;
    private @Nullable Instant lastLetterAt;

    void raised(RequestEvent.Raised event) {
        raised = event;
        kind = event.intake().kind();
        category = event.intake().category();
    }

    void recategorised(RequestEvent.Recategorised event) {
        kind = event.requestKind();
        category = event.category();
    }

    void letterIssued(RequestEvent.LetterIssued event) {
        Letter letter = event.letter();
        letters++;
        firstLetterAt = firstLetterAt == null ? event.at() : firstLetterAt;
        lastLetterAt = event.at();
        lead = letter.lead();
        cooperators.remove(letter.lead());
        cooperators.addAll(letter.cooperators());
    }

    /** A department's part ended before it was finished. */
    void ended(UnitId unit) {
        cooperators.remove(unit);
        if (unit.equals(lead)) {
            lead = null;
        }
    }

    void reopened() {
        episode++;
    }

    int letters() {
        return letters;
    }

    @Nullable
    Instant firstLetterAt() {
        return firstLetterAt;
    }

    @Nullable
    Instant lastLetterAt() {
        return lastLetterAt;
    }

    Optional<Traits> traits() {
        return Optional.ofNullable(raised)
                .map(event -> Traits.builder()
                        .programme(event.programme().id())
                        .requester(event.intake().requester())
                        .session(event.intake().session())
                        .kind(kind)
                        .category(category)
                        .lead(Optional.ofNullable(lead))
                        .cooperators(cooperators)
                        .episode(episode)
                        .build());
    }
}
