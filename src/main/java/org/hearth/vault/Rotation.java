package org.hearth.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.List;
import java.util.Map;
import org.hearth.access.CaseFileId;
import org.springframework.stereotype.Component;

/**
 * A new key of keys, by which every file's key is wrapped again. The words themselves stay as they are. Killed
 * anywhere, it is finished by asking again; a running server reads the new key when it needs it.
 */
@Component
class Rotation {
    private static final int SOME = 200;

    private final OwnersKeyStore store;
    private final Keys keys;
    private final KeyRing ring;
    private final List<SealedElsewhere> elsewhere;

    Rotation(OwnersKeyStore store, Keys keys, List<SealedElsewhere> elsewhere) {
        this.store = store;
        this.keys = keys;
        this.ring = keys.ring();
        this.elsewhere = elsewhere;
    }

    /** How many files' keys are under the new one. */
    long rotate() {
        ring.alone(this::wrapEverythingAnew);
        return files().getOrDefault(newest(), 0L);
    }

    private void wrapEverythingAnew() {
        if (!unfinished()) {
            ring.add(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM));
        }
        keys.prove();
        store.waitForWrapping();
        store.untilDone(() -> {
            var some = store.notUnder(newest(), SOME);
            some.forEach(this::wrapAgain);
            return !some.isEmpty();
        });
    }

    /** Lets go of older keys of keys, once none is needed. */
    void forget() {
        ring.alone(() -> {
            if (unfinished()) wrapEverythingAnew();
            elsewhere.forEach(one -> one.sealAgain(Erasures.OPERATOR));
            store.forgetAllBut(newest());
            ring.forgetOlder();
        });
    }

    long newest() {
        return ring.newest();
    }

    Map<Long, Long> files() {
        return store.filesByKey();
    }

    long erased() {
        return store.erased();
    }

    /** A page of a table keeps what was changed in it for a while; not so the page of a key that was destroyed. */
    void leaveNoTrace() {
        store.writeAnew("file_key");
    }

    private boolean unfinished() {
        return !keys.isProven(newest()) || files().keySet().stream().anyMatch(key -> key != newest());
    }

    private void wrapAgain(CaseFileId file, byte[] wrapped) {
        var by = ring.wrapping();
        store.wrapAgain(file, Envelope.unwrap(file, wrapped, by.aead()).wrap(by.aead()), by.number());
    }
}
