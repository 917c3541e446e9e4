package org.hearth.walls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a letter or a report on paper says: its bytes carry the moment at which it was made, and are never the same twice. */
final class Letters {
    private Letters() {}

    static boolean isOne(MvcTestResult answer) {
        return isPdf(answer) || isWord(answer) || isWorkbook(answer);
    }

    /** The words of a letter; of anything else all that it says. */
    static String words(MvcTestResult answer) {
        var bytes = answer.getResponse().getContentAsByteArray();
        try {
            if (isPdf(answer)) {
                try (var pdf = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            if (isWord(answer)) {
                try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
                    return word.getText();
                }
            }
            if (isWorkbook(answer)) {
                try (var workbook = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(bytes)))) {
                    return workbook.getText();
                }
            }
            return Client.Signed.body(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPdf(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getContentType()).contains("pdf");
    }

    private static boolean isWord(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getContentType()).contains("officedocument.wordprocessing");
    }

    private static boolean isWorkbook(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getContentType()).contains("officedocument.spreadsheet");
    }
}
