package org.hearth.vault;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.vault.OwnersKeyStore.Column;
import org.hearth.vault.OwnersKeyStore.InTheClear;
import org.springframework.stereotype.Component;

/**
 * Seals, before anything else is done, the words that an older version kept in the clear. A few hundred rows a
 * transaction: interrupted anywhere, it goes on from there at the next start.
 */
@Component
class OldWords {
    private static final int SOME = 500;

    private final OwnersKeyStore store;
    private final KeyRing ring;

    OldWords(OwnersKeyStore store, Keys keys) {
        this.store = store;
        this.ring = keys.ring();
        seal();
    }

    final void seal() {
        var changed = new HashSet<String>();
        for (var column : store.unfinished()) {
            store.untilDone(() -> {
                var some = store.inTheClear(column, SOME);
                if (some.isEmpty()) return false;
                seal(column, some);
                changed.add(column.table());
                return true;
            });
            store.finish(column);
        }
        changed.forEach(store::writeAnew);
    }

    private void seal(Column column, List<InTheClear> some) {
        var envelopes = new HashMap<CaseFileId, Optional<Envelope>>();
        store.sealed(
                column,
                some.stream().map(InTheClear::row).toList(),
                some.stream().map(words -> sealed(column, words, envelopes)).toList());
    }

    private byte[] sealed(Column column, InTheClear clear, Map<CaseFileId, Optional<Envelope>> envelopes) {
        if (clear.words().isEmpty()) return new byte[0];
        var spot = Spot.of(column.spot(), clear.row());
        if (clear.file().isEmpty()) return ring.sealOutside(spot, clear.words().getBytes(StandardCharsets.UTF_8));
        return envelopes
                .computeIfAbsent(clear.file().get(), this::envelope)
                .map(envelope -> envelope.seal(spot, clear.words()))
                .orElseGet(() -> new byte[0]);
    }

    /** Empty for a file that was erased: what a later version seals of it goes the way of the rest. */
    private Optional<Envelope> envelope(CaseFileId file) {
        if (store.keyOf(file).isEmpty() && !store.isErased(file)) {
            var by = ring.wrapping();
            store.keepKey(file, Envelope.make(file).wrap(by.aead()), by.number());
        }
        return store.keyOf(file).map(wrapped -> Envelope.unwrap(file, wrapped, ring.aead()));
    }
}
