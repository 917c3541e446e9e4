package org.hearth.access;

/**
 * The charity's own directory of colleagues, where it has one: who they are and what they do is kept there. A bean of this type
 * is offered wherever somebody signs in or is asked again.
 */
public interface Directory {
    /** What the charity calls it, as in "Sign in with NAME". */
    String name();

    /** Where signing in with it begins; {@code ?to=} names the page to go on to. */
    String path();

    /** Whether it also says at which sites somebody works. */
    boolean keepsSites();
}
