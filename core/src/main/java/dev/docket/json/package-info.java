/**
 * JSON as a tree, and as text: what is stored for ten years, without a library that the host would have to share.
 *
 * <p>{@link dev.docket.json.Json} is the tree; its {@code toString()} is the text that is stored, the same bytes for the same tree.
 * {@link dev.docket.json.JsonText} reads text within {@linkplain dev.docket.json.JsonLimits limits}; it alone needs Jackson 3
 * ({@code tools.jackson.core:jackson-core}), which a host adds if it wants this reader. One that has trees of another library makes
 * a {@link dev.docket.json.Json} of them itself.
 */
@NullMarked
package dev.docket.json;

import org.jspecify.annotations.NullMarked;
