package org.hearth.letter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.session.Meeting;
import org.hearth.site.Say;
import org.hearth.wording.Fields;

/**
 * A letter that somebody writes in their own words, to the parent whose file it lies in.
 *
 * @param worker the first name of the colleague who writes
 * @param version 0 while it is not kept yet
 * @param about the appointment it tells of
 */
record OwnLetter(
        LetterId id,
        CaseFileId file,
        String worker,
        int version,
        Words words,
        Optional<Meeting> about,
        State state,
        Instant keptAt) {

    /**
     * What is sealed of it.
     *
     * @param text paragraphs with an empty line between them; fields as templates write them, such as {@code {phone}}
     * @param facts the ids of what is put in from what is shared
     * @param agreed words with a capital letter of which the writer has said that they may stand there
     */
    record Words(String subject, String text, List<String> facts, List<String> agreed) {
        Words {
            facts = List.copyOf(facts);
            agreed = List.copyOf(agreed);
        }

        static Words erased(String said) {
            return new Words(said, said, List.of(), List.of());
        }

        List<String> paragraphs() {
            var all = text.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
            return Arrays.stream(all.split("\n\n+"))
                    .map(paragraph -> paragraph.replace('\n', ' '))
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }
    }

    /** What became of it. */
    enum State {
        KEPT("Kept"),
        POSTED("Posted"),
        PUT_AWAY("Put away");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same letter in other words; what it tells of and who wrote it stay. */
    OwnLetter saying(OwnLetter now, int seen) {
        return new OwnLetter(id, file, worker, seen, now.words, about, state, now.keptAt);
    }

    boolean isOpen() {
        return state == State.KEPT;
    }

    Fields fields(String phone) {
        var fields = Fields.of(worker, phone);
        return about.map(m -> fields.with(Say.day(m.on()), Say.time(m.starts())))
                .orElse(fields);
    }
}
