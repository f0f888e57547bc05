/** Three long lives of requests, told as the scheme's rule book would tell them. */
@NullMarked
package dev.docket.lifecycle.stories;

import org.jspecify.annotations.NullMarked;
