package org.hearth.caseload;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth export FOLDER}: writes the whole caseload as the six files it can be imported from. */
@Component
class ExportCommand implements Command {
    private final Caseloads caseloads;
    private final JsonMapper json;

    ExportCommand(Caseloads caseloads, JsonMapper json) {
        this.caseloads = caseloads;
        this.json = json;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export FOLDER";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var folder = Path.of(arguments.word("FOLDER"));
        arguments.end();
        try {
            caseloads.handOut(Actor.job("caseload"), folder);
        } catch (FolderNotEmpty strangers) {
            messages.println(strangers.getMessage());
            return REFUSED;
        }
        out.println(json.writeValueAsString(Map.of("folder", folder.toString())));
        return DONE;
    }
}
