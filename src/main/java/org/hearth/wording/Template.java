package org.hearth.wording;

import java.util.List;
import java.util.Optional;

/**
 * One message, with its words for each way it can go; a way it has no words for is not offered.
 *
 * @param appointment whether it speaks of an appointment, and so has a day and a time
 * @param link whether it brings an address; such a message is only written by the feature whose address it is
 * @param text for a text message
 * @param letter the paragraphs of a letter
 */
public record Template(
        String code,
        String title,
        boolean appointment,
        boolean link,
        Optional<String> text,
        Optional<Mail> email,
        Optional<Mail> letter) {
    /** A subject and paragraphs. */
    public record Mail(String subject, List<String> paragraphs) {
        public Mail {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Everything that could leave. */
    public List<String> words() {
        var all = new java.util.ArrayList<String>();
        text.ifPresent(all::add);
        for (var mail : List.of(email, letter)) {
            mail.ifPresent(words -> {
                all.add(words.subject());
                all.addAll(words.paragraphs());
            });
        }
        return List.copyOf(all);
    }
}
