package org.hearth.letter;

import java.util.List;
import java.util.Optional;
import org.hearth.session.Meeting;
import org.hearth.wording.Template;
import org.jspecify.annotations.Nullable;

/** A letter as it is typed. */
record LetterForm(
        LetterId id,
        String version,
        String meeting,
        String subject,
        String words,
        List<String> facts,
        List<String> agreed) {
    private static final String BLANK = "\n\nWith kind wishes,";

    LetterForm(
            @Nullable LetterId id,
            @Nullable String version,
            @Nullable String meeting,
            @Nullable String subject,
            @Nullable String words,
            @Nullable List<String> facts,
            @Nullable List<String> agreed) {
        this.id = id == null ? LetterId.random() : id;
        this.version = version == null ? "0" : version;
        this.meeting = meeting == null ? "" : meeting;
        this.subject = subject == null ? "" : subject.strip();
        this.words = words == null ? "" : words.replace("\r\n", "\n");
        this.facts = facts == null ? List.of() : List.copyOf(facts);
        this.agreed = agreed == null ? List.of() : List.copyOf(agreed);
    }

    /** Begun from one of our letters, or from an empty page. */
    static LetterForm from(Optional<Template.Mail> template, Optional<Meeting> about) {
        return new LetterForm(
                LetterId.random(),
                "0",
                about.map(m -> m.id().toString()).orElse(""),
                template.map(Template.Mail::subject).orElse(""),
                template.map(mail -> String.join("\n\n", mail.paragraphs())).orElse(BLANK),
                List.of(),
                List.of());
    }

    static LetterForm of(OwnLetter letter) {
        return new LetterForm(
                letter.id(),
                String.valueOf(letter.version()),
                letter.about().map(m -> m.id().toString()).orElse(""),
                letter.words().subject(),
                letter.words().text(),
                letter.words().facts(),
                letter.words().agreed());
    }

    int seen() {
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    OwnLetter.Words written() {
        return new OwnLetter.Words(subject, words, facts, agreed);
    }
}
