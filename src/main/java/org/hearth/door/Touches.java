package org.hearth.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;

/**
 * What a page does to things of which kind, in the file that its address names. It is there for the roles that can come to do
 * this (fewer with {@code @For}), and in a file for whoever may do it there: who-may.yaml says both. What a page says is nearer
 * than what its class says.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Touches {
    ItemKind value();

    Deed deed() default Deed.READ;
}
