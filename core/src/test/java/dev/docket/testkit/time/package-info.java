/** Working calendars as a generator makes them; {@link dev.docket.testkit.time.Calendars} is the door. */
@NullMarked
package dev.docket.testkit.time;

import org.jspecify.annotations.NullMarked;
