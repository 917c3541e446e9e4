package org.hearth;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.command.Command;
import org.hearth.command.Commands;
import org.hearth.command.Invocation;
import org.hearth.command.UsageError;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product, started: {@code serve} and {@code demo} stay, every other command ends. */
@SpringBootApplication
public class Hearth {

    public static void main(String[] words) {
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Standard output carries answers alone, whatever a library would like to say.
        System.setOut(System.err);
        try {
            var invocation = Invocation.of(List.of(words));
            if (invocation.serves()) {
                serve(invocation, messages);
            } else {
                System.exit(run(invocation, answers, messages));
            }
        } catch (UsageError mistake) {
            messages.println("hearth: " + mistake.getMessage() + ". See ./hearth help");
            System.exit(Command.MISUNDERSTOOD);
        }
    }

    private static void serve(Invocation invocation, PrintStream messages) {
        var product = SpringApplication.run(Hearth.class, invocation.settings());
        messages.println(
                "Hearth is ready: http://localhost:" + product.getEnvironment().getProperty("local.server.port"));
    }

    private static int run(Invocation invocation, PrintStream answers, PrintStream messages) {
        try (var product = SpringApplication.run(Hearth.class, invocation.settings())) {
            return product.getBean(Commands.class).run(invocation, answers, messages);
        }
    }
}
