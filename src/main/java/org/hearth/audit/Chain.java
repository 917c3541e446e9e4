package org.hearth.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the chain is hashed: SHA-256 over the hash before, the position, when it was sealed, and each column with its length before it. */
final class Chain {
    private Chain() {}

    /** What stands before the first link of a trail. */
    static byte[] beginning(String trail) {
        return sha256().digest(("hearth audit " + trail).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] before, long position, Instant sealedAt, Event event) {
        var digest = sha256();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        add(digest, micros(sealedAt));
        event.columns().forEach(column -> add(digest, column));
        return digest.digest();
    }

    /** The events as links that go on from a position and its hash. */
    static List<Link> on(long position, byte[] hash, Instant now, List<Event> events) {
        var links = new ArrayList<Link>();
        var sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        var before = hash;
        for (var event : events) {
            var next = position + links.size() + 1;
            before = hash(before, next, sealedAt, event);
            links.add(new Link(next, event.id(), sealedAt, before));
        }
        return links;
    }

    static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static void add(MessageDigest digest, @Nullable String column) {
        var bytes = column == null ? new byte[0] : column.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(column == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
