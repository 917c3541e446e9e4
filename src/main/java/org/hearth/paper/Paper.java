package org.hearth.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
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
import java.util.Set;

/** Draws templates as tagged PDFs (PDF/UA-1) in Atkinson Hyperlegible Next; an svg in them is a figure and says in {@code alt} what it shows. */
public final class Paper {
    private static final String FONT = "Atkinson Hyperlegible Next";
    private static final Set<FSFontUseCase> EVERYWHERE = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Paper.class.getClassLoader(), "org.hearth");
    private static final byte[] REGULAR_FONT = font("/paper/regular.ttf");
    private static final byte[] BOLD_FONT = font("/paper/bold.ttf");

    private Paper() {}

    /**
     * @param template of XHTML, by its path, such as {@code letter/paper.jte}; its title and language are the document's
     * @param producer what the file says that it was made by
     */
    public static byte[] pdf(String template, Map<String, Object> model, String producer) {
        var html = new StringOutput();
        TEMPLATES.render(template, model, html);
        var pdf = new ByteArrayOutputStream();
        try (var charts = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(charts)
                    .useFont(
                            () -> new ByteArrayInputStream(REGULAR_FONT),
                            FONT,
                            NORMAL,
                            FontStyle.NORMAL,
                            true,
                            EVERYWHERE)
                    .useFont(() -> new ByteArrayInputStream(BOLD_FONT), FONT, BOLD, FontStyle.NORMAL, true, EVERYWHERE)
                    .withProducer(producer)
                    .withHtmlContent(html.toString(), "about:blank")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static byte[] font(String path) {
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
