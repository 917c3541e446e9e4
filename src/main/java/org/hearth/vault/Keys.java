package org.hearth.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The key of keys, found or made when the product starts. A database whose words were sealed with other keys is not
 * served: whatever would be written would be lost to whoever brings the right ones.
 */
@Component
@EnableConfigurationProperties(KeyChoice.class)
class Keys {
    private static final byte[] PROOF = "hearth".getBytes(StandardCharsets.UTF_8);

    private final KeyRing ring;
    private final FileKeyStore store;

    Keys(KeyChoice choice, FileKeyStore store) {
        this.store = store;
        var folder = new KeyFolder(choice.folder());
        var known = store.keysOfKeys();
        if (known.isEmpty()) {
            folder.make();
        } else if (!folder.isThere()) {
            throw new LostKeys("The words in this database are sealed, and their keys are not in " + folder.folder()
                    + ". Without them nobody can read the words, and Hearth does not start.");
        }
        this.ring = KeyRing.in(folder);
        if (known.isEmpty()) prove();
        insist(folder);
    }

    KeyRing ring() {
        return ring;
    }

    /** Tells the database of the newest key of keys. */
    final void prove() {
        try {
            var by = ring.wrapping();
            store.prove(by.number(), by.aead().encrypt(ring.blind(PROOF), PROOF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the database has been told of this key of keys. */
    boolean isProven(long keyOfKeys) {
        return store.keysOfKeys().contains(keyOfKeys);
    }

    private void insist(KeyFolder folder) {
        var missing = new HashSet<>(store.keysOfKeys());
        missing.removeAll(ring.numbers());
        if (!missing.isEmpty() || !store.proofs().stream().allMatch(this::opens)) {
            throw new LostKeys("The keys in " + folder.folder()
                    + " are not the ones that the words in this database were sealed with. Hearth does not start.");
        }
    }

    private boolean opens(byte[] proof) {
        try {
            Aead aead = ring.aead();
            return Arrays.equals(aead.decrypt(proof, PROOF), ring.blind(PROOF));
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
