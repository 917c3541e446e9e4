package org.hearth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heads of the chain outside the database: a line for each seal in a file for each month, forced to the disk.
 * Lines are only ever added, and those of another database's trail are passed over.
 */
@Component
class Heads {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final JsonMapper json;

    Heads(AuditSettings settings, JsonMapper json) {
        this.folder = settings.heads();
        this.json = json;
    }

    /** Adds a line. */
    void add(String trail, Head head) {
        var line = json.writeValueAsString(
                        new Line(trail, head.count(), head.hash(), head.at().toString())) + "\n";
        var file = folder.resolve("heads-" + MONTH.format(head.at()) + ".jsonl");
        try {
            Files.createDirectories(folder);
            try (var out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                out.position(out.size());
                out.write(ByteBuffer.wrap((torn(out) ? "\n" + line : line).getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a power cut left half a line at the end. */
    private static boolean torn(FileChannel file) throws IOException {
        var last = ByteBuffer.allocate(1);
        return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** All heads of a trail, and which whole lines cannot be read. */
    Known of(String trail) {
        var heads = new ArrayList<Head>();
        var unreadable = new ArrayList<String>();
        for (var file : files()) read(trail, file, heads, unreadable);
        return new Known(heads, unreadable);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(f -> String.valueOf(f.getFileName()).matches("heads-.*\\.jsonl"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String trail, Path file, List<Head> heads, List<String> unreadable) {
        try {
            var lines = Files.readAllLines(file);
            for (var at = 0; at < lines.size(); at++) {
                // A power cut may leave half a line; it says nothing, and the next line says more.
                if (!lines.get(at).endsWith("}")) continue;
                try {
                    var line = json.readValue(lines.get(at), Line.class);
                    if (line.trail().equals(trail)) heads.add(line.head());
                } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException torn) {
                    unreadable.add("line " + (at + 1) + " of " + file.getFileName() + " cannot be read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of a file. */
    record Line(String trail, long count, String hash, String at) {
        Head head() {
            return new Head(count, Instant.parse(at), hash);
        }
    }

    /** What the files say. */
    record Known(List<Head> heads, List<String> unreadable) {
        long newest() {
            return heads.stream().mapToLong(Head::count).max().orElse(0);
        }
    }
}
