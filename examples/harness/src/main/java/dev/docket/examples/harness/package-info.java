/** A help desk's own programme and a permit office's own workflow, which the tests beside put under the laws of the test kit. */
@NullMarked
package dev.docket.examples.harness;

import org.jspecify.annotations.NullMarked;
