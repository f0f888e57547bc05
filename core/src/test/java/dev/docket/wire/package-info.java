@NullMarked
package dev.docket.wire;

import org.jspecify.annotations.NullMarked;
