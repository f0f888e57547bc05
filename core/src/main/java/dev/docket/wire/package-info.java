/**
 * The stable form of what is stored and sent: names and versions that stay while the classes change.
 *
 * <p>Begin with {@link dev.docket.wire.Wire}: it has a {@link dev.docket.wire.Form} for each kind of value, which writes it as a tree of
 * JSON, reads it, and describes it as a JSON Schema.
 *
 * <ul>
 *   <li>Instants, dates and durations are those of ISO 8601; instants keep their nanoseconds and are in UTC. Periods, cadences, hours and
 *       counting rules are the texts that their {@code parse} reads.
 *   <li>What is absent is missing: no nulls, no empty lists. Fields stand in the order of their names.
 *   <li>What is one of several cases says which in {@code type}; what is stored on its own has the version of its form in {@code v},
 *       from 1 on, and older versions are cast up when they are read.
 *   <li>A reader passes over fields that it does not know, or keeps them, or finds fault with them, as the host chooses.
 *   <li>Names of persons who asked for something are written openly, sealed or withheld, as the host chooses.
 * </ul>
 */
@NullMarked
package dev.docket.wire;

import org.jspecify.annotations.NullMarked;
