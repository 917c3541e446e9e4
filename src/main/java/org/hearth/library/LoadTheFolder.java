package org.hearth.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.command.Greeting;
import org.hearth.command.Refused;
import org.hearth.instrument.BadDefinition;
import org.springframework.stereotype.Component;

/** When pages begin to be served, takes in what lies in the folder of instruments; a file that does not fit stops the start. */
@Component
class LoadTheFolder implements Greeting {
    static final Actor JOB = Actor.job("operator");

    private final LibrarySettings settings;
    private final Instruments instruments;

    LoadTheFolder(LibrarySettings settings, Instruments instruments) {
        this.settings = settings;
        this.instruments = instruments;
    }

    @Override
    public void greet(String address, PrintStream messages) {
        var folder = settings.folder();
        if (folder == null || folder.toString().isBlank()) return;
        try {
            var fresh = instruments.bring(JOB, files(folder));
            if (fresh > 0) messages.println("Instruments: " + fresh + " new in " + folder + ".");
        } catch (BadDefinition bad) {
            throw new Refused("the folder of instruments: " + bad.getMessage());
        }
    }

    private static List<Incoming> files(Path folder) {
        if (!Files.isDirectory(folder)) throw new Refused("the folder of instruments is not there: " + folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(ya?ml|json)"))
                    .sorted()
                    .map(file -> Incoming.of(String.valueOf(file.getFileName()), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new Refused("cannot be read as UTF-8: " + file);
        }
    }
}
