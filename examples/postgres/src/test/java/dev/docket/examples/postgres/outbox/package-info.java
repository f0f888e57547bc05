/** Tests of what leaves. */
@NullMarked
package dev.docket.examples.postgres.outbox;

import org.jspecify.annotations.NullMarked;
