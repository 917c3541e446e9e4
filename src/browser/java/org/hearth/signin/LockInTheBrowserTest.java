package org.hearth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody leaves their desk, in a real browser: what was on it is gone from view, and what they typed is there when they return. */
@HearthBrowserTest
class LockInTheBrowserTest {
    private static final String HALF = "Half a sentence about";

    private final Chrome chrome;
    private final Cast cast;
    private final TestClock clock;

    LockInTheBrowserTest(Chrome chrome, Cast cast, TestClock clock) {
        this.chrome = chrome;
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void thePageLocksAndComesBackWithEveryWord() {
        var administrator = cast.administrator();
        var page = open(administrator, "/people/new");
        page.locator("input[name=name]").fill(HALF);
        page.locator("input[name=roles][value=intake]").check();

        away(page, Duration.ofMinutes(16));

        page.waitForURL("**/sign-in/again?to=**");
        assertThat(page.title()).isEqualTo("Locked");
        assertThat(page.content()).doesNotContain(HALF, "Add a colleague", administrator.name());
        look(page);
        unlock(page);
        page.waitForURL("**/people/new");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo(HALF);
        assertThat(page.locator("input[name=roles][value=intake]").isChecked()).isTrue();
        assertThat(page.locator("input[name=roles][value=evaluator]").isChecked()).isFalse();
        page.context().close();
    }

    @Test
    void backFromTheLockShowsNothing() {
        var page = open(cast.administrator(), "/people");
        page.navigate("/people/new");
        away(page, Duration.ofMinutes(16));
        page.waitForURL("**/sign-in/again?to=**");

        page.goBack();

        page.waitForURL("**/sign-in/again?to=**");
        assertThat(page.content()).doesNotContain("Add a colleague");
        page.context().close();
    }

    /** A line that is down loses nothing: the page stays covered, for eyes and for paper, until the words are safe. */
    @Test
    void whileTheServerCannotBeReachedThePageStaysCoveredAndItsWordsStay() {
        var page = open(cast.administrator(), "/people/new");
        page.locator("input[name=name]").fill(HALF);
        page.context().setOffline(true);

        away(page, Duration.ofMinutes(16));

        page.locator("main.locked").waitFor();
        page.locator("[role=status]:has-text('cannot be reached')").waitFor();
        assertThat(page.title()).isEqualTo("Locked");
        assertThat(page.locator("form").count()).isZero();
        assertThat(page.evaluate("document.body.innerText")).asString().doesNotContain(HALF, "Add a colleague");
        assertThat(text(page)).as("what the page itself holds").doesNotContain(HALF, "Add a colleague");
        chrome.lookOver(page);

        page.context().setOffline(false);
        page.clock().runFor(6_000);
        page.waitForURL("**/sign-in/again?to=**");
        unlock(page);
        page.waitForURL("**/people/new");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo(HALF);
        page.context().close();
    }

    @Test
    void theOtherPageLocksTooAndBothGoOnTogether() {
        var page = open(cast.administrator(), "/people/new");
        page.locator("input[name=name]").fill(HALF);
        var second = page.context().newPage();
        second.navigate("/people");

        away(page, Duration.ofMinutes(16));

        page.waitForURL("**/sign-in/again?to=**");
        second.waitForURL("**/sign-in/again?to=**");
        unlock(page);
        page.waitForURL("**/people/new");
        second.waitForURL("**/people");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo(HALF);
        page.context().close();
    }

    @Test
    void whoeverTypesForLongIsNotInterrupted() {
        var page = open(cast.administrator(), "/people/new");
        for (var minute = 0; minute < 20; minute++) {
            page.locator("input[name=name]").press("a");
            var told = page.waitForResponse("**/account/here", () -> away(page, Duration.ofMinutes(1)));
            assertThat(told.status()).isEqualTo(204);
        }

        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo("a".repeat(20));
        // Adding a colleague asks again who is there, as it does ten minutes after signing in, and none of the words is lost.
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/sign-in/again?to=**");
        unlock(page);
        page.waitForURL("**/people/new");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo("a".repeat(20));
        page.context().close();
    }

    /** The words of a form that was sent with something missing are nowhere but on the page. */
    @Test
    void aFormShownAgainWithAProblemKeepsItsWordsThroughTheLock() {
        var page = open(cast.administrator(), "/people/new");
        page.locator("input[name=name]").fill(HALF);
        page.locator("main form button[type=submit]").first().click();
        page.locator("#problems").waitFor();

        away(page, Duration.ofMinutes(16));
        page.waitForURL("**/sign-in/again?to=**");
        unlock(page);

        page.waitForURL("**/people/new");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo(HALF);
        page.context().close();
    }

    /** Without the page's script nothing covers it; whatever is asked for next is locked all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theServerLocksWhateverTheBrowserDoes(boolean javaScript) {
        var page = chrome.open(Chrome.PHONE, javaScript);
        chrome.signIn(page, cast.administrator());
        page.navigate("/people/new");
        page.locator("input[name=name]").fill(HALF);
        clock.advance(Duration.ofMinutes(16));

        page.locator("main form button[type=submit]").first().click();

        page.waitForURL("**/sign-in/again?to=**");
        chrome.mustFit(page);
        unlock(page);
        page.waitForURL("**/people/new");
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo(HALF);
        page.context().close();
    }

    private Page open(Actor somebody, String path) {
        var page = chrome.open(Chrome.DESK);
        page.clock().install(new Clock.InstallOptions().setTime(clock.instant().toEpochMilli()));
        chrome.signIn(page, somebody);
        page.navigate(path);
        return page;
    }

    /** Time passes at the server and in the browser. */
    private void away(Page page, Duration time) {
        clock.advance(time);
        page.clock().fastForward(time.toMillis());
    }

    private static void unlock(Page page) {
        page.locator("input[name=password]").fill(Chrome.PASSWORD);
        page.locator("form[action='/sign-in/again'] button[type=submit]").click();
    }

    private static String text(Page page) {
        return String.valueOf(page.evaluate("document.documentElement.outerHTML"));
    }

    private void look(Page page) {
        for (var width : List.of(Chrome.DESK, Chrome.PHONE)) {
            page.setViewportSize(width, 900);
            chrome.lookOver(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "locked-" + width + ".png")));
        }
    }
}
