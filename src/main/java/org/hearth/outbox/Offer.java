package org.hearth.outbox;

import java.util.List;

/** A message that can be chosen, with where each way it can go leads. */
public record Offer(String title, List<Path> ways) {
    /** One way, and where choosing it leads. */
    public record Path(String title, String to) {}
}
