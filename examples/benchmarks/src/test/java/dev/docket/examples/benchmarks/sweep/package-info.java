@NullMarked
package dev.docket.examples.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
