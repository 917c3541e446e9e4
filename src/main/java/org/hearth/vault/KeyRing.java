package org.hearth.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The keys of keys as this process knows them; read anew when their file changes, so that rotation needs no new start. */
final class KeyRing {
    private final KeyFolder folder;
    private final Mac blind;
    private volatile Held held;

    private record Held(KeysetHandle keys, Aead aead, Optional<FileTime> stamp) {
        long newest() {
            return Integer.toUnsignedLong(keys.getPrimary().getId());
        }

        Set<Long> numbers() {
            var numbers = new LinkedHashSet<Long>();
            for (var at = 0; at < keys.size(); at++) {
                numbers.add(Integer.toUnsignedLong(keys.getAt(at).getId()));
            }
            return numbers;
        }
    }

    private KeyRing(KeyFolder folder, Mac blind, Held held) {
        this.folder = folder;
        this.blind = blind;
        this.held = held;
    }

    static KeyRing in(KeyFolder folder) {
        try {
            return new KeyRing(
                    folder, folder.blind().getPrimitive(RegistryConfiguration.get(), Mac.class), read(folder));
        } catch (GeneralSecurityException e) {
            throw new LostKeys("The keys in " + folder.folder() + " are of another kind.");
        }
    }

    /** What wraps at one moment, and the number of the key of keys that it wraps with. */
    record Wrapping(Aead aead, long number) {}

    /** The two together: asked one after the other they may lie either side of a rotation. */
    Wrapping wrapping() {
        var now = now();
        return new Wrapping(now.aead, now.newest());
    }

    /** What wraps and unwraps, as the file is at this moment. */
    Aead aead() {
        return now().aead;
    }

    long newest() {
        return now().newest();
    }

    Set<Long> numbers() {
        return now().numbers();
    }

    /** While no other process changes the keys, and beginning with what the last one left: its file may be too young to tell by its time. */
    void alone(Runnable change) {
        folder.alone(() -> {
            held = read(folder);
            change.run();
        });
    }

    /** Adds a key of keys, by which everything is wrapped from now on; the older ones still unwrap. */
    void add(KeysetHandle.Builder.Entry entry) {
        keep(KeysetHandle.newBuilder(now().keys).addEntry(entry.withRandomId().makePrimary()));
    }

    /** Lets go of every key of keys but the newest. */
    void forgetOlder() {
        var keys = KeysetHandle.newBuilder(now().keys);
        for (var at = keys.size() - 1; at >= 0; at--) {
            if (!keys.getAt(at).isPrimary()) keys.deleteAt(at);
        }
        keep(keys);
    }

    byte[] blind(byte[] words) {
        try {
            return blind.computeMac(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals what lies in no file with the newest key of keys itself. */
    byte[] sealOutside(Spot spot, byte[] content) {
        try {
            return aead().encrypt(content, spot.inNoFile());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when its key has been let go of since, and for what was not sealed there. */
    Optional<byte[]> openOutside(Spot spot, byte[] sealed) {
        try {
            return Optional.of(aead().decrypt(sealed, spot.inNoFile()));
        } catch (GeneralSecurityException gone) {
            return Optional.empty();
        }
    }

    private void keep(KeysetHandle.Builder keys) {
        try {
            folder.keep(keys.build());
            held = read(folder);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Held now() {
        var known = held;
        var stamp = folder.stamp();
        if (stamp.isEmpty() || stamp.equals(known.stamp)) return known;
        held = read(folder);
        return held;
    }

    private static Held read(KeyFolder folder) {
        // The stamp first: a change between the two is read once more rather than missed.
        var stamp = folder.stamp();
        var keys = folder.keyOfKeys();
        try {
            return new Held(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class), stamp);
        } catch (GeneralSecurityException e) {
            throw new LostKeys("The keys in " + folder.folder() + " are of another kind.");
        }
    }
}
