package org.hearth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.junit.jupiter.api.Test;

/** Somebody's first sign-in, in a real browser: the password, the telephone, the ten codes, and in. */
@HearthBrowserTest
class FirstTelephoneBrowserTest {
    private static final String PASSWORD = "a long and quiet password";

    private final Chrome chrome;
    private final Cast cast;
    private final Accounts accounts;
    private final Factors factors;
    private final Clock clock;

    FirstTelephoneBrowserTest(Chrome chrome, Cast cast, Accounts accounts, Factors factors, Clock clock) {
        this.chrome = chrome;
        this.cast = cast;
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    @Test
    void theFirstSignInSetsUpATelephoneAndEndsAtHome() {
        var rosa = cast.manager(Cast.LONDON);
        accounts.setPassword(Actor.job("demo"), rosa.account(), PASSWORD);
        var page = chrome.open(Chrome.DESK);
        page.navigate("/sign-in");
        page.locator("input[name=name]")
                .fill(accounts.find(rosa, rosa.account())
                        .orElseThrow()
                        .signInName()
                        .orElseThrow());
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button[type=submit]").click();

        page.waitForURL("**/sign-in/second");
        look(page, "first-app");
        var secret = factors.waiting(rosa, rosa.account()).bytes();
        page.locator("input[name=code]").fill(Totp.code(secret, Totp.step(clock.instant())));
        page.locator("form[action='/sign-in/second/app'] button[type=submit]").click();

        page.waitForURL("**/sign-in/second/app");
        look(page, "first-codes");
        assertThat(page.locator(".recovery-codes code").count()).isEqualTo(10);
        page.locator("main .govuk-button").click();
        page.waitForURL("**/home");
        for (var own : List.of("/account", "/account/codes", "/resets", "/sign-in/again")) {
            page.navigate(own);
            look(page, own.replace('/', '-'));
        }
        page.context().close();
    }

    private void look(Page page, String name) {
        for (var width : List.of(Chrome.DESK, Chrome.PHONE)) {
            page.setViewportSize(width, 900);
            chrome.lookOver(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "signin" + name + "-" + width + ".png")));
        }
    }
}
