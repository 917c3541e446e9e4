package org.hearth.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.factor.Telephones;
import org.springframework.core.env.Environment;

/** The system's Chromium: opens pages of the product at a width, with or without JavaScript, and looks them over. */
public class Chrome {
    public static final int PHONE = 320;
    public static final int DESK = 1280;
    /** What everybody signs in with. */
    public static final String PASSWORD = "correct horse battery staple";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final class Shared {
        static final Playwright PLAYWRIGHT =
                Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
    }

    private final Environment environment;
    private final Accounts accounts;
    private final Telephones telephones;

    Chrome(Environment environment, Accounts accounts, Telephones telephones) {
        this.telephones = telephones;
        this.environment = environment;
        this.accounts = accounts;
    }

    /** A new window with nothing remembered; pages are named by their path, such as {@code /sign-in}. */
    public Page open(int width, boolean javaScript) {
        BrowserContext context = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(address())
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    public Page open(int width) {
        return open(width, true);
    }

    /** A browser of its own that keeps in this folder whatever a browser keeps, as one on a shared computer does. */
    public BrowserContext remembering(Path folder, String address) {
        return Shared.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(QUIET)
                                // What the driver switches off by itself, and a shared computer does not.
                                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                                .setBaseURL(address)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/London"));
    }

    /** Where the product is served. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Signs somebody of the cast in through the page. */
    public void signIn(Page page, Actor actor) {
        page.navigate("/sign-in");
        signInHere(page, actor);
        page.waitForURL("**/home");
    }

    /** Signs in on the page that asks for it, which then leads back to where the reader was. */
    public void signInHere(Page page, Actor actor) {
        accounts.setPassword(Actor.job("demo"), actor.account(), PASSWORD);
        var name =
                accounts.find(actor, actor.account()).orElseThrow().signInName().orElseThrow();
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(PASSWORD);
        var code = telephones.nextCode(actor);
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.locator("input[name=code]").fill(code);
        page.locator("form[action='/sign-in/second'] button[type=submit]").click();
    }

    /** Fails unless axe finds nothing on the page and the page needs no sideways scrolling. */
    public void lookOver(Page page) {
        var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        Assertions.assertThat(found)
                .as("accessibility of " + page.url())
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        mustFit(page);
    }

    /** Fails if the page needs sideways scrolling: what can be seen where JavaScript, and so axe, is off. */
    public void mustFit(Page page) {
        var sideways =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(sideways.intValue())
                .as("sideways scroll of " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Where the browser is: HEARTH_CHROMIUM, or where Linux distributions put it. */
    private static Path executable() {
        var named = System.getenv("HEARTH_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the tests need Chromium: install Debian's package chromium, or name it in HEARTH_CHROMIUM"));
    }
}
