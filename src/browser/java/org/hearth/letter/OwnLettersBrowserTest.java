package org.hearth.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Household;
import org.hearth.testing.Tells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter in one's own words in a real browser: three clicks from the parent's file, with a slip on the way. */
@HearthBrowserTest
class OwnLettersBrowserTest {
    private final Chrome chrome;
    private final Cast cast;
    private final Tells tells;

    OwnLettersBrowserTest(Chrome chrome, Cast cast, Tells tells) {
        this.chrome = chrome;
        this.cast = cast;
        this.tells = tells;
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, true", "320, false"})
    void threeClicksAndASlipOnTheWay(int width, boolean javaScript) {
        var home = cast.family();
        tells.everyWayIsSafe(home.mothersPractitioner(), home.mother());
        tells.way(
                home.mothersPractitioner(),
                home.mother(),
                "mobile",
                "safe",
                "yes",
                "detail",
                "07700 900123",
                "when",
                "these",
                "days",
                "1",
                "from",
                "09:00",
                "until",
                "15:00",
                "introduce",
                "the library",
                "codeWord",
                "marigold",
                "seenBy",
                "her sister",
                "asked",
                "yes");
        var page = chrome.open(width, javaScript);
        chrome.signIn(page, home.mothersPractitioner());
        page.navigate("/files/" + home.mother().caseFile());
        look(page, javaScript);

        page.click("text=Write a letter in your own words");
        look(page, javaScript);
        page.fill("[name=subject]", "Until we meet");
        page.fill("[name=words]", "I was glad to meet you at Costa.\n\nThe refuge has a garden.\n\nWith kind wishes,");
        page.click("text=Keep it and look at it");
        assertThat(page.content()).contains("“refuge” never leaves: line 3");
        look(page, javaScript);
        page.fill("[name=words]", "I was glad to meet you at Costa.\n\nPlease ring {phone}.\n\nWith kind wishes,");
        page.check("[name=agreed][value=Costa]");
        page.click("text=Keep it and look at it");
        page.waitForSelector("text=How it will be read");
        assertThat(page.locator("mark").allInnerTexts()).contains("020 7946 0000");
        look(page, javaScript);
        var paper = page.waitForDownload(() -> page.click("text=Print it (PDF)"));
        assertThat(paper.suggestedFilename()).isEqualTo("letter.pdf");

        others(page, javaScript, home);
        page.context().close();
    }

    /** The pages on which somebody is about to call or to write. */
    private void others(Page page, boolean javaScript, Household home) {
        var file = "/files/" + home.mother().caseFile();
        var paths = List.of(
                file + "/messages",
                file + "/messages/new?message=please_ring&way=text",
                file + "/messages/new?message=welcome&way=letter",
                file + "/sessions/new",
                "/home");
        for (var path : paths) {
            page.navigate(path);
            look(page, javaScript);
        }
    }

    private void look(Page page, boolean javaScript) {
        if (javaScript) chrome.lookOver(page);
        else chrome.mustFit(page);
    }
}
