package org.hearth.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database serves: the one named by {@code hearth.database.url} (HEARTH_DATABASE_URL), else an embedded one in
 * the data folder.
 *
 * @param data the folder of the embedded server
 */
@ConfigurationProperties("hearth")
record DatabaseChoice(
        @DefaultValue("data") Path data, @DefaultValue Database database) {
    /**
     * A server of the deployer's own.
     *
     * @param url {@code jdbc:postgresql://…} or {@code postgresql://user:password@host:port/name}
     * @param roles what the names of its roles begin with, where that is not the database's name: for a copy, or a
     *     backup restored under another name
     */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String roles) {}

    /** What the names of the roles in this database begin with. */
    String rolesIn(Login owner) {
        return Optional.ofNullable(database.roles()).filter(r -> !r.isBlank()).orElseGet(owner::database);
    }

    Optional<Login> named() {
        return Optional.ofNullable(database.url()).filter(u -> !u.isBlank()).map(this::parse);
    }

    private Login parse(String url) {
        var uri = URI.create(url.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw new IllegalStateException(
                    "HEARTH_DATABASE_URL should read postgresql://user:password@host:5432/name");
        }
        var address =
                "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
        var said = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        var user = given(database.user(), parameter(uri, "user"), decoded(said[0]));
        var password = given(database.password(), parameter(uri, "password"), said.length > 1 ? decoded(said[1]) : "");
        return new Login(address + kept(uri), user, password);
    }

    private static String kept(URI uri) {
        var kept = new StringBuilder();
        for (var pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            if (!pair.isBlank() && !pair.startsWith("user=") && !pair.startsWith("password=")) {
                kept.append(kept.isEmpty() ? '?' : '&').append(pair);
            }
        }
        return kept.toString();
    }

    private static String parameter(URI uri, String name) {
        for (var pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String given(@Nullable String first, String second, String third) {
        return first != null && !first.isBlank() ? first : second.isBlank() ? third : second;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
