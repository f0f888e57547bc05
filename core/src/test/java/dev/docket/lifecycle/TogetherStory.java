package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.OFFICE;
import static dev.docket.lifecycle.RequestStory.at;
import static dev.docket.lifecycle.RequestStory.intake;
import static dev.docket.lifecycle.RequestStory.letter;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What tests do to several requests at once. */
final class TogetherStory {

    static final RequesterId TANG = RequesterId.of("tang-steel");
    static final RequesterId WANG = RequesterId.of("wang-glass");
    static final RequestId P = RequestId.of("P");

    private TogetherStory() {}

    static RequestStory of(String key) {
        RequestStory story = new RequestStory();
        story.request = Request.unraised(RequestId.of(key));
        return story;
    }

    static RequestStory raised(String key, RequesterId who, boolean sealed) {
        return raised(key, intake().requester(who).sealed(sealed));
    }

    static RequestStory raised(String key, Intake.Builder intake) {
        return of(key).then("09-18T15:10", new RequestCommand.Raise(OFFICE, intake.build()));
    }

    static RequestStory assigned(String key, RequesterId who, String letterAt) {
        return raised(key, who, false).then(letterAt, letter());
    }

    static void merge(RequestStory duplicate, RequestStory survivor, String local) {
        taken(
                survivor.workflow.merge(duplicate.request, survivor.request, OFFICE, "the same", at(local)),
                duplicate,
                survivor);
    }

    static void unmerge(RequestStory duplicate, RequestStory survivor, String local) {
        taken(
                survivor.workflow.unmerge(duplicate.request, survivor.request, OFFICE, "another", at(local)),
                duplicate,
                survivor);
    }

    static Together split(RequestStory whole, Piece.Origin origin, String local) {
        Piece piece = new Piece(P, whole.request.intake(), origin);
        return taken(whole.workflow.split(whole.request, List.of(piece), OFFICE, "two matters", at(local)), whole);
    }

    static Together taken(Together done, RequestStory... stories) {
        assertFalse(done.isRefused(), () -> done.refusal().toString());
        for (RequestStory story : stories) {
            var step = done.of(story.request.id());
            step.events().forEach(story.history::add);
            story.request = step.state();
        }
        return done;
    }

    static Optional<Instant> due(RequestStory story, RuleCode rule) {
        return story.request.obligations().of(rule).stream().findFirst().flatMap(Obligation::due);
    }
}
