package org.hearth.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.family.Sex;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.testing.PdfUa;
import org.hearth.wording.Echo;
import org.hearth.wording.Fields;
import org.hearth.wording.TestTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Letters: for everybody to read, and with nothing in them of anybody but the recipient. */
class LetterTest {
    private static final Letterhead HEAD = new Letterhead("Elm Row Team", List.of("PO Box 12", "London W2 1AA"));
    private final LetterPaper paper = new LetterPaper();

    /** One parent, whose every particular is a word found nowhere else. */
    private record Canary(Person person, String address) {
        List<String> words() {
            return List.of(person.givenName(), person.familyName(), address);
        }

        Letter letter(org.hearth.wording.Template template) {
            var to = Addressee.of(person, new Reach.Allowed(Way.LETTER, "1 " + address + " Row, London"));
            var fields = Fields.of("Robin", "020 7946 0000").with("Wednesday 4 March 2026", "09:30");
            return Letter.of(
                    to, HEAD, LocalDate.of(2026, 3, 2), template.letter().orElseThrow(), fields, "Robin");
        }
    }

    @Test
    void everyLetterCanBeReadByEverybody() throws Exception {
        for (var template : TestTemplates.letters())
            assertThat(PdfUa.against(
                            paper.pdf(canary(1, "maya", PersonRole.MOTHER).letter(template))))
                    .as(template.code())
                    .isEmpty();
    }

    /** A telephone's keyboard or a pasted text brings them along. */
    @Test
    void charactersThatNoDocumentMayHoldAreLeftOutOnPaperAndTheLetterIsPrinted() throws IOException {
        var one = canary(1, "maya", PersonRole.MOTHER)
                .letter(TestTemplates.letters().getFirst());
        var letter = new Letter(
                one.to(),
                one.head(),
                one.on(),
                "Good\u0000 \u000bday\uffff",
                List.of("We\u0001 met\ud800 \ud83c\udf3c"),
                "Robin");

        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper.docx(letter))))) {
            assertThat(word.getText()).contains("Good day", "We met \ud83c\udf3c");
        }
        assertThat(TestLetters.inPdf(paper.pdf(letter))).contains("Good day", "We met");
    }

    @Test
    void noWordOfTheOtherParentIsInAnyLetterOfTenThousandFamilies() {
        for (var family = 0; family < 10_000; family++) {
            var mother = canary(family, "m", PersonRole.MOTHER);
            var father = canary(family, "f", PersonRole.FATHER);
            for (var template : TestTemplates.letters()) {
                onlyOf(mother, father, TestLetters.said(mother.letter(template)));
                onlyOf(father, mother, TestLetters.said(father.letter(template)));
            }
        }
    }

    @Test
    void norOnPaperNorInWhatAFileSaysOfItself() throws IOException {
        onPaper(40);
    }

    @Test
    @Tag("soak")
    void norOnTheirPaper() throws IOException {
        onPaper(10_000);
    }

    /** What a practitioner could slip in by hand of the other parent: each is found, wherever in the letter it stands. */
    @Test
    void noLetterInOnesOwnWordsOfTenThousandFamiliesCarriesAnythingOfTheOtherParent() {
        var random = new Random(17);
        for (var family = 0; family < 10_000; family++) {
            var to = canary(family, "m", PersonRole.MOTHER).person();
            var hidden = Hidden.of(random);
            var reader = hidden.reader(to);
            assertThat(reader.read(own(to, plain("")), List.of())).isEmpty();
            for (var canary : family < 300 ? hidden.all() : hidden.some(random))
                assertThat(reader.read(own(to, plain(canary)), List.of()))
                        .as(canary)
                        .isNotEmpty();
            var subject = own(to, new OwnLetter.Words("About " + hidden.name(), "A line.", List.of(), List.of()));
            assertThat(reader.read(subject, List.of())).isNotEmpty();
        }
    }

    /** The control off: without the reading over all of it would be in the envelope. */
    @Test
    void withoutTheReadingOverItWouldBeInTheEnvelope() {
        var to = canary(1, "m", PersonRole.MOTHER);
        var words = plain("07700 900123");
        var unread = new Letter(
                Addressee.of(to.person(), new Reach.Allowed(Way.LETTER, "1 Row")),
                HEAD,
                LocalDate.of(2026, 3, 2),
                words.subject(),
                words.paragraphs(),
                "Robin");

        assertThat(TestLetters.said(unread)).contains("07700 900123");
    }

    /** Of the other parent: what the product holds, or what somebody who writes has heard. */
    private record Hidden(String name, List<String> all, String fact, String colleague) {
        private static final List<String> NAMES =
                List.of("Daniel", "Okonkwo", "Zoë", "O’Neill", "Anne-Marie", "Łukasz", "Mei");

        static Hidden of(Random random) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var number = String.format("%06d", random.nextInt(1_000_000));
            var fact = "He keeps the van behind depot " + number;
            return new Hidden(
                    name,
                    List.of(
                            name + " asked me to write",
                            "I saw " + name + " too",
                            "his new friend is Philippa" + number.replaceAll("\\d", "a"),
                            "07700 " + number,
                            "+44 (0)7700-" + number,
                            "07700" + number,
                            name.toLowerCase(java.util.Locale.ROOT) + number + "@example.org",
                            "the house is " + random.nextInt(1, 200) + " Old Mill Lane",
                            "flat " + random.nextInt(1, 99),
                            "near W" + random.nextInt(1, 10) + " 4ZZ",
                            "at St Bede’s",
                            "Sam who sees him",
                            fact,
                            "behind depot " + number + " I think",
                            "He keeps the van behind"),
                    fact,
                    "Sam");
        }

        List<String> some(Random random) {
            return List.of(all.get(random.nextInt(all.size())));
        }

        Reader reader(Person to) {
            return new Reader(
                    to.givenName(),
                    java.util.Set.of(
                            to.givenName().toLowerCase(java.util.Locale.UK),
                            to.familyName().toLowerCase(java.util.Locale.UK),
                            "robin"),
                    java.util.Set.of(colleague),
                    text -> Echo.of(fact, text));
        }
    }

    private static OwnLetter.Words plain(String canary) {
        return new OwnLetter.Words(
                "Until we meet",
                "I was glad to meet you on Tuesday. " + canary
                        + "\n\nPlease ring {phone} and ask for {worker}.\n\nRobin",
                List.of(),
                List.of());
    }

    private static OwnLetter own(Person to, OwnLetter.Words words) {
        return new OwnLetter(
                LetterId.random(),
                to.caseFile(),
                "Robin",
                0,
                words,
                Optional.empty(),
                OwnLetter.State.KEPT,
                java.time.Instant.EPOCH);
    }

    private void onPaper(int families) throws IOException {
        var random = new Random(11);
        for (var n = 0; n < families; n++) {
            var family = random.nextInt();
            var mother = canary(family, "m", PersonRole.MOTHER);
            var father = canary(family, "f", PersonRole.FATHER);
            for (var template : TestTemplates.letters()) {
                for (var whose : List.of(mother, father)) {
                    var other = whose.equals(mother) ? father : mother;
                    var all = TestLetters.inPdf(paper.pdf(whose.letter(template)))
                            + TestLetters.inDocx(paper.docx(whose.letter(template)));
                    onlyOf(whose, other, all);
                    assertThat(all.toLowerCase(java.util.Locale.ROOT))
                            .doesNotContain("hearth", "apache", "openhtml", "template");
                }
            }
        }
    }

    private static void onlyOf(Canary whose, Canary other, String words) {
        assertThat(whose.words().stream().allMatch(words::contains)).as(words).isTrue();
        assertThat(other.words().stream().anyMatch(words::contains)).as(words).isFalse();
    }

    private static Canary canary(int family, String side, PersonRole role) {
        var word = side + Integer.toHexString(family) + "x";
        var person = new Person(
                new PersonId(java.util.UUID.randomUUID()),
                "ref" + word,
                CaseFileId.random(),
                new FamilyId(java.util.UUID.randomUUID()),
                role,
                "Given" + word,
                "Family" + word,
                Optional.empty(),
                Optional.empty(),
                Sex.UNKNOWN,
                "E09000033",
                Optional.empty(),
                1);
        return new Canary(person, "Street" + word);
    }
}
