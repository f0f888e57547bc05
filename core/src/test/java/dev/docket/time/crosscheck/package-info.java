/**
 * Our working-time arithmetic beside two implementations by other hands, from the same data.
 *
 * <p>{@link dev.docket.time.crosscheck.OpeningPlan} is what is given to all of them: a week, holidays and make-up days. {@link
 * dev.docket.time.crosscheck.StrataDaysTest} checks days against OpenGamma Strata's {@code ImmutableHolidayCalendar}, {@link
 * dev.docket.time.crosscheck.MpxjHoursTest} checks hours against MPXJ's {@code ProjectCalendar}, {@link
 * dev.docket.time.crosscheck.ChangingHoursTest} changes of hours and yearly rules against both. Where they differ from us, a test
 * named for the difference holds both answers: in {@code StrataDaysTest.Differences} and {@link
 * dev.docket.time.crosscheck.MpxjDifferencesTest}.
 */
@NullMarked
package dev.docket.time.crosscheck;

import org.jspecify.annotations.NullMarked;
