package org.hearth.factor;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of code apps with a key that does not lie in the database: the one that the setting names, else one
 * that is made once in the data folder. A sealed secret opens only for the account it was sealed for.
 */
@Component
class SignInKey {
    private static final int BYTES = 32;

    private final FactorSettings settings;

    SignInKey(FactorSettings settings) {
        this.settings = settings;
        settings.signInKey().ifPresent(SignInKey::read);
    }

    byte[] seal(AccountId account, byte[] secret) {
        try {
            return new AesGcmJce(key()).encrypt(secret, whose(account));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    byte[] open(AccountId account, byte[] sealed) {
        try {
            return new AesGcmJce(key()).decrypt(sealed, whose(account));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret does not open: is this the key it was sealed with?", e);
        }
    }

    private static byte[] whose(AccountId account) {
        return ("code app " + account).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] key() {
        return settings.signInKey().map(SignInKey::read).orElseGet(() -> read(inFile(settings.data())));
    }

    private static byte[] read(String words) {
        var key = Optional.of(words.strip())
                .filter(w -> w.matches("[A-Za-z0-9+/]{43}="))
                .map(Base64.getDecoder()::decode);
        return key.orElseThrow(() -> new IllegalStateException(
                "the key for sign-in secrets should be 32 bytes in base 64, as: openssl rand -base64 32"));
    }

    private static String inFile(Path folder) {
        var file = folder.resolve("sign-in.key");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole beside it first, so that nobody reads half a key; whoever is second keeps the first one's. */
    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var draft = Files.createTempFile(
                folder,
                "sign-in",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key is as good, and is the one that stays.
        } finally {
            Files.delete(draft);
        }
    }
}
