package org.hearth.letter;

import java.time.LocalDate;
import java.util.List;
import org.hearth.site.Say;
import org.hearth.wording.Fields;
import org.hearth.wording.Template;

/** A letter as it lies in the envelope. */
public record Letter(
        Addressee to, Letterhead head, LocalDate on, String subject, List<String> paragraphs, String signedBy) {
    public Letter {
        subject = Printable.of(subject);
        paragraphs = paragraphs.stream().map(Printable::of).toList();
        signedBy = Printable.of(signedBy);
    }

    /** One of our letters with its fields in their places. */
    public static Letter of(
            Addressee to, Letterhead head, LocalDate on, Template.Mail words, Fields fields, String worker) {
        return new Letter(
                to,
                head,
                on,
                fields.in(words.subject()),
                words.paragraphs().stream().map(fields::in).toList(),
                worker);
    }

    String title() {
        return subject;
    }

    String date() {
        return Say.date(on);
    }
}
