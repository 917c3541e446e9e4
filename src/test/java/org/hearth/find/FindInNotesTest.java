package org.hearth.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding words in notes: those of the files one may read notes in, and the line around them. */
@HearthTest
class FindInNotesTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Finder finder;

    private Household home;
    private Actor robin;
    private CaseFileId file;

    FindInNotesTest(Cast cast, Client client, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.finder = new Finder(client, clock);
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        robin = home.mothersPractitioner();
        file = home.mother().caseFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "cafe", "CAFÉ", "caf", "grandmother café", "mum’s", "mums", "quiet"})
    void aWordIsFoundByItsBeginningWithoutCaseAndAccents(String typed) {
        var session = finder.notes(
                robin, file, "She likes the Café Müller.\nHer mum’s sister, the grandmother’s", "Ask about quiet");

        assertThat(finder.findsInNotes(robin, typed))
                .contains("1 note was found.", "/sessions/" + session, "Maya Okafor", "<mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"afé", "grandmother nobody", "muller’s x", "uncle"})
    void whatIsNotAWordOfItIsNotFound(String typed) {
        finder.notes(robin, file, "She likes the Café Müller with the grandmother", "Ask her");

        assertThat(finder.findsInNotes(robin, typed))
                .contains("Nothing was found in the notes you may read.")
                .doesNotContain("<mark>");
    }

    @Test
    void onlyTheLineAroundIsShownAndTheWordIsMarked() {
        var words = "far away ".repeat(40) + "the lilac door " + "further on ".repeat(40);
        finder.notes(robin, file, "Another line\n" + words + "\nA last line", "");

        var found = finder.findsInNotes(robin, "LILAC");

        assertThat(found).contains("… ", "the <mark>lilac</mark> door", " …").doesNotContain("Another", "last line");
        assertThat(found.length()).isLessThan(1500);
    }

    @Test
    void wordsFromANoteAreWordsAndNotMarkup() {
        finder.notes(robin, file, "<b>hazelnut</b> & <script>alert(1)</script>", "");

        assertThat(finder.findsInNotes(robin, "hazelnut"))
                .contains("&lt;b&gt;", "<mark>hazelnut</mark>", "&lt;script&gt;");
    }

    @Test
    void oneFilesNotesAreSearchedFromItsPage() {
        finder.notes(robin, file, "We spoke of a heron", "");
        finder.notes(home.fathersPractitioner(), home.father().caseFile(), "He saw a heron too", "");
        var manager = home.manager();

        assertThat(client.as(robin).page("/files/" + file)).contains("Search these notes", "/files/" + file + "/find");
        assertThat(Finder.foundOn(finder.page(manager, "/files/" + file + "/find", "heron")))
                .contains("We spoke of a")
                .doesNotContain("He saw a");
        assertThat(finder.findsInAllNotes(manager, "heron")).contains("We spoke of a", "He saw a", "Daniel Reyes");
        assertThat(client.as(robin).post("/files/" + file + "/find", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write a word to look for");
        assertThat(client.as(robin).post("/files/" + home.father().caseFile() + "/find", "words", "heron"))
                .hasStatus(404);
    }

    /** So many files at a time; the page says which were looked through, and the way goes on to the next. */
    @Test
    void whereOnlySomeFilesWereLookedThroughThePageSaysSo() {
        finder.notes(robin, file, "We spoke of a bittern", "");
        var manager = home.manager();
        var sent = client.as(manager).post("/find/notes", "words", "bittern");
        var page = String.valueOf(sent.getResponse().getRedirectedUrl());
        var open = owner.count(
                "select count(*) from person p join open_to(?, 'people') f on f = p.case_file_id where role in"
                        + " ('mother', 'father', 'co_parent')",
                manager.account().value());

        assertThat(open).isGreaterThan(1);
        assertThat(client.as(manager).page(page + "&from=1"))
                .contains("Looked through the notes in files 2 to " + Math.min(open, 101) + " of " + open);
        assertThat(client.as(manager).page(page + "&from=999999")).contains("Nothing was found");
        assertThat(client.as(manager).get(page + "&from=x")).hasStatus(404);
        assertThat(new FoundNotes(java.util.List.of(), false, 250, 100, 200).goesOn())
                .isTrue();
        assertThat(new FoundNotes(java.util.List.of(), false, 200, 100, 200).goesOn())
                .isFalse();
    }

    @Test
    void readingWhatWasFoundLeavesItsTraceInTheFile() {
        finder.notes(robin, file, "We spoke of a curlew", "");

        finder.findsInAllNotes(home.manager(), "curlew");

        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and case_file_id = ? and act = 'read'"
                                + " and what = 'notes found'",
                        home.manager().account().value(),
                        file.value()))
                .isOne();
        finder.findsInAllNotes(home.manager(), "nobodyever");
        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and what = 'notes found'",
                        home.manager().account().value()))
                .as("nothing was shown")
                .isOne();
    }

    @Test
    void whatWasSaidBeforeANoteWasWrittenAgainIsNotFound() {
        var session = finder.notes(robin, file, "We spoke of a plover", "");
        assertThat(client.as(robin)
                        .post(
                                "/sessions/" + session + "/note",
                                "version",
                                "2",
                                "nextId",
                                java.util.UUID.randomUUID().toString(),
                                "note",
                                "We spoke of a dunlin",
                                "nextStep",
                                "",
                                "next",
                                "not_yet"))
                .hasStatus(303);

        assertThat(finder.findsInNotes(robin, "plover")).contains("Nothing was found");
        assertThat(finder.findsInNotes(robin, "dunlin")).contains("1 note was found.");
    }
}
