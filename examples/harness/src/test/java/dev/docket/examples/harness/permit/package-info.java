/** The permit under the laws of the kernel and of its office, and copies of it with one fault each. */
@NullMarked
package dev.docket.examples.harness.permit;

import org.jspecify.annotations.NullMarked;
