@NullMarked
package dev.docket.examples.benchmarks.life;

import org.jspecify.annotations.NullMarked;
