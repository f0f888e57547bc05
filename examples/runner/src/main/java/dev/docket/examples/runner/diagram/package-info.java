/** {@code docket diagram}: what can become of a request, a session or a residency as a picture, in the language of whoever lays it out. */
@NullMarked
package dev.docket.examples.runner.diagram;

import org.jspecify.annotations.NullMarked;
