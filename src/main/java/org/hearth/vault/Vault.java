package org.hearth.vault;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals words with the key of the case file they lie in, and opens them again: within a transaction, and only in files
 * that are open to whoever acts in it.
 */
@Component
public class Vault {
    /** What is read where words have been erased. */
    public static final String ERASED = "These words have been erased.";

    private final FileKeyStore store;
    private final KeyRing ring;

    Vault(FileKeyStore store, Keys keys, OldWords sealedBefore) {
        this.store = store;
        this.ring = keys.ring();
    }

    /**
     * The words as only this file's key opens them, and only in this spot; no words are no bytes.
     *
     * @throws Erased when the file was erased
     */
    public byte[] seal(CaseFileId file, Spot spot, String words) {
        if (words.isEmpty()) return new byte[0];
        return envelopeToSeal(file).orElseThrow(Erased::new).seal(spot, words);
    }

    /** As {@link #seal}, and no bytes in a file that was erased: for what has to be done all the same, whatever is said with it. */
    public byte[] sealOrDrop(CaseFileId file, Spot spot, String words) {
        if (words.isEmpty()) return new byte[0];
        return envelopeToSeal(file).map(envelope -> envelope.seal(spot, words)).orElseGet(() -> new byte[0]);
    }

    /** The words again; {@link #ERASED} when the file was erased, and none where nothing was sealed. */
    public String open(CaseFileId file, Spot spot, byte @Nullable [] sealed) {
        return read(file, spot, sealed).orElse(ERASED);
    }

    /** As {@link #open}, and empty when the file was erased: for what is no prose. */
    public Optional<String> read(CaseFileId file, Spot spot, byte @Nullable [] sealed) {
        if (sealed == null || sealed.length == 0) return Optional.of("");
        return envelope(file).map(envelope -> envelope.open(spot, sealed));
    }

    /** Fetches the keys of many files at once, before words of each are opened or sealed in the same transaction. */
    public void ready(Collection<CaseFileId> files) {
        var known = Unwrapped.here(actor());
        var missing = new HashSet<>(files);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) return;
        store.find(actor(), missing)
                .forEach((file, wrapped) ->
                        known.put(file, wrapped.map(key -> Envelope.unwrap(file, key, ring.aead()))));
    }

    /** As {@link #ready}, and makes the keys that are missing: before words are written into many files at once. */
    public void readyToSeal(Collection<CaseFileId> files) {
        ready(files);
        var known = Unwrapped.here(actor());
        var fresh = files.stream()
                .distinct()
                .filter(file -> !known.containsKey(file))
                .map(Envelope::make)
                .toList();
        if (fresh.isEmpty()) return;
        store.holdOffRotation();
        var by = ring.wrapping();
        var kept = store.insert(
                fresh.stream().collect(Collectors.toMap(Envelope::file, key -> key.wrap(by.aead()))), by.number());
        fresh.stream().filter(key -> kept.contains(key.file())).forEach(key -> known.put(key.file(), Optional.of(key)));
        // Of those that somebody else made meanwhile.
        ready(files);
    }

    /** Seals what lies in no case file, such as what a visitor is still writing. */
    public byte[] sealOutside(Spot spot, byte[] content) {
        return ring.sealOutside(spot, content);
    }

    /** What {@link #sealOutside} sealed there; empty when its key has been let go of since. */
    public Optional<byte[]> openOutside(Spot spot, byte[] sealed) {
        return ring.openOutside(spot, sealed);
    }

    /**
     * What stands in an index for a value that is sealed: the same for the same value, and nothing to whoever lacks the
     * key. Callers bring the value into one form first.
     *
     * @param kind such as {@code phone}, so that equal values of two kinds do not look equal
     */
    public byte[] blind(String kind, String normalised) {
        return ring.blind((kind + "|" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Envelope> envelope(CaseFileId file) {
        var known = known(file);
        if (!known.containsKey(file)) throw new IllegalStateException("file " + file + " has no key here");
        return known.getOrDefault(file, Optional.empty());
    }

    private Optional<Envelope> envelopeToSeal(CaseFileId file) {
        readyToSeal(List.of(file));
        return envelope(file);
    }

    private Map<CaseFileId, Optional<Envelope>> known(CaseFileId file) {
        ready(List.of(file));
        return Unwrapped.here(actor());
    }

    private static Actor actor() {
        return CurrentActor.acting()
                .orElseThrow(() -> new IllegalStateException("words are sealed and opened by somebody"));
    }
}
