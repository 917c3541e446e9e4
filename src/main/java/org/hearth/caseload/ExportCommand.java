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

/**
 * {@code ./hearth export FOLDER}: writes the whole caseload as the six files it can be imported from, for a reason; more than a few
 * rows only as two people asked for and approved.
 */
@Component
class ExportCommand implements Command {
    private static final Actor JOB = Actor.job("caseload");

    private final Exports exports;
    private final JsonMapper json;

    ExportCommand(Exports exports, JsonMapper json) {
        this.exports = exports;
        this.json = json;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export FOLDER (--request ID | --reason evaluation|commissioner|move|rehearsal)";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var request = arguments.option("--request").map(ExportCommand::request);
        var reason = arguments.option("--reason").map(ExportCommand::reason);
        var folder = Path.of(arguments.word("FOLDER"));
        arguments.end();
        try {
            var mark = request.map(id -> exports.handOut(JOB, folder, exports.take(JOB, folder, id)))
                    .orElseGet(() -> exports.handOut(
                            JOB, folder, reason.orElseThrow(() -> new UsageError("--request or --reason is missing"))));
            out.println(json.writeValueAsString(Map.of("folder", folder.toString(), "export", mark.toString())));
            return DONE;
        } catch (FolderNotEmpty | NotApproved refused) {
            messages.println(refused.getMessage());
            return REFUSED;
        }
    }

    private static ExportRequestId request(String said) {
        try {
            return ExportRequestId.of(said);
        } catch (IllegalArgumentException e) {
            throw new UsageError("--request takes the id of an approved request, and not " + said);
        }
    }

    private static ExportReason reason(String said) {
        return ExportReason.of(said)
                .orElseThrow(() ->
                        new UsageError("--reason is evaluation, commissioner, move or rehearsal, and is " + said));
    }
}
