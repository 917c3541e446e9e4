package org.hearth.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hearth.paper.Paper;
import org.springframework.stereotype.Component;

/** Puts letters on paper. Nothing in the file but the letter: no author, no name of ours, no template. */
@Component
public class LetterPaper {
    private static final int BIG = 13;
    private static final String LANGUAGE = "en-GB";

    /** A tagged PDF (PDF/UA-1) with its fonts in it. */
    public byte[] pdf(Letter letter) {
        return Paper.pdf("letter/paper.jte", Map.of("letter", letter), "Letter");
    }

    /** The same letter as a document that can be edited. */
    public byte[] docx(Letter letter) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            nameless(document, letter);
            line(document, letter.head().name(), true);
            letter.head().lines().forEach(line -> line(document, line, false));
            line(document, "", false);
            line(document, letter.to().name(), false);
            letter.to().lines().forEach(line -> line(document, line, false));
            line(document, "", false);
            line(document, letter.date(), false);
            line(document, "Dear " + letter.to().givenName(), false);
            line(document, letter.subject(), true);
            letter.paragraphs().forEach(paragraph -> line(document, paragraph, false));
            line(document, letter.signedBy(), false);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XWPFDocument document, String words, boolean heading) {
        var run = document.createParagraph().createRun();
        run.setText(words);
        run.setFontFamily("Arial");
        run.setBold(heading);
        run.setLang(LANGUAGE);
        if (heading) run.setFontSize(BIG);
    }

    private static void nameless(XWPFDocument document, Letter letter) {
        var properties = document.getProperties();
        properties.getCoreProperties().setCreator("");
        properties.getCoreProperties().setTitle(letter.title());
        properties.getExtendedProperties().setApplication("");
    }
}
