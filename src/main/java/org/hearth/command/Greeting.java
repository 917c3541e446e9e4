package org.hearth.command;

import java.io.PrintStream;

/** What a feature does and says at the terminal once pages are served; the order is that of the beans. */
public interface Greeting {

    /**
     * Does and says it.
     *
     * @param address of the front page, without a slash at its end
     * @throws Refused when the product cannot serve like this
     */
    void greet(String address, PrintStream messages);
}
