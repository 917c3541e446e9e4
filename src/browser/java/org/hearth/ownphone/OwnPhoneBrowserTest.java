package org.hearth.ownphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.hearth.testing.Client.Signed;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a parent sees on a small phone, with JavaScript and without, and that they can leave it at once. */
@HearthBrowserTest
class OwnPhoneBrowserTest {
    private static final Pattern PATH = Pattern.compile("(/q/[0-9a-z]{26})<");
    private static final String EVERYDAY = "https://www.bbc.co.uk/**";

    private final Chrome chrome;
    private final Client client;
    private final Cast cast;

    private Household home;

    OwnPhoneBrowserTest(Chrome chrome, Client client, Cast cast) {
        this.chrome = chrome;
        this.client = client;
        this.cast = cast;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    private String link(String... measures) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "id", UUID.randomUUID().toString(), "timepoint", "baseline", "language", "en-GB", "how", "here"));
        for (var measure : measures) fields.addAll(java.util.List.of("measures", measure));
        var shown = Signed.body(client.as(home.mothersPractitioner())
                .post("/files/" + home.mother().caseFile() + "/own-phone", fields.toArray(String[]::new)));
        var found = PATH.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1);
    }

    @Test
    void everyPageOfItIsWithoutFaultOnAPhone() {
        var page = chrome.open(Chrome.PHONE);
        page.navigate(link("PHQ-9", "GAD-7"));
        look(page);
        press(page, "Begin");
        look(page);
        press(page, "Start");
        look(page);
        press(page, "Go on");
        assertThat(page.title()).startsWith("Check: ");
        look(page);
        for (var item = 1; item <= 8; item++) {
            page.check("input[type=radio][value=skip]");
            press(page, "Go on");
        }
        look(page);
        page.check("input[type=radio][value='1']");
        press(page, "Go on");
        assertThat(page.content()).contains("Before you go on");
        look(page);
        press(page, "Go on");
        press(page, "Leave these out");
        assertThat(page.url()).endsWith("/q/done");
        look(page);
        page.navigate("/q/nothing");
        look(page);
        page.context().close();
    }

    /** A button of this name, or a link that looks like one. */
    private static void press(Page page, String button) {
        page.click(".govuk-button:text-is('" + button + "')");
        page.waitForLoadState();
    }


    private void look(Page page) {
        chrome.lookOver(page);
        assertThat(page.locator("#leave").isVisible()).isTrue();
    }

    @Test
    void oneLeavesItByTheShiftKeyAndNothingOfItOpensAgain() {
        var page = chrome.open(Chrome.PHONE);
        page.route(EVERYDAY, route -> route.fulfill(new Route.FulfillOptions().setBody("the weather")));
        var path = link("GAD-7");
        page.navigate(path);
        press(page, "Begin");
        press(page, "Start");
        for (var press = 0; press < 3; press++) page.keyboard().press("Shift");
        page.waitForURL(EVERYDAY);
        page.navigate(path);
        assertThat(page.content()).contains("There is nothing here any more");
        page.context().close();
    }

    @Test
    void itWorksWithoutJavaScript() {
        var page = chrome.open(Chrome.PHONE, false);
        page.navigate(link("GAD-7"));
        press(page, "Begin");
        press(page, "Start");
        for (var item = 1; item <= 7; item++) {
            page.check("input[type=radio][value='2']");
            press(page, "Go on");
        }
        assertThat(page.content()).contains("Thank you. That is all.");
        page.context().close();
    }
}
