package org.hearth.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.family.Sex;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.wording.Fields;
import org.hearth.wording.TestTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;

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
        VeraGreenfieldFoundryProvider.initialise();
        for (var template : TestTemplates.letters()) {
            var pdf = paper.pdf(canary(1, "maya", PersonRole.MOTHER).letter(template));
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                    var rules = LetterTest.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml");
                    var validator =
                            Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(template.code()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void noWordOfTheOtherParentIsInAnyLetterOfTenThousandFamilies() {
        for (var family = 0; family < 10_000; family++) {
            var mother = canary(family, "m", PersonRole.MOTHER);
            var father = canary(family, "f", PersonRole.FATHER);
            for (var template : TestTemplates.letters()) {
                onlyOf(mother, father, said(mother.letter(template)));
                onlyOf(father, mother, said(father.letter(template)));
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

    private void onPaper(int families) throws IOException {
        var random = new Random(11);
        for (var n = 0; n < families; n++) {
            var family = random.nextInt();
            var mother = canary(family, "m", PersonRole.MOTHER);
            var father = canary(family, "f", PersonRole.FATHER);
            for (var template : TestTemplates.letters()) {
                for (var whose : List.of(mother, father)) {
                    var other = whose.equals(mother) ? father : mother;
                    var all = inPdf(paper.pdf(whose.letter(template))) + inDocx(paper.docx(whose.letter(template)));
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

    private static String said(Letter letter) {
        return letter.to().name()
                + letter.to().lines()
                + letter.to().givenName()
                + letter.subject()
                + letter.paragraphs()
                + letter.signedBy()
                + letter.head()
                + letter.date();
    }

    private static String inPdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var about = document.getDocumentInformation();
            var xmp = document.getDocumentCatalog().getMetadata();
            return new PDFTextStripper().getText(document)
                    + about.getAuthor()
                    + about.getCreator()
                    + about.getProducer()
                    + about.getTitle()
                    + about.getKeywords()
                    + (xmp == null ? "" : new String(xmp.toByteArray(), StandardCharsets.UTF_8));
        }
    }

    private static String inDocx(byte[] docx) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                all.append(inside.replaceAll("<[^>]*>", " ").replace("&apos;", "'"));
            }
        }
        return all.toString();
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
