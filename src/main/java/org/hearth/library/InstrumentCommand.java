package org.hearth.library;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.hearth.instrument.BadDefinition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth instrument}: gives an instrument as a FHIR Questionnaire, and takes words or a sketch in. */
@Component
class InstrumentCommand implements Command {
    private final Instruments instruments;
    private final JsonMapper json;

    InstrumentCommand(Instruments instruments, JsonMapper json) {
        this.instruments = instruments;
        this.json = json;
    }

    @Override
    public String name() {
        return "instrument";
    }

    @Override
    public String usage() {
        return "instrument export CODE | instrument import FILE [--for CODE] [--form NAME] [--licence WORDS]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        return switch (arguments.word("export or import")) {
            case "export" -> exported(arguments, out, messages);
            case "import" -> imported(arguments, out, messages);
            default -> throw new UsageError("an instrument can be exported or imported");
        };
    }

    private int exported(Arguments arguments, PrintStream out, PrintStream messages) {
        var code = arguments.word("CODE");
        arguments.end();
        var catalogue = instruments.catalogue(LoadTheFolder.JOB);
        var instrument = catalogue.current(code);
        if (instrument.isEmpty()) {
            messages.println("There is no instrument " + code + ". There are:");
            catalogue.current().forEach(one -> messages.println("  " + one.code() + "  " + one.name()));
            return REFUSED;
        }
        print(QuestionnaireWriter.write(instrument.get()), out);
        return DONE;
    }

    private int imported(Arguments arguments, PrintStream out, PrintStream messages) {
        Optional<String> code = arguments.option("--for");
        Optional<String> form = arguments.option("--form");
        Optional<String> licence = arguments.option("--licence");
        var file = Path.of(arguments.word("FILE"));
        arguments.end();
        try {
            var name = String.valueOf(file.getFileName());
            var incoming = new Incoming(name, LoadTheFolder.read(file), code, form, licence);
            var brought = instruments.bring(LoadTheFolder.JOB, incoming);
            brought.leftOut().forEach(words -> messages.println("Not scored, and left out: " + words));
            print(brought, out);
            return DONE;
        } catch (BadDefinition bad) {
            messages.println(bad.getMessage());
            return REFUSED;
        }
    }

    private void print(Object answer, PrintStream out) {
        out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }
}
