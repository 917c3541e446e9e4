package org.hearth.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.hearth.access.CaseFileId;

/** The key of one case file, unwrapped: seals and opens what lies in that file, and nothing that lies elsewhere. */
record Envelope(CaseFileId file, KeysetHandle key, Aead aead) {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    static Envelope make(CaseFileId file) {
        try {
            return of(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws IllegalStateException when it was wrapped by another key, or for another file. */
    static Envelope unwrap(CaseFileId file, byte[] wrapped, Aead keyOfKeys) {
        try {
            return of(
                    file,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, keyOfKeys, bytes(file), RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of file " + file + " does not open", e);
        }
    }

    byte[] wrap(Aead keyOfKeys) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, keyOfKeys, bytes(file), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(Spot spot, String words) {
        try {
            return aead.encrypt(words.getBytes(StandardCharsets.UTF_8), spot.in(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(Spot spot, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, spot.in(file)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what lies in " + spot + " was not sealed there", e);
        }
    }

    private static Envelope of(CaseFileId file, KeysetHandle key) throws GeneralSecurityException {
        return new Envelope(file, key, key.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static byte[] bytes(CaseFileId file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
