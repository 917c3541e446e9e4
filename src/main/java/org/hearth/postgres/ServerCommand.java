package org.hearth.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command that begins the server. Settings given here cannot be changed from within. */
record ServerCommand(Programs programs, Path database, int port) {

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            // Only this machine, only by password.
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            // What was acknowledged is on the disk.
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            // The log holds no word of what families said: no statements, no values, no details of a row.
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("timezone", "UTC"),
            // Short questions: planning to compile them costs more than it saves.
            Map.entry("jit", "off")));

    /** Its words; the server stops when the thread that begins it does, where the system can see to that. */
    List<String> words() {
        var words = new ArrayList<>(programs.user().endingWithUs());
        words.addAll(List.of(programs.path("postgres"), "-D", database.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }
}
