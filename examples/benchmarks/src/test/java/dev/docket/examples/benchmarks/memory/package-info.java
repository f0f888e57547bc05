@NullMarked
package dev.docket.examples.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
