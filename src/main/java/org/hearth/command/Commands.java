package org.hearth.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All commands that the features offer. */
@Component
public class Commands {

    private final List<Command> commands;

    Commands(ObjectProvider<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    /** Runs the one that is asked for, and answers with the status for the terminal. */
    public int run(Invocation asked, PrintStream json, PrintStream messages) {
        var command = commands.stream()
                .filter(known -> known.name().equals(asked.name()))
                .findFirst();
        if (command.isEmpty()) {
            messages.println("hearth: there is no command " + asked.name());
            commands.forEach(known -> messages.println("  ./hearth " + known.usage()));
            return Command.MISUNDERSTOOD;
        }
        return run(command.get(), asked.arguments(), json, messages);
    }

    private static int run(Command command, List<String> arguments, PrintStream json, PrintStream messages) {
        try {
            return command.run(arguments, json, messages);
        } catch (UsageError mistake) {
            messages.println("hearth: " + mistake.getMessage());
            messages.println("usage: ./hearth " + command.usage());
            return Command.MISUNDERSTOOD;
        } finally {
            json.flush();
            messages.flush();
        }
    }
}
