package dev.docket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The style of the library's values, set once on the root package.
 *
 * <p>It is an annotation of our own, kept in the source only, because the generator's own would stand in the class file of the
 * package, and code compiled against the library would be warned about a class that it does not have.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@Value.Style(
        // The generated class never leaves its package; users see the abstract value and its Builder only.
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // Without Immutables' own Generated: code compiled against the library would warn that it is missing.
        allowedClasspathAnnotations = {Override.class, Generated.class},
        throwForInvalidImmutableState = IllegalArgumentException.class)
@interface ValueStyle {}
