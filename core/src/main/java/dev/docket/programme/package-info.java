/**
 * A scheme as data: its calendar, its obligations, who may do what, its limits and its gates.
 *
 * <p>A {@link dev.docket.programme.Programme} is a value with an id and a version; building it reports every
 * {@link dev.docket.programme.ProgrammeDefect} at once. {@link dev.docket.programme.StandardRules} has the rules that schemes
 * share, {@link dev.docket.programme.Authority} who may give which command, {@link dev.docket.programme.Presets} whole
 * schemes.
 */
@NullMarked
package dev.docket.programme;

import org.jspecify.annotations.NullMarked;
