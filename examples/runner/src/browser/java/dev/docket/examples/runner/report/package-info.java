/** The report in a real browser: only with the profile {@code browser}. */
@NullMarked
package dev.docket.examples.runner.report;

import org.jspecify.annotations.NullMarked;
