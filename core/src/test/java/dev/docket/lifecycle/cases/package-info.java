/** The worked cases R15 to R74, each on a programme that is built for it: a help desk with hours, a unit's clock, a ladder. */
@NullMarked
package dev.docket.lifecycle.cases;

import org.jspecify.annotations.NullMarked;
