package org.hearth.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.Test;

/** Finding somebody from wherever one is, going to their file, and going back to what was found. */
@HearthBrowserTest
class FindInTheBrowserTest {
    private final Chrome chrome;
    private final Cast cast;
    private final Client client;
    private final TestClock clock;

    FindInTheBrowserTest(Chrome chrome, Cast cast, Client client, TestClock clock) {
        this.chrome = chrome;
        this.cast = cast;
        this.client = client;
        this.clock = clock;
    }

    @Test
    void goingBackShowsWhatWasFoundWithAndWithoutJavaScript() {
        for (var javaScript : List.of(true, false)) {
            var home = cast.family();
            var page = chrome.open(Chrome.PHONE, javaScript);
            chrome.signIn(page, home.mothersPractitioner());

            page.click("header >> text=Find");
            find(page, "okafor");
            assertThat(page.locator(".rows a")).hasText("Maya Okafor");
            var address = page.url();
            page.click(".rows a");
            assertThat(page.locator("h1")).containsText("Maya Okafor");
            page.goBack();
            assertThat(page.locator(".rows a")).hasText("Maya Okafor");
            assertThat(page.locator("#words")).hasValue("okafor");
            page.reload();
            assertThat(page.locator(".rows a")).hasText("Maya Okafor");
            find(page, "nobody");
            assertThat(page.locator(".rows a")).hasCount(0);
            page.goBack();
            Assertions.assertThat(page.url()).isEqualTo(address).doesNotContain("okafor");
            assertThat(page.locator(".rows a")).hasText("Maya Okafor");
            page.context().close();
        }
    }

    @Test
    void whatIsFoundIsWithoutFaultOnAPhoneAndOnADesk() {
        var home = cast.family();
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), "lavender");
        for (var width : List.of(Chrome.PHONE, Chrome.DESK)) {
            var page = chrome.open(width);
            chrome.signIn(page, home.mothersPractitioner());
            page.navigate("/find");
            find(page, "m");
            assertThat(page.locator("#words-error")).isVisible();
            chrome.lookOver(page);
            find(page, "maja okafor");
            assertThat(page.locator(".rows a")).hasText("Maya Okafor");
            chrome.lookOver(page);
            page.navigate("/find/notes");
            find(page, "lavender");
            assertThat(page.locator("mark").first()).hasText("lavender");
            chrome.lookOver(page);
            page.context().close();
        }
    }

    private static void find(Page page, String words) {
        page.fill("#words", words);
        page.click("main form button[type=submit]");
    }
}
