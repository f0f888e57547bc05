/**
 * Issue-resolution workflows: what may happen to a request, what time alone has brought about, whom to tell, and why a
 * date is what it is.
 *
 * <p>The library is pure: no I/O, no threads, no clock, no chance. The host stores, delivers and shows.
 */
module dev.docket.core {
    exports dev.docket.json;
    exports dev.docket.ledger;
    exports dev.docket.lifecycle;
    exports dev.docket.notice;
    exports dev.docket.metrics;
    exports dev.docket.obligation;
    exports dev.docket.programme;
    exports dev.docket.request;
    exports dev.docket.residency;
    exports dev.docket.session;
    exports dev.docket.time;
    exports dev.docket.wire;
    exports dev.docket.workflow;

    requires transitive io.vavr;
    requires org.slf4j;

    // Needed by dev.docket.json.JsonText alone.
    requires static tools.jackson.core;

    // Annotations, read while compiling only.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
