/**
 * {@code docket report}: one HTML page of a programme's run, which opens without a network.
 *
 * <p>{@link dev.docket.examples.runner.report.Morning} is what is due today and what is overdue, {@link
 * dev.docket.examples.runner.report.Months} whether it gets better, {@link dev.docket.examples.runner.report.Flow} how requests go
 * from stage to stage, {@link dev.docket.examples.runner.report.PageData} what the page's scripts read, {@link
 * dev.docket.examples.runner.report.ReportPage} what its template shows.
 */
@NullMarked
package dev.docket.examples.runner.report;

import org.jspecify.annotations.NullMarked;
