package org.hearth.outbox;

import java.util.List;

/** A message that can be chosen, with where each way it can go leads; a way that is not set up says so. */
public record Offer(String title, List<Path> ways) {
    /** One way; the path is empty while nobody has set it up. */
    public record Path(String title, String to) {}
}
