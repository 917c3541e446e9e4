package org.hearth.outbox;

import java.util.List;
import java.util.stream.Collectors;
import org.hearth.reach.Way;
import org.hearth.wording.Piece;

/** Exactly what leaves; a text message has no subject. */
public record Composed(String title, Way way, String subject, List<List<Piece>> paragraphs) {
    /** As a sender takes it. */
    public String words() {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream().map(Piece::words).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }
}
