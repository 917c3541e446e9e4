package org.hearth.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Puts letters on paper. Nothing in the file but the letter: no author, no name of ours, no template. */
@Component
public class LetterPaper {
    private static final String FONT = "Atkinson Hyperlegible Next";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final int BIG = 13;
    private static final String LANGUAGE = "en-GB";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, LetterPaper.class.getClassLoader(), "org.hearth");
    private final byte[] regular = font("/letter/regular.ttf");
    private final byte[] bold = font("/letter/bold.ttf");

    /** A tagged PDF (PDF/UA-1) with its fonts in it. */
    public byte[] pdf(Letter letter) {
        var html = new StringOutput();
        templates.render("letter/paper.jte", Map.of("letter", letter), html);
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> new ByteArrayInputStream(regular), FONT, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true)
                    .withProducer("Letter")
                    .withHtmlContent(html.toString(), "about:blank")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
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

    private static byte[] font(String path) {
        try (InputStream file = Objects.requireNonNull(LetterPaper.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
