package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.testing.Client;

/** Looking for what is in one parent's file, by each of the ways there are. */
record Searching(String name, String telephone, String nhsNumber, String word) {
    private static final String TYPED = "(id=\"words\" name=\"words\" type=\"text\" value=\")[^\"]*";

    String email() {
        return word + "@example.org";
    }

    /** Writes down what is looked for, but the name and the word in a note. */
    void lay(Client client, Actor practitioner, Person parent) {
        var file = "/files/" + parent.caseFile();
        way(client, practitioner, file + "/contact/whatsapp", telephone);
        way(client, practitioner, file + "/contact/email", email());
        assertThat(client.as(practitioner).post(file + "/nhs-number", "version", "1", "number", nhsNumber))
                .hasStatus(303);
    }

    /** What each search answers, by what was looked for; without what was typed, and what is random. */
    Map<String, String> by(Client client, Actor actor) {
        var answers = new TreeMap<String, String>();
        for (var words : new String[] {name, telephone, nhsNumber, email()})
            answers.put(words, answer(client, actor, "/find", words));
        answers.put(word, answer(client, actor, "/find/notes", word));
        return answers;
    }

    private static String answer(Client client, Actor actor, String where, String words) {
        var sent = client.as(actor).post(where, "words", words);
        assertThat(sent).hasStatus(303);
        var page = client.as(actor).get(String.valueOf(sent.getResponse().getRedirectedUrl()));
        return (Crawl.headers(sent) + Crawl.Answer.of(page).said())
                .replaceAll(TYPED, "$1")
                .replaceAll("search=" + Client.ANY_ID, "search=");
    }

    private static void way(Client client, Actor practitioner, String path, String detail) {
        assertThat(client.as(practitioner)
                        .post(
                                path,
                                "version",
                                "0",
                                "safe",
                                "yes",
                                "detail",
                                detail,
                                "when",
                                "any",
                                "askAfter",
                                "30",
                                "source",
                                "parent",
                                "asked",
                                "yes"))
                .hasStatus(303);
    }
}
