package org.hearth.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that a letter says, to whoever opens its file and looks at everything in it. */
public final class TestLetters {
    private TestLetters() {}

    public static String said(Letter letter) {
        return letter.to().name()
                + letter.to().lines()
                + letter.to().givenName()
                + letter.subject()
                + letter.paragraphs()
                + letter.signedBy()
                + letter.head()
                + letter.date();
    }

    /** Its text, what it says of itself, and every string in its bytes. */
    public static String inPdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var about = document.getDocumentInformation();
            var xmp = document.getDocumentCatalog().getMetadata();
            return new PDFTextStripper().getText(document)
                    + about.getAuthor()
                    + about.getCreator()
                    + about.getProducer()
                    + about.getTitle()
                    + about.getSubject()
                    + about.getKeywords()
                    + (xmp == null ? "" : new String(xmp.toByteArray(), StandardCharsets.UTF_8))
                    + new String(pdf, StandardCharsets.ISO_8859_1);
        }
    }

    /** Every part of it, with its name. */
    public static String inDocx(byte[] docx) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                all.append(entry.getName())
                        .append(inside.replaceAll("<[^>]*>", " ").replace("&apos;", "'"));
            }
        }
        return all.toString();
    }
}
