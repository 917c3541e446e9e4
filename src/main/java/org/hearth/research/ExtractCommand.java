package org.hearth.research;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.command.Arguments;
import org.hearth.command.Command;
import org.hearth.command.UsageError;
import org.hearth.extract.Cohort;
import org.hearth.extract.TooFew;
import org.hearth.extract.Wanted;
import org.hearth.family.PersonRole;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./hearth extract FOLDER}: writes the researcher's extract as a zip; or asks for one that somebody then approves under
 * Research. {@code ./hearth extract --keys ID}: what leads back from a release, for whoever is to keep that apart from it.
 */
@Component
class ExtractCommand implements Command {
    private static final Actor OPERATOR = Actor.job("operator");

    private final Releases releases;
    private final Teams teams;
    private final JsonMapper json;
    private final Clock clock;

    ExtractCommand(Releases releases, Teams teams, JsonMapper json, Clock clock) {
        this.releases = releases;
        this.teams = teams;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String usage() {
        return "extract FOLDER (--release ID | --purpose WORDS [--cut-off DAY] [--blinded] [--site CODE] [--stream mother|father|"
                + "co_parent] [--arm CODE] [--joined-from DAY] [--joined-until DAY]) | extract --keys ID";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream messages) {
        var arguments = Arguments.of(words);
        try {
            var keys = arguments.option("--keys").map(ExtractCommand::id);
            if (keys.isPresent()) {
                arguments.end();
                out.println(keys(keys.get()));
                return DONE;
            }
            var release = arguments.option("--release").map(ExtractCommand::id);
            var purpose = arguments.option("--purpose");
            if (release.isPresent() == purpose.isPresent()) throw new UsageError("give either --release or --purpose");
            var wanted = purpose.isPresent() ? Optional.of(wanted(arguments)) : Optional.<Wanted>empty();
            var folder = folder(arguments.word("FOLDER"));
            arguments.end();
            var id = release.orElseGet(ReleaseId::random);
            wanted.ifPresent(what -> releases.ask(OPERATOR, id, purpose.orElse(""), what));
            return write(id, wanted.isPresent(), folder, out, messages);
        } catch (NotHere none) {
            messages.println("there is no such release, or it was not approved within the last day");
            return REFUSED;
        } catch (TooFew | NotApproved refused) {
            messages.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int write(ReleaseId id, boolean asked, Path folder, PrintStream out, PrintStream messages) {
        Release release;
        try {
            release = releases.take(OPERATOR, id);
        } catch (NotHere waits) {
            if (!asked) throw waits;
            out.println(json.writeValueAsString(Map.of("release", id.toString())));
            messages.println(
                    "asked for: an administrator or a manager approves it under Research; then say --release and its id");
            return REFUSED;
        }
        var made = releases.write(OPERATOR, release, folder);
        out.println(json.writeValueAsString(Map.of(
                "file",
                made.zip().toString(),
                "release",
                id.toString(),
                "mark",
                release.mark().toString(),
                "parents",
                made.parents(),
                "rows",
                made.rows())));
        return DONE;
    }

    private String keys(ReleaseId id) {
        var key = releases.key(OPERATOR, id);
        return json.writeValueAsString(Map.of(
                "release",
                id.toString(),
                "hmac_sha_256",
                Base64.getEncoder().encodeToString(key.secret()),
                "arms",
                key.letters()));
    }

    private Wanted wanted(Arguments arguments) {
        var cohort = new Cohort(
                arguments.option("--site").map(this::site),
                arguments.option("--stream").map(ExtractCommand::stream),
                arguments.option("--arm"),
                day(arguments, "--joined-from"),
                day(arguments, "--joined-until"));
        var blinded = arguments.flag("--blinded");
        if (blinded && cohort.arm().isPresent()) throw new UsageError("an extract of one arm can't be blinded");
        return new Wanted(day(arguments, "--cut-off").orElseGet(() -> LocalDate.now(clock)), blinded, cohort);
    }

    private SiteCode site(String said) {
        return teams.sites(OPERATOR).stream()
                .map(site -> site.code())
                .filter(code -> code.value().equals(said))
                .findFirst()
                .orElseThrow(() -> new UsageError("there is no site " + said));
    }

    private static PersonRole stream(String said) {
        return Arrays.stream(PersonRole.values())
                .filter(role -> role.isParent() && role.code().equals(said))
                .findFirst()
                .orElseThrow(() -> new UsageError("--stream is mother, father or co_parent, and is " + said));
    }

    private static Optional<LocalDate> day(Arguments arguments, String name) {
        try {
            return arguments.option(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new UsageError(name + " takes a day such as 2026-03-31");
        }
    }

    private static ReleaseId id(String said) {
        try {
            return ReleaseId.of(said);
        } catch (IllegalArgumentException e) {
            throw new UsageError("a release has an id, and not " + said);
        }
    }

    private static Path folder(String said) {
        try {
            return Files.createDirectories(Path.of(said));
        } catch (InvalidPathException e) {
            throw new UsageError("FOLDER is no folder: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
