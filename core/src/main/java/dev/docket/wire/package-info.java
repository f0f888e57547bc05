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
 *
 * <h2>Changing a form</h2>
 *
 * <p>What was ever written is read for ever, and by older versions of the library as far as they can. So a name of a type, field or word
 * is never used for anything else, and:
 *
 * <ul>
 *   <li><em>A new field that may be missing</em> stays in the version, if whoever passes over it is not misled; absent, it means what
 *       held before there was one. A new type and a new word of a closed list stay too: to an older library their events are foreign.
 *   <li><em>Anything else is the next version</em> of each type that holds it: a field that is renamed, required, gone or of another
 *       meaning, another default, a text that {@code parse} did not take before (a unit of periods, say). An older library reads an event
 *       of it as foreign, and refuses everything else.
 * </ul>
 *
 * <p>The next version is one line beside the shape, which now has the new fields: a function from an object of the version before.
 *
 * <pre>{@code
 * Union.Case.of("closed", RequestEvent.Closed.class, object("event-closed", ...))
 *         .next(one -> one.without("basis").with("grounds", one.get("basis").orElseThrow())) // 1 to 2: renamed
 * }</pre>
 *
 * <p>It sees the tree as it was stored, where names of persons may be sealed, and moves them as they are. What it does not find is a
 * fault of the tree. Types whose parts are shared (an intake, an obligation) each get the line. Then publish the schemas with
 * {@code SchemaTest}, and the histories of the release in a folder of their own with {@code CorpusTest}, each of which says how. A folder
 * of a release is never changed: today's code reads it, casts it up, and writes in the new version.
 */
@NullMarked
package dev.docket.wire;

import org.jspecify.annotations.NullMarked;
