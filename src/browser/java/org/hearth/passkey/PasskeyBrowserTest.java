package org.hearth.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with an authenticator that Chromium plays: as WebAuthn has them, under our own strict headers. */
@HearthBrowserTest
class PasskeyBrowserTest {
    private static final String PASSWORD = "a long and quiet password";

    private final Chrome chrome;
    private final Cast cast;
    private final Accounts accounts;
    private final TestClock clock;

    private Page page;
    private CDPSession devtools;
    private String authenticator;

    PasskeyBrowserTest(Chrome chrome, Cast cast, Accounts accounts, TestClock clock) {
        this.chrome = chrome;
        this.cast = cast;
        this.accounts = accounts;
        this.clock = clock;
    }

    @BeforeEach
    void aBrowserWhoseDeviceUnlocksWithAFinger() {
        page = chrome.open(Chrome.DESK);
        page.addInitScript("addEventListener('securitypolicyviolation', e => { window.broken = e.violatedDirective })");
        devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        authenticator = devtools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void close() {
        assertThat(page.evaluate("() => window.broken || ''"))
                .as("rules of the page's header that were broken")
                .isEqualTo("");
        page.context().close();
    }

    @Test
    void aNewColleagueMakesAPasskeyAndFromThenOnTypesNothing() {
        var rosa = cast.practitioner(Cast.LONDON);
        password(rosa);
        page.waitForURL("**/sign-in/second");
        look("first-passkey");
        make("work laptop");

        page.waitForURL("**/account/passkeys");
        assertThat(page.content()).contains("work laptop", "Not used yet", "Your only way in");
        look("passkeys");
        signOut();

        look("passkey-door");
        press("Sign in with a passkey");
        page.waitForURL("**/home");
        page.navigate("/account");
        assertThat(page.content()).contains(rosa.name(), "Last used on");
        look("account-passkeys");
    }

    @Test
    void aPasskeyIsMadeBesidesCodesIsAskedForAgainAndIsRemoved() {
        var rosa = cast.practitioner(Cast.LONDON);
        chrome.signIn(page, rosa);
        page.navigate("/account/passkeys");
        press("Make a passkey");
        assertThat(page.locator(".govuk-error-message").first().textContent()).contains("Give it a name");
        make("telephone");
        page.waitForURL("**/account/passkeys");
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("Your passkey is ready");

        make("telephone again");
        PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("has a passkey of yours already");

        clock.advance(Duration.ofMinutes(11));
        page.navigate("/account/passkeys");
        page.waitForURL("**/sign-in/again**");
        look("passkey-again");
        press("Use your passkey");
        page.waitForURL("**/account/passkeys");

        press("Remove telephone");
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("opens nothing any more");
        signOut();
        press("Sign in with a passkey");
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("does not open this");
        look("passkey-refused");
        page.navigate("/home");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void afterThePasswordAPasskeyDoesInPlaceOfACode() {
        var rosa = cast.practitioner(Cast.LONDON);
        chrome.signIn(page, rosa);
        page.navigate("/account/passkeys");
        make("work laptop");
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("Your passkey is ready");
        signOut();

        password(rosa);
        page.waitForURL("**/sign-in/second");
        look("code-or-passkey");
        press("Use your passkey");
        page.waitForURL("**/home");
    }

    @Test
    void aDeviceThatIsNotUnlockedSignsNobodyInAndThePageSaysSo() {
        password(cast.practitioner(Cast.LONDON));
        make("work laptop");
        page.waitForURL("**/account/passkeys");
        signOut();
        var locked = new JsonObject();
        locked.addProperty("authenticatorId", authenticator);
        locked.addProperty("isUserVerified", false);
        devtools.send("WebAuthn.setUserVerified", locked);

        press("Sign in with a passkey");

        PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("No passkey was used");
        look("passkey-not-used");
        page.navigate("/home");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void aCodeFromTheTelephoneSignsInAsItDid() {
        var rosa = cast.practitioner(Cast.LONDON);

        chrome.signIn(page, rosa);

        assertThat(page.url()).endsWith("/home");
        assertThat(page.content()).contains(rosa.name());
    }

    @Test
    void withoutJavaScriptThereIsNoButtonThatDoesNothing() {
        var plain = chrome.open(Chrome.PHONE, false);
        plain.navigate("/sign-in");

        PlaywrightAssertions.assertThat(plain.getByText("Sign in with a passkey"))
                .isHidden();
        PlaywrightAssertions.assertThat(plain.locator("form[action='/sign-in'] button[type=submit]"))
                .isVisible();
        chrome.mustFit(plain);
        plain.context().close();
    }

    private void password(Actor colleague) {
        accounts.setPassword(Actor.job("demo"), colleague.account(), PASSWORD);
        page.navigate("/sign-in");
        page.locator("input[name=name]")
                .fill(accounts.find(colleague, colleague.account())
                        .orElseThrow()
                        .signInName()
                        .orElseThrow());
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button[type=submit]").click();
    }

    private void make(String name) {
        page.locator("input[name=name]").fill(name);
        press("Make a passkey");
    }

    private void signOut() {
        page.locator("details.me summary").click();
        press("Sign out");
        page.waitForURL("**/sign-in?out");
    }

    private void press(String label) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private void look(String name) {
        for (var width : List.of(Chrome.PHONE, Chrome.DESK)) {
            page.setViewportSize(width, 900);
            chrome.lookOver(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "signin-" + name + "-" + width + ".png")));
        }
    }
}
