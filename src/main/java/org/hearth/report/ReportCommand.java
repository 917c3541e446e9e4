package org.hearth.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.springframework.stereotype.Component;

/** {@code ./hearth report NAME}: what a report's page shows, as JSON, or as a file in a folder. */
@Component
class ReportCommand implements Command {
    private static final Actor OPERATOR = Actor.job("report");

    private final Reports reports;

    ReportCommand(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "report NAME [--site CODE] [--year YEAR] [--exact [--from DAY] [--to DAY]] [--form pdf|xlsx|csv|json --into FOLDER]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var exact = arguments.flag("--exact");
        var asked = new Asked(
                arguments.option("--from").orElse(""),
                arguments.option("--to").orElse(""),
                arguments.option("--year").orElse(""),
                arguments.option("--site").orElse(""));
        var form = arguments.option("--form").map(ReportCommand::form).orElse(ReportFile.JSON);
        var into = arguments.option("--into").map(ReportCommand::folder);
        var name = arguments.word("a report");
        arguments.end();
        if (form != ReportFile.JSON && into.isEmpty())
            throw new UsageError("--form " + form.ending() + " needs --into FOLDER");
        try {
            var page = reports.page(OPERATOR, exact, name, asked);
            if (!page.problems().isEmpty()) {
                page.problems().all().forEach((field, problem) -> messages.println(field + ": " + problem));
                return REFUSED;
            }
            var taken = reports.taken(OPERATOR, page, form);
            if (into.isEmpty()) {
                out.println(new String(taken.file().getByteArray(), StandardCharsets.UTF_8));
            } else {
                Files.createDirectories(into.get());
                Files.write(into.get().resolve(taken.name()), taken.file().getByteArray());
                messages.println("written: " + into.get().resolve(taken.name()));
            }
            return DONE;
        } catch (NotHere none) {
            messages.println("there is no such report or site; reports: " + String.join(", ", reports.names(OPERATOR)));
            return REFUSED;
        } catch (IOException cannot) {
            messages.println("the file cannot be written: " + cannot.getMessage());
            return REFUSED;
        }
    }

    private static ReportFile form(String ending) {
        return Arrays.stream(ReportFile.values())
                .filter(form -> form.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new UsageError("--form is pdf, xlsx, csv or json"));
    }

    private static Path folder(String said) {
        try {
            return Path.of(said);
        } catch (InvalidPathException e) {
            throw new UsageError("--into is no folder: " + said);
        }
    }
}
