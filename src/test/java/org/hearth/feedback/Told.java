package org.hearth.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.testing.Client;
import org.hearth.testing.TestClock;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Parents who say something of the programme, through the pages. */
public record Told(Client client, TestClock clock) {
    public static String page(Person parent) {
        return "/files/" + parent.caseFile() + "/feedback";
    }

    /** The fields of the form, all of them filled in; more take their place. */
    public String[] fields(String id, String words, String use, String... more) {
        var on = clock.today();
        var fields = new ArrayList<>(
                List.of("id", id, "asked", "helped", "words", words, "use", use, "moment", "middle", "way", "session"));
        fields.addAll(List.of(
                "given.day", String.valueOf(on.getDayOfMonth()),
                "given.month", String.valueOf(on.getMonthValue()),
                "given.year", String.valueOf(on.getYear())));
        for (var i = 0; i < more.length; i += 2) {
            var at = fields.indexOf(more[i]);
            fields.set(at + 1, more[i + 1]);
        }
        return fields.toArray(String[]::new);
    }

    /** Kept; its id. */
    public String kept(Actor practitioner, Person parent, String words, String use) {
        var id = UUID.randomUUID().toString();
        sent(practitioner, page(parent), fields(id, words, use));
        return id;
    }

    public String prepared(Actor practitioner, Person parent, String words, String use) {
        var id = kept(practitioner, parent, words, use);
        sent(practitioner, "/feedback/" + id + "/prepare", "version", "1", "words", words, "sure", "yes");
        return id;
    }

    public String lookedOver(Actor practitioner, Actor second, Person parent, String words, String use) {
        var id = prepared(practitioner, parent, words, use);
        sent(second, "/feedback/" + id + "/check", "version", "2", "tell", "nobody");
        return id;
    }

    public void takenBack(Actor practitioner, String id) {
        sent(practitioner, "/feedback/" + id + "/take-back");
    }

    private void sent(Actor actor, String path, String... fields) {
        MvcTestResult answer = client.as(actor).post(path, fields);
        if (answer.getResponse().getStatus() != 303) throw new AssertionError(path + ": " + Client.Signed.body(answer));
    }

    /** Where a piece of these words lies, for an evaluator: drawn by lot. */
    public static PieceId pieceOf(Feedbacks feedbacks, Actor reader, CaseFileId file, String id) {
        return feedbacks.of(reader, file).stream()
                .filter(one -> one.id().equals(FeedbackId.of(id)))
                .flatMap(one -> one.prepared().stream())
                .map(Feedback.Prepared::piece)
                .findFirst()
                .orElseThrow();
    }
}
