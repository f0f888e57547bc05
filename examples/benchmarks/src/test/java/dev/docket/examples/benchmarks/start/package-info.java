@NullMarked
package dev.docket.examples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
