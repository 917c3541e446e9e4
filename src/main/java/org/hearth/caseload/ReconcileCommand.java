package org.hearth.caseload;

import java.io.PrintStream;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.outcome.Outcomes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth reconcile}: the figures of the caseload, to be held against figures worked out by other means. */
@Component
class ReconcileCommand implements Command {
    private final Caseloads caseloads;
    private final Outcomes outcomes;
    private final JsonMapper json;

    ReconcileCommand(Caseloads caseloads, Outcomes outcomes, JsonMapper json) {
        this.caseloads = caseloads;
        this.outcomes = outcomes;
        this.json = json;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String usage() {
        return "reconcile --from DAY --to DAY --as-of DAY";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var from = arguments.day("--from");
        var to = arguments.day("--to");
        var asOf = arguments.day("--as-of");
        arguments.end();
        var reporting = Actor.reporting();
        var rows = caseloads.counted(reporting, asOf);
        var figures = outcomes.reconcile(reporting, rows, from, to, asOf);
        out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        return DONE;
    }
}
