package org.hearth.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's password: made once, kept beside it. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    static String of(Path dir) throws IOException {
        var file = dir.resolve("password");
        if (!Files.exists(file)) {
            PrivateFile.write(file, random());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
