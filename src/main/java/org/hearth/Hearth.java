package org.hearth;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.command.Command;
import org.hearth.command.Commands;
import org.hearth.command.Greeting;
import org.hearth.command.Invocation;
import org.hearth.command.Refused;
import org.hearth.command.UsageError;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

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
        } catch (Refused refused) {
            messages.println("hearth: " + refused.getMessage());
            System.exit(Command.REFUSED);
        }
    }

    private static void serve(Invocation invocation, PrintStream messages) {
        var product = SpringApplication.run(Hearth.class, invocation.settings());
        var address = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
        try {
            greetings(product).forEach(greeting -> greeting.greet(address, messages));
        } catch (Refused refused) {
            product.close();
            throw refused;
        }
        messages.println("Hearth is ready: " + address);
    }

    private static List<Greeting> greetings(ConfigurableApplicationContext product) {
        return product.getBeanProvider(Greeting.class).orderedStream().toList();
    }

    private static int run(Invocation invocation, PrintStream answers, PrintStream messages) {
        try (var product = SpringApplication.run(Hearth.class, invocation.settings())) {
            return product.getBean(Commands.class).run(invocation, answers, messages);
        }
    }
}
