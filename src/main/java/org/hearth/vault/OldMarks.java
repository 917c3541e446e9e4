package org.hearth.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.vault.OwnersMarkStore.Unmarked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives blind indexes, before any page is served, to the words that an older version kept without. Interrupted
 * anywhere, it goes on from there at the next start.
 */
@Component
class OldMarks implements SmartInitializingSingleton {
    private static final int SOME = 500;

    private final ObjectProvider<MarkedColumn> columns;
    private final OwnersMarkStore marks;
    private final OwnersKeyStore keys;
    private final KeyRing ring;

    OldMarks(
            ObjectProvider<MarkedColumn> columns,
            OwnersMarkStore marks,
            OwnersKeyStore keys,
            Keys ring,
            OldWords sealedBefore) {
        this.columns = columns;
        this.marks = marks;
        this.keys = keys;
        this.ring = ring.ring();
    }

    @Override
    public void afterSingletonsInstantiated() {
        columns.stream().filter(marks::isUnfinished).forEach(this::mark);
    }

    final void mark(MarkedColumn column) {
        keys.untilDone(() -> {
            var some = marks.without(column, SOME);
            if (some.isEmpty()) return false;
            var envelopes = new HashMap<CaseFileId, Optional<Envelope>>();
            marks.keep(
                    column,
                    some.stream().map(Unmarked::row).toList(),
                    some.stream().map(words -> mark(column, words, envelopes)).toList());
            return true;
        });
        marks.finish(column);
    }

    private byte[] mark(MarkedColumn column, Unmarked unmarked, Map<CaseFileId, Optional<Envelope>> envelopes) {
        return words(column, unmarked, envelopes).flatMap(column::mark).orElseGet(() -> new byte[0]);
    }

    /** Empty for what was erased. */
    private Optional<String> words(
            MarkedColumn column, Unmarked unmarked, Map<CaseFileId, Optional<Envelope>> envelopes) {
        if (unmarked.words().isPresent()) return unmarked.words();
        return unmarked.sealed().filter(bytes -> bytes.length > 0).flatMap(bytes -> envelopes
                .computeIfAbsent(unmarked.file(), this::envelope)
                .map(envelope ->
                        envelope.open(Spot.of(column.table() + "." + column.column(), unmarked.spotRow()), bytes)));
    }

    private Optional<Envelope> envelope(CaseFileId file) {
        return keys.keyOf(file).map(wrapped -> Envelope.unwrap(file, wrapped, ring.aead()));
    }
}
