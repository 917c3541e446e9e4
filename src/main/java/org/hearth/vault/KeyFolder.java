package org.hearth.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The two files outside the database, readable by their owner alone: the key of keys, and the key of blind indexes. */
record KeyFolder(Path folder) {
    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM or HMAC", e);
        }
    }

    private static final String KEY_OF_KEYS = "key-of-keys.json";
    private static final String BLIND = "blind-index.json";

    boolean isThere() {
        return Files.exists(file(KEY_OF_KEYS)) && Files.exists(file(BLIND));
    }

    /** Makes what is missing, once, whoever else is starting at the same time. */
    void make() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of keys can't be made: " + folder, e);
        }
        alone(() -> {
            makeMissing(KEY_OF_KEYS, PredefinedAeadParameters.AES256_GCM);
            makeMissing(BLIND, PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        });
    }

    /** Changes keys while no other process does: each would write what it read before the other wrote. */
    void alone(Runnable change) {
        synchronized (KeyFolder.class) {
            try (var channel = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Let go of with the channel.
                channel.lock();
                change.run();
            } catch (IOException e) {
                throw new UncheckedIOException("the keys can't be locked in " + folder, e);
            }
        }
    }

    KeysetHandle keyOfKeys() {
        return read(KEY_OF_KEYS);
    }

    KeysetHandle blind() {
        return read(BLIND);
    }

    void keep(KeysetHandle keyOfKeys) {
        write(KEY_OF_KEYS, keyOfKeys);
    }

    /** Changes whenever the key of keys does. */
    Optional<FileTime> stamp() {
        try {
            return Optional.of(Files.getLastModifiedTime(file(KEY_OF_KEYS)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void makeMissing(String name, Parameters kind) {
        if (!Files.exists(file(name))) {
            try {
                write(name, KeysetHandle.generateNew(kind, RegistryConfiguration.get()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private KeysetHandle read(String name) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file(name)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new LostKeys("The key in " + file(name) + " can't be read: "
                    + e.getClass().getSimpleName() + ".");
        }
    }

    /** Whole or not at all, and on the disk before anything is sealed with it. */
    private void write(String name, KeysetHandle keys) {
        var unfinished = file(name + "." + UUID.randomUUID());
        try {
            var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
            try (var entry = FileChannel.open(folder)) {
                entry.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a key can't be kept in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
