/** {@code docket draw}: the lifecycle as a picture, in the language of whoever lays it out. */
@NullMarked
package dev.docket.examples.runner.draw;

import org.jspecify.annotations.NullMarked;
