@NullMarked
package dev.docket.examples.runner.report;

import org.jspecify.annotations.NullMarked;
