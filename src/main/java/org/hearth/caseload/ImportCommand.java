package org.hearth.caseload;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./hearth import FOLDER}: checks a folder. With {@code --commit} it is written if every row passes; with
 * {@code --commit --without-rejected} what passes is written. {@code --rejected FOLDER} keeps the other rows there,
 * each with its reason, to be mended and imported again.
 */
@Component
class ImportCommand implements Command {
    private final Caseloads caseloads;
    private final JsonMapper json;

    ImportCommand(Caseloads caseloads, JsonMapper json) {
        this.caseloads = caseloads;
        this.json = json;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FOLDER [--commit [--without-rejected]] [--rejected FOLDER]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var commit = arguments.flag("--commit");
        var withoutRejected = arguments.flag("--without-rejected");
        var rejected = arguments.option("--rejected").map(Path::of);
        var folder = new DiskFolder(Path.of(arguments.word("FOLDER")));
        arguments.end();
        var brought = commit
                ? caseloads.bring(Actor.job("caseload"), folder, withoutRejected)
                : new Brought(caseloads.check(Actor.job("caseload"), folder), false);
        brought.checked().findings().forEach(messages::println);
        rejected.ifPresent(to -> RejectedRows.of(brought.checked()).write(to));
        out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(summary(brought)));
        return brought.checked().passes() ? DONE : REFUSED;
    }

    private static Map<String, Object> summary(Brought brought) {
        var files = new LinkedHashMap<String, Object>();
        brought.checked().counts().forEach((name, count) -> files.put(name, count(count)));
        var summary = new LinkedHashMap<String, Object>();
        summary.put("written", brought.written());
        summary.put("reasons", brought.checked().findings().size());
        summary.put("files", files);
        return summary;
    }

    private static Map<String, Integer> count(Checked.Count count) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("new", count.fresh());
        counts.put("already_here", count.alreadyHere());
        counts.put("rejected", count.rejected());
        return counts;
    }
}
