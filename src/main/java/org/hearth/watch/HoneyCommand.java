package org.hearth.watch;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearth honey --site CODE}: makes a family that nobody works with, so that whoever looks at it is noticed. */
@Component
class HoneyCommand implements Command {
    private final HoneyFamilies families;
    private final JsonMapper json;

    HoneyCommand(HoneyFamilies families, JsonMapper json) {
        this.families = families;
        this.json = json;
    }

    @Override
    public String name() {
        return "honey";
    }

    @Override
    public String usage() {
        return "honey --site CODE";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var site = arguments.option("--site").map(SiteCode::new).orElseThrow(() -> new UsageError("--site is missing"));
        arguments.end();
        var made = families.make(HoneyFamilies.JOB, site);
        if (made.isEmpty()) {
            messages.println("there is no site " + site);
            return REFUSED;
        }
        out.println(json.writeValueAsString(
                Map.of("site", site.value(), "family", made.get().toString())));
        return DONE;
    }
}
