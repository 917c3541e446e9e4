package org.hearth.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hearth.access.Actor;
import org.hearth.testing.Between;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A computer that somebody else uses afterwards: a mother asks for help on it, a practitioner works on it. Nothing that was read or typed is
 * in any file that the browser keeps, and its history names nobody and nothing.
 */
@HearthBrowserTest
class SharedDeviceTest {
    /** Invented words of which no browser knows any by itself. */
    private static final String MOTHER = "Zyxantha";
    private static final String TYPED = "quillowbrook";
    private static final String NOTE = "wendlebarrow";
    private static final String FILED = "lavendrickle";
    private static final List<String> CANARIES = List.of(MOTHER, TYPED, NOTE, FILED, "Okafor", "07700900123", "07700 900123");

    /** What no address and no title says, to whoever looks at where somebody has been. */
    private static final List<String> TELLING = List.of(
            "abus", "violen", "domestic", "safeguard", "perpetrat", "victim", "survivor", "refuge", "coerci", "assault", "harm",
            "threat", "police", "injunction", "marac", "idva", "trauma", "okafor", "reyes", "maya", "daniel", "zyxantha");

    /** An address of ours as a history or a session keeps it, and the title that stands right behind it. */
    private static final Pattern VISITED = Pattern.compile("http://localhost:\\d+(/[\\x20-\\x7e]*)");

    @TempDir
    Path folder;

    private final Chrome chrome;
    private final Cast cast;
    private final Client client;
    private final TestClock clock;

    SharedDeviceTest(Chrome chrome, Cast cast, Client client, TestClock clock) {
        this.chrome = chrome;
        this.cast = cast;
        this.client = client;
        this.clock = clock;
    }

    @Test
    void nothingOfAVisitStaysInTheBrowser() throws IOException {
        visits(chrome.address(), true);

        var kept = new Kept(folder);
        assertThat(kept.with(CANARIES)).as("files of the browser").isEmpty();
        assertThat(kept.visited()).as("history").hasSizeGreaterThan(5).allSatisfy(address -> assertThat(
                        address.toLowerCase(Locale.ROOT))
                .doesNotContain(TELLING));
    }

    /** Where the browser may keep pages it does, and the search finds what they said. */
    @Test
    void withoutTheHeaderTheWordsAreFound() throws IOException {
        var letKeep = Map.of("cache-control", "max-age=600", "pragma", "", "expires", "", "clear-site-data", "");
        try (var between = new Between(chrome.address(), new Between.Changes(path -> true, Map.of(), letKeep))) {
            visits(between.address(), false);
        }

        assertThat(new Kept(folder).with(CANARIES)).isNotEmpty();
    }

    private void visits(String address, boolean leaves) {
        var home = cast.family();
        new Furniture(client, clock).furnish(home.mothersPractitioner(), home.mother(), FILED);
        try (var browser = chrome.remembering(folder, address)) {
            browser.setDefaultTimeout(15_000);
            aMotherAsks(browser, leaves);
            aPractitionerWorks(browser, home.mothersPractitioner(), home.mother().caseFile().toString(), leaves);
        }
    }

    private void aMotherAsks(BrowserContext browser, boolean leaves) {
        var page = browser.newPage();
        page.route("https://www.bbc.co.uk/**", route -> route.fulfill(
                new Route.FulfillOptions().setBody("Dry and bright")));
        var mother = new Hand(page, seen -> {});
        mother.goesTo("/").follows("Ask for support").presses("Start");
        mother.chooses("voice", "mother").presses("Continue");
        for (var pages = 0; pages < 5; pages++) {
            for (var field : page.locator("main input[type=text]:visible, main input[type=tel]:visible, main textarea:visible").all())
                field.fill(typed(field.getAttribute("name")));
            for (var name : names(page)) page.locator("label[for='" + name + "']").first().click();
            mother.presses("Continue");
        }
        mother.goesTo("/refer/check");
        if (leaves) {
            page.click("#leave");
            page.waitForURL("https://www.bbc.co.uk/**");
            page.goBack();
            assertThat(page.content()).doesNotContain(MOTHER);
        }
        page.close();
    }

    private static Set<String> names(Page page) {
        var all = new LinkedHashSet<String>();
        for (var choice : page.locator("main input[type=radio]").all()) all.add(choice.getAttribute("name"));
        return all;
    }

    private static String typed(String field) {
        if (field.endsWith(".day")) return "3";
        if (field.endsWith(".month")) return "6";
        if (field.endsWith("due.year")) return "2026";
        if (field.endsWith(".year")) return "1995";
        if (field.endsWith("_number")) return "07700 900123";
        if (field.endsWith("_given")) return MOTHER;
        return field.endsWith("_area") ? "Westminster" : TYPED;
    }

    private void aPractitionerWorks(BrowserContext browser, Actor practitioner, String file, boolean leaves) {
        var page = browser.newPage();
        chrome.signIn(page, practitioner);
        for (var path : List.of("/families", "/files/" + file, "/files/" + file + "/contact", "/files/" + file + "/sessions", "/tasks"))
            page.navigate(path);
        assertThat(page.content()).isNotEmpty();
        page.navigate("/files/" + file + "/sessions");
        page.locator("main a[href^='/sessions/']").last().click();
        page.navigate("/find");
        page.locator("input[name=words]").fill("Okafor");
        page.locator("main form button").first().click();
        assertThat(page.content()).contains("Okafor");
        page.navigate("/files/" + file + "/consent");
        page.locator("[name=explained]").fill(NOTE);
        page.navigate("/files/" + file + "/sessions/record");
        page.navigate("/home");
        if (leaves) {
            page.locator("details.me summary").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/sign-in?out");
            page.goBack();
            page.waitForURL("**/sign-in");
            assertThat(page.content()).contains("Sign in").doesNotContain("Okafor");
        }
        page.close();
    }

    /** What a browser left in its folder. */
    private static final class Kept {
        private final List<Path> files;

        Kept(Path folder) throws IOException {
            try (var all = Files.walk(folder)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            assertThat(files).as("files that the browser keeps").hasSizeGreaterThan(20);
        }

        /** Files with one of the words in them, as it is or packed. */
        List<String> with(List<String> words) throws IOException {
            var found = new ArrayList<String>();
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                var texts = new ArrayList<>(List.of(text(bytes, StandardCharsets.UTF_8), text(bytes, StandardCharsets.UTF_16LE)));
                texts.addAll(unpacked(bytes));
                for (var word : words)
                    if (texts.stream().anyMatch(text -> text.contains(word))) found.add(word + " in " + file);
            }
            return found;
        }

        /** Addresses of ours in the history, each with what stands beside it: its title. */
        Set<String> visited() throws IOException {
            var all = new TreeSet<String>();
            for (var file : files) {
                if (!file.getFileName().toString().startsWith("History")) continue;
                VISITED.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(found -> all.add(found.group(1)));
            }
            return all;
        }

        private static String text(byte[] bytes, Charset charset) {
            return new String(bytes, charset);
        }

        /** Whatever in a file is packed as the server packs its answers. */
        private static List<String> unpacked(byte[] bytes) {
            var all = new ArrayList<String>();
            for (var at = 0; at + 10 < bytes.length; at++) {
                if (bytes[at] != 0x1f || bytes[at + 1] != (byte) 0x8b || bytes[at + 2] != 8) continue;
                var inflater = new Inflater(true);
                inflater.setInput(bytes, at + 10, bytes.length - at - 10);
                var out = new byte[1 << 20];
                try {
                    all.add(new String(out, 0, inflater.inflate(out), StandardCharsets.UTF_8));
                } catch (DataFormatException notPacked) {
                    all.add("");
                } finally {
                    inflater.end();
                }
            }
            return all;
        }
    }
}
