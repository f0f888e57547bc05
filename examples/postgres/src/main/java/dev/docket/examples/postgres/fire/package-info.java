/** What is left of a host that is killed: {@link dev.docket.examples.postgres.fire.FireCommand} lets it burn and checks. */
@NullMarked
package dev.docket.examples.postgres.fire;

import org.jspecify.annotations.NullMarked;
