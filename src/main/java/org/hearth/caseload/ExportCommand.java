package org.hearth.caseload;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.audit.ExportReason;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth export FOLDER}: writes the whole caseload as the six files it can be imported from, with a reason for the audit. */
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
        return "export FOLDER [--reason evaluation|commissioner|move|rehearsal]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var reason = arguments.option("--reason").map(ExportCommand::reason);
        var folder = Path.of(arguments.word("FOLDER"));
        arguments.end();
        try {
            var mark = caseloads.handOut(Actor.job("caseload"), folder, reason);
            out.println(json.writeValueAsString(Map.of("folder", folder.toString(), "export", mark.toString())));
            return DONE;
        } catch (FolderNotEmpty strangers) {
            messages.println(strangers.getMessage());
            return REFUSED;
        }
    }

    private static ExportReason reason(String said) {
        return ExportReason.of(said)
                .orElseThrow(() ->
                        new UsageError("--reason is evaluation, commissioner, move or rehearsal, and is " + said));
    }
}
