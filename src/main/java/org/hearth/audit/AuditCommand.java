package org.hearth.audit;

import java.io.PrintStream;
import java.util.List;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth audit verify}: whether the trail is as it was sealed, link by link and against the heads outside the database. */
@Component
class AuditCommand implements Command {
    private final Seals seals;
    private final Heads heads;
    private final JsonMapper json;

    AuditCommand(Seals seals, Heads heads, JsonMapper json) {
        this.seals = seals;
        this.heads = heads;
        this.json = json;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "audit verify";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        if (!arguments.word("verify").equals("verify"))
            throw new UsageError("the audit can be verified, and nothing else");
        arguments.end();
        // The heads first: what is sealed meanwhile is in the table and need not be among them.
        var known = heads.of(seals.trail(Seals.JOB));
        var found = seals.verify(Seals.JOB, known);
        found.problems().forEach(messages::println);
        out.println(json.writeValueAsString(found));
        return found.problems().isEmpty() ? DONE : REFUSED;
    }
}
