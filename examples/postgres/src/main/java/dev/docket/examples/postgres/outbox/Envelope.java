package dev.docket.examples.postgres.outbox;

import dev.docket.json.Json;
import dev.docket.notice.Notice;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A notice as it leaves: a CloudEvent 1.0 in structured mode, whose id is the notice's key.
 *
 * <p>The attributes are CloudEvents' own, checked by its builder; the text is printed by Docket's JSON, so that no second JSON library is
 * needed. Of a requester whose identity is sealed a notice knows the pseudonym only, so no more can leave.
 */
public final class Envelope {

    /** The media type of what {@link #of} gives. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final URI SOURCE = URI.create("https://docket.dev/examples/postgres");
    private static final String TYPE = "dev.docket.notice.";

    private Envelope() {}

    /**
     * Wraps a notice.
     *
     * @param notice the notice
     * @return the text of its envelope; the same for equal notices
     */
    public static String of(Notice notice) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(notice.key().toString())
                .withSource(SOURCE)
                .withType(TYPE + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .withSubject(notice.request().value())
                .withTime(notice.dueAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build();
        Map<String, Json> fields = new TreeMap<>();
        event.getAttributeNames().forEach(name -> fields.put(name, attribute(event, name)));
        fields.put("data", data(notice));
        return new Json.Obj(fields).toString();
    }

    private static Json attribute(CloudEvent event, String name) {
        return Json.of(String.valueOf(event.getAttribute(name)));
    }

    private static Json data(Notice notice) {
        Map<String, Json> data = new TreeMap<>();
        data.put("recipient", Json.of(notice.recipient().id()));
        data.put("role", Json.of(notice.recipient().role().toString()));
        data.put("title", Json.of(notice.title()));
        data.put("text", Json.of(notice.text()));
        data.put("language", Json.of(notice.recipient().language().toLanguageTag()));
        data.put("deliverAt", Json.of(notice.deliverAt().toString()));
        data.put("urgent", Json.of(notice.urgent()));
        notice.due().ifPresent(due -> data.put("due", Json.of(due.toString())));
        notice.rule().ifPresent(rule -> data.put("rule", Json.of(rule.toString())));
        if (!notice.supersedes().isEmpty()) {
            data.put(
                    "supersedes",
                    new Json.Arr(notice.supersedes().stream()
                            .map(key -> Json.of(key.toString()))
                            .toList()));
        }
        return new Json.Obj(data);
    }
}
