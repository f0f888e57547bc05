@NullMarked
package dev.docket.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
