package org.hearth.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.testing.Client;
import org.hearth.testing.TestClock;

/** Looks for somebody, or for a word, as a colleague does: sends the box and reads the page it leads to. */
record Finder(Client client, TestClock clock) {
    private static final Pattern NEXT = Pattern.compile("href=\"(/find/notes\\?search=[^\"]*from=\\d+)\"");

    /** What is on the page of what was found, from its heading on; empty when nothing was found. */
    String finds(Actor actor, String words, String... more) {
        return foundOn(page(actor, "/find", words, more));
    }

    String findsInNotes(Actor actor, String words) {
        return foundOn(page(actor, "/find/notes", words));
    }

    /** As far as the search goes on: a page looks through so many files, and leads to the next. */
    String findsInAllNotes(Actor actor, String words) {
        var page = page(actor, "/find/notes", words);
        var found = new StringBuilder(foundOn(page));
        for (var next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
            page = client.as(actor).page(next.group(1).replace("&amp;", "&"));
            found.append(foundOn(page));
        }
        return found.toString();
    }

    /** The whole page without what was typed and what is random, so that two searches can be compared. */
    String bytes(Actor actor, String where, String words) {
        return page(actor, where, words)
                .replace("value=\"" + words.replace("+", "&#43;") + "\"", "value=\"\"")
                .replace("value=\"" + words + "\"", "value=\"\"")
                .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("search=" + Client.ANY_ID, "search=");
    }

    String page(Actor actor, String where, String words, String... more) {
        var fields = new ArrayList<>(List.of("words", words));
        fields.addAll(List.of(more));
        var sent = client.as(actor).post(where, fields.toArray(String[]::new));
        assertThat(sent).hasStatus(303);
        var next = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(next).matches("\\Q" + where + "\\E\\?search=" + Client.ANY_ID);
        return client.as(actor).page(next);
    }

    static String foundOn(String page) {
        return page.contains("What was found") ? page.substring(page.indexOf("What was found")) : "";
    }

    /** A way to reach a parent, as their practitioner writes it down. */
    void tells(Actor practitioner, CaseFileId file, String channel, int version, String detail) {
        assertThat(client.as(practitioner)
                        .post(
                                "/files/" + file + "/contact/" + channel,
                                "version",
                                String.valueOf(version),
                                "safe",
                                "yes",
                                "detail",
                                detail,
                                "when",
                                "any",
                                "introduce",
                                "The library",
                                "askAfter",
                                "30",
                                "source",
                                "parent",
                                "asked",
                                "yes"))
                .hasStatus(303);
    }

    void numbers(Actor practitioner, CaseFileId file, String number) {
        var page = client.as(practitioner).page("/files/" + file + "/nhs-number");
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(client.as(practitioner).post("/files/" + file + "/nhs-number", "version", version, "number", number))
                .hasStatus(303);
    }

    /** A session four days ago with this note. */
    String notes(Actor practitioner, CaseFileId file, String note, String nextStep) {
        var id = UUID.randomUUID().toString();
        var on = clock.today().minusDays(4);
        assertThat(client.as(practitioner)
                        .post(
                                "/files/" + file + "/sessions/record",
                                "id",
                                id,
                                "on.day",
                                String.valueOf(on.getDayOfMonth()),
                                "on.month",
                                String.valueOf(on.getMonthValue()),
                                "on.year",
                                String.valueOf(on.getYear()),
                                "starts",
                                "10:30",
                                "minutes",
                                "50",
                                "mode",
                                "phone",
                                "attendance",
                                "attended",
                                "modules",
                                "getting_started"))
                .hasStatus(303);
        assertThat(client.as(practitioner)
                        .post(
                                "/sessions/" + id + "/note",
                                "version",
                                "1",
                                "nextId",
                                UUID.randomUUID().toString(),
                                "note",
                                note,
                                "nextStep",
                                nextStep,
                                "next",
                                "not_yet"))
                .hasStatus(303);
        return id;
    }
}
