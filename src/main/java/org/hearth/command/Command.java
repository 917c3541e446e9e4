package org.hearth.command;

import java.io.PrintStream;
import java.util.List;

/** Something that is asked for by its name at a terminal, done, and over. */
public interface Command {

    /** Done as asked. */
    int DONE = 0;

    /** Refused, with the reasons among the messages. */
    int REFUSED = 1;

    /** Asked for in a way that cannot be understood. */
    int MISUNDERSTOOD = 2;

    /** One lower-case word. */
    String name();

    /** Everything after {@code ./hearth}, as somebody would type it: {@code import FOLDER [--commit]}. */
    default String usage() {
        return name();
    }

    /**
     * Does it.
     *
     * @param arguments what follows the name, best read with {@link Arguments}
     * @param json for a machine: one JSON value and nothing else
     * @param messages for people, one a line
     * @return {@link #DONE}, {@link #REFUSED} or {@link #MISUNDERSTOOD}
     * @throws UsageError when the arguments make no sense
     */
    int run(List<String> arguments, PrintStream json, PrintStream messages);
}
