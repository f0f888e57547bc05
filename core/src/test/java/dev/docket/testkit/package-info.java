/**
 * Generators, laws and a given/when/then, with which a host puts its own programme or workflow under the same laws as
 * the library's own. It is packaged beside the library with the classifier {@code testkit} and leans on jqwik and JUnit
 * Jupiter, which the host adds to its own test dependencies.
 */
@NullMarked
package dev.docket.testkit;

import org.jspecify.annotations.NullMarked;
