@NullMarked
package dev.docket.examples.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
