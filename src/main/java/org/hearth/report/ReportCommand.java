package org.hearth.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.hearth.site.Problems;
import org.springframework.stereotype.Component;

/** {@code ./hearth report NAME}: what a report's page shows, as JSON, or as a file in a folder; also of a group of parents. */
@Component
class ReportCommand implements Command {
    private static final Actor OPERATOR = Actor.job("report");

    private final Reports reports;
    private final CohortReports cohorts;

    ReportCommand(Reports reports, CohortReports cohorts) {
        this.reports = reports;
        this.cohorts = cohorts;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "report NAME [--site CODE] [--year YEAR] [--exact [--from DAY] [--to DAY]] [--form pdf|xlsx|csv|json --into FOLDER]"
                + " | report NAME,NAME --cohort [--site CODE,CODE] [--from DAY] [--to DAY] [--parent mother|father]"
                + " [--version NUMBER] [--arm CODE] [--consented] [--exact] [--form … --into FOLDER]";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        var exact = arguments.flag("--exact");
        var group = GroupWords.of(arguments);
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
        if (group.isMeant() && !asked.year().isEmpty())
            throw new UsageError("a group has --from and --to, and no --year");
        try {
            var page = group.isMeant()
                    ? counted(exact, group.asked(name, asked), messages)
                    : read(exact, name, asked, messages);
            return page.isPresent() ? write(page.get(), form, into, out, messages) : REFUSED;
        } catch (NotHere none) {
            messages.println(
                    "there is no such report, site or arm; reports: " + String.join(", ", reports.names(OPERATOR)));
            return REFUSED;
        } catch (IOException cannot) {
            messages.println("the file cannot be written: " + cannot.getMessage());
            return REFUSED;
        }
    }

    private Optional<ReportPage> read(boolean exact, String name, Asked asked, PrintStream messages) {
        var page = reports.page(OPERATOR, exact, name, asked);
        say(page.problems(), messages);
        return Optional.of(page).filter(one -> one.problems().isEmpty());
    }

    private Optional<ReportPage> counted(boolean exact, CohortAsked asked, PrintStream messages) {
        var page = cohorts.page(OPERATOR, exact, asked);
        say(page.problems(), messages);
        page.refused().ifPresent(messages::println);
        return page.report();
    }

    private static void say(Problems problems, PrintStream messages) {
        problems.all().forEach((field, problem) -> messages.println(field + ": " + problem));
    }

    private int write(ReportPage page, ReportFile form, Optional<Path> into, PrintStream out, PrintStream messages)
            throws IOException {
        var taken = reports.taken(OPERATOR, page, form);
        if (into.isEmpty()) {
            out.println(new String(taken.file().getByteArray(), StandardCharsets.UTF_8));
        } else {
            Files.createDirectories(into.get());
            Files.write(into.get().resolve(taken.name()), taken.file().getByteArray());
            messages.println("written: " + into.get().resolve(taken.name()));
        }
        return DONE;
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
