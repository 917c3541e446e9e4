package org.hearth.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CommandsTest {

    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void aCommandAnswersOnItsOwn() {
        assertThat(run("greet", "Ana")).isEqualTo(Command.DONE);
        assertThat(json.toString(UTF_8)).isEqualToIgnoringNewLines("\"Hello Ana\"");
        assertThat(messages.toString(UTF_8)).isEmpty();
    }

    @Test
    void aMistakeIsAnsweredWithHowItIsUsed() {
        assertThat(run("greet")).isEqualTo(Command.MISUNDERSTOOD);
        assertThat(json.toString(UTF_8)).isEmpty();
        assertThat(messages.toString(UTF_8)).contains("NAME is missing").contains("usage: ./hearth greet NAME");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() {
        assertThat(run("great")).isEqualTo(Command.MISUNDERSTOOD);
        assertThat(messages.toString(UTF_8)).contains("no command great").contains("./hearth greet NAME");
    }

    private int run(String... words) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("greet", new Greet());
        var commands = new Commands(beans.getBeanProvider(Command.class));
        return commands.run(
                Invocation.of(List.of(words)),
                new PrintStream(json, true, UTF_8),
                new PrintStream(messages, true, UTF_8));
    }

    private static final class Greet implements Command {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String usage() {
            return "greet NAME";
        }

        @Override
        public int run(List<String> words, PrintStream json, PrintStream messages) {
            json.println("\"Hello " + Arguments.of(words).word("NAME") + "\"");
            return DONE;
        }
    }
}
