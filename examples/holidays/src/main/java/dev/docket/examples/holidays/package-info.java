/**
 * How do I load any country's holidays? From a file: plain CSV or iCalendar, with all that is wrong with it, by line.
 *
 * <p>{@link dev.docket.examples.holidays.HolidayFile} reads, {@link dev.docket.examples.holidays.Holidays} is what it gives,
 * {@link dev.docket.examples.holidays.LineError} is what it finds wrong. {@link dev.docket.examples.holidays.LoadHolidays} shows
 * it on two bundled files.
 */
@NullMarked
package dev.docket.examples.holidays;

import org.jspecify.annotations.NullMarked;
